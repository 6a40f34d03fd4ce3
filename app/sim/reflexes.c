/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Vessel tone and heart rate: the baroreflex, and how tone falls as an arrest goes on. */
#include "sim/stages.h"

#define DT_S (LF_SLOW_PERIOD * LF_DT_S)

/* Baroreflex (Heldt, CVSim-21): set point and reach; gains tuned to a stable rest. */
#define SET_POINT_MMHG 91
#define RATE_GAIN      0.010
#define TONE_GAIN      0.010
#define RATE_LAG_S     5
#define TONE_LAG_S     15

/* Without a pulse the baroreflex is silent, and the adrenals give what they have: more, the lower
 * the pressure (tuned: a fifth more tone under compressions). */
#define SURGE      0.4
#define SURGE_MMHG 60

/* Vessel tone falls as an arrest goes on, and stays low for hours after it (tuned: vasoplegia of
 * 500-800 dyn s/cm5). */
#define SLACK_MOST    0.30
#define SLACK_AFTER_S 1500 /* of low flow */
#define SLACK_LAG_S   120

void
lf_reflexes_step (LfSim *sim)
{
  LfCirculation *c = &sim->blood;
  bool arrest = lf_rhythm ((LfRhythmId) sim->heart.rhythm)->arrest;
  /* A starved brain minds nothing (tuned: five minutes without oxygen). */
  double awake = lf_clamp (1 - sim->organs.brain_debt_s / 300, 0, 1);
  double on = arrest ? 0 : awake * lf_variable_now (sim, LF_VARIABLE_REFLEXES);
  double map = sim->monitor.value[LF_READING_MAP];
  double miss = lf_clamp (SET_POINT_MMHG - map, -40, 40);
  double rate = 1 + on * RATE_GAIN * miss;
  double tone = 1 + on * TONE_GAIN * miss;
  if (arrest)
    tone +=
        lf_variable_now (sim, LF_VARIABLE_REFLEXES) * SURGE * lf_clamp (1 - map / SURGE_MMHG, 0, 1);

  c->reflex_rate += (rate - c->reflex_rate) * DT_S / RATE_LAG_S;
  double slack = 1 - SLACK_MOST * lf_min (1, sim->organs.low_flow_s / SLACK_AFTER_S);
  double lag = slack < 1 ? SLACK_LAG_S : TONE_LAG_S;
  c->reflex_tone += (tone * slack - c->reflex_tone) * DT_S / lag;
  c->tone = c->reflex_tone * lf_drugs_resistance_factor (sim) * lf_organs_tone_factor (sim);
}
