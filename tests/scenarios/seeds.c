/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "seeds.h"

#include <string.h>

/* ---- Edits ---- */

static void
edit_clear (gpointer data)
{
  g_free (((MarkupEdit *) data)->with);
}

int
seed_line (const Seed *seed, gsize place)
{
  int line = 1;
  for (gsize i = 0; i < place; i++)
    line += seed->markup->text[i] == '\n';
  return line;
}

void
seed_edit (Seed *seed, gsize from, gsize until, const char *with)
{
  const MarkupEdit edit = { from, until, g_strdup (with) };
  g_array_append_val (seed->edits, edit);
}

void
seed_name (Seed *seed, const char *word)
{
  g_free (seed->word);
  seed->word = g_strdup (word);
}

static void
name_word (Seed *seed, const char *word, gsize n)
{
  g_free (seed->word);
  seed->word = g_strndup (word, n);
}

/* The attribute of the kind, with its value as the word. */
static const MarkupAttribute *
take_attribute (Seed *seed)
{
  const MarkupAttribute *attribute = markup_attribute (seed->element, seed->attribute);
  if (attribute != NULL)
    name_word (seed, attribute->value, strlen (attribute->value));
  return attribute;
}

static void
drop_element (Seed *seed, const MarkupElement *element)
{
  seed_edit (seed, element->from, element->until, "");
}

/* ---- Misspelling: an "x" behind the first letter ---- */

static void
misspell (Seed *seed, gsize from, gsize n)
{
  name_word (seed, seed->markup->text + from, n);
  seed_edit (seed, from + 1, from + 1, "x");
}

gboolean
seed_misspell_value (Seed *seed)
{
  const MarkupAttribute *attribute = take_attribute (seed);
  gsize from = attribute->until - 1 - strlen (attribute->value);
  misspell (seed, from, strcspn (attribute->value, " \t\r\n/"));
  return TRUE;
}

gboolean
seed_misspell_item (Seed *seed)
{
  const MarkupAttribute *attribute = take_attribute (seed);
  const char *slash = strchr (attribute->value, '/');
  if (slash == NULL)
    return FALSE;
  gsize from = attribute->until - 1 - strlen (slash + 1);
  misspell (seed, from, strcspn (slash + 1, " \t\r\n"));
  return TRUE;
}

gboolean
seed_misspell_attribute (Seed *seed)
{
  const MarkupAttribute *attribute = take_attribute (seed);
  misspell (seed, attribute->from, strlen (attribute->name));
  return TRUE;
}

gboolean
seed_misspell_element (Seed *seed)
{
  misspell (seed, seed->element->from + 1, strlen (seed->element->name));
  if (!seed->element->empty)
    seed_edit (seed, seed->element->close + 3, seed->element->close + 3, "x");
  return TRUE;
}

gboolean
seed_misspell_text (Seed *seed)
{
  misspell (seed, seed->element->inside,
            strcspn (seed->markup->text + seed->element->inside, " \t\r\n<"));
  return TRUE;
}

/* ---- Attributes ---- */

gboolean
seed_set_value (Seed *seed)
{
  const MarkupAttribute *attribute = take_attribute (seed);
  seed_edit (seed, attribute->until - 1 - strlen (attribute->value), attribute->until - 1,
             seed->with);
  return !g_str_equal (attribute->value, seed->with);
}

gboolean
seed_swap_values (Seed *seed)
{
  const MarkupAttribute *one = take_attribute (seed);
  const MarkupAttribute *other = markup_attribute (seed->element, seed->with);
  if (other == NULL || g_str_equal (one->value, other->value))
    return FALSE;
  seed_edit (seed, one->until - 1 - strlen (one->value), one->until - 1, other->value);
  seed_edit (seed, other->until - 1 - strlen (other->value), other->until - 1, one->value);
  return TRUE;
}

gboolean
seed_add_attribute (Seed *seed)
{
  gsize at = seed->element->from + 1 + strlen (seed->element->name);
  g_autofree char *with = g_strconcat (" ", seed->with, NULL);
  if (seed->attribute != NULL)
    take_attribute (seed);
  seed_edit (seed, at, at, with);
  return TRUE;
}

gboolean
seed_drop_attribute (Seed *seed)
{
  const MarkupAttribute *attribute = take_attribute (seed);
  seed_edit (seed, attribute->from, attribute->until, "");
  return TRUE;
}

