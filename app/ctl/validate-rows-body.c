/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Health, drugs, gas and heat. */
#include "ctl/validate-rows.h"

#define NORMALS   "table of haemodynamic values, rnceus.com/hemo"
#define KOBAYASHI "Kobayashi 1994 Masui 43:1130, 15 anaesthetised adults"
#define AKHTAR    "Akhtar 1975 Am J Cardiol 36:202, 15 patients"
#define ROH       "Roh 2024 Am J Emerg Med 76:211, 25 ventilated, 8 in CPR"
#define ENSINGER  "Ensinger 1992 Crit Care Med, 8 volunteers"

/* Each of these is a mean over the second minute in which nothing was done. */
#define REST(id_, what_, unit_, decimals_, low_, high_, published_, range_, signal_)               \
  ROW (id_, BODY, what_, unit_, decimals_, LEVEL, low_, high_, published_, "textbook normal",      \
       RECALLED, range_, REST, OVER (MEAN, signal_, 60, 120))

#define NORMAL(id_, what_, unit_, decimals_, low_, high_, signal_)                                 \
  ROW (id_, BODY, what_, unit_, decimals_, LEVEL, low_, high_, "Normal adult", NORMALS, READ,      \
       THEIRS, REST, OVER (MEAN, signal_, 60, 120))

