/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Vessels: what they hold at which pressure, and what resists; as tone, age, faults and what is set
 * make of them, worked out with the gases, for all of it changes far more slowly than pressure. */
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
  [LF_BLOOD_ASCENDING] = { 0.65, 9, true, true },
  [LF_BLOOD_ARCH] = { 0.38, 14, true, true },
  [LF_BLOOD_DESCENDING] = { 0.57, 117, true, true },
  [LF_BLOOD_ILIAC] = { 0.48, 123, false, true },
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

/* Arterioles shut below a pressure of their own, and what lies beyond then no longer matters: a
 * waterfall (Maas 2009). At normal tone it is what arteries keep in the first seconds of an arrest
 * (tuned to Schipke 2003); it rises with tone, ever less (tuned), and want of flow takes most of it
 * and some of the resistance (tuned to what pauses of compressions cost, Mader 2014, Yu 2008). The
 * table's resistance is that at rest, of which closing is a part. Coronaries are apart: see
 * circulation.c. */
#define CLOSES_MMHG   22.0
#define CLOSES_HALF   1.5 /* tone at which it is half of the most */
#define CLOSES_LESS   0.70
#define RESISTS_LESS  0.25
#define REST_ART_MMHG 92.0
#define REST_VEN_MMHG 5.0
#define REST_DROP     (REST_ART_MMHG - REST_VEN_MMHG)

/* Paths without inertance: resistance only, mmHg s/mL. */
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

/* Air under pressure in the chest bends the cavae's way in, and a lung that has fallen together
 * resists (tuned to a shock at full severity). */
#define PNEUMOTHORAX_BEND 6.0
#define PNEUMOTHORAX_LUNG 1.0

/* A womb at term that lies on the inferior vena cava bends it by so many times the resistance of
 * the veins below (tuned: femoral venous pressure of 20 mmHg lying flat, recalled). */
#define CAVAL_BEND     12.0
#define DISPLACED_LEFT 0.3 /* of it is left while somebody holds the womb aside (tuned) */

#define VEINS_FOLLOW 0.15 /* share of what tone does to arteries that it does to veins (tuned) */
#define VENOUS_TONE_SHARE                                                                          \
  0.35 /* share of the veins' resting volume that tone can give up (tuned) */

/* An artery at STIFF_MMHG gives as the table says; empty, it gives (2 - SLACK) / SLACK times as
 * much (tuned: compliance about halves from 40 to 120 mmHg). */
#define SLACK      0.5
#define STIFF_MMHG 93.0
#define STIFFEST_MMHG                                                                              \
  300.0 /* beyond which it grows no stiffer (tuned: far beyond any pressure in life) */

#define CAVA_SQUEEZED 0.2 /* of a compression's pressure on the heart (tuned: see chambers.c) */
#define FOLDED        20  /* a vessel below its rest folds: it takes so many times more (tuned) */

/* Pressure of a vessel that has fallen flat, mmHg for each mL below (tuned: no compression empties
 * it altogether). */
#define EMPTIED_MMHG_ML 5.0

/* How many times what the table says arteries give. They stiffen with age: the table's is that of
 * 45 years; 1.5-2 mL/mmHg in all while young, 0.7-1.2 at 60-70 years. */
static double
arterial_give (const LfSim *sim)
{
  return lf_variable_now (sim, LF_VARIABLE_ARTERIAL_COMPLIANCE) *
         lf_clamp (1 - 0.022 * (sim->patient.age_years - 45), 0.35, 1.3);
}

/* What tone, age and what is set make of the vessels: it changes far more slowly than pressure. */
static void
set_vessels (LfSim *sim)
{
  LfCirculation *c = &sim->blood;
  double size = lf_size (sim);
  double arterial = arterial_give (sim);
  double venous = lf_variable_now (sim, LF_VARIABLE_VENOUS_TONE) * lf_drugs_venous_factor (sim) *
                  (c->reflex_veins + VEINS_FOLLOW * (c->tone - 1));
  double venous_v0 = 1 - VENOUS_TONE_SHARE * (1 - 1 / venous);

  for (int i = LF_BLOOD_ASCENDING; i < LF_N_BLOODS; i++) {
    const Vessel *vessel = &vessels[i];
    bool systemic_vein = i == LF_BLOOD_UPPER_VEINS || i == LF_BLOOD_LOWER_VEINS;
    double compliance = vessel->compliance * size * (vessel->arterial ? (2 - SLACK) * arterial : 1);
    c->stiff_mmhg_ml[i] = 1 / compliance;
    c->rest_ml[i] = vessel->v0_ml * size * (systemic_vein ? venous_v0 : 1);
  }
}

