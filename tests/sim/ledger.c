/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ledger.h"

#include <glib.h>

#include "sim/gas.h"

enum { GAS_STEPS = 10 }; /* gas is carried each ten steps: see sim/stages.h */

#define GAS_S   ((double) GAS_STEPS / LF_STEPS_PER_S)
#define MINUTES (GAS_S / 60)

static double
size_of (const LfSim *sim)
{
  return sim->patient.weight_kg / 80;
}

Amounts
ledger_stores (const LfSim *sim)
{
  const LfGas *gas = &sim->gas;
  const LfCircuit *c = &sim->circuit;
  double size = size_of (sim);
  Amounts there = { 0 };

  for (int i = 0; i < LF_N_BLOODS; i++) {
    there.blood_ml += sim->blood.volume_ml[i];
    there.o2_ml += sim->blood.volume_ml[i] * gas->o2[i];
    there.co2_ml += sim->blood.volume_ml[i] * gas->co2[i];
  }
  for (int i = 0; i < LF_N_BEDS; i++) {
    there.o2_ml += lf_tissues[i].o2_ml * size * gas->bed_o2[i];
    there.co2_ml += lf_tissues[i].co2_ml * size * gas->bed_co2[i];
  }
  there.co2_ml += LF_SLOW_CO2_ML * size * gas->slow_co2 + gas->freed_co2_ml;
  there.o2_ml += LF_LINE_ML * (c->drain_o2 + c->return_o2) + LF_MEMBRANE_ML * c->oxygenator_o2;
  there.co2_ml += LF_LINE_ML * (c->drain_co2 + c->return_co2) + LF_MEMBRANE_ML * c->oxygenator_co2;
  there.o2_ml += sim->lungs.alveolar_po2_mmhg * LF_RESIDUAL_L * size / LF_GAS_FACTOR;
  there.co2_ml += sim->lungs.alveolar_pco2_mmhg * LF_RESIDUAL_L * size / LF_GAS_FACTOR;
  there.o2_ml += c->gas_po2_mmhg * LF_GAS_SIDE_L / LF_GAS_FACTOR;
  there.co2_ml += c->gas_pco2_mmhg * LF_GAS_SIDE_L / LF_GAS_FACTOR;
  return there;
}

void
ledger_open (Ledger *ledger, const LfSim *sim)
{
  *ledger = (Ledger){ .start = ledger_stores (sim) };
}

/* Sweep replaces a share of the gas side after blood has met it: from what stands there now, back
 * to what it replaced. */
static void
book_sweep (Ledger *ledger, const LfSim *sim)
{
  const LfCircuit *c = &sim->circuit;
  double sweep = sim->faults[LF_FAULT_GAS_SUPPLY_LOST] > 0 ? 0 : c->sweep_l_min;
  double fresh = sweep * MINUTES / LF_GAS_SIDE_L;
  double po2_then = (c->gas_po2_mmhg - fresh * c->fdo2 * LF_DRY_MMHG) / (1 - fresh);
  double pco2_then = c->gas_pco2_mmhg / (1 - fresh);

  ledger->in.o2_ml += (c->gas_po2_mmhg - po2_then) * LF_GAS_SIDE_L / LF_GAS_FACTOR;
  ledger->in.co2_ml += (c->gas_pco2_mmhg - pco2_then) * LF_GAS_SIDE_L / LF_GAS_FACTOR;
}

static double
fluid_left (const LfSim *sim)
{
  double ml = 0;
  for (int i = 0; i < LF_N_FLUIDS; i++)
    ml += sim->blood.fluid_left_ml[i];
  return ml;
}

static double
bleed_left (const LfSim *sim)
{
  double ml = 0;
  for (int i = 0; i < LF_MAX_BLEEDS; i++)
    ml += sim->blood.bleed_left_ml[i];
  return ml - sim->haemostasis.lost_ml;
}

/* Blood lost from wounds that cannulae have left, and from the circuit. */
typedef struct {
  double vein_ml;
  double artery_ml;
  double hole_ml;
} Losses;

/* By the flows of the step that has just passed. */
static void
add_losses (Losses *lost, const LfSim *sim)
{
  const LfCircuit *c = &sim->circuit;

  lost->hole_ml += (c->drained_ml_s - c->returned_ml_s) / LF_STEPS_PER_S;
}

