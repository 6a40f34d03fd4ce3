/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compressions, low flow, and the signals of arrest rhythms. */
#include "ctl/validate-rows.h"

/* Third and fourth minute of device compressions, before any drug. */
#define CPR_FROM 180
#define CPR_TO   290

#define RECIPE "rhythm recipes, no one source"

/* clang-format off */
static const LfValidateRow rows[] = {
  ROW ("cpr-output", CPR, "Output of good compressions", "L/min", 2, LEVEL, 1.2, 1.8, "25 to 40 % of normal", "Lurie 2016 Circulation", RECALLED, THEIRS, COMPRESSIONS, OVER (MEAN, R (NATIVE_OUTPUT), CPR_FROM, CPR_TO)),
  ROW ("cpr-output-share", CPR, "Output of good compressions over the output before the arrest", "×", 2, LEVEL, 0.25, 0.40, "Share of normal", "Lurie 2016 Circulation", RECALLED, THEIRS, COMPRESSIONS, FROM_TO (RATIO, R (NATIVE_OUTPUT), 5, 10, CPR_FROM, CPR_TO)),
  ROW ("cpr-systolic", CPR, "Arterial line in compressions, systolic", "mmHg", 0, LEVEL, 60, 100, "Systolic spikes", "Sutton 2018 Circulation", RECALLED, THEIRS, COMPRESSIONS, OVER (MEAN, R (ABP_SYSTOLIC), CPR_FROM, CPR_TO)),
  ROW ("cpr-diastolic", CPR, "Arterial line in compressions, diastolic", "mmHg", 0, LEVEL, 15, 30, "In relaxation", "Sutton 2018 Circulation", RECALLED, THEIRS, COMPRESSIONS, OVER (MEAN, R (ABP_DIASTOLIC), CPR_FROM, CPR_TO)),
  ROW ("cpr-mean", CPR, "Arterial line in compressions, mean", "mmHg", 0, LEVEL, 30, 45, "Mean", "Sutton 2018 Circulation", RECALLED, THEIRS, COMPRESSIONS, OVER (MEAN, R (ABP_MEAN), CPR_FROM, CPR_TO)),
  ROW ("cpr-atrial-peaks", CPR, "Right atrial peak over aortic peak in compressions", "%", 0, LEVEL, 80, 110, "Right atrial peaks nearly equal aortic ones", "Sutton 2018 Circulation", RECALLED, OURS, COMPRESSIONS,
       .kind = LF_MEASURE_SHARE, .signal = S (RIGHT_ATRIUM_NOW), .span = { 240, 250 }, .other = S (AORTA_NOW)),
  ROW ("cpr-cpp", CPR, "Coronary perfusion pressure in compressions before adrenaline, prompt CPR", "mmHg", 1, LEVEL, 4.9, 21.9, "Initial 13.4 ± 8.5 where circulation later returned (1.6 ± 8.5 where not): one SD", "Paradis 1990 JAMA, n = 100", READ, OURS, COMPRESSIONS, OVER (MEAN, R (CORONARY_PERFUSION_PRESSURE), CPR_FROM, CPR_TO)),
  ROW ("cpr-cpp-most", CPR, "Highest coronary perfusion pressure, after adrenaline", "mmHg", 1, LEVEL, 17.9, 33.3, "Maximum 25.6 ± 7.7 where circulation returned: one SD", "Paradis 1990 JAMA, n = 100", READ, OURS, COMPRESSIONS, OVER (HIGHEST, R (CORONARY_PERFUSION_PRESSURE), 300, 540)),
  ROW ("cpr-etco2", CPR, "End-tidal CO2 in good compressions", "mmHg", 1, LEVEL, 10, 25, "10 to 20 usual, 20 and above with good CPR", "RCUK 2021", RECALLED, OURS, COMPRESSIONS, OVER (MEAN, S (ETCO2), CPR_FROM, CPR_TO)),
  ROW ("cpr-adrenaline-etco2", CPR, "Change of end-tidal CO2 one to three minutes after adrenaline 1 mg", "mmHg", 1, DIFFERENCE, -8, -1, "Falls by a few mmHg for one to three minutes", "Callaham 1992 Crit Care Med", RECALLED, OURS, COMPRESSIONS, FROM_TO (CHANGE, S (ETCO2), 270, 300, 390, 480)),
  ROW ("cpr-adrenaline-cpp", CPR, "Change of coronary perfusion pressure one to three minutes after adrenaline 1 mg", "mmHg", 1, DIFFERENCE, 1, INFINITY, "Rises while end-tidal CO2 falls", "Callaham 1992 Crit Care Med", RECALLED, OURS, COMPRESSIONS, FROM_TO (CHANGE, R (CORONARY_PERFUSION_PRESSURE), 270, 300, 390, 480)),
  ROW ("cpr-spo2", CPR, "Share of the time in compressions with an SpO2 value", "%", 0, LEVEL, 0, 0, "None: the oximeter shows dashes", "clinical experience", RECALLED, THEIRS, COMPRESSIONS, OVER (PRESENT, R (SPO2), 60, 540)),
  ROW ("cpr-capnogram", CPR, "Breaths a minute on the capnogram, 10 given, under compressions", "/min", 1, LEVEL, 9.5, 10.5, "Plateau at the ventilation rate, ripple of compressions on it", "clinical experience", RECALLED, OURS, COMPRESSIONS, OVER (MEAN, R (RESPIRATORY_RATE), CPR_FROM, CPR_TO)),
  ROW ("adrenaline-resistance", BODY, "Highest systemic resistance after adrenaline 1 mg in CPR, over that before", "×", 2, FACTOR, 1.5, 2, "Within 60 to 90 s", "clinical pharmacology", RECALLED, THEIRS, COMPRESSIONS, FROM_TO (RATIO, R (SYSTEMIC_RESISTANCE), 270, 299, 378, 420)),
  ROW ("adrenaline-peak", BODY, "From adrenaline to its highest effect, in CPR", "s", 0, LEVEL, 60, 120, "60 to 90 s, and 60 to 120 s of circulation delay in CPR", "clinical pharmacology", RECALLED, OURS, COMPRESSIONS, OVER (WHEN, S (ADRENALINE), 300, 600)),
  ROW ("adrenaline-half-life", BODY, "Half-life of the effect of adrenaline, in CPR", "min", 1, LEVEL, 2, 3, "Half-life", "clinical pharmacology", RECALLED, THEIRS, COMPRESSIONS, OVER (HALF_LIFE, S (ADRENALINE), 480, 600)),

  ROW ("low-flow-lactate-rate", BODY, "Rise of lactate in low flow, 10 to 40 minutes", "mmol/L/min", 3, DIFFERENCE, 0.15, 0.25, "For each minute of low flow", "Bartos 2020", RECALLED, THEIRS, LOW_FLOW, OVER (SLOPE, R (LACTATE), 670, 2470)),
  ROW ("low-flow-lactate", BODY, "Lactate after 60 minutes of low flow", "mmol/L", 1, LEVEL, 10, 15, "At 60 min", "Bartos 2020", RECALLED, THEIRS, LOW_FLOW, OVER (MEAN, R (LACTATE), 3665, 3675)),
  ROW ("low-flow-ph", BODY, "Arterial pH after 60 minutes of low flow", "", 2, LEVEL, 6.9, 7.1, "At 60 min", "Bartos 2020", RECALLED, THEIRS, LOW_FLOW, OVER (MEAN, R (PH_RIGHT_RADIAL), 3665, 3675)),
  ROW ("low-flow-potassium", BODY, "Rise of potassium for each fall of pH by 0.1, in low flow", "mmol/L", 2, DIFFERENCE, 0.5, 1, "For each 0.1 of pH", "textbook", RECALLED, THEIRS, LOW_FLOW,
       .kind = LF_MEASURE_PER, .signal = R (POTASSIUM), .span = { 5, 10 }, .then = { 3665, 3675 }, .other = R (PH_RIGHT_RADIAL), .level = -0.1),
  ROW ("ecmo-lactate", BODY, "Change of lactate over 50 minutes of ECMO after 45 minutes of low flow", "mmol/L", 1, DIFFERENCE, -INFINITY, -1, "Falls when oxygen delivery is adequate", "clinical experience", RECALLED, OURS, RESCUE, FROM_TO (CHANGE, R (LACTATE), 3270, 3330, 6270, 6330)),
  ROW ("ecmo-lactate-shape", BODY, "Rate of decay of lactate on ECMO, in the later half of that time over the earlier", "×", 2, LEVEL, 0.6, 1.4, "Roughly mono-exponential: the same", "clinical experience", RECALLED, OURS, RESCUE, OVER (EVENNESS, R (LACTATE), 3300, 6300)),

  ROW ("outcome-46", OUTCOME, "Survival with good brain function after 46 minutes of low flow", "", 3, LEVEL, 0.3, 0.5, "40 % (10 patients, CPR 46 min)", "CHEER3 2023, sjtrem s13049-023-01163-0", READ, OURS, LOW_FLOW, OVER (MEAN, R (SURVIVAL_PROBABILITY), 2825, 2835)),
  ROW ("outcome-52", OUTCOME, "Survival with good brain function after 52 minutes of low flow", "", 3, LEVEL, 0.215, 0.415, "31.5 % of the invasive arm, resuscitation 52.5 (36.5 to 68) min; it includes circulation regained before ECMO", "Prague OHCA 2022, PMC8864504", READ, OURS, LOW_FLOW, OVER (MEAN, R (SURVIVAL_PROBABILITY), 3185, 3195)),
  ROW ("outcome-75", OUTCOME, "Survival with good brain function after 75 minutes of low flow", "", 3, LEVEL, 0.15, 0.25, "About 20 % at 60 to 90 min", "Bartos 2020", UNSURE, OURS, LOW_FLOW, OVER (MEAN, R (SURVIVAL_PROBABILITY), 4560, 4568)),
  ROW ("outcome-slope", OUTCOME, "Change of that survival from 30 to 60 minutes of low flow, for each 10 minutes", "", 3, DIFFERENCE, -0.30, -0.20, "About −25 points for each 10 min up to 60", "Bartos 2020", UNSURE, OURS, LOW_FLOW,
       .kind = LF_MEASURE_PER, .signal = R (SURVIVAL_PROBABILITY), .span = { 1865, 1875 }, .then = { 3665, 3675 }, .other = S (CLOCK), .level = 10),

  ROW ("vf-band", SIGNALS, "Dominant frequency of early VF", "Hz", 2, LEVEL, 3, 8, "Band of VF", RECIPE, RECALLED, THEIRS, FIBRILLATION, OVER (MEAN, R (VF_DOMINANT_FREQUENCY), 15, 30)),
  ROW ("vf-amsa-early", SIGNALS, "AMSA of VF in its first minute", "mV·Hz", 1, LEVEL, 8, 18, "13 ± 5 before successful shocks: one SD", "Ristagno 2015 Circulation, 2447 shocks", READ, OURS, FIBRILLATION, OVER (MEAN, R (VF_AMSA), 20, 60)),
  ROW ("vf-amsa-late", SIGNALS, "AMSA of VF after 40 minutes of compressions", "mV·Hz", 1, LEVEL, 3.3, 10.3, "6.8 ± 3.5 before failed shocks: one SD", "Ristagno 2015 Circulation, 2447 shocks", READ, OURS, LOW_FLOW, OVER (MEAN, R (VF_AMSA), 2400, 2460)),
  ROW ("vf-amsa-falls", SIGNALS, "Change of AMSA over six minutes without CPR", "mV·Hz", 1, DIFFERENCE, -INFINITY, -1, "Amplitude decays over minutes", RECIPE, RECALLED, OURS, FIBRILLATION, FROM_TO (CHANGE, R (VF_AMSA), 20, 60, 340, 368)),
  ROW ("vf-frequency-falls", SIGNALS, "Change of dominant frequency of VF over six minutes without CPR", "Hz", 2, DIFFERENCE, -INFINITY, -0.1, "Centre frequency decays over minutes", RECIPE, RECALLED, OURS, FIBRILLATION, FROM_TO (CHANGE, R (VF_DOMINANT_FREQUENCY), 20, 60, 340, 368)),
  ROW ("vf-restored", SIGNALS, "Change of AMSA by five minutes of compressions after six minutes without", "mV·Hz", 1, DIFFERENCE, 0.5, INFINITY, "Compressions restore it in part", RECIPE, RECALLED, OURS, FIBRILLATION, FROM_TO (CHANGE, R (VF_AMSA), 340, 368, 660, 688)),
  ROW ("vf-restored-part", SIGNALS, "AMSA after six minutes without CPR and five with, over that of the first minute", "×", 2, LEVEL, 0.2, 1, "In part: not beyond where it began", RECIPE, RECALLED, OURS, FIBRILLATION, FROM_TO (RATIO, R (VF_AMSA), 20, 60, 660, 688)),
  ROW ("asystole-wander", SIGNALS, "Swing of the ECG in asystole over ten seconds", "mV", 3, LEVEL, 0.005, 0.1, "Wander below 0.1 mV, never a ruler line", RECIPE, RECALLED, OURS, ASYSTOLE, OVER (SWING, S (ECG_NOW), 40, 50)),
  ROW ("cpr-artefact", SIGNALS, "Swing of the ECG under compressions in asystole", "mV", 2, LEVEL, 0.5, 2, "On VF", RECIPE, RECALLED, THEIRS, ASYSTOLE, OVER (SWING, S (ECG_NOW), 100, 110)),
  ROW ("pvt-rate", SIGNALS, "Rate of pulseless ventricular tachycardia", "/min", 0, LEVEL, 150, 250, "Rate of VT", RECIPE, RECALLED, THEIRS, TACHYCARDIA, OVER (MEAN, R (HR), 30, 60)),
};
/* clang-format on */

const LfValidateRows lf_validate_arrest = { rows, G_N_ELEMENTS (rows) };
