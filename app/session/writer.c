/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/writer.h"

#include <errno.h>
#include <signal.h>
#include <unistd.h>

#include "session/files.h"

enum { PAUSE_US = G_USEC_PER_SEC /* before lazy lines are written, and before a retry */ };

struct _LfWriter {
  int fd;
  LfWriterNews news;
  gpointer data;
  GMainContext *context;
  GThread *thread;

  GMutex lock; /* for all that follows */
  GCond changed;
  GString *queue;  /* not yet on the disk */
  goffset offset;  /* of the queue's first byte in the file */
  guint64 pushed;  /* bytes ever queued */
  guint64 urgent;  /* bytes that somebody waits for */
  guint64 on_disk; /* bytes acknowledged */
  int failure;     /* errno of the last try, 0 when it went well */
  gint64 lazy_due; /* when lines that nobody waits for are written */
  gint64 retry_at; /* when what failed is tried again */
  gboolean closing;
  GSource *notice; /* news on its way to the main context, or NULL */
};

static gboolean
give_news (gpointer data)
{
  LfWriter *writer = data;

  g_mutex_lock (&writer->lock);
  g_clear_pointer (&writer->notice, g_source_unref);
  g_mutex_unlock (&writer->lock);
  writer->news (writer->data);
  return G_SOURCE_REMOVE;
}

/* Called with the lock held. */
static void
send_news (LfWriter *writer)
{
  g_cond_broadcast (&writer->changed);
  if (writer->news == NULL || writer->notice != NULL || writer->closing)
    return;
  writer->notice = g_idle_source_new ();
  g_source_set_priority (writer->notice, G_PRIORITY_DEFAULT);
  g_source_set_callback (writer->notice, give_news, writer, NULL);
  g_source_attach (writer->notice, writer->context);
}

/* Waits until there is something to do. False when there will never be. */
static gboolean
wait_for_work (LfWriter *writer)
{
  for (;;) {
    gboolean idle = writer->on_disk == writer->pushed;
    if (idle && writer->closing)
      return FALSE;
    if (writer->closing)
      return TRUE;
    if (idle) {
      g_cond_wait (&writer->changed, &writer->lock);
      continue;
    }
    gboolean waited_for = writer->on_disk < writer->urgent;
    if (writer->failure == 0 && waited_for)
      return TRUE;
    gint64 due = writer->failure != 0 ? writer->retry_at : writer->lazy_due;
    if (g_get_monotonic_time () >= due)
      return TRUE;
    g_cond_wait_until (&writer->changed, &writer->lock, due);
  }
}

/* Brings a batch to the disk. Returns 0 or errno. */
static int
put_batch (LfWriter *writer, const char *batch, gsize n, goffset offset)
{
  if (!lf_files_put (writer->fd, batch, n, offset) || fdatasync (writer->fd) != 0)
    return errno;
  return 0;
}

static gpointer
write_until_closed (gpointer data)
{
  LfWriter *writer = data;
  sigset_t over_size;

  /* A limit on the file's size is an error to report, not a death. */
  sigemptyset (&over_size);
  sigaddset (&over_size, SIGXFSZ);
  pthread_sigmask (SIG_BLOCK, &over_size, NULL);

  g_mutex_lock (&writer->lock);
  while (wait_for_work (writer)) {
    gsize n = writer->queue->len;
    goffset offset = writer->offset;
    g_autofree char *batch = g_memdup2 (writer->queue->str, n);

    g_mutex_unlock (&writer->lock);
    int failure = put_batch (writer, batch, n, offset);
    g_mutex_lock (&writer->lock);

    writer->failure = failure;
    if (failure == 0) {
      g_string_erase (writer->queue, 0, (gssize) n);
      writer->offset += (goffset) n;
      writer->on_disk += n;
    }
    /* Written again from its first byte: after a failed sync nobody knows what is on the disk. */
    writer->retry_at = g_get_monotonic_time () + PAUSE_US;
    writer->lazy_due = writer->retry_at;
    send_news (writer);
    if (failure != 0 && writer->closing)
      break;
  }
  g_mutex_unlock (&writer->lock);
  return NULL;
}

