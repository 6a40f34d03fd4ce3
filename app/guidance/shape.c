/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Holds a document against its shape. */
#include "guidance/shape.h"

#include <string.h>

#include "guidance/form.h"
#include "guidance/describe.h"

typedef struct {
  const char *file;
  const char *name_space;
  LfDefects *defects;
  gboolean has_parameters;
} Check;

G_GNUC_PRINTF (3, 4)
static void
report_line (const Check *check, int line, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  lf_defects_add (check->defects, LF_DEFECT_ERROR, check->file, line, "%s", message);
}

#define report(check, node, ...) report_line (check, lf_node_line (node), __VA_ARGS__)

/* ---- Attributes ---- */

static const LfAttribute *
find_attribute (const LfShape *shape, const char *name)
{
  for (guint i = 0; i < LF_MAX_SHAPE_ATTRIBUTES && shape->attributes[i].name != NULL; i++)
    if (g_str_equal (shape->attributes[i].name, name))
      return &shape->attributes[i];
  return NULL;
}

static void
report_unknown_attribute (const Check *check, const LfShape *shape, int line, const char *name)
{
  const char *names[LF_MAX_SHAPE_ATTRIBUTES + 1] = { NULL };
  for (guint i = 0; i < LF_MAX_SHAPE_ATTRIBUTES && shape->attributes[i].name != NULL; i++)
    names[i] = shape->attributes[i].name;
  g_autofree char *written = lf_clip (name);
  g_autofree char *allowed = lf_describe_allowed (names, name, "\"", "\"");
  report_line (check, line, "<%s> has no attribute \"%s\": %s", shape->element, written, allowed);
}

static void
check_attributes (const Check *check, const LfShape *shape, const xmlNode *node)
{
  for (const xmlAttr *given = node->properties; given != NULL; given = given->next) {
    const char *name = (const char *) given->name;
    int line = given->_private != NULL ? GPOINTER_TO_INT (given->_private) : lf_node_line (node);
    const LfAttribute *attribute = given->ns == NULL ? find_attribute (shape, name) : NULL;
    if (attribute == NULL) {
      report_unknown_attribute (check, shape, line, name);
      continue;
    }
    g_autofree char *value = lf_node_get (node, name);
    /* What a parameter gives is looked at once it has been filled in. */
    if (check->has_parameters && lf_form_takes_parameters (attribute) && lf_form_is_drawn (value))
      continue;
    g_autofree char *wrong = lf_form_describe_wrong (attribute, value);
    g_autofree char *written = lf_clip (value);
    if (wrong != NULL && check->has_parameters && lf_form_is_drawn (value))
      report_line (check, line, "<%s %s=\"%s\">: no parameter may stand here.", shape->element,
                   name, written);
    else if (wrong != NULL)
      report_line (check, line, "<%s %s=\"%s\">: %s", shape->element, name, written, wrong);
  }
  for (guint i = 0; i < LF_MAX_SHAPE_ATTRIBUTES && shape->attributes[i].name != NULL; i++) {
    const LfAttribute *attribute = &shape->attributes[i];
    if (!attribute->required || lf_node_has (node, attribute->name))
      continue;
    g_autofree char *wanted = lf_form_describe (attribute);
    report (check, node, "<%s> lacks its attribute \"%s\": %s.", shape->element, attribute->name,
            wanted);
  }
}

/* ---- Children ---- */

static const LfShape *
find_child (const LfShape *shape, const char *element, guint *place)
{
  for (guint i = 0; i < LF_MAX_SHAPE_CHILDREN && shape->children[i].shapes != NULL; i++)
    for (const LfShape *const *child = shape->children[i].shapes; *child != NULL; child++)
      if (g_str_equal ((*child)->element, element)) {
        *place = i;
        return *child;
      }
  return NULL;
}

static void
report_unknown_child (const Check *check, const LfShape *shape, const xmlNode *node)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; i < LF_MAX_SHAPE_CHILDREN && shape->children[i].shapes != NULL; i++)
    for (const LfShape *const *child = shape->children[i].shapes; *child != NULL; child++)
      g_ptr_array_add (names, (gpointer) (*child)->element);
  g_ptr_array_add (names, NULL);
  const char *name = (const char *) node->name;
  g_autofree char *written = lf_clip (name);
  if (shape->has_text) {
    report (check, node, "<%s> holds text only, and no <%s>.", shape->element, written);
    return;
  }
  g_autofree char *allowed =
      lf_describe_allowed ((const char *const *) names->pdata, name, "<", ">");
  report (check, node, "<%s> is not known inside <%s>: %s", written, shape->element, allowed);
}

