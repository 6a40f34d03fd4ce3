/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ECMO circuit: what speed, clamps, kinks, clot, volume and cannulae do to flow and pressures.
 */
#include <math.h>

#include "patient.h"
#include "sim/stages.h"

/* The circuit's readings and the patient's, over ten seconds. */
typedef struct {
  double m[LF_N_READINGS];
} Seen;

static Seen
look (LfSim *sim)
{
  Seen seen;
  patient_means (sim, 10, seen.m);
  g_test_message ("flow %.2f, P-ven %.0f, P-int %.0f, P-art %.0f, ΔP %.0f; MAP %.0f, CVP %.1f",
                  seen.m[LF_READING_ECMO_FLOW], seen.m[LF_READING_P_VEN], seen.m[LF_READING_P_INT],
                  seen.m[LF_READING_P_ART], seen.m[LF_READING_DELTA_P], seen.m[LF_READING_MAP],
                  seen.m[LF_READING_CVP]);
  return seen;
}

#define FLOW  m[LF_READING_ECMO_FLOW]
#define P_VEN m[LF_READING_P_VEN]
#define P_INT m[LF_READING_P_INT]
#define P_ART m[LF_READING_P_ART]
#define DROP  m[LF_READING_DELTA_P]
#define MAP   m[LF_READING_MAP]

/* An arrested patient on ECMO, settled. */
static void
start_on_ecmo (LfSim *sim, double rpm)
{
  patient_start (sim, 21);
  patient_act (sim, "educator rhythm vf; educator set reflexes 0; airway tube");
  patient_on_ecmo (sim, rpm);
  patient_run (sim, 60);
}

static void
test_speed (void)
{
  static const double rpms[] = { 2000, 2500, 3000, 3500, 4000 };
  Seen last = { 0 };

  for (size_t i = 0; i < G_N_ELEMENTS (rpms); i++) {
    LfSim sim;
    start_on_ecmo (&sim, rpms[i]);
    Seen now = look (&sim);
    g_assert_cmpfloat (fabs (now.m[LF_READING_PUMP_RPM] - rpms[i]), <, 5);
    if (i > 0) {
      g_assert_cmpfloat (now.FLOW, >, last.FLOW + 0.15);
      g_assert_cmpfloat (now.P_VEN, <, last.P_VEN);
      g_assert_cmpfloat (now.P_INT, >, last.P_INT);
      g_assert_cmpfloat (now.P_ART, >, last.P_ART);
      g_assert_cmpfloat (now.MAP, >, last.MAP);
    }
    /* What the console shows hangs together: an oxygenator of 6-10 mmHg for each L/min. */
    assert_between (now.DROP, now.P_INT - now.P_ART - 0.5, now.P_INT - now.P_ART + 0.5);
    assert_between (now.DROP / now.FLOW, 6, 10);
    last = now;
  }
}

/* 3000-4000 rpm give two to four and a half litres; suction stays gentle, pressure below the
 * limits. */
static void
test_a_usual_run (void)
{
  LfSim sim;

  start_on_ecmo (&sim, 3500);
  Seen now = look (&sim);
  assert_between (now.FLOW, 3, 4.8);
  assert_between (now.P_VEN, -100, -15);
  assert_between (now.P_INT, 150, 400);
  assert_between (now.P_ART, 120, 350);
  assert_between (now.MAP, 50, 110);
  assert_between (now.m[LF_READING_SO2_POST_OXYGENATOR], 99, 100);
  assert_between (now.m[LF_READING_SVO2], 50, 85);
  g_assert_cmpfloat (now.m[LF_READING_SVO2], ==, now.m[LF_READING_SO2_PRE_OXYGENATOR]);
}

