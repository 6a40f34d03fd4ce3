/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What drugs do: a table of which acts on what, how much it can, and the amount at its place of
 * action that does half of that. */
#include "sim/stages.h"

typedef struct {
  LfAct act;
  LfDrugId drug;
  double most; /* added to 1 for a factor, in the act's unit for a sum */
  double half; /* amount that does half of it, for 80 kg */
  int steep;   /* exponent of the dose-response curve */
} Effect;

/* Adrenaline 1 mg raises resistance 1.5-2 times; noradrenaline 0.05-0.5 mcg/kg/min by 20-60 %
 * (recalled ranges; tuned to them: 0.05 is near the amount that does half of what it can).
 * Dobutamine 10 mcg/kg/min: output up by 40-50 %, rate by 10-15 %, resistance down by a fifth
 * (Leier 1978, recalled), in severe failure more and without a rise in pressure (Akhtar 1975,
 * abstract read; tuned towards it). Glyceryl trinitrate opens veins from 10-50 mcg/min, arteries
 * from 100 on (recalled). Vasopressin 0.03 units/min raises resistance by about a quarter and
 * leaves the lungs alone (recalled). Amiodarone and lidocaine do about the same for fibrillation
 * (Kudenchuk 2016, recalled). Propofol and midazolam lower oxygen use by 10-20 % (recalled).
 * Atropine 3 mg blocks the vagus (recalled). Insulin with glucose lowers potassium by 0.6-1.0
 * mmol/L in an hour (Harel 2016, recalled); calcium chloride 6.8 mmol raises ionised calcium by
 * 0.2-0.3 mmol/L (recalled). Glucagon 5-10 mg brings rate and pressure of a blocked heart up within
 * minutes; insulin at 1 unit/kg and as much an hour its strength over most of an hour (recalled).
 * The rest is tuned. */
/* clang-format off */
static const Effect effects[] = {
  { LF_ACT_RESISTANCE, LF_DRUG_ADRENALINE, 1.5, 0.45, 1 },
  { LF_ACT_RESISTANCE, LF_DRUG_NORADRENALINE, 0.82, 0.020, 1 },
  { LF_ACT_RESISTANCE, LF_DRUG_VASOPRESSIN, 0.8, 1.0, 1 },
  { LF_ACT_RESISTANCE, LF_DRUG_AMIODARONE, -0.08, 150, 1 },
  { LF_ACT_RESISTANCE, LF_DRUG_DOBUTAMINE, -0.65, 2.0, 1 },
  { LF_ACT_RESISTANCE, LF_DRUG_GLYCERYL_TRINITRATE, -0.5, 0.6, 1 },
  { LF_ACT_RESISTANCE, LF_DRUG_PROTAMINE, -0.6, 70, 1 },
  { LF_ACT_RESISTANCE, LF_DRUG_MAGNESIUM_SULFATE, -0.3, 5, 1 },
  { LF_ACT_RESISTANCE, LF_DRUG_PROPOFOL, -0.5, 80, 1 },
  { LF_ACT_RESISTANCE, LF_DRUG_MIDAZOLAM, -0.2, 6, 1 },

  { LF_ACT_VEINS, LF_DRUG_GLYCERYL_TRINITRATE, -0.3, 0.12, 1 },
  { LF_ACT_VEINS, LF_DRUG_PROPOFOL, -0.2, 60, 1 },
  { LF_ACT_VEINS, LF_DRUG_DOBUTAMINE, 0.15, 3.5, 1 },

  { LF_ACT_LUNGS, LF_DRUG_ADRENALINE, 0.3, 0.45, 1 },
  { LF_ACT_LUNGS, LF_DRUG_NORADRENALINE, 0.15, 0.065, 1 },
  { LF_ACT_LUNGS, LF_DRUG_DOBUTAMINE, -0.2, 3.5, 1 },
  { LF_ACT_LUNGS, LF_DRUG_GLYCERYL_TRINITRATE, -0.3, 0.25, 1 },
  { LF_ACT_LUNGS, LF_DRUG_PROTAMINE, 0.6, 70, 1 },

  { LF_ACT_RATE, LF_DRUG_ADRENALINE, 0.7, 0.1125, 1 },
  { LF_ACT_RATE, LF_DRUG_DOBUTAMINE, 0.9, 4, 1 },
  { LF_ACT_RATE, LF_DRUG_ATROPINE, 0.7, 1500, 1 },
  { LF_ACT_RATE, LF_DRUG_AMIODARONE, -0.1, 150, 1 },

  { LF_ACT_DRIVE, LF_DRUG_ADRENALINE, 0.8, 0.1125, 1 },
  { LF_ACT_DRIVE, LF_DRUG_NORADRENALINE, 0.2, 0.065, 1 },
  { LF_ACT_DRIVE, LF_DRUG_DOBUTAMINE, 0.9, 2.3, 1 },
  { LF_ACT_DRIVE, LF_DRUG_PROPOFOL, -0.3, 100, 1 },
  { LF_ACT_DRIVE, LF_DRUG_LIDOCAINE, -0.2, 400, 1 },

  { LF_ACT_ANTIARRHYTHMIC, LF_DRUG_AMIODARONE, 1, 60, 2 },
  { LF_ACT_ANTIARRHYTHMIC, LF_DRUG_LIDOCAINE, 0.9, 25, 2 },

  { LF_ACT_ANTI_TORSADES, LF_DRUG_MAGNESIUM_SULFATE, 1, 0.7, 2 },

  { LF_ACT_METABOLISM, LF_DRUG_PROPOFOL, -0.2, 25, 1 },
  { LF_ACT_METABOLISM, LF_DRUG_MIDAZOLAM, -0.16, 2, 1 },
  { LF_ACT_METABOLISM, LF_DRUG_ROCURONIUM, -0.06, 20, 4 },

  { LF_ACT_BREATHING, LF_DRUG_PROPOFOL, -1, 20, 3 },
  { LF_ACT_BREATHING, LF_DRUG_MIDAZOLAM, -0.8, 4, 2 },
  { LF_ACT_BREATHING, LF_DRUG_ROCURONIUM, -1, 20, 4 },

  { LF_ACT_REFLEXES, LF_DRUG_PROPOFOL, -0.7, 40, 1 },
  { LF_ACT_REFLEXES, LF_DRUG_MIDAZOLAM, -0.25, 5, 1 },

  { LF_ACT_RATE, LF_DRUG_GLUCAGON, 0.6, 3.5, 1 },
  { LF_ACT_DRIVE, LF_DRUG_GLUCAGON, 0.8, 3.5, 1 },
  { LF_ACT_DRIVE, LF_DRUG_INSULIN, 1.0, 80, 2 },

  { LF_ACT_POTASSIUM, LF_DRUG_INSULIN_GLUCOSE, -2.0, 9.6, 1 },
  { LF_ACT_POTASSIUM, LF_DRUG_INSULIN, -1.5, 20, 1 },
  { LF_ACT_CALCIUM, LF_DRUG_CALCIUM_CHLORIDE, 2.0, 60, 1 },
};
/* clang-format on */

