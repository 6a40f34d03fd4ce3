/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scenario/fixtures.h"

LfPacks *
fixtures_packs_of (const char *folder)
{
  LfPacks *packs = lf_packs_new ();
  g_autoptr (GPtrArray) names = pairs_list (folder);
  for (guint i = 0; i < names->len; i++) {
    const char *name = g_ptr_array_index (names, i);
    g_autoptr (LfDefects) defects = lf_defects_new ();
    g_autoptr (GBytes) bytes = pairs_load (folder, name);
    LfPack *pack = lf_pack_read (bytes, name, NULL, defects);
    g_assert_nonnull (pack);
    lf_packs_take (packs, pack);
  }
  lf_packs_relate (packs);
  return packs;
}

LfPacks *
fixtures_packs (void)
{
  return fixtures_packs_of ("packs");
}

LfScenario *
fixtures_scenario (const char *name, const LfPacks *packs)
{
  g_autoptr (LfDefects) defects = lf_defects_new ();
  g_autoptr (GBytes) bytes = pairs_load ("files", name);
  LfScenario *scenario = lf_scenario_read (bytes, name, packs, NULL, defects);
  g_autofree char *said = lf_defects_to_text (defects);
  g_assert_cmpstr (said, ==, "");
  g_assert_nonnull (scenario);
  return scenario;
}

GBytes *
fixtures_changed (const char *from, const char *to)
{
  g_autoptr (GBytes) bytes = pairs_load ("files", "small.xml");
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  const char *at = strstr (text, from);
  g_assert_nonnull (at);
  GString *changed = g_string_new_len (text, at - text);
  g_string_append (changed, to);
  g_string_append (changed, at + strlen (from));
  return g_string_free_to_bytes (changed);
}
