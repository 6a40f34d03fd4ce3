/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "patient.h"

#include <math.h>
#include <string.h>

enum { LOOK_STEPS = 100 };

void
patient_start (LfSim *sim, uint64_t seed)
{
  LfPatient patient = lf_patient_default ();
  lf_sim_init (sim, &patient, seed, 0);
}

LfRefusal
patient_try (LfSim *sim, const char *line)
{
  g_auto (GStrv) tokens = g_strsplit (line, " ", -1);
  int n_tokens = (int) g_strv_length (tokens);
  bool educator = g_strcmp0 (tokens[0], "educator") == 0;
  LfCommand command;
  LfProblem problem;

  if (!lf_command_parse_for (educator ? LF_WHO_EDUCATOR : LF_WHO_LEARNER,
                             (const char *const *) tokens + educator, n_tokens - educator, &command,
                             &problem))
    g_error ("%s: makes no sense", line);
  return lf_sim_act (sim, &command);
}

void
patient_act (LfSim *sim, const char *lines)
{
  g_auto (GStrv) each = g_strsplit (lines, ";", -1);

  for (int i = 0; each[i] != NULL; i++) {
    const char *line = g_strstrip (each[i]);
    if (g_str_has_prefix (line, "wait ")) {
      patient_run (sim, g_ascii_strtod (line + strlen ("wait "), NULL));
      continue;
    }
    LfRefusal refusal = patient_try (sim, line);
    if (refusal != LF_REFUSAL_NONE)
      g_error ("%s: refused: %s", line, lf_table_word (&lf_refusals, (size_t) refusal)->meaning);
  }
}

void
patient_run (LfSim *sim, double seconds)
{
  int64_t steps = (int64_t) (seconds * LF_STEPS_PER_S + 0.5);

  for (int64_t i = 0; i < steps; i++) {
    lf_sim_step (sim);
    lf_sim_clear_events (sim);
  }
}

bool
patient_wait (LfSim *sim, LfEventKind kind, double seconds, LfEvent *event)
{
  int64_t steps = (int64_t) (seconds * LF_STEPS_PER_S + 0.5);

  for (int64_t i = 0; i < steps; i++) {
    lf_sim_step (sim);
    for (int64_t e = 0; e < sim->n_events; e++)
      if (sim->events[e].kind == (int64_t) kind) {
        *event = sim->events[e];
        lf_sim_clear_events (sim);
        return true;
      }
    lf_sim_clear_events (sim);
  }
  return false;
}

double
patient_now (const LfSim *sim, LfReadingId id)
{
  double value = 0;

  if (!lf_sim_reading (sim, id, &value))
    g_error ("%s: no value", lf_table_word (&lf_readings, (size_t) id)->id);
  return value;
}

bool
patient_has (const LfSim *sim, LfReadingId id)
{
  double value;
  return lf_sim_reading (sim, id, &value);
}

Span
patient_span (LfSim *sim, LfReadingId id, double seconds)
{
  int64_t looks = (int64_t) (seconds * LF_STEPS_PER_S / LOOK_STEPS + 0.5);
  Span span = { .low = INFINITY, .high = -INFINITY, .mean = 0 };

  for (int64_t i = 0; i < looks; i++) {
    patient_run (sim, (double) LOOK_STEPS / LF_STEPS_PER_S);
    double value = patient_now (sim, id);
    span.low = MIN (span.low, value);
    span.high = MAX (span.high, value);
    span.mean += value / (double) looks;
  }
  return span;
}

double
patient_mean (LfSim *sim, LfReadingId id, double seconds)
{
  return patient_span (sim, id, seconds).mean;
}

void
patient_means (LfSim *sim, double seconds, double means[LF_N_READINGS])
{
  int64_t looks = (int64_t) (seconds * LF_STEPS_PER_S / LOOK_STEPS + 0.5);
  int64_t seen[LF_N_READINGS] = { 0 };

  for (int i = 0; i < LF_N_READINGS; i++)
    means[i] = 0;
  for (int64_t look = 0; look < looks; look++) {
    patient_run (sim, (double) LOOK_STEPS / LF_STEPS_PER_S);
    for (int i = 0; i < LF_N_READINGS; i++) {
      double value;
      if (lf_sim_reading (sim, (LfReadingId) i, &value)) {
        means[i] += value;
        seen[i]++;
      }
    }
  }
  for (int i = 0; i < LF_N_READINGS; i++)
    means[i] = seen[i] > 0 ? means[i] / (double) seen[i] : (double) NAN;
}

static void
assert_within (const LfSim *sim, const char *what, int row, double value, double low, double high)
{
  if (!(value >= low && value <= high))
    g_error ("seed %" G_GUINT64_FORMAT ", %.1f s: %s of row %d = %g, wanted %g to %g", sim->seed,
             (double) sim->step / LF_STEPS_PER_S, what, row, value, low, high);
}

void
patient_assert_sound (const LfSim *sim)
{
  for (int i = 0; i < LF_N_BLOODS; i++) {
    assert_within (sim, "volume", i, sim->blood.volume_ml[i], 0, 20000);
    assert_within (sim, "pressure", i, sim->blood.pressure_mmhg[i], -2000, 5000);
    assert_within (sim, "oxygen content", i, sim->gas.o2[i], 0, 0.5);
    assert_within (sim, "carbon dioxide content", i, sim->gas.co2[i], 0, 3);
  }
  for (int i = 0; i < LF_N_BEDS; i++) {
    assert_within (sim, "oxygen content of a bed", i, sim->gas.bed_o2[i], -1e-6, 0.5);
    assert_within (sim, "carbon dioxide content of a bed", i, sim->gas.bed_co2[i], 0, 3);
    assert_within (sim, "flow of a bed", i, sim->blood.bed_ml_s[i], -5000, 5000);
  }
  for (int i = 0; i < LF_N_READINGS; i++)
    if (sim->monitor.valid[i])
      assert_within (sim, "reading", i, sim->monitor.value[i], lf_reading ((LfReadingId) i)->low,
                     lf_reading ((LfReadingId) i)->high);
  for (int i = 0; i < LF_N_WAVES; i++)
    assert_within (sim, "wave", i, sim->monitor.wave[i], -5000, 5000);
  for (int i = 0; i < LF_N_DRUGS; i++)
    assert_within (sim, "drug", i, sim->drugs[i].effect, 0, 1e6);
  assert_between (sim->circuit.flow_ml_s, -1000, 1000);
  assert_between (sim->blood.energy, 0, 1);
  assert_between (sim->organs.temperature_c, 10, 45);
}

void
patient_on_ecmo (LfSim *sim, double rpm)
{
  g_autofree char *pump = g_strdup_printf ("pump %g", rpm);

  patient_act (sim, "educator circuit 25 17; sweep 4; fdo2 1");
  patient_act (sim, pump);
}
