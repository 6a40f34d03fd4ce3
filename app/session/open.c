/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ways in which a session comes about: begun, resumed, rewound, opened to look at. */
#include "session/session.h"

#include <errno.h>
#include <unistd.h>

#include "session/files.h"
#include "session/live.h"

enum { MOST_NAMES = 1000 /* tried for attempts that began in the same second */ };

static char *
time_now (const char *format)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, format);
}

static void
note_wall_time (LfAttempt *attempt)
{
  g_autofree char *now = time_now ("%Y-%m-%dT%H:%M:%SZ");
  const char *fields[] = { "wall", now, NULL };
  g_autoptr (GError) error = NULL;

  if (!lf_attempt_input (attempt, LF_WHO_NOTE, fields, NULL, &error))
    g_warning ("note wall: %s", error->message);
}

char *
lf_session_start_text (LfAttempt *attempt)
{
  const GPtrArray *log = lf_attempt_log (attempt);
  g_autofree char *now = time_now ("%Y-%m-%dT%H:%M:%SZ");

  lf_attempt_set_started_at (attempt, now);
  g_autofree char *header = lf_file_header_text (lf_attempt_header (attempt));
  GString *text = g_string_new (header);
  for (guint i = 0; i < log->len; i++) {
    g_autofree char *line = lf_file_entry_text (log->pdata[i]);
    g_string_append (text, line);
  }
  return g_string_free (text, FALSE);
}

/* Makes a file with a name of its own in the attempts folder. */
static int
create_file (LfLibrary *library, const LfAttempt *attempt, const char *text, char **path,
             GError **error)
{
  g_autofree char *folder = lf_library_attempts_dir (library, error);
  g_autofree char *stem = time_now ("%Y%m%dT%H%M%SZ");

  for (int i = 1; folder != NULL && i <= MOST_NAMES; i++) {
    const char *id = lf_attempt_scenario (attempt)->id;
    g_autofree char *name = i == 1 ? g_strdup_printf ("%s-%s.attempt", stem, id)
                                   : g_strdup_printf ("%s-%s-%d.attempt", stem, id, i);
    g_autofree char *whole = g_build_filename (folder, name, NULL);
    g_autoptr (GError) local = NULL;
    int fd = lf_files_create (whole, text, strlen (text), &local);
    if (fd >= 0) {
      *path = g_steal_pointer (&whole);
      return fd;
    }
    if (!g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_EXIST) || i == MOST_NAMES) {
      g_propagate_error (error, g_steal_pointer (&local));
      return -1;
    }
  }
  return -1;
}

/* A session on a new attempt, from the file that it gets. Takes `attempt`. */
static LfSession *
begin_file (LfLibrary *library, LfAttempt *attempt, GError **error)
{
  g_autoptr (LfAttempt) owned = attempt;
  g_autofree char *path = NULL;

  if (!lf_library_keep_objects (library, lf_attempt_scenario (owned), lf_attempt_packs (owned),
                                error))
    return NULL;
  note_wall_time (owned);
  g_autofree char *text = lf_session_start_text (owned);
  int fd = create_file (library, owned, text, &path, error);
  if (fd < 0)
    return NULL;
  guint n_written = lf_attempt_log (owned)->len;
  return lf_session_new_live (library, g_steal_pointer (&owned), path, fd, (goffset) strlen (text),
                              n_written);
}

LfSession *
lf_session_begin (LfLibrary *library, const LfScenario *scenario, uint64_t seed, GError **error)
{
  const LfPacks *packs = lf_library_packs (library);
  LfHeader *header = lf_header_new (scenario, packs, seed);

  return begin_file (library, lf_attempt_new (scenario, packs, header), error);
}

LfSession *
lf_session_rewind (LfLibrary *library, LfSession *played, int64_t step, GError **error)
{
  g_autofree char *name = g_path_get_basename (lf_session_get_path (played));

  return begin_file (library, lf_attempt_rewind (lf_session_get_attempt (played), name, step),
                     error);
}

LfSession *
lf_session_resume (LfLibrary *library, const char *path, GError **error)
{
  /* Locked before it is read: until then another program may be writing to it. */
  int fd = lf_files_open (path, error);
  g_autoptr (LfFile) file = fd >= 0 ? lf_library_read_attempt (path, error) : NULL;
  g_autoptr (LfAttempt) attempt =
      file != NULL ? lf_library_replay (library, file, path, -1, error) : NULL;

  if (attempt != NULL && file->ended) {
    g_set_error (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_BAD_FILE, "%s: it has ended", path);
    g_clear_pointer (&attempt, lf_attempt_free);
  }
  if (attempt != NULL && ftruncate (fd, (off_t) file->whole_bytes) != 0) {
    g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (errno), "%s: %s", path,
                 g_strerror (errno));
    g_clear_pointer (&attempt, lf_attempt_free);
  }
  if (attempt == NULL) {
    if (fd >= 0)
      close (fd);
    return NULL;
  }
  if (!lf_attempt_ended (attempt))
    note_wall_time (attempt);
  return lf_session_new_live (library, g_steal_pointer (&attempt), path, fd,
                              (goffset) file->whole_bytes, file->entries->len);
}

LfSession *
lf_session_open (LfLibrary *library, const char *path, GError **error)
{
  g_autoptr (LfFile) file = lf_library_read_attempt (path, error);
  LfAttempt *attempt = file != NULL ? lf_library_replay (library, file, path, -1, error) : NULL;

  return attempt != NULL ? lf_session_new_closed (library, attempt, path) : NULL;
}
