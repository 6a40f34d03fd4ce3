/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What changes slowly: the heart muscle's energy, reflexes and vessel tone, heat, clotting, the
 * brain's debt, and a population's odds. */
#include "sim/monitor.h"
#include "sim/settled.h"
#include "sim/stages.h"

#define DT_S (LF_SLOW_PERIOD * LF_DT_S)

/* Heart muscle. Supply is oxygen that reaches it over what it uses at rest; need is what the rhythm
 * costs. Shortage tells by its square: without flow next to nothing is left after ten to fifteen
 * minutes of VF, under good compressions a third is left after half an hour, and ECMO flow brings
 * coarse VF back within about five minutes (tuned to that). */
#define NORMAL_ML_S    4.3  /* coronary flow that an 80 kg heart rests on */
#define NORMAL_CONTENT 0.19 /* oxygen in it, mL/mL */
#define RECOVER_S      90
#define LOSE_S         130
#define OCCLUDED       0.25 /* share of the muscle behind a shut artery (tuned) */

/* A right ventricle strains where the lungs' mean pressure is so high, and is fed in full where the
 * aorta's is so much higher. */
#define STRAIN_MMHG    25
#define FED_MMHG       60
#define OVERLOAD_LAG_S 30

/* Electricity and contraction: coronary supply, of rest's, beyond what compressions bring. */
#define FED_LEAST      0.45
#define COUPLING_LAG_S 240
#define COUPLED        0.5

/* Baroreflex (Heldt, CVSim-21): set point and reach; gains tuned to a stable rest. */
#define SET_POINT_MMHG 94
#define RATE_GAIN      0.010
#define TONE_GAIN      0.010
#define RATE_LAG_S     5
#define TONE_LAG_S     15

/* Vessel tone falls as an arrest goes on, and stays low for hours after it (tuned: vasoplegia of
 * 500-800 dyn s/cm5). */
#define SLACK_MOST    0.30
#define SLACK_AFTER_S 1500 /* of low flow */
#define SLACK_LAG_S   120

#define HEAT_KCAL_KG 0.83
#define BLOOD_HEAT   0.87         /* kcal/L/°C */
#define EXCHANGER    0.7          /* share of the difference that the heater-cooler makes good */
#define COOLING_C_S  (0.4 / 3600) /* an uncovered arrested body (tuned) */

void
lf_organs_init (LfSim *sim)
{
  sim->organs = (LfOrgans){ .temperature_c = sim->organs.temperature_c, /* a variable: set before */
                            .coronary_ml_s = LF_SETTLED_CORONARY * lf_size (sim) };
}

static double
heart_need (const LfSim *sim)
{
  const LfRhythm *row = lf_rhythm ((LfRhythmId) sim->heart.rhythm);

  if (!row->arrest)
    return 0.9;
  return sim->heart.rhythm == LF_RHYTHM_VF ? 0.38 : 0.30;
}

double
lf_organs_coronary_supply (const LfSim *sim)
{
  double oxygen = sim->gas.o2[LF_BLOOD_ASCENDING] / NORMAL_CONTENT;
  double flow = sim->organs.coronary_ml_s / lf_size (sim) / NORMAL_ML_S;
  return flow * oxygen * (1 - OCCLUDED * sim->faults[LF_FAULT_CORONARY_OCCLUSION]);
}

static void
heart_energy (LfSim *sim)
{
  double balance = lf_clamp (lf_organs_coronary_supply (sim) / heart_need (sim), 0, 2) - 1;

  if (balance > 0)
    sim->blood.energy += (1 - sim->blood.energy) * balance * DT_S / RECOVER_S;
  else
    sim->blood.energy -= sim->blood.energy * balance * balance * DT_S / LOSE_S;
  sim->blood.energy = lf_clamp (sim->blood.energy, 0, 1);
}

/* The right ventricle is fed while the aorta's pressure is well above its own: where the lungs ask
 * for more than it can make and the aorta gives way, it wears out, and the aorta gives way the
 * more. Flow from outside ends it (tuned to a massive embolism's shock). */
