/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every case must show, whatever it is about:
 *
 *   test-case FILE|ID [--seeds FROM TO]
 *
 * It is checked without errors, and made of what a case needs. With each of the seeds (1, unless
 * others are asked for) the model learner scores well and passes; each step of its course, left out
 * or late, costs a criterion that names it; each critical criterion is failed by some single
 * change, which is looked for and told; who does nothing does not pass, nor does the careless
 * learner; and who acts at random comes to an ending. Each ending is reached by some play, each
 * criterion is met by one and lost by another, and each right option can be chosen.
 *
 * A step, or a critical criterion, that these seeds never ask for is tried with others, until it
 * has cost what it should. */
#include "course.h"
#include "shipped.h"

#include "attempt/check.h"
#include "attempt/explorer.h"
#include "guidance/describe.h"

#include <locale.h>
#include <stdlib.h>

enum {
  MOST_SEEDS = 20,
  LEAST_CRITERIA = 15,
  LEAST_KINDS = 3 /* of decisions */
};

static const double least_percent = 95; /* of the model learner */
static const double slips_s = 800 * 60; /* of simulated time, to look for slips with one seed */

static const LfScenario *scenario;
static const char *file; /* as messages name it */
static guint64 from_seed = 1;
static guint64 to_seed = 1;

/* What plays have come to. */
static struct {
  gboolean *ending;
  gboolean met[LF_MAX_CRITERIA]; /* or kept from to the end */
  gboolean lost[LF_MAX_CRITERIA];
} seen;

/* ---- Telling ---- */

/* Fails the test, and says where in the file and why. */
static void fault (int line, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
fault (int line, const char *format, ...)
{
  va_list list;

  va_start (list, format);
  g_autofree char *text = g_strdup_vprintf (format, list);
  va_end (list);
  g_test_message ("%s:%d: error: %s", file, line, text);
  g_test_fail ();
}

static void
tell (const Outcome *outcome, const char *what, guint64 seed)
{
  outcome_tell (outcome, scenario, what, seed);
  if (outcome->ending >= 0)
    seen.ending[outcome->ending] = TRUE;
  for (guint i = 0; i < scenario->criteria->len; i++) {
    LfLineStatus status = outcome->status[i];
    seen.lost[i] = seen.lost[i] || outcome_lost (outcome, i);
    seen.met[i] = seen.met[i] || (!outcome_lost (outcome, i) && status != LF_LINE_NOT_DEMONSTRATED);
  }
}

/* "gas-on, flow": the critical criteria that were failed. (transfer full) */
static char *
critical_failed (const Outcome *outcome)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < scenario->criteria->len; i++) {
    const LfCriterion *criterion = shipped_criterion (scenario, i);
    if (criterion->criterion_class == LF_CLASS_CRITICAL && outcome_lost (outcome, i))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", criterion->id);
  }
  return g_string_free (text, FALSE);
}

/* ---- What it is made of ---- */

static void
test_checked (void)
{
  g_autoptr (LfDefects) defects = lf_defects_new ();

  lf_scenario_check (scenario, shipped_packs (), defects);
  lf_attempt_check (scenario, defects);
  if (lf_defects_count_errors (defects) == 0)
    return;
  g_autofree char *text = lf_defects_to_text (defects);
  g_test_message ("%s", text);
  g_test_fail ();
}

/* An observation of the committee may explain a criterion, and never be all that it rests on. */
static gboolean
rests_on_more_than_observations (const LfCriterion *criterion)
{
  for (guint i = 0; i < criterion->items->len; i++) {
    const LfItem *item =
        lf_packs_item (shipped_packs (), g_ptr_array_index (criterion->items, i), NULL);
    if (item != NULL && item->kind != LF_ITEM_COMMITTEE_OBSERVATION)
      return TRUE;
  }
  return FALSE;
}

static void
test_criteria (void)
{
  if (scenario->criteria->len < LEAST_CRITERIA)
    fault (1, "It has %u criteria; %d is the least.", scenario->criteria->len, LEAST_CRITERIA);
  for (guint i = 0; i < scenario->criteria->len; i++) {
    const LfCriterion *criterion = shipped_criterion (scenario, i);
    if (!rests_on_more_than_observations (criterion))
      fault (criterion->line, "“%s” rests on observations alone.", criterion->id);
  }
}

