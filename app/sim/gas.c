/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Oxygen and carbon dioxide carried with the blood. Each ten steps the blood that has moved along
 * every path takes its contents with it; tissue uses and makes gas in the beds, lungs and
 * oxygenator exchange it. What leaves one place arrives in another, to the last bit. */
#include "sim/gas.h"
#include "sim/settled.h"
#include "sim/stages.h"

#define DT_MIN (LF_GAS_PERIOD * LF_DT_S / 60)

const LfTissue lf_tissues[LF_N_BEDS] = {
  [LF_BED_RIGHT_UPPER] = { 0.16, 60, 400, 0.11 }, [LF_BED_LEFT_UPPER] = { 0.16, 60, 400, 0.11 },
  [LF_BED_TRUNK] = { 0.48, 250, 2500, 0.11 },     [LF_BED_LEFT_LEG] = { 0.05, 60, 500, 0.11 },
  [LF_BED_RIGHT_LEG] = { 0.05, 60, 500, 0.11 },   [LF_BED_HEART] = { 0.10, 25, 60, 0.05 },
};

#define O2_USE_ML_MIN_KG 3.5  /* textbook rest */
#define TEMPERATURE_STEP 0.07 /* oxygen use a degree (van 't Hoff, -7 %/°C) */
#define ARREST_USE       0.65 /* a still, unconscious body's use over a resting one's (tuned) */
#define VF_HEART_USE     0.6  /* a fibrillating heart's use over a beating one's (tuned) */
#define STILL_HEART_USE  0.25
#define LACTATE_PER_ML   (6 / 22.4) /* mmol made per mL of oxygen missed: 36 lactate for 6 oxygen */
#define WATER_L_KG       0.6        /* space that lactate spreads in */
#define CLEARANCE_S                                                                                \
  6500 /* e-fold of lactate with a normal flow through liver and kidneys (tuned) */
#define NORMAL_TRUNK 47.0 /* that flow, mL/s for 80 kg */
#define REST_LACTATE 1.0

static LfBloodKind
blood_kind (const LfSim *sim)
{
  return (LfBloodKind){
    .haemoglobin_g_l = sim->gas.haemoglobin_g_l,
    .base_excess_mmol_l = sim->gas.base_excess_mmol_l - (sim->gas.lactate_mmol_l - REST_LACTATE),
    .temperature_c = sim->organs.temperature_c,
  };
}

void
lf_gas_kind (const LfSim *sim, LfBloodKind *kind)
{
  *kind = blood_kind (sim);
}

void
lf_gas_init (LfSim *sim)
{
  const LfSettled *vein = &lf_settled_blood[LF_BLOOD_CAVA];

  for (int i = 0; i < LF_N_BLOODS; i++) {
    sim->gas.o2[i] = lf_settled_blood[i].o2;
    sim->gas.co2[i] = lf_settled_blood[i].co2;
  }
  for (int i = 0; i < LF_N_BEDS; i++) {
    sim->gas.bed_o2[i] = lf_settled_beds[i].o2;
    sim->gas.bed_co2[i] = lf_settled_beds[i].co2;
  }
  sim->circuit.drain_o2 = sim->circuit.oxygenator_o2 = sim->circuit.return_o2 = vein->o2;
  sim->circuit.drain_co2 = sim->circuit.oxygenator_co2 = sim->circuit.return_co2 = vein->co2;
}

/* Amounts in each compartment, as they are carried. */
typedef struct {
  double o2[LF_N_BLOODS];
  double co2[LF_N_BLOODS];
  double net_ml[LF_N_BLOODS];
} Load;

static void
carry (const LfSim *sim, Load *load, LfPath path, int from, int to)
{
  double ml = sim->gas.moved_ml[path];
  int up = ml >= 0 ? from : to;

  load->o2[from] -= ml * sim->gas.o2[up];
  load->co2[from] -= ml * sim->gas.co2[up];
  load->o2[to] += ml * sim->gas.o2[up];
  load->co2[to] += ml * sim->gas.co2[up];
  load->net_ml[from] -= ml;
  load->net_ml[to] += ml;
}

/* Blood with given contents comes in, or goes out with the compartment's own. */
static void
bring (Load *load, int to, double ml, double o2, double co2)
{
  load->o2[to] += ml * o2;
  load->co2[to] += ml * co2;
  load->net_ml[to] += ml;
}

typedef struct {
  LfPath path;
  LfBlood from;
  LfBlood to;
} Edge;

