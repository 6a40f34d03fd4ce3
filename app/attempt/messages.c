/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said, found, done, refused, and what comes back from the laboratory. */
#include "attempt/inside.h"
#include "attempt/results.h"

#include "words/text.h"

void
lf_message_free (LfMessage *message)
{
  g_free (message->title);
  g_free (message->text);
  g_free (message->sheet);
  g_free (message);
}

LfMessage *
lf_message_copy (const LfMessage *message)
{
  LfMessage *copy = g_memdup2 (message, sizeof *message);
  copy->title = g_strdup (message->title);
  copy->text = g_strdup (message->text);
  if (message->sheet != NULL)
    copy->sheet = g_memdup2 (message->sheet, sizeof *message->sheet);
  return copy;
}

void
lf_message_take (LfAttempt *attempt, LfMessageKind kind, int speaker, char *title, char *text)
{
  LfMessage *message = g_new (LfMessage, 1);
  *message = (LfMessage){
    .step = attempt->sim.step, .kind = kind, .speaker = speaker, .title = title, .text = text
  };
  g_ptr_array_add (attempt->messages, message);
}

static char *
say (const LfAttempt *attempt, const char *text)
{
  return g_strdup (lf_say (attempt->scenario->tongue, text));
}

/* ---- Results ---- */

static char *
result_text (const LfResultSheet *sheet, const LfTongue *tongue)
{
  GString *text = g_string_new (NULL);
  size_t n = 0;
  const LfResultLine *lines = lf_result_lines ((LfSample) sheet->what, &n);

  for (size_t i = 0; i < n; i++) {
    g_autofree char *number = lf_result_line_value (&lines[i], sheet);
    g_string_append_printf (text, "%s%s %s%s", i > 0 ? " · " : "", lf_say (tongue, lines[i].label),
                            number, lines[i].unit);
  }
  return g_string_free (text, FALSE);
}

static void
on_result (LfAttempt *attempt, const LfResultSheet *sheet)
{
  g_autofree char *drawn = lf_time_text (sheet->drawn_step, FALSE);
  const LfTongue *tongue = attempt->scenario->tongue;
  char *title = g_strdup_printf (
      lf_say (tongue, N_ ("%s, %s, drawn %s")),
      lf_say (tongue, lf_table_word (&lf_samples, (size_t) sheet->what)->label),
      lf_say (tongue, lf_table_word (&lf_sample_sites, (size_t) sheet->site)->label), drawn);
  lf_message_take (attempt, LF_MESSAGE_RESULT, LF_SPEAKER_LABORATORY, title,
                   result_text (sheet, tongue));
  LfMessage *message = g_ptr_array_index (attempt->messages, attempt->messages->len - 1);
  message->sheet = g_memdup2 (sheet, sizeof *sheet);
}

/* ---- Findings ---- */

static void
on_wire (LfAttempt *attempt, const LfEvent *event)
{
  static const char *const seen[] = {
    [LF_VESSEL_NONE] = N_ ("No wire is seen."),
    [LF_VESSEL_VEIN] = N_ ("It is seen in the vein."),
    [LF_VESSEL_ARTERY] = N_ ("It is seen in the artery."),
  };
  const LfTongue *tongue = attempt->scenario->tongue;
  const char *line =
      lf_say (tongue, lf_table_word (&lf_circuit_lines, (size_t) event->words[0])->label);
  lf_message_take (attempt, LF_MESSAGE_FOUND, -1,
                   g_strdup_printf (lf_say (tongue, N_ ("%s wire")), line),
                   say (attempt, seen[event->words[1]]));
}

static void
on_flow (LfAttempt *attempt, const LfEvent *event)
{
  lf_message_take (
      attempt, LF_MESSAGE_FOUND, -1, say (attempt, N_ ("ECMO flow")),
      say (attempt, event->words[0] ? N_ ("Flow is established.") : N_ ("Flow is lost.")));
}

