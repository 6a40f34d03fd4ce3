/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guidance/grammar.h"

#include <string.h>

#include "guidance/form.h"

/* What is being written. Each shape and table is defined once, however often it is named. */
typedef struct {
  GString *text;
  GHashTable *seen;  /* set of LfShape and LfTable */
  GPtrArray *shapes; /* of LfShape, still to be defined */
  GPtrArray *tables; /* of LfTable */
  gboolean has_parameters;
} Grammar;

G_GNUC_PRINTF (2, 3)
static void
put (Grammar *grammar, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *text = g_markup_vprintf_escaped (format, arguments);
  va_end (arguments);
  g_string_append (grammar->text, text);
}

static void
need (Grammar *grammar, GPtrArray *list, gconstpointer thing)
{
  if (g_hash_table_add (grammar->seen, (gpointer) thing))
    g_ptr_array_add (list, (gpointer) thing);
}

static void
put_document (Grammar *grammar, const char *text)
{
  put (grammar, "    <a:documentation>%s</a:documentation>\n", text);
}

/* ---- Values ---- */

static void
put_number (Grammar *grammar, const LfAttribute *attribute)
{
  char low[G_ASCII_DTOSTR_BUF_SIZE];
  char high[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (low, sizeof low, "%.10g", attribute->low);
  g_ascii_formatd (high, sizeof high, "%.10g", attribute->high);
  put (grammar,
       "<data type=\"decimal\"><param name=\"minInclusive\">%s</param>"
       "<param name=\"maxInclusive\">%s</param><param name=\"pattern\">-?[0-9]+%s</param></data>",
       low, high, attribute->form == LF_FORM_COUNT ? "" : "(\\.[0-9]+)?");
}

static void
put_plain_form (Grammar *grammar, const LfAttribute *attribute)
{
  static const char *const names[LF_N_FORMS] = {
    [LF_FORM_ID] = "form.name",         [LF_FORM_NAME] = "form.name",
    [LF_FORM_NAMES] = "form.names",     [LF_FORM_ITEM_ID] = "form.item-id",
    [LF_FORM_ITEM] = "form.item",       [LF_FORM_ITEMS] = "form.items",
    [LF_FORM_DATE] = "form.date",       [LF_FORM_TEXT] = "form.text",
    [LF_FORM_FREE] = "form.free",       [LF_FORM_ACTION] = "form.action",
    [LF_FORM_PATTERN] = "form.pattern",
  };
  switch (attribute->form) {
  case LF_FORM_NUMBER:
  case LF_FORM_COUNT:
    put_number (grammar, attribute);
    break;
  case LF_FORM_TIME:
    put (grammar, "<ref name=\"%s\"/>", attribute->low < 0 ? "form.time-before" : "form.time");
    break;
  case LF_FORM_WORD:
    need (grammar, grammar->tables, attribute->table);
    put (grammar, "<ref name=\"word.%s\"/>", attribute->table->name);
    break;
  case LF_FORM_WORDS:
    need (grammar, grammar->tables, attribute->table);
    put (grammar, "<list><oneOrMore><ref name=\"word.%s\"/></oneOrMore></list>",
         attribute->table->name);
    break;
  default:
    put (grammar, "<ref name=\"%s\"/>", names[attribute->form]);
  }
}

/* Any text may name parameters; of other values that is said besides. */
static void
put_form (Grammar *grammar, const LfAttribute *attribute)
{
  gboolean drawn = grammar->has_parameters && lf_form_takes_parameters (attribute) &&
                   !lf_form_is_text (attribute);
  if (drawn)
    put (grammar, "<choice>");
  put_plain_form (grammar, attribute);
  if (drawn)
    put (grammar, "<ref name=\"form.drawn\"/></choice>");
}

static void
put_attribute (Grammar *grammar, const LfAttribute *attribute)
{
  put (grammar, attribute->required ? "      " : "      <optional>");
  put (grammar, "<attribute name=\"%s\">", attribute->name);
  put_form (grammar, attribute);
  put (grammar, attribute->required ? "</attribute>\n" : "</attribute></optional>\n");
}

/* ---- Elements ---- */

static void
put_alternatives (Grammar *grammar, const LfChild *child)
{
  gboolean several = child->shapes[1] != NULL;
  if (several)
    put (grammar, "<choice>");
  for (const LfShape *const *shape = child->shapes; *shape != NULL; shape++) {
    need (grammar, grammar->shapes, *shape);
    put (grammar, "<ref name=\"element.%s\"/>", (*shape)->name);
  }
  if (several)
    put (grammar, "</choice>");
}

static void
put_child (Grammar *grammar, const LfChild *child)
{
  const char *many = child->least == 0 ? "zeroOrMore" : "oneOrMore";
  put (grammar, "      ");
  if (child->most == 0) {
    put (grammar, "<%s>", many);
    put_alternatives (grammar, child);
    put (grammar, "</%s>\n", many);
    return;
  }
  /* Up to three: each may come when the one before it came. */
  for (guint i = 0; i < child->most; i++) {
    if (i >= child->least)
      put (grammar, "<optional>");
    put_alternatives (grammar, child);
  }
  for (guint i = child->least; i < child->most; i++)
    put (grammar, "</optional>");
  put (grammar, "\n");
}

static void
put_shape (Grammar *grammar, const LfShape *shape)
{
  gboolean several = shape->children[0].shapes != NULL && shape->children[1].shapes != NULL;
  gboolean empty = shape->children[0].shapes == NULL && !shape->has_text;
  const LfAttribute text = { "", shape->text_form, TRUE };
  put (grammar, "  <define name=\"element.%s\">\n", shape->name);
  put_document (grammar, shape->meaning);
  put (grammar, "    <element name=\"%s\">\n", shape->element);
  for (guint i = 0; i < LF_MAX_SHAPE_ATTRIBUTES && shape->attributes[i].name != NULL; i++)
    put_attribute (grammar, &shape->attributes[i]);
  if (several)
    put (grammar, "      <interleave>\n");
  for (guint i = 0; i < LF_MAX_SHAPE_CHILDREN && shape->children[i].shapes != NULL; i++)
    put_child (grammar, &shape->children[i]);
  if (several)
    put (grammar, "      </interleave>\n");
  if (shape->has_text) {
    put (grammar, "      ");
    put_form (grammar, &text);
    put (grammar, "\n");
  }
  if (empty)
    put (grammar, "      <empty/>\n");
  put (grammar, "    </element>\n  </define>\n");
}

/* ---- Words and actions ---- */

static void
put_table (Grammar *grammar, const LfTable *table)
{
  put (grammar, "  <define name=\"word.%s\">\n", table->name);
  put_document (grammar, table->meaning);
  put (grammar, "    <choice>\n");
  for (size_t row = 0; row < table->n_rows; row++) {
    const LfWord *word = lf_table_word (table, row);
    put (grammar, "      <value>%s</value> <a:documentation>%s%s%s</a:documentation>\n", word->id,
         word->meaning, *word->unit != '\0' ? " " : "", word->unit);
  }
  put (grammar, "    </choice>\n  </define>\n");
}

/* What a line may begin with; what follows is for the reader. */
static void
put_actions (Grammar *grammar, const char *name, const char *meaning, gboolean counted)
{
  const char *before = "";
  put (grammar, "  <define name=\"%s\">\n", name);
  put_document (grammar, meaning);
  put (grammar, "    <data type=\"string\"><param name=\"pattern\">\\s*(");
  for (int verb = 0; verb < LF_N_VERBS; verb++) {
    const LfAction *action = lf_action ((LfVerb) verb);
    gboolean bedside = action->group < LF_N_LEARNER_GROUPS;
    gboolean other =
        action->group == LF_GROUP_DECISION || verb == LF_VERB_BLEED || verb == LF_VERB_CIRCUIT;
    if (!bedside && (counted || !other))
      continue;
    put (grammar, "%s%s", before, action->word.id);
    before = "|";
  }
  put (grammar, ")(\\s[\\s\\S]*)?</param></data>\n  </define>\n");
}

static char *
fill_in (const char *template, const char *name, const char *value)
{
  g_auto (GStrv) parts = g_strsplit (template, name, -1);
  return g_strjoinv (value, parts);
}

char *
lf_grammar_make (const LfShape *root, const char *name_space, const char *template)
{
  Grammar grammar = {
    .text = g_string_new (NULL),
    .seen = g_hash_table_new (NULL, NULL),
    .shapes = g_ptr_array_new (),
    .tables = g_ptr_array_new (),
    .has_parameters = root->has_parameters,
  };
  need (&grammar, grammar.shapes, root);
  /* The lists grow while they are gone through. */
  for (guint i = 0; i < grammar.shapes->len; i++)
    put_shape (&grammar, g_ptr_array_index (grammar.shapes, i));
  for (guint i = 0; i < grammar.tables->len; i++)
    put_table (&grammar, g_ptr_array_index (grammar.tables, i));
  put_actions (&grammar, "form.action", "An action with all its words.", FALSE);
  put_actions (&grammar, "form.pattern", "An action with as many of its words as matter.", TRUE);
  g_ptr_array_unref (grammar.shapes);
  g_ptr_array_unref (grammar.tables);
  g_hash_table_unref (grammar.seen);

  g_autofree char *named = fill_in (template, "@ROOT@", root->name);
  g_autofree char *spaced = fill_in (named, "@NAMESPACE@", name_space);
  g_autofree char *definitions = g_string_free (grammar.text, FALSE);
  return fill_in (spaced, "@DEFINITIONS@", definitions);
}
