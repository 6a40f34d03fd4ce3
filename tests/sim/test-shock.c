/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The defibrillator, and what shocks do: how often, to which rhythm, with which hands off. */
#include <math.h>

#include "patient.h"

enum { SEEDS = 600 };

/* A patient in fibrillation of a given coarseness, pads on and charged. */
typedef struct {
  double amsa;
  double energy_j;
  double muscle; /* energy of the heart muscle, 0-1 */
  LfPads pads;
  double occlusion;
  double amiodarone; /* mg at its place of action */
  const char *rhythm;
} Shocked;

/* The vigour of such a fibrillation: AMSA rises with it (the numbers are those of vf.c). */
static double
vigour_of (double amsa)
{
  double low = 0;
  double high = 1;

  for (int i = 0; i < 60; i++) {
    double middle = (low + high) / 2;
    bool less = (0.10 + 0.82 * middle) * (3.48 * (3 + 3 * middle) - 3.6) < amsa;
    *(less ? &low : &high) = middle;
  }
  return low;
}

static void
prepare (LfSim *sim, const Shocked *shocked, uint64_t seed)
{
  g_autofree char *line = g_strdup_printf ("educator rhythm %s", shocked->rhythm);

  patient_start (sim, seed);
  patient_act (sim, line);
  sim->blood.energy = shocked->muscle;
  sim->heart.vf_vigour = vigour_of (shocked->amsa);
  sim->defib.pads_on = 1;
  sim->defib.pads = shocked->pads;
  sim->defib.charge_j = shocked->energy_j;
  sim->faults[LF_FAULT_CORONARY_OCCLUSION] = shocked->occlusion;
  sim->organs.coronary_ml_s = 0; /* nothing else perfuses the muscle */
  sim->drugs[LF_DRUG_AMIODARONE].central = sim->drugs[LF_DRUG_AMIODARONE].effect =
      shocked->amiodarone;
  patient_run (sim, 0.21); /* until it shows in wave and effect */
}

static LfEvent
shock (LfSim *sim, double energy_j)
{
  g_autofree char *line = g_strdup_printf ("shock %g", energy_j);
  LfEvent event;

  patient_act (sim, line);
  lf_sim_clear_events (sim);
  g_assert_true (patient_wait (sim, LF_EVENT_SHOCK, 12, &event));
  return event;
}

/* Share of seeds whose arrhythmia ends. */
static double
frequency (const Shocked *shocked)
{
  int ended = 0;

  for (uint64_t seed = 0; seed < SEEDS; seed++) {
    LfSim sim;
    prepare (&sim, shocked, seed);
    LfEvent event = shock (&sim, shocked->energy_j);
    g_assert_cmpfloat (event.numbers[0], ==, shocked->energy_j);
    ended += event.words[1] != event.words[0];
  }
  return (double) ended / SEEDS;
}

/* Within four standard deviations of a binomial with the published odds. */
static void
assert_frequency (const Shocked *shocked, double logit)
{
  double wanted = 1 / (1 + exp (-logit));
  double spread = sqrt (wanted * (1 - wanted) / SEEDS);
  double seen = frequency (shocked);

  g_test_message ("AMSA %g, %g J: %g, wanted %g", shocked->amsa, shocked->energy_j, seen, wanted);
  assert_between (seen, wanted - 4 * spread, wanted + 4 * spread);
}

/* Ristagno 2015: odds 1.33 for each mV·Hz, a quarter of shocks at the mean of all. */
static double
of_amsa (double amsa)
{
  return log (1.33) * (amsa - 12.1);
}

static void
test_success_follows_amsa (void)
{
  static const double amsas[] = { 4, 6.8, 10, 13, 15.5 };

  for (size_t i = 0; i < G_N_ELEMENTS (amsas); i++) {
    Shocked shocked = { .amsa = amsas[i], .energy_j = 200, .muscle = 0.6, .rhythm = "vf" };
    assert_frequency (&shocked, of_amsa (amsas[i]));
  }
}

static void
test_what_else_counts (void)
{
  Shocked plain = { .amsa = 11, .energy_j = 200, .muscle = 0.6, .rhythm = "vf" };
  Shocked vector = plain;
  Shocked drugged = plain;
  Shocked occluded = plain;
  Shocked weak = plain;
  Shocked vt = plain;

  vector.pads = LF_PADS_AP;
  drugged.amiodarone = 150;
  occluded.occlusion = 1;
  weak.energy_j = 50;
  vt.rhythm = "pulseless-vt";
  double of_plain = frequency (&plain);
  g_assert_cmpfloat (frequency (&vector), >, of_plain + 0.04);
  g_assert_cmpfloat (frequency (&drugged), >, of_plain + 0.03);
  g_assert_cmpfloat (frequency (&occluded), <, of_plain - 0.1);
  g_assert_cmpfloat (frequency (&weak), <, of_plain - 0.08);
  g_assert_cmpfloat (frequency (&vt), >, of_plain + 0.2);
}

