/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The closed loop: fourteen compartments of blood, four chambers of time-varying elastance, four
 * valves and an aorta of inertances, six beds. Flows are stepped first, each with its own
 * resistance taken implicitly, then volumes with the new flows: blood is neither made nor lost. */
#include "sim/paths.h"
#include "sim/settled.h"
#include "sim/stages.h"

/* Vessels: compliance (mL/mmHg), volume at no pressure (mL), whether they lie in the chest. Totals
 * after the Burkhoff set; the split of the arteries is tuned so that pulse pressure and the delay
 * to the groin are an adult's. */
typedef struct {
  double compliance;
  double v0_ml;
  bool in_chest;
  bool arterial;
} Vessel;

static const Vessel vessels[LF_N_BLOODS] = {
  [LF_BLOOD_ASCENDING] = { 0.75, 9, true, true },
  [LF_BLOOD_ARCH] = { 0.44, 14, true, true },
  [LF_BLOOD_DESCENDING] = { 0.66, 117, true, true },
  [LF_BLOOD_ILIAC] = { 0.55, 123, false, true },
  [LF_BLOOD_UPPER_VEINS] = { 18, 780, false, false },
  [LF_BLOOD_LOWER_VEINS] = { 55, 2500, false, false },
  [LF_BLOOD_CAVA] = { 4, 150, true, false },
  [LF_BLOOD_PULMONARY_ARTERIES] = { 4.5, 110, true, false },
  [LF_BLOOD_LUNG_CAPILLARIES] = { 6, 110, true, false },
  [LF_BLOOD_PULMONARY_VEINS] = { 10, 260, true, false },
};

/* Beds: resistance (mmHg s/mL) at normal tone. Their ends are in paths.h, their shares of the
 * body's oxygen use in gas.c. Shares of flow after the textbook: each upper body half with its half
 * of the brain 13-14 %, legs 9 % each, heart 4-5 %. */
typedef struct {
  double resistance;
  double tone; /* share of vessel tone that it takes up: the brain and heart mind themselves */
} Bed;

static const Bed beds[LF_N_BEDS] = {
  [LF_BED_RIGHT_UPPER] = { 6.1, 0.5 }, [LF_BED_LEFT_UPPER] = { 6.4, 0.5 },
  [LF_BED_TRUNK] = { 1.7, 1.0 },       [LF_BED_LEFT_LEG] = { 9.0, 1.0 },
  [LF_BED_RIGHT_LEG] = { 9.0, 1.0 },   [LF_BED_HEART] = { 12, 0.0 },
};

/* Valves: Smith 2004 inertances, Burkhoff resistances (mmHg s/mL); the aorta: blood's density over
 * the vessel's area. */
#define VALVE_R   0.0025
#define OUTFLOW_R 0.006

/* Paths without: resistance only, mmHg s/mL. */
#define UPPER_RETURN_R     0.060
#define UPPER_BACKWARD_R   1.0 /* valves of the neck and arm veins shut (Niemann 1980) */
#define LOWER_BACKWARD_R   0.4 /* the diaphragm's passage, with few valves (tuned) */
#define LOWER_RETURN_R     0.030
#define CAVAL_RETURN_R     0.008
#define LUNG_IN_R          0.060
#define LUNG_OUT_R         0.025
#define PULMONARY_RETURN_R 0.012
#define EMBOLISM_R         12.0  /* times the lungs' own: 2.7 at half severity, 20 at 0.9 (tuned) */
#define BRONCHIAL_R        100.0 /* near 1 % of output */
#define REGURGITANT_R      0.15  /* a wide-open aortic valve */

/* Air under pressure in the chest: on the heart and all vessels in it; the cavae's way in is bent,
 * and a lung that has fallen together resists (tuned to a shock at full severity). */
#define PNEUMOTHORAX_MMHG 14.0
#define PNEUMOTHORAX_BEND 6.0
#define PNEUMOTHORAX_LUNG 1.0

#define ZERO_FLOW_MMHG 10.0 /* coronaries shut below it, the heart empty (textbook: 8-15) */
#define SQUEEZES       0.75 /* of the ventricle's pressure lies on its vessels (tuned) */

#define VENOUS_TONE_SHARE                                                                          \
  0.35 /* share of the veins' resting volume that tone can give up (tuned) */

/* An artery at STIFF_MMHG gives as the table says; empty, it gives (2 - SLACK) / SLACK times as
 * much (tuned: compliance about halves from 40 to 120 mmHg). */
#define SLACK      0.5
#define STIFF_MMHG 93.0

