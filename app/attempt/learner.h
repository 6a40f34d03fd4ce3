/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Learners that play by themselves, through inputs only, on what is displayed only. */
#pragma once

#include "attempt/attempt.h"

typedef enum { LF_LEARNER_IDLE, LF_LEARNER_MODEL } LfLearnerKind;

typedef struct _LfLearner LfLearner;

LfLearner *lf_learner_new (LfLearnerKind kind, const LfAttempt *attempt);
void lf_learner_free (LfLearner *learner);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfLearner, lf_learner_free)

/* For testing a scenario: the model learner leaves out the step of that id, or is late with it by
 * the step's own `late` time. */
void lf_learner_leave_out (LfLearner *learner, const char *step_id);
void lf_learner_be_late (LfLearner *learner, const char *step_id);

/* Acts on the attempt if there is something to do now. Called before each advance. */
void lf_learner_act (LfLearner *learner, LfAttempt *attempt);

/* Plays the attempt with this learner until it ends or `until` (-1: no limit). */
void lf_learner_play (LfLearner *learner, LfAttempt *attempt, int64_t until);