/* Of several kinds, each with its three hints. */
static void
test_decisions (void)
{
  guint kinds = 0;

  for (guint i = 0; i < scenario->decisions->len; i++) {
    const LfDecision *decision = g_ptr_array_index (scenario->decisions, i);
    kinds |= 1u << decision->kind;
    for (guint j = 0; j < G_N_ELEMENTS (decision->hints); j++)
      if (decision->hints[j] == NULL)
        fault (decision->line, "“%s” has no hint %u.", decision->id, j + 1);
  }
  if (__builtin_popcount (kinds) < LEAST_KINDS)
    fault (1, "It has decisions of %d kinds; %d is the least.", __builtin_popcount (kinds),
           LEAST_KINDS);
}

static void
test_review (void)
{
  g_assert_cmpint (scenario->review, ==, LF_REVIEW_NOT_REVIEWED);
}

/* ---- The model, and each step of its course ---- */

static StepProof proofs[LF_MAX_STEPS];

static void
check_model (const Outcome *model, guint64 seed)
{
  g_autofree char *failed = critical_failed (model);

  tell (model, "model", seed);
  if (model->ending < 0)
    fault (1, "The model learner comes to no ending, seed %" G_GUINT64_FORMAT ".", seed);
  if (!model->passed || model->score_percent < least_percent)
    fault (1, "The model learner scores %.1f %%%s%s, and %s, seed %" G_GUINT64_FORMAT ".",
           model->score_percent, *failed != '\0' ? ", fails " : "", failed,
           model->passed ? "passes" : "does not pass", seed);
}

/* "a, b", the criteria that name a step. (transfer full) */
static char *
naming (const LfCourseStep *step)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < scenario->criteria->len; i++)
    if (course_names (shipped_criterion (scenario, i), step))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                              shipped_criterion (scenario, i)->id);
  return g_string_free (text, FALSE);
}

/* A case that ends early asks no more for what is left: where no criterion that names the step came
 * to be asked, its leaving out was no matter with this seed, and another must show what it costs.
 */
static void
judge (const Departure *departure, gboolean late, guint64 seed)
{
  const LfCourseStep *step = g_ptr_array_index (scenario->course, departure->step);
  const Outcome *outcome = &departure->outcomes[late];
  g_autofree char *what = g_strdup_printf ("%s %s", late ? "late" : "without", step->id);
  gboolean lost = FALSE;
  gboolean asked = FALSE;

  tell (outcome, what, seed);
  for (guint i = 0; i < scenario->criteria->len; i++)
    if (course_names (shipped_criterion (scenario, i), step)) {
      lost = lost || outcome_lost (outcome, i);
      asked = asked || outcome->status[i] != LF_LINE_NOT_DEMONSTRATED;
    }
  proofs[departure->step].cost[late] |= lost;
  if (lost)
    return;
  g_autofree char *names = naming (step);
  if (asked || *names == '\0')
    fault (step->line, "“%s” costs no criterion that names it (%s), seed %" G_GUINT64_FORMAT ".",
           what, *names != '\0' ? names : "none does", seed);
  else
    g_test_message ("“%s” is not asked for, seed %" G_GUINT64_FORMAT ".", what, seed);
}

static gboolean
all_proved (void)
{
  for (guint i = 0; i < scenario->course->len; i++)
    if (!proofs[i].cost[FALSE] || !proofs[i].cost[TRUE])
      return FALSE;
  return TRUE;
}

static void
try_seed (guint64 seed, gboolean unproved_only)
{
  Outcome model;
  g_autoptr (GArray) departures = course_depart (scenario, seed, proofs, unproved_only, &model);

  check_model (&model, seed);
  for (guint i = 0; i < departures->len; i++)
    for (int late = 0; late < 2; late++)
      judge (&g_array_index (departures, Departure, i), late, seed);
}

static void
test_every_step_counts (void)
{
  for (guint64 seed = from_seed; seed <= to_seed; seed++)
    try_seed (seed, FALSE);
  for (guint64 seed = 1; seed <= MOST_SEEDS && !all_proved () && !g_test_failed (); seed++)
    if (seed < from_seed || seed > to_seed)
      try_seed (seed, TRUE);
  for (guint i = 0; i < scenario->course->len && !g_test_failed (); i++) {
    const LfCourseStep *step = g_ptr_array_index (scenario->course, i);
    if (!proofs[i].begun)
      fault (step->line, "The model learner takes “%s” with none of %d seeds.", step->id,
             MOST_SEEDS);
    else if (!proofs[i].cost[FALSE] || !proofs[i].cost[TRUE])
      fault (step->line, "“%s %s” costs nothing with any of %d seeds.",
             proofs[i].cost[FALSE] ? "late" : "without", step->id, MOST_SEEDS);
  }
}

