/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is shown, and when nothing is; what the waves and the numbers say of each other. */
#include <math.h>

#include "strip.h"

static const LfReadingId of_the_radial_line[] = {
  LF_READING_ABP_SYSTOLIC,
  LF_READING_ABP_DIASTOLIC,
  LF_READING_ABP_MEAN,
};

static const LfReadingId of_the_circuit[] = {
  LF_READING_ECMO_FLOW,
  LF_READING_P_VEN,
  LF_READING_P_INT,
  LF_READING_P_ART,
  LF_READING_DELTA_P,
  LF_READING_SVO2,
  LF_READING_SO2_PRE_OXYGENATOR,
  LF_READING_SO2_POST_OXYGENATOR,
  LF_READING_PO2_POST_OXYGENATOR,
  LF_READING_PCO2_POST_OXYGENATOR,
};

static void
assert_shown (const LfSim *sim, const LfReadingId *ids, size_t n, bool shown)
{
  for (size_t i = 0; i < n; i++)
    if (patient_has (sim, ids[i]) != shown)
      g_error ("%s is %sshown", lf_reading (ids[i])->word.id, shown ? "not " : "");
}

static void
test_lines_in_and_out (void)
{
  LfSim sim;

  patient_start (&sim, 51);
  patient_run (&sim, 4);
  assert_shown (&sim, of_the_radial_line, G_N_ELEMENTS (of_the_radial_line), true);
  g_assert_true (patient_has (&sim, LF_READING_CVP));
  lf_sim_set_line (&sim, LF_ARTERIAL_LINE_RIGHT_RADIAL, false);
  lf_sim_set_line (&sim, LF_ARTERIAL_LINE_CENTRAL_VENOUS, false);
  patient_run (&sim, 4);
  assert_shown (&sim, of_the_radial_line, G_N_ELEMENTS (of_the_radial_line), false);
  g_assert_false (patient_has (&sim, LF_READING_CVP));
  g_assert_cmpfloat (lf_sim_wave (&sim, LF_WAVE_ABP), ==, 0);
  g_assert_cmpfloat (lf_sim_wave (&sim, LF_WAVE_CVP), ==, 0);
  g_assert_true (patient_has (&sim, LF_READING_MAP)); /* true pressures need no line */
  patient_act (&sim, "line right-radial");
  patient_run (&sim, 30);
  assert_shown (&sim, of_the_radial_line, G_N_ELEMENTS (of_the_radial_line), false);
  patient_run (&sim, 34);
  assert_shown (&sim, of_the_radial_line, G_N_ELEMENTS (of_the_radial_line), true);
}

static void
test_the_circuit_when_connected (void)
{
  LfSim sim;

  patient_start (&sim, 52);
  patient_run (&sim, 4);
  assert_shown (&sim, of_the_circuit, G_N_ELEMENTS (of_the_circuit), false);
  patient_on_ecmo (&sim, 3000);
  patient_run (&sim, 4);
  assert_shown (&sim, of_the_circuit, G_N_ELEMENTS (of_the_circuit), true);
}

/* A value without a beat behind it goes; it does not freeze. */
static void
test_numbers_expire (void)
{
  LfSim sim;

  patient_start (&sim, 53);
  patient_run (&sim, 20);
  g_assert_true (patient_has (&sim, LF_READING_HR));
  g_assert_true (patient_has (&sim, LF_READING_SPO2));
  patient_act (&sim, "educator rhythm vf");
  patient_run (&sim, 6);
  g_assert_false (patient_has (&sim, LF_READING_HR));
  g_assert_false (patient_has (&sim, LF_READING_SPO2));
  g_assert_cmpfloat (patient_now (&sim, LF_READING_ABP_SYSTOLIC), <, 45);
  patient_run (&sim, 40);
  g_assert_false (patient_has (&sim, LF_READING_ETCO2)); /* nobody breathes for him */
  g_assert_false (patient_has (&sim, LF_READING_RESPIRATORY_RATE));
  patient_act (&sim, "educator rhythm asystole");
  patient_run (&sim, 6);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_HR), ==, 0);
  patient_act (&sim, "cpr start");
  patient_run (&sim, 20);
  g_assert_true (patient_has (&sim, LF_READING_CPR_RATE));
  g_assert_true (patient_has (&sim, LF_READING_CPR_FRACTION));
  patient_act (&sim, "cpr stop");
  patient_run (&sim, 1);
  g_assert_false (patient_has (&sim, LF_READING_CPR_RATE));
  g_assert_false (patient_has (&sim, LF_READING_CPR_DEPTH));
}

