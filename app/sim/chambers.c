/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The heart's chambers: time-varying elastance over a passive curve, a septum that both ventricles
 * push, within the pericardium and the chest, pressed by compressions. */
#include "sim/stages.h"

/* Chambers: end-systolic elastance (mmHg/mL) and the passive curve P = b (e^(a V) - 1). Burkhoff
 * set, for 80 kg; contraction of the left ventricle raised so that a healthy adult has an ejection
 * fraction near 60 % (tuned). */
typedef struct {
  LfBlood blood;
  double ees;
  double b;
  double a;
  double v0_ml;
} Chamber;

enum { LV, RV, LA, RA, N_CHAMBERS };

static const Chamber chambers[N_CHAMBERS] = {
  [LV] = { LF_BLOOD_LV, 1.85, 0.34, 0.026, 5 },
  [RV] = { LF_BLOOD_RV, 0.50, 0.34, 0.022, 5 },
  [LA] = { LF_BLOOD_LA, 0.25, 0.30, 0.040, 5 },
  [RA] = { LF_BLOOD_RA, 0.20, 0.30, 0.040, 5 },
};

/* The septum between the free walls (Smith 2004): elastance contracting, the passive curve, where
 * it rests; and what holds it back as it moves, mmHg s/mL (tuned: it is there within 20 ms). */
#define SEPTUM_EES  48.75
#define SEPTUM_B    1.11
#define SEPTUM_A    0.435
#define SEPTUM_V0   2.0
#define SEPTUM_DRAG 0.02

/* Pericardium: P = 0.5 (e^(0.03 (V - V0)) - 1), Smith 2004; V0 tuned to where this heart lies. */
#define PERICARDIUM_P0   0.5
#define PERICARDIUM_RATE 0.03
#define PERICARDIUM_V0   422

#define WORN_OUT 0.7 /* share of its strength that an overloaded right ventricle loses (tuned) */

/* What the compression's pressure on the heart is in each chamber: the left ventricle is pressed
 * against the spine, the left atrium lies behind, and the right side, whose walls are thin, gives
 * way backwards. Were it pressed as hard, it would fill the lungs: of two equal pumps in a row the
 * left one needs half of the aorta's pressure to fill it (tuned to right atrial peaks near the
 * aorta's, Paradis 1989, and to output and pressures of compressions). */
static const double squeezed[N_CHAMBERS] = { [LV] = 1.0, [RV] = 0.4, [LA] = 0.55, [RA] = 0.6 };

/* What the walls make of their volumes, for 80 kg. */
typedef struct {
  double ml[N_CHAMBERS];   /* blood in each */
  double over[N_CHAMBERS]; /* beyond what it holds at rest */
  double strength[N_CHAMBERS];
  double mmhg[N_CHAMBERS];  /* across its wall */
  double slope[N_CHAMBERS]; /* and by how much it rises for a mL */
} Walls;

static void
look (const LfSim *sim, Walls *w)
{
  const LfCirculation *c = &sim->blood;
  double drive = sim->heart.coupling * (0.1 + 0.9 * c->energy) * c->drug_drive;
  double occlusion = sim->faults[LF_FAULT_CORONARY_OCCLUSION];

  for (int i = 0; i < N_CHAMBERS; i++)
    w->ml[i] = c->volume_ml[chambers[i].blood] * c->per_size;
  w->strength[LV] = drive * c->perfusion_drive *
                    lf_variable_now (sim, LF_VARIABLE_LEFT_CONTRACTILITY) * (1 - 0.45 * occlusion);
  w->strength[RV] =
      drive * lf_variable_now (sim, LF_VARIABLE_RIGHT_CONTRACTILITY) * (1 - WORN_OUT * c->overload);
  w->strength[LA] = w->strength[RA] = 1;
}

/* What each of the passive curves has grown to: the chambers', then the septum's and the sac's. */
enum { SEPTUM = N_CHAMBERS, SAC, N_CURVES };

static void
grow (const LfCirculation *c, Walls *w, double round_ml, double grown[N_CURVES])
{
  double x[N_CURVES];

  for (int i = 0; i < N_CHAMBERS; i++) {
    double bulge = i == LV ? -c->septum_ml : i == RV ? c->septum_ml : 0;
    w->over[i] = w->ml[i] + bulge - chambers[i].v0_ml;
    x[i] = lf_min (chambers[i].a * w->over[i], 12);
  }
  x[SEPTUM] = lf_min (SEPTUM_A * (c->septum_ml - SEPTUM_V0), 12);
  x[SAC] = lf_min (PERICARDIUM_RATE * (round_ml - PERICARDIUM_V0), 6);
  lf_exp_6 (x, grown);
}

