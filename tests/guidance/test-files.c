/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packs that somebody wrote: what is said of each. */
#include "guidance/pairs.h"

#include "guidance/pack.h"

static void
examine (GBytes *bytes, const char *name, LfDefects *defects)
{
  g_autoptr (LfPack) pack = lf_pack_read (bytes, name, defects);
  g_assert_true ((pack == NULL) == (lf_defects_count_errors (defects) > 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pairs_add ("/guidance/files", "files", examine);
  return g_test_run ();
}
