/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/drugs.h"

/* Usual doses: RCUK 2021 adult ALS (adrenaline 1 mg, amiodarone 300 mg); heparin 5000 units at
 * cannulation (Hei 2023, second-hand); the most are ten usual doses or a clinician's ceiling
 * (tuned). */
/* clang-format off */
static const LfDrug rows[LF_N_DRUGS] = {
  [LF_DRUG_ADRENALINE] = { { "adrenaline", "Adrenaline", "mg", "Constricts vessels and drives the heart; gone in minutes.", "Soar 2021" },
    "mcg/kg/min", 5, 2, 1 },
  [LF_DRUG_AMIODARONE] = { { "amiodarone", "Amiodarone", "mg", "Helps a shock to end fibrillation and keeps it from coming back.", "Soar 2021" },
    "", 900, 0, 300 },
  [LF_DRUG_HEPARIN] = { { "heparin", "Heparin", "units", "Keeps blood from clotting in the circuit.", "Hei 2023, second-hand" },
    "units/h", 30000, 5000, 5000 },
  [LF_DRUG_NORADRENALINE] = { { "noradrenaline", "Noradrenaline", "", "Constricts vessels steadily, as an infusion.", "clinical consensus" },
    "mcg/kg/min", 0, 3, 0 },
  [LF_DRUG_ALTEPLASE] = { { "alteplase", "Alteplase", "mg", "Dissolves clot, over many minutes; and what has stopped bleeding may bleed again.", "Lavonas 2020, recalled" },
    "", 100, 0, 50 },
};

static const LfWord fluid_rows[LF_N_FLUIDS] = {
  [LF_FLUID_CRYSTALLOID] = { "crystalloid", "Balanced crystalloid", "mL", "Volume without oxygen carriage.", "definition" },
  [LF_FLUID_RED_CELLS] = { "red-cells", "Red cells", "mL", "Volume with haemoglobin.", "definition" },
  [LF_FLUID_PLASMA] = { "plasma", "Plasma", "mL", "Volume with clotting factors.", "definition" },
};
/* clang-format on */

const LfTable lf_drugs = LF_TABLE ("drugs", "What may be given as a bolus or an infusion.", rows);
const LfTable lf_fluids = LF_TABLE ("fluids", "What may be given as volume.", fluid_rows);

const LfDrug *
lf_drug (LfDrugId id)
{
  return &rows[id];
}
