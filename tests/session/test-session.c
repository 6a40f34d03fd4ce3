/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Live attempts: real files, a real clock, a real main loop. */
#include "bench.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "session/attempts.h"

static LfSession *
begin (Bench *bench, const char *id)
{
  g_autoptr (GError) error = NULL;
  const LfScenario *scenario = lf_library_scenario (bench->library, id, &error);

  g_assert_no_error (error);
  LfSession *session = lf_session_begin (bench->library, scenario, 7, &error);
  g_assert_no_error (error);
  return session;
}

static int64_t
step_of (LfSession *session)
{
  return lf_attempt_step (lf_session_get_attempt (session));
}

static void
act (LfSession *session, const char *line)
{
  g_autoptr (GError) error = NULL;
  LfRefusal refusal = LF_REFUSAL_NONE;

  g_assert_true (lf_session_act_line (session, line, &refusal, &error));
  g_assert_no_error (error);
  g_assert_cmpint (refusal, ==, LF_REFUSAL_NONE);
}

static void
flush (LfSession *session)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lf_session_flush (session, &error));
  g_assert_no_error (error);
}

static gboolean
has_ended (gpointer data)
{
  return lf_attempt_ended (lf_session_get_attempt (data));
}

static gboolean
has_asked (gpointer data)
{
  return lf_attempt_open_decision (lf_session_get_attempt (data)) >= 0;
}

static gboolean
no_longer_skips (gpointer data)
{
  return !lf_session_get_skipping (data);
}

static gboolean
is_held (gpointer data)
{
  return lf_session_get_failure (data) != NULL;
}

static gboolean
is_not_held (gpointer data)
{
  return lf_session_get_failure (data) == NULL;
}

static gboolean
is_past (gpointer data)
{
  return step_of (data) > 300;
}

static void
count (LfSession *session, gpointer data)
{
  (*(int *) data)++;
}

static void
count_failed (LfSession *session, const char *why, gpointer data)
{
  g_assert_nonnull (strstr (why, "nothing is lost"));
  (*(int *) data)++;
}

/* ---- Beginning and playing ---- */

static void
test_begin (Bench *bench, gconstpointer data)
{
  g_autoptr (LfSession) session = begin (bench, "short");
  g_autofree char *text = bench_read (lf_session_get_path (session));
  g_autofree char *folder = g_build_filename (bench->root, "attempts/", NULL);

  g_assert_true (g_str_has_prefix (lf_session_get_path (session), folder));
  g_assert_true (g_str_has_suffix (lf_session_get_path (session), "-short.attempt"));
  g_assert_nonnull (strstr (text, "\nscenario\tshort\t"));
  g_assert_nonnull (strstr (text, "\tnote\twall\t"));
  g_assert_false (lf_session_get_running (session));
  bench_turn (60);
  g_assert_cmpint (step_of (session), ==, 0);
}

static void
test_runs (Bench *bench, gconstpointer data)
{
  g_autoptr (LfSession) session = begin (bench, "sandbox");
  int advanced = 0;
  int changed = 0;

  g_signal_connect (session, "advanced", G_CALLBACK (count), &advanced);
  g_signal_connect (session, "changed", G_CALLBACK (count), &changed);
  lf_session_set_running (session, TRUE);
  lf_session_set_running (session, TRUE);
  gint64 before = g_get_monotonic_time ();
  bench_turn (300);
  int64_t wall = (g_get_monotonic_time () - before) / 1000;
  g_assert_cmpint (step_of (session), >, 0);
  g_assert_cmpint (step_of (session), <=, wall);
  lf_session_set_running (session, FALSE);
  int64_t stood = step_of (session);
  bench_turn (60);
  g_assert_cmpint (step_of (session), ==, stood);
  g_assert_cmpint (advanced, >, 1);
  g_assert_cmpint (changed, ==, 2);
  flush (session);
  g_autofree char *text = bench_read (lf_session_get_path (session));
  g_assert_nonnull (strstr (text, "00:00.000\tnote\tresume\n"));
  g_assert_nonnull (strstr (text, "\tnote\tpause\n"));
}

