/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "course.h"

#include "shipped.h"

#include "attempt/condition.h"

enum { LOOK_MS = 2000, MOST_MS = 3 * 3600 * 1000 };

/* The course as it is being played; children see it as it stands when they part. */
struct _Course {
  const LfScenario *scenario;
  LfAttempt *attempt;
  LfLearner *learner;
};

static void
course_begin (Course *course, const LfScenario *scenario, guint64 seed)
{
  const LfPacks *packs = shipped_packs ();
  course->scenario = scenario;
  course->attempt = lf_attempt_new (scenario, packs, lf_header_new (scenario, packs, seed));
  course->learner = lf_learner_new (LF_LEARNER_MODEL, course->attempt);
}

static void
course_end (Course *course)
{
  lf_learner_free (course->learner);
  lf_attempt_free (course->attempt);
}

static const LfCourseStep *
step_of (const LfScenario *scenario, guint step)
{
  return g_ptr_array_index (scenario->course, step);
}

gboolean
course_names (const LfCriterion *criterion, const LfCourseStep *step)
{
  return g_ptr_array_find_with_equal_func (criterion->steps, step->id, g_str_equal, NULL);
}

/* ---- Children ---- */

/* Lost for good, as long as the attempt goes on. */
static gboolean
is_lost (const LfCriterion *criterion, const LfCriterionState *state)
{
  gboolean better_left = criterion->criterion_class == LF_CLASS_UNNECESSARY ||
                         criterion->criterion_class == LF_CLASS_HARMFUL;
  return state->applied && state->status == (better_left ? LF_CRITERION_MET : LF_CRITERION_FAILED);
}

/* TRUE once a criterion that names the step is lost, or all of them are settled otherwise. */
static gboolean
is_decided (const Departure *departure)
{
  const LfAttempt *attempt = departure->course->attempt;
  const LfScenario *scenario = lf_attempt_scenario (attempt);
  const LfCourseStep *step = step_of (scenario, departure->step);
  gboolean open = FALSE;

  for (guint i = 0; i < scenario->criteria->len; i++) {
    const LfCriterion *criterion = shipped_criterion (scenario, i);
    const LfCriterionState *state = &lf_attempt_script (attempt)->criteria[i];
    if (!course_names (criterion, step))
      continue;
    if (is_lost (criterion, state))
      return TRUE;
    open = open || state->status == LF_CRITERION_OPEN || !state->applied;
  }
  return !open;
}

static void
play_on (const Departure *departure, gint64 until)
{
  LfAttempt *attempt = departure->course->attempt;

  while (!lf_attempt_ended (attempt) && lf_attempt_step (attempt) < until &&
         !is_decided (departure)) {
    gint64 next = MIN (lf_attempt_step (attempt) + LOOK_MS, until);
    lf_learner_play (departure->course->learner, attempt, next);
  }
}

/* A PlayFunc: the step that is not done yet is never done. */
static void
leave_out (gconstpointer data, gpointer outcome)
{
  const Departure *departure = data;

  lf_learner_leave_out (departure->course->learner,
                        step_of (departure->course->scenario, departure->step)->id);
  play_on (departure, MOST_MS);
  outcome_take (outcome, departure->course->attempt);
}

/* A PlayFunc, of both outcomes. */
static void
depart (gconstpointer data, gpointer result)
{
  const Departure *departure = data;
  const LfCourseStep *step = step_of (departure->course->scenario, departure->step);
  Outcome *outcomes = result;

  g_assert_false (lf_learner_has_begun (departure->course->learner, departure->step));
  lf_learner_be_late (departure->course->learner, step->id);
  play_on (departure, departure->from + lf_seconds_to_ms (step->late_s));
  gboolean together = is_decided (departure) || lf_attempt_ended (departure->course->attempt);
  if (!together)
    plays_begin (leave_out, departure, &outcomes[FALSE], sizeof (Outcome));
  play_on (departure, MOST_MS);
  outcome_take (&outcomes[TRUE], departure->course->attempt);
  plays_finish ();
  if (together)
    outcomes[FALSE] = outcomes[TRUE];
}

/* ---- The course ---- */

/* Plays it to its end; `begun` has the moment at which each step was, -1 for those that never were.
 */
static void
learn_moments (const Course *course, gint64 *begun)
{
  guint n = course->scenario->course->len;

  for (guint i = 0; i < n; i++)
    begun[i] = -1;
  while (!lf_attempt_ended (course->attempt) && lf_attempt_step (course->attempt) < MOST_MS) {
    gint64 now = lf_attempt_step (course->attempt);
    lf_learner_play (course->learner, course->attempt, now + LF_SCRIPT_PERIOD_MS);
    for (guint i = 0; i < n; i++)
      if (begun[i] < 0 && lf_learner_has_begun (course->learner, i))
        begun[i] = now;
  }
}

static gint
by_moment (gconstpointer a, gconstpointer b)
{
  const Departure *first = a;
  const Departure *second = b;
  return (first->from > second->from) - (first->from < second->from);
}

/* The departures that are wanted, earliest first. */
static GArray *
plan (const LfScenario *scenario, const gint64 *begun, StepProof *proofs, gboolean unproved_only)
{
  GArray *departures = g_array_new (FALSE, TRUE, sizeof (Departure));

  for (guint i = 0; i < scenario->course->len; i++) {
    proofs[i].begun = proofs[i].begun || begun[i] >= 0;
    Departure departure = { .step = i, .from = begun[i] };
    if (begun[i] >= 0 && !(unproved_only && proofs[i].cost[FALSE] && proofs[i].cost[TRUE]))
      g_array_append_val (departures, departure);
  }
  g_array_sort (departures, by_moment);
  return departures;
}

GArray *
course_depart (const LfScenario *scenario, guint64 seed, StepProof *proofs, gboolean unproved_only,
               Outcome *whole)
{
  Course course;
  gint64 begun[LF_MAX_STEPS];

  course_begin (&course, scenario, seed);
  learn_moments (&course, begun);
  outcome_take (whole, course.attempt);
  course_end (&course);
  GArray *departures = plan (scenario, begun, proofs, unproved_only);

  course_begin (&course, scenario, seed);
  for (guint i = 0; i < departures->len; i++) {
    Departure *departure = &g_array_index (departures, Departure, i);
    departure->course = &course;
    lf_learner_play (course.learner, course.attempt, departure->from);
    plays_begin (depart, departure, departure->outcomes, sizeof departure->outcomes);
  }
  plays_finish ();
  course_end (&course);
  return departures;
}
