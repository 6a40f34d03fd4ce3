/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/guidance-order.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* ---- Headings ---- */

/* Only IPG808 numbers its items; its parts by how the items' ids begin, which no language changes.
 */
static const struct {
  const char *begins;
  const char *heading;
} parts[] = {
  { "1.", N_ ("1 Recommendations") },
  { "practice.", N_ ("What this means in practice") },
  { "research.", N_ ("Research needed, and why") },
  { "why.", N_ ("Research needed, and why") },
  { "2.", N_ ("2 The procedure") },
  { "3.", N_ ("3 What the committee discussed") },
  { "front.", N_ ("Front matter") },
};

gboolean
lf_guidance_is_numbered (const LfItem *item)
{
  return g_ascii_isdigit (item->paragraph[0]);
}

static gboolean
is_in_parts (const LfPack *pack)
{
  return strcmp (pack->id, "ipg808") == 0;
}

char *
lf_guidance_section (const LfPack *pack, const LfItem *item)
{
  const char *comma = strchr (item->paragraph, ',');

  for (gsize i = 0; is_in_parts (pack) && i < G_N_ELEMENTS (parts); i++)
    if (g_str_has_prefix (item->id, parts[i].begins))
      return g_strdup (_ (parts[i].heading));
  if (item->paragraph[0] == '\0')
    return g_strdup (_ ("Without a paragraph"));
  if (lf_guidance_is_numbered (item))
    return g_strdup_printf (_ ("Paragraph %s"), item->paragraph);
  /* Sections of one act stand together. */
  return comma != NULL ? g_strndup (item->paragraph, (gsize) (comma - item->paragraph))
                       : g_strdup (item->paragraph);
}

/* ---- Order ---- */

static int
compare_packs (gconstpointer a, gconstpointer b)
{
  const LfPack *first = *(const LfPack *const *) a;
  const LfPack *second = *(const LfPack *const *) b;
  gboolean leads_first = strcmp (first->id, "ipg808") == 0;
  gboolean leads_second = strcmp (second->id, "ipg808") == 0;

  if (leads_first != leads_second)
    return leads_first ? -1 : 1;
  if ((first->replaced_by != NULL) != (second->replaced_by != NULL))
    return first->replaced_by != NULL ? 1 : -1;
  return g_utf8_collate (first->title, second->title);
}

GPtrArray *
lf_guidance_packs (const LfPacks *packs)
{
  GPtrArray *sorted = g_ptr_array_new ();
  for (guint i = 0; i < packs->packs->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (packs->packs, i));
  g_ptr_array_sort (sorted, compare_packs);
  return sorted;
}

static int
compare_headings (gconstpointer a, gconstpointer b)
{
  const char *first = strpbrk (*(const char *const *) a, "0123456789");
  const char *second = strpbrk (*(const char *const *) b, "0123456789");
  return (int) g_ascii_strtoll (first, NULL, 10) - (int) g_ascii_strtoll (second, NULL, 10);
}

/* The headings of a pack, each once. */
static GPtrArray *
find_headings (const LfPack *pack)
{
  GPtrArray *headings = g_ptr_array_new_with_free_func (g_free);
  gboolean numbered = !is_in_parts (pack);

  for (guint i = 0; i < pack->items->len; i++) {
    const LfItem *item = g_ptr_array_index (pack->items, i);
    char *heading = lf_guidance_section (pack, item);
    if (g_ptr_array_find_with_equal_func (headings, heading, g_str_equal, NULL)) {
      g_free (heading);
      continue;
    }
    numbered &= lf_guidance_is_numbered (item);
    g_ptr_array_add (headings, heading);
  }
  if (numbered)
    g_ptr_array_sort (headings, compare_headings);
  return headings;
}

GPtrArray *
lf_guidance_items (const LfPack *pack)
{
  GPtrArray *items = g_ptr_array_new ();
  g_autoptr (GPtrArray) headings = find_headings (pack);

  for (guint i = 0; i < headings->len; i++)
    for (guint j = 0; j < pack->items->len; j++) {
      LfItem *item = g_ptr_array_index (pack->items, j);
      g_autofree char *heading = lf_guidance_section (pack, item);
      if (g_str_equal (heading, g_ptr_array_index (headings, i)))
        g_ptr_array_add (items, item);
    }
  return items;
}

/* ---- Names ---- */

static const LfPack *
find_of (const LfPacks *packs, const char *id)
{
  for (guint i = 0; i < packs->packs->len; i++) {
    const LfPack *pack = g_ptr_array_index (packs->packs, i);
    if (g_str_equal (pack->id, id))
      return pack;
  }
  return NULL;
}

char *
lf_guidance_replaced_names (const LfPack *pack, const LfPacks *packs)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < pack->replaces->len; i++) {
    const char *id = g_ptr_array_index (pack->replaces, i);
    const LfPack *before = find_of (packs, id);
    g_ptr_array_add (names, before != NULL ? lf_pack_short_name (before) : g_strdup (id));
  }
  for (guint i = 0; i < packs->packs->len; i++) {
    const LfPack *before = g_ptr_array_index (packs->packs, i);
    if (before->replaced_by == pack && g_str_equal (before->id, pack->id))
      g_ptr_array_add (names, g_strdup_printf (_ ("version %s"), before->version));
  }
  g_ptr_array_add (names, NULL);
  return g_strjoinv (_ (", "), (char **) names->pdata);
}

char *
lf_guidance_name (const LfPack *pack, const LfItem *item)
{
  g_autofree char *pack_name = lf_pack_short_name (pack);
  return g_strdup_printf ("%s · %s", pack_name,
                          lf_guidance_is_numbered (item) ? item->paragraph : item->title);
}

/* ---- Search ---- */

gboolean
lf_guidance_matches (const LfItem *item, const char *search)
{
  g_autofree char *all = g_strjoin ("\n", item->id, item->paragraph, item->title, item->text, NULL);
  g_autofree char *folded = g_utf8_casefold (all, -1);
  g_autofree char *wanted = g_utf8_casefold (search, -1);
  g_auto (GStrv) words = g_strsplit_set (wanted, " \t", -1);

  for (int i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}
