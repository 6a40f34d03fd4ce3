/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ECMO circuit: one column of blood that the pump's head drives against cannulae, oxygenator
 * and the patient's own pressures. Pressures along it follow from its flow. */
#include "sim/stages.h"

#define L_MIN_PER_ML_S 0.06
#define HEAD_SHUT_OFF  28.0 /* mmHg per krpm², Rotaflow-like (read in a second source) */
#define HEAD_SLOPE     4.0  /* mmHg per krpm per L/min (fit form of another team) */
#define OXYGENATOR_R   8.0  /* mmHg per L/min, new (Quadrox-i, HLS: 6-10) */
#define LINE_INERTANCE 0.45 /* mmHg s²/mL: four metres of 3/8 inch tube */
#define LINE_R         2.0  /* mmHg per L/min, both lines together (tuned) */
#define SPIN_UP_S      1.5  /* the pump reaches a new speed within (tuned) */
#define CRANK_RPM      3000 /* a steady hand (tuned) */
#define FLOW_ON_ML_S   16.7 /* 1 L/min */
#define FLOW_ON_MS     5000

/* Cannula loss, mmHg per (L/min)²: 6.0 at 17 Fr return, 4.2 at 21 Fr drainage, falling with the
 * powers that fit 15-19 and 21-25 Fr (recalled makers' data for blood, ±25 %). */
static double
cannula_loss (LfLine line, double size_fr)
{
  if (line == LF_LINE_DRAINAGE)
    return 4.2 * lf_pow (21 / size_fr, 4.0);
  return 6.0 * lf_pow (17 / size_fr, 4.9);
}

void
lf_circuit_init (LfSim *sim)
{
  sim->circuit = (LfCircuit){
    .fdo2 = 0.21,
    .heater_c = 37,
    .gas_po2_mmhg = 150,
    .flow_on = 0,
  };
  lf_drainage_init (sim);
  sim->circuit.access[LF_LINE_DRAINAGE].clamped = 1;
  sim->circuit.access[LF_LINE_RETURN].clamped = 1;
}

