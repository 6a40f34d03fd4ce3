/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a pack: it is read and checked, or what is wrong with it is told. */
#include "mutate.h"
#include "packs.h"

size_t
LLVMFuzzerCustomMutator (uint8_t *data, size_t size, size_t most, unsigned seed)
{
  return seed % 2 == 0 ? mutate_xml (data, size, most, seed) : LLVMFuzzerMutate (data, size, most);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const LfPacks *packs = fuzz_packs ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (LfDefects) defects = lf_defects_new ();
  g_autoptr (LfPack) pack = lf_pack_read (bytes, "fuzz.xml", NULL, defects);

  g_assert ((pack == NULL) == (lf_defects_count_errors (defects) > 0));
  if (pack != NULL)
    lf_pack_check (pack, packs, defects);
  g_autofree char *text = lf_defects_to_text (defects);
  g_assert (g_utf8_validate (text, -1, NULL));
  return 0;
}
