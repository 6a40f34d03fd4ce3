/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file that Cairo writes, there whole or not at all. */
#pragma once

#include <cairo.h>
#include <glib.h>

typedef struct _LfDrawFile LfDrawFile;

/* Begins a file beside `path`, which is left alone until the end. Errors are kept for the end. */
LfDrawFile *lf_draw_file_begin (const char *path);

/* A cairo_write_func_t; `closure` is the file. */
cairo_status_t lf_draw_file_write (void *closure, const unsigned char *data, unsigned int length);

/* Keeps what Cairo says went wrong, if nothing was said before. */
void lf_draw_file_note (LfDrawFile *file, cairo_status_t status);

/* Brings the file to the disk and in its place, and frees `file`. On an error nothing is left
 * behind, and the message is one sentence. */
gboolean lf_draw_file_end (LfDrawFile *file, GError **error);
