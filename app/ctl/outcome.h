/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How an attempt came out, as text and as JSON. */
#pragma once

#include <json-glib/json-glib.h>

#include "attempt/result.h"

/* All of it; the last line is "digest HEX". */
void lf_outcome_print (const LfAttempt *attempt, const LfResult *result);

/* One line of many: seed, end, score, digest. (transfer full) */
char *lf_outcome_line (const LfAttempt *attempt, const LfResult *result);

/* The same as a JSON object. */
void lf_outcome_add_json (JsonBuilder *builder, const LfAttempt *attempt, const LfResult *result);

/* Prints the outcome as it stands: as text or as JSON. */
void lf_outcome_show (const LfAttempt *attempt, gboolean json);