static const Edge edges[] = {
  { LF_PATH_MITRAL, LF_BLOOD_LA, LF_BLOOD_LV },
  { LF_PATH_AORTIC, LF_BLOOD_LV, LF_BLOOD_ASCENDING },
  { LF_PATH_TRICUSPID, LF_BLOOD_RA, LF_BLOOD_RV },
  { LF_PATH_PULMONARY, LF_BLOOD_RV, LF_BLOOD_PULMONARY_ARTERIES },
  { LF_PATH_TO_ARCH, LF_BLOOD_ASCENDING, LF_BLOOD_ARCH },
  { LF_PATH_TO_DESCENDING, LF_BLOOD_ARCH, LF_BLOOD_DESCENDING },
  { LF_PATH_TO_ILIAC, LF_BLOOD_DESCENDING, LF_BLOOD_ILIAC },
  { LF_PATH_UPPER_RETURN, LF_BLOOD_UPPER_VEINS, LF_BLOOD_CAVA },
  { LF_PATH_LOWER_RETURN, LF_BLOOD_LOWER_VEINS, LF_BLOOD_CAVA },
  { LF_PATH_CAVAL_RETURN, LF_BLOOD_CAVA, LF_BLOOD_RA },
  { LF_PATH_LUNG_OUT, LF_BLOOD_LUNG_CAPILLARIES, LF_BLOOD_PULMONARY_VEINS },
  { LF_PATH_PULMONARY_RETURN, LF_BLOOD_PULMONARY_VEINS, LF_BLOOD_LA },
  { LF_PATH_BRONCHIAL, LF_BLOOD_ASCENDING, LF_BLOOD_PULMONARY_VEINS },
  { LF_PATH_VENT, LF_BLOOD_LV, LF_BLOOD_CAVA },
};

/* Ends of each bed: as in circulation.c. */
static const Edge bed_edges[LF_N_BEDS] = {
  [LF_BED_RIGHT_UPPER] = { LF_PATH_BED, LF_BLOOD_ASCENDING, LF_BLOOD_UPPER_VEINS },
  [LF_BED_LEFT_UPPER] = { LF_PATH_BED, LF_BLOOD_ARCH, LF_BLOOD_UPPER_VEINS },
  [LF_BED_TRUNK] = { LF_PATH_BED, LF_BLOOD_DESCENDING, LF_BLOOD_LOWER_VEINS },
  [LF_BED_LEFT_LEG] = { LF_PATH_BED, LF_BLOOD_ILIAC, LF_BLOOD_LOWER_VEINS },
  [LF_BED_RIGHT_LEG] = { LF_PATH_BED, LF_BLOOD_ILIAC, LF_BLOOD_LOWER_VEINS },
  [LF_BED_HEART] = { LF_PATH_BED, LF_BLOOD_ASCENDING, LF_BLOOD_RA },
};

static double
heart_use (const LfSim *sim)
{
  if (sim->heart.rhythm == LF_RHYTHM_VF || sim->heart.rhythm == LF_RHYTHM_PULSELESS_VT)
    return VF_HEART_USE;
  return lf_rhythm ((LfRhythmId) sim->heart.rhythm)->arrest ? STILL_HEART_USE : 1;
}

double
lf_gas_wanted_ml (const LfSim *sim, LfBed bed)
{
  double warm = 1 + TEMPERATURE_STEP * (sim->organs.temperature_c - 37);
  double body = O2_USE_ML_MIN_KG * sim->patient.weight_kg *
                lf_variable_now (sim, LF_VARIABLE_METABOLIC_RATE) * lf_clamp (warm, 0.2, 1.5);
  double still = lf_rhythm ((LfRhythmId) sim->heart.rhythm)->arrest ? ARREST_USE : 1;
  double share = lf_tissues[bed].use * (bed == LF_BED_HEART ? heart_use (sim) : still);
  return body * share * DT_MIN;
}

/* One bed: blood comes in, tissue takes and makes, blood leaves with what is there. Returns the
 * oxygen that was missed. */
static double
through_bed (LfSim *sim, Load *load, int bed)
{
  const Edge *edge = &bed_edges[bed];
  LfGas *gas = &sim->gas;
  double size = lf_size (sim);
  double ml = gas->moved_ml[LF_PATH_BED + bed];
  int in = ml >= 0 ? (int) edge->from : (int) edge->to;
  int out = ml >= 0 ? (int) edge->to : (int) edge->from;
  double moved = lf_abs (ml);
  double wanted = lf_gas_wanted_ml (sim, (LfBed) bed);
  double used = wanted * lf_min (1, lf_max (gas->bed_o2[bed], 0) / lf_tissues[bed].starves_below);

  bring (load, in, -moved, gas->o2[in], gas->co2[in]);
  bring (load, out, moved, gas->bed_o2[bed], gas->bed_co2[bed]);
  gas->bed_o2[bed] +=
      (moved * (gas->o2[in] - gas->bed_o2[bed]) - used) / (lf_tissues[bed].o2_ml * size);
  gas->bed_co2[bed] += (moved * (gas->co2[in] - gas->bed_co2[bed]) + used * LF_QUOTIENT) /
                       (lf_tissues[bed].co2_ml * size);
  return wanted - used;
}

