/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that were damaged at random: whatever comes of it, the reader ends, frees what it took, and
 * says what is wrong with a line that is in the file. */
#include "scenario/fixtures.h"

enum { ROUNDS = 1500 };

static void
damage (GRand *random, GString *text)
{
  static const char letters[] = "<>/\"'=& \nabz019-.:\xC3\xA9";
  gsize at = (gsize) g_rand_int_range (random, 0, (int) text->len);
  gsize n = (gsize) g_rand_int_range (random, 1, 40);
  switch (g_rand_int_range (random, 0, 4)) {
  case 0:
    text->str[at] = letters[g_rand_int_range (random, 0, sizeof letters - 1)];
    break;
  case 1:
    g_string_erase (text, (gssize) at, (gssize) MIN (n, text->len - at));
    break;
  case 2: {
    gsize from = (gsize) g_rand_int_range (random, 0, (int) text->len);
    g_autofree char *copy = g_strndup (text->str + from, MIN (n, text->len - from));
    g_string_insert (text, (gssize) at, copy);
    break;
  }
  default: /* a whole line moves */
  {
    const char *line = strchr (text->str + at, '\n');
    const char *end = line == NULL ? NULL : strchr (line + 1, '\n');
    if (end == NULL)
      break;
    g_autofree char *copy = g_strndup (line, (gsize) (end - line));
    g_string_erase (text, line - text->str, end - line);
    const char *to = strchr (text->str + g_rand_int_range (random, 0, (int) text->len), '\n');
    g_string_insert (text, to == NULL ? 0 : to - text->str, copy);
  }
  }
}

static int
count_lines (const GString *text)
{
  int n = 1;
  for (gsize i = 0; i < text->len; i++)
    n += text->str[i] == '\n';
  return n;
}

static void
test_damage (gconstpointer name)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GBytes) good = pairs_load ("files", name);
  g_autoptr (LfPacks) packs = fixtures_packs ();
  guint n_read = 0;
  for (int round = 0; round < ROUNDS; round++) {
    GString *text =
        g_string_new_len (g_bytes_get_data (good, NULL), (gssize) g_bytes_get_size (good));
    int n_damages = g_rand_int_range (random, 1, 4);
    for (int i = 0; i < n_damages; i++)
      damage (random, text);
    int n_lines = count_lines (text);
    g_autoptr (GBytes) bytes = g_string_free_to_bytes (text);
    g_autoptr (LfDefects) defects = lf_defects_new ();
    g_autoptr (LfScenario) scenario = lf_scenario_read (bytes, "f", packs, NULL, defects);
    g_assert_true ((scenario == NULL) == (lf_defects_count_errors (defects) > 0));
    if (scenario != NULL)
      lf_scenario_check (scenario, packs, defects);
    for (guint i = 0; i < lf_defects_count (defects); i++) {
      const LfDefect *defect = lf_defects_get (defects, i);
      g_assert_cmpint (defect->line, >=, 0);
      g_assert_cmpint (defect->line, <=, n_lines);
      g_assert_true (g_utf8_validate (defect->message, -1, NULL));
    }
    n_read += scenario != NULL;
  }
  g_assert_cmpuint (n_read, >, ROUNDS / 100);
  g_assert_cmpuint (n_read, <, ROUNDS / 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/scenario/damage/small", "small.xml", test_damage);
  g_test_add_data_func ("/scenario/damage/whole", "whole.xml", test_damage);
  return g_test_run ();
}
