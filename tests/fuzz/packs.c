/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "packs.h"

static const char *const names[] = { "other", "small", "table" };

static void
add (LfPacks *packs, const char *name)
{
  g_autofree char *path = g_strdup_printf (LF_SOURCE_ROOT "/tests/scenario/packs/%s.xml", name);
  g_autoptr (LfDefects) defects = lf_defects_new ();
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  gsize size = 0;

  if (!g_file_get_contents (path, &text, &size, &error))
    g_error ("%s", error->message);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, size);
  LfPack *pack = lf_pack_read (bytes, path, NULL, defects);
  g_assert (pack != NULL);
  lf_packs_take (packs, pack);
}

const LfPacks *
fuzz_packs (void)
{
  static LfPacks *packs;

  if (packs == NULL) {
    packs = lf_packs_new ();
    for (guint i = 0; i < G_N_ELEMENTS (names); i++)
      add (packs, names[i]);
  }
  return packs;
}
