/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a part of a scenario rests on: items of packs. */
#include "scenario/read.h"

#include <string.h>

#include "guidance/describe.h"
#include "guidance/form.h"

void
lf_reader_unknown_pack (const LfReader *reader, const xmlNode *node, const char *attribute,
                        const char *id, GPtrArray *packs)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_ptr_array_extend (names, packs, NULL, NULL);
  g_ptr_array_add (names, NULL);
  g_autofree char *allowed =
      lf_describe_allowed ((const char *const *) names->pdata, id, "\"", "\"");
  lf_reader_error_at (reader, node, attribute, "there is no pack \"%s\" here: %s", id, allowed);
}

static void
report_unknown_item (const LfReader *reader, const xmlNode *node, const char *attribute,
                     const LfPack *pack, const char *item)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; i < pack->items->len; i++)
    g_ptr_array_add (names, ((const LfItem *) g_ptr_array_index (pack->items, i))->id);
  g_ptr_array_add (names, NULL);
  g_autofree char *allowed =
      lf_describe_allowed ((const char *const *) names->pdata, item, "\"", "\"");
  lf_reader_error_at (reader, node, attribute, "the pack \"%s\" has no item \"%s\": %s", pack->id,
                      item, allowed);
}

/* A reference in the right form, which stands in that attribute. */
static void
read_item (const LfReader *reader, const xmlNode *node, const char *attribute,
           const char *reference, GPtrArray *items)
{
  GPtrArray *declared = reader->scenario->packs;
  g_autofree char *id = g_strndup (reference, strcspn (reference, "/"));
  const LfPack *pack = reader->packs != NULL ? lf_packs_pack (reader->packs, id) : NULL;
  gboolean is_declared = g_ptr_array_find_with_equal_func (declared, id, g_str_equal, NULL);
  if (g_ptr_array_find_with_equal_func (items, reference, g_str_equal, NULL)) {
    lf_reader_error_at (reader, node, attribute, "\"%s\" is named already.", reference);
    return;
  }
  if (!is_declared && reader->packs != NULL && pack == NULL)
    lf_reader_unknown_pack (reader, node, attribute, id, declared);
  else if (!is_declared)
    lf_reader_error_at (reader, node, attribute,
                        "the pack \"%s\" is not declared: add <pack id=\"%s\"/> to "
                        "<packs>.",
                        id, id);
  else if (pack != NULL && lf_packs_item (reader->packs, reference, NULL) == NULL)
    report_unknown_item (reader, node, attribute, pack, reference + strlen (id) + 1);
  g_ptr_array_add (items, g_strdup (reference));
}

/* The references in an attribute of that form; what is in the wrong form has been reported. */
static void
read_items (const LfReader *reader, const xmlNode *node, const LfAttribute *form, GPtrArray *items)
{
  g_autofree char *text = lf_node_get (node, form->name);
  g_autofree char *wrong = text == NULL ? g_strdup ("") : lf_form_describe_wrong (form, text);
  if (wrong != NULL)
    return;
  g_auto (GStrv) references = g_strsplit_set (text, " \t\r\n", -1);
  for (guint i = 0; references[i] != NULL; i++)
    if (*references[i] != '\0')
      read_item (reader, node, form->name, references[i], items);
}

GPtrArray *
lf_read_items_inside (const LfReader *reader, const xmlNode *node)
{
  const LfAttribute form = { "item", LF_FORM_ITEM, TRUE };
  GPtrArray *items = g_ptr_array_new_with_free_func (g_free);
  for (const xmlNode *child = lf_node_first (node); child != NULL; child = lf_node_next (child))
    if (lf_node_is (child, "rests-on"))
      read_items (reader, child, &form, items);
  return items;
}

GPtrArray *
lf_read_items_of (const LfReader *reader, const xmlNode *node)
{
  const LfAttribute form = { "rests-on", LF_FORM_ITEMS, FALSE };
  GPtrArray *items = g_ptr_array_new_with_free_func (g_free);
  read_items (reader, node, &form, items);
  return items;
}
