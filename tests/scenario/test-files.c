/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scenarios that somebody wrote: what is said of each, by the reader and, where it reads, by what
 * is proved of its graph. */
#include "scenario/fixtures.h"

static LfPacks *packs;

static void
examine (GBytes *bytes, const char *name, LfDefects *defects)
{
  g_autoptr (LfScenario) scenario = lf_scenario_read (bytes, name, packs, NULL, defects);
  g_assert_true ((scenario == NULL) == (lf_defects_count_errors (defects) > 0));
  if (scenario != NULL)
    lf_scenario_check (scenario, packs, defects);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  packs = fixtures_packs ();
  pairs_add ("/scenario/files", "files", examine);
  int result = g_test_run ();
  lf_packs_unref (packs);
  return result;
}
