/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Oxygen, carbon dioxide, heat and clotting on ECMO; where the two hearts' blood meets. */
#include <math.h>

#include "patient.h"

static void
start_on_ecmo (LfSim *sim, const char *rhythm, double rpm)
{
  g_autofree char *line = g_strdup_printf ("educator rhythm %s", rhythm);

  patient_start (sim, 31);
  patient_act (sim, line);
  patient_act (sim, "airway tube");
  patient_on_ecmo (sim, rpm);
  patient_run (sim, 300);
}

/* No gas: after minutes in an arrested patient blood comes out as it went in. Flow and pressures do
 * not tell. */
static void
test_gas_off (void)
{
  double before[LF_N_READINGS];
  double off[LF_N_READINGS];
  double after[LF_N_READINGS];
  LfSim sim;

  start_on_ecmo (&sim, "vf", 3300);
  patient_act (&sim, "ventilate 0 0; lv-vent 0.3"); /* or the lungs take the circuit's blood */
  patient_run (&sim, 60);
  patient_means (&sim, 10, before);
  patient_act (&sim, "educator fault gas-supply-lost");
  patient_run (&sim, 240);
  patient_means (&sim, 10, off);
  g_test_message ("post %.1f to %.1f, pre %.1f to %.1f", before[LF_READING_SO2_POST_OXYGENATOR],
                  off[LF_READING_SO2_POST_OXYGENATOR], before[LF_READING_SO2_PRE_OXYGENATOR],
                  off[LF_READING_SO2_PRE_OXYGENATOR]);
  g_assert_cmpfloat (before[LF_READING_SO2_POST_OXYGENATOR], >, 98);
  assert_between (off[LF_READING_SO2_POST_OXYGENATOR] - off[LF_READING_SO2_PRE_OXYGENATOR], -4, 4);
  g_assert_cmpfloat (off[LF_READING_SO2_POST_OXYGENATOR], <, 70);
  g_assert_cmpfloat (off[LF_READING_PACO2_RIGHT_RADIAL], >=, before[LF_READING_PACO2_RIGHT_RADIAL]);
  assert_between (off[LF_READING_ECMO_FLOW] / before[LF_READING_ECMO_FLOW], 0.97, 1.03);
  assert_between (off[LF_READING_P_VEN] - before[LF_READING_P_VEN], -4, 4);
  assert_between (off[LF_READING_P_ART] - before[LF_READING_P_ART], -8, 8);
  assert_between (off[LF_READING_SWEEP], 4, 4); /* the flowmeter still says four */
  patient_act (&sim, "educator cure gas-supply-lost");
  patient_run (&sim, 180);
  patient_means (&sim, 10, after);
  g_assert_cmpfloat (after[LF_READING_SO2_POST_OXYGENATOR], >, 98);
}

static void
test_gas_never_turned_on (void)
{
  LfSim sim;

  patient_start (&sim, 32);
  patient_act (&sim, "educator rhythm vf; educator circuit 25 17; pump 3300");
  patient_run (&sim, 180);
  assert_between (patient_mean (&sim, LF_READING_SO2_POST_OXYGENATOR, 5) -
                      patient_mean (&sim, LF_READING_SO2_PRE_OXYGENATOR, 5),
                  -4, 4);
}

static void
test_sweep_moves_carbon_dioxide (void)
{
  static const double sweeps[] = { 1.5, 4, 10 };
  double last_post = 100;
  double last_patient = 100;

  for (size_t i = 0; i < G_N_ELEMENTS (sweeps); i++) {
    g_autofree char *line = g_strdup_printf ("sweep %g; ventilate 0 0", sweeps[i]);
    LfSim sim;
    start_on_ecmo (&sim, "vf", 3300);
    patient_act (&sim, line);
    patient_run (&sim, 300);
    double post = patient_mean (&sim, LF_READING_PCO2_POST_OXYGENATOR, 10);
    double patient = patient_mean (&sim, LF_READING_PACO2_RIGHT_RADIAL, 10);
    double oxygen = patient_mean (&sim, LF_READING_SO2_POST_OXYGENATOR, 10);
    g_test_message ("sweep %g: post-oxygenator %.2f kPa, patient %.2f kPa", sweeps[i], post,
                    patient);
    g_assert_cmpfloat (post, <, last_post);
    g_assert_cmpfloat (patient, <=, last_patient);
    g_assert_cmpfloat (oxygen, >, 97); /* and hardly any oxygen */
    last_post = post;
    last_patient = patient;
  }
}

