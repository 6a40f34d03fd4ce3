/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "markup.h"

#include <string.h>

static void
attribute_free (gpointer data)
{
  MarkupAttribute *attribute = data;
  g_free (attribute->name);
  g_free (attribute->value);
  g_free (attribute);
}

static void
element_free (gpointer data)
{
  MarkupElement *element = data;
  g_free (element->name);
  g_ptr_array_unref (element->attributes);
  g_free (element);
}

/* ---- Scanning ---- */

typedef struct {
  Markup *markup;
  gsize at;
  int line;
  int open; /* index of the innermost element that is open, or -1 */
} Scan;

static void
go_to (Scan *scan, gsize place)
{
  for (; scan->at < place; scan->at++)
    scan->line += scan->markup->text[scan->at] == '\n';
}

static gsize
past (const Scan *scan, const char *what)
{
  const char *found = strstr (scan->markup->text + scan->at, what);
  g_assert_nonnull (found);
  return (gsize) (found - scan->markup->text) + strlen (what);
}

static char *
take_name (Scan *scan)
{
  const char *text = scan->markup->text + scan->at;
  gsize n = strcspn (text, " \t\r\n=/>");
  scan->at += n;
  return g_strndup (text, n);
}

static void
scan_attribute (Scan *scan, MarkupElement *element)
{
  MarkupAttribute *attribute = g_new0 (MarkupAttribute, 1);
  attribute->from = scan->at;
  attribute->line = scan->line;
  attribute->name = take_name (scan);
  g_assert_true (g_str_has_prefix (scan->markup->text + scan->at, "=\""));
  const char *value = scan->markup->text + scan->at + 2;
  attribute->value = g_strndup (value, strcspn (value, "\""));
  attribute->until = scan->at + 2 + strlen (attribute->value) + 1;
  go_to (scan, attribute->until);
  g_ptr_array_add (element->attributes, attribute);
}

static void
scan_start (Scan *scan)
{
  const char *text = scan->markup->text;
  MarkupElement *element = g_new0 (MarkupElement, 1);
  element->attributes = g_ptr_array_new_with_free_func (attribute_free);
  element->parent = scan->open;
  element->from = scan->at;
  element->line = scan->line;
  scan->at++;
  element->name = take_name (scan);
  for (;;) {
    go_to (scan, scan->at + strspn (text + scan->at, " \t\r\n"));
    if (text[scan->at] == '/' || text[scan->at] == '>')
      break;
    scan_attribute (scan, element);
  }
  element->empty = text[scan->at] == '/';
  go_to (scan, scan->at + (element->empty ? 2 : 1));
  element->inside = element->close = element->until = scan->at;
  if (!element->empty)
    scan->open = (int) scan->markup->elements->len;
  g_ptr_array_add (scan->markup->elements, element);
}

static void
scan_end (Scan *scan)
{
  g_assert_cmpint (scan->open, >=, 0);
  MarkupElement *element = g_ptr_array_index (scan->markup->elements, (guint) scan->open);
  element->close = scan->at;
  go_to (scan, past (scan, ">"));
  element->until = scan->at;
  scan->open = element->parent;
}

Markup *
markup_new (GBytes *bytes)
{
  Markup *markup = g_new0 (Markup, 1);
  markup->text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  markup->elements = g_ptr_array_new_with_free_func (element_free);
  Scan scan = { .markup = markup, .line = 1, .open = -1 };
  for (;;) {
    const char *next = strchr (markup->text + scan.at, '<');
    if (next == NULL)
      break;
    go_to (&scan, (gsize) (next - markup->text));
    if (g_str_has_prefix (next, "<?"))
      go_to (&scan, past (&scan, "?>"));
    else if (g_str_has_prefix (next, "<!--"))
      go_to (&scan, past (&scan, "-->"));
    else if (next[1] == '/')
      scan_end (&scan);
    else
      scan_start (&scan);
  }
  g_assert_cmpint (scan.open, ==, -1);
  return markup;
}

void
markup_free (Markup *markup)
{
  if (markup == NULL)
    return;
  g_free (markup->text);
  g_ptr_array_unref (markup->elements);
  g_free (markup);
}

/* ---- Looking ---- */

const MarkupElement *
markup_element (const Markup *markup, guint index)
{
  return g_ptr_array_index (markup->elements, index);
}

const MarkupElement *
markup_parent (const Markup *markup, const MarkupElement *element)
{
  return element->parent < 0 ? NULL : markup_element (markup, (guint) element->parent);
}

gboolean
markup_is (const MarkupElement *element, const char *name)
{
  return element != NULL && g_str_equal (element->name, name);
}

const MarkupAttribute *
markup_attribute (const MarkupElement *element, const char *name)
{
  for (guint i = 0; i < element->attributes->len; i++) {
    const MarkupAttribute *attribute = g_ptr_array_index (element->attributes, i);
    if (g_str_equal (attribute->name, name))
      return attribute;
  }
  return NULL;
}

const char *
markup_value (const MarkupElement *element, const char *name)
{
  const MarkupAttribute *attribute = markup_attribute (element, name);
  return attribute == NULL ? NULL : attribute->value;
}

const MarkupElement *
markup_child (const Markup *markup, const MarkupElement *parent, const char *name)
{
  for (guint i = 0; i < markup->elements->len; i++) {
    const MarkupElement *element = markup_element (markup, i);
    if (markup_parent (markup, element) == parent && markup_is (element, name))
      return element;
  }
  return NULL;
}

gboolean
markup_is_inside (const Markup *markup, const MarkupElement *element, const char *name)
{
  do
    element = markup_parent (markup, element);
  while (element != NULL && !markup_is (element, name));
  return element != NULL;
}

const MarkupElement *
markup_find (const Markup *markup, const char *name, const char *attribute, const char *value)
{
  for (guint i = 0; i < markup->elements->len; i++) {
    const MarkupElement *element = markup_element (markup, i);
    if (markup_is (element, name) && g_strcmp0 (markup_value (element, attribute), value) == 0)
      return element;
  }
  return NULL;
}

guint
markup_count (const Markup *markup, const char *name, const char *attribute, const char *value)
{
  guint n = 0;
  for (guint i = 0; i < markup->elements->len; i++) {
    const MarkupElement *element = markup_element (markup, i);
    n += markup_is (element, name) && g_strcmp0 (markup_value (element, attribute), value) == 0;
  }
  return n;
}

/* ---- Changing ---- */

static int
compare_edits (gconstpointer a, gconstpointer b)
{
  const MarkupEdit *first = a;
  const MarkupEdit *second = b;
  return first->from < second->from ? -1 : first->from > second->from;
}

GBytes *
markup_edited (const Markup *markup, const GArray *edits)
{
  g_autoptr (GArray) sorted = g_array_copy ((GArray *) edits);
  GString *text = g_string_new (NULL);
  gsize at = 0;
  g_array_sort (sorted, compare_edits);
  for (guint i = 0; i < sorted->len; i++) {
    const MarkupEdit *edit = &g_array_index (sorted, MarkupEdit, i);
    g_assert_cmpuint (edit->from, >=, at);
    g_string_append_len (text, markup->text + at, (gssize) (edit->from - at));
    g_string_append (text, edit->with);
    for (gsize j = edit->from; j < edit->until; j++)
      if (markup->text[j] == '\n')
        g_string_append_c (text, '\n');
    at = edit->until;
  }
  g_string_append (text, markup->text + at);
  return g_string_free_to_bytes (text);
}
