/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Learners that play by themselves: idle, model, model with a step left out or late, and one that
 * takes up an attempt that was interrupted. */
#include "play.h"

#include "attempt/habits.h"
#include "attempt/learner.h"

#include <string.h>

static const char phases[] =
    "<phase id='away' patient='away'><title>Away</title>"
    "<decision id='d' kind='choose-one' role='ecmo-lead' seconds='20'><ask>Which?</ask>"
    "<when><time at='00:03'/></when>"
    "<option id='a' verdict='right'><text>A</text></option></decision>"
    "<event><when><time at='00:10'/></when><then><mark id='arrival'/><go phase='here'/></then>"
    "</event></phase>"
    "<phase id='here'><title>Here</title>"
    "<event><when><time at='01:30'/></when><then><finish ending='good'/></then></event></phase>";

static const char course[] =
    "<step id='answer' late='00:30'><when><open decision='d'/></when><do>answer d a</do>"
    "<do>reason d \"as it's early\"</do></step>"
    /* Displayed from the start, and seen only once the patient is here. */
    "<step id='look'><when><reading id='cpr_rate_per_min' above='50'/></when>"
    "<do>record selection seen</do></step>"
    "<step id='pads' late='01:00'><when><held seconds='5'><marked id='arrival'/></held></when>"
    "<do>pads ap</do><do>charge 200</do><do>shock 200</do></step>"
    "<step id='pulse'><when><done action='pads'/></when><do>check pulse</do></step>"
    "<step id='adrenaline' again='00:30' late='00:20'><when><marked id='arrival'/></when>"
    "<do>drug adrenaline 1 mg</do></step>";

static const char criteria[] =
    "<criterion id='answered' class='critical' points='5' domain='selection' steps='answer'>"
    "<title>Answered</title><rests-on item='ipg808/1.1'/><met><answered decision='d'/></met>"
    "<good>Answer.</good></criterion>"
    "<criterion id='shocked' class='recommended' points='5' domain='resuscitation' steps='pads'>"
    "<title>Shocked</title><rests-on item='ipg808/1.1'/><met><done action='shock'/></met>"
    "<failed><time at='01:00'/></failed><good>Shock.</good></criterion>";

static LfScenario *
scenario_new (void)
{
  Parts parts = { .rhythm = "vf",
                  .patient = "<prelude seconds='20'><do>cpr mechanical</do></prelude>",
                  .phases = phases,
                  .criteria = criteria,
                  .course = course };
  return play_scenario (&parts);
}

/* Time and words of each input, a line each. */
static char *
inputs_of (const LfAttempt *attempt)
{
  GString *text = g_string_new (NULL);
  const GPtrArray *log = lf_attempt_log (attempt);

  for (guint i = 0; i < log->len; i++) {
    const LfEntry *entry = g_ptr_array_index (log, i);
    if (entry->who == LF_WHO_DIGEST)
      continue;
    g_autofree char *words = g_strjoinv (" ", entry->fields);
    g_string_append_printf (text, "%.1f %s\n", (double) entry->step / 1000, words);
  }
  return g_string_free (text, FALSE);
}

static LfAttempt *
play (const LfScenario *scenario, LfLearnerKind kind, const char *left_out, const char *late)
{
  LfAttempt *attempt = play_new (scenario);
  g_autoptr (LfLearner) learner = lf_learner_new (kind, attempt);

  if (left_out != NULL)
    g_assert_true (lf_learner_leave_out (learner, left_out));
  if (late != NULL)
    g_assert_true (lf_learner_be_late (learner, late));
  lf_learner_play (learner, attempt, -1);
  return attempt;
}

