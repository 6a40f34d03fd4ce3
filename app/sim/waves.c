/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Waves, as the monitor would sample them: the ECG is drawn from the rhythm, the rest is measured.
 */
#include "sim/chance.h"
#include "sim/gas.h"
#include "sim/stages.h"

#define MS LF_DT_S

/* One bump of a complex: where, how wide (standard deviation), how high. */
typedef struct {
  double at_s; /* after the start of the QRS */
  double width_s;
  double mv;
} Bump;

enum { MAX_BUMPS = 6 };

/* Shapes after ECGSYN's angles and widths (McSharry 2003), heights for lead II; the wide ones
 * tuned. */
static const Bump shapes[LF_N_RHYTHMS][MAX_BUMPS] = {
  [LF_RHYTHM_SINUS] = { { -0.120, 0.022, 0.14 },
                        { 0.015, 0.007, -0.12 },
                        { 0.036, 0.010, 1.15 },
                        { 0.058, 0.009, -0.26 },
                        { 0.290, 0.045, 0.28 } },
  [LF_RHYTHM_PEA_NARROW] = { { -0.120, 0.022, 0.08 },
                             { 0.015, 0.008, -0.08 },
                             { 0.036, 0.011, 0.75 },
                             { 0.060, 0.010, -0.22 },
                             { 0.280, 0.045, 0.12 } },
  [LF_RHYTHM_PULSELESS_VT] = { { 0.050, 0.040, 1.10 }, { 0.150, 0.045, -0.95 } },
  [LF_RHYTHM_PEA_WIDE] = { { 0.050, 0.032, 0.62 },
                           { 0.130, 0.030, -0.42 },
                           { 0.360, 0.070, -0.25 } },
  [LF_RHYTHM_AGONAL] = { { 0.090, 0.060, 0.40 }, { 0.260, 0.080, -0.30 } },
};

static double
bell (double x)
{
  return x > 5 || x < -5 ? 0 : lf_exp (-0.5 * x * x);
}

static double
complexes (const LfSim *sim)
{
  const Bump *shape = shapes[sim->heart.rhythm];
  double at = lf_heart_since_qrs_s (sim);
  double fast = lf_min (1, sim->heart.period_s / 0.8); /* T comes sooner in a fast rhythm */
  double mv = 0;

  for (int i = 0; i < MAX_BUMPS && shape[i].width_s > 0; i++) {
    double where = shape[i].at_s > 0.2 ? shape[i].at_s * lf_sqrt (fast) : shape[i].at_s;
    mv += shape[i].mv * bell ((at - where) / shape[i].width_s);
  }
  /* A shut coronary artery lifts the ST segment. */
  if (sim->heart.rhythm == LF_RHYTHM_SINUS)
    mv += 0.3 * sim->faults[LF_FAULT_CORONARY_OCCLUSION] * bell ((at - 0.17) / 0.05);
  return mv;
}

/* Four oscillations near one frequency, each wandering in phase, the whole waxing and waning. */
static double
fibrillation (const LfSim *sim)
{
  static const double ratio[] = { 1.0, 0.83, 1.17, 1.34 };
  static const double share[] = { 0.48, 0.26, 0.22, 0.14 };
  static const double drift_hz[] = { 0.11, 0.17, 0.23, 0.31 };
  double t = (double) sim->step * MS;
  double mv = 0;

  for (int i = 0; i < LF_N_VF_WAVES; i++) {
    double start = sim->heart.vf_start[i];
    double wander = 0.35 * lf_sin_turns (drift_hz[i] * t + start);
    mv += share[i] * lf_sin_turns (ratio[i] * sim->heart.vf_turns + wander + start);
  }
  double wax = 1 + 0.35 * lf_sin_turns (0.37 * t) + 0.2 * lf_sin_turns (0.93 * t + 0.3);
  return mv * wax * sim->heart.vf_amplitude;
}

static double
compression_artefact (const LfSim *sim)
{
  const LfCpr *cpr = &sim->cpr;

  if (!cpr->running)
    return 0;
  double at = cpr->phase_s * cpr->rate_per_min / 60;
  return 0.09 * cpr->now_depth_cm *
         (lf_sin_turns (at) + 0.45 * lf_sin_turns (2 * at + 0.1) +
          0.2 * lf_sin_turns (3 * at + 0.3));
}

/* After a shock the amplifier takes a moment to come back. */
static double
shock_artefact (const LfSim *sim)
{
  if (sim->defib.last_shock_step == LF_NEVER)
    return 0;
  double since = (double) (sim->step - sim->defib.last_shock_step) * MS;
  return since > 1.2 ? 0 : 4 * lf_exp (-since / 0.25) * (since < 0.04 ? -1 : 1);
}

static double
ecg (const LfSim *sim)
{
  double t = (double) sim->step * MS;
  double noise = lf_variable_now (sim, LF_VARIABLE_NOISE);
  double wander = 0.03 * lf_sin_turns (0.21 * t) + 0.02 * lf_sin_turns (0.057 * t + 0.4);
  double hiss = 0.012 * lf_chance_bell (sim->seed, LF_STREAM_SENSOR, sim->step * 2);
  double heart = sim->heart.rhythm == LF_RHYTHM_VF ? fibrillation (sim) : complexes (sim);

  return heart + compression_artefact (sim) + shock_artefact (sim) + noise * (wander + hiss);
}

static double
pleth (const LfSim *sim)
{
  double noise = lf_variable_now (sim, LF_VARIABLE_NOISE) *
                 lf_chance_bell (sim->seed, LF_STREAM_SENSOR, sim->step * 2 + 1);
  double beat = (sim->monitor.radial_mmhg - sim->monitor.slow_mmhg) / 55;
  return lf_clamp (0.35 + beat + 0.008 * noise, 0, 1);
}

bool
lf_sim_is_sample_step (const LfSim *sim)
{
  return sim->step % (LF_WAVE_PERIOD_MS * LF_STEPS_PER_MS) == 0;
}

void
lf_waves_step (LfSim *sim)
{
  double *wave = sim->monitor.wave;
  const int64_t *line = sim->monitor.line;
  const double *p = sim->blood.pressure_mmhg;

  if (!lf_sim_is_sample_step (sim))
    return;
  wave[LF_WAVE_ECG_II] = ecg (sim);
  wave[LF_WAVE_ABP] = line[LF_ARTERIAL_LINE_RIGHT_RADIAL] ? sim->monitor.radial_mmhg : 0;
  wave[LF_WAVE_CVP] =
      line[LF_ARTERIAL_LINE_CENTRAL_VENOUS] ? 0.5 * (p[LF_BLOOD_CAVA] + p[LF_BLOOD_RA]) : 0;
  wave[LF_WAVE_PLETH] = pleth (sim);
  wave[LF_WAVE_CO2] = lf_lungs_co2_now_kpa (sim);
  wave[LF_WAVE_ECMO_FLOW] = sim->circuit.flow_ml_s * 0.06;
}

double
lf_sim_wave (const LfSim *sim, LfWaveId id)
{
  return sim->monitor.wave[id];
}
