/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/validate-signals.h"

#include <math.h>

#include "sim/chemistry.h"
#include "sim/circuit.h"

#define DYN_PER_MMHG_S_ML 1333.22
#define ML_S_PER_L_MIN    (1000.0 / 60)
#define DRY_MMHG          713.0 /* barometer less water vapour at 37 °C */
#define REST_LACTATE      1.0   /* mmol/L, that base excess already holds */

static double
reading (const LfSim *sim, LfReadingId id)
{
  double value = 0;

  return lf_sim_reading (sim, id, &value) ? value : (double) NAN;
}

static double
in_mmhg (const LfSim *sim, LfReadingId id)
{
  return reading (sim, id) * LF_MMHG_PER_KPA;
}

/* ---- Circulation ---- */

static double
stroke_volume (const LfSim *sim)
{
  return reading (sim, LF_READING_LV_END_DIASTOLIC_VOLUME) -
         reading (sim, LF_READING_LV_END_SYSTOLIC_VOLUME);
}

static double
ejection_fraction (const LfSim *sim)
{
  return 100 * stroke_volume (sim) / reading (sim, LF_READING_LV_END_DIASTOLIC_VOLUME);
}

static double
resistance_dyn (const LfSim *sim)
{
  double drop = reading (sim, LF_READING_MAP) - reading (sim, LF_READING_RIGHT_ATRIAL_MEAN);

  return drop / (reading (sim, LF_READING_NATIVE_OUTPUT) * ML_S_PER_L_MIN) * DYN_PER_MMHG_S_ML;
}

static double
radial_pulse (const LfSim *sim)
{
  return reading (sim, LF_READING_ABP_SYSTOLIC) - reading (sim, LF_READING_ABP_DIASTOLIC);
}

static double
radial_gain (const LfSim *sim)
{
  return 100 * (radial_pulse (sim) / reading (sim, LF_READING_PULSE_PRESSURE) - 1);
}

static double
coronary_now (const LfSim *sim)
{
  return sim->blood.pressure_mmhg[LF_BLOOD_ASCENDING] - sim->blood.pressure_mmhg[LF_BLOOD_RA];
}

static double
coronary (const LfSim *sim)
{
  return reading (sim, LF_READING_CPR_PAUSE) > 0
             ? coronary_now (sim)
             : reading (sim, LF_READING_CORONARY_PERFUSION_PRESSURE);
}

static double
bronchial (const LfSim *sim)
{
  return sim->blood.bronchial_ml_s * 60;
}

/* ---- Gas ---- */

/* mL/min that the native output gains on its way from `from` to `to`. */
static double
carried (const LfSim *sim, const double *content, LfBlood from, LfBlood to)
{
  return reading (sim, LF_READING_NATIVE_OUTPUT) * 1000 * (content[to] - content[from]);
}

static double
oxygen_uptake (const LfSim *sim)
{
  return carried (sim, sim->gas.o2, LF_BLOOD_PULMONARY_ARTERIES, LF_BLOOD_PULMONARY_VEINS);
}

static double
co2_output (const LfSim *sim)
{
  return carried (sim, sim->gas.co2, LF_BLOOD_PULMONARY_VEINS, LF_BLOOD_PULMONARY_ARTERIES);
}

static double
oxygen_delivery (const LfSim *sim)
{
  return reading (sim, LF_READING_NATIVE_OUTPUT) * 1000 * sim->gas.o2[LF_BLOOD_ASCENDING];
}

static double
mixed_venous (const LfSim *sim)
{
  LfBloodKind blood = {
    .haemoglobin_g_l = sim->gas.haemoglobin_g_l,
    .base_excess_mmol_l = sim->gas.base_excess_mmol_l - (sim->gas.lactate_mmol_l - REST_LACTATE),
    .temperature_c = sim->organs.temperature_c,
  };
  LfTensions out;

  lf_tensions (&blood, sim->gas.o2[LF_BLOOD_PULMONARY_ARTERIES],
               sim->gas.co2[LF_BLOOD_PULMONARY_ARTERIES], &out);
  return 100 * out.saturation;
}