LfWriter *
lf_writer_new (int fd, goffset offset, LfWriterNews news, gpointer data)
{
  LfWriter *writer = g_new0 (LfWriter, 1);

  writer->fd = fd;
  writer->offset = offset;
  writer->news = news;
  writer->data = data;
  writer->context = g_main_context_ref_thread_default ();
  writer->queue = g_string_new (NULL);
  g_mutex_init (&writer->lock);
  g_cond_init (&writer->changed);
  writer->thread = g_thread_new ("log-writer", write_until_closed, writer);
  return writer;
}

void
lf_writer_push (LfWriter *writer, const char *text, gboolean urgent)
{
  g_mutex_lock (&writer->lock);
  if (writer->on_disk == writer->pushed)
    writer->lazy_due = g_get_monotonic_time () + PAUSE_US;
  g_string_append (writer->queue, text);
  writer->pushed += strlen (text);
  if (urgent)
    writer->urgent = writer->pushed;
  g_cond_broadcast (&writer->changed);
  g_mutex_unlock (&writer->lock);
}

void
lf_writer_push_log (LfWriter *writer, const GPtrArray *log, guint *n_written)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean urgent = FALSE;

  for (; *n_written < log->len; (*n_written)++) {
    const LfEntry *entry = log->pdata[*n_written];
    g_autofree char *line = lf_file_entry_text (entry);
    g_string_append (text, line);
    urgent = urgent || entry->who != LF_WHO_DIGEST;
  }
  if (text->len > 0)
    lf_writer_push (writer, text->str, urgent);
}

gboolean
lf_writer_is_behind (LfWriter *writer)
{
  g_mutex_lock (&writer->lock);
  gboolean behind = writer->on_disk < writer->urgent;
  g_mutex_unlock (&writer->lock);
  return behind;
}

char *
lf_writer_dup_failure (LfWriter *writer)
{
  g_mutex_lock (&writer->lock);
  int failure = writer->failure;
  g_mutex_unlock (&writer->lock);
  return failure != 0 ? g_strdup (g_strerror (failure)) : NULL;
}

/* Called with the lock held. */
static void
retry_now (LfWriter *writer)
{
  writer->retry_at = 0;
  writer->failure = 0;
  g_cond_broadcast (&writer->changed);
}

void
lf_writer_retry (LfWriter *writer)
{
  g_mutex_lock (&writer->lock);
  if (writer->failure != 0)
    retry_now (writer);
  g_mutex_unlock (&writer->lock);
}

gboolean
lf_writer_flush (LfWriter *writer, GError **error)
{
  g_mutex_lock (&writer->lock);
  guint64 target = writer->pushed;
  writer->urgent = target;
  retry_now (writer);
  while (writer->on_disk < target && writer->failure == 0)
    g_cond_wait (&writer->changed, &writer->lock);
  gboolean good = writer->on_disk >= target;
  int failure = writer->failure;
  g_mutex_unlock (&writer->lock);

  if (!good)
    g_set_error_literal (error, G_FILE_ERROR, (int) g_file_error_from_errno (failure),
                         g_strerror (failure));
  return good;
}

gboolean
lf_writer_close (LfWriter *writer)
{
  g_mutex_lock (&writer->lock);
  writer->closing = TRUE;
  if (writer->notice != NULL) {
    g_source_destroy (writer->notice);
    g_clear_pointer (&writer->notice, g_source_unref);
  }
  g_cond_broadcast (&writer->changed);
  g_mutex_unlock (&writer->lock);

  g_thread_join (writer->thread);
  gboolean good = writer->on_disk == writer->pushed;
  close (writer->fd);
  g_main_context_unref (writer->context);
  g_string_free (writer->queue, TRUE);
  g_mutex_clear (&writer->lock);
  g_cond_clear (&writer->changed);
  g_free (writer);
  return good;
}