void
lf_circuit_place (LfSim *sim, LfLine line, LfSite site, LfVessel vessel, double size_fr)
{
  LfAccess *access = &sim->circuit.access[line];

  access->site = site;
  access->punctured = vessel;
  access->cannula = vessel;
  access->size_fr = size_fr;
  access->loss = cannula_loss (line, size_fr);
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

LfBed
lf_circuit_leg (const LfSim *sim)
{
  return sim->circuit.access[LF_LINE_RETURN].site == LF_SITE_FEMORAL_LEFT ? LF_BED_LEFT_LEG
                                                                          : LF_BED_RIGHT_LEG;
}

static void
spin (LfSim *sim)
{
  LfCircuit *c = &sim->circuit;
  double wanted = c->set_rpm;

  if (sim->faults[LF_FAULT_PUMP_FAILURE] > 0)
    wanted = 0;
  if (c->hand_crank > 0)
    wanted = CRANK_RPM;
  c->rpm += (wanted - c->rpm) * LF_DT_S / (SPIN_UP_S / 3);
}

typedef struct {
  LfDrainage drainage;
  double return_loss;  /* mmHg per (L/min)² */
  double oxygenator_r; /* mmHg per L/min */
  double to_mmhg;
} Path;

static Path
path (LfSim *sim)
{
  const LfCircuit *c = &sim->circuit;
  double bend = sim->faults[LF_FAULT_RETURN_KINK];
  double clot = sim->faults[LF_FAULT_OXYGENATOR_CLOT];
  const double *p = sim->blood.pressure_mmhg;
  Path way = {
    .return_loss = c->access[LF_LINE_RETURN].loss + LF_KINK_LOSS * bend * bend,
    .oxygenator_r =
        OXYGENATOR_R * lf_variable_now (sim, LF_VARIABLE_OXYGENATOR_RESISTANCE) * (1 + 4 * clot),
    .to_mmhg = p[lf_circuit_returns_to_vein (sim) ? LF_BLOOD_CAVA : LF_BLOOD_ILIAC],
  };

  lf_drainage_step (sim, &way.drainage);
  return way;
}

/* The column's new flow: head and pressures drive it, losses at the new flow hold it. */
static double
next_flow (const LfSim *sim, const Path *way, double shut_off)
{
  const LfCircuit *c = &sim->circuit;
  double q = c->flow_ml_s;
  double krpm = c->rpm / 1000;
  double linear = (LINE_R + way->oxygenator_r + HEAD_SLOPE * krpm + 2) * L_MIN_PER_ML_S;
  double square = (way->drainage.loss + way->return_loss) * L_MIN_PER_ML_S * L_MIN_PER_ML_S;
  double drive = way->drainage.from_mmhg + shut_off - way->to_mmhg;

  return (q + LF_DT_S / LINE_INERTANCE * drive) /
         (1 + LF_DT_S / LINE_INERTANCE * (linear + square * lf_abs (q)));
}

static void
pressures (LfSim *sim, const Path *way, double shut_off)
{
  LfCircuit *c = &sim->circuit;
  double q = c->flow_ml_s * L_MIN_PER_ML_S;
  double quick = LF_DT_S / 0.05; /* the sensors' own lag */
  double p_ven;
  double p_int;
  double p_art;

  if (c->access[LF_LINE_DRAINAGE].clamped && !c->access[LF_LINE_RETURN].clamped) {
    p_art = p_int = way->to_mmhg;
    p_ven = p_int - shut_off;
  } else {
    p_ven = c->access[LF_LINE_DRAINAGE].clamped
                ? 0
                : way->drainage.from_mmhg - q * (1 + way->drainage.loss * lf_abs (q));
    p_int = p_ven + shut_off - HEAD_SLOPE * c->rpm / 1000 * q;
    p_art = p_int - way->oxygenator_r * q;
  }
  c->p_ven_mmhg += (p_ven - c->p_ven_mmhg) * quick;
  c->p_int_mmhg += (p_int - c->p_int_mmhg) * quick;
  c->p_art_mmhg += (p_art - c->p_art_mmhg) * quick;
}

/* Flow is on once it has stood above 1 L/min for five seconds, and off when it has gone (tuned). */
static void
watch_flow (LfSim *sim)
{
  LfCircuit *c = &sim->circuit;
  c->steady_ml_s += (c->flow_ml_s - c->steady_ml_s) * LF_DT_S;
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

static void
vent (LfSim *sim)
{
  LfCircuit *c = &sim->circuit;

  c->vent_ml_s = 0;
  if (c->vent_l_min <= 0 || !lf_circuit_is_open (sim))
    return;
  double room = sim->blood.volume_ml[LF_BLOOD_LV] / lf_size (sim) - 20;
  /* An emptied ventricle gives no more. */
  c->vent_ml_s = c->vent_l_min / L_MIN_PER_ML_S * lf_clamp (room / 30, 0, 1);
}

void
lf_circuit_step (LfSim *sim)
{
  LfCircuit *c = &sim->circuit;

  spin (sim);
  if (!c->connected) {
    c->flow_ml_s = 0;
    return;
  }
  Path way = path (sim);
  double krpm = c->rpm / 1000;
  double shut_off = HEAD_SHUT_OFF * krpm * krpm;
  if (lf_circuit_is_open (sim))
    c->flow_ml_s = next_flow (sim, &way, shut_off);
  else
    c->flow_ml_s -= c->flow_ml_s * LF_DT_S / 0.05; /* the clamp bites */
  if (lf_abs (c->flow_ml_s) < 1e-6)
    c->flow_ml_s = 0;
  c->atrial_ml_s = lf_min (c->flow_ml_s * way.drainage.atrial, lf_most_out (sim, LF_BLOOD_RA));
  c->distal_ml_s = c->access[LF_LINE_DISTAL].cannula == LF_VESSEL_ARTERY
                       ? sim->blood.bed_ml_s[lf_circuit_leg (sim)]
                       : 0;
  pressures (sim, &way, shut_off);
  vent (sim);
  watch_flow (sim);
}