static Amounts
content_of (double o2, double co2)
{
  return (Amounts){ .o2_ml = o2, .co2_ml = co2 };
}

/* Blood leaves at the drainage line's open end, or from the return line. */
static Amounts
at_hole (const LfSim *sim)
{
  const LfCircuit *c = &sim->circuit;

  if (c->access[LF_LINE_DRAINAGE].came_out != LF_VESSEL_NONE)
    return content_of (c->drain_o2, c->drain_co2);
  return content_of (c->return_o2, c->return_co2);
}

static void
book_loss (Ledger *ledger, double ml, const Amounts *content)
{
  ledger->in.blood_ml -= ml;
  ledger->in.o2_ml -= ml * content->o2_ml;
  ledger->in.co2_ml -= ml * content->co2_ml;
}

/* Ten steps, the last of which carries gas. */
static void
run_one (Ledger *ledger, LfSim *sim)
{
  double to_lose = bleed_left (sim);
  double to_give = fluid_left (sim);
  double used_ml = 0;
  /* The wounds' flows stand still until the next step of gas. */
  Losses lost = { .vein_ml = sim->circuit.wound_vein_ml_s * GAS_S,
                  .artery_ml = sim->circuit.wound_artery_ml_s * GAS_S };

  for (int i = 1; i < GAS_STEPS; i++) {
    lf_sim_step (sim);
    add_losses (&lost, sim);
  }
  g_assert_cmpint (sim->step % GAS_STEPS, ==, 0);
  double breath_l = lf_lungs_alveolar_l_min (sim) * MINUTES;
  double debt_ml = sim->gas.o2_debt_ml;
  double vein_o2 = sim->gas.o2[LF_BLOOD_LOWER_VEINS];
  double vein_co2 = sim->gas.co2[LF_BLOOD_LOWER_VEINS];
  const LfLungs lungs = sim->lungs;
  Amounts of_artery = content_of (sim->gas.o2[LF_BLOOD_ILIAC], sim->gas.co2[LF_BLOOD_ILIAC]);
  Amounts of_hole = at_hole (sim);
  for (int i = 0; i < LF_N_BEDS; i++)
    used_ml += lf_gas_wanted_ml (sim, (LfBed) i);
  lf_sim_step (sim);
  add_losses (&lost, sim);
  lf_sim_clear_events (sim);

  used_ml -= sim->gas.o2_debt_ml - debt_ml;
  double bled_ml = to_lose - bleed_left (sim);
  ledger->used_ml += used_ml;
  bled_ml += lost.vein_ml;
  book_loss (ledger, lost.artery_ml, &of_artery);
  book_loss (ledger, lost.hole_ml, &of_hole);
  ledger->in.blood_ml += to_give - fluid_left (sim) - bled_ml;
  ledger->in.o2_ml -= bled_ml * vein_o2 + used_ml;
  ledger->in.co2_ml -= bled_ml * vein_co2 - used_ml * LF_QUOTIENT;
  ledger->in.o2_ml +=
      breath_l * (lungs.fio2 * LF_DRY_MMHG - lungs.alveolar_po2_mmhg) / LF_GAS_FACTOR;
  ledger->in.co2_ml -= breath_l * lungs.alveolar_pco2_mmhg / LF_GAS_FACTOR;
  book_sweep (ledger, sim);
}

void
ledger_run (Ledger *ledger, LfSim *sim, double seconds)
{
  int64_t times = (int64_t) (seconds * LF_STEPS_PER_S / GAS_STEPS + 0.5);

  for (int64_t i = 0; i < times; i++)
    run_one (ledger, sim);
}

Amounts
ledger_miss (const Ledger *ledger, const LfSim *sim)
{
  Amounts there = ledger_stores (sim);

  return (Amounts){
    .o2_ml = there.o2_ml - ledger->start.o2_ml - ledger->in.o2_ml,
    .co2_ml = there.co2_ml - ledger->start.co2_ml - ledger->in.co2_ml,
    .blood_ml = there.blood_ml - ledger->start.blood_ml - ledger->in.blood_ml,
  };
}
