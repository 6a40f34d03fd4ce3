/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The thread that brings lines to the disk: in order, acknowledged, and not lost when it cannot. */
#include "bench.h"

#include <sys/stat.h>
#include <glib/gstdio.h>

#include "session/files.h"
#include "session/writer.h"

typedef struct {
  Bench bench;
  char *path;
  LfWriter *writer;
  int news;
} Fixture;

static void
count_news (gpointer data)
{
  ((Fixture *) data)->news++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  bench_set_up (&fixture->bench, NULL);
  fixture->path = g_build_filename (fixture->bench.root, "log", NULL);
  int fd = lf_files_create (fixture->path, "first\n", 6, &error);
  g_assert_no_error (error);
  fixture->writer = lf_writer_new (fd, 6, count_news, fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->writer != NULL)
    g_assert_true (lf_writer_close (fixture->writer));
  g_free (fixture->path);
  bench_tear_down (&fixture->bench, NULL);
}

static gboolean
is_caught_up (gpointer data)
{
  return !lf_writer_is_behind (((Fixture *) data)->writer);
}

static gboolean
has_failed (gpointer data)
{
  g_autofree char *why = lf_writer_dup_failure (((Fixture *) data)->writer);
  return why != NULL;
}

static void
test_in_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new ("first\n");
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 500; i++) {
    g_autofree char *line = g_strdup_printf ("line %d\n", i);
    g_string_append (expected, line);
    lf_writer_push (fixture->writer, line, i % 3 == 0);
  }
  g_assert_true (lf_writer_flush (fixture->writer, &error));
  g_assert_no_error (error);
  g_autofree char *text = bench_read (fixture->path);
  g_assert_cmpstr (text, ==, expected->str);
}

static void
test_tells_the_main_loop (Fixture *fixture, gconstpointer data)
{
  lf_writer_push (fixture->writer, "one\n", TRUE);
  bench_wait (is_caught_up, fixture);
  bench_turn (20);
  g_assert_cmpint (fixture->news, ==, 1);
  g_autofree char *text = bench_read (fixture->path);
  g_assert_cmpstr (text, ==, "first\none\n");
}

/* A line that nobody waits for holds nothing up, and is written within a second or so. */
static void
test_lazy (Fixture *fixture, gconstpointer data)
{
  lf_writer_push (fixture->writer, "digest\n", FALSE);
  g_assert_false (lf_writer_is_behind (fixture->writer));
  bench_turn (100);
  g_autofree char *before = bench_read (fixture->path);
  g_assert_cmpstr (before, ==, "first\n");
  bench_turn (1500);
  g_autofree char *after = bench_read (fixture->path);
  g_assert_cmpstr (after, ==, "first\ndigest\n");
}

static void
test_urgent_takes_the_lazy_along (Fixture *fixture, gconstpointer data)
{
  lf_writer_push (fixture->writer, "digest\n", FALSE);
  lf_writer_push (fixture->writer, "input\n", TRUE);
  bench_wait (is_caught_up, fixture);
  g_autofree char *text = bench_read (fixture->path);
  g_assert_cmpstr (text, ==, "first\ndigest\ninput\n");
}

static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  bench_limit_files (10);
  lf_writer_push (fixture->writer, "a line that is too long\n", TRUE);
  bench_wait (has_failed, fixture);
  g_assert_true (lf_writer_is_behind (fixture->writer));
  g_assert_false (lf_writer_flush (fixture->writer, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED);

  bench_limit_files (0);
  lf_writer_push (fixture->writer, "another\n", TRUE);
  lf_writer_retry (fixture->writer);
  bench_wait (is_caught_up, fixture);
  g_assert_false (has_failed (fixture));
  g_autofree char *text = bench_read (fixture->path);
  g_assert_cmpstr (text, ==, "first\na line that is too long\nanother\n");
}

static void
test_retries_by_itself (Fixture *fixture, gconstpointer data)
{
  bench_limit_files (8);
  lf_writer_push (fixture->writer, "a line that is too long\n", TRUE);
  bench_wait (has_failed, fixture);
  bench_limit_files (0);
  bench_wait (is_caught_up, fixture);
  g_autofree char *text = bench_read (fixture->path);
  g_assert_cmpstr (text, ==, "first\na line that is too long\n");
}

static void
test_close_says_what_is_lost (Fixture *fixture, gconstpointer data)
{
  bench_limit_files (8);
  lf_writer_push (fixture->writer, "a line that is too long\n", FALSE);
  g_assert_false (lf_writer_close (g_steal_pointer (&fixture->writer)));
  bench_limit_files (0);
}

static void
test_close_writes_the_rest (Fixture *fixture, gconstpointer data)
{
  lf_writer_push (fixture->writer, "digest\n", FALSE);
  g_assert_true (lf_writer_close (g_steal_pointer (&fixture->writer)));
  g_autofree char *text = bench_read (fixture->path);
  g_assert_cmpstr (text, ==, "first\ndigest\n");
}

/* ---- Files ---- */

static void
test_create_never_overwrites (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (lf_files_create (fixture->path, "x", 1, &error), ==, -1);
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_EXIST);
  g_autofree char *text = bench_read (fixture->path);
  g_assert_cmpstr (text, ==, "first\n");
}

static void
test_lock (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (lf_files_open (fixture->path, &error), ==, -1);
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_AGAIN);
  lf_writer_close (g_steal_pointer (&fixture->writer));
  g_clear_error (&error);
  int fd = lf_files_open (fixture->path, &error);
  g_assert_no_error (error);
  g_close (fd, NULL);
}

static void
test_read_refuses (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *pipe = g_build_filename (fixture->bench.root, "pipe", NULL);

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_null (lf_files_read (pipe, 100, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL);
  g_clear_error (&error);
  g_assert_null (lf_files_read (fixture->bench.root, 100, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_ISDIR);
  g_assert_cmpstr (lf_files_reason (error, fixture->bench.root), ==, "Is a directory");

  g_autoptr (GBytes) some = lf_files_read (fixture->path, 3, NULL);
  g_assert_cmpuint (g_bytes_get_size (some), ==, 4);
}

#define ADD(name_, func_) g_test_add (name_, Fixture, NULL, set_up, func_, tear_down)

int
main (int argc, char **argv)
{
  bench_init (&argc, &argv);
  ADD ("/session/writer/in-order", test_in_order);
  ADD ("/session/writer/tells-the-main-loop", test_tells_the_main_loop);
  ADD ("/session/writer/lazy", test_lazy);
  ADD ("/session/writer/urgent-takes-the-lazy-along", test_urgent_takes_the_lazy_along);
  ADD ("/session/writer/full-disk", test_full_disk);
  ADD ("/session/writer/retries-by-itself", test_retries_by_itself);
  ADD ("/session/writer/close-says-what-is-lost", test_close_says_what_is_lost);
  ADD ("/session/writer/close-writes-the-rest", test_close_writes_the_rest);
  ADD ("/session/files/create-never-overwrites", test_create_never_overwrites);
  ADD ("/session/files/lock", test_lock);
  ADD ("/session/files/read-refuses", test_read_refuses);
  return g_test_run ();
}
