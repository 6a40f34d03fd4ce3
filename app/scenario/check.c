/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the graph of a scenario shows without being played. */
#include "scenario/scenario.h"

void
lf_scenario_check (const LfScenario *scenario, const LfPacks *packs, LfDefects *defects)
{
}
