/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the guidance stood to the case of an attempt when the decision was taken: the row of a pack's
 * candidacy table, for the patient of a scenario and for nobody else. It says what the words of the
 * guidance cover; it never says what should have been done, and is no part of the score. */
#pragma once

#include "attempt/attempt.h"

/* The case at one moment, and what is said of it. */
typedef struct {
  int64_t step;              /* the moment, ms */
  LfCandidacyCase of;        /* the case as it stood */
  const LfCandidacyRow *row; /* that speaks for it: text, reading, standing, items */
  const LfPack *speaks;      /* the pack that speaks where that row does not; NULL where none */
  const LfItem *speaks_item; /* what of it speaks */
} LfCaseMoment;

typedef struct {
  const LfTongue *tongue; /* the scenario's: what its words are said in */
  const LfPack *pack;     /* whose table it is */
  LfCaseMoment then;    /* when it was decided */
  gboolean decided;     /* FALSE: no decision was taken, and `then` is as it stood at last */
  gboolean ended;       /* the attempt has */
  gboolean has_flow;    /* flow came on after the decision, and the table says another thing then */
  LfCaseMoment at_flow; /* when it came on */
} LfCaseStanding;

/* FALSE where the scenario says nothing of its patient for such a table, or has no pack with one.
 * It plays some of the attempt again, a minute of it at most: not for each frame. What it
 * fills in belongs to the packs. */
gboolean lf_case_standing (const LfAttempt *attempt, LfCaseStanding *standing);

/* The same in words, a part after another, for whoever shows it. */
typedef struct {
  char *label; /* "The case", "NICE, in our own words", "The pack's reading, not NICE's" */
  char *text;
} LfStandingPart;

/* The case; what the guidance says of it; where two paragraphs apply, how the pack reads them;
 * where it leaves the case open, who speaks instead, and what that says; the same again for the
 * moment of flow where that is another case. Of LfStandingPart, in this order. (transfer full) */
GPtrArray *lf_case_standing_parts (const LfCaseStanding *standing);

/* What stands above the parts, and what is to be said below them. */
extern const char *const lf_case_standing_title;
extern const char *const lf_case_standing_note;
