/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the log shows for a condition: the facts on which it held, or for want of which it did not.
 */
#include "attempt/inside.h"

#include <string.h>

#include "scenario/field.h"

typedef struct {
  const LfAttempt *attempt;
  const LfScenario *scenario; /* whose texts tell it */
  const LfTongue *tongue;
  LfView view;
  GPtrArray *facts; /* of char * */
} Witness;

static void tell (Witness *witness, const LfCondition *condition, gboolean holds);

/* `format` is marked by N_ (). */
static void G_GNUC_PRINTF (2, 3) add (Witness *witness, const char *format, ...)
{
  va_list args;
  va_start (args, format);
  g_autofree char *fact = g_strdup_vprintf (lf_say (witness->tongue, format), args);
  va_end (args);
  if (!g_ptr_array_find_with_equal_func (witness->facts, fact, g_str_equal, NULL))
    g_ptr_array_add (witness->facts, g_steal_pointer (&fact));
}

static gboolean
holds_now (const Witness *witness, const LfCondition *condition)
{
  return lf_condition_holds (&witness->view, condition);
}

/* Of several, those that decided it. */
static void
tell_group (Witness *witness, const LfCondition *condition, gboolean holds)
{
  for (guint i = 0; i < condition->children->len; i++) {
    const LfCondition *child = g_ptr_array_index (condition->children, i);
    if (holds_now (witness, child) == holds)
      tell (witness, child, holds);
  }
}

static void
tell_held (Witness *witness, const LfCondition *condition, gboolean holds)
{
  const LfCondition *child = g_ptr_array_index (condition->children, 0);
  g_autofree char *seconds = lf_number_text (condition->seconds, 1);

  gboolean so = holds_now (witness, child);

  tell (witness, child, so);
  if (so)
    add (witness, holds ? N_ ("for %s s without a break") : N_ ("not yet for %s s without a break"),
         seconds);
}

static void
tell_ever (Witness *witness, const LfCondition *condition, gboolean holds)
{
  const LfCondition *child = g_ptr_array_index (condition->children, 0);

  if (!holds || holds_now (witness, child)) {
    tell (witness, child, holds);
    return;
  }
  g_autofree char *time = lf_time_text (witness->attempt->script.slot_step[condition->slot], FALSE);
  add (witness, N_ ("it had been so at %s"), time);
}

/* Rate and depth alone could be of anything. */
static char *
reading_name (const Witness *witness, LfReadingId id)
{
  const LfReading *reading = lf_reading (id);
  const char *label = lf_say (witness->tongue, reading->word.label);
  if (!g_str_has_prefix (reading->word.id, "cpr_"))
    return g_strdup (label);
  g_autofree char *small = g_utf8_strdown (label, -1);
  return g_strdup_printf (lf_say (witness->tongue, N_ ("CPR %s")), small);
}

static void
tell_reading (Witness *witness, const LfCondition *condition, gboolean holds)
{
  const LfReading *reading = lf_reading (condition->reading);
  g_autofree char *name = reading_name (witness, condition->reading);
  double value = 0;

  if (!lf_view_reading (&witness->view, condition->reading, &value)) {
    add (witness, N_ ("%s had no value"), name);
    return;
  }
  gboolean change = condition->kind == LF_CONDITION_CHANGE;
  if (change && witness->view.slot_step[condition->slot] < 0) {
    add (witness, N_ ("%s had no value to compare with"), name);
    return;
  }
  if (change)
    value -= witness->view.slot_value[condition->slot];
  g_autofree char *number = lf_number_text (value, reading->decimals);
  const char *format = change ? N_ ("%s had changed by %s%s%s") : N_ ("%s was %s%s%s");
  add (witness, format, name, number, *reading->word.unit != '\0' ? " " : "", reading->word.unit);
}

/* A scenario's own mark has an id alone, which a tongue may have words for. */
static char *
mark_name (const Witness *witness, int mark)
{
  const LfScenarioMark *own = g_ptr_array_index (witness->scenario->marks, mark);
  if (mark < LF_N_MARKS)
    return g_strdup (lf_say (witness->tongue, lf_table_word (&lf_marks, (size_t) mark)->label));
  const char *said = lf_say_case (witness->tongue, own->id);
  return said != own->id ? g_strdup (said) : g_strdelimit (g_strdup (own->id), "-", ' ');
}