static void
test_cannulae (void)
{
  LfSim small;
  LfSim large;

  patient_start (&small, 21);
  patient_act (&small, "educator rhythm vf; educator set reflexes 0; airway tube; "
                       "educator circuit 21 15; sweep 4; fdo2 1; pump 3500");
  start_on_ecmo (&large, 3500);
  patient_run (&small, 60);
  Seen with_small = look (&small);
  Seen with_large = look (&large);
  g_assert_cmpfloat (with_small.FLOW, <, with_large.FLOW - 0.2);
  g_assert_cmpfloat (with_small.P_ART, >, with_large.P_ART);
}

static const char *const clampings[][2] = {
  { "clamp return on", "clamp drainage on" },
  { "clamp drainage on", "clamp return on" },
};

static void
test_clamps_in_any_order (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (clampings); i++)
    for (size_t j = 0; j < 2; j++) {
      LfSim sim;
      start_on_ecmo (&sim, 3500);
      double before = look (&sim).FLOW;
      patient_act (&sim, clampings[i][0]);
      patient_run (&sim, 5);
      Seen one = look (&sim);
      g_assert_cmpfloat (fabs (one.FLOW), <, 0.01);
      if (i == 0) /* the pump pushes against the clamp */
        g_assert_cmpfloat (one.P_ART, >, 200);
      else /* and here sucks at it */
        g_assert_cmpfloat (one.P_VEN, <, -100);
      patient_act (&sim, clampings[i][1]);
      patient_run (&sim, 5);
      g_assert_cmpfloat (fabs (look (&sim).FLOW), <, 0.01);
      patient_assert_sound (&sim);
      patient_act (&sim, j == 0 ? "clamp drainage off; clamp return off"
                                : "clamp return off; clamp drainage off");
      patient_run (&sim, 60);
      assert_between (look (&sim).FLOW, before - 0.3, before + 0.3);
    }
}

static void
test_a_stopped_pump_lets_blood_run_backwards (void)
{
  LfSim sim;
  LfEvent event;

  start_on_ecmo (&sim, 3500);
  patient_act (&sim, "educator rhythm sinus; educator fault pump-failure");
  lf_sim_clear_events (&sim);
  g_assert_true (patient_wait (&sim, LF_EVENT_FLOW, 20, &event));
  g_assert_cmpint (event.words[0], ==, 0);
  patient_run (&sim, 20);
  Seen stopped = look (&sim);
  g_assert_cmpfloat (stopped.FLOW, <, -0.5);
  g_assert_cmpfloat (stopped.m[LF_READING_PUMP_RPM], <, 5);
  /* The hand crank, and then the clamps, end it. */
  patient_act (&sim, "hand-crank on");
  patient_run (&sim, 20);
  g_assert_cmpfloat (look (&sim).FLOW, >, 1.5);
  patient_act (&sim, "hand-crank off; clamp return on; clamp drainage on");
  patient_run (&sim, 10);
  g_assert_cmpfloat (fabs (look (&sim).FLOW), <, 0.01);
  /* A new pump head, between clamps. */
  patient_act (&sim, "exchange pump-head");
  patient_run (&sim, 61);
  patient_act (&sim, "clamp drainage off; clamp return off");
  patient_run (&sim, 20);
  g_assert_cmpfloat (look (&sim).FLOW, >, 1.5);
}

/* A low speed does not lift blood over the patient's own pressure. */
static void
test_backflow_below_a_threshold (void)
{
  LfSim sim;

  patient_start (&sim, 21);
  patient_on_ecmo (&sim, 0);
  patient_run (&sim, 15);
  double still = look (&sim).FLOW;
  g_assert_cmpfloat (still, <, -0.3);
  patient_act (&sim, "pump 1200");
  patient_run (&sim, 15);
  double slow = look (&sim).FLOW;
  g_assert_cmpfloat (slow, >, still);
  g_assert_cmpfloat (slow, <, 0);
  patient_act (&sim, "pump 2800");
  patient_run (&sim, 15);
  g_assert_cmpfloat (look (&sim).FLOW, >, 1);
}

