/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A moment looked at again, and an attempt gone on from one: the same as a straight run. */
#include "case.h"

#include <stdio.h>
#include <string.h>

static LfAttempt *
straight_to (const LfScenario *scenario, int64_t step)
{
  LfAttempt *attempt = play_new (scenario);
  g_autoptr (GString) lines = g_string_new (NULL);
  g_auto (GStrv) split = g_strsplit (case_lines, "\n", -1);

  for (guint i = 0; split[i] != NULL && *split[i] != '\0'; i++) {
    int minutes = 0;
    int seconds = 0;
    int ms = 0;
    const char *time = split[i][0] == '!' ? strchr (split[i], ' ') + 1 : split[i];
    g_assert_cmpint (sscanf (time, "%d:%d.%d", &minutes, &seconds, &ms), ==, 3);
    if ((minutes * 60 + seconds) * 1000 + ms < step)
      g_string_append_printf (lines, "%s\n", split[i]);
  }
  play_lines (attempt, lines->str, step);
  g_assert_cmpint (lf_attempt_step (attempt), ==, step);
  return attempt;
}

static void
assert_same_messages (const LfAttempt *a, const LfAttempt *b)
{
  const GPtrArray *ours = lf_attempt_messages (a);
  const GPtrArray *theirs = lf_attempt_messages (b);

  g_assert_cmpuint (ours->len, ==, theirs->len);
  for (guint i = 0; i < ours->len; i++) {
    const LfMessage *x = g_ptr_array_index (ours, i);
    const LfMessage *y = g_ptr_array_index (theirs, i);
    g_assert_cmpint (x->step, ==, y->step);
    g_assert_cmpint (x->kind, ==, y->kind);
    g_assert_cmpstr (x->title, ==, y->title);
    g_assert_cmpstr (x->text, ==, y->text);
  }
}

static void
assert_same_trends (const LfAttempt *a, const LfAttempt *b)
{
  const LfTrends *ours = lf_attempt_trends (a);
  const LfTrends *theirs = lf_attempt_trends (b);

  g_assert_cmpint (lf_trends_seconds (ours), ==, lf_trends_seconds (theirs));
  for (int64_t second = 0; second < lf_trends_seconds (ours); second++)
    for (int i = 0; i < LF_N_READINGS; i++) {
      float x = -1;
      float y = -1;
      g_assert_cmpint (lf_trends_value (ours, (LfReadingId) i, second, &x), ==,
                       lf_trends_value (theirs, (LfReadingId) i, second, &y));
      g_assert_cmpfloat ((double) x, ==, (double) y);
    }
}

/* The waves of the ten seconds before, or from the beginning of the prelude. */
static void
assert_waves (const LfAttempt *straight, const LfAttempt *again)
{
  const LfWaves *ours = lf_attempt_waves (straight);
  const LfWaves *theirs = lf_attempt_waves (again);
  int64_t shift = (theirs->first_step - ours->first_step) / LF_WAVE_PERIOD_MS;
  int64_t n = MIN (theirs->n, 2500);

  g_assert_cmpint (ours->n, ==, theirs->n + shift);
  g_assert_cmpint (theirs->n, >=, MIN (2500, lf_attempt_step (again) / LF_WAVE_PERIOD_MS));
  for (int64_t i = theirs->n - n; i < theirs->n; i++)
    for (int wave = 0; wave < LF_N_WAVES; wave++)
      g_assert_cmpfloat ((double) theirs->sample[wave][i % LF_WAVE_RING], ==,
                         (double) ours->sample[wave][(i + shift) % LF_WAVE_RING]);
}

static void
test_at (void)
{
  static const int64_t steps[] = { 0,     1,     2500,  2501,  5250,  9999,  30000, 31000,
                                   31001, 39999, 40000, 65000, 71234, 90000, 95020 };
  g_autoptr (LfScenario) scenario = case_scenario ();
  g_autoptr (LfAttempt) played = case_play (scenario);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    g_autoptr (LfAttempt) straight = straight_to (scenario, steps[i]);
    g_autoptr (LfAttempt) again = lf_attempt_at (played, steps[i]);
    g_assert_cmpuint (lf_attempt_digest (again), ==, lf_attempt_digest (straight));
    g_autofree char *ours = play_file (straight);
    g_autofree char *theirs = play_file (again);
    g_assert_cmpstr (theirs, ==, ours);
    assert_same_messages (straight, again);
    assert_same_trends (straight, again);
    assert_waves (straight, again);
  }
}

/* At the present or after it: as it now is, its end and its evidence with it. */
static void
test_at_the_end (void)
{
  g_autoptr (LfScenario) scenario = case_scenario ();
  g_autoptr (LfAttempt) played = case_play (scenario);
  g_autofree char *whole = play_file (played);

  g_autoptr (LfAttempt) now = lf_attempt_at (played, CASE_END);
  g_autofree char *text = play_file (now);
  g_assert_cmpstr (text, ==, whole);
  g_autoptr (LfAttempt) later = lf_attempt_at (played, CASE_END + 5000);
  g_assert_cmpint (lf_attempt_step (later), ==, CASE_END);
  g_assert_true (lf_attempt_ended (later));
  g_autoptr (LfAttempt) before = lf_attempt_at (played, -5);
  g_assert_cmpint (lf_attempt_step (before), ==, 0);
}

/* A moment of a moment. */
static void
test_at_twice (void)
{
  g_autoptr (LfScenario) scenario = case_scenario ();
  g_autoptr (LfAttempt) played = case_play (scenario);
  g_autoptr (LfAttempt) once = lf_attempt_at (played, 80000);
  g_autoptr (LfAttempt) twice = lf_attempt_at (once, 62000);
  g_autoptr (LfAttempt) straight = straight_to (scenario, 62000);

  g_assert_cmpuint (lf_attempt_digest (twice), ==, lf_attempt_digest (straight));
}

/* Gone on from a moment and played the same way, it ends the same way; its header says where it
 * comes from. */
static void
test_rewind (void)
{
  g_autoptr (LfScenario) scenario = case_scenario ();
  g_autoptr (LfAttempt) played = case_play (scenario);
  g_autoptr (LfAttempt) rewound = lf_attempt_rewind (played, "old.attempt", 55000);
  const LfHeader *header = lf_attempt_header (rewound);

  g_assert_cmpstr (header->parent, ==, "old.attempt");
  g_assert_cmpint (header->parent_step, ==, 55000);
  g_assert_cmpstr (lf_attempt_header (played)->parent, ==, "");
  play_lines (rewound,
              "00:55.000 note speed 4\n01:05.000 educator set haemoglobin 120 over 10\n"
              "01:06.000 educator say family \"Is she…?\"\n01:35.021 learner answer d4 stop\n",
              CASE_END);
  g_assert_cmpuint (lf_attempt_digest (rewound), ==, lf_attempt_digest (played));

  /* And another way, another. */
  g_autoptr (LfAttempt) other = lf_attempt_rewind (played, "old.attempt", 55000);
  play_lines (other, "00:55.000 learner cpr stop", 70000);
  g_autoptr (LfAttempt) straight = straight_to (scenario, 70000);
  g_assert_cmpuint (lf_attempt_digest (other), !=, lf_attempt_digest (straight));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/snapshots/at", test_at);
  g_test_add_func ("/snapshots/at-the-end", test_at_the_end);
  g_test_add_func ("/snapshots/at-twice", test_at_twice);
  g_test_add_func ("/snapshots/rewind", test_rewind);
  return g_test_run ();
}
