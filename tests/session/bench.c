/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench.h"

#include <glib/gstdio.h>
#include <sys/resource.h>

enum { PATIENCE_MS = 10000 };

void
bench_init (int *argc, char ***argv)
{
  g_setenv ("XDG_DATA_HOME", "/nonexistent", TRUE);
  g_test_init (argc, argv, NULL);
}

char *
bench_file (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, name, NULL);
}

char *
bench_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

void
bench_write (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

void
bench_set_up (Bench *bench, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *source = bench_file ("files/short.xml");
  g_autofree char *text = bench_read (source);

  bench->root = g_dir_make_tmp ("lowflow-XXXXXX", &error);
  g_assert_no_error (error);
  g_autofree char *path = g_build_filename (bench->root, "scenarios", "short.xml", NULL);
  bench_write (path, text);
  bench->library = lf_library_new (bench->root, NULL);
}

void
bench_reopen (Bench *bench)
{
  lf_library_free (bench->library);
  bench->library = lf_library_new (bench->root, NULL);
}

static void
remove_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    if (g_file_test (path, G_FILE_TEST_IS_DIR))
      remove_all (path);
    else
      g_assert_cmpint (g_unlink (path), ==, 0);
  }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

void
bench_tear_down (Bench *bench, gconstpointer data)
{
  lf_library_free (bench->library);
  remove_all (bench->root);
  g_free (bench->root);
}

static gboolean
ring (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

void
bench_wait (BenchDone done, gpointer data)
{
  gboolean late = FALSE;
  guint id = g_timeout_add (PATIENCE_MS, ring, &late);

  while (!late && !done (data))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (id);
}

void
bench_turn (guint ms)
{
  gboolean over = FALSE;

  g_timeout_add (ms, ring, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

void
bench_limit_files (gsize bytes)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = bytes == 0 ? limit.rlim_max : (rlim_t) bytes;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* ---- Live attempts ---- */

LfSession *
bench_begin (Bench *bench, const char *id)
{
  g_autoptr (GError) error = NULL;
  const LfScenario *scenario = lf_library_scenario (bench->library, id, &error);

  g_assert_no_error (error);
  LfSession *session = lf_session_begin (bench->library, scenario, 7, &error);
  g_assert_no_error (error);
  return session;
}

int64_t
bench_step_of (LfSession *session)
{
  return lf_attempt_step (lf_session_get_attempt (session));
}

void
bench_act (LfSession *session, const char *line)
{
  g_autoptr (GError) error = NULL;
  LfRefusal refusal = LF_REFUSAL_NONE;

  g_assert_true (lf_session_act_line (session, line, &refusal, &error));
  g_assert_no_error (error);
  g_assert_cmpint (refusal, ==, LF_REFUSAL_NONE);
}

void
bench_flush (LfSession *session)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lf_session_flush (session, &error));
  g_assert_no_error (error);
}

gboolean
bench_has_ended (gpointer data)
{
  return lf_attempt_ended (lf_session_get_attempt (data));
}

gboolean
bench_has_asked (gpointer data)
{
  return lf_attempt_open_decision (lf_session_get_attempt (data)) >= 0;
}

gboolean
bench_no_longer_skips (gpointer data)
{
  return !lf_session_get_skipping (data);
}

gboolean
bench_is_held (gpointer data)
{
  return lf_session_get_failure (data) != NULL;
}

gboolean
bench_is_not_held (gpointer data)
{
  return lf_session_get_failure (data) == NULL;
}

gboolean
bench_is_past (gpointer data)
{
  return bench_step_of (data) > 300;
}

gboolean
bench_is_past_a_second (gpointer data)
{
  return bench_step_of (data) >= 1000;
}

void
bench_count (LfSession *session, gpointer data)
{
  (*(int *) data)++;
}

LfSession *
bench_play_to_end (Bench *bench)
{
  LfSession *session = bench_begin (bench, "short");
  int ended = 0;

  g_signal_connect (session, "ended", G_CALLBACK (bench_count), &ended);
  lf_session_set_running (session, TRUE);
  lf_session_set_speed (session, 20);
  bench_wait (bench_has_asked, session);
  bench_act (session, "answer ask yes");
  bench_wait (bench_has_ended, session);
  bench_flush (session);
  bench_turn (50);
  g_assert_cmpint (ended, ==, 1);
  return session;
}
