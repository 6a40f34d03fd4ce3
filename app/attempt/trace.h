/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Traces: rings of waves and a table of trends. A pure output of an attempt; nothing reads them
 * back into it. */
#pragma once

#include <glib.h>

#include "words/readings.h"
#include "words/waves.h"

enum { LF_WAVE_RING = 16384 /* samples kept: 65 s at 250 a second */ };

typedef struct {
  int64_t n;          /* samples ever taken; sample i stands at i % LF_WAVE_RING */
  int64_t first_step; /* the step of sample 0, below 0 where a prelude was played */
  float sample[LF_N_WAVES][LF_WAVE_RING];
} LfWaves;

/* Readings once a simulated second, row 0 at step 0. NaN where there was no value, and for what is
 * displayed while the patient has not arrived. */
typedef struct {
  GArray *rows;        /* of float[LF_N_READINGS] */
  GArray *rhythms;     /* of guint8: LfRhythmId in that second */
  GArray *compressing; /* of guint8: 1 while compressions ran */
} LfTrends;

/* The value at a second; FALSE where there was none. */
gboolean lf_trends_value (const LfTrends *trends, LfReadingId id, int64_t second, float *value);
int64_t lf_trends_seconds (const LfTrends *trends);
