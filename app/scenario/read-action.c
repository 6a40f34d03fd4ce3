/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Actions: those that are done, and patterns of those that are counted. */
#include "scenario/read.h"

#include <string.h>

#include "guidance/describe.h"
#include "words/drugs.h"
#include "words/text.h"
#include "scenario/field.h"

/* ---- Done ---- */

static gboolean
may_be_done (const LfReader *reader, const xmlNode *node, LfDoer doer, const LfCommand *command)
{
  LfGroup group = lf_action (command->verb)->group;
  const char *verb = lf_action (command->verb)->word.id;
  gboolean happens = command->verb == LF_VERB_BLEED || command->verb == LF_VERB_CIRCUIT;
  if (doer == LF_DO_COURSE || group < LF_N_LEARNER_GROUPS || happens)
    return TRUE;
  lf_reader_error (reader, node,
                   group == LF_GROUP_DECISION
                       ? "\"%s\" is the learner's: the team cannot do it."
                       : "\"%s\" is not done but written as an effect of its own, such as <set>, "
                         "<rhythm>, <fault>, <cure>, <say> or <go>.",
                   verb);
  return FALSE;
}

/* Why a drug is not given like that, or NULL. The simulator would refuse it at the bedside, where
 * nobody can mend the file. */
static char *
describe_dose (const LfCommand *command)
{
  gboolean infused = command->verb == LF_VERB_INFUSE;
  if (command->verb != LF_VERB_DRUG && !infused)
    return NULL;
  const LfDrug *drug = lf_drug ((LfDrugId) command->args[0].word);
  const char *unit = infused ? drug->infusion_unit : drug->word.unit;
  double most = infused ? drug->most_infusion : drug->most_bolus;
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  if (most <= 0)
    return g_strdup_printf ("%s is not given as %s.", drug->word.id,
                            infused ? "an infusion" : "a bolus");
  if (!g_str_equal (unit, command->args[2].text))
    return g_strdup_printf ("%s is given in %s.", drug->word.id, unit);
  if (command->args[1].number > most)
    return g_strdup_printf ("that is far beyond any usual dose: %s %s is the most.",
                            g_ascii_formatd (text, sizeof text, "%.10g", most), unit);
  return NULL;
}

gboolean
lf_read_do (const LfReader *reader, const xmlNode *node, LfDoer doer, LfCommand *command,
            char ***tokens)
{
  g_autofree char *line = lf_node_text (node);
  g_auto (GStrv) split = lf_split_line (line);
  LfProblem problem;
  if (*line == '\0' || lf_defects_are_full (reader->defects))
    return FALSE;
  g_autofree char *written = lf_clip (line);
  if (split == NULL) {
    lf_reader_error (reader, node, "<do>%s</do>: a double quote is never closed.", written);
    return FALSE;
  }
  int n = (int) g_strv_length (split);
  const char *const *words = (const char *const *) split;
  gboolean good = lf_command_parse_for (LF_WHO_LEARNER, words, n, command, &problem);
  if (!good && problem.parse == LF_PARSE_NOT_YOURS && doer == LF_DO_TEAM)
    good = lf_command_parse_for (LF_WHO_EDUCATOR, words, n, command, &problem);
  if (!good) {
    g_autofree char *wrong = lf_describe_problem (&problem);
    lf_reader_error (reader, node, "<do>%s</do>: %s", written, wrong);
    return FALSE;
  }
  g_autofree char *dose = describe_dose (command);
  if (dose != NULL)
    lf_reader_error (reader, node, "<do>%s</do>: %s", written, dose);
  *tokens = g_steal_pointer (&split);
  return may_be_done (reader, node, doer, command);
}