static void
report_count (const Check *check, const LfShape *shape, const xmlNode *node, const LfChild *child,
              guint n)
{
  g_autofree char *what = child->what != NULL ? g_strdup (child->what)
                                              : g_strdup_printf ("<%s>", child->shapes[0]->element);
  if (n < child->least)
    report (check, node, "<%s> lacks %s: it holds %s %u.", shape->element, what,
            child->most == child->least ? "exactly" : "at least", child->least);
  if (child->most > 0 && n > child->most)
    report (check, node, "<%s> holds %u of %s: it may hold %u.", shape->element, n, what,
            child->most);
}

static void check_node (const Check *check, const LfShape *shape, const xmlNode *node);

static void
check_children (const Check *check, const LfShape *shape, const xmlNode *node)
{
  guint counts[LF_MAX_SHAPE_CHILDREN] = { 0 };
  for (const xmlNode *child = lf_node_first (node); child != NULL; child = lf_node_next (child)) {
    guint place = 0;
    gboolean ours =
        child->ns != NULL && g_str_equal ((const char *) child->ns->href, check->name_space);
    const LfShape *known = find_child (shape, (const char *) child->name, &place);
    g_autofree char *written = lf_clip ((const char *) child->name);
    if (!ours)
      report (check, child, "<%s> is not in the namespace \"%s\", and nothing else may stand here.",
              written, check->name_space);
    else if (known == NULL)
      report_unknown_child (check, shape, child);
    else {
      counts[place]++;
      check_node (check, known, child);
    }
  }
  for (guint i = 0; i < LF_MAX_SHAPE_CHILDREN && shape->children[i].shapes != NULL; i++)
    report_count (check, shape, node, &shape->children[i], counts[i]);
}

static void
check_text (const Check *check, const LfShape *shape, const xmlNode *node)
{
  g_autofree char *text = lf_node_text (node);
  g_autofree char *written = lf_clip (text);
  if (shape->has_text && *text == '\0')
    report (check, node, "<%s> is empty: it holds text.", shape->element);
  if (!shape->has_text && *text != '\0')
    report (check, node, "<%s> holds no text of its own, but \"%s\" stands in it.", shape->element,
            written);
}

/* Nested no deeper than the reader of XML lets a file be. */
static void
check_node (const Check *check, const LfShape *shape, const xmlNode *node)
{
  if (lf_defects_are_full (check->defects))
    return;
  check_attributes (check, shape, node);
  check_children (check, shape, node);
  check_text (check, shape, node);
}

gboolean
lf_shape_check (const LfShape *shape, xmlDoc *document, const char *name_space, const char *file,
                LfDefects *defects)
{
  const Check check = { .file = file,
                        .name_space = name_space,
                        .defects = defects,
                        .has_parameters = shape->has_parameters };
  const xmlNode *root = xmlDocGetRootElement (document);
  if (!lf_node_is (root, shape->element)) {
    report (&check, root, "the outermost element is <%s>: this should be a <%s>.",
            (const char *) root->name, shape->element);
    return FALSE;
  }
  if (root->ns == NULL || !g_str_equal ((const char *) root->ns->href, name_space)) {
    report (&check, root, "<%s> is in %s%s%s: write <%s xmlns=\"%s\">.", shape->element,
            root->ns == NULL ? "no namespace" : "the namespace \"",
            root->ns == NULL ? "" : (const char *) root->ns->href, root->ns == NULL ? "" : "\"",
            shape->element, name_space);
    return FALSE;
  }
  check_node (&check, shape, root);
  return TRUE;
}

/* ---- Values ---- */

void
lf_shape_visit_values (const LfShape *shape, xmlNode *node, LfVisitValue visit, gpointer data)
{
  const LfAttribute text = { NULL, shape->text_form, TRUE };

  for (guint i = 0; i < LF_MAX_SHAPE_ATTRIBUTES && shape->attributes[i].name != NULL; i++)
    if (lf_node_has (node, shape->attributes[i].name))
      visit (node, &shape->attributes[i], data);
  if (shape->has_text)
    visit (node, &text, data);
  /* Nested no deeper than the reader of XML lets a file be. */
  for (xmlNode *child = lf_node_first (node); child != NULL; child = lf_node_next (child)) {
    guint place = 0;
    const LfShape *known = find_child (shape, (const char *) child->name, &place);
    if (known != NULL)
      lf_shape_visit_values (known, child, visit, data);
  }
}
