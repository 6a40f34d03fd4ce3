/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the patients of the sandbox are put through. Each course is an inputs file: printed in the
 * report, it can be played by anyone with lowflowctl play sandbox. */
#include "ctl/validate.h"

/* Nothing varies of itself, so that what is seen comes of what is done. */
#define QUIET "00:00.000 educator set noise 0\n"

/* Anaesthetised, as in the studies: no baroreflex, breathed for. */
#define ANAESTHETISED                                                                              \
  QUIET "00:00.000 educator set reflexes 0\n"                                                      \
        "00:00.000 learner airway tube\n"                                                          \
        "00:00.000 learner ventilate 12 500\n"

#define FIBRILLATES QUIET "00:10.000 educator rhythm vf\n"

/* A ready circuit with pure oxygen through it, in a heart that does nothing. */
#define ARREST_ON(drainage_, return_)                                                              \
  FIBRILLATES "00:20.000 educator circuit " drainage_ " " return_ "\n"                             \
              "00:20.000 learner sweep 4\n"                                                        \
              "00:20.000 learner fdo2 1\n"

/* At 3500 rpm, the left heart kept empty, so that nothing drifts. */
#define VENTED                                                                                     \
  "00:20.000 learner pump 3500\n"                                                                  \
  "00:30.000 learner lv-vent 0.2\n"

/* The pump turned up from 1500 rpm, a step each 20 s. */
#define RAMP                                                                                       \
  "00:20.000 learner pump 1500\n00:40.000 learner pump 1750\n01:00.000 learner pump 2000\n"        \
  "01:20.000 learner pump 2250\n01:40.000 learner pump 2500\n02:00.000 learner pump 2750\n"        \
  "02:20.000 learner pump 3000\n02:40.000 learner pump 3250\n03:00.000 learner pump 3500\n"        \
  "03:20.000 learner pump 3750\n03:40.000 learner pump 4000\n04:00.000 learner pump 4250\n"        \
  "04:20.000 learner pump 4500\n04:40.000 learner pump 4750\n05:00.000 learner pump 5000\n"

/* At one speed: an open oxygenator, then one that resists more and more. */
#define MAP_LINE(at_, ramp_, rpm_)                                                                 \
  at_ " learner pump " rpm_ "\n" at_ " educator set oxygenator-resistance 0.5\n" ramp_             \
      " educator set oxygenator-resistance 20 over 60\n"

#define FAILING                                                                                    \
  "00:00.000 educator set left-contractility 0.4\n"                                                \
  "00:00.000 educator set right-contractility 0.7\n"

/* Red cells, that no dilution weakens the heart; filled first, that no hunger does. */
#define LOADED                                                                                     \
  "03:00.000 learner fluid red-cells 2000\n"                                                       \
  "12:00.000 educator bleed 3000 600\n"

#define COMPRESSED                                                                                 \
  "00:30.000 learner cpr start\n"                                                                  \
  "00:50.000 learner airway tube\n"                                                                \
  "00:50.000 learner fio2 1\n"                                                                     \
  "01:20.000 learner ventilate 10 500\n"                                                           \
  "01:30.000 learner cpr mechanical\n"

#define ADRENALINE(at_) at_ " learner drug adrenaline 1 mg\n"

