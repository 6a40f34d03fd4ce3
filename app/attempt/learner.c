/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The idle learner does nothing; the model learner follows the scenario's course. */
#include "attempt/inside.h"

#include "attempt/learner.h"

#include <string.h>

enum { LONGEST_PLAY_MS = 6 * 3600 * 1000 /* of an attempt that nothing ends */ };

/* Where the learner stands with one step of the course. */
typedef struct {
  int64_t wanted_step; /* when its condition first held since it was last done; -1 before */
  int64_t done_step;   /* when it was last done; -1 before */
  guint next;          /* command to do next while it is being done; 0 when it is not */
  gboolean doing;
  gboolean left_out;
  gboolean late;
} Progress;

struct _LfLearner {
  LfLearnerKind kind;
  const LfScenario *scenario;
  LfRemembered remembered;
  int64_t slot_step[LF_MAX_SLOTS];
  double slot_value[LF_MAX_SLOTS];
  int64_t seen_mark[LF_MAX_MARKS]; /* the marks as last looked at; INT64_MIN unset */
  int64_t looked_step;             /* when it last looked; -1 before */
  Progress progress[LF_MAX_STEPS];
  GPtrArray *actions;        /* of char **: each command of the course as fields, step by step */
  guint first[LF_MAX_STEPS]; /* of a step's commands among them */
};

static const LfCourseStep *
step_of (const LfLearner *learner, guint i)
{
  return g_ptr_array_index (learner->scenario->course, i);
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
read_course (LfLearner *learner)
{
  learner->actions = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 0; i < learner->scenario->course->len; i++) {
    const LfCourseStep *step = step_of (learner, i);
    lf_remembered_collect (&learner->remembered, step->when);
    learner->first[i] = learner->actions->len;
    for (guint j = 0; j < step->commands->len; j++)
      g_ptr_array_add (learner->actions, fields_of (g_ptr_array_index (step->commands, j)));
    learner->progress[i] = (Progress){ .wanted_step = -1, .done_step = -1 };
  }
}

static LfView
view_of (const LfLearner *learner, const LfAttempt *attempt)
{
  return (LfView){ .scenario = learner->scenario,
                   .sim = lf_attempt_sim (attempt),
                   .script = lf_attempt_script (attempt),
                   .slot_step = learner->slot_step,
                   .slot_value = learner->slot_value,
                   .as_learner = TRUE,
                   .patient_here = lf_attempt_patient_here (attempt) };
}

/* Marks that have been set, or set anew, since the learner last looked. */
static void
look_at_marks (LfLearner *learner, const LfAttempt *attempt, const LfView *view)
{
  for (guint i = 0; i < learner->scenario->marks->len; i++) {
    int64_t step = INT64_MIN;
    lf_attempt_mark (attempt, (int) i, &step);
    if (step == learner->seen_mark[i])
      continue;
    learner->seen_mark[i] = step;
    lf_remembered_mark (&learner->remembered, view, (int) i, learner->slot_step,
                        learner->slot_value);
  }
}

/* ---- Doing ---- */

/* What lets a learner do something: an attempt that is played, or one that is being caught up with,
 * where things were done already. */
typedef struct {
  LfAttempt *attempt;
  const GPtrArray *log; /* being caught up with, or NULL */
  guint at;             /* in `log` */
} Hands;

static gboolean
is_under_way (const LfAttempt *attempt, const char *verb_id)
{
  const LfSim *sim = lf_attempt_sim (attempt);
  int64_t verb = lf_table_find (&lf_actions, verb_id);
  for (int i = 0; i < LF_MAX_TASKS; i++)
    if (sim->tasks[i].ends_step != LF_NEVER && sim->tasks[i].verb == verb)
      return TRUE;
  return FALSE;
}

