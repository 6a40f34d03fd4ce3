/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The heart's electricity: rhythm, beats, and how far each chamber is activated. */
#include "sim/chance.h"
#include "sim/settled.h"
#include "sim/stages.h"

#define PR_S             0.16  /* P wave to QRS, textbook normal */
#define LEAD_IN_S        0.04  /* of a beat without a P wave of its own */
#define ATRIAL_TMAX_S    0.125 /* Burkhoff set */
#define ATRIAL_TAU_S     0.020
#define VENTRICLE_TMAX_S 0.200
#define VENTRICLE_TAU_S  0.030
#define TMAX_AT_PERIOD_S                                                                           \
  0.75                   /* the set's heart rate of 80; systole shortens with the beat's root */
#define VARIABILITY 0.02 /* beat to beat, share of the period (tuned: RMSSD of a healthy adult) */
#define NO_BEFORE_S 9.0  /* no complex stands before this one */

/* Atrial fibrillation: the node lets through what comes, no two beats alike (tuned: a spread of a
 * fifth to a quarter of the beat, as recordings have), and half as fast again as sinus would be. */
#define AF_SPREAD  0.22
#define AF_FASTER  1.5
#define AF_LEAST_S 0.30 /* the node's refractory time */

/* Cold slows the heart: half its rate at 28 °C (textbook). So does potassium (tuned). */
#define COLD_C            33
#define SLOWER_PER_C      0.09
#define POTASSIUM_SLOWS   6.5
#define SLOWER_PER_MMOL_L 0.12

#define ESCAPE_RATE        35 /* of the ventricle's own, in complete heart block (textbook 20-45) */
#define VT_RATE            170 /* where it still ejects (tuned) */
#define OWN_PACEMAKER_RATE 70
#define ATRIAL_LEAST       40 /* of atria that beat for themselves, by their own node (tuned) */
#define ATRIAL_MOST        140

/* Where atria beat, and when. */
typedef enum { ATRIA_STILL, ATRIA_LEAD, ATRIA_APART } Atria;

static const Atria atria[LF_N_RHYTHMS] = {
  [LF_RHYTHM_SINUS] = ATRIA_LEAD,
  [LF_RHYTHM_VT] = ATRIA_APART,
  [LF_RHYTHM_STANDSTILL] = ATRIA_APART,
  [LF_RHYTHM_HEART_BLOCK] = ATRIA_APART,
};

bool
lf_heart_has_beats (const LfSim *sim)
{
  return lf_rhythm ((LfRhythmId) sim->heart.rhythm)->rate_low > 0;
}

static Atria
atria_now (const LfSim *sim)
{
  int64_t rhythm = sim->heart.rhythm;

  if (rhythm == LF_RHYTHM_PACED) /* they go on as they did beneath */
    return atria[sim->pacer.under] == ATRIA_STILL ? ATRIA_STILL : ATRIA_APART;
  return atria[rhythm];
}

static double
sinus_rate (const LfSim *sim)
{
  double cold = lf_max (0, COLD_C - sim->organs.temperature_c) * SLOWER_PER_C;
  double potassium =
      lf_max (0, lf_electrolytes_membrane_k (sim) - POTASSIUM_SLOWS) * SLOWER_PER_MMOL_L;

  return lf_variable_now (sim, LF_VARIABLE_HEART_RATE) * sim->blood.reflex_rate *
         lf_drugs_rate_factor (sim) * lf_max (0.1, 1 - cold) * lf_max (0.5, 1 - potassium);
}

double
lf_heart_rate_of (const LfSim *sim, LfRhythmId rhythm)
{
  const LfRhythm *row = lf_rhythm (rhythm);
  double wanted;

  switch (rhythm) {
  case LF_RHYTHM_SINUS:
    wanted = sinus_rate (sim);
    break;
  case LF_RHYTHM_AF:
    wanted = AF_FASTER * sinus_rate (sim);
    break;
  case LF_RHYTHM_HEART_BLOCK:
    wanted = ESCAPE_RATE * lf_drugs_rate_factor (sim);
    break;
  case LF_RHYTHM_VT:
    wanted = VT_RATE;
    break;
  case LF_RHYTHM_PACED: /* through the pads, or by a pacemaker of his own */
    wanted = sim->pacer.rate_per_min > 0 ? sim->pacer.rate_per_min : OWN_PACEMAKER_RATE;
    break;
  default:
    /* Others keep to their own band, fast when the heart still has energy. */
    wanted = row->rate_low + (row->rate_high - row->rate_low) * sim->blood.energy;
  }
  return lf_clamp (wanted, row->rate_low, row->rate_high);
}

