/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Half the step: the same patients, simulated with steps of a millisecond and of half a one. */
#include <gio/gio.h>
#include <math.h>

#include "cases.h"

#define WANTED_PERCENT 0.25 /* of a reading's range: what is aimed at */

static GHashTable *
means_of (const char *program)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, program, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *out = NULL;
  GHashTable *means = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GSubprocess) child =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, path, NULL);

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (child, NULL, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (child));
  g_auto (GStrv) lines = g_strsplit (out, "\n", -1);
  for (int i = 0; lines[i] != NULL; i++) {
    char *value = strrchr (lines[i], '\t');
    if (value == NULL)
      continue;
    *value++ = '\0';
    g_hash_table_insert (means, g_strdup (lines[i]), g_strdup (value));
  }
  return means;
}

/* One reading of one case; true where it moves less than is wanted. */
static bool
moves_little (GHashTable *whole, GHashTable *half, const Case *which, LfReadingId id)
{
  const LfReading *row = lf_reading (id);
  const char *name = lf_table_word (&lf_readings, (size_t) id)->id;
  g_autofree char *what = g_strdup_printf ("%s\t%s", which->name, name);
  const char *one = g_hash_table_lookup (whole, what);
  const char *other = g_hash_table_lookup (half, what);

  if (one == NULL && other == NULL)
    return true;
  if (one == NULL || other == NULL) {
    g_test_message ("%s: there with one step only", what);
    return false;
  }
  double a = g_ascii_strtod (one, NULL);
  double b = g_ascii_strtod (other, NULL);
  double percent = 100 * fabs (b - a) / (row->high - row->low);
  bool good = percent < WANTED_PERCENT;
  g_test_message ("%s\t%.6g\t%.6g\t%.4f %% of range\t%.3f %% of itself%s", what, a, b, percent,
                  a != 0 ? 100 * fabs ((b - a) / a) : 0, good ? "" : "\tMISS");
  return good;
}

static void
test_half_the_step (void)
{
  g_autoptr (GHashTable) whole = means_of ("print-means-1");
  g_autoptr (GHashTable) half = means_of ("print-means-2");
  int missed = 0;

  g_assert_cmpuint (g_hash_table_size (whole), >, N_CASES * 30);
  for (int i = 0; i < N_CASES; i++)
    for (int r = 0; r < LF_N_READINGS; r++)
      missed += !moves_little (whole, half, &cases[i], (LfReadingId) r);
  g_assert_cmpint (missed, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sim/reference/half-the-step", test_half_the_step);
  return g_test_run ();
}