/* clang-format off */
static const LfCourse courses[LF_N_COURSES] = {
  [LF_COURSE_REST] = { "rest", "Nothing is done.", QUIET, 120 },
  [LF_COURSE_COLD] = { "cold", "Breathed for, cooled from 37 to 36 °C, and then to 33 °C.",
    ANAESTHETISED
    "02:00.000 educator set temperature 36 over 120\n"
    "12:00.000 educator set temperature 33 over 600\n", 1680 },
  [LF_COURSE_APNOEA] = { "apnoea", "Oxygen, then no breath.",
    QUIET
    "00:10.000 learner airway tube\n"
    "00:50.000 learner ventilate 12 550\n"
    "00:50.000 learner fio2 1\n"
    "10:00.000 learner ventilate 0 0\n", 850 },
  [LF_COURSE_NORADRENALINE] = { "noradrenaline", "Noradrenaline at 0.05, then 0.5 mcg/kg/min.",
    ANAESTHETISED
    "02:00.000 learner infuse noradrenaline 0.05 mcg/kg/min\n"
    "12:00.000 learner infuse noradrenaline 0.5 mcg/kg/min\n", 1320 },
  [LF_COURSE_NORADRENALINE_AWAKE] = { "noradrenaline-awake", "Noradrenaline at 0.2 mcg/kg/min, with reflexes.",
    QUIET
    "02:00.000 learner infuse noradrenaline 0.2 mcg/kg/min\n", 1020 },
  [LF_COURSE_DOBUTAMINE] = { "dobutamine", "Severe heart failure, set near the study's state (output 3.1 L/min, wedge 27 mmHg, mean pressure 93 mmHg, rate 98); dobutamine at 10 mcg/kg/min.",
    QUIET
    "00:00.000 educator set left-contractility 0.42\n"
    "00:00.000 educator set right-contractility 0.7\n"
    "00:00.000 educator set systemic-resistance 2.6\n"
    "00:00.000 educator set heart-rate 101\n"
    "00:10.000 learner fluid red-cells 430\n"
    "10:00.000 learner infuse dobutamine 10 mcg/kg/min\n", 1500 },
  [LF_COURSE_BICARBONATE] = { "bicarbonate", "Breathed for; sodium bicarbonate 50 mmol.",
    ANAESTHETISED
    "05:00.000 learner drug sodium-bicarbonate 50 mmol\n", 1020 },
  [LF_COURSE_DILUTION] = { "dilution", "A litre of crystalloid.",
    QUIET
    "02:00.000 learner fluid crystalloid 1000\n", 1800 },
  [LF_COURSE_HEPARIN] = { "heparin", "5000 units of heparin (62.5 units/kg).",
    QUIET
    "01:00.000 learner drug heparin 5000 units\n", 3900, 1000 },
  [LF_COURSE_STANDSTILL] = { "standstill", "Anaesthetised; VF, and nothing is done.",
    ANAESTHETISED
    "01:00.000 educator rhythm vf\n", 130 },
  [LF_COURSE_COMPRESSIONS] = { "compressions", "VF, compressions by hand and then by device, adrenaline, a pause of 15 s.",
    FIBRILLATES COMPRESSED
    ADRENALINE ("05:00.000")
    "10:00.000 learner cpr stop\n"
    "10:15.000 learner cpr start\n", 720 },
  [LF_COURSE_PAUSES] = { "pauses", "VF for ten minutes without CPR, device compressions, adrenaline; two minutes later a pause of 10 s; when it has worn off, one of 5 s.",
    FIBRILLATES
    "10:10.000 learner cpr mechanical\n"
    "10:20.000 learner airway tube\n"
    "10:20.000 learner fio2 1\n"
    "10:40.000 learner drug adrenaline 1 mg\n"
    "11:00.000 learner ventilate 10 500\n"
    "12:40.000 learner cpr stop\n"
    "12:50.000 learner cpr mechanical\n"
    "20:00.000 learner cpr stop\n"
    "20:05.000 learner cpr mechanical\n", 1270 },
  [LF_COURSE_ROSC] = { "rosc", "VF, compressions by hand and then by device; circulation returns at 10:00.",
    FIBRILLATES COMPRESSED
    "10:00.000 educator rhythm sinus\n"
    "10:10.000 learner cpr stop\n", 720 },
  [LF_COURSE_LOW_FLOW] = { "low-flow", "VF, one minute without CPR, then 75 minutes of device compressions, adrenaline each 5 minutes.",
    FIBRILLATES
    "01:10.000 learner cpr mechanical\n"
    "01:20.000 learner airway tube\n"
    "01:20.000 learner fio2 1\n"
    "02:00.000 learner ventilate 10 500\n"
    ADRENALINE ("05:00.000") ADRENALINE ("10:00.000") ADRENALINE ("15:00.000")
    ADRENALINE ("20:00.000") ADRENALINE ("25:00.000") ADRENALINE ("30:00.000")
    ADRENALINE ("35:00.000") ADRENALINE ("40:00.000") ADRENALINE ("45:00.000"), 4570 },
  [LF_COURSE_RESCUE] = { "rescue", "VF, 45 minutes of device compressions, then six hours of ECMO at 3500 rpm on noradrenaline; the heart beats again after ten minutes of it.",
    FIBRILLATES
    "01:10.000 learner cpr mechanical\n"
    "01:20.000 learner airway tube\n"
    "01:20.000 learner fio2 1\n"
    "02:00.000 learner ventilate 10 500\n"
    "45:00.000 educator circuit 23 17\n"
    "45:00.000 learner sweep 4\n"
    "45:00.000 learner fdo2 1\n"
    "45:00.000 learner pump 3500\n"
    "46:00.000 learner cpr stop\n"
    "47:00.000 learner infuse noradrenaline 0.1 mcg/kg/min\n"
    "55:00.000 educator rhythm sinus\n", 24310, 1000 },
  [LF_COURSE_FIBRILLATION] = { "fibrillation", "VF for six minutes without CPR, then five with device compressions.",
    FIBRILLATES
    "06:10.000 learner cpr mechanical\n"
    "06:20.000 learner airway tube\n"
    "06:20.000 learner fio2 1\n"
    "07:00.000 learner ventilate 10 500\n"
    "11:30.000 learner cpr stop\n", 720 },
  [LF_COURSE_SHALLOW] = { "shallow", "VF for six minutes without CPR, then five with compressions of 3 cm.",
    FIBRILLATES
    "06:00.000 learner cpr-depth 3\n"
    "06:10.000 learner cpr start\n"
    "06:20.000 learner airway tube\n"
    "06:20.000 learner fio2 1\n"
    "07:00.000 learner ventilate 10 500\n"
    "11:30.000 learner cpr stop\n", 720 },
  [LF_COURSE_ASYSTOLE] = { "asystole", "Asystole, then device compressions, adrenaline 2 mg, later bicarbonate 50 mmol; with noise, for without it no line wanders.",
    "00:00.000 educator set noise 1\n"
    "00:10.000 educator rhythm asystole\n"
    "01:00.000 learner cpr mechanical\n"
    "02:00.000 learner airway tube\n"
    "02:00.000 learner fio2 1\n"
    "02:40.000 learner ventilate 10 500\n"
    "08:00.000 learner drug adrenaline 2 mg\n"
    "15:00.000 learner drug sodium-bicarbonate 50 mmol\n", 1200 },
  [LF_COURSE_TACHYCARDIA] = { "tachycardia", "Pulseless ventricular tachycardia.",
    QUIET
    "00:10.000 educator rhythm pulseless-vt\n", 60 },
  [LF_COURSE_RAMP_SMALL] = { "ramp-21-15", "VF on ECMO, 21 and 15 Fr, the pump turned up.",
    ARREST_ON ("21", "15") RAMP, 320 },
  [LF_COURSE_RAMP_MIDDLE] = { "ramp-23-17", "VF on ECMO, 23 and 17 Fr, the pump turned up.",
    ARREST_ON ("23", "17") RAMP, 320 },
  [LF_COURSE_RAMP_LARGE] = { "ramp-25-19", "VF on ECMO, 25 and 19 Fr, the pump turned up.",
    ARREST_ON ("25", "19") RAMP, 320 },
  [LF_COURSE_PUMP_MAP] = { "pump-map", "VF on ECMO, 25 and 21 Fr: at each speed a rising resistance, then a clamp.",
    ARREST_ON ("25", "21")
    MAP_LINE ("00:20.000", "00:40.000", "2000")
    MAP_LINE ("01:50.000", "02:10.000", "2500")
    MAP_LINE ("03:20.000", "03:40.000", "3000")
    MAP_LINE ("04:50.000", "05:10.000", "3500")
    MAP_LINE ("06:20.000", "06:40.000", "4000")
    "07:50.000 learner pump 2000\n"
    "07:50.000 learner clamp return on\n"
    "08:10.000 learner pump 5000\n"
    "08:30.000 learner clamp return off\n"
    "08:30.000 learner pump 0\n", 530 },
  [LF_COURSE_REVERSAL] = { "reversal", "A healthy heart on ECMO, 23 and 17 Fr; the pump turned down step by step, and stopped.",
    QUIET
    "00:10.000 educator circuit 23 17\n"
    "00:10.000 learner sweep 2\n"
    "00:10.000 learner pump 3000\n"
    "01:00.000 learner pump 2500\n01:30.000 learner pump 2300\n02:00.000 learner pump 2100\n"
    "02:30.000 learner pump 2000\n03:00.000 learner pump 1900\n03:30.000 learner pump 1800\n"
    "04:00.000 learner pump 1700\n04:30.000 learner pump 1500\n05:00.000 learner pump 1200\n"
    "05:30.000 learner pump 0\n", 360 },
  [LF_COURSE_RATED] = { "rated", "VF on ECMO, 25 and 21 Fr, haemoglobin 120 g/L, gas as much as blood; the body takes more and more oxygen, until its venous blood is standard (65 %).",
    FIBRILLATES
    "00:20.000 educator circuit 25 21\n"
    "00:20.000 educator set haemoglobin 120\n"
    "00:20.000 learner sweep 5\n"
    "00:20.000 learner fdo2 1\n"
    "00:20.000 learner pump 3500\n"
    "02:00.000 educator set metabolic-rate 4 over 1000\n", 1200 },
  [LF_COURSE_SUPPORT] = { "support", "VF on vented ECMO, 23 and 17 Fr at 3500 rpm; sweep 4, then 8 for 50 minutes, then 2 L/min.",
    ARREST_ON ("23", "17") VENTED
    "40:00.000 learner sweep 8\n"
    "90:00.000 learner sweep 2\n", 6600, 500 },
  [LF_COURSE_DISTENSION] = { "distension", "VF on ECMO at 3500 rpm, not vented.",
    ARREST_ON ("23", "17")
    "00:20.000 learner pump 3500\n", 900 },
  [LF_COURSE_GAS_LOST] = { "gas-lost", "VF on ECMO at 3500 rpm; the gas supply is lost at 10:00.",
    ARREST_ON ("23", "17")
    "00:20.000 learner pump 3500\n"
    "10:00.000 educator fault gas-supply-lost 1\n", 840 },
  [LF_COURSE_FAULTS] = { "faults", "A failing heart on ECMO at 3500 rpm; one trouble after another, each mended.",
    QUIET FAILING
    "00:10.000 educator circuit 23 17\n"
    "00:10.000 learner sweep 4\n"
    "00:10.000 learner fdo2 1\n"
    "00:10.000 learner pump 3500\n"
    "05:00.000 educator fault return-kink 0.6\n"
    "06:00.000 educator cure return-kink\n"
    "09:00.000 educator fault drainage-kink 0.6\n"
    "10:00.000 educator cure drainage-kink\n"
    "13:00.000 educator fault oxygenator-clot 0.7\n"
    "15:00.000 educator cure oxygenator-clot\n"
    "19:00.000 educator fault pump-failure 1\n"
    "19:20.000 educator cure pump-failure\n"
    "24:00.000 educator set pericardial-fluid 500 over 60\n"
    "27:00.000 educator set pericardial-fluid 20\n"
    "32:00.000 educator bleed 2000 300\n"
    "39:00.000 learner pump 4500\n", 2400 },
  [LF_COURSE_LOOPS] = { "loops", "A healthy heart, then a failing one, then ECMO turned up.",
    QUIET
    "00:00.000 learner airway tube\n"
    "00:00.000 learner ventilate 12 500\n"
    "03:00.000 educator set left-contractility 0.4\n"
    "03:00.000 educator set right-contractility 0.7\n"
    "08:00.000 educator circuit 25 19\n"
    "08:00.000 learner sweep 4\n"
    "08:00.000 learner fdo2 1\n"
    "08:00.000 learner pump 2000\n"
    "13:00.000 learner pump 2350\n"
    "18:00.000 learner pump 2750\n"
    "23:00.000 learner pump 3200\n"
    "28:00.000 learner pump 3700\n", 1980 },
  [LF_COURSE_SHOCK_RAMP] = { "shock-ramp", "Acute shock without reflexes, set near the study's state at 1 L/min (systolic 60 mmHg, ejection fraction 43 %); ECMO to 5 L/min.",
    ANAESTHETISED
    "00:00.000 educator set left-contractility 0.556\n"
    "00:00.000 educator set right-contractility 0.556\n"
    "00:00.000 educator set systemic-resistance 0.4\n"
    "00:00.000 educator set heart-rate 58\n"
    "05:00.000 educator circuit 29 23\n"
    "05:00.000 learner sweep 4\n"
    "05:00.000 learner fdo2 1\n"
    "05:00.000 learner pump 1470\n"
    "10:00.000 learner pump 1950\n"
    "15:00.000 learner pump 2450\n"
    "20:00.000 learner pump 2950\n"
    "25:00.000 learner pump 3400\n", 1800 },
  [LF_COURSE_CHRONIC] = { "chronic", "Chronic failure without reflexes, set near the study's state at the least flow (LV peak 49 mmHg, ejection fraction 26 %, output 2.9 L/min); ECMO to 5 L/min.",
    ANAESTHETISED
    "00:00.000 educator set left-contractility 0.41\n"
    "00:00.000 educator set right-contractility 0.41\n"
    "00:00.000 educator set systemic-resistance 0.41\n"
    "00:00.000 educator set heart-rate 58\n"
    "00:30.000 learner fluid red-cells 525\n"
    "05:00.000 educator circuit 29 23\n"
    "05:00.000 learner sweep 4\n"
    "05:00.000 learner fdo2 1\n"
    "05:00.000 learner pump 1100\n"
    "10:00.000 learner pump 1700\n"
    "15:00.000 learner pump 2300\n"
    "20:00.000 learner pump 2900\n"
    "25:00.000 learner pump 3450\n", 1800 },
  [LF_COURSE_AFTERLOAD] = { "afterload", "ECMO at 2500 rpm, resistance raised: with a sound left ventricle and then with an impaired one; then more flow instead.",
    ANAESTHETISED
    "00:10.000 educator circuit 25 21\n"
    "00:10.000 learner sweep 4\n"
    "00:10.000 learner fdo2 1\n"
    "00:10.000 learner pump 2500\n"
    "05:00.000 educator set systemic-resistance 1.4\n"
    "10:00.000 educator set systemic-resistance 1\n"
    "10:00.000 educator set left-contractility 0.4\n"
    "20:00.000 educator set systemic-resistance 1.4\n"
    "25:00.000 educator set systemic-resistance 1\n"
    "25:00.000 learner pump 3200\n", 2100 },
  [LF_COURSE_NATIVE] = { "native", "A heart on ECMO at 3000 rpm that beats ever weaker over 40 minutes.",
    ANAESTHETISED
    "00:00.000 educator circuit 23 17\n"
    "00:00.000 learner sweep 3\n"
    "00:00.000 learner fdo2 1\n"
    "00:00.000 learner pump 3000\n"
    "05:00.000 educator set left-contractility 0.05 over 2400\n"
    "05:00.000 educator set right-contractility 0.1 over 2400\n", 2760 },
  [LF_COURSE_STARLING_HEALTHY] = { "starling-healthy", "A healthy heart without reflexes: 2000 mL of red cells, then 3000 mL bled over ten minutes.",
    ANAESTHETISED LOADED, 1340 },
  [LF_COURSE_STARLING_FAILING] = { "starling-failing", "A failing heart without reflexes: the same.",
    ANAESTHETISED FAILING LOADED, 1340 },
  [LF_COURSE_DIFFERENTIAL] = { "differential", "A heart that ejects, lungs that do not oxygenate, ECMO at 2500 rpm.",
    QUIET
    "00:00.000 educator set lung-shunt 0.6\n"
    "00:10.000 educator circuit 23 17\n"
    "00:10.000 learner sweep 4\n"
    "00:10.000 learner fdo2 1\n"
    "00:10.000 learner pump 2500\n", 600 },
  [LF_COURSE_COOLING] = { "cooling", "VF on vented ECMO at 3500 rpm; water at 33 °C, then at 37 °C.",
    ARREST_ON ("23", "17") VENTED
    "05:00.000 learner heater 33\n"
    "65:00.000 learner heater 37\n", 4800, 500 },
};
/* clang-format on */

const LfCourse *
lf_course (LfCourseId id)
{
  return &courses[id];
}
