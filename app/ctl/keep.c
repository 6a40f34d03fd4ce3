/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/keep.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "session/files.h"
#include "session/session.h"

static gboolean
move_away (const char *path, GError **error)
{
  g_autofree char *backup = g_strconcat (path, "~", NULL);

  if (g_rename (path, backup) == 0 || errno == ENOENT)
    return TRUE;
  g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (errno), "%s: %s", path,
               g_strerror (errno));
  return FALSE;
}

gboolean
lf_keep_begin (LfRun *run, LfLibrary *library, const char *path, GError **error)
{
  LfAttempt *attempt = run->attempt;
  g_autoptr (GError) unkept = NULL;

  /* Without them it can be played all the same, and replayed as long as nothing changes. */
  if (!lf_library_keep_objects (library, lf_attempt_scenario (attempt), lf_attempt_packs (attempt),
                                &unkept))
    fprintf (stderr, "lowflowctl: the text of scenario and packs is not kept: %s\n",
             unkept->message);
  /* The plan stands in the file from its first moment: what is resumed knows how to go on. */
  if (!lf_plan_note (run->plan, attempt, error) || !move_away (path, error))
    return FALSE;

  g_autofree char *text = lf_session_start_text (attempt);
  int fd = lf_files_create (path, text, strlen (text), error);
  if (fd < 0)
    return FALSE;
  run->n_written = lf_attempt_log (attempt)->len;
  run->writer = lf_writer_new (fd, (goffset) strlen (text), NULL, NULL);
  return TRUE;
}

gboolean
lf_keep_seal (LfRun *run, GError **error)
{
  if (run->writer == NULL || !lf_attempt_ended (run->attempt))
    return TRUE;
  g_autoptr (LfResult) result = lf_result_new (run->attempt);
  g_autofree char *text = lf_file_result_text (run->attempt, result);
  lf_writer_push (run->writer, text, TRUE);
  return lf_writer_flush (run->writer, error);
}

gboolean
lf_keep_close (LfRun *run, GError **error)
{
  if (run->writer == NULL)
    return TRUE;
  gboolean good = lf_writer_flush (run->writer, error);
  lf_writer_close (g_steal_pointer (&run->writer));
  return good;
}
