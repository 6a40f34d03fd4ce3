/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the words that files are made of as a dictionary for libFuzzer: the vocabulary, and every
 * element and attribute of scenarios and packs. */
#include "guidance/pack-shape.h"
#include "scenario/shapes.h"
#include "words/words.h"

/* Each word once, each shape once: shapes hold one another. */
static GHashTable *seen_words;
static GHashTable *seen_shapes;

G_GNUC_PRINTF (1, 2)
static void
put (const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  char *word = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_autofree char *quoted = g_strescape (word, NULL);
  if (g_hash_table_add (seen_words, word))
    g_print ("\"%s\"\n", quoted);
}

static void
put_shape (const LfShape *shape)
{
  if (!g_hash_table_add (seen_shapes, (gpointer) shape))
    return;
  put ("<%s", shape->element);
  put ("</%s>", shape->element);
  for (int i = 0; i < LF_MAX_SHAPE_ATTRIBUTES && shape->attributes[i].name != NULL; i++)
    put (" %s=\"", shape->attributes[i].name);
  for (int i = 0; i < LF_MAX_SHAPE_CHILDREN && shape->children[i].shapes != NULL; i++)
    for (const LfShape *const *child = shape->children[i].shapes; *child != NULL; child++)
      put_shape (*child);
}

int
main (void)
{
  seen_words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  seen_shapes = g_hash_table_new (NULL, NULL);
  for (size_t i = 0; i < lf_n_tables (); i++)
    for (size_t j = 0; j < lf_table (i)->n_rows; j++)
      put ("%s", lf_table_word (lf_table (i), j)->id);
  put_shape (&lf_scenario_shape);
  put_shape (&lf_pack_shape);
  g_hash_table_unref (seen_shapes);
  g_hash_table_unref (seen_words);
  return 0;
}
