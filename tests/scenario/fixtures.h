/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of scenarios share: the small packs, and files that must read. */
#pragma once

#include "guidance/pairs.h"
#include "scenario/scenario.h"

/* The packs of tests/scenario/packs. */
LfPacks *fixtures_packs (void);

/* All packs of a folder beside the tests' sources. */
LfPacks *fixtures_packs_of (const char *folder);

/* A scenario of tests/scenario/files that reads without a word. */
LfScenario *fixtures_scenario (const char *name, const LfPacks *packs);

/* files/small.xml with the first `from` replaced, which must be there. */
GBytes *fixtures_changed (const char *from, const char *to);
