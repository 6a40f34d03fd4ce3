/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A dissected aorta: its flap narrows the way to the right arm and brain, and the true lumen below
 * the arch. Blood that a circuit returns in the groin fills the false lumen, which lies on the true
 * one and hardly opens into the arch. */
#include "sim/stages.h"

/* Added resistances at severity 1, for 80 kg, mmHg s/mL (tuned: arms that differ by more than 20
 * mmHg, as in a quarter of patients; a return that brings the upper body little: malperfusion after
 * femoral return, both recalled). */
#define INNOMINATE 3.0
#define NATIVE     0.15
#define RETROGRADE 4.0

#define FILLS_ML_S 25.0 /* of return that fill the false lumen (tuned) */

void
lf_dissection_step (LfSim *sim)
{
  LfCirculation *c = &sim->blood;
  double torn = sim->faults[LF_FAULT_AORTIC_DISSECTION];
  double filled = lf_clamp (sim->circuit.returned_ml_s / FILLS_ML_S, 0, 1);

  if (lf_circuit_returns_to_vein (sim))
    filled = 0;
  c->innominate_mmhg_s_ml = INNOMINATE * torn * c->per_size;
  c->aortic_mmhg_s_ml = (NATIVE + RETROGRADE * filled) * torn * torn * c->per_size;
}
