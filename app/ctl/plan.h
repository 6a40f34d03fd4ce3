/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a headless attempt is to be played with: inputs written beforehand, a learner for what they
 * leave open, and how far. It stands in the attempt's own log as remarks, so that a resumed attempt
 * goes on as it would have. */
#pragma once

#include "attempt/learner.h"

/* As --learner names them. */
#define LF_CTL_LEARNERS "idle, model, careless or random"

/* One line of an inputs file. */
typedef struct {
  int64_t step;
  LfWho who;
  char **fields; /* VERB ARGS… */
  int line;      /* in its file; 0 where it comes from a log */
} LfInput;

typedef struct {
  LfLearnerKind learner;
  int habit;         /* LfHabitId, the only one of a careless learner; -1: as the seed draws */
  int64_t until;     /* -1: to the end */
  GPtrArray *inputs; /* of LfInput, in the order in which they act */
  char *inputs_file; /* for messages, NULL where there is none */
} LfPlan;

LfPlan *lf_plan_new (void);
void lf_plan_free (LfPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfPlan, lf_plan_free)

/* The learner of that name ("idle", "model", …), the habit of that id; FALSE where there is none.
 */
gboolean lf_plan_set_learner (LfPlan *plan, const char *name);
gboolean lf_plan_set_habit (LfPlan *plan, const char *name);

/* Who plays that attempt by the plan. (transfer full) */
LfLearner *lf_plan_learner (const LfPlan *plan, const LfAttempt *attempt);

/* Reads an inputs file: a log's lines without header. Every bad line is a defect. */
void lf_plan_read_inputs (LfPlan *plan, const char *path, const LfScenario *scenario,
                          LfDefects *defects);

/* The same from text that is at hand; `name` stands for the file in what is said of it. */
void lf_plan_read_text (LfPlan *plan, const char *name, const char *text,
                        const LfScenario *scenario, LfDefects *defects);

/* Writes the plan down in an attempt that has just begun. */
gboolean lf_plan_note (const LfPlan *plan, LfAttempt *attempt, GError **error);

/* Reads it from a log again (of LfEntry). A log without one gives the idle learner and no inputs.
 */
LfPlan *lf_plan_from_log (const GPtrArray *log);
