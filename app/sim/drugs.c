/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drugs: from the needle round the circulation to where they act, and away again. Amounts are in a
 * drug's own unit (mg, units), infusions turned into it. */
#include "sim/stages.h"
#include "words/text.h"

#define LN2  0.69314718055994530942
#define DT_S (LF_SLOW_PERIOD * LF_DT_S)

typedef struct {
  double half_life_s; /* in the blood */
  double onset_s;     /* from blood to effect, e-fold */
  double per_infused; /* amount a second for each unit of rate, per kg where rates are per kg */
  bool per_kg;
} Kinetics;

/* Half-lives: adrenaline 2-3 min; noradrenaline 2-2.5 min; heparin 60-90 min; amiodarone hours
 * (clinical consensus; recalled); alteplase about 5 min (maker's data, recalled). Onsets tuned:
 * adrenaline acts within 60-90 s in CPR, a clot that has bound alteplase gives way over minutes. */
static const Kinetics kinetics[LF_N_DRUGS] = {
  [LF_DRUG_ADRENALINE] = { 150, 15, 1.0 / 60000, true }, /* mcg/kg/min to mg/s */
  [LF_DRUG_AMIODARONE] = { 7200, 60, 0, false },
  [LF_DRUG_HEPARIN] = { 4500, 20, 1.0 / 3600, false }, /* units/h to units/s */
  [LF_DRUG_NORADRENALINE] = { 140, 15, 1.0 / 60000, true },
  [LF_DRUG_ALTEPLASE] = { 300, 600, 0, false },
};

#define CIRCULATION_S                                                                              \
  15.0 /* needle to effect site at a normal output; longer as flow falls (tuned) */
#define NORMAL_ML_S 95.0
#define SLOWEST_S   90.0

/* Effects: most, and the amount (per 80 kg) that gives half of it. Adrenaline 1 mg raises
 * resistance 1.5-2 times; noradrenaline 0.05-0.5 mcg/kg/min by 20-60 % (recalled ranges; tuned to
 * them). */
#define ADRENALINE_TONE_MOST    1.5
#define ADRENALINE_TONE_HALF    0.45
#define ADRENALINE_RATE_MOST    0.7
#define ADRENALINE_PUMP_MOST    0.8
#define NORADRENALINE_MOST      1.1
#define NORADRENALINE_HALF      0.065
#define VASODILATION_AMIODARONE 0.08

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

static double
effect (const LfSim *sim, LfDrugId drug, double most, double half)
{
  double amount = sim->drugs[drug].effect / lf_size (sim);
  return most * amount / (amount + half);
}

double
lf_drugs_resistance_factor (const LfSim *sim)
{
  double adrenaline = effect (sim, LF_DRUG_ADRENALINE, ADRENALINE_TONE_MOST, ADRENALINE_TONE_HALF);
  double noradrenaline =
      effect (sim, LF_DRUG_NORADRENALINE, NORADRENALINE_MOST, NORADRENALINE_HALF);
  double amiodarone = effect (sim, LF_DRUG_AMIODARONE, VASODILATION_AMIODARONE, 150);

  return (1 + adrenaline) * (1 + noradrenaline) * (1 - amiodarone);
}

double
lf_drugs_rate_factor (const LfSim *sim)
{
  return 1 + effect (sim, LF_DRUG_ADRENALINE, ADRENALINE_RATE_MOST, ADRENALINE_TONE_HALF / 4) -
         effect (sim, LF_DRUG_AMIODARONE, 0.1, 150);
}

/* How many times as strong the heart is. */
static double
drive (const LfSim *sim)
{
  return 1 + effect (sim, LF_DRUG_ADRENALINE, ADRENALINE_PUMP_MOST, ADRENALINE_TONE_HALF / 4) +
         effect (sim, LF_DRUG_NORADRENALINE, 0.2, NORADRENALINE_HALF);
}

void
lf_drugs_step (LfSim *sim)
{
  double delay = CIRCULATION_S * NORMAL_ML_S * lf_size (sim) / systemic_flow (sim);
  double arrive = DT_S / lf_clamp (delay, CIRCULATION_S / 2, SLOWEST_S);

  for (int i = 0; i < LF_N_DRUGS; i++) {
    LfDrugState *drug = &sim->drugs[i];
    const Kinetics *k = &kinetics[i];
    double kg = k->per_kg ? sim->patient.weight_kg : 1;
    drug->on_its_way += drug->infusion * k->per_infused * kg * DT_S;
    double in = drug->on_its_way * arrive;
    drug->on_its_way -= in;
    drug->central += in - drug->central * LN2 / k->half_life_s * DT_S;
    drug->effect += (drug->central - drug->effect) * DT_S / k->onset_s;
  }
  sim->blood.drug_drive = drive (sim);
}
