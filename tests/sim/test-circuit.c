/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ECMO circuit: what speed, clamps and cannulae do to flow and pressures. */
#include <math.h>

#include "ecmo.h"

static void
test_speed (void)
{
  static const double rpms[] = { 2000, 2500, 3000, 3500, 4000 };
  Seen last = { 0 };

  for (size_t i = 0; i < G_N_ELEMENTS (rpms); i++) {
    LfSim sim;
    ecmo_start (&sim, rpms[i]);
    Seen now = ecmo_look (&sim);
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

  ecmo_start (&sim, 3500);
  Seen now = ecmo_look (&sim);
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
  ecmo_start (&large, 3500);
  patient_run (&small, 60);
  Seen with_small = ecmo_look (&small);
  Seen with_large = ecmo_look (&large);
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
      ecmo_start (&sim, 3500);
      double before = ecmo_look (&sim).FLOW;
      patient_act (&sim, clampings[i][0]);
      patient_run (&sim, 5);
      Seen one = ecmo_look (&sim);
      g_assert_cmpfloat (fabs (one.FLOW), <, 0.01);
      if (i == 0) /* the pump pushes against the clamp */
        g_assert_cmpfloat (one.P_ART, >, 200);
      else /* and here sucks at it */
        g_assert_cmpfloat (one.P_VEN, <, -100);
      patient_act (&sim, clampings[i][1]);
      patient_run (&sim, 5);
      g_assert_cmpfloat (fabs (ecmo_look (&sim).FLOW), <, 0.01);
      patient_assert_sound (&sim);
      patient_act (&sim, j == 0 ? "clamp drainage off; clamp return off"
                                : "clamp return off; clamp drainage off");
      patient_run (&sim, 60);
      assert_between (ecmo_look (&sim).FLOW, before - 0.3, before + 0.3);
    }
}

static void
test_a_stopped_pump_lets_blood_run_backwards (void)
{
  LfSim sim;
  LfEvent event;

  ecmo_start (&sim, 3500);
  patient_act (&sim, "educator rhythm sinus; educator fault pump-failure");
  lf_sim_clear_events (&sim);
  g_assert_true (patient_wait (&sim, LF_EVENT_FLOW, 20, &event));
  g_assert_cmpint (event.words[0], ==, 0);
  patient_run (&sim, 20);
  Seen stopped = ecmo_look (&sim);
  g_assert_cmpfloat (stopped.FLOW, <, -0.5);
  g_assert_cmpfloat (stopped.m[LF_READING_PUMP_RPM], <, 5);
  /* The hand crank, and then the clamps, end it. */
  patient_act (&sim, "hand-crank on");
  patient_run (&sim, 40);
  g_assert_cmpfloat (ecmo_look (&sim).FLOW, >, 1.5);
  patient_act (&sim, "clamp return on; clamp drainage on; hand-crank off");
  patient_run (&sim, 20);
  g_assert_cmpfloat (fabs (ecmo_look (&sim).FLOW), <, 0.01);
  /* A new pump head, between clamps. */
  patient_act (&sim, "exchange pump-head");
  patient_run (&sim, 61);
  patient_act (&sim, "clamp drainage off; clamp return off");
  patient_run (&sim, 20);
  g_assert_cmpfloat (ecmo_look (&sim).FLOW, >, 1.5);
}

/* A low speed does not lift blood over the patient's own pressure. */
static void
test_backflow_below_a_threshold (void)
{
  LfSim sim;

  patient_start (&sim, 21);
  patient_on_ecmo (&sim, 0);
  patient_run (&sim, 15);
  double still = ecmo_look (&sim).FLOW;
  g_assert_cmpfloat (still, <, -0.3);
  patient_act (&sim, "pump 1200");
  patient_run (&sim, 15);
  double slow = ecmo_look (&sim).FLOW;
  g_assert_cmpfloat (slow, >, still);
  g_assert_cmpfloat (slow, <, 0);
  patient_act (&sim, "pump 2800");
  patient_run (&sim, 15);
  g_assert_cmpfloat (ecmo_look (&sim).FLOW, >, 1);
}

static void
test_distal_perfusion (void)
{
  LfSim sim;

  ecmo_start (&sim, 3300);
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

  ecmo_start (&sim, 3500);
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
  g_test_add_func ("/sim/circuit/distal", test_distal_perfusion);
  g_test_add_func ("/sim/circuit/flow-told", test_flow_is_told);
  g_test_add_func ("/sim/circuit/vent", test_vent);
  return g_test_run ();
}
