/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The few things done with files that must not go half way: reading with a cap, making a file
 * appear whole, and getting a folder's entry onto the disk. */
#pragma once

#include <gio/gio.h>

/* Reads a regular file of at most `most` bytes. Of a larger one, `most` + 1 bytes, so that whoever
 * has the cap can say so. NULL with G_FILE_ERROR. */
GBytes *lf_files_read (const char *path, gsize most, GError **error);

/* What the system said of `path`, without its name. */
const char *lf_files_reason (const GError *error, const char *path);

/* Writes all of it at `offset`. FALSE with errno set. */
gboolean lf_files_put (int fd, const char *data, gsize n, goffset offset);

/* Makes `path` appear with `data` already in it and on the disk, or not at all. Returns a
 * descriptor open for reading and writing, locked against other programs, or -1; G_FILE_ERROR_EXIST
 * where there is a file of that name. */
int lf_files_create (const char *path, const char *data, gsize n, GError **error);

/* Opens and locks a file that is there. -1 with G_FILE_ERROR; G_FILE_ERROR_AGAIN where another
 * program has it. */
int lf_files_open (const char *path, GError **error);

/* Puts the folder's own entries on the disk: a new file's name is one. */
void lf_files_sync_folder_of (const char *path);
