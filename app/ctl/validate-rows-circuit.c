/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pump, cannulae and oxygenator. */
#include "ctl/validate-rows.h"

#define FLOW R (ECMO_FLOW)

/* A cannula's loss where its flow first passes 4 L/min. */
#define LOSS(id_, what_, low_, high_, published_, signal_, course_)                                \
  ROW (id_, CIRCUIT, what_, "mmHg", 0, LEVEL, low_, high_, published_, "makers' data for blood",   \
       RECALLED, AROUND, course_, WHERE (signal_, FLOW, 4, 20, 320))

/* 30 to 40 minutes of full support, 23 and 17 Fr at 3500 rpm, sweep 4 L/min of oxygen. */
#define SUPPORT(id_, what_, unit_, decimals_, low_, high_, published_, source_, known_, range_,    \
                signal_)                                                                           \
  ROW (id_, CIRCUIT, what_, unit_, decimals_, LEVEL, low_, high_, published_, source_, known_,     \
       range_, SUPPORT, OVER (MEAN, signal_, 1800, 2390))

#define IFU "Cardiohelp instructions for use"

/* clang-format off */
static const LfValidateRow rows[] = {
  ROW ("pump-shut-off-2000", CIRCUIT, "Head at 2000 rpm against a clamp", "mmHg", 0, LEVEL, 103, 113, "About 108 mmHg (± 5 %)", "Rotaflow RF-32, another team's fit", SECOND_HAND, AROUND, PUMP_MAP, OVER (MEAN, S (PUMP_HEAD), 480, 488)),
  ROW ("pump-shut-off-5000", CIRCUIT, "Head at 5000 rpm against a clamp", "mmHg", 0, LEVEL, 665, 735, "About 700 mmHg (± 5 %)", "Rotaflow RF-32, another team's fit", SECOND_HAND, AROUND, PUMP_MAP, OVER (MEAN, S (PUMP_HEAD), 500, 508)),
  ROW ("pump-backflow", CIRCUIT, "Flow with the pump stopped and both clamps off", "L/min", 2, DIFFERENCE, -INFINITY, -0.1, "A centrifugal pump is not occlusive: flow runs backwards", "pump physics", RECALLED, EXPECTED, PUMP_MAP, OVER (MEAN, FLOW, 516, 522)),
  ROW ("pump-rpm-4", CIRCUIT, "Speed for 4 L/min, 23 and 17 Fr", "rpm", 0, LEVEL, 3000, 4000, "2 to 4 L/min at 3000 to 4000 rpm", "PE-ECPR series, authorea 539735", READ, THEIRS, RAMP_MIDDLE, WHERE (R (PUMP_RPM), FLOW, 4, 20, 320)),
  LOSS ("loss-15", "Loss of a 15 Fr return cannula at 4 L/min", 127, 250, "170 to 200 mmHg (± 25 %)", S (RETURN_LOSS), RAMP_SMALL),
  LOSS ("loss-17", "Loss of a 17 Fr return cannula at 4 L/min", 71, 150, "95 to 120 mmHg (± 25 %)", S (RETURN_LOSS), RAMP_MIDDLE),
  LOSS ("loss-19", "Loss of a 19 Fr return cannula at 4 L/min", 41, 88, "55 to 70 mmHg (± 25 %)", S (RETURN_LOSS), RAMP_LARGE),
  LOSS ("loss-21", "Loss of a 21 Fr drainage cannula at 4 L/min", 52, 100, "70 to 80 mmHg (± 25 %)", S (DRAINAGE_LOSS), RAMP_SMALL),
  LOSS ("loss-23", "Loss of a 23 Fr drainage cannula at 4 L/min", 37, 69, "50 to 55 mmHg (± 25 %)", S (DRAINAGE_LOSS), RAMP_MIDDLE),
  LOSS ("loss-25", "Loss of a 25 Fr drainage cannula at 4 L/min", 26, 56, "35 to 45 mmHg (± 25 %)", S (DRAINAGE_LOSS), RAMP_LARGE),

  ROW ("oxygenator-resistance", CIRCUIT, "Resistance of a new oxygenator at 4 L/min", "mmHg·min/L", 1, LEVEL, 6, 10, "New, at usual flows", "Quadrox-i Adult, HLS 7.0", RECALLED, THEIRS, RAMP_MIDDLE, WHERE (S (OXYGENATOR_RESISTANCE), FLOW, 4, 20, 320)),
  ROW ("delta-p-4", CIRCUIT, "ΔP at 4 L/min", "mmHg", 0, LEVEL, 10, 35, "Usual", IFU, SECOND_HAND, THEIRS, RAMP_MIDDLE, WHERE (R (DELTA_P), FLOW, 4, 20, 320)),
  ROW ("p-ven-4", CIRCUIT, "P-ven at 4 L/min, 23 Fr", "mmHg", 0, LEVEL, -100, -50, "Usual (book range to −200)", IFU "; Schmidt", SECOND_HAND, THEIRS, RAMP_MIDDLE, WHERE (R (P_VEN), FLOW, 4, 20, 320)),
  ROW ("p-int-4", CIRCUIT, "P-int at 4 L/min, 17 Fr", "mmHg", 0, LEVEL, 225, 275, "Usual", "Schmidt", SECOND_HAND, THEIRS, RAMP_MIDDLE, WHERE (R (P_INT), FLOW, 4, 20, 320)),
  ROW ("p-art-4", CIRCUIT, "P-art at 4 L/min, 17 Fr", "mmHg", 0, LEVEL, 190, 260, "Usual", "Schmidt", SECOND_HAND, THEIRS, RAMP_MIDDLE, WHERE (R (P_ART), FLOW, 4, 20, 320)),
  /* Standard venous blood: haemoglobin 120 g/L, saturation 65 %. */
  ROW ("post-saturation-5", CIRCUIT, "Saturation after the oxygenator, standard venous blood at about 5 L/min", "%", 1, LEVEL, 95, 100, "At rated flow (7 L/min) such blood leaves at 95 %", "PMC5578883; rating recalled", READ, THEIRS, RATED, WHERE (R (SO2_POST_OXYGENATOR), R (SO2_PRE_OXYGENATOR), 65, 120, 1200)),
  ROW ("oxygen-transfer-4", CIRCUIT, "Oxygen taken up by each litre of standard venous blood", "mL/L", 1, LEVEL, 57.5, 65, "230 to 260 mL/min at 4 L/min", "makers' data", RECALLED, THEIRS, RATED, WHERE (S (OXYGENATOR_O2_PER_L), R (SO2_PRE_OXYGENATOR), 65, 120, 1200)),
  ROW ("co2-transfer", CIRCUIT, "Carbon dioxide given off by each litre of standard venous blood, gas as blood", "mL/L", 0, LEVEL, 40, 60, "About 50 mL/L (± 20 %)", "maker's data, 73 mL/min at 1.5 L/min", SECOND_HAND, AROUND, RATED, WHERE (S (OXYGENATOR_CO2_PER_L), R (SO2_PRE_OXYGENATOR), 65, 120, 1200)),

  SUPPORT ("post-po2", "PO2 after a sound oxygenator, FdO2 1.0", "mmHg", 0, 200, INFINITY, "Below 200 mmHg it is failing", "clinical experience", RECALLED, THEIRS, S (PO2_POST)),
  SUPPORT ("exhaust-floor", "PCO2 after the oxygenator over that of its exhaust gas, sweep 4", "×", 2, 1, 1.3, "FCO2 of the exhaust is VCO2 over sweep (36 mmHg at 200 mL/min and 4 L/min); blood in balance with it leaves with no less", "mass balance", PHYSICS, EXPECTED, S (EXHAUST_RATIO)),
  SUPPORT ("support-svo2", "SvO2 on full support, VF", "%", 0, 65, 75, "Usual", IFU, SECOND_HAND, THEIRS, R (SVO2)),
  ROW ("sweep-paco2", CIRCUIT, "Change of PaCO2 by 50 minutes of doubled sweep", "mmHg", 1, DIFFERENCE, -INFINITY, -3, "Each step of sweep up to 10 L/min lowers it, at 3.5 L/min of blood", "s40635-015-0074-x, 5 apnoeic pigs", READ, DIRECTION, SUPPORT, FROM_TO (CHANGE, S (PACO2), 2370, 2398, 5370, 5398)),
  ROW ("sweep-size", CIRCUIT, "Change of PaCO2 for each L/min of sweep, 4 to 8 L/min", "mmHg", 2, DIFFERENCE, -4.0, -1.3, "−2.6 (half to one and a half times)", "Park 2016, apnoeic pigs, PMC4828086", READ, AROUND, SUPPORT,
       .kind = LF_MEASURE_PER, .signal = S (PACO2), .span = { 2370, 2398 }, .then = { 5370, 5398 }, .other = R (SWEEP), .level = 1),
  ROW ("sweep-settles", CIRCUIT, "Change of PaCO2 from 45 to 50 minutes after the sweep was doubled", "mmHg", 2, LEVEL, -1, 1, "Fifty minutes are enough for a new balance", "s40635-015-0074-x, 5 apnoeic pigs", READ, AROUND, SUPPORT, FROM_TO (CHANGE, S (PACO2), 5090, 5110, 5370, 5398)),
  ROW ("sweep-oxygen", CIRCUIT, "Change of saturation after the oxygenator when the sweep is doubled", "%", 1, LEVEL, -1, 1, "Blood flow, not sweep, determines O2", "s40635-018-0183-4", READ, DIRECTION, SUPPORT, FROM_TO (CHANGE, R (SO2_POST_OXYGENATOR), 2370, 2398, 5370, 5398)),
  ROW ("sweep-low-paco2", CIRCUIT, "Change of PaCO2 when the sweep is then cut to a quarter", "mmHg", 1, DIFFERENCE, 3, INFINITY, "Sweep is the main determinant of CO2", "s40635-018-0183-4", READ, DIRECTION, SUPPORT, FROM_TO (CHANGE, S (PACO2), 5370, 5398, 6570, 6598)),

  ROW ("reversal-speed", CIRCUIT, "Speed at which flow turns back, over that at which the head is the pressure to overcome", "×", 3, LEVEL, 0.95, 1.05, "Head at rest is 28 (rpm/1000)²: below that speed flow runs backwards (± 5 %)", "Rotaflow RF-32, another team's fit", SECOND_HAND, AROUND, REVERSAL, WHERE (S (STALL_RATIO), FLOW, 0, 60, 360)),
  ROW ("reversal-flow", CIRCUIT, "Flow with the pump stopped, clamps off, heart beating", "L/min", 2, DIFFERENCE, -INFINITY, -0.1, "Runs back from artery to vein", "studylib 18378977, a perfusion course", READ, DIRECTION, REVERSAL, OVER (MEAN, FLOW, 345, 358)),

  ROW ("cooling-rate", CIRCUIT, "Fall of core temperature in an hour of water at 33 °C", "°C", 2, DIFFERENCE, -4.20, -1.22, "1.77 (1.22 to 4.20) °C/h with an extracorporeal circuit, median and quartiles", "Sci Rep 2022 12:6186, n = 52", READ, THEIRS, COOLING, FROM_TO (CHANGE, R (TEMPERATURE), 290, 300, 3890, 3900)),
};
/* clang-format on */

const LfValidateRows lf_validate_circuit = { rows, G_N_ELEMENTS (rows) };
