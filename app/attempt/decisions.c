/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decisions: asking, answering, giving reasons, running out of time. */
#include "attempt/inside.h"

#include "scenario/field.h"

static const LfDecision *
decision_of (const LfAttempt *attempt, int index)
{
  return g_ptr_array_index (attempt->scenario->decisions, index);
}

void
lf_decision_ask (LfAttempt *attempt, int decision)
{
  LfDecisionState *state = &attempt->script.decisions[decision];
  if (state->status != LF_DECISION_CLOSED)
    return;
  state->status = LF_DECISION_ASKED;
  state->asked_step = attempt->sim.step;
}

/* ---- Time and doing ---- */

static void
close_with (LfAttempt *attempt, LfDecisionState *state, LfDecisionStatus status)
{
  state->status = status;
  state->answered_step = attempt->sim.step;
}

static void
run_out (LfAttempt *attempt, const LfDecision *decision, LfDecisionState *state)
{
  close_with (attempt, state, LF_DECISION_MISSED_IT);
  lf_message_take (attempt, LF_MESSAGE_DONE, -1,
                   g_strdup (lf_say (attempt->scenario->tongue, N_ ("No answer in time"))),
                   g_strdup (decision->ask));
  lf_effects_apply (attempt, decision->late);
  lf_script_drain (attempt);
}

void
lf_decisions_tick (LfAttempt *attempt)
{
  LfView view = lf_script_view (attempt);

  for (guint i = 0; i < attempt->scenario->decisions->len && attempt->script.ending < 0; i++) {
    const LfDecision *decision = decision_of (attempt, (int) i);
    LfDecisionState *state = &attempt->script.decisions[i];
    if (state->status == LF_DECISION_CLOSED && decision->when != NULL &&
        (decision->phase < 0 || decision->phase == attempt->script.phase) &&
        lf_condition_holds (&view, decision->when))
      lf_decision_ask (attempt, (int) i);
    if (state->status != LF_DECISION_ASKED)
      continue;
    if (decision->until != NULL && lf_condition_holds (&view, decision->until))
      close_with (attempt, state, LF_DECISION_ANSWERED);
    else if (decision->seconds > 0 &&
             attempt->sim.step - state->asked_step >= lf_seconds_to_ms (decision->seconds))
      run_out (attempt, decision, state);
  }
}

/* ---- Answers ---- */

/* Indices of the options that are named, each at most once; FALSE for anything else. */
static gboolean
options_named (const LfDecision *decision, const LfCommand *command, int64_t *chosen)
{
  int n = command->n_args - 1;
  if (n > LF_MAX_OPTIONS)
    return FALSE;
  for (int i = 0; i < n; i++) {
    chosen[i] = lf_decision_find_option (decision, command->args[1 + i].text);
    if (chosen[i] < 0)
      return FALSE;
    for (int j = 0; j < i; j++)
      if (chosen[j] == chosen[i])
        return FALSE;
  }
  return TRUE;
}

static gboolean
values_given (const LfDecision *decision, const LfCommand *command, LfDecisionState *state)
{
  double *values = decision->kind == LF_DECISION_FILL_IN ? state->written : state->values;
  int most = decision->kind == LF_DECISION_FILL_IN ? LF_MAX_FORM_FIELDS : LF_MAX_FIELDS;
  int n = command->n_args - 1;

  if (n != (int) decision->options->len || n > most)
    return FALSE;
  for (int i = 0; i < n; i++)
    if (!lf_field_read (g_ptr_array_index (decision->options, i), command->args[1 + i].text,
                        &values[i]))
      return FALSE;
  return TRUE;
}

/* Reads the answer into `state`; FALSE where it is none for a decision of this kind. */
static gboolean
read_answer (const LfDecision *decision, const LfCommand *command, LfDecisionState *state)
{
  int n = command->n_args - 1;

  switch (decision->kind) {
  case LF_DECISION_SET_VALUE:
  case LF_DECISION_FILL_IN:
    return values_given (decision, command, state);
  case LF_DECISION_DO_IT:
    return FALSE;
  case LF_DECISION_CHOOSE_SEVERAL:
    break;
  case LF_DECISION_PUT_IN_ORDER:
    if (n != (int) decision->options->len)
      return FALSE;
    break;
  default:
    if (n != 1)
      return FALSE;
  }
  state->n_chosen = n;
  return options_named (decision, command, state->chosen);
}

static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text++)
    if (!g_ascii_isspace (*text))
      return FALSE;
  return TRUE;
}

