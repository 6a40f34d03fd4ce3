/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pacing through the pads, on demand: a spike where no complex came in time, and whether the heart
 * follows it. */
#include "sim/chance.h"
#include "sim/stages.h"

/* Current that captures: 40 to 80 mA (usual range, recalled; each patient has his own by the seed).
 * A starved muscle, potassium and pads that lie badly ask for more; pads front and back for less
 * (tuned). */
#define LEAST_MA         40
#define SPREAD_MA        40
#define STARVED_MORE     0.8
#define POTASSIUM_FROM   6.5
#define MA_PER_MMOL_L    15
#define FRONT_BACK       0.85
#define EXCITABLE_ENERGY 0.10 /* a muscle with less answers to no spike (tuned) */
#define CONTRACTS_ENERGY 0.25 /* and one with less than this to no purpose: as after a shock */
#define OWN_FASTER       1.03 /* the heart's own rhythm takes over again once so much faster */

/* What a spike can take over, and whether it goes on by itself beneath. */
typedef enum { DEAF, SILENT, BEATS } Answer;

static const Answer answers[LF_N_RHYTHMS] = {
  [LF_RHYTHM_SINUS] = BEATS,      [LF_RHYTHM_AF] = BEATS,          [LF_RHYTHM_HEART_BLOCK] = BEATS,
  [LF_RHYTHM_PEA_NARROW] = BEATS, [LF_RHYTHM_PEA_WIDE] = BEATS,    [LF_RHYTHM_AGONAL] = SILENT,
  [LF_RHYTHM_ASYSTOLE] = SILENT,  [LF_RHYTHM_STANDSTILL] = SILENT, [LF_RHYTHM_PACED] = BEATS,
};

void
lf_pacer_init (LfSim *sim)
{
  sim->pacer = (LfPacer){ .current_ma = 70, .spike_step = LF_NEVER };
}

static double
threshold_ma (const LfSim *sim)
{
  double own = LEAST_MA + SPREAD_MA * lf_chance (sim->seed, LF_STREAM_PACER, 0);
  double contact = 1 - 0.7 * sim->faults[LF_FAULT_PAD_CONTACT];
  double potassium = lf_max (0, sim->gas.potassium_mmol_l - POTASSIUM_FROM) * MA_PER_MMOL_L;

  own *= 1 + STARVED_MORE * (1 - sim->blood.energy);
  own *= sim->defib.pads == LF_PADS_AP ? FRONT_BACK : 1;
  return (own + potassium) / contact;
}

static bool
captures (const LfSim *sim)
{
  int64_t beneath = sim->pacer.captured ? sim->pacer.under : sim->heart.rhythm;

  return answers[beneath] != DEAF && sim->blood.energy > EXCITABLE_ENERGY &&
         sim->heart.stunned_until_step == LF_NEVER && sim->defib.pads_on &&
         sim->pacer.current_ma >= threshold_ma (sim);
}

static void
lose (LfSim *sim)
{
  sim->pacer.captured = 0;
  lf_heart_change (sim, (LfRhythmId) sim->pacer.under);
}

/* A complex that moves blood is a paced rhythm; one that does not is what it looks like at the
 * pulse: wide complexes without one. */
static void
capture (LfSim *sim)
{
  LfRhythmId rhythm =
      sim->blood.energy >= CONTRACTS_ENERGY && sim->pacer.under != LF_RHYTHM_PEA_NARROW
          ? LF_RHYTHM_PACED
          : LF_RHYTHM_PEA_WIDE;

  if (sim->heart.rhythm != (int64_t) rhythm)
    lf_heart_change (sim, rhythm);
  else
    lf_heart_begin_beat (sim);
}

/* The heart would beat faster without the pacer. */
static bool
own_is_faster (const LfSim *sim)
{
  LfRhythmId under = (LfRhythmId) sim->pacer.under;
  return answers[under] == BEATS &&
         lf_heart_rate_of (sim, under) > OWN_FASTER * sim->pacer.rate_per_min;
}

static void
spike (LfSim *sim)
{
  LfPacer *pacer = &sim->pacer;

  pacer->since_s = 0;
  pacer->spike_step = sim->step;
  if (!captures (sim)) {
    if (pacer->captured)
      lose (sim);
    return;
  }
  if (!pacer->captured) {
    pacer->under = sim->heart.rhythm;
    pacer->captured = 1;
  }
  capture (sim);
}

void
lf_pacer_step (LfSim *sim)
{
  LfPacer *pacer = &sim->pacer;

  if (pacer->rate_per_min <= 0)
    return;
  pacer->since_s += LF_DT_S;
  if (pacer->since_s < 60 / pacer->rate_per_min)
    return;
  if (pacer->captured && own_is_faster (sim))
    lose (sim);
  else
    spike (sim);
}

LfRefusal
lf_pacer_set (LfSim *sim, double rate_per_min, double current_ma)
{
  if (!sim->defib.pads_on)
    return LF_REFUSAL_NO_PADS;
  sim->pacer.rate_per_min = rate_per_min;
  if (current_ma > 0)
    sim->pacer.current_ma = current_ma;
  if (rate_per_min <= 0 && sim->pacer.captured)
    lose (sim);
  return LF_REFUSAL_NONE;
}
