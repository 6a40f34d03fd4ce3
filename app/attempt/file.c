/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An attempt as text: header, log, sealed result. */
#include "attempt/inside.h"

#include "attempt/file.h"
#include "attempt/replay.h"

/* ---- Header ---- */

static void
put_line (GString *text, const char *first, ...)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  va_list args;

  va_start (args, first);
  for (const char *field = first; field != NULL; field = va_arg (args, const char *))
    g_ptr_array_add (fields, (gpointer) field);
  va_end (args);
  g_ptr_array_add (fields, NULL);
  g_autofree char *line = lf_join_line ((const char *const *) fields->pdata);
  g_string_append (text, line);
  g_string_append_c (text, '\n');
}

static void
put_number (GString *text, const char *key, uint64_t number)
{
  char digits[32];
  g_snprintf (digits, sizeof digits, "%" G_GUINT64_FORMAT, number);
  put_line (text, key, digits, NULL);
}

/* Only where something varies. */
static void
put_drawn (GString *text, const GPtrArray *drawn)
{
  if (drawn->len == 0)
    return;
  g_string_append (text, "drawn");
  for (guint i = 0; i < drawn->len; i++)
    g_string_append_printf (text, "\t%s", (const char *) g_ptr_array_index (drawn, i));
  g_string_append_c (text, '\n');
}

char *
lf_file_header_text (const LfHeader *header)
{
  GString *text = g_string_new (NULL);

  put_number (text, LF_FILE_MAGIC, LF_FILE_FORMAT);
  put_number (text, "engine", (uint64_t) header->engine);
  put_line (text, "program", header->program, NULL);
  put_line (text, "scenario", header->scenario_id, header->scenario_sha256, NULL);
  for (guint i = 0; i < header->packs->len; i++) {
    g_auto (GStrv) pack = g_strsplit (g_ptr_array_index (header->packs, i), " ", 3);
    put_line (text, "pack", pack[0], pack[1], pack[2], NULL);
  }
  put_number (text, "seed", header->seed);
  put_drawn (text, header->drawn);
  put_line (text, "mode", header->mode, NULL);
  put_line (text, "level", header->level, NULL);
  put_line (text, "learner", header->learner, NULL);
  put_line (text, "started", header->started_at, NULL);
  if (*header->parent != '\0') {
    g_autofree char *step = lf_time_text (header->parent_step, TRUE);
    put_line (text, "parent", header->parent, step, NULL);
  }
  put_line (text, LF_FILE_BEGIN, NULL);
  return g_string_free (text, FALSE);
}

/* ---- Log ---- */

char *
lf_file_entry_text (const LfEntry *entry)
{
  g_autofree char *time = lf_time_text (entry->step, TRUE);
  g_autofree char *rest = lf_join_line ((const char *const *) entry->fields);

  return g_strdup_printf ("%s\t%s\t%s\n", time, lf_table_word (&lf_whos, entry->who)->id, rest);
}

/* ---- Result ---- */

static char *
time_or_dash (int64_t step)
{
  return step < 0 ? g_strdup ("-") : lf_time_text (step, TRUE);
}

static void
put_score (GString *text, const LfResult *result)
{
  g_autofree char *percent = lf_number_text (result->score_percent, 3);
  g_autofree char *points = lf_number_text (result->points, 3);
  g_autofree char *points_of = lf_number_text (result->points_of, 3);

  put_line (text, "passed", result->passed ? "yes" : "no", NULL);
  put_line (text, "score", percent, points, points_of, NULL);
  for (size_t i = 0; i < LF_N_DOMAINS; i++) {
    g_autofree char *got = lf_number_text (result->domains[i].points, 3);
    g_autofree char *of = lf_number_text (result->domains[i].points_of, 3);
    put_line (text, "domain", lf_table_word (&lf_domains, i)->id, got, of, NULL);
  }
}

static void
put_lines (GString *text, const LfResult *result)
{
  for (guint i = 0; i < result->lines->len; i++) {
    const LfScoreLine *line = g_ptr_array_index (result->lines, i);
    g_autofree char *time = time_or_dash (line->step);
    g_autofree char *points = lf_number_text (line->points, 3);
    g_autofree char *of = lf_number_text (line->points_of, 3);
    put_line (text, "line", line->criterion->id, lf_line_status_id (line->status), time, points, of,
              line->sealed != NULL ? line->sealed : line->evidence, NULL);
  }
}

