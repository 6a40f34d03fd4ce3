/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decisions of every kind: answers, refusals, time limits, reasons, hints. */
#include "play.h"

static const char phases[] =
    "<phase id='start'><title>Start</title>"
    "<decision id='one' kind='choose-one' role='ecmo-lead' seconds='10'><ask>One?</ask>"
    "<when><time at='00:01'/></when>"
    "<option id='a' verdict='right'><text>Alpha</text><why>Because.</why>"
    "<then><mark id='seen'/></then></option>"
    "<option id='b' verdict='wrong'><text>Beta</text></option>"
    "<late><say who='team'>Nobody said.</say><mark id='other'/></late>"
    "<hint>What do you see?</hint><hint>Look at 1.1.</hint></decision>"
    "<decision id='several' kind='choose-several' role='ecmo-lead'><ask>Several?</ask>"
    "<when><time at='00:01'/></when>"
    "<option id='a' verdict='right'><text>Alpha</text><then><mark id='seen'/></then></option>"
    "<option id='b' verdict='right'><text>Beta</text><then><mark id='other'/></then></option>"
    "<option id='c' verdict='wrong'><text>Gamma</text></option></decision>"
    "<decision id='order' kind='put-in-order' role='ecmo-lead'><ask>Order?</ask>"
    "<when><time at='00:01'/></when>"
    "<option id='a' verdict='right'><text>Alpha</text></option>"
    "<option id='b' verdict='right'><text>Beta</text></option>"
    "<option id='c' verdict='right'><text>Gamma</text></option></decision>"
    "<decision id='values' kind='set-value' role='ecmo-lead'><ask>How much?</ask>"
    "<when><time at='00:01'/></when>"
    "<field id='x' unit='Fr' low='15' high='31' step='2' start='19' accept-low='21'"
    " accept-high='25'><text>Drainage</text></field>"
    "<field id='y' unit='Fr' low='13' high='25' step='2' start='15' accept-low='15'"
    " accept-high='19'><text>Return</text></field></decision>"
    "<decision id='why' kind='state-reason' role='ecmo-lead'><ask>Why?</ask><when><time "
    "at='00:01'/></when>"
    "<option id='a' verdict='right'><text>Alpha</text></option>"
    "<option id='b' verdict='wrong'><text>Beta</text></option></decision>"
    "<decision id='do' kind='do-it' role='ecmo-lead' seconds='30'><ask>Do it.</ask>"
    "<when><time at='00:01'/></when><until><done action='call icu'/></until></decision>"
    "</phase>";

enum { ONE, SEVERAL, ORDER, VALUES, WHY, DO };

static const Parts parts = { .phases = phases };

static const LfDecisionState *
state_of (const PlayCase *test, int decision)
{
  return &lf_attempt_script (test->attempt)->decisions[decision];
}

static void
test_one (PlayCase *test, gconstpointer data)
{
  g_assert_cmpint (lf_attempt_open_decision (test->attempt), ==, ONE);
  g_assert_cmpint (lf_attempt_decision_left_ms (test->attempt, ONE), ==, 9000);
  g_assert_cmpstr (play_input (test->attempt, "answer one a b"), ==, "no-option");
  g_assert_cmpstr (play_input (test->attempt, "answer one nothing"), ==, "no-option");
  g_assert_cmpstr (play_input (test->attempt, "answer nobody a"), ==, "no-decision");
  g_assert_cmpint (state_of (test, ONE)->status, ==, LF_DECISION_ASKED);
  g_assert_cmpint (play_mark (test->attempt, "seen"), ==, INT64_MIN);

  g_assert_cmpstr (play_input (test->attempt, "answer one a"), ==, "none");
  g_assert_cmpint (state_of (test, ONE)->status, ==, LF_DECISION_ANSWERED);
  g_assert_cmpint (state_of (test, ONE)->answered_step, ==, 2000);
  g_assert_cmpint (play_mark (test->attempt, "seen"), ==, 2000);
  g_assert_nonnull (play_message (test->attempt, LF_MESSAGE_DONE, "Alpha"));

  /* Closed for good. */
  g_assert_cmpstr (play_input (test->attempt, "answer one b"), ==, "no-decision");
  lf_attempt_advance (test->attempt, 20000);
  g_assert_cmpint (state_of (test, ONE)->status, ==, LF_DECISION_ANSWERED);
  g_assert_cmpint (play_mark (test->attempt, "other"), ==, INT64_MIN);
  g_assert_cmpint (lf_attempt_decision_left_ms (test->attempt, ONE), ==, -1);
}

