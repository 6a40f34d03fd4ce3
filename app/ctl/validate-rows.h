/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How rows of the table of behaviours are written. Only its files include this. */
#pragma once

#include <math.h>

#include "ctl/validate.h"

/* A level has no neutral value; a change has one, and so a direction. */
#define LEVEL      ((double) NAN)
#define DIFFERENCE 0.0
#define FACTOR     1.0

/* What a range rests on. */
#define RANGE_THEIRS    .kind = LF_KIND_SIZE, .band_is_ours = FALSE /* number and spread */
#define RANGE_AROUND    .kind = LF_KIND_SIZE, .band_is_ours = TRUE  /* a number; ours round it */
#define RANGE_DIRECTION .kind = LF_KIND_DIRECTION, .band_is_ours = TRUE
#define RANGE_AGREED    .kind = LF_KIND_CONSENSUS, .band_is_ours = TRUE
#define RANGE_EXPECTED  .kind = LF_KIND_EXPECTATION, .band_is_ours = TRUE

#define R(reading_) ((LfSignalId) LF_READING_##reading_)
#define S(signal_)  LF_SIGNAL_##signal_

#define ROW(id_, topic_, what_, unit_, decimals_, neutral_, low_, high_, published_, source_,      \
            known_, range_, course_, ...)                                                          \
  {                                                                                                \
    { .id = id_,                                                                                   \
      .topic = LF_TOPIC_##topic_,                                                                  \
      .what = what_,                                                                               \
      .unit = unit_,                                                                               \
      .decimals = decimals_,                                                                       \
      .neutral = neutral_,                                                                         \
      .low = low_,                                                                                 \
      .high = high_,                                                                               \
      .published = published_,                                                                     \
      .source = source_,                                                                           \
      .known = LF_SOURCED_##known_,                                                                \
      RANGE_##range_ },                                                                            \
        LF_COURSE_##course_,                                                                       \
    {                                                                                              \
      __VA_ARGS__                                                                                  \
    }                                                                                              \
  }

/* Measures. Times in seconds. */
#define OVER(kind_, signal_, from_, to_)                                                           \
  .kind = LF_MEASURE_##kind_, .signal = signal_, .span = { from_, to_ }
#define FROM_TO(kind_, signal_, from_, to_, then_from_, then_to_)                                  \
  .kind = LF_MEASURE_##kind_, .signal = signal_, .span = { from_, to_ },                           \
  .then = { then_from_, then_to_ }
#define WHERE(signal_, other_, level_, from_, to_)                                                 \
  .kind = LF_MEASURE_WHERE, .signal = signal_, .span = { from_, to_ }, .other = other_,            \
  .level = level_
