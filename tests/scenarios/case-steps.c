/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The model learner, and each step of its course. */
#include "case.h"
#include "course.h"
#include "shipped.h"

static const double least_percent = 95;

/* "gas-on, flow": the critical criteria that were failed. (transfer full) */
static char *
critical_failed (const Outcome *outcome)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < tested.scenario->criteria->len; i++) {
    const LfCriterion *criterion = shipped_criterion (tested.scenario, i);
    if (criterion->criterion_class == LF_CLASS_CRITICAL && outcome_lost (outcome, i))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", criterion->id);
  }
  return g_string_free (text, FALSE);
}

static StepProof proofs[LF_MAX_STEPS];

static void
check_model (const Outcome *model, guint64 seed)
{
  g_autofree char *failed = critical_failed (model);

  case_tell (model, "model", seed);
  if (model->ending < 0)
    case_fault (1, "The model learner comes to no ending, seed %" G_GUINT64_FORMAT ".", seed);
  if (!model->passed || model->score_percent < least_percent)
    case_fault (1, "The model learner scores %.1f %%%s%s, and %s, seed %" G_GUINT64_FORMAT ".",
                model->score_percent, *failed != '\0' ? ", fails " : "", failed,
                model->passed ? "passes" : "does not pass", seed);
}

/* "a, b", the criteria that name a step. (transfer full) */
static char *
naming (const LfCourseStep *step)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < tested.scenario->criteria->len; i++)
    if (course_names (shipped_criterion (tested.scenario, i), step))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                              shipped_criterion (tested.scenario, i)->id);
  return g_string_free (text, FALSE);
}

/* A case that ends early asks no more for what is left: where no criterion that names the step came
 * to be asked, its leaving out was no matter with this seed, and another must show what it costs.
 */
static void
judge (const Departure *departure, gboolean late, guint64 seed)
{
  const LfCourseStep *step = g_ptr_array_index (tested.scenario->course, departure->step);
  const Outcome *outcome = &departure->outcomes[late];
  g_autofree char *what = g_strdup_printf ("%s %s", late ? "late" : "without", step->id);
  gboolean lost = FALSE;
  gboolean asked = FALSE;

  case_tell (outcome, what, seed);
  for (guint i = 0; i < tested.scenario->criteria->len; i++)
    if (course_names (shipped_criterion (tested.scenario, i), step)) {
      lost = lost || outcome_lost (outcome, i);
      asked = asked || outcome->status[i] != LF_LINE_NOT_DEMONSTRATED;
    }
  proofs[departure->step].cost[late] |= lost;
  if (lost)
    return;
  g_autofree char *names = naming (step);
  if (asked || *names == '\0')
    case_fault (step->line,
                "“%s” costs no criterion that names it (%s), seed %" G_GUINT64_FORMAT ".", what,
                *names != '\0' ? names : "none does", seed);
  else
    g_test_message ("“%s” is not asked for, seed %" G_GUINT64_FORMAT ".", what, seed);
}

static gboolean
all_proved (void)
{
  for (guint i = 0; i < tested.scenario->course->len; i++)
    if (!proofs[i].cost[FALSE] || !proofs[i].cost[TRUE])
      return FALSE;
  return TRUE;
}

static void
try_seed (guint64 seed, gboolean unproved_only)
{
  Outcome model;
  g_autoptr (GArray) departures =
      course_depart (tested.scenario, seed, proofs, unproved_only, &model);

  check_model (&model, seed);
  for (guint i = 0; i < departures->len; i++)
    for (int late = 0; late < 2; late++)
      judge (&g_array_index (departures, Departure, i), late, seed);
}

void
case_test_steps (void)
{
  for (guint64 seed = tested.from_seed; seed <= tested.to_seed; seed++)
    try_seed (seed, FALSE);
  for (guint64 seed = 1; seed <= MOST_SEEDS && !all_proved () && !g_test_failed (); seed++)
    if (seed < tested.from_seed || seed > tested.to_seed)
      try_seed (seed, TRUE);
  for (guint i = 0; i < tested.scenario->course->len && !g_test_failed (); i++) {
    const LfCourseStep *step = g_ptr_array_index (tested.scenario->course, i);
    if (!proofs[i].begun)
      case_fault (step->line, "The model learner takes “%s” with none of %d seeds.", step->id,
                  MOST_SEEDS);
    else if (!proofs[i].cost[FALSE] || !proofs[i].cost[TRUE])
      case_fault (step->line, "“%s %s” costs nothing with any of %d seeds.",
                  proofs[i].cost[FALSE] ? "late" : "without", step->id, MOST_SEEDS);
  }
}
