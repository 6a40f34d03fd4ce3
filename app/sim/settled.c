/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Written by tests/long/settle. */
#include "sim/settled.h"

/* clang-format off */
const LfSettled lf_settled_blood[LF_N_BLOODS] = {
  [LF_BLOOD_LV] = { 137.364, 0.184921, 0.465145 },
  [LF_BLOOD_RV] = { 108.911, 0.139687, 0.501320 },
  [LF_BLOOD_LA] = { 90.324, 0.184921, 0.465153 },
  [LF_BLOOD_RA] = { 69.248, 0.139684, 0.501321 },
  [LF_BLOOD_ASCENDING] = { 93.575, 0.184922, 0.465138 },
  [LF_BLOOD_ARCH] = { 63.382, 0.184922, 0.465137 },
  [LF_BLOOD_DESCENDING] = { 191.300, 0.184922, 0.465135 },
  [LF_BLOOD_ILIAC] = { 187.038, 0.184922, 0.465132 },
  [LF_BLOOD_UPPER_VEINS] = { 893.036, 0.132305, 0.507229 },
  [LF_BLOOD_LOWER_VEINS] = { 2868.161, 0.145951, 0.496311 },
  [LF_BLOOD_CAVA] = { 167.406, 0.141862, 0.499582 },
  [LF_BLOOD_PULMONARY_ARTERIES] = { 180.760, 0.139674, 0.501332 },
  [LF_BLOOD_LUNG_CAPILLARIES] = { 181.446, 0.184918, 0.465174 },
  [LF_BLOOD_PULMONARY_VEINS] = { 355.045, 0.184920, 0.465155 },
};

const LfSettled lf_settled_beds[LF_N_BEDS] = {
  [LF_BED_RIGHT_UPPER] = { 0.000, 0.134102, 0.506002 },
  [LF_BED_LEFT_UPPER] = { 0.000, 0.130981, 0.508518 },
  [LF_BED_TRUNK] = { 0.000, 0.140952, 0.500510 },
  [LF_BED_LEFT_LEG] = { 0.000, 0.160245, 0.484969 },
  [LF_BED_RIGHT_LEG] = { 0.000, 0.160245, 0.484969 },
  [LF_BED_HEART] = { 0.000, 0.100046, 0.533406 },
};

const LfSettledRest lf_settled_rest = {
  .reflex_rate = 0.9882,
  .reflex_tone = 0.9882,
  .reflex_veins = 0.9953,
  .map_mmhg = 92.1795,
  .pulse_mmhg = 48.7446,
  .septum_ml = 6.0096,
  .dilation = 1.0709,
  .coronary_ml_s = 5.4637,
  .output_ml_s = 102.7223,
};
/* clang-format on */
