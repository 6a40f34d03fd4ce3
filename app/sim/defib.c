/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The defibrillator: pads, charge, shock, and what a shock does to the rhythm. */
#include "sim/chance.h"
#include "sim/stages.h"

#define CHARGE_J_S    45.0 /* 200 J in under five seconds (makers' data, recalled) */
#define STAND_CLEAR_S 1.5  /* hands off before a shock, and back on after it (tuned) */
#define STUN_LEAST_S  2.0  /* no rhythm for so long after a shock that ends one (tuned) */
#define STUN_MORE_S   3.0

/* Success of a shock in fibrillation: logit = 0.285 (AMSA - 12.1), that is odds × 1.33 per mV·Hz,
 * 26 % at the mean AMSA of all shocks (Ristagno 2015). The rest is tuned: vector change raises it
 * (DOSE-VF, Cheskes 2022), amiodarone raises it, a shut coronary artery lowers it. */
#define AMSA_SLOPE       0.285
#define AMSA_MIDDLE      12.1
#define VECTOR_LOGIT     0.5
#define AMIODARONE_LOGIT 0.4
#define OCCLUSION_LOGIT  -1.6 /* for a muscle that nothing else perfuses */
#define ENOUGH_J         150
#define WEAK_LOGIT       -1.5
#define ORGANISED_ENERGY                                                                           \
  0.25 /* heart muscle with less gives no organised beat with a pulse (tuned) */

void
lf_defib_init (LfSim *sim)
{
  sim->defib = (LfDefib){ .deliver_step = LF_NEVER, .last_shock_step = LF_NEVER };
}

static double
success_logit (const LfSim *sim, double energy_j)
{
  double amsa = sim->heart.rhythm == LF_RHYTHM_VF ? lf_heart_vf_amsa (sim) : 16;
  double logit = AMSA_SLOPE * (amsa - AMSA_MIDDLE);

  if (sim->defib.pads == LF_PADS_AP)
    logit += VECTOR_LOGIT;
  if (sim->drugs[LF_DRUG_AMIODARONE].effect > 50)
    logit += AMIODARONE_LOGIT;
  logit += OCCLUSION_LOGIT * sim->faults[LF_FAULT_CORONARY_OCCLUSION] *
           lf_clamp (1 - lf_muscle_coronary_supply (sim), 0, 1);
  if (energy_j < ENOUGH_J)
    logit += WEAK_LOGIT * (ENOUGH_J - energy_j) / ENOUGH_J;
  return logit;
}

/* What follows a shock that ended the arrhythmia. */
static LfRhythmId
rhythm_after (const LfSim *sim)
{
  if (sim->blood.energy >= ORGANISED_ENERGY)
    return LF_RHYTHM_SINUS;
  return sim->blood.energy > 0.1 ? LF_RHYTHM_PEA_WIDE : LF_RHYTHM_ASYSTOLE;
}

/* A shut artery makes it fibrillate again, sooner or later, unless the heart is well perfused. */
static void
plan_refibrillation (LfSim *sim, int64_t n)
{
  double tendency = 0.6 * sim->faults[LF_FAULT_CORONARY_OCCLUSION] * (1.3 - sim->blood.energy);
  if (sim->circuit.flow_on)
    tendency *= 0.2;
  if (sim->drugs[LF_DRUG_AMIODARONE].effect > 50)
    tendency *= 0.7;
  if (lf_chance (sim->seed, LF_STREAM_SHOCK, n * 4 + 2) < tendency) {
    double wait_s = 20 + 100 * lf_chance (sim->seed, LF_STREAM_SHOCK, n * 4 + 3);
    sim->heart.refibrillate_step = sim->step + lf_round (wait_s * LF_STEPS_PER_S);
  }
}