static void
test_fdo2_moves_oxygen (void)
{
  LfSim sim;
  double last = 0;
  static const char *const lines[] = { "fdo2 0.3", "fdo2 0.6", "fdo2 1" };

  start_on_ecmo (&sim, "vf", 3300);
  for (size_t i = 0; i < G_N_ELEMENTS (lines); i++) {
    patient_act (&sim, lines[i]);
    patient_run (&sim, 120);
    double post = patient_mean (&sim, LF_READING_PO2_POST_OXYGENATOR, 5);
    g_test_message ("%s: %.1f kPa", lines[i], post);
    g_assert_cmpfloat (post, >, last + 5);
    last = post;
  }
  assert_between (last, 30, 92); /* below what dry oxygen itself has */
  patient_act (&sim, "educator set oxygenator-transfer 0.2");
  patient_run (&sim, 120);
  g_assert_cmpfloat (patient_mean (&sim, LF_READING_PO2_POST_OXYGENATOR, 5), <, last * 0.7);
}

/* 60 mL of oxygen for each litre of standard venous blood, rated near seven litres. */
static void
test_transfer (void)
{
  double means[LF_N_READINGS];
  LfSim sim;

  start_on_ecmo (&sim, "vf", 3600);
  patient_act (&sim, "ventilate 0 0");
  patient_run (&sim, 300);
  patient_means (&sim, 10, means);
  double gained = sim.circuit.return_o2 - sim.circuit.drain_o2;
  double ml_min = gained * means[LF_READING_ECMO_FLOW] * 1000;
  g_test_message ("%.0f mL/min at %.2f L/min", ml_min, means[LF_READING_ECMO_FLOW]);
  assert_between (ml_min, 120, 320);
}

static void
test_heater (void)
{
  LfSim sim;
  LfSim cold;

  start_on_ecmo (&sim, "vf", 3300);
  patient_act (&sim, "educator set temperature 30; heater 37");
  cold = sim;
  patient_act (&cold, "heater 30");
  patient_run (&sim, 600);
  patient_run (&cold, 600);
  double warmed = patient_now (&sim, LF_READING_TEMPERATURE) - 30;
  g_test_message ("%.2f °C in ten minutes", warmed);
  assert_between (warmed, 0.8, 4);
  assert_between (patient_now (&cold, LF_READING_TEMPERATURE), 29.5, 30.2);
  /* A cold body uses less. */
  g_assert_cmpfloat (patient_now (&cold, LF_READING_SVO2), >, patient_now (&sim, LF_READING_SVO2));
}

static void
test_heparin (void)
{
  LfSim sim;

  patient_start (&sim, 33);
  patient_run (&sim, 2);
  assert_between (patient_now (&sim, LF_READING_ACT), 100, 140);
  patient_act (&sim, "drug heparin 5000 units");
  patient_run (&sim, 300);
  double act = patient_now (&sim, LF_READING_ACT);
  g_test_message ("ACT %.0f s", act);
  assert_between (act, 165, 220);
  assert_between (patient_now (&sim, LF_READING_ANTI_XA), 0.3, 2);
  patient_run (&sim, 1500);
  /* Of so much half is gone after 45-60 minutes (see drugs.c). */
  assert_between ((patient_now (&sim, LF_READING_ACT) - 120) / (act - 120), 0.62, 0.8);
  g_assert_cmpint (patient_try (&sim, "drug heparin 5000 mg"), ==, LF_REFUSAL_WRONG_UNIT);
  g_assert_cmpint (patient_try (&sim, "drug heparin 60000 units"), ==, LF_REFUSAL_TOO_MUCH);
  g_assert_cmpint (patient_try (&sim, "drug noradrenaline 1 mg"), ==, LF_REFUSAL_WRONG_UNIT);
  g_assert_cmpint (patient_try (&sim, "infuse amiodarone 1 mg/h"), ==, LF_REFUSAL_NOT_INFUSED);
}

/* A beating heart throws badly oxygenated blood into the right arm and brain, while the circuit's
 * fills the legs. In standstill the circuit fills all. */
