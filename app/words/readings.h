/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Readings: every number that the simulator has. Displayed ones stand on the monitor, the console
 * or the defibrillator and are all that a learner sees; true ones are for the debrief, the educator
 * and validation. */
#pragma once

#include "words/word.h"

typedef enum {
  /* Monitor. */
  LF_READING_HR,
  LF_READING_ABP_SYSTOLIC,
  LF_READING_ABP_DIASTOLIC,
  LF_READING_ABP_MEAN,
  LF_READING_CVP,
  LF_READING_SPO2,
  LF_READING_ETCO2,
  LF_READING_RESPIRATORY_RATE,
  LF_READING_NIRS_RIGHT,
  LF_READING_NIRS_LEFT,
  LF_READING_NIRS_LEG,
  LF_READING_TEMPERATURE,
  /* Defibrillator and compressions. */
  LF_READING_DEFIB_CHARGE,
  LF_READING_CPR_RATE,
  LF_READING_CPR_DEPTH,
  LF_READING_CPR_FRACTION,
  LF_READING_CPR_PAUSE,
  LF_READING_CPR_LONGEST_PAUSE,
  LF_READING_PERI_SHOCK_PAUSE,
  /* ECMO console. */
  LF_READING_PUMP_RPM,
  LF_READING_ECMO_FLOW,
  LF_READING_P_VEN,
  LF_READING_P_INT,
  LF_READING_P_ART,
  LF_READING_DELTA_P,
  LF_READING_SVO2,
  LF_READING_SWEEP,
  LF_READING_FDO2,
  /* True: circulation. */
  LF_READING_MAP,
  LF_READING_PULSE_PRESSURE,
  LF_READING_RIGHT_ATRIAL_MEAN,
  LF_READING_LEFT_ATRIAL_MEAN,
  LF_READING_PULMONARY_ARTERY_MEAN,
  LF_READING_LV_END_DIASTOLIC_PRESSURE,
  LF_READING_LV_END_DIASTOLIC_VOLUME,
  LF_READING_LV_END_SYSTOLIC_VOLUME,
  LF_READING_LV_PEAK_PRESSURE,
  LF_READING_LV_STROKE_WORK,
  LF_READING_NATIVE_OUTPUT,
  LF_READING_SYSTEMIC_RESISTANCE,
  LF_READING_CORONARY_PERFUSION_PRESSURE,
  LF_READING_BLOOD_VOLUME,
  /* True: gas and blood. */
  LF_READING_SAO2_RIGHT_RADIAL,
  LF_READING_SAO2_LEFT_RADIAL,
  LF_READING_SAO2_FEMORAL,
  LF_READING_SAO2_LEFT_VENTRICLE,
  LF_READING_PAO2_RIGHT_RADIAL,
  LF_READING_PACO2_RIGHT_RADIAL,
  LF_READING_PH_RIGHT_RADIAL,
  LF_READING_SO2_PRE_OXYGENATOR,
  LF_READING_SO2_POST_OXYGENATOR,
  LF_READING_PO2_POST_OXYGENATOR,
  LF_READING_PCO2_POST_OXYGENATOR,
  LF_READING_LACTATE,
  LF_READING_POTASSIUM,
  LF_READING_HAEMOGLOBIN,
  LF_READING_ACT,
  LF_READING_ANTI_XA,
  LF_READING_VF_DOMINANT_FREQUENCY,
  LF_READING_VF_AMSA,
  LF_READING_SURVIVAL_PROBABILITY,
  LF_N_READINGS
} LfReadingId;

typedef enum { LF_SHOWN_MONITOR, LF_SHOWN_DEFIB, LF_SHOWN_CONSOLE, LF_SHOWN_NOWHERE } LfShown;

typedef enum { LF_OVER_INSTANT, LF_OVER_BEAT, LF_OVER_MEAN_1S, LF_OVER_MEAN_10S } LfOver;

typedef struct {
  LfWord word; /* its unit is also the end of its id */
  LfShown shown;
  LfOver over; /* the time a value speaks for */
  double low;  /* the range in which a value can be believed, in its unit */
  double high;
  int decimals; /* shown to people */
} LfReading;

extern const LfTable lf_readings;
const LfReading *lf_reading (LfReadingId id);

/* True where a learner can see it. */
bool lf_reading_is_displayed (LfReadingId id);

/* "instantaneous", "per beat", … */
const char *lf_over_text (LfOver over);