static void
test_the_oximeter (void)
{
  LfPatient patient = lf_patient_default ();
  LfSim light;
  LfSim dark;

  patient.skin_darkness = 0;
  lf_sim_init (&light, &patient, 54, 0);
  patient.skin_darkness = 1;
  lf_sim_init (&dark, &patient, 54, 0);
  patient_run (&light, 30);
  patient_run (&dark, 30);
  g_assert_cmpfloat (fabs (patient_now (&light, LF_READING_SPO2) -
                           patient_now (&light, LF_READING_SAO2_RIGHT_RADIAL)),
                     <, 1);
  patient_act (&light, "educator set lung-shunt 0.45");
  patient_act (&dark, "educator set lung-shunt 0.45");
  patient_run (&light, 120);
  patient_run (&dark, 120);
  g_assert_cmpfloat (patient_now (&light, LF_READING_SAO2_RIGHT_RADIAL), <, 92);
  g_assert_cmpfloat (patient_now (&dark, LF_READING_SPO2), >,
                     patient_now (&light, LF_READING_SPO2) + 1);
  /* On a circuit whose patient has no pulse there is nothing to measure. */
  patient_act (&light, "educator rhythm vf");
  patient_on_ecmo (&light, 3500);
  patient_run (&light, 60);
  g_assert_cmpfloat (patient_mean (&light, LF_READING_MAP, 2), >, 50);
  g_assert_false (patient_has (&light, LF_READING_SPO2));
}

/* ---- Waves ---- */

/* Counts complexes as a monitor would: a rise through half the highest upstroke, then deaf for a
 * while. */
static int
count_complexes (const double *samples, int n, double deaf_s)
{
  double highest = 0;
  int deaf = 0;
  int count = 0;

  for (int i = 0; i < n; i++)
    highest = MAX (highest, samples[i]);
  for (int i = 1; i < n; i++, deaf--)
    if (deaf <= 0 && samples[i - 1] < highest / 2 && samples[i] >= highest / 2) {
      count++;
      deaf = (int) (deaf_s * STRIP_HZ);
    }
  return count;
}

static void
assert_rate_from_ecg (const char *line, double deaf_s)
{
  enum { SECONDS = 60 };
  static double samples[SECONDS * STRIP_HZ + 1];
  LfSim sim;

  patient_start (&sim, 55);
  patient_act (&sim, line);
  patient_run (&sim, 20);
  LfSim same = sim;
  int n = strip_sample (&sim, LF_WAVE_ECG_II, SECONDS, samples);
  g_assert_cmpint (n, ==, SECONDS * STRIP_HZ);
  double counted = count_complexes (samples, n, deaf_s) * 60.0 / SECONDS;
  double shown = patient_mean (&same, LF_READING_HR, SECONDS);
  g_test_message ("%s: %g counted, %g shown", line, counted, shown);
  assert_between (counted, shown - MAX (2, 0.03 * shown), shown + MAX (2, 0.03 * shown));
}

static void
test_rate_from_ecg (void)
{
  assert_rate_from_ecg ("educator rhythm sinus", 0.2);
  assert_rate_from_ecg ("educator set heart-rate 130", 0.2);
  assert_rate_from_ecg ("educator rhythm pulseless-vt", 0.15);
  assert_rate_from_ecg ("educator rhythm pea-narrow", 0.2);
  assert_rate_from_ecg ("educator rhythm pea-wide", 0.4);
  assert_rate_from_ecg ("educator rhythm agonal", 0.8);
}

/* Zero crossings a second over two: what carries a fibrillation. */
static double
frequency_of (const double *samples, int n)
{
  int crossings = 0;

  for (int i = 1; i < n; i++)
    crossings += (samples[i - 1] < 0) != (samples[i] < 0);
  return crossings / 2.0 / ((double) n / STRIP_HZ);
}

static void
test_fibrillation_on_the_ecg (void)
{
  static double samples[10 * STRIP_HZ + 1];
  LfSim sim;

  patient_start (&sim, 56);
  patient_act (&sim, "educator rhythm vf; educator set noise 0");
  int n = strip_sample (&sim, LF_WAVE_ECG_II, 10, samples);
  double coarse = strip_range (samples, n);
  double frequency = frequency_of (samples, n);
  g_test_message ("%g mV, %g Hz, shown %g Hz", coarse, frequency,
                  patient_now (&sim, LF_READING_VF_DOMINANT_FREQUENCY));
  assert_between (coarse, 0.8, 4);
  assert_between (frequency, 4, 9);
  assert_between (frequency / patient_now (&sim, LF_READING_VF_DOMINANT_FREQUENCY), 0.8, 1.25);
  patient_run (&sim, 240);
  n = strip_sample (&sim, LF_WAVE_ECG_II, 10, samples);
  g_assert_cmpfloat (strip_range (samples, n), <, coarse * 0.75);
}

static void
test_asystole_wanders (void)
{
  static double samples[20 * STRIP_HZ + 1];
  LfSim sim;

  patient_start (&sim, 57);
  patient_act (&sim, "educator rhythm asystole");
  patient_run (&sim, 10);
  int n = strip_sample (&sim, LF_WAVE_ECG_II, 20, samples);
  assert_between (strip_range (samples, n), 0.02, 0.1); /* never straight, never a complex */
}

