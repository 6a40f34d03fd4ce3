/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An attempt file, read: header and log. A file may have been cut off anywhere by a power cut, and
 * may come from anyone. */
#include "attempt/inside.h"

#include "attempt/file.h"
#include "attempt/replay.h"
#include "words/text.h"

#include <string.h>

typedef struct {
  const char *name;
  const char *at;  /* the next line */
  const char *end; /* just past the last whole line */
  const char *start;
  int line; /* number of the line last taken */
  LfFile *file;
} Parser;

static gboolean G_GNUC_PRINTF (3, 4)
    fail (const Parser *parser, GError **error, const char *format, ...)
{
  va_list args;
  va_start (args, format);
  g_autofree char *sentence = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_BAD_FILE, "%s:%d: error: %s", parser->name,
               parser->line, sentence);
  return FALSE;
}

/* The next whole line without its newline, or NULL. (transfer full) */
static char *
take_line (Parser *parser)
{
  if (parser->at >= parser->end)
    return NULL;
  const char *newline = memchr (parser->at, '\n', (size_t) (parser->end - parser->at));
  char *line = g_strndup (parser->at, (gsize) (newline - parser->at));
  parser->at = newline + 1;
  parser->line++;
  return line;
}

/* ---- Header ---- */

static gboolean
to_uint64 (const char *text, uint64_t *value)
{
  guint64 read = 0;
  if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT64, &read, NULL))
    return FALSE;
  *value = read;
  return TRUE;
}

static gboolean
take_magic (Parser *parser, GError **error)
{
  g_autofree char *line = take_line (parser);
  g_auto (GStrv) fields = line != NULL ? lf_split_line (line) : NULL;
  uint64_t format = 0;

  if (fields == NULL || g_strv_length (fields) != 2 || strcmp (fields[0], LF_FILE_MAGIC) != 0 ||
      !to_uint64 (fields[1], &format)) {
    parser->line = 1;
    return fail (parser, error, "This is not an attempt file: its first line is not “%s %d”.",
                 LF_FILE_MAGIC, LF_FILE_FORMAT);
  }
  if (format > LF_FILE_FORMAT)
    return fail (parser, error,
                 "The file has format %" G_GUINT64_FORMAT ", and this program reads formats up to "
                 "%d: open it with a newer Lowflow.",
                 format, LF_FILE_FORMAT);
  return TRUE;
}

static gboolean
take_engine (LfHeader *header, char **values)
{
  uint64_t engine = 0;
  if (!to_uint64 (values[0], &engine) || engine > G_MAXINT)
    return FALSE;
  header->engine = (int) engine;
  return TRUE;
}

static gboolean
take_seed (LfHeader *header, char **values)
{
  return to_uint64 (values[0], &header->seed);
}

static gboolean
take_scenario (LfHeader *header, char **values)
{
  header->scenario_id = g_strdup (values[0]);
  header->scenario_sha256 = g_strdup (values[1]);
  return TRUE;
}

static gboolean
take_pack (LfHeader *header, char **values)
{
  g_ptr_array_add (header->packs, g_strjoin (" ", values[0], values[1], values[2], NULL));
  return TRUE;
}

static gboolean
take_drawn (LfHeader *header, char **values)
{
  for (char **value = values; *value != NULL; value++)
    g_ptr_array_add (header->drawn, g_strdup (*value));
  return header->drawn->len > 0;
}

static gboolean
take_parent (LfHeader *header, char **values)
{
  long long step = 0;
  if (!lf_text_to_ms (values[1], &step))
    return FALSE;
  header->parent = g_strdup (values[0]);
  header->parent_step = step;
  return TRUE;
}

#define TEXT_KEY(name_, member_)                                                                   \
  static gboolean take_##member_ (LfHeader *header, char **values)                                 \
  {                                                                                                \
    header->member_ = g_strdup (values[0]);                                                        \
    return TRUE;                                                                                   \
  }
