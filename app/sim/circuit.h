/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an ECMO circuit is made of, and what its parts ask of each other. Only the simulator, and
 * who checks it, includes this. */
#pragma once

#include "sim/gas.h"
#include "sim/sim.h"

/* Each line is two metres of 3/8 inch tube. Poiseuille below a Reynolds number of 2000 and Blasius
 * above 3000, for blood of 3 mPa s, lose 3.7 mmHg a metre at 2 L/min, 7 to 15 at 4 and 23 at 5: so
 * LINEAR Q + SQUARE Q² for a whole line, mmHg, Q in L/min. */
#define LF_TUBE_LINEAR 1.6
#define LF_TUBE_SQUARE 1.3

#define LF_CIRCUIT_INERTANCE 0.45 /* mmHg s²/mL: four metres of 3/8 inch tube */

#define LF_HEAD_ML    32.0 /* blood in the pump head (Rotaflow, recalled) */
#define LF_CIRCUIT_ML (2 * LF_LINE_ML + LF_MEMBRANE_ML)

/* Losses of the way to or from the patient at a flow q in L/min: linear q + square q |q|, mmHg. */
typedef struct {
  double linear;
  double square;
} LfLoss;

/* The circuit between the patient's vessels, at this moment. */
typedef struct {
  double from_mmhg; /* outside the holes of the drainage cannula */
  double atrial;    /* share of the flow that comes from the right atrium */
  double to_mmhg;   /* where the return cannula ends */
  double head_mmhg; /* of the pump at no flow */
  LfLoss drainage;  /* cannula and line */
  double inner;     /* pump and oxygenator, mmHg per L/min */
  double oxygenator;
  LfLoss back; /* return line and cannula */
} LfWay;

/* drainage.c: its part of the way. */
void lf_drainage_step (LfSim *sim, LfWay *way);

/* breach.c: a split between oxygenator and return line, and ends that lie open. */
/* Where there is a split: both flows, and true; otherwise false. */
bool lf_breach_split (LfSim *sim, const LfWay *way);
/* What leaves the veins and what reaches the patient, of the flows in the lines. */
void lf_breach_share (LfSim *sim);
void lf_breach_step (LfSim *sim);
bool lf_breach_is_out (const LfSim *sim, LfLine line);

/* air.c */
void lf_air_step (LfSim *sim);
/* All of it. */
double lf_air_total_ml (const LfSim *sim);

/* power.c: what drives the pump. */
void lf_power_step (LfSim *sim);
/* Minutes that the battery lasts at this speed. */
double lf_power_minutes (const LfSim *sim);