/* ---- Circuit ---- */

/* What a line loses besides its cannula. */
static double
tube_loss (const LfSim *sim)
{
  double q = reading (sim, LF_READING_ECMO_FLOW);
  return q * (LF_TUBE_LINEAR + LF_TUBE_SQUARE * fabs (q));
}

static double
return_loss (const LfSim *sim)
{
  return reading (sim, LF_READING_P_ART) - sim->blood.pressure_mmhg[LF_BLOOD_ILIAC] -
         tube_loss (sim);
}

static double
drainage_loss (const LfSim *sim)
{
  return sim->blood.pressure_mmhg[LF_BLOOD_CAVA] - reading (sim, LF_READING_P_VEN) -
         tube_loss (sim);
}

static double
pump_head (const LfSim *sim)
{
  return reading (sim, LF_READING_P_INT) - reading (sim, LF_READING_P_VEN);
}

static double
oxygenator_resistance (const LfSim *sim)
{
  return reading (sim, LF_READING_DELTA_P) / reading (sim, LF_READING_ECMO_FLOW);
}

static double
oxygenator_o2_per_l (const LfSim *sim)
{
  return 1000 * (sim->circuit.oxygenator_o2 - sim->circuit.drain_o2);
}

static double
oxygenator_o2 (const LfSim *sim)
{
  return reading (sim, LF_READING_ECMO_FLOW) * oxygenator_o2_per_l (sim);
}

static double
oxygenator_co2_per_l (const LfSim *sim)
{
  return 1000 * (sim->circuit.drain_co2 - sim->circuit.oxygenator_co2);
}

static double
oxygenator_co2 (const LfSim *sim)
{
  return reading (sim, LF_READING_ECMO_FLOW) * oxygenator_co2_per_l (sim);
}

/* The exhaust holds what the blood gave off, in the sweep gas: dry, at 37 °C. */
static double
exhaust_ratio (const LfSim *sim)
{
  double sweep_ml_min = reading (sim, LF_READING_SWEEP) * 1000;
  double exhaust_mmhg = DRY_MMHG * oxygenator_co2 (sim) / sweep_ml_min;

  return in_mmhg (sim, LF_READING_PCO2_POST_OXYGENATOR) / exhaust_mmhg;
}

static double
oxygenator_gain (const LfSim *sim)
{
  return reading (sim, LF_READING_SO2_POST_OXYGENATOR) -
         reading (sim, LF_READING_SO2_PRE_OXYGENATOR);
}

/* The Rotaflow's head at rest: 28 mmHg at 1000 rpm, and as the square of the speed. */
static double
stall_ratio (const LfSim *sim)
{
  double against =
      sim->blood.pressure_mmhg[LF_BLOOD_ILIAC] - sim->blood.pressure_mmhg[LF_BLOOD_CAVA];

  return reading (sim, LF_READING_PUMP_RPM) / (1000 * sqrt (against / 28));
}

static double
differential (const LfSim *sim)
{
  return reading (sim, LF_READING_SAO2_FEMORAL) - reading (sim, LF_READING_SAO2_RIGHT_RADIAL);
}

static double
support (const LfSim *sim)
{
  return sim->circuit.connected ? reading (sim, LF_READING_ECMO_FLOW) : 0;
}

/* ---- All of them ---- */

