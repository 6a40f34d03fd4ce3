/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a shock does to the rhythm, and what the rhythm does after it. */
#include "sim/chance.h"
#include "sim/stages.h"

#define STUN_LEAST_S 2.0 /* no rhythm for so long after a shock that ends fibrillation (tuned) */
#define STUN_MORE_S  3.0
#define PAUSE_S      1.0 /* and after one that ends a tachycardia (tuned) */

/* Success of a shock in fibrillation: logit = 0.285 (AMSA - 12.1), that is odds × 1.33 per mV·Hz,
 * 26 % at the mean AMSA of all shocks (Ristagno 2015). The rest is tuned: vector change raises it
 * (DOSE-VF, Cheskes 2022), amiodarone and lidocaine raise it, a shut coronary artery, cold below 30
 * °C and potassium lower it. */
#define AMSA_SLOPE   0.285
#define AMSA_MIDDLE  12.1
#define VECTOR_LOGIT 0.5
#define DOUBLE_LOGIT                                                                               \
  0.9 /* two shocks, one right after the other: ended in 84 % for 68 % (DOSE-VF) */
#define DRUG_LOGIT      0.5  /* with all that either drug can do */
#define OCCLUSION_LOGIT -1.6 /* for a muscle that nothing else perfuses */
#define FED             1.2  /* coronary supply, vessels wide, that does */
#define COLD_C          30
#define COLD_LOGIT      -0.5 /* for each °C below */
#define POTASSIUM_FROM  6.5
#define POTASSIUM_LOGIT -0.8 /* for each mmol/L above */
#define MOST_AGAINST    -4.0
#define WEAK_LOGIT      -1.5

/* Rhythms that a shock may end, each with its logit at enough energy, and how much is enough (VF by
 * AMSA; pulseless VT as a coarse VF; the others from usual first-shock success, recalled: VT nine
 * in ten at 120-150 J, AF seven to eight in ten at 120-200 J). */
typedef struct {
  double logit;
  double enough_j;
  bool treated;
} Row;

static const Row rows[LF_N_RHYTHMS] = {
  [LF_RHYTHM_VF] = { 0, 150, true },
  [LF_RHYTHM_PULSELESS_VT] = { AMSA_SLOPE * (16 - AMSA_MIDDLE), 150, true },
  [LF_RHYTHM_TORSADES] = { 1.5, 150, true },
  [LF_RHYTHM_VT] = { 2.2, 120, true },
  [LF_RHYTHM_AF] = { 1.2, 150, true },
};

/* Heart muscle with less gives no organised beat with a pulse (tuned). */
#define ORGANISED_ENERGY 0.25

/* The vulnerable time, round the top of T, in which a shock fibrillates a beating heart (textbook;
 * its length tuned to a fifth of a beat at rest, its share to four in five). */
#define VULNERABLE_FROM  0.70 /* of Q to the top of T */
#define VULNERABLE_TO    1.22
#define VULNERABLE_SHARE 0.85

/* Draws for one shock. */
enum { CONVERTS, STUNS, RECURS, WAITS, DRAWS };

static double
draw (const LfSim *sim, int64_t n, int which)
{
  return lf_chance (sim->seed, LF_STREAM_SHOCK, n * DRAWS + which);
}

static double
cold (const LfSim *sim)
{
  return lf_max (0, COLD_C - sim->organs.temperature_c);
}

static double
potassium (const LfSim *sim)
{
  return lf_max (0, lf_electrolytes_membrane_k (sim) - POTASSIUM_FROM);
}