static const bool adds_up[LF_N_ACTS] = {
  [LF_ACT_ANTIARRHYTHMIC] = true, [LF_ACT_ANTI_TORSADES] = true, [LF_ACT_POTASSIUM] = true,
  [LF_ACT_CALCIUM] = true,        [LF_ACT_CONDUCTION] = true,
};

/* Beta-receptors of the heart: what blocks them asks for more of what drives it. */
static bool
by_beta_receptors (const Effect *row)
{
  return (row->act == LF_ACT_RATE || row->act == LF_ACT_DRIVE) &&
         (row->drug == LF_DRUG_ADRENALINE || row->drug == LF_DRUG_NORADRENALINE ||
          row->drug == LF_DRUG_DOBUTAMINE);
}

static double
response (const Effect *row, double amount)
{
  double up = amount;
  double half = row->half;

  for (int i = 1; i < row->steep; i++) {
    up *= amount;
    half *= row->half;
  }
  return row->most * up / (up + half);
}

void
lf_effects_init (LfSim *sim)
{
  for (int i = 0; i < LF_N_ACTS; i++)
    sim->acts[i] = adds_up[i] ? 0 : 1;
}

void
lf_effects_step (LfSim *sim)
{
  double per = 1 / lf_size (sim);
  double blockade = lf_poisons_beta_blockade (sim);

  lf_effects_init (sim);
  for (size_t i = 0; i < sizeof effects / sizeof effects[0]; i++) {
    const Effect *row = &effects[i];
    double amount = sim->drugs[row->drug].effect * per;
    if (amount <= 0)
      continue;
    if (by_beta_receptors (row))
      amount /= blockade;
    double by = response (row, amount);
    sim->acts[row->act] =
        adds_up[row->act] ? sim->acts[row->act] + by : sim->acts[row->act] * (1 + by);
  }
  lf_poisons_step (sim);
  sim->acts[LF_ACT_RESISTANCE] *= lf_electrolytes_tone_factor (sim);
  sim->acts[LF_ACT_DRIVE] *= lf_electrolytes_drive_factor (sim);
  sim->blood.drug_drive = sim->acts[LF_ACT_DRIVE];
}
