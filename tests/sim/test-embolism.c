/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A massive embolism: shock, arrest that compressions do little for, a circuit that unloads the
 * right heart, and a drug that dissolves some of the clot. */
#include "patient.h"

/* Shock of a right ventricle that cannot: the worse, the larger. */
static void
test_shock (void)
{
  static const double severities[] = { 0.5, 0.7, 0.8, 0.9 };
  double last[LF_N_READINGS];
  LfSim sim;

  patient_start (&sim, 61);
  patient_run (&sim, 20);
  patient_means (&sim, 20, last);
  for (size_t i = 0; i < G_N_ELEMENTS (severities); i++) {
    double now[LF_N_READINGS];
    g_autofree char *line = g_strdup_printf ("educator fault pulmonary-embolism %g", severities[i]);
    patient_start (&sim, 61);
    patient_act (&sim, line);
    patient_run (&sim, 120);
    patient_means (&sim, 20, now);
    g_test_message ("%g: MAP %.0f, output %.1f, CVP %.1f, SpO2 %.0f, ETCO2 %.1f", severities[i],
                    now[LF_READING_MAP], now[LF_READING_NATIVE_OUTPUT], now[LF_READING_CVP],
                    now[LF_READING_SAO2_RIGHT_RADIAL], now[LF_READING_ETCO2]);
    g_assert_cmpfloat (now[LF_READING_MAP], <, last[LF_READING_MAP] - 4);
    g_assert_cmpfloat (now[LF_READING_NATIVE_OUTPUT], <, last[LF_READING_NATIVE_OUTPUT] - 0.4);
    g_assert_cmpfloat (now[LF_READING_RIGHT_ATRIAL_MEAN], >, last[LF_READING_RIGHT_ATRIAL_MEAN]);
    g_assert_cmpfloat (now[LF_READING_ETCO2], <, last[LF_READING_ETCO2]);
    for (int r = 0; r < LF_N_READINGS; r++)
      last[r] = now[r];
  }
  g_assert_cmpfloat (last[LF_READING_MAP], <, 45);
  g_assert_cmpfloat (last[LF_READING_SAO2_RIGHT_RADIAL], <, 94);
  g_assert_cmpfloat (last[LF_READING_RIGHT_ATRIAL_MEAN], >, 6);
}

/* A right ventricle that has worn out recovers once the clot has gone. */
static void
test_removed (void)
{
  LfSim sim;

  patient_start (&sim, 62);
  patient_run (&sim, 20);
  double map = patient_mean (&sim, LF_READING_MAP, 20);
  patient_act (&sim, "educator fault pulmonary-embolism 0.8");
  patient_run (&sim, 120);
  g_assert_cmpfloat (sim.blood.overload, >, 0.2);
  patient_act (&sim, "educator cure pulmonary-embolism");
  patient_run (&sim, 300);
  g_assert_cmpfloat (sim.blood.overload, <, 0.02);
  assert_between (patient_mean (&sim, LF_READING_MAP, 20), map - 6, map + 6);
}

static void
start_arrest (LfSim *sim, double severity)
{
  g_autofree char *line = g_strdup_printf ("educator fault pulmonary-embolism %g", severity);

  patient_start (sim, 63);
  patient_act (sim, "educator set venous-tone 1.5");
  patient_act (sim, line);
  patient_run (sim, 60);
  patient_act (sim, "educator rhythm pea-narrow; cpr mechanical; airway tube; fio2 1");
}

/* Carbon dioxide stays low, however good the compressions are. */
static void
test_compressions (void)
{
  LfSim blocked;
  LfSim open;

  start_arrest (&blocked, 0.9);
  start_arrest (&open, 0);
  patient_run (&blocked, 300);
  patient_run (&open, 300);
  double etco2 = patient_mean (&blocked, LF_READING_ETCO2, 30);
  g_test_message ("%.2f kPa, without an embolus %.2f", etco2,
                  patient_mean (&open, LF_READING_ETCO2, 30));
  assert_between (etco2, 1.1, 2.1);
  g_assert_cmpfloat (patient_mean (&open, LF_READING_ETCO2, 30), >, etco2 + 1);
  assert_between (patient_mean (&blocked, LF_READING_CPR_DEPTH, 5), 5, 6);
}

/* Flow unloads the right heart, and complexes that had no pulse bring one, more of it as minutes
 * pass. */
static void
test_circuit (void)
{
  LfSim sim;
  double last = 0;

  start_arrest (&sim, 0.9);
  patient_run (&sim, 600);
  double cvp = patient_mean (&sim, LF_READING_CVP, 20);
  patient_on_ecmo (&sim, 3400);
  patient_act (&sim, "infuse noradrenaline 0.05 mcg/kg/min");
  patient_run (&sim, 20);
  patient_act (&sim, "cpr stop");
  patient_run (&sim, 20);
  for (int minute = 0; minute < 4; minute++) {
    double pulse = patient_mean (&sim, LF_READING_PULSE_PRESSURE, 10);
    g_test_message ("CVP %.0f, then %.0f; pulse pressure %.1f", cvp,
                    patient_mean (&sim, LF_READING_CVP, 10), pulse);
    g_assert_cmpfloat (pulse, >, last + 0.3);
    last = pulse;
    patient_run (&sim, 40);
  }
  assert_between (last, 5, 25);
  g_assert_cmpfloat (patient_mean (&sim, LF_READING_CVP, 20), <, 0.75 * cvp);
  g_assert_cmpfloat (patient_mean (&sim, LF_READING_MAP, 20), >, 55);
}