static double
state_signal (const LfSim *sim, LfSignalId id)
{
  const double *p = sim->blood.pressure_mmhg;

  switch ((int) id) {
  case LF_SIGNAL_PACO2:
    return in_mmhg (sim, LF_READING_PACO2_RIGHT_RADIAL);
  case LF_SIGNAL_ETCO2:
    return in_mmhg (sim, LF_READING_ETCO2);
  case LF_SIGNAL_PO2_POST:
    return in_mmhg (sim, LF_READING_PO2_POST_OXYGENATOR);
  case LF_SIGNAL_PCO2_POST:
    return in_mmhg (sim, LF_READING_PCO2_POST_OXYGENATOR);
  case LF_SIGNAL_ADRENALINE:
    return sim->drugs[LF_DRUG_ADRENALINE].effect;
  case LF_SIGNAL_CLOCK:
    return (double) sim->step / (60.0 * LF_STEPS_PER_S);
  case LF_SIGNAL_SECONDS:
  case LF_SIGNAL_SECONDS_NOW:
    return (double) sim->step / LF_STEPS_PER_S;
  case LF_SIGNAL_AORTA_NOW:
    return p[LF_BLOOD_ASCENDING];
  case LF_SIGNAL_RIGHT_ATRIUM_NOW:
    return p[LF_BLOOD_RA];
  case LF_SIGNAL_CORONARY_NOW:
    return coronary_now (sim);
  case LF_SIGNAL_PULMONARY_ARTERY_NOW:
    return p[LF_BLOOD_PULMONARY_ARTERIES];
  case LF_SIGNAL_LV_PRESSURE_NOW:
    return p[LF_BLOOD_LV];
  case LF_SIGNAL_LV_VOLUME_NOW:
    return sim->blood.volume_ml[LF_BLOOD_LV];
  case LF_SIGNAL_ECG_NOW:
    return lf_sim_wave (sim, LF_WAVE_ECG_II);
  default:
    return (double) NAN;
  }
}

double
lf_signal (const LfSim *sim, LfSignalId id)
{
  static double (*const derived[]) (const LfSim *) = {
    [LF_SIGNAL_STROKE_VOLUME] = stroke_volume,
    [LF_SIGNAL_EJECTION_FRACTION] = ejection_fraction,
    [LF_SIGNAL_RESISTANCE_DYN] = resistance_dyn,
    [LF_SIGNAL_RADIAL_GAIN] = radial_gain,
    [LF_SIGNAL_RADIAL_PULSE] = radial_pulse,
    [LF_SIGNAL_CORONARY] = coronary,
    [LF_SIGNAL_BRONCHIAL] = bronchial,
    [LF_SIGNAL_OXYGEN_UPTAKE] = oxygen_uptake,
    [LF_SIGNAL_CO2_OUTPUT] = co2_output,
    [LF_SIGNAL_OXYGEN_DELIVERY] = oxygen_delivery,
    [LF_SIGNAL_MIXED_VENOUS] = mixed_venous,
    [LF_SIGNAL_PUMP_HEAD] = pump_head,
    [LF_SIGNAL_RETURN_LOSS] = return_loss,
    [LF_SIGNAL_DRAINAGE_LOSS] = drainage_loss,
    [LF_SIGNAL_OXYGENATOR_RESISTANCE] = oxygenator_resistance,
    [LF_SIGNAL_OXYGENATOR_O2] = oxygenator_o2,
    [LF_SIGNAL_OXYGENATOR_O2_PER_L] = oxygenator_o2_per_l,
    [LF_SIGNAL_OXYGENATOR_CO2] = oxygenator_co2,
    [LF_SIGNAL_OXYGENATOR_CO2_PER_L] = oxygenator_co2_per_l,
    [LF_SIGNAL_OXYGENATOR_GAIN] = oxygenator_gain,
    [LF_SIGNAL_EXHAUST_RATIO] = exhaust_ratio,
    [LF_SIGNAL_STALL_RATIO] = stall_ratio,
    [LF_SIGNAL_DIFFERENTIAL] = differential,
    [LF_SIGNAL_SUPPORT] = support,
    [LF_N_SIGNALS] = NULL,
  };

  if ((int) id < LF_N_READINGS)
    return reading (sim, (LfReadingId) id);
  return derived[id] != NULL ? derived[id](sim) : state_signal (sim, id);
}
