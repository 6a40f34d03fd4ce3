/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "seeded.h"

#include "scenario/scenario.h"

/* They have every kind of part that a case can have; more of them would show no more. */
static const char *const cases[] = { "asystole-irreversible", "ohca-vf", "pea-pulmonary-embolism" };

static void
examine_scenario (GBytes *bytes, const char *name, LfDefects *defects)
{
  g_autoptr (LfScenario) scenario = lf_scenario_read (bytes, name, shipped_packs (), NULL, defects);
  if (scenario != NULL)
    lf_scenario_check (scenario, shipped_packs (), defects);
}

void
seeded_scenarios (const SeedKind *kinds, guint n_kinds, guint most)
{
  g_autofree guint *counts = g_new0 (guint, n_kinds);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const LfScenario *scenario = shipped_scenario (cases[i]);
    seeds_plant (kinds, n_kinds, most, scenario->bytes, scenario->id, examine_scenario, counts);
  }
  seeds_all_planted (kinds, n_kinds, counts);
}

static void
examine_pack (GBytes *bytes, const char *name, LfDefects *defects)
{
  g_autoptr (LfPack) pack = lf_pack_read (bytes, name, NULL, defects);
  if (pack == NULL)
    return;
  lf_pack_check (pack, shipped_packs (), defects);
  lf_pack_check_age (pack, shipped_packs (), defects);
}

void
seeded_packs (const SeedKind *kinds, guint n_kinds, guint most)
{
  const GPtrArray *packs = shipped_packs ()->packs;
  g_autofree guint *counts = g_new0 (guint, n_kinds);

  for (guint i = 0; i < packs->len; i++) {
    const LfPack *pack = g_ptr_array_index (packs, i);
    seeds_plant (kinds, n_kinds, most, pack->bytes, pack->id, examine_pack, counts);
  }
  seeds_all_planted (kinds, n_kinds, counts);
}
