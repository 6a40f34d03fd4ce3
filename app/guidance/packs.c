/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several packs, and several versions of one: which is played, and what took the place of what. */
#include <string.h>

#include "guidance/pack.h"

LfPacks *
lf_packs_new (void)
{
  LfPacks *packs = g_new0 (LfPacks, 1);
  packs->n_refs = 1;
  packs->packs = g_ptr_array_new_with_free_func ((GDestroyNotify) lf_pack_unref);
  packs->preferred = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return packs;
}

/* Attempts that are played side by side share their packs: the counts are atomic. */
LfPacks *
lf_packs_ref (LfPacks *packs)
{
  g_atomic_int_inc (&packs->n_refs);
  return packs;
}

void
lf_packs_unref (LfPacks *packs)
{
  if (packs == NULL || !g_atomic_int_dec_and_test (&packs->n_refs))
    return;
  g_ptr_array_unref (packs->packs);
  g_hash_table_unref (packs->preferred);
  g_free (packs);
}

const LfPack *
lf_packs_version (const LfPacks *packs, const char *id, const char *version)
{
  for (guint i = 0; i < packs->packs->len; i++) {
    const LfPack *pack = g_ptr_array_index (packs->packs, i);
    if (g_str_equal (pack->id, id) && g_str_equal (pack->version, version))
      return pack;
  }
  return NULL;
}

gboolean
lf_packs_take (LfPacks *packs, LfPack *pack)
{
  if (lf_packs_version (packs, pack->id, pack->version) != NULL) {
    lf_pack_unref (pack);
    return FALSE;
  }
  g_ptr_array_add (packs->packs, pack);
  return TRUE;
}

GPtrArray *
lf_packs_ids (const LfPacks *packs)
{
  GPtrArray *ids = g_ptr_array_new ();
  for (guint i = 0; i < packs->packs->len; i++) {
    const LfPack *pack = g_ptr_array_index (packs->packs, i);
    if (!g_ptr_array_find_with_equal_func (ids, pack->id, g_str_equal, NULL))
      g_ptr_array_add (ids, pack->id);
  }
  return ids;
}

/* ---- Which is played ---- */

/* Of several that were published on one day, or have no day, the first. */
static const LfPack *
find_newest (const LfPacks *packs, const char *id)
{
  const LfPack *newest = NULL;
  for (guint i = 0; i < packs->packs->len; i++) {
    const LfPack *pack = g_ptr_array_index (packs->packs, i);
    if (g_str_equal (pack->id, id) &&
        (newest == NULL || strcmp (pack->published, newest->published) > 0))
      newest = pack;
  }
  return newest;
}

void
lf_packs_prefer (LfPacks *packs, const char *id, const char *version)
{
  g_hash_table_insert (packs->preferred, g_strdup (id), g_strdup (version));
}

const LfPack *
lf_packs_choose (const LfPacks *packs, const char *id, const char *version)
{
  const char *preferred = g_hash_table_lookup (packs->preferred, id);
  const LfPack *pack = preferred != NULL ? lf_packs_version (packs, id, preferred) : NULL;
  if (pack != NULL)
    return pack;
  if (!packs->chosen && version != NULL && *version != '\0')
    return lf_packs_version (packs, id, version);
  return find_newest (packs, id);
}

const LfPack *
lf_packs_pack (const LfPacks *packs, const char *id)
{
  return lf_packs_choose (packs, id, NULL);
}

LfPacks *
lf_packs_chosen (const LfPacks *packs, const GPtrArray *ids, const GPtrArray *versions)
{
  if (packs->chosen)
    return lf_packs_ref ((LfPacks *) packs);
  LfPacks *chosen = lf_packs_new ();
  chosen->chosen = TRUE;
  for (guint i = 0; i < packs->packs->len; i++) {
    const LfPack *pack = g_ptr_array_index (packs->packs, i);
    const char *version = NULL;
    for (guint j = 0; j < ids->len; j++)
      if (g_str_equal (g_ptr_array_index (ids, j), pack->id))
        version = g_ptr_array_index (versions, j);
    if (lf_packs_choose (packs, pack->id, version) == pack)
      lf_packs_take (chosen, lf_pack_ref (g_ptr_array_index (packs->packs, i)));
  }
  return chosen;
}