#define CAVA_SQUEEZED   0.9 /* a compression squeezes the great veins nearly as the heart (tuned) */
#define FOLDED          20  /* a vessel below its rest folds: it takes so many times more (tuned) */
#define VESSEL_LEAST_ML 30.0

/* Arteries stiffen with age: the table's is that of 45 years; 1.5-2 mL/mmHg in all while young,
 * 0.7-1.2 at 60-70 years. */
static double
ageing (const LfSim *sim)
{
  return lf_clamp (1 - 0.022 * (sim->patient.age_years - 45), 0.35, 1.3);
}

/* What tone, age and what is set make of the vessels: it changes far more slowly than pressure. */
static void
set_vessels (LfSim *sim)
{
  LfCirculation *c = &sim->blood;
  double size = lf_size (sim);
  double arterial = lf_variable_now (sim, LF_VARIABLE_ARTERIAL_COMPLIANCE) * ageing (sim);
  double venous = lf_variable_now (sim, LF_VARIABLE_VENOUS_TONE) * lf_drugs_venous_factor (sim) *
                  (1 + 0.15 * (c->tone - 1)); /* veins follow vessel tone a little (tuned) */
  double venous_v0 = 1 - VENOUS_TONE_SHARE * (1 - 1 / venous);

  for (int i = LF_BLOOD_ASCENDING; i < LF_N_BLOODS; i++) {
    const Vessel *vessel = &vessels[i];
    bool systemic_vein = i == LF_BLOOD_UPPER_VEINS || i == LF_BLOOD_LOWER_VEINS;
    double compliance = vessel->compliance * size * (vessel->arterial ? (2 - SLACK) * arterial : 1);
    c->stiff_mmhg_ml[i] = 1 / compliance;
    c->rest_ml[i] = vessel->v0_ml * size * (systemic_vein ? venous_v0 : 1);
  }
}

static void
vessel_pressures (LfSim *sim)
{
  LfCirculation *c = &sim->blood;
  double least = VESSEL_LEAST_ML * lf_size (sim);

#pragma GCC unroll 10
  for (int i = LF_BLOOD_ASCENDING; i < LF_N_BLOODS; i++) {
    double transmural = (c->volume_ml[i] - c->rest_ml[i]) * c->stiff_mmhg_ml[i];
    if (transmural < 0) /* it folds: it gives volume up at little suction until it is empty */
      transmural *= 1.0 / FOLDED;
    else if (vessels[i].arterial) /* the fuller, the stiffer */
      transmural *= SLACK + (1 - SLACK) / STIFF_MMHG * transmural;
    double empty = least - c->volume_ml[i];
    if (empty > 0)
      transmural -= LF_EMPTY_MMHG_ML * empty * c->per_size;
    c->pressure_mmhg[i] = transmural + (vessels[i].in_chest ? c->chest_mmhg : 0);
  }
  c->pressure_mmhg[LF_BLOOD_CAVA] += CAVA_SQUEEZED * c->heart_squeeze_mmhg;
}

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
  c->to_iliac_ml_s =
      inertial (c, LF_INERTIAL_ILIAC, c->to_iliac_ml_s, p[LF_BLOOD_DESCENDING] - p[LF_BLOOD_ILIAC]);
}

static void
set_beds (LfSim *sim)
{
  LfCirculation *c = &sim->blood;
  double own = lf_variable_now (sim, LF_VARIABLE_SYSTEMIC_RESISTANCE);

  for (int i = 0; i < LF_N_BEDS; i++) {
    double tone = 1 + beds[i].tone * (c->tone * own - 1);
    double r = beds[i].resistance * c->per_size * lf_max (tone, 0.1);
    if (i == LF_BED_HEART)
      r /= c->dilation;
    c->bed_resistance[i] = r;
    c->bed_ease[i] = 1 / r;
  }
}

/* The leg whose artery the return cannula narrows. */
static void
leg_flow (LfSim *sim, LfBed leg)
{
  LfCirculation *c = &sim->blood;
  double from = c->pressure_mmhg[lf_paths[LF_PATH_BED + leg].from];
  double to = c->pressure_mmhg[lf_paths[LF_PATH_BED + leg].to];
  double r = lf_circuit_feed_leg (sim, from, 1 / c->bed_ease[leg], &from);

  c->bed_resistance[leg] = r;
  c->bed_ml_s[leg] = (from - to) / r;
}

