/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The writer: a thread that brings lines to the log file and says when they are on the disk, so
 * that nobody who shows something has to wait for it. A batch that cannot be written stays first in
 * the queue and is tried again. */
#pragma once

#include "attempt/replay.h"

typedef struct _LfWriter LfWriter;

/* Something was acknowledged, went wrong, or goes well again; called in the main context that was
 * the thread's default when the writer was made. */
typedef void (*LfWriterNews) (gpointer data);

/* Writes to `fd` from `offset` on, and closes it at the end. `news` may be NULL. */
LfWriter *lf_writer_new (int fd, goffset offset, LfWriterNews news, gpointer data);

/* Puts text in the queue: whole lines, each with its newline. An urgent one is written and synced
 * at once with all before it; others go with the next urgent one, or within a second. */
void lf_writer_push (LfWriter *writer, const char *text, gboolean urgent);

/* Puts the entries of a log (of LfEntry) from `n_written` on in the queue, as one piece, and counts
 * them as written. Only digests may wait: they can be computed again. */
void lf_writer_push_log (LfWriter *writer, const GPtrArray *log, guint *n_written);

/* True while something urgent is not yet on the disk. */
gboolean lf_writer_is_behind (LfWriter *writer);

/* Why it cannot be written ("No space left on device"), or NULL. (transfer full) */
char *lf_writer_dup_failure (LfWriter *writer);

/* Tries again now what failed; without this it does so each second. */
void lf_writer_retry (LfWriter *writer);

/* Waits until all of it is on the disk. FALSE with G_FILE_ERROR where it cannot be. */
gboolean lf_writer_flush (LfWriter *writer, GError **error);

/* Tries to write what is left, closes the file and frees the writer. Returns FALSE if something
 * could not be written. */
gboolean lf_writer_close (LfWriter *writer);