TEXT_KEY ("program", program)
TEXT_KEY ("mode", mode)
TEXT_KEY ("level", level)
TEXT_KEY ("learner", learner)
TEXT_KEY ("started", started_at)

enum { NEEDED = 1, MANY = 2, ANY_VALUES = 4 };

static const struct {
  const char *key;
  guint n_values;
  int how;
  gboolean (*take) (LfHeader *header, char **values);
} keys[] = {
  { "engine", 1, NEEDED, take_engine },      { "program", 1, NEEDED, take_program },
  { "scenario", 2, NEEDED, take_scenario },  { "pack", 3, MANY, take_pack },
  { "seed", 1, NEEDED, take_seed },          { "mode", 1, NEEDED, take_mode },
  { "level", 1, NEEDED, take_level },        { "learner", 1, NEEDED, take_learner },
  { "started", 1, NEEDED, take_started_at }, { "parent", 2, 0, take_parent },
  { "drawn", 0, ANY_VALUES, take_drawn },
};

static int
find_key (const char *key)
{
  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    if (strcmp (keys[i].key, key) == 0)
      return (int) i;
  return -1;
}

static gboolean
take_key (Parser *parser, char **fields, guint *seen, GError **error)
{
  int key = find_key (fields[0]);

  if (key < 0)
    return fail (parser, error, "The header has no “%s”.", fields[0]);
  if (seen[key]++ > 0 && !(keys[key].how & MANY))
    return fail (parser, error, "The header says “%s” twice.", fields[0]);
  if ((!(keys[key].how & ANY_VALUES) && g_strv_length (fields + 1) != keys[key].n_values) ||
      !keys[key].take (parser->file->header, fields + 1))
    return fail (parser, error, "The header's “%s” is broken.", fields[0]);
  return TRUE;
}

static gboolean
is_whole (const Parser *parser, const guint *seen, GError **error)
{
  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    if ((keys[i].how & NEEDED) && seen[i] == 0)
      return fail (parser, error, "The header is broken: it does not say “%s”.", keys[i].key);
  return TRUE;
}

static gboolean
take_header (Parser *parser, GError **error)
{
  guint seen[G_N_ELEMENTS (keys)] = { 0 };

  if (!take_magic (parser, error))
    return FALSE;
  for (;;) {
    g_autofree char *line = take_line (parser);
    if (line == NULL)
      return fail (parser, error, "The header is broken: it ends before “%s”.", LF_FILE_BEGIN);
    g_auto (GStrv) fields = lf_split_line (line);
    if (fields == NULL || fields[0] == NULL)
      return fail (parser, error, "This line of the header is broken.");
    if (strcmp (fields[0], LF_FILE_BEGIN) == 0)
      break;
    if (!take_key (parser, fields, seen, error))
      return FALSE;
  }
  LfHeader *header = parser->file->header;
  if (header->parent == NULL)
    header->parent = g_strdup ("");
  return is_whole (parser, seen, error);
}

/* ---- Log ---- */

static int64_t
last_step (const LfFile *file)
{
  const LfEntry *last =
      file->entries->len > 0 ? g_ptr_array_index (file->entries, file->entries->len - 1) : NULL;
  return last != NULL ? last->step : 0;
}

/* The end line: what follows counts only where it is whole, seal and all. */
static gboolean
take_end (Parser *parser, const char *from, int64_t step, char **fields, GError **error)
{
  static const char seal[] = "\n" LF_FILE_SEAL "\t";
  const char *sealed = g_strstr_len (from, parser->end - from, seal);

  parser->file->whole_bytes = (gsize) (from - parser->start);
  if (sealed == NULL)
    return TRUE;
  gsize n_before = (gsize) (sealed + 1 - parser->start);
  const char *given = sealed + strlen (seal);
  const char *newline = memchr (given, '\n', (size_t) (parser->end - given));
  if (newline == NULL)
    return TRUE;
  if (newline + 1 != parser->end)
    return fail (parser, error, "Something stands after the seal.");
  g_autofree char *sum =
      g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) parser->start, n_before);
  if (strlen (sum) != (size_t) (newline - given) || strncmp (given, sum, strlen (sum)) != 0)
    return fail (parser, error, "The file was changed after its result was sealed.");
  parser->file->ended = TRUE;
  parser->file->end_step = step;
  parser->file->ending = g_strdup (fields[2]);
  g_free (parser->file->result_text);
  parser->file->result_text = g_strndup (from, (gsize) (parser->end - from));
  parser->file->whole_bytes = (gsize) (parser->end - parser->start);
  return TRUE;
}

