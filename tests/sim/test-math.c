/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The simulator's own elementary functions against the C library's, and bit for bit against
 * themselves. */
#include <glib.h>
#include <math.h>
#include <string.h>

#include "sim/chance.h"
#include "sim/math.h"

enum { DRAWS = 200000 };

/* Distance in units of the last place of `true_value`. */
static double
ulps (double value, double true_value)
{
  double ulp = nextafter (fabs (true_value), INFINITY) - fabs (true_value);
  return fabs (value - true_value) / ulp;
}

static double
draw (int64_t i, double low, double high)
{
  return low + (high - low) * lf_chance (7, LF_STREAM_VARIATION, i);
}

static void
test_exp (void)
{
  double worst = 0;

  for (int64_t i = 0; i < DRAWS; i++) {
    double x = i % 2 ? draw (i, -700, 700) : draw (i, -1, 1);
    worst = MAX (worst, ulps (lf_exp (x), exp (x)));
  }
  g_test_message ("worst %.2f ulp", worst);
  g_assert_cmpfloat (worst, <=, 4);
  g_assert_cmpfloat (lf_exp (0), ==, 1);
  g_assert_cmpfloat (lf_exp (1e9), ==, lf_exp (700));
  g_assert_cmpfloat (lf_exp (-1e9), ==, lf_exp (-700));
}

static void
test_six_exps (void)
{
  double worst = 0;

  for (int64_t i = 0; i < DRAWS; i++) {
    double x[6];
    double y[6];
    for (int lane = 0; lane < 6; lane++)
      x[lane] = i % 2 ? draw (i * 6 + lane, -700, 700) : draw (i * 6 + lane, -15, 15);
    lf_exp_6 (x, y);
    for (int lane = 0; lane < 6; lane++)
      worst = MAX (worst, fabs (y[lane] / exp (x[lane]) - 1));
  }
  g_test_message ("worst %g of itself", worst);
  g_assert_cmpfloat (worst, <=, 1e-9);
}

static void
test_log (void)
{
  double worst = 0;

  for (int64_t i = 0; i < DRAWS; i++) {
    double x = i % 2 ? exp (draw (i, -600, 600)) : draw (i, 0.5, 2);
    worst = MAX (worst, ulps (lf_log (x), log (x)));
  }
  g_test_message ("worst %.2f ulp", worst);
  g_assert_cmpfloat (worst, <=, 4);
  g_assert_cmpfloat (lf_log (1), ==, 0);
}

/* An error in y ln x of one part in 2^53 is an error of as many parts in the power as y ln x is
 * large: the header says so, and this holds it. */
static void
test_pow (void)
{
  double worst = 0;

  for (int64_t i = 0; i < DRAWS; i++) {
    double x = exp (draw (i, -20, 20));
    double y = draw (i + DRAWS, -6, 6);
    double size = 1 + fabs (y * log (x));
    worst = MAX (worst, ulps (lf_pow (x, y), pow (x, y)) / size);
  }
  g_test_message ("worst %.2f ulp for each of 1 + |y ln x|", worst);
  g_assert_cmpfloat (worst, <=, 4);
}

static void
test_sine (void)
{
  double worst = 0;

  for (int64_t i = 0; i < DRAWS; i++) {
    double turns = i % 2 ? draw (i, -3, 3) : floor (draw (i, -1e6, 1e6)) + draw (i + DRAWS, 0, 1);
    double x = turns - floor (turns); /* exact, so that the library sees the same angle */
    worst = MAX (worst, fabs (lf_sin_turns (turns) - sin (x * 2 * G_PI)));
    worst = MAX (worst, fabs (lf_cos_turns (turns) - cos (x * 2 * G_PI)));
  }
  g_test_message ("worst %.3g", worst);
  g_assert_cmpfloat (worst, <=, 1e-15); /* the library's angle, in radians, is rounded too */
  g_assert_cmpfloat (lf_sin_turns (0), ==, 0);
  g_assert_cmpfloat (lf_sin_turns (0.25), ==, 1);
  g_assert_cmpfloat (lf_sin_turns (0.5), ==, 0);
  g_assert_cmpfloat (lf_cos_turns (0.5), ==, -1);
  g_assert_cmpfloat (lf_cos_turns (1099511627775.0), ==, 1);
}

static void
test_rounding (void)
{
  g_assert_cmpint (lf_round (2.5), ==, 3);
  g_assert_cmpint (lf_round (-2.5), ==, -3);
  g_assert_cmpint (lf_round (2.49), ==, 2);
  g_assert_cmpint (lf_round (-0.49), ==, 0);
  g_assert_cmpfloat (lf_floor (2.9), ==, 2);
  g_assert_cmpfloat (lf_floor (-2.1), ==, -3);
  g_assert_cmpfloat (lf_floor (-2), ==, -2);
  g_assert_cmpfloat (lf_sqrt (2), ==, sqrt (2));
  g_assert_cmpfloat (lf_clamp (3, 0, 2), ==, 2);
  g_assert_cmpfloat (lf_clamp (-3, 0, 2), ==, 0);
  g_assert_cmpfloat (lf_clamp (1, 0, 2), ==, 1);
}

static uint64_t
bits (double x)
{
  uint64_t word;
  memcpy (&word, &x, sizeof word);
  return word;
}

/* Any machine, compiler and level must come to these bits. */
static void
test_bits (void)
{
  static const struct {
    const char *what;
    uint64_t bits;
  } wanted[] = {
    { "exp 1", 0x4005bf0a8b14576a },       { "exp -0.3", 0x3fe7b4c869c37c05 },
    { "exp 300", 0x5afc05c0a7166b4a },     { "log 3", 0x3ff193ea7aad030a },
    { "log 0.7", 0xbfd6d3c324e13f4f },     { "log 1e-200", 0xc07cc845b54b54f1 },
    { "pow 1.7 2.3", 0x400b1c0c46dcb4ea }, { "pow 0.02 -4.9", 0x41a93128b620ff94 },
    { "sin 0.1", 0x3fe2cf2304755a5e },     { "sin -17.37", 0xbfe753b603d2b7ef },
    { "cos 0.1", 0x3fe9e3779b97f4a8 },     { "cos 123456.789", 0x3fcf0d7dd934f750 },
  };
  const double got[] = {
    lf_exp (1),         lf_exp (-0.3),         lf_exp (300),       lf_log (3),
    lf_log (0.7),       lf_log (1e-200),       lf_pow (1.7, 2.3),  lf_pow (0.02, -4.9),
    lf_sin_turns (0.1), lf_sin_turns (-17.37), lf_cos_turns (0.1), lf_cos_turns (123456.789),
  };

  g_assert_cmpuint (G_N_ELEMENTS (wanted), ==, G_N_ELEMENTS (got));
  for (size_t i = 0; i < G_N_ELEMENTS (wanted); i++) {
    g_test_message ("%s: %016" G_GINT64_MODIFIER "x", wanted[i].what, bits (got[i]));
    g_assert_cmphex (bits (got[i]), ==, wanted[i].bits);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sim/math/exp", test_exp);
  g_test_add_func ("/sim/math/six-exps", test_six_exps);
  g_test_add_func ("/sim/math/log", test_log);
  g_test_add_func ("/sim/math/pow", test_pow);
  g_test_add_func ("/sim/math/sine", test_sine);
  g_test_add_func ("/sim/math/rounding", test_rounding);
  g_test_add_func ("/sim/math/bits", test_bits);
  return g_test_run ();
}