/* A wall at its passive pressure that contracts towards an active one. Muscle that contracts is
 * never slacker than at rest: a weak heart that is stretched far stands still, and is not sucked
 * wider. */
static inline void
contract (double e, double passive, double passive_slope, double active, double active_slope,
          double *mmhg, double *slope)
{
  bool pulls = lf_abs (active) > lf_abs (passive);
  *mmhg = pulls ? passive + e * (active - passive) : passive;
  *slope = pulls ? passive_slope + e * (active_slope - passive_slope) : passive_slope;
}

/* Pressures across the walls: below its rest a chamber sucks, and never empties. */
static void
stretch (const LfCirculation *c, Walls *w, const double grown[N_CURVES])
{
#pragma GCC unroll 4
  for (int i = 0; i < N_CHAMBERS; i++) {
    const Chamber *chamber = &chambers[i];
    double e = i == LV || i == RV ? c->ventricular_activation : c->atrial_activation;
    double ees = chamber->ees * w->strength[i];
    w->mmhg[i] = w->over[i] * LF_EMPTY_MMHG_ML;
    w->slope[i] = LF_EMPTY_MMHG_ML;
    if (w->over[i] >= 0)
      contract (e, chamber->b * (grown[i] - 1), chamber->a * chamber->b * grown[i],
                ees * w->over[i], ees, &w->mmhg[i], &w->slope[i]);
  }
}

/* Between both ventricles' pressures the septum goes where its own stretch balances them; taken
 * implicitly, for a contracting one is far stiffer than a step is short. */
static void
move_septum (LfCirculation *c, const Walls *w, double grown)
{
  double ees = SEPTUM_EES * w->strength[LV];
  double own;
  double slope;

  contract (c->ventricular_activation, SEPTUM_B * (grown - 1), SEPTUM_A * SEPTUM_B * grown,
            ees * (c->septum_ml - SEPTUM_V0), ees, &own, &slope);
  slope += w->slope[LV] + w->slope[RV];

  c->septum_ml += LF_DT_S * (w->mmhg[LV] - w->mmhg[RV] - own) / (SEPTUM_DRAG + LF_DT_S * slope);
}

/* Pressure that a compression puts on the heart: the breastbone comes so much nearer to the spine,
 * and what cannot leave is squeezed. What lies between them is what lay there while relaxed. */
#define PRESSED_ML_CM   21.0  /* that a centimetre takes the room of (tuned) */
#define PRESSED_MMHG_ML 2.0   /* pressure of each mL too many (tuned) */
#define PRESSED_LEAST   250.0 /* the breastbone does not reach a heart that holds less (tuned) */
#define SETTLES_S       0.03  /* a fuller heart finds room so soon while relaxed (tuned) */
#define FORGETS_S       2.0   /* and an emptier one is closed round so slowly (tuned) */

static void
squeeze (LfSim *sim, double heart_ml)
{
  LfCirculation *c = &sim->blood;
  double felt_cm = sim->cpr.felt_cm;
  double more = heart_ml - c->pressed_ml;

  c->heart_squeeze_mmhg = 0;
  if (!sim->cpr.running) {
    c->pressed_ml = heart_ml;
    return;
  }
  if (felt_cm > 0)
    c->heart_squeeze_mmhg = PRESSED_MMHG_ML * lf_max (0, PRESSED_ML_CM * felt_cm + heart_ml -
                                                             lf_max (c->pressed_ml, PRESSED_LEAST));
  c->pressed_ml += more * LF_DT_S * (more > 0 ? 1 / SETTLES_S : 1 / FORGETS_S);
}

void
lf_chambers_step (LfSim *sim)
{
  LfCirculation *c = &sim->blood;
  double heart_ml = 0;
  double grown[N_CURVES];
  Walls w;

  look (sim, &w);
  for (int i = 0; i < N_CHAMBERS; i++)
    heart_ml += w.ml[i];
  squeeze (sim, heart_ml);
  grow (c, &w, heart_ml + lf_variable_now (sim, LF_VARIABLE_PERICARDIAL_FLUID), grown);
  c->pericardium_mmhg = PERICARDIUM_P0 * (grown[SAC] - 1);
  stretch (c, &w, grown);
  for (int i = 0; i < N_CHAMBERS; i++)
    c->pressure_mmhg[chambers[i].blood] =
        w.mmhg[i] + c->chest_mmhg + c->pericardium_mmhg + squeezed[i] * c->heart_squeeze_mmhg;
  move_septum (c, &w, grown[SEPTUM]);
}
