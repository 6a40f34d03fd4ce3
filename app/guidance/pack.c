/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guidance/pack.h"

#include <string.h>

#include "guidance/candidacy-read.h"
#include "guidance/pack-shape.h"
#include "guidance/translate.h"
#include "guidance/xml.h"

static void
item_free (gpointer data)
{
  LfItem *item = data;
  g_free (item->id);
  g_free (item->paragraph);
  g_free (item->title);
  g_free (item->text);
  g_free (item->asks_of);
  g_free (item->source);
  g_free (item->verified_by);
  g_free (item->limit);
  g_free (item->unit);
  g_free (item);
}

LfPack *
lf_pack_ref (LfPack *pack)
{
  g_atomic_int_inc (&pack->n_refs);
  return pack;
}

void
lf_pack_unref (LfPack *pack)
{
  if (pack == NULL || !g_atomic_int_dec_and_test (&pack->n_refs))
    return;
  g_free (pack->id);
  g_free (pack->version);
  g_free (pack->title);
  g_free (pack->publisher);
  g_free (pack->published);
  g_ptr_array_unref (pack->replaces);
  g_free (pack->note);
  g_free (pack->file);
  g_free (pack->sha256);
  g_bytes_unref (pack->bytes);
  g_ptr_array_unref (pack->items);
  lf_candidacy_free (pack->candidacy);
  g_free (pack);
}

/* An attribute's text, "" where it is not given. */
static char *
text_of (const xmlNode *node, const char *attribute)
{
  char *text = lf_node_get (node, attribute);
  return text != NULL ? g_strstrip (text) : g_strdup ("");
}

static LfItem *
read_item (const xmlNode *node)
{
  LfItem *item = g_new0 (LfItem, 1);
  item->id = text_of (node, "id");
  item->kind = (LfItemKind) lf_node_word (node, "kind", &lf_item_kinds, 0);
  item->paragraph = text_of (node, "paragraph");
  item->title = lf_node_child_text (node, "title");
  item->text = lf_node_child_text (node, "text");
  item->asks_of = text_of (node, "asks-of");
  item->source = lf_node_child_text (node, "source");
  item->trained = (LfTrainingWay) lf_node_word (node, "trained", &lf_training_ways, 0);
  item->verified_by = text_of (node, "verified-by");
  item->limit = text_of (node, "limit");
  item->unit = text_of (node, "unit");
  item->line = lf_node_line (node);
  return item;
}

static void
read_items (LfPack *pack, const xmlNode *root, const char *file, LfDefects *defects)
{
  g_autoptr (GHashTable) lines = g_hash_table_new (g_str_hash, g_str_equal);
  for (const xmlNode *node = lf_node_first (root); node != NULL; node = lf_node_next (node)) {
    if (!lf_node_is (node, "item"))
      continue;
    LfItem *item = read_item (node);
    g_ptr_array_add (pack->items, item);
    if ((*item->limit != '\0') != (*item->unit != '\0'))
      lf_defects_add (defects, LF_DEFECT_ERROR, file, item->line,
                      "the item \"%s\" needs \"limit\" and \"unit\", or neither.", item->id);
    int before = GPOINTER_TO_INT (g_hash_table_lookup (lines, item->id));
    if (before > 0)
      lf_defects_add (defects, LF_DEFECT_ERROR, file, item->line,
                      "the item \"%s\" is there already, in line %d: give each its own id.",
                      item->id, before);
    else if (*item->id != '\0')
      g_hash_table_insert (lines, item->id, GINT_TO_POINTER (item->line));
  }
}

static void
read_replaced (LfPack *pack, const xmlNode *root, const char *file, LfDefects *defects)
{
  g_autofree char *text = text_of (root, "replaces");
  g_auto (GStrv) names = g_strsplit_set (text, " \t\r\n", -1);
  for (guint i = 0; names[i] != NULL; i++) {
    if (*names[i] == '\0')
      continue;
    if (g_str_equal (names[i], pack->id))
      lf_defects_add (defects, LF_DEFECT_ERROR, file, lf_node_attribute_line (root, "replaces"),
                      "the pack names itself: \"replaces\" is for others, and of its own versions "
                      "the one that was published last counts.");
    g_ptr_array_add (pack->replaces, g_strdup (names[i]));
  }
}

LfPack *
lf_pack_read (GBytes *bytes, const char *file, const LfTongue *tongue, LfDefects *defects)
{
  guint errors = lf_defects_count_errors (defects);
  xmlDoc *document = lf_xml_parse (bytes, file, defects);
  if (document == NULL)
    return NULL;

  lf_translate (&lf_pack_shape, xmlDocGetRootElement (document), tongue);
  g_autoptr (LfPack) pack = g_new0 (LfPack, 1);
  pack->n_refs = 1;
  pack->tongue = tongue;
  pack->replaces = g_ptr_array_new_with_free_func (g_free);
  pack->file = g_strdup (file);
  pack->bytes = g_bytes_ref (bytes);
  pack->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  pack->items = g_ptr_array_new_with_free_func (item_free);
  if (lf_shape_check (&lf_pack_shape, document, LF_PACK_NAMESPACE, file, defects)) {
    const xmlNode *root = xmlDocGetRootElement (document);
    pack->line = lf_node_line (root);
    pack->id = text_of (root, "id");
    pack->version = text_of (root, "version");
    pack->title = lf_node_child_text (root, "title");
    pack->publisher = text_of (root, "publisher");
    pack->published = text_of (root, "published");
    read_replaced (pack, root, file, defects);
    pack->note = lf_node_child_text (root, "note");
    pack->review =
        (LfReview) lf_node_word (root, "review", &lf_review_states, LF_REVIEW_NOT_REVIEWED);
    read_items (pack, root, file, defects);
    const xmlNode *table = lf_node_child (root, "candidacy");
    if (table != NULL)
      pack->candidacy = lf_candidacy_read (table, pack, file, defects);
  }
  xmlFreeDoc (document);
  return lf_defects_count_errors (defects) > errors ? NULL : g_steal_pointer (&pack);
}

const LfItem *
lf_pack_item (const LfPack *pack, const char *id)
{
  for (guint i = 0; i < pack->items->len; i++) {
    const LfItem *item = g_ptr_array_index (pack->items, i);
    if (g_str_equal (item->id, id))
      return item;
  }
  return NULL;
}
