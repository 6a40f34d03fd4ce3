/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/readings.h"

#define M   LF_SHOWN_MONITOR
#define D   LF_SHOWN_DEFIB
#define C   LF_SHOWN_CONSOLE
#define T   LF_SHOWN_NOWHERE
#define I   LF_OVER_INSTANT
#define B   LF_OVER_BEAT
#define S1  LF_OVER_MEAN_1S
#define S10 LF_OVER_MEAN_10S

/* Ranges are what a bedside device of the kind shows (definition), not what is normal. */
#define ROW(id_, label_, unit_, meaning_, shown_, over_, low_, high_, decimals_)                   \
  {                                                                                                \
    { id_, label_, unit_, meaning_, "definition" }, shown_, over_, low_, high_, decimals_          \
  }

/* clang-format off */
static const LfReading rows[LF_N_READINGS] = {
  [LF_READING_HR] = ROW ("hr_per_min", "HR", "/min", "Heart rate counted from the ECG.", M, B, 0, 300, 0),
  [LF_READING_ABP_SYSTOLIC] = ROW ("abp_systolic_mmhg", "ABP systolic", "mmHg", "Highest right radial pressure of the last beat or compression.", M, B, -40, 300, 0),
  [LF_READING_ABP_DIASTOLIC] = ROW ("abp_diastolic_mmhg", "ABP diastolic", "mmHg", "Lowest right radial pressure of the last beat or compression.", M, B, -40, 300, 0),
  [LF_READING_ABP_MEAN] = ROW ("abp_mean_mmhg", "ABP mean", "mmHg", "Mean right radial pressure.", M, S1, -40, 300, 0),
  [LF_READING_CVP] = ROW ("cvp_mmhg", "CVP", "mmHg", "Mean central venous pressure.", M, S1, -20, 100, 0),
  [LF_READING_SPO2] = ROW ("spo2_percent", "SpO2", "%", "Right-hand oximeter; no value without a pulse to measure.", M, S10, 0, 100, 0),
  [LF_READING_ETCO2] = ROW ("etco2_kpa", "EtCO2", "kPa", "End-tidal carbon dioxide of the last breath.", M, B, 0, 15, 1),
  [LF_READING_RESPIRATORY_RATE] = ROW ("respiratory_rate_per_min", "RR", "/min", "Breaths a minute on the capnograph.", M, B, 0, 60, 0),
  [LF_READING_NIRS_RIGHT] = ROW ("nirs_right_percent", "rSO2 R", "%", "Right frontal tissue saturation.", M, S1, 15, 95, 0),
  [LF_READING_NIRS_LEFT] = ROW ("nirs_left_percent", "rSO2 L", "%", "Left frontal tissue saturation.", M, S1, 15, 95, 0),
  [LF_READING_NIRS_LEG] = ROW ("nirs_leg_percent", "rSO2 leg", "%", "Calf tissue saturation of the leg that carries the return cannula.", M, S1, 15, 95, 0),
  [LF_READING_TEMPERATURE] = ROW ("temperature_c", "Temp", "°C", "Core temperature, oesophageal.", M, S1, 10, 45, 1),

  [LF_READING_DEFIB_CHARGE] = ROW ("defib_charge_j", "Charge", "J", "Energy stored in the defibrillator.", D, I, 0, 360, 0),
  [LF_READING_CPR_RATE] = ROW ("cpr_rate_per_min", "Rate", "/min", "Compressions a minute.", D, B, 0, 200, 0),
  [LF_READING_CPR_DEPTH] = ROW ("cpr_depth_cm", "Depth", "cm", "Depth of the last compression.", D, B, 0, 10, 1),
  [LF_READING_CPR_FRACTION] = ROW ("cpr_fraction_percent", "Fraction", "%", "Share of the arrest, since the attempt began, in which compressions ran; flow on, or an agreed stop, ends the count.", D, I, 0, 100, 0),
  [LF_READING_CPR_PAUSE] = ROW ("cpr_pause_s", "Pause", "s", "How long compressions have now been stopped in arrest; 0 while they run.", D, I, 0, 3600, 0),
  [LF_READING_CPR_LONGEST_PAUSE] = ROW ("cpr_longest_pause_s", "Longest pause", "s", "Longest pause in compressions before flow was on, or it was agreed to stop.", D, I, 0, 3600, 0),
  [LF_READING_PERI_SHOCK_PAUSE] = ROW ("peri_shock_pause_s", "Peri-shock pause", "s", "Pause round the last shock; no value before the first.", D, I, 0, 3600, 1),

  [LF_READING_PUMP_RPM] = ROW ("pump_rpm", "Pump", "rpm", "Speed of the centrifugal pump.", C, I, 0, 5000, 0),
  [LF_READING_ECMO_FLOW] = ROW ("ecmo_flow_l_min", "Flow", "L/min", "Flow in the return line; negative when blood runs backwards.", C, S1, -8, 8, 2),
  [LF_READING_P_VEN] = ROW ("p_ven_mmhg", "P-ven", "mmHg", "Pressure in the drainage line before the pump.", C, S1, -500, 300, 0),
  [LF_READING_P_INT] = ROW ("p_int_mmhg", "P-int", "mmHg", "Pressure between pump and oxygenator.", C, S1, -200, 800, 0),
  [LF_READING_P_ART] = ROW ("p_art_mmhg", "P-art", "mmHg", "Pressure in the return line after the oxygenator.", C, S1, -200, 800, 0),
  [LF_READING_DELTA_P] = ROW ("delta_p_mmhg", "ΔP", "mmHg", "Pressure lost across the oxygenator.", C, S1, -100, 800, 0),
  [LF_READING_SVO2] = ROW ("svo2_percent", "SvO2", "%", "Saturation in the drainage line.", C, S1, 0, 100, 0),
  [LF_READING_SWEEP] = ROW ("sweep_l_min", "Sweep", "L/min", "Gas flow through the oxygenator.", C, I, 0, 15, 1),
  [LF_READING_FDO2] = ROW ("fdo2_fraction", "FdO2", "", "Oxygen fraction of the sweep gas.", C, I, 0.21, 1, 2),

  [LF_READING_MAP] = ROW ("map_mmhg", "Mean aortic pressure", "mmHg", "Mean pressure in the ascending aorta.", T, S1, -40, 300, 1),
  [LF_READING_PULSE_PRESSURE] = ROW ("pulse_pressure_mmhg", "Pulse pressure", "mmHg", "Highest less lowest ascending aortic pressure of the last beat.", T, B, 0, 250, 1),
  [LF_READING_RIGHT_ATRIAL_MEAN] = ROW ("right_atrial_mean_mmhg", "Right atrial pressure", "mmHg", "Mean right atrial pressure.", T, S1, -40, 150, 1),
  [LF_READING_LEFT_ATRIAL_MEAN] = ROW ("left_atrial_mean_mmhg", "Left atrial pressure", "mmHg", "Mean left atrial pressure.", T, S1, -40, 150, 1),
  [LF_READING_PULMONARY_ARTERY_MEAN] = ROW ("pulmonary_artery_mean_mmhg", "Pulmonary artery pressure", "mmHg", "Mean pulmonary artery pressure.", T, S1, -40, 150, 1),
  [LF_READING_LV_END_DIASTOLIC_PRESSURE] = ROW ("lv_end_diastolic_pressure_mmhg", "LVEDP", "mmHg", "Left ventricular pressure at the end of filling; the mean where there is no beat.", T, B, -40, 150, 1),
  [LF_READING_LV_END_DIASTOLIC_VOLUME] = ROW ("lv_end_diastolic_volume_ml", "LVEDV", "mL", "Left ventricular volume at the end of filling; the mean where there is no beat.", T, B, 0, 500, 1),
  [LF_READING_LV_END_SYSTOLIC_VOLUME] = ROW ("lv_end_systolic_volume_ml", "LVESV", "mL", "Smallest left ventricular volume of the last beat; the mean where there is no beat.", T, B, 0, 500, 1),
  [LF_READING_LV_PEAK_PRESSURE] = ROW ("lv_peak_pressure_mmhg", "LV peak pressure", "mmHg", "Highest left ventricular pressure of the last beat.", T, B, -40, 400, 1),
  [LF_READING_LV_STROKE_WORK] = ROW ("lv_stroke_work_mmhg_ml", "LV stroke work", "mmHg·mL", "Area of the left ventricular pressure-volume loop of the last beat.", T, B, 0, 40000, 0),
  [LF_READING_NATIVE_OUTPUT] = ROW ("native_output_l_min", "Native output", "L/min", "Flow through the aortic valve.", T, S10, -5, 20, 2),
  [LF_READING_SYSTEMIC_RESISTANCE] = ROW ("systemic_resistance_mmhg_s_ml", "Systemic resistance", "mmHg·s/mL", "All systemic beds in parallel, as they now are, at rest's flow.", T, I, 0, 20, 3),
  [LF_READING_CORONARY_PERFUSION_PRESSURE] = ROW ("coronary_perfusion_pressure_mmhg", "CPP", "mmHg", "Aortic less right atrial pressure in diastole or between compressions.", T, B, -60, 200, 1),
  [LF_READING_BLOOD_VOLUME] = ROW ("blood_volume_ml", "Blood volume", "mL", "All blood in the body; the circuit's prime is not counted.", T, I, 0, 15000, 1),

  [LF_READING_SAO2_RIGHT_RADIAL] = ROW ("sao2_right_radial_percent", "SaO2 right radial", "%", "True saturation at the right wrist.", T, I, 0, 100, 1),
  [LF_READING_SAO2_LEFT_RADIAL] = ROW ("sao2_left_radial_percent", "SaO2 left radial", "%", "True saturation at the left wrist.", T, I, 0, 100, 1),
  [LF_READING_SAO2_FEMORAL] = ROW ("sao2_femoral_percent", "SaO2 femoral", "%", "True saturation in the femoral artery.", T, I, 0, 100, 1),
  [LF_READING_SAO2_LEFT_VENTRICLE] = ROW ("sao2_left_ventricle_percent", "SaO2 left ventricle", "%", "True saturation in the left ventricle.", T, I, 0, 100, 1),
  [LF_READING_PAO2_RIGHT_RADIAL] = ROW ("pao2_right_radial_kpa", "PaO2 right radial", "kPa", "Oxygen tension at the right wrist.", T, I, 0, 95, 1),
  [LF_READING_PACO2_RIGHT_RADIAL] = ROW ("paco2_right_radial_kpa", "PaCO2 right radial", "kPa", "Carbon dioxide tension at the right wrist.", T, I, 0, 30, 1),
  [LF_READING_PH_RIGHT_RADIAL] = ROW ("ph_right_radial", "pH right radial", "", "pH at the right wrist.", T, I, 6.2, 8, 2),
  [LF_READING_SO2_PRE_OXYGENATOR] = ROW ("so2_pre_oxygenator_percent", "SO2 pre-oxygenator", "%", "True saturation before the oxygenator.", T, I, 0, 100, 1),
  [LF_READING_SO2_POST_OXYGENATOR] = ROW ("so2_post_oxygenator_percent", "SO2 post-oxygenator", "%", "True saturation after the oxygenator.", T, I, 0, 100, 1),
  [LF_READING_PO2_POST_OXYGENATOR] = ROW ("po2_post_oxygenator_kpa", "PO2 post-oxygenator", "kPa", "Oxygen tension after the oxygenator.", T, I, 0, 95, 1),
  [LF_READING_PCO2_POST_OXYGENATOR] = ROW ("pco2_post_oxygenator_kpa", "PCO2 post-oxygenator", "kPa", "Carbon dioxide tension after the oxygenator.", T, I, 0, 30, 1),
  [LF_READING_LACTATE] = ROW ("lactate_mmol_l", "Lactate", "mmol/L", "Arterial lactate.", T, I, 0, 40, 1),
  [LF_READING_POTASSIUM] = ROW ("potassium_mmol_l", "Potassium", "mmol/L", "Plasma potassium.", T, I, 1, 15, 1),
  [LF_READING_HAEMOGLOBIN] = ROW ("haemoglobin_g_l", "Haemoglobin", "g/L", "Haemoglobin of the whole blood.", T, I, 20, 250, 0),
  [LF_READING_ACT] = ROW ("act_s", "ACT", "s", "Activated clotting time.", T, I, 60, 1000, 0),
  [LF_READING_ANTI_XA] = ROW ("anti_xa_iu_ml", "Anti-Xa", "IU/mL", "Heparin effect as anti-factor Xa activity.", T, I, 0, 10, 2),
  [LF_READING_VF_DOMINANT_FREQUENCY] = ROW ("vf_dominant_frequency_hz", "VF dominant frequency", "Hz", "Frequency that carries most of the fibrillation; no value in another rhythm.", T, I, 0, 15, 2),
  [LF_READING_VF_AMSA] = ROW ("vf_amsa_mv_hz", "VF AMSA", "mV·Hz", "Amplitude spectrum area of the fibrillation; no value in another rhythm.", T, I, 0, 60, 1),
  [LF_READING_SURVIVAL_PROBABILITY] = ROW ("survival_probability", "Survival, population", "", "Share of a population with this low-flow time that survives with good brain function; never a prediction for a person.", T, I, 0, 1, 2),

  [LF_READING_BUBBLES] = ROW ("bubbles", "Bubbles", "", "1 while the detector on the return line sees bubbles of 5 mm and more, and until a speed is set where it has stopped the pump; otherwise 0.", C, I, 0, 1, 0),
  [LF_READING_BATTERY] = ROW ("battery_min", "Battery", "min", "How long the console's battery would last at this speed; no value on mains power, nor when it is empty.", C, I, 0, 600, 0),
  [LF_READING_AIR_CIRCUIT] = ROW ("air_circuit_ml", "Air in the circuit", "mL", "Air in lines, pump head and oxygenator.", T, I, 0, 1000, 1),
  [LF_READING_AIR_ARTERIAL] = ROW ("air_arterial_ml", "Arterial air", "mL", "Air that has reached the patient's arteries so far.", T, I, 0, 10000, 1),
  [LF_READING_PLASMA_HB] = ROW ("plasma_hb_mg_l", "Plasma haemoglobin", "mg/L", "Free haemoglobin in plasma, from broken red cells.", T, I, 0, 20000, 0),
  [LF_READING_DISTAL_FLOW] = ROW ("distal_flow_ml_min", "Distal perfusion", "mL/min", "Flow through the distal perfusion cannula; no value without one.", T, I, -2000, 2000, 0),
  [LF_READING_VENT_FLOW] = ROW ("vent_flow_l_min", "Vent flow", "L/min", "Flow from the left ventricle into the circuit; no value without a vent.", T, I, 0, 8, 2),

  [LF_READING_PACING_RATE] = ROW ("pacing_rate_per_min", "Pacing", "/min", "Rate of the pacemaker in the defibrillator; no value while it is off.", D, I, 0, 200, 0),
  [LF_READING_PACING_CURRENT] = ROW ("pacing_current_ma", "Pacing current", "mA", "Current of its spikes; no value while it is off.", D, I, 0, 200, 0),

  [LF_READING_IONISED_CALCIUM] = ROW ("ionised_calcium_mmol_l", "Ionised calcium", "mmol/L", "Ionised calcium of the plasma.", T, I, 0.1, 5, 2),
  [LF_READING_GLUCOSE] = ROW ("glucose_mmol_l", "Glucose", "mmol/L", "Glucose of the blood.", T, I, 0.5, 60, 1),
  [LF_READING_FIBRINOGEN] = ROW ("fibrinogen_g_l", "Fibrinogen", "g/L", "Fibrinogen of the plasma.", T, I, 0, 15, 1),
  [LF_READING_PLATELETS] = ROW ("platelets_per_nl", "Platelets", "/nL", "Platelets of the blood, that is 10⁹/L.", T, I, 0, 2000, 0),
  [LF_READING_APTT] = ROW ("aptt_s", "aPTT", "s", "Activated partial thromboplastin time; 180 where blood does not clot.", T, I, 15, 180, 0),
  [LF_READING_BLEEDING] = ROW ("bleeding_ml_min", "Bleeding", "mL/min", "Blood that wounds and cannula sites now lose, besides what an educator's bleed takes.", T, I, 0, 3000, 0),
  [LF_READING_PUPIL_RIGHT] = ROW ("pupil_right_mm", "Right pupil", "mm", "Width of the right pupil.", T, I, 1, 9, 1),
  [LF_READING_PUPIL_LEFT] = ROW ("pupil_left_mm", "Left pupil", "mm", "Width of the left pupil.", T, I, 1, 9, 1),
  [LF_READING_URINE] = ROW ("urine_ml_h", "Urine", "mL/h", "Urine that the kidneys now make.", T, I, 0, 2000, 0),
  [LF_READING_LUNG_WATER] = ROW ("lung_water_percent", "Lung water", "%", "How full of oedema the lungs are: 0 dry, 100 drowned.", T, I, 0, 100, 0),
  [LF_READING_LEG_ISCHAEMIA] = ROW ("leg_ischaemia_min", "Leg without oxygen", "min", "How long the cannulated leg has gone without oxygen, weighed by how little it had.", T, I, 0, 10000, 1),
  [LF_READING_QRS] = ROW ("qrs_ms", "QRS", "ms", "Width of the ventricular complex; no value without one.", M, B, 40, 400, 0),
  [LF_READING_AIRWAY_PEAK] = ROW ("airway_peak_cmh2o", "Peak airway pressure", "cmH2O", "Highest pressure of a ventilated breath; no value without an airway that holds one.", M, B, 0, 100, 0),
  [LF_READING_URINE_RED] = ROW ("urine_red", "Red urine", "", "Colour of the urine: 0 clear, 1 dark red with free haemoglobin.", T, I, 0, 1, 2),
  [LF_READING_EXHAUST_PCO2] = ROW ("exhaust_pco2_kpa", "Exhaust PCO2", "kPa", "Carbon dioxide tension of the gas that leaves the oxygenator.", T, I, 0, 30, 1),
};
/* clang-format on */

const LfTable lf_readings = LF_TABLE ("readings", "Numbers that the simulator has.", rows);

const LfReading *
lf_reading (LfReadingId id)
{
  return &rows[id];
}

bool
lf_reading_is_displayed (LfReadingId id)
{
  return rows[id].shown != LF_SHOWN_NOWHERE;
}

const char *
lf_over_text (LfOver over)
{
  static const char *const texts[] = { "instantaneous", "per beat", "mean of whole beats, 1 to 3 s",
                                       "mean of 10 s" };
  return texts[over];
}
