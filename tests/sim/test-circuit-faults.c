/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ECMO circuit: what kinks, clot, loss of volume and what presses on the heart do to it. */
#include "ecmo.h"
#include "sim/stages.h"

/* Pump on an emptying patient: suction, then chatter; more speed then gives no more flow. */
static void
test_bleed_and_chatter (void)
{
  LfSim sim;

  ecmo_start (&sim, 3500);
  Seen before = ecmo_look (&sim);
  Span steady = patient_span (&sim, LF_READING_P_VEN, 10);
  patient_act (&sim, "educator bleed 1500 120");
  patient_run (&sim, 150);
  Seen low = ecmo_look (&sim);
  Span shaking = patient_span (&sim, LF_READING_P_VEN, 10);
  g_test_message ("P-ven swings by %g, then by %g", steady.high - steady.low,
                  shaking.high - shaking.low);
  g_assert_cmpfloat (low.P_VEN, <, before.P_VEN - 20);
  g_assert_cmpfloat (low.FLOW, <, before.FLOW - 0.3);
  g_assert_cmpfloat (low.m[LF_READING_CVP], <, before.m[LF_READING_CVP]);
  patient_act (&sim, "pump 4200");
  patient_run (&sim, 20);
  Seen faster = ecmo_look (&sim);
  g_assert_cmpfloat (faster.P_VEN, <, low.P_VEN - 20);
  g_assert_cmpfloat (faster.FLOW, <, low.FLOW + 0.25);
  patient_act (&sim, "pump 3500; fluid red-cells 1500");
  patient_run (&sim, 260);
  Seen after = ecmo_look (&sim);
  assert_between (after.FLOW, before.FLOW - 0.25, before.FLOW + 0.25);
}

static void
test_tamponade (void)
{
  LfSim beating;
  LfSim on_ecmo;

  patient_start (&beating, 22);
  patient_run (&beating, 20);
  Seen before = ecmo_look (&beating);
  patient_act (&beating, "educator set pericardial-fluid 300 over 60");
  patient_run (&beating, 150);
  Seen during = ecmo_look (&beating);
  g_assert_cmpfloat (during.m[LF_READING_CVP], >, before.m[LF_READING_CVP] + 2);
  g_assert_cmpfloat (during.MAP, <, before.MAP - 5);
  g_assert_cmpfloat (during.m[LF_READING_PULSE_PRESSURE], <,
                     before.m[LF_READING_PULSE_PRESSURE] - 8);
  g_assert_cmpfloat (during.m[LF_READING_HR], >, before.m[LF_READING_HR] + 3);
  patient_act (&beating, "educator set pericardial-fluid 20 over 30");
  patient_run (&beating, 180);
  Seen after = ecmo_look (&beating);
  assert_between (after.MAP, before.MAP - 3, before.MAP + 3);

  patient_start (&on_ecmo, 22);
  patient_on_ecmo (&on_ecmo, 3300);
  patient_run (&on_ecmo, 60);
  before = ecmo_look (&on_ecmo);
  patient_act (&on_ecmo, "educator set pericardial-fluid 300 over 60");
  patient_run (&on_ecmo, 150);
  during = ecmo_look (&on_ecmo);
  g_assert_cmpfloat (during.m[LF_READING_PULSE_PRESSURE], <,
                     before.m[LF_READING_PULSE_PRESSURE] - 5);
  g_assert_cmpfloat (during.m[LF_READING_RIGHT_ATRIAL_MEAN], >,
                     before.m[LF_READING_RIGHT_ATRIAL_MEAN] + 1);
}

static void
test_embolism (void)
{
  LfSim sim;

  patient_start (&sim, 23);
  patient_run (&sim, 20);
  Seen before = ecmo_look (&sim);
  patient_act (&sim, "educator fault pulmonary-embolism 0.8");
  patient_run (&sim, 60);
  Seen during = ecmo_look (&sim);
  g_assert_cmpfloat (during.m[LF_READING_PULMONARY_ARTERY_MEAN], >,
                     before.m[LF_READING_PULMONARY_ARTERY_MEAN] + 8);
  g_assert_cmpfloat (during.m[LF_READING_RIGHT_ATRIAL_MEAN], >,
                     before.m[LF_READING_RIGHT_ATRIAL_MEAN] + 1);
  g_assert_cmpfloat (during.m[LF_READING_ETCO2], <, before.m[LF_READING_ETCO2] * 0.85);
  g_assert_cmpfloat (during.m[LF_READING_NATIVE_OUTPUT], <,
                     before.m[LF_READING_NATIVE_OUTPUT] - 0.5);
  patient_act (&sim, "educator cure pulmonary-embolism");
  patient_run (&sim, 240);
  Seen after = ecmo_look (&sim);
  assert_between (after.m[LF_READING_PULMONARY_ARTERY_MEAN],
                  before.m[LF_READING_PULMONARY_ARTERY_MEAN] - 1.5,
                  before.m[LF_READING_PULMONARY_ARTERY_MEAN] + 1.5);
}

/* Flow on the console, and none of it for the patient. */
static void
test_return_cannula_in_the_vein (void)
{
  LfSim sim;

  patient_start (&sim, 24);
  patient_act (&sim, "educator rhythm vf; educator fault return-wire-in-vein; prime; "
                     "puncture drainage femoral-right");
  patient_run (&sim, 121);
  patient_act (&sim, "wire drainage femoral-right");
  patient_run (&sim, 16);
  patient_act (&sim, "puncture return femoral-left");
  patient_run (&sim, 41);
  patient_act (&sim, "wire return femoral-left");
  patient_run (&sim, 16);
  patient_act (&sim, "cannulate drainage femoral-right 25");
  patient_run (&sim, 61);
  patient_act (&sim, "cannulate return femoral-left 17");
  patient_run (&sim, 61);
  patient_act (&sim, "connect");
  patient_run (&sim, 31);
  patient_act (&sim, "clamp drainage off; clamp return off; pump 3500; sweep 4; fdo2 1");
  patient_run (&sim, 60);
  Seen now = ecmo_look (&sim);
  g_assert_true (lf_circuit_returns_to_vein (&sim));
  g_assert_cmpfloat (now.FLOW, >, 2);
  g_assert_cmpfloat (now.MAP, <, 25);
  g_assert_cmpint (sim.circuit.flow_on, ==, 0);
  g_assert_cmpfloat (now.m[LF_READING_SVO2], >, 90); /* what is returned is drained again */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sim/circuit-faults/bleed", test_bleed_and_chatter);
  g_test_add_func ("/sim/circuit-faults/tamponade", test_tamponade);
  g_test_add_func ("/sim/circuit-faults/embolism", test_embolism);
  g_test_add_func ("/sim/circuit-faults/return-in-vein", test_return_cannula_in_the_vein);
  return g_test_run ();
}
