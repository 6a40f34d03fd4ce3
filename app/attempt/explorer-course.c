/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ways of departing from the model course: what its steps do, what else may be done and answered.
 */
#include "attempt/explorer-inside.h"

#include "scenario/field.h"
#include "words/drugs.h"

#include <math.h>
#include <string.h>

/* ---- Steps ---- */

gboolean
lf_step_set_has (const LfStepSet *set, guint step)
{
  return (set->bits[step / 64] >> (step % 64) & 1) != 0;
}

void
lf_step_set_add (LfStepSet *set, guint step)
{
  set->bits[step / 64] |= UINT64_C (1) << (step % 64);
}

void
lf_step_set_join (LfStepSet *set, const LfStepSet *other)
{
  set->bits[0] |= other->bits[0];
  set->bits[1] |= other->bits[1];
}

gboolean
lf_step_set_is_empty (const LfStepSet *set)
{
  return set->bits[0] == 0 && set->bits[1] == 0;
}

static const LfCourseStep *
step_of (const LfScenario *scenario, guint i)
{
  return g_ptr_array_index (scenario->course, i);
}

static gboolean
is_for_decision (const LfScenario *scenario, const LfCommand *command, LfVerb verb, int decision)
{
  return command->verb == verb &&
         lf_scenario_find_decision (scenario, command->args[0].text) == decision;
}

static LfStepSet
steps_for (const LfScenario *scenario, LfVerb verb, int decision)
{
  LfStepSet set = { 0 };
  for (guint i = 0; i < scenario->course->len; i++) {
    const LfCourseStep *step = step_of (scenario, i);
    for (guint j = 0; j < step->commands->len; j++)
      if (is_for_decision (scenario, g_ptr_array_index (step->commands, j), verb, decision))
        lf_step_set_add (&set, i);
  }
  return set;
}

LfStepSet
lf_course_answers (const LfScenario *scenario, int decision)
{
  return steps_for (scenario, LF_VERB_ANSWER, decision);
}

LfStepSet
lf_course_reasons (const LfScenario *scenario, int decision)
{
  return steps_for (scenario, LF_VERB_REASON, decision);
}

gboolean
lf_pattern_counts (const LfDonePattern *pattern, const LfCommand *command)
{
  if (command->verb != pattern->verb)
    return FALSE;
  for (int i = 0; i < pattern->n_words; i++)
    if (pattern->words[i] >= 0 &&
        (i >= command->n_args || command->args[i].word != pattern->words[i]))
      return FALSE;
  return TRUE;
}

/* The first command of the course that a pattern counts, or NULL; `set` (may be NULL) has the steps
 * of all. */
static const LfCommand *
find_done (const LfScenario *scenario, const LfDonePattern *pattern, LfStepSet *set)
{
  const LfCommand *found = NULL;
  for (guint i = 0; i < scenario->course->len; i++) {
    const LfCourseStep *step = step_of (scenario, i);
    for (guint j = 0; j < step->commands->len; j++) {
      const LfCommand *command = g_ptr_array_index (step->commands, j);
      if (!lf_pattern_counts (pattern, command))
        continue;
      found = found != NULL ? found : command;
      if (set != NULL)
        lf_step_set_add (set, i);
    }
  }
  return found;
}

LfStepSet
lf_course_does (const LfScenario *scenario, const LfDonePattern *pattern)
{
  LfStepSet set = { 0 };
  find_done (scenario, pattern, &set);
  return set;
}

/* ---- Deeds ---- */

static char *
number_text (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  return g_strdup (g_ascii_formatd (text, sizeof text, "%.6g", number));
}

/* A usual number for an argument: of a drug its bolus, otherwise the middle. */
static double
usual_number (const LfAction *action, const LfArgSpec *spec, int drug)
{
  gboolean wide = spec->high - spec->low > 10;
  double middle = (spec->low + spec->high) / 2;

  if (action->args[0].table != &lf_drugs)
    return wide ? floor (middle) : middle;
  if (action == lf_action (LF_VERB_INFUSE))
    return lf_drug ((LfDrugId) drug)->most_infusion / 10;
  return lf_drug ((LfDrugId) drug)->usual_bolus;
}

/* A name among an action's arguments is the unit of its drug. */
static const char *
unit_of (const LfAction *action, int drug)
{
  const LfDrug *row = lf_drug ((LfDrugId) drug);
  return action == lf_action (LF_VERB_INFUSE) ? row->infusion_unit : row->word.unit;
}

/* One argument: as the pattern has it, as `like` (may be NULL) has it, or as is usual. */
static char *
argument_text (const LfAction *action, const LfArgSpec *spec, const LfDonePattern *pattern,
               const LfCommand *like, int at)
{
  int word = at < pattern->n_words ? pattern->words[at] : -1;
  if (word < 0 && like != NULL && at < like->n_args)
    return g_strdup (like->args[at].text);
  switch (spec->kind) {
  case LF_ARG_WORD:
    return g_strdup (lf_table_word (spec->table, (size_t) MAX (word, 0))->id);
  case LF_ARG_NUMBER:
  case LF_ARG_OR_OFF:
    return number_text (usual_number (action, spec, MAX (pattern->words[0], 0)));
  case LF_ARG_NAME:
    return g_strdup (unit_of (action, MAX (pattern->words[0], 0)));
  default:
    return g_strdup ("explored");
  }
}

