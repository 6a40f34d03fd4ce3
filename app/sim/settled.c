/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Written by tests/long/settle. */
#include "sim/settled.h"

/* clang-format off */
const LfSettled lf_settled_blood[LF_N_BLOODS] = {
  [LF_BLOOD_LV] = { 129.752, 0.184961, 0.464807 },
  [LF_BLOOD_RV] = { 109.138, 0.140366, 0.500473 },
  [LF_BLOOD_LA] = { 83.153, 0.184961, 0.464817 },
  [LF_BLOOD_RA] = { 66.226, 0.140333, 0.500499 },
  [LF_BLOOD_ASCENDING] = { 102.893, 0.184962, 0.464795 },
  [LF_BLOOD_ARCH] = { 71.788, 0.184962, 0.464794 },
  [LF_BLOOD_DESCENDING] = { 203.740, 0.184962, 0.464795 },
  [LF_BLOOD_ILIAC] = { 197.968, 0.184962, 0.464796 },
  [LF_BLOOD_UPPER_VEINS] = { 882.179, 0.132690, 0.506616 },
  [LF_BLOOD_LOWER_VEINS] = { 2835.853, 0.146680, 0.495423 },
  [LF_BLOOD_CAVA] = { 164.965, 0.142565, 0.498714 },
  [LF_BLOOD_PULMONARY_ARTERIES] = { 169.711, 0.140334, 0.500499 },
  [LF_BLOOD_LUNG_CAPILLARIES] = { 167.590, 0.184958, 0.464843 },
  [LF_BLOOD_PULMONARY_VEINS] = { 332.040, 0.184960, 0.464820 },
};

const LfSettled lf_settled_beds[LF_N_BEDS] = {
  [LF_BED_RIGHT_UPPER] = { 0.000, 0.134659, 0.505201 },
  [LF_BED_LEFT_UPPER] = { 0.000, 0.131029, 0.508120 },
  [LF_BED_TRUNK] = { 0.000, 0.141654, 0.499601 },
  [LF_BED_LEFT_LEG] = { 0.000, 0.160828, 0.484180 },
  [LF_BED_RIGHT_LEG] = { 0.000, 0.160828, 0.484180 },
  [LF_BED_HEART] = { 0.000, 0.098390, 0.534519 },
};

const LfSettledRest lf_settled_rest = {
  .reflex_rate = 0.9676,
  .reflex_tone = 0.9676,
  .map_mmhg = 97.2345,
  .pulse_mmhg = 52.0781,
  .coronary_ml_s = 5.2443,
  .output_ml_s = 104.0174,
};
/* clang-format on */
