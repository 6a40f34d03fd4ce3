/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Variables: where each stands, and its way to where it was set. Four of them are also moved by
 * the patient himself; for those the state that is moved is the truth, and a setting writes to it.
 */
#include "sim/stages.h"

static double *
own_state (LfSim *sim, LfVariableId id)
{
  switch (id) {
  case LF_VARIABLE_TEMPERATURE:
    return &sim->organs.temperature_c;
  case LF_VARIABLE_LACTATE:
    return &sim->gas.lactate_mmol_l;
  case LF_VARIABLE_HAEMOGLOBIN:
    return &sim->gas.haemoglobin_g_l;
  case LF_VARIABLE_POTASSIUM:
    return &sim->gas.potassium_mmol_l;
  default:
    return &sim->variables[id].value;
  }
}

static void
write_to (LfSim *sim, LfVariableId id, double value)
{
  if (id == LF_VARIABLE_LACTATE)
    lf_gas_set_lactate (sim, value);
  else if (id == LF_VARIABLE_POTASSIUM)
    lf_electrolytes_set_potassium (sim, value);
  else
    *own_state (sim, id) = value;
}

void
lf_variables_init (LfSim *sim)
{
  for (int i = 0; i < LF_N_VARIABLES; i++) {
    double value = sim->patient.variables[i];
    sim->variables[i] = (LfVariableState){ .value = value, .target = value, .per_step = 0 };
    *own_state (sim, (LfVariableId) i) = value;
  }
}

void
lf_sim_set (LfSim *sim, LfVariableId id, double value, double seconds)
{
  const LfVariable *row = lf_variable (id);
  LfVariableState *variable = &sim->variables[id];

  variable->target = lf_clamp (value, row->low, row->high);
  if (seconds <= 0) {
    variable->per_step = 0;
    variable->value = variable->target;
    write_to (sim, id, variable->target);
    return;
  }
  variable->value = *own_state (sim, id);
  variable->per_step = (variable->target - variable->value) * LF_DT_S / seconds;
  sim->variables_move = 1;
}

void
lf_variables_step (LfSim *sim)
{
  if (!sim->variables_move)
    return;
  sim->variables_move = 0;
  for (int i = 0; i < LF_N_VARIABLES; i++) {
    LfVariableState *variable = &sim->variables[i];
    if (variable->per_step == 0)
      continue;
    sim->variables_move = 1;
    variable->value += variable->per_step;
    bool there = variable->per_step > 0 ? variable->value >= variable->target
                                        : variable->value <= variable->target;
    if (there) {
      variable->value = variable->target;
      variable->per_step = 0;
    }
    write_to (sim, (LfVariableId) i, variable->value);
  }
}
