/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attempt/habits.h"

#include <string.h>

#include "scenario/field.h"
#include "words/actions.h"
#include "words/text.h"

#define LEAD "Habit: "

/* ---- In a log ---- */

char **
lf_habit_note_fields (LfHabitId habit, const char *did)
{
  char **fields = g_new0 (char *, 3);

  fields[0] = g_strdup (lf_action (LF_VERB_REMARK)->word.id);
  fields[1] = g_strdup_printf (LEAD "%s: %s", lf_habit (habit)->word.label, did);
  return fields;
}

/* The habit of a note, or -1; what it did is after its label. */
static int
habit_of (const LfEntry *entry, const char **did)
{
  if (entry->who != LF_WHO_NOTE || g_strv_length (entry->fields) != 2 ||
      strcmp (entry->fields[0], lf_action (LF_VERB_REMARK)->word.id) != 0 ||
      !g_str_has_prefix (entry->fields[1], LEAD))
    return -1;
  const char *text = entry->fields[1] + strlen (LEAD);
  for (int i = 0; i < LF_N_HABITS; i++) {
    const char *label = lf_habit ((LfHabitId) i)->word.label;
    gsize n = strlen (label);
    if (strncmp (text, label, n) == 0 && g_str_has_prefix (text + n, ": ")) {
      *did = text + n + 2;
      return i;
    }
  }
  return -1;
}

GArray *
lf_attempt_habits (const LfAttempt *attempt)
{
  GArray *notes = g_array_new (FALSE, FALSE, sizeof (LfHabitNote));
  const GPtrArray *log = lf_attempt_log (attempt);

  for (guint i = 0; i < log->len; i++) {
    const LfEntry *entry = g_ptr_array_index (log, i);
    const char *did = NULL;
    int habit = habit_of (entry, &did);
    LfHabitNote note = { entry->step, (LfHabitId) MAX (habit, 0), did };
    if (habit >= 0)
      g_array_append_val (notes, note);
  }
  return notes;
}

/* ---- Against what ---- */

static gboolean
has_item (const GPtrArray *items, const char *id)
{
  for (guint i = 0; items != NULL && i < items->len; i++)
    if (strcmp (g_ptr_array_index (items, i), id) == 0)
      return TRUE;
  return FALSE;
}

gboolean
lf_habit_is_against (LfHabitId habit, const LfCriterion *criterion)
{
  const char *const *against = lf_habit (habit)->against;

  for (int i = 0; i < LF_MAX_AGAINST && against[i] != NULL; i++)
    if (has_item (criterion->items, against[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_lost (const LfScoreLine *line)
{
  return line->status == LF_LINE_FAILED || line->status == LF_LINE_DONE;
}

GPtrArray *
lf_habit_lost (LfHabitId habit, const LfResult *result)
{
  GPtrArray *lost = g_ptr_array_new ();

  for (guint i = 0; i < result->lines->len; i++) {
    LfScoreLine *line = result->lines->pdata[i];
    if (is_lost (line) && lf_habit_is_against (habit, line->criterion))
      g_ptr_array_add (lost, line);
  }
  return lost;
}

/* ---- In a scenario ---- */

gboolean
lf_slip_is_of (const LfSlip *slip, char **fields)
{
  g_auto (GStrv) words = g_strsplit (slip->what, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (fields[i] == NULL || strcmp (fields[i], words[i]) != 0)
      return FALSE;
  return TRUE;
}

static gboolean
is_unsound (const LfOption *option)
{
  return option->verdict == LF_VERDICT_WRONG || option->verdict == LF_VERDICT_HARMFUL;
}

/* The text as it is displayed, capitals aside: that is what a learner reads. */
static gboolean
speaks_of (const LfOption *option, const char *words)
{
  g_autofree char *text = g_utf8_strdown (option->text, -1);
  return strstr (text, words) != NULL;
}

int
lf_habit_option (LfHabitId habit, const LfDecision *decision)
{
  const LfSlip *slips = lf_habit (habit)->slips;

  if (lf_decision_has_fields (decision) || decision->kind == LF_DECISION_PUT_IN_ORDER)
    return -1;
  for (int i = 0; i < LF_MAX_SLIPS && slips[i].kind != LF_SLIP_END; i++)
    for (guint j = 0; slips[i].kind == LF_SLIP_CHOOSE && j < decision->options->len; j++) {
      const LfOption *option = g_ptr_array_index (decision->options, j);
      if (is_unsound (option) && speaks_of (option, slips[i].what))
        return (int) j;
    }
  return -1;
}

gboolean
lf_habit_leaves_open (LfHabitId habit, const LfDecision *decision)
{
  const LfSlip *slips = lf_habit (habit)->slips;

  /* One without a limit would stay open for ever: even the careless answer it in the end. */
  for (int i = 0; i < LF_MAX_SLIPS && slips[i].kind != LF_SLIP_END; i++)
    if (slips[i].kind == LF_SLIP_LEAVE_OPEN && decision->seconds > 0 &&
        has_item (decision->items, slips[i].what))
      return TRUE;
  return FALSE;
}

/* Whether a command of the course is of a slip; and if it speaks of a number, whether a command
 * before it set a higher one. */
static gboolean
finds_step (const LfSlip *slip, const LfScenario *scenario)
{
  double highest = 0;

  for (guint i = 0; i < scenario->course->len; i++) {
    const LfCourseStep *step = g_ptr_array_index (scenario->course, i);
    for (guint j = 0; j < step->commands->len; j++) {
      const LfCommand *command = g_ptr_array_index (step->commands, j);
      const char *fields[LF_MAX_ARGS + 2] = { lf_action (command->verb)->word.id };
      for (int k = 0; k < command->n_args; k++)
        fields[1 + k] = command->args[k].text;
      if (!lf_slip_is_of (slip, (char **) fields))
        continue;
      if (slip->kind == LF_SLIP_LEAVE_OUT || command->args[0].number < highest)
        return TRUE;
      highest = MAX (highest, command->args[0].number);
    }
  }
  return FALSE;
}

/* Nobody comes: all phases are without the patient. */
static gboolean
scenario_is_away (const LfScenario *scenario)
{
  for (guint i = 0; i < scenario->phases->len; i++)
    if (((LfPhase *) g_ptr_array_index (scenario->phases, i))->patient_here)
      return FALSE;
  return TRUE;
}

gboolean
lf_habit_applies (LfHabitId habit, const LfScenario *scenario)
{
  const LfSlip *slips = lf_habit (habit)->slips;

  for (guint i = 0; i < scenario->decisions->len; i++) {
    const LfDecision *decision = g_ptr_array_index (scenario->decisions, i);
    if (lf_habit_option (habit, decision) >= 0 || lf_habit_leaves_open (habit, decision))
      return TRUE;
  }
  for (int i = 0; i < LF_MAX_SLIPS && slips[i].kind != LF_SLIP_END; i++) {
    gboolean of_steps = slips[i].kind == LF_SLIP_LEAVE_OUT || slips[i].kind == LF_SLIP_NOT_DOWN;
    if (of_steps && finds_step (&slips[i], scenario))
      return TRUE;
    /* A collapse comes in each case that has somebody to resuscitate; of other moments the file
     * cannot say that they come. */
    if (slips[i].kind == LF_SLIP_DO && slips[i].from == LF_MARK_COLLAPSE &&
        !scenario_is_away (scenario))
      return TRUE;
  }
  return FALSE;
}
