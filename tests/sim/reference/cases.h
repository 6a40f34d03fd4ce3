/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The patients on whom the simulator's numbers are tried. Chance is left out of all of them. */
#pragma once

#include "../patient.h"

enum { N_CASES = 4 };

typedef struct {
  const char *name;
  const char *lines; /* what is done to a healthy adult */
  double settle_s;
} Case;

extern const Case cases[N_CASES];

/* To the end of settling. */
void case_start (LfSim *sim, const Case *which);
