/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Events, phases and criteria: what the script makes of where things stand. */
#include "attempt/inside.h"

enum {
  MAX_PASSES = 16, /* of events that make other events happen, in one look */
  MAX_FIRINGS = 64 /* of `on` events in one go, so that two that set each other off end */
};

LfView
lf_script_view (const LfAttempt *attempt)
{
  return (LfView){ .scenario = attempt->scenario,
                   .sim = &attempt->sim,
                   .script = &attempt->script,
                   .slot_step = attempt->script.slot_step,
                   .slot_value = attempt->script.slot_value,
                   .patient_here = TRUE };
}

void
lf_script_go (LfAttempt *attempt, int phase)
{
  const LfPhase *entered = g_ptr_array_index (attempt->scenario->phases, phase);
  attempt->script.phase = phase;
  attempt->script.phase_step = attempt->sim.step;
  lf_message_take (attempt, LF_MESSAGE_PHASE, -1, g_strdup (entered->title),
                   g_strdup (entered->brief));
}

static gboolean
phase_is_on (const LfAttempt *attempt, const LfScriptEvent *event)
{
  return event->phase < 0 || event->phase == attempt->script.phase;
}

static const LfScriptEvent *
event_of (const LfAttempt *attempt, guint i)
{
  return g_ptr_array_index (attempt->scenario->events, i);
}

static void
fire (LfAttempt *attempt, guint i)
{
  attempt->script.fired[i]++;
  lf_effects_apply (attempt, event_of (attempt, i)->effects);
}

/* ---- What the simulator says ---- */

static gboolean
matches (const LfDonePattern *pattern, const LfEvent *event)
{
  if (event->verb != (int64_t) pattern->verb)
    return FALSE;
  for (int i = 0; i < pattern->n_words; i++)
    if (pattern->words[i] >= 0 && event->words[i] != pattern->words[i])
      return FALSE;
  return TRUE;
}

/* Counts a completed action, then sets off the events that wait for one. */
static void
on_done (LfAttempt *attempt, const LfEvent *event, int *firings)
{
  const LfScenario *scenario = attempt->scenario;

  for (guint i = 0; i < scenario->done->len; i++)
    if (matches (g_ptr_array_index (scenario->done, i), event)) {
      attempt->script.done[i]++;
      attempt->script.done_step[i] = attempt->sim.step;
    }

  for (guint i = 0; i < scenario->events->len && attempt->script.ending < 0; i++) {
    const LfScriptEvent *waiting = event_of (attempt, i);
    if (waiting->on >= 0 && phase_is_on (attempt, waiting) &&
        matches (g_ptr_array_index (scenario->done, waiting->on), event) &&
        *firings < MAX_FIRINGS) {
      (*firings)++;
      fire (attempt, i);
    }
  }
}

void
lf_script_drain (LfAttempt *attempt)
{
  int firings = 0;

  /* An effect that acts adds to the same list, which the outermost call goes through. */
  if (attempt->draining)
    return;
  attempt->draining = TRUE;
  for (int64_t i = 0; i < attempt->sim.n_events; i++) {
    LfEvent event = attempt->sim.events[i];
    lf_marks_on_event (attempt, &event);
    lf_message_on_event (attempt, &event);
    if (event.kind == LF_EVENT_DONE)
      on_done (attempt, &event, &firings);
  }
  if (attempt->sim.n_events > 0)
    lf_sim_clear_events (&attempt->sim);
  attempt->draining = FALSE;
}

/* ---- Looking at conditions ---- */

/* Fires what holds, in order; TRUE where something did. */
static gboolean
events_pass (LfAttempt *attempt)
{
  LfView view = lf_script_view (attempt);
  gboolean fired = FALSE;

  lf_remembered_update (&attempt->remembered, &view, attempt->script.slot_step);
  for (guint i = 0; i < attempt->scenario->events->len && attempt->script.ending < 0; i++) {
    const LfScriptEvent *event = event_of (attempt, i);
    if (event->on >= 0 || event->when == NULL || attempt->script.fired[i] > 0 ||
        !phase_is_on (attempt, event) || !lf_condition_holds (&view, event->when))
      continue;
    fire (attempt, i);
    lf_script_drain (attempt);
    fired = TRUE;
  }
  return fired;
}

