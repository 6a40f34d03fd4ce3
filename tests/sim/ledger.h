/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where oxygen and carbon dioxide are, and what went in and out, reckoned beside the simulator. */
#pragma once

#include "sim/sim.h"

/* Amounts in mL (STPD), volume in mL. */
typedef struct {
  double o2_ml;
  double co2_ml;
  double blood_ml;
} Amounts;

/* In the body, its gas spaces and the circuit, at a step on which gas was just carried. */
Amounts ledger_stores (const LfSim *sim);

typedef struct {
  Amounts start;
  Amounts in; /* breath, sweep gas, fluid; less what went out; less what tissue used or made */
  double used_ml;
} Ledger;

void ledger_open (Ledger *ledger, const LfSim *sim);

/* Lets time pass and books what crosses the bounds. */
void ledger_run (Ledger *ledger, LfSim *sim, double seconds);

/* What is there, less what should be. */
Amounts ledger_miss (const Ledger *ledger, const LfSim *sim);
