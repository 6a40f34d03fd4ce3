/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as the file of an attempt: header and log are read, and what it sealed, or why not is
 * told. Its lines are no XML, so libFuzzer's own changes serve. */
#include "attempt/replay.h"
#include "attempt/sealed.h"
#include "mutate.h"

size_t
LLVMFuzzerCustomMutator (uint8_t *data, size_t size, size_t most, unsigned seed)
{
  return LLVMFuzzerMutate (data, size, most);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (LfFile) file = lf_file_parse (bytes, "fuzz.attempt", &error);
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (LfSealed) sealed = lf_sealed_parse (text, NULL);

  g_assert ((file == NULL) == (error != NULL));
  g_assert (sealed == NULL || sealed->digest != NULL);
  g_assert (error == NULL || g_utf8_validate (error->message, -1, NULL));
  return 0;
}
