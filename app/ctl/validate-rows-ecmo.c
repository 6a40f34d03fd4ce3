/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Heart and circuit together, and what goes wrong. */
#include "ctl/validate-rows.h"

#define FLOW R (ECMO_FLOW)

#define OSTADAL "Ostadal 2015, 5 pigs, PMC4537539"
#define HALA    "Hála 2020, 5 pigs, PMC7017528"
#define MOURAD  "Mourad 2020, 26 patients, 196 points, PMC7507590"
#define LOOP    "mock loop, AoP, contractility and flow (Sydney)"
#define TABLE   "signatures of circuit emergencies"

/* One of Ostadal's means at about 5 L/min over that at about 1 L/min. */
#define SHOCK(id_, what_, low_, high_, published_, signal_)                                        \
  ROW (id_, LOADING, what_, "×", 2, FACTOR, low_, high_, published_, OSTADAL, READ, AROUND,        \
       SHOCK_RAMP, FROM_TO (RATIO, signal_, 570, 598, 1770, 1798))

/* One of Hála's means at 5 L/min over that at the least flow. */
#define CHRONIC_RAMP(id_, what_, low_, high_, published_, signal_)                                 \
  ROW (id_, LOADING, what_, "×", 2, FACTOR, low_, high_, published_, HALA, READ, AROUND, CHRONIC,  \
       FROM_TO (RATIO, signal_, 570, 598, 1770, 1798))

/* What a fault does: the last seconds before it, and its last seconds. */
#define FAULT(id_, what_, unit_, low_, high_, published_, signal_, from_, to_, then_from_,         \
              then_to_)                                                                            \
  ROW (id_, DIRECTIONS, what_, unit_, 1, DIFFERENCE, low_, high_, published_, TABLE, CONSENSUS,    \
       AGREED, FAULTS, FROM_TO (CHANGE, signal_, from_, to_, then_from_, then_to_))

#define RETURN_KINK(id_, what_, unit_, low_, high_, published_, signal_)                           \
  FAULT (id_, what_, unit_, low_, high_, published_, signal_, 280, 298, 340, 358)
#define DRAINAGE_KINK(id_, what_, unit_, low_, high_, published_, signal_)                         \
  FAULT (id_, what_, unit_, low_, high_, published_, signal_, 520, 538, 580, 598)
#define CLOT(id_, what_, unit_, low_, high_, published_, signal_)                                  \
  FAULT (id_, what_, unit_, low_, high_, published_, signal_, 760, 778, 880, 898)
#define TAMPONADE(id_, what_, unit_, low_, high_, published_, signal_)                             \
  FAULT (id_, what_, unit_, low_, high_, published_, signal_, 1410, 1438, 1590, 1618)
#define BLEED(id_, what_, unit_, low_, high_, published_, signal_)                                 \
  FAULT (id_, what_, unit_, low_, high_, published_, signal_, 1890, 1918, 2280, 2330)

