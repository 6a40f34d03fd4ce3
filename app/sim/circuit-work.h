/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What hands do to the circuit: whether it is possible now, and what is so once it is done. For the
 * table of procedures.c. */
#pragma once

#include "sim/sim.h"

LfRefusal lf_work_can_prime (const LfSim *sim, const LfCommand *command);
void lf_work_primed (LfSim *sim, const LfTask *task);
void lf_work_circuit_checked (LfSim *sim, const LfTask *task);
LfRefusal lf_work_can_connect (const LfSim *sim, const LfCommand *command);
void lf_work_connected (LfSim *sim, const LfTask *task);
LfRefusal lf_work_can_take_apart (const LfSim *sim, const LfCommand *command);
void lf_work_exchanged (LfSim *sim, const LfTask *task);
void lf_work_deaired (LfSim *sim, const LfTask *task);
LfRefusal lf_work_can_repair (const LfSim *sim, const LfCommand *command);
void lf_work_repaired (LfSim *sim, const LfTask *task);
LfRefusal lf_work_can_crank (const LfSim *sim, const LfCommand *command);
void lf_work_cranked (LfSim *sim, const LfTask *task);