/* ---- Critical criteria ---- */

static gboolean slip_found[LF_MAX_CRITERIA];

/* Whether the course comes to where a criterion is asked for, which is seen as the course is
 * played. */
static gboolean
is_asked_for (guint criterion, guint64 seed)
{
  Outcome model =
      play_here (&(Variant){ .scenario = scenario, .seed = seed, .learner = LF_LEARNER_MODEL });
  return model.status[criterion] != LF_LINE_NOT_DEMONSTRATED;
}

/* What a seed does not come to ask for, another must. */
static void
judge_slip (const LfExploration *slips, const LfFinding *finding, guint64 seed)
{
  guint index = (guint) finding->index;
  const LfCriterion *criterion = shipped_criterion (scenario, index);

  if (finding->grade == LF_GRADE_FOUND) {
    const LfShownBy *shown = g_ptr_array_index (slips->plays, (guint) finding->play);
    g_autofree char *time = lf_time_text (finding->step, FALSE);
    g_test_message ("critical %s: failed at %s by %s", criterion->id, time, shown->how);
    slip_found[index] = TRUE;
  } else if (is_asked_for (index, seed))
    fault (criterion->line,
           "No single change was found that fails critical “%s”, in %u plays, seed "
           "%" G_GUINT64_FORMAT ".",
           criterion->id, slips->n_plays, seed);
  else
    g_test_message ("critical %s: not asked for, seed %" G_GUINT64_FORMAT, criterion->id, seed);
}

static gboolean
all_slips_found (void)
{
  for (guint i = 0; i < scenario->criteria->len; i++)
    if (shipped_criterion (scenario, i)->criterion_class == LF_CLASS_CRITICAL && !slip_found[i])
      return FALSE;
  return TRUE;
}

static void
try_slips (guint64 seed)
{
  g_autoptr (LfExploration) slips = lf_explore_slips (scenario, shipped_packs (), seed, slips_s);

  for (guint i = 0; i < slips->findings->len; i++)
    judge_slip (slips, &g_array_index (slips->findings, LfFinding, i), seed);
}

static void
test_critical (void)
{
  for (guint64 seed = from_seed; seed <= to_seed; seed++)
    try_slips (seed);
  for (guint64 seed = 1; seed <= MOST_SEEDS && !all_slips_found () && !g_test_failed (); seed++)
    if (seed < from_seed || seed > to_seed)
      try_slips (seed);
  for (guint i = 0; i < scenario->criteria->len && !g_test_failed (); i++) {
    const LfCriterion *criterion = shipped_criterion (scenario, i);
    if (criterion->criterion_class == LF_CLASS_CRITICAL && !slip_found[i])
      fault (criterion->line, "Critical “%s” is asked for with none of %d seeds.", criterion->id,
             MOST_SEEDS);
  }
}

/* ---- Other learners ---- */

static void
play_each (LfLearnerKind learner, Outcome *outcomes)
{
  guint n = (guint) (to_seed - from_seed) + 1;
  g_autofree Variant *variants = g_new0 (Variant, n);

  for (guint i = 0; i < n; i++) {
    variants[i] = (Variant){ .scenario = scenario, .seed = from_seed + i, .learner = learner };
    plays_begin (play_variant, &variants[i], &outcomes[i], sizeof outcomes[i]);
  }
  plays_finish ();
  for (guint i = 0; i < n; i++)
    tell (&outcomes[i], lf_learner_id (learner), from_seed + i);
}

/* None of them passes, and each comes to an ending. */
static void
test_learner (gconstpointer data)
{
  LfLearnerKind learner = (LfLearnerKind) GPOINTER_TO_INT (data);
  guint n = (guint) (to_seed - from_seed) + 1;
  g_autofree Outcome *outcomes = g_new0 (Outcome, n);

  play_each (learner, outcomes);
  for (guint i = 0; i < n; i++) {
    if (outcomes[i].passed)
      fault (1, "The %s learner passes with %.1f %%, seed %" G_GUINT64_FORMAT ".",
             lf_learner_id (learner), outcomes[i].score_percent, from_seed + i);
    if (outcomes[i].ending < 0)
      fault (1, "The %s learner comes to no ending, seed %" G_GUINT64_FORMAT ".",
             lf_learner_id (learner), from_seed + i);
  }
}

