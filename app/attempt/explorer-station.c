/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moments of a play, and which of them a departure must part from. */
#include "attempt/explorer-inside.h"

LfStation *
lf_station_new (const LfAttempt *attempt, const LfLearner *learner, guint n_inputs)
{
  LfStation *station = g_new (LfStation, 1);

  station->sim = attempt->sim;
  station->script = attempt->script;
  station->learner = learner != NULL ? lf_learner_copy (learner) : NULL;
  station->n_inputs = n_inputs;
  return station;
}

void
lf_station_free (LfStation *station)
{
  lf_learner_free (station->learner);
  g_free (station);
}

static void
base_clear (gpointer data)
{
  LfBase *base = data;

  g_ptr_array_unref (base->stations);
  g_ptr_array_unref (base->inputs);
  lf_base_unref (base->parent);
}

void
lf_base_unref (LfBase *base)
{
  if (base != NULL)
    g_rc_box_release_full (base, base_clear);
}

/* ---- Deeds ---- */

/* True for what stays so, once it is so, or comes with time: what can be waited for. */
static gboolean
is_latched (const LfCondition *condition)
{
  switch (condition->kind) {
  case LF_CONDITION_TIME:
  case LF_CONDITION_SINCE:
  case LF_CONDITION_MARKED:
  case LF_CONDITION_ANSWERED:
  case LF_CONDITION_MISSED:
  case LF_CONDITION_PHASE:
  case LF_CONDITION_FIRED:
    return TRUE;
  default:
    return FALSE;
  }
}

gboolean
lf_deed_gate_waits (const LfCondition *gate)
{
  for (guint i = 0; i < gate->children->len; i++)
    if (is_latched (g_ptr_array_index (gate->children, i)))
      return TRUE;
  return FALSE;
}

gboolean
lf_deed_may (const LfScenario *scenario, const LfSim *sim, const LfScriptState *script,
             const LfDeed *deed)
{
  LfView view = { .scenario = scenario,
                  .sim = sim,
                  .script = script,
                  .slot_step = script->slot_step,
                  .slot_value = script->slot_value,
                  .patient_here = TRUE };

  if (deed->phase >= 0 && script->phase != deed->phase)
    return FALSE;
  for (guint i = 0; deed->gate != NULL && i < deed->gate->children->len; i++) {
    const LfCondition *child = g_ptr_array_index (deed->gate->children, i);
    if (is_latched (child) && !lf_condition_holds (&view, child))
      return FALSE;
  }
  return TRUE;
}

/* ---- Parting ---- */

static gboolean
steps_are_open (const LfScenario *scenario, const LfStation *station, const LfStepSet *set)
{
  for (guint i = 0; station->learner != NULL && i < scenario->course->len; i++)
    if (lf_step_set_has (set, i) && lf_learner_has_begun (station->learner, i))
      return FALSE;
  return TRUE;
}

static gboolean
answer_is_open (const LfStation *station, const LfOtherAnswer *answer)
{
  return station->script.decisions[answer->decision].status < LF_DECISION_ANSWERED;
}

/* Whether a deed has not been missed yet. One that waits for nothing is tried from the start. */
static gboolean
deed_is_open (const LfScenario *scenario, const LfBase *base, const LfStation *station,
              const LfDeed *deed)
{
  int64_t step = station->sim.step;

  if (deed->phase < 0 && deed->gate == NULL)
    return step == 0;
  int64_t entered = deed->phase < 0 ? -1 : base->facts.phase_step[deed->phase];
  if (entered >= 0)
    return step < entered || step == 0;
  return !lf_deed_may (scenario, &station->sim, &station->script, deed);
}

static gboolean
is_open (const LfScenario *scenario, const LfBase *base, const LfStation *station,
         const LfDeparture *departure)
{
  if (!steps_are_open (scenario, station, &departure->left_out) ||
      !steps_are_open (scenario, station, &departure->late))
    return FALSE;
  for (int i = 0; i < departure->n_answers; i++)
    if (!answer_is_open (station, &departure->answers[i]))
      return FALSE;
  for (int i = 0; i < departure->n_deeds; i++)
    if (!deed_is_open (scenario, base, station, &departure->deeds[i]))
      return FALSE;
  return TRUE;
}

const LfStation *
lf_base_part (const LfScenario *scenario, const LfBase *base, const LfDeparture *departure)
{
  for (guint i = base->stations->len; i > 0; i--) {
    const LfStation *station = g_ptr_array_index (base->stations, i - 1);
    if (station->script.ending < 0 && is_open (scenario, base, station, departure))
      return station;
  }
  return NULL;
}

gboolean
lf_base_minds (const LfScenario *scenario, const LfBase *base, const LfDeparture *departure)
{
  const LfStation *end = g_ptr_array_index (base->stations, base->stations->len - 1);
  const LfScriptState *script = &base->facts.script;

  if (!steps_are_open (scenario, end, &departure->left_out) ||
      !steps_are_open (scenario, end, &departure->late))
    return TRUE;
  for (int i = 0; i < departure->n_answers; i++)
    if (script->decisions[departure->answers[i].decision].asked_step >= 0)
      return TRUE;
  for (int i = 0; i < departure->n_deeds; i++)
    if (departure->deeds[i].phase < 0 || base->facts.phase_step[departure->deeds[i].phase] >= 0)
      return TRUE;
  return FALSE;
}
