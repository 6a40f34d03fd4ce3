/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drugs: from the needle round the circulation into the blood and the tissues, to where they act,
 * and away again. Amounts are in a drug's own unit (mg, units), infusions turned into it. What they
 * do there is in effects.c. */
#include "sim/stages.h"
#include "words/text.h"

#define DT_S (LF_SLOW_PERIOD * LF_DT_S)

typedef struct {
  double half_life_s; /* in the blood */
  double onset_s;     /* from blood to effect, e-fold */
  double per_infused; /* amount a second for each unit of rate, per kg where rates are per kg */
  bool per_kg;        /* whether they are */
  double to_tissue_s; /* from blood to tissue and back, e-folds; 0 where that is not told apart */
  double from_tissue_s;
  double longer_s; /* half-life, for each unit a kg: where what clears it fills up */
} Kinetics;

#define PER_MIN(per_unit) ((per_unit) / 60.0)
#define PER_H             (1.0 / 3600)

/* Half-lives: adrenaline 2-3 min; noradrenaline 2-2.5 min; dobutamine 2 min; glyceryl trinitrate
 * 1-4 min; vasopressin 10-20 min; tranexamic acid 2 h; amiodarone hours
 * (clinical consensus; recalled); alteplase about 5 min (maker's data, recalled); protamine 7 min
 * (BCEHS monograph, read); propofol after Marsh 1991, lidocaine with 8 min of spreading and 100 min
 * of leaving, midazolam 2 h (recalled). Calcium acts within 1-3 min for 30-60 min, insulin from 20
 * min on for 4-6 h (Postgraduate Medical Journal, table read); magnesium, atropine and rocuronium
 * as long as their effects last, and so glucagon (10-20 min), lipid emulsion and argatroban (40-50
 * min) (recalled). Onsets tuned: adrenaline acts within 60-90 s in CPR, a
 * clot that has bound alteplase gives way over minutes. Heparin's half-life
 * grows with its dose: 30 min after 25 units/kg, 60 after 100, 150 after 400 (Olsson 1963,
 * Bjornsson 1982; recalled). Potassium and bicarbonate only arrive: what becomes of them is in
 * electrolytes.c. */
/* clang-format off */
static const Kinetics kinetics[LF_N_DRUGS] = {
  [LF_DRUG_ADRENALINE] = { 130, 10, PER_MIN (0.001), true, 0, 0 },
  [LF_DRUG_AMIODARONE] = { 7200, 60, 0, false, 0, 0 },
  [LF_DRUG_HEPARIN] = { 1680, 20, PER_H, false, 0, 0, 21 },
  [LF_DRUG_NORADRENALINE] = { 140, 15, PER_MIN (0.001), true, 0, 0 },
  [LF_DRUG_ALTEPLASE] = { 300, 600, 0, false, 0, 0 },
  [LF_DRUG_LIDOCAINE] = { 2400, 45, PER_MIN (1), false, 700, 1250 },
  [LF_DRUG_PROTAMINE] = { 440, 20, 0, false, 0, 0 },
  [LF_DRUG_DOBUTAMINE] = { 120, 20, PER_MIN (0.001), true, 0, 0 },
  [LF_DRUG_GLYCERYL_TRINITRATE] = { 150, 15, PER_MIN (0.001), false, 0, 0 },
  [LF_DRUG_VASOPRESSIN] = { 720, 30, PER_MIN (1), false, 0, 0 },
  [LF_DRUG_CALCIUM_CHLORIDE] = { 2000, 45, 0, false, 0, 0 },
  [LF_DRUG_SODIUM_BICARBONATE] = { 60, 15, 0, false, 0, 0 },
  [LF_DRUG_MAGNESIUM_SULFATE] = { 2400, 45, 0, false, 0, 0 },
  [LF_DRUG_POTASSIUM_CHLORIDE] = { 60, 15, PER_H, false, 0, 0 },
  [LF_DRUG_INSULIN_GLUCOSE] = { 3600, 1200, 0, false, 0, 0 },
  [LF_DRUG_ATROPINE] = { 2700, 45, 0, false, 0, 0 },
  [LF_DRUG_PROPOFOL] = { 350, 50, PER_H, true, 535, 1090 },
  [LF_DRUG_MIDAZOLAM] = { 5400, 150, PER_H, false, 1700, 2500 },
  [LF_DRUG_ROCURONIUM] = { 1500, 60, 0, false, 0, 0 },
  [LF_DRUG_TRANEXAMIC_ACID] = { 7200, 60, 0, false, 0, 0 },
  [LF_DRUG_GLUCAGON] = { 600, 60, PER_H, false, 0, 0 },
  [LF_DRUG_LIPID_EMULSION] = { 1800, 60, PER_MIN (1), false, 0, 0 },
  [LF_DRUG_INSULIN] = { 3600, 1200, PER_H, true, 0, 0 },
  [LF_DRUG_ARGATROBAN] = { 2700, 60, PER_MIN (0.001), true, 0, 0 },
};
/* clang-format on */

