/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to say about an answer once it is given: in practice at once, and in the debrief.
 */
#pragma once

#include "attempt/attempt.h"

/* As Pango markup: each thing chosen with its verdict and why; for an order the good one, for
 * numbers what would have been accepted. (transfer full) */
char *lf_outcome_markup (const LfDecision *decision, const LfDecisionState *state);
