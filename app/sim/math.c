/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sim/math.h"

/* Plain series over short reduced ranges: the terms left out are below the last bit. */

static double
power_of_two (int64_t exponent)
{
  union {
    uint64_t bits;
    double value;
  } u = { .bits = (uint64_t) (exponent + 1023) << 52 };
  return u.value;
}

int64_t
lf_round (double x)
{
  return (int64_t) (x < 0 ? x - 0.5 : x + 0.5);
}

double
lf_floor (double x)
{
  double whole = (double) (int64_t) x;
  return whole > x ? whole - 1 : whole;
}

/* 1, 1/2 … 1/13: factors of the series of e^x. */
static const double inverse[] = { 1.0,     1.0 / 2, 1.0 / 3,  1.0 / 4,  1.0 / 5,  1.0 / 6, 1.0 / 7,
                                  1.0 / 8, 1.0 / 9, 1.0 / 10, 1.0 / 11, 1.0 / 12, 1.0 / 13 };

/* x = k ln 2 + r with |r| <= ln2 / 2. */
static double
reduce (double x, int64_t *k)
{
  static const double ln2_high = 6.93147180369123816490e-01; /* ends in zeros: k × it is exact */
  static const double ln2_low = 1.90821492927058770002e-10;
  static const double log2_e = 1.44269504088896340736;
  double clamped = lf_clamp (x, -700, 700);

  *k = lf_round (clamped * log2_e);
  return (clamped - (double) *k * ln2_high) - (double) *k * ln2_low;
}

double
lf_exp (double x)
{
  int64_t k;
  double r = reduce (x, &k);
  double sum = 1.0;

  /* 1 + r (1 + r/2 (1 + r/3 (…))) */
#pragma GCC unroll 13
  for (int i = 12; i >= 0; i--)
    sum = 1.0 + r * inverse[i] * sum;
  return sum * power_of_two (k);
}

/* Lanes of a vector are added and multiplied each as a number of its own: the same bits. */
void
lf_exp_4 (const double x[4], double y[4])
{
  typedef double Four __attribute__ ((vector_size (32)));
  int64_t k[4];
  Four r;
  Four sum = { 1.0, 1.0, 1.0, 1.0 };

  for (int lane = 0; lane < 4; lane++)
    r[lane] = reduce (x[lane], &k[lane]);
#pragma GCC unroll 13
  for (int i = 12; i >= 0; i--)
    sum = 1.0 + r * inverse[i] * sum;
  for (int lane = 0; lane < 4; lane++)
    y[lane] = sum[lane] * power_of_two (k[lane]);
}

double
lf_log (double x)
{
  union {
    uint64_t bits;
    double value;
  } u = { .value = x };
  int64_t exponent = (int64_t) ((u.bits >> 52) & 0x7ff) - 1023;
  u.bits = (u.bits & 0x000fffffffffffffULL) | 0x3ff0000000000000ULL;
  double m = u.value;
  if (m > 1.41421356237309504880) {
    m *= 0.5;
    exponent++;
  }
  /* ln m = 2 (s + s³/3 + s⁵/5 + …), |s| <= 0.172 */
  double s = (m - 1) / (m + 1);
  double s2 = s * s;
  double sum = 0;
  for (int i = 21; i >= 1; i -= 2)
    sum = sum * s2 + 1.0 / i;
  return (double) exponent * 6.93147180559945309417e-01 + 2 * s * sum;
}

double
lf_pow (double x, double y)
{
  return lf_exp (y * lf_log (x));
}

/* Sine and cosine of x in [-pi/4, pi/4]: 1 - x²/(i (i + 1)) (1 - …). */
static double
sin_near (double x)
{
  static const double divisors[] = {
    2 * 3, 4 * 5, 6 * 7, 8 * 9, 10 * 11, 12 * 13, 14 * 15, 16 * 17
  };
  double x2 = x * x;
  double sum = 1.0;
#pragma GCC unroll 8
  for (int i = 7; i >= 0; i--)
    sum = 1.0 - x2 / divisors[i] * sum;
  return x * sum;
}

static double
cos_near (double x)
{
  static const double divisors[] = { 1 * 2,   3 * 4,   5 * 6,   7 * 8,  9 * 10,
                                     11 * 12, 13 * 14, 15 * 16, 17 * 18 };
  double x2 = x * x;
  double sum = 1.0;
#pragma GCC unroll 9
  for (int i = 8; i >= 0; i--)
    sum = 1.0 - x2 / divisors[i] * sum;
  return sum;
}

double
lf_sin_turns (double turns)
{
  static const double quarter = 1.57079632679489661923; /* pi / 2 */
  double quarters = (turns - lf_floor (turns)) * 4;     /* 0-4 */
  int64_t nearest = lf_round (quarters);
  double x = (quarters - (double) nearest) * quarter;
  switch (nearest & 3) {
  case 0:
    return sin_near (x);
  case 1:
    return cos_near (x);
  case 2:
    return -sin_near (x);
  default:
    return -cos_near (x);
  }
}

double
lf_cos_turns (double turns)
{
  return lf_sin_turns (turns + 0.25);
}
