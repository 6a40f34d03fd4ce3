/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drugs and fluids: what may be given, in which units, and how much can be given at once. */
#pragma once

#include "words/word.h"

typedef enum {
  LF_DRUG_ADRENALINE,
  LF_DRUG_AMIODARONE,
  LF_DRUG_HEPARIN,
  LF_DRUG_NORADRENALINE,
  LF_DRUG_ALTEPLASE,
  LF_DRUG_LIDOCAINE,
  LF_DRUG_PROTAMINE,
  LF_DRUG_DOBUTAMINE,
  LF_DRUG_GLYCERYL_TRINITRATE,
  LF_DRUG_VASOPRESSIN,
  LF_DRUG_CALCIUM_CHLORIDE,
  LF_DRUG_SODIUM_BICARBONATE,
  LF_DRUG_MAGNESIUM_SULFATE,
  LF_DRUG_POTASSIUM_CHLORIDE,
  LF_DRUG_INSULIN_GLUCOSE,
  LF_DRUG_ATROPINE,
  LF_DRUG_PROPOFOL,
  LF_DRUG_MIDAZOLAM,
  LF_DRUG_ROCURONIUM,
  LF_DRUG_TRANEXAMIC_ACID,
  LF_DRUG_GLUCAGON,
  LF_DRUG_LIPID_EMULSION,
  LF_DRUG_INSULIN,
  LF_DRUG_ARGATROBAN,
  LF_N_DRUGS
} LfDrugId;

typedef struct {
  LfWord word;               /* its unit is that of a bolus, "" where none is given */
  const char *infusion_unit; /* "" where it is not infused */
  double most_bolus;         /* a larger single dose is refused as a slip, in `word.unit` */
  double most_infusion;      /* the same for a rate, in `infusion_unit` */
  double usual_bolus;        /* what a button gives, in `word.unit`; 0 where there is none */
} LfDrug;

extern const LfTable lf_drugs;
const LfDrug *lf_drug (LfDrugId id);

typedef enum { LF_FLUID_CRYSTALLOID, LF_FLUID_RED_CELLS, LF_FLUID_PLASMA, LF_FLUID_PLATELETS, LF_FLUID_CRYOPRECIPITATE, LF_N_FLUIDS } LfFluidId;

extern const LfTable lf_fluids; /* rows are plain LfWord */