static double
rate_now (const LfSim *sim)
{
  return sim->pacer.captured ? sim->pacer.rate_per_min
                             : lf_heart_rate_of (sim, (LfRhythmId) sim->heart.rhythm);
}

/* Systole shortens with the root of the beat. */
static double
systole_of (double seconds)
{
  return lf_sqrt (lf_min (seconds / TMAX_AT_PERIOD_S, 1.5));
}

static double
period_varied (const LfSim *sim, double mean_s)
{
  double bell = lf_chance_bell (sim->seed, LF_STREAM_BEAT, sim->heart.beat);
  double noise = lf_variable_now (sim, LF_VARIABLE_NOISE);

  switch (sim->heart.rhythm) {
  case LF_RHYTHM_AF: /* irregular of its own, whatever the noise; its mean is the mean asked for */
    return lf_max (AF_LEAST_S, mean_s * lf_exp (AF_SPREAD * (bell - 0.5 * AF_SPREAD)));
  case LF_RHYTHM_TORSADES:
    return mean_s * (1 + 0.05 * bell);
  case LF_RHYTHM_PACED:
    return mean_s;
  default:
    return mean_s * (1 + noise * VARIABILITY * bell);
  }
}

/* A P wave that leads makes room for itself; other beats begin just before their complex. */
static double
pr_of (const LfSim *sim, double period_s)
{
  bool leads = atria_now (sim) == ATRIA_LEAD ||
               (lf_rhythm ((LfRhythmId) sim->heart.rhythm)->arrest && !sim->pacer.captured);
  return leads ? lf_min (PR_S, 0.25 * period_s) : LEAD_IN_S;
}

void
lf_heart_begin_beat (LfSim *sim)
{
  LfHeart *heart = &sim->heart;
  double mean_s = 60 / lf_max (rate_now (sim), 1);
  double before_s = heart->phase_s - heart->pr_s;

  heart->period_s = period_varied (sim, mean_s);
  heart->systole = systole_of (heart->rhythm == LF_RHYTHM_AF ? mean_s : heart->period_s);
  heart->pr_s = pr_of (sim, heart->period_s);
  heart->before_s = lf_min (before_s + heart->pr_s, NO_BEFORE_S);
  heart->beat++;
  heart->phase_s = 0;
  sim->pacer.since_s = 0;
  lf_ecg_begin_beat (sim);
}

void
lf_heart_init (LfSim *sim)
{
  const LfRhythm *sinus = lf_rhythm (LF_RHYTHM_SINUS);
  double rate = lf_variable_now (sim, LF_VARIABLE_HEART_RATE) * lf_settled_rest.reflex_rate;
  double period_s = 60 / lf_clamp (rate, sinus->rate_low, sinus->rate_high);

  sim->heart = (LfHeart){
    .rhythm = LF_RHYTHM_SINUS,
    .since_step = sim->step,
    .coupling = 1,
    .period_s = period_s,
    .systole = systole_of (period_s),
    .pr_s = lf_min (PR_S, 0.25 * period_s),
    .before_s = NO_BEFORE_S,
    .atrial_period_s = period_s,
    .twist_per_beat = 0.05,
    .stunned_until_step = LF_NEVER,
    .refibrillate_step = LF_NEVER,
    .ends_step = LF_NEVER,
  };
  lf_vf_init (sim);
}

