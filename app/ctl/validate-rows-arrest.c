/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compressions, low flow, and the signals of arrest rhythms. */
#include "ctl/validate-rows.h"

/* Third and fourth minute of device compressions, before any drug. */
#define CPR_FROM 180
#define CPR_TO   290

#define RECIPE        "rhythm recipes, no one source"
#define SCHIPKE       "Schipke 2003 Am J Physiol 285:H2510, 82 patients, induced VF"
#define CARLISLE      "Carlisle, Adgey, Ulster, 13 patients and 16 dogs"
#define RISTAGNO_2013 "Ristagno 2013 Resuscitation 84:1697, 303 patients"

/* Survival of all ECPR in adults, by low-flow time. */
#define MANDIGERS(id_, minutes_, low_, high_, published_, from_)                                   \
  ROW (id_, OUTCOME, "Survival after " minutes_ " minutes of low flow", "", 3, LEVEL, low_, high_, \
       published_ " of ECPR patients, any rhythm, short-term survival (± 25 %)",                   \
       "Mandigers 2022, 1689 ECPR procedures, PMC9491846", READ, AROUND, LOW_FLOW,                 \
       OVER (MEAN, R (SURVIVAL_PROBABILITY), from_, (from_) + 10))

/* clang-format off */
static const LfValidateRow rows[] = {
  ROW ("cpr-output", CPR, "Output of good compressions", "L/min", 2, LEVEL, 1.2, 1.8, "25 to 40 % of normal", "Lurie 2016 Circulation", RECALLED, THEIRS, COMPRESSIONS, OVER (MEAN, R (NATIVE_OUTPUT), CPR_FROM, CPR_TO)),
  ROW ("cpr-output-share", CPR, "Output of good compressions over the output before the arrest", "×", 2, LEVEL, 0.25, 0.40, "Share of normal", "Lurie 2016 Circulation", RECALLED, THEIRS, COMPRESSIONS, FROM_TO (RATIO, R (NATIVE_OUTPUT), 5, 10, CPR_FROM, CPR_TO)),
  ROW ("cpr-systolic", CPR, "Arterial line in compressions, systolic", "mmHg", 0, LEVEL, 60, 100, "Systolic spikes", "Sutton 2018 Circulation", RECALLED, THEIRS, COMPRESSIONS, OVER (MEAN, R (ABP_SYSTOLIC), CPR_FROM, CPR_TO)),
  ROW ("cpr-diastolic", CPR, "Arterial line in compressions, diastolic", "mmHg", 0, LEVEL, 17, 34, "Medians ten minutes after the line: 17 where circulation did not return, 34 where it did", "Kim, AMCPR trial, n = 264, arterial line in OHCA", READ, AROUND, COMPRESSIONS, OVER (MEAN, R (ABP_DIASTOLIC), CPR_FROM, CPR_TO)),
  ROW ("cpr-mean", CPR, "Arterial line in compressions, mean", "mmHg", 0, LEVEL, 30, 45, "Mean", "Sutton 2018 Circulation", RECALLED, THEIRS, COMPRESSIONS, OVER (MEAN, R (ABP_MEAN), CPR_FROM, CPR_TO)),
  ROW ("cpr-atrial-peaks", CPR, "Aortic less right atrial peak in device compressions", "mmHg", 0, LEVEL, -7, 21, "Aortic less right atrial pressure in compression 7 ± 14, one SD", "Paradis 1989 Circulation 80:361, 22 patients", READ, THEIRS, COMPRESSIONS,
       .kind = LF_MEASURE_ABOVE, .signal = S (RIGHT_ATRIUM_NOW), .span = { 240, 250 }, .other = S (AORTA_NOW)),
  ROW ("cpr-cpp-late", CPR, "Coronary perfusion pressure after 30 to 40 minutes of device compressions", "mmHg", 1, LEVEL, -2, 16, "Relaxation 7 ± 9, refractory arrest, one SD", "Paradis 1989 Circulation 80:361, 22 patients", READ, THEIRS, LOW_FLOW, OVER (MEAN, R (CORONARY_PERFUSION_PRESSURE), 1870, 2470)),
  ROW ("cpr-cpp-device", CPR, "Coronary perfusion pressure in device compressions after six minutes of VF, no drug", "mmHg", 1, LEVEL, 15, 25, "Around 20 (± 25 %) with a piston device after five minutes of VF; 5 by hand", "Liao 2010, 8 and 8 pigs, PMC2987900", READ, AROUND, FIBRILLATION, OVER (MEAN, R (CORONARY_PERFUSION_PRESSURE), 480, 680)),
  ROW ("cpr-cpp", CPR, "Coronary perfusion pressure in compressions before adrenaline, prompt CPR", "mmHg", 1, LEVEL, 4.9, 21.9, "Initial 13.4 ± 8.5 where circulation later returned (1.6 ± 8.5 where not): one SD", "Paradis 1990 JAMA, n = 100", READ, THEIRS, COMPRESSIONS, OVER (MEAN, R (CORONARY_PERFUSION_PRESSURE), CPR_FROM, CPR_TO)),
  ROW ("cpr-cpp-most", CPR, "Highest coronary perfusion pressure, after adrenaline", "mmHg", 1, LEVEL, 17.9, 33.3, "Maximum 25.6 ± 7.7 where circulation returned: one SD", "Paradis 1990 JAMA, n = 100", READ, THEIRS, COMPRESSIONS, OVER (HIGHEST, R (CORONARY_PERFUSION_PRESSURE), 300, 540)),
  ROW ("cpr-etco2", CPR, "End-tidal CO2 in good compressions", "mmHg", 1, LEVEL, 10, 25, "10 to 20 usual, 20 and above with good CPR", "RCUK 2021", RECALLED, AROUND, COMPRESSIONS, OVER (MEAN, S (ETCO2), CPR_FROM, CPR_TO)),
  ROW ("cpr-adrenaline-etco2", CPR, "Change of end-tidal CO2 three minutes after adrenaline 2 mg, asystole", "mmHg", 1, DIFFERENCE, -7.65, -0.65, "16.7 ± 9.3 to 12.6 ± 7.1; change 4.15 ± 3.5, one SD", "Cantineau 1994 Am J Emerg Med 12:267, n = 20", READ, THEIRS, ASYSTOLE, FROM_TO (CHANGE, S (ETCO2), 450, 478, 645, 675)),
  ROW ("cpr-adrenaline-cpp", CPR, "Change of coronary perfusion pressure one to three minutes after adrenaline 1 mg", "mmHg", 1, DIFFERENCE, 1, INFINITY, "Rises", "Paradis 1990 JAMA; Wagner 2014, 36 pigs, PMC4289585", READ, DIRECTION, COMPRESSIONS, FROM_TO (CHANGE, R (CORONARY_PERFUSION_PRESSURE), 270, 300, 390, 480)),
  ROW ("cpr-nirs", CPR, "Frontal tissue saturation in compressions", "%", 0, LEVEL, 30.6, 47.6, "34.2 (30.6 to 37.8) where circulation did not return, 43.8 (40.1 to 47.6) where it did: both CIs", "Singer 2015 Emerg Med J 32:353, n = 59", READ, THEIRS, COMPRESSIONS, OVER (MEAN, R (NIRS_RIGHT), CPR_FROM, CPR_TO)),

  /* A pause of ten seconds two minutes after adrenaline, and one of five when it has worn off. */
  ROW ("pause-10", CPR, "Coronary perfusion pressure at the end of a pause of ten seconds, over that before", "×", 2, LEVEL, 0.16, 0.31, "29.8 (26.2 to 33.4) to 6.8 (5.4 to 8.2) mmHg: 0.23, ends of the CIs", "Mader 2014 Open J Emerg Med 2:29, 105 pigs", READ, THEIRS, PAUSES, FROM_TO (RATIO, S (CORONARY), 745, 759, 769, 769.9)),
  ROW ("pause-10-regained", CPR, "Of what ten seconds lost, regained after twenty seconds of compressions", "%", 0, LEVEL, 78, 86, "83 % (78 to 86)", "Mader 2014 Open J Emerg Med 2:29, 105 pigs", READ, THEIRS, PAUSES,
       .kind = LF_MEASURE_REGAINED, .signal = S (CORONARY), .span = { 745, 759 }, .then = { 769, 769.9 }, .also = { 788, 790 }),
  ROW ("pause-5", CPR, "Coronary perfusion pressure at the end of a pause of five seconds, over that before", "×", 2, LEVEL, 0.36, 0.60, "20.5 to 9.8 mmHg: 0.48 (± 25 %)", "Yu 2008 Circulation 118:S661, 33 pigs", READ, AROUND, PAUSES, FROM_TO (RATIO, S (CORONARY), 1180, 1199, 1204, 1204.9)),
  ROW ("pause-5-first", CPR, "Coronary perfusion pressure of the first compression after it, over that before", "×", 2, LEVEL, 0.46, 0.76, "12.5 of 20.5 mmHg: 0.61 (± 25 %)", "Yu 2008 Circulation 118:S661, 33 pigs", READ, AROUND, PAUSES, FROM_TO (RATIO, S (CORONARY), 1180, 1199, 1205.6, 1206.1)),
  ROW ("pause-5-regained", CPR, "Compressions until coronary perfusion pressure is back within 5 % of what it was", "s", 1, LEVEL, 2.9, 11.5, "7.2 ± 4.3 s, 12 ± 7 compressions: one SD", "Yu 2008 Circulation 118:S661, 33 pigs", READ, THEIRS, PAUSES,
       .kind = LF_MEASURE_UNTIL, .signal = S (CORONARY), .span = { 1204, 1204.9 }, .then = { 1180, 1199 }, .also = { 1205, 1265 }, .level = 0.95),

  ROW ("vf-pressure", CPR, "Mean arterial pressure 13 s into VF", "mmHg", 1, LEVEL, 18.9, 29.5, "24.2 ± 5.3 after 13 ± 2 s, one SD", SCHIPKE, READ, THEIRS, STANDSTILL, OVER (MEAN, S (AORTA_NOW), 72.5, 73.5)),
  ROW ("vf-venous", CPR, "Right atrial pressure 13 s into VF", "mmHg", 1, LEVEL, 5.6, 16.4, "11.0 ± 5.4, one SD", SCHIPKE, READ, THEIRS, STANDSTILL, OVER (MEAN, S (RIGHT_ATRIUM_NOW), 72.5, 73.5)),
  ROW ("vf-difference", CPR, "Arterial less right atrial pressure 13 s into VF", "mmHg", 1, LEVEL, 7.0, 19.4, "13.2 ± 6.2, one SD", SCHIPKE, READ, THEIRS, STANDSTILL, OVER (MEAN, S (CORONARY_NOW), 72.5, 73.5)),
  ROW ("vf-pressure-falls", CPR, "Time constant of the fall of arterial pressure in VF", "s", 1, LEVEL, 1.9, 3.9, "2.9 ± 1.0, one SD", SCHIPKE, READ, THEIRS, STANDSTILL,
       .kind = LF_MEASURE_TIME_CONSTANT, .signal = S (AORTA_NOW), .span = { 55, 60 }, .then = { 72.5, 73.5 }, .also = { 60, 73.5 }),
  ROW ("vf-venous-rises", CPR, "Time constant of the rise of right atrial pressure in VF", "s", 1, LEVEL, 2.3, 4.9, "3.6 ± 1.3, one SD", SCHIPKE, READ, THEIRS, STANDSTILL,
       .kind = LF_MEASURE_TIME_CONSTANT, .signal = S (RIGHT_ATRIUM_NOW), .span = { 55, 60 }, .then = { 72.5, 73.5 }, .also = { 60, 73.5 }),
  ROW ("vf-venous-change", CPR, "Change of right atrial pressure 13 s into VF", "mmHg", 1, DIFFERENCE, 0.5, INFINITY, "Rises: 7.5 ± 5.2 to 11.0 ± 5.4", SCHIPKE, READ, DIRECTION, STANDSTILL, FROM_TO (CHANGE, S (RIGHT_ATRIUM_NOW), 55, 60, 72.5, 73.5)),
  ROW ("vf-equilibrium", CPR, "Change of arterial less right atrial pressure from 13 to 50 s of VF", "mmHg", 1, DIFFERENCE, -INFINITY, -1, "In 30 to 50 s the two almost meet", "Guyton 1954 Am J Physiol 179:261, dogs", READ, DIRECTION, STANDSTILL, FROM_TO (CHANGE, S (CORONARY_NOW), 72.5, 73.5, 109.5, 110.5)),
  ROW ("vf-filling", CPR, "Right atrial pressure a minute into VF: mean filling pressure", "mmHg", 1, LEVEL, 7.2, 18.4, "12.8 ± 5.6 a minute after death in intensive care, one SD", "Repessé 2015 Am J Physiol 309:H1003, n = 202", RECALLED, THEIRS, STANDSTILL, OVER (MEAN, S (RIGHT_ATRIUM_NOW), 118, 122)),

  ROW ("rosc-etco2", CPR, "Change of end-tidal CO2 when circulation returns", "mmHg", 1, DIFFERENCE, 9, 21, "Median 32 to 41; 1.7 to 4.6 % in Garnett 1987 (recalled): between the two", "Lui 2016 Resuscitation 104:53", READ, AROUND, ROSC, FROM_TO (CHANGE, S (ETCO2), 570, 598, 630, 690)),
  ROW ("cpr-spo2", CPR, "Share of the time in compressions with an SpO2 value", "%", 0, LEVEL, 0, 0, "None: the oximeter shows dashes", "clinical experience", RECALLED, AGREED, COMPRESSIONS, OVER (PRESENT, R (SPO2), 60, 540)),
  ROW ("cpr-capnogram", CPR, "Breaths a minute on the capnogram, 10 given, under compressions", "/min", 1, LEVEL, 9.5, 10.5, "Plateau at the ventilation rate, ripple of compressions on it", "clinical experience", RECALLED, EXPECTED, COMPRESSIONS, OVER (MEAN, R (RESPIRATORY_RATE), CPR_FROM, CPR_TO)),
  ROW ("adrenaline-resistance", BODY, "Highest systemic resistance after adrenaline 1 mg in CPR, over that before", "×", 2, FACTOR, 1.5, 2, "Within 60 to 90 s", "clinical pharmacology", RECALLED, THEIRS, COMPRESSIONS, FROM_TO (RATIO, R (SYSTEMIC_RESISTANCE), 270, 299, 378, 420)),
  ROW ("adrenaline-peak", BODY, "From adrenaline to its highest effect, in CPR", "s", 0, LEVEL, 60, 120, "60 to 90 s, and 60 to 120 s of circulation delay in CPR", "clinical pharmacology", RECALLED, THEIRS, COMPRESSIONS, OVER (WHEN, S (ADRENALINE), 300, 600)),
  ROW ("adrenaline-half-life", BODY, "Half-life of the effect of adrenaline, in CPR", "min", 1, LEVEL, 2, 3, "Half-life", "clinical pharmacology", RECALLED, THEIRS, COMPRESSIONS, OVER (HALF_LIFE, S (ADRENALINE), 480, 600)),

  ROW ("low-flow-lactate-rate", BODY, "Rise of lactate in low flow, 10 to 40 minutes", "mmol/L/min", 3, DIFFERENCE, 0.15, 0.25, "For each minute of low flow", "Bartos 2020", RECALLED, THEIRS, LOW_FLOW, OVER (SLOPE, R (LACTATE), 670, 2470)),
  ROW ("low-flow-lactate", BODY, "Lactate after 60 minutes of low flow", "mmol/L", 1, LEVEL, 10, 15, "At 60 min", "Bartos 2020", RECALLED, THEIRS, LOW_FLOW, OVER (MEAN, R (LACTATE), 3665, 3675)),
  ROW ("low-flow-ph", BODY, "Arterial pH after 60 minutes of low flow", "", 2, LEVEL, 6.9, 7.1, "At 60 min", "Bartos 2020", RECALLED, THEIRS, LOW_FLOW, OVER (MEAN, R (PH_RIGHT_RADIAL), 3665, 3675)),
  ROW ("low-flow-potassium", BODY, "Rise of potassium for each fall of pH by 0.1, in low flow", "mmol/L", 2, DIFFERENCE, 0.5, 1, "For each 0.1 of pH", "textbook", RECALLED, THEIRS, LOW_FLOW,
       .kind = LF_MEASURE_PER, .signal = R (POTASSIUM), .span = { 5, 10 }, .then = { 3665, 3675 }, .other = R (PH_RIGHT_RADIAL), .level = -0.1),
  ROW ("ecmo-lactate", BODY, "Lactate after six hours of ECMO over that at its start, 45 minutes of low flow", "×", 2, FACTOR, -INFINITY, 0.87, "With less than 13 % cleared in six hours 97 % had a bad outcome; 65 % parts more from fewer survivors (Mizutani 2018)", "Jung 2019, n = 93, PMC6462911", READ, THEIRS, RESCUE, FROM_TO (RATIO, R (LACTATE), 2690, 2700, 24290, 24310)),
  ROW ("ecmo-lactate-shape", BODY, "Rate of decay of lactate on ECMO, in the second hour over the first", "×", 2, LEVEL, 0.6, 1.4, "Roughly mono-exponential: the same", "clinical experience", RECALLED, EXPECTED, RESCUE, OVER (EVENNESS, R (LACTATE), 3300, 10500)),

  ROW ("outcome-46", OUTCOME, "Survival with good brain function after 46 minutes of low flow", "", 3, LEVEL, 0.12, 0.74, "40 %, 4 of 10 patients, CPR 46 min: binomial 95 % CI", "CHEER3 2023, sjtrem s13049-023-01163-0", READ, THEIRS, LOW_FLOW, OVER (MEAN, R (SURVIVAL_PROBABILITY), 2825, 2835)),
  MANDIGERS ("outcome-15", "15", 0.279, 0.465, "37.2 %", 965),
  MANDIGERS ("outcome-30", "30", 0.224, 0.373, "29.8 %", 1865),
  MANDIGERS ("outcome-45", "45", 0.179, 0.298, "23.8 %", 2765),
  MANDIGERS ("outcome-60", "60", 0.143, 0.239, "19.1 %", 3665),
  ROW ("outcome-60-vf", OUTCOME, "Survival with good brain function, refractory VF, after 60 minutes of low flow", "", 3, LEVEL, 0.26, 0.41, "33 % of 160, mean CPR 60 min: binomial 95 % CI", "Bartos 2020 Circulation 141:877", READ, THEIRS, LOW_FLOW, OVER (MEAN, R (SURVIVAL_PROBABILITY), 3665, 3675)),
  ROW ("outcome-falls", OUTCOME, "Change of survival from 15 to 60 minutes of low flow", "", 3, DIFFERENCE, -INFINITY, -0.05, "Falls at each step", "Mandigers 2022, PMC9491846", READ, DIRECTION, LOW_FLOW, FROM_TO (CHANGE, R (SURVIVAL_PROBABILITY), 965, 975, 3665, 3675)),
  ROW ("outcome-52", OUTCOME, "Survival with good brain function after 52 minutes of low flow", "", 3, LEVEL, 0.234, 0.404, "31.5 % of the invasive arm, 39 of 124, resuscitation 52.5 (36.5 to 68) min: binomial 95 % CI; it includes circulation regained before ECMO", "Prague OHCA 2022, PMC8864504", READ, THEIRS, LOW_FLOW, OVER (MEAN, R (SURVIVAL_PROBABILITY), 3185, 3195)),
  ROW ("outcome-75", OUTCOME, "Survival with good brain function after 75 minutes of low flow", "", 3, LEVEL, 0.15, 0.25, "About 20 % at 60 to 90 min", "Bartos 2020", UNSURE, AROUND, LOW_FLOW, OVER (MEAN, R (SURVIVAL_PROBABILITY), 4560, 4568)),
  ROW ("outcome-slope", OUTCOME, "Change of that survival from 30 to 60 minutes of low flow, for each 10 minutes", "", 3, DIFFERENCE, -0.30, -0.20, "About −25 points for each 10 min up to 60", "Bartos 2020", UNSURE, AROUND, LOW_FLOW,
       .kind = LF_MEASURE_PER, .signal = R (SURVIVAL_PROBABILITY), .span = { 1865, 1875 }, .then = { 3665, 3675 }, .other = S (CLOCK), .level = 10),

  ROW ("vf-band", SIGNALS, "Dominant frequency of early VF", "Hz", 2, LEVEL, 3, 8, "Band of VF", RECIPE, RECALLED, THEIRS, FIBRILLATION, OVER (MEAN, R (VF_DOMINANT_FREQUENCY), 15, 30)),
  ROW ("vf-frequency-onset", SIGNALS, "Dominant frequency of VF in its first ten seconds", "Hz", 2, LEVEL, 5.8, 7.2, "6.5 ± 0.2 SEM in 13 patients, first 8 s: one SD", CARLISLE, READ, THEIRS, FIBRILLATION, OVER (MEAN, R (VF_DOMINANT_FREQUENCY), 12, 20)),
  ROW ("vf-frequency-shocks", SIGNALS, "Dominant frequency of VF after 10 to 20 minutes of compressions", "Hz", 2, LEVEL, 1.74, 5.55, "3.31 ± 1.57 before failed shocks, 4.56 ± 0.99 before successful ones: one SD", "Strohmenger 1997 Chest 111:584, 154 shocks", READ, THEIRS, LOW_FLOW, OVER (MEAN, R (VF_DOMINANT_FREQUENCY), 670, 1270)),
  ROW ("vf-amsa-early", SIGNALS, "AMSA of VF in its first minute", "mV·Hz", 1, LEVEL, 13, INFINITY, "Highest at onset: at least the 13 that is seen before successful shocks, minutes later", "Ristagno 2015 Circulation, 2447 shocks", READ, EXPECTED, FIBRILLATION, OVER (MEAN, R (VF_AMSA), 20, 60)),
  ROW ("vf-amsa-shocks", SIGNALS, "AMSA of VF after 10 to 20 minutes of compressions", "mV·Hz", 1, LEVEL, 3.6, 13.2, "Before all shocks together 8.4 ± 4.8: 13 ± 5 in the 26 % that succeeded, 6.8 ± 3.5 in the others; one SD", "Ristagno 2015 Circulation, 2447 shocks", READ, THEIRS, LOW_FLOW, OVER (MEAN, R (VF_AMSA), 670, 1270)),
  ROW ("vf-amsa-late", SIGNALS, "AMSA of VF after 40 minutes of compressions", "mV·Hz", 1, LEVEL, 3.3, 10.3, "6.8 ± 3.5 before failed shocks: one SD", "Ristagno 2015 Circulation, 2447 shocks", READ, THEIRS, LOW_FLOW, OVER (MEAN, R (VF_AMSA), 2400, 2460)),
  ROW ("vf-amsa-falls", SIGNALS, "Change of AMSA over six minutes without CPR", "mV·Hz", 1, DIFFERENCE, -INFINITY, -1, "Highest at onset, declines without treatment", "ATM 2021, s. 66365, and what it cites", READ, DIRECTION, FIBRILLATION, FROM_TO (CHANGE, R (VF_AMSA), 20, 60, 340, 368)),
  ROW ("vf-frequency-falls", SIGNALS, "Change of dominant frequency of VF over three minutes without CPR", "Hz", 2, DIFFERENCE, -INFINITY, -0.1, "Falls over three minutes in 16 dogs (p < 0.02); 6.0 to 3.8 Hz within 90 s in one patient", CARLISLE, READ, DIRECTION, FIBRILLATION, FROM_TO (CHANGE, R (VF_DOMINANT_FREQUENCY), 12, 20, 185, 195)),
  ROW ("vf-restored", SIGNALS, "Change of AMSA by five minutes of compressions of 5 cm after six minutes without", "mV·Hz", 1, DIFFERENCE, 0.5, INFINITY, "Rises from shock to shock with compressions deeper than 4.4 cm", RISTAGNO_2013, READ, DIRECTION, FIBRILLATION, FROM_TO (CHANGE, R (VF_AMSA), 340, 368, 660, 688)),
  ROW ("vf-shallow", SIGNALS, "Change of AMSA by five minutes of compressions of 3 cm after six minutes without", "mV·Hz", 1, DIFFERENCE, -INFINITY, -0.1, "Falls from shock to shock with compressions shallower than 4.4 cm", RISTAGNO_2013, READ, DIRECTION, SHALLOW, FROM_TO (CHANGE, R (VF_AMSA), 340, 368, 660, 688)),
  ROW ("vf-frequency-restored", SIGNALS, "Change of dominant frequency of VF by three minutes of compressions after six without", "Hz", 2, DIFFERENCE, 0.1, INFINITY, "Median frequency 7.0 ± 0.8 to 13.9 ± 1.6 Hz by three minutes of compressions after eight minutes of VF", "Indik 2009, 26 pigs, PMC2760013", READ, DIRECTION, FIBRILLATION, FROM_TO (CHANGE, R (VF_DOMINANT_FREQUENCY), 340, 368, 550, 570)),
  ROW ("vf-restored-part", SIGNALS, "AMSA after six minutes without CPR and five with, over that of the first minute", "×", 2, LEVEL, 0.2, 1, "In part: not beyond where it began", RECIPE, RECALLED, EXPECTED, FIBRILLATION, FROM_TO (RATIO, R (VF_AMSA), 20, 60, 660, 688)),
  ROW ("asystole-wander", SIGNALS, "Swing of the ECG in asystole over ten seconds", "mV", 3, LEVEL, 0.005, 0.1, "Wander below 0.1 mV, never a ruler line", RECIPE, RECALLED, EXPECTED, ASYSTOLE, OVER (SWING, S (ECG_NOW), 40, 50)),
  ROW ("cpr-artefact", SIGNALS, "Swing of the ECG under compressions in asystole", "mV", 2, LEVEL, 0.5, 2, "On VF", RECIPE, RECALLED, THEIRS, ASYSTOLE, OVER (SWING, S (ECG_NOW), 100, 110)),
  ROW ("pvt-rate", SIGNALS, "Rate of pulseless ventricular tachycardia", "/min", 0, LEVEL, 150, 250, "Rate of VT", RECIPE, RECALLED, THEIRS, TACHYCARDIA, OVER (MEAN, R (HR), 30, 60)),
};
/* clang-format on */

const LfValidateRows lf_validate_arrest = { rows, G_N_ELEMENTS (rows) };