/* Finds the same input among those logged for this moment, and lets the log happen up to it. */
static gboolean
was_done (Hands *hands, char **fields)
{
  int64_t now = lf_attempt_step (hands->attempt);

  for (guint i = hands->at; i < hands->log->len; i++) {
    const LfEntry *entry = g_ptr_array_index (hands->log, i);
    if (entry->step > now)
      break;
    if (entry->who != LF_WHO_LEARNER ||
        !g_strv_equal ((const char *const *) entry->fields, (const char *const *) fields))
      continue;
    for (; hands->at <= i; hands->at++) {
      entry = g_ptr_array_index (hands->log, hands->at);
      lf_attempt_input (hands->attempt, entry->who, (const char *const *) entry->fields, NULL,
                        NULL);
    }
    return TRUE;
  }
  return FALSE;
}

typedef enum { TRIED, HANDS_BUSY, NOT_IN_LOG } Tried;

/* What is refused for another reason than busy hands is tried all the same: a learner finds out by
 * being told. */
static Tried
try (Hands *hands, char **fields)
{
  const char *const *line = (const char *const *) fields;

  if (lf_attempt_would_refuse (hands->attempt, LF_WHO_LEARNER, line) == LF_REFUSAL_BUSY)
    return HANDS_BUSY;
  if (hands->log != NULL)
    return was_done (hands, fields) ? TRIED : NOT_IN_LOG;
  lf_attempt_input (hands->attempt, LF_WHO_LEARNER, line, NULL, NULL);
  return TRIED;
}

/* Goes on with a step: each of its commands once the one before is over. One that was begun is seen
 * through; one that the log shows was not begun is thought about again. */
static void
go_on (LfLearner *learner, Hands *hands, guint i)
{
  Progress *progress = &learner->progress[i];
  guint n = step_of (learner, i)->commands->len;

  while (progress->next < n && !lf_attempt_ended (hands->attempt)) {
    guint at = learner->first[i] + progress->next;
    if (progress->next > 0) {
      char **before = g_ptr_array_index (learner->actions, at - 1);
      if (is_under_way (hands->attempt, before[0]))
        return;
    }
    Tried tried = try (hands, g_ptr_array_index (learner->actions, at));
    if (tried != TRIED) {
      progress->doing = tried == HANDS_BUSY || progress->next > 0;
      return;
    }
    progress->next++;
  }
  progress->doing = FALSE;
  progress->next = 0;
  progress->wanted_step = -1;
  progress->done_step = lf_attempt_step (hands->attempt);
}

