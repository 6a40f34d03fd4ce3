/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Oxygen and carbon dioxide carried with the blood. Each ten steps the blood that has moved along
 * every path takes its contents with it; tissue uses and makes gas in the beds, lungs and
 * oxygenator exchange it. What leaves one place arrives in another, to the last bit. */
#include "sim/gas.h"

#include "sim/circuit.h"
#include "sim/paths.h"
#include "sim/settled.h"
#include "sim/stages.h"

#define DT_S   (LF_GAS_PERIOD * LF_DT_S)
#define DT_MIN (DT_S / 60)

/* Carbon dioxide has a fast store in each bed, near equilibrium with its blood, and a slow one
 * behind the trunk's (LF_SLOW_CO2_ML): with blood and lungs the three pools of Cherniack 1970.
 * Sizes are tuned to apnoea (8-12 mmHg in the first minute, then 3-4 a minute: Eger 1961, Frumin
 * 1959) and stay below what hours fill (1.5 mL/kg/mmHg: Farhi 1960). */
const LfTissue lf_tissues[LF_N_BEDS] = {
  [LF_BED_RIGHT_UPPER] = { 0.16, 60, 900, 0.06, 0 },
  [LF_BED_LEFT_UPPER] = { 0.16, 60, 900, 0.06, 0 },
  [LF_BED_TRUNK] = { 0.48, 250, 5500, 0.06, 47 },
  [LF_BED_LEFT_LEG] = { 0.05, 60, 900, 0.06, 0 },
  [LF_BED_RIGHT_LEG] = { 0.05, 60, 900, 0.06, 0 },
  [LF_BED_HEART] = { 0.10, 25, 100, 0.04, 0 },
};

#define SLOW_ML_S 20.0 /* blood's worth that changes places between the trunk's stores (tuned) */

#define O2_USE_ML_MIN_KG 3.45       /* textbook rest: 250 mL/min, or 3.5 mL/min/kg */
#define VF_HEART_USE     0.6        /* a fibrillating heart's use over a beating one's (tuned) */
#define STILL_HEART_USE  0.25       /* and a still one's (textbook); work makes the rest */
#define LACTATE_PER_ML   (6 / 22.4) /* mmol made per mL of oxygen missed: 36 lactate for 6 oxygen */
#define MADE_UP                                                                                    \
  0.40                 /* share of missed oxygen that tissue makes up for without oxygen; for      \
                          the rest it does less (tuned to 0.15-0.25 mmol/L a minute in CPR) */
#define WATER_L_KG 0.6 /* space that lactate spreads in */
#define CLEARANCE_S                                                                                \
  6500 /* e-fold of lactate with a normal flow through liver and kidneys (tuned) */
#define NORMAL_TRUNK 47.0 /* that flow, mL/s for 80 kg */
#define REST_LACTATE 1.0
/* Content of carbon dioxide that a mmol/L of base holds and as much acid drives out, at a tension
 * of 5.3 kPa (from chemistry.c). */
#define CO2_PER_BASE 0.0143
#define LEAST_CO2    0.05

/* Bicarbonate given spreads in a quarter of the body's weight, outside cells, and within half an
 * hour in half of it (textbook), and the stores hold a part of it at their tension: of the rest
 * acid frees carbon dioxide from it as blood comes by, so that a slow flow holds more of that
 * (tuned to Roh 2024: end-tidal CO2 is highest after 35 s, and rises the more in cardiopulmonary
 * resuscitation). */
#define BASE_WATER_L_KG 0.5
#define BASE_SETTLES_S  900
#define FREED           0.54
#define FREED_ML        1200.0 /* blood, for 80 kg, by which 1 - 1/e of it is freed */
#define ML_PER_MMOL     22.26