/* clang-format off */
static const LfValidateRow rows[] = {
  SHOCK ("shock-systolic", "Acute shock, ECMO 1 to 5 L/min: LV peak pressure", 1.31, 1.93, "Systolic 60 to 97 mmHg, × 1.62 (half to one and a half times the change)", R (LV_PEAK_PRESSURE)),
  SHOCK ("shock-output", "Acute shock, ECMO 1 to 5 L/min: native output", 0.50, 0.83, "2.8 to 1.86 L/min, × 0.66", R (NATIVE_OUTPUT)),
  SHOCK ("shock-esv", "Acute shock, ECMO 1 to 5 L/min: end-systolic volume", 1.15, 1.45, "64 to 83 mL, × 1.30", R (LV_END_SYSTOLIC_VOLUME)),
  SHOCK ("shock-sv", "Acute shock, ECMO 1 to 5 L/min: stroke volume", 0.75, 0.92, "48 to 40 mL, × 0.83", S (STROKE_VOLUME)),
  SHOCK ("shock-ef", "Acute shock, ECMO 1 to 5 L/min: ejection fraction", 0.62, 0.87, "43 to 32 %, × 0.74", S (EJECTION_FRACTION)),
  SHOCK ("shock-work", "Acute shock, ECMO 1 to 5 L/min: stroke work", 1.22, 1.67, "2096 to 3031 mmHg·mL, × 1.45", R (LV_STROKE_WORK)),
  SHOCK ("shock-edv", "Acute shock, ECMO 1 to 5 L/min: end-diastolic volume", 0.9, 1.1, "Not significantly changed (± 10 %)", R (LV_END_DIASTOLIC_VOLUME)),
  ROW ("shock-edp", LOADING, "Acute shock, ECMO 1 to 5 L/min: change of end-diastolic pressure", "mmHg", 1, DIFFERENCE, -3, 3, "Not significantly changed", OSTADAL, READ, AROUND, SHOCK_RAMP, FROM_TO (CHANGE, R (LV_END_DIASTOLIC_PRESSURE), 570, 598, 1770, 1798)),

  CHRONIC_RAMP ("chronic-systolic", "Chronic failure, ECMO least to 5 L/min: LV peak pressure", 1.24, 1.73, "49 to 73 mmHg, × 1.49 (half to one and a half times the change)", R (LV_PEAK_PRESSURE)),
  CHRONIC_RAMP ("chronic-edv", "Chronic failure, ECMO least to 5 L/min: end-diastolic volume", 1.08, 1.23, "189 to 218 mL, × 1.15", R (LV_END_DIASTOLIC_VOLUME)),
  CHRONIC_RAMP ("chronic-esv", "Chronic failure, ECMO least to 5 L/min: end-systolic volume", 1.10, 1.30, "139 to 167 mL, × 1.20", R (LV_END_SYSTOLIC_VOLUME)),
  CHRONIC_RAMP ("chronic-work", "Chronic failure, ECMO least to 5 L/min: stroke work", 1.16, 1.48, "1434 to 1892 mmHg·mL, × 1.32", R (LV_STROKE_WORK)),
  CHRONIC_RAMP ("chronic-ef", "Chronic failure, ECMO least to 5 L/min: ejection fraction", 0.8, 1.2, "Not significantly changed (± 20 %)", S (EJECTION_FRACTION)),
  ROW ("chronic-edp", LOADING, "Chronic failure, ECMO least to 5 L/min: change of end-diastolic pressure", "mmHg", 1, DIFFERENCE, 4, 12, "7 to 15 mmHg (half to one and a half times the change)", HALA, READ, AROUND, CHRONIC, FROM_TO (CHANGE, R (LV_END_DIASTOLIC_PRESSURE), 570, 598, 1770, 1798)),

  ROW ("speed-lap", LOADING, "Change of left atrial pressure, failing heart, 2350 to 3200 rpm", "mmHg", 1, DIFFERENCE, -INFINITY, -0.1, "With both ventricles' interaction a higher speed lowered it (p = 0.039)", "Sydney mock loops, bioengineering12030237", READ, DIRECTION, LOOPS, FROM_TO (CHANGE, R (LEFT_ATRIAL_MEAN), 1050, 1078, 1650, 1678)),
  ROW ("lap-afterload", LOADING, "Change of left atrial pressure, impaired LV on ECMO, when resistance raises aortic pressure", "mmHg", 1, DIFFERENCE, 0.5, INFINITY, "Rises linearly with aortic pressure", LOOP, READ, DIRECTION, AFTERLOAD, FROM_TO (CHANGE, R (LEFT_ATRIAL_MEAN), 1170, 1198, 1470, 1498)),
  ROW ("lap-steeper", LOADING, "Rise of left atrial for that of aortic pressure: impaired LV over sound LV", "×", 2, FACTOR, 1.1, INFINITY, "Steeper with an impaired LV", LOOP, READ, DIRECTION, AFTERLOAD,
       .kind = LF_MEASURE_STEEPER, .signal = R (LEFT_ATRIAL_MEAN), .other = R (MAP), .span = { 270, 298 }, .then = { 570, 598 }, .also = { 1170, 1198 }, .also_then = { 1470, 1498 }),
  ROW ("lap-flow", LOADING, "Change of left atrial pressure by more ECMO flow, impaired LV, less what aortic pressure explains", "mmHg", 1, LEVEL, -2, 2, "At one aortic pressure flow has no effect (± 2 mmHg)", LOOP, READ, AROUND, AFTERLOAD,
       .kind = LF_MEASURE_BEYOND, .signal = R (LEFT_ATRIAL_MEAN), .other = R (MAP), .span = { 1170, 1198 }, .then = { 1470, 1498 }, .also = { 2070, 2098 }),

  /* The heart fails on ECMO: what stands on the monitor as its output passes two, one and half. */
  ROW ("native-pulse-low", LOADING, "Radial pulse pressure on ECMO, native output 0.5 L/min", "mmHg", 1, LEVEL, 0, 15, "Below 15 mmHg detects less than 1 L/min, AUC 0.93", MOURAD, READ, THEIRS, NATIVE, WHERE (S (RADIAL_PULSE), R (NATIVE_OUTPUT), 0.5, 300, 2750)),
  ROW ("native-pulse", LOADING, "Radial pulse pressure on ECMO, native output 1 L/min", "mmHg", 1, LEVEL, 10, 20, "15 mmHg parts below from above (± 1/3)", MOURAD, READ, AROUND, NATIVE, WHERE (S (RADIAL_PULSE), R (NATIVE_OUTPUT), 1, 300, 2750)),
  ROW ("native-pulse-high", LOADING, "Radial pulse pressure on ECMO, native output 2 L/min", "mmHg", 1, LEVEL, 15, INFINITY, "Below 15 mmHg detects less than 1 L/min, AUC 0.93", MOURAD, READ, THEIRS, NATIVE, WHERE (S (RADIAL_PULSE), R (NATIVE_OUTPUT), 2, 300, 2750)),
  ROW ("native-etco2-low", SIGNALS, "End-tidal CO2 on ECMO, native output 0.5 L/min", "mmHg", 1, LEVEL, 0, 14, "Below 14 mmHg detects less than 1 L/min, AUC 0.97", MOURAD, READ, THEIRS, NATIVE, WHERE (S (ETCO2), R (NATIVE_OUTPUT), 0.5, 300, 2750)),
  ROW ("native-etco2", SIGNALS, "End-tidal CO2 on ECMO, native output 1 L/min", "mmHg", 1, LEVEL, 9.3, 18.7, "14 mmHg parts below from above (± 1/3)", MOURAD, READ, AROUND, NATIVE, WHERE (S (ETCO2), R (NATIVE_OUTPUT), 1, 300, 2750)),
  ROW ("native-etco2-high", SIGNALS, "End-tidal CO2 on ECMO, native output 2 L/min", "mmHg", 1, LEVEL, 14, INFINITY, "Below 14 mmHg detects less than 1 L/min, AUC 0.97", MOURAD, READ, THEIRS, NATIVE, WHERE (S (ETCO2), R (NATIVE_OUTPUT), 2, 300, 2750)),
  ROW ("flow-pulse", LOADING, "Change of pulse pressure, failing heart, ECMO 0 to about 4 L/min", "mmHg", 1, DIFFERENCE, -INFINITY, -1, "Falls as ECMO takes over", TABLE, CONSENSUS, AGREED, LOOPS, FROM_TO (CHANGE, R (PULSE_PRESSURE), 450, 478, 1650, 1678)),
  ROW ("flow-etco2", SIGNALS, "Change of end-tidal CO2, failing heart, ECMO 0 to about 4 L/min", "mmHg", 1, DIFFERENCE, -INFINITY, -1, "CO2 of the lung follows its blood flow (r² 0.65 to 0.89)", "weaning study in 4 pigs, VCO2 of lung and ECMO", READ, DIRECTION, LOOPS, FROM_TO (CHANGE, S (ETCO2), 450, 478, 1650, 1678)),
  ROW ("arrest-pulse", SIGNALS, "Pulse pressure in VF on ECMO", "mmHg", 1, LEVEL, 0, 3, "The arterial trace is a flat line at the mean", "clinical experience", RECALLED, AGREED, SUPPORT, OVER (MEAN, R (PULSE_PRESSURE), 600, 890)),
  ROW ("arrest-spo2", SIGNALS, "Share of the time in VF on ECMO with an SpO2 value", "%", 0, LEVEL, 0, 0, "Lost without pulsatility", "clinical experience", RECALLED, AGREED, SUPPORT, OVER (PRESENT, R (SPO2), 120, 890)),
  ROW ("arrest-distension", LOADING, "Rise of left atrial pressure in VF on ECMO, 2 to 15 minutes", "mmHg", 1, DIFFERENCE, 2, INFINITY, "Bronchial return distends a heart that does not eject", "clinical experience; no one source", RECALLED, EXPECTED, DISTENSION, FROM_TO (CHANGE, R (LEFT_ATRIAL_MEAN), 110, 130, 870, 898)),

  RETURN_KINK ("return-kink-flow", "Return line kinked: flow", "L/min", -INFINITY, -0.2, "Falls", FLOW),
  RETURN_KINK ("return-kink-p-int", "Return line kinked: P-int", "mmHg", 10, INFINITY, "Rises", R (P_INT)),
  RETURN_KINK ("return-kink-p-art", "Return line kinked: P-art", "mmHg", 10, INFINITY, "Rises", R (P_ART)),
  RETURN_KINK ("return-kink-delta-p", "Return line kinked: ΔP", "mmHg", -INFINITY, 0, "The same, or falls", R (DELTA_P)),
  RETURN_KINK ("return-kink-p-ven", "Return line kinked: P-ven", "mmHg", 5, INFINITY, "Less negative", R (P_VEN)),
  RETURN_KINK ("return-kink-map", "Return line kinked: mean aortic pressure", "mmHg", -INFINITY, -2, "Falls", R (MAP)),
  DRAINAGE_KINK ("drainage-kink-p-ven", "Drainage line kinked: P-ven", "mmHg", -INFINITY, -20, "Very negative", R (P_VEN)),
  DRAINAGE_KINK ("drainage-kink-p-int", "Drainage line kinked: P-int", "mmHg", -INFINITY, -10, "Falls", R (P_INT)),
  DRAINAGE_KINK ("drainage-kink-p-art", "Drainage line kinked: P-art", "mmHg", -INFINITY, -10, "Falls", R (P_ART)),
  DRAINAGE_KINK ("drainage-kink-map", "Drainage line kinked: mean aortic pressure", "mmHg", -INFINITY, -2, "Falls", R (MAP)),
  CLOT ("clot-delta-p", "Oxygenator clot, pump speed unchanged: ΔP", "mmHg", 10, INFINITY, "Rises", R (DELTA_P)),
  CLOT ("clot-p-int", "Oxygenator clot: P-int", "mmHg", 5, INFINITY, "Rises", R (P_INT)),
  CLOT ("clot-p-art", "Oxygenator clot: P-art", "mmHg", -INFINITY, -5, "Falls", R (P_ART)),
  CLOT ("clot-flow", "Oxygenator clot: flow", "L/min", -INFINITY, -0.1, "Falls", FLOW),
  CLOT ("clot-po2", "Oxygenator clot: PO2 after it", "mmHg", -INFINITY, -20, "Falls", S (PO2_POST)),
  FAULT ("pump-failure-map", "Pump failure: mean aortic pressure", "mmHg", -INFINITY, -5, "Crashes", R (MAP), 1120, 1138, 1152, 1159),
  ROW ("pump-failure-flow", DIRECTIONS, "Pump failure, lines open: flow", "L/min", 2, DIFFERENCE, -INFINITY, -0.1, "Runs backwards", TABLE, CONSENSUS, AGREED, FAULTS, OVER (MEAN, FLOW, 1152, 1159)),
  TAMPONADE ("tamponade-cvp", "Tamponade: central venous pressure", "mmHg", 2, INFINITY, "High", R (CVP)),
  TAMPONADE ("tamponade-pulse", "Tamponade: pulse pressure", "mmHg", -INFINITY, -1, "Falls", R (PULSE_PRESSURE)),
  TAMPONADE ("tamponade-map", "Tamponade: mean aortic pressure", "mmHg", -INFINITY, -2, "Falls", R (MAP)),
  TAMPONADE ("tamponade-p-ven", "Tamponade: P-ven", "mmHg", -INFINITY, -5, "More negative", R (P_VEN)),
  TAMPONADE ("tamponade-flow", "Tamponade: flow", "L/min", -INFINITY, -0.1, "Falls", FLOW),
  BLEED ("bleed-cvp", "Two litres bled: central venous pressure", "mmHg", -INFINITY, -1, "Low", R (CVP)),
  BLEED ("bleed-p-ven", "Two litres bled: P-ven", "mmHg", -INFINITY, -10, "Very negative", R (P_VEN)),
  BLEED ("bleed-map", "Two litres bled: mean aortic pressure", "mmHg", -INFINITY, -5, "Falls with flow", R (MAP)),
  BLEED ("bleed-rate", "Two litres bled: heart rate", "/min", 5, INFINITY, "Tachycardia", R (HR)),
  FAULT ("suck-down-speed", "Two litres bled, 3500 to 4500 rpm: flow", "L/min", -INFINITY, 0.1, "More speed gives the same flow or less", FLOW, 2280, 2330, 2360, 2398),
  FAULT ("suck-down-p-ven", "Two litres bled, 3500 to 4500 rpm: P-ven", "mmHg", -INFINITY, -10, "Abruptly very negative", R (P_VEN), 2280, 2330, 2360, 2398),
  ROW ("gas-lost-gain", DIRECTIONS, "Gas supply lost: saturation after less before the oxygenator, three minutes on", "%", 1, LEVEL, -2, 2, "The same, before and after", TABLE, CONSENSUS, AGREED, GAS_LOST, OVER (MEAN, S (OXYGENATOR_GAIN), 780, 820)),
  ROW ("gas-lost-radial", DIRECTIONS, "Gas supply lost: change of right radial saturation", "%", 1, DIFFERENCE, -INFINITY, -10, "Falls", TABLE, CONSENSUS, AGREED, GAS_LOST, FROM_TO (CHANGE, R (SAO2_RIGHT_RADIAL), 570, 598, 780, 820)),
  ROW ("gas-lost-paco2", DIRECTIONS, "Gas supply lost: change of PaCO2", "mmHg", 1, DIFFERENCE, 3, INFINITY, "Rises", TABLE, CONSENSUS, AGREED, GAS_LOST, FROM_TO (CHANGE, S (PACO2), 570, 598, 780, 820)),
  ROW ("gas-lost-flow", DIRECTIONS, "Gas supply lost: change of flow in the first minute", "L/min", 2, LEVEL, -0.1, 0.1, "Flow and pressures do not move", TABLE, CONSENSUS, AGREED, GAS_LOST, FROM_TO (CHANGE, FLOW, 570, 598, 640, 660)),
  ROW ("differential-radial", DIRECTIONS, "Lungs that fail, heart that ejects: femoral less right radial saturation", "%", 1, DIFFERENCE, 3, INFINITY, "Right hand low, femoral fine", TABLE, CONSENSUS, AGREED, DIFFERENTIAL, OVER (MEAN, S (DIFFERENTIAL), 480, 600)),
  ROW ("differential-post", DIRECTIONS, "Lungs that fail, heart that ejects: saturation after the oxygenator", "%", 1, LEVEL, 97, 100, "Post-oxygenator gas is fine", TABLE, CONSENSUS, AGREED, DIFFERENTIAL, OVER (MEAN, R (SO2_POST_OXYGENATOR), 480, 600)),
};
/* clang-format on */

const LfValidateRows lf_validate_ecmo = { rows, G_N_ELEMENTS (rows) };
