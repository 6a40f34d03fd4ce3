/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A healthy adult whom nobody touches: nothing drifts, and all is where the textbooks have it. */
#include <math.h>

#include "patient.h"

/* Half a minute holds six breaths but no whole number of beats, so that pressures and flows that
 * both sway waver by so much however steady they are. */
#define SWAY_MMHG  0.15
#define SWAY_L_MIN 0.03

enum { WINDOWS = 20, WINDOW_S = 30 };

static double
allowed (LfReadingId id, double value)
{
  const char *unit = lf_reading (id)->word.unit;
  double sway = g_str_equal (unit, "mmHg")    ? SWAY_MMHG
                : g_str_equal (unit, "L/min") ? SWAY_L_MIN
                                              : 0;
  return MAX (0.01 * fabs (value), sway);
}

static void
test_nothing_drifts (void)
{
  static double means[WINDOWS][LF_N_READINGS];
  LfSim sim;

  patient_start (&sim, 1);
  for (int w = 0; w < WINDOWS; w++)
    patient_means (&sim, WINDOW_S, means[w]);
  for (int i = 0; i < LF_N_READINGS; i++) {
    double whole = 0;
    for (int w = 0; w < WINDOWS; w++) {
      g_assert_true (isnan (means[w][i]) == isnan (means[0][i]));
      whole += means[w][i] / WINDOWS;
    }
    if (isnan (whole))
      continue;
    g_test_message ("%s: %g", lf_reading ((LfReadingId) i)->word.id, whole);
    for (int w = 0; w < WINDOWS; w++)
      assert_between (means[w][i] - whole, -allowed ((LfReadingId) i, whole),
                      allowed ((LfReadingId) i, whole));
  }
  g_assert_cmpint (sim.heart.rhythm, ==, LF_RHYTHM_SINUS);
  g_assert_true (lf_sim_has_pulse (&sim));
}

/* Textbook normals of a resting adult. */
static const struct {
  LfReadingId id;
  double low;
  double high;
} normals[] = {
  { LF_READING_HR, 55, 90 },
  { LF_READING_MAP, 70, 105 },
  { LF_READING_ABP_SYSTOLIC, 100, 140 },
  { LF_READING_ABP_DIASTOLIC, 60, 90 },
  { LF_READING_CVP, 2, 6 },
  { LF_READING_RIGHT_ATRIAL_MEAN, 2, 6 },
  { LF_READING_LEFT_ATRIAL_MEAN, 5.5, 12 },
  { LF_READING_PULMONARY_ARTERY_MEAN, 10, 20 },
  { LF_READING_LV_END_DIASTOLIC_PRESSURE, 4, 12 },
  { LF_READING_SPO2, 94, 100 },
  { LF_READING_ETCO2, 4.5, 6 },
  { LF_READING_RESPIRATORY_RATE, 10, 20 },
  { LF_READING_PAO2_RIGHT_RADIAL, 10.5, 14 },
  { LF_READING_PACO2_RIGHT_RADIAL, 4.7, 6 },
  { LF_READING_PH_RIGHT_RADIAL, 7.35, 7.45 },
  { LF_READING_LACTATE, 0.5, 2 },
  { LF_READING_POTASSIUM, 3.5, 5.3 },
  { LF_READING_NIRS_RIGHT, 58, 82 },
  { LF_READING_NIRS_LEFT, 58, 82 },
  { LF_READING_TEMPERATURE, 36, 37.5 },
  { LF_READING_ACT, 90, 150 },
};

static void
assert_normal (LfSim *sim)
{
  double means[LF_N_READINGS];
  double size = sim->patient.weight_kg / 80;

  patient_run (sim, 60);
  patient_means (sim, 60, means);
  for (size_t i = 0; i < G_N_ELEMENTS (normals); i++) {
    g_test_message ("%s: %g", lf_reading (normals[i].id)->word.id, means[normals[i].id]);
    assert_between (means[normals[i].id], normals[i].low, normals[i].high);
  }
  double ejected =
      means[LF_READING_LV_END_DIASTOLIC_VOLUME] - means[LF_READING_LV_END_SYSTOLIC_VOLUME];
  assert_between (means[LF_READING_NATIVE_OUTPUT], 4 * size, 8 * size);
  assert_between (ejected / means[LF_READING_LV_END_DIASTOLIC_VOLUME], 0.55, 0.70);
  /* 800-1200 dyn s/cm5 */
  assert_between (means[LF_READING_SYSTEMIC_RESISTANCE] * 1333 * size, 800, 1200);
  /* Mixed venous saturation, from the content in the pulmonary artery. */
  assert_between (sim->gas.o2[LF_BLOOD_PULMONARY_ARTERIES] / (1.34 * 0.14), 0.65, 0.75);
  /* 65-70 mL/kg */
  assert_between (means[LF_READING_BLOOD_VOLUME] / sim->patient.weight_kg, 60, 75);
}

static void
test_normal (void)
{
  LfSim sim;

  patient_start (&sim, 2);
  assert_normal (&sim);
}