static void
test_late (PlayCase *test, gconstpointer data)
{
  lf_attempt_advance (test->attempt, 8999);
  g_assert_cmpint (state_of (test, ONE)->status, ==, LF_DECISION_ASKED);
  g_assert_cmpint (lf_attempt_decision_left_ms (test->attempt, ONE), ==, 1);
  lf_attempt_advance (test->attempt, 1);
  g_assert_cmpint (state_of (test, ONE)->status, ==, LF_DECISION_MISSED_IT);
  g_assert_cmpint (play_mark (test->attempt, "other"), ==, 11000);
  g_assert_nonnull (play_message (test->attempt, LF_MESSAGE_SAID, "Nobody said."));
  g_assert_cmpstr (play_input (test->attempt, "answer one a"), ==, "no-decision");
  g_assert_cmpstr (play_input (test->attempt, "reason one \"too late\""), ==, "no-decision");
}

static void
test_several (PlayCase *test, gconstpointer data)
{
  g_assert_cmpstr (play_input (test->attempt, "answer several a a"), ==, "no-option");
  g_assert_cmpstr (play_input (test->attempt, "answer several a d"), ==, "no-option");
  g_assert_cmpstr (play_input (test->attempt, "answer several c b"), ==, "none");
  const LfDecisionState *state = state_of (test, SEVERAL);
  g_assert_cmpint (state->n_chosen, ==, 2);
  g_assert_cmpint (state->chosen[0], ==, 2);
  g_assert_cmpint (state->chosen[1], ==, 1);
  g_assert_cmpint (play_mark (test->attempt, "seen"), ==, INT64_MIN);
  g_assert_cmpint (play_mark (test->attempt, "other"), ==, 2000);
}

static void
test_order (PlayCase *test, gconstpointer data)
{
  g_assert_cmpstr (play_input (test->attempt, "answer order a b"), ==, "no-option");
  g_assert_cmpstr (play_input (test->attempt, "answer order a b b"), ==, "no-option");
  g_assert_cmpstr (play_input (test->attempt, "answer order a b c a"), ==, "no-option");
  g_assert_cmpstr (play_input (test->attempt, "answer order c a b"), ==, "none");
  g_assert_nonnull (play_message (test->attempt, LF_MESSAGE_DONE, "Gamma → Alpha → Beta"));
}

static void
test_values (PlayCase *test, gconstpointer data)
{
  g_assert_cmpstr (play_input (test->attempt, "answer values 25"), ==, "no-option");
  g_assert_cmpstr (play_input (test->attempt, "answer values 25 17 3"), ==, "no-option");
  g_assert_cmpstr (play_input (test->attempt, "answer values 25 much"), ==, "no-option");
  g_assert_cmpstr (play_input (test->attempt, "answer values 25 26"), ==, "no-option");
  g_assert_cmpstr (play_input (test->attempt, "answer values 14 17"), ==, "no-option");
  g_assert_cmpstr (play_input (test->attempt, "answer values 25 17"), ==, "none");
  const LfDecisionState *state = state_of (test, VALUES);
  g_assert_cmpfloat (state->values[0], ==, 25);
  g_assert_cmpfloat (state->values[1], ==, 17);
  g_assert_cmpint (state->n_chosen, ==, 0);
  g_assert_nonnull (play_message (test->attempt, LF_MESSAGE_DONE, "Drainage 25 Fr, Return 17 Fr"));
}

