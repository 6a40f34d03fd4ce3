/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking at the elements of a document. */
#include "guidance/shape.h"

#include <string.h>

#include "words/text.h"

static xmlNode *
element_from (xmlNode *node)
{
  while (node != NULL && node->type != XML_ELEMENT_NODE)
    node = node->next;
  return node;
}

xmlNode *
lf_node_first (const xmlNode *parent)
{
  return element_from (parent->children);
}

xmlNode *
lf_node_next (const xmlNode *node)
{
  return element_from (node->next);
}

gboolean
lf_node_is (const xmlNode *node, const char *element)
{
  return strcmp ((const char *) node->name, element) == 0;
}

gboolean
lf_node_is_text (const xmlNode *node)
{
  return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
}

int
lf_node_line (const xmlNode *node)
{
  return (int) xmlGetLineNo ((xmlNode *) node);
}

int
lf_node_attribute_line (const xmlNode *node, const char *attribute)
{
  const xmlAttr *given = xmlHasNsProp ((xmlNode *) node, (const xmlChar *) attribute, NULL);
  int line = given == NULL ? 0 : GPOINTER_TO_INT (given->_private);
  return line > 0 ? line : lf_node_line (node);
}

xmlNode *
lf_node_child (const xmlNode *parent, const char *element)
{
  xmlNode *child = lf_node_first (parent);
  while (child != NULL && !lf_node_is (child, element))
    child = lf_node_next (child);
  return child;
}

/* Folds in place: blanks at the ends go, a run of them within becomes one. */
static char *
fold (char *text)
{
  char *to = text;
  gboolean blank = FALSE;
  for (const char *from = text; *from != '\0'; from++) {
    if (g_ascii_isspace (*from)) {
      blank = to != text;
      continue;
    }
    if (blank)
      *to++ = ' ';
    blank = FALSE;
    *to++ = *from;
  }
  *to = '\0';
  return text;
}

char *
lf_node_text (const xmlNode *node)
{
  GString *text = g_string_new (NULL);
  for (const xmlNode *part = node->children; part != NULL; part = part->next)
    if (lf_node_is_text (part))
      g_string_append (text, (const char *) part->content);
  return fold (g_string_free (text, FALSE));
}

char *
lf_node_child_text (const xmlNode *parent, const char *element)
{
  const xmlNode *child = lf_node_child (parent, element);
  return child == NULL ? g_strdup ("") : lf_node_text (child);
}

char *
lf_node_get (const xmlNode *node, const char *attribute)
{
  xmlChar *value = xmlGetNoNsProp ((xmlNode *) node, (const xmlChar *) attribute);
  char *copy = g_strdup ((const char *) value);
  xmlFree (value);
  return copy;
}

char *
lf_node_value_text (const xmlNode *node, const char *attribute)
{
  char *value = attribute == NULL ? lf_node_text (node) : lf_node_get (node, attribute);
  return value != NULL ? fold (value) : NULL;
}

gboolean
lf_node_has (const xmlNode *node, const char *attribute)
{
  return xmlHasNsProp ((xmlNode *) node, (const xmlChar *) attribute, NULL) != NULL;
}

double
lf_node_number (const xmlNode *node, const char *attribute, double otherwise)
{
  g_autofree char *text = lf_node_get (node, attribute);
  double value = 0;
  return text != NULL && lf_text_to_number (text, &value) ? value : otherwise;
}

double
lf_node_seconds (const xmlNode *node, const char *attribute, double otherwise)
{
  g_autofree char *text = lf_node_get (node, attribute);
  long long ms = 0;
  return text != NULL && lf_text_to_ms (text, &ms) ? (double) ms / 1000.0 : otherwise;
}

int
lf_node_word (const xmlNode *node, const char *attribute, const LfTable *table, int otherwise)
{
  g_autofree char *text = lf_node_get (node, attribute);
  int row = text == NULL ? -1 : lf_table_find (table, text);
  return row < 0 ? otherwise : row;
}
