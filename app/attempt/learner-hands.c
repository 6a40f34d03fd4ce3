/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A learner's hands: they do things, and after an interruption find in the log what they did. */
#include "attempt/learner-inside.h"

gboolean
lf_hands_are_at (const LfHands *hands, const char *verb_id)
{
  const LfSim *sim = lf_attempt_sim (hands->attempt);
  int64_t verb = lf_table_find (&lf_actions, verb_id);
  for (int i = 0; i < LF_MAX_TASKS; i++)
    if (sim->tasks[i].ends_step != LF_NEVER && sim->tasks[i].verb == verb)
      return TRUE;
  return FALSE;
}

gboolean
lf_hands_have_acted (const LfHands *hands)
{
  const GPtrArray *log = lf_attempt_log (hands->attempt);
  int64_t now = lf_attempt_step (hands->attempt);

  for (guint i = log->len; i > 0; i--) {
    const LfEntry *entry = g_ptr_array_index (log, i - 1);
    if (entry->step < now)
      return FALSE;
    if (entry->who == LF_WHO_LEARNER)
      return TRUE;
  }
  return FALSE;
}

/* Lets the log happen from where it stands up to and with entry `last`. */
static void
follow_to (LfHands *hands, guint last)
{
  for (; hands->at <= last; hands->at++) {
    const LfEntry *entry = g_ptr_array_index (hands->log, hands->at);
    lf_attempt_input (hands->attempt, entry->who, (const char *const *) entry->fields, NULL, NULL);
  }
}

/* Finds the same line among those logged for this moment, and lets the log happen up to it. */
static gboolean
was_done (LfHands *hands, LfWho who, const char *const *fields)
{
  int64_t now = lf_attempt_step (hands->attempt);

  for (guint i = hands->at; i < hands->log->len; i++) {
    const LfEntry *entry = g_ptr_array_index (hands->log, i);
    if (entry->step > now)
      break;
    if (entry->who == who && g_strv_equal ((const char *const *) entry->fields, fields)) {
      follow_to (hands, i);
      return TRUE;
    }
  }
  return FALSE;
}

LfTried
lf_hands_try (LfHands *hands, LfWho who, const char *const *fields)
{
  if (lf_attempt_would_refuse (hands->attempt, who, fields) == LF_REFUSAL_BUSY)
    return LF_HANDS_BUSY;
  if (hands->log != NULL)
    return was_done (hands, who, fields) ? LF_TRIED : LF_NOT_IN_LOG;
  lf_attempt_input (hands->attempt, who, fields, NULL, NULL);
  return LF_TRIED;
}

/* ---- Catching up ---- */

/* Lets what is left of this moment happen. */
static void
finish_moment (LfHands *hands)
{
  for (; hands->at < hands->log->len; hands->at++) {
    const LfEntry *entry = g_ptr_array_index (hands->log, hands->at);
    if (entry->step > lf_attempt_step (hands->attempt))
      return;
    lf_attempt_input (hands->attempt, entry->who, (const char *const *) entry->fields, NULL, NULL);
  }
}

void
lf_hands_catch_up (LfLearner *learner, const LfAttempt *attempt)
{
  g_autoptr (LfAttempt) again = lf_attempt_from_snapshot (attempt, 0);
  LfHands hands = { again, lf_attempt_log (attempt), lf_attempt_log (again)->len };
  int64_t end = lf_attempt_step (attempt);

  for (;;) {
    int64_t now = lf_attempt_step (again);
    lf_learner_look (learner, &hands);
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