/* A fault against the run before it, and the run after its cure. */
static void
with_fault (const char *fault, Seen *before, Seen *during)
{
  LfSim sim;
  g_autofree char *on = g_strdup_printf ("educator fault %s", fault);
  g_auto (GStrv) name = g_strsplit (fault, " ", 2);
  g_autofree char *off = g_strdup_printf ("educator cure %s", name[0]);

  start_on_ecmo (&sim, 3500);
  *before = look (&sim);
  patient_act (&sim, on);
  patient_run (&sim, 20);
  *during = look (&sim);
  patient_act (&sim, off);
  patient_run (&sim, 60);
  Seen after = look (&sim);
  assert_between (after.FLOW, before->FLOW - 0.12, before->FLOW + 0.12);
  assert_between (after.P_ART, before->P_ART - 12, before->P_ART + 12);
  assert_between (after.P_VEN, before->P_VEN - 5, before->P_VEN + 5);
}

static void
test_drainage_kink (void)
{
  Seen before;
  Seen during;

  with_fault ("drainage-kink 0.6", &before, &during);
  g_assert_cmpfloat (during.FLOW, <, before.FLOW - 0.3);
  g_assert_cmpfloat (during.P_VEN, <, before.P_VEN - 30);
  g_assert_cmpfloat (during.P_INT, <, before.P_INT - 10);
  g_assert_cmpfloat (during.P_ART, <, before.P_ART);
  g_assert_cmpfloat (during.MAP, <, before.MAP);
}

static void
test_return_kink (void)
{
  Seen before;
  Seen during;

  with_fault ("return-kink 0.6", &before, &during);
  g_assert_cmpfloat (during.FLOW, <, before.FLOW - 0.3);
  g_assert_cmpfloat (during.P_VEN, >, before.P_VEN + 3);
  g_assert_cmpfloat (during.P_INT, >, before.P_INT + 10);
  g_assert_cmpfloat (during.P_ART, >, before.P_ART + 10);
  g_assert_cmpfloat (during.DROP, <, before.DROP + 1);
  g_assert_cmpfloat (during.MAP, <, before.MAP);
}

static void
test_oxygenator_clot (void)
{
  Seen before;
  Seen during;

  with_fault ("oxygenator-clot 0.7", &before, &during);
  g_assert_cmpfloat (during.DROP, >, before.DROP + 25);
  g_assert_cmpfloat (during.P_INT, >, before.P_INT);
  g_assert_cmpfloat (during.P_ART, <, before.P_ART - 5);
  g_assert_cmpfloat (during.FLOW, <, before.FLOW - 0.1);
  g_assert_cmpfloat (during.m[LF_READING_PO2_POST_OXYGENATOR], <,
                     0.8 * before.m[LF_READING_PO2_POST_OXYGENATOR]);
}

static void
test_exchange_ends_a_clot (void)
{
  LfSim sim;

  start_on_ecmo (&sim, 3500);
  double drop = look (&sim).DROP;
  patient_act (&sim, "educator fault oxygenator-clot 0.8");
  g_assert_cmpint (patient_try (&sim, "exchange oxygenator"), ==, LF_REFUSAL_OPEN_CIRCUIT);
  patient_act (&sim, "clamp return on; clamp drainage on; exchange oxygenator");
  patient_run (&sim, 61);
  patient_act (&sim, "clamp drainage off; clamp return off");
  patient_run (&sim, 60);
  assert_between (look (&sim).DROP, drop - 3, drop + 3);
}

