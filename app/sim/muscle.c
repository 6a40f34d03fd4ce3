/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The heart muscle: what it has to contract with, how an overloaded right ventricle wears out, and
 * how complexes without a pulse take up their work again. */
#include "sim/monitor.h"
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

static double
heart_need (const LfSim *sim)
{
  const LfRhythm *row = lf_rhythm ((LfRhythmId) sim->heart.rhythm);

  if (!row->arrest)
    return 0.9;
  return sim->heart.rhythm == LF_RHYTHM_VF ? 0.38 : 0.30;
}

double
lf_muscle_coronary_supply (const LfSim *sim)
{
  double oxygen = sim->gas.o2[LF_BLOOD_ASCENDING] / NORMAL_CONTENT;
  double flow = sim->organs.coronary_ml_s / lf_size (sim) / NORMAL_ML_S;
  return flow * oxygen * (1 - OCCLUDED * sim->faults[LF_FAULT_CORONARY_OCCLUSION]);
}

static void
heart_energy (LfSim *sim)
{
  double balance = lf_clamp (lf_muscle_coronary_supply (sim) / heart_need (sim), 0, 2) - 1;

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
  double fed = lf_clamp ((lf_muscle_coronary_supply (sim) - FED_LEAST) / FED_LEAST, 0, 1);
  bool overwhelmed = heart->rhythm == LF_RHYTHM_PEA_NARROW;
  double reached = overwhelmed ? own + (1 - own) * fed : own;
  double now = heart->coupling + (reached - heart->coupling) * DT_S / COUPLING_LAG_S;
  bool pulse = now > COUPLED && sim->monitor.value[LF_READING_PULSE_PRESSURE] > LF_PULSE_MMHG;

  if (overwhelmed && pulse && !sim->cpr.running)
    lf_heart_change (sim, LF_RHYTHM_SINUS);
  heart->coupling = now;
}

void
lf_muscle_step (LfSim *sim)
{
  heart_energy (sim);
  overload (sim);
  coupling (sim);
}