GPtrArray *
lf_read_commands (const LfReader *reader, const xmlNode *node, LfDoer doer)
{
  GPtrArray *commands = g_ptr_array_new_with_free_func (g_free);
  for (const xmlNode *child = lf_node_first (node); child != NULL; child = lf_node_next (child)) {
    LfCommand command;
    char **tokens = NULL;
    if (!lf_node_is (child, "do"))
      continue;
    if (lf_read_do (reader, child, doer, &command, &tokens)) {
      lf_read_answer (reader, child, &command);
      g_ptr_array_add (commands, g_memdup2 (&command, sizeof command));
    }
    if (tokens != NULL)
      g_ptr_array_add (reader->scenario->tokens, tokens);
  }
  return commands;
}

/* ---- Answers ---- */

static void
read_answer_options (const LfReader *reader, const xmlNode *node, const LfDecision *decision,
                     const LfCommand *command)
{
  int n = command->n_args - 1;
  gboolean one =
      decision->kind == LF_DECISION_CHOOSE_ONE || decision->kind == LF_DECISION_STATE_REASON;
  for (int i = 1; i <= n; i++) {
    const char *option = command->args[i].text;
    lf_reader_look_up (reader, node, NULL, option, decision->options, "option");
    for (int j = 1; j < i; j++)
      if (g_str_equal (command->args[j].text, option))
        lf_reader_error (reader, node, "the option \"%s\" stands twice in one answer.", option);
  }
  if (one && n != 1)
    lf_reader_error (reader, node, "\"%s\" takes one option, and %d stand here.", decision->id, n);
  if (decision->kind == LF_DECISION_PUT_IN_ORDER && n != (int) decision->options->len)
    lf_reader_error (reader, node,
                     "\"%s\" is answered with all its %u options in order, and %d stand here.",
                     decision->id, decision->options->len, n);
}

static void
read_answer_values (const LfReader *reader, const xmlNode *node, const LfDecision *decision,
                    const LfCommand *command)
{
  guint n = (guint) command->n_args - 1;
  if (n != decision->options->len) {
    lf_reader_error (reader, node,
                     "\"%s\" is answered with a value for each of its %u fields, in "
                     "their order, and %u stand here.",
                     decision->id, decision->options->len, n);
    return;
  }
  double values[LF_MAX_FORM_FIELDS];
  gboolean fit = TRUE;
  for (guint i = 0; i < n && i < G_N_ELEMENTS (values); i++) {
    const LfOption *field = g_ptr_array_index (decision->options, i);
    const char *text = command->args[i + 1].text;
    if (lf_field_read (field, text, &values[i]))
      continue;
    g_autofree char *wanted = lf_field_wanted (field, NULL);
    g_autofree char *written = lf_clip (text);
    lf_reader_error (reader, node, "\"%s\" does not fit the field \"%s\": wanted is %s.", written,
                     field->id, wanted);
    fit = FALSE;
  }
  const LfFieldRule *rule =
      fit && n <= G_N_ELEMENTS (values) ? lf_decision_broken_rule (decision, values) : NULL;
  if (rule != NULL)
    lf_reader_error (reader, node, "\"%s\" cannot be answered so, by line %d: %s", decision->id,
                     rule->line, rule->text);
}

void
lf_read_answer (const LfReader *reader, const xmlNode *node, const LfCommand *command)
{
  if (command->verb != LF_VERB_ANSWER && command->verb != LF_VERB_REASON)
    return;
  const GPtrArray *decisions = reader->scenario->decisions;
  int index = lf_reader_look_up (reader, node, NULL, command->args[0].text, decisions, "decision");
  if (index < 0 || command->verb == LF_VERB_REASON)
    return;
  const LfDecision *decision = g_ptr_array_index (decisions, (guint) index);
  switch (decision->kind) {
  case LF_DECISION_DO_IT:
    lf_reader_error (reader, node, "\"%s\" is not answered but done: its <until> says when.",
                     decision->id);
    break;
  case LF_DECISION_SET_VALUE:
  case LF_DECISION_FILL_IN:
    read_answer_values (reader, node, decision, command);
    break;
  default:
    read_answer_options (reader, node, decision, command);
  }
}

