/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Live attempts: real files, a real clock, a real main loop. */
#include "bench.h"

#include "session/attempts.h"

/* ---- Beginning and playing ---- */

static void
test_begin (Bench *bench, gconstpointer data)
{
  g_autoptr (LfSession) session = bench_begin (bench, "short");
  g_autofree char *text = bench_read (lf_session_get_path (session));
  g_autofree char *folder = g_build_filename (bench->root, "attempts/", NULL);

  g_assert_true (g_str_has_prefix (lf_session_get_path (session), folder));
  g_assert_true (g_str_has_suffix (lf_session_get_path (session), "-short.attempt"));
  g_assert_nonnull (strstr (text, "\nscenario\tshort\t"));
  g_assert_nonnull (strstr (text, "\tnote\twall\t"));
  g_assert_false (lf_session_get_running (session));
  bench_turn (60);
  g_assert_cmpint (bench_step_of (session), ==, 0);
}

static void
test_runs (Bench *bench, gconstpointer data)
{
  g_autoptr (LfSession) session = bench_begin (bench, "sandbox");
  int advanced = 0;
  int changed = 0;

  g_signal_connect (session, "advanced", G_CALLBACK (bench_count), &advanced);
  g_signal_connect (session, "changed", G_CALLBACK (bench_count), &changed);
  lf_session_set_running (session, TRUE);
  lf_session_set_running (session, TRUE);
  gint64 before = g_get_monotonic_time ();
  bench_turn (300);
  int64_t wall = (g_get_monotonic_time () - before) / 1000;
  g_assert_cmpint (bench_step_of (session), >, 0);
  g_assert_cmpint (bench_step_of (session), <=, wall);
  lf_session_set_running (session, FALSE);
  int64_t stood = bench_step_of (session);
  bench_turn (60);
  g_assert_cmpint (bench_step_of (session), ==, stood);
  g_assert_cmpint (advanced, >, 1);
  g_assert_cmpint (changed, ==, 2);
  bench_flush (session);
  g_autofree char *text = bench_read (lf_session_get_path (session));
  g_assert_nonnull (strstr (text, "00:00.000\tnote\tresume\n"));
  g_assert_nonnull (strstr (text, "\tnote\tpause\n"));
}

static void
test_input_is_logged (Bench *bench, gconstpointer data)
{
  g_autoptr (LfSession) session = bench_begin (bench, "sandbox");
  g_autoptr (GError) error = NULL;
  LfRefusal refusal = LF_REFUSAL_NONE;

  bench_act (session, "cpr start");
  g_assert_true (lf_session_act_line (session, "connect", &refusal, &error));
  g_assert_cmpint (refusal, !=, LF_REFUSAL_NONE);
  g_assert_false (lf_session_act_line (session, "cpr sideways", &refusal, &error));
  g_assert_error (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_BAD_LINE);
  g_clear_error (&error);
  g_assert_false (lf_session_act_line (session, "record elso \"half", &refusal, &error));
  g_assert_error (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_BAD_LINE);
  bench_flush (session);
  g_autofree char *text = bench_read (lf_session_get_path (session));
  g_assert_nonnull (strstr (text, "00:00.000\tlearner\tcpr\tstart\n"));
  g_assert_nonnull (strstr (text, "00:00.000\tlearner\tconnect\n00:00.000\tnote\trefused\t"));
  g_assert_null (strstr (text, "sideways"));
}

/* What the digest of the first second is, played at that speed. */
static char *
digest_at_speed (Bench *bench, double speed)
{
  g_autoptr (LfSession) session = bench_begin (bench, "sandbox");
  const GPtrArray *log = lf_attempt_log (lf_session_get_attempt (session));

  lf_session_set_speed (session, speed);
  bench_act (session, "cpr start");
  lf_session_set_running (session, TRUE);
  bench_wait (bench_is_past_a_second, session);
  for (guint i = 0; i < log->len; i++) {
    const LfEntry *entry = log->pdata[i];
    if (entry->who == LF_WHO_DIGEST && entry->step == 1000)
      return g_strdup (entry->fields[0]);
  }
  g_assert_not_reached ();
}

static void
test_speed_changes_nothing (Bench *bench, gconstpointer data)
{
  g_autofree char *slow = digest_at_speed (bench, 0.5);
  g_autofree char *fast = digest_at_speed (bench, 20);

  g_assert_cmpstr (slow, ==, fast);
}

