/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Readings and waves as tables (RFC 4180). */
#pragma once

#include "attempt/attempt.h"

/* One row each 100 ms of simulated time, a column a reading. */
typedef struct _LfTraceFile LfTraceFile;

LfTraceFile *lf_trace_file_new (const char *path, GError **error);

/* Writes the row of this moment where one is due. Nothing to do for NULL. */
gboolean lf_trace_file_row (LfTraceFile *file, const LfAttempt *attempt, GError **error);

/* FALSE where not all of it reached the file. Nothing to do for NULL. */
gboolean lf_trace_file_close (LfTraceFile *file, GError **error);

/* One row a sample of a wave: time_s,wave,value. */
typedef struct _LfWavesFile LfWavesFile;

LfWavesFile *lf_waves_file_new (const char *path, GError **error);

/* Writes the samples taken since. */
gboolean lf_waves_file_rows (LfWavesFile *file, const LfAttempt *attempt, GError **error);
gboolean lf_waves_file_close (LfWavesFile *file, GError **error);
