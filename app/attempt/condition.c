/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attempt/condition.h"

#include "attempt/variation.h"
#include "scenario/field.h"
#include "sim/chance.h"
#include "sim/math.h"

int64_t
lf_seconds_to_ms (double seconds)
{
  return lf_round (seconds * 1000.0);
}

gboolean
lf_view_reading (const LfView *view, LfReadingId id, double *value)
{
  if (view->as_learner && !(view->patient_here && lf_reading_is_displayed (id)))
    return FALSE;
  return lf_sim_reading (view->sim, id, value);
}

static gboolean
in_order (const LfDecision *decision, const LfDecisionState *state)
{
  for (guint i = 0; i < decision->options->len; i++)
    if (state->chosen[i] != (int64_t) i)
      return FALSE;
  return TRUE;
}

const double *
lf_decision_values (const LfDecision *decision, const LfDecisionState *state)
{
  return decision->kind == LF_DECISION_FILL_IN ? state->written : state->values;
}

static gboolean
field_accepted (const LfDecision *decision, const LfDecisionState *state, guint i)
{
  return lf_field_accepts (g_ptr_array_index (decision->options, i),
                           lf_decision_values (decision, state)[i]);
}

static gboolean
fields_accepted (const LfDecision *decision, const LfDecisionState *state)
{
  for (guint i = 0; i < decision->options->len; i++)
    if (!field_accepted (decision, state, i))
      return FALSE;
  return TRUE;
}

static gboolean
options_accepted (const LfDecision *decision, const LfDecisionState *state)
{
  for (int64_t i = 0; i < state->n_chosen; i++) {
    const LfOption *option = g_ptr_array_index (decision->options, state->chosen[i]);
    if (option->verdict != LF_VERDICT_RIGHT && option->verdict != LF_VERDICT_ACCEPTABLE)
      return FALSE;
  }
  return TRUE;
}

gboolean
lf_decision_accepted (const LfDecision *decision, const LfDecisionState *state, int field)
{
  if (state->status != LF_DECISION_ANSWERED)
    return FALSE;
  if (field >= 0)
    return field_accepted (decision, state, (guint) field);
  switch (decision->kind) {
  case LF_DECISION_SET_VALUE:
  case LF_DECISION_FILL_IN:
    return fields_accepted (decision, state);
  case LF_DECISION_PUT_IN_ORDER:
    return in_order (decision, state);
  default:
    return options_accepted (decision, state);
  }
}

static gboolean
within (const LfCondition *condition, double value)
{
  return (!condition->has_above || value > condition->above) &&
         (!condition->has_below || value < condition->below);
}

static gboolean
reading_holds (const LfView *view, const LfCondition *condition)
{
  double value = 0;
  return lf_view_reading (view, condition->reading, &value) && within (condition, value);
}

static gboolean
change_holds (const LfView *view, const LfCondition *condition)
{
  double value = 0;
  return view->slot_step[condition->slot] >= 0 &&
         lf_view_reading (view, condition->reading, &value) &&
         within (condition, value - view->slot_value[condition->slot]);
}

static gboolean
since_holds (const LfView *view, const LfCondition *condition)
{
  if (!view->script->mark_set[condition->mark])
    return FALSE;
  int64_t ago = view->sim->step - view->script->mark_step[condition->mark];
  return ago >= lf_seconds_to_ms (condition->seconds) &&
         (!condition->has_at_most || ago <= lf_seconds_to_ms (condition->at_most_s));
}

static gboolean
answered_holds (const LfView *view, const LfCondition *condition)
{
  const LfDecisionState *state = &view->script->decisions[condition->decision];
  if (state->status != LF_DECISION_ANSWERED || condition->option < 0)
    return state->status == LF_DECISION_ANSWERED;
  for (int64_t i = 0; i < state->n_chosen; i++)
    if (state->chosen[i] == condition->option)
      return TRUE;
  return FALSE;
}

static gboolean
chance_holds (const LfView *view, const LfCondition *condition)
{
  return lf_chance (view->sim->seed, LF_STREAM_SCRIPT, lf_draw_number (condition->chance)) <
         condition->probability;
}

/* In a scenario as its file stands nothing is drawn: there the seed says what will be. */
static gboolean
drawn_holds (const LfView *view, const LfCondition *condition)
{
  const LfParameter *parameter =
      g_ptr_array_index (view->scenario->parameters, condition->parameter);
  int64_t place =
      view->scenario->drawn ? parameter->place : lf_variation_place (parameter, view->sim->seed);
  return place == condition->word;
}

static gboolean
group_holds (const LfView *view, const LfCondition *condition)
{
  gboolean all = condition->kind == LF_CONDITION_ALL;
  for (guint i = 0; i < condition->children->len; i++)
    if (lf_condition_holds (view, g_ptr_array_index (condition->children, i)) != all)
      return !all;
  return all;
}

