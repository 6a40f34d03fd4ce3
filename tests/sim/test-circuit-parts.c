/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The circuit's parts: cannulae of each size, the distal line, the vent, battery and crank, air,
 * what is exchanged between clamps. */
#include <math.h>

#include "contract.h"
#include "ecmo.h"
#include "sim/circuit.h"
#include "sim/stages.h"

/* ---- Cannulae ---- */

static double
loss_at_4 (LfLine line, double size_fr)
{
  LfSim sim;

  patient_start (&sim, 1);
  lf_circuit_place (&sim, line, LF_SITE_FEMORAL_RIGHT,
                    line == LF_LINE_DRAINAGE ? LF_VESSEL_VEIN : LF_VESSEL_ARTERY, size_fr);
  const LfAccess *access = &sim.circuit.access[line];
  return 4 * access->linear + 16 * access->loss;
}

/* Makers' figures for blood at 4 L/min, and between and beyond them one falls below the other. */
static void
test_losses (void)
{
  static const struct {
    LfLine line;
    double size_fr, low, high;
  } known[] = {
    { LF_LINE_RETURN, 15, 170, 200 }, { LF_LINE_RETURN, 17, 95, 120 },
    { LF_LINE_RETURN, 19, 55, 70 },   { LF_LINE_DRAINAGE, 21, 70, 80 },
    { LF_LINE_DRAINAGE, 23, 50, 55 }, { LF_LINE_DRAINAGE, 25, 35, 45 },
    { LF_LINE_RETURN, 16, 120, 170 }, { LF_LINE_DRAINAGE, 22, 55, 70 },
    { LF_LINE_DRAINAGE, 29, 15, 30 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (known); i++)
    assert_between (loss_at_4 (known[i].line, known[i].size_fr), known[i].low, known[i].high);
  for (int fr = 13; fr < 31; fr++)
    for (int line = LF_LINE_DRAINAGE; line <= LF_LINE_RETURN; line++)
      g_assert_cmpfloat (loss_at_4 ((LfLine) line, fr), >, loss_at_4 ((LfLine) line, fr + 1));
}

/* Two metres of 3/8 inch, by Poiseuille and Blasius. */
static void
test_tubes (void)
{
  static const double flows[] = { 1, 2, 4, 5, 7 };

  for (size_t i = 0; i < G_N_ELEMENTS (flows); i++) {
    double q = flows[i] / 60000;
    double v = q / (G_PI / 4 * 0.009525 * 0.009525);
    double re = 1055 * v * 0.009525 / 0.003;
    double laminar = 64 / re;
    double turbulent = 0.316 / pow (re, 0.25);
    double per_factor = 2 / 0.009525 * 1055 * v * v / 2 / 133.322;
    double ours = flows[i] * (LF_TUBE_LINEAR + LF_TUBE_SQUARE * flows[i]);
    g_test_message ("%g L/min: Re %.0f, %.1f mmHg", flows[i], re, ours);
    assert_between (ours, 0.9 * MIN (laminar, re > 2000 ? turbulent : laminar) * per_factor - 1,
                    1.1 * MAX (laminar, re > 2000 ? turbulent : laminar) * per_factor + 1);
  }
}

/* ---- The leg ---- */

static double
distal_at (double rpm, double size_fr)
{
  LfSim sim;
  g_autofree char *line = g_strdup_printf ("cannulate distal femoral-right %g", size_fr);

  contract_start (&sim, CONTRACT_SHOCKED_ON_ECMO);
  patient_act (&sim, line);
  patient_run (&sim, 91);
  line = (g_free (line), g_strdup_printf ("pump %g", rpm));
  patient_act (&sim, line);
  patient_run (&sim, 60);
  double flow = patient_mean (&sim, LF_READING_ECMO_FLOW, 5);
  double distal = patient_mean (&sim, LF_READING_DISTAL_FLOW, 5);
  g_test_message ("%g Fr, %.2f L/min: %.0f mL/min", size_fr, flow, distal);
  return distal;
}

/* About a tenth of the circuit's flow at most, more with more flow and a larger sheath. */
static void
test_distal_flow (void)
{
  double slow = distal_at (2300, 7);
  double usual = distal_at (3500, 7);
  double fast = distal_at (3900, 7);

  assert_between (slow, 80, 300);
  assert_between (usual, 150, 420);
  assert_between (fast, 250, 650);
  g_assert_cmpfloat (slow, <, usual);
  g_assert_cmpfloat (usual, <, fast);
  g_assert_cmpfloat (distal_at (3500, 5), <, 0.7 * usual);
  g_assert_cmpfloat (distal_at (3500, 8), >, 1.1 * usual);
}

/* ---- The vent ---- */

static void
test_vent_needs_suction (void)
{
  LfSim sim;

  ecmo_start (&sim, 3500);
  patient_run (&sim, 120);
  patient_act (&sim, "lv-vent 0.5");
  patient_run (&sim, 5);
  double running = patient_mean (&sim, LF_READING_VENT_FLOW, 2);
  patient_act (&sim, "pump 800");
  patient_run (&sim, 5);
  g_assert_cmpfloat (patient_mean (&sim, LF_READING_VENT_FLOW, 2), <, 0.8 * running);
  patient_act (&sim, "lv-vent off");
  patient_run (&sim, 1);
  g_assert_false (patient_has (&sim, LF_READING_VENT_FLOW));
}

/* ---- Power ---- */

static double
battery_at (double rpm)
{
  LfSim sim;

  ecmo_start (&sim, rpm);
  g_assert_false (patient_has (&sim, LF_READING_BATTERY));
  patient_act (&sim, "educator fault power-failure");
  patient_run (&sim, 1);
  return patient_now (&sim, LF_READING_BATTERY);
}

static void
test_battery (void)
{
  assert_between (battery_at (3000), 85, 91);
  assert_between (battery_at (4000), 40, 75);
  g_assert_cmpfloat (battery_at (2000), >, 91);
}

/* The head takes its time between two drives: blood runs back in it, unless clamps are on. */
static void
test_crank_takes_hands (void)
{
  LfSim sim;

  contract_start (&sim, CONTRACT_SHOCKED_ON_ECMO);
  patient_act (&sim, "hand-crank on");
  g_assert_cmpint (patient_try (&sim, "circuit-check"), ==, LF_REFUSAL_BUSY);
  patient_run (&sim, 12);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_ECMO_FLOW), <, -0.3);
  patient_run (&sim, 4);
  g_assert_cmpint (patient_try (&sim, "hand-crank on"), ==, LF_REFUSAL_ALREADY_DONE);
  patient_run (&sim, 30);
  g_assert_cmpfloat (patient_mean (&sim, LF_READING_ECMO_FLOW, 5), >, 2);
}