static void
test_input_is_logged (Bench *bench, gconstpointer data)
{
  g_autoptr (LfSession) session = begin (bench, "sandbox");
  g_autoptr (GError) error = NULL;
  LfRefusal refusal = LF_REFUSAL_NONE;

  act (session, "cpr start");
  g_assert_true (lf_session_act_line (session, "connect", &refusal, &error));
  g_assert_cmpint (refusal, !=, LF_REFUSAL_NONE);
  g_assert_false (lf_session_act_line (session, "cpr sideways", &refusal, &error));
  g_assert_error (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_BAD_LINE);
  g_clear_error (&error);
  g_assert_false (lf_session_act_line (session, "record elso \"half", &refusal, &error));
  g_assert_error (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_BAD_LINE);
  flush (session);
  g_autofree char *text = bench_read (lf_session_get_path (session));
  g_assert_nonnull (strstr (text, "00:00.000\tlearner\tcpr\tstart\n"));
  g_assert_nonnull (strstr (text, "00:00.000\tlearner\tconnect\n00:00.000\tnote\trefused\t"));
  g_assert_null (strstr (text, "sideways"));
}

static void
test_decision_slows_down (Bench *bench, gconstpointer data)
{
  g_autoptr (LfSession) session = begin (bench, "short");

  lf_session_set_speed (session, 1000);
  g_assert_cmpfloat (lf_session_get_speed (session), ==, 20);
  lf_session_set_running (session, TRUE);
  bench_wait (has_asked, session);
  g_assert_cmpfloat (lf_session_get_speed (session), ==, 1);
  /* On the very step on which the script asked. */
  g_assert_cmpint (step_of (session), ==, 2000);
  flush (session);
  g_autofree char *text = bench_read (lf_session_get_path (session));
  g_assert_nonnull (strstr (text, "00:00.000\tnote\tspeed\t20\n"));
  g_assert_nonnull (strstr (text, "00:02.000\tnote\tspeed\t1\n"));
}

static void
test_skip (Bench *bench, gconstpointer data)
{
  g_autoptr (LfSession) session = begin (bench, "short");

  lf_session_skip (session);
  g_assert_true (lf_session_get_skipping (session));
  bench_wait (no_longer_skips, session);
  g_assert_cmpint (step_of (session), ==, 1000); /* somebody spoke */
  lf_session_skip (session);
  bench_wait (no_longer_skips, session);
  g_assert_cmpint (step_of (session), ==, 2000); /* the decision */
  lf_session_skip (session);
  bench_wait (no_longer_skips, session);
  g_assert_cmpint (step_of (session), ==, 2000); /* which wants an answer */
  g_assert_false (lf_session_get_running (session));
}

static void
test_skip_cancelled (Bench *bench, gconstpointer data)
{
  g_autoptr (LfSession) session = begin (bench, "sandbox");

  lf_session_skip (session);
  bench_turn (50);
  g_assert_true (lf_session_get_skipping (session));
  lf_session_cancel_skip (session);
  g_assert_false (lf_session_get_skipping (session));
  int64_t then = step_of (session);
  g_assert_cmpint (then, >, 0);
  bench_turn (50);
  g_assert_cmpint (step_of (session), ==, then);
}

/* ---- Ending ---- */

static LfSession *
play_to_end (Bench *bench)
{
  LfSession *session = begin (bench, "short");
  int ended = 0;

  g_signal_connect (session, "ended", G_CALLBACK (count), &ended);
  lf_session_set_running (session, TRUE);
  lf_session_set_speed (session, 20);
  bench_wait (has_asked, session);
  act (session, "answer ask yes");
  bench_wait (has_ended, session);
  flush (session);
  bench_turn (50);
  g_assert_cmpint (ended, ==, 1);
  return session;
}

static void
test_seals (Bench *bench, gconstpointer data)
{
  g_autoptr (LfSession) session = play_to_end (bench);
  g_autofree char *path = g_strdup (lf_session_get_path (session));
  g_autoptr (GError) error = NULL;
  LfRefusal refusal = LF_REFUSAL_NONE;

  g_assert_false (lf_session_get_running (session));
  g_assert_true (lf_session_act_line (session, "cpr stop", &refusal, &error));
  g_assert_cmpint (refusal, ==, LF_REFUSAL_ENDED);
  g_assert_true (lf_session_close (session));

  g_autoptr (LfFile) file = lf_library_read_attempt (path, &error);
  g_assert_no_error (error);
  g_assert_true (file->ended);
  g_assert_null (lf_session_resume (bench->library, path, &error));
  g_assert_error (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_BAD_FILE);
  g_clear_error (&error);
  g_autoptr (LfSession) opened = lf_session_open (bench->library, path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lf_attempt_digest (lf_session_get_attempt (opened)), ==,
                    lf_attempt_digest (lf_session_get_attempt (session)));
  lf_session_set_running (opened, TRUE);
  g_assert_false (lf_session_get_running (opened));
}

