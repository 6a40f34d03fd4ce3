/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The model learner scores well whatever the seed draws, for care is scored and outcome is not. */
#include "plays.h"
#include "shipped.h"

enum { N_SEEDS = 6 };

/* Whether any end of it is good: there are cases that nobody can live through. */
static gboolean
can_end_well (const LfScenario *scenario)
{
  for (guint i = 0; i < scenario->endings->len; i++)
    if (((const LfEnding *) g_ptr_array_index (scenario->endings, i))->kind == LF_ENDING_GOOD)
      return TRUE;
  return FALSE;
}

static void
test_any_seed (gconstpointer data)
{
  const LfScenario *scenario = data;
  Variant variants[N_SEEDS];
  Outcome outcomes[N_SEEDS];
  guint good = 0;

  for (guint i = 0; i < N_SEEDS; i++) {
    variants[i] = (Variant){ scenario, .seed = i + 1, .learner = LF_LEARNER_MODEL };
    plays_begin (play_variant, &variants[i], &outcomes[i]);
  }
  plays_finish ();
  for (guint i = 0; i < N_SEEDS; i++) {
    const LfEnding *ending = g_ptr_array_index (scenario->endings, outcomes[i].ending);
    outcome_tell (&outcomes[i], scenario, "model", i + 1);
    g_assert_true (outcomes[i].passed);
    g_assert_cmpuint (outcomes[i].n_critical_failed, ==, 0);
    g_assert_cmpfloat (outcomes[i].score_percent, >=, 95);
    if (can_end_well (scenario))
      g_assert_true (ending->kind == LF_ENDING_GOOD || ending->kind == LF_ENDING_DIED);
    else
      g_assert_cmpint (ending->kind, ==, LF_ENDING_STOPPED);
    good += ending->kind == LF_ENDING_GOOD;
  }
  if (!can_end_well (scenario))
    return;
  /* The seed that everybody starts with ends well; not every seed does. */
  const LfEnding *first = g_ptr_array_index (scenario->endings, outcomes[0].ending);
  g_assert_cmpint (first->kind, ==, LF_ENDING_GOOD);
  g_assert_cmpuint (good, <, N_SEEDS);
}

static void
test_idle (gconstpointer data)
{
  const LfScenario *scenario = data;
  Outcome idle = play_here (&(Variant){ scenario, .seed = 1, .learner = LF_LEARNER_IDLE });
  const LfEnding *ending = g_ptr_array_index (scenario->endings, idle.ending);

  outcome_tell (&idle, scenario, "idle", 1);
  g_assert_false (idle.passed);
  g_assert_cmpuint (idle.n_critical_failed, >, 0);
  g_assert_cmpfloat (idle.score_percent, <, 20);
  g_assert_cmpint (ending->kind, !=, LF_ENDING_GOOD);
}

int
main (int argc, char *argv[])
{
  shipped_init (&argc, &argv);
  for (guint i = 0; i < shipped_scenarios ()->len; i++) {
    const LfScenario *scenario = g_ptr_array_index (shipped_scenarios (), i);
    g_autofree char *model = g_strdup_printf ("/model/%s/any-seed", scenario->id);
    g_autofree char *idle = g_strdup_printf ("/model/%s/idle", scenario->id);
    g_test_add_data_func (model, scenario, test_any_seed);
    g_test_add_data_func (idle, scenario, test_idle);
  }
  return shipped_run ();
}
