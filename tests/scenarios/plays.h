/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plays of a scenario, each in a process of its own, two at a time: attempts share nothing. */
#pragma once

#include "attempt/learner.h"
#include "attempt/result.h"

/* What came of one, flat so that it goes through a pipe. */
typedef struct {
  gint64 step; /* how far it came */
  int ending;  /* index, or -1 */
  gboolean passed;
  guint n_critical_failed;
  double score_percent;
  LfLineStatus status[LF_MAX_CRITERIA];
} Outcome;

/* An input of the test's own. Several wait for each other in turn. */
typedef struct {
  const char *decision; /* made once it is asked; or NULL */
  const char *mark;     /* or once so much time has passed since it was set; or NULL: at once */
  double after_s;
  const char *line; /* NULL ends a list */
} Input;

/* How a play departs from the course. */
typedef struct {
  const LfScenario *scenario;
  guint64 seed;
  LfLearnerKind learner;
  const char *left_out[2]; /* steps of the course, or NULL */
  const char *late;        /* a step of the course, or NULL */
  const Input *inputs;     /* or NULL */
} Variant;

/* What a child does; `data` is seen as it was when the play was begun. It may begin plays itself. */
typedef void (*PlayFunc) (gconstpointer data, gpointer result);

/* Begins a play, and waits for a free place first; `result`, of so many bytes, is filled by
 * plays_finish (). */
void plays_begin (PlayFunc play, gconstpointer data, gpointer result, gsize size);
void plays_finish (void);

/* A PlayFunc of a Variant, from beginning to end; its result is an Outcome. */
void play_variant (gconstpointer variant, gpointer outcome);

/* Plays one variant in this process. */
Outcome play_here (const Variant *variant);

/* How an attempt stands. */
void outcome_take (Outcome *outcome, const LfAttempt *attempt);

/* True where the line of a criterion of that id was lost: failed, or done and better left. */
gboolean outcome_lost (const Outcome *outcome, guint criterion);

/* Figures of an outcome, one JSON object on a line of the test's output. */
void outcome_tell (const Outcome *outcome, const LfScenario *scenario, const char *what,
                   guint64 seed);