static void
test_sizes (void)
{
  static const double weights_kg[] = { 50, 65, 110, 140 };

  for (size_t i = 0; i < G_N_ELEMENTS (weights_kg); i++) {
    LfPatient patient = lf_patient_default ();
    LfSim sim;
    patient.weight_kg = weights_kg[i];
    lf_sim_init (&sim, &patient, 3, -5000);
    assert_normal (&sim);
  }
}

/* Old arteries give less: a larger pulse at much the same mean, from the first beat on. */
static void
test_ages (void)
{
  static const double ages[] = { 25, 45, 65, 85 };
  double last = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (ages); i++) {
    LfPatient patient = lf_patient_default ();
    LfSim sim;
    patient.age_years = ages[i];
    lf_sim_init (&sim, &patient, 3, 0);
    patient_run (&sim, 3);
    Span first = patient_span (&sim, LF_READING_MAP, 10);
    patient_run (&sim, 120);
    double map = patient_mean (&sim, LF_READING_MAP, 20);
    double pulse = patient_mean (&sim, LF_READING_PULSE_PRESSURE, 20);
    g_test_message ("%g years: %.0f to %.0f, then %.1f; pulse %.1f", ages[i], first.low, first.high,
                    map, pulse);
    assert_between (first.low, 75, 105);
    assert_between (first.high, 75, 115);
    assert_between (map, 80, 110);
    g_assert_cmpfloat (pulse, >, last + 4);
    last = pulse;
  }
  assert_between (last, 60, 110);
}

/* What a variable of the patient does, from rest to a minute later. */
static void
assert_moves (const char *line, LfReadingId id, double least, double most)
{
  double before[LF_N_READINGS];
  double after[LF_N_READINGS];
  LfSim sim;

  patient_start (&sim, 4);
  patient_means (&sim, 20, before);
  patient_act (&sim, line);
  patient_run (&sim, 60);
  patient_means (&sim, 20, after);
  g_test_message ("%s: %s %g to %g", line, lf_reading (id)->word.id, before[id], after[id]);
  assert_between (after[id] / before[id], least, most);
}

static void
test_variables (void)
{
  assert_moves ("educator set heart-rate 110", LF_READING_HR, 1.3, 1.7);
  assert_moves ("educator set left-contractility 0.4", LF_READING_NATIVE_OUTPUT, 0.4, 0.9);
  assert_moves ("educator set left-contractility 0.4", LF_READING_LEFT_ATRIAL_MEAN, 1.2, 4);
  assert_moves ("educator set right-contractility 0.3", LF_READING_RIGHT_ATRIAL_MEAN, 1.2, 6);
  assert_moves ("educator set systemic-resistance 1.6", LF_READING_MAP, 1.05, 1.5);
  assert_moves ("educator set systemic-resistance 0.6", LF_READING_MAP, 0.6, 0.95);
  assert_moves ("educator set arterial-compliance 0.5", LF_READING_PULSE_PRESSURE, 1.25, 2);
  assert_moves ("educator set venous-tone 1.5", LF_READING_CVP, 1.1, 4);
  assert_moves ("educator set pulmonary-resistance 6", LF_READING_PULMONARY_ARTERY_MEAN, 1.3, 4);
  assert_moves ("educator set dead-space 0.5", LF_READING_ETCO2, 0.5, 0.98);
  assert_moves ("educator set lung-shunt 0.4", LF_READING_PAO2_RIGHT_RADIAL, 0.3, 0.8);
  assert_moves ("educator set aortic-regurgitation 0.5", LF_READING_ABP_DIASTOLIC, 0.5, 0.95);
  assert_moves ("educator set haemoglobin 70", LF_READING_HAEMOGLOBIN, 0.499, 0.501);
  assert_moves ("educator set lactate 8", LF_READING_PH_RIGHT_RADIAL, 0.95, 0.99);
  assert_moves ("educator set temperature 34 over 30", LF_READING_TEMPERATURE, 0.918, 0.92);
}

/* The baroreflex: a slow bleed is met by a faster heart and more tone, unless it is off. */
static void
test_reflexes (void)
{
  LfSim with;
  LfSim without;

  patient_start (&with, 5);
  patient_start (&without, 5);
  patient_act (&without, "educator set reflexes 0");
  patient_act (&with, "educator bleed 1000 60");
  patient_act (&without, "educator bleed 1000 60");
  patient_run (&with, 120);
  patient_run (&without, 120);
  g_assert_cmpfloat (patient_now (&with, LF_READING_HR), >, 75);
  g_assert_cmpfloat (patient_mean (&without, LF_READING_HR, 10), <, 73);
  g_assert_cmpfloat (patient_mean (&with, LF_READING_MAP, 10), >,
                     patient_mean (&without, LF_READING_MAP, 10) + 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sim/health/nothing-drifts", test_nothing_drifts);
  g_test_add_func ("/sim/health/normal", test_normal);
  g_test_add_func ("/sim/health/sizes", test_sizes);
  g_test_add_func ("/sim/health/ages", test_ages);
  g_test_add_func ("/sim/health/variables", test_variables);
  g_test_add_func ("/sim/health/reflexes", test_reflexes);
  return g_test_run ();
}
