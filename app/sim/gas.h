/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What gas exchange asks of its neighbours. Only the simulator includes this. */
#pragma once

#include "sim/chemistry.h"
#include "sim/sim.h"

/* The blood as it now is. */
void lf_gas_kind (const LfSim *sim, LfBloodKind *kind);

/* The team takes over the breathing through this airway. */
void lf_lungs_take_over (LfSim *sim, LfAirwayKind airway);

/* What the capnograph sees at this moment, kPa. */
double lf_lungs_co2_now_kpa (const LfSim *sim);
bool lf_lungs_breathing (const LfSim *sim);

/* Contents of the blood that a sample from this site would hold. */
void lf_sample_contents (const LfSim *sim, LfSampleSite site, double *o2, double *co2);
