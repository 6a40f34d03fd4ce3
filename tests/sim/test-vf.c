/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fibrillation: what it has left by flow and time, and whether the numbers shown are those of the
 * wave drawn. The spectrum is computed here, of the sampled ECG, and nowhere in the simulator. */
#include <math.h>

#include "strip.h"

enum {
  WINDOW = 512, /* 2.05 s, as AMSA is taken before a shock */
  WINDOWS = 30
};

typedef struct {
  double amsa;        /* sum of amplitude × frequency, 2-48 Hz, mean of all windows */
  double dominant_hz; /* frequency of most power in their mean spectrum */
  double shown_amsa;  /* the readings, means over the same time */
  double shown_hz;
  double span_mv;
} Spectrum;

static void
record (LfSim *sim, LfWaveId wave, double samples[WINDOW])
{
  int n = 0;

  while (n < WINDOW)
    if (strip_step (sim))
      samples[n++] = lf_sim_wave (sim, wave);
}

/* Amplitude of each bin, through a Hann window. */
static double
amplitude (const double samples[WINDOW], int bin)
{
  double real = 0;
  double imaginary = 0;

  for (int i = 0; i < WINDOW; i++) {
    double hann = 0.5 - 0.5 * cos (2 * G_PI * i / WINDOW);
    double turn = 2 * G_PI * bin * i / WINDOW;
    real += samples[i] * hann * cos (turn);
    imaginary += samples[i] * hann * sin (turn);
  }
  return hypot (real, imaginary) / (WINDOW / 4.0);
}

static Spectrum
measure (LfSim *sim, LfWaveId wave)
{
  static double samples[WINDOW];
  Spectrum seen = { 0 };
  double power[WINDOW / 2] = { 0 };
  double low = 0;
  double high = 0;
  int most = 0;

  for (int w = 0; w < WINDOWS; w++) {
    record (sim, wave, samples);
    for (int i = 0; i < WINDOW; i++) {
      low = MIN (low, samples[i]);
      high = MAX (high, samples[i]);
    }
    for (int bin = 1; bin < WINDOW / 2; bin++) {
      double hz = (double) bin * STRIP_HZ / WINDOW;
      if (hz < 2 || hz > 48)
        continue;
      double a = amplitude (samples, bin);
      seen.amsa += a * hz / WINDOWS;
      power[bin] += a * a;
      most = power[bin] > power[most] ? bin : most;
    }
    seen.shown_amsa += patient_now (sim, LF_READING_VF_AMSA) / WINDOWS;
    seen.shown_hz += patient_now (sim, LF_READING_VF_DOMINANT_FREQUENCY) / WINDOWS;
  }
  /* Between two bins: where the power of the peak and its neighbours lies. */
  double around = power[most - 1] + power[most] + power[most + 1];
  double at = (power[most + 1] - power[most - 1]) / around + most;
  seen.dominant_hz = at * STRIP_HZ / WINDOW;
  seen.span_mv = high - low;
  return seen;
}

static void
assert_as_shown (double vigour)
{
  for (uint64_t seed = 1; seed <= 6; seed++) {
    LfSim sim;
    patient_start (&sim, seed);
    patient_act (&sim, "educator rhythm vf; educator set noise 0; cpr mechanical");
    patient_run (&sim, 15);
    patient_act (&sim, "cpr stop");
    sim.heart.vf_vigour = vigour;
    patient_run (&sim, 1);
    Spectrum seen = measure (&sim, LF_WAVE_ECG_II);
    g_test_message ("vigour %g, seed %u: AMSA %.2f, shown %.2f; %.2f Hz, shown %.2f; %.2f mV",
                    vigour, (unsigned) seed, seen.amsa, seen.shown_amsa, seen.dominant_hz,
                    seen.shown_hz, seen.span_mv);
    assert_between (seen.amsa / seen.shown_amsa, 0.85, 1.15);
    assert_between (seen.dominant_hz / seen.shown_hz, 0.87, 1.13);
  }
}

static void
test_numbers_are_those_of_the_wave (void)
{
  assert_as_shown (1);
  assert_as_shown (0.6);
  assert_as_shown (0.3);
}

/* AMSA as it stands after so many minutes of what the lines do. */
static double
after (LfSim *sim, const char *lines, double minutes)
{
  patient_act (sim, lines);
  patient_run (sim, 60 * minutes);
  double amsa = patient_now (sim, LF_READING_VF_AMSA);
  g_test_message ("%s, %g min: AMSA %.1f, %.2f Hz, CPP %.0f", lines, minutes, amsa,
                  patient_now (sim, LF_READING_VF_DOMINANT_FREQUENCY),
                  patient_now (sim, LF_READING_CORONARY_PERFUSION_PRESSURE));
  return amsa;
}

/* It falls without flow, comes back in part with compressions, and all but wholly on ECMO. */
static void
test_flow_brings_it_back (void)
{
  LfSim sim;

  patient_start (&sim, 81);
  double fresh = after (&sim, "educator rhythm vf", 0.3);
  double hz = patient_now (&sim, LF_READING_VF_DOMINANT_FREQUENCY);
  assert_between (hz, 5, 7);
  double starved = after (&sim, "check pulse", 6);
  g_assert_cmpfloat (starved, <, 0.6 * fresh);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_VF_DOMINANT_FREQUENCY), <, hz - 0.8);
  double pressed = after (&sim, "cpr mechanical; airway tube; ventilate 10 500", 5);
  g_assert_cmpfloat (pressed, >, starved + 0.5);
  g_assert_cmpfloat (pressed, <, 0.9 * fresh);
  patient_act (&sim, "cpr stop");
  patient_on_ecmo (&sim, 3600);
  double perfused = after (&sim, "fio2 1", 8);
  g_assert_cmpfloat (perfused, >, pressed + 2);
  g_assert_cmpfloat (perfused, >, 0.7 * fresh);
}

/* Other leads see the same fibrillation another way round. */
static void
test_leads (void)
{
  LfSim sim;

  patient_start (&sim, 82);
  patient_act (&sim, "educator rhythm vf; educator set noise 0; pads ap");
  patient_run (&sim, 12);
  LfSim same = sim;
  Spectrum ii = measure (&sim, LF_WAVE_ECG_II);
  Spectrum pads = measure (&same, LF_WAVE_ECG_PADS);
  g_test_message ("II %.2f mV at %.2f Hz, pads %.2f mV at %.2f Hz", ii.span_mv, ii.dominant_hz,
                  pads.span_mv, pads.dominant_hz);
  assert_between (pads.span_mv / ii.span_mv, 0.4, 2.5);
  assert_between (pads.dominant_hz / ii.dominant_hz, 0.75, 1.4);
  g_assert_cmpfloat (fabs (pads.span_mv - ii.span_mv), >, 0.01);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sim/vf/numbers-of-the-wave", test_numbers_are_those_of_the_wave);
  g_test_add_func ("/sim/vf/flow", test_flow_brings_it_back);
  g_test_add_func ("/sim/vf/leads", test_leads);
  return g_test_run ();
}