static void
tell_mark (Witness *witness, const LfCondition *condition, gboolean holds)
{
  const LfScriptState *script = &witness->attempt->script;
  g_autofree char *name = mark_name (witness, condition->mark);

  if (!script->mark_set[condition->mark]) {
    add (witness, N_ ("%s: not reached"), name);
    return;
  }
  g_autofree char *time = lf_time_text (script->mark_step[condition->mark], FALSE);
  add (witness, N_ ("%s at %s"), name, time);
}

static void
tell_time (Witness *witness, const LfCondition *condition, gboolean holds)
{
  g_autofree char *time = lf_time_text (lf_seconds_to_ms (condition->seconds), FALSE);
  add (witness, holds ? N_ ("the clock had passed %s") : N_ ("the clock had not come to %s"), time);
}

static void
tell_done (Witness *witness, const LfCondition *condition, gboolean holds)
{
  const LfScriptState *script = &witness->attempt->script;
  int64_t n = script->done[condition->done];
  g_autofree char *what = lf_describe_pattern (
      g_ptr_array_index (witness->scenario->done, condition->done), witness->tongue);

  if (n == 0) {
    add (witness, N_ ("“%s” was not done"), what);
    return;
  }
  g_autofree char *time = lf_time_text (script->done_step[condition->done], FALSE);
  if (n == 1)
    add (witness, N_ ("“%s” was done at %s"), what, time);
  else
    add (witness, N_ ("“%s” was done %d times, last at %s"), what, (int) n, time);
}

static char *
describe_field (const Witness *witness, const LfDecision *decision, const LfDecisionState *state,
                int index)
{
  const LfOption *field = g_ptr_array_index (decision->options, (guint) index);
  g_autofree char *said =
      lf_field_said (field, lf_decision_values (decision, state)[index], witness->tongue);
  return g_strdup_printf ("%s %s", field->text, said);
}

static void
tell_decision (Witness *witness, const LfCondition *condition, gboolean holds)
{
  const LfDecision *decision =
      g_ptr_array_index (witness->scenario->decisions, condition->decision);
  const LfDecisionState *state = &witness->attempt->script.decisions[condition->decision];
  g_autofree char *time = lf_time_text (state->answered_step, FALSE);
  g_autofree char *answer = NULL;

  switch (state->status) {
  case LF_DECISION_CLOSED:
    add (witness, N_ ("“%s” was not asked"), decision->ask);
    break;
  case LF_DECISION_ASKED:
    add (witness, N_ ("“%s” was open"), decision->ask);
    break;
  case LF_DECISION_MISSED_IT:
    add (witness, N_ ("“%s” had no answer in time, by %s"), decision->ask, time);
    break;
  default:
    answer = condition->kind == LF_CONDITION_ACCEPTED && condition->option >= 0
                 ? describe_field (witness, decision, state, condition->option)
                 : lf_describe_answer (decision, state, witness->tongue);
    if (*answer == '\0')
      add (witness, N_ ("“%s” was done at %s"), decision->ask, time);
    else
      add (witness, N_ ("“%s” was answered at %s: %s"), decision->ask, time, answer);
  }
}

/* The words of the last reason given for a decision. */
static void
tell_reason (Witness *witness, const LfCondition *condition, gboolean holds)
{
  const LfDecision *decision =
      g_ptr_array_index (witness->scenario->decisions, condition->decision);
  const GPtrArray *log = witness->attempt->log;

  for (guint i = log->len; holds && i > 0; i--) {
    const LfEntry *entry = g_ptr_array_index (log, i - 1);
    if (entry->who == LF_WHO_DIGEST || strcmp (entry->fields[0], "reason") != 0 ||
        strcmp (entry->fields[1], decision->id) != 0)
      continue;
    g_autofree char *time = lf_time_text (entry->step, FALSE);
    add (witness, N_ ("the reason given at %s: “%s”"), time, entry->fields[2]);
    return;
  }
  add (witness, N_ ("no reason was recorded for “%s”"), decision->ask);
}

