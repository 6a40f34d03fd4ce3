/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ECMO circuit: one column of blood that the pump's head drives against cannulae, lines,
 * oxygenator and the patient's own pressures. Pressures along it follow from its flow. */
#include "sim/circuit.h"

#include "sim/chance.h"
#include "sim/stages.h"

#define HEAD_SHUT_OFF  28.0 /* mmHg per krpm², Rotaflow-like (read in a second source) */
#define HEAD_SLOPE     4.0  /* mmHg per krpm per L/min (fit form of another team) */
#define OXYGENATOR_R   8.0  /* mmHg per L/min, new (Quadrox-i, HLS: 6-10) */
#define CLOTTED        4.0  /* and so many times more when full of clot (tuned) */
#define SPIN_UP_S      1.5  /* the pump reaches a new speed within (tuned) */
#define BITES_S        0.05 /* a clamp (tuned) */
#define STANDS_RPM     0.01
#define SENSOR_S       0.05 /* the sensors' own lag */
#define VACUUM_MMHG    -700.0
#define FLOW_ON_ML_S   16.7 /* 1 L/min */
#define FLOW_ON_MS     5000
#define PROBE_L_MIN    0.03 /* one standard deviation (tuned) */
#define PROBE_CUT_OFF  0.05
#define VENT_R         0.9 /* mmHg s/mL of a vent of 12-15 Fr and its line (tuned) */

void
lf_circuit_init (LfSim *sim)
{
  sim->circuit = (LfCircuit){
    .fdo2 = 0.21,
    .heater_c = 37,
    .gas_po2_mmhg = 150,
    .head_works = 1,
    .bubble_stop = 1,
    .battery_s = LF_BATTERY_S,
    .plasma_hb_mg_l = LF_PLASMA_HB_MG_L,
  };
  lf_drainage_init (sim);
  sim->circuit.access[LF_LINE_DRAINAGE].clamped = 1;
  sim->circuit.access[LF_LINE_RETURN].clamped = 1;
}

bool
lf_circuit_returns_to_vein (const LfSim *sim)
{
  return sim->circuit.access[LF_LINE_RETURN].cannula == LF_VESSEL_VEIN;
}

bool
lf_circuit_is_open (const LfSim *sim)
{
  const LfCircuit *c = &sim->circuit;
  return c->connected && !c->access[LF_LINE_DRAINAGE].clamped && !c->access[LF_LINE_RETURN].clamped;
}

double
lf_circuit_clot (const LfSim *sim)
{
  return lf_min (1, sim->faults[LF_FAULT_OXYGENATOR_CLOT] + sim->circuit.clot);
}

static void
find_way (LfSim *sim, LfWay *way)
{
  const LfCircuit *c = &sim->circuit;
  const LfAccess *ret = &c->access[LF_LINE_RETURN];
  double bend = sim->faults[LF_FAULT_RETURN_KINK];
  const double *p = sim->blood.pressure_mmhg;
  double krpm = c->rpm * 0.001;

  lf_drainage_step (sim, way);
  way->head_mmhg = HEAD_SHUT_OFF * krpm * krpm * c->head_works;
  way->oxygenator = OXYGENATOR_R * lf_variable_now (sim, LF_VARIABLE_OXYGENATOR_RESISTANCE) *
                    (1 + CLOTTED * lf_circuit_clot (sim));
  way->inner = way->oxygenator + HEAD_SLOPE * krpm;
  way->back.linear = LF_TUBE_LINEAR + ret->linear;
  way->back.square = LF_TUBE_SQUARE + ret->loss + LF_KINK_LOSS * bend * bend;
  way->to_mmhg = p[lf_circuit_returns_to_vein (sim) ? LF_BLOOD_CAVA : LF_BLOOD_ILIAC];
  if (ret->came_out != LF_VESSEL_NONE)
    way->to_mmhg = 0;
}

/* The column's new flow: head and pressures drive it, losses at the new flow hold it. */
static double
next_flow (const LfCircuit *c, const LfWay *way)
{
  double q = c->pump_ml_s;
  double linear = (way->drainage.linear + way->inner + way->back.linear) * LF_L_MIN_PER_ML_S;
  double square = (way->drainage.square + way->back.square) * LF_L_MIN_PER_ML_S * LF_L_MIN_PER_ML_S;
  double drive = way->from_mmhg + way->head_mmhg - way->to_mmhg;

  return (q + LF_DT_S / LF_CIRCUIT_INERTANCE * drive) /
         (1 + LF_DT_S / LF_CIRCUIT_INERTANCE * (linear + square * lf_abs (q)));
}

static void
flows (LfSim *sim, const LfWay *way)
{
  LfCircuit *c = &sim->circuit;

  if (sim->faults[LF_FAULT_CIRCUIT_RUPTURE] > 0 && lf_breach_split (sim, way))
    return;
  double q = lf_circuit_is_open (sim) ? next_flow (c, way)
                                      : c->pump_ml_s - c->pump_ml_s * LF_DT_S / BITES_S;
  c->pump_ml_s = c->flow_ml_s = lf_abs (q) < 1e-6 ? 0 : q;
}