const LfItem *
lf_packs_item (const LfPacks *packs, const char *reference, const LfPack **pack)
{
  const char *slash = strchr (reference, '/');
  if (slash == NULL)
    return NULL;
  g_autofree char *id = g_strndup (reference, (gsize) (slash - reference));
  const LfPack *found = lf_packs_pack (packs, id);
  if (pack != NULL)
    *pack = found;
  return found == NULL ? NULL : lf_pack_item (found, slash + 1);
}

/* ---- What took the place of what ---- */

static gboolean
replaces (const LfPack *pack, const char *id)
{
  return g_ptr_array_find_with_equal_func (pack->replaces, id, g_str_equal, NULL);
}

const LfPack *
lf_packs_replacement (const LfPacks *packs, const LfPack *pack)
{
  const LfPack *newest = find_newest (packs, pack->id);
  if (newest != NULL && strcmp (newest->published, pack->published) > 0 && *pack->published != '\0')
    return newest;
  newest = NULL;
  for (guint i = 0; i < packs->packs->len; i++) {
    const LfPack *other = g_ptr_array_index (packs->packs, i);
    if (replaces (other, pack->id) &&
        (newest == NULL || strcmp (other->published, newest->published) > 0))
      newest = other;
  }
  return newest;
}

void
lf_packs_relate (LfPacks *packs)
{
  for (guint i = 0; i < packs->packs->len; i++) {
    LfPack *pack = g_ptr_array_index (packs->packs, i);
    pack->replaced_by = lf_packs_replacement (packs, pack);
  }
}

/* ---- In words ---- */

char *
lf_pack_short_name (const LfPack *pack)
{
  /* A title that begins with one word and a colon names itself by that word. */
  gsize word = strcspn (pack->title, " :");
  return pack->title[word] == ':' ? g_strndup (pack->title, word) : g_strdup (pack->title);
}

/* "on 27 October 2025" of a day, "in May 2021" of a month. */
static char *
when_text (const char *date, const LfTongue *tongue)
{
  static const char *const months[] = { N_ ("January"), N_ ("February"), N_ ("March"),
                                        N_ ("April"),   N_ ("May"),      N_ ("June"),
                                        N_ ("July"),    N_ ("August"),   N_ ("September"),
                                        N_ ("October"), N_ ("November"), N_ ("December") };
  const char *month = lf_say (tongue, months[g_ascii_strtoull (date + 5, NULL, 10) - 1]);
  int day = strlen (date) > 7 ? (int) g_ascii_strtoull (date + 8, NULL, 10) : 0;
  return day > 0 ? g_strdup_printf (lf_say (tongue, N_ ("on %d %s %.4s")), day, month, date)
                 : g_strdup_printf (lf_say (tongue, N_ ("in %s %.4s")), month, date);
}

char *
lf_pack_replaced_text (const LfPack *pack)
{
  const LfPack *by = pack->replaced_by;
  const LfTongue *tongue = pack->tongue;
  if (by == NULL)
    return NULL;
  g_autofree char *name = g_str_equal (by->id, pack->id)
                              ? g_strdup_printf (lf_say (tongue, N_ ("version %s")), by->version)
                              : lf_pack_short_name (by);
  g_autofree char *when =
      *by->published != '\0' ? when_text (by->published, tongue) : g_strdup ("");
  return g_strdup_printf (lf_say (tongue, N_ ("%s replaced it%s%s")), name,
                          *when != '\0' ? " " : "", when);
}

char *
lf_pack_now_text (const LfPack *pack, const LfItem *item)
{
  const LfPack *by = pack->replaced_by;
  const LfItem *now =
      by != NULL && g_str_equal (by->id, pack->id) ? lf_pack_item (by, item->id) : NULL;
  if (now == NULL || g_str_equal (now->text, item->text))
    return NULL;
  return g_strdup_printf (lf_say (pack->tongue, N_ ("Version %s says: %s")), by->version,
                          now->text);
}
