/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The score: a fold over what an attempt's script has latched, line by line with its evidence. */
#pragma once

#include "attempt/attempt.h"

typedef enum {
  LF_LINE_MET,
  LF_LINE_MET_WITH_HELP,
  LF_LINE_FAILED,
  LF_LINE_NOT_DEMONSTRATED, /* never came to it */
  LF_LINE_NOT_ASSESSED,     /* a person must rate it */
  LF_LINE_AVOIDED,          /* unnecessary or harmful, and not done */
  LF_LINE_DONE              /* unnecessary or harmful, and done */
} LfLineStatus;

typedef struct {
  const LfCriterion *criterion;
  int index; /* of the criterion in its scenario */
  int role;  /* LfRole whose it was, or -1: see lf_scenario_role_of () */
  LfLineStatus status;
  int64_t step;        /* when it was decided; -1 where it never was */
  double points;       /* got */
  double points_of;    /* possible; 0 where it counts for nothing */
  char *evidence;      /* what the log shows, in a sentence */
  char *sealed;        /* the same as it is written into a file; NULL where that is no other */
  gboolean unverified; /* critical, and nobody has verified the item it rests on */
} LfScoreLine;

typedef struct {
  double points;
  double points_of;
} LfPart;

typedef struct {
  int engine;
  uint64_t seed;
  const LfEnding *ending; /* NULL where it did not end */
  gboolean passed;        /* score_percent at or above the scenario's, and no critical failure */
  double score_percent;
  double points;
  double points_of;
  GPtrArray *lines;           /* of LfScoreLine, in the scenario's order */
  GPtrArray *critical_failed; /* of const LfScoreLine * (borrowed from lines) */
  LfPart domains[LF_N_DOMAINS];
  int64_t mark_step[LF_MAX_MARKS]; /* the times; INT64_MIN where not set */
  uint64_t digest;
} LfResult;

/* Whose a line was, "Perfusionist"; NULL where it rests on no decision. */
const char *lf_score_line_whose (const LfScoreLine *line);

LfResult *lf_result_new (const LfAttempt *attempt);
void lf_result_free (LfResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfResult, lf_result_free)

/* "met", "met with help", "failed", … */
const char *lf_line_status_text (LfLineStatus status);

/* The same as a word of a file: "met-with-help"; and back, -1 for no such word. */
const char *lf_line_status_id (LfLineStatus status);
int lf_line_status_find (const char *id);

/* Minutes from mark `from` to mark `to`; FALSE where one is missing. */
gboolean lf_result_interval_s (const LfResult *result, LfMark from, LfMark to, double *seconds);