static void
test_model (void)
{
  g_autoptr (LfScenario) scenario = scenario_new ();
  g_autoptr (LfAttempt) attempt = play (scenario, LF_LEARNER_MODEL, NULL, NULL);
  g_autofree char *inputs = inputs_of (attempt);

  /* Adrenaline twice and again; each of a step's commands once the one before is over. */
  g_assert_cmpstr (inputs, ==,
                   "3.0 answer d a\n"
                   "3.0 reason d as it's early\n"
                   "10.0 record selection seen\n"
                   "10.0 drug adrenaline 1 mg\n"
                   "15.0 pads ap\n"
                   "23.1 charge 200\n"
                   "23.1 shock 200\n"
                   "23.1 check pulse\n"
                   "40.0 drug adrenaline 1 mg\n"
                   "70.0 drug adrenaline 1 mg\n");
  g_assert_true (lf_attempt_ended (attempt));
  g_autoptr (LfResult) result = lf_result_new (attempt);
  g_assert_cmpfloat (result->score_percent, ==, 100);
  g_assert_true (result->passed);
}

static void
test_idle (void)
{
  g_autoptr (LfScenario) scenario = scenario_new ();
  g_autoptr (LfAttempt) attempt = play (scenario, LF_LEARNER_IDLE, NULL, NULL);
  g_autofree char *inputs = inputs_of (attempt);

  g_assert_cmpstr (inputs, ==, "");
  g_assert_true (lf_attempt_ended (attempt));
  g_autoptr (LfResult) result = lf_result_new (attempt);
  g_assert_cmpfloat (result->score_percent, ==, 0);
  g_assert_cmpuint (result->critical_failed->len, ==, 1);
}

static void
test_left_out (void)
{
  g_autoptr (LfScenario) scenario = scenario_new ();
  g_autoptr (LfAttempt) attempt = play (scenario, LF_LEARNER_MODEL, "answer", NULL);
  g_autofree char *inputs = inputs_of (attempt);
  g_autoptr (LfResult) result = lf_result_new (attempt);

  g_assert_null (strstr (inputs, "answer"));
  g_assert_nonnull (strstr (inputs, "shock"));
  g_assert_cmpint (play_line (result, "answered")->status, ==, LF_LINE_FAILED);
  g_assert_false (result->passed);
}

/* Late, it acts so much later, if it then still can; each time anew. */
static void
test_late (void)
{
  g_autoptr (LfScenario) scenario = scenario_new ();
  g_autoptr (LfAttempt) missed = play (scenario, LF_LEARNER_MODEL, NULL, "answer");
  g_autofree char *without = inputs_of (missed);
  g_assert_null (strstr (without, "answer")); /* its time ran out */

  g_autoptr (LfAttempt) attempt = play (scenario, LF_LEARNER_MODEL, NULL, "pads");
  g_autofree char *inputs = inputs_of (attempt);
  g_assert_nonnull (strstr (inputs, "75.0 pads ap\n"));
  g_autoptr (LfResult) result = lf_result_new (attempt);
  g_assert_cmpint (play_line (result, "shocked")->status, ==, LF_LINE_FAILED);

  g_autoptr (LfAttempt) slow = play (scenario, LF_LEARNER_MODEL, NULL, "adrenaline");
  g_autofree char *doses = inputs_of (slow);
  g_assert_nonnull (strstr (doses, "30.0 drug"));
  g_assert_nonnull (strstr (doses, "80.0 drug"));
  g_assert_null (strstr (doses, "60.0 drug"));
}

static void
test_until (void)
{
  g_autoptr (LfScenario) scenario = scenario_new ();
  g_autoptr (LfAttempt) attempt = play_new (scenario);
  g_autoptr (LfLearner) learner = lf_learner_new (LF_LEARNER_MODEL, attempt);

  g_assert_false (lf_learner_leave_out (learner, "nothing"));
  g_assert_false (lf_learner_be_late (learner, "nothing"));
  lf_learner_play (learner, attempt, 33333);
  g_assert_cmpint (lf_attempt_step (attempt), ==, 33333);
  lf_learner_play (learner, attempt, -1);
  g_autoptr (LfAttempt) whole = play (scenario, LF_LEARNER_MODEL, NULL, NULL);
  g_assert_cmpuint (lf_attempt_digest (attempt), ==, lf_attempt_digest (whole));
}