void
lf_gas_kind (const LfSim *sim, LfBloodKind *kind)
{
  *kind = (LfBloodKind){
    .haemoglobin_g_l = sim->gas.haemoglobin_g_l,
    .base_excess_mmol_l = sim->gas.base_excess_mmol_l - (sim->gas.lactate_mmol_l - REST_LACTATE),
    .temperature_c = sim->organs.temperature_c,
  };
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
  sim->gas.slow_co2 = sim->gas.bed_co2[LF_BED_TRUNK];
  for (int i = 0; i < LF_N_GAS_SITES; i++) {
    sim->gas.site_o2[i] = sim->gas.o2[LF_BLOOD_ASCENDING];
    sim->gas.site_co2[i] = sim->gas.co2[LF_BLOOD_ASCENDING];
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

static inline void
carry (const LfSim *sim, Load *load, int path)
{
  double ml = sim->gas.moved_ml[path];
  int from = lf_paths[path].from;
  int to = lf_paths[path].to;
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

/* The heart uses oxygen by its work; fibrillation works for nothing. */
static double
heart_use (const LfSim *sim)
{
  if (lf_rhythm ((LfRhythmId) sim->heart.rhythm)->shockable)
    return VF_HEART_USE;
  return STILL_HEART_USE + (1 - STILL_HEART_USE) * sim->organs.heart_work;
}

/* Whether blood flows or not, living tissue asks for so much. */
double
lf_gas_wanted_ml (const LfSim *sim, LfBed bed)
{
  double body = O2_USE_ML_MIN_KG * sim->patient.weight_kg * sim->organs.metabolism;
  double share = lf_tissues[bed].use * (bed == LF_BED_HEART ? heart_use (sim) : 1);
  return body * share * DT_MIN;
}

/* Share of a bed that what flow there is reaches (tuned to lactate in cardiopulmonary
 * resuscitation, up by 0.15-0.25 mmol/L a minute). */
static double
reached (const LfTissue *tissue, double moved_ml, double size)
{
  if (tissue->rest_ml_s <= 0)
    return 1;
  double flow = moved_ml / DT_S / (tissue->rest_ml_s * size);
  return lf_min (1, 2 * flow);
}

/* One bed: blood comes in, tissue takes and makes, blood leaves with what is there. Returns the
 * oxygen that was missed. */
static double
through_bed (LfSim *sim, Load *load, int bed)
{
  const LfPathEnds *ends = &lf_paths[LF_PATH_BED + bed];
  LfGas *gas = &sim->gas;
  double size = lf_size (sim);
  double ml = gas->moved_ml[LF_PATH_BED + bed];
  int in = ml >= 0 ? ends->from : ends->to;
  int out = ml >= 0 ? ends->to : ends->from;
  double moved = lf_abs (ml);
  double wanted = lf_gas_wanted_ml (sim, (LfBed) bed);
  double used = wanted * reached (&lf_tissues[bed], moved, size) *
                lf_min (1, lf_max (gas->bed_o2[bed], 0) / lf_tissues[bed].starves_below);

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
    carry (sim, load, LF_PATH_LUNG_IN);
    return;
  }
  bring (load, LF_BLOOD_PULMONARY_ARTERIES, -ml, o2, co2);
  lf_lungs_exchange (sim, ml, &o2, &co2);
  bring (load, LF_BLOOD_LUNG_CAPILLARIES, ml, o2, co2);
}

/* Where the circuit drains or, backwards, gives. */
static void
at_drainage (const LfSim *sim, Load *load, LfPath path, double ml, double o2, double co2)
{
  int vein = lf_paths[path].from;

  if (ml >= 0) {
    o2 = sim->gas.o2[vein];
    co2 = sim->gas.co2[vein];
  }
  bring (load, vein, -ml, o2, co2);
}

/* What a split loses of the artery's blood passes the return line backwards. */
static void
from_artery (LfCircuit *c, double ml, double o2, double co2, double then_o2, double then_co2)
{
  c->return_o2 += (o2 - then_o2) * ml / LF_LINE_ML;
  c->return_co2 += (co2 - then_co2) * ml / LF_LINE_ML;
}

static void
through_circuit (LfSim *sim, Load *load)
{
  LfGas *gas = &sim->gas;
  LfCircuit *c = &sim->circuit;
  bool to_vein = lf_circuit_returns_to_vein (sim);
  int to = lf_paths[to_vein ? LF_PATH_RETURN_VEIN : LF_PATH_RETURN_ARTERY].to;
  double caval = gas->moved_ml[LF_PATH_DRAIN_CAVA];
  double atrial = gas->moved_ml[LF_PATH_DRAIN_ATRIUM];
  double ml = caval + atrial;
  double back = gas->moved_ml[LF_PATH_RETURN_ARTERY] + gas->moved_ml[LF_PATH_RETURN_VEIN];
  /* What is lost at an end that lies open has passed all of it. */
  double through = lf_breach_is_out (sim, LF_LINE_DRAINAGE) ? lf_min (back, 0) : ml;
  double o2 = gas->o2[to];
  double co2 = gas->co2[to];
  double then_o2 = c->return_o2;
  double then_co2 = c->return_co2;

  at_drainage (sim, load, LF_PATH_DRAIN_CAVA, caval, c->drain_o2, c->drain_co2);
  at_drainage (sim, load, LF_PATH_DRAIN_ATRIUM, atrial, c->drain_o2, c->drain_co2);
  bring (load, to, back, back >= 0 ? then_o2 : o2, back >= 0 ? then_co2 : co2);
  if (through > 0) {
    double share = atrial / ml;
    double cava_o2 = gas->o2[LF_BLOOD_CAVA];
    double cava_co2 = gas->co2[LF_BLOOD_CAVA];
    lf_oxygenator_step (sim, through, cava_o2 + share * (gas->o2[LF_BLOOD_RA] - cava_o2),
                        cava_co2 + share * (gas->co2[LF_BLOOD_RA] - cava_co2));
  } else { /* backwards: what is taken from the artery leaves by the drainage line */
    lf_oxygenator_step (sim, through, o2, co2);
  }
  if (back < lf_min (through, 0))
    from_artery (c, lf_min (through, 0) - back, o2, co2, then_o2, then_co2);
}

/* Every store but the slow one holds so much more carbon dioxide, mL/mL. */
static void
shift_fast_co2 (LfGas *gas, double more)
{
  for (int i = 0; i < LF_N_BLOODS; i++)
    gas->co2[i] = lf_max (gas->co2[i] + more, LEAST_CO2);
  for (int i = 0; i < LF_N_BEDS; i++)
    gas->bed_co2[i] = lf_max (gas->bed_co2[i] + more, LEAST_CO2);
}

static void
shift_slow_co2 (LfGas *gas, double more)
{
  gas->slow_co2 = lf_max (gas->slow_co2 + more, LEAST_CO2);
}

void
lf_gas_set_lactate (LfSim *sim, double mmol_l)
{
  LfGas *gas = &sim->gas;
  double more = (gas->lactate_mmol_l - mmol_l) * CO2_PER_BASE;

  shift_fast_co2 (gas, more);
  shift_slow_co2 (gas, more);
  gas->lactate_mmol_l = mmol_l;
}

void
lf_gas_add_bicarbonate (LfSim *sim, double mmol)
{
  LfGas *gas = &sim->gas;
  double more = mmol / (BASE_WATER_L_KG * sim->patient.weight_kg);

  gas->base_excess_mmol_l += 2 * more;
  gas->base_settling_mmol_l += more;
  shift_fast_co2 (gas, 2 * more * CO2_PER_BASE);
  gas->freed_co2_ml += mmol * FREED * ML_PER_MMOL;
}

/* Cells and bone take up their half, and with it the slow store comes to hold more. */
static void
settle_base (LfGas *gas)
{
  double mmol_l = gas->base_settling_mmol_l * (LF_SLOW_PERIOD * LF_DT_S / BASE_SETTLES_S);

  gas->base_settling_mmol_l -= mmol_l;
  gas->base_excess_mmol_l -= mmol_l;
  shift_fast_co2 (gas, -mmol_l * CO2_PER_BASE);
  shift_slow_co2 (gas, mmol_l * CO2_PER_BASE);
}

/* It comes up in the great veins, where what was given meets the blood. */
static void
free_co2 (LfSim *sim, double met_ml)
{
  LfGas *gas = &sim->gas;
  double share = lf_clamp (met_ml / (FREED_ML * lf_size (sim)), 0, 1);
  double ml = gas->freed_co2_ml * share;

  gas->freed_co2_ml -= ml;
  gas->co2[LF_BLOOD_CAVA] += ml / lf_max (sim->blood.volume_ml[LF_BLOOD_CAVA], 1);
}

/* The trunk's slow store. */
static void
slow_store (LfSim *sim)
{
  LfGas *gas = &sim->gas;
  double ml = SLOW_ML_S * DT_S * (gas->bed_co2[LF_BED_TRUNK] - gas->slow_co2);

  gas->bed_co2[LF_BED_TRUNK] -= ml / lf_tissues[LF_BED_TRUNK].co2_ml;
  gas->slow_co2 += ml / LF_SLOW_CO2_ML;
}

double
lf_gas_trunk_perfused (const LfSim *sim)
{
  return lf_clamp (sim->blood.bed_ml_s[LF_BED_TRUNK] / (NORMAL_TRUNK * lf_size (sim)), 0, 1);
}

static void
lactate (LfSim *sim, double missed_ml)
{
  LfGas *gas = &sim->gas;
  double water_l = WATER_L_KG * sim->patient.weight_kg;
  double perfused = lf_gas_trunk_perfused (sim);

  gas->o2_debt_ml += missed_ml;
  gas->lactate_mmol_l += missed_ml * MADE_UP * LACTATE_PER_ML / water_l;
  gas->lactate_mmol_l -= (gas->lactate_mmol_l - REST_LACTATE) * perfused * (DT_S / CLEARANCE_S);
}

/* Blood on its way from the aorta to wrist or groin, as much as passes in three seconds at rest
 * (tuned: 6-10 s from the lungs to the arm). It is counted where it came from. */
static const struct {
  LfBlood from;
  double ml; /* for 80 kg, of the bed's flow */
} sites[LF_N_GAS_SITES] = {
  [LF_GAS_SITE_RIGHT_RADIAL] = { LF_BLOOD_ASCENDING, 40 },
  [LF_GAS_SITE_LEFT_RADIAL] = { LF_BLOOD_ARCH, 40 },
  [LF_GAS_SITE_FEMORAL] = { LF_BLOOD_ILIAC, 25 },
};

void
lf_gas_slow_step (LfSim *sim)
{
  LfGas *gas = &sim->gas;
  LfBed free_leg = lf_circuit_leg (sim) == LF_BED_RIGHT_LEG ? LF_BED_LEFT_LEG : LF_BED_RIGHT_LEG;
  const LfBed beds[LF_N_GAS_SITES] = { LF_BED_RIGHT_UPPER, LF_BED_LEFT_UPPER, free_leg };

  for (int i = 0; i < LF_N_GAS_SITES; i++) {
    double ml = lf_max (sim->blood.bed_ml_s[beds[i]], 0) * (LF_SLOW_PERIOD * LF_DT_S);
    double share = lf_min (1, ml / (sites[i].ml * lf_size (sim)));
    gas->site_o2[i] += share * (gas->o2[sites[i].from] - gas->site_o2[i]);
    gas->site_co2[i] += share * (gas->co2[sites[i].from] - gas->site_co2[i]);
  }
  if (gas->base_settling_mmol_l > 0)
    settle_base (gas);
}

void
lf_gas_step (LfSim *sim)
{
  LfGas *gas = &sim->gas;
  Load load = { 0 };
  double missed = 0;
  double met_ml = gas->moved_ml[LF_PATH_UPPER_RETURN] + gas->moved_ml[LF_PATH_LOWER_RETURN];

#pragma GCC unroll 14
  for (int i = 0; i < LF_PATH_LUNG_IN; i++)
    carry (sim, &load, i);
  for (int i = 0; i < LF_N_BEDS; i++)
    missed += through_bed (sim, &load, i);
  through_lungs (sim, &load);
  through_circuit (sim, &load);
  for (int i = 0; i < LF_N_FLUIDS; i++) /* without gas */
    bring (&load, LF_BLOOD_LOWER_VEINS, gas->moved_ml[LF_PATH_FLUID + i], 0, 0);
  for (int i = LF_PATH_BLEED; i <= LF_PATH_WOUND_ARTERY; i++)
    bring (&load, lf_paths[i].from, -gas->moved_ml[i], gas->o2[lf_paths[i].from],
           gas->co2[lf_paths[i].from]);

  for (int i = 0; i < LF_N_BLOODS; i++) {
    double now_ml = lf_max (sim->blood.volume_ml[i], 0.1);
    double then_ml = sim->blood.volume_ml[i] - load.net_ml[i];
    gas->o2[i] = lf_max (0, (gas->o2[i] * then_ml + load.o2[i]) / now_ml);
    gas->co2[i] = lf_max (0, (gas->co2[i] * then_ml + load.co2[i]) / now_ml);
  }
  free_co2 (sim, met_ml);
  slow_store (sim);
  lf_dilution_step (sim);
  for (int i = 0; i < LF_N_PATHS; i++)
    gas->moved_ml[i] = 0;
  lactate (sim, missed);
}
