/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The random learner draws among what can be done: an answer, a reason, an action, or to wait. What
 * it draws in a moment follows from the seed and the moment alone, and it looks at nothing but the
 * attempt as it stands, so that it has nothing to remember. */
#include "attempt/learner-inside.h"
#include "attempt/possible.h"

/* Seconds between two of a kind, on average (tuned): decisions are mostly answered in their time,
 * and a play stays short. */
static const double answer_each_s = 12;
static const double reason_each_s = 8;
static const double action_each_s = 14;

/* Whether something that comes so often comes in this look. */
static gboolean
comes (LfDraws *draws, double each_s)
{
  return lf_draw (draws) < LF_SCRIPT_PERIOD_MS / (1000 * each_s);
}

/* The decision that still lacks a reason and can have one, or -1. */
static int
unreasoned (const LfAttempt *attempt)
{
  const LfScenario *scenario = lf_attempt_scenario (attempt);

  for (guint i = 0; i < scenario->decisions->len; i++) {
    const LfDecision *decision = g_ptr_array_index (scenario->decisions, i);
    const LfDecisionState *state = &lf_attempt_script (attempt)->decisions[i];
    if ((decision->wants_reason || decision->kind == LF_DECISION_STATE_REASON) &&
        !state->reasoned && state->status == LF_DECISION_ANSWERED)
      return (int) i;
  }
  return -1;
}

/* One of the decisions that are open and answered by words, or -1. */
static int
draw_open (const LfAttempt *attempt, LfDraws *draws)
{
  const LfScenario *scenario = lf_attempt_scenario (attempt);
  int open[LF_MAX_DECISIONS];
  guint n = 0;

  for (guint i = 0; i < scenario->decisions->len; i++) {
    const LfDecision *decision = g_ptr_array_index (scenario->decisions, i);
    if (decision->kind != LF_DECISION_DO_IT &&
        lf_attempt_script (attempt)->decisions[i].status == LF_DECISION_ASKED)
      open[n++] = (int) i;
  }
  return n > 0 ? open[lf_draw_below (draws, n)] : -1;
}

static char **
draw_input (const LfAttempt *attempt, LfDraws *draws)
{
  int open = draw_open (attempt, draws);
  int without = unreasoned (attempt);

  if (comes (draws, answer_each_s) && open >= 0)
    return lf_possible_answer (attempt, open, draws);
  if (comes (draws, reason_each_s) && without >= 0)
    return lf_possible_reason (attempt, without);
  if (comes (draws, action_each_s))
    return lf_possible_action (attempt, draws);
  return NULL;
}

static void
look (LfLearner *learner, LfHands *hands)
{
  LfDraws draws = { learner->seed, lf_attempt_step (hands->attempt), 0 };

  /* Once a step: one that was interrupted right after it acted must not act twice. */
  if (lf_hands_have_acted (hands))
    return;
  g_auto (GStrv) fields = draw_input (hands->attempt, &draws);
  if (fields != NULL)
    lf_hands_try (hands, LF_WHO_LEARNER, (const char *const *) fields);
}

const LfLearnerWay lf_learner_random = { .look = look };
