/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Health, drugs, gas and heat. */
#include "ctl/validate-rows.h"

/* Each of these is a mean over the second minute in which nothing was done. */
#define REST(id_, what_, unit_, decimals_, low_, high_, published_, ours_, signal_)                \
  ROW (id_, BODY, what_, unit_, decimals_, LEVEL, low_, high_, published_, "textbook normal",      \
       RECALLED, ours_, REST, OVER (MEAN, signal_, 60, 120))

/* clang-format off */
static const LfValidateRow rows[] = {
  REST ("rest-map", "Mean aortic pressure at rest", "mmHg", 1, 70, 105, "Normal adult", THEIRS, R (MAP)),
  REST ("rest-cvp", "Right atrial pressure at rest", "mmHg", 1, 2, 6, "Normal adult", THEIRS, R (RIGHT_ATRIAL_MEAN)),
  REST ("rest-lap", "Left atrial pressure at rest, for the wedge", "mmHg", 1, 6, 12, "Normal wedge pressure", THEIRS, R (LEFT_ATRIAL_MEAN)),
  REST ("rest-output", "Cardiac output at rest", "L/min", 2, 4, 8, "Normal adult", THEIRS, R (NATIVE_OUTPUT)),
  REST ("rest-resistance", "Systemic vascular resistance at rest", "dyn·s/cm⁵", 0, 800, 1200, "Normal adult", THEIRS, S (RESISTANCE_DYN)),
  REST ("rest-ejection", "Left ventricular ejection fraction at rest", "%", 1, 55, 70, "Normal adult", THEIRS, S (EJECTION_FRACTION)),
  REST ("rest-svo2", "Mixed venous saturation at rest", "%", 1, 65, 75, "Normal adult", THEIRS, S (MIXED_VENOUS)),
  REST ("rest-vo2", "Oxygen uptake at rest, by Fick", "mL/min", 0, 250, 280, "250 mL/min, or 3.5 mL/min/kg (280 here)", THEIRS, S (OXYGEN_UPTAKE)),
  REST ("rest-vco2", "Carbon dioxide output at rest, by Fick", "mL/min", 0, 170, 230, "200 mL/min", OURS, S (CO2_OUTPUT)),
  REST ("rest-do2", "Oxygen delivery at rest", "mL/min", 0, 850, 1150, "About 1000 mL/min", OURS, S (OXYGEN_DELIVERY)),
  REST ("rest-radial", "Radial pulse pressure above aortic", "%", 1, 10, 20, "Amplified on its way", THEIRS, S (RADIAL_GAIN)),
  ROW ("rest-pa-systolic", BODY, "Pulmonary artery pressure at rest, systolic", "mmHg", 1, LEVEL, 20, 30, "25/10 mmHg", "textbook normal", RECALLED, OURS, REST, OVER (HIGHEST, S (PULMONARY_ARTERY_NOW), 60, 65)),
  ROW ("rest-pa-diastolic", BODY, "Pulmonary artery pressure at rest, diastolic", "mmHg", 1, LEVEL, 6, 14, "25/10 mmHg", "textbook normal", RECALLED, OURS, REST, OVER (LOWEST, S (PULMONARY_ARTERY_NOW), 60, 65)),
  ROW ("rest-bronchial", LOADING, "Bronchial return to the left atrium at rest", "mL/min", 1, LEVEL, 40, 60, "About 1 % of systemic flow, 40 to 60 mL/min", "no one source", RECALLED, THEIRS, REST, OVER (MEAN, S (BRONCHIAL), 60, 120)),

  ROW ("cold-vo2", BODY, "Oxygen uptake at 33 °C over that at 37 °C", "×", 2, FACTOR, 0.70, 0.80, "−7 %/°C; 37 to 33 °C about −25 %", "Q10 of 2 to 2.3", RECALLED, OURS, COLD, FROM_TO (RATIO, S (OXYGEN_UPTAKE), 180, 300, 1320, 1500)),

  ROW ("apnoea-first", BODY, "Rise of PaCO2 in the first minute without breath", "mmHg", 1, DIFFERENCE, 8, 12, "First minute", "Eger 1961; Frumin 1959", RECALLED, THEIRS, APNOEA, FROM_TO (CHANGE, S (PACO2), 590, 600, 658, 662)),
  ROW ("apnoea-later", BODY, "Rise of PaCO2 in later minutes without breath", "mmHg/min", 2, DIFFERENCE, 3, 4, "Each later minute", "Eger 1961; Frumin 1959", RECALLED, THEIRS, APNOEA, OVER (SLOPE, S (PACO2), 690, 930)),

  ROW ("noradrenaline-low", BODY, "Systemic resistance on noradrenaline 0.05 mcg/kg/min, over that without", "×", 2, FACTOR, 1.2, 1.6, "0.05 to 0.5 mcg/kg/min: +20 to 60 %", "clinical pharmacology", RECALLED, THEIRS, NORADRENALINE, FROM_TO (RATIO, R (SYSTEMIC_RESISTANCE), 60, 118, 600, 718)),
  ROW ("noradrenaline-high", BODY, "Systemic resistance on noradrenaline 0.5 mcg/kg/min, over that without", "×", 2, FACTOR, 1.2, 1.6, "0.05 to 0.5 mcg/kg/min: +20 to 60 %", "clinical pharmacology", RECALLED, THEIRS, NORADRENALINE, FROM_TO (RATIO, R (SYSTEMIC_RESISTANCE), 60, 118, 1200, 1318)),

  ROW ("heparin-act", BODY, "Activated clotting time ten minutes after 62.5 units/kg of heparin", "s", 0, LEVEL, 182.5, 201.25, "Baseline 120 s, and 1.0 to 1.3 s for each unit/kg, early", "clinical pharmacology", UNSURE, THEIRS, HEPARIN, OVER (MEAN, R (ACT), 650, 670)),
  ROW ("heparin-half-life", BODY, "Half-life of heparin, by anti-Xa", "min", 0, LEVEL, 60, 90, "Half-life", "clinical pharmacology", UNSURE, THEIRS, HEPARIN, OVER (HALF_LIFE, R (ANTI_XA), 900, 5400)),
};
/* clang-format on */

const LfValidateRows lf_validate_body = { rows, G_N_ELEMENTS (rows) };
