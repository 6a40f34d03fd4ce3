/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attempt/inside.h"

#include "attempt/file.h"
#include "attempt/sealed.h"
#include "words/text.h"

#include <math.h>
#include <string.h>

enum { MOST_SECONDS = 24 * 3600 /* of a trend: a broken count must not eat the memory */ };

/* ---- Trends ---- */

/* Adds `n` values of a lane. */
typedef void (*AddValue) (LfTrends *trends, guint lane, int64_t at, const char *value);

/* Rows are made as the first lane asks for them, all without a value. */
static void
need_second (LfTrends *trends, int64_t second)
{
  static const guint8 nothing = 0;
  float row[LF_N_READINGS];

  while (lf_trends_seconds (trends) <= second) {
    for (int i = 0; i < LF_N_READINGS; i++)
      row[i] = NAN;
    g_array_append_vals (trends->rows, row, 1);
    g_array_append_vals (trends->rhythms, &nothing, 1);
    g_array_append_vals (trends->compressing, &nothing, 1);
  }
}

static void
add_reading (LfTrends *trends, guint lane, int64_t at, const char *value)
{
  double number = 0;
  float *row = (float *) (gpointer) trends->rows->data + at * LF_N_READINGS;
  if (lf_text_to_number (value, &number))
    row[lane] = (float) number;
}

static void
add_rhythm (LfTrends *trends, guint lane, int64_t at, const char *value)
{
  int rhythm = lf_table_find (&lf_rhythms, value);
  g_array_index (trends->rhythms, guint8, at) = (guint8) MAX (rhythm, 0);
}

static void
add_compressing (LfTrends *trends, guint lane, int64_t at, const char *value)
{
  g_array_index (trends->compressing, guint8, at) = strcmp (value, "yes") == 0;
}

/* Reads runs of VALUE or VALUE*SECONDS. */
static gboolean
take_runs (LfTrends *trends, char **runs, guint lane, AddValue add)
{
  int64_t at = 0;

  for (; *runs != NULL; runs++) {
    char *star = strchr (*runs, '*');
    guint64 n = 1;
    if (star != NULL) {
      *star = '\0';
      if (!g_ascii_string_to_unsigned (star + 1, 10, 1, MOST_SECONDS, &n, NULL))
        return FALSE;
    }
    if (at + (int64_t) n > MOST_SECONDS)
      return FALSE;
    for (; n > 0; n--, at++) {
      need_second (trends, at);
      add (trends, lane, at, *runs);
    }
  }
  return TRUE;
}

/* ---- Lines ---- */

typedef gboolean (*TakeLine) (LfSealed *sealed, char **values);

static gboolean
take_passed (LfSealed *sealed, char **values)
{
  sealed->passed = strcmp (values[0], "yes") == 0;
  return TRUE;
}

static gboolean
take_score (LfSealed *sealed, char **values)
{
  return lf_text_to_number (values[0], &sealed->score_percent) &&
         lf_text_to_number (values[1], &sealed->points) &&
         lf_text_to_number (values[2], &sealed->points_of);
}

static gboolean
take_domain (LfSealed *sealed, char **values)
{
  int domain = lf_table_find (&lf_domains, values[0]);
  return domain < 0 || (lf_text_to_number (values[1], &sealed->domains[domain].points) &&
                        lf_text_to_number (values[2], &sealed->domains[domain].points_of));
}

static void
sealed_line_free (gpointer data)
{
  LfSealedLine *line = data;
  g_free (line->id);
  g_free (line->evidence);
  g_free (line);
}

static gboolean
take_score_line (LfSealed *sealed, char **values)
{
  int status = lf_line_status_find (values[1]);
  long long step = -1;
  LfSealedLine *line = g_new0 (LfSealedLine, 1);

  g_ptr_array_add (sealed->lines, line);
  line->id = g_strdup (values[0]);
  line->status = (LfLineStatus) MAX (status, 0);
  line->evidence = g_strdup (values[5]);
  gboolean good = status >= 0 &&
                  (strcmp (values[2], "-") == 0 || lf_text_to_ms (values[2], &step)) &&
                  lf_text_to_number (values[3], &line->points) &&
                  lf_text_to_number (values[4], &line->points_of);
  line->step = step;
  return good;
}