#define CIRCULATION_S                                                                              \
  15.0 /* needle to effect site at a normal output; longer as flow falls (tuned) */
#define SLOWEST_S 90.0

#define NOTHING 1e-12 /* so little of a drug is none */

/* What the liver clears it clears by 7 to 22 % less for each degree of cold (Tortorici 2007,
 * recalled): the least of it, for every drug (tuned). */
#define COLD_STEP  0.07
#define COLD_LEAST 0.15
#define WARM_MOST  1.2

void
lf_drugs_init (LfSim *sim)
{
  for (int i = 0; i < LF_N_DRUGS; i++)
    sim->drugs[i] = (LfDrugState){ 0 };
}

LfRefusal
lf_drugs_give (LfSim *sim, LfDrugId drug, double dose, const char *unit)
{
  const LfDrug *row = lf_drug (drug);

  if (row->most_bolus <= 0 || !lf_text_equal (row->word.unit, unit))
    return LF_REFUSAL_WRONG_UNIT;
  if (dose > row->most_bolus)
    return LF_REFUSAL_TOO_MUCH;
  sim->drugs[drug].on_its_way += dose;
  sim->drugs[drug].given += dose;
  return LF_REFUSAL_NONE;
}

LfRefusal
lf_drugs_infuse (LfSim *sim, LfDrugId drug, double rate, const char *unit)
{
  const LfDrug *row = lf_drug (drug);

  if (row->most_infusion <= 0)
    return LF_REFUSAL_NOT_INFUSED;
  if (!lf_text_equal (row->infusion_unit, unit))
    return LF_REFUSAL_WRONG_UNIT;
  if (rate > row->most_infusion)
    return LF_REFUSAL_TOO_MUCH;
  sim->drugs[drug].infusion = rate;
  return LF_REFUSAL_NONE;
}

/* All blood that reaches the body, native and from the circuit, mL/s. */
static double
systemic_flow (const LfSim *sim)
{
  double flow = 0;
  for (int i = 0; i < LF_N_BEDS; i++)
    flow += sim->blood.bed_ml_s[i];
  return lf_max (flow, 1);
}

/* One drug's tenth of a second. The way round is gone in two halves, so that nothing comes at once
 * and little comes late. */
static void
pass (LfDrugState *drug, const Kinetics *k, double kg, double arrive, double clear)
{
  double infused = drug->infusion * k->per_infused * (k->per_kg ? kg : 1) * DT_S;
  double half_way = (drug->on_its_way + infused) * arrive;

  drug->arrived = drug->half_way * arrive;
  drug->on_its_way += infused - half_way;
  drug->half_way += half_way - drug->arrived;
  double to_tissue = k->to_tissue_s > 0
                         ? (drug->central / k->to_tissue_s - drug->tissue / k->from_tissue_s) * DT_S
                         : 0;
  drug->tissue += to_tissue;
  double half_life_s = k->half_life_s + k->longer_s * drug->central / kg;
  drug->central += drug->arrived - to_tissue - drug->central * LF_LN2 / half_life_s * clear * DT_S;
  drug->effect += (drug->central - drug->effect) * DT_S / k->onset_s;
}

static bool
is_used (const LfDrugState *drug)
{
  return drug->on_its_way + drug->half_way + drug->central + drug->effect + drug->infusion >
         NOTHING;
}

void
lf_drugs_step (LfSim *sim)
{
  double delay = CIRCULATION_S * LF_REST_ML_S * lf_size (sim) / systemic_flow (sim);
  double arrive = 2 * DT_S / lf_clamp (delay, CIRCULATION_S / 2, SLOWEST_S);
  double clear = lf_clamp (1 + COLD_STEP * (sim->organs.temperature_c - 37), COLD_LEAST, WARM_MOST);

  for (int i = 0; i < LF_N_DRUGS; i++)
    if (is_used (&sim->drugs[i]))
      pass (&sim->drugs[i], &kinetics[i], sim->patient.weight_kg, arrive, clear);
  lf_effects_step (sim);
}
