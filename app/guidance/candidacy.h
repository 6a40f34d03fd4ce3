/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The candidacy table: how a pack of guidance stands to a case, told cell by cell. It says what the
 * words of the guidance cover and what they leave open. It never says what to do with a patient,
 * and is looked at only for the patient of a scenario. */
#pragma once

#include <glib.h>

#include "words/rhythms.h"
#include "words/sets.h"

/* What the table looks at. Each axis has as many places as its table of words. */
typedef enum {
  LF_AXIS_ADULT,
  LF_AXIS_CIRCULATION, /* back or not: in the definition of refractory, and seen by the rhythm */
  LF_AXIS_HYPOTHERMIA,
  LF_AXIS_CPR,
  LF_AXIS_FIRST_RHYTHM,
  LF_AXIS_RHYTHM,
  LF_AXIS_CAUSE,
  LF_AXIS_STUDY,
  LF_N_CANDIDACY_AXES
} LfCandidacyAxis;

/* The words of an axis. */
const LfTable *lf_candidacy_axis_words (LfCandidacyAxis axis);

/* The attribute of a row that narrows it on that axis. */
const char *lf_candidacy_axis_name (LfCandidacyAxis axis);

/* One row: it speaks for the cases that have an accepted word on every axis, as far as no row
 * before it does. */
typedef struct {
  char *id;
  guint accepts[LF_N_CANDIDACY_AXES]; /* bit n: the word in row n of the axis's table */
  LfStanding standing;
  char *text;    /* what the guidance says there, in our own words */
  char *reading; /* the pack's own reading, which is not the guidance's; "" where there is none */
  char *speaks;  /* the item of another pack that speaks instead, PACK/ITEM; "" where none does */
  GPtrArray *items; /* of char *: ids of items of the same pack that it rests on, one or more */
  int line;
} LfCandidacyRow;

typedef struct {
  double refractory_minutes; /* of appropriate CPR, from which an arrest can be refractory */
  GPtrArray *rows;           /* of LfCandidacyRow; together they speak for every case */
  int line;
} LfCandidacy;

/* A case at the moment of deciding. */
typedef struct {
  LfArrestRhythm first_rhythm; /* of this arrest */
  LfRhythmId rhythm;           /* now; one that is no arrest means that circulation is back */
  LfCause cause;
  gboolean adult;
  gboolean hypothermia;
  double cpr_minutes;      /* of appropriate CPR so far, 0 or more */
  gboolean approved_study; /* formal research with ethics approval is open to this patient */
} LfCandidacyCase;

/* The row that speaks for a case: the first that accepts it. There always is one. */
const LfCandidacyRow *lf_candidacy_row (const LfCandidacy *candidacy, const LfCandidacyCase *this);

LfCandidacy *lf_candidacy_new (void);
void lf_candidacy_free (LfCandidacy *candidacy);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfCandidacy, lf_candidacy_free)

/* A place on every axis. */
typedef struct {
  int at[LF_N_CANDIDACY_AXES]; /* rows of the axes' tables */
} LfCandidacyPoint;

/* Goes through all points, last axis fastest: begin with {0}; FALSE after the last. */
gboolean lf_candidacy_point_next (LfCandidacyPoint *point);

/* The place of the first row that accepts a point, or -1. */
int lf_candidacy_find (const LfCandidacy *candidacy, const LfCandidacyPoint *point);