static void
bed_flows (LfSim *sim)
{
  LfCirculation *c = &sim->blood;

#pragma GCC unroll 6
  for (int i = 0; i < LF_N_BEDS; i++) {
    double from = c->pressure_mmhg[lf_paths[LF_PATH_BED + i].from];
    double to = c->pressure_mmhg[lf_paths[LF_PATH_BED + i].to];
    if (i == LF_BED_HEART) { /* a contracting ventricle shuts its own vessels */
      to = lf_max (lf_max (to, c->chest_mmhg + ZERO_FLOW_MMHG),
                   SQUEEZES * c->pressure_mmhg[LF_BLOOD_LV]);
      from = lf_max (from, to);
    }
    c->bed_ml_s[i] = (from - to) * c->bed_ease[i];
  }
  leg_flow (sim, lf_circuit_leg (sim));
}

/* Paths of resistance alone, as tone, faults and what is set have them. */
static void
set_eases (LfSim *sim)
{
  LfCirculation *c = &sim->blood;
  double *ease = c->ease;
  double size = lf_size (sim);
  double air = sim->faults[LF_FAULT_TENSION_PNEUMOTHORAX];
  double into_chest = size / (1 + PNEUMOTHORAX_BEND * air);
  double from_below = into_chest / lf_bleeding_squeeze (sim);
  double embolism = sim->faults[LF_FAULT_PULMONARY_EMBOLISM];
  double lung = size / (lf_variable_now (sim, LF_VARIABLE_PULMONARY_RESISTANCE) *
                        lf_drugs_lung_factor (sim) * (1 + PNEUMOTHORAX_LUNG * air) *
                        (1 + EMBOLISM_R * embolism * embolism / (1.4 - embolism)));

  ease[LF_EASE_UPPER_RETURN] = into_chest / UPPER_RETURN_R;
  ease[LF_EASE_UPPER_BACK] = into_chest / UPPER_BACKWARD_R;
  ease[LF_EASE_LOWER_RETURN] = from_below / LOWER_RETURN_R;
  ease[LF_EASE_LOWER_BACK] = from_below / LOWER_BACKWARD_R;
  ease[LF_EASE_CAVAL] = size / CAVAL_RETURN_R;
  ease[LF_EASE_LUNG_IN] = lung / LUNG_IN_R;
  ease[LF_EASE_LUNG_OUT] = lung / LUNG_OUT_R;
  ease[LF_EASE_PULMONARY_RETURN] = size / PULMONARY_RETURN_R;
  ease[LF_EASE_BRONCHIAL] = size * lf_variable_now (sim, LF_VARIABLE_BRONCHIAL_FLOW) / BRONCHIAL_R;
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

static void
set_slow (LfSim *sim)
{
  set_vessels (sim);
  set_beds (sim);
  set_eases (sim);
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
  double spare = lf_max (0, c->volume_ml[LF_BLOOD_LOWER_VEINS] - VESSEL_LEAST_ML * lf_size (sim));
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

/* Stiffer arteries than the table's hold less at the same pressure: the rest lies in the veins. */
static void
fill_arteries (LfSim *sim)
{
  LfCirculation *c = &sim->blood;
  double give = lf_variable_now (sim, LF_VARIABLE_ARTERIAL_COMPLIANCE) * ageing (sim);

  for (int i = LF_BLOOD_ASCENDING; i <= LF_BLOOD_ILIAC; i++) {
    double moves_ml = (c->volume_ml[i] - c->rest_ml[i]) * (1 - give);
    c->volume_ml[i] -= moves_ml;
    c->volume_ml[LF_BLOOD_LOWER_VEINS] += moves_ml;
  }
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
                                .reflex_rate = lf_settled_rest.reflex_rate };
  for (int i = 0; i < LF_N_BLOODS; i++)
    sim->blood.volume_ml[i] = lf_settled_blood[i].ml * size;
  sim->blood.per_size = 1 / size;
  size_inertials (sim);
  set_slow (sim);
  fill_arteries (sim);
  lf_chambers_step (sim);
  vessel_pressures (sim);
  bed_flows (sim);
}

void
lf_circulation_step (LfSim *sim)
{
  sim->blood.chest_mmhg += PNEUMOTHORAX_MMHG * sim->faults[LF_FAULT_TENSION_PNEUMOTHORAX];
  if (sim->step % LF_GAS_PERIOD == 0)
    set_slow (sim);
  lf_chambers_step (sim);
  vessel_pressures (sim);
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
  double conductance = 0;
  for (int i = 0; i < LF_N_BEDS; i++)
    conductance += 1 / lf_max (sim->blood.bed_resistance[i], 1e-6);
  return 1 / conductance;
}
