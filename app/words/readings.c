/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/readings.h"
#include "words/tongue.h"

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
  [LF_READING_HR] = ROW ("hr_per_min", N_ ("HR"), "/min", N_ ("Heart rate counted from the ECG."), M, B, 0, 300, 0),
  [LF_READING_ABP_SYSTOLIC] = ROW ("abp_systolic_mmhg", N_ ("ABP systolic"), "mmHg", N_ ("Highest right radial pressure of the last beat or compression."), M, B, -40, 300, 0),
  [LF_READING_ABP_DIASTOLIC] = ROW ("abp_diastolic_mmhg", N_ ("ABP diastolic"), "mmHg", N_ ("Lowest right radial pressure of the last beat or compression."), M, B, -40, 300, 0),
  [LF_READING_ABP_MEAN] = ROW ("abp_mean_mmhg", N_ ("ABP mean"), "mmHg", N_ ("Mean right radial pressure."), M, S1, -40, 300, 0),
  [LF_READING_CVP] = ROW ("cvp_mmhg", N_ ("CVP"), "mmHg", N_ ("Mean central venous pressure."), M, S1, -20, 100, 0),
  [LF_READING_SPO2] = ROW ("spo2_percent", N_ ("SpO2"), "%", N_ ("Right-hand oximeter; no value without a pulse to measure."), M, S10, 0, 100, 0),
  [LF_READING_ETCO2] = ROW ("etco2_kpa", N_ ("EtCO2"), "kPa", N_ ("End-tidal carbon dioxide of the last breath."), M, B, 0, 15, 1),
  [LF_READING_RESPIRATORY_RATE] = ROW ("respiratory_rate_per_min", N_ ("RR"), "/min", N_ ("Breaths a minute on the capnograph."), M, B, 0, 60, 0),
  [LF_READING_NIRS_RIGHT] = ROW ("nirs_right_percent", N_ ("rSO2 R"), "%", N_ ("Right frontal tissue saturation."), M, S1, 15, 95, 0),
  [LF_READING_NIRS_LEFT] = ROW ("nirs_left_percent", N_ ("rSO2 L"), "%", N_ ("Left frontal tissue saturation."), M, S1, 15, 95, 0),
  [LF_READING_NIRS_LEG] = ROW ("nirs_leg_percent", N_ ("rSO2 leg"), "%", N_ ("Calf tissue saturation of the leg that carries the return cannula."), M, S1, 15, 95, 0),
  [LF_READING_TEMPERATURE] = ROW ("temperature_c", N_ ("Temp"), "°C", N_ ("Core temperature, oesophageal."), M, S1, 10, 45, 1),

  [LF_READING_DEFIB_CHARGE] = ROW ("defib_charge_j", N_ ("Charge"), "J", N_ ("Energy stored in the defibrillator."), D, I, 0, 360, 0),
  [LF_READING_CPR_RATE] = ROW ("cpr_rate_per_min", N_ ("Rate"), "/min", N_ ("Compressions a minute."), D, B, 0, 200, 0),
  [LF_READING_CPR_DEPTH] = ROW ("cpr_depth_cm", N_ ("Depth"), "cm", N_ ("Depth of the last compression."), D, B, 0, 10, 1),
  [LF_READING_CPR_FRACTION] = ROW ("cpr_fraction_percent", N_ ("Fraction"), "%", N_ ("Share of the arrest, since the attempt began, in which compressions ran; flow on, or an agreed stop, ends the count."), D, I, 0, 100, 0),
  [LF_READING_CPR_PAUSE] = ROW ("cpr_pause_s", N_ ("Pause"), "s", N_ ("How long compressions have now been stopped in arrest; 0 while they run."), D, I, 0, 3600, 0),
  [LF_READING_CPR_LONGEST_PAUSE] = ROW ("cpr_longest_pause_s", N_ ("Longest pause"), "s", N_ ("Longest pause in compressions before flow was on, or it was agreed to stop."), D, I, 0, 3600, 0),
  [LF_READING_PERI_SHOCK_PAUSE] = ROW ("peri_shock_pause_s", N_ ("Peri-shock pause"), "s", N_ ("Pause round the last shock; no value before the first."), D, I, 0, 3600, 1),

  [LF_READING_PUMP_RPM] = ROW ("pump_rpm", N_ ("Pump"), "rpm", N_ ("Speed of the centrifugal pump."), C, I, 0, 5000, 0),
  [LF_READING_ECMO_FLOW] = ROW ("ecmo_flow_l_min", N_ ("Flow"), "L/min", N_ ("Flow in the return line; negative when blood runs backwards."), C, S1, -8, 8, 2),
  [LF_READING_P_VEN] = ROW ("p_ven_mmhg", N_ ("P-ven"), "mmHg", N_ ("Pressure in the drainage line before the pump."), C, S1, -500, 300, 0),
  [LF_READING_P_INT] = ROW ("p_int_mmhg", N_ ("P-int"), "mmHg", N_ ("Pressure between pump and oxygenator."), C, S1, -200, 800, 0),
  [LF_READING_P_ART] = ROW ("p_art_mmhg", N_ ("P-art"), "mmHg", N_ ("Pressure in the return line after the oxygenator."), C, S1, -200, 800, 0),
  [LF_READING_DELTA_P] = ROW ("delta_p_mmhg", N_ ("ΔP"), "mmHg", N_ ("Pressure lost across the oxygenator."), C, S1, -100, 800, 0),
  [LF_READING_SVO2] = ROW ("svo2_percent", N_ ("SvO2"), "%", N_ ("Saturation in the drainage line."), C, S1, 0, 100, 0),
  [LF_READING_SWEEP] = ROW ("sweep_l_min", N_ ("Sweep"), "L/min", N_ ("Gas flow through the oxygenator."), C, I, 0, 15, 1),
  [LF_READING_FDO2] = ROW ("fdo2_fraction", N_ ("FdO2"), "", N_ ("Oxygen fraction of the sweep gas."), C, I, 0.21, 1, 2),

  [LF_READING_MAP] = ROW ("map_mmhg", N_ ("Mean aortic pressure"), "mmHg", N_ ("Mean pressure in the ascending aorta."), T, S1, -40, 300, 1),
  [LF_READING_PULSE_PRESSURE] = ROW ("pulse_pressure_mmhg", N_ ("Pulse pressure"), "mmHg", N_ ("Highest less lowest ascending aortic pressure of the last beat."), T, B, 0, 250, 1),
  [LF_READING_RIGHT_ATRIAL_MEAN] = ROW ("right_atrial_mean_mmhg", N_ ("Right atrial pressure"), "mmHg", N_ ("Mean right atrial pressure."), T, S1, -40, 150, 1),
  [LF_READING_LEFT_ATRIAL_MEAN] = ROW ("left_atrial_mean_mmhg", N_ ("Left atrial pressure"), "mmHg", N_ ("Mean left atrial pressure."), T, S1, -40, 150, 1),
  [LF_READING_PULMONARY_ARTERY_MEAN] = ROW ("pulmonary_artery_mean_mmhg", N_ ("Pulmonary artery pressure"), "mmHg", N_ ("Mean pulmonary artery pressure."), T, S1, -40, 150, 1),
  [LF_READING_LV_END_DIASTOLIC_PRESSURE] = ROW ("lv_end_diastolic_pressure_mmhg", N_ ("LVEDP"), "mmHg", N_ ("Left ventricular pressure at the end of filling; the mean where there is no beat."), T, B, -40, 150, 1),
  [LF_READING_LV_END_DIASTOLIC_VOLUME] = ROW ("lv_end_diastolic_volume_ml", N_ ("LVEDV"), "mL", N_ ("Left ventricular volume at the end of filling; the mean where there is no beat."), T, B, 0, 500, 1),
  [LF_READING_LV_END_SYSTOLIC_VOLUME] = ROW ("lv_end_systolic_volume_ml", N_ ("LVESV"), "mL", N_ ("Smallest left ventricular volume of the last beat; the mean where there is no beat."), T, B, 0, 500, 1),
  [LF_READING_LV_PEAK_PRESSURE] = ROW ("lv_peak_pressure_mmhg", N_ ("LV peak pressure"), "mmHg", N_ ("Highest left ventricular pressure of the last beat."), T, B, -40, 400, 1),
  [LF_READING_LV_STROKE_WORK] = ROW ("lv_stroke_work_mmhg_ml", N_ ("LV stroke work"), "mmHg·mL", N_ ("Area of the left ventricular pressure-volume loop of the last beat."), T, B, 0, 40000, 0),
  [LF_READING_NATIVE_OUTPUT] = ROW ("native_output_l_min", N_ ("Native output"), "L/min", N_ ("Flow through the aortic valve."), T, S10, -5, 20, 2),
  [LF_READING_SYSTEMIC_RESISTANCE] = ROW ("systemic_resistance_mmhg_s_ml", N_ ("Systemic resistance"), "mmHg·s/mL", N_ ("All systemic beds in parallel, as they now are, at rest's flow."), T, I, 0, 20, 3),
  [LF_READING_CORONARY_PERFUSION_PRESSURE] = ROW ("coronary_perfusion_pressure_mmhg", N_ ("CPP"), "mmHg", N_ ("Aortic less right atrial pressure in diastole or between compressions."), T, B, -60, 200, 1),
  [LF_READING_BLOOD_VOLUME] = ROW ("blood_volume_ml", N_ ("Blood volume"), "mL", N_ ("All blood in the body; the circuit's prime is not counted."), T, I, 0, 15000, 1),

  [LF_READING_SAO2_RIGHT_RADIAL] = ROW ("sao2_right_radial_percent", N_ ("SaO2 right radial"), "%", N_ ("True saturation at the right wrist."), T, I, 0, 100, 1),
  [LF_READING_SAO2_LEFT_RADIAL] = ROW ("sao2_left_radial_percent", N_ ("SaO2 left radial"), "%", N_ ("True saturation at the left wrist."), T, I, 0, 100, 1),
  [LF_READING_SAO2_FEMORAL] = ROW ("sao2_femoral_percent", N_ ("SaO2 femoral"), "%", N_ ("True saturation in the femoral artery."), T, I, 0, 100, 1),
  [LF_READING_SAO2_LEFT_VENTRICLE] = ROW ("sao2_left_ventricle_percent", N_ ("SaO2 left ventricle"), "%", N_ ("True saturation in the left ventricle."), T, I, 0, 100, 1),
  [LF_READING_PAO2_RIGHT_RADIAL] = ROW ("pao2_right_radial_kpa", N_ ("PaO2 right radial"), "kPa", N_ ("Oxygen tension at the right wrist."), T, I, 0, 95, 1),
  [LF_READING_PACO2_RIGHT_RADIAL] = ROW ("paco2_right_radial_kpa", N_ ("PaCO2 right radial"), "kPa", N_ ("Carbon dioxide tension at the right wrist."), T, I, 0, 30, 1),
  [LF_READING_PH_RIGHT_RADIAL] = ROW ("ph_right_radial", N_ ("pH right radial"), "", N_ ("pH at the right wrist."), T, I, 6.2, 8, 2),
  [LF_READING_SO2_PRE_OXYGENATOR] = ROW ("so2_pre_oxygenator_percent", N_ ("SO2 pre-oxygenator"), "%", N_ ("True saturation before the oxygenator."), T, I, 0, 100, 1),
  [LF_READING_SO2_POST_OXYGENATOR] = ROW ("so2_post_oxygenator_percent", N_ ("SO2 post-oxygenator"), "%", N_ ("True saturation after the oxygenator."), T, I, 0, 100, 1),
  [LF_READING_PO2_POST_OXYGENATOR] = ROW ("po2_post_oxygenator_kpa", N_ ("PO2 post-oxygenator"), "kPa", N_ ("Oxygen tension after the oxygenator."), T, I, 0, 95, 1),
  [LF_READING_PCO2_POST_OXYGENATOR] = ROW ("pco2_post_oxygenator_kpa", N_ ("PCO2 post-oxygenator"), "kPa", N_ ("Carbon dioxide tension after the oxygenator."), T, I, 0, 30, 1),
  [LF_READING_LACTATE] = ROW ("lactate_mmol_l", N_ ("Lactate"), "mmol/L", N_ ("Arterial lactate."), T, I, 0, 40, 1),
  [LF_READING_POTASSIUM] = ROW ("potassium_mmol_l", N_ ("Potassium"), "mmol/L", N_ ("Plasma potassium."), T, I, 1, 15, 1),
  [LF_READING_HAEMOGLOBIN] = ROW ("haemoglobin_g_l", N_ ("Haemoglobin"), "g/L", N_ ("Haemoglobin of the whole blood."), T, I, 20, 250, 0),
  [LF_READING_ACT] = ROW ("act_s", N_ ("ACT"), "s", N_ ("Activated clotting time."), T, I, 60, 1000, 0),
  [LF_READING_ANTI_XA] = ROW ("anti_xa_iu_ml", N_ ("Anti-Xa"), "IU/mL", N_ ("Heparin effect as anti-factor Xa activity."), T, I, 0, 10, 2),
  [LF_READING_VF_DOMINANT_FREQUENCY] = ROW ("vf_dominant_frequency_hz", N_ ("VF dominant frequency"), "Hz", N_ ("Frequency that carries most of the fibrillation; no value in another rhythm."), T, I, 0, 15, 2),
  [LF_READING_VF_AMSA] = ROW ("vf_amsa_mv_hz", N_ ("VF AMSA"), "mV·Hz", N_ ("Amplitude spectrum area of the fibrillation; no value in another rhythm."), T, I, 0, 60, 1),
  [LF_READING_SURVIVAL_PROBABILITY] = ROW ("survival_probability", N_ ("Survival, population"), "", N_ ("Share of a population with this low-flow time that survives with good brain function; never a prediction for a person."), T, I, 0, 1, 2),

  [LF_READING_BUBBLES] = ROW ("bubbles", N_ ("Bubbles"), "", N_ ("1 while the detector on the return line sees bubbles of 5 mm and more, and until a speed is set where it has stopped the pump; otherwise 0."), C, I, 0, 1, 0),
  [LF_READING_BATTERY] = ROW ("battery_min", N_ ("Battery"), "min", N_ ("How long the console's battery would last at this speed; no value on mains power, nor when it is empty."), C, I, 0, 600, 0),
  [LF_READING_AIR_CIRCUIT] = ROW ("air_circuit_ml", N_ ("Air in the circuit"), "mL", N_ ("Air in lines, pump head and oxygenator."), T, I, 0, 1000, 1),
  [LF_READING_AIR_ARTERIAL] = ROW ("air_arterial_ml", N_ ("Arterial air"), "mL", N_ ("Air that has reached the patient's arteries so far."), T, I, 0, 10000, 1),
  [LF_READING_PLASMA_HB] = ROW ("plasma_hb_mg_l", N_ ("Plasma haemoglobin"), "mg/L", N_ ("Free haemoglobin in plasma, from broken red cells."), T, I, 0, 20000, 0),
  [LF_READING_DISTAL_FLOW] = ROW ("distal_flow_ml_min", N_ ("Distal perfusion"), "mL/min", N_ ("Flow through the distal perfusion cannula; no value without one."), T, I, -2000, 2000, 0),
  [LF_READING_VENT_FLOW] = ROW ("vent_flow_l_min", N_ ("Vent flow"), "L/min", N_ ("Flow from the left ventricle into the circuit; no value without a vent."), T, I, 0, 8, 2),

  [LF_READING_PACING_RATE] = ROW ("pacing_rate_per_min", N_ ("Pacing"), "/min", N_ ("Rate of the pacemaker in the defibrillator; no value while it is off."), D, I, 0, 200, 0),
  [LF_READING_PACING_CURRENT] = ROW ("pacing_current_ma", N_ ("Pacing current"), "mA", N_ ("Current of its spikes; no value while it is off."), D, I, 0, 200, 0),

  [LF_READING_IONISED_CALCIUM] = ROW ("ionised_calcium_mmol_l", N_ ("Ionised calcium"), "mmol/L", N_ ("Ionised calcium of the plasma."), T, I, 0.1, 5, 2),
  [LF_READING_GLUCOSE] = ROW ("glucose_mmol_l", N_ ("Glucose"), "mmol/L", N_ ("Glucose of the blood."), T, I, 0.5, 60, 1),
  [LF_READING_FIBRINOGEN] = ROW ("fibrinogen_g_l", N_ ("Fibrinogen"), "g/L", N_ ("Fibrinogen of the plasma."), T, I, 0, 15, 1),
  [LF_READING_PLATELETS] = ROW ("platelets_per_nl", N_ ("Platelets"), "/nL", N_ ("Platelets of the blood, that is 10⁹/L."), T, I, 0, 2000, 0),
  [LF_READING_APTT] = ROW ("aptt_s", N_ ("aPTT"), "s", N_ ("Activated partial thromboplastin time; 180 where blood does not clot."), T, I, 15, 180, 0),
  [LF_READING_BLEEDING] = ROW ("bleeding_ml_min", N_ ("Bleeding"), "mL/min", N_ ("Blood that wounds and cannula sites now lose, besides what an educator's bleed takes."), T, I, 0, 3000, 0),
  [LF_READING_PUPIL_RIGHT] = ROW ("pupil_right_mm", N_ ("Right pupil"), "mm", N_ ("Width of the right pupil."), T, I, 1, 9, 1),
  [LF_READING_PUPIL_LEFT] = ROW ("pupil_left_mm", N_ ("Left pupil"), "mm", N_ ("Width of the left pupil."), T, I, 1, 9, 1),
  [LF_READING_URINE] = ROW ("urine_ml_h", N_ ("Urine"), "mL/h", N_ ("Urine that the kidneys now make."), T, I, 0, 2000, 0),
  [LF_READING_LUNG_WATER] = ROW ("lung_water_percent", N_ ("Lung water"), "%", N_ ("How full of oedema the lungs are: 0 dry, 100 drowned."), T, I, 0, 100, 0),
  [LF_READING_LEG_ISCHAEMIA] = ROW ("leg_ischaemia_min", N_ ("Leg without oxygen"), "min", N_ ("How long the cannulated leg has gone without oxygen, weighed by how little it had."), T, I, 0, 10000, 1),
  [LF_READING_QRS] = ROW ("qrs_ms", N_ ("QRS"), "ms", N_ ("Width of the ventricular complex; no value without one."), M, B, 40, 400, 0),
  [LF_READING_AIRWAY_PEAK] = ROW ("airway_peak_cmh2o", N_ ("Peak airway pressure"), "cmH2O", N_ ("Highest pressure of a ventilated breath; no value without an airway that holds one."), M, B, 0, 100, 0),
  [LF_READING_URINE_RED] = ROW ("urine_red", N_ ("Red urine"), "", N_ ("Colour of the urine: 0 clear, 1 dark red with free haemoglobin."), T, I, 0, 1, 2),
  [LF_READING_EXHAUST_PCO2] = ROW ("exhaust_pco2_kpa", N_ ("Exhaust PCO2"), "kPa", N_ ("Carbon dioxide tension of the gas that leaves the oxygenator."), T, I, 0, 30, 1),
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
