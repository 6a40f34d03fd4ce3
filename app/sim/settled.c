/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Written by tests/long/settle. */
#include "sim/settled.h"

/* clang-format off */
const LfSettled lf_settled_blood[LF_N_BLOODS] = {
  [LF_BLOOD_LV] = { 129.747, 0.184937, 0.491953 },
  [LF_BLOOD_RV] = { 109.137, 0.139677, 0.528153 },
  [LF_BLOOD_LA] = { 83.150, 0.184937, 0.491961 },
  [LF_BLOOD_RA] = { 66.226, 0.139648, 0.528177 },
  [LF_BLOOD_ASCENDING] = { 102.890, 0.184938, 0.491944 },
  [LF_BLOOD_ARCH] = { 71.786, 0.184938, 0.491943 },
  [LF_BLOOD_DESCENDING] = { 203.737, 0.184938, 0.491944 },
  [LF_BLOOD_ILIAC] = { 197.965, 0.184938, 0.491945 },
  [LF_BLOOD_UPPER_VEINS] = { 882.184, 0.131909, 0.534371 },
  [LF_BLOOD_LOWER_VEINS] = { 2835.877, 0.146101, 0.523016 },
  [LF_BLOOD_CAVA] = { 164.965, 0.141926, 0.526355 },
  [LF_BLOOD_PULMONARY_ARTERIES] = { 169.710, 0.139644, 0.528181 },
  [LF_BLOOD_LUNG_CAPILLARIES] = { 167.587, 0.184934, 0.491985 },
  [LF_BLOOD_PULMONARY_VEINS] = { 332.034, 0.184936, 0.491965 },
};

const LfSettled lf_settled_beds[LF_N_BEDS] = {
  [LF_BED_RIGHT_UPPER] = { 0.000, 0.133911, 0.532919 },
  [LF_BED_LEFT_UPPER] = { 0.000, 0.130228, 0.535879 },
  [LF_BED_TRUNK] = { 0.000, 0.141006, 0.527245 },
  [LF_BED_LEFT_LEG] = { 0.000, 0.160455, 0.511605 },
  [LF_BED_RIGHT_LEG] = { 0.000, 0.160455, 0.511605 },
  [LF_BED_HEART] = { 0.000, 0.096726, 0.562875 },
};

const LfSettledRest lf_settled_rest = {
  .reflex_rate = 0.9677,
  .reflex_tone = 0.9677,
  .map_mmhg = 97.2317,
  .pulse_mmhg = 52.0784,
  .coronary_ml_s = 5.2443,
  .output_ml_s = 104.0174,
};
/* clang-format on */
