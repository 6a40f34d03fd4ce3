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
#include "case.h"
#include "shipped.h"

#include "attempt/explorer.h"

#include <locale.h>
#include <stdlib.h>

/* ---- Other learners ---- */

static void
play_each (LfLearnerKind learner, Outcome *outcomes)
{
  guint n = (guint) (tested.to_seed - tested.from_seed) + 1;
  g_autofree Variant *variants = g_new0 (Variant, n);

  for (guint i = 0; i < n; i++) {
    variants[i] =
        (Variant){ .scenario = tested.scenario, .seed = tested.from_seed + i, .learner = learner };
    plays_begin (play_variant, &variants[i], &outcomes[i], sizeof outcomes[i]);
  }
  plays_finish ();
  for (guint i = 0; i < n; i++)
    case_tell (&outcomes[i], lf_learner_id (learner), tested.from_seed + i);
}

/* None of them passes, and each comes to an ending. */
static void
test_learner (gconstpointer data)
{
  LfLearnerKind learner = (LfLearnerKind) GPOINTER_TO_INT (data);
  guint n = (guint) (tested.to_seed - tested.from_seed) + 1;
  g_autofree Outcome *outcomes = g_new0 (Outcome, n);

  play_each (learner, outcomes);
  for (guint i = 0; i < n; i++) {
    if (outcomes[i].passed)
      case_fault (1, "The %s learner passes with %.1f %%, seed %" G_GUINT64_FORMAT ".",
                  lf_learner_id (learner), outcomes[i].score_percent, tested.from_seed + i);
    if (outcomes[i].ending < 0)
      case_fault (1, "The %s learner comes to no ending, seed %" G_GUINT64_FORMAT ".",
                  lf_learner_id (learner), tested.from_seed + i);
  }
}

/* ---- What can come about ---- */

/* Whether it is still to be shown: not every wrong option, nor every phase, is worth a search. */
static gboolean
is_wanted (const LfFinding *finding)
{
  switch (finding->thing) {
  case LF_THING_ENDING:
    return !tested.ending[finding->index];
  case LF_THING_CRITERION:
    return !(finding->question == LF_QUESTION_MEETABLE ? tested.met : tested.lost)[finding->index];
  case LF_THING_OPTION: {
    const LfDecision *decision =
        g_ptr_array_index (tested.scenario->decisions, (guint) finding->index);
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
      lf_explore (tested.scenario, shipped_packs (), LF_EXPLORE_DEFAULT_S, go_on, NULL);

  for (guint i = 0; i < found->findings->len; i++) {
    const LfFinding *finding = &g_array_index (found->findings, LfFinding, i);
    g_autofree char *id = lf_finding_id (tested.scenario, finding);
    if (finding->grade == LF_GRADE_NOT_SHOWN && is_wanted (finding))
      case_fault (finding->line, "It was not shown that %s “%s” %s, in %u plays.",
                  lf_thing_id (finding->thing), id, lf_finding_claim (tested.scenario, finding),
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
  tested.file = argv[1];
  if (seeds) {
    tested.from_seed = g_ascii_strtoull (argv[3], NULL, 10);
    tested.to_seed = g_ascii_strtoull (argv[4], NULL, 10);
  }
  if (tested.from_seed == 0 || tested.to_seed < tested.from_seed) {
    g_printerr ("test-case: seeds go from 1 upwards\n");
    exit (2);
  }
  tested.scenario = lf_library_scenario (shipped_library (), tested.file, &error);
  if (tested.scenario == NULL) {
    g_printerr ("%s\n", error->message);
    exit (1);
  }
}

static void
add_learner (LfLearnerKind learner)
{
  g_autofree char *path = g_strdup_printf ("/%s/%s", tested.scenario->id, lf_learner_id (learner));
  g_test_add_data_func (path, GINT_TO_POINTER (learner), test_learner);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8"); /* what is told has quotation marks */
  shipped_init (&argc, &argv);
  take_arguments (argc, argv);
  tested.ending = g_new0 (gboolean, tested.scenario->endings->len + 1);
  case_add_form ();
  case_add ("model-and-steps", case_test_steps);
  case_add ("critical", case_test_slips);
  add_learner (LF_LEARNER_IDLE);
  add_learner (LF_LEARNER_CARELESS);
  add_learner (LF_LEARNER_RANDOM);
  case_add ("shown", test_shown);
  int failed = shipped_run ();
  g_free (tested.ending);
  return failed;
}
