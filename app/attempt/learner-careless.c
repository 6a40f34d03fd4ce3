/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The careless learner follows the course with habits: some steps pass for done without being done,
 * some decisions are answered by habit, some things are done besides. Each habit that acts is noted
 * in the log. What the course does not foresee it answers as well as it can. */
#include "attempt/careless.h"

#include <string.h>

#include "scenario/field.h"
#include "sim/chance.h"
#include "words/text.h"

enum {
  AT_LAST_MS = 8000,     /* a decision that the course does not answer is answered so late */
  AFTER_ALL_MS = 40000,  /* and one that it should have */
  MOST_DRAWN_OF_100 = 75 /* of the habits that apply, beside one grave one */
};

LfCareless *
lf_careless_copy (const LfCareless *careless)
{
  return careless != NULL ? g_memdup2 (careless, sizeof *careless) : NULL;
}

void
lf_careless_free (LfCareless *careless)
{
  g_free (careless);
}

/* ---- Which habits ---- */

static void
draw_habits (LfCareless *careless, const LfScenario *scenario, uint64_t seed)
{
  int grave[LF_N_HABITS], all[LF_N_HABITS];
  int n_grave = 0, n_all = 0;

  /* Draws lie before the first moment, where no other learner draws. */
  for (int i = 0; i < LF_N_HABITS; i++) {
    if (!lf_habit_applies ((LfHabitId) i, scenario))
      continue;
    careless->has[i] = lf_chance (seed, LF_STREAM_LEARNER, -1 - i) < MOST_DRAWN_OF_100 / 100.0;
    all[n_all++] = i;
    if (lf_habit ((LfHabitId) i)->grave)
      grave[n_grave++] = i;
  }
  const int *one = n_grave > 0 ? grave : all;
  int n = n_grave > 0 ? n_grave : n_all;
  int at = (int) (lf_chance (seed, LF_STREAM_LEARNER, -1 - LF_N_HABITS) * n);
  if (n > 0)
    careless->has[one[MIN (at, n - 1)]] = TRUE;
}

/* The habit that has a decision, or -1: the first of those that would. */
static int
habit_for (const LfCareless *careless, const LfDecision *decision)
{
  for (int i = 0; i < LF_N_HABITS; i++)
    if (careless->has[i] && (lf_habit_option ((LfHabitId) i, decision) >= 0 ||
                             lf_habit_leaves_open ((LfHabitId) i, decision)))
      return i;
  return -1;
}

/* The decision that a command answers, or -1. */
static int
answered_by (const LfScenario *scenario, const LfCommand *command)
{
  return command->verb == LF_VERB_ANSWER
             ? lf_scenario_find_decision (scenario, command->args[0].text)
             : -1;
}

static void
begin (LfLearner *learner)
{
  const LfScenario *scenario = learner->steps.scenario;
  LfCareless *careless = learner->careless = g_new0 (LfCareless, 1);

  if (learner->habit >= 0)
    careless->has[learner->habit] = TRUE;
  else
    draw_habits (careless, scenario, learner->seed);
  for (guint i = 0; i < scenario->decisions->len; i++)
    careless->answered_by[i] = habit_for (careless, g_ptr_array_index (scenario->decisions, i));
  for (int i = 0; i < LF_N_MARKS; i++)
    careless->believed_mark[i] = -1;
  memset (careless->deed_step, -1, sizeof careless->deed_step);
  for (guint i = 0; i < lf_steps_n (&learner->steps); i++) {
    const LfCourseStep *step = lf_steps_step (&learner->steps, i);
    int decision = answered_by (scenario, g_ptr_array_index (step->commands, 0));
    if (decision >= 0)
      careless->in_course[decision] = TRUE;
  }
}

/* ---- Notes ---- */

/* FALSE where an attempt that is being lived again did not come so far. */
gboolean
lf_careless_note (LfCarelessLook *look, int habit, const char *did)
{
  g_auto (GStrv) fields = lf_habit_note_fields ((LfHabitId) habit, did);
  return lf_hands_try (look->hands, LF_WHO_NOTE, (const char *const *) fields) == LF_TRIED;
}

/* ---- Beliefs ---- */

static void
see (LfCarelessLook *look)
{
  LfScriptState *believed = &look->believed;
  const LfCareless *careless = look->careless;

  *believed = *lf_attempt_script (look->hands->attempt);
  for (int i = 0; i < LF_MAX_DONE; i++)
    believed->done[i] += careless->believed_done[i];
  for (int i = 0; i < LF_N_MARKS; i++)
    if (careless->believed_mark[i] >= 0 && !believed->mark_set[i]) {
      believed->mark_set[i] = 1;
      believed->mark_step[i] = careless->believed_mark[i];
    }
}

