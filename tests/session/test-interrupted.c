/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Attempts that were closed, cut off, killed, or met a full disk: nothing acknowledged is lost, and
 * they go on as if nothing had happened. */
#include "bench.h"

#include <glib/gstdio.h>
#include <unistd.h>

static void
count_failed (LfSession *session, const char *why, gpointer data)
{
  g_assert_nonnull (strstr (why, "nothing is lost"));
  (*(int *) data)++;
}

static LfSession *
resume (Bench *bench, const char *path)
{
  g_autoptr (GError) error = NULL;
  LfSession *session = lf_session_resume (bench->library, path, &error);

  g_assert_no_error (error);
  return session;
}

static void
test_resume (Bench *bench, gconstpointer data)
{
  LfSession *session = bench_begin (bench, "short");
  g_autofree char *path = g_strdup (lf_session_get_path (session));
  g_autoptr (GError) error = NULL;

  lf_session_set_running (session, TRUE);
  bench_wait (bench_is_past, session);
  bench_act (session, "cpr stop");
  int64_t left_at = bench_step_of (session);
  uint64_t digest = lf_attempt_digest (lf_session_get_attempt (session));
  g_assert_null (lf_session_resume (bench->library, path, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_AGAIN);
  g_clear_error (&error);
  g_assert_true (lf_session_close (session));
  g_object_unref (session);

  g_autoptr (LfSession) again = resume (bench, path);
  g_assert_cmpint (bench_step_of (again), ==, left_at);
  g_assert_cmpuint (lf_attempt_digest (lf_session_get_attempt (again)), ==, digest);
  g_assert_false (lf_session_get_running (again));
  lf_session_set_running (again, TRUE);
  lf_session_set_speed (again, 20);
  bench_wait (bench_has_asked, again);
  bench_act (again, "answer ask yes");
  bench_wait (bench_has_ended, again);
  bench_flush (again);
  g_assert_true (lf_session_close (again));
  g_autoptr (LfSession) opened = lf_session_open (bench->library, path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (opened);
}

/* The last line may be half of one, wherever the power went. */
static void
test_half_line (Bench *bench, gconstpointer data)
{
  LfSession *session = bench_begin (bench, "short");
  g_autofree char *path = g_strdup (lf_session_get_path (session));

  bench_act (session, "cpr stop");
  bench_act (session, "cpr start");
  g_assert_true (lf_session_close (session));
  g_object_unref (session);
  g_autofree char *text = bench_read (path);
  gsize n = strlen (text);
  gsize last = strlen ("00:00.000\tlearner\tcpr\tstart\n");
  for (gsize cut = 1; cut <= last; cut += 5) {
    g_autofree char *cut_text = g_strndup (text, n - cut);
    bench_write (path, cut_text);
    g_autoptr (LfSession) again = resume (bench, path);
    bench_act (again, "cpr mechanical");
    bench_flush (again);
    g_assert_true (lf_session_close (again));
    g_autofree char *now = bench_read (path);
    g_assert_nonnull (strstr (now, "\tlearner\tcpr\tstop\n"));
    g_assert_null (strstr (now, "\tcpr\tstart\n"));
    g_assert_nonnull (strstr (now, "\n00:00.000\tlearner\tcpr\tmechanical\n"));
  }
}

/* Killed while its result was being written: its last moments are played again, and sealed. */
static void
test_half_result (Bench *bench, gconstpointer data)
{
  g_autoptr (LfSession) session = bench_play_to_end (bench);
  g_autofree char *path = g_strdup (lf_session_get_path (session));
  g_autoptr (GError) error = NULL;

  g_assert_true (lf_session_close (session));
  g_autofree char *text = bench_read (path);
  g_autofree char *half = g_strndup (text, strlen (text) - 40);
  bench_write (path, half);
  g_autoptr (LfSession) again = resume (bench, path);
  g_assert_false (bench_has_ended (again));
  lf_session_set_running (again, TRUE);
  bench_wait (bench_has_ended, again);
  bench_flush (again);
  g_assert_true (lf_session_close (again));
  g_assert_cmpuint (lf_attempt_digest (lf_session_get_attempt (again)), ==,
                    lf_attempt_digest (lf_session_get_attempt (session)));
  g_autoptr (LfFile) file = lf_library_read_attempt (path, &error);
  g_assert_no_error (error);
  g_assert_true (file->ended);
}

static void
test_rewind (Bench *bench, gconstpointer data)
{
  g_autoptr (LfSession) session = bench_play_to_end (bench);
  g_autoptr (GError) error = NULL;
  g_autoptr (LfSession) again = lf_session_rewind (bench->library, session, 1500, &error);

  g_assert_no_error (error);
  g_assert_cmpint (bench_step_of (again), ==, 1500);
  g_assert_cmpstr (lf_session_get_path (again), !=, lf_session_get_path (session));
  lf_session_set_running (again, TRUE);
  lf_session_set_speed (again, 20);
  bench_wait (bench_has_asked, again);
  bench_act (again, "answer ask no");
  bench_wait (bench_has_ended, again);
  bench_flush (again);
  g_assert_true (lf_session_close (again));
  g_autofree char *text = bench_read (lf_session_get_path (again));
  g_autofree char *parent = g_path_get_basename (lf_session_get_path (session));
  g_autofree char *line = g_strdup_printf ("\nparent\t%s\t", parent);
  g_assert_nonnull (strstr (text, line));
  g_autoptr (LfSession) opened =
      lf_session_open (bench->library, lf_session_get_path (again), &error);
  g_assert_no_error (error);
  g_assert_nonnull (opened);
}

/* ---- A disk that is full ---- */

static void
test_full_disk (Bench *bench, gconstpointer data)
{
  g_autoptr (LfSession) session = bench_begin (bench, "sandbox");
  g_autofree char *path = g_strdup (lf_session_get_path (session));
  int failed = 0;
  int recovered = 0;

  g_signal_connect (session, "failed", G_CALLBACK (count_failed), &failed);
  g_signal_connect (session, "recovered", G_CALLBACK (bench_count), &recovered);
  lf_session_set_running (session, TRUE);
  bench_wait (bench_is_past, session);
  bench_limit_files (16);
  bench_act (session, "cpr start");
  int64_t held_at = bench_step_of (session);
  bench_wait (bench_is_held, session);
  bench_turn (100);
  g_assert_cmpint (bench_step_of (session), ==, held_at);
  bench_act (session, "cpr stop");

  bench_limit_files (0);
  lf_session_retry (session);
  bench_wait (bench_is_not_held, session);
  bench_turn (100);
  g_assert_cmpint (bench_step_of (session), >, held_at);
  g_assert_cmpint (failed, ==, 1);
  g_assert_cmpint (recovered, ==, 1);
  bench_flush (session);
  g_autofree char *text = bench_read (path);
  const char *start = strstr (text, "\tlearner\tcpr\tstart\n");
  g_assert_nonnull (start);
  g_assert_nonnull (strstr (start, "\tlearner\tcpr\tstop\n"));
  g_assert_true (lf_session_close (session));
  g_autoptr (GError) error = NULL;
  g_autoptr (LfFile) file = lf_library_read_attempt (path, &error);
  g_assert_no_error (error);
  g_assert_false (file->ended);
}

/* A skip gives up rather than run ahead of what cannot be saved. */
static void
test_full_disk_while_skipping (Bench *bench, gconstpointer data)
{
  g_autoptr (LfSession) session = bench_begin (bench, "sandbox");

  bench_limit_files (16);
  lf_session_skip (session);
  bench_wait (bench_no_longer_skips, session);
  g_assert_cmpint (bench_step_of (session), ==, 0);
  g_assert_nonnull (lf_session_get_failure (session));
  bench_limit_files (0);
  lf_session_retry (session);
  bench_wait (bench_is_not_held, session);
  g_assert_true (lf_session_close (session));
  g_assert_true (lf_session_close (session));
}

/* ---- Killed ---- */

/* The child: acts without end, and says what was acknowledged. */
static int
play_until_killed (const char *root)
{
  Bench bench = { .library = lf_library_new (root, NULL) };
  LfSession *session = bench_begin (&bench, "sandbox");

  lf_session_set_speed (session, 20);
  lf_session_set_running (session, TRUE);
  for (int i = 40;; i = i < 160 ? i + 1 : 40) {
    g_autofree char *line = g_strdup_printf ("cpr-rate %d", i);
    bench_act (session, line);
    g_autofree char *said =
        g_strdup_printf ("%" G_GINT64_FORMAT " %d\n", bench_step_of (session), i);
    bench_flush (session);
    if (write (STDOUT_FILENO, said, strlen (said)) < 0)
      return 1;
    bench_turn (3);
  }
}

/* Every acknowledged input is among the file's entries, in its order. */
static void
check_acknowledged (const LfFile *file, const char *said)
{
  g_auto (GStrv) lines = g_strsplit (said, "\n", -1);
  guint at = 0;

  for (int i = 0; lines[i] != NULL && lines[i + 1] != NULL; i++) {
    g_auto (GStrv) parts = g_strsplit (lines[i], " ", 2);
    for (;; at++) {
      g_assert_cmpuint (at, <, file->entries->len);
      const LfEntry *entry = file->entries->pdata[at];
      if (entry->who == LF_WHO_LEARNER && entry->step == g_ascii_strtoll (parts[0], NULL, 10) &&
          g_str_equal (entry->fields[1], parts[1]))
        break;
    }
  }
}

static void
kill_one (Bench *bench, const char *self, int ms)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) child =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, self, "--child", bench->root, NULL);
  char said[65536] = "";
  gsize n = 0;

  g_assert_no_error (error);
  g_usleep ((gulong) ms * 1000);
  g_subprocess_force_exit (child);
  g_subprocess_wait (child, NULL, NULL);
  g_input_stream_read_all (g_subprocess_get_stdout_pipe (child), said, sizeof said - 1, &n, NULL,
                           &error);
  g_assert_no_error (error);
  g_autofree char *path = lf_library_unfinished (bench->library);
  if (path == NULL) {
    g_assert_cmpuint (n, ==, 0);
    return;
  }
  g_autoptr (LfSession) session = resume (bench, path);
  g_assert_true (lf_session_close (session));
  g_autoptr (LfFile) file = lf_library_read_attempt (path, &error);
  g_assert_no_error (error);
  check_acknowledged (file, said);
  g_test_message ("killed after %d ms: %u entries", ms, file->entries->len);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_killed (Bench *bench, gconstpointer data)
{
  const char *self = data;
  int most = 0;

  for (int i = 0; i < 10; i++) {
    int ms = g_test_rand_int_range (50, 700);
    most = MAX (most, ms);
    kill_one (bench, self, ms);
  }
  g_assert_cmpint (most, >, 100);
}

#define ADD(name_, func_) g_test_add (name_, Bench, NULL, bench_set_up, func_, bench_tear_down)

int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "--child"))
    return play_until_killed (argv[2]);
  bench_init (&argc, &argv);
  ADD ("/session/resume", test_resume);
  ADD ("/session/half-line", test_half_line);
  ADD ("/session/half-result", test_half_result);
  ADD ("/session/rewind", test_rewind);
  ADD ("/session/full-disk", test_full_disk);
  ADD ("/session/full-disk-while-skipping", test_full_disk_while_skipping);
  g_test_add ("/session/killed", Bench, argv[0], bench_set_up, test_killed, bench_tear_down);
  return g_test_run ();
}
