/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Air in the circuit: it comes in where the line is below the room's pressure, or out of the blood
 * itself where suction is deep; travels with the flow; gathers in the pump head, which then gives
 * less pressure until it stands locked; is partly held by the oxygenator; and the rest reaches the
 * patient's arteries, past a detector that stops the pump. */
#include "sim/circuit.h"
#include "sim/gas.h"
#include "sim/stages.h"

#define DT_S (LF_GAS_PERIOD * LF_DT_S)

/* A hole of 2 mm sucks more than the pump carries; by the square of its severity and the root of
 * the suction (tuned). */
#define TAP_ML_S 60.0
#define TAP_MMHG 60.0

/* Gas leaves blood behind a clamp or a kink, and the head loses pressure by it: pumps begin at -150
 * mmHg with blood rich in gas (amsect.org, "safe suction pressure", abstract read), and all do at
 * depth (tuned). */
#define DEGAS_MMHG      250.0
#define DEGAS_ML_S_MMHG 5e-5
#define DEGAS_HEAD      0.001 /* of its pressure, for each mmHg deeper */

#define HEAD_PASSES  0.3  /* of the air that flow would carry out of a head that spins (tuned) */
#define HEAD_LOCK_ML 20.0 /* a head with this much in it gives no pressure (tuned) */
#define HEAD_SPINS   500  /* rpm above which air stays in its middle (tuned) */
#define HEAD_CLOT    0.4  /* of its pressure, lost to a head full of clot (tuned) */

/* An oxygenator holds a part of what passes it, until it is full, and lets a little through to its
 * gas side (tuned; Born 2016, abstract read: all hold a part of large bubbles). */
#define TRAP_SHARE    0.85
#define TRAP_ML       60.0
#define MEMBRANE_ML_S 0.1

#define TRACE_ML  1e-6  /* less than this goes on at once */
#define BUBBLE_ML 0.065 /* a bubble of 5 mm */

/* Air in the arteries stops flow in the brain's (tuned): 15 mL are beyond bearing. */
#define BRAIN_S_PER_ML 20.0

double
lf_air_total_ml (const LfSim *sim)
{
  double ml = 0;
  for (int i = 0; i < LF_N_AIRS; i++)
    ml += sim->circuit.air_ml[i];
  return ml;
}

/* What comes in before the pump, mL/s; never more than it carries. */
static double
comes_in (const LfSim *sim)
{
  const LfCircuit *c = &sim->circuit;
  double tap = sim->faults[LF_FAULT_DRAINAGE_AIR];
  double q = lf_max (0, c->pump_ml_s);

  if (lf_breach_is_out (sim, LF_LINE_DRAINAGE))
    return c->access[LF_LINE_DRAINAGE].clamped ? 0 : q;
  if (tap <= 0 || c->p_ven_mmhg >= 0)
    return 0;
  return lf_min (q, TAP_ML_S * tap * tap * lf_sqrt (-c->p_ven_mmhg / TAP_MMHG));
}

/* Carries a share of what is in one place, by flow, to the next; returns it. */
static double
leaves (double *ml, double flow_ml_s, double space_ml)
{
  double moved = *ml < TRACE_ML ? *ml : *ml * lf_min (1, lf_abs (flow_ml_s) * DT_S / space_ml);
  *ml -= moved;
  return moved;
}

static void
carry_forward (LfCircuit *c)
{
  double q = c->pump_ml_s;
  double *air = c->air_ml;
  double arrives = leaves (&air[LF_AIR_RETURN], c->flow_ml_s, LF_LINE_ML);
  double passes = leaves (&air[LF_AIR_HEAD], q * HEAD_PASSES, LF_HEAD_ML);
  double room = lf_max (0, 1 - air[LF_AIR_OXYGENATOR] / TRAP_ML);
  double held = passes * TRAP_SHARE * room;

  c->air_arterial_ml += arrives;
  air[LF_AIR_OXYGENATOR] += held;
  air[LF_AIR_RETURN] += passes - held;
  air[LF_AIR_HEAD] += leaves (&air[LF_AIR_DRAINAGE], q, LF_LINE_ML);
}

static void
carry_back (LfCircuit *c)
{
  double q = c->pump_ml_s;
  double *air = c->air_ml;

  leaves (&air[LF_AIR_DRAINAGE], q, LF_LINE_ML); /* into a vein, and out by the lungs */
  if (c->rpm < HEAD_SPINS)
    air[LF_AIR_DRAINAGE] += leaves (&air[LF_AIR_HEAD], q, LF_HEAD_ML);
  air[LF_AIR_HEAD] += leaves (&air[LF_AIR_OXYGENATOR], q, LF_MEMBRANE_ML);
  air[LF_AIR_OXYGENATOR] += leaves (&air[LF_AIR_RETURN], c->flow_ml_s, LF_LINE_ML);
}

static void
hurt (LfSim *sim, double before_ml)
{
  double ml = sim->circuit.air_arterial_ml - before_ml;
  bool artery = sim->circuit.access[LF_LINE_RETURN].cannula == LF_VESSEL_ARTERY;

  if (ml > 0 && artery)
    sim->organs.brain_debt_s += ml / lf_size (sim) * BRAIN_S_PER_ML;
}

static void
detect (LfCircuit *c)
{
  c->bubbles = c->air_ml[LF_AIR_RETURN] > BUBBLE_ML;
  if (c->bubbles && c->bubble_stop)
    c->bubble_stopped = 1;
}

void
lf_air_step (LfSim *sim)
{
  LfCircuit *c = &sim->circuit;
  double arterial_ml = c->air_arterial_ml;
  double deep = -c->p_ven_mmhg - DEGAS_MMHG;

  c->air_in_ml_s = comes_in (sim);
  c->air_ml[LF_AIR_DRAINAGE] += c->air_in_ml_s * DT_S;
  if (deep > 0)
    c->air_ml[LF_AIR_HEAD] += deep * DEGAS_ML_S_MMHG * DT_S;
  if (lf_air_total_ml (sim) > 0) {
    if (c->pump_ml_s >= 0)
      carry_forward (c);
    else
      carry_back (c);
    c->air_ml[LF_AIR_OXYGENATOR] = lf_max (0, c->air_ml[LF_AIR_OXYGENATOR] - MEMBRANE_ML_S * DT_S);
    hurt (sim, arterial_ml);
  }
  detect (c);
  double free = lf_max (0, 1 - c->air_ml[LF_AIR_HEAD] / HEAD_LOCK_ML);
  c->head_works = free * free * (1 - HEAD_CLOT * sim->faults[LF_FAULT_PUMP_HEAD_CLOT]) *
                  (1 - lf_clamp (deep * DEGAS_HEAD, 0, 0.5));
}