/* Killed at any moment, in the middle of a step of the course as well, and taken up by a learner
 * who has only the file: it comes out the same. */
static void
test_interrupted (gconstpointer data)
{
  LfLearnerKind kind = (LfLearnerKind) GPOINTER_TO_INT (data);
  g_autoptr (LfScenario) scenario = scenario_new ();
  g_autoptr (LfAttempt) whole = play (scenario, kind, NULL, NULL);
  g_autofree char *text = play_file (whole);
  const char *log = strstr (text, "begin\n") + 6;
  const char *end = strstr (text, "\tend\t");
  guint n_cuts = 0;

  for (const char *cut = log; cut != NULL && cut < end; cut = strchr (cut + 1, '\n')) {
    gboolean second = strstr (cut, "\tdigest\t") == strchr (cut + 1, '\t');
    if (second && n_cuts++ % 24 != 0)
      continue;
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) bytes = g_bytes_new (text, (gsize) (cut + 1 - text));
    g_autoptr (LfFile) file = lf_file_parse (bytes, "cut", &error);
    g_assert_no_error (error);
    g_autoptr (LfAttempt) attempt = lf_attempt_replay (file, scenario, NULL, -1, &error);
    g_assert_no_error (error);
    g_autoptr (LfLearner) learner = lf_learner_new (kind, attempt);
    lf_learner_play (learner, attempt, -1);
    g_autofree char *again = play_file (attempt);
    g_assert_cmpstr (again, ==, text);
  }
  g_assert_cmpuint (n_cuts, >, 50);
}

/* What a careless learner does shows in the log, and says which habit it was. */
static void
test_habit (void)
{
  g_autoptr (LfScenario) scenario = scenario_new ();
  g_autoptr (LfAttempt) attempt = play_new (scenario);
  g_autoptr (LfLearner) learner = lf_learner_new_with_habit (LF_HABIT_WRITES_NOTHING, attempt);

  lf_learner_play (learner, attempt, -1);
  g_autofree char *inputs = inputs_of (attempt);
  g_autoptr (GArray) notes = lf_attempt_habits (attempt);
  g_assert_null (strstr (inputs, "record selection"));
  g_assert_nonnull (strstr (inputs, "drug adrenaline 1 mg"));
  g_assert_cmpuint (notes->len, >, 0);
  for (guint i = 0; i < notes->len; i++)
    g_assert_cmpint (g_array_index (notes, LfHabitNote, i).habit, ==, LF_HABIT_WRITES_NOTHING);
  g_assert_nonnull (strstr (g_array_index (notes, LfHabitNote, 0).did, "left out"));
}

/* The same seed draws the same, another one something else; and none of it is refused. */
static void
test_random (void)
{
  g_autoptr (LfScenario) scenario = scenario_new ();
  g_autoptr (LfAttempt) first = play (scenario, LF_LEARNER_RANDOM, NULL, NULL);
  g_autoptr (LfAttempt) again = play (scenario, LF_LEARNER_RANDOM, NULL, NULL);
  g_autoptr (LfAttempt) other = lf_attempt_new (scenario, NULL, lf_header_new (scenario, NULL, 77));
  g_autoptr (LfLearner) learner = lf_learner_new (LF_LEARNER_RANDOM, other);

  lf_learner_play (learner, other, -1);
  g_autofree char *inputs = inputs_of (first);
  g_autofree char *same = inputs_of (again);
  g_autofree char *different = inputs_of (other);
  g_assert_cmpstr (inputs, !=, "");
  g_assert_cmpstr (inputs, ==, same);
  g_assert_cmpstr (inputs, !=, different);
  g_assert_null (strstr (inputs, "refused"));
  g_assert_null (strstr (different, "refused"));
}