/* ---- Elements ---- */

gboolean
seed_drop (Seed *seed)
{
  if (seed->attribute != NULL)
    take_attribute (seed);
  drop_element (seed, seed->element);
  return TRUE;
}

gboolean
seed_drop_children (Seed *seed)
{
  if (seed->attribute != NULL)
    take_attribute (seed);
  for (guint i = 0; i < seed->markup->elements->len; i++) {
    const MarkupElement *child = markup_element (seed->markup, i);
    if (markup_parent (seed->markup, child) == seed->element && markup_is (child, seed->with))
      drop_element (seed, child);
  }
  return seed->edits->len > 0;
}

gboolean
seed_double (Seed *seed)
{
  gsize n = seed->element->until - seed->element->from;
  g_autofree char *copy = g_strndup (seed->markup->text + seed->element->from, n);
  if (seed->attribute != NULL)
    take_attribute (seed);
  seed_edit (seed, seed->element->from, seed->element->from, g_strdelimit (copy, "\n", ' '));
  return TRUE;
}

gboolean
seed_replace (Seed *seed)
{
  if (seed->attribute != NULL)
    take_attribute (seed);
  seed_edit (seed, seed->element->from, seed->element->until, seed->with);
  return TRUE;
}

gboolean
seed_replace_only (Seed *seed)
{
  const char *value = markup_value (seed->element, seed->attribute);
  return markup_count (seed->markup, seed->element->name, seed->attribute, value) == 1 &&
         seed_replace (seed);
}

gboolean
seed_leave_open (Seed *seed)
{
  const MarkupElement *parent = markup_parent (seed->markup, seed->element);
  seed_edit (seed, seed->element->close, seed->element->until, "");
  seed->line = seed_line (seed, parent->close);
  return TRUE;
}

gboolean
seed_put_before (Seed *seed)
{
  seed_edit (seed, seed->element->from, seed->element->from, seed->with);
  return TRUE;
}

gboolean
seed_put_in (Seed *seed)
{
  if (seed->attribute != NULL)
    take_attribute (seed);
  seed_edit (seed, seed->element->inside, seed->element->inside, seed->with);
  return !seed->element->empty;
}

gboolean
seed_put_last (Seed *seed)
{
  if (seed->attribute != NULL)
    take_attribute (seed);
  seed_edit (seed, seed->element->close, seed->element->close, seed->with);
  return !seed->element->empty;
}

gboolean
seed_empty (Seed *seed)
{
  seed_edit (seed, seed->element->inside, seed->element->close, " ");
  return !seed->element->empty;
}

gboolean
seed_set_content (Seed *seed)
{
  if (seed->attribute != NULL)
    take_attribute (seed);
  seed_edit (seed, seed->element->inside, seed->element->close, seed->with);
  return !seed->element->empty;
}

/* ---- Where it is to be told ---- */

/* The first element, outside what was taken out, of that name with that value; NULL for none. */
static const MarkupElement *
find_by_value (const Seed *seed, const char *name, const char *attribute)
{
  for (guint i = 0; i < seed->markup->elements->len; i++) {
    const MarkupElement *element = markup_element (seed->markup, i);
    gboolean gone = element->from >= seed->element->from && element->until <= seed->element->until;
    if (!gone && markup_is (element, name) &&
        g_strcmp0 (markup_value (element, attribute), seed->word) == 0)
      return element;
  }
  return NULL;
}

static int
line_of (const MarkupElement *element, const char *attribute)
{
  const MarkupAttribute *given = attribute == NULL ? NULL : markup_attribute (element, attribute);
  return given == NULL ? element->line : given->line;
}

/* -1: there is no such line, so that nothing is to be told. */
static int
find_line (const SeedKind *kind, const Seed *seed)
{
  const MarkupElement *element = seed->element;
  switch (kind->where) {
  case AT_ELEMENT:
    return element->line;
  case AT_ATTRIBUTE:
    return line_of (element, kind->attribute);
  case AT_INSIDE:
    return seed_line (seed, element->inside);
  case AT_PARENT:
    return markup_parent (seed->markup, element)->line;
  case AT_ANCESTOR:
    while (!markup_is (element, kind->place))
      element = markup_parent (seed->markup, element);
    return element->line;
  case AT_OWNER:
    element = find_by_value (seed, kind->place, "id");
    return element == NULL ? -1 : element->line;
  case AT_REFERENCE:
  case AT_REFERRER: {
    g_auto (GStrv) place = g_strsplit (kind->place, " ", 2);
    element = find_by_value (seed, place[0], place[1]);
    return element == NULL ? -1 : line_of (element, kind->where == AT_REFERENCE ? place[1] : NULL);
  }
  case AT_CHANGE:
    return seed->line;
  case AT_FILE:
    return 0;
  }
  g_assert_not_reached ();
}

