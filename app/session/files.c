/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/files.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 64 * 1024, MODE = 0644 };

static void
set_error (GError **error, int code, const char *path)
{
  g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (code), "%s: %s", path,
               g_strerror (code));
}

const char *
lf_files_reason (const GError *error, const char *path)
{
  gsize n = strlen (path);

  return strncmp (error->message, path, n) == 0 && strncmp (error->message + n, ": ", 2) == 0
             ? error->message + n + 2
             : error->message;
}

static GBytes *
read_all (int fd, gsize most, const char *path, GError **error)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  guint8 chunk[CHUNK];

  while (all->len <= most) {
    ssize_t n = read (fd, chunk, MIN ((gsize) CHUNK, most + 1 - all->len));
    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0) {
      set_error (error, errno, path);
      return NULL;
    }
    if (n == 0)
      break;
    g_byte_array_append (all, chunk, (guint) n);
  }
  return g_byte_array_free_to_bytes (g_steal_pointer (&all));
}

GBytes *
lf_files_read (const char *path, gsize most, GError **error)
{
  struct stat about;
  /* Without O_NONBLOCK a pipe in a file's place would hang the program. */
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);

  if (fd < 0) {
    set_error (error, errno, path);
    return NULL;
  }
  GBytes *bytes = NULL;
  if (fstat (fd, &about) != 0)
    set_error (error, errno, path);
  else if (S_ISDIR (about.st_mode))
    set_error (error, EISDIR, path);
  else if (!S_ISREG (about.st_mode))
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "%s: Not a file", path);
  else
    bytes = read_all (fd, most, path, error);
  close (fd);
  return bytes;
}

gboolean
lf_files_put (int fd, const char *data, gsize n, goffset offset)
{
  while (n > 0) {
    ssize_t put = pwrite (fd, data, n, offset);
    if (put < 0 && errno == EINTR)
      continue;
    if (put < 0)
      return FALSE;
    data += put;
    n -= (gsize) put;
    offset += put;
  }
  return TRUE;
}

/* Gives a draft its name, unless there is a file of that name. */
static gboolean
name_draft (const char *draft, const char *path)
{
  if (link (draft, path) == 0)
    return TRUE;
  /* A file system without hard links. */
  if (errno != EPERM && errno != EOPNOTSUPP)
    return FALSE;
  if (g_access (path, F_OK) == 0) {
    errno = EEXIST;
    return FALSE;
  }
  return g_rename (draft, path) == 0;
}

int
lf_files_create (const char *path, const char *data, gsize n, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *draft = g_strdup_printf ("%s/.%s.XXXXXX", folder, base);
  int fd = g_mkstemp_full (draft, O_RDWR | O_CLOEXEC, MODE);

  if (fd < 0) {
    set_error (error, errno, path);
    return -1;
  }
  gboolean good = flock (fd, LOCK_EX | LOCK_NB) == 0 && lf_files_put (fd, data, n, 0) &&
                  fsync (fd) == 0 && name_draft (draft, path);
  if (!good) {
    set_error (error, errno, path);
    close (fd);
    fd = -1;
  }
  g_unlink (draft);
  lf_files_sync_folder_of (path);
  return fd;
}

int
lf_files_open (const char *path, GError **error)
{
  int fd = g_open (path, O_RDWR | O_CLOEXEC, 0);

  if (fd < 0) {
    set_error (error, errno, path);
    return -1;
  }
  if (flock (fd, LOCK_EX | LOCK_NB) != 0) {
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_AGAIN, "%s: it is being played elsewhere", path);
    close (fd);
    return -1;
  }
  return fd;
}

void
lf_files_sync_folder_of (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  /* Some file systems cannot sync a folder; the file itself is safe all the same. */
  (void) !fsync (fd);
  close (fd);
}