/* TRUE where the scenario itself tells what that action finds. */
static gboolean
script_tells (const LfAttempt *attempt, const LfEvent *event)
{
  const LfScenario *scenario = attempt->scenario;
  for (guint i = 0; i < scenario->events->len; i++) {
    const LfScriptEvent *waiting = g_ptr_array_index (scenario->events, i);
    if (waiting->on < 0 || (waiting->phase >= 0 && waiting->phase != attempt->script.phase))
      continue;
    const LfDonePattern *pattern = g_ptr_array_index (scenario->done, waiting->on);
    if ((int64_t) pattern->verb == event->verb &&
        (pattern->n_words == 0 || pattern->words[0] == event->words[0]))
      return TRUE;
  }
  return FALSE;
}

/* What a check finds where no script says otherwise. */
static void
on_check (LfAttempt *attempt, const LfEvent *event)
{
  double temperature = 0;

  if (script_tells (attempt, event))
    return;
  if (event->words[0] == LF_CHECK_PULSE) {
    lf_message_take (attempt, LF_MESSAGE_FOUND, -1, say (attempt, N_ ("Pulse")),
                     say (attempt, lf_sim_has_pulse (&attempt->sim)
                                       ? N_ ("There is a central pulse.")
                                       : N_ ("No central pulse.")));
  } else if (event->words[0] == LF_CHECK_TEMPERATURE &&
             lf_sim_reading (&attempt->sim, LF_READING_TEMPERATURE, &temperature)) {
    g_autofree char *number = lf_fixed_text (temperature, 1);
    lf_message_take (
        attempt, LF_MESSAGE_FOUND, -1, say (attempt, N_ ("Temperature")),
        g_strdup_printf (lf_say (attempt->scenario->tongue, N_ ("%s °C, oesophageal.")), number));
  }
}

static char *
describe_event (const LfAttempt *attempt, const LfEvent *event)
{
  int words[3];
  for (int i = 0; i < 3; i++)
    words[i] = (int) event->words[i];
  return lf_describe_action ((LfVerb) event->verb, words, event->numbers, 3,
                             attempt->scenario->tongue);
}

static void
on_begun (LfAttempt *attempt, const LfEvent *event)
{
  g_autofree char *what = describe_event (attempt, event);
  lf_message_take (
      attempt, LF_MESSAGE_DONE, -1, g_strdup (""),
      g_strdup_printf (lf_say (attempt->scenario->tongue, N_ ("%s: under way")), what));
}

static void
on_done (LfAttempt *attempt, const LfEvent *event)
{
  /* Decisions tell of themselves. */
  if (event->verb == LF_VERB_ANSWER || event->verb == LF_VERB_REASON)
    return;
  lf_message_take (attempt, LF_MESSAGE_DONE, -1, g_strdup (""), describe_event (attempt, event));
  if (event->verb == LF_VERB_CHECK)
    on_check (attempt, event);
}

void
lf_message_on_event (LfAttempt *attempt, const LfEvent *event)
{
  switch (event->kind) {
  case LF_EVENT_BEGUN:
    on_begun (attempt, event);
    break;
  case LF_EVENT_DONE:
    on_done (attempt, event);
    break;
  case LF_EVENT_RESULT:
    on_result (attempt, &attempt->sim.results[event->words[0]]);
    break;
  case LF_EVENT_WIRE:
    on_wire (attempt, event);
    break;
  case LF_EVENT_FLOW:
    on_flow (attempt, event);
    break;
  default: /* what only the monitor tells */
    break;
  }
}

static char *
why_refused (const LfAttempt *attempt, const LfCommand *command, LfRefusal refusal)
{
  const LfTongue *tongue = attempt->scenario->tongue;

  if (refusal == LF_REFUSAL_CANNOT_BE)
    return g_strdup (lf_decision_why_not (attempt, command));
  if (refusal != LF_REFUSAL_NOT_YOUR_ROLE)
    return say (attempt, lf_table_word (&lf_refusals, refusal)->meaning);
  g_autofree char *whose = lf_describe_roles (lf_command_roles (attempt, command), tongue);
  return g_strdup_printf (lf_say (tongue, N_ ("That is for another role: %s.")), whose);
}

void
lf_message_refused (LfAttempt *attempt, const LfCommand *command, LfRefusal refusal)
{
  lf_message_take (attempt, LF_MESSAGE_REFUSED, -1,
                   lf_describe_command (command, attempt->scenario->tongue),
                   why_refused (attempt, command, refusal));
}
