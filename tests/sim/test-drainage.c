/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes between the veins and the pump, told apart by the veins' own pressure and by whether
 * the line shakes: too little blood, a kink, clot, a heart pressed from outside. */
#include <math.h>

#include "patient.h"

/* Twenty seconds of it. */
typedef struct {
  Span flow;
  Span p_ven;
  double map;
  double cvp;
} Seen;

static Seen
look (LfSim *sim)
{
  LfSim same = *sim;
  LfSim again = *sim;
  Seen seen = { .flow = patient_span (sim, LF_READING_ECMO_FLOW, 20),
                .p_ven = patient_span (&same, LF_READING_P_VEN, 20) };
  double means[LF_N_READINGS];

  patient_means (&again, 20, means);
  seen.map = means[LF_READING_MAP];
  seen.cvp = means[LF_READING_CVP];
  g_test_message ("flow %.2f (%.1f to %.1f), P-ven %.0f (%.0f to %.0f), MAP %.0f, CVP %.1f",
                  seen.flow.mean, seen.flow.low, seen.flow.high, seen.p_ven.mean, seen.p_ven.low,
                  seen.p_ven.high, seen.map, seen.cvp);
  return seen;
}

static double
swing (const Seen *seen)
{
  return seen->p_ven.high - seen->p_ven.low;
}

/* An arrested patient with four litres or so of flow. */
static Seen
start (LfSim *sim)
{
  patient_start (sim, 51);
  patient_act (sim, "educator rhythm vf; educator set reflexes 0; airway tube");
  patient_on_ecmo (sim, 3500);
  patient_run (sim, 40);
  Seen seen = look (sim);
  assert_between (seen.flow.mean, 3.6, 4.4);
  assert_between (seen.p_ven.mean, -85, -50);
  g_assert_cmpfloat (swing (&seen), <, 8);
  return seen;
}

static void
test_too_little_blood (void)
{
  LfSim sim;
  Seen before = start (&sim);

  patient_act (&sim, "educator bleed 1500 300");
  patient_run (&sim, 120);
  Seen early = look (&sim);
  g_assert_cmpfloat (early.cvp, <, before.cvp - 2.5);
  g_assert_cmpfloat (early.p_ven.low, <, -100);
  g_assert_cmpfloat (swing (&early), >, 60);
  g_assert_cmpfloat (early.flow.mean, <, before.flow.mean - 0.5);
  g_assert_cmpfloat (early.map, <, before.map - 8);
  patient_run (&sim, 160);
  Seen late = look (&sim);
  g_assert_cmpfloat (late.flow.mean, <, early.flow.mean);
  g_assert_cmpfloat (late.map, <, early.map);
  g_assert_cmpfloat (late.p_ven.low, <, -150);
}

/* Some half a litre lost: more speed gives less flow and more shaking, less speed gives more flow
 * than before, and in the end a still one; volume cures it. */
static void
test_speed_in_too_little_blood (void)
{
  LfSim sim;
  Seen before = start (&sim);

  patient_act (&sim, "educator bleed 550 110");
  patient_run (&sim, 200);
  Seen shaking = look (&sim);
  g_assert_cmpfloat (swing (&shaking), >, 80);
  LfSim faster = sim;
  LfSim slower = sim;
  patient_act (&faster, "pump 4200");
  patient_run (&faster, 20);
  Seen more = look (&faster);
  g_assert_cmpfloat (more.flow.mean, <, shaking.flow.mean - 0.2);
  g_assert_cmpfloat (more.map, <, shaking.map - 2);
  g_assert_cmpfloat (more.p_ven.mean, <, shaking.p_ven.mean - 80);
  patient_act (&slower, "pump 2700");
  patient_run (&slower, 40);
  Seen less = look (&slower);
  g_assert_cmpfloat (less.flow.mean, >, more.flow.mean + 0.3);
  g_assert_cmpfloat (less.flow.mean, >, shaking.flow.mean - 0.1);
  g_assert_cmpfloat (less.p_ven.mean, >, shaking.p_ven.mean + 80);
  patient_act (&slower, "pump 2000");
  patient_run (&slower, 30);
  Seen still = look (&slower);
  g_assert_cmpfloat (swing (&still), <, 25);
  g_assert_cmpfloat (still.flow.low, >, 1.4);
  patient_act (&sim, "fluid crystalloid 600");
  patient_run (&sim, 100);
  Seen cured = look (&sim);
  assert_between (cured.flow.mean, before.flow.mean - 0.15, before.flow.mean + 0.15);
  g_assert_cmpfloat (swing (&cured), <, 15);
}