static char **
fields_of (const LfDonePattern *pattern, const LfCommand *like)
{
  const LfAction *action = lf_action (pattern->verb);
  GPtrArray *fields = g_ptr_array_new ();
  int at = 0;

  g_ptr_array_add (fields, g_strdup (action->word.id));
  for (int i = 0; i < LF_MAX_ARG_SPECS && action->args[i].kind != LF_ARG_END; i++) {
    const LfArgSpec *spec = &action->args[i];
    if (spec->kind == LF_ARG_LITERAL)
      g_ptr_array_add (fields, g_strdup (spec->name));
    else
      g_ptr_array_add (fields, argument_text (action, spec, pattern, like, at++));
  }
  g_ptr_array_add (fields, NULL);
  return (char **) g_ptr_array_free (fields, FALSE);
}

/* Keeps one copy of each, so that departures can be compared by address. Takes `fields`. */
static const char *const *
keep_fields (LfSearch *search, char *key, char **fields)
{
  g_hash_table_insert (search->deeds, key, fields);
  return (const char *const *) fields;
}

const char *const *
lf_deed_fields (LfSearch *search, const LfDonePattern *pattern)
{
  g_autofree char *key =
      g_strdup_printf ("do %s %d %d", pattern->text, pattern->n_words, pattern->words[0]);
  char **known = g_hash_table_lookup (search->deeds, key);
  if (known != NULL)
    return (const char *const *) known;
  const LfCommand *like = find_done (search->scenario, pattern, NULL);
  return keep_fields (search, g_steal_pointer (&key), fields_of (pattern, like));
}

const char *const *
lf_deed_like (LfSearch *search, const LfCommand *command)
{
  LfDonePattern pattern = { .verb = command->verb };
  g_auto (GStrv) fields = fields_of (&pattern, command);
  g_autofree char *key = lf_join_line ((const char *const *) fields);
  return lf_deed_line (search, key);
}

const char *const *
lf_deed_line (LfSearch *search, const char *line)
{
  char **known = g_hash_table_lookup (search->deeds, line);
  if (known != NULL)
    return (const char *const *) known;
  return keep_fields (search, g_strdup (line), lf_split_line (line));
}

/* ---- Answers ---- */

static gboolean
is_sound (const LfOption *option)
{
  return option->verdict == LF_VERDICT_RIGHT || option->verdict == LF_VERDICT_ACCEPTABLE;
}

static const LfCommand *
find_answer (const LfScenario *scenario, int decision)
{
  for (guint i = 0; i < scenario->course->len; i++) {
    const LfCourseStep *step = step_of (scenario, i);
    for (guint j = 0; j < step->commands->len; j++) {
      const LfCommand *command = g_ptr_array_index (step->commands, j);
      if (is_for_decision (scenario, command, LF_VERB_ANSWER, decision))
        return command;
    }
  }
  return NULL;
}

/* The sound options; of those that exclude each other the first. */
static uint64_t
sound_options (const LfDecision *decision)
{
  uint64_t given = 0;
  for (guint i = 0; i < decision->options->len; i++) {
    if (!is_sound (g_ptr_array_index (decision->options, i)))
      continue;
    given |= UINT64_C (1) << i;
    if (decision->kind != LF_DECISION_CHOOSE_SEVERAL)
      break;
  }
  return given != 0 ? given : 1;
}

uint64_t
lf_course_given (const LfScenario *scenario, int index)
{
  const LfDecision *decision = g_ptr_array_index (scenario->decisions, (guint) index);
  if (lf_decision_has_fields (decision) || decision->kind == LF_DECISION_PUT_IN_ORDER)
    return 0;
  const LfCommand *command = find_answer (scenario, index);
  uint64_t given = 0;
  for (int i = 1; command != NULL && i < command->n_args; i++) {
    int option = lf_decision_find_option (decision, command->args[i].text);
    given |= option >= 0 ? UINT64_C (1) << option : 0;
  }
  return given != 0 ? given : sound_options (decision);
}

static void
add_values (GPtrArray *fields, const LfDecision *decision, uint64_t wrong)
{
  double values[LF_MAX_OPTIONS];

  lf_field_examples (decision, wrong, values);
  for (guint i = 0; i < decision->options->len; i++)
    g_ptr_array_add (fields,
                     lf_field_written (g_ptr_array_index (decision->options, i), values[i]));
}

char **
lf_answer_fields (const LfDecision *decision, const LfOtherAnswer *answer)
{
  GPtrArray *fields = g_ptr_array_new ();
  guint n = decision->options->len;

  g_ptr_array_add (fields, g_strdup (lf_action (LF_VERB_ANSWER)->word.id));
  g_ptr_array_add (fields, g_strdup (decision->id));
  if (lf_decision_has_fields (decision))
    add_values (fields, decision, answer->given);
  for (guint i = 0; i < n && !lf_decision_has_fields (decision); i++) {
    gboolean given = (answer->given >> i & 1) != 0;
    /* A wrong order is the right one begun at its second. */
    guint at = decision->kind == LF_DECISION_PUT_IN_ORDER && answer->given != 0 ? (i + 1) % n : i;
    const LfOption *option = g_ptr_array_index (decision->options, at);
    if (decision->kind == LF_DECISION_PUT_IN_ORDER || given)
      g_ptr_array_add (fields, g_strdup (option->id));
  }
  g_ptr_array_add (fields, NULL);
  return (char **) g_ptr_array_free (fields, FALSE);
}