/* clang-format off */
static const LfValidateRow rows[] = {
  NORMAL ("rest-map", "Mean aortic pressure at rest", "mmHg", 1, 70, 100, R (MAP)),
  NORMAL ("rest-cvp", "Right atrial pressure at rest", "mmHg", 1, 2, 6, R (RIGHT_ATRIAL_MEAN)),
  ROW ("rest-lap", BODY, "Left atrial pressure at rest, for the wedge", "mmHg", 1, LEVEL, 6, 12, "Normal wedge pressure", "CCRN study guide, open-exam-prep", READ, THEIRS, REST, OVER (MEAN, R (LEFT_ATRIAL_MEAN), 60, 120)),
  NORMAL ("rest-output", "Cardiac output at rest", "L/min", 2, 4, 8, R (NATIVE_OUTPUT)),
  NORMAL ("rest-resistance", "Systemic vascular resistance at rest", "dyn·s/cm⁵", 0, 800, 1200, S (RESISTANCE_DYN)),
  REST ("rest-ejection", "Left ventricular ejection fraction at rest", "%", 1, 55, 70, "Normal adult", THEIRS, S (EJECTION_FRACTION)),
  REST ("rest-svo2", "Mixed venous saturation at rest", "%", 1, 65, 75, "Normal adult", THEIRS, S (MIXED_VENOUS)),
  REST ("rest-vo2", "Oxygen uptake at rest, by Fick", "mL/min", 0, 250, 280, "250 mL/min, or 3.5 mL/min/kg (280 here)", THEIRS, S (OXYGEN_UPTAKE)),
  REST ("rest-vco2", "Carbon dioxide output at rest, by Fick", "mL/min", 0, 170, 230, "200 mL/min", AROUND, S (CO2_OUTPUT)),
  REST ("rest-do2", "Oxygen delivery at rest", "mL/min", 0, 850, 1150, "About 1000 mL/min", AROUND, S (OXYGEN_DELIVERY)),
  REST ("rest-radial", "Radial pulse pressure above aortic", "%", 1, 10, 20, "Amplified on its way", THEIRS, S (RADIAL_GAIN)),
  ROW ("rest-pa-systolic", BODY, "Pulmonary artery pressure at rest, systolic", "mmHg", 1, LEVEL, 20, 30, "Normal adult", NORMALS, READ, THEIRS, REST, OVER (HIGHEST, S (PULMONARY_ARTERY_NOW), 60, 65)),
  ROW ("rest-pa-diastolic", BODY, "Pulmonary artery pressure at rest, diastolic", "mmHg", 1, LEVEL, 8, 12, "Normal adult", NORMALS, READ, THEIRS, REST, OVER (LOWEST, S (PULMONARY_ARTERY_NOW), 60, 65)),
  ROW ("rest-bronchial", LOADING, "Bronchial return to the left atrium at rest", "mL/min", 1, LEVEL, 40, 60, "About 1 % of systemic flow, 40 to 60 mL/min", "no one source", RECALLED, THEIRS, REST, OVER (MEAN, S (BRONCHIAL), 60, 120)),

  ROW ("cold-vo2", BODY, "Oxygen uptake at 33 °C over that at 36 °C, relaxed and breathed for", "×", 2, FACTOR, 0.73, 0.82, "Energy expenditure lower by 20 (18 to 27) %", "Holzinger 2015 Crit Care 19:128, n = 25, after arrest", READ, THEIRS, COLD, FROM_TO (RATIO, S (OXYGEN_UPTAKE), 600, 720, 1500, 1680)),

  ROW ("apnoea-first", BODY, "Rise of PaCO2 in the first minute without breath", "mmHg", 1, DIFFERENCE, 7.9, 11.7, "9.8 ± 1.9, one SD", KOBAYASHI, READ, THEIRS, APNOEA, FROM_TO (CHANGE, S (PACO2), 590, 600, 658, 662)),
  ROW ("apnoea-later", BODY, "Rise of PaCO2 in the second to fourth minute without breath", "mmHg/min", 2, DIFFERENCE, 3.4, 4.4, "3.4 to 4.4 each later minute", KOBAYASHI, READ, THEIRS, APNOEA, OVER (SLOPE, S (PACO2), 660, 840)),

  ROW ("noradrenaline-low", BODY, "Systemic resistance on noradrenaline 0.05 mcg/kg/min, over that without", "×", 2, FACTOR, 1.2, 1.6, "0.05 to 0.5 mcg/kg/min: +20 to 60 %", "clinical pharmacology", RECALLED, THEIRS, NORADRENALINE, FROM_TO (RATIO, R (SYSTEMIC_RESISTANCE), 60, 118, 600, 718)),
  ROW ("noradrenaline-high", BODY, "Systemic resistance on noradrenaline 0.5 mcg/kg/min, over that without", "×", 2, FACTOR, 1.2, 1.6, "0.05 to 0.5 mcg/kg/min: +20 to 60 %", "clinical pharmacology", RECALLED, THEIRS, NORADRENALINE, FROM_TO (RATIO, R (SYSTEMIC_RESISTANCE), 60, 118, 1200, 1318)),

  ROW ("noradrenaline-pressure", BODY, "Change of mean aortic pressure on noradrenaline 0.2 mcg/kg/min, with reflexes", "mmHg", 1, DIFFERENCE, 2, INFINITY, "Rises", ENSINGER, READ, DIRECTION, NORADRENALINE_AWAKE, FROM_TO (CHANGE, R (MAP), 60, 118, 900, 1018)),
  ROW ("noradrenaline-rate", BODY, "Change of heart rate on noradrenaline 0.2 mcg/kg/min, with reflexes", "/min", 1, DIFFERENCE, -INFINITY, -1, "Falls", ENSINGER, READ, DIRECTION, NORADRENALINE_AWAKE, FROM_TO (CHANGE, R (HR), 60, 118, 900, 1018)),

  ROW ("dobutamine-output", BODY, "Output on dobutamine 10 mcg/kg/min in severe heart failure, over that without", "×", 2, FACTOR, 1.40, 2.21, "3.1 to 5.6 L/min, × 1.81 (half to one and a half times the change)", AKHTAR, READ, AROUND, DOBUTAMINE, FROM_TO (RATIO, R (NATIVE_OUTPUT), 540, 598, 1380, 1498)),
  ROW ("dobutamine-wedge", BODY, "Change of left atrial pressure on dobutamine", "mmHg", 1, DIFFERENCE, -9.5, -3.2, "Wedge 27.4 to 21.1 mmHg (half to one and a half times)", AKHTAR, READ, AROUND, DOBUTAMINE, FROM_TO (CHANGE, R (LEFT_ATRIAL_MEAN), 540, 598, 1380, 1498)),
  ROW ("dobutamine-rate", BODY, "Change of heart rate on dobutamine, severe failure", "/min", 1, DIFFERENCE, 3.3, 10.1, "98.5 to 105.2 (half to one and a half times)", AKHTAR, READ, AROUND, DOBUTAMINE, FROM_TO (CHANGE, R (HR), 540, 598, 1380, 1498)),
  ROW ("dobutamine-pressure", BODY, "Change of mean aortic pressure on dobutamine", "mmHg", 1, LEVEL, -10, 10, "93.3 to 98.2, not significant (± 10)", AKHTAR, READ, AROUND, DOBUTAMINE, FROM_TO (CHANGE, R (MAP), 540, 598, 1380, 1498)),

  ROW ("bicarbonate-etco2", BODY, "Highest end-tidal CO2 after bicarbonate 50 mmol, breathed for, over that before", "×", 2, FACTOR, 1.45, 2.34, "21 to 39 mmHg at its peak, × 1.89 (half to one and a half times the change)", ROH, READ, AROUND, BICARBONATE, FROM_TO (PEAK, S (ETCO2), 270, 298, 300, 720)),
  ROW ("bicarbonate-peak", BODY, "From bicarbonate to the highest end-tidal CO2", "s", 0, LEVEL, 27, 52, "35 s (27 to 52)", ROH, READ, THEIRS, BICARBONATE, OVER (WHEN, S (ETCO2), 300, 720)),
  ROW ("bicarbonate-lasts", BODY, "End-tidal CO2 twelve minutes after it, over that before", "×", 2, LEVEL, 0.95, 1.20, "Above by 20 % for 420 s (90 to 639)", ROH, READ, THEIRS, BICARBONATE, FROM_TO (RATIO, S (ETCO2), 270, 298, 1000, 1019)),
  ROW ("bicarbonate-cpr", CPR, "Highest end-tidal CO2 after bicarbonate 50 mmol in CPR, over that before", "×", 2, FACTOR, 1.87, 3.60, "15 to 41 mmHg at its peak, × 2.73 (half to one and a half times the change)", ROH, READ, AROUND, ASYSTOLE, FROM_TO (PEAK, S (ETCO2), 870, 898, 900, 1200)),

  ROW ("dilution", BODY, "Haemoglobin a few minutes after a litre of crystalloid, over that before", "×", 2, FACTOR, 0.82, 0.96, "Between all of it staying in 5 L of blood and a quarter of it", "mass balance", PHYSICS, EXPECTED, DILUTION, FROM_TO (RATIO, R (HAEMOGLOBIN), 60, 118, 1500, 1798)),

  ROW ("heparin-act", BODY, "Activated clotting time ten minutes after 62.5 units/kg of heparin", "s", 0, LEVEL, 182.5, 201.25, "Baseline 120 s, and 1.0 to 1.3 s for each unit/kg, early", "clinical pharmacology", UNSURE, THEIRS, HEPARIN, OVER (MEAN, R (ACT), 650, 670)),
  ROW ("heparin-half-life", BODY, "Half-life of heparin after 62.5 units/kg, by anti-Xa", "min", 0, LEVEL, 30, 60, "30 min after 25, 60 min after 100 units/kg", "reviews quoting the ACCP guideline", SECOND_HAND, THEIRS, HEPARIN, OVER (HALF_LIFE, R (ANTI_XA), 900, 3900)),
};
/* clang-format on */

const LfValidateRows lf_validate_body = { rows, G_N_ELEMENTS (rows) };
