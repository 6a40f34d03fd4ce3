/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attempt/inside.h"

#include <math.h>
#include <string.h>

LfWaves *
lf_waves_new (void)
{
  return g_new0 (LfWaves, 1);
}

void
lf_waves_sample (LfWaves *waves, const LfSim *sim)
{
  int64_t at = waves->n % LF_WAVE_RING;

  if (waves->n == 0)
    waves->first_step = sim->step;
  for (int i = 0; i < LF_N_WAVES; i++)
    waves->sample[i][at] = (float) lf_sim_wave (sim, (LfWaveId) i);
  waves->n++;
}

void
lf_trends_init (LfTrends *trends)
{
  trends->rows = g_array_new (FALSE, FALSE, sizeof (float[LF_N_READINGS]));
  trends->rhythms = g_array_new (FALSE, FALSE, sizeof (guint8));
  trends->compressing = g_array_new (FALSE, FALSE, sizeof (guint8));
}

void
lf_trends_clear (LfTrends *trends)
{
  g_clear_pointer (&trends->rows, g_array_unref);
  g_clear_pointer (&trends->rhythms, g_array_unref);
  g_clear_pointer (&trends->compressing, g_array_unref);
}

void
lf_trends_copy (LfTrends *to, const LfTrends *from, guint n_seconds)
{
  g_array_append_vals (to->rows, from->rows->data, n_seconds);
  g_array_append_vals (to->rhythms, from->rhythms->data, n_seconds);
  g_array_append_vals (to->compressing, from->compressing->data, n_seconds);
}

void
lf_trends_append (LfTrends *trends, const LfSim *sim, gboolean patient_here)
{
  float row[LF_N_READINGS];
  guint8 rhythm = (guint8) sim->heart.rhythm;
  guint8 compressing = sim->cpr.running != 0;

  for (int i = 0; i < LF_N_READINGS; i++) {
    double value = 0;
    gboolean seen = patient_here || !lf_reading_is_displayed ((LfReadingId) i);
    row[i] = seen && lf_sim_reading (sim, (LfReadingId) i, &value) ? (float) value : NAN;
  }
  g_array_append_vals (trends->rows, row, 1);
  g_array_append_val (trends->rhythms, rhythm);
  g_array_append_val (trends->compressing, compressing);
}

gboolean
lf_trends_value (const LfTrends *trends, LfReadingId id, int64_t second, float *value)
{
  if (second < 0 || second >= lf_trends_seconds (trends))
    return FALSE;
  const float *row = (const float *) (gconstpointer) trends->rows->data + second * LF_N_READINGS;
  if (isnan (row[id]))
    return FALSE;
  *value = row[id];
  return TRUE;
}

int64_t
lf_trends_seconds (const LfTrends *trends)
{
  return (int64_t) trends->rhythms->len;
}
