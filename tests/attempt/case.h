/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One small case with everything that an attempt keeps: a prelude, an arrest, decisions of several
 * kinds, hints, refusals, long procedures, criteria, an end; and a log that plays it. */
#pragma once

#include "play.h"

/* (transfer full) */
LfScenario *case_scenario (void);

/* The inputs, which end it at CASE_END. */
extern const char case_lines[];

enum { CASE_END = 95021 };

/* Played to its end. (transfer full) */
LfAttempt *case_play (const LfScenario *scenario);
