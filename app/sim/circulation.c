/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The closed loop: fourteen compartments of blood, four chambers of time-varying elastance, four
 * valves and an aorta of inertances, six beds. Flows are stepped first, each with its own
 * resistance taken implicitly, then volumes with the new flows: blood is neither made nor lost. */
#include "sim/paths.h"
#include "sim/settled.h"
#include "sim/stages.h"

/* Valves: Smith 2004 inertances, Burkhoff resistances (mmHg s/mL); the aorta: blood's density over
 * the vessel's area. */
#define VALVE_R   0.0025
#define OUTFLOW_R 0.006

#define REGURGITANT_R 0.15 /* a wide-open aortic valve */

#define PNEUMOTHORAX_MMHG 14.0 /* of air under pressure, on all in the chest (tuned) */

#define ZERO_FLOW_MMHG 10.0 /* coronaries shut below it, the heart empty (textbook: 8-15) */
#define SQUEEZES       0.75 /* of the ventricle's pressure lies on its vessels (tuned) */

static const struct {
  double l; /* mmHg s²/mL, for 80 kg */
  double r; /* mmHg s/mL */
} inertials[LF_N_INERTIALS] = {
  [LF_INERTIAL_MITRAL] = { 7.7e-5, VALVE_R },    [LF_INERTIAL_AORTIC] = { 1.2e-4, OUTFLOW_R },
  [LF_INERTIAL_TRICUSPID] = { 8.0e-5, VALVE_R }, [LF_INERTIAL_PULMONARY] = { 1.5e-4, OUTFLOW_R },
  [LF_INERTIAL_ARCH] = { 0.0008, 0.010 },        [LF_INERTIAL_DESCENDING] = { 0.003, 0.030 },
  [LF_INERTIAL_ILIAC] = { 0.005, 0.060 },
};

/* What a step makes of a flow depends on the patient's size alone, which never changes. */
static void
size_inertials (LfSim *sim)
{
  double per = 1 / lf_size (sim); /* a smaller body has more of both */

  for (int i = 0; i < LF_N_INERTIALS; i++) {
    double l = inertials[i].l * per;
    double r = inertials[i].r * per;
    sim->blood.gain[i] = LF_DT_S / l;
    sim->blood.keep[i] = 1 / (1 + LF_DT_S * r / l);
  }
}

/* A path with inertance: its resistance is taken at the new flow. */
static double
inertial (const LfCirculation *c, LfInertial path, double flow, double drop_mmhg)
{
  return (flow + c->gain[path] * drop_mmhg) * c->keep[path];
}

/* Through a valve, of a chamber that can give so much. */
static double
through_valve (const LfCirculation *c, LfInertial path, double flow, double drop_mmhg, double most)
{
  return lf_clamp (inertial (c, path, flow, drop_mmhg), 0, most);
}

static void
heart_flows (LfSim *sim)
{
  LfCirculation *c = &sim->blood;
  const double *p = c->pressure_mmhg;
  double aortic_drop = p[LF_BLOOD_LV] - p[LF_BLOOD_ASCENDING];
  double forward = lf_max (0, c->aortic_ml_s);
  double leak =
      lf_variable_now (sim, LF_VARIABLE_AORTIC_REGURGITATION) * lf_size (sim) * (1 / REGURGITANT_R);

  c->mitral_ml_s = through_valve (c, LF_INERTIAL_MITRAL, c->mitral_ml_s,
                                  p[LF_BLOOD_LA] - p[LF_BLOOD_LV], lf_most_out (sim, LF_BLOOD_LA));
  forward =
      through_valve (c, LF_INERTIAL_AORTIC, forward, aortic_drop, lf_most_out (sim, LF_BLOOD_LV));
  c->aortic_ml_s = forward > 0 || aortic_drop > 0 ? forward : aortic_drop * leak;
  c->tricuspid_ml_s =
      through_valve (c, LF_INERTIAL_TRICUSPID, c->tricuspid_ml_s, p[LF_BLOOD_RA] - p[LF_BLOOD_RV],
                     lf_most_out (sim, LF_BLOOD_RA));
  c->pulmonary_ml_s = through_valve (c, LF_INERTIAL_PULMONARY, c->pulmonary_ml_s,
                                     p[LF_BLOOD_RV] - p[LF_BLOOD_PULMONARY_ARTERIES],
                                     lf_most_out (sim, LF_BLOOD_RV));
}

