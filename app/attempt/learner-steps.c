/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps of the course: when it is time for one, and how it is seen through. */
#include "attempt/learner-inside.h"

const LfCourseStep *
lf_steps_step (const LfSteps *steps, guint i)
{
  return g_ptr_array_index (steps->scenario->course, i);
}

guint
lf_steps_n (const LfSteps *steps)
{
  return steps->scenario->course->len;
}

char **
lf_steps_fields (const LfSteps *steps, guint i, guint command)
{
  return g_ptr_array_index (steps->actions, steps->first[i] + command);
}

/* A command as the fields that an input wants. */
static char **
fields_of (const LfCommand *command)
{
  GPtrArray *fields = g_ptr_array_new ();
  const LfAction *action = lf_action (command->verb);
  int at = 0;

  g_ptr_array_add (fields, g_strdup (action->word.id));
  for (int i = 0; i < LF_MAX_ARG_SPECS && at < command->n_args; i++) {
    const LfArgSpec *spec = &action->args[i];
    if (spec->kind == LF_ARG_END)
      break;
    if (spec->kind == LF_ARG_LITERAL) {
      g_ptr_array_add (fields, g_strdup (spec->name));
      continue;
    }
    do
      g_ptr_array_add (fields, g_strdup (command->args[at++].text));
    while (spec->kind == LF_ARG_NAMES && at < command->n_args);
  }
  g_ptr_array_add (fields, NULL);
  return (char **) g_ptr_array_free (fields, FALSE);
}

static void
collect (LfSteps *steps)
{
  lf_remembered_init (&steps->remembered);
  for (guint i = 0; i < lf_steps_n (steps); i++)
    lf_remembered_collect (&steps->remembered, lf_steps_step (steps, i)->when);
}

void
lf_steps_init (LfSteps *steps, const LfScenario *scenario)
{
  steps->scenario = scenario;
  for (int i = 0; i < LF_MAX_SLOTS; i++)
    steps->slot_step[i] = -1;
  for (int i = 0; i < LF_MAX_MARKS; i++)
    steps->seen_mark[i] = INT64_MIN;
  collect (steps);
  steps->actions = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 0; i < lf_steps_n (steps); i++) {
    const LfCourseStep *step = lf_steps_step (steps, i);
    steps->first[i] = steps->actions->len;
    for (guint j = 0; j < step->commands->len; j++)
      g_ptr_array_add (steps->actions, fields_of (g_ptr_array_index (step->commands, j)));
    steps->progress[i] = (LfProgress){ .wanted_step = -1, .done_step = -1 };
  }
}

void
lf_steps_copy (LfSteps *copy)
{
  collect (copy);
  g_ptr_array_ref (copy->actions);
}

void
lf_steps_clear (LfSteps *steps)
{
  lf_remembered_clear (&steps->remembered);
  g_ptr_array_unref (steps->actions);
}

/* ---- Looking ---- */

LfView
lf_steps_view (const LfSteps *steps, const LfAttempt *attempt, const LfScriptState *script)
{
  return (LfView){ .scenario = steps->scenario,
                   .sim = lf_attempt_sim (attempt),
                   .script = script,
                   .slot_step = steps->slot_step,
                   .slot_value = steps->slot_value,
                   .as_learner = TRUE,
                   .patient_here = lf_attempt_patient_here (attempt) };
}

/* Marks that have been set, or set anew, since the learner last looked. */
static void
look_at_marks (LfSteps *steps, const LfView *view)
{
  for (guint i = 0; i < steps->scenario->marks->len; i++) {
    int64_t step = view->script->mark_set[i] ? view->script->mark_step[i] : INT64_MIN;
    if (step == steps->seen_mark[i])
      continue;
    steps->seen_mark[i] = step;
    lf_remembered_mark (&steps->remembered, view, (int) i, steps->slot_step, steps->slot_value);
  }
}

void
lf_steps_look (LfSteps *steps, const LfView *view)
{
  look_at_marks (steps, view);
  lf_remembered_update (&steps->remembered, view, steps->slot_step);
}

/* Whether it is time to begin a step. */
static gboolean
is_time (LfSteps *steps, const LfView *view, guint i)
{
  const LfCourseStep *step = lf_steps_step (steps, i);
  LfProgress *progress = &steps->progress[i];
  int64_t now = view->sim->step;

  if (progress->left_out || (progress->done_step >= 0 && step->again_s <= 0))
    return FALSE;
  if (progress->done_step >= 0 && now < progress->done_step + lf_seconds_to_ms (step->again_s))
    return FALSE;
  if (!lf_condition_holds (view, step->when))
    return FALSE;
  if (progress->wanted_step < 0)
    progress->wanted_step = now;
  return now >= progress->wanted_step + (progress->late ? lf_seconds_to_ms (step->late_s) : 0);
}

gboolean
lf_steps_are_due (LfSteps *steps, const LfView *view, guint i)
{
  return steps->progress[i].doing || is_time (steps, view, i);
}

/* ---- Doing ---- */

void
lf_steps_pass_over (LfSteps *steps, guint i, int64_t now)
{
  LfProgress *progress = &steps->progress[i];

  progress->doing = FALSE;
  progress->next = 0;
  progress->wanted_step = -1;
  progress->done_step = now;
}

/* Each of its commands once the one before is over. One that was begun is seen through; one that
 * the log shows was not begun is thought about again. */
void
lf_steps_do (LfSteps *steps, LfHands *hands, guint i)
{
  LfProgress *progress = &steps->progress[i];
  guint n = lf_steps_step (steps, i)->commands->len;

  progress->doing = TRUE;
  while (progress->next < n && !lf_attempt_ended (hands->attempt)) {
    if (progress->next > 0 &&
        lf_hands_are_at (hands, lf_steps_fields (steps, i, progress->next - 1)[0]))
      return;
    LfTried tried = lf_hands_try (hands, LF_WHO_LEARNER,
                                  (const char *const *) lf_steps_fields (steps, i, progress->next));
    if (tried != LF_TRIED) {
      progress->doing = tried == LF_HANDS_BUSY || progress->next > 0;
      return;
    }
    progress->next++;
  }
  lf_steps_pass_over (steps, i, lf_attempt_step (hands->attempt));
}

/* ---- The model learner ---- */

static void
look (LfLearner *learner, LfHands *hands)
{
  LfSteps *steps = &learner->steps;
  const LfScriptState *script = lf_attempt_script (hands->attempt);
  LfView view = lf_steps_view (steps, hands->attempt, script);

  lf_steps_look (steps, &view);
  for (guint i = 0; i < lf_steps_n (steps); i++) {
    view = lf_steps_view (steps, hands->attempt, script);
    if (lf_steps_are_due (steps, &view, i))
      lf_steps_do (steps, hands, i);
  }
}

const LfLearnerWay lf_learner_model = { .look = look, .relives = TRUE };
