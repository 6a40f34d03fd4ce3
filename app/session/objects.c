/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/objects.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "session/files.h"
#include "session/inside.h"

gboolean
lf_objects_keep (const char *folder, GBytes *bytes, const char *sha256, GError **error)
{
  g_autoptr (GBytes) there = lf_objects_find (folder, sha256);
  g_autofree char *path = g_build_filename (folder, sha256, NULL);
  g_autoptr (GError) local = NULL;

  if (there != NULL)
    return TRUE;
  if (g_mkdir_with_parents (folder, 0755) != 0) {
    g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (errno), "%s: %s", folder,
                 g_strerror (errno));
    return FALSE;
  }
  g_unlink (path); /* A damaged one. */
  int fd = lf_files_create (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &local);
  if (fd >= 0) {
    close (fd);
    return TRUE;
  }
  /* Another program kept the same bytes in the meantime. */
  if (g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_EXIST))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

GBytes *
lf_objects_find (const char *folder, const char *sha256)
{
  g_autofree char *path = g_build_filename (folder, sha256, NULL);
  /* The name comes from a file that someone may have written by hand. */
  if (strlen (sha256) != 64 || strspn (sha256, "0123456789abcdef") != 64)
    return NULL;
  g_autoptr (GBytes) bytes = lf_files_read (path, LF_LIBRARY_MOST_BYTES, NULL);
  if (bytes == NULL)
    return NULL;
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  return g_str_equal (sum, sha256) ? g_steal_pointer (&bytes) : NULL;
}