static void
deliver (LfSim *sim)
{
  LfHeart *heart = &sim->heart;
  LfDefib *defib = &sim->defib;
  double energy_j = defib->charge_j;
  int64_t n = heart->shocks++;
  int64_t before = heart->rhythm;
  double numbers[3] = { energy_j, 0, 0 };

  defib->charge_j = 0;
  defib->armed = 0;
  defib->deliver_step = LF_NEVER;
  defib->last_shock_step = sim->step;
  if (lf_rhythm ((LfRhythmId) before)->shockable) {
    double odds = lf_exp (success_logit (sim, energy_j));
    if (lf_chance (sim->seed, LF_STREAM_SHOCK, n * 4) < odds / (1 + odds)) {
      double stun = STUN_LEAST_S + STUN_MORE_S * lf_chance (sim->seed, LF_STREAM_SHOCK, n * 4 + 1);
      lf_heart_change (sim, LF_RHYTHM_ASYSTOLE);
      heart->next_rhythm = rhythm_after (sim);
      heart->stunned_until_step = sim->step + lf_round (stun * LF_STEPS_PER_S);
      plan_refibrillation (sim, n);
    }
  } else if (before == LF_RHYTHM_SINUS) {
    /* A shock into a beating heart may fibrillate it (tuned: one in five falls on the T wave). */
    if (lf_chance (sim->seed, LF_STREAM_SHOCK, n * 4) < 0.2)
      lf_heart_change (sim, LF_RHYTHM_VF);
  }
  int64_t words[3] = { before, heart->rhythm, 0 };
  int64_t none[3] = { -1, -1, -1 };
  lf_event_add (sim, LF_EVENT_SHOCK, LF_VERB_SHOCK, words, numbers);
  lf_event_add (sim, LF_EVENT_DONE, LF_VERB_SHOCK, none, numbers);
}

/* Manual compressions stand clear of a shock and go on after it; the device compresses through. */
static void
clear_and_deliver (LfSim *sim)
{
  LfCpr *cpr = &sim->cpr;

  if (cpr->running && !cpr->mechanical) {
    cpr->shock_pause_start = sim->step;
    lf_cpr_pause (sim, 2 * STAND_CLEAR_S);
    sim->defib.deliver_step = sim->step + lf_round (STAND_CLEAR_S * LF_STEPS_PER_S);
    return;
  }
  if (cpr->running)
    cpr->peri_shock_pause_s = 0;
  else if (cpr->paused_at != LF_NEVER && cpr->shock_pause_start == LF_NEVER)
    cpr->shock_pause_start = cpr->paused_at;
  deliver (sim);
}

LfRefusal
lf_defib_act (LfSim *sim, const LfCommand *command)
{
  LfDefib *defib = &sim->defib;
  double energy = command->n_args > 0 ? command->args[0].number : 0;

  if (!defib->pads_on)
    return LF_REFUSAL_NO_PADS;
  switch (command->verb) {
  case LF_VERB_CHARGE:
    defib->charging_to_j = energy;
    return LF_REFUSAL_NONE;
  case LF_VERB_DISARM:
    if (defib->charge_j <= 0 && defib->charging_to_j <= 0)
      return LF_REFUSAL_NOT_CHARGED;
    defib->charge_j = defib->charging_to_j = 0;
    defib->armed = 0;
    defib->deliver_step = LF_NEVER;
    return LF_REFUSAL_NONE;
  default:
    if (defib->armed)
      return LF_REFUSAL_BUSY;
    /* What is charged above it is let go, what is missing is made up. */
    defib->charging_to_j = defib->charge_j == energy ? 0 : energy;
    defib->armed = 1;
    return LF_REFUSAL_NONE;
  }
}

void
lf_defib_step (LfSim *sim)
{
  LfDefib *defib = &sim->defib;

  if (defib->charging_to_j > 0) {
    defib->charge_j += CHARGE_J_S * LF_DT_S;
    if (defib->charge_j >= defib->charging_to_j) {
      defib->charge_j = defib->charging_to_j;
      defib->charging_to_j = 0;
    }
    return;
  }
  if (defib->deliver_step != LF_NEVER) {
    if (sim->step >= defib->deliver_step)
      deliver (sim);
  } else if (defib->armed) {
    clear_and_deliver (sim);
  }
}
