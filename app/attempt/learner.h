/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Learners that play by themselves, through inputs only, on what is displayed only. */
#pragma once

#include "attempt/attempt.h"
#include "words/habits.h"

typedef enum {
  LF_LEARNER_IDLE,     /* does nothing */
  LF_LEARNER_MODEL,    /* follows the scenario's course */
  LF_LEARNER_CARELESS, /* follows it with habits, some of lf_habits, that the seed draws */
  LF_LEARNER_RANDOM,   /* draws among what can be done */
  LF_N_LEARNERS
} LfLearnerKind;

/* "idle", "model", "careless", "random"; and back, -1 for no such word. */
const char *lf_learner_id (LfLearnerKind kind);
int lf_learner_find (const char *id);

typedef struct _LfLearner LfLearner;

/* A learner for that attempt. One that has been played for a while is lived again from its log
 * first, so that the learner knows what it has done and goes on as if it had never been
 * interrupted. */
LfLearner *lf_learner_new (LfLearnerKind kind, const LfAttempt *attempt);

/* The same: a careless learner that has this one habit and no other. */
LfLearner *lf_learner_new_with_habit (LfHabitId habit, const LfAttempt *attempt);
void lf_learner_free (LfLearner *learner);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfLearner, lf_learner_free)

/* A learner that stands where that one does, for an attempt that stands where its attempt does:
 * what the one does from then on is nothing to the other. (transfer full) */
LfLearner *lf_learner_copy (const LfLearner *learner);

/* For testing a scenario: the model learner leaves out the step of that id, or is late with it by
 * the step's own `late` time: it acts so long after it first could, if it then still can. FALSE
 * where the course has no such step. */
gboolean lf_learner_leave_out (LfLearner *learner, const char *step_id);
gboolean lf_learner_be_late (LfLearner *learner, const char *step_id);

/* Whether the model learner has seen that it is time for the step of that index in the course: from
 * then on it is too late to leave it out or to be late with it. */
gboolean lf_learner_has_begun (const LfLearner *learner, guint step);

/* Acts on the attempt if there is something to do now: ten times a simulated second at most. Called
 * before each advance, which should be of at most LF_SCRIPT_PERIOD_MS. */
void lf_learner_act (LfLearner *learner, LfAttempt *attempt);

/* Plays the attempt with this learner until it ends or `until` (-1: six hours, which no scenario
 * lasts). */
void lf_learner_play (LfLearner *learner, LfAttempt *attempt, int64_t until);

/* A new attempt, played to its end by a learner of that kind. `scenario` and `packs` must outlive
 * it. (transfer full) */
LfAttempt *lf_learner_played (LfLearnerKind kind, const LfScenario *scenario, const LfPacks *packs,
                              uint64_t seed);
