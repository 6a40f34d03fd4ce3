/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chance: fixed for ever, even, and each stream a world of its own. */
#include <glib.h>
#include <math.h>

#include "sim/chance.h"

enum { DRAWS = 100000, N_STREAMS = LF_STREAM_VARIATION + 1 };

static void
test_values (void)
{
  static const struct {
    uint64_t seed;
    LfStream stream;
    int64_t n;
    uint64_t bits;
  } wanted[] = {
    { 0, LF_STREAM_BEAT, 0, 0x238275bc38fcbe91 },
    { 1, LF_STREAM_SHOCK, 0, 0x9edbe9bd18ad781d },
    { 1, LF_STREAM_SHOCK, 1, 0x7d8e67d8f2af75d5 },
    { 1, LF_STREAM_SENSOR, -1, 0x6a1e1aadce982e24 },
    { UINT64_MAX, LF_STREAM_VARIATION, INT64_MAX, 0x502db12d6b22919f },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (wanted); i++) {
    uint64_t got = lf_chance_bits (wanted[i].seed, wanted[i].stream, wanted[i].n);
    g_test_message ("%zu: %016" G_GINT64_MODIFIER "x", i, got);
    g_assert_cmphex (got, ==, wanted[i].bits);
  }
  g_assert_cmphex (lf_fold (lf_fold (0, 1), 2), !=, lf_fold (lf_fold (0, 2), 1));
}

/* Pearson's chi-square over a hundred bins, for each stream and two seeds: 99 degrees of freedom,
 * mean 99, standard deviation 14; beyond 160 lies one in ten thousand. */
static void
test_even (void)
{
  for (int s = 0; s < N_STREAMS; s++)
    for (uint64_t seed = 1; seed <= 2; seed++) {
      double count[100] = { 0 };
      double chi = 0;
      for (int64_t n = 0; n < DRAWS; n++) {
        double x = lf_chance (seed, (LfStream) s, n);
        g_assert_true (x >= 0 && x < 1);
        count[(int) (x * 100)]++;
      }
      for (int bin = 0; bin < 100; bin++)
        chi += pow (count[bin] - DRAWS / 100.0, 2) / (DRAWS / 100.0);
      g_test_message ("stream %d, seed %d: %.1f", s, (int) seed, chi);
      g_assert_cmpfloat (chi, <, 160);
    }
}

static void
test_bell (void)
{
  double sum = 0;
  double squares = 0;

  for (int64_t n = 0; n < DRAWS; n++) {
    double x = lf_chance_bell (3, LF_STREAM_BEAT, n);
    g_assert_cmpfloat (fabs (x), <=, 3.5);
    sum += x;
    squares += x * x;
  }
  g_assert_cmpfloat (fabs (sum / DRAWS), <, 0.015);
  g_assert_cmpfloat (fabs (squares / DRAWS - 1), <, 0.02);
}

/* Correlation of two rows of draws: its standard deviation is 1 / sqrt (DRAWS) = 0.003. */
static double
correlation (uint64_t seed_a, LfStream a, int64_t from_a, uint64_t seed_b, LfStream b)
{
  double sum = 0;
  for (int64_t n = 0; n < DRAWS; n++)
    sum += (lf_chance (seed_a, a, from_a + n) - 0.5) * (lf_chance (seed_b, b, n) - 0.5);
  return sum / DRAWS * 12;
}

static void
test_independent (void)
{
  for (int a = 0; a < N_STREAMS; a++)
    for (int b = 0; b < a; b++)
      g_assert_cmpfloat (fabs (correlation (1, (LfStream) a, 0, 1, (LfStream) b)), <, 0.015);
  g_assert_cmpfloat (fabs (correlation (1, LF_STREAM_BEAT, 0, 2, LF_STREAM_BEAT)), <, 0.015);
  g_assert_cmpfloat (fabs (correlation (1, LF_STREAM_BEAT, 1, 1, LF_STREAM_BEAT)), <, 0.015);
  g_assert_cmpfloat (correlation (1, LF_STREAM_BEAT, 0, 1, LF_STREAM_BEAT), >, 0.98);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sim/chance/values", test_values);
  g_test_add_func ("/sim/chance/even", test_even);
  g_test_add_func ("/sim/chance/bell", test_bell);
  g_test_add_func ("/sim/chance/independent", test_independent);
  return g_test_run ();
}
