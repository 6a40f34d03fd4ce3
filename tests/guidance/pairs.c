/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guidance/pairs.h"

#include <libxml/parser.h>
#include <libxml/relaxng.h>

typedef struct {
  char *folder;
  char *name;
  PairsExamine examine;
} Pair;

static void
pair_free (gpointer data)
{
  Pair *pair = data;
  g_free (pair->folder);
  g_free (pair->name);
  g_free (pair);
}

GBytes *
pairs_load (const char *folder, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  gsize size = 0;
  g_file_get_contents (path, &text, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (text, size);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
ends_with_one_of (const char *name, const char *const *suffixes)
{
  for (; *suffixes != NULL; suffixes++)
    if (g_str_has_suffix (name, *suffixes))
      return TRUE;
  return FALSE;
}

static GPtrArray *
list (const char *folder, const char *const *suffixes)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, folder, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) directory = g_dir_open (path, 0, &error);
  g_assert_no_error (error);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  for (const char *name = g_dir_read_name (directory); name != NULL;
       name = g_dir_read_name (directory))
    if (ends_with_one_of (name, suffixes))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

GPtrArray *
pairs_list (const char *folder)
{
  return list (folder, (const char *const[]){ ".xml", NULL });
}

static void
test_pair (gconstpointer data)
{
  const Pair *pair = data;
  g_autofree char *stem =
      g_strndup (pair->name, strlen (pair->name) - strlen (".xml")); /* or .scn */
  g_autofree char *expected_name = g_strconcat (stem, ".expected", NULL);
  g_autoptr (GBytes) bytes = pairs_load (pair->folder, pair->name);
  g_autoptr (GBytes) expected = pairs_load (pair->folder, expected_name);
  g_autoptr (GString) wanted =
      g_string_new_len (g_bytes_get_data (expected, NULL), (gssize) g_bytes_get_size (expected));
  g_autoptr (LfDefects) defects = lf_defects_new ();
  pair->examine (bytes, pair->name, defects);
  g_autofree char *said = lf_defects_to_text (defects);
  g_assert_cmpstr (said, ==, wanted->str);
}

void
pairs_add (const char *prefix, const char *folder, PairsExamine examine)
{
  g_autoptr (GPtrArray) names = list (folder, (const char *const[]){ ".xml", ".scn", NULL });
  g_assert_cmpuint (names->len, >, 0);
  for (guint i = 0; i < names->len; i++) {
    Pair *pair = g_new0 (Pair, 1);
    pair->folder = g_strdup (folder);
    pair->name = g_strdup (g_ptr_array_index (names, i));
    pair->examine = examine;
    g_autofree char *path = g_strconcat (prefix, "/", pair->name, NULL);
    g_test_add_data_func_full (path, pair, test_pair, pair_free);
  }
}

static void
say_nothing (void *data, const char *format, ...)
{
}

xmlRelaxNG *
pairs_grammar (const char *path)
{
  /* From memory: the reader of XML under test has the program load no file by itself. */
  g_autofree char *text = NULL;
  gsize size = 0;
  g_assert_true (g_file_get_contents (path, &text, &size, NULL));
  xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewMemParserCtxt (text, (int) size);
  xmlRelaxNG *grammar = xmlRelaxNGParse (parser);
  g_assert_nonnull (grammar);
  xmlRelaxNGFreeParserCtxt (parser);
  return grammar;
}

gboolean
pairs_obeys (xmlRelaxNG *grammar, GBytes *bytes)
{
  gsize size = 0;
  const char *text = g_bytes_get_data (bytes, &size);
  xmlDoc *document = xmlReadMemory (text, (int) size, NULL, NULL, XML_PARSE_NONET);
  g_assert_nonnull (document);
  xmlRelaxNGValidCtxt *validator = xmlRelaxNGNewValidCtxt (grammar);
  xmlRelaxNGSetValidErrors (validator, say_nothing, say_nothing, NULL);
  int result = xmlRelaxNGValidateDoc (validator, document);
  g_assert_cmpint (result, >=, 0);
  xmlRelaxNGFreeValidCtxt (validator);
  xmlFreeDoc (document);
  return result == 0;
}
