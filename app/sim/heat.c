/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The body's heat: a heart that beats keeps it; an arrested body and a circuit without warm water
 * lose it to the room; the heater-cooler gives and takes it through the blood. */
#include "sim/stages.h"

#define DT_S (LF_SLOW_PERIOD * LF_DT_S)

#define HEAT_KCAL_KG 0.83    /* kcal/kg/°C (textbook) */
#define BLOOD_HEAT   0.87e-3 /* kcal/mL/°C (textbook) */
#define EXCHANGER    0.7     /* share of the difference that the heater-cooler makes good */
#define ROOM_C       21      /* and the warm body is this much above it: */
#define ABOVE_ROOM_C 16
#define COOLING_C_S  (0.4 / 3600) /* an uncovered arrested body at 37 °C (tuned) */
#define CIRCUIT_C_S                                                                                \
  (1.0 / 3600)       /* a circuit without water: half of its heat by its lines (tuned) */
#define FEVER_C 39.0 /* sepsis: where the body then keeps itself */
#define FEVER_S 2400 /* and how soon it gets there (tuned) */

static double
lost (const LfSim *sim, double rate_c_s)
{
  return rate_c_s * lf_max (0, sim->organs.temperature_c - ROOM_C) / ABOVE_ROOM_C;
}

void
lf_heat_mix (LfSim *sim, double ml, double warmer_c)
{
  sim->organs.temperature_c += ml * BLOOD_HEAT * warmer_c / (HEAT_KCAL_KG * sim->patient.weight_kg);
}

void
lf_heat_step (LfSim *sim)
{
  const LfCircuit *c = &sim->circuit;
  double flow_l_min = lf_abs (c->flow_ml_s) * LF_L_MIN_PER_ML_S;
  double water = 1 - sim->faults[LF_FAULT_HEATER_FAILURE];
  bool arrest = lf_rhythm ((LfRhythmId) sim->heart.rhythm)->arrest;
  double *core = &sim->organs.temperature_c;
  double fever = sim->organs.sepsis * (FEVER_C - *core);

  if (flow_l_min > 0) {
    double warmed_ml = lf_abs (c->flow_ml_s) * DT_S;
    lf_heat_mix (sim, warmed_ml, water * EXCHANGER * (c->heater_c - *core));
    *core -= (1 - water) * lost (sim, CIRCUIT_C_S) * lf_min (flow_l_min / 3, 1) * DT_S;
  } else if (arrest) {
    *core -= lost (sim, COOLING_C_S) * DT_S;
  }
  if (!arrest && fever > 0)
    *core += fever * DT_S / FEVER_S;
}