/* Pump on an emptying patient: suction, then chatter; more speed then gives no more flow. */
static void
test_bleed_and_chatter (void)
{
  LfSim sim;

  start_on_ecmo (&sim, 3500);
  Seen before = look (&sim);
  Span steady = patient_span (&sim, LF_READING_P_VEN, 10);
  patient_act (&sim, "educator bleed 1500 120");
  patient_run (&sim, 150);
  Seen low = look (&sim);
  Span shaking = patient_span (&sim, LF_READING_P_VEN, 10);
  g_test_message ("P-ven swings by %g, then by %g", steady.high - steady.low,
                  shaking.high - shaking.low);
  g_assert_cmpfloat (low.P_VEN, <, before.P_VEN - 20);
  g_assert_cmpfloat (low.FLOW, <, before.FLOW - 0.3);
  g_assert_cmpfloat (low.m[LF_READING_CVP], <, before.m[LF_READING_CVP]);
  patient_act (&sim, "pump 4200");
  patient_run (&sim, 20);
  Seen faster = look (&sim);
  g_assert_cmpfloat (faster.P_VEN, <, low.P_VEN - 20);
  g_assert_cmpfloat (faster.FLOW, <, low.FLOW + 0.25);
  patient_act (&sim, "pump 3500; fluid red-cells 1500");
  patient_run (&sim, 260);
  Seen after = look (&sim);
  assert_between (after.FLOW, before.FLOW - 0.25, before.FLOW + 0.25);
}

static void
test_tamponade (void)
{
  LfSim beating;
  LfSim on_ecmo;

  patient_start (&beating, 22);
  patient_run (&beating, 20);
  Seen before = look (&beating);
  patient_act (&beating, "educator set pericardial-fluid 300 over 60");
  patient_run (&beating, 150);
  Seen during = look (&beating);
  g_assert_cmpfloat (during.m[LF_READING_CVP], >, before.m[LF_READING_CVP] + 2);
  g_assert_cmpfloat (during.MAP, <, before.MAP - 5);
  g_assert_cmpfloat (during.m[LF_READING_PULSE_PRESSURE], <,
                     before.m[LF_READING_PULSE_PRESSURE] - 8);
  g_assert_cmpfloat (during.m[LF_READING_HR], >, before.m[LF_READING_HR] + 3);
  patient_act (&beating, "educator set pericardial-fluid 20 over 30");
  patient_run (&beating, 180);
  Seen after = look (&beating);
  assert_between (after.MAP, before.MAP - 3, before.MAP + 3);

  patient_start (&on_ecmo, 22);
  patient_on_ecmo (&on_ecmo, 3300);
  patient_run (&on_ecmo, 60);
  before = look (&on_ecmo);
  patient_act (&on_ecmo, "educator set pericardial-fluid 300 over 60");
  patient_run (&on_ecmo, 150);
  during = look (&on_ecmo);
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
  Seen before = look (&sim);
  patient_act (&sim, "educator fault pulmonary-embolism 0.8");
  patient_run (&sim, 60);
  Seen during = look (&sim);
  g_assert_cmpfloat (during.m[LF_READING_PULMONARY_ARTERY_MEAN], >,
                     before.m[LF_READING_PULMONARY_ARTERY_MEAN] + 8);
  g_assert_cmpfloat (during.m[LF_READING_RIGHT_ATRIAL_MEAN], >,
                     before.m[LF_READING_RIGHT_ATRIAL_MEAN] + 1);
  g_assert_cmpfloat (during.m[LF_READING_ETCO2], <, before.m[LF_READING_ETCO2] * 0.85);
  g_assert_cmpfloat (during.m[LF_READING_NATIVE_OUTPUT], <,
                     before.m[LF_READING_NATIVE_OUTPUT] - 0.5);
  patient_act (&sim, "educator cure pulmonary-embolism");
  patient_run (&sim, 240);
  Seen after = look (&sim);
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
  Seen now = look (&sim);
  g_assert_true (lf_circuit_returns_to_vein (&sim));
  g_assert_cmpfloat (now.FLOW, >, 2);
  g_assert_cmpfloat (now.MAP, <, 25);
  g_assert_cmpint (sim.circuit.flow_on, ==, 0);
  g_assert_cmpfloat (now.m[LF_READING_SVO2], >, 90); /* what is returned is drained again */
}

