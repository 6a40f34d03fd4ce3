/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Elementary functions made of + - * / and sqrt alone, so that they give the same bits on every
 * machine. Within 4 units of the last place over the ranges stated, unless one says otherwise. */
#pragma once

#include <stdint.h>

#define LF_LN2 0.69314718055994530942

static inline double
lf_min (double a, double b)
{
  return a < b ? a : b;
}

static inline double
lf_max (double a, double b)
{
  return a > b ? a : b;
}

static inline double
lf_clamp (double x, double low, double high)
{
  return lf_min (lf_max (x, low), high);
}

static inline double
lf_abs (double x)
{
  return x < 0 ? -x : x;
}

/* The nearest whole number, halves away from zero; |x| below 2^62. */
int64_t lf_round (double x);
double lf_floor (double x);

static inline double
lf_sqrt (double x)
{
  return __builtin_sqrt (x);
}

/* e^x for x in [-700, 700]; outside, the end of the range is used. */
double lf_exp (double x);

/* e^x of six numbers at once, far sooner than one by one, within 1e-9 of themselves. */
void lf_exp_6 (const double x[6], double y[6]);

/* Natural logarithm; x > 0. */
double lf_log (double x);

/* x^y for x > 0 and |y ln x| below 700; within 4 (1 + |y ln x|) units of the last place. */
double lf_pow (double x, double y);

/* Sine and cosine of `turns` whole turns (1 is a full circle), any finite value below 2^40;
 * within 1e-15. */
double lf_sin_turns (double turns);
double lf_cos_turns (double turns);