static gboolean
held_holds (const LfView *view, const LfCondition *condition)
{
  int64_t since = view->slot_step[condition->slot];
  return since >= 0 && view->sim->step - since >= lf_seconds_to_ms (condition->seconds);
}

/* What lies inside the patient and the script, and no learner sees. */
static gboolean
hidden_holds (const LfView *view, const LfCondition *condition)
{
  if (view->as_learner)
    return FALSE;
  switch (condition->kind) {
  case LF_CONDITION_RHYTHM:
    return view->sim->heart.rhythm == condition->word;
  case LF_CONDITION_PULSE:
    return lf_sim_has_pulse (view->sim);
  case LF_CONDITION_FAULT:
    return view->sim->faults[condition->word] > 0;
  case LF_CONDITION_FIRED:
    return view->script->fired[condition->event] > 0;
  case LF_CONDITION_DRAWN:
    return drawn_holds (view, condition);
  default:
    return chance_holds (view, condition);
  }
}

gboolean
lf_condition_holds (const LfView *view, const LfCondition *condition)
{
  const LfScriptState *script = view->script;

  switch (condition->kind) {
  case LF_CONDITION_ALL:
  case LF_CONDITION_ANY:
    return group_holds (view, condition);
  case LF_CONDITION_NOT:
    return !lf_condition_holds (view, g_ptr_array_index (condition->children, 0));
  case LF_CONDITION_HELD:
    return held_holds (view, condition);
  case LF_CONDITION_EVER:
    return view->slot_step[condition->slot] >= 0;
  case LF_CONDITION_READING:
    return reading_holds (view, condition);
  case LF_CONDITION_CHANGE:
    return change_holds (view, condition);
  case LF_CONDITION_TIME:
    return view->sim->step >= lf_seconds_to_ms (condition->seconds);
  case LF_CONDITION_SINCE:
    return since_holds (view, condition);
  case LF_CONDITION_MARKED:
    return script->mark_set[condition->mark] != 0;
  case LF_CONDITION_DONE:
    return script->done[condition->done] >= condition->count;
  case LF_CONDITION_ANSWERED:
    return answered_holds (view, condition);
  case LF_CONDITION_ACCEPTED:
    return lf_decision_accepted (g_ptr_array_index (view->scenario->decisions, condition->decision),
                                 &script->decisions[condition->decision], condition->option);
  case LF_CONDITION_OPEN:
    return script->decisions[condition->decision].status == LF_DECISION_ASKED;
  case LF_CONDITION_MISSED:
    return script->decisions[condition->decision].status == LF_DECISION_MISSED_IT;
  case LF_CONDITION_REASONED:
    return script->decisions[condition->decision].reasoned != 0;
  case LF_CONDITION_PHASE:
    return script->phase == condition->phase;
  default:
    return hidden_holds (view, condition);
  }
}

/* ---- What is remembered ---- */

void
lf_remembered_init (LfRemembered *remembered)
{
  remembered->over_time = g_ptr_array_new ();
  remembered->changes = g_ptr_array_new ();
}

void
lf_remembered_clear (LfRemembered *remembered)
{
  g_clear_pointer (&remembered->over_time, g_ptr_array_unref);
  g_clear_pointer (&remembered->changes, g_ptr_array_unref);
}

void
lf_remembered_collect (LfRemembered *remembered, const LfCondition *condition)
{
  if (condition == NULL)
    return;
  for (guint i = 0; condition->children != NULL && i < condition->children->len; i++)
    lf_remembered_collect (remembered, g_ptr_array_index (condition->children, i));
  if (condition->kind == LF_CONDITION_HELD || condition->kind == LF_CONDITION_EVER)
    g_ptr_array_add (remembered->over_time, (gpointer) condition);
  else if (condition->kind == LF_CONDITION_CHANGE)
    g_ptr_array_add (remembered->changes, (gpointer) condition);
}

void
lf_remembered_update (const LfRemembered *remembered, const LfView *view, int64_t *slot_step)
{
  for (guint i = 0; i < remembered->over_time->len; i++) {
    const LfCondition *condition = g_ptr_array_index (remembered->over_time, i);
    int64_t *since = &slot_step[condition->slot];
    if (*since >= 0 && condition->kind == LF_CONDITION_EVER)
      continue;
    if (!lf_condition_holds (view, g_ptr_array_index (condition->children, 0)))
      *since = -1;
    else if (*since < 0)
      *since = view->sim->step;
  }
}

void
lf_remembered_mark (const LfRemembered *remembered, const LfView *view, int mark,
                    int64_t *slot_step, double *slot_value)
{
  for (guint i = 0; i < remembered->changes->len; i++) {
    const LfCondition *condition = g_ptr_array_index (remembered->changes, i);
    if (condition->mark != mark)
      continue;
    double value = 0;
    gboolean there = lf_view_reading (view, condition->reading, &value);
    slot_step[condition->slot] = there ? view->sim->step : -1;
    slot_value[condition->slot] = value;
  }
}
