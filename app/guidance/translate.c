/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guidance/translate.h"

#include "guidance/form.h"

/* ---- In the program ---- */

/* The first part of a text becomes the whole of it. */
static void
put_text (xmlNode *node, const char *said)
{
  for (xmlNode *part = node->children; part != NULL; part = part->next)
    if (lf_node_is_text (part)) {
      xmlNodeSetContent (part, (const xmlChar *) said);
      said = "";
    }
}

static void
say_value (xmlNode *node, const LfAttribute *attribute, gpointer data)
{
  if (!lf_form_is_text (attribute) || attribute->said != LF_SAID_ON_READING)
    return;
  g_autofree char *text = lf_node_value_text (node, attribute->name);
  const char *said = lf_say_case (data, text);
  if (said == text)
    return;
  if (attribute->name == NULL)
    put_text (node, said);
  else
    xmlSetNsProp (node, NULL, (const xmlChar *) attribute->name, (const xmlChar *) said);
}

void
lf_translate (const LfShape *shape, xmlNode *root, const LfTongue *tongue)
{
  if (tongue != NULL)
    lf_shape_visit_values (shape, root, say_value, (gpointer) tongue);
}

/* ---- For translators ---- */

typedef struct {
  GString *text;
  GHashTable *seen; /* set of LfShape */
} Rules;

static gboolean
is_for_translators (const LfAttribute *attribute)
{
  return attribute->said == LF_SAID_WHEN_SHOWN ||
         (lf_form_is_text (attribute) && attribute->said == LF_SAID_ON_READING);
}

static void
put_rule (Rules *rules, const LfShape *shape, const char *attribute)
{
  g_string_append_printf (
      rules->text, "  <its:translateRule selector=\"//f:%s%s%s\" translate=\"yes\"/>\n",
      shape->element, attribute != NULL ? "/@" : "", attribute != NULL ? attribute : "");
}

static void
put_shape (Rules *rules, const LfShape *shape)
{
  const LfAttribute text = { NULL, shape->text_form, TRUE };

  if (!g_hash_table_add (rules->seen, (gpointer) shape))
    return;
  if (shape->has_text && lf_form_is_text (&text))
    put_rule (rules, shape, NULL);
  for (guint i = 0; i < LF_MAX_SHAPE_ATTRIBUTES && shape->attributes[i].name != NULL; i++)
    if (is_for_translators (&shape->attributes[i]))
      put_rule (rules, shape, shape->attributes[i].name);
  for (guint i = 0; i < LF_MAX_SHAPE_CHILDREN && shape->children[i].shapes != NULL; i++)
    for (const LfShape *const *child = shape->children[i].shapes; *child != NULL; child++)
      put_shape (rules, *child);
}

char *
lf_translate_rules (const LfShape *root, const char *name_space)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Rules rules = { g_string_new (NULL), seen };

  g_string_append_printf (rules.text,
                          "<its:rules xmlns:its=\"http://www.w3.org/2005/11/its\" xmlns:f=\"%s\" "
                          "version=\"2.0\">\n"
                          "  <its:translateRule selector=\"//f:*\" translate=\"no\"/>\n",
                          name_space);
  put_shape (&rules, root);
  g_string_append (rules.text, "</its:rules>\n");
  return g_string_free (rules.text, FALSE);
}