/* Whether it is time to begin a step. */
static gboolean
is_time (LfLearner *learner, const LfView *view, guint i)
{
  const LfCourseStep *step = step_of (learner, i);
  Progress *progress = &learner->progress[i];
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

static void
look (LfLearner *learner, Hands *hands)
{
  LfView view = view_of (learner, hands->attempt);

  look_at_marks (learner, hands->attempt, &view);
  lf_remembered_update (&learner->remembered, &view, learner->slot_step);
  for (guint i = 0; i < learner->scenario->course->len; i++) {
    Progress *progress = &learner->progress[i];
    view = view_of (learner, hands->attempt);
    if (!progress->doing && is_time (learner, &view, i))
      progress->doing = TRUE;
    if (progress->doing)
      go_on (learner, hands, i);
  }
}

static void
look_when_due (LfLearner *learner, Hands *hands)
{
  int64_t now = lf_attempt_step (hands->attempt);

  if (learner->kind != LF_LEARNER_MODEL || now % LF_SCRIPT_PERIOD_MS != 0 ||
      now == learner->looked_step || lf_attempt_ended (hands->attempt))
    return;
  learner->looked_step = now;
  look (learner, hands);
}

/* ---- Catching up ---- */

static gboolean
has_inputs (const LfAttempt *attempt)
{
  const GPtrArray *log = lf_attempt_log (attempt);
  for (guint i = 0; i < log->len; i++)
    if (!lf_entry_is_own (g_ptr_array_index (log, i)))
      return TRUE;
  return lf_attempt_step (attempt) > 0;
}

/* Lets what is left of this moment happen. */
static void
finish_moment (Hands *hands)
{
  for (; hands->at < hands->log->len; hands->at++) {
    const LfEntry *entry = g_ptr_array_index (hands->log, hands->at);
    if (entry->step > lf_attempt_step (hands->attempt))
      return;
    lf_attempt_input (hands->attempt, entry->who, (const char *const *) entry->fields, NULL, NULL);
  }
}

/* Lives an attempt again that was interrupted, so as to know what has been done and what not. */
static void
catch_up (LfLearner *learner, const LfAttempt *attempt)
{
  g_autoptr (LfAttempt) again = lf_attempt_from_snapshot (attempt, 0);
  Hands hands = { again, lf_attempt_log (attempt), lf_attempt_log (again)->len };
  int64_t end = lf_attempt_step (attempt);

  for (;;) {
    int64_t now = lf_attempt_step (again);
    look_when_due (learner, &hands);
    finish_moment (&hands);
    if (now >= end || lf_attempt_ended (again))
      break;
    int64_t next = now + LF_SCRIPT_PERIOD_MS - now % LF_SCRIPT_PERIOD_MS;
    if (hands.at < hands.log->len) {
      const LfEntry *entry = g_ptr_array_index (hands.log, hands.at);
      next = MIN (next, entry->step);
    }
    lf_attempt_advance (again, MIN (next, end) - now);
  }
  learner->looked_step = -1; /* what was cut off at the last moment is still to be done */
}

/* ---- From outside ---- */

LfLearner *
lf_learner_new (LfLearnerKind kind, const LfAttempt *attempt)
{
  LfLearner *learner = g_new0 (LfLearner, 1);

  learner->kind = kind;
  learner->scenario = lf_attempt_scenario (attempt);
  learner->looked_step = -1;
  for (int i = 0; i < LF_MAX_SLOTS; i++)
    learner->slot_step[i] = -1;
  for (int i = 0; i < LF_MAX_MARKS; i++)
    learner->seen_mark[i] = INT64_MIN;
  lf_remembered_init (&learner->remembered);
  read_course (learner);
  if (kind == LF_LEARNER_MODEL && has_inputs (attempt))
    catch_up (learner, attempt);
  return learner;
}

LfLearner *
lf_learner_copy (const LfLearner *learner)
{
  LfLearner *copy = g_memdup2 (learner, sizeof *learner);

  lf_remembered_init (&copy->remembered);
  for (guint i = 0; i < copy->scenario->course->len; i++)
    lf_remembered_collect (&copy->remembered, step_of (copy, i)->when);
  g_ptr_array_ref (copy->actions);
  return copy;
}

void
lf_learner_free (LfLearner *learner)
{
  if (learner == NULL)
    return;
  lf_remembered_clear (&learner->remembered);
  g_ptr_array_unref (learner->actions);
  g_free (learner);
}

static Progress *
find_step (LfLearner *learner, const char *step_id)
{
  for (guint i = 0; i < learner->scenario->course->len; i++)
    if (strcmp (step_of (learner, i)->id, step_id) == 0)
      return &learner->progress[i];
  return NULL;
}

gboolean
lf_learner_leave_out (LfLearner *learner, const char *step_id)
{
  Progress *progress = find_step (learner, step_id);
  if (progress != NULL)
    progress->left_out = TRUE;
  return progress != NULL;
}

gboolean
lf_learner_be_late (LfLearner *learner, const char *step_id)
{
  Progress *progress = find_step (learner, step_id);
  if (progress != NULL)
    progress->late = TRUE;
  return progress != NULL;
}

gboolean
lf_learner_has_begun (const LfLearner *learner, guint step)
{
  const Progress *progress = &learner->progress[step];
  return progress->doing || progress->wanted_step >= 0 || progress->done_step >= 0;
}

void
lf_learner_act (LfLearner *learner, LfAttempt *attempt)
{
  Hands hands = { attempt, NULL, 0 };
  look_when_due (learner, &hands);
}

void
lf_learner_play (LfLearner *learner, LfAttempt *attempt, int64_t until)
{
  int64_t end = until >= 0 ? until : LONGEST_PLAY_MS;

  while (!lf_attempt_ended (attempt) && lf_attempt_step (attempt) < end) {
    int64_t now = lf_attempt_step (attempt);
    lf_learner_act (learner, attempt);
    int64_t next = now + LF_SCRIPT_PERIOD_MS - now % LF_SCRIPT_PERIOD_MS;
    lf_attempt_advance (attempt, MIN (next, end) - now);
  }
}
