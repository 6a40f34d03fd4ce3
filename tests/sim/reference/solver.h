/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CVODE, told where valves turn: it steps as short as the tolerance wants. */
#pragma once

#include <glib.h>

#include "circulation-ode.h"

/* Called each `every_s` of the solution, from its start on. */
typedef void (*SolverSeen) (double t, const double seen[SEEN_N], gpointer data);

typedef struct {
  int64_t steps; /* CVODE's own */
  int64_t turns; /* of a valve */
} SolverCost;

/* Solves from `state` at 0 s to `end_s`; ends the test where CVODE gives up. `tolerance` is
 * relative, and taken of a mL or mL/s absolute. */
void solver_run (OdePatient *patient, double state[ODE_N], double end_s, double every_s,
                 double tolerance, SolverSeen seen, gpointer data, SolverCost *cost);
