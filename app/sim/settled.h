/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a healthy 80 kg adult stands at the start of a beat: what this loop itself settles to in
 * two hours without noise. Starting there, nothing drifts. Only the simulator includes this. */
#pragma once

#include "sim/state.h"

typedef struct {
  double ml; /* volume; 0 for a bed, whose blood is counted in its veins */
  double o2; /* content, mL/mL */
  double co2;
} LfSettled;

extern const LfSettled lf_settled_blood[LF_N_BLOODS];
extern const LfSettled lf_settled_beds[LF_N_BEDS];

/* What the reflexes, the heart muscle and the monitor have come to by then. */
#define LF_SETTLED_REFLEX_RATE 0.9676
#define LF_SETTLED_REFLEX_TONE 0.9676
#define LF_SETTLED_MAP_MMHG    97.2
#define LF_SETTLED_PULSE_MMHG  52.1
#define LF_SETTLED_CORONARY    5.24   /* mL/s for 80 kg */
#define LF_SETTLED_OUTPUT      104.02 /* mL/s for 80 kg */