static double
lost (const LfLoss *loss, double l_min)
{
  return l_min * (loss->linear + loss->square * lf_abs (l_min));
}

static void
pressures (LfSim *sim, const LfWay *way)
{
  LfCircuit *c = &sim->circuit;
  double q = c->pump_ml_s * LF_L_MIN_PER_ML_S;
  double back = lost (&way->back, c->flow_ml_s * LF_L_MIN_PER_ML_S);
  double p_ven;
  double p_int;
  double p_art;

  if (c->access[LF_LINE_DRAINAGE].clamped && !c->access[LF_LINE_RETURN].clamped) {
    p_art = way->to_mmhg + back;
    p_int = p_art + way->oxygenator * q;
    p_ven = p_int - way->head_mmhg;
  } else {
    p_ven = c->access[LF_LINE_DRAINAGE].clamped ? 0 : way->from_mmhg - lost (&way->drainage, q);
    p_int = p_ven + way->head_mmhg - (way->inner - way->oxygenator) * q;
    p_art = p_int - way->oxygenator * q;
  }
  c->p_ven_mmhg += (lf_max (p_ven, VACUUM_MMHG) - c->p_ven_mmhg) * (LF_DT_S / SENSOR_S);
  c->p_int_mmhg += (p_int - c->p_int_mmhg) * (LF_DT_S / SENSOR_S);
  c->p_art_mmhg += (p_art - c->p_art_mmhg) * (LF_DT_S / SENSOR_S);
  c->side_port_mmhg = way->to_mmhg + back - (LF_TUBE_LINEAR + LF_TUBE_SQUARE * lf_abs (q)) * q;
}

/* Flow is on once it has stood above 1 L/min for five seconds, and off when it has gone (tuned). */
static void
watch_flow (LfSim *sim)
{
  LfCircuit *c = &sim->circuit;
  c->steady_ml_s += (c->returned_ml_s - c->steady_ml_s) * LF_DT_S;
  bool good = c->steady_ml_s > FLOW_ON_ML_S && !lf_circuit_returns_to_vein (sim);

  c->flow_above_ms = good ? c->flow_above_ms + lf_whole_ms (sim) : 0;
  bool on = c->flow_on ? c->steady_ml_s > 0.25 * FLOW_ON_ML_S : c->flow_above_ms >= FLOW_ON_MS;
  if (on != (c->flow_on != 0)) {
    int64_t words[3] = { on, 0, 0 };
    double numbers[3] = { 0, 0, 0 };
    c->flow_on = on;
    lf_event_add (sim, LF_EVENT_FLOW, 0, words, numbers);
  }
}

/* The vent runs into the drainage line: the ventricle's pressure and the pump's suction drive it,
 * up to the flow it was set to. An emptied ventricle gives no more. */
static void
vent (LfSim *sim)
{
  LfCircuit *c = &sim->circuit;

  c->vent_ml_s = 0;
  if (c->vent_l_min <= 0 || !lf_circuit_is_open (sim))
    return;
  double room = sim->blood.volume_ml[LF_BLOOD_LV] / lf_size (sim) - 20;
  double driven = (sim->blood.pressure_mmhg[LF_BLOOD_LV] - c->p_ven_mmhg) / VENT_R;
  c->vent_ml_s =
      lf_clamp (driven, 0, c->vent_l_min / LF_L_MIN_PER_ML_S) * lf_clamp (room / 30, 0, 1);
}

void
lf_circuit_step (LfSim *sim)
{
  LfCircuit *c = &sim->circuit;
  LfWay way;

  c->rpm += (c->drive_rpm - c->rpm) * (LF_DT_S / (SPIN_UP_S / 3));
  if (c->rpm < STANDS_RPM)
    c->rpm = 0;
  if (!c->connected)
    return;
  find_way (sim, &way);
  flows (sim, &way);
  lf_breach_share (sim);
  c->atrial_ml_s = lf_min (c->drained_ml_s * way.atrial, lf_most_out (sim, LF_BLOOD_RA));
  pressures (sim, &way);
  vent (sim);
  watch_flow (sim);
}

/* Ultrasound through the tube: ±0.1 L/min (makers, recalled); below a cut-off it rests. */
double
lf_circuit_probe_l_min (const LfSim *sim, double l_min)
{
  double off = lf_chance_bell (sim->seed, LF_STREAM_FLOW_PROBE, sim->step / LF_STEPS_PER_MS);
  double spread = lf_abs (l_min) < PROBE_CUT_OFF ? 0 : PROBE_L_MIN;
  return l_min + lf_variable_now (sim, LF_VARIABLE_NOISE) * spread * off;
}

void
lf_circuit_gas_step (LfSim *sim)
{
  lf_power_step (sim);
  if (!sim->circuit.connected)
    return;
  lf_circuit_distal_step (sim);
  lf_breach_step (sim);
  lf_air_step (sim);
}
