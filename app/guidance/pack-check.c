/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a pack says of other packs. */
#include <string.h>

#include "guidance/describe.h"
#include "guidance/pack.h"

static char *
nearest_pack (const LfPacks *packs, const char *id)
{
  g_autoptr (GPtrArray) names = lf_packs_ids (packs);
  g_ptr_array_add (names, NULL);
  return lf_describe_allowed ((const char *const *) names->pdata, id, "\"", "\"");
}

static char *
nearest_item (const LfPack *pack, const char *id)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; i < pack->items->len; i++)
    g_ptr_array_add (names, ((const LfItem *) g_ptr_array_index (pack->items, i))->id);
  g_ptr_array_add (names, NULL);
  return lf_describe_allowed ((const char *const *) names->pdata, id, "\"", "\"");
}

static void
check_speaks (const LfPack *pack, const LfCandidacyRow *row, const LfPacks *packs,
              LfDefects *defects)
{
  const char *item = strchr (row->speaks, '/') + 1;
  g_autofree char *id = g_strndup (row->speaks, strcspn (row->speaks, "/"));
  const LfPack *other = lf_packs_pack (packs, id);
  g_autofree char *nearest = other == NULL ? nearest_pack (packs, id) : nearest_item (other, item);
  if (other == NULL)
    lf_defects_add (defects, LF_DEFECT_ERROR, pack->file, row->line,
                    "the row \"%s\" leaves its cases to the pack \"%s\", which is not here: %s",
                    row->id, id, nearest);
  else if (lf_pack_item (other, item) == NULL)
    lf_defects_add (defects, LF_DEFECT_ERROR, pack->file, row->line,
                    "the row \"%s\" leaves its cases to the pack \"%s\", which has no item \"%s\" "
                    "for them: %s",
                    row->id, id, item, nearest);
}

void
lf_pack_check_age (const LfPack *pack, const LfPacks *packs, LfDefects *defects)
{
  const LfPack here = { .id = pack->id, .replaced_by = lf_packs_replacement (packs, pack) };
  g_autofree char *replaced = lf_pack_replaced_text (&here);
  if (replaced != NULL)
    lf_defects_add (defects, LF_DEFECT_WARNING, pack->file, pack->line,
                    "the pack is superseded: %s.", replaced);
  for (guint i = 0; pack->candidacy != NULL && i < pack->candidacy->rows->len; i++) {
    const LfCandidacyRow *row = g_ptr_array_index (pack->candidacy->rows, i);
    const LfPack *other = NULL;
    lf_packs_item (packs, row->speaks, &other);
    g_autofree char *text = other != NULL ? lf_pack_replaced_text (other) : NULL;
    if (text != NULL)
      lf_defects_add (defects, LF_DEFECT_WARNING, pack->file, row->line,
                      "the row \"%s\" leaves its cases to \"%s\", which is superseded: %s.",
                      row->id, row->speaks, text);
  }
}

void
lf_pack_check (const LfPack *pack, const LfPacks *packs, LfDefects *defects)
{
  for (guint i = 0; pack->candidacy != NULL && i < pack->candidacy->rows->len; i++) {
    const LfCandidacyRow *row = g_ptr_array_index (pack->candidacy->rows, i);
    if (*row->speaks != '\0')
      check_speaks (pack, row, packs, defects);
  }
}
