/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Written by tests/long/settle. */
#include "sim/settled.h"

/* clang-format off */
const LfSettled lf_settled_blood[LF_N_BLOODS] = {
  [LF_BLOOD_LV] = { 135.361, 0.184941, 0.464768 },
  [LF_BLOOD_RV] = { 106.431, 0.139535, 0.501080 },
  [LF_BLOOD_LA] = { 89.100, 0.184940, 0.464776 },
  [LF_BLOOD_RA] = { 67.889, 0.139533, 0.501080 },
  [LF_BLOOD_ASCENDING] = { 107.657, 0.184941, 0.464759 },
  [LF_BLOOD_ARCH] = { 72.014, 0.184941, 0.464758 },
  [LF_BLOOD_DESCENDING] = { 204.340, 0.184941, 0.464756 },
  [LF_BLOOD_ILIAC] = { 196.578, 0.184941, 0.464754 },
  [LF_BLOOD_UPPER_VEINS] = { 886.553, 0.131935, 0.507163 },
  [LF_BLOOD_LOWER_VEINS] = { 2847.896, 0.145790, 0.496078 },
  [LF_BLOOD_CAVA] = { 166.209, 0.141658, 0.499383 },
  [LF_BLOOD_PULMONARY_ARTERIES] = { 178.375, 0.139523, 0.501091 },
  [LF_BLOOD_LUNG_CAPILLARIES] = { 178.496, 0.184938, 0.464797 },
  [LF_BLOOD_PULMONARY_VEINS] = { 350.096, 0.184940, 0.464779 },
};

const LfSettled lf_settled_beds[LF_N_BEDS] = {
  [LF_BED_RIGHT_UPPER] = { 0.000, 0.133612, 0.505976 },
  [LF_BED_LEFT_UPPER] = { 0.000, 0.130579, 0.508415 },
  [LF_BED_TRUNK] = { 0.000, 0.140659, 0.500330 },
  [LF_BED_LEFT_LEG] = { 0.000, 0.160170, 0.484639 },
  [LF_BED_RIGHT_LEG] = { 0.000, 0.160170, 0.484639 },
  [LF_BED_HEART] = { 0.000, 0.100703, 0.532500 },
};

const LfSettledRest lf_settled_rest = {
  .reflex_rate = 0.9866,
  .reflex_tone = 0.9866,
  .map_mmhg = 92.3324,
  .pulse_mmhg = 43.7008,
  .septum_ml = 5.9227,
  .dilation = 1.0486,
  .coronary_ml_s = 5.3955,
  .output_ml_s = 102.1375,
};
/* clang-format on */
