/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/validate-spectrum.h"

#include <math.h>

enum { WINDOW = 1000, HOP = WINDOW / 2, MOST_HZ = 15 };

#define PERIOD_S (LF_WAVE_PERIOD_MS / 1000.0)
#define BIN_HZ   (1 / (WINDOW * PERIOD_S))

/* The samples of a span, as they follow each other. */
static GArray *
samples (const LfRecord *record, LfSignalId signal, LfSpan span)
{
  const LfTrack *track = lf_record_track (record, signal);
  GArray *values = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < track->time_s->len; i++) {
    double time = lf_track_time (track, i), value = lf_track_value (track, i, signal);
    if (time >= span.from_s && time <= span.to_s)
      g_array_append_val (values, value);
  }
  return values;
}

/* The amplitude of the sine of that frequency in a window. */
static double
amplitude (const double *values, double mean, double hz)
{
  double real = 0, imaginary = 0;

  for (int i = 0; i < WINDOW; i++) {
    double hann = 0.5 - 0.5 * cos (2 * G_PI * i / WINDOW);
    double turn = 2 * G_PI * hz * i * PERIOD_S;
    real += (values[i] - mean) * hann * cos (turn);
    imaginary += (values[i] - mean) * hann * sin (turn);
  }
  /* The Hann window lets half of the signal through. */
  return hypot (real, imaginary) / (0.5 * WINDOW / 2);
}

static double
mean_of (const double *values)
{
  double sum = 0;

  for (int i = 0; i < WINDOW; i++)
    sum += values[i];
  return sum / WINDOW;
}

void
lf_spectrum_fill (LfPlotSeries *series, const LfRecord *record, LfSignalId signal, LfSpan span)
{
  g_autoptr (GArray) values = samples (record, signal, span);

  for (double hz = BIN_HZ; hz <= MOST_HZ; hz += BIN_HZ) {
    double sum = 0;
    int n = 0;
    for (guint at = 0; at + WINDOW <= values->len; at += HOP, n++) {
      const double *window = &g_array_index (values, double, at);
      sum += amplitude (window, mean_of (window), hz);
    }
    if (n > 0)
      lf_plot_series_add (series, hz, sum / n);
  }
}