/* ---- Air ---- */

/* No air comes in where the line is not below the room's pressure. */
static void
test_air_needs_suction (void)
{
  LfSim sim;

  contract_start (&sim, CONTRACT_SHOCKED_ON_ECMO);
  patient_act (&sim, "pump 0; bubble-stop off");
  patient_run (&sim, 10);
  patient_act (&sim, "educator fault drainage-air 0.3");
  patient_run (&sim, 20);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_AIR_CIRCUIT), ==, 0);
  patient_act (&sim, "pump 3300");
  patient_run (&sim, 5);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_AIR_CIRCUIT), >, 1);
}

/* A pump that its detector stopped runs again only once the air is out and a speed is set. */
static void
test_bubble_stop (void)
{
  LfSim sim;

  contract_start (&sim, CONTRACT_SHOCKED_ON_ECMO);
  patient_act (&sim, "educator fault drainage-air 0.2");
  patient_run (&sim, 20);
  g_assert_cmpint (sim.circuit.bubble_stopped, ==, 1);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_PUMP_RPM), <, 5);
  g_assert_cmpint (patient_try (&sim, "deair"), ==, LF_REFUSAL_OPEN_CIRCUIT);
  patient_act (&sim, "pump 3300"); /* the breach is still there */
  patient_run (&sim, 30);
  g_assert_cmpint (sim.circuit.bubble_stopped, ==, 1);
  patient_act (&sim, "clamp return on; clamp drainage on; repair; wait 21; deair; wait 61; "
                     "pump 3300; clamp drainage off; clamp return off");
  patient_run (&sim, 30);
  g_assert_cmpint (sim.circuit.bubble_stopped, ==, 0);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_BUBBLES), ==, 0);
  g_assert_cmpfloat (patient_mean (&sim, LF_READING_ECMO_FLOW, 5), >, 2);
}