/* Occlusion lowers the odds by one factor; pads that face each other raise them by another. */
static void
test_occlusion_and_pads (void)
{
  Shocked occluded = { .amsa = 15, .energy_j = 200, .muscle = 0.6, .occlusion = 1, .rhythm = "vf" };
  Shocked vector = {
    .amsa = 11, .energy_j = 200, .muscle = 0.6, .pads = LF_PADS_AP, .rhythm = "vf"
  };

  double seen = frequency (&occluded);
  assert_between (seen, 0.25, 0.50);
  assert_frequency (&vector, of_amsa (11) + 0.5);
  vector.pads = LF_PADS_DOUBLE;
  assert_frequency (&vector, of_amsa (11) + 0.9);
}

static void
test_the_same_seed_the_same_outcome (void)
{
  Shocked shocked = { .amsa = 12, .energy_j = 200, .muscle = 0.6, .rhythm = "vf" };

  for (uint64_t seed = 0; seed < 20; seed++) {
    LfSim first;
    LfSim again;
    prepare (&first, &shocked, seed);
    prepare (&again, &shocked, seed);
    shock (&first, 200);
    shock (&again, 200);
    patient_run (&first, 8);
    patient_run (&again, 8);
    g_assert_cmphex (lf_sim_digest (&first), ==, lf_sim_digest (&again));
  }
}

/* A heart with energy beats again after seconds of standstill; one without has no pulse to give. */
static void
assert_after (double muscle, LfRhythmId wanted)
{
  Shocked shocked = { .amsa = 15.5, .energy_j = 200, .muscle = muscle, .rhythm = "vf" };

  for (uint64_t seed = 0; seed < 30; seed++) {
    LfSim sim;
    prepare (&sim, &shocked, seed);
    LfEvent event = shock (&sim, 200);
    if (event.words[1] == LF_RHYTHM_VF)
      continue;
    g_assert_cmpint (event.words[1], ==, LF_RHYTHM_ASYSTOLE);
    if (wanted != LF_RHYTHM_ASYSTOLE) {
      LfEvent rhythm;
      g_assert_true (patient_wait (&sim, LF_EVENT_RHYTHM, 6, &rhythm));
      g_assert_cmpint (rhythm.words[1], ==, wanted);
    } else {
      patient_run (&sim, 6);
      g_assert_cmpint (sim.heart.rhythm, ==, LF_RHYTHM_ASYSTOLE);
    }
  }
}

static void
test_what_comes_after (void)
{
  assert_after (0.6, LF_RHYTHM_SINUS);
  assert_after (0.15, LF_RHYTHM_PEA_WIDE);
  assert_after (0.05, LF_RHYTHM_ASYSTOLE);
}

/* With the artery shut it comes back, in a tired heart more often than in a fresh one. */
static int
refibrillations (double muscle, double occlusion)
{
  Shocked shocked = { .amsa = 15.5, .energy_j = 200, .muscle = muscle, .rhythm = "vf" };
  int planned = 0;

  for (uint64_t seed = 0; seed < 200; seed++) {
    LfSim sim;
    prepare (&sim, &shocked, seed);
    sim.faults[LF_FAULT_CORONARY_OCCLUSION] = occlusion;
    shock (&sim, 200);
    planned += sim.heart.refibrillate_step != LF_NEVER;
  }
  return planned;
}

static void
test_refibrillation (void)
{
  g_assert_cmpint (refibrillations (0.6, 0), ==, 0);
  int fresh = refibrillations (0.95, 1);
  int tired = refibrillations (0.3, 1);
  g_test_message ("%d and %d of 200", fresh, tired);
  g_assert_cmpint (fresh, >, 10);
  g_assert_cmpint (tired, >, fresh + 15);
}

static void
test_rhythms_that_a_shock_does_not_treat (void)
{
  static const char *const rhythms[] = { "pea-narrow", "pea-wide", "agonal", "asystole" };

  for (size_t i = 0; i < G_N_ELEMENTS (rhythms); i++)
    for (uint64_t seed = 0; seed < 20; seed++) {
      Shocked shocked = { .amsa = 15.5, .energy_j = 200, .muscle = 0.6, .rhythm = rhythms[i] };
      LfSim sim;
      prepare (&sim, &shocked, seed);
      LfEvent event = shock (&sim, 200);
      g_assert_cmpint (event.words[1], ==, event.words[0]);
    }
}

