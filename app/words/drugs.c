/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/drugs.h"
#include "words/tongue.h"

/* Usual doses: RCUK 2021 adult ALS (adrenaline 1 mg, amiodarone 300 mg, lidocaine 100 mg, atropine
 * 500 mcg); heparin 5000 units at cannulation (Hei 2023, second-hand); potassium too high: 10 mL of
 * calcium chloride 10 %, 10 units of insulin with 25 g of glucose, 50 mmol of bicarbonate (ERC
 * 2010, read); protamine 1 mg for each 100 units of heparin, 50 mg at once at most (several
 * formularies, read); tranexamic acid 1 g (CRASH-2, recalled); sedation and relaxation small, for a
 * patient in shock (tuned). Infusions: the British National Formulary's ranges, recalled. The most
 * are ten usual doses or a clinician's ceiling (tuned). */
/* clang-format off */
static const LfDrug rows[LF_N_DRUGS] = {
  [LF_DRUG_ADRENALINE] = { { "adrenaline", N_ ("Adrenaline"), "mg", N_ ("Constricts vessels and drives the heart; gone in minutes."), "Soar 2021" },
    "mcg/kg/min", 5, 2, 1 },
  [LF_DRUG_AMIODARONE] = { { "amiodarone", N_ ("Amiodarone"), "mg", N_ ("Helps a shock to end fibrillation and keeps it from coming back."), "Soar 2021" },
    "", 900, 0, 300 },
  [LF_DRUG_HEPARIN] = { { "heparin", N_ ("Heparin"), N_ ("units"), N_ ("Keeps blood from clotting in the circuit."), "Hei 2023, second-hand" },
    N_ ("units/h"), 30000, 5000, 5000 },
  [LF_DRUG_NORADRENALINE] = { { "noradrenaline", N_ ("Noradrenaline"), "", N_ ("Constricts vessels steadily, as an infusion."), "clinical consensus" },
    "mcg/kg/min", 0, 3, 0 },
  [LF_DRUG_ALTEPLASE] = { { "alteplase", N_ ("Alteplase"), "mg", N_ ("Dissolves clot, over many minutes; and what has stopped bleeding may bleed again."), "Lavonas 2020, recalled" },
    "", 100, 0, 50 },
  [LF_DRUG_LIDOCAINE] = { { "lidocaine", N_ ("Lidocaine"), "mg", N_ ("In amiodarone's place: helps a shock to end fibrillation and keeps it from coming back."), "Soar 2021" },
    "mg/min", 300, 4, 100 },
  [LF_DRUG_PROTAMINE] = { { "protamine", N_ ("Protamine"), "mg", N_ ("Binds heparin, 1 mg for 100 units; pressure falls when it runs in fast, and what is too much holds up clotting itself."), "several formularies" },
    "", 100, 0, 50 },
  [LF_DRUG_DOBUTAMINE] = { { "dobutamine", N_ ("Dobutamine"), "", N_ ("Drives the heart and opens vessels, as an infusion."), "BNF, recalled" },
    "mcg/kg/min", 0, 40, 0 },
  [LF_DRUG_GLYCERYL_TRINITRATE] = { { "glyceryl-trinitrate", N_ ("Glyceryl trinitrate"), "", N_ ("Opens veins first, then arteries, as an infusion."), "BNF, recalled" },
    "mcg/min", 0, 400, 0 },
  [LF_DRUG_VASOPRESSIN] = { { "vasopressin", N_ ("Vasopressin"), "", N_ ("Constricts vessels without driving the heart, as an infusion."), "BNF, recalled" },
    N_ ("units/min"), 0, 0.2, 0 },
  [LF_DRUG_CALCIUM_CHLORIDE] = { { "calcium-chloride", N_ ("Calcium chloride 10 %"), "mL", N_ ("10 mL are 6.8 mmol: steadies the heart against potassium for half an hour to an hour, and strengthens it where calcium is low."), "ERC 2010" },
    "", 50, 0, 10 },
  [LF_DRUG_SODIUM_BICARBONATE] = { { "sodium-bicarbonate", N_ ("Sodium bicarbonate 8.4 %"), "mmol", N_ ("Takes up acid and gives off carbon dioxide; potassium goes back into cells."), "ERC 2010" },
    "", 300, 0, 50 },
  [LF_DRUG_MAGNESIUM_SULFATE] = { { "magnesium-sulfate", N_ ("Magnesium sulfate"), "g", N_ ("2 g are 8 mmol: ends torsades and keeps them away; opens vessels a little."), "Soar 2021" },
    "", 10, 0, 2 },
  [LF_DRUG_POTASSIUM_CHLORIDE] = { { "potassium-chloride", N_ ("Potassium chloride"), "", N_ ("Raises potassium, as an infusion."), "BNF, recalled" },
    "mmol/h", 0, 120, 0 },
  [LF_DRUG_INSULIN_GLUCOSE] = { { "insulin-glucose", N_ ("Insulin and glucose"), N_ ("units"), N_ ("10 units with 25 g of glucose: potassium goes into cells within half an hour, for hours; glucose may fall too low."), "ERC 2010" },
    "", 50, 0, 10 },
  [LF_DRUG_ATROPINE] = { { "atropine", N_ ("Atropine"), "mcg", N_ ("Quickens a slow heart that beats."), "Soar 2021" },
    "", 3000, 0, 500 },
  [LF_DRUG_PROPOFOL] = { { "propofol", N_ ("Propofol"), "mg", N_ ("Sedates within a minute, for minutes: breathing stops, vessels open, the body uses less."), "BNF, recalled" },
    "mg/kg/h", 300, 6, 30 },
  [LF_DRUG_MIDAZOLAM] = { { "midazolam", N_ ("Midazolam"), "mg", N_ ("Sedates for an hour or more: breathing weakens, the body uses less."), "BNF, recalled" },
    "mg/h", 15, 20, 2 },
  [LF_DRUG_ROCURONIUM] = { { "rocuronium", N_ ("Rocuronium"), "mg", N_ ("Paralyses for half an hour or more: no breath of his own."), "BNF, recalled" },
    "", 200, 0, 100 },
  [LF_DRUG_TRANEXAMIC_ACID] = { { "tranexamic-acid", N_ ("Tranexamic acid"), "g", N_ ("Keeps clots from being dissolved."), "CRASH-2, recalled" },
    "", 4, 0, 1 },
  [LF_DRUG_GLUCAGON] = { { "glucagon", N_ ("Glucagon"), "mg", N_ ("Drives the heart past blocked beta-receptors, for some twenty minutes; then as an infusion."), "RCUK 2021, recalled" },
    "mg/h", 15, 15, 5 },
  [LF_DRUG_LIPID_EMULSION] = { { "lipid-emulsion", N_ ("Lipid emulsion 20 %"), "mL", N_ ("1.5 mL/kg, then an infusion: takes up what dissolves in fat, a local anaesthetic before all."), "Association of Anaesthetists, recalled" },
    "mL/min", 400, 60, 100 },
  [LF_DRUG_INSULIN] = { { "insulin", N_ ("Insulin, high dose"), N_ ("units"), N_ ("1 unit/kg, then as much each hour and more, with the glucose that it needs: strengthens a poisoned heart over the better part of an hour; potassium falls."), "TOXBASE, recalled" },
    N_ ("units/kg/h"), 200, 10, 80 },
  [LF_DRUG_ARGATROBAN] = { { "argatroban", N_ ("Argatroban"), "", N_ ("Keeps blood from clotting in heparin's place, as an infusion."), "BNF, recalled" },
    "mcg/kg/min", 0, 10, 0 },
};

