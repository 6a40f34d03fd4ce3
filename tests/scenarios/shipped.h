/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library as it ships, with nothing of a user's own. */
#pragma once

#include "session/library.h"

/* g_test_init (), with the built-in library opened and an empty folder as the user's own. */
void shipped_init (int *argc, char ***argv);

/* Runs the tests, and closes the library. */
int shipped_run (void);

LfLibrary *shipped_library (void);
const LfPacks *shipped_packs (void);

/* Those that have a script: the sandbox is not among them. Of LfScenario, borrowed. */
const GPtrArray *shipped_scenarios (void);
const LfScenario *shipped_scenario (const char *id);

const LfCriterion *shipped_criterion (const LfScenario *scenario, guint index);
int shipped_find_criterion (const LfScenario *scenario, const char *id);

/* The index of the ending of that id; fails where there is none. */
int shipped_find_ending (const LfScenario *scenario, const char *id);
