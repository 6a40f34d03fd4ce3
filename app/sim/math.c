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

/* Lanes of a vector are added and multiplied each as a number of its own: the same bits. Adding
 * 1.5 x 2^52 rounds to a whole number and leaves it in the low bits. */
static void
exp_pair (const double x[2], double y[2])
{
  typedef double Two __attribute__ ((vector_size (16)));
  typedef int64_t TwoWhole __attribute__ ((vector_size (16)));
  const double whole = 6755399441055744.0;
  Two at = { lf_clamp (x[0], -700, 700), lf_clamp (x[1], -700, 700) };
  Two lifted = at * 1.44269504088896340736 + whole;
  Two r = at - (lifted - whole) * LF_LN2;
  Two sum = { 1.0, 1.0 };
  TwoWhole bits;

#pragma GCC unroll 8
  for (int i = 7; i >= 0; i--)
    sum = 1.0 + r * inverse[i] * sum;
  __builtin_memcpy (&bits, &lifted, sizeof bits);
  bits = (bits << 52) + (INT64_C (1023) << 52); /* 2 to the power of it */
  Two power;
  __builtin_memcpy (&power, &bits, sizeof power);
  sum *= power;
  y[0] = sum[0];
  y[1] = sum[1];
}

void
lf_exp_6 (const double x[6], double y[6])
{
  for (int i = 0; i < 6; i += 2)
    exp_pair (x + i, y + i);
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
#pragma GCC unroll 11
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
  static const double shares[] = { 1.0 / (2 * 3),   1.0 / (4 * 5),   1.0 / (6 * 7),
                                   1.0 / (8 * 9),   1.0 / (10 * 11), 1.0 / (12 * 13),
                                   1.0 / (14 * 15), 1.0 / (16 * 17) };
  double x2 = x * x;
  double sum = 1.0;
#pragma GCC unroll 8
  for (int i = 7; i >= 0; i--)
    sum = 1.0 - x2 * shares[i] * sum;
  return x * sum;
}

static double
cos_near (double x)
{
  static const double shares[] = { 1.0 / (1 * 2),   1.0 / (3 * 4),   1.0 / (5 * 6),
                                   1.0 / (7 * 8),   1.0 / (9 * 10),  1.0 / (11 * 12),
                                   1.0 / (13 * 14), 1.0 / (15 * 16), 1.0 / (17 * 18) };
  double x2 = x * x;
  double sum = 1.0;
#pragma GCC unroll 9
  for (int i = 8; i >= 0; i--)
    sum = 1.0 - x2 * shares[i] * sum;
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
