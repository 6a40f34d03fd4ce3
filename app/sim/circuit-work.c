/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The perfusionist's hands: the circuit primed, connected, mended, and parts of it exchanged. */
#include "sim/circuit-work.h"

#include "sim/circuit.h"
#include "sim/gas.h"
#include "sim/stages.h"

#define PRIME_O2       0.0045 /* mL/mL: crystalloid in the room's air */
#define PRIME_CO2      0.0003
#define PRIME_COLDER_C 15.0 /* than the body (tuned) */

LfRefusal
lf_work_can_prime (const LfSim *sim, const LfCommand *command)
{
  return sim->circuit.primed ? LF_REFUSAL_ALREADY_DONE : LF_REFUSAL_NONE;
}

void
lf_work_primed (LfSim *sim, const LfTask *task)
{
  sim->circuit.primed = 1;
}

void
lf_work_circuit_checked (LfSim *sim, const LfTask *task)
{
  sim->circuit.checked = 1;
}

static LfRefusal
between_clamps (const LfSim *sim)
{
  const LfCircuit *c = &sim->circuit;

  if (!c->connected)
    return LF_REFUSAL_NO_CIRCUIT;
  return c->access[LF_LINE_DRAINAGE].clamped && c->access[LF_LINE_RETURN].clamped
             ? LF_REFUSAL_NONE
             : LF_REFUSAL_OPEN_CIRCUIT;
}

static bool
an_end_is_out (const LfSim *sim)
{
  return sim->circuit.access[LF_LINE_DRAINAGE].came_out != LF_VESSEL_NONE ||
         sim->circuit.access[LF_LINE_RETURN].came_out != LF_VESSEL_NONE;
}

LfRefusal
lf_work_can_connect (const LfSim *sim, const LfCommand *command)
{
  const LfCircuit *c = &sim->circuit;

  if (c->connected && !an_end_is_out (sim))
    return LF_REFUSAL_ALREADY_DONE;
  if (!c->primed)
    return LF_REFUSAL_NOT_PRIMED;
  if (c->access[LF_LINE_DRAINAGE].cannula == LF_VESSEL_NONE ||
      c->access[LF_LINE_RETURN].cannula == LF_VESSEL_NONE)
    return LF_REFUSAL_NO_CANNULA;
  return c->connected ? between_clamps (sim) : LF_REFUSAL_NONE;
}

void
lf_work_connected (LfSim *sim, const LfTask *task)
{
  sim->circuit.connected = 1;
  lf_sim_set_fault (sim, LF_FAULT_DRAINAGE_DECANNULATED, 0);
  lf_sim_set_fault (sim, LF_FAULT_RETURN_DECANNULATED, 0);
}

LfRefusal
lf_work_can_take_apart (const LfSim *sim, const LfCommand *command)
{
  return between_clamps (sim);
}

/* A primed part takes the place of one full of blood: no haemoglobin, no factors, the gases of the
 * room's air, and its cold. */
static void
bring_prime (LfSim *sim, double ml)
{
  LfCircuit *c = &sim->circuit;
  double share = ml / LF_CIRCUIT_ML;

  c->haemoglobin_g_l -= c->haemoglobin_g_l * share;
  c->clotting -= c->clotting * share;
  lf_heat_mix (sim, ml, -PRIME_COLDER_C);
}

void
lf_work_exchanged (LfSim *sim, const LfTask *task)
{
  LfCircuit *c = &sim->circuit;

  if (task->words[0] == LF_EXCHANGE_OXYGENATOR) {
    lf_sim_set_fault (sim, LF_FAULT_OXYGENATOR_CLOT, 0);
    lf_sim_set_fault (sim, LF_FAULT_WET_OXYGENATOR, 0);
    c->clot = c->wet = 0;
    c->oxygenator_o2 = PRIME_O2;
    c->oxygenator_co2 = PRIME_CO2;
    c->air_ml[LF_AIR_OXYGENATOR] = 0;
    bring_prime (sim, LF_MEMBRANE_ML);
  } else {
    lf_sim_set_fault (sim, LF_FAULT_PUMP_FAILURE, 0);
    lf_sim_set_fault (sim, LF_FAULT_PUMP_HEAD_CLOT, 0);
    c->air_ml[LF_AIR_HEAD] = 0;
    bring_prime (sim, LF_HEAD_ML);
  }
}

/* Pump stopped, head low, and the air is chased up through the oxygenator and drawn off (Chan 2022,
 * read). */
void
lf_work_deaired (LfSim *sim, const LfTask *task)
{
  for (int i = 0; i < LF_N_AIRS; i++)
    sim->circuit.air_ml[i] = 0;
}

LfRefusal
lf_work_can_repair (const LfSim *sim, const LfCommand *command)
{
  if (!sim->circuit.connected)
    return LF_REFUSAL_NO_CIRCUIT;
  return sim->faults[LF_FAULT_CIRCUIT_RUPTURE] > 0 ? between_clamps (sim) : LF_REFUSAL_NONE;
}

void
lf_work_repaired (LfSim *sim, const LfTask *task)
{
  lf_sim_set_fault (sim, LF_FAULT_DRAINAGE_AIR, 0);
  if (between_clamps (sim) == LF_REFUSAL_NONE)
    lf_sim_set_fault (sim, LF_FAULT_CIRCUIT_RUPTURE, 0);
}

LfRefusal
lf_work_can_crank (const LfSim *sim, const LfCommand *command)
{
  bool on = command->args[0].word == LF_SWITCH_ON;
  return on == (sim->circuit.hand_crank > 0) ? LF_REFUSAL_ALREADY_DONE : LF_REFUSAL_NONE;
}

/* The head has changed drives, and is turned from a standstill. */
void
lf_work_cranked (LfSim *sim, const LfTask *task)
{
  sim->circuit.hand_crank = task->words[0] == LF_SWITCH_ON;
}
