/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers and actions as people read them. */
#include "attempt/inside.h"

#include <string.h>

#include "scenario/field.h"

char *
lf_fixed_text (double value, int decimals)
{
  char format[] = { '%', '.', (char) ('0' + decimals), 'f', '\0' };
  char text[64];
  return g_strdup (g_ascii_formatd (text, sizeof text, format, value));
}

char *
lf_number_text (double number, int decimals)
{
  char text[64];
  char format[] = { '%', '.', (char) ('0' + decimals), 'f', '\0' };

  g_ascii_formatd (text, sizeof text, format, number);
  if (strchr (text, '.') != NULL) {
    char *end = text + strlen (text);
    while (end[-1] == '0')
      *--end = '\0';
    if (end[-1] == '.')
      *--end = '\0';
  }
  return g_strdup (strcmp (text, "-0") == 0 ? "0" : text);
}

static const char *
unit_of (LfVerb verb, const LfArgSpec *spec, const int *words)
{
  if (verb == LF_VERB_DRUG)
    return lf_drug ((LfDrugId) words[0])->word.unit;
  if (verb == LF_VERB_INFUSE)
    return lf_drug ((LfDrugId) words[0])->infusion_unit;
  return spec->unit;
}

static void
append_number (GString *text, const char *unit, double number)
{
  g_autofree char *digits = lf_number_text (number, 3);
  gboolean joined = *unit == '\0' || *unit == '/';
  g_string_append_printf (text, "%s%s%s", digits, joined ? "" : " ", unit);
}

/* The i-th argument as a part of the description; FALSE where it is nothing to show. */
static gboolean
append_argument (GString *text, LfVerb verb, const LfArgSpec *spec, const int *words,
                 const double *numbers, int i, const LfTongue *tongue)
{
  switch (spec->kind) {
  case LF_ARG_WORD:
    if (words[i] < 0)
      return FALSE;
    g_string_append (text, lf_say (tongue, lf_table_word (spec->table, (size_t) words[i])->label));
    return TRUE;
  case LF_ARG_OR_OFF:
    if (numbers[i] == 0)
      g_string_append (text, lf_say (tongue, N_ ("off")));
    else
      append_number (text, spec->unit, numbers[i]);
    return TRUE;
  case LF_ARG_NUMBER:
    append_number (text, unit_of (verb, spec, words), numbers[i]);
    return TRUE;
  default:
    return FALSE;
  }
}

/* A drug and its dose need no more words; what begins with a number needs no colon. */
static const char *
between (LfVerb verb, const LfArgSpec *spec, gboolean first)
{
  if (first)
    return verb == LF_VERB_DRUG ? "" : spec->kind == LF_ARG_WORD ? ": " : " ";
  return verb == LF_VERB_DRUG || verb == LF_VERB_INFUSE || verb == LF_VERB_FLUID ? " " : ", ";
}

char *
lf_describe_action (LfVerb verb, const int *words, const double *numbers, int n_args,
                    const LfTongue *tongue)
{
  const LfAction *action = lf_action (verb);
  GString *text = g_string_new (verb == LF_VERB_DRUG ? "" : lf_say (tongue, action->word.label));
  gboolean first = TRUE;
  int at = 0;

  for (int i = 0; i < LF_MAX_ARG_SPECS && at < n_args; i++) {
    const LfArgSpec *spec = &action->args[i];
    if (spec->kind == LF_ARG_END)
      break;
    if (spec->kind == LF_ARG_LITERAL)
      continue;
    g_autoptr (GString) part = g_string_new (NULL);
    if (append_argument (part, verb, spec, words, numbers, at, tongue)) {
      g_string_append_printf (text, "%s%s", between (verb, spec, first), part->str);
      first = FALSE;
    }
    at++;
  }
  return g_string_free (text, FALSE);
}

char *
lf_describe_command (const LfCommand *command, const LfTongue *tongue)
{
  int words[LF_MAX_ARGS];
  double numbers[LF_MAX_ARGS];

  for (int i = 0; i < command->n_args; i++) {
    words[i] = command->args[i].word;
    numbers[i] = command->args[i].number;
  }
  return lf_describe_action (command->verb, words, numbers, command->n_args, tongue);
}

/* A pattern has words alone: a number in it would say nothing. */
char *
lf_describe_pattern (const LfDonePattern *pattern, const LfTongue *tongue)
{
  GString *text = g_string_new (lf_say (tongue, lf_action (pattern->verb)->word.label));
  int at = 0;

  for (int i = 0; i < LF_MAX_ARG_SPECS && at < pattern->n_words; i++) {
    const LfArgSpec *spec = &lf_action (pattern->verb)->args[i];
    if (spec->kind == LF_ARG_LITERAL)
      continue;
    if (spec->kind == LF_ARG_WORD && pattern->words[at] >= 0)
      g_string_append_printf (
          text, "%s%s", at == 0 ? ": " : ", ",
          lf_say (tongue, lf_table_word (spec->table, (size_t) pattern->words[at])->label));
    at++;
  }
  return g_string_free (text, FALSE);
}

char *
lf_describe_answer (const LfDecision *decision, const LfDecisionState *state,
                    const LfTongue *tongue)
{
  GString *text = g_string_new (NULL);

  if (lf_decision_has_fields (decision)) {
    for (guint i = 0; i < decision->options->len; i++) {
      const LfOption *field = g_ptr_array_index (decision->options, i);
      g_autofree char *said =
          lf_field_said (field, lf_decision_values (decision, state)[i], tongue);
      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", field->text, said);
    }
    return g_string_free (text, FALSE);
  }
  for (int64_t i = 0; i < state->n_chosen; i++) {
    const LfOption *option = g_ptr_array_index (decision->options, state->chosen[i]);
    const char *part = decision->kind == LF_DECISION_PUT_IN_ORDER ? " → " : "; ";
    g_string_append_printf (text, "%s%s", i > 0 ? part : "", option->text);
  }
  return g_string_free (text, FALSE);
}
