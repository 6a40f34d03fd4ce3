/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a search of a scenario found, on paper and for programs; and the search as a person sees it.
 */
#pragma once

#include "attempt/explorer.h"
#include "ctl/command.h"

/* Searches, tells how far it is where stderr is a terminal, and stops at an interrupt (^C) with
 * what it has; after one nothing more is searched. */
LfExploration *lf_explored_search (const LfScenario *scenario, const LfPacks *packs,
                                   double budget_s);

/* A warning for each thing that the search did not show. */
void lf_explored_warn (const LfScenario *scenario, const LfExploration *found, LfDefects *defects);

/* The table: how many of each kind have which grade; with `all` each of them. */
void lf_explored_print (const LfScenario *scenario, const LfExploration *found, gboolean all);

/* The members "search", "things" and "plays" of an object. */
void lf_explored_add_json (JsonBuilder *builder, const LfScenario *scenario,
                           const LfExploration *found);
