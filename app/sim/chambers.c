/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The heart's chambers: time-varying elastance over a passive curve, within the pericardium and the
 * chest, pressed by compressions. */
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
  [LV] = { LF_BLOOD_LV, 2.0, 0.34, 0.024, 5 },
  [RV] = { LF_BLOOD_RV, 0.50, 0.34, 0.022, 5 },
  [LA] = { LF_BLOOD_LA, 0.25, 0.30, 0.040, 5 },
  [RA] = { LF_BLOOD_RA, 0.20, 0.30, 0.040, 5 },
};

/* Pericardium: P = 0.5 (e^(0.03 (V - V0)) - 1), Smith 2004; V0 tuned to where this heart lies. */
#define PERICARDIUM_P0   0.5
#define PERICARDIUM_RATE 0.03
#define PERICARDIUM_V0   420

/* Pressures of the relaxed chambers, by their volumes for 80 kg. */
static void
passive_pressures (const double volume_ml[N_CHAMBERS], double pressure_mmhg[N_CHAMBERS])
{
  double over[N_CHAMBERS];
  double x[N_CHAMBERS];
  double stretch[N_CHAMBERS];

  for (int i = 0; i < N_CHAMBERS; i++) {
    over[i] = volume_ml[i] - chambers[i].v0_ml;
    x[i] = lf_min (chambers[i].a * over[i], 12);
  }
  lf_exp_4 (x, stretch);
  for (int i = 0; i < N_CHAMBERS; i++) /* below its rest it sucks, and never empties */
    pressure_mmhg[i] = over[i] < 0 ? over[i] * LF_EMPTY_MMHG_ML : chambers[i].b * (stretch[i] - 1);
}

/* What the compression adds to each chamber: the ventricles lie under the breastbone, the atria
 * partly (tuned to nearly equal aortic and right atrial peaks, Paradis 1990). */
static const double squeezed[N_CHAMBERS] = { [LV] = 1.0, [RV] = 1.0, [LA] = 0.55, [RA] = 0.75 };

#define WORN_OUT 0.7  /* share of its strength that an overloaded right ventricle loses (tuned) */
#define EMPTY_ML 4.0  /* a chamber with less cannot be squeezed further: its walls touch (tuned) */
#define FULL_ML  40.0 /* with more it takes all of the squeeze */

void
lf_chambers_step (LfSim *sim)
{
  LfCirculation *c = &sim->blood;
  double size = lf_size (sim);
  double drive = sim->heart.coupling * (0.1 + 0.9 * c->energy) * c->drug_drive;
  double occlusion = sim->faults[LF_FAULT_CORONARY_OCCLUSION];
  double strength[N_CHAMBERS] = {
    [LV] = drive * lf_variable_now (sim, LF_VARIABLE_LEFT_CONTRACTILITY) * (1 - 0.45 * occlusion),
    [RV] = drive * lf_variable_now (sim, LF_VARIABLE_RIGHT_CONTRACTILITY) *
           (1 - WORN_OUT * c->overload),
    [LA] = 1,
    [RA] = 1,
  };
  double heart_ml = lf_variable_now (sim, LF_VARIABLE_PERICARDIAL_FLUID);
  double volume[N_CHAMBERS]; /* as for 80 kg */
  double rest[N_CHAMBERS];

  for (int i = 0; i < N_CHAMBERS; i++) {
    volume[i] = c->volume_ml[chambers[i].blood] / size;
    heart_ml += volume[i];
  }
  c->pericardium_mmhg =
      PERICARDIUM_P0 * (lf_exp (lf_min (PERICARDIUM_RATE * (heart_ml - PERICARDIUM_V0), 6)) - 1);
  passive_pressures (volume, rest);
  for (int i = 0; i < N_CHAMBERS; i++) {
    const Chamber *chamber = &chambers[i];
    double e = i == LV || i == RV ? c->ventricular_activation : c->atrial_activation;
    double over = c->volume_ml[chamber->blood] - chamber->v0_ml * size;
    double p = rest[i];
    if (e > 0 && over > 0)
      p += e * (chamber->ees / size * strength[i] * over - p);
    p = p + c->chest_mmhg + c->pericardium_mmhg;
    if (c->heart_squeeze_mmhg > 0)
      p += lf_clamp ((volume[i] - EMPTY_ML) / (FULL_ML - EMPTY_ML), 0, 1) * squeezed[i] *
           c->heart_squeeze_mmhg;
    c->pressure_mmhg[chamber->blood] = p;
  }
}
