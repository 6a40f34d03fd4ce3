/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What drives the pump: the console on mains or battery, or a hand. */
#include "sim/circuit.h"
#include "sim/stages.h"

#define DT_S (LF_GAS_PERIOD * LF_DT_S)

#define CRANK_RPM     3000.0 /* a steady hand; units teach 1500 first, then 3000 (ecmo.icu, read) */
#define CRANK_RPM_S   300.0  /* gathers speed (tuned) */
#define IDLE_DRAW     0.4    /* of what the console draws at 3000 rpm: screen, sensors (tuned) */
#define CHARGE_TIMES  0.5    /* as fast as it empties (tuned) */
#define REFERENCE_RPM 3000.0

/* The motor's work goes with the third power of its speed. */
static double
draw (const LfSim *sim)
{
  double speed = sim->circuit.rpm / REFERENCE_RPM;
  return IDLE_DRAW + (1 - IDLE_DRAW) * speed * speed * speed;
}

static void
use_battery (LfSim *sim)
{
  LfCircuit *c = &sim->circuit;
  double gone = sim->faults[LF_FAULT_POWER_FAILURE];

  if (gone <= 0)
    c->battery_s = lf_min (LF_BATTERY_S, c->battery_s + CHARGE_TIMES * DT_S);
  else
    c->battery_s = lf_clamp (c->battery_s - draw (sim) * DT_S, 0, LF_BATTERY_S * gone);
}

bool
lf_power_console_lit (const LfSim *sim)
{
  return sim->faults[LF_FAULT_POWER_FAILURE] <= 0 || sim->circuit.battery_s > 0;
}

double
lf_power_minutes (const LfSim *sim)
{
  return sim->circuit.battery_s / draw (sim) / 60;
}

void
lf_power_step (LfSim *sim)
{
  LfCircuit *c = &sim->circuit;

  use_battery (sim);
  if (lf_procedures_under_way (sim, LF_VERB_HAND_CRANK)) {
    c->crank_rpm = c->drive_rpm = 0; /* the head lies between two drives */
  } else if (c->hand_crank > 0) {
    c->crank_rpm = lf_min (CRANK_RPM, c->crank_rpm + CRANK_RPM_S * DT_S);
    c->drive_rpm = c->crank_rpm;
  } else {
    bool runs =
        lf_power_console_lit (sim) && sim->faults[LF_FAULT_PUMP_FAILURE] <= 0 && !c->bubble_stopped;
    c->drive_rpm = runs ? c->set_rpm : 0;
  }
}
