/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Waves, as the monitor would sample them: the ECG's leads look at one vector of the heart, the
 * rest is measured. */
#include "sim/chance.h"
#include "sim/gas.h"
#include "sim/stages.h"

/* Leads, as directions of the heart's vector: to the left, to the feet, to the breastbone
 * (Einthoven; V5 and the pads tuned). */
static const double lead_i[LF_N_AXES] = { 1, 0, 0 };
static const double lead_ii[LF_N_AXES] = { 0.5, 0.8660254, 0 };
static const double lead_v5[LF_N_AXES] = { 0.90, 0.20, 0.40 };
static const double lead_pads[LF_N_PAD_POSITIONS][LF_N_AXES] = {
  [LF_PADS_AL] = { 0.60, 0.85, 0.10 },
  [LF_PADS_AP] = { 0.35, 0.30, 0.95 },
  [LF_PADS_DOUBLE] = { 0.60, 0.85, 0.10 },
};

/* The line hisses, and its baseline wanders: below a tenth of a millivolt together, and never
 * straight (recalled: asystole is no ruler line). */
#define HISS_MV  0.0045
#define FOLLOW_S 0.8 /* how soon the baseline is where it goes */
#define SAMPLE_S (LF_WAVE_PERIOD_MS / 1000.0)

#define SPIKE_S  0.008 /* two samples of a pacemaker's spike */
#define SPIKE_MV 1.4

static double
seen (const double lead[LF_N_AXES], const double mv[LF_N_AXES])
{
  return lead[0] * mv[0] + lead[1] * mv[1] + lead[2] * mv[2];
}

/* A depth of 5 cm adds 0.5-2 mV, at the rate of the compressions and its multiples (recalled). */
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
  double since = (double) (sim->step - sim->defib.last_shock_step) * LF_DT_S;
  return since > 1.2 ? 0 : 4 * lf_exp (-since / 0.25) * (since < 0.04 ? -1 : 1);
}

static double
spike (const LfSim *sim)
{
  const LfPacer *pacer = &sim->pacer;
  bool paced = sim->heart.rhythm == LF_RHYTHM_PACED && sim->heart.phase_s < SPIKE_S;
  bool pads =
      pacer->spike_step != LF_NEVER && (double) (sim->step - pacer->spike_step) * LF_DT_S < SPIKE_S;
  return paced || pads ? SPIKE_MV : 0;
}

static void
sample_ecg (LfSim *sim)
{
  double *wave = sim->monitor.wave;
  double noise = lf_variable_now (sim, LF_VARIABLE_NOISE);
  double hiss = HISS_MV * lf_chance_bell (sim->seed, LF_STREAM_SENSOR, sim->step * 2);
  double upon = noise * (sim->ecg.wander_mv + hiss) + shock_artefact (sim) + spike (sim);
  double press = compression_artefact (sim);
  double mv[LF_N_AXES];

  sim->ecg.wander_mv += (sim->ecg.wander_goal_mv - sim->ecg.wander_mv) * SAMPLE_S / FOLLOW_S;
  if (sim->heart.rhythm == LF_RHYTHM_VF)
    lf_vf_vector (sim, mv);
  else
    lf_ecg_vector (sim, mv);
  wave[LF_WAVE_ECG_II] = seen (lead_ii, mv) + press + upon;
  wave[LF_WAVE_ECG_I] = seen (lead_i, mv) + 0.7 * press + upon;
  wave[LF_WAVE_ECG_V5] = seen (lead_v5, mv) + 0.9 * press + upon;
  wave[LF_WAVE_ECG_PADS] =
      sim->defib.pads_on ? seen (lead_pads[sim->defib.pads], mv) + 1.2 * press + upon : 0;
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

  if (!lf_sim_is_sample_step (sim))
    return;
  sample_ecg (sim);
  wave[LF_WAVE_ABP] = line[LF_ARTERIAL_LINE_RIGHT_RADIAL] ? sim->monitor.radial_mmhg : 0;
  wave[LF_WAVE_CVP] = line[LF_ARTERIAL_LINE_CENTRAL_VENOUS] ? lf_central_venous_mmhg (sim) : 0;
  wave[LF_WAVE_PLETH] = pleth (sim);
  wave[LF_WAVE_CO2] = lf_lungs_co2_now_kpa (sim);
  wave[LF_WAVE_ECMO_FLOW] =
      lf_power_console_lit (sim) ? sim->circuit.flow_ml_s * LF_L_MIN_PER_ML_S : 0;
}

double
lf_sim_wave (const LfSim *sim, LfWaveId id)
{
  return sim->monitor.wave[id];
}
