/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Electrolytes of the blood. */
#include "sim/stages.h"

#define DT_S (LF_SLOW_PERIOD * LF_DT_S)

void
lf_electrolytes_step (LfSim *sim)
{
  /* Potassium leaves cells as lactate rises: 0.5-1 mmol/L per 0.1 pH (recalled; tuned). */
  double wanted = 4.2 + 0.13 * lf_max (0, sim->gas.lactate_mmol_l - 1);
  sim->gas.potassium_mmol_l += (wanted - sim->gas.potassium_mmol_l) * DT_S / 300;
}