/* ---- Counted ---- */

/* The words of a pattern after its verb; FALSE, with the reason, where they fit no such action. */
static gboolean
match_words (LfDonePattern *pattern, char **words, char **wrong)
{
  const LfAction *action = lf_action (pattern->verb);
  guint at = 1;
  for (guint i = 0; i < LF_MAX_ARG_SPECS && words[at] != NULL; i++) {
    const LfArgSpec *spec = &action->args[i];
    if (spec->kind == LF_ARG_LITERAL && g_str_equal (words[at], spec->name)) {
      at++;
      continue;
    }
    if (spec->kind != LF_ARG_WORD || pattern->n_words == (int) G_N_ELEMENTS (pattern->words))
      break;
    int row = lf_table_find (spec->table, words[at]);
    if (row < 0) {
      *wrong = lf_describe_unknown (spec->table, words[at]);
      return FALSE;
    }
    pattern->words[pattern->n_words++] = row;
    at++;
  }
  if (words[at] == NULL)
    return TRUE;
  g_autofree char *written = lf_clip (words[at]);
  *wrong =
      g_strdup_printf ("\"%s\" does not count: a pattern is an action and as many of its words "
                       "as matter, without numbers, names and texts.",
                       written);
  return FALSE;
}

static gboolean
match_pattern (LfDonePattern *pattern, char **words, char **wrong)
{
  int verb = words[0] == NULL ? -1 : lf_table_find (&lf_actions, words[0]);
  if (verb < 0) {
    *wrong = words[0] == NULL ? g_strdup ("an action is wanted.")
                              : lf_describe_unknown (&lf_actions, words[0]);
    return FALSE;
  }
  LfGroup group = lf_action ((LfVerb) verb)->group;
  if (group >= LF_N_LEARNER_GROUPS) {
    *wrong = g_strdup_printf ("\"%s\" is not done at the bedside%s.", words[0],
                              group == LF_GROUP_DECISION ? ": write <answered> or <reasoned>"
                                                         : " and cannot be counted");
    return FALSE;
  }
  pattern->verb = (LfVerb) verb;
  return match_words (pattern, words, wrong);
}

static int
find_pattern (const GPtrArray *patterns, const char *text)
{
  for (guint i = 0; i < patterns->len; i++) {
    const LfDonePattern *pattern = g_ptr_array_index (patterns, i);
    if (g_str_equal (pattern->text, text))
      return (int) i;
  }
  return -1;
}

int
lf_read_pattern (LfReader *reader, const xmlNode *node, const char *attribute)
{
  GPtrArray *patterns = reader->scenario->done;
  g_autofree char *given = lf_node_get (node, attribute);
  if (given == NULL || *g_strstrip (given) == '\0' || lf_defects_are_full (reader->defects))
    return -1;
  g_autofree char *written = lf_clip (given);
  g_auto (GStrv) words = lf_split_line (given);
  g_autofree char *wrong = words == NULL ? g_strdup ("a double quote is never closed.") : NULL;
  LfDonePattern pattern = { .words = { -1, -1, -1 } };
  if (words == NULL || !match_pattern (&pattern, words, &wrong)) {
    lf_reader_error_at (reader, node, attribute, "<%s %s=\"%s\">: %s", (const char *) node->name,
                        attribute, written, wrong);
    return -1;
  }
  g_autofree char *text = g_strjoinv (" ", words);
  int known = find_pattern (patterns, text);
  if (known >= 0)
    return known;
  if (patterns->len == LF_MAX_DONE)
    lf_reader_error (reader, node,
                     "too many different actions are counted: an attempt has room for "
                     "%d.",
                     LF_MAX_DONE);
  pattern.text = g_steal_pointer (&text);
  g_ptr_array_add (patterns, g_memdup2 (&pattern, sizeof pattern));
  return (int) patterns->len - 1;
}