/* The same suction as in a bleed, and full veins. */
static void
assert_full_veins (const char *fault)
{
  LfSim sim;
  g_autofree char *on = g_strdup_printf ("educator fault %s 0.6", fault);
  g_autofree char *off = g_strdup_printf ("educator cure %s", fault);
  Seen before = start (&sim);

  g_test_message ("%s", fault);
  patient_act (&sim, on);
  patient_run (&sim, 40);
  Seen during = look (&sim);
  g_assert_cmpfloat (during.p_ven.mean, <, -120);
  g_assert_cmpfloat (swing (&during), <, 15);
  g_assert_cmpfloat (during.flow.mean, <, before.flow.mean - 1);
  g_assert_cmpfloat (during.map, <, before.map - 15);
  g_assert_cmpfloat (during.cvp, >, before.cvp + 0.3);
  patient_act (&sim, off);
  patient_run (&sim, 60);
  Seen after = look (&sim);
  assert_between (after.flow.mean, before.flow.mean - 0.12, before.flow.mean + 0.12);
}

static void
test_kink (void)
{
  assert_full_veins ("drainage-kink");
}

static void
test_clot (void)
{
  assert_full_veins ("drainage-clot");
}

static void
test_clot_by_severity (void)
{
  double last = 100;

  for (int tenths = 0; tenths <= 10; tenths += 2) {
    LfSim sim;
    g_autofree char *on = g_strdup_printf ("educator fault drainage-clot %g", tenths / 10.0);
    patient_start (&sim, 52);
    patient_act (&sim, "educator rhythm vf; airway tube");
    patient_on_ecmo (&sim, 3500);
    patient_act (&sim, on);
    patient_run (&sim, 60);
    double flow = patient_mean (&sim, LF_READING_ECMO_FLOW, 10);
    g_assert_cmpfloat (flow, <, last - 0.1);
    last = flow;
  }
  assert_between (last, 0.5, 2);
}

/* Fluid round the heart shuts the atrium's holes: suction, less flow, and a central venous pressure
 * that climbs. */
static void
test_pressed_heart (void)
{
  LfSim sim;
  Seen before = start (&sim);

  patient_act (&sim, "educator set pericardial-fluid 350 over 60");
  patient_run (&sim, 120);
  Seen during = look (&sim);
  g_assert_cmpfloat (during.p_ven.mean, <, before.p_ven.mean - 30);
  g_assert_cmpfloat (swing (&during), <, 15);
  g_assert_cmpfloat (during.flow.mean, <, before.flow.mean - 0.4);
  g_assert_cmpfloat (during.map, <, before.map - 5);
  g_assert_cmpfloat (during.cvp, >, before.cvp + 2);
  patient_act (&sim, "educator set pericardial-fluid 20 over 30");
  patient_run (&sim, 90);
  Seen after = look (&sim);
  assert_between (after.flow.mean, before.flow.mean - 0.15, before.flow.mean + 0.15);
}

/* Compressions squeeze heart and veins; the circuit's flow stands it. */
static void
test_under_compressions (void)
{
  LfSim sim;

  patient_start (&sim, 53);
  patient_act (&sim, "educator rhythm vf; cpr mechanical; airway tube");
  patient_run (&sim, 120);
  patient_on_ecmo (&sim, 3500);
  patient_run (&sim, 30);
  Seen seen = look (&sim);
  g_assert_cmpfloat (seen.flow.low, >, 3);
  g_assert_cmpint (sim.circuit.flow_on, ==, 1);
}

/* Flow that chatters is not flow that is lost. */
static void
test_chatter_is_not_an_end_of_flow (void)
{
  LfSim sim;
  LfEvent event;

  start (&sim);
  patient_act (&sim, "educator bleed 700 100");
  g_assert_false (patient_wait (&sim, LF_EVENT_FLOW, 200, &event));
  g_assert_cmpint (sim.circuit.suckings, >, 20);
  g_assert_cmpint (sim.circuit.flow_on, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sim/drainage/too-little-blood", test_too_little_blood);
  g_test_add_func ("/sim/drainage/speed", test_speed_in_too_little_blood);
  g_test_add_func ("/sim/drainage/kink", test_kink);
  g_test_add_func ("/sim/drainage/clot", test_clot);
  g_test_add_func ("/sim/drainage/clot-by-severity", test_clot_by_severity);
  g_test_add_func ("/sim/drainage/pressed-heart", test_pressed_heart);
  g_test_add_func ("/sim/drainage/compressions", test_under_compressions);
  g_test_add_func ("/sim/drainage/flow-goes-on", test_chatter_is_not_an_end_of_flow);
  return g_test_run ();
}