static void
artery_flows (LfSim *sim)
{
  LfCirculation *c = &sim->blood;
  const double *p = c->pressure_mmhg;

  c->to_arch_ml_s =
      inertial (c, LF_INERTIAL_ARCH, c->to_arch_ml_s, p[LF_BLOOD_ASCENDING] - p[LF_BLOOD_ARCH]);
  c->to_descending_ml_s = inertial (c, LF_INERTIAL_DESCENDING, c->to_descending_ml_s,
                                    p[LF_BLOOD_ARCH] - p[LF_BLOOD_DESCENDING]);
  if (c->aortic_mmhg_s_ml > 0) /* a flap lies in its way */
    c->to_descending_ml_s /=
        1 + c->gain[LF_INERTIAL_DESCENDING] * c->keep[LF_INERTIAL_DESCENDING] * c->aortic_mmhg_s_ml;
  c->to_iliac_ml_s =
      inertial (c, LF_INERTIAL_ILIAC, c->to_iliac_ml_s, p[LF_BLOOD_DESCENDING] - p[LF_BLOOD_ILIAC]);
}

/* The leg whose artery the return cannula narrows. */
static void
leg_flow (LfSim *sim, LfBed leg)
{
  LfCirculation *c = &sim->blood;
  double from = c->pressure_mmhg[lf_paths[LF_PATH_BED + leg].from];
  double to = c->pressure_mmhg[lf_paths[LF_PATH_BED + leg].to];
  double r = lf_circuit_feed_leg (sim, from, 1 / c->bed_ease[leg], &from);
  double shut = c->closing_mmhg[leg];

  c->bed_ml_s[leg] = (lf_max (from, shut) - lf_max (to, shut)) / r;
}

static void
bed_flows (LfSim *sim)
{
  LfCirculation *c = &sim->blood;

#pragma GCC unroll 6
  for (int i = 0; i < LF_N_BEDS; i++) {
    double from = c->pressure_mmhg[lf_paths[LF_PATH_BED + i].from];
    double to = c->pressure_mmhg[lf_paths[LF_PATH_BED + i].to];
    double shut = c->closing_mmhg[i];
    if (i == LF_BED_HEART) /* a contracting ventricle shuts its own vessels */
      shut = lf_max (lf_max (to, c->chest_mmhg + ZERO_FLOW_MMHG),
                     SQUEEZES * c->pressure_mmhg[LF_BLOOD_LV]);
    c->bed_ml_s[i] = (lf_max (from, shut) - lf_max (to, shut)) * c->bed_ease[i];
  }
  if (sim->circuit.access[LF_LINE_RETURN].cannula == LF_VESSEL_ARTERY ||
      sim->circuit.leg_mmhg_s_ml > 0)
    leg_flow (sim, lf_circuit_leg (sim));
}

static double
two_ways (double drop_mmhg, double forward, double back)
{
  return drop_mmhg * (drop_mmhg > 0 ? forward : back);
}