/* A pump that sucks at a clamp draws gas out of the blood, and gives less pressure. */
static void
test_deep_suction (void)
{
  LfSim gentle;
  LfSim deep;

  ecmo_start (&gentle, 3000);
  ecmo_start (&deep, 5000);
  patient_act (&gentle, "clamp drainage on");
  patient_act (&deep, "clamp drainage on");
  patient_run (&gentle, 60);
  patient_run (&deep, 60);
  g_assert_cmpfloat (patient_now (&gentle, LF_READING_P_VEN), >, -250);
  g_assert_cmpfloat (patient_now (&gentle, LF_READING_AIR_CIRCUIT), ==, 0);
  g_assert_cmpfloat (patient_now (&deep, LF_READING_P_VEN), <, -300);
  assert_between (patient_now (&deep, LF_READING_AIR_CIRCUIT), 0.1, 5);
  assert_between (deep.circuit.head_works, 0.4, 0.95);
}

/* ---- Between clamps ---- */

static void
test_exchange_brings_prime (void)
{
  LfSim sim;

  ecmo_start (&sim, 3300);
  double haemoglobin = patient_now (&sim, LF_READING_HAEMOGLOBIN);
  double warmth = patient_now (&sim, LF_READING_TEMPERATURE);
  patient_act (&sim, "educator fault oxygenator-clot 0.5");
  sim.circuit.clot = 0.2;
  patient_run (&sim, 5);
  g_assert_cmpint (patient_try (&sim, "exchange oxygenator"), ==, LF_REFUSAL_OPEN_CIRCUIT);
  patient_act (&sim, "clamp return on; clamp drainage on; exchange oxygenator");
  g_assert_cmpint (patient_try (&sim, "clamp return off"), ==, LF_REFUSAL_BUSY);
  patient_run (&sim, 30);
  g_assert_cmpfloat (lf_circuit_clot (&sim), >, 0.6); /* not yet */
  patient_run (&sim, 31);
  g_assert_cmpfloat (lf_circuit_clot (&sim), <, 0.01);
  assert_between (patient_now (&sim, LF_READING_TEMPERATURE), warmth - 0.15, warmth - 0.02);
  patient_act (&sim, "clamp drainage off; clamp return off");
  patient_run (&sim, 120);
  assert_between (patient_now (&sim, LF_READING_HAEMOGLOBIN), haemoglobin - 9, haemoglobin - 2);
}

/* Blood without heparin that hardly moves clots its circuit the sooner. */
static void
test_clot_grows (void)
{
  LfSim bare;
  LfSim slow;
  LfSim guarded;

  ecmo_start (&bare, 3300);
  ecmo_start (&slow, 1700);
  ecmo_start (&guarded, 3300);
  patient_act (&guarded, "drug heparin 8000 units");
  patient_run (&guarded, 60);
  double from = guarded.circuit.clot;
  patient_run (&bare, 600);
  patient_run (&slow, 600);
  patient_run (&guarded, 600);
  g_test_message ("clot %g, slow %g, with heparin %g", bare.circuit.clot, slow.circuit.clot,
                  guarded.circuit.clot - from);
  assert_between (bare.circuit.clot, 0.002, 0.02);
  g_assert_cmpfloat (slow.circuit.clot, >, 2 * bare.circuit.clot);
  g_assert_cmpfloat (guarded.circuit.clot - from, <, 0.3 * bare.circuit.clot);
}

/* ---- Holes ---- */

