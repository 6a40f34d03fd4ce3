/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packs that somebody wrote: what is said of each. */
#include "guidance/pairs.h"

#include "guidance/pack.h"

/* Those that a pack of the pairs may name. */
static LfPacks *others;

static void
examine (GBytes *bytes, const char *name, LfDefects *defects)
{
  g_autoptr (LfPack) pack = lf_pack_read (bytes, name, NULL, defects);
  g_assert_true ((pack == NULL) == (lf_defects_count_errors (defects) > 0));
  if (pack == NULL)
    return;
  lf_pack_check (pack, others, defects);
  lf_pack_check_age (pack, others, defects);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_autoptr (LfDefects) defects = lf_defects_new ();
  g_autoptr (GPtrArray) names = pairs_list ("others");
  others = lf_packs_new ();
  for (guint i = 0; i < names->len; i++) {
    const char *name = g_ptr_array_index (names, i);
    g_autoptr (GBytes) bytes = pairs_load ("others", name);
    lf_packs_take (others, lf_pack_read (bytes, name, NULL, defects));
  }
  lf_packs_relate (others);
  pairs_add ("/guidance/files", "files", examine);
  int result = g_test_run ();
  lf_packs_unref (others);
  return result;
}
