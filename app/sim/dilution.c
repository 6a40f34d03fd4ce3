/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What blood is made of: haemoglobin, clotting factors, fibrinogen, platelets. Blood lost takes
 * them along, so that what is left reads as before, and only what runs in to fill its place dilutes
 * it; and so does a circuit's prime. Blood that was stored brings potassium and citrate as well. */
#include "sim/circuit.h"
#include "sim/stages.h"

enum { HAEMOGLOBIN, CLOTTING, FIBRINOGEN, PLATELETS, N_PARTS };

/* What runs in brings: haemoglobin (g/L), clotting factors (share of normal), fibrinogen (g/L),
 * platelets (10^9/L), and, in mmol for each mL, potassium and citrate. A unit of red cells in
 * additive, plasma thawed, an adult dose of platelets, pooled cryoprecipitate (UK blood services,
 * recalled); red cells of middle age hold some 4 mmol of potassium a unit (recalled). */
static const struct {
  double parts[N_PARTS];
  double potassium;
  double citrate;
} fluids[LF_N_FLUIDS] = {
  [LF_FLUID_CRYSTALLOID] = { { 0, 0, 0, 0 }, 0, 0 },
  [LF_FLUID_RED_CELLS] = { { 190, 0, 0, 0 }, 0.013, 0.006 },
  [LF_FLUID_PLASMA] = { { 0, 0.9, 2.5, 0 }, 0, 0.020 },
  [LF_FLUID_PLATELETS] = { { 0, 0.6, 1.5, 1000 }, 0, 0.012 },
  [LF_FLUID_CRYOPRECIPITATE] = { { 0, 0.6, 9, 0 }, 0, 0.020 },
};

#define ANTITHROMBIN_ML 1200.0 /* of plasma, that makes good all that is short (tuned) */

/* In the patient's blood and in the circuit's. */
static inline void
find (LfSim *sim, double *body[N_PARTS], double *circuit[N_PARTS])
{
  body[HAEMOGLOBIN] = &sim->gas.haemoglobin_g_l;
  body[CLOTTING] = &sim->gas.clotting;
  body[FIBRINOGEN] = &sim->haemostasis.fibrinogen_g_l;
  body[PLATELETS] = &sim->haemostasis.platelets_per_nl;
  circuit[HAEMOGLOBIN] = &sim->circuit.haemoglobin_g_l;
  circuit[CLOTTING] = &sim->circuit.clotting;
  circuit[FIBRINOGEN] = &sim->haemostasis.circuit_fibrinogen_g_l;
  circuit[PLATELETS] = &sim->haemostasis.circuit_platelets_per_nl;
}

/* The circuit holds its own volume: what it takes and gives changes places. */
static void
with_circuit (double *const body[N_PARTS], double *const circuit[N_PARTS], double moved_ml,
              double body_ml)
{
  double ml = lf_min (lf_abs (moved_ml), LF_CIRCUIT_ML);

  for (int i = 0; i < N_PARTS; i++) {
    double changed = (*circuit[i] - *body[i]) * ml;
    *body[i] += changed / body_ml;
    *circuit[i] -= changed / LF_CIRCUIT_ML;
  }
}

static void
run_in (LfSim *sim, double *const body[N_PARTS], LfFluidId fluid, double ml, double body_ml)
{
  double *resistance = &sim->faults[LF_FAULT_HEPARIN_RESISTANCE];

  for (int i = 0; i < N_PARTS; i++)
    *body[i] += (fluids[fluid].parts[i] - *body[i]) * ml / body_ml;
  lf_electrolytes_add (sim, fluids[fluid].potassium * ml, fluids[fluid].citrate * ml);
  if (fluid == LF_FLUID_PLASMA && *resistance > 0)
    *resistance = lf_max (0, *resistance - ml / ANTITHROMBIN_ML);
}

void
lf_dilution_step (LfSim *sim)
{
  const double *moved = sim->gas.moved_ml;
  double returned = moved[LF_PATH_RETURN_ARTERY] + moved[LF_PATH_RETURN_VEIN];
  double given = 0;
  double *body[N_PARTS];
  double *circuit[N_PARTS];

  for (int i = 0; i < LF_N_FLUIDS; i++)
    given += moved[LF_PATH_FLUID + i];
  if (given == 0 && returned == 0)
    return;
  double body_ml = lf_max (lf_circulation_total_ml (sim), 1);
  find (sim, body, circuit);
  for (int i = 0; i < LF_N_FLUIDS; i++)
    if (moved[LF_PATH_FLUID + i] > 0)
      run_in (sim, body, (LfFluidId) i, moved[LF_PATH_FLUID + i], body_ml);
  if (returned != 0)
    with_circuit (body, circuit, returned, body_ml);
}
