/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Clotting: what heparin holds up, what a clot-dissolving drug takes away, and the embolus that
 * slowly gives way to it. */
#include "sim/stages.h"

#define DT_S (LF_SLOW_PERIOD * LF_DT_S)

/* Alteplase on an embolus: the drug is out of the blood in minutes, but works on from the clot that
 * it has bound to (its `effect`). Resistance of the lungs falls by a third or so within two hours
 * of 100 mg, perfusion by less (Dalla-Volta 1992, Goldhaber 1993; recalled): begun within about
 * 15 min and never whole. Fifty milligrams leave about two thirds (tuned to these). */
#define LYSIS_PER_MG_S 2.0e-5 /* share of the clot, for 80 kg */

/* Fibrinogen falls by a third or so after 100 mg (Rao 1988, recalled) and is made anew over days.
 */
#define LOSS_PER_MG_S 0.9e-5
#define MADE_S        172800.0

/* Activated clotting time: heparin by dose and weight (recalled); without factors it lengthens
 * (tuned: by half with half of them). */
#define ACT_S            120.0
#define ACT_PER_UNIT_KG  1.15
#define ACT_PER_FACTOR_S 120.0

double
lf_clotting_act_s (const LfSim *sim)
{
  double heparin = sim->drugs[LF_DRUG_HEPARIN].effect / sim->patient.weight_kg;
  double missing = 1 - lf_clamp (sim->gas.clotting, 0, 1);

  return ACT_S + ACT_PER_UNIT_KG * heparin + ACT_PER_FACTOR_S * missing;
}

void
lf_clotting_step (LfSim *sim)
{
  const LfDrugState *alteplase = &sim->drugs[LF_DRUG_ALTEPLASE];
  double size = lf_size (sim);
  double *embolism = &sim->faults[LF_FAULT_PULMONARY_EMBOLISM];
  double *clotting = &sim->gas.clotting;

  *embolism -= *embolism * lf_min (1, LYSIS_PER_MG_S * alteplase->effect / size * DT_S);
  *clotting -= *clotting * lf_min (1, LOSS_PER_MG_S * alteplase->central / size * DT_S);
  *clotting += (1 - *clotting) * DT_S / MADE_S;
}
