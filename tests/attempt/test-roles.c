/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Roles: what is whose, what is refused to whom, and what a criterion says of it. */
#include "play.h"

#include "attempt/result.h"

static const char phases[] =
    "<phase id='start'><title>Start</title>"
    "<decision id='line' kind='choose-one' role='perfusionist'><ask>Which?</ask>"
    "<when><time at='00:01'/></when>"
    "<option id='a' verdict='right'><text>Alpha</text></option>"
    "<option id='b' verdict='wrong'><text>Beta</text></option></decision>"
    "<decision id='open' kind='state-reason' role='ecmo-lead'><ask>Why?</ask><when><time "
    "at='00:01'/></when>"
    "<option id='a' verdict='right'><text>Alpha</text></option>"
    "<option id='b' verdict='wrong'><text>Beta</text></option></decision>"
    "</phase>";

static const char criteria[] =
    "<criterion id='hinted' class='recommended' points='1' domain='cannulation' hinted-by='line'>"
    "<title>T</title><rests-on item='ipg808/1.1'/><met><done action='pads'/></met>"
    "<good>G</good></criterion>"
    "<criterion id='asked' class='recommended' points='1' domain='cannulation'>"
    "<title>T</title><rests-on item='ipg808/1.1'/>"
    "<met><all><done action='pads'/><not><answered decision='line'/></not></all></met>"
    "<good>G</good></criterion>"
    "<criterion id='no-decision' class='recommended' points='1' domain='cannulation'>"
    "<title>T</title><rests-on item='ipg808/1.1'/><met><done action='pads'/></met>"
    "<good>G</good></criterion>";

static const Parts parts = { .phases = phases, .criteria = criteria };

static LfRefusal
act_as (LfAttempt *attempt, LfWho who, const char *line)
{
  g_autoptr (GError) error = NULL;
  LfRefusal refusal = LF_REFUSAL_NONE;
  g_assert_true (lf_attempt_input_line (attempt, who, line, &refusal, &error));
  g_assert_no_error (error);
  return refusal;
}

static void
test_decisions (PlayCase *test, gconstpointer data)
{
  LfAttempt *attempt = test->attempt;

  g_assert_cmpint (act_as (attempt, LF_WHO_SCRIBE, "answer line a"), ==, LF_REFUSAL_NOT_YOUR_ROLE);
  g_assert_cmpint (act_as (attempt, LF_WHO_SCRIBE, "reason line \"I think so\""), ==,
                   LF_REFUSAL_NOT_YOUR_ROLE);
  g_assert_nonnull (
      play_message (attempt, LF_MESSAGE_REFUSED, "That is for another role: Perfusionist."));
  g_assert_cmpint (lf_attempt_script (attempt)->decisions[0].status, ==, LF_DECISION_ASKED);
  g_assert_cmpint (act_as (attempt, LF_WHO_PERFUSIONIST, "answer line a"), ==, LF_REFUSAL_NONE);
  g_assert_cmpint (act_as (attempt, LF_WHO_AIRWAY, "answer open a"), ==, LF_REFUSAL_NOT_YOUR_ROLE);
  g_assert_cmpint (act_as (attempt, LF_WHO_ECMO_LEAD, "reason open \"I think so\""), ==,
                   LF_REFUSAL_NONE);
  g_assert_cmpint (act_as (attempt, LF_WHO_ECMO_LEAD, "answer open a"), ==, LF_REFUSAL_NONE);
}

static void
test_actions (PlayCase *test, gconstpointer data)
{
  LfAttempt *attempt = test->attempt;
  static const char *const fio2[] = { "fio2", "1", NULL };

  for (int who = LF_WHO_RESUSCITATION_LEADER; who <= LF_WHO_SCRIBE; who++) {
    LfRefusal wanted = who == LF_WHO_AIRWAY ? LF_REFUSAL_NONE : LF_REFUSAL_NOT_YOUR_ROLE;
    g_assert_cmpint (lf_attempt_would_refuse (attempt, (LfWho) who, fio2), ==, wanted);
    g_assert_cmpint (act_as (attempt, (LfWho) who, "fio2 1"), ==, wanted);
    /* Looking and asking is everybody's. */
    g_assert_cmpint (act_as (attempt, (LfWho) who, "check pupils"), ==, LF_REFUSAL_NONE);
    lf_attempt_advance (attempt, 60000);
  }
  g_assert_cmpint (act_as (attempt, LF_WHO_SCRIBE, "confirm-wire return by us"), ==,
                   LF_REFUSAL_NOT_YOUR_ROLE);
  g_assert_nonnull (play_message (attempt, LF_MESSAGE_REFUSED,
                                  "That is for another role: Cannulator or Imaging."));
}

/* Whoever plays alone has every role, and an educator may override. */
static void
test_alone (PlayCase *test, gconstpointer data)
{
  LfAttempt *attempt = test->attempt;

  g_assert_cmpint (act_as (attempt, LF_WHO_LEARNER, "fio2 1"), ==, LF_REFUSAL_NONE);
  g_assert_cmpint (act_as (attempt, LF_WHO_LEARNER, "prime"), ==, LF_REFUSAL_NONE);
  g_assert_cmpint (act_as (attempt, LF_WHO_LEARNER, "answer line a"), ==, LF_REFUSAL_NONE);
  g_assert_cmpint (act_as (attempt, LF_WHO_EDUCATOR, "answer open a"), ==, LF_REFUSAL_NONE);
}

/* Roles are logged as such, and change nothing of what is played. */
static void
test_same_play (PlayCase *test, gconstpointer data)
{
  g_autoptr (LfAttempt) alone = play_new (test->scenario);

  lf_attempt_advance (alone, 2000);
  act_as (alone, LF_WHO_LEARNER, "answer line a");
  act_as (alone, LF_WHO_LEARNER, "fio2 1");
  act_as (test->attempt, LF_WHO_PERFUSIONIST, "answer line a");
  act_as (test->attempt, LF_WHO_AIRWAY, "fio2 1");
  act_as (test->attempt, LF_WHO_SCRIBE, "fio2 0.3");
  lf_attempt_advance (alone, 3000);
  lf_attempt_advance (test->attempt, 3000);
  g_assert_cmpuint (lf_attempt_digest (alone), ==, lf_attempt_digest (test->attempt));
  const GPtrArray *log = lf_attempt_log (test->attempt);
  guint n = 0;
  for (guint i = 0; i < log->len; i++)
    n += ((const LfEntry *) g_ptr_array_index (log, i))->who == LF_WHO_PERFUSIONIST;
  g_assert_cmpuint (n, ==, 1);
}

static void
test_lines (PlayCase *test, gconstpointer data)
{
  g_autoptr (LfResult) result = lf_result_new (test->attempt);
  static const char *const whose[] = { "Perfusionist", "Perfusionist", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (whose); i++) {
    const LfScoreLine *line = g_ptr_array_index (result->lines, i);
    g_assert_cmpstr (lf_score_line_whose (line), ==, whose[i]);
  }
}

#define ADD(name, test)                                                                            \
  g_test_add ("/attempt/roles/" name, PlayCase, &parts, play_set_up, test, play_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("decisions", test_decisions);
  ADD ("actions", test_actions);
  ADD ("alone", test_alone);
  ADD ("same-play", test_same_play);
  ADD ("lines", test_lines);
  return g_test_run ();
}
