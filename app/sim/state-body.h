/* SPDX-License-Identifier: GPL-3.0-or-later */
/* State of what drugs, blood's chemistry and organs have come to. Part of LfSim: see state.h. */
#pragma once

#include <stdint.h>

/* Where one drug is. */
typedef struct {
  double on_its_way; /* given and not yet half round the circulation, in its bolus unit */
  double half_way;   /* beyond that, and not yet there */
  double arrived;    /* in the last tenth of a second */
  double central;    /* in the blood */
  double tissue;     /* in what it spreads to from there, and comes back from */
  double effect;     /* at its place of action */
  double infusion;   /* rate asked for, in its infusion unit */
  double given;      /* total of all boluses */
} LfDrugState;

/* Electrolytes of the plasma, and glucose; potassium itself is with the gases. */
typedef struct {
  double own_potassium_mmol_l;   /* what it would be without acid, drugs and what was brought */
  double added_potassium_mmol_l; /* brought by red cells and salt: cells take it up in an hour */
  double healthy_ph;             /* of venous blood, at 37 °C */
  double venous_ph;              /* and as it is now */
  double citrate_mmol;           /* from blood given, in the body's water outside cells */
  double ionised_calcium_mmol_l;
  double glucose_mmol_l;
} LfElectrolytes;

/* Clotting and bleeding; clotting factors and haemoglobin are with the gases. */
typedef struct {
  double fibrinogen_g_l;
  double platelets_per_nl;       /* that is 10^9/L */
  double circuit_fibrinogen_g_l; /* of what fills the circuit: none in a fresh prime */
  double circuit_platelets_per_nl;
  double lysis;         /* 0-1: how busily clot is being dissolved */
  double strength;      /* 0-1: how well a wound's clot holds, 1 in health */
  double bleeding_ml_s; /* lost from wounds that go on, each second */
  double lost_ml;       /* and so far */
  double abdomen_mmhg;  /* what blood behind the peritoneum adds to its pressure */
} LfHaemostasis;

/* What drugs act on. Factors are 1 without any drug, sums 0. */
typedef enum {
  LF_ACT_RESISTANCE,     /* systemic arterioles: factor */
  LF_ACT_VEINS,          /* venous tone: factor */
  LF_ACT_LUNGS,          /* resistance of the lungs' vessels: factor */
  LF_ACT_RATE,           /* the sinus node's rate: factor */
  LF_ACT_DRIVE,          /* contractility: factor */
  LF_ACT_ANTIARRHYTHMIC, /* against fibrillation: a sum, 1 about as much as amiodarone can */
  LF_ACT_ANTI_TORSADES,  /* against torsades: a sum, 1 as much as magnesium can */
  LF_ACT_METABOLISM,     /* oxygen used by the body: factor */
  LF_ACT_BREATHING,      /* his own breath: factor, 0 none */
  LF_ACT_REFLEXES,       /* the baroreflex: factor */
  LF_ACT_POTASSIUM,      /* plasma potassium: a sum, mmol/L */
  LF_ACT_CALCIUM,        /* ionised calcium: a sum, mmol/L */
  LF_ACT_CONDUCTION,     /* sodium channels of the heart that are blocked: a sum, 1 a QRS twice
                            as wide */
  LF_N_ACTS
} LfAct;

/* Organs and outcome. */
typedef struct {
  double temperature_c;
  double coronary_ml_s; /* flow through the heart muscle, smoothed over a few beats */
  double brain_debt_s;  /* seconds without oxygen that the brain has been through, weighed by how
                           little it had */
  double low_flow_s;    /* low flow so far, no flow and cold counted with their weights */
  double metabolism;  /* oxygen that tissue asks for, of rest's at 37 °C, the heart's work aside */
  double heart_work;  /* of the beating heart, of rest's */
  double sepsis;      /* how far it has taken hold, 0-1 */
  double pupil_mm[2]; /* right, left */
  double stroke_s;    /* how long half of the brain has gone without, weighed by severity */
  double urine_ml_h;
  double kidney_injury; /* share of the kidneys that has stopped working, 0-1 */
  double leg_debt_s;    /* as the brain's, of the cannulated leg */
} LfOrgans;
