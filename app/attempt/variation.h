/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a seed makes of a scenario's parameters. */
#pragma once

#include <stdint.h>

#include "scenario/scenario.h"

/* The number of a draw, made of its name, so that a new draw shifts no other. */
int64_t lf_draw_number (const char *name);

/* Which of its values a seed draws for a parameter. */
int64_t lf_variation_place (const LfParameter *parameter, uint64_t seed);

/* A scenario that is as its file stands, as it is with that seed; NULL where nothing varies. What
 * `check` calls wrong with the values drawn is played with the middle ones. (transfer full) */
LfScenario *lf_variation_draw (const LfScenario *scenario, uint64_t seed);

/* The same with its texts as they are written; NULL where they are so anyway. (transfer full) */
LfScenario *lf_variation_draw_plain (const LfScenario *scenario, uint64_t seed);

/* The values of a scenario, "NAME=VALUE" each, in its order: of char *. (transfer full) */
GPtrArray *lf_variation_values (const LfScenario *scenario);

/* The same for a person: "Age 57 years, weight 82 kg."; NULL where nothing varies. (transfer full)
 */
char *lf_variation_text (const LfScenario *scenario);
