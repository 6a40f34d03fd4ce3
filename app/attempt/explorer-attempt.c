/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one attempt in which a search plays: begun with a seed, or put where another play stood. */
#include "attempt/explorer-inside.h"
#include "attempt/variation.h"

/* The scenario as a seed has it, kept for all plays with that seed and their learners; NULL where
 * nothing varies. */
static LfScenario *
scenario_of (LfSearch *search, uint64_t seed)
{
  LfScenario *scenario = g_hash_table_lookup (search->varied, &seed);
  if (scenario != NULL || search->scenario->parameters->len == 0)
    return scenario;
  scenario = lf_variation_draw (search->scenario, seed);
  g_hash_table_insert (search->varied, g_memdup2 (&seed, sizeof seed), scenario);
  return scenario;
}

/* The attempt in which all is played, without traces. Takes it. */
static void
play_in (LfSearch *search, LfAttempt *attempt)
{
  g_clear_pointer (&search->attempt, lf_attempt_free);
  search->attempt = attempt;
  g_clear_pointer (&search->attempt->waves, g_free);
}

static LfScenario *
ref_scenario (LfScenario *scenario)
{
  return scenario != NULL ? lf_scenario_ref (scenario) : NULL;
}

void
lf_search_begin_play (LfSearch *search, uint64_t seed)
{
  LfScenario *drawn = ref_scenario (scenario_of (search, seed));
  LfHeader *header = lf_header_new (search->scenario, search->packs, seed);
  play_in (search, lf_attempt_begin (search->scenario, drawn, search->packs, header));
  g_ptr_array_set_size (search->attempt->snapshots, 0);
  g_ptr_array_set_size (search->attempt->log, 0);
  search->found->played_s += search->scenario->prelude_s;
}

void
lf_search_restore (LfSearch *search, const LfStation *station, uint64_t seed)
{
  LfScenario *drawn = scenario_of (search, seed);
  if (search->attempt->drawn != drawn) {
    LfHeader *header = lf_header_copy (search->attempt->header);
    play_in (search,
             lf_attempt_alloc (search->scenario, ref_scenario (drawn), search->packs, header));
    lf_script_begin (search->attempt);
  }
  LfAttempt *attempt = search->attempt;
  attempt->sim = station->sim;
  attempt->script = station->script;
  attempt->header->seed = seed;
  g_ptr_array_set_size (attempt->log, 0);
  g_ptr_array_set_size (attempt->messages, 0);
}
