/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a healthy 80 kg adult stands at the start of a beat: what this loop itself settles to in
 * two hours without noise. Starting there, nothing drifts. tests/long/settle writes settled.c again
 * after the equations have changed. Only the simulator includes this. */
#pragma once

#include "sim/state.h"

typedef struct {
  double ml; /* volume; 0 for a bed, whose blood is counted in its veins */
  double o2; /* content, mL/mL */
  double co2;
} LfSettled;

/* What the reflexes, the heart muscle and the monitor have come to by then. */
typedef struct {
  double reflex_rate;
  double reflex_tone;
  double reflex_veins;
  double map_mmhg;
  double pulse_mmhg;
  double septum_ml;
  double dilation;
  double coronary_ml_s; /* for 80 kg, as the next */
  double output_ml_s;
} LfSettledRest;

extern const LfSettled lf_settled_blood[LF_N_BLOODS];
extern const LfSettled lf_settled_beds[LF_N_BEDS];
extern const LfSettledRest lf_settled_rest;
