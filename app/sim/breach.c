/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the circuit has a hole: a split between the oxygenator and the return line, an end that
 * slipped out of the patient, and the wound that it left. Blood that is lost is the patient's: the
 * circuit stays as full as it was. Air that comes in before the pump takes the place of blood that
 * would have been drained. */
#include "sim/circuit.h"
#include "sim/stages.h"

#define HALF_INERTANCE (LF_CIRCUIT_INERTANCE / 2)

/* Resistance of a split, mmHg s/mL: at severity 1 four fifths of the flow are lost there, at 0.4
 * a litre a minute (tuned). */
#define SPLIT_R 1.5

/* Wounds, with cloths on them and no hand (tuned): a vein's of 25 Fr gives 300 mL/min at 8 mmHg, an
 * artery's of 17 Fr 700 mL/min at 65. A hand on them holds all but a twentieth. */
#define WOUND_VEIN_ML_S_MMHG   0.6
#define WOUND_ARTERY_ML_S_MMHG 0.18
#define PRESSED                0.05
#define TAP_ML_S_ROOT          0.9  /* blood through a hole of 2 mm, for each root of a mmHg */
#define WOUND_LEAST_ML         60.0 /* a vessel that is all but empty gives nothing (tuned) */

bool
lf_breach_is_out (const LfSim *sim, LfLine line)
{
  return sim->circuit.access[line].came_out != LF_VESSEL_NONE;
}

static double
held (const LfLoss *loss, double q)
{
  double per = LF_DT_S / HALF_INERTANCE * LF_L_MIN_PER_ML_S;
  return 1 + per * (loss->linear + loss->square * LF_L_MIN_PER_ML_S * lf_abs (q));
}

/* Two columns that meet at the split, whose pressure their difference makes: solved together. */
bool
lf_breach_split (LfSim *sim, const LfWay *way)
{
  LfCircuit *c = &sim->circuit;
  double severity = sim->faults[LF_FAULT_CIRCUIT_RUPTURE];
  double k = LF_DT_S / HALF_INERTANCE;
  double r = k * SPLIT_R / (severity * severity);
  LfLoss to_split = { way->drainage.linear + way->inner, way->drainage.square };
  double a = held (&to_split, c->pump_ml_s) + r;
  double b = held (&way->back, c->flow_ml_s) + r;
  double in = c->pump_ml_s + k * (way->from_mmhg + way->head_mmhg);
  double out = c->flow_ml_s - k * way->to_mmhg;
  double pump;
  double back;

  if (c->access[LF_LINE_DRAINAGE].clamped) {
    pump = 0;
    back = c->access[LF_LINE_RETURN].clamped ? 0 : out / b;
  } else if (c->access[LF_LINE_RETURN].clamped) {
    pump = in / a;
    back = 0;
  } else {
    double of = a * b - r * r;
    pump = (in * b + r * out) / of;
    back = (out * a + r * in) / of;
  }
  if (pump < back) /* it would suck: the edges close */
    return false;
  c->pump_ml_s = pump;
  c->flow_ml_s = back;
  return true;
}

void
lf_breach_share (LfSim *sim)
{
  LfCircuit *c = &sim->circuit;
  bool drain_out = lf_breach_is_out (sim, LF_LINE_DRAINAGE);
  bool return_out = lf_breach_is_out (sim, LF_LINE_RETURN);

  c->drained_ml_s = c->pump_ml_s;
  c->returned_ml_s = c->flow_ml_s;
  if (c->pump_ml_s > 0) {
    double blood = drain_out ? 0 : lf_max (0, 1 - c->air_in_ml_s / c->pump_ml_s);
    c->drained_ml_s *= blood;
    if (c->flow_ml_s > 0)
      c->returned_ml_s *= blood;
  } else if (drain_out || return_out) {
    c->drained_ml_s = 0;
  }
  if (return_out)
    c->returned_ml_s = 0;
}

static double
wound (const LfSim *sim, LfLine line, LfBlood from, double ml_s_mmhg)
{
  const LfAccess *access = &sim->circuit.access[line];
  double size = lf_size (sim);

  if (access->came_out == LF_VESSEL_NONE || access->cannula != LF_VESSEL_NONE ||
      sim->blood.volume_ml[from] < WOUND_LEAST_ML * size)
    return 0;
  return ml_s_mmhg * size * (access->pressed ? PRESSED : 1) *
         lf_max (0, sim->blood.pressure_mmhg[from]);
}

/* A tap that lets air in lets blood out where the line is above the room's pressure, as when the
 * pump stands: the artery's behind a clamped drainage line, otherwise what runs back to the vein.
 */
static double
tap (const LfSim *sim)
{
  double open = sim->faults[LF_FAULT_DRAINAGE_AIR];
  return TAP_ML_S_ROOT * open * open * lf_sqrt (lf_max (0, sim->circuit.p_ven_mmhg));
}

void
lf_breach_step (LfSim *sim)
{
  LfCircuit *c = &sim->circuit;
  bool clamped = c->access[LF_LINE_DRAINAGE].clamped != 0;
  double leak = tap (sim);

  c->wound_vein_ml_s = wound (sim, LF_LINE_DRAINAGE, LF_BLOOD_LOWER_VEINS, WOUND_VEIN_ML_S_MMHG);
  c->wound_artery_ml_s = wound (sim, LF_LINE_RETURN, LF_BLOOD_ILIAC, WOUND_ARTERY_ML_S_MMHG);
  if (clamped)
    c->wound_artery_ml_s += leak;
  else
    c->wound_vein_ml_s += leak;
}