static void
through_lungs (LfSim *sim, Load *load)
{
  LfGas *gas = &sim->gas;
  double ml = gas->moved_ml[LF_PATH_LUNG_IN];
  double o2 = gas->o2[LF_BLOOD_PULMONARY_ARTERIES];
  double co2 = gas->co2[LF_BLOOD_PULMONARY_ARTERIES];

  if (ml <= 0) {
    carry (sim, load, LF_PATH_LUNG_IN, LF_BLOOD_PULMONARY_ARTERIES, LF_BLOOD_LUNG_CAPILLARIES);
    return;
  }
  bring (load, LF_BLOOD_PULMONARY_ARTERIES, -ml, o2, co2);
  lf_lungs_exchange (sim, ml, &o2, &co2);
  bring (load, LF_BLOOD_LUNG_CAPILLARIES, ml, o2, co2);
}

static void
through_circuit (LfSim *sim, Load *load)
{
  LfGas *gas = &sim->gas;
  double ml = gas->moved_ml[LF_PATH_DRAINAGE];
  int to = lf_circuit_returns_to_vein (sim) ? LF_BLOOD_CAVA : LF_BLOOD_ILIAC;

  if (ml >= 0) {
    bring (load, LF_BLOOD_CAVA, -ml, gas->o2[LF_BLOOD_CAVA], gas->co2[LF_BLOOD_CAVA]);
    bring (load, to, ml, sim->circuit.return_o2, sim->circuit.return_co2);
    lf_oxygenator_step (sim, ml, gas->o2[LF_BLOOD_CAVA], gas->co2[LF_BLOOD_CAVA]);
  } else { /* backwards: what is drained from the artery leaves by the drainage line */
    bring (load, to, ml, gas->o2[to], gas->co2[to]);
    bring (load, LF_BLOOD_CAVA, -ml, sim->circuit.drain_o2, sim->circuit.drain_co2);
    lf_oxygenator_step (sim, ml, gas->o2[to], gas->co2[to]);
  }
}

static void
lactate (LfSim *sim, double missed_ml)
{
  LfGas *gas = &sim->gas;
  double water_l = WATER_L_KG * sim->patient.weight_kg;
  double perfused =
      lf_clamp (sim->blood.bed_ml_s[LF_BED_TRUNK] / (NORMAL_TRUNK * lf_size (sim)), 0, 1);

  gas->o2_debt_ml += missed_ml;
  gas->lactate_mmol_l += missed_ml * LACTATE_PER_ML / water_l;
  gas->lactate_mmol_l -=
      (gas->lactate_mmol_l - REST_LACTATE) * perfused * (LF_GAS_PERIOD * LF_DT_S / CLEARANCE_S);
}

void
lf_gas_step (LfSim *sim)
{
  LfGas *gas = &sim->gas;
  Load load = { 0 };
  double missed = 0;

  for (unsigned i = 0; i < sizeof edges / sizeof edges[0]; i++)
    carry (sim, &load, edges[i].path, (int) edges[i].from, (int) edges[i].to);
  for (int i = 0; i < LF_N_BEDS; i++)
    missed += through_bed (sim, &load, i);
  through_lungs (sim, &load);
  through_circuit (sim, &load);
  bring (&load, LF_BLOOD_LOWER_VEINS, gas->moved_ml[LF_PATH_FLUID], 0, 0);
  bring (&load, LF_BLOOD_LOWER_VEINS, -gas->moved_ml[LF_PATH_BLEED], gas->o2[LF_BLOOD_LOWER_VEINS],
         gas->co2[LF_BLOOD_LOWER_VEINS]);

  for (int i = 0; i < LF_N_BLOODS; i++) {
    double now_ml = lf_max (sim->blood.volume_ml[i], 0.1);
    double then_ml = sim->blood.volume_ml[i] - load.net_ml[i];
    gas->o2[i] = lf_max (0, (gas->o2[i] * then_ml + load.o2[i]) / now_ml);
    gas->co2[i] = lf_max (0, (gas->co2[i] * then_ml + load.co2[i]) / now_ml);
  }
  for (int i = 0; i < LF_N_PATHS; i++)
    gas->moved_ml[i] = 0;
  lactate (sim, missed);
}
