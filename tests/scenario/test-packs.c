/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a scenario takes from packs: items, in the version that is played, and limits. */
#include "scenario/fixtures.h"

/* Read without packs, its items are looked up when it is checked with some. */
static void
test_items_later (void)
{
  g_autoptr (LfScenario) small = fixtures_scenario ("small.xml", NULL);
  g_autoptr (LfPacks) none = lf_packs_new ();
  g_autoptr (LfPacks) packs = fixtures_packs ();
  g_autoptr (LfDefects) defects = lf_defects_new ();
  lf_scenario_check (small, NULL, defects);
  lf_scenario_check (small, packs, defects);
  g_assert_cmpuint (lf_defects_count (defects), ==, 0);
  lf_scenario_check (small, none, defects);
  g_autofree char *said = lf_defects_to_text (defects);
  g_assert_cmpstr (
      said, ==,
      "small.xml:53: error: \"in-time\" rests on \"small/1.1\", which no pack here has.\n"
      "small.xml:60: error: \"no-adrenaline\" rests on \"other/rule\", which no pack here "
      "has.\n");
}

/* Items are looked up in the version that is played: the one that is named, or else the newest; and
 * in a centre's choice whatever is named. */
static void
test_versions (void)
{
  static const struct {
    const char *named;
    const char *preferred; /* NULL: none */
    const char *item;
    const char *wrong; /* NULL: it reads */
  } cases[] = {
    { "", NULL, "since", NULL },
    { "", NULL, "before", "has no item \"before\"" },
    { " version=\"2021\"", NULL, "before", NULL },
    { " version=\"2021\"", NULL, "since", "has no item \"since\"" },
    { " version=\"2021\"", "2025", "since", NULL },
    { " version=\"2021\"", "2025", "before", "has no item \"before\"" },
    { " version=\"2019\"", NULL, "since", "no version \"2019\"" },
    { " version=\"2019\"", "2025", "since", NULL },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (LfPacks) packs = fixtures_packs ();
    g_autoptr (LfDefects) defects = lf_defects_new ();
    g_autofree char *with = g_strdup_printf ("<pack id=\"other\"/><pack id=\"twice\"%s/></packs>"
                                             "<brief><p rests-on=\"twice/%s\">",
                                             cases[i].named, cases[i].item);
    g_autoptr (GBytes) bytes =
        fixtures_changed ("<pack id=\"other\"/></packs>\n  <brief><p>", with);
    if (cases[i].preferred != NULL)
      lf_packs_prefer (packs, "twice", cases[i].preferred);
    g_autoptr (LfScenario) scenario =
        lf_scenario_read (bytes, "versions.xml", packs, NULL, defects);
    g_autofree char *said = lf_defects_to_text (defects);
    if (cases[i].wrong == NULL)
      g_assert_cmpstr (said, ==, "");
    else
      g_assert_nonnull (strstr (said, cases[i].wrong));
    g_assert_true ((scenario != NULL) == (cases[i].wrong == NULL));
  }
}

/* A limit is the pack's that is played: a time where it is one, with its unit where it is said. */
static void
test_limits (void)
{
  g_autoptr (LfPacks) packs = fixtures_packs ();
  g_autoptr (LfScenario) scenario = fixtures_scenario ("limit-read.xml", packs);
  const LfCriterion *criterion = g_ptr_array_index (scenario->criteria, 0);
  g_assert_cmpfloat (criterion->failed->seconds, ==, 240);
  g_assert_cmpstr (criterion->good, ==, "A shock within 4 minutes, at 65.5 mmHg.");
  g_assert_cmpuint (scenario->limits->len, ==, 2);
  const LfLimit *limit = g_ptr_array_index (scenario->limits, 0);
  g_assert_cmpstr (limit->item, ==, "present/time");
  g_assert_cmpstr (limit->value, ==, "04:00");

  /* A centre's own pack of that id, and the same file. */
  g_autoptr (LfDefects) defects = lf_defects_new ();
  g_autoptr (GBytes) bytes = pairs_load ("packs", "present.xml");
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) parts = g_strsplit (text, "limit=\"4\" unit=\"min\"", 2);
  g_autofree char *changed = g_strjoinv ("limit=\"150\" unit=\"s\"", parts);
  g_auto (GStrv) versions = g_strsplit (changed, "version=\"2025\"", 2);
  g_autofree char *ours = g_strjoinv ("version=\"ours\"", versions);
  g_autoptr (GBytes) own = g_bytes_new (ours, strlen (ours));
  g_assert_true (lf_packs_take (packs, lf_pack_read (own, "ours.xml", NULL, defects)));
  lf_packs_prefer (packs, "present", "ours");
  g_autoptr (LfScenario) there = fixtures_scenario ("limit-read.xml", packs);
  criterion = g_ptr_array_index (there->criteria, 0);
  g_assert_cmpfloat (criterion->failed->seconds, ==, 150);
  g_assert_cmpstr (criterion->good, ==, "A shock within 2 minutes 30 seconds, at 65.5 mmHg.");
  g_assert_cmpstr (there->sha256, ==, scenario->sha256);

  /* With other values of its parameters it keeps them, though no pack is at hand. */
  const int64_t places[1] = { 0 };
  g_autoptr (LfScenario) drawn = lf_scenario_at (there, places, NULL, NULL, defects);
  criterion = g_ptr_array_index (drawn->criteria, 0);
  g_assert_cmpfloat (criterion->failed->seconds, ==, 150);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scenario/packs/items-later", test_items_later);
  g_test_add_func ("/scenario/packs/versions", test_versions);
  g_test_add_func ("/scenario/packs/limits", test_limits);
  return g_test_run ();
}
