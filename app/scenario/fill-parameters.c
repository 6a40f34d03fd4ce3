/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values put where a file names parameters. That is done before anything else is looked at, so that
 * all that follows sees plain values and texts. */
#include "scenario/read.h"

#include <string.h>

#include "guidance/form.h"
#include "scenario/shapes.h"

static void
note_use (const LfReader *reader, int parameter, int line)
{
  const LfParameterUse use = { parameter, line };
  g_array_append_val (reader->scenario->uses, use);
}

/* What stands for one use of a parameter or a limit; NULL where there is none. (transfer full) */
static char *
value_of (const LfReader *reader, const xmlNode *node, const LfAttribute *attribute,
          const char *name)
{
  const GPtrArray *parameters = reader->scenario->parameters;
  const LfTongue *tongue = reader->scenario->tongue;
  gboolean is_said = lf_form_is_text (attribute);
  if (strchr (name, '/') != NULL) {
    const LfLimit *limit = lf_reader_find_limit (reader, node, attribute->name, name);
    if (limit == NULL)
      return NULL;
    return is_said ? lf_limit_spoken (limit, tongue) : g_strdup (limit->value);
  }
  int index = lf_reader_look_up (reader, node, attribute->name, name, parameters, "parameter");
  if (index < 0)
    return NULL;
  const LfParameter *parameter = g_ptr_array_index (parameters, (guint) index);
  note_use (reader, index, lf_node_line (node));
  if (attribute->name != NULL)
    note_use (reader, index, lf_node_attribute_line (node, attribute->name));
  if (!is_said)
    return lf_parameter_value (parameter, parameter->place);
  return reader->scenario->drawn ? lf_parameter_spoken (parameter, parameter->place, tongue)
                                 : lf_parameter_range (parameter, tongue);
}

/* The text with values in the place of all {NAME}; NULL where one cannot be filled in, which has
 * been reported. (transfer full) */
static char *
fill (const LfReader *reader, const xmlNode *node, const LfAttribute *attribute, const char *text)
{
  g_autoptr (GString) filled = g_string_new (NULL);
  for (;;) {
    const char *brace = text + strcspn (text, "{");
    const char *end = NULL;
    g_string_append_len (filled, text, (gssize) (brace - text));
    if (*brace == '\0')
      return g_strdup (filled->str);
    g_autofree char *name = lf_form_take_drawn_name (brace, &end);
    if (name == NULL) {
      lf_reader_error_at (
          reader, node, attribute->name,
          "a brace opens the name of a parameter, as in {age}, or of an item with a "
          "limit, and this one does not.");
      return NULL;
    }
    g_autofree char *value = value_of (reader, node, attribute, name);
    if (value == NULL)
      return NULL;
    g_string_append (filled, value);
    text = end + 1;
  }
}

static gboolean
fill_text (const LfReader *reader, xmlNode *node, const LfAttribute *form)
{
  g_autofree char *text = lf_node_text (node);
  if (strchr (text, '{') == NULL)
    return TRUE;
  /* A parameter is not made of others. */
  if (lf_node_is (node, "one")) {
    lf_reader_error (reader, node, "what a parameter is called holds no other parameter.");
    return FALSE;
  }
  for (xmlNode *part = node->children; part != NULL; part = part->next) {
    if (!lf_node_is_text (part) || strchr ((const char *) part->content, '{') == NULL)
      continue;
    g_autofree char *filled = fill (reader, node, form, (const char *) part->content);
    if (filled == NULL)
      return FALSE;
    xmlNodeSetContent (part, (const xmlChar *) filled);
  }
  return TRUE;
}

static gboolean
fill_attribute (const LfReader *reader, xmlNode *node, const LfAttribute *attribute)
{
  g_autofree char *text = lf_node_get (node, attribute->name);
  if (strchr (text, '{') == NULL)
    return TRUE;
  g_autofree char *filled = fill (reader, node, attribute, text);
  if (filled != NULL)
    xmlSetNsProp (node, NULL, (const xmlChar *) attribute->name, (const xmlChar *) filled);
  return filled != NULL;
}

static void
fill_value (xmlNode *node, const LfAttribute *attribute, gpointer data)
{
  LfReader *reader = data;
  if (!lf_form_takes_parameters (attribute))
    return;
  gboolean good = attribute->name == NULL ? fill_text (reader, node, attribute)
                                          : fill_attribute (reader, node, attribute);
  int lines[] = { lf_node_line (node), attribute->name == NULL
                                           ? lf_node_line (node)
                                           : lf_node_attribute_line (node, attribute->name) };
  if (!good)
    g_array_append_vals (reader->unfilled, lines, G_N_ELEMENTS (lines));
}

void
lf_fill_parameters (LfReader *reader, xmlNode *root)
{
  lf_shape_visit_values (&lf_scenario_shape, root, fill_value, reader);
}
