/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Written by tests/long/settle. */
#include "sim/settled.h"

/* clang-format off */
const LfSettled lf_settled_blood[LF_N_BLOODS] = {
  [LF_BLOOD_LV] = { 136.068, 0.184993, 0.464112 },
  [LF_BLOOD_RV] = { 106.968, 0.139913, 0.500164 },
  [LF_BLOOD_LA] = { 89.543, 0.184992, 0.464121 },
  [LF_BLOOD_RA] = { 68.247, 0.139922, 0.500155 },
  [LF_BLOOD_ASCENDING] = { 107.686, 0.184993, 0.464103 },
  [LF_BLOOD_ARCH] = { 72.061, 0.184993, 0.464102 },
  [LF_BLOOD_DESCENDING] = { 204.350, 0.184993, 0.464100 },
  [LF_BLOOD_ILIAC] = { 196.650, 0.184993, 0.464099 },
  [LF_BLOOD_UPPER_VEINS] = { 885.981, 0.132149, 0.506378 },
  [LF_BLOOD_LOWER_VEINS] = { 2846.230, 0.145991, 0.495303 },
  [LF_BLOOD_CAVA] = { 165.860, 0.141870, 0.498599 },
  [LF_BLOOD_PULMONARY_ARTERIES] = { 178.517, 0.139906, 0.500171 },
  [LF_BLOOD_LUNG_CAPILLARIES] = { 178.638, 0.184990, 0.464140 },
  [LF_BLOOD_PULMONARY_VEINS] = { 350.195, 0.184992, 0.464124 },
};

const LfSettled lf_settled_beds[LF_N_BEDS] = {
  [LF_BED_RIGHT_UPPER] = { 0.000, 0.133830, 0.505193 },
  [LF_BED_LEFT_UPPER] = { 0.000, 0.130805, 0.507625 },
  [LF_BED_TRUNK] = { 0.000, 0.140886, 0.499539 },
  [LF_BED_LEFT_LEG] = { 0.000, 0.160319, 0.483908 },
  [LF_BED_RIGHT_LEG] = { 0.000, 0.160319, 0.483908 },
  [LF_BED_HEART] = { 0.000, 0.104085, 0.529159 },
};

const LfSettledRest lf_settled_rest = {
  .reflex_rate = 0.9851,
  .reflex_tone = 0.9851,
  .map_mmhg = 92.4941,
  .pulse_mmhg = 43.9377,
  .septum_ml = 5.9616,
  .dilation = 1.0491,
  .coronary_ml_s = 5.4087,
  .output_ml_s = 102.4947,
};
/* clang-format on */
