/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/attempts.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "attempt/file.h"
#include "attempt/sealed.h"
#include "session/files.h"
#include "session/inside.h"

enum { SEAL_LINE = sizeof (LF_FILE_SEAL) + 64 + 1 /* "seal", a tab, SHA-256, a newline */ };

void
lf_attempt_entry_free (LfAttemptEntry *entry)
{
  g_free (entry->path);
  g_free (entry->scenario_id);
  g_free (entry->title);
  g_free (entry->started_at);
  g_free (entry->score_text);
  g_free (entry);
}

static char *
score_text_of (const LfFile *file)
{
  g_autoptr (LfSealed) sealed = file->ended ? lf_sealed_parse (file->result_text, NULL) : NULL;

  if (sealed == NULL)
    return g_strdup ("");
  return g_strdup_printf ("%d %%, %s", (int) (sealed->score_percent + 0.5),
                          sealed->passed ? "passed" : "not passed");
}

static int64_t
last_step_of (const LfFile *file)
{
  if (file->ended)
    return file->end_step;
  if (file->entries->len == 0)
    return 0;
  return ((const LfEntry *) file->entries->pdata[file->entries->len - 1])->step;
}

static gboolean
is_in_use (const char *path)
{
  g_autoptr (GError) error = NULL;
  int fd = lf_files_open (path, &error);

  if (fd >= 0)
    close (fd);
  return g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_AGAIN);
}

static LfAttemptEntry *
read_entry (const LfLibrary *library, const char *path)
{
  g_autoptr (LfFile) file = lf_library_read_attempt (path, NULL);

  if (file == NULL)
    return NULL;
  const LfLibraryEntry *scenario = lf_library_find (library, file->header->scenario_id);
  LfAttemptEntry *entry = g_new0 (LfAttemptEntry, 1);
  entry->path = g_strdup (path);
  entry->scenario_id = g_strdup (file->header->scenario_id);
  entry->title =
      g_strdup (scenario != NULL && scenario->head != NULL ? scenario->head->title
                                                           : entry->scenario_id);
  entry->started_at = g_strdup (file->header->started_at);
  entry->engine = file->header->engine;
  entry->ended = file->ended;
  entry->in_use = !file->ended && is_in_use (path);
  entry->last_step = last_step_of (file);
  entry->score_text = score_text_of (file);
  return entry;
}

/* By name, which begins with the time, for those that began in the same second. */
static int
newest_first (gconstpointer a, gconstpointer b)
{
  const LfAttemptEntry *const *x = a;
  const LfAttemptEntry *const *y = b;
  int order = strcmp ((*y)->started_at, (*x)->started_at);

  return order != 0 ? order : strcmp ((*y)->path, (*x)->path);
}

/* Paths of the files in the attempts folder. */
static GPtrArray *
list_files (const LfLibrary *library)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = g_build_filename (library->roots->pdata[0], "attempts", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".attempt") && name[0] != '.')
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  return paths;
}

GPtrArray *
lf_library_attempts (const LfLibrary *library)
{
  GPtrArray *attempts = g_ptr_array_new_with_free_func ((GDestroyNotify) lf_attempt_entry_free);
  g_autoptr (GPtrArray) paths = list_files (library);

  for (guint i = 0; i < paths->len; i++) {
    LfAttemptEntry *entry = read_entry (library, paths->pdata[i]);
    if (entry != NULL)
      g_ptr_array_add (attempts, entry);
  }
  g_ptr_array_sort (attempts, newest_first);
  return attempts;
}

/* Whether its last line seals it, by that line alone. */
static gboolean
looks_sealed (const char *path)
{
  char end[SEAL_LINE + 1];
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  off_t size = fd >= 0 ? lseek (fd, 0, SEEK_END) : -1;
  gboolean sealed = size > SEAL_LINE &&
                    pread (fd, end, SEAL_LINE + 1, size - SEAL_LINE - 1) == SEAL_LINE + 1 &&
                    strncmp (end, "\n" LF_FILE_SEAL "\t", strlen (LF_FILE_SEAL) + 2) == 0;

  if (fd >= 0)
    close (fd);
  return sealed;
}

static int
last_name_first (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) b, *(const char *const *) a);
}

/* It is asked for before a window is shown, so it reads no more than it must: names begin with the
 * time, and the newest that can be played on is the one. */
char *
lf_library_unfinished (const LfLibrary *library)
{
  g_autoptr (GPtrArray) paths = list_files (library);

  g_ptr_array_sort (paths, last_name_first);
  for (guint i = 0; i < paths->len; i++) {
    if (looks_sealed (paths->pdata[i]))
      continue;
    LfAttemptEntry *entry = read_entry (library, paths->pdata[i]);
    gboolean good = entry != NULL && !entry->ended && !entry->in_use && entry->engine == LF_ENGINE;
    if (entry != NULL)
      lf_attempt_entry_free (entry);
    if (good)
      return g_strdup (paths->pdata[i]);
  }
  return NULL;
}
