/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The authors' guides: they name every element and attribute that the reader knows, and its caps.
 */
#include "scenario/fixtures.h"

#include "guidance/pack-shape.h"
#include "scenario/shapes.h"

typedef struct {
  const char *guide; /* its text */
  GHashTable *seen;
} Walk;

static void
want (const Walk *walk, const char *format, const char *name)
{
  GString *text = g_string_new (format);
  g_string_replace (text, "%s", name, 0);
  if (strstr (walk->guide, text->str) == NULL)
    g_error ("the guide does not show %s", text->str);
  g_string_free (text, TRUE);
}

static void
walk_shape (const Walk *walk, const LfShape *shape)
{
  if (!g_hash_table_add (walk->seen, (gpointer) shape))
    return;
  want (walk, "<%s", shape->element);
  for (guint i = 0; i < LF_MAX_SHAPE_ATTRIBUTES && shape->attributes[i].name != NULL; i++)
    want (walk, " %s=\"", shape->attributes[i].name);
  for (guint i = 0; i < LF_MAX_SHAPE_CHILDREN && shape->children[i].shapes != NULL; i++)
    for (const LfShape *const *child = shape->children[i].shapes; *child != NULL; child++)
      walk_shape (walk, *child);
}

/* With each line end a blank, so that a wrapped line does not part what belongs together. */
static char *
load_guide (const char *folder)
{
  g_autoptr (GBytes) bytes = pairs_load (folder, "README.md");
  char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return g_strdelimit (text, "\n", ' ');
}

static guint
walk_guide (const char *guide, const LfShape *root)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Walk walk = { guide, seen };
  walk_shape (&walk, root);
  return g_hash_table_size (seen);
}

static void
test_scenario (void)
{
  g_autofree char *guide = load_guide (SHIPPED_SCENARIOS);
  g_assert_cmpuint (walk_guide (guide, &lf_scenario_shape), >, 60);
}

static void
test_pack (void)
{
  g_autofree char *guide = load_guide (SHIPPED_PACKS);
  g_assert_cmpuint (walk_guide (guide, &lf_pack_shape), ==, 10);
}

static void
test_caps (void)
{
  static const struct {
    int cap;
    const char *format;
  } caps[] = {
    { LF_MAX_PHASES, "%d phases" },
    { LF_MAX_EVENTS_IN_SCRIPT, "%d events" },
    { LF_MAX_DECISIONS, "%d decisions" },
    { LF_MAX_OPTIONS, "%d options" },
    { LF_MAX_SET_FIELDS, "or %d fields" },
    { LF_MAX_FORM_FIELDS, "a form has %d fields" },
    { LF_MAX_CRITERIA, "%d criteria" },
    { LF_MAX_STEPS, "%d steps" },
    { LF_MAX_MARKS - LF_N_MARKS, "%d marks of the scenario's own" },
    { LF_MAX_DONE, "%d different patterns" },
    { LF_MAX_SLOTS, "%d `held`" },
    { LF_MAX_ID, "at most %d characters" },
  };
  g_autofree char *guide = load_guide (SHIPPED_SCENARIOS);
  for (guint i = 0; i < G_N_ELEMENTS (caps); i++) {
    g_autofree char *number = g_strdup_printf ("%d", caps[i].cap);
    GString *text = g_string_new (caps[i].format);
    g_string_replace (text, "%d", number, 0);
    if (strstr (guide, text->str) == NULL)
      g_error ("the guide does not say \"%s\"", text->str);
    g_string_free (text, TRUE);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scenario/guide/scenario", test_scenario);
  g_test_add_func ("/scenario/guide/pack", test_pack);
  g_test_add_func ("/scenario/guide/caps", test_caps);
  return g_test_run ();
}