static void
test_differential_hypoxaemia (void)
{
  double beating[LF_N_READINGS];
  double still[LF_N_READINGS];
  LfSim sim;

  patient_start (&sim, 34);
  patient_act (&sim, "airway tube; educator set lung-shunt 0.6");
  patient_on_ecmo (&sim, 3000);
  patient_run (&sim, 240);
  patient_means (&sim, 10, beating);
  g_test_message ("right radial %.1f, left radial %.1f, femoral %.1f; native %.2f L/min",
                  beating[LF_READING_SAO2_RIGHT_RADIAL], beating[LF_READING_SAO2_LEFT_RADIAL],
                  beating[LF_READING_SAO2_FEMORAL], beating[LF_READING_NATIVE_OUTPUT]);
  g_assert_cmpfloat (beating[LF_READING_SAO2_RIGHT_RADIAL], <,
                     beating[LF_READING_SAO2_FEMORAL] - 3);
  g_assert_cmpfloat (beating[LF_READING_SAO2_LEFT_RADIAL], >=,
                     beating[LF_READING_SAO2_RIGHT_RADIAL] - 0.5);
  g_assert_cmpfloat (beating[LF_READING_NIRS_RIGHT], <, beating[LF_READING_NIRS_LEFT] + 4);
  assert_between (beating[LF_READING_SAO2_LEFT_VENTRICLE],
                  beating[LF_READING_SAO2_RIGHT_RADIAL] - 6,
                  beating[LF_READING_SAO2_RIGHT_RADIAL] + 1);
  patient_act (&sim, "educator rhythm asystole");
  patient_run (&sim, 240);
  patient_means (&sim, 10, still);
  g_assert_cmpfloat (still[LF_READING_SAO2_RIGHT_RADIAL], >, 96);
}

/* Nothing ejects, and bronchial blood goes on coming: the ventricle fills, oedema threatens. */
static void
test_the_left_heart_distends (void)
{
  LfSim sim;
  LfSim dry;

  start_on_ecmo (&sim, "asystole", 3500);
  dry = sim;
  patient_act (&dry, "educator set bronchial-flow 0");
  double early = patient_mean (&sim, LF_READING_LEFT_ATRIAL_MEAN, 5);
  g_assert_cmpfloat (patient_mean (&sim, LF_READING_PULSE_PRESSURE, 5), <, 5);
  patient_run (&sim, 480);
  patient_run (&dry, 480);
  double late = patient_mean (&sim, LF_READING_LEFT_ATRIAL_MEAN, 5);
  g_test_message ("left atrium %.1f, then %.1f; without bronchial flow %.1f", early, late,
                  patient_mean (&dry, LF_READING_LEFT_ATRIAL_MEAN, 5));
  g_assert_cmpfloat (late, >, early + 3);
  g_assert_cmpfloat (patient_mean (&dry, LF_READING_LEFT_ATRIAL_MEAN, 5), <, late - 3);
}

/* Flow through the heart's own vessels brings coarse fibrillation back. */
static void
test_ecmo_restores_vf (void)
{
  LfSim sim;

  patient_start (&sim, 35);
  patient_act (&sim, "educator rhythm vf; airway tube");
  patient_run (&sim, 420);
  double low = patient_now (&sim, LF_READING_VF_AMSA);
  patient_on_ecmo (&sim, 3500);
  patient_run (&sim, 420);
  double restored = patient_now (&sim, LF_READING_VF_AMSA);
  g_test_message ("AMSA %.1f, then %.1f", low, restored);
  g_assert_cmpfloat (low, <, 7);
  g_assert_cmpfloat (restored, >, low + 4);
  g_assert_cmpint (sim.heart.rhythm, ==, LF_RHYTHM_VF);
}