/* A case that was never checked may ask and have nothing to answer with: then nobody answers. */
static void
test_random_without_options (void)
{
  Parts parts = {
    .phases = "<phase id='start'><title>Start</title>"
              "<decision id='d' kind='choose-one' role='ecmo-lead'><ask>Which?</ask><when><time "
              "at='00:01'/></when>"
              "</decision><decision id='v' kind='set-value' role='ecmo-lead'><ask>How much?</ask>"
              "<when><time at='00:01'/></when></decision>"
              "<event><when><time at='20:00'/></when><then><finish ending='good'/></then></event>"
              "</phase>"
  };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfAttempt) attempt = play (scenario, LF_LEARNER_RANDOM, NULL, NULL);
  g_autofree char *inputs = inputs_of (attempt);

  g_assert_cmpstr (inputs, !=, "");
  g_assert_null (strstr (inputs, "answer"));
}

/* Others act at the same moments; what the learner was spared is not taken up afterwards. */
static void
test_interrupted_among_others (void)
{
  g_autoptr (LfScenario) scenario = scenario_new ();
  g_autoptr (LfAttempt) whole = play_new (scenario);
  g_autoptr (LfLearner) learner = lf_learner_new (LF_LEARNER_MODEL, whole);

  lf_learner_play (learner, whole, 3000);
  play_lines (whole, "00:03.000 ecmo-lead answer d a", 3000); /* before the learner comes to it */
  lf_learner_play (learner, whole, 30000);
  g_autofree char *inputs = inputs_of (whole);
  g_assert_null (strstr (inputs, "reason d"));

  g_autoptr (LfLearner) other = lf_learner_new (LF_LEARNER_MODEL, whole);
  lf_learner_play (other, whole, 60000);
  g_autofree char *later = inputs_of (whole);
  g_assert_null (strstr (later, "reason d"));
  g_assert_nonnull (strstr (later, "40.0 drug adrenaline 1 mg"));
}

/* Busy hands are waited for. */
static void
test_busy (void)
{
  Parts parts = { .phases = "<phase id='start'><title>Start</title><event>"
                            "<when><time at='00:30'/></when><then><finish ending='good'/></then>"
                            "</event></phase>",
                  .course =
                      "<step id='a'><when><time at='00:01'/></when><do>check feet</do></step>"
                      "<step id='b'><when><time at='00:02'/></when><do>check pulse</do></step>"
                      "<step id='c'><when><time at='00:02'/></when><do>shock 200</do></step>" };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfAttempt) attempt = play (scenario, LF_LEARNER_MODEL, NULL, NULL);
  g_autofree char *inputs = inputs_of (attempt);

  g_assert_cmpstr (inputs, ==,
                   "1.0 check feet\n2.0 shock 200\n2.0 refused no-pads\n6.1 check pulse\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/learner/model", test_model);
  g_test_add_func ("/learner/idle", test_idle);
  g_test_add_func ("/learner/left-out", test_left_out);
  g_test_add_func ("/learner/late", test_late);
  g_test_add_func ("/learner/until", test_until);
  g_test_add_data_func ("/learner/interrupted", GINT_TO_POINTER (LF_LEARNER_MODEL),
                        test_interrupted);
  g_test_add_data_func ("/learner/interrupted-careless", GINT_TO_POINTER (LF_LEARNER_CARELESS),
                        test_interrupted);
  g_test_add_func ("/learner/random-without-options", test_random_without_options);
  g_test_add_data_func ("/learner/interrupted-random", GINT_TO_POINTER (LF_LEARNER_RANDOM),
                        test_interrupted);
  g_test_add_func ("/learner/habit", test_habit);
  g_test_add_func ("/learner/random", test_random);
  g_test_add_func ("/learner/interrupted-among-others", test_interrupted_among_others);
  g_test_add_func ("/learner/busy", test_busy);
  return g_test_run ();
}
