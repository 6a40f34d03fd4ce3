/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every step of the model course counts: left out, or late, it costs a criterion that names it. The
 * course is played once to learn when each step is taken, and once more; shortly before each step
 * two children part from it, one that leaves the step out and one that is late with it. A step that
 * the first seed never asks for is tried with the next seed that does.
 *
 *   test-scenarios-course [FROM TO]
 *
 * with seeds, tries with each of them every step that it asks for. */
#include "plays.h"
#include "shipped.h"

enum { MOST_SEEDS = 12, BEFORE_MS = 1000, LOOK_MS = 2000, MOST_MS = 3 * 3600 * 1000 };

/* The course as it is being played; children see it as it stands when they part. */
typedef struct {
  const LfScenario *scenario;
  LfAttempt *attempt;
  LfLearner *learner;
} Course;

typedef struct {
  const Course *course;
  const LfCourseStep *step;
  gboolean late; /* or left out */
  gint64 from;   /* when the children part */
  Outcome outcome;
} Departure;

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

static gboolean
names (const LfCriterion *criterion, const char *step)
{
  return g_ptr_array_find_with_equal_func (criterion->steps, step, g_str_equal, NULL);
}

/* TRUE once a criterion that names the step is lost for good. */
static gboolean
is_lost (const LfAttempt *attempt, const char *step)
{
  const LfScenario *scenario = lf_attempt_scenario (attempt);
  for (guint i = 0; i < scenario->criteria->len; i++) {
    const LfCriterionState *state = &lf_attempt_script (attempt)->criteria[i];
    if (state->applied && state->status == LF_CRITERION_FAILED &&
        names (shipped_criterion (scenario, i), step))
      return TRUE;
  }
  return FALSE;
}

/* A PlayFunc: goes on from where the course stands, until the departure has cost something. */
static void
depart (gconstpointer data, Outcome *outcome)
{
  const Departure *departure = data;
  LfAttempt *attempt = departure->course->attempt;
  LfLearner *learner = departure->course->learner;

  if (departure->late)
    lf_learner_be_late (learner, departure->step->id);
  else
    lf_learner_leave_out (learner, departure->step->id);
  while (!lf_attempt_ended (attempt) && lf_attempt_step (attempt) < MOST_MS &&
         !is_lost (attempt, departure->step->id))
    lf_learner_play (learner, attempt, lf_attempt_step (attempt) + LOOK_MS);
  outcome_take (outcome, attempt);
}

/* When the log first has what a step begins with; -1 where it never has. */
static gint64
first_taken (const LfAttempt *attempt, const LfCourseStep *step)
{
  const LfCommand *command = g_ptr_array_index (step->commands, 0);
  const char *verb = lf_action (command->verb)->word.id;
  const GPtrArray *log = lf_attempt_log (attempt);

  for (guint i = 0; i < log->len; i++) {
    const LfEntry *entry = g_ptr_array_index (log, i);
    guint n = g_strv_length (entry->fields);
    if (entry->who != LF_WHO_LEARNER || !g_str_equal (entry->fields[0], verb))
      continue;
    /* The last word is never a literal, so it must be the same. */
    if (command->n_args == 0 ||
        g_str_equal (entry->fields[n - 1], command->args[command->n_args - 1].text))
      return entry->step;
  }
  return -1;
}

static gint
by_moment (gconstpointer a, gconstpointer b)
{
  const Departure *first = a;
  const Departure *second = b;
  return (first->from > second->from) - (first->from < second->from);
}

/* Two departures for each step that was taken and is not among those `tried`, earliest first. */
static GArray *
plan (const Course *course, gboolean *tried)
{
  const LfScenario *scenario = course->scenario;
  GArray *departures = g_array_new (FALSE, TRUE, sizeof (Departure));

  for (guint i = 0; i < scenario->course->len; i++) {
    const LfCourseStep *step = g_ptr_array_index (scenario->course, i);
    gint64 taken =
        lf_learner_has_begun (course->learner, i) ? first_taken (course->attempt, step) : -1;
    if (tried[i] || taken < 0)
      continue;
    tried[i] = TRUE;
    for (int late = 0; late < 2; late++) {
      Departure departure = { .step = step, .late = late, .from = MAX (taken - BEFORE_MS, 0) };
      g_array_append_val (departures, departure);
    }
  }
  g_array_sort (departures, by_moment);
  return departures;
}