/* A beating heart is thrown into fibrillation by a shock on its T wave: about a fifth of a beat. */
static void
test_a_shock_into_a_beating_heart (void)
{
  enum { MOMENTS = 300 };
  int fibrillated = 0;

  for (int i = 0; i < MOMENTS; i++) {
    Shocked beating = { .amsa = 15.5, .energy_j = 200, .muscle = 1, .rhythm = "sinus" };
    LfSim sim;
    prepare (&sim, &beating, (uint64_t) i);
    patient_run (&sim, 5 + i / 100.0);
    LfEvent event = shock (&sim, 200);
    if (event.words[1] == LF_RHYTHM_SINUS)
      continue;
    g_assert_cmpint (event.words[1], ==, LF_RHYTHM_VF);
    fibrillated++;
  }
  assert_between ((double) fibrillated / MOMENTS, 0.08, 0.27);
}

static void
test_charging (void)
{
  LfSim sim;

  patient_start (&sim, 1);
  g_assert_cmpint (patient_try (&sim, "shock 200"), ==, LF_REFUSAL_NO_PADS);
  g_assert_cmpint (patient_try (&sim, "charge 200"), ==, LF_REFUSAL_NO_PADS);
  patient_act (&sim, "pads al");
  patient_run (&sim, 9);
  g_assert_cmpint (patient_try (&sim, "disarm"), ==, LF_REFUSAL_NOT_CHARGED);
  patient_act (&sim, "educator rhythm vf; charge 200");
  patient_run (&sim, 2);
  assert_between (patient_now (&sim, LF_READING_DEFIB_CHARGE), 50, 120);
  patient_run (&sim, 3);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_DEFIB_CHARGE), ==, 200);
  patient_act (&sim, "disarm");
  patient_run (&sim, 0.2);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_DEFIB_CHARGE), ==, 0);
  g_assert_cmpint (sim.heart.shocks, ==, 0);
  /* What is delivered is what was asked for, whatever was charged before. */
  patient_act (&sim, "charge 360");
  patient_run (&sim, 9);
  g_assert_cmpfloat (shock (&sim, 150).numbers[0], ==, 150);
  patient_act (&sim, "charge 360");
  patient_run (&sim, 5);
  g_assert_cmpfloat (shock (&sim, 120).numbers[0], ==, 120);
  patient_act (&sim, "shock 200");
  g_assert_cmpint (patient_try (&sim, "shock 200"), ==, LF_REFUSAL_BUSY);
  patient_act (&sim, "disarm");
  patient_run (&sim, 10);
  g_assert_cmpint (sim.heart.shocks, ==, 2);
}

static void
test_hands_off (void)
{
  LfSim sim;

  patient_start (&sim, 1);
  patient_act (&sim, "educator rhythm vf; cpr start; pads al");
  patient_run (&sim, 30);
  g_assert_false (patient_has (&sim, LF_READING_PERI_SHOCK_PAUSE));
  patient_act (&sim, "charge 200");
  patient_run (&sim, 6);
  g_assert_true (patient_has (&sim, LF_READING_CPR_RATE)); /* compressions go on while it charges */
  shock (&sim, 200);
  g_assert_false (sim.cpr.running);
  patient_run (&sim, 5);
  g_assert_true (sim.cpr.running);
  assert_between (patient_now (&sim, LF_READING_PERI_SHOCK_PAUSE), 2.5, 3.5);
  assert_between (patient_now (&sim, LF_READING_CPR_LONGEST_PAUSE), 2.5, 3.5);
  /* The device compresses through a shock. */
  patient_act (&sim, "educator rhythm vf; cpr mechanical");
  patient_run (&sim, 20);
  shock (&sim, 200);
  g_assert_true (sim.cpr.running);
  patient_run (&sim, 1);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_PERI_SHOCK_PAUSE), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sim/shock/amsa", test_success_follows_amsa);
  g_test_add_func ("/sim/shock/what-else-counts", test_what_else_counts);
  g_test_add_func ("/sim/shock/occlusion-and-pads", test_occlusion_and_pads);
  g_test_add_func ("/sim/shock/same-seed", test_the_same_seed_the_same_outcome);
  g_test_add_func ("/sim/shock/after", test_what_comes_after);
  g_test_add_func ("/sim/shock/refibrillation", test_refibrillation);
  g_test_add_func ("/sim/shock/not-shockable", test_rhythms_that_a_shock_does_not_treat);
  g_test_add_func ("/sim/shock/beating", test_a_shock_into_a_beating_heart);
  g_test_add_func ("/sim/shock/charging", test_charging);
  g_test_add_func ("/sim/shock/hands-off", test_hands_off);
  return g_test_run ();
}