/* Each clamp stops its own side: the other bleeds on. */
static void
test_rupture_needs_both_clamps (void)
{
  static const char *const clamps[] = { "clamp return off", "clamp return on",
                                        "clamp drainage on" };
  LfSim sim;
  double lost[G_N_ELEMENTS (clamps)];

  contract_start (&sim, CONTRACT_SHOCKED_ON_ECMO);
  patient_act (&sim, "educator fault circuit-rupture 0.4");
  for (size_t i = 0; i < G_N_ELEMENTS (clamps); i++) {
    patient_act (&sim, clamps[i]);
    patient_run (&sim, 2);
    double before = sim.circuit.lost_ml;
    patient_run (&sim, 5);
    lost[i] = sim.circuit.lost_ml - before;
    g_test_message ("%s: %.1f mL in 5 s", clamps[i], lost[i]);
  }
  g_assert_cmpfloat (lost[0], >, 30);
  g_assert_cmpfloat (lost[1], >, 30);
  g_assert_cmpfloat (lost[2], <, 0.01);
  g_assert_cmpint (patient_try (&sim, "repair"), ==, LF_REFUSAL_NONE);
}

/* The tap that lets air in lets blood out once the pump stands. */
static void
test_a_tap_bleeds (void)
{
  LfSim sim;

  contract_start (&sim, CONTRACT_SHOCKED_ON_ECMO);
  patient_act (&sim, "bubble-stop off; educator fault drainage-air 0.3");
  patient_run (&sim, 5);
  g_assert_cmpfloat (sim.circuit.lost_ml, <, 0.5);
  patient_act (&sim, "pump 0");
  patient_run (&sim, 30);
  assert_between (sim.circuit.lost_ml, 3, 100);
  double lost = sim.circuit.lost_ml;
  patient_act (&sim, "clamp return on; clamp drainage on; repair; wait 21");
  assert_between (sim.circuit.lost_ml - lost, -0.001, 2);
  patient_act (&sim, "clamp return off; clamp drainage off");
  lost = sim.circuit.lost_ml;
  patient_run (&sim, 10);
  g_assert_cmpfloat (fabs (sim.circuit.lost_ml - lost), <, 0.001);
}

static void
test_wounds_are_pressed (void)
{
  LfSim sim;

  contract_start (&sim, CONTRACT_SHOCKED_ON_ECMO);
  patient_act (&sim, "educator fault return-decannulated");
  patient_act (&sim, "clamp return on; clamp drainage on; wait 5");
  double open = sim.circuit.wound_artery_ml_s;
  patient_act (&sim, "press return");
  patient_run (&sim, 1);
  g_assert_cmpfloat (open, >, 3);
  g_assert_cmpfloat (sim.circuit.wound_artery_ml_s, <, 0.1 * open);
  g_assert_cmpint (patient_try (&sim, "connect"), ==, LF_REFUSAL_NO_CANNULA);
  g_assert_cmpint (sim.circuit.access[LF_LINE_RETURN].cannula, ==, LF_VESSEL_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sim/circuit-parts/losses", test_losses);
  g_test_add_func ("/sim/circuit-parts/tubes", test_tubes);
  g_test_add_func ("/sim/circuit-parts/distal-flow", test_distal_flow);
  g_test_add_func ("/sim/circuit-parts/vent", test_vent_needs_suction);
  g_test_add_func ("/sim/circuit-parts/battery", test_battery);
  g_test_add_func ("/sim/circuit-parts/crank", test_crank_takes_hands);
  g_test_add_func ("/sim/circuit-parts/air", test_air_needs_suction);
  g_test_add_func ("/sim/circuit-parts/bubble-stop", test_bubble_stop);
  g_test_add_func ("/sim/circuit-parts/deep-suction", test_deep_suction);
  g_test_add_func ("/sim/circuit-parts/exchange", test_exchange_brings_prime);
  g_test_add_func ("/sim/circuit-parts/clot", test_clot_grows);
  g_test_add_func ("/sim/circuit-parts/rupture", test_rupture_needs_both_clamps);
  g_test_add_func ("/sim/circuit-parts/tap", test_a_tap_bleeds);
  g_test_add_func ("/sim/circuit-parts/wounds", test_wounds_are_pressed);
  return g_test_run ();
}
