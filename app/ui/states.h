/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How things stand, in a few words beside the buttons that change them: what the people in the room
 * would know by looking, and nothing more. */
#pragma once

#include "attempt/attempt.h"
#include "ui/presets.h"

/* For a block of the palette: "Running 102/min, fraction 88 %"; "" where there is nothing to say.
 * (transfer full) */
char *lf_states_block (const LfAttempt *attempt, const LfBlock *block);

/* Where a line of the circuit has got to: "wire in, seen in the artery". (transfer full) */
char *lf_states_access (const LfAttempt *attempt, LfLine line);

/* TRUE once the circuit is in the room. */
gboolean lf_states_circuit_here (const LfAttempt *attempt);