static void
test_listed (Bench *bench, gconstpointer data)
{
  g_autoptr (LfSession) over = play_to_end (bench);
  g_autoptr (LfSession) playing = begin (bench, "short");
  g_autoptr (GPtrArray) attempts = lf_library_attempts (bench->library);

  g_assert_cmpuint (attempts->len, ==, 2);
  const LfAttemptEntry *newest = attempts->pdata[0];
  const LfAttemptEntry *older = attempts->pdata[1];
  g_assert_cmpstr (newest->path, ==, lf_session_get_path (playing));
  g_assert_false (newest->ended);
  g_assert_true (newest->in_use);
  g_assert_cmpstr (newest->score_text, ==, "");
  g_assert_true (older->ended);
  g_assert_cmpstr (older->score_text, ==, "100 %, passed");
  g_assert_cmpstr (older->title, ==, "Eight seconds");
  g_assert_cmpint (older->last_step, ==, step_of (over));

  /* What is being played is not offered again. */
  g_assert_null (lf_library_unfinished (bench->library));
  g_assert_true (lf_session_close (playing));
  g_autofree char *unfinished = lf_library_unfinished (bench->library);
  g_assert_cmpstr (unfinished, ==, lf_session_get_path (playing));
}

/* ---- Interrupted ---- */

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
  LfSession *session = begin (bench, "short");
  g_autofree char *path = g_strdup (lf_session_get_path (session));
  g_autoptr (GError) error = NULL;

  lf_session_set_running (session, TRUE);
  bench_wait (is_past, session);
  act (session, "cpr stop");
  int64_t left_at = step_of (session);
  uint64_t digest = lf_attempt_digest (lf_session_get_attempt (session));
  g_assert_null (lf_session_resume (bench->library, path, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_AGAIN);
  g_clear_error (&error);
  g_assert_true (lf_session_close (session));
  g_object_unref (session);

  g_autoptr (LfSession) again = resume (bench, path);
  g_assert_cmpint (step_of (again), ==, left_at);
  g_assert_cmpuint (lf_attempt_digest (lf_session_get_attempt (again)), ==, digest);
  g_assert_false (lf_session_get_running (again));
  lf_session_set_running (again, TRUE);
  lf_session_set_speed (again, 20);
  bench_wait (has_asked, again);
  act (again, "answer ask yes");
  bench_wait (has_ended, again);
  flush (again);
  g_assert_true (lf_session_close (again));
  g_autoptr (LfSession) opened = lf_session_open (bench->library, path, &error);
  g_assert_no_error (error);
}