static gboolean
counts (const LfDonePattern *pattern, const LfCommand *command)
{
  if (pattern->verb != command->verb)
    return FALSE;
  for (int i = 0; i < pattern->n_words; i++)
    if (pattern->words[i] >= 0 && command->args[i].word != pattern->words[i])
      return FALSE;
  return TRUE;
}

static void
believe (LfCarelessLook *look, const LfCommand *command, const LfSlip *slip)
{
  const GPtrArray *patterns = look->learner->steps.scenario->done;

  for (guint i = 0; i < patterns->len; i++)
    if (counts (g_ptr_array_index (patterns, i), command))
      look->careless->believed_done[i]++;
  if (slip->believes > 0)
    look->careless->believed_mark[slip->believes] = look->now;
}

/* ---- Steps that pass for done ---- */

double
lf_careless_displayed (const LfCarelessLook *look, int reading)
{
  LfView view = lf_steps_view (&look->learner->steps, look->hands->attempt, &look->believed);
  double value = -1;
  return lf_view_reading (&view, (LfReadingId) reading, &value) ? value : -1;
}

static gboolean
leaves_out (const LfCarelessLook *look, const LfSlip *slip, char **fields)
{
  double number = 0;

  if (slip->kind != LF_SLIP_LEAVE_OUT && slip->kind != LF_SLIP_NOT_DOWN)
    return FALSE;
  if (!lf_slip_is_of (slip, fields))
    return FALSE;
  return slip->kind == LF_SLIP_LEAVE_OUT || (lf_text_to_number (fields[1], &number) &&
                                             number < lf_careless_displayed (look, slip->reading));
}

/* The slip of some habit by which a step is left out, or NULL. */
static const LfSlip *
slip_for (const LfCarelessLook *look, guint i, int *habit)
{
  char **fields = lf_steps_fields (&look->learner->steps, i, 0);

  for (*habit = 0; *habit < LF_N_HABITS; (*habit)++) {
    const LfSlip *slips = lf_habit ((LfHabitId) *habit)->slips;
    for (int j = 0; look->careless->has[*habit] && j < LF_MAX_SLIPS; j++)
      if (leaves_out (look, &slips[j], fields))
        return &slips[j];
  }
  return NULL;
}

static void
pass_over (LfCarelessLook *look, guint i, const LfSlip *slip, int habit)
{
  const LfCourseStep *step = lf_steps_step (&look->learner->steps, i);
  g_autofree char *what = lf_describe_command (g_ptr_array_index (step->commands, 0), NULL);
  g_autofree char *did = g_strdup_printf ("left out: %s.", what);

  /* A step that comes again and again is noted once. */
  if (!look->careless->passed[i] && !lf_careless_note (look, habit, did))
    return;
  look->careless->passed[i] = TRUE;
  lf_steps_pass_over (&look->learner->steps, i, look->now);
  for (guint j = 0; j < step->commands->len; j++)
    believe (look, g_ptr_array_index (step->commands, j), slip);
  see (look);
}

/* ---- Answers ---- */

static const LfDecision *
decision_of (const LfCarelessLook *look, int i)
{
  return g_ptr_array_index (look->learner->steps.scenario->decisions, i);
}

static gboolean
is_sound (const LfOption *option)
{
  return option->verdict == LF_VERDICT_RIGHT || option->verdict == LF_VERDICT_ACCEPTABLE;
}

/* What is sound, with `by_habit` (-1: none) in its place, or where several are chosen beside it. */
static char **
answer_fields (const LfDecision *decision, int by_habit)
{
  GPtrArray *fields = g_ptr_array_new ();
  gboolean one =
      decision->kind == LF_DECISION_CHOOSE_ONE || decision->kind == LF_DECISION_STATE_REASON;

  double values[LF_MAX_OPTIONS];

  lf_field_examples (decision, 0, values);
  g_ptr_array_add (fields, g_strdup (lf_action (LF_VERB_ANSWER)->word.id));
  g_ptr_array_add (fields, g_strdup (decision->id));
  for (guint i = 0; i < decision->options->len; i++) {
    const LfOption *option = g_ptr_array_index (decision->options, i);
    gboolean habitual = by_habit == (int) i;
    if (lf_decision_has_fields (decision))
      g_ptr_array_add (fields, lf_field_written (option, values[i]));
    else if (habitual || decision->kind == LF_DECISION_PUT_IN_ORDER ||
             (one ? by_habit < 0 && fields->len < 3 && is_sound (option)
                  : option->verdict == LF_VERDICT_RIGHT))
      g_ptr_array_add (fields, g_strdup (option->id));
  }
  if (fields->len == 2) /* nothing is sound: the first */
    g_ptr_array_add (fields,
                     g_strdup (((const LfOption *) g_ptr_array_index (decision->options, 0))->id));
  g_ptr_array_add (fields, NULL);
  return (char **) g_ptr_array_free (fields, FALSE);
}