static const LfWord fluid_rows[LF_N_FLUIDS] = {
  [LF_FLUID_CRYSTALLOID] = { "crystalloid", N_ ("Balanced crystalloid"), "mL", N_ ("Volume without oxygen carriage."), "definition" },
  [LF_FLUID_RED_CELLS] = { "red-cells", N_ ("Red cells"), "mL", N_ ("Volume with haemoglobin."), "definition" },
  [LF_FLUID_PLASMA] = { "plasma", N_ ("Plasma"), "mL", N_ ("Volume with clotting factors."), "definition" },
  [LF_FLUID_PLATELETS] = { "platelets", N_ ("Platelets"), "mL", N_ ("An adult dose is near 250 mL."), "definition" },
  [LF_FLUID_CRYOPRECIPITATE] = { "cryoprecipitate", N_ ("Cryoprecipitate"), "mL", N_ ("Fibrinogen: two pools, near 400 mL, are an adult dose."), "definition" },
};
/* clang-format on */

const LfTable lf_drugs = LF_TABLE ("drugs", "What may be given as a bolus or an infusion.", rows);
const LfTable lf_fluids = LF_TABLE ("fluids", "What may be given as volume.", fluid_rows);

const LfDrug *
lf_drug (LfDrugId id)
{
  return &rows[id];
}
