/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Careless and random learners on what ships. Each habit that finds something to act on costs a
 * criterion that is about it, and is noted; a careless learner does not pass; a random one always
 * comes to an end of the scenario's. */
#include "attempt/habits.h"
#include "plays.h"
#include "shipped.h"

enum {
  SEEDS_FOR_A_HABIT = 3, /* until it has cost something */
  SEEDS = 2
};

typedef struct {
  const LfScenario *scenario;
  int habit; /* LfHabitId */
  guint64 seed;
  Outcome outcome;
} Play;

/* A PlayFunc; `n_critical_failed` tells how many criteria about the habit were lost, 0 where it did
 * not act. */
static void
play_habit (gconstpointer data, Outcome *outcome)
{
  const Play *play = data;
  const LfPacks *packs = shipped_packs ();
  g_autoptr (LfAttempt) attempt =
      lf_attempt_new (play->scenario, packs, lf_header_new (play->scenario, packs, play->seed));
  g_autoptr (LfLearner) learner = lf_learner_new_with_habit ((LfHabitId) play->habit, attempt);

  lf_learner_play (learner, attempt, -1);
  outcome_take (outcome, attempt);
  g_autoptr (LfResult) result = lf_result_new (attempt);
  g_autoptr (GArray) notes = lf_attempt_habits (attempt);
  g_autoptr (GPtrArray) lost = lf_habit_lost ((LfHabitId) play->habit, result);
  outcome->n_critical_failed = notes->len > 0 ? lost->len : 0;
}

/* With each seed in turn, the habits that have cost nothing yet. */
static void
test_each_habit_costs (gconstpointer data)
{
  const LfScenario *scenario = data;
  Play plays[LF_N_HABITS] = { 0 };
  guint n_applied = 0;

  for (guint64 seed = 1; seed <= SEEDS_FOR_A_HABIT; seed++) {
    for (int habit = 0; habit < LF_N_HABITS; habit++) {
      if (plays[habit].outcome.n_critical_failed > 0 ||
          !lf_habit_applies ((LfHabitId) habit, scenario))
        continue;
      plays[habit] = (Play){ .scenario = scenario, .habit = habit, .seed = seed };
      plays_begin (play_habit, &plays[habit], &plays[habit].outcome);
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

static void
play_all (const LfScenario *scenario, LfLearnerKind learner, const char *what, Outcome *outcomes)
{
  Variant variants[SEEDS];

  for (guint i = 0; i < SEEDS; i++) {
    variants[i] = (Variant){ .scenario = scenario, .seed = i + 1, .learner = learner };
    plays_begin (play_variant, &variants[i], &outcomes[i]);
  }
  plays_finish ();
  for (guint i = 0; i < SEEDS; i++)
    outcome_tell (&outcomes[i], scenario, what, i + 1);
}

static void
test_careless_does_not_pass (gconstpointer data)
{
  Outcome outcomes[SEEDS];

  play_all (data, LF_LEARNER_CARELESS, "careless", outcomes);
  for (guint i = 0; i < SEEDS; i++)
    g_assert_false (outcomes[i].passed);
}

static void
test_random_ends (gconstpointer data)
{
  Outcome outcomes[SEEDS];

  play_all (data, LF_LEARNER_RANDOM, "random", outcomes);
  for (guint i = 0; i < SEEDS; i++) {
    g_assert_cmpint (outcomes[i].ending, >=, 0);
    g_assert_false (outcomes[i].passed);
  }
}

int
main (int argc, char *argv[])
{
  shipped_init (&argc, &argv);
  for (guint i = 0; i < shipped_scenarios ()->len; i++) {
    const LfScenario *scenario = g_ptr_array_index (shipped_scenarios (), i);
    g_autofree char *habits = g_strdup_printf ("/careless/%s/each-habit-costs", scenario->id);
    g_autofree char *careless = g_strdup_printf ("/careless/%s/does-not-pass", scenario->id);
    g_autofree char *chance = g_strdup_printf ("/random/%s/ends", scenario->id);
    if (scenario->course->len == 0)
      continue;
    g_test_add_data_func (habits, scenario, test_each_habit_costs);
    g_test_add_data_func (careless, scenario, test_careless_does_not_pass);
    g_test_add_data_func (chance, scenario, test_random_ends);
  }
  return shipped_run ();
}
