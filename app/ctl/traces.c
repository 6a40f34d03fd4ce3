/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/traces.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>

enum { ROW_MS = 100 };

#define END_OF_ROW "\r\n" /* RFC 4180 */

struct _LfTraceFile {
  FILE *stream;
  char *path;
};

struct _LfWavesFile {
  FILE *stream;
  char *path;
  int64_t n; /* samples written */
};

static gboolean
set_error (GError **error, const char *path)
{
  int code = errno;

  g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (code), "%s: %s", path,
               g_strerror (code));
  return FALSE;
}

static FILE *
open_file (const char *path, GError **error)
{
  FILE *stream = fopen (path, "we");

  if (stream == NULL)
    set_error (error, path);
  return stream;
}

static gboolean
close_file (FILE *stream, const char *path, GError **error)
{
  /* Looked at first: a stream that failed once may close well. */
  gboolean good = fflush (stream) == 0;

  if (!good)
    set_error (error, path);
  if (fclose (stream) != 0 && good)
    return set_error (error, path);
  return good;
}

/* Six digits say all that a reading knows. */
static void
put_number (FILE *stream, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  fputs (g_ascii_formatd (text, sizeof text, "%.6g", value), stream);
}

/* Seconds with as many decimals as the unit of `parts` to a second has. */
static void
put_time (FILE *stream, int64_t ms, int decimals)
{
  int64_t divisor = decimals == 1 ? 100 : 1;

  fprintf (stream, "%" PRId64 ".%0*" PRId64, ms / 1000, decimals, ms % 1000 / divisor);
}

LfTraceFile *
lf_trace_file_new (const char *path, GError **error)
{
  FILE *stream = open_file (path, error);

  if (stream == NULL)
    return NULL;
  fputs ("time_s", stream);
  for (size_t i = 0; i < lf_readings.n_rows; i++)
    fprintf (stream, ",%s", lf_table_word (&lf_readings, i)->id);
  fputs (END_OF_ROW, stream);
  LfTraceFile *file = g_new0 (LfTraceFile, 1);
  file->stream = stream;
  file->path = g_strdup (path);
  return file;
}

gboolean
lf_trace_file_row (LfTraceFile *file, const LfAttempt *attempt, GError **error)
{
  if (file == NULL || lf_attempt_step (attempt) % ROW_MS != 0)
    return TRUE;
  gboolean here = lf_attempt_patient_here (attempt);
  put_time (file->stream, lf_attempt_step (attempt), 1);
  for (int i = 0; i < LF_N_READINGS; i++) {
    double value = 0;
    /* What is displayed is not there to see before the patient is. */
    gboolean seen = here || !lf_reading_is_displayed ((LfReadingId) i);
    fputc (',', file->stream);
    if (seen && lf_sim_reading (lf_attempt_sim (attempt), (LfReadingId) i, &value))
      put_number (file->stream, value);
  }
  fputs (END_OF_ROW, file->stream);
  return !ferror (file->stream) || set_error (error, file->path);
}

gboolean
lf_trace_file_close (LfTraceFile *file, GError **error)
{
  if (file == NULL)
    return TRUE;
  gboolean good = close_file (file->stream, file->path, error);
  g_free (file->path);
  g_free (file);
  return good;
}

LfWavesFile *
lf_waves_file_new (const char *path, GError **error)
{
  FILE *stream = open_file (path, error);

  if (stream == NULL)
    return NULL;
  fputs ("time_s,wave,value" END_OF_ROW, stream);
  LfWavesFile *file = g_new0 (LfWavesFile, 1);
  file->stream = stream;
  file->path = g_strdup (path);
  return file;
}

static void
put_sample (FILE *stream, const LfWaves *waves, int64_t i)
{
  int64_t ms = waves->first_step + i * LF_WAVE_PERIOD_MS;

  /* What was played before the attempt began is not part of it. */
  if (ms < 0)
    return;
  for (int wave = 0; wave < LF_N_WAVES; wave++) {
    put_time (stream, ms, 3);
    fprintf (stream, ",%s,", lf_wave ((LfWaveId) wave)->word.id);
    put_number (stream, (double) waves->sample[wave][i % LF_WAVE_RING]);
    fputs (END_OF_ROW, stream);
  }
}

gboolean
lf_waves_file_rows (LfWavesFile *file, const LfAttempt *attempt, GError **error)
{
  if (file == NULL)
    return TRUE;
  const LfWaves *waves = lf_attempt_waves (attempt);
  for (file->n = MAX (file->n, waves->n - LF_WAVE_RING); file->n < waves->n; file->n++)
    put_sample (file->stream, waves, file->n);
  return !ferror (file->stream) || set_error (error, file->path);
}

gboolean
lf_waves_file_close (LfWavesFile *file, GError **error)
{
  if (file == NULL)
    return TRUE;
  gboolean good = close_file (file->stream, file->path, error);
  g_free (file->path);
  g_free (file);
  return good;
}