static void
test_distal_perfusion (void)
{
  LfSim sim;

  start_on_ecmo (&sim, 3300);
  patient_run (&sim, 240);
  double leg = patient_mean (&sim, LF_READING_NIRS_LEG, 10);
  double head = patient_mean (&sim, LF_READING_NIRS_RIGHT, 10);
  g_test_message ("leg %g, head %g", leg, head);
  g_assert_cmpfloat (leg, <, head - 8);
  patient_act (&sim, "cannulate distal femoral-right 7");
  patient_run (&sim, 300);
  g_assert_cmpfloat (patient_mean (&sim, LF_READING_NIRS_LEG, 10), >, leg + 10);
  g_assert_cmpfloat (sim.circuit.distal_ml_s, >, 1);
  patient_act (&sim, "clamp distal on");
  patient_run (&sim, 300);
  assert_between (patient_mean (&sim, LF_READING_NIRS_LEG, 10), leg - 6, leg + 6);
}

static void
test_flow_is_told (void)
{
  LfSim sim;
  LfEvent event;

  patient_start (&sim, 25);
  patient_act (&sim, "educator rhythm vf");
  patient_on_ecmo (&sim, 3000);
  lf_sim_clear_events (&sim);
  g_assert_true (patient_wait (&sim, LF_EVENT_FLOW, 20, &event));
  g_assert_cmpint (event.words[0], ==, 1);
  assert_between ((double) sim.step / LF_STEPS_PER_S, 5, 10);
  patient_act (&sim, "clamp return on");
  lf_sim_clear_events (&sim);
  g_assert_true (patient_wait (&sim, LF_EVENT_FLOW, 5, &event));
  g_assert_cmpint (event.words[0], ==, 0);
}

static void
test_vent (void)
{
  LfSim sim;

  start_on_ecmo (&sim, 3500);
  patient_run (&sim, 120);
  double full = patient_mean (&sim, LF_READING_LV_END_DIASTOLIC_VOLUME, 5);
  patient_act (&sim, "lv-vent 0.8");
  patient_run (&sim, 120);
  g_assert_cmpfloat (patient_mean (&sim, LF_READING_LV_END_DIASTOLIC_VOLUME, 5), <, full - 20);
  patient_act (&sim, "lv-vent off");
  patient_run (&sim, 2);
  g_assert_cmpfloat (sim.circuit.vent_ml_s, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sim/circuit/speed", test_speed);
  g_test_add_func ("/sim/circuit/usual", test_a_usual_run);
  g_test_add_func ("/sim/circuit/cannulae", test_cannulae);
  g_test_add_func ("/sim/circuit/clamps", test_clamps_in_any_order);
  g_test_add_func ("/sim/circuit/pump-stop", test_a_stopped_pump_lets_blood_run_backwards);
  g_test_add_func ("/sim/circuit/backflow", test_backflow_below_a_threshold);
  g_test_add_func ("/sim/circuit/drainage-kink", test_drainage_kink);
  g_test_add_func ("/sim/circuit/return-kink", test_return_kink);
  g_test_add_func ("/sim/circuit/clot", test_oxygenator_clot);
  g_test_add_func ("/sim/circuit/exchange", test_exchange_ends_a_clot);
  g_test_add_func ("/sim/circuit/bleed", test_bleed_and_chatter);
  g_test_add_func ("/sim/circuit/tamponade", test_tamponade);
  g_test_add_func ("/sim/circuit/embolism", test_embolism);
  g_test_add_func ("/sim/circuit/return-in-vein", test_return_cannula_in_the_vein);
  g_test_add_func ("/sim/circuit/distal", test_distal_perfusion);
  g_test_add_func ("/sim/circuit/flow-told", test_flow_is_told);
  g_test_add_func ("/sim/circuit/vent", test_vent);
  return g_test_run ();
}