/* The seeds that were asked for; 0 where none were. */
static guint64 from_seed;
static guint64 to_seed;

/* A case that ends early, since a pulse came back, asks no more for what is left: where no
 * criterion that names the step came to be asked at all, its leaving out was no matter there. */
static void
judge (const LfScenario *scenario, const Departure *departure, guint64 seed)
{
  g_autofree char *what =
      g_strdup_printf ("%s %s", departure->late ? "late" : "without", departure->step->id);
  gboolean lost = FALSE;
  gboolean asked = FALSE;

  outcome_tell (&departure->outcome, scenario, what, seed);
  for (guint i = 0; i < scenario->criteria->len; i++)
    if (names (shipped_criterion (scenario, i), departure->step->id)) {
      lost = lost || outcome_lost (&departure->outcome, i);
      asked = asked || departure->outcome.status[i] != LF_LINE_NOT_DEMONSTRATED;
    }
  if (!asked && to_seed > 0)
    g_test_message ("“%s” was not asked for, seed %" G_GUINT64_FORMAT ".", what, seed);
  else if (!lost) {
    g_test_message ("“%s” costs no criterion that names it, seed %" G_GUINT64_FORMAT ".", what,
                    seed);
    g_test_fail ();
  }
}

/* Tries with one seed the steps that have not been tried. */
static void
try_seed (const LfScenario *scenario, guint64 seed, gboolean *tried)
{
  Course course;

  course_begin (&course, scenario, seed);
  lf_learner_play (course.learner, course.attempt, MOST_MS);
  g_autoptr (GArray) departures = plan (&course, tried);
  course_end (&course);

  course_begin (&course, scenario, seed);
  for (guint i = 0; i < departures->len; i++) {
    Departure *departure = &g_array_index (departures, Departure, i);
    departure->course = &course;
    lf_learner_play (course.learner, course.attempt, departure->from);
    plays_begin (depart, departure, &departure->outcome);
  }
  plays_finish ();
  course_end (&course);
  for (guint i = 0; i < departures->len; i++)
    judge (scenario, &g_array_index (departures, Departure, i), seed);
}

static void
test_every_step_counts (gconstpointer data)
{
  const LfScenario *scenario = data;
  gboolean tried[LF_MAX_STEPS] = { FALSE };
  guint n_tried = 0;

  for (guint64 seed = 1; seed <= MOST_SEEDS && n_tried < scenario->course->len; seed++) {
    try_seed (scenario, seed, tried);
    n_tried = 0;
    for (guint i = 0; i < scenario->course->len; i++)
      n_tried += tried[i] ? 1 : 0;
  }
  for (guint i = 0; i < scenario->course->len; i++)
    if (!tried[i]) {
      const LfCourseStep *step = g_ptr_array_index (scenario->course, i);
      g_test_message ("The model takes “%s” with none of %d seeds.", step->id, MOST_SEEDS);
      g_test_fail ();
    }
}

static void
test_with_each_seed (gconstpointer data)
{
  const LfScenario *scenario = data;

  for (guint64 seed = from_seed; seed <= to_seed; seed++) {
    gboolean tried[LF_MAX_STEPS] = { FALSE };
    try_seed (scenario, seed, tried);
  }
}

int
main (int argc, char *argv[])
{
  shipped_init (&argc, &argv);
  if (argc == 3) {
    from_seed = g_ascii_strtoull (argv[1], NULL, 10);
    to_seed = g_ascii_strtoull (argv[2], NULL, 10);
  }
  for (guint i = 0; i < shipped_scenarios ()->len; i++) {
    const LfScenario *scenario = g_ptr_array_index (shipped_scenarios (), i);
    g_autofree char *path = g_strdup_printf ("/course/%s/every-step-counts", scenario->id);
    if (scenario->course->len > 0)
      g_test_add_data_func (path, scenario,
                            to_seed > 0 ? test_with_each_seed : test_every_step_counts);
  }
  return shipped_run ();
}
