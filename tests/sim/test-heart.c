/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The heart under a circuit: what load, perfusion and neglect do to it. */
#include "patient.h"

static void
start (LfSim *sim, const char *lines)
{
  patient_start (sim, 71);
  patient_act (sim, "educator set noise 0; educator set reflexes 0; airway tube; "
                    "ventilate 12 500");
  patient_act (sim, lines);
  patient_run (sim, 120);
}

static void
means_at (LfSim *sim, const char *lines, double means[LF_N_READINGS])
{
  patient_act (sim, lines);
  patient_run (sim, 180);
  patient_means (sim, 20, means);
  g_test_message ("%s: MAP %.0f, output %.2f, EDV %.0f, ESV %.0f, EDP %.1f, work %.0f", lines,
                  means[LF_READING_MAP], means[LF_READING_NATIVE_OUTPUT],
                  means[LF_READING_LV_END_DIASTOLIC_VOLUME],
                  means[LF_READING_LV_END_SYSTOLIC_VOLUME],
                  means[LF_READING_LV_END_DIASTOLIC_PRESSURE], means[LF_READING_LV_STROKE_WORK]);
}

/* In acute shock flow from outside raises pressure, end-systolic volume and stroke work, and lowers
 * the output, while filling hardly moves. */
static void
test_acute_shock (void)
{
  double low[LF_N_READINGS];
  double high[LF_N_READINGS];
  LfSim sim;

  start (&sim, "educator set left-contractility 0.9; educator set right-contractility 0.25; "
               "educator set systemic-resistance 0.5; educator circuit 25 21; sweep 4; fdo2 1");
  means_at (&sim, "pump 1500", low);
  means_at (&sim, "pump 3500", high);
  g_assert_cmpfloat (high[LF_READING_MAP], >, low[LF_READING_MAP] * 1.25);
  g_assert_cmpfloat (high[LF_READING_NATIVE_OUTPUT], <, low[LF_READING_NATIVE_OUTPUT] * 0.97);
  g_assert_cmpfloat (high[LF_READING_LV_END_SYSTOLIC_VOLUME], >,
                     low[LF_READING_LV_END_SYSTOLIC_VOLUME] * 1.05);
  g_assert_cmpfloat (high[LF_READING_LV_STROKE_WORK], >, low[LF_READING_LV_STROKE_WORK] * 1.1);
  assert_between (
      high[LF_READING_LV_END_DIASTOLIC_VOLUME] / low[LF_READING_LV_END_DIASTOLIC_VOLUME], 0.9, 1.1);
  assert_between (high[LF_READING_LV_END_DIASTOLIC_PRESSURE] -
                      low[LF_READING_LV_END_DIASTOLIC_PRESSURE],
                  -3, 3);
  g_assert_cmpfloat (sim.blood.energy, >, 0.95);
}

/* A very weak left ventricle: turned up, the pump shuts the aortic valve and fills the lungs. */
static void
test_valve_shuts (void)
{
  double low[LF_N_READINGS];
  double high[LF_N_READINGS];
  LfSim sim;

  start (&sim, "educator set left-contractility 0.2; educator circuit 25 19; sweep 4; fdo2 1");
  means_at (&sim, "pump 2200", low);
  means_at (&sim, "pump 4000", high);
  g_assert_cmpfloat (low[LF_READING_NATIVE_OUTPUT], >, 0.15);
  g_assert_cmpfloat (high[LF_READING_NATIVE_OUTPUT], <, 0.1);
  g_assert_cmpfloat (high[LF_READING_PULSE_PRESSURE], <, 8);
  g_assert_cmpfloat (high[LF_READING_LEFT_ATRIAL_MEAN], >, 15);
  means_at (&sim, "lv-vent 0.8", low);
  g_assert_cmpfloat (low[LF_READING_LEFT_ATRIAL_MEAN], <, high[LF_READING_LEFT_ATRIAL_MEAN] - 1.5);
}

