/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "strip.h"

static const LfWaveId leads[N_LEADS] = { LF_WAVE_ECG_I, LF_WAVE_ECG_II, LF_WAVE_ECG_V5,
                                         LF_WAVE_ECG_PADS };

bool
strip_step (LfSim *sim)
{
  bool sampled = lf_sim_is_sample_step (sim);

  lf_sim_step (sim);
  lf_sim_clear_events (sim);
  return sampled;
}

void
strip_record (LfSim *sim, double seconds, Strip *strip)
{
  strip->n = 0;
  for (int64_t i = 0; i < (int64_t) (seconds * LF_STEPS_PER_S); i++) {
    if (!strip_step (sim))
      continue;
    for (int lead = 0; lead < N_LEADS; lead++)
      strip->mv[lead][strip->n] = lf_sim_wave (sim, leads[lead]);
    strip->since_qrs_s[strip->n++] = sim->heart.phase_s - sim->heart.pr_s;
  }
}

int
strip_sample (LfSim *sim, LfWaveId wave, double seconds, double *samples)
{
  int n = 0;

  for (int64_t i = 0; i < (int64_t) (seconds * LF_STEPS_PER_S); i++)
    if (strip_step (sim))
      samples[n++] = lf_sim_wave (sim, wave);
  return n;
}

double
strip_range (const double *samples, int n)
{
  double low = samples[0];
  double high = samples[0];

  for (int i = 1; i < n; i++) {
    low = MIN (low, samples[i]);
    high = MAX (high, samples[i]);
  }
  return high - low;
}

double
strip_range_of (const Strip *strip, int lead)
{
  return strip_range (strip->mv[lead], strip->n);
}
