/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The habits of careless learners in three arrests. Each that finds something to act on costs a
 * criterion that is about it, and is noted. */
#include "attempt/habits.h"
#include "plays.h"
#include "shipped.h"

enum { MOST_SEEDS = 3 /* until a habit has cost something */ };

static const char *const cases[] = { "ohca-vf", "pea-pulmonary-embolism", "asystole-irreversible" };

typedef struct {
  const LfScenario *scenario;
  int habit; /* LfHabitId */
  guint64 seed;
  Outcome outcome;
} Play;

/* A PlayFunc; `n_critical_failed` tells how many criteria about the habit were lost, 0 where it did
 * not act. */
static void
play_habit (gconstpointer data, gpointer result)
{
  Outcome *outcome = result;
  const Play *play = data;
  const LfPacks *packs = shipped_packs ();
  g_autoptr (LfAttempt) attempt =
      lf_attempt_new (play->scenario, packs, lf_header_new (play->scenario, packs, play->seed));
  g_autoptr (LfLearner) learner = lf_learner_new_with_habit ((LfHabitId) play->habit, attempt);

  lf_learner_play (learner, attempt, -1);
  outcome_take (outcome, attempt);
  g_autoptr (LfResult) score = lf_result_new (attempt);
  g_autoptr (GArray) notes = lf_attempt_habits (attempt);
  g_autoptr (GPtrArray) lost = lf_habit_lost ((LfHabitId) play->habit, score);
  outcome->n_critical_failed = notes->len > 0 ? lost->len : 0;
}

/* With each seed in turn, the habits that have cost nothing yet. */
static void
test_each_habit_costs (gconstpointer data)
{
  const LfScenario *scenario = data;
  Play plays[LF_N_HABITS] = { 0 };
  guint n_applied = 0;

  for (guint64 seed = 1; seed <= MOST_SEEDS; seed++) {
    for (int habit = 0; habit < LF_N_HABITS; habit++) {
      if (plays[habit].outcome.n_critical_failed > 0 ||
          !lf_habit_applies ((LfHabitId) habit, scenario))
        continue;
      plays[habit] = (Play){ .scenario = scenario, .habit = habit, .seed = seed };
      plays_begin (play_habit, &plays[habit], &plays[habit].outcome, sizeof (Outcome));
    }
    plays_finish ();
  }
  for (int habit = 0; habit < LF_N_HABITS; habit++) {
    if (!lf_habit_applies ((LfHabitId) habit, scenario))
      continue;
    n_applied++;
    if (plays[habit].outcome.n_critical_failed == 0) {
      g_test_message ("“%s” costs nothing that is about it.",
                      lf_habit ((LfHabitId) habit)->word.id);
      g_test_fail ();
    }
  }
  g_assert_cmpuint (n_applied, >=, 6);
}

int
main (int argc, char *argv[])
{
  shipped_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/habits/%s/each-costs", cases[i]);
    g_test_add_data_func (path, shipped_scenario (cases[i]), test_each_habit_costs);
  }
  return shipped_run ();
}
