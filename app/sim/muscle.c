/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The heart muscle: what it has to contract with, how an overloaded right ventricle wears out, and
 * how complexes without a pulse take up their work again. */
#include "sim/monitor.h"
#include "sim/settled.h"
#include "sim/stages.h"

#define DT_S (LF_SLOW_PERIOD * LF_DT_S)

/* Heart muscle. Supply is oxygen that reaches it over what it uses at rest; need is what it does:
 * living costs a fifth, each beat's electricity and calcium a fifth, and the work of it three,
 * which goes with the pressure-volume area (Suga 1979; shares rounded). Shortage tells by its
 * square: without flow next to nothing is left after ten to fifteen minutes of VF, good
 * compressions about hold what is left, and ECMO flow brings coarse VF back within about five
 * minutes (tuned to that). */
#define NORMAL_ML_S    5.24  /* coronary flow that an 80 kg heart rests on */
#define NORMAL_CONTENT 0.185 /* oxygen in it, mL/mL */
#define REST_BEAT_S    0.88
#define REST_AREA      13000.0 /* mmHg mL of a resting beat */
#define LIVING         0.2
#define EACH_BEAT      0.2
#define EACH_AREA      0.6
#define FIBRILLATING   0.25 /* beside living */
#define ENOUGH         0.85 /* share of its need on which it does not tire: it takes out more */
#define RECOVER_S      90
#define LOSE_S         130
#define OCCLUDED       0.25 /* share of the muscle behind a shut artery (tuned) */

/* Coronaries widen and narrow until supply meets need, as far as they can (textbook: a reserve of
 * four to five). */
#define WIDEST      4.0
#define NARROWEST   0.6
#define WIDEN_LAG_S 8

/* The pressure in the coronaries stretches the muscle round them, and it contracts the harder; a
 * ventricle that works against more comes up to it within minutes (Gregg, Anrep). While coronaries
 * can mind their flow it is little, and below that the muscle gives up strength with its flow, and
 * takes it up again with it (tuned to the end-systolic pressures of Ostadal 2015, with an eye on
 * left atrial pressure against pump speed and on the stroke work of chronic failure). */
#define MINDED      0.70 /* of the aorta's pressure at rest: flow is kept down to there */
#define DRIVE_ABOVE 0.45 /* strength for a share of that pressure */
#define DRIVE_BELOW 0.70
#define DRIVE_LEAST 0.4
#define DRIVE_MOST  1.1
#define DRIVE_LAG_S 15

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
  const LfHeart *heart = &sim->heart;
  const double *value = sim->monitor.value;

  if (heart->rhythm == LF_RHYTHM_VF)
    return LIVING + FIBRILLATING;
  if (!lf_heart_has_beats (sim))
    return LIVING;
  double rate = REST_BEAT_S / heart->period_s;
  double area = lf_max (value[LF_READING_LV_STROKE_WORK], 0) +
                0.5 * value[LF_READING_LV_PEAK_PRESSURE] *
                    lf_max (value[LF_READING_LV_END_SYSTOLIC_VOLUME], 0);
  if (sim->cpr.running) /* the hands' work, not its own */
    area = 0;
  return LIVING + rate * (EACH_BEAT * heart->coupling +
                          EACH_AREA * lf_clamp (area / (REST_AREA * lf_size (sim)), 0, 2));
}

/* Oxygen that reaches the muscle. */
static double
supply (const LfSim *sim)
{
  double oxygen = sim->gas.o2[LF_BLOOD_ASCENDING] / NORMAL_CONTENT;
  double flow = sim->organs.coronary_ml_s / lf_size (sim) / NORMAL_ML_S;
  return flow * oxygen * (1 - OCCLUDED * sim->faults[LF_FAULT_CORONARY_OCCLUSION]);
}

double
lf_muscle_coronary_supply (const LfSim *sim)
{
  return supply (sim) * WIDEST / sim->blood.dilation;
}

static void
heart_energy (LfSim *sim)
{
  LfCirculation *c = &sim->blood;
  double need = heart_need (sim);
  double got = supply (sim);
  double balance = lf_clamp (got / (ENOUGH * need), 0, 2) - 1;
  double short_of = lf_clamp (need / lf_max (got, 0.01) - 1, -0.5, 0.5);

  if (balance > 0)
    c->energy += (1 - c->energy) * balance * DT_S / RECOVER_S;
  else
    c->energy -= c->energy * balance * balance * DT_S / LOSE_S;
  c->energy = lf_clamp (c->energy, 0, 1);
  c->dilation = lf_clamp (c->dilation * (1 + short_of * DT_S / WIDEN_LAG_S), NARROWEST, WIDEST);
}

static void
perfusion_drive (LfSim *sim)
{
  double pressure = sim->monitor.value[LF_READING_MAP] / lf_settled_rest.map_mmhg;
  double wanted = 1 + DRIVE_ABOVE * (pressure - 1);

  if (pressure < MINDED)
    wanted -= (DRIVE_BELOW - DRIVE_ABOVE) * (MINDED - pressure);
  wanted = lf_clamp (wanted, DRIVE_LEAST, DRIVE_MOST);

  sim->blood.perfusion_drive += (wanted - sim->blood.perfusion_drive) * DT_S / DRIVE_LAG_S;
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
  perfusion_drive (sim);
  overload (sim);
  coupling (sim);
}