/* The last line may be half of one, wherever the power went. */
static void
test_half_line (Bench *bench, gconstpointer data)
{
  LfSession *session = begin (bench, "short");
  g_autofree char *path = g_strdup (lf_session_get_path (session));

  act (session, "cpr stop");
  act (session, "cpr start");
  g_assert_true (lf_session_close (session));
  g_object_unref (session);
  g_autofree char *text = bench_read (path);
  gsize n = strlen (text);
  gsize last = strlen ("00:00.000\tlearner\tcpr\tstart\n");
  for (gsize cut = 1; cut <= last; cut += 5) {
    g_autofree char *cut_text = g_strndup (text, n - cut);
    bench_write (path, cut_text);
    g_autoptr (LfSession) again = resume (bench, path);
    act (again, "cpr mechanical");
    flush (again);
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
  g_autoptr (LfSession) session = play_to_end (bench);
  g_autofree char *path = g_strdup (lf_session_get_path (session));
  g_autoptr (GError) error = NULL;

  g_assert_true (lf_session_close (session));
  g_autofree char *text = bench_read (path);
  g_autofree char *half = g_strndup (text, strlen (text) - 40);
  bench_write (path, half);
  g_autoptr (LfSession) again = resume (bench, path);
  g_assert_false (has_ended (again));
  lf_session_set_running (again, TRUE);
  bench_wait (has_ended, again);
  flush (again);
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
  g_autoptr (LfSession) session = play_to_end (bench);
  g_autoptr (GError) error = NULL;
  g_autoptr (LfSession) again = lf_session_rewind (bench->library, session, 1500, &error);

  g_assert_no_error (error);
  g_assert_cmpint (step_of (again), ==, 1500);
  g_assert_cmpstr (lf_session_get_path (again), !=, lf_session_get_path (session));
  lf_session_set_running (again, TRUE);
  lf_session_set_speed (again, 20);
  bench_wait (has_asked, again);
  act (again, "answer ask no");
  bench_wait (has_ended, again);
  flush (again);
  g_assert_true (lf_session_close (again));
  g_autofree char *text = bench_read (lf_session_get_path (again));
  g_autofree char *parent = g_path_get_basename (lf_session_get_path (session));
  g_autofree char *line = g_strdup_printf ("\nparent\t%s\t", parent);
  g_assert_nonnull (strstr (text, line));
  g_autoptr (LfSession) opened =
      lf_session_open (bench->library, lf_session_get_path (again), &error);
  g_assert_no_error (error);
}

/* ---- A disk that is full ---- */

static void
test_full_disk (Bench *bench, gconstpointer data)
{
  g_autoptr (LfSession) session = begin (bench, "sandbox");
  g_autofree char *path = g_strdup (lf_session_get_path (session));
  int failed = 0;
  int recovered = 0;

  g_signal_connect (session, "failed", G_CALLBACK (count_failed), &failed);
  g_signal_connect (session, "recovered", G_CALLBACK (count), &recovered);
  lf_session_set_running (session, TRUE);
  bench_wait (is_past, session);
  bench_limit_files (16);
  act (session, "cpr start");
  int64_t held_at = step_of (session);
  bench_wait (is_held, session);
  bench_turn (100);
  g_assert_cmpint (step_of (session), ==, held_at);
  act (session, "cpr stop");

  bench_limit_files (0);
  lf_session_retry (session);
  bench_wait (is_not_held, session);
  bench_turn (100);
  g_assert_cmpint (step_of (session), >, held_at);
  g_assert_cmpint (failed, ==, 1);
  g_assert_cmpint (recovered, ==, 1);
  flush (session);
  g_autofree char *text = bench_read (path);
  const char *start = strstr (text, "\tlearner\tcpr\tstart\n");
  g_assert_nonnull (start);
  g_assert_nonnull (strstr (start, "\tlearner\tcpr\tstop\n"));
  g_assert_true (lf_session_close (session));
  g_autoptr (GError) error = NULL;
  g_autoptr (LfFile) file = lf_library_read_attempt (path, &error);
  g_assert_no_error (error);
}

/* ---- Killed ---- */

/* The child: acts without end, and says what was acknowledged. */
static int
play_until_killed (const char *root)
{
  Bench bench = { .library = lf_library_new (root) };
  LfSession *session = begin (&bench, "sandbox");

  lf_session_set_speed (session, 20);
  lf_session_set_running (session, TRUE);
  for (int i = 40;; i = i < 160 ? i + 1 : 40) {
    g_autofree char *line = g_strdup_printf ("cpr-rate %d", i);
    act (session, line);
    g_autofree char *said = g_strdup_printf ("%" G_GINT64_FORMAT " %d\n", step_of (session), i);
    flush (session);
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
  ADD ("/session/begin", test_begin);
  ADD ("/session/runs", test_runs);
  ADD ("/session/input-is-logged", test_input_is_logged);
  ADD ("/session/decision-slows-down", test_decision_slows_down);
  ADD ("/session/skip", test_skip);
  ADD ("/session/skip-cancelled", test_skip_cancelled);
  ADD ("/session/seals", test_seals);
  ADD ("/session/listed", test_listed);
  ADD ("/session/resume", test_resume);
  ADD ("/session/half-line", test_half_line);
  ADD ("/session/half-result", test_half_result);
  ADD ("/session/rewind", test_rewind);
  ADD ("/session/full-disk", test_full_disk);
  g_test_add ("/session/killed", Bench, argv[0], bench_set_up, test_killed, bench_tear_down);
  return g_test_run ();
}
