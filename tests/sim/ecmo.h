/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A patient on ECMO, and what the circuit shows. */
#pragma once

#include "patient.h"

/* The circuit's readings and the patient's, over ten seconds. */
typedef struct {
  double m[LF_N_READINGS];
} Seen;

#define FLOW  m[LF_READING_ECMO_FLOW]
#define P_VEN m[LF_READING_P_VEN]
#define P_INT m[LF_READING_P_INT]
#define P_ART m[LF_READING_P_ART]
#define DROP  m[LF_READING_DELTA_P]
#define MAP   m[LF_READING_MAP]

/* Lets ten seconds pass. */
Seen ecmo_look (LfSim *sim);

/* An arrested patient on ECMO, settled. */
void ecmo_start (LfSim *sim, double rpm);
