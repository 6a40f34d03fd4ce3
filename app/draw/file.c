/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

struct _LfDrawFile {
  char *path;
  char
      *temporary; /* NULL where `path` is no regular file, such as a pipe: that is written itself */
  int fd;         /* -1 where it could not be made */
  int failure;    /* errno of what went wrong first, or 0 */
  cairo_status_t status;
};

LfDrawFile *
lf_draw_file_begin (const char *path)
{
  LfDrawFile *file = g_new0 (LfDrawFile, 1);
  char *real = realpath (path, NULL); /* a link is kept, and what it names is written */
  file->path = g_strdup (real != NULL ? real : path);
  free (real);
  if (!g_file_test (file->path, G_FILE_TEST_EXISTS) ||
      g_file_test (file->path, G_FILE_TEST_IS_REGULAR)) {
    file->temporary = g_strdup_printf ("%s.XXXXXX", file->path);
    file->fd = g_mkstemp_full (file->temporary, O_WRONLY | O_CLOEXEC, 0644);
  } else
    file->fd = g_open (file->path, O_WRONLY | O_CLOEXEC, 0);
  if (file->fd < 0)
    file->failure = errno;
  return file;
}

cairo_status_t
lf_draw_file_write (void *closure, const unsigned char *data, unsigned int length)
{
  LfDrawFile *file = closure;
  while (file->failure == 0 && length > 0) {
    ssize_t written = write (file->fd, data, length);
    if (written < 0 && errno == EINTR)
      continue;
    if (written < 0)
      file->failure = errno;
    else {
      data += written;
      length -= (unsigned int) written;
    }
  }
  return file->failure == 0 ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

void
lf_draw_file_note (LfDrawFile *file, cairo_status_t status)
{
  if (file->status == CAIRO_STATUS_SUCCESS)
    file->status = status;
}

static void
finish (LfDrawFile *file)
{
  if (file->fd < 0)
    return;
  if (file->failure == 0 && fsync (file->fd) < 0 && errno != EINVAL && errno != EROFS)
    file->failure = errno;
  if (close (file->fd) < 0 && file->failure == 0)
    file->failure = errno;
  gboolean good = file->failure == 0 && file->status == CAIRO_STATUS_SUCCESS;
  if (file->temporary == NULL)
    return;
  if (good && g_rename (file->temporary, file->path) < 0)
    file->failure = errno;
  if (!good || file->failure != 0)
    g_unlink (file->temporary);
}

gboolean
lf_draw_file_end (LfDrawFile *file, GError **error)
{
  finish (file);
  gboolean good = file->failure == 0 && file->status == CAIRO_STATUS_SUCCESS;
  if (file->failure != 0)
    g_set_error (error, G_FILE_ERROR, (gint) g_file_error_from_errno (file->failure),
                 _ ("“%s” could not be written: %s."), file->path, g_strerror (file->failure));
  else if (!good)
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, _ ("“%s” could not be drawn: %s."),
                 file->path, cairo_status_to_string (file->status));
  g_free (file->path);
  g_free (file->temporary);
  g_free (file);
  return good;
}