/* ---- What can come about ---- */

/* Whether it is still to be shown: not every wrong option, nor every phase, is worth a search. */
static gboolean
is_wanted (const LfFinding *finding)
{
  switch (finding->thing) {
  case LF_THING_ENDING:
    return !seen.ending[finding->index];
  case LF_THING_CRITERION:
    return !(finding->question == LF_QUESTION_MEETABLE ? seen.met : seen.lost)[finding->index];
  case LF_THING_OPTION: {
    const LfDecision *decision = g_ptr_array_index (scenario->decisions, (guint) finding->index);
    const LfOption *option = g_ptr_array_index (decision->options, (guint) finding->option);
    return option->verdict == LF_VERDICT_RIGHT;
  }
  default:
    return FALSE;
  }
}

static gboolean
go_on (const LfExploration *so_far, gpointer data)
{
  for (guint i = 0; i < so_far->findings->len; i++) {
    const LfFinding *finding = &g_array_index (so_far->findings, LfFinding, i);
    if (finding->grade == LF_GRADE_NOT_SHOWN && is_wanted (finding))
      return TRUE;
  }
  return FALSE;
}

static void
test_shown (void)
{
  g_autoptr (LfExploration) found =
      lf_explore (scenario, shipped_packs (), LF_EXPLORE_DEFAULT_S, go_on, NULL);

  for (guint i = 0; i < found->findings->len; i++) {
    const LfFinding *finding = &g_array_index (found->findings, LfFinding, i);
    g_autofree char *id = lf_finding_id (scenario, finding);
    if (finding->grade == LF_GRADE_NOT_SHOWN && is_wanted (finding))
      fault (finding->line, "It was not shown that %s “%s” %s, in %u plays.",
             lf_thing_id (finding->thing), id, lf_finding_claim (scenario, finding),
             found->n_plays);
  }
  g_test_message ("%u plays, %.0f simulated minutes", found->n_plays, found->played_s / 60);
}

/* ---- All of it ---- */

/* Takes FILE and the seeds out of the arguments. */
static void
take_arguments (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  gboolean seeds = argc == 5 && g_str_equal (argv[2], "--seeds");

  if (argc != 2 && !seeds) {
    g_printerr ("Usage: test-case FILE|ID [--seeds FROM TO]\n");
    exit (2);
  }
  file = argv[1];
  if (seeds) {
    from_seed = g_ascii_strtoull (argv[3], NULL, 10);
    to_seed = g_ascii_strtoull (argv[4], NULL, 10);
  }
  if (from_seed == 0 || to_seed < from_seed) {
    g_printerr ("test-case: seeds go from 1 upwards\n");
    exit (2);
  }
  scenario = lf_library_scenario (shipped_library (), file, &error);
  if (scenario == NULL) {
    g_printerr ("%s\n", error->message);
    exit (1);
  }
}

static void
add (const char *name, GTestFunc test)
{
  g_autofree char *path = g_strdup_printf ("/%s/%s", scenario->id, name);
  g_test_add_func (path, test);
}

static void
add_learner (LfLearnerKind learner)
{
  g_autofree char *path = g_strdup_printf ("/%s/%s", scenario->id, lf_learner_id (learner));
  g_test_add_data_func (path, GINT_TO_POINTER (learner), test_learner);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8"); /* what is told has quotation marks */
  shipped_init (&argc, &argv);
  take_arguments (argc, argv);
  seen.ending = g_new0 (gboolean, scenario->endings->len + 1);
  add ("checked", test_checked);
  add ("criteria", test_criteria);
  add ("decisions", test_decisions);
  add ("review", test_review);
  add ("model-and-steps", test_every_step_counts);
  add ("critical", test_critical);
  add_learner (LF_LEARNER_IDLE);
  add_learner (LF_LEARNER_CARELESS);
  add_learner (LF_LEARNER_RANDOM);
  add ("shown", test_shown);
  int failed = shipped_run ();
  g_free (seen.ending);
  return failed;
}
