/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random inputs: any action of a learner or an educator that the simulator answers to, with any
 * arguments in range, at any time. The same seed gives the same script. */
#pragma once

#include <glib.h>

#include "sim/sim.h"

/* The nth line of the script of `seed`, as an author would write it. */
char *random_line (uint64_t seed, int64_t n);

/* Plays 60 s of the script of `seed`: half of them begin on ECMO, half in fibrillation. Checks the
 * state each tenth of a second, and the blood: what was there, given and lost. Returns how many
 * lines were accepted; tells them where tests are verbose. */
int random_play (uint64_t seed);