void
lf_vessels_pressures (LfSim *sim)
{
  LfCirculation *c = &sim->blood;
  double least = LF_VESSEL_LEAST_ML * lf_size (sim);

#pragma GCC unroll 10
  for (int i = LF_BLOOD_ASCENDING; i < LF_N_BLOODS; i++) {
    double transmural = (c->volume_ml[i] - c->rest_ml[i]) * c->stiff_mmhg_ml[i];
    if (transmural < 0) /* it folds: it gives volume up at little suction until it is empty */
      transmural *= 1.0 / FOLDED;
    else if (vessels[i].arterial) /* the fuller, the stiffer */
      transmural *= SLACK + (1 - SLACK) / STIFF_MMHG * lf_min (transmural, STIFFEST_MMHG);
    double empty = least - c->volume_ml[i];
    if (empty > 0)
      transmural -= EMPTIED_MMHG_ML * empty * c->per_size;
    c->pressure_mmhg[i] = transmural + (vessels[i].in_chest ? c->chest_mmhg : 0);
  }
  c->pressure_mmhg[LF_BLOOD_CAVA] += CAVA_SQUEEZED * c->heart_squeeze_mmhg;
}

static void
set_beds (LfSim *sim)
{
  LfCirculation *c = &sim->blood;
  double own = lf_variable_now (sim, LF_VARIABLE_SYSTEMIC_RESISTANCE);

  for (int i = 0; i < LF_BED_HEART; i++) {
    double tone = lf_max (1 + beds[i].tone * (c->tone * own - 1), 0.1);
    double at_rest = beds[i].resistance * c->per_size;
    double closing = CLOSES_MMHG * (1 + CLOSES_HALF) * tone / (tone + CLOSES_HALF) *
                     (1 - CLOSES_LESS * c->starved);
    double r = at_rest * (REST_ART_MMHG - CLOSES_MMHG) / REST_DROP * tone *
               (1 - RESISTS_LESS * c->starved);
    if (i == LF_BED_RIGHT_UPPER)
      r += c->innominate_mmhg_s_ml;
    c->closing_mmhg[i] = closing;
    c->bed_resistance[i] = r + at_rest * (closing - REST_VEN_MMHG) / REST_DROP;
    c->bed_ease[i] = 1 / r;
  }
  c->bed_resistance[LF_BED_HEART] = beds[LF_BED_HEART].resistance * c->per_size / c->dilation;
  c->bed_ease[LF_BED_HEART] = 1 / c->bed_resistance[LF_BED_HEART];
}

/* What the womb makes of the resistance of the veins that rise through the belly: a factor. */
static double
uterus_squeeze (const LfSim *sim)
{
  return 1 + CAVAL_BEND * sim->faults[LF_FAULT_CAVAL_COMPRESSION] *
                 (sim->blood.uterus_displaced ? DISPLACED_LEFT : 1);
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
  double from_below = into_chest / (lf_bleeding_squeeze (sim) * uterus_squeeze (sim));
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

void
lf_vessels_step (LfSim *sim)
{
  lf_dissection_step (sim);
  set_vessels (sim);
  set_beds (sim);
  set_eases (sim);
}

/* Stiffer arteries than the table's hold less at the same pressure: the rest lies in the veins. */
void
lf_vessels_fill (LfSim *sim)
{
  LfCirculation *c = &sim->blood;
  double give = arterial_give (sim);

  for (int i = LF_BLOOD_ASCENDING; i <= LF_BLOOD_ILIAC; i++) {
    double moves_ml = (c->volume_ml[i] - c->rest_ml[i]) * (1 - give);
    c->volume_ml[i] -= moves_ml;
    c->volume_ml[LF_BLOOD_LOWER_VEINS] += moves_ml;
  }
}
