/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/presets-words.h"

#include <string.h>

#include "draw/said.h"
#include "guidance/defects.h"
#include "ui/presets.h"
#include "words/drugs.h"

/* A text whose first letter is another, or the same. */
static char *
with_first_letter (const char *text, gunichar letter)
{
  char first[7] = "";
  g_unichar_to_utf8 (letter, first);
  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

/* A label in the middle of a sentence: "Right groin" becomes "right groin", "CT" stays. */
static char *
within_sentence (const char *label)
{
  if (label[0] == '\0' || g_unichar_isupper (g_utf8_get_char (g_utf8_next_char (label))) ||
      g_str_has_prefix (label, "ELSO"))
    return g_strdup (label);
  return with_first_letter (label, g_unichar_tolower (g_utf8_get_char (label)));
}

static void
add_number (GString *text, double value, const char *unit)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, "%g", value));
  if (unit[0] == '\0')
    return;
  if (unit[0] != '/')
    g_string_append_c (text, ' ');
  g_string_append (text, lf_said (unit));
}

/* What is neither a number nor in a table: a unit, "off", or what is recorded, which stays as it
 * was typed but for the answers that have buttons. */
static char *
plain_word (const LfArgSpec *spec, const char *text)
{
  int row = lf_table_find (&lf_answers, text);

  if (row >= 0)
    return within_sentence (_ (lf_table_word (&lf_answers, (size_t) row)->label));
  if (strcmp (text, "off") == 0)
    return g_strdup (_ ("off"));
  return g_strdup (spec->kind == LF_ARG_NAME ? lf_said (text) : text);
}

/* The arguments of a command in words; `from` leaves out the first ones. */
static char *
describe_arguments (const LfCommand *command, int from)
{
  const LfAction *action = lf_action (command->verb);
  g_autoptr (GString) text = g_string_new (NULL);
  int at = 0;

  for (int i = 0; i < LF_MAX_ARG_SPECS && action->args[i].kind != LF_ARG_END; i++) {
    const LfArgSpec *spec = &action->args[i];
    if (spec->kind == LF_ARG_LITERAL)
      continue;
    if (at == command->n_args)
      break;
    const LfValue *value = &command->args[at++];
    if (at <= from)
      continue;
    if (text->len > 0)
      g_string_append (text, spec->kind == LF_ARG_NAME || spec->kind == LF_ARG_TEXT ? " " : ", ");
    if (spec->kind == LF_ARG_WORD) {
      g_autofree char *word = within_sentence (_ (lf_table_word (spec->table, value->word)->label));
      g_string_append (text, word);
    } else if (spec->kind == LF_ARG_NUMBER ||
               (spec->kind == LF_ARG_OR_OFF && strcmp (value->text, "off") != 0)) {
      add_number (text, value->number, spec->unit);
    } else {
      g_autofree char *word = plain_word (spec, value->text);
      g_string_append (text, word);
    }
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
capitalised (char *text)
{
  g_autofree char *small = text;
  return text[0] == '\0' ? g_steal_pointer (&small)
                         : with_first_letter (text, g_unichar_toupper (g_utf8_get_char (text)));
}

/* "Adrenaline 1 mg", "Start compressions": verbs whose first word says what is done by itself. */
static gboolean
first_word_suffices (LfVerb verb)
{
  return verb == LF_VERB_CPR || verb == LF_VERB_DRUG || verb == LF_VERB_INFUSE ||
         verb == LF_VERB_FLUID || verb == LF_VERB_AIRWAY;
}

char *
lf_preset_label (const LfCommand *command)
{
  const LfAction *action = lf_action (command->verb);
  if (command->n_args == 0)
    return g_strdup (_ (action->word.label));
  if (first_word_suffices (command->verb)) {
    const char *label = _ (lf_table_word (action->args[0].table, command->args[0].word)->label);
    g_autofree char *rest = describe_arguments (command, 1);
    return g_strstrip (g_strconcat (label, " ", rest, NULL));
  }
  g_autofree char *rest = describe_arguments (command, 0);
  return g_strconcat (_ (action->word.label), " ", rest, NULL);
}

char *
lf_preset_brief (const LfCommand *command)
{
  if (command->n_args == 0)
    return g_strdup (_ (lf_action (command->verb)->word.label));
  gboolean told = command->verb == LF_VERB_DRUG || command->verb == LF_VERB_RECORD ||
                  command->verb == LF_VERB_SAMPLE;
  return capitalised (describe_arguments (command, told ? 1 : 0));
}

char *
lf_presets_describe (const char *line)
{
  g_auto (GStrv) fields = lf_split_line (line);
  LfCommand command;
  LfProblem problem;

  if (fields == NULL || !lf_command_parse_for (LF_WHO_LEARNER, (const char *const *) fields,
                                               (int) g_strv_length (fields), &command, &problem))
    return NULL;
  return lf_preset_label (&command);
}
