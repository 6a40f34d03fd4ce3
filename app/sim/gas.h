/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What gas exchange asks of its neighbours. Only the simulator includes this. */
#pragma once

#include "sim/chemistry.h"
#include "sim/sim.h"

#define LF_DRY_MMHG    713.0 /* barometer less water vapour at 37 °C */
#define LF_GAS_FACTOR  0.863 /* mL/min STPD over L/min BTPS, in mmHg */
#define LF_RESIDUAL_L  2.5   /* gas in the lungs at rest, for 80 kg (textbook) */
#define LF_LINE_ML     180.0 /* blood in each line of the circuit (two metres of 3/8 inch) */
#define LF_MEMBRANE_ML 230.0 /* and in its oxygenator (makers: 215-235 mL) */
#define LF_GAS_SIDE_L  0.3   /* gas in the oxygenator (tuned) */

/* A bed's use of oxygen (share of the body's) and the blood and tissue water that its gases spread
 * in (mL of blood's worth, for 80 kg): carbon dioxide has the larger store (Cherniack 1970; tuned).
 */
typedef struct {
  double use;
  double o2_ml;
  double co2_ml;
  double starves_below; /* content (mL/mL) below which it gets less than it wants (tuned) */
  double rest_ml_s;     /* flow at rest, for 80 kg, below half of which a part of its capillaries
                           stands still; 0 where flow is kept up for all of it */
} LfTissue;

extern const LfTissue lf_tissues[LF_N_BEDS];

#define LF_SLOW_CO2_ML 14000.0 /* and what stands behind the trunk's (tuned: see gas.c) */

#define LF_QUOTIENT 0.8 /* carbon dioxide made over oxygen used */

/* Oxygen that a bed would use in a step of gas, mL. */
double lf_gas_wanted_ml (const LfSim *sim, LfBed bed);

/* Flow through the trunk, liver and kidneys among it, as a share of rest's, 0-1. */
double lf_gas_trunk_perfused (const LfSim *sim);

/* The blood as it now is. */
void lf_gas_kind (const LfSim *sim, LfBloodKind *kind);

/* The team takes over the breathing through this airway. */
void lf_lungs_take_over (LfSim *sim, LfAirwayKind airway);

/* What the capnograph sees at this moment, kPa. */
double lf_lungs_co2_now_kpa (const LfSim *sim);
bool lf_lungs_breathing (const LfSim *sim);

/* Fresh gas that reaches alveoli with blood, L/min. */
double lf_lungs_alveolar_l_min (const LfSim *sim);

/* Contents of the blood that a sample from this site would hold. */
void lf_sample_contents (const LfSim *sim, LfSampleSite site, double *o2, double *co2);