static void
put_times (GString *text, const LfAttempt *attempt, const LfResult *result)
{
  const GPtrArray *marks = attempt->scenario->marks;
  for (guint i = 0; i < marks->len; i++) {
    const LfScenarioMark *mark = g_ptr_array_index (marks, i);
    if (result->mark_step[i] == INT64_MIN)
      continue;
    g_autofree char *time = lf_time_text (result->mark_step[i], TRUE);
    put_line (text, "time", mark->id, time, NULL);
  }
}

/* Runs of the same value are written once: VALUE or VALUE*SECONDS, "-" where there was none. */
typedef struct {
  GString *text;
  char *value;
  int64_t n;
} Runs;

static void
end_run (Runs *runs)
{
  if (runs->n == 0)
    return;
  g_string_append_c (runs->text, '\t');
  g_string_append (runs->text, runs->value);
  if (runs->n > 1)
    g_string_append_printf (runs->text, "*%" G_GINT64_FORMAT, runs->n);
  g_clear_pointer (&runs->value, g_free);
  runs->n = 0;
}

static void
add_to_run (Runs *runs, char *value)
{
  if (runs->n > 0 && !g_str_equal (runs->value, value))
    end_run (runs);
  g_free (runs->value);
  runs->value = value;
  runs->n++;
}

static void
put_reading (GString *text, const LfTrends *trends, LfReadingId id)
{
  Runs runs = { text, NULL, 0 };

  g_string_append_printf (text, "trend\t%s", lf_reading (id)->word.id);
  for (int64_t second = 0; second < lf_trends_seconds (trends); second++) {
    float value = 0;
    if (lf_trends_value (trends, id, second, &value))
      add_to_run (&runs, lf_number_text ((double) value, lf_reading (id)->decimals));
    else
      add_to_run (&runs, g_strdup ("-"));
  }
  end_run (&runs);
  g_string_append_c (text, '\n');
}

static void
put_trends (GString *text, const LfTrends *trends)
{
  Runs rhythms = { text, NULL, 0 };
  Runs compressing = { text, NULL, 0 };

  for (int i = 0; i < LF_N_READINGS; i++)
    put_reading (text, trends, (LfReadingId) i);
  g_string_append (text, "rhythm");
  for (guint i = 0; i < trends->rhythms->len; i++) {
    size_t rhythm = g_array_index (trends->rhythms, guint8, i);
    add_to_run (&rhythms, g_strdup (lf_table_word (&lf_rhythms, rhythm)->id));
  }
  end_run (&rhythms);
  g_string_append (text, "\ncompressing");
  for (guint i = 0; i < trends->compressing->len; i++)
    add_to_run (&compressing,
                g_strdup (g_array_index (trends->compressing, guint8, i) ? "yes" : "no"));
  end_run (&compressing);
  g_string_append_c (text, '\n');
}

/* The seal is the sum of all that stands before it, header and log included. */
static void
put_seal (GString *text, const LfAttempt *attempt)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *header = lf_file_header_text (attempt->header);

  g_checksum_update (sum, (const guchar *) header, -1);
  for (guint i = 0; i < attempt->log->len; i++) {
    g_autofree char *line = lf_file_entry_text (g_ptr_array_index (attempt->log, i));
    g_checksum_update (sum, (const guchar *) line, -1);
  }
  g_checksum_update (sum, (const guchar *) text->str, (gssize) text->len);
  put_line (text, LF_FILE_SEAL, g_checksum_get_string (sum), NULL);
}

char *
lf_file_result_text (const LfAttempt *attempt, const LfResult *result)
{
  GString *text = g_string_new (NULL);
  g_autofree char *time = lf_time_text (attempt->script.ended_step, TRUE);
  char hex[17];

  g_assert (result->ending != NULL);
  put_line (text, time, LF_FILE_END, result->ending->id, NULL);
  put_score (text, result);
  put_lines (text, result);
  put_times (text, attempt, result);
  put_trends (text, &attempt->trends);
  g_snprintf (hex, sizeof hex, "%016" G_GINT64_MODIFIER "x", result->digest);
  put_line (text, "digest", hex, NULL);
  put_seal (text, attempt);
  return g_string_free (text, FALSE);
}
