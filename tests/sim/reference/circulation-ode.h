/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The circulation's equations, written a second time as a plain system of differential equations:
 * nothing here calls the simulator, which is only asked for the state to begin with. What changes
 * over minutes (tone, energy, the pump's speed) stands still. */
#pragma once

#include "sim/sim.h"

enum {
  ODE_VOLUME = 0,
  ODE_INERTIAL = ODE_VOLUME + LF_N_BLOODS, /* valves first, in LfInertial's order */
  ODE_ECMO = ODE_INERTIAL + LF_N_INERTIALS,
  ODE_P_VEN,
  ODE_P_INT,
  ODE_P_ART,
  ODE_ATRIUM,  /* smoothed volume of the right atrium */
  ODE_SEPTUM,  /* mL that it bulges into the right ventricle */
  ODE_PRESSED, /* mL of heart between breastbone and spine, relaxed */
  ODE_N,
  ODE_VALVES = 4
};

/* What the solution is looked at by: pressures of the compartments (mmHg), then flows (mL/s). */
enum {
  SEEN_PRESSURE = 0,
  SEEN_FLOW = SEEN_PRESSURE + LF_N_BLOODS,
  SEEN_BED = SEEN_FLOW + LF_N_INERTIALS,
  SEEN_ECMO = SEEN_BED + LF_N_BEDS,
  SEEN_P_VEN,
  SEEN_P_INT,
  SEEN_P_ART,
  SEEN_N
};

/* What does not change while the equations are solved. */
typedef struct {
  double drive[4]; /* strength of LV, RV, LA, RA */
  double tone;     /* vessels' */
  double starved;  /* how far want of flow has relaxed them */
  double veins;    /* what the baroreflex makes of venous tone */
  double venous_tone;
  double arterial_compliance;
  double systemic_resistance;
  double pulmonary_resistance;
  double bronchial;
  double pericardial_ml;
  double coronaries; /* what they carry for a pressure, 1 at rest */
  double beat_s;     /* 0: no beats */
  double beat_phase_s;
  double systole;
  bool atria_beat;
  double breath_s; /* 0: no breath */
  double breath_phase_s;
  double breath_sign; /* -1 the patient's own, +1 a ventilator's */
  double peep_mmhg;
  double press_s; /* 0: no compressions */
  double press_phase_s;
  double press_cm; /* beyond what the chest wall gives */
  bool circuit;
  double krpm;
  double drainage_loss; /* mmHg per (L/min)², and linear: per L/min */
  double drainage_linear;
  double return_loss;
  double return_linear;
  double return_fr;
  bool left_leg;
  double oxygenator;
  bool open[ODE_VALVES]; /* which valves are, until the solver finds that one turns */
} OdePatient;

/* From the simulator's state, at the end of a step that began a beat or compression. A patient
 * whom the equations leave something out of (a fault, a vent, a bleed, another size) fails. */
void ode_from (OdePatient *patient, const LfSim *sim, double state[ODE_N]);

/* The right-hand side at `t` seconds from there; `seen` may be NULL. */
void ode_slopes (const OdePatient *patient, double t, const double state[ODE_N],
                 double slopes[ODE_N], double seen[SEEN_N]);

/* What crosses zero when a valve turns: an open one's flow, a shut one's pressure drop. */
void ode_turns (const OdePatient *patient, double t, const double state[ODE_N],
                double turns[ODE_VALVES]);