/* A reason may come before its answer or after it, and says something. */
static void
test_reason (PlayCase *test, gconstpointer data)
{
  g_assert_cmpstr (play_input (test->attempt, "reason why \"  \""), ==, "no-sense");
  g_assert_cmpint (state_of (test, WHY)->reasoned, ==, 0);
  g_assert_cmpstr (play_input (test->attempt, "reason why \"It is reversible.\""), ==, "none");
  g_assert_cmpint (state_of (test, WHY)->reasoned, ==, 1);
  g_assert_cmpint (state_of (test, WHY)->status, ==, LF_DECISION_ASKED);
  g_assert_cmpstr (play_input (test->attempt, "answer why a b"), ==, "no-option");
  g_assert_cmpstr (play_input (test->attempt, "answer why a"), ==, "none");

  g_assert_cmpstr (play_input (test->attempt, "answer one b"), ==, "none");
  g_assert_cmpstr (play_input (test->attempt, "reason one \"And why.\""), ==, "none");
  g_assert_cmpint (state_of (test, ONE)->reasoned, ==, 1);
}

static void
test_do_it (PlayCase *test, gconstpointer data)
{
  g_assert_cmpstr (play_input (test->attempt, "answer do a"), ==, "no-option");
  play_lines (test->attempt, "00:03.050 learner call icu", 3099);
  g_assert_cmpint (state_of (test, DO)->status, ==, LF_DECISION_ASKED);
  lf_attempt_advance (test->attempt, 1);
  g_assert_cmpint (state_of (test, DO)->status, ==, LF_DECISION_ANSWERED);
  lf_attempt_advance (test->attempt, 60000);
  g_assert_cmpint (state_of (test, DO)->status, ==, LF_DECISION_ANSWERED);
}

static void
test_not_done (PlayCase *test, gconstpointer data)
{
  lf_attempt_advance (test->attempt, 29000);
  g_assert_cmpint (lf_attempt_step (test->attempt), ==, 31000);
  g_assert_cmpint (state_of (test, DO)->status, ==, LF_DECISION_MISSED_IT);
}

/* A hint is logged and counted, and nothing else of the attempt changes. */
static void
test_hints (PlayCase *test, gconstpointer data)
{
  uint64_t before = lf_sim_digest (lf_attempt_sim (test->attempt));

  g_assert_cmpstr (lf_attempt_take_hint (test->attempt, ONE, 2), ==, "Look at 1.1.");
  g_assert_cmpint (state_of (test, ONE)->hints, ==, 2);
  g_assert_cmpstr (lf_attempt_take_hint (test->attempt, ONE, 1), ==, "What do you see?");
  g_assert_cmpint (state_of (test, ONE)->hints, ==, 2);
  g_assert_null (lf_attempt_take_hint (test->attempt, ONE, 3));
  g_assert_null (lf_attempt_take_hint (test->attempt, SEVERAL, 1));
  g_assert_cmpuint (lf_sim_digest (lf_attempt_sim (test->attempt)), ==, before);

  const GPtrArray *log = lf_attempt_log (test->attempt);
  const LfEntry *last = g_ptr_array_index (log, log->len - 1);
  g_assert_cmpint (last->who, ==, LF_WHO_NOTE);
  g_autofree char *line = g_strjoinv (" ", last->fields);
  g_assert_cmpstr (line, ==, "hint one 1");

  play_input (test->attempt, "answer one a");
  g_assert_null (lf_attempt_take_hint (test->attempt, ONE, 1));
}

/* The one that has been open longest comes first. */
static void
test_longest (PlayCase *test, gconstpointer data)
{
  g_assert_cmpint (lf_attempt_open_decision (test->attempt), ==, ONE);
  play_input (test->attempt, "answer one a");
  g_assert_cmpint (lf_attempt_open_decision (test->attempt), ==, SEVERAL);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/decisions/" name, PlayCase, &parts, play_set_up, test, play_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("one", test_one);
  ADD ("late", test_late);
  ADD ("several", test_several);
  ADD ("order", test_order);
  ADD ("values", test_values);
  ADD ("reason", test_reason);
  ADD ("do-it", test_do_it);
  ADD ("not-done", test_not_done);
  ADD ("hints", test_hints);
  ADD ("longest", test_longest);
  return g_test_run ();
}