/* Notes how a habit has a decision; TRUE once that is noted. */
static gboolean
note_decision (LfCarelessLook *look, int decision)
{
  const LfDecision *of = decision_of (look, decision);
  int habit = look->careless->answered_by[decision];
  int option = lf_habit_option ((LfHabitId) habit, of);

  if (!look->careless->noted[decision]) {
    g_autofree char *did =
        option >= 0
            ? g_strdup_printf ("chose “%s”", ((const LfOption *) of->options->pdata[option])->text)
            : g_strdup_printf ("gave no answer to “%s”", of->ask);
    look->careless->noted[decision] = lf_careless_note (look, habit, did);
  }
  return look->careless->noted[decision];
}

static void
answer (LfCarelessLook *look, int decision)
{
  const LfDecision *of = decision_of (look, decision);
  int habit = look->careless->answered_by[decision];
  int option = habit >= 0 ? lf_habit_option ((LfHabitId) habit, of) : -1;

  if (habit >= 0 && !note_decision (look, decision))
    return;
  if (habit >= 0 && option < 0)
    return; /* left open */
  g_auto (GStrv) fields = answer_fields (of, option);
  if (lf_hands_try (look->hands, LF_WHO_LEARNER, (const char *const *) fields) == LF_TRIED)
    look->careless->answered[decision] = TRUE;
}

/* A reason for what was answered here; where the course answers, it also gives the reason. */
static void
reason (LfCarelessLook *look, int decision)
{
  const char *const fields[] = { lf_action (LF_VERB_REASON)->word.id,
                                 decision_of (look, decision)->id, "It seemed the thing to do.",
                                 NULL };

  if (!look->careless->has[LF_HABIT_WRITES_NOTHING])
    lf_hands_try (look->hands, LF_WHO_LEARNER, fields);
}

/* Decisions that are open and answered here: by habit soon, soundly if nobody else does. */
static void
look_at_decision (LfCarelessLook *look, int i)
{
  const LfCareless *careless = look->careless;
  const LfDecision *decision = decision_of (look, i);
  const LfDecisionState *state = &lf_attempt_script (look->hands->attempt)->decisions[i];
  gboolean by_course = careless->in_course[i] && careless->answered_by[i] < 0;

  if (careless->answered[i] && state->status == LF_DECISION_ANSWERED && !state->reasoned &&
      (decision->wants_reason || decision->kind == LF_DECISION_STATE_REASON))
    reason (look, i);
  if (state->status == LF_DECISION_ASKED && decision->kind != LF_DECISION_DO_IT &&
      look->now >= state->asked_step + (by_course ? AFTER_ALL_MS : AT_LAST_MS))
    answer (look, i);
}

/* ---- A look ---- */

static void
look_at_step (LfCarelessLook *look, guint i)
{
  LfSteps *steps = &look->learner->steps;
  const LfCourseStep *step = lf_steps_step (steps, i);
  int decision = answered_by (steps->scenario, g_ptr_array_index (step->commands, 0));
  LfView view = lf_steps_view (steps, look->hands->attempt, &look->believed);
  int habit = 0;

  if (!lf_steps_are_due (steps, &view, i))
    return;
  if (decision >= 0 &&
      (look->careless->answered_by[decision] >= 0 || look->careless->answered[decision])) {
    lf_steps_pass_over (steps, i, look->now); /* its answer is given below */
    return;
  }
  const LfSlip *slip = steps->progress[i].doing ? NULL : slip_for (look, i, &habit);
  if (slip != NULL)
    pass_over (look, i, slip, habit);
  else
    lf_steps_do (steps, look->hands, i);
  see (look);
}

static void
look_around (LfLearner *learner, LfHands *hands)
{
  LfCarelessLook look = { .learner = learner,
                          .hands = hands,
                          .careless = learner->careless,
                          .now = lf_attempt_step (hands->attempt) };

  see (&look);
  LfView view = lf_steps_view (&learner->steps, hands->attempt, &look.believed);
  lf_steps_look (&learner->steps, &view);
  for (guint i = 0; i < lf_steps_n (&learner->steps); i++)
    look_at_step (&look, i);
  for (guint i = 0; i < learner->steps.scenario->decisions->len; i++)
    look_at_decision (&look, (int) i);
  lf_careless_deeds (&look);
}

const LfLearnerWay lf_learner_careless = { .begin = begin, .look = look_around, .relives = TRUE };
