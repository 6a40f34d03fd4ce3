/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The oxygenator and its lines: blood passes the drainage line, the membrane and the return line,
 * each well mixed; sweep gas passes the other side. */
#include "sim/gas.h"
#include "sim/stages.h"

/* Blood flow at which 1 - 1/e of what is missing would be left: rated flow is where standard venous
 * blood leaves at 95 % (ISO 7199), near 7 L/min for an adult oxygenator. */
#define O2_REACH  2.3 /* times: share reached = 1 - e^(-reach), at 4 L/min (tuned to that) */
#define CO2_REACH 2.2

#define MINUTES (LF_GAS_PERIOD * LF_DT_S / 60)

#define WETS_BELOW 3.5  /* L/min of sweep, below which water gathers (tuned) */
#define WETS_S     3600 /* and how soon without any to speak of (tuned: tens of minutes) */
#define BLOWS_FROM                                                                                 \
  7.0 /* L/min that blow it out, within half a minute (ELSO: 10 L/min, 20-30 s)                    \
       */
#define BLOWS_S 8
#define FAULT_S 60  /* the fault brings it so soon (tuned) */
#define WET_O2  0.5 /* share of its reach that a drowned membrane loses (tuned) */
#define WET_CO2 0.8

/* Water condenses where little gas passes; much gas drives it out. */
static void
condense (LfSim *sim, double sweep)
{
  LfCircuit *c = &sim->circuit;
  double dt = LF_GAS_PERIOD * LF_DT_S;
  double fault = sim->faults[LF_FAULT_WET_OXYGENATOR];

  if (sweep >= BLOWS_FROM)
    c->wet -= c->wet * dt / BLOWS_S;
  else if (c->wet < fault)
    c->wet += (fault - c->wet) * dt / FAULT_S;
  else if (sweep > 0 && sweep < WETS_BELOW && c->flow_ml_s > 0)
    c->wet += (1 - c->wet) * (1 - sweep / WETS_BELOW) * dt / WETS_S;
}

static double
reached (double reach, double flow_l_min)
{
  double x = reach * 4 / lf_max (flow_l_min, 0.2);
  return 1 - lf_exp (-lf_min (x, 30));
}

static double
mix (double content, double incoming, double moved_ml, double space_ml)
{
  return content + (incoming - content) * lf_min (1, moved_ml / space_ml);
}

/* Sweep replaces the gas side. */
static void
sweep_gas (LfSim *sim)
{
  LfCircuit *c = &sim->circuit;
  double sweep = sim->faults[LF_FAULT_GAS_SUPPLY_LOST] > 0 ? 0 : c->sweep_l_min;
  double fresh = lf_min (1, sweep * MINUTES / LF_GAS_SIDE_L);

  condense (sim, sweep);
  c->gas_po2_mmhg += fresh * (c->fdo2 * LF_DRY_MMHG - c->gas_po2_mmhg);
  c->gas_pco2_mmhg -= fresh * c->gas_pco2_mmhg;
}

/* The gas side and the flow change slowly, and what blood holds at its tensions is costly. */
static void
meet (LfSim *sim)
{
  LfCircuit *c = &sim->circuit;
  double flow_l_min = lf_abs (c->steady_ml_s) * LF_L_MIN_PER_ML_S;
  double works =
      lf_variable_now (sim, LF_VARIABLE_OXYGENATOR_TRANSFER) * (1 - 0.8 * lf_circuit_clot (sim));
  LfBloodKind kind;

  lf_gas_kind (sim, &kind);
  lf_contents (&kind, c->gas_po2_mmhg, c->gas_pco2_mmhg, &c->full_o2, &c->full_co2);
  c->o2_share = works * reached (O2_REACH * (1 - WET_O2 * c->wet), flow_l_min);
  c->co2_share = works * reached (CO2_REACH * (1 - WET_CO2 * c->wet), flow_l_min);
}

/* What blood takes from the gas side and gives to it, mL; the gas side loses and gains it. */
static void
exchange (LfSim *sim, double moved, double from_o2, double from_co2, double *taken, double *given)
{
  LfCircuit *c = &sim->circuit;

  if ((sim->step + 3 * LF_GAS_PERIOD) % LF_MEET_PERIOD == 0 || c->full_co2 <= 0)
    meet (sim);
  *taken = moved * c->o2_share * (c->full_o2 - from_o2);
  *given = moved * c->co2_share * (from_co2 - c->full_co2);
  c->gas_po2_mmhg = lf_max (0, c->gas_po2_mmhg - *taken * LF_GAS_FACTOR / LF_GAS_SIDE_L);
  c->gas_pco2_mmhg = lf_max (0, c->gas_pco2_mmhg + *given * LF_GAS_FACTOR / LF_GAS_SIDE_L);
}

void
lf_oxygenator_step (LfSim *sim, double moved_ml, double in_o2, double in_co2)
{
  LfCircuit *c = &sim->circuit;
  bool forward = moved_ml >= 0;
  double moved = lf_abs (moved_ml);
  double *first_o2 = forward ? &c->drain_o2 : &c->return_o2;
  double *first_co2 = forward ? &c->drain_co2 : &c->return_co2;
  double *last_o2 = forward ? &c->return_o2 : &c->drain_o2;
  double *last_co2 = forward ? &c->return_co2 : &c->drain_co2;
  double taken;
  double given;

  if (moved > 0) {
    exchange (sim, moved, *first_o2, *first_co2, &taken, &given);
    double out_o2 = *first_o2 + taken / moved;
    double out_co2 = *first_co2 - given / moved;
    *last_o2 = mix (*last_o2, c->oxygenator_o2, moved, LF_LINE_ML);
    *last_co2 = mix (*last_co2, c->oxygenator_co2, moved, LF_LINE_ML);
    c->oxygenator_o2 = mix (c->oxygenator_o2, out_o2, moved, LF_MEMBRANE_ML);
    c->oxygenator_co2 = mix (c->oxygenator_co2, out_co2, moved, LF_MEMBRANE_ML);
    *first_o2 = mix (*first_o2, in_o2, moved, LF_LINE_ML);
    *first_co2 = mix (*first_co2, in_co2, moved, LF_LINE_ML);
  }
  sweep_gas (sim);
}