/* Compressions cover the ECG; beneath, the rhythm is what it was. */
static void
test_compressions_on_the_ecg (void)
{
  static double samples[10 * STRIP_HZ + 1];
  LfSim sim;

  patient_start (&sim, 58);
  patient_act (&sim, "educator rhythm asystole; educator set noise 0");
  patient_run (&sim, 10);
  double still = strip_range (samples, strip_sample (&sim, LF_WAVE_ECG_II, 10, samples));
  patient_act (&sim, "cpr start");
  patient_run (&sim, 5);
  int n = strip_sample (&sim, LF_WAVE_ECG_II, 10, samples);
  g_assert_cmpfloat (strip_range (samples, n), >, still + 0.5);
  assert_between (count_complexes (samples, n, 0.3) * 6, 100, 120);
  g_assert_cmpint (sim.heart.rhythm, ==, LF_RHYTHM_ASYSTOLE);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_HR), ==, 0);
  patient_act (&sim, "cpr stop");
  patient_run (&sim, 2);
  g_assert_cmpfloat (strip_range (samples, strip_sample (&sim, LF_WAVE_ECG_II, 10, samples)), <,
                     still + 0.01);
}

/* The pressures shown are the wave's own extremes. */
static void
assert_pressures_from_wave (const char *lines)
{
  enum { SECONDS = 30 };
  static double samples[SECONDS * STRIP_HZ + 1];
  double high = -1000;
  double low = 1000;
  LfSim sim;

  patient_start (&sim, 59);
  patient_act (&sim, lines);
  patient_run (&sim, 30);
  LfSim same = sim;
  int n = strip_sample (&sim, LF_WAVE_ABP, SECONDS, samples);
  for (int i = 0; i < n; i++) {
    high = MAX (high, samples[i]);
    low = MIN (low, samples[i]);
  }
  double mean = 0;
  for (int i = 0; i < n; i++)
    mean += samples[i] / n;
  LfSim again = same;
  LfSim third = same;
  Span systolic = patient_span (&same, LF_READING_ABP_SYSTOLIC, SECONDS);
  Span diastolic = patient_span (&again, LF_READING_ABP_DIASTOLIC, SECONDS);
  Span shown_mean = patient_span (&third, LF_READING_ABP_MEAN, SECONDS);
  g_test_message ("%s: wave %g to %g, shown %g and %g", lines, low, high, diastolic.low,
                  systolic.high);
  assert_between (systolic.high - high, -2, 2);
  assert_between (diastolic.low - low, -2, 2);
  assert_between (shown_mean.mean - mean, -2, 2);
}

static void
test_pressures_from_wave (void)
{
  assert_pressures_from_wave ("educator set heart-rate 70");
  assert_pressures_from_wave ("educator set heart-rate 120");
  assert_pressures_from_wave ("educator rhythm vf; cpr mechanical");
  assert_pressures_from_wave ("educator rhythm pea-narrow");
  assert_pressures_from_wave ("educator rhythm vt");
  assert_pressures_from_wave ("educator rhythm complete-heart-block");
  assert_pressures_from_wave ("educator rhythm paced");
}

static void
test_other_waves (void)
{
  static double samples[60 * STRIP_HZ + 1];
  LfSim sim;

  patient_start (&sim, 60);
  patient_run (&sim, 20);
  LfSim same = sim;
  /* A capnogram: flat at 0 in, plateau at the end-tidal value out, once a breath. */
  int n = strip_sample (&sim, LF_WAVE_CO2, 60, samples);
  double highest = strip_range (samples, n);
  double shown = patient_now (&sim, LF_READING_ETCO2);
  assert_between (highest, 0.95 * shown, 1.05 * shown);
  double rate = count_complexes (samples, n, 1);
  assert_between (rate, patient_now (&sim, LF_READING_RESPIRATORY_RATE) - 1,
                  patient_now (&sim, LF_READING_RESPIRATORY_RATE) + 1);
  n = strip_sample (&same, LF_WAVE_PLETH, 10, samples);
  assert_between (strip_range (samples, n), 0.3, 1);
  patient_act (&same, "educator rhythm asystole");
  patient_run (&same, 20);
  n = strip_sample (&same, LF_WAVE_PLETH, 10, samples);
  g_assert_cmpfloat (strip_range (samples, n), <, 0.15);
  patient_on_ecmo (&same, 3300);
  patient_run (&same, 30);
  n = strip_sample (&same, LF_WAVE_ECMO_FLOW, 10, samples);
  assert_between (samples[n - 1], 1.5, 6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sim/monitor/lines", test_lines_in_and_out);
  g_test_add_func ("/sim/monitor/circuit", test_the_circuit_when_connected);
  g_test_add_func ("/sim/monitor/expire", test_numbers_expire);
  g_test_add_func ("/sim/monitor/oximeter", test_the_oximeter);
  g_test_add_func ("/sim/waves/rate", test_rate_from_ecg);
  g_test_add_func ("/sim/waves/fibrillation", test_fibrillation_on_the_ecg);
  g_test_add_func ("/sim/waves/asystole", test_asystole_wanders);
  g_test_add_func ("/sim/waves/compressions", test_compressions_on_the_ecg);
  g_test_add_func ("/sim/waves/pressures", test_pressures_from_wave);
  g_test_add_func ("/sim/waves/others", test_other_waves);
  return g_test_run ();
}
