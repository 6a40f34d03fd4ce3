/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Haemoglobin and clotting factors: blood lost takes them along, so that what is left reads as
 * before, and only what runs in to fill its place dilutes it; and so does a circuit's prime. */
#include "sim/gas.h"
#include "sim/stages.h"

#define CIRCUIT_ML (2 * LF_LINE_ML + LF_MEMBRANE_ML)

/* What runs in brings haemoglobin (g/L) and clotting factors (share of normal). */
static const struct {
  double haemoglobin_g_l;
  double clotting;
} fluids[LF_N_FLUIDS] = {
  [LF_FLUID_CRYSTALLOID] = { 0, 0 },
  [LF_FLUID_RED_CELLS] = { 190, 0 }, /* a unit of red cells in additive (UK blood services,
                                        recalled) */
  [LF_FLUID_PLASMA] = { 0, 0.9 },    /* thawed, it has lost a little (recalled) */
};

static double
mixed (double now, double volume_ml, double other, double ml)
{
  return now + (other - now) * ml / (volume_ml + ml);
}

/* The circuit holds its own volume: what it takes and gives changes places. */
static void
with_circuit (LfSim *sim, double moved_ml, double body_ml)
{
  LfCircuit *c = &sim->circuit;
  LfGas *gas = &sim->gas;
  double ml = lf_min (lf_abs (moved_ml), CIRCUIT_ML);
  double haemoglobin = (c->haemoglobin_g_l - gas->haemoglobin_g_l) * ml;
  double clotting = (c->clotting - gas->clotting) * ml;

  gas->haemoglobin_g_l += haemoglobin / body_ml;
  gas->clotting += clotting / body_ml;
  c->haemoglobin_g_l -= haemoglobin / CIRCUIT_ML;
  c->clotting -= clotting / CIRCUIT_ML;
}

void
lf_dilution_step (LfSim *sim)
{
  LfGas *gas = &sim->gas;
  const double *moved = gas->moved_ml;
  double returned = moved[LF_PATH_RETURN_ARTERY] + moved[LF_PATH_RETURN_VEIN];
  double body_ml = 0;

  if (sim->circuit.connected || moved[LF_PATH_FLUID + LF_FLUID_CRYSTALLOID] > 0 ||
      moved[LF_PATH_FLUID + LF_FLUID_RED_CELLS] > 0 || moved[LF_PATH_FLUID + LF_FLUID_PLASMA] > 0)
    body_ml = lf_max (lf_circulation_total_ml (sim), 1);
  for (int i = 0; i < LF_N_FLUIDS; i++) {
    double ml = moved[LF_PATH_FLUID + i];
    if (ml <= 0)
      continue;
    gas->haemoglobin_g_l =
        mixed (gas->haemoglobin_g_l, body_ml - ml, fluids[i].haemoglobin_g_l, ml);
    gas->clotting = mixed (gas->clotting, body_ml - ml, fluids[i].clotting, ml);
  }
  if (returned != 0)
    with_circuit (sim, returned, body_ml);
}
