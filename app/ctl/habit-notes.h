/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The habits of a careless learner in an outcome: what each did, and the criteria lost about it. */
#pragma once

#include "attempt/result.h"
#include "ctl/command.h"

/* Nothing where no habit acted. */
void lf_habit_notes_print (const LfAttempt *attempt, const LfResult *result);

/* A member "habits", an array. */
void lf_habit_notes_add_json (JsonBuilder *builder, const LfAttempt *attempt,
                              const LfResult *result);
