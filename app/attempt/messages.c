/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said, found, done, refused, and what comes back from the laboratory. */
#include "attempt/inside.h"

#include "words/text.h"

void
lf_message_free (LfMessage *message)
{
  g_free (message->title);
  g_free (message->text);
  g_free (message);
}

LfMessage *
lf_message_copy (const LfMessage *message)
{
  LfMessage *copy = g_memdup2 (message, sizeof *message);
  copy->title = g_strdup (message->title);
  copy->text = g_strdup (message->text);
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

/* ---- Results ---- */

/* One number of a result: what it is called, how finely it is read. */
typedef struct {
  const char *label;
  const char *unit;
  int decimals;
  size_t offset;
} ResultLine;

static const ResultLine gas_lines[] = {
  { "pH", "", 2, G_STRUCT_OFFSET (LfResultSheet, ph) },
  { "PO2", " kPa", 1, G_STRUCT_OFFSET (LfResultSheet, po2_kpa) },
  { "PCO2", " kPa", 1, G_STRUCT_OFFSET (LfResultSheet, pco2_kpa) },
  { "SO2", " %", 0, G_STRUCT_OFFSET (LfResultSheet, so2_percent) },
  { "HCO3", " mmol/L", 1, G_STRUCT_OFFSET (LfResultSheet, bicarbonate_mmol_l) },
  { "lactate", " mmol/L", 1, G_STRUCT_OFFSET (LfResultSheet, lactate_mmol_l) },
  { "K", " mmol/L", 1, G_STRUCT_OFFSET (LfResultSheet, potassium_mmol_l) },
  { "iCa", " mmol/L", 2, G_STRUCT_OFFSET (LfResultSheet, ionised_calcium_mmol_l) },
  { "glucose", " mmol/L", 1, G_STRUCT_OFFSET (LfResultSheet, glucose_mmol_l) },
  { "Hb", " g/L", 0, G_STRUCT_OFFSET (LfResultSheet, haemoglobin_g_l) },
};

static const ResultLine act_lines[] = {
  { "ACT", " s", 0, G_STRUCT_OFFSET (LfResultSheet, act_s) },
};

static const ResultLine coagulation_lines[] = {
  { "aPTT", " s", 0, G_STRUCT_OFFSET (LfResultSheet, aptt_s) },
  { "fibrinogen", " g/L", 1, G_STRUCT_OFFSET (LfResultSheet, fibrinogen_g_l) },
  { "platelets", " ×10⁹/L", 0, G_STRUCT_OFFSET (LfResultSheet, platelets_per_nl) },
};

static const ResultLine anti_xa_lines[] = {
  { "anti-Xa", " IU/mL", 2, G_STRUCT_OFFSET (LfResultSheet, anti_xa_iu_ml) },
};

static const struct {
  const ResultLine *lines;
  size_t n_lines;
} results[LF_N_SAMPLES] = {
  [LF_SAMPLE_GAS] = { gas_lines, G_N_ELEMENTS (gas_lines) },
  [LF_SAMPLE_ACT] = { act_lines, G_N_ELEMENTS (act_lines) },
  [LF_SAMPLE_COAGULATION] = { coagulation_lines, G_N_ELEMENTS (coagulation_lines) },
  [LF_SAMPLE_ANTI_XA] = { anti_xa_lines, G_N_ELEMENTS (anti_xa_lines) },
};

static char *
fixed (double value, int decimals)
{
  char format[] = { '%', '.', (char) ('0' + decimals), 'f', '\0' };
  char text[64];
  return g_strdup (g_ascii_formatd (text, sizeof text, format, value));
}

static char *
result_text (const LfResultSheet *sheet)
{
  GString *text = g_string_new (NULL);
  for (size_t i = 0; i < results[sheet->what].n_lines; i++) {
    const ResultLine *line = &results[sheet->what].lines[i];
    double value = G_STRUCT_MEMBER (double, sheet, line->offset);
    g_autofree char *number = fixed (value, line->decimals);
    g_string_append_printf (text, "%s%s %s%s", i > 0 ? " · " : "", line->label, number, line->unit);
  }
  return g_string_free (text, FALSE);
}

static void
on_result (LfAttempt *attempt, const LfResultSheet *sheet)
{
  g_autofree char *drawn = lf_time_text (sheet->drawn_step, FALSE);
  char *title =
      g_strdup_printf ("%s, %s, drawn %s", lf_table_word (&lf_samples, (size_t) sheet->what)->label,
                       lf_table_word (&lf_sample_sites, (size_t) sheet->site)->label, drawn);
  lf_message_take (attempt, LF_MESSAGE_RESULT, LF_SPEAKER_LABORATORY, title, result_text (sheet));
}

/* ---- Findings ---- */

static void
on_wire (LfAttempt *attempt, const LfEvent *event)
{
  static const char *const seen[] = {
    [LF_VESSEL_NONE] = "No wire is seen.",
    [LF_VESSEL_VEIN] = "It is seen in the vein.",
    [LF_VESSEL_ARTERY] = "It is seen in the artery.",
  };
  const char *line = lf_table_word (&lf_circuit_lines, (size_t) event->words[0])->label;
  lf_message_take (attempt, LF_MESSAGE_FOUND, -1, g_strdup_printf ("%s wire", line),
                   g_strdup (seen[event->words[1]]));
}

static void
on_flow (LfAttempt *attempt, const LfEvent *event)
{
  lf_message_take (attempt, LF_MESSAGE_FOUND, -1, g_strdup ("ECMO flow"),
                   g_strdup (event->words[0] ? "Flow is established." : "Flow is lost."));
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
    lf_message_take (attempt, LF_MESSAGE_FOUND, -1, g_strdup ("Pulse"),
                     g_strdup (lf_sim_has_pulse (&attempt->sim) ? "There is a central pulse."
                                                                : "No central pulse."));
  } else if (event->words[0] == LF_CHECK_TEMPERATURE &&
             lf_sim_reading (&attempt->sim, LF_READING_TEMPERATURE, &temperature)) {
    g_autofree char *number = fixed (temperature, 1);
    lf_message_take (attempt, LF_MESSAGE_FOUND, -1, g_strdup ("Temperature"),
                     g_strdup_printf ("%s °C, oesophageal.", number));
  }
}

static char *
describe_event (const LfEvent *event)
{
  int words[3];
  for (int i = 0; i < 3; i++)
    words[i] = (int) event->words[i];
  return lf_describe_action ((LfVerb) event->verb, words, event->numbers, 3);
}

static void
on_begun (LfAttempt *attempt, const LfEvent *event)
{
  g_autofree char *what = describe_event (event);
  lf_message_take (attempt, LF_MESSAGE_DONE, -1, g_strdup (""),
                   g_strdup_printf ("%s: under way", what));
}

static void
on_done (LfAttempt *attempt, const LfEvent *event)
{
  /* Decisions tell of themselves. */
  if (event->verb == LF_VERB_ANSWER || event->verb == LF_VERB_REASON)
    return;
  lf_message_take (attempt, LF_MESSAGE_DONE, -1, g_strdup (""), describe_event (event));
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

void
lf_message_refused (LfAttempt *attempt, const LfCommand *command, LfRefusal refusal)
{
  g_autofree char *whose = lf_describe_roles (lf_command_roles (attempt, command));

  lf_message_take (attempt, LF_MESSAGE_REFUSED, -1, lf_describe_command (command),
                   refusal == LF_REFUSAL_NOT_YOUR_ROLE
                       ? g_strdup_printf ("That is for another role: %s.", whose)
                       : g_strdup (lf_table_word (&lf_refusals, refusal)->meaning));
}
