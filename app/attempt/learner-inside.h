/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the learners share. A learner has a way of looking at an attempt; hands that do
 * things, or find in a log that they were done; and for those that follow the course, its steps. */
#pragma once

#include "attempt/inside.h"
#include "attempt/learner.h"
#include "words/habits.h"

/* ---- learner-hands.c: doing, and knowing what was done ---- */

/* What lets a learner do something: an attempt that is played, or one that is being caught up with,
 * where things were done already. */
typedef struct {
  LfAttempt *attempt;
  const GPtrArray *log; /* being caught up with, or NULL */
  guint at;             /* in `log` */
} LfHands;

typedef enum { LF_TRIED, LF_HANDS_BUSY, LF_NOT_IN_LOG } LfTried;

/* Does that, unless hands are busy. What is refused for another reason is tried all the same: a
 * learner finds out by being told. */
LfTried lf_hands_try (LfHands *hands, LfWho who, const char *const *fields);

/* Whether a task of that verb still takes somebody's hands. */
gboolean lf_hands_are_at (const LfHands *hands, const char *verb_id);

/* Whether the learner did something in this very step. */
gboolean lf_hands_have_acted (const LfHands *hands);

/* Lives an attempt again that was interrupted, so that the learner knows what has been done. */
void lf_hands_catch_up (LfLearner *learner, const LfAttempt *attempt);

/* ---- learner-steps.c: the course ---- */

/* Where the learner stands with one step of the course. */
typedef struct {
  int64_t wanted_step; /* when its condition first held since it was last done; -1 before */
  int64_t done_step;   /* when it was last done; -1 before */
  guint next;          /* command to do next while it is being done; 0 when it is not */
  gboolean doing;
  gboolean left_out;
  gboolean late;
} LfProgress;

typedef struct {
  const LfScenario *scenario;
  LfRemembered remembered;
  int64_t slot_step[LF_MAX_SLOTS];
  double slot_value[LF_MAX_SLOTS];
  int64_t seen_mark[LF_MAX_MARKS]; /* the marks as last looked at; INT64_MIN unset */
  LfProgress progress[LF_MAX_STEPS];
  GPtrArray *actions;        /* of char **: each command of the course as fields, step by step */
  guint first[LF_MAX_STEPS]; /* of a step's commands among them */
} LfSteps;

void lf_steps_init (LfSteps *steps, const LfScenario *scenario);
void lf_steps_copy (LfSteps *copy); /* makes a copy of the bytes one of its own */
void lf_steps_clear (LfSteps *steps);

const LfCourseStep *lf_steps_step (const LfSteps *steps, guint i);
guint lf_steps_n (const LfSteps *steps);

/* The fields of a command of a step; borrowed. */
char **lf_steps_fields (const LfSteps *steps, guint i, guint command);

/* What the course sees of an attempt, whose script stands as in `script`. */
LfView lf_steps_view (const LfSteps *steps, const LfAttempt *attempt, const LfScriptState *script);

/* Brings up to now what the conditions of the course remember. */
void lf_steps_look (LfSteps *steps, const LfView *view);

/* Whether it is time to begin a step, or it is being done. */
gboolean lf_steps_are_due (LfSteps *steps, const LfView *view, guint i);

/* Goes on with a step that is due. */
void lf_steps_do (LfSteps *steps, LfHands *hands, guint i);

/* Lets a step that is due pass for done. */
void lf_steps_pass_over (LfSteps *steps, guint i, int64_t now);

/* ---- The ways ---- */

typedef struct {
  void (*begin) (LfLearner *learner);                /* may be NULL */
  void (*look) (LfLearner *learner, LfHands *hands); /* may be NULL: it never does anything */
  gboolean relives; /* it must have lived what was played before it can go on */
} LfLearnerWay;

extern const LfLearnerWay lf_learner_model;
extern const LfLearnerWay lf_learner_careless;
extern const LfLearnerWay lf_learner_random;

/* What the careless learner has beside the course. */
typedef struct _LfCareless LfCareless;
LfCareless *lf_careless_copy (const LfCareless *careless);
void lf_careless_free (LfCareless *careless);

struct _LfLearner {
  const LfLearnerWay *way;
  uint64_t seed;
  int64_t looked_step; /* when it last looked; -1 before */
  int habit;           /* the only one of a careless learner; -1: as the seed draws */
  LfSteps steps;
  LfCareless *careless; /* NULL for other learners */
};

/* Looks, if there is something to look at and it has not looked in this step. */
void lf_learner_look (LfLearner *learner, LfHands *hands);
