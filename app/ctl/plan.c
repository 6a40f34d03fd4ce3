/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/plan.h"

#include "ctl/command.h"
#include "guidance/describe.h"
#include "words/text.h"

#define REMARK "remark"
#define PLAN   "plan"

static void
input_free (gpointer data)
{
  LfInput *input = data;

  g_strfreev (input->fields);
  g_free (input);
}

LfPlan *
lf_plan_new (void)
{
  LfPlan *plan = g_new0 (LfPlan, 1);

  plan->learner = LF_LEARNER_IDLE;
  plan->habit = -1;
  plan->until = -1;
  plan->inputs = g_ptr_array_new_with_free_func (input_free);
  return plan;
}

void
lf_plan_free (LfPlan *plan)
{
  g_ptr_array_unref (plan->inputs);
  g_free (plan->inputs_file);
  g_free (plan);
}

gboolean
lf_plan_set_learner (LfPlan *plan, const char *name)
{
  int kind = lf_learner_find (name);

  if (kind >= 0)
    plan->learner = (LfLearnerKind) kind;
  return kind >= 0;
}

gboolean
lf_plan_set_habit (LfPlan *plan, const char *name)
{
  int habit = lf_table_find (&lf_habits, name);

  if (habit >= 0)
    plan->habit = habit;
  return habit >= 0;
}

LfLearner *
lf_plan_learner (const LfPlan *plan, const LfAttempt *attempt)
{
  if (plan->learner == LF_LEARNER_CARELESS && plan->habit >= 0)
    return lf_learner_new_with_habit ((LfHabitId) plan->habit, attempt);
  return lf_learner_new (plan->learner, attempt);
}

/* ---- In the attempt's log ---- */

static gboolean
note (LfAttempt *attempt, const char *const *words, GError **error)
{
  /* Parted by blanks, which read better in a quoted text; tabs inside a word are written as \\t. */
  g_autofree char *text = g_strdelimit (lf_join_line (words), "\t", ' ');
  const char *const fields[] = { REMARK, text, NULL };

  return lf_attempt_input (attempt, LF_WHO_NOTE, fields, NULL, error);
}

static gboolean
note_input (const LfInput *input, LfAttempt *attempt, GError **error)
{
  g_autofree char *time = lf_time_text (input->step, TRUE);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  g_ptr_array_add (words, PLAN);
  g_ptr_array_add (words, "input");
  g_ptr_array_add (words, time);
  g_ptr_array_add (words, (gpointer) lf_table_word (&lf_whos, input->who)->id);
  for (char **field = input->fields; *field != NULL; field++)
    g_ptr_array_add (words, *field);
  g_ptr_array_add (words, NULL);
  return note (attempt, (const char *const *) words->pdata, error);
}

gboolean
lf_plan_note (const LfPlan *plan, LfAttempt *attempt, GError **error)
{
  const char *const learner[] = { PLAN, "learner", lf_learner_id (plan->learner), NULL };

  if (!note (attempt, learner, error))
    return FALSE;
  if (plan->habit >= 0) {
    const LfHabit *of = lf_habit ((LfHabitId) plan->habit);
    const char *const habit[] = { PLAN, "habit", of->word.id, NULL };
    if (!note (attempt, habit, error))
      return FALSE;
  }
  if (plan->until >= 0) {
    g_autofree char *time = lf_time_text (plan->until, TRUE);
    const char *const until[] = { PLAN, "until", time, NULL };
    if (!note (attempt, until, error))
      return FALSE;
  }
  for (guint i = 0; i < plan->inputs->len; i++)
    if (!note_input (plan->inputs->pdata[i], attempt, error))
      return FALSE;
  return TRUE;
}

/* "plan input TIME WHO VERB ARGS…" */
static void
take_input (LfPlan *plan, char **words)
{
  long long ms = 0;
  int who = g_strv_length (words) >= 5 ? lf_table_find (&lf_whos, words[3]) : -1;

  if (who < 0 || !lf_text_to_ms (words[2], &ms))
    return;
  LfInput *input = g_new0 (LfInput, 1);
  input->step = ms;
  input->who = (LfWho) who;
  input->fields = g_strdupv (words + 4);
  g_ptr_array_add (plan->inputs, input);
}

LfPlan *
lf_plan_from_log (const GPtrArray *log)
{
  LfPlan *plan = lf_plan_new ();

  for (guint i = 0; i < log->len; i++) {
    const LfEntry *entry = log->pdata[i];
    long long ms = 0;
    if (entry->step > 0)
      break;
    if (entry->who != LF_WHO_NOTE || g_strv_length (entry->fields) != 2 ||
        !g_str_equal (entry->fields[0], REMARK))
      continue;
    g_auto (GStrv) words = lf_split_line (entry->fields[1]);
    if (words == NULL || g_strv_length (words) < 3 || !g_str_equal (words[0], PLAN))
      continue;
    if (g_str_equal (words[1], "learner"))
      lf_plan_set_learner (plan, words[2]);
    else if (g_str_equal (words[1], "habit"))
      lf_plan_set_habit (plan, words[2]);
    else if (g_str_equal (words[1], "until") && lf_text_to_ms (words[2], &ms))
      plan->until = ms;
    else if (g_str_equal (words[1], "input"))
      take_input (plan, words);
  }
  return plan;
}