/* One line of the log. `*ended` is set at the end line. */
static gboolean
take_entry (Parser *parser, const char *line, const char *from, gboolean *ended, GError **error)
{
  g_auto (GStrv) fields = lf_split_line (line);
  long long step = 0;

  if (fields == NULL || g_strv_length (fields) < 3)
    return fail (parser, error, "This is no line of a log: TIME WHO VERB is wanted.");
  if (!lf_text_to_ms (fields[0], &step) || step < last_step (parser->file))
    return fail (parser, error, "“%s” is no time at or after that of the line before.", fields[0]);
  if (strcmp (fields[1], LF_FILE_END) == 0) {
    *ended = TRUE;
    return take_end (parser, from, step, fields, error);
  }
  int who = lf_table_find (&lf_whos, fields[1]);
  if (who < 0) {
    g_autofree char *sentence = lf_describe_unknown (&lf_whos, fields[1]);
    return fail (parser, error, "%s", sentence);
  }
  g_ptr_array_add (parser->file->entries,
                   lf_entry_new (step, (LfWho) who, (const char *const *) fields + 2));
  parser->file->whole_bytes = (gsize) (parser->at - parser->start);
  return TRUE;
}

static gboolean
take_log (Parser *parser, GError **error)
{
  gboolean ended = FALSE;

  parser->file->whole_bytes = (gsize) (parser->at - parser->start);
  while (!ended) {
    const char *from = parser->at;
    g_autofree char *line = take_line (parser);
    if (line == NULL)
      break;
    if (!take_entry (parser, line, from, &ended, error))
      return FALSE;
  }
  return TRUE;
}

/* ---- The file ---- */

static LfFile *
file_new (void)
{
  LfFile *file = g_new0 (LfFile, 1);
  file->header = g_new0 (LfHeader, 1);
  file->header->packs = g_ptr_array_new_with_free_func (g_free);
  file->header->drawn = g_ptr_array_new_with_free_func (g_free);
  file->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) lf_entry_free);
  file->ending = NULL;
  file->result_text = g_strdup ("");
  return file;
}

void
lf_file_free (LfFile *file)
{
  if (file == NULL)
    return;
  lf_header_free (file->header);
  g_ptr_array_unref (file->entries);
  g_free (file->ending);
  g_free (file->result_text);
  g_free (file);
}

/* Just past the last newline: what follows was being written when the program was killed. */
static const char *
end_of_whole_lines (const char *start, gsize n)
{
  while (n > 0 && start[n - 1] != '\n')
    n--;
  return start + n;
}

LfFile *
lf_file_parse (GBytes *bytes, const char *name, GError **error)
{
  gsize n = 0;
  const char *start = g_bytes_get_data (bytes, &n);
  g_autoptr (LfFile) file = file_new ();
  Parser parser = { .name = name, .file = file, .start = start };

  if (n > LF_FILE_MAX_BYTES) {
    fail (&parser, error, "The file is larger than %d MB, which no attempt is.",
          LF_FILE_MAX_BYTES / (1024 * 1024));
    return NULL;
  }
  parser.at = start;
  parser.end = n > 0 ? end_of_whole_lines (start, n) : start;
  if (n > 0 && !g_utf8_validate_len (start, (gsize) (parser.end - start), NULL)) {
    fail (&parser, error, "This is not an attempt file: it is not text in UTF-8.");
    return NULL;
  }
  if (!take_header (&parser, error) || !take_log (&parser, error))
    return NULL;
  return g_steal_pointer (&file);
}
