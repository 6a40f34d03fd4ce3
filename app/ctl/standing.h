/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the guidance stood to the case, as text and as JSON. */
#pragma once

#include <json-glib/json-glib.h>

#include "attempt/attempt.h"

/* Nothing where the scenario says nothing of it. */
void lf_standing_print (const LfAttempt *attempt);

/* A member "standing" of the object that is open; null where the scenario says nothing of it. */
void lf_standing_add_json (JsonBuilder *builder, const LfAttempt *attempt);
