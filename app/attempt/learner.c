/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Learners as they are seen from outside: which there are, and how one plays. */
#include "attempt/learner-inside.h"

#include <string.h>

enum { LONGEST_PLAY_MS = 6 * 3600 * 1000 /* of an attempt that nothing ends */ };

static const LfLearnerWay idle = { NULL };

static const struct {
  const char *id;
  const LfLearnerWay *way;
} kinds[LF_N_LEARNERS] = {
  [LF_LEARNER_IDLE] = { "idle", &idle },
  [LF_LEARNER_MODEL] = { "model", &lf_learner_model },
  [LF_LEARNER_CARELESS] = { "careless", &lf_learner_careless },
  [LF_LEARNER_RANDOM] = { "random", &lf_learner_random },
};

const char *
lf_learner_id (LfLearnerKind kind)
{
  return kinds[kind].id;
}

int
lf_learner_find (const char *id)
{
  for (int i = 0; i < LF_N_LEARNERS; i++)
    if (strcmp (kinds[i].id, id) == 0)
      return i;
  return -1;
}

/* ---- Looking ---- */

void
lf_learner_look (LfLearner *learner, LfHands *hands)
{
  int64_t now = lf_attempt_step (hands->attempt);

  if (learner->way->look == NULL || now % LF_SCRIPT_PERIOD_MS != 0 || now == learner->looked_step ||
      lf_attempt_ended (hands->attempt))
    return;
  learner->looked_step = now;
  learner->way->look (learner, hands);
}

static gboolean
has_inputs (const LfAttempt *attempt)
{
  const GPtrArray *log = lf_attempt_log (attempt);
  for (guint i = 0; i < log->len; i++)
    if (!lf_entry_is_own (g_ptr_array_index (log, i)))
      return TRUE;
  return lf_attempt_step (attempt) > 0;
}

/* ---- From outside ---- */

static LfLearner *
learner_new (LfLearnerKind kind, int habit, const LfAttempt *attempt)
{
  LfLearner *learner = g_new0 (LfLearner, 1);

  learner->way = kinds[kind].way;
  learner->seed = lf_attempt_header (attempt)->seed;
  learner->habit = habit;
  learner->looked_step = -1;
  lf_steps_init (&learner->steps, lf_attempt_scenario (attempt));
  if (learner->way->begin != NULL)
    learner->way->begin (learner);
  if (learner->way->relives && has_inputs (attempt))
    lf_hands_catch_up (learner, attempt);
  return learner;
}

LfLearner *
lf_learner_new (LfLearnerKind kind, const LfAttempt *attempt)
{
  return learner_new (kind, -1, attempt);
}

LfLearner *
lf_learner_new_with_habit (LfHabitId habit, const LfAttempt *attempt)
{
  return learner_new (LF_LEARNER_CARELESS, (int) habit, attempt);
}

LfLearner *
lf_learner_copy (const LfLearner *learner)
{
  LfLearner *copy = g_memdup2 (learner, sizeof *learner);

  lf_steps_copy (&copy->steps);
  copy->careless = lf_careless_copy (learner->careless);
  return copy;
}

void
lf_learner_free (LfLearner *learner)
{
  if (learner == NULL)
    return;
  lf_steps_clear (&learner->steps);
  lf_careless_free (learner->careless);
  g_free (learner);
}

static LfProgress *
find_step (LfLearner *learner, const char *step_id)
{
  for (guint i = 0; i < lf_steps_n (&learner->steps); i++)
    if (strcmp (lf_steps_step (&learner->steps, i)->id, step_id) == 0)
      return &learner->steps.progress[i];
  return NULL;
}

gboolean
lf_learner_leave_out (LfLearner *learner, const char *step_id)
{
  LfProgress *progress = find_step (learner, step_id);
  if (progress != NULL)
    progress->left_out = TRUE;
  return progress != NULL;
}

gboolean
lf_learner_be_late (LfLearner *learner, const char *step_id)
{
  LfProgress *progress = find_step (learner, step_id);
  if (progress != NULL)
    progress->late = TRUE;
  return progress != NULL;
}

gboolean
lf_learner_has_begun (const LfLearner *learner, guint step)
{
  const LfProgress *progress = &learner->steps.progress[step];
  return progress->doing || progress->wanted_step >= 0 || progress->done_step >= 0;
}

void
lf_learner_act (LfLearner *learner, LfAttempt *attempt)
{
  LfHands hands = { attempt, NULL, 0 };
  lf_learner_look (learner, &hands);
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

LfAttempt *
lf_learner_played (LfLearnerKind kind, const LfScenario *scenario, const LfPacks *packs,
                   uint64_t seed)
{
  LfAttempt *attempt = lf_attempt_new (scenario, packs, lf_header_new (scenario, packs, seed));
  g_autoptr (LfLearner) learner = lf_learner_new (kind, attempt);

  lf_learner_play (learner, attempt, -1);
  return attempt;
}