static double
success_logit (const LfSim *sim, double energy_j)
{
  const Row *row = &rows[sim->heart.rhythm];
  double logit = row->logit;
  double felt_j = energy_j * (1 - 0.7 * sim->faults[LF_FAULT_PAD_CONTACT]);

  if (sim->heart.rhythm == LF_RHYTHM_VF)
    logit = AMSA_SLOPE * (lf_vf_amsa (sim) - AMSA_MIDDLE);
  if (sim->defib.pads == LF_PADS_AP)
    logit += VECTOR_LOGIT;
  else if (sim->defib.pads == LF_PADS_DOUBLE)
    logit += DOUBLE_LOGIT;
  logit += DRUG_LOGIT * lf_drugs_antiarrhythmic (sim);
  logit += OCCLUSION_LOGIT * sim->faults[LF_FAULT_CORONARY_OCCLUSION] *
           lf_clamp (1 - lf_muscle_coronary_supply (sim) / FED, 0, 1);
  logit += lf_max (MOST_AGAINST, COLD_LOGIT * cold (sim) + POTASSIUM_LOGIT * potassium (sim));
  if (felt_j < row->enough_j)
    logit += WEAK_LOGIT * (row->enough_j - felt_j) / row->enough_j;
  return logit;
}

/* What follows a shock that ended an arrest. */
static LfRhythmId
rhythm_after (const LfSim *sim)
{
  if (sim->blood.energy >= ORGANISED_ENERGY)
    return LF_RHYTHM_SINUS;
  return sim->blood.energy > 0.1 ? LF_RHYTHM_PEA_WIDE : LF_RHYTHM_ASYSTOLE;
}

/* It fibrillates again, sooner or later: from a shut artery unless flow from outside feeds the
 * heart, from a starved, cold or poisoned muscle, and more on adrenaline (tuned). */
static double
tendency (const LfSim *sim)
{
  double energy = sim->blood.energy;
  double fed = sim->circuit.flow_on ? 0.2 : 1;
  double adrenaline = sim->drugs[LF_DRUG_ADRENALINE].effect / lf_size (sim);
  double sum = 0.6 * sim->faults[LF_FAULT_CORONARY_OCCLUSION] * (1.3 - energy) * fed;

  sum += 0.3 * lf_max (0, 0.5 - energy) * fed;
  sum += 0.15 * cold (sim) + 0.2 * potassium (sim);
  if (sum > 0)
    sum += 0.10 * adrenaline / (adrenaline + 0.5);
  return lf_min (sum, 0.95) * (1 - 0.4 * lf_drugs_antiarrhythmic (sim));
}

static void
plan_refibrillation (LfSim *sim, int64_t n)
{
  if (draw (sim, n, RECURS) < tendency (sim)) {
    double wait_s = 20 + 100 * draw (sim, n, WAITS);
    sim->heart.refibrillate_step = sim->step + lf_round (wait_s * LF_STEPS_PER_S);
  }
}

static void
convert (LfSim *sim, int64_t n)
{
  LfHeart *heart = &sim->heart;
  bool arrest = lf_rhythm ((LfRhythmId) heart->rhythm)->arrest;
  double stun_s = arrest ? STUN_LEAST_S + STUN_MORE_S * draw (sim, n, STUNS) : PAUSE_S;

  lf_heart_change (sim, LF_RHYTHM_ASYSTOLE);
  heart->next_rhythm = arrest ? rhythm_after (sim) : LF_RHYTHM_SINUS;
  heart->stunned_until_step = sim->step + lf_round (stun_s * LF_STEPS_PER_S);
  if (arrest)
    plan_refibrillation (sim, n);
}

static bool
is_vulnerable (const LfSim *sim)
{
  double top_s = sim->ecg.piece[LF_DEFLECTION_T].at_s;
  double since_s = lf_heart_since_qrs_s (sim);

  /* Before this beat's own QRS the beat before may still be at it. */
  if (since_s < 0)
    since_s += sim->heart.before_s;
  return top_s > 0 && since_s > VULNERABLE_FROM * top_s && since_s < VULNERABLE_TO * top_s;
}

void
lf_shock_deliver (LfSim *sim, double energy_j)
{
  int64_t n = sim->heart.shocks++;
  LfRhythmId before = (LfRhythmId) sim->heart.rhythm;
  double chance = draw (sim, n, CONVERTS);
  double odds = lf_exp (success_logit (sim, energy_j));

  if (!lf_rhythm (before)->arrest && is_vulnerable (sim)) {
    if (chance < VULNERABLE_SHARE)
      lf_heart_change (sim, LF_RHYTHM_VF);
  } else if (rows[before].treated && chance < odds / (1 + odds)) {
    convert (sim, n);
  }
}