static void
test_hint_and_remark (Bench *bench, gconstpointer data)
{
  g_autoptr (LfSession) session = bench_begin (bench, "short");
  g_autoptr (GError) error = NULL;

  lf_session_set_running (session, TRUE);
  lf_session_set_speed (session, 20);
  bench_wait (bench_has_asked, session);
  lf_session_set_running (session, FALSE);
  g_assert_cmpstr (lf_session_take_hint (session, 0, 1), ==, "What is it after three shocks?");
  g_assert_true (lf_session_remark (session, "he \"hesitated\"", &error));
  g_assert_no_error (error);
  bench_flush (session);
  g_autofree char *text = bench_read (lf_session_get_path (session));
  g_assert_nonnull (strstr (text, "00:02.000\tnote\thint\task\t1\n"));
  g_assert_nonnull (strstr (text, "\tnote\tremark\t\"he \\\"hesitated\\\"\"\n"));
}

static void
test_decision_slows_down (Bench *bench, gconstpointer data)
{
  g_autoptr (LfSession) session = bench_begin (bench, "short");

  lf_session_set_speed (session, 1000);
  g_assert_cmpfloat (lf_session_get_speed (session), ==, 20);
  lf_session_set_running (session, TRUE);
  bench_wait (bench_has_asked, session);
  g_assert_cmpfloat (lf_session_get_speed (session), ==, 1);
  /* On the very step on which the script asked. */
  g_assert_cmpint (bench_step_of (session), ==, 2000);
  bench_flush (session);
  g_autofree char *text = bench_read (lf_session_get_path (session));
  g_assert_nonnull (strstr (text, "00:00.000\tnote\tspeed\t20\n"));
  g_assert_nonnull (strstr (text, "00:02.000\tnote\tspeed\t1\n"));
}

static void
test_skip (Bench *bench, gconstpointer data)
{
  g_autoptr (LfSession) session = bench_begin (bench, "short");

  lf_session_skip (session);
  g_assert_true (lf_session_get_skipping (session));
  bench_wait (bench_no_longer_skips, session);
  g_assert_cmpint (bench_step_of (session), ==, 1000); /* somebody spoke */
  lf_session_skip (session);
  bench_wait (bench_no_longer_skips, session);
  g_assert_cmpint (bench_step_of (session), ==, 2000); /* the decision */
  lf_session_skip (session);
  bench_wait (bench_no_longer_skips, session);
  g_assert_cmpint (bench_step_of (session), ==, 2000); /* which wants an answer */
  g_assert_false (lf_session_get_running (session));
}

static void
test_skip_cancelled (Bench *bench, gconstpointer data)
{
  g_autoptr (LfSession) session = bench_begin (bench, "sandbox");

  lf_session_skip (session);
  bench_turn (50);
  g_assert_true (lf_session_get_skipping (session));
  lf_session_cancel_skip (session);
  g_assert_false (lf_session_get_skipping (session));
  int64_t then = bench_step_of (session);
  g_assert_cmpint (then, >, 0);
  bench_turn (50);
  g_assert_cmpint (bench_step_of (session), ==, then);
}

/* ---- Ending ---- */

static void
test_seals (Bench *bench, gconstpointer data)
{
  g_autoptr (LfSession) session = bench_play_to_end (bench);
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
  g_autoptr (LfSession) over = bench_play_to_end (bench);
  g_autoptr (LfSession) playing = bench_begin (bench, "short");
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
  g_assert_cmpint (older->last_step, ==, bench_step_of (over));

  /* What is being played is not offered again. */
  g_assert_null (lf_library_unfinished (bench->library));
  g_assert_true (lf_session_close (playing));
  g_autofree char *unfinished = lf_library_unfinished (bench->library);
  g_assert_cmpstr (unfinished, ==, lf_session_get_path (playing));
}

#define ADD(name_, func_) g_test_add (name_, Bench, NULL, bench_set_up, func_, bench_tear_down)

int
main (int argc, char **argv)
{
  bench_init (&argc, &argv);
  ADD ("/session/begin", test_begin);
  ADD ("/session/runs", test_runs);
  ADD ("/session/input-is-logged", test_input_is_logged);
  ADD ("/session/speed-changes-nothing", test_speed_changes_nothing);
  ADD ("/session/hint-and-remark", test_hint_and_remark);
  ADD ("/session/decision-slows-down", test_decision_slows_down);
  ADD ("/session/skip", test_skip);
  ADD ("/session/skip-cancelled", test_skip_cancelled);
  ADD ("/session/seals", test_seals);
  ADD ("/session/listed", test_listed);
  return g_test_run ();
}