static void
vein_and_lung_flows (LfSim *sim)
{
  LfCirculation *c = &sim->blood;
  const double *p = c->pressure_mmhg;
  const double *ease = c->ease;

  c->upper_return_ml_s = two_ways (p[LF_BLOOD_UPPER_VEINS] - p[LF_BLOOD_CAVA],
                                   ease[LF_EASE_UPPER_RETURN], ease[LF_EASE_UPPER_BACK]);
  c->lower_return_ml_s = two_ways (p[LF_BLOOD_LOWER_VEINS] - p[LF_BLOOD_CAVA],
                                   ease[LF_EASE_LOWER_RETURN], ease[LF_EASE_LOWER_BACK]);
  c->caval_return_ml_s = lf_max ((p[LF_BLOOD_CAVA] - p[LF_BLOOD_RA]) * ease[LF_EASE_CAVAL],
                                 -lf_most_out (sim, LF_BLOOD_RA));
  c->lung_in_ml_s =
      (p[LF_BLOOD_PULMONARY_ARTERIES] - p[LF_BLOOD_LUNG_CAPILLARIES]) * ease[LF_EASE_LUNG_IN];
  c->lung_out_ml_s =
      (p[LF_BLOOD_LUNG_CAPILLARIES] - p[LF_BLOOD_PULMONARY_VEINS]) * ease[LF_EASE_LUNG_OUT];
  c->pulmonary_return_ml_s =
      lf_max ((p[LF_BLOOD_PULMONARY_VEINS] - p[LF_BLOOD_LA]) * ease[LF_EASE_PULMONARY_RETURN],
              -lf_most_out (sim, LF_BLOOD_LA));
  c->bronchial_ml_s =
      (p[LF_BLOOD_ASCENDING] - p[LF_BLOOD_PULMONARY_VEINS]) * ease[LF_EASE_BRONCHIAL];
}

/* Volume lost or given, which comes to its end; no more than there is at the moment. */
static double
running (double rate_ml_s, double *left_ml, double most_ml)
{
  double ml = lf_min (lf_min (rate_ml_s * LF_DT_S, *left_ml), most_ml);
  *left_ml -= ml;
  return ml;
}

static double
bled_ml (LfSim *sim)
{
  LfCirculation *c = &sim->blood;
  double spare =
      lf_max (0, c->volume_ml[LF_BLOOD_LOWER_VEINS] - LF_VESSEL_LEAST_ML * lf_size (sim));
  double ml = 0;

  for (int i = 0; i < LF_MAX_BLEEDS; i++)
    if (c->bleed_left_ml[i] > 0)
      ml += running (c->bleed_ml_s[i], &c->bleed_left_ml[i], spare - ml);
  double wounds = lf_min (sim->haemostasis.bleeding_ml_s * LF_DT_S, spare - ml);
  sim->haemostasis.lost_ml += wounds;
  return ml + wounds;
}

static inline void
move (LfSim *sim, int path, double ml)
{
  int from = lf_paths[path].from;
  int to = lf_paths[path].to;

  if (from != LF_OUTSIDE)
    sim->blood.volume_ml[from] -= ml;
  if (to != LF_OUTSIDE)
    sim->blood.volume_ml[to] += ml;
  sim->gas.moved_ml[path] += ml;
}

static void
move_circuit (LfSim *sim)
{
  LfCircuit *c = &sim->circuit;
  double atrial_ml = c->atrial_ml_s * LF_DT_S;

  c->lost_ml +=
      (c->drained_ml_s - c->returned_ml_s + c->wound_vein_ml_s + c->wound_artery_ml_s) * LF_DT_S;
  move (sim, LF_PATH_DRAIN_CAVA, c->drained_ml_s * LF_DT_S - atrial_ml);
  move (sim, LF_PATH_DRAIN_ATRIUM, atrial_ml);
  move (sim, lf_circuit_returns_to_vein (sim) ? LF_PATH_RETURN_VEIN : LF_PATH_RETURN_ARTERY,
        c->returned_ml_s * LF_DT_S);
  move (sim, LF_PATH_VENT, c->vent_ml_s * LF_DT_S);
  move (sim, LF_PATH_WOUND_VEIN, c->wound_vein_ml_s * LF_DT_S);
  move (sim, LF_PATH_WOUND_ARTERY, c->wound_artery_ml_s * LF_DT_S);
}

