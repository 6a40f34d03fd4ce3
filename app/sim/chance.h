/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chance that is counter-based: the same seed, stream and number give the same value whenever they
 * are asked for, and asking changes nothing. */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* Streams: one a use, so that a new use never shifts another's draws. */
typedef enum {
  LF_STREAM_BEAT,
  LF_STREAM_SHOCK,
  LF_STREAM_FIBRILLATION,
  LF_STREAM_COMPRESSION,
  LF_STREAM_SENSOR,
  LF_STREAM_SCRIPT,
  LF_STREAM_LEARNER,
  LF_STREAM_VARIATION,
  LF_STREAM_CHATTER,
  LF_STREAM_ECG,
  LF_STREAM_ECTOPY,
  LF_STREAM_PACER,
  LF_STREAM_FLOW_PROBE,
  LF_STREAM_BASELINE,
  LF_STREAM_POISON
} LfStream;

/* 64 even bits. */
uint64_t lf_chance_bits (uint64_t seed, LfStream stream, int64_t n);

/* Even over [0, 1). */
double lf_chance (uint64_t seed, LfStream stream, int64_t n);

/* Bell-shaped, mean 0, standard deviation 1, within ±3.5 (sum of twelve even draws' kin). */
double lf_chance_bell (uint64_t seed, LfStream stream, int64_t n);

/* Folds one 64-bit word into a digest. */
uint64_t lf_fold (uint64_t digest, uint64_t word);

/* Folds so many 64-bit words that lie side by side, in four strands that a processor turns at once.
 */
uint64_t lf_fold_words (uint64_t digest, const void *words, size_t n);
