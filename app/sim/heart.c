/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The heart's electricity: rhythm, beats, and how far each chamber is activated. */
#include "sim/chance.h"
#include "sim/settled.h"
#include "sim/stages.h"

#define PR_S             0.16  /* P wave to QRS, textbook normal */
#define ATRIAL_TMAX_S    0.125 /* Burkhoff set */
#define ATRIAL_TAU_S     0.020
#define VENTRICLE_TMAX_S 0.200
#define VENTRICLE_TAU_S  0.030
#define TMAX_AT_PERIOD_S                                                                           \
  0.75                   /* the set's heart rate of 80; systole shortens with the beat's root */
#define VARIABILITY 0.02 /* beat to beat, share of the period (tuned: RMSSD of a healthy adult) */

/* AMSA = amplitude × frequency × this: fresh VF near 18, failing near 7 mV·Hz (Ristagno 2015). */
#define AMSA_SCALE 2.6

static bool
has_beats (const LfSim *sim)
{
  return lf_rhythm ((LfRhythmId) sim->heart.rhythm)->rate_low > 0;
}

static double
rate_wanted (const LfSim *sim)
{
  const LfRhythm *row = lf_rhythm ((LfRhythmId) sim->heart.rhythm);
  double own = lf_variable_now (sim, LF_VARIABLE_HEART_RATE);

  if (!row->arrest)
    return lf_clamp (own * sim->blood.reflex_rate * lf_drugs_rate_factor (sim), row->rate_low,
                     row->rate_high);
  /* An arrest rhythm keeps to its own band, fast when the heart still has energy. */
  return row->rate_low + (row->rate_high - row->rate_low) * sim->blood.energy;
}

/* Systole shortens with the root of the beat. */
static void
set_period (LfHeart *heart, double seconds)
{
  heart->period_s = seconds;
  heart->systole = lf_sqrt (lf_min (seconds / TMAX_AT_PERIOD_S, 1.5));
}

static void
begin_beat (LfSim *sim)
{
  LfHeart *heart = &sim->heart;
  double noise = lf_variable_now (sim, LF_VARIABLE_NOISE);
  double vary = lf_chance_bell (sim->seed, LF_STREAM_BEAT, heart->beat);

  heart->beat++;
  heart->phase_s = 0;
  set_period (heart, 60 / lf_max (rate_wanted (sim), 1) * (1 + noise * VARIABILITY * vary));
}

void
lf_heart_init (LfSim *sim)
{
  const LfRhythm *sinus = lf_rhythm (LF_RHYTHM_SINUS);
  double rate = lf_variable_now (sim, LF_VARIABLE_HEART_RATE) * lf_settled_rest.reflex_rate;

  sim->heart = (LfHeart){
    .rhythm = LF_RHYTHM_SINUS,
    .since_step = sim->step,
    .coupling = 1,
    .vf_amplitude = 1,
    .vf_frequency_hz = 7,
    .stunned_until_step = LF_NEVER,
    .refibrillate_step = LF_NEVER,
  };
  set_period (&sim->heart, 60 / lf_clamp (rate, sinus->rate_low, sinus->rate_high));
  for (int i = 0; i < LF_N_VF_WAVES; i++)
    sim->heart.vf_start[i] = lf_chance (sim->seed, LF_STREAM_FIBRILLATION, i);
}

void
lf_heart_change (LfSim *sim, LfRhythmId rhythm)
{
  LfHeart *heart = &sim->heart;
  int64_t words[3] = { heart->rhythm, rhythm, 0 };
  double numbers[3] = { 0, 0, 0 };

  if (heart->rhythm == (int64_t) rhythm)
    return;
  heart->rhythm = rhythm;
  heart->coupling = lf_rhythm (rhythm)->coupling;
  heart->since_step = sim->step;
  heart->refibrillate_step = LF_NEVER;
  if (rhythm == LF_RHYTHM_VF) {
    heart->vf_amplitude = 0.2 + 0.8 * sim->blood.energy;
    heart->vf_frequency_hz = 3 + 4 * sim->blood.energy;
  }
  begin_beat (sim);
  lf_event_add (sim, LF_EVENT_RHYTHM, 0, words, numbers);
}

void
lf_sim_set_rhythm (LfSim *sim, LfRhythmId rhythm)
{
  sim->heart.stunned_until_step = LF_NEVER;
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

/* Fibrillation: amplitude and frequency follow the energy that is left. */
static void
fibrillate (LfSim *sim)
{
  LfHeart *heart = &sim->heart;
  double k = LF_DT_S / 20; /* within 20 s (tuned) */

  heart->vf_amplitude += (0.1 + 0.9 * sim->blood.energy - heart->vf_amplitude) * k;
  heart->vf_frequency_hz += (2.8 + 4.2 * sim->blood.energy - heart->vf_frequency_hz) * k;
  heart->vf_turns += heart->vf_frequency_hz * LF_DT_S;
  /* With next to nothing left it goes flat (tuned). */
  if (heart->vf_amplitude < 0.11)
    lf_heart_change (sim, LF_RHYTHM_ASYSTOLE);
}

void
lf_heart_step (LfSim *sim)
{
  LfHeart *heart = &sim->heart;
  LfCirculation *blood = &sim->blood;

  if (heart->stunned_until_step != LF_NEVER && sim->step >= heart->stunned_until_step) {
    heart->stunned_until_step = LF_NEVER;
    lf_heart_change (sim, (LfRhythmId) heart->next_rhythm);
  }
  if (heart->refibrillate_step != LF_NEVER && sim->step >= heart->refibrillate_step)
    lf_heart_change (sim, LF_RHYTHM_VF);
  if (heart->rhythm == LF_RHYTHM_VF)
    fibrillate (sim);

  blood->ventricular_activation = 0;
  blood->atrial_activation = 0;
  if (!has_beats (sim))
    return;
  heart->phase_s += LF_DT_S;
  if (heart->phase_s >= heart->period_s)
    begin_beat (sim);
  if (!lf_rhythm ((LfRhythmId) heart->rhythm)->arrest)
    blood->atrial_activation =
        activation (heart->phase_s - 0.02, ATRIAL_TMAX_S * heart->systole, ATRIAL_TAU_S);
  blood->ventricular_activation = activation (lf_heart_since_qrs_s (sim) - LF_CONTRACTION_DELAY_S,
                                              VENTRICLE_TMAX_S * heart->systole, VENTRICLE_TAU_S);
}

double
lf_heart_since_qrs_s (const LfSim *sim)
{
  double pr = lf_min (PR_S, 0.25 * sim->heart.period_s);
  return sim->heart.phase_s - pr;
}

double
lf_heart_vf_amsa (const LfSim *sim)
{
  return AMSA_SCALE * sim->heart.vf_amplitude * sim->heart.vf_frequency_hz;
}
