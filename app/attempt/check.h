/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a scenario's file does not show, and playing it does. */
#pragma once

#include "scenario/scenario.h"

/* Plays the prelude and adds an error for each of its actions that is not possible. */
void lf_attempt_check (const LfScenario *scenario, LfDefects *defects);
