/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a condition holds, and what conditions remember. */
#pragma once

#include "attempt/script.h"

/* From where a condition is looked at: by the script, which sees everything, or by a learner, who
 * sees what is displayed. Slots belong to whoever looks. */
typedef struct {
  const LfScenario *scenario;
  const LfSim *sim;
  const LfScriptState *script;
  const int64_t *slot_step;
  const double *slot_value;
  gboolean as_learner;   /* true readings, rhythm, pulse, faults and events are hidden */
  gboolean patient_here; /* for a learner: nothing is displayed before */
} LfView;

/* The conditions of a body of conditions that remember something. */
typedef struct {
  GPtrArray *over_time; /* of const LfCondition: HELD and EVER, inner ones first */
  GPtrArray *changes;   /* of const LfCondition: CHANGE */
} LfRemembered;

void lf_remembered_init (LfRemembered *remembered);
void lf_remembered_clear (LfRemembered *remembered);

/* Adds what `condition` (may be NULL) and those in it remember. */
void lf_remembered_collect (LfRemembered *remembered, const LfCondition *condition);

gboolean lf_condition_holds (const LfView *view, const LfCondition *condition);

/* Brings HELD and EVER up to now. `slot_step` is the view's own. */
void lf_remembered_update (const LfRemembered *remembered, const LfView *view, int64_t *slot_step);

/* A mark was set now: keeps the readings whose change since then is asked for. */
void lf_remembered_mark (const LfRemembered *remembered, const LfView *view, int mark,
                         int64_t *slot_step, double *slot_value);

/* A reading as the view sees it; FALSE where there is no value to see. */
gboolean lf_view_reading (const LfView *view, LfReadingId id, double *value);

/* Whether a decision was answered well, or that field of it where `field` is not -1: see
 * LF_CONDITION_ACCEPTED. */
gboolean lf_decision_accepted (const LfDecision *decision, const LfDecisionState *state, int field);

/* Seconds as whole milliseconds. */
int64_t lf_seconds_to_ms (double seconds);
