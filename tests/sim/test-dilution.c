/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blood lost and given: at which rate, and what it does to haemoglobin and to clotting. */
#include "patient.h"
#include "sim/stages.h"

static double
lost (LfSim *sim, double seconds)
{
  double before = lf_circulation_total_ml (sim);
  patient_run (sim, seconds);
  return before - lf_circulation_total_ml (sim);
}

/* A second bleed adds to the first, each at its own rate until its own end. */
static void
test_two_bleeds (void)
{
  LfSim sim;

  patient_start (&sim, 71);
  patient_act (&sim, "educator bleed 600 300"); /* 2 mL/s */
  g_assert_cmpfloat_with_epsilon (lost (&sim, 60), 120, 0.1);
  patient_act (&sim, "educator bleed 300 60"); /* and 5 mL/s */
  g_assert_cmpfloat_with_epsilon (lost (&sim, 60), 420, 0.1);
  g_assert_cmpfloat_with_epsilon (lost (&sim, 60), 120, 0.1);
  g_assert_cmpfloat_with_epsilon (lost (&sim, 600), 240, 0.1);
  g_assert_cmpfloat_with_epsilon (lost (&sim, 60), 0, 1e-6);
}

/* As many as anybody asks for: what was ordered is lost, no more. */
static void
test_many_bleeds (void)
{
  LfSim sim;
  double before;

  patient_start (&sim, 72);
  before = lf_circulation_total_ml (&sim);
  for (int i = 0; i < 10; i++)
    patient_act (&sim, "educator bleed 50 100");
  g_assert_cmpfloat_with_epsilon (lost (&sim, 10), 50, 0.1);
  patient_run (&sim, 300);
  g_assert_cmpfloat_with_epsilon (before - lf_circulation_total_ml (&sim), 500, 0.01);
}

/* Blood lost takes its red cells along: haemoglobin does not tell of it until fluid fills its
 * place, as that runs in. */
static void
test_haemoglobin_lags (void)
{
  LfSim sim;

  patient_start (&sim, 73);
  patient_run (&sim, 5);
  double before = patient_now (&sim, LF_READING_HAEMOGLOBIN);
  patient_act (&sim, "educator bleed 1200 120");
  patient_run (&sim, 130);
  g_assert_cmpfloat_with_epsilon (patient_now (&sim, LF_READING_HAEMOGLOBIN), before, 1e-9);
  double volume = lf_circulation_total_ml (&sim);
  patient_act (&sim, "fluid crystalloid 1000");
  patient_run (&sim, 2);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_HAEMOGLOBIN), >, before - 2);
  patient_run (&sim, 60);
  double half = patient_now (&sim, LF_READING_HAEMOGLOBIN);
  assert_between (half, before - 18, before - 8);
  patient_run (&sim, 80);
  g_assert_cmpfloat_with_epsilon (patient_now (&sim, LF_READING_HAEMOGLOBIN),
                                  before * volume / (volume + 1000), 0.2);
}

static void
test_red_cells_and_plasma (void)
{
  LfSim sim;

  patient_start (&sim, 74);
  patient_act (&sim, "educator bleed 1500 100");
  patient_run (&sim, 101);
  patient_act (&sim, "fluid crystalloid 1500");
  patient_run (&sim, 200);
  double thin = patient_now (&sim, LF_READING_HAEMOGLOBIN);
  double clotting = sim.gas.clotting;
  double act = patient_now (&sim, LF_READING_ACT);
  assert_between (thin, 95, 110);
  assert_between (clotting, 0.65, 0.8);
  patient_act (&sim, "fluid red-cells 500");
  patient_run (&sim, 90);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_HAEMOGLOBIN), >, thin + 5);
  g_assert_cmpfloat (sim.gas.clotting, <, clotting - 0.03);
  thin = patient_now (&sim, LF_READING_HAEMOGLOBIN);
  clotting = sim.gas.clotting;
  patient_act (&sim, "fluid plasma 500");
  patient_run (&sim, 90);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_HAEMOGLOBIN), <, thin - 5);
  g_assert_cmpfloat (sim.gas.clotting, >, clotting + 0.01);
  g_assert_cmpfloat (act, >, 140);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_ACT), <, act + 10);
}

/* A primed circuit holds no red cells: once its blood goes round, a tenth is gone. */
static void
test_prime (void)
{
  LfSim sim;

  patient_start (&sim, 75);
  patient_run (&sim, 5);
  double before = patient_now (&sim, LF_READING_HAEMOGLOBIN);
  patient_act (&sim, "educator circuit 25 17; clamp return on; clamp drainage on; sweep 4; fdo2 1; "
                     "pump 3000");
  patient_run (&sim, 30);
  g_assert_cmpfloat_with_epsilon (patient_now (&sim, LF_READING_HAEMOGLOBIN), before, 0.01);
  patient_act (&sim, "clamp return off; clamp drainage off");
  patient_run (&sim, 120);
  double after = patient_now (&sim, LF_READING_HAEMOGLOBIN);
  assert_between (after / before, 0.88, 0.93);
  g_assert_cmpfloat_with_epsilon (sim.circuit.haemoglobin_g_l, after, 0.5);
  patient_run (&sim, 300);
  g_assert_cmpfloat_with_epsilon (patient_now (&sim, LF_READING_HAEMOGLOBIN), after, 0.2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sim/dilution/two-bleeds", test_two_bleeds);
  g_test_add_func ("/sim/dilution/many-bleeds", test_many_bleeds);
  g_test_add_func ("/sim/dilution/haemoglobin-lags", test_haemoglobin_lags);
  g_test_add_func ("/sim/dilution/cells-and-plasma", test_red_cells_and_plasma);
  g_test_add_func ("/sim/dilution/prime", test_prime);
  return g_test_run ();
}