/* A heart that stands still fills by what comes past it. */
static void
test_arrest_distends (void)
{
  LfSim with;
  LfSim without;

  start (&with, "educator rhythm vf; educator circuit 23 17; sweep 4; fdo2 1; pump 3500");
  without = with;
  patient_act (&without, "educator set bronchial-flow 0");
  double before = patient_mean (&with, LF_READING_LEFT_ATRIAL_MEAN, 10);
  patient_run (&with, 600);
  patient_run (&without, 610);
  double after = patient_mean (&with, LF_READING_LEFT_ATRIAL_MEAN, 10);
  g_test_message ("%.1f, then %.1f mmHg; without, %.1f", before, after,
                  patient_now (&without, LF_READING_LEFT_ATRIAL_MEAN));
  g_assert_cmpfloat (after, >, before + 3);
  g_assert_cmpfloat (patient_mean (&without, LF_READING_LEFT_ATRIAL_MEAN, 10), <, after - 3);
}

/* Coronaries widen as far as they can; beyond that the muscle tires, and the more it does the
 * sooner. */
static void
test_coronaries (void)
{
  LfSim rest;
  LfSim low;
  LfSim fast;

  start (&rest, "check pulse");
  low = rest;
  patient_act (&low, "educator set systemic-resistance 0.45");
  patient_run (&low, 60);
  patient_run (&rest, 60);
  g_test_message ("rest: %.2f mL/s, widened %.2f; low pressure: %.2f, %.2f",
                  rest.organs.coronary_ml_s, rest.blood.dilation, low.organs.coronary_ml_s,
                  low.blood.dilation);
  assert_between (rest.blood.dilation, 0.85, 1.2);
  g_assert_cmpfloat (low.blood.dilation, >, rest.blood.dilation + 0.2);
  g_assert_cmpfloat (low.blood.energy, >, 0.97);
  fast = rest;
  patient_act (&fast, "educator set heart-rate 130");
  patient_run (&fast, 60);
  g_assert_cmpfloat (fast.organs.coronary_ml_s, >, rest.organs.coronary_ml_s * 1.05);
  /* Blood that carries next to nothing. */
  patient_act (&fast, "educator set haemoglobin 25");
  patient_run (&fast, 120);
  g_test_message ("little haemoglobin: energy %.2f, widened %.2f", fast.blood.energy,
                  fast.blood.dilation);
  g_assert_cmpfloat (fast.blood.dilation, >, 2.5);
  g_assert_cmpfloat (fast.blood.energy, <, 0.98);
}

/* Blood of native output reaches less far down the aorta, the more the circuit gives. */
static void
test_mixing_point (void)
{
  static const char *const lines[] = { "pump 2200", "pump 4000",
                                       "educator set left-contractility 0.15" };
  double arm[G_N_ELEMENTS (lines)];
  double left[G_N_ELEMENTS (lines)];
  LfSim sim;

  start (&sim, "educator set lung-shunt 0.6; educator set left-contractility 0.5; "
               "educator circuit 25 19; sweep 4; fdo2 1");
  for (size_t i = 0; i < G_N_ELEMENTS (lines); i++) {
    double means[LF_N_READINGS];
    means_at (&sim, lines[i], means);
    arm[i] = means[LF_READING_SAO2_RIGHT_RADIAL];
    left[i] = means[LF_READING_SAO2_LEFT_RADIAL];
    g_test_message ("right %.1f %%, left %.1f %%, groin %.1f %%", arm[i], left[i],
                    means[LF_READING_SAO2_FEMORAL]);
    g_assert_cmpfloat (means[LF_READING_SAO2_FEMORAL], >, 97);
  }
  g_assert_cmpfloat (arm[0], <, 90);
  g_assert_cmpfloat (left[1], >, arm[1] + 1);
  g_assert_cmpfloat (arm[2], >, 98);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sim/heart/acute-shock", test_acute_shock);
  g_test_add_func ("/sim/heart/valve-shuts", test_valve_shuts);
  g_test_add_func ("/sim/heart/arrest-distends", test_arrest_distends);
  g_test_add_func ("/sim/heart/coronaries", test_coronaries);
  g_test_add_func ("/sim/heart/mixing-point", test_mixing_point);
  return g_test_run ();
}