/* What in an answer cannot be true, or NULL; only a form has rules. */
static const LfFieldRule *
broken_rule (const LfDecision *decision, const LfDecisionState *state)
{
  return lf_decision_broken_rule (decision, lf_decision_values (decision, state));
}

LfRefusal
lf_decision_may (const LfAttempt *attempt, const LfCommand *command)
{
  int index = lf_scenario_find_decision (attempt->scenario, command->args[0].text);
  if (index < 0)
    return LF_REFUSAL_NO_DECISION;
  LfDecisionState state = attempt->script.decisions[index];

  if (command->verb == LF_VERB_REASON) {
    if (state.status != LF_DECISION_ASKED && state.status != LF_DECISION_ANSWERED)
      return LF_REFUSAL_NO_DECISION;
    return is_blank (command->args[1].text) ? LF_REFUSAL_NO_SENSE : LF_REFUSAL_NONE;
  }
  if (state.status != LF_DECISION_ASKED)
    return LF_REFUSAL_NO_DECISION;
  if (!read_answer (decision_of (attempt, index), command, &state))
    return LF_REFUSAL_NO_OPTION;
  return broken_rule (decision_of (attempt, index), &state) != NULL ? LF_REFUSAL_CANNOT_BE
                                                                    : LF_REFUSAL_NONE;
}

const char *
lf_decision_why_not (const LfAttempt *attempt, const LfCommand *command)
{
  int index = lf_scenario_find_decision (attempt->scenario, command->args[0].text);
  LfDecisionState state = { 0 };

  read_answer (decision_of (attempt, index), command, &state);
  return broken_rule (decision_of (attempt, index), &state)->text;
}

static void
tell (LfAttempt *attempt, const LfDecision *decision, const LfDecisionState *state)
{
  lf_message_take (attempt, LF_MESSAGE_DONE, -1,
                   g_strdup (lf_say (attempt->scenario->tongue, N_ ("Decided"))),
                   lf_describe_answer (decision, state, attempt->scenario->tongue));
}

void
lf_decision_act (LfAttempt *attempt, const LfCommand *command)
{
  int index = lf_scenario_find_decision (attempt->scenario, command->args[0].text);
  const LfDecision *decision = decision_of (attempt, index);
  LfDecisionState *state = &attempt->script.decisions[index];

  if (command->verb == LF_VERB_REASON) {
    state->reasoned = 1;
    return;
  }
  /* Closed before its effects, so that none of them can answer it again. */
  read_answer (decision, command, state);
  close_with (attempt, state, LF_DECISION_ANSWERED);
  tell (attempt, decision, state);
  for (int64_t i = 0; i < state->n_chosen; i++) {
    const LfOption *option = g_ptr_array_index (decision->options, state->chosen[i]);
    lf_effects_apply (attempt, option->effects);
  }
}

/* ---- Looking ---- */

int
lf_attempt_open_decision (const LfAttempt *attempt)
{
  int open = -1;
  for (guint i = 0; i < attempt->scenario->decisions->len; i++) {
    const LfDecisionState *state = &attempt->script.decisions[i];
    if (state->status == LF_DECISION_ASKED &&
        (open < 0 || state->asked_step < attempt->script.decisions[open].asked_step))
      open = (int) i;
  }
  return open;
}

int64_t
lf_attempt_decision_left_ms (const LfAttempt *attempt, int decision)
{
  const LfDecisionState *state = &attempt->script.decisions[decision];
  double seconds = decision_of (attempt, decision)->seconds;

  if (seconds <= 0 || state->status != LF_DECISION_ASKED)
    return -1;
  return MAX (state->asked_step + lf_seconds_to_ms (seconds) - attempt->sim.step, 0);
}

const char *
lf_attempt_take_hint (LfAttempt *attempt, int decision, int step)
{
  const LfDecision *asked = decision_of (attempt, decision);
  if (step < 1 || step > (int) G_N_ELEMENTS (asked->hints) || asked->hints[step - 1] == NULL ||
      attempt->script.decisions[decision].status != LF_DECISION_ASKED || lf_attempt_ended (attempt))
    return NULL;

  char number[] = { (char) ('0' + step), '\0' };
  const char *const fields[] = { "hint", asked->id, number, NULL };
  LfRefusal refusal = LF_REFUSAL_NONE;
  gboolean logged = lf_attempt_input (attempt, LF_WHO_NOTE, fields, &refusal, NULL);
  g_assert (logged && refusal == LF_REFUSAL_NONE);
  return asked->hints[step - 1];
}