/* With less clot it becomes a pulse, told as one; compressions alone do not bring it. */
static void
test_pulse (void)
{
  LfSim sim;
  LfEvent event;

  start_arrest (&sim, 0.7);
  lf_sim_clear_events (&sim);
  g_assert_false (patient_wait (&sim, LF_EVENT_RHYTHM, 600, &event));
  patient_on_ecmo (&sim, 3200);
  patient_run (&sim, 20);
  patient_act (&sim, "cpr stop");
  lf_sim_clear_events (&sim);
  g_assert_true (patient_wait (&sim, LF_EVENT_RHYTHM, 600, &event));
  g_assert_cmpint (event.words[0], ==, LF_RHYTHM_PEA_NARROW);
  g_assert_cmpint (event.words[1], ==, LF_RHYTHM_SINUS);
  double pulse = patient_mean (&sim, LF_READING_PULSE_PRESSURE, 10);
  assert_between (pulse, 14, 40);
  g_assert_true (lf_sim_has_pulse (&sim));
  patient_run (&sim, 240);
  g_assert_cmpfloat (patient_mean (&sim, LF_READING_PULSE_PRESSURE, 10), >, pulse);
}

/* Blood that comes round by the lungs is the head's, the circuit's is the legs': bad lungs show on
 * the right hand alone. */
static void
test_differential (void)
{
  LfSim sim;

  patient_start (&sim, 64);
  patient_act (&sim, "educator fault pulmonary-embolism 0.5; educator set lung-shunt 0.6; airway "
                     "tube; fio2 0.5");
  patient_on_ecmo (&sim, 2600);
  patient_run (&sim, 300);
  g_test_message ("right hand %.1f kPa, groin %.0f %%",
                  patient_now (&sim, LF_READING_PAO2_RIGHT_RADIAL),
                  patient_now (&sim, LF_READING_SAO2_FEMORAL));
  g_assert_cmpfloat (patient_now (&sim, LF_READING_PAO2_RIGHT_RADIAL), <, 10);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_SAO2_FEMORAL), >, 98.5);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_SAO2_RIGHT_RADIAL), <,
                     patient_now (&sim, LF_READING_SAO2_FEMORAL) - 3);
}

/* Alteplase: nothing at once, begun by a quarter of an hour, partly done by an hour, never whole;
 * and blood that clots worse. */
static void
test_alteplase (void)
{
  LfSim sim;

  start_arrest (&sim, 0.9);
  patient_run (&sim, 60);
  double act = patient_now (&sim, LF_READING_ACT);
  patient_act (&sim, "drug alteplase 50 mg");
  patient_run (&sim, 120);
  assert_between (sim.faults[LF_FAULT_PULMONARY_EMBOLISM], 0.87, 0.9);
  patient_run (&sim, 780);
  double quarter = sim.faults[LF_FAULT_PULMONARY_EMBOLISM];
  assert_between (quarter, 0.70, 0.85);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_ACT), >, act + 8);
  patient_run (&sim, 2700);
  double hour = sim.faults[LF_FAULT_PULMONARY_EMBOLISM];
  g_test_message ("%.2f after a quarter of an hour, %.2f after one", quarter, hour);
  assert_between (hour, 0.5, 0.7);
  patient_run (&sim, 3600);
  assert_between (sim.faults[LF_FAULT_PULMONARY_EMBOLISM], hour - 0.05, hour);
  assert_between (sim.gas.clotting, 0.6, 0.95);
}

static void
test_alteplase_without_an_embolus (void)
{
  LfSim sim;

  patient_start (&sim, 65);
  g_assert_cmpint (patient_try (&sim, "drug alteplase 150 mg"), ==, LF_REFUSAL_TOO_MUCH);
  patient_act (&sim, "drug alteplase 50 mg; educator fault coronary-occlusion 0.5; "
                     "educator fault drainage-clot 0.5");
  patient_run (&sim, 900);
  g_assert_cmpfloat (sim.faults[LF_FAULT_PULMONARY_EMBOLISM], ==, 0);
  g_assert_cmpfloat (sim.faults[LF_FAULT_CORONARY_OCCLUSION], ==, 0.5);
  g_assert_cmpfloat (sim.faults[LF_FAULT_DRAINAGE_CLOT], ==, 0.5);
  patient_assert_sound (&sim);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sim/embolism/shock", test_shock);
  g_test_add_func ("/sim/embolism/removed", test_removed);
  g_test_add_func ("/sim/embolism/compressions", test_compressions);
  g_test_add_func ("/sim/embolism/circuit", test_circuit);
  g_test_add_func ("/sim/embolism/pulse", test_pulse);
  g_test_add_func ("/sim/embolism/differential", test_differential);
  g_test_add_func ("/sim/embolism/alteplase", test_alteplase);
  g_test_add_func ("/sim/embolism/alteplase-alone", test_alteplase_without_an_embolus);
  return g_test_run ();
}
