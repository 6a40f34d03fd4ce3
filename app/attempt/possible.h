/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What could be done now: inputs drawn from the tables of the vocabulary and from what an open
 * decision offers, none of which would be refused. */
#pragma once

#include "attempt/attempt.h"

/* Draws of one moment: the same seed and moment give the same ones in the same order. */
typedef struct {
  uint64_t seed;
  int64_t moment; /* simulated ms */
  int n;          /* how many have been drawn */
} LfDraws;

/* Even over [0, 1), and over 0 … n - 1. */
double lf_draw (LfDraws *draws);
guint lf_draw_below (LfDraws *draws, guint n);

/* An action of the palette with its arguments within their bounds; NULL where what was drawn is not
 * possible now, so that the caller waits. (transfer full) */
char **lf_possible_action (const LfAttempt *attempt, LfDraws *draws);

/* An answer to a decision that is open: any options, any order, any values in their bounds. NULL
 * for one that is answered by doing, or that has nothing to answer with. (transfer full) */
char **lf_possible_answer (const LfAttempt *attempt, int decision, LfDraws *draws);

/* A reason for a decision. (transfer full) */
char **lf_possible_reason (const LfAttempt *attempt, int decision);