static void
move_volumes (LfSim *sim)
{
  LfCirculation *c = &sim->blood;
  const double dt = LF_DT_S;

  move (sim, LF_PATH_MITRAL, c->mitral_ml_s * dt);
  move (sim, LF_PATH_AORTIC, c->aortic_ml_s * dt);
  move (sim, LF_PATH_TRICUSPID, c->tricuspid_ml_s * dt);
  move (sim, LF_PATH_PULMONARY, c->pulmonary_ml_s * dt);
  move (sim, LF_PATH_TO_ARCH, c->to_arch_ml_s * dt);
  move (sim, LF_PATH_TO_DESCENDING, c->to_descending_ml_s * dt);
  move (sim, LF_PATH_TO_ILIAC, c->to_iliac_ml_s * dt);
#pragma GCC unroll 6
  for (int i = 0; i < LF_N_BEDS; i++)
    move (sim, LF_PATH_BED + i, c->bed_ml_s[i] * dt);
  move (sim, LF_PATH_UPPER_RETURN, c->upper_return_ml_s * dt);
  move (sim, LF_PATH_LOWER_RETURN, c->lower_return_ml_s * dt);
  move (sim, LF_PATH_CAVAL_RETURN, c->caval_return_ml_s * dt);
  move (sim, LF_PATH_LUNG_IN, c->lung_in_ml_s * dt);
  move (sim, LF_PATH_LUNG_OUT, c->lung_out_ml_s * dt);
  move (sim, LF_PATH_PULMONARY_RETURN, c->pulmonary_return_ml_s * dt);
  move (sim, LF_PATH_BRONCHIAL, c->bronchial_ml_s * dt);
  if (sim->circuit.connected)
    move_circuit (sim);
  move (sim, LF_PATH_BLEED, bled_ml (sim));
  for (int i = 0; i < LF_N_FLUIDS; i++)
    if (c->fluid_left_ml[i] > 0)
      move (sim, LF_PATH_FLUID + i,
            running (c->fluid_ml_s[i], &c->fluid_left_ml[i], c->fluid_left_ml[i]));
}

void
lf_circulation_init (LfSim *sim)
{
  double size = lf_size (sim);

  sim->blood = (LfCirculation){ .energy = 1,
                                .drug_drive = 1,
                                .perfusion_drive = 1,
                                .dilation = lf_settled_rest.dilation,
                                .septum_ml = lf_settled_rest.septum_ml,
                                .tone = lf_settled_rest.reflex_tone,
                                .reflex_tone = lf_settled_rest.reflex_tone,
                                .reflex_rate = lf_settled_rest.reflex_rate,
                                .reflex_veins = lf_settled_rest.reflex_veins };
  for (int i = 0; i < LF_N_BLOODS; i++)
    sim->blood.volume_ml[i] = lf_settled_blood[i].ml * size;
  sim->blood.per_size = 1 / size;
  size_inertials (sim);
  lf_vessels_step (sim);
  lf_vessels_fill (sim);
  lf_chambers_step (sim);
  lf_vessels_pressures (sim);
  bed_flows (sim);
}

void
lf_circulation_step (LfSim *sim)
{
  sim->blood.chest_mmhg += PNEUMOTHORAX_MMHG * sim->faults[LF_FAULT_TENSION_PNEUMOTHORAX];
  if (sim->step % LF_GAS_PERIOD == 0)
    lf_vessels_step (sim);
  lf_chambers_step (sim);
  lf_vessels_pressures (sim);
  heart_flows (sim);
  artery_flows (sim);
  bed_flows (sim);
  vein_and_lung_flows (sim);
  lf_circuit_step (sim);
  move_volumes (sim);
}

double
lf_circulation_total_ml (const LfSim *sim)
{
  double total = 0;
  for (int i = 0; i < LF_N_BLOODS; i++)
    total += sim->blood.volume_ml[i];
  return total;
}

double
lf_circulation_resistance (const LfSim *sim)
{
  int leg = lf_circuit_leg (sim);
  double conductance = 0;

  for (int i = 0; i < LF_N_BEDS; i++) {
    double past = i == leg ? sim->circuit.leg_mmhg_s_ml : 0;
    conductance += 1 / lf_max (sim->blood.bed_resistance[i] + past, 1e-6);
  }
  return 1 / conductance;
}