static void
overload (LfSim *sim)
{
  double lungs = sim->monitor.value[LF_READING_PULMONARY_ARTERY_MEAN];
  double margin = sim->monitor.value[LF_READING_MAP] - lungs;
  double now =
      lf_clamp ((lungs - STRAIN_MMHG) / STRAIN_MMHG, 0, 1) * lf_clamp (1 - margin / FED_MMHG, 0, 1);

  sim->blood.overload += (now - sim->blood.overload) * DT_S / OVERLOAD_LAG_S;
}

/* Complexes without a pulse, of a heart that is only overwhelmed: well fed again, it takes up its
 * work over minutes; once that shows as a pulse it is no arrest any more, and it goes on from there
 * (tuned). */
static void
coupling (LfSim *sim)
{
  LfHeart *heart = &sim->heart;
  double own = lf_rhythm ((LfRhythmId) heart->rhythm)->coupling;
  double fed = lf_clamp ((lf_organs_coronary_supply (sim) - FED_LEAST) / FED_LEAST, 0, 1);
  bool overwhelmed = heart->rhythm == LF_RHYTHM_PEA_NARROW;
  double reached = overwhelmed ? own + (1 - own) * fed : own;
  double now = heart->coupling + (reached - heart->coupling) * DT_S / COUPLING_LAG_S;
  bool pulse = now > COUPLED && sim->monitor.value[LF_READING_PULSE_PRESSURE] > LF_PULSE_MMHG;

  if (overwhelmed && pulse && !sim->cpr.running)
    lf_heart_change (sim, LF_RHYTHM_SINUS);
  heart->coupling = now;
}

static void
reflexes (LfSim *sim)
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

  c->reflex_rate += (rate - c->reflex_rate) * DT_S / RATE_LAG_S;
  double slack = 1 - SLACK_MOST * lf_min (1, sim->organs.low_flow_s / SLACK_AFTER_S);
  double lag = slack < 1 ? SLACK_LAG_S : TONE_LAG_S;
  c->reflex_tone += (tone * slack - c->reflex_tone) * DT_S / lag;
  c->tone = c->reflex_tone * lf_drugs_resistance_factor (sim);
}

static void
heat (LfSim *sim)
{
  double flow = sim->circuit.flow_ml_s * 0.06;
  double body = HEAT_KCAL_KG * sim->patient.weight_kg;
  double *core = &sim->organs.temperature_c;

  if (flow > 0)
    *core += (sim->circuit.heater_c - *core) * EXCHANGER * BLOOD_HEAT * flow / body / 60 * DT_S;
  else if (lf_rhythm ((LfRhythmId) sim->heart.rhythm)->arrest && *core > 20)
    *core -= COOLING_C_S * DT_S;
}

static void
electrolytes (LfSim *sim)
{
  /* Potassium leaves cells as lactate rises: 0.5-1 mmol/L per 0.1 pH (recalled; tuned). */
  double wanted = 4.2 + 0.13 * lf_max (0, sim->gas.lactate_mmol_l - 1);
  sim->gas.potassium_mmol_l += (wanted - sim->gas.potassium_mmol_l) * DT_S / 300;
}

static void
debts (LfSim *sim)
{
  double brain = sim->gas.bed_o2[LF_BED_RIGHT_UPPER] + sim->gas.bed_o2[LF_BED_LEFT_UPPER];
  bool stopped = !lf_sim_has_pulse (sim) && !sim->circuit.flow_on;

  if (brain < 0.06)
    sim->organs.brain_debt_s += (0.06 - brain) / 0.06 * DT_S;
  if (stopped)
    sim->organs.low_flow_s += (sim->cpr.running ? 1 : 3) * DT_S; /* no flow weighs more (tuned) */
}

void
lf_organs_step (LfSim *sim)
{
  heart_energy (sim);
  overload (sim);
  coupling (sim);
  reflexes (sim);
  heat (sim);
  electrolytes (sim);
  debts (sim);
}
