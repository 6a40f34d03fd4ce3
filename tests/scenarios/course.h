/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The model course of a scenario with one step left out or late. The course is played once to learn
 * when each step is begun, and once more; at the last moment before each step a child parts from
 * it. As long as the step is only late, it plays as if it were left out; then these two part. Each
 * goes on until a criterion that names the step is lost, or none of them can be any more. */
#pragma once

#include "plays.h"

typedef struct _Course Course;

typedef struct {
  const Course *course;
  guint step;          /* index in the scenario's course */
  gint64 from;         /* when the child parts */
  Outcome outcomes[2]; /* with the step left out, and late: how far it came */
} Departure;

/* What a step came to so far, with whatever seed. */
typedef struct {
  gboolean begun;   /* the model learner has taken it */
  gboolean cost[2]; /* left out, and late, it has cost a criterion that names it */
} StepProof;

/* Plays the course with that seed, and departs from it by every step it takes, or by those only
 * that have not yet cost what they should. `whole` is what the course itself came to. Of Departure.
 * (transfer full) */
GArray *course_depart (const LfScenario *scenario, guint64 seed, StepProof *proofs,
                       gboolean unproved_only, Outcome *whole);

/* Whether a criterion names the step. */
gboolean course_names (const LfCriterion *criterion, const LfCourseStep *step);
