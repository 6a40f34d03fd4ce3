/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attempt/attempt.h"

LfHeader *
lf_header_new (const LfScenario *scenario, const LfPacks *packs, uint64_t seed)
{
  LfHeader *header = g_new0 (LfHeader, 1);

  header->engine = LF_ENGINE;
  header->program = g_strdup (LF_PROGRAM_VERSION);
  header->scenario_id = g_strdup (scenario->id);
  header->scenario_sha256 = g_strdup (scenario->sha256);
  header->packs = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; scenario->packs != NULL && i < scenario->packs->len; i++) {
    const LfPack *pack = packs != NULL
                             ? lf_packs_choose (packs, g_ptr_array_index (scenario->packs, i),
                                                g_ptr_array_index (scenario->pack_versions, i))
                             : NULL;
    if (pack != NULL)
      g_ptr_array_add (header->packs,
                       g_strdup_printf ("%s %s %s", pack->id, pack->version, pack->sha256));
  }
  header->seed = seed;
  header->drawn = g_ptr_array_new_with_free_func (g_free);
  header->mode = g_strdup (N_ ("practice"));
  header->level = g_strdup ("standard");
  header->learner = g_strdup ("learner");
  header->started_at = g_strdup ("");
  header->parent = g_strdup ("");
  return header;
}

static gpointer
copy_text (gconstpointer text, gpointer data)
{
  return g_strdup (text);
}

LfHeader *
lf_header_copy (const LfHeader *header)
{
  LfHeader *copy = g_memdup2 (header, sizeof *header);

  copy->program = g_strdup (header->program);
  copy->scenario_id = g_strdup (header->scenario_id);
  copy->scenario_sha256 = g_strdup (header->scenario_sha256);
  copy->packs = g_ptr_array_copy (header->packs, copy_text, NULL);
  g_ptr_array_set_free_func (copy->packs, g_free);
  copy->drawn = g_ptr_array_copy (header->drawn, copy_text, NULL);
  g_ptr_array_set_free_func (copy->drawn, g_free);
  copy->mode = g_strdup (header->mode);
  copy->level = g_strdup (header->level);
  copy->learner = g_strdup (header->learner);
  copy->started_at = g_strdup (header->started_at);
  copy->parent = g_strdup (header->parent);
  return copy;
}

void
lf_header_free (LfHeader *header)
{
  if (header == NULL)
    return;
  g_free (header->program);
  g_free (header->scenario_id);
  g_free (header->scenario_sha256);
  g_clear_pointer (&header->packs, g_ptr_array_unref);
  g_clear_pointer (&header->drawn, g_ptr_array_unref);
  g_free (header->mode);
  g_free (header->level);
  g_free (header->learner);
  g_free (header->started_at);
  g_free (header->parent);
  g_free (header);
}