static void
latch (LfAttempt *attempt, guint i, LfCriterionStatus status, const LfCondition *because)
{
  const LfCriterion *criterion = g_ptr_array_index (attempt->scenario->criteria, i);
  LfCriterionState *state = &attempt->script.criteria[i];

  state->status = status;
  state->step = attempt->sim.step;
  if (status == LF_CRITERION_MET && criterion->hinted_by >= 0)
    state->helped = attempt->script.decisions[criterion->hinted_by].hints;

  lf_evidence_clear (attempt, (int) i);
  attempt->evidence[i] = lf_evidence (attempt, attempt->scenario, because, TRUE, N_ ("At %s"));
  if (attempt->plain != NULL)
    attempt->sealed[i] = lf_evidence (attempt, attempt->plain, because, TRUE, "At %s");
}

void
lf_script_latch (LfAttempt *attempt)
{
  LfView view = lf_script_view (attempt);

  lf_remembered_update (&attempt->remembered, &view, attempt->script.slot_step);
  for (guint i = 0; i < attempt->scenario->criteria->len; i++) {
    const LfCriterion *criterion = g_ptr_array_index (attempt->scenario->criteria, i);
    LfCriterionState *state = &attempt->script.criteria[i];
    if (!state->applied && lf_condition_holds (&view, criterion->applies))
      state->applied = 1;
    if (state->status != LF_CRITERION_OPEN)
      continue;
    if (lf_condition_holds (&view, criterion->met))
      latch (attempt, i, LF_CRITERION_MET, criterion->met);
    else if (criterion->failed != NULL && lf_condition_holds (&view, criterion->failed))
      latch (attempt, i, LF_CRITERION_FAILED, criterion->failed);
  }
}

void
lf_script_tick (LfAttempt *attempt)
{
  lf_marks_tick (attempt);
  for (int pass = 0; pass < MAX_PASSES && events_pass (attempt); pass++)
    ;
  lf_decisions_tick (attempt);
  lf_script_latch (attempt);
}

/* ---- The beginning ---- */

static void
collect (LfAttempt *attempt)
{
  const LfScenario *scenario = attempt->scenario;
  LfRemembered *remembered = &attempt->remembered;

  for (guint i = 0; i < scenario->events->len; i++)
    lf_remembered_collect (remembered, event_of (attempt, i)->when);
  for (guint i = 0; i < scenario->decisions->len; i++) {
    const LfDecision *decision = g_ptr_array_index (scenario->decisions, i);
    lf_remembered_collect (remembered, decision->when);
    lf_remembered_collect (remembered, decision->until);
  }
  for (guint i = 0; i < scenario->criteria->len; i++) {
    const LfCriterion *criterion = g_ptr_array_index (scenario->criteria, i);
    lf_remembered_collect (remembered, criterion->applies);
    lf_remembered_collect (remembered, criterion->met);
    lf_remembered_collect (remembered, criterion->failed);
  }
}

static void
set_first_marks (LfAttempt *attempt)
{
  for (guint i = 0; i < attempt->scenario->marks->len; i++) {
    const LfScenarioMark *mark = g_ptr_array_index (attempt->scenario->marks, i);
    if (!mark->set)
      continue;
    attempt->script.mark_set[i] = 1;
    attempt->script.mark_step[i] = lf_seconds_to_ms (mark->at_s);
  }
}

void
lf_script_begin (LfAttempt *attempt)
{
  LfScriptState *script = &attempt->script;

  *script = (LfScriptState){ .phase = -1, .ending = -1, .ended_step = -1 };
  for (int i = 0; i < LF_MAX_DONE; i++)
    script->done_step[i] = -1;
  for (int i = 0; i < LF_MAX_SLOTS; i++)
    script->slot_step[i] = -1;
  for (int i = 0; i < LF_MAX_DECISIONS; i++)
    script->decisions[i].asked_step = script->decisions[i].answered_step = -1;
  for (int i = 0; i < LF_MAX_CRITERIA; i++)
    script->criteria[i].step = -1;
  for (guint i = 0; i < attempt->scenario->criteria->len; i++) {
    const LfCriterion *criterion = g_ptr_array_index (attempt->scenario->criteria, i);
    script->criteria[i].applied = criterion->applies == NULL;
  }
  collect (attempt);
  set_first_marks (attempt);
  if (attempt->scenario->phases->len > 0)
    lf_script_go (attempt, 0);
}
