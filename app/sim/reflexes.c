/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Vessel tone and heart rate: the baroreflex, what want of flow does to vessels, and how tone falls
 * as an arrest goes on. */
#include "sim/stages.h"

#define DT_S (LF_SLOW_PERIOD * LF_DT_S)

/* Baroreflex (Heldt, CVSim-21): set point and reach; gains tuned to a stable rest. */
#define SET_POINT_MMHG 91
#define RATE_GAIN      0.010
#define TONE_GAIN      0.010
#define VEIN_GAIN      0.004 /* less than CVSim's: drugs and tone move veins too (tuned) */
#define RATE_LAG_S     5
#define TONE_LAG_S     15

/* Without a pulse the baroreflex is silent, and the adrenals give what they have: more, the lower
 * the pressure (tuned: a fifth more tone under compressions; veins give up what raises mean filling
 * pressure by a few mmHg, as Guyton 1954 saw). */
#define SURGE      0.4
#define VEIN_SURGE 0.6
#define SURGE_MMHG 60

/* Vessels of tissue that gets less than this share of what it takes at rest let go within a minute
 * or so (tuned: with the shares in vessels.c). */
#define FEEDS        0.4
#define STARVE_LAG_S 60

/* Vessel tone falls as an arrest goes on, and stays low for hours after it (tuned: vasoplegia of
 * 500-800 dyn s/cm5). */
#define SLACK_MOST    0.40
#define SLACK_AFTER_S 500 /* of no flow, or three times as long of compressions */
#define SLACK_LAG_S   120

/* How far want of flow has relaxed the arterioles: all blood that reaches arteries counts. */
static void
starve (LfSim *sim)
{
  LfCirculation *c = &sim->blood;
  double circuit = lf_circuit_returns_to_vein (sim) ? 0 : lf_max (sim->circuit.steady_ml_s, 0);
  double flow = (sim->monitor.output_ml_s + circuit) / (LF_REST_ML_S * lf_size (sim));
  double now = lf_clamp (1 - flow / (FEEDS * lf_max (sim->organs.metabolism, 0.1)), 0, 1);

  c->starved += (now - c->starved) * DT_S / STARVE_LAG_S;
  c->starved_s += c->starved * DT_S;
}

void
lf_reflexes_step (LfSim *sim)
{
  LfCirculation *c = &sim->blood;
  bool arrest = lf_rhythm ((LfRhythmId) sim->heart.rhythm)->arrest;
  /* A starved brain minds nothing (tuned: five minutes without oxygen). */
  double awake = lf_clamp (1 - sim->organs.brain_debt_s / 300, 0, 1);
  double has = lf_variable_now (sim, LF_VARIABLE_REFLEXES);
  double on = arrest ? 0 : awake * has * lf_drugs_reflex_factor (sim);
  double map = sim->monitor.value[LF_READING_MAP];
  double miss = lf_clamp (SET_POINT_MMHG - map, -40, 40);
  double rate = 1 + on * RATE_GAIN * miss;
  double tone = 1 + on * TONE_GAIN * miss;
  double veins = 1 + on * VEIN_GAIN * miss;
  if (arrest) {
    double surge = has * lf_clamp (1 - map / SURGE_MMHG, 0, 1);
    tone += SURGE * surge;
    veins += VEIN_SURGE * surge;
  }

  starve (sim);
  c->reflex_rate += (rate - c->reflex_rate) * DT_S / RATE_LAG_S;
  c->reflex_veins += (veins - c->reflex_veins) * DT_S / TONE_LAG_S;
  double slack = 1 - SLACK_MOST * lf_min (1, c->starved_s / SLACK_AFTER_S);
  double lag = arrest ? SLACK_LAG_S : TONE_LAG_S;
  c->reflex_tone += (tone * slack - c->reflex_tone) * DT_S / lag;
  c->tone = c->reflex_tone * lf_drugs_resistance_factor (sim) * lf_organs_tone_factor (sim);
}
