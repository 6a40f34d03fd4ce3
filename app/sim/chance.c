/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sim/chance.h"

/* The finishing steps of SplitMix64 (Steele 2014): every bit of the input reaches every bit out. */
static uint64_t
mix (uint64_t x)
{
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
  return x ^ (x >> 31);
}

uint64_t
lf_chance_bits (uint64_t seed, LfStream stream, int64_t n)
{
  static const uint64_t step = 0x9e3779b97f4a7c15ULL;
  uint64_t x = mix (seed + step);
  x = mix (x + ((uint64_t) stream + 1) * step);
  return mix (x + ((uint64_t) n + 1) * step);
}

double
lf_chance (uint64_t seed, LfStream stream, int64_t n)
{
  return (double) (lf_chance_bits (seed, stream, n) >> 11) * (1.0 / 9007199254740992.0);
}

double
lf_chance_bell (uint64_t seed, LfStream stream, int64_t n)
{
  uint64_t bits = lf_chance_bits (seed, stream, n);
  double sum = 0;

  /* Four even draws of 16 bits: their sum has a variance of a third. */
  for (int i = 0; i < 4; i++)
    sum += ((double) ((bits >> (16 * i)) & 0xffff) + 0.5) * (1.0 / 65536.0) - 0.5;
  return sum * 1.73205080756887729353;
}

uint64_t
lf_fold (uint64_t digest, uint64_t word)
{
  return mix (digest ^ word) + 0x9e3779b97f4a7c15ULL;
}

enum { STRANDS = 4 };

uint64_t
lf_fold_words (uint64_t digest, const void *words, size_t n)
{
  const unsigned char *bytes = words;
  uint64_t strand[STRANDS] = { 0, 1, 2, 3 };
  uint64_t word[STRANDS];
  size_t at = 0;

  for (; at + STRANDS <= n; at += STRANDS) {
    __builtin_memcpy (word, bytes + at * sizeof word[0], sizeof word);
    for (int i = 0; i < STRANDS; i++)
      strand[i] = lf_fold (strand[i], word[i]);
  }
  for (; at < n; at++) {
    __builtin_memcpy (word, bytes + at * sizeof word[0], sizeof word[0]);
    strand[0] = lf_fold (strand[0], word[0]);
  }
  for (int i = 0; i < STRANDS; i++)
    digest = lf_fold (digest, strand[i]);
  return digest;
}