static void
tell_phase (Witness *witness, const LfCondition *condition, gboolean holds)
{
  const LfPhase *phase = g_ptr_array_index (witness->scenario->phases, condition->phase);
  add (witness, holds ? N_ ("in “%s”") : N_ ("not in “%s”"), phase->title);
}

static void
tell_patient (Witness *witness, const LfCondition *condition, gboolean holds)
{
  const LfHeart *heart = &witness->attempt->sim.heart;

  if (condition->kind == LF_CONDITION_RHYTHM)
    add (witness, N_ ("the rhythm was %s"),
         lf_say (witness->tongue, lf_rhythm ((LfRhythmId) heart->rhythm)->word.label));
  else if (condition->kind == LF_CONDITION_PULSE)
    add (witness, holds ? N_ ("there was a pulse") : N_ ("there was no pulse"));
  else
    add (witness, holds ? N_ ("%s: there") : N_ ("%s: not there"),
         lf_say (witness->tongue, lf_table_word (&lf_faults, (size_t) condition->word)->label));
}

static void
tell_drawn (Witness *witness, const LfCondition *condition, gboolean holds)
{
  const LfParameter *parameter =
      g_ptr_array_index (witness->scenario->parameters, condition->parameter);
  g_autofree char *told = lf_parameter_told (parameter, witness->tongue);

  add (witness, N_ ("%s: %s this time"), parameter->label, told);
}

/* How each kind of condition is told; NULL where it says nothing to a person. */
typedef void (*Teller) (Witness *witness, const LfCondition *condition, gboolean holds);

static const Teller tellers[] = {
  [LF_CONDITION_ALL] = tell_group,         [LF_CONDITION_ANY] = tell_group,
  [LF_CONDITION_HELD] = tell_held,         [LF_CONDITION_EVER] = tell_ever,
  [LF_CONDITION_READING] = tell_reading,   [LF_CONDITION_CHANGE] = tell_reading,
  [LF_CONDITION_TIME] = tell_time,         [LF_CONDITION_SINCE] = tell_mark,
  [LF_CONDITION_MARKED] = tell_mark,       [LF_CONDITION_DONE] = tell_done,
  [LF_CONDITION_ANSWERED] = tell_decision, [LF_CONDITION_ACCEPTED] = tell_decision,
  [LF_CONDITION_OPEN] = tell_decision,     [LF_CONDITION_MISSED] = tell_decision,
  [LF_CONDITION_REASONED] = tell_reason,   [LF_CONDITION_PHASE] = tell_phase,
  [LF_CONDITION_RHYTHM] = tell_patient,    [LF_CONDITION_PULSE] = tell_patient,
  [LF_CONDITION_FAULT] = tell_patient,     [LF_CONDITION_DRAWN] = tell_drawn,
};

static void
tell (Witness *witness, const LfCondition *condition, gboolean holds)
{
  if (condition->kind == LF_CONDITION_NOT)
    tell (witness, g_ptr_array_index (condition->children, 0), !holds);
  else if (condition->kind < G_N_ELEMENTS (tellers) && tellers[condition->kind] != NULL)
    tellers[condition->kind](witness, condition, holds);
}

char *
lf_evidence (const LfAttempt *attempt, const LfScenario *scenario, const LfCondition *condition,
             gboolean holds, const char *lead)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);
  Witness witness = { attempt, scenario, scenario->tongue, lf_script_view (attempt), facts };
  g_autofree char *time = lf_time_text (attempt->sim.step, FALSE);
  g_autofree char *begun = g_strdup_printf (lf_say (witness.tongue, lead), time);

  tell (&witness, condition, holds);
  if (facts->len == 0)
    return g_strdup_printf ("%s.", begun);
  g_ptr_array_add (facts, NULL);
  g_autofree char *joined = g_strjoinv ("; ", (char **) facts->pdata);
  return g_strdup_printf ("%s: %s.", begun, joined);
}

void
lf_evidence_clear (LfAttempt *attempt, int criterion)
{
  g_clear_pointer (&attempt->evidence[criterion], g_free);
  g_clear_pointer (&attempt->sealed[criterion], g_free);
}