/* ---- Planting ---- */

static void
seed_clear (Seed *seed)
{
  g_array_unref (seed->edits);
  g_free (seed->word);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Seed, seed_clear)

static Seed
seed_at (const SeedKind *kind, const Markup *markup, const MarkupElement *element)
{
  Seed seed = { markup,
                element,
                kind->attribute,
                kind->with,
                g_array_new (FALSE, FALSE, sizeof (MarkupEdit)),
                g_strdup (""),
                0 };
  g_array_set_clear_func (seed.edits, edit_clear);
  return seed;
}

/* Whether the kind can be seeded there, and something is then to be told. */
static gboolean
applies (const SeedKind *kind, const Markup *markup, const MarkupElement *element)
{
  if (!markup_is (element, kind->element) ||
      (kind->within != NULL && !markup_is_inside (markup, element, kind->within)) ||
      (kind->attribute != NULL && markup_attribute (element, kind->attribute) == NULL))
    return FALSE;
  g_auto (Seed) seed = seed_at (kind, markup, element);
  return kind->change (&seed) && find_line (kind, &seed) >= 0;
}

static gboolean
is_told (const LfDefects *defects, const SeedKind *kind, int line, const char *says)
{
  for (guint i = 0; i < lf_defects_count (defects); i++) {
    const LfDefect *defect = lf_defects_get (defects, i);
    if (defect->line == line && (defect->kind == LF_DEFECT_WARNING) == kind->is_warning &&
        strstr (defect->message, says) != NULL)
      return TRUE;
  }
  return FALSE;
}

static void
plant_one (const SeedKind *kind, const Markup *markup, const MarkupElement *element,
           const char *name, SeedExamine examine)
{
  g_auto (Seed) seed = seed_at (kind, markup, element);
  kind->change (&seed);
  int line = find_line (kind, &seed);
  g_autoptr (GBytes) bytes = markup_edited (markup, seed.edits);
  g_autoptr (LfDefects) defects = lf_defects_new ();
  g_auto (GStrv) parts = g_strsplit (kind->says, "%s", -1);
  g_autofree char *says = g_strjoinv (seed.word, parts);
  examine (bytes, name, defects);
  if (is_told (defects, kind, line, says))
    return;
  g_autofree char *told = lf_defects_to_text (defects);
  g_test_message ("%s, seeded in line %d of %s: line %d should tell: %s\nTold is:\n%.1500s",
                  kind->name, element->line, name, line, says, told);
  g_test_fail ();
}

void
seeds_plant (const SeedKind *kinds, guint n_kinds, guint most, GBytes *bytes, const char *name,
             SeedExamine examine, guint *counts)
{
  g_autoptr (Markup) markup = markup_new (bytes);
  gboolean everywhere = g_strcmp0 (g_getenv ("LOWFLOW_SEEDS"), "all") == 0;
  guint n_seeds = 0;
  for (guint i = 0; i < n_kinds; i++) {
    g_autoptr (GPtrArray) places = g_ptr_array_new ();
    for (guint j = 0; j < markup->elements->len; j++)
      if (applies (&kinds[i], markup, markup_element (markup, j)))
        g_ptr_array_add (places, markup->elements->pdata[j]);
    guint n = everywhere ? places->len : MIN (places->len, most);
    for (guint j = 0; j < n; j++)
      plant_one (&kinds[i], markup, places->pdata[(2 * j + 1) * places->len / (2 * n)], name,
                 examine);
    counts[i] += n;
    n_seeds += n;
  }
  g_test_message ("%s: %u defects of %u kinds.", name, n_seeds, n_kinds);
}

void
seeds_all_planted (const SeedKind *kinds, guint n_kinds, const guint *counts)
{
  for (guint i = 0; i < n_kinds; i++)
    if (counts[i] == 0) {
      g_test_message ("%s: there is no place for it.", kinds[i].name);
      g_test_fail ();
    }
}
