/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the guidance stood to the case of an attempt when the decision was taken: the row of a pack's
 * candidacy table, for the patient of a scenario and for nobody else. It says what the words of the
 * guidance cover; it never says what should have been done, and is no part of the score. */
#pragma once

#include "attempt/attempt.h"

typedef struct {
  const LfPack *pack;        /* whose table it is */
  const LfCandidacyRow *row; /* that speaks for the case: text, reading, standing, items */
  LfCandidacyCase of;        /* the case as it stood */
  gboolean decided;          /* FALSE: no decision was taken, and it is told as it stood at last */
  gboolean ended;            /* the attempt has */
  int64_t step;              /* the moment told of, ms */
  const LfPack *speaks;      /* the pack that speaks where this one does not; NULL where none */
  const LfItem *speaks_item; /* what of it speaks */
} LfCaseStanding;

/* FALSE where the scenario says nothing of its patient for such a table, or has no pack with one.
 * It plays some of the attempt again, half a minute of it at most: not for each frame. What it
 * fills in belongs to the packs. */
gboolean lf_case_standing (const LfAttempt *attempt, LfCaseStanding *standing);

/* The case in a sentence, for people: "At 24:10, when it was decided: an adult, …". (transfer full)
 */
char *lf_case_standing_describe (const LfCaseStanding *standing);

/* Who says what follows in `row->text`: "IPG808 (NICE), in our own words". (transfer full) */
char *lf_case_standing_source (const LfCaseStanding *standing);

/* Who speaks where the pack does not, and what it says; "" where it needs nobody. (transfer full)
 */
char *lf_case_standing_speaks (const LfCaseStanding *standing);