void
lf_heart_change (LfSim *sim, LfRhythmId rhythm)
{
  LfHeart *heart = &sim->heart;
  int64_t words[3] = { heart->rhythm, rhythm, 0 };
  double numbers[3] = { 0, 0, 0 };

  if (heart->rhythm == (int64_t) rhythm)
    return;
  if (rhythm != LF_RHYTHM_PACED && rhythm != LF_RHYTHM_PEA_WIDE)
    sim->pacer.captured = 0;
  heart->rhythm = rhythm;
  heart->coupling = lf_rhythm (rhythm)->coupling;
  heart->since_step = sim->step;
  heart->refibrillate_step = LF_NEVER;
  heart->ends_step = LF_NEVER;
  if (rhythm == LF_RHYTHM_VF)
    lf_vf_begin (sim);
  heart->phase_s = NO_BEFORE_S; /* no complex of the old rhythm trails into the new */
  lf_heart_begin_beat (sim);
  if (rhythm == LF_RHYTHM_TORSADES) {
    heart->before_torsades = words[0];
    lf_ectopy_begin_torsades (sim);
  }
  lf_event_add (sim, LF_EVENT_RHYTHM, 0, words, numbers);
}

void
lf_sim_set_rhythm (LfSim *sim, LfRhythmId rhythm)
{
  sim->heart.stunned_until_step = LF_NEVER;
  sim->pacer.captured = 0;
  lf_heart_change (sim, rhythm);
}

/* Half a cosine up, the same down, then an exponential fall (Burkhoff set). */
static double
activation (double since_s, double tmax_s, double tau_s)
{
  if (since_s < 0)
    return 0;
  if (since_s < 1.5 * tmax_s)
    return 0.5 - 0.5 * lf_cos_turns (0.5 * since_s / tmax_s);
  double late = (since_s - 1.5 * tmax_s) / tau_s;
  return late > 12 ? 0 : 0.5 * lf_exp (-late);
}

static void
activate_atria (LfSim *sim)
{
  LfHeart *heart = &sim->heart;
  Atria how = atria_now (sim);
  double since_s = heart->phase_s;

  if (how == ATRIA_STILL)
    return;
  if (how == ATRIA_APART) {
    heart->atrial_phase_s += LF_DT_S;
    if (heart->atrial_phase_s >= heart->atrial_period_s) {
      heart->atrial_phase_s = 0;
      heart->atrial_period_s = 60 / lf_clamp (sinus_rate (sim), ATRIAL_LEAST, ATRIAL_MOST);
    }
    since_s = heart->atrial_phase_s;
  }
  sim->blood.atrial_activation =
      activation (since_s - 0.02, ATRIAL_TMAX_S * heart->systole, ATRIAL_TAU_S);
}

/* What was planned for now: a rhythm after a shock, fibrillation again, the end of torsades. */
static void
change_as_planned (LfSim *sim)
{
  LfHeart *heart = &sim->heart;

  if (heart->stunned_until_step != LF_NEVER && sim->step >= heart->stunned_until_step) {
    int64_t refibrillate_step = heart->refibrillate_step;
    heart->stunned_until_step = LF_NEVER;
    lf_heart_change (sim, (LfRhythmId) heart->next_rhythm);
    heart->refibrillate_step = refibrillate_step;
  }
  if (heart->refibrillate_step != LF_NEVER && sim->step >= heart->refibrillate_step)
    lf_heart_change (sim, LF_RHYTHM_VF);
  if (heart->ends_step != LF_NEVER && sim->step >= heart->ends_step)
    lf_heart_change (sim, (LfRhythmId) heart->before_torsades);
}

void
lf_heart_step (LfSim *sim)
{
  LfHeart *heart = &sim->heart;
  LfCirculation *blood = &sim->blood;

  change_as_planned (sim);
  lf_pacer_step (sim);
  if (heart->rhythm == LF_RHYTHM_VF)
    lf_vf_step (sim);

  blood->ventricular_activation = 0;
  blood->atrial_activation = 0;
  activate_atria (sim);
  if (!lf_heart_has_beats (sim))
    return;
  heart->phase_s += LF_DT_S;
  if (heart->phase_s >= heart->period_s && !sim->pacer.captured)
    lf_heart_begin_beat (sim);
  blood->ventricular_activation = activation (lf_heart_since_qrs_s (sim) - LF_CONTRACTION_DELAY_S,
                                              VENTRICLE_TMAX_S * heart->systole, VENTRICLE_TAU_S);
}

double
lf_heart_since_qrs_s (const LfSim *sim)
{
  return sim->heart.phase_s - sim->heart.pr_s;
}