/* Lactate rises without flow, less so in low flow, and is cleared once the circuit runs. */
static void
test_lactate (void)
{
  LfSim sim;
  LfSim alone;

  patient_start (&sim, 36);
  patient_act (&sim, "educator rhythm vf");
  alone = sim;
  patient_act (&sim, "cpr mechanical; airway tube");
  patient_run (&sim, 600);
  patient_run (&alone, 600);
  g_assert_cmpfloat (patient_now (&alone, LF_READING_LACTATE), >,
                     patient_now (&sim, LF_READING_LACTATE) + 1);
  double then = patient_now (&sim, LF_READING_LACTATE);
  patient_run (&sim, 300);
  double arrest = patient_now (&sim, LF_READING_LACTATE);
  g_test_message ("%.1f mmol/L after a quarter of an hour", arrest);
  /* 0.15-0.25 mmol/L a minute in good compressions (registries, recalled). */
  assert_between ((arrest - then) / 5, 0.12, 0.28);
  patient_on_ecmo (&sim, 3600);
  patient_act (&sim, "cpr stop; lv-vent 0.5; cannulate distal femoral-right 7; "
                     "educator set lactate 9");
  patient_run (&sim, 1800);
  assert_between (patient_now (&sim, LF_READING_LACTATE), 5, 8.3);
}

/* Lactate that is set has been there for a while: it is acid, and no carbon dioxide. */
static void
test_lactate_set (void)
{
  static const char *const ways[] = { "educator set lactate 10", "educator set lactate 10 over 5" };

  for (size_t i = 0; i < G_N_ELEMENTS (ways); i++) {
    LfSim sim;
    patient_start (&sim, 38);
    patient_act (&sim, "ventilate 12 580");
    patient_run (&sim, 30);
    double co2 = patient_now (&sim, LF_READING_PACO2_RIGHT_RADIAL);
    patient_act (&sim, ways[i]);
    patient_run (&sim, 20);
    assert_between (patient_now (&sim, LF_READING_PACO2_RIGHT_RADIAL), co2 - 0.4, co2 + 0.4);
    assert_between (patient_now (&sim, LF_READING_PH_RIGHT_RADIAL), 7.15, 7.28);
  }
}

/* With oxygen in the lungs PaCO2 rises by 8-12 mmHg in the first minute and 3-4 in each later one
 * (Eger 1961, Frumin 1959); on air the blood is soon dark. */
static void
test_apnoea (void)
{
  LfSim sim;
  LfSim on_air;

  patient_start (&sim, 37);
  patient_act (&sim, "ventilate 12 570");
  on_air = sim;
  patient_act (&sim, "fio2 1");
  patient_run (&sim, 240);
  double co2 = patient_now (&sim, LF_READING_PACO2_RIGHT_RADIAL);
  patient_act (&sim, "ventilate 0 0");
  patient_run (&sim, 60);
  double first = patient_now (&sim, LF_READING_PACO2_RIGHT_RADIAL);
  patient_run (&sim, 180);
  double later = patient_now (&sim, LF_READING_PACO2_RIGHT_RADIAL);
  g_test_message ("%.2f kPa in the first minute, %.2f in each later one", first - co2,
                  (later - first) / 3);
  assert_between ((first - co2) * 7.5, 7, 13);
  assert_between ((later - first) / 3 * 7.5, 2.7, 4.4);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_SAO2_RIGHT_RADIAL), >, 98);
  patient_act (&on_air, "ventilate 0 0");
  patient_run (&on_air, 150);
  g_assert_cmpfloat (patient_now (&on_air, LF_READING_SAO2_RIGHT_RADIAL), <, 85);
  g_assert_false (patient_has (&on_air, LF_READING_ETCO2));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sim/gas/off", test_gas_off);
  g_test_add_func ("/sim/gas/never-on", test_gas_never_turned_on);
  g_test_add_func ("/sim/gas/sweep", test_sweep_moves_carbon_dioxide);
  g_test_add_func ("/sim/gas/fdo2", test_fdo2_moves_oxygen);
  g_test_add_func ("/sim/gas/transfer", test_transfer);
  g_test_add_func ("/sim/gas/heater", test_heater);
  g_test_add_func ("/sim/gas/heparin", test_heparin);
  g_test_add_func ("/sim/gas/differential-hypoxaemia", test_differential_hypoxaemia);
  g_test_add_func ("/sim/gas/distension", test_the_left_heart_distends);
  g_test_add_func ("/sim/gas/vf-restored", test_ecmo_restores_vf);
  g_test_add_func ("/sim/gas/lactate", test_lactate);
  g_test_add_func ("/sim/gas/lactate-set", test_lactate_set);
  g_test_add_func ("/sim/gas/apnoea", test_apnoea);
  return g_test_run ();
}