static gboolean
take_time (LfSealed *sealed, char **values)
{
  long long step = 0;
  if (!lf_text_to_ms (values[1], &step))
    return FALSE;
  int64_t *kept = g_new (int64_t, 1);
  *kept = step;
  g_hash_table_replace (sealed->times, g_strdup (values[0]), kept);
  return TRUE;
}

static gboolean
take_trend (LfSealed *sealed, char **values)
{
  int reading = lf_table_find (&lf_readings, values[0]);
  return reading < 0 || take_runs (&sealed->trends, values + 1, (guint) reading, add_reading);
}

static gboolean
take_rhythm (LfSealed *sealed, char **values)
{
  return take_runs (&sealed->trends, values, 0, add_rhythm);
}

static gboolean
take_compressing (LfSealed *sealed, char **values)
{
  return take_runs (&sealed->trends, values, 0, add_compressing);
}

static gboolean
take_digest (LfSealed *sealed, char **values)
{
  g_free (sealed->digest);
  sealed->digest = g_strdup (values[0]);
  return TRUE;
}

static gboolean
take_seal (LfSealed *sealed, char **values)
{
  return TRUE;
}

static const struct {
  const char *key;
  guint fewest;
  TakeLine take;
} keys[] = {
  { "passed", 1, take_passed }, { "score", 3, take_score },
  { "domain", 3, take_domain }, { "line", 6, take_score_line },
  { "time", 2, take_time },     { "trend", 1, take_trend },
  { "rhythm", 0, take_rhythm }, { "compressing", 0, take_compressing },
  { "digest", 1, take_digest }, { LF_FILE_SEAL, 1, take_seal },
};

static gboolean
take_line (LfSealed *sealed, const char *line)
{
  g_auto (GStrv) fields = lf_split_line (line);

  if (fields == NULL || fields[0] == NULL)
    return FALSE;
  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    if (strcmp (keys[i].key, fields[0]) == 0)
      return g_strv_length (fields + 1) >= keys[i].fewest && keys[i].take (sealed, fields + 1);
  return TRUE; /* a line that a later engine added */
}

static gboolean
take_end (LfSealed *sealed, const char *line)
{
  g_auto (GStrv) fields = lf_split_line (line);
  long long step = 0;

  if (fields == NULL || g_strv_length (fields) != 3 || strcmp (fields[1], LF_FILE_END) != 0 ||
      !lf_text_to_ms (fields[0], &step))
    return FALSE;
  sealed->end_step = step;
  sealed->ending = g_strdup (fields[2]);
  return TRUE;
}

LfSealed *
lf_sealed_parse (const char *text, GError **error)
{
  g_autoptr (LfSealed) sealed = g_new0 (LfSealed, 1);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  gboolean good = lines[0] != NULL && take_end (sealed, lines[0]);

  sealed->lines = g_ptr_array_new_with_free_func (sealed_line_free);
  sealed->times = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  lf_trends_init (&sealed->trends);
  for (guint i = 1; good && lines[i] != NULL; i++)
    good = *lines[i] == '\0' || take_line (sealed, lines[i]);
  if (!good || sealed->digest == NULL) {
    g_set_error_literal (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_BAD_FILE,
                         "The sealed result of this attempt is broken.");
    return NULL;
  }
  return g_steal_pointer (&sealed);
}

void
lf_sealed_free (LfSealed *sealed)
{
  if (sealed == NULL)
    return;
  g_free (sealed->ending);
  g_free (sealed->digest);
  g_clear_pointer (&sealed->lines, g_ptr_array_unref);
  g_clear_pointer (&sealed->times, g_hash_table_unref);
  lf_trends_clear (&sealed->trends);
  g_free (sealed);
}
