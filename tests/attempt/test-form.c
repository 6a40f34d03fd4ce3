/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forms to fill in: what is taken, what cannot be true, what is accepted, and who fills them in. */
#include "play.h"

#include "attempt/learner.h"
#include "attempt/possible.h"
#include "attempt/result.h"
#include "scenario/field.h"

static const char phases[] =
    "<phase id='start'><title>Start</title>"
    "<decision id='form' kind='fill-in' role='ecmo-lead'><ask>Enter it.</ask><when><time "
    "at='00:01'/></when>"
    "<clock id='arrest' accept-low='23:50' accept-high='23:52'><text>Arrest</text></clock>"
    "<clock id='flow' accept-low='23:58' accept-high='00:02'><text>Flow</text></clock>"
    "<time id='pause' low='00:00' high='05:00' accept-low='00:05' accept-high='00:10'>"
    "<text>Pause</text></time>"
    "<number id='rate' unit='L/min' low='0' high='7' accept-low='3.5' accept-high='4'>"
    "<text>Flow rate</text></number>"
    "<choice id='place'><text>Where</text><one id='ward' verdict='right'>On a ward</one>"
    "<one id='icu' verdict='acceptable'>In intensive care</one>"
    "<one id='street' verdict='wrong'>In the street</one></choice>"
    "<choice id='called'><text>2222</text><one id='yes' verdict='right'>Called</one>"
    "<one id='no' verdict='wrong'>Not called</one></choice>"
    "<words id='cause' most='40'><text>Cause</text></words>"
    "<impossible field='flow' below='arrest'>Flow cannot come before the arrest.</impossible>"
    "<impossible field='place' is='street' with='called' as='yes'>"
    "A 2222 call is made in a hospital.</impossible>"
    "</decision></phase>";

static const char criteria[] =
    "<criterion id='all' class='recommended' points='1' domain='aftercare'><title>All</title>"
    "<rests-on item='ipg808/1.1'/><met><accepted decision='form'/></met><good>G</good></criterion>"
    "<criterion id='rate' class='recommended' points='1' domain='aftercare'><title>Rate</title>"
    "<rests-on item='ipg808/1.1'/><met><accepted decision='form' field='rate'/></met>"
    "<good>G</good></criterion>";

static const Parts parts = { .phases = phases, .criteria = criteria };

static const LfDecision *
form_of (const PlayCase *test)
{
  return g_ptr_array_index (lf_attempt_scenario (test->attempt)->decisions, 0);
}

static LfLineStatus
status_of (const LfResult *result, guint i)
{
  return ((const LfScoreLine *) g_ptr_array_index (result->lines, i))->status;
}

static void
test_refused (PlayCase *test, gconstpointer data)
{
  static const struct {
    const char *line;
    const char *refusal;
  } lines[] = {
    { "answer form 23:51 00:01 00:07 3.8 ward yes", "no-option" },
    { "answer form 23:51 00:01 00:07 3.8 ward yes \"a\" \"b\"", "no-option" },
    { "answer form 24:00 00:01 00:07 3.8 ward yes \"a\"", "no-option" },
    { "answer form 23:51 00:01 05:01 3.8 ward yes \"a\"", "no-option" },
    { "answer form 23:51 00:01 00:07 7.1 ward yes \"a\"", "no-option" },
    { "answer form 23:51 00:01 00:07 3,8 ward yes \"a\"", "no-option" },
    { "answer form 23:51 00:01 00:07 3.8 home yes \"a\"", "no-option" },
    { "answer form 23:51 00:01 00:07 3.8 ward yes \" \"", "no-option" },
    { "answer form 23:51 23:40 00:07 3.8 ward yes \"a\"", "cannot-be" },
    { "answer form 23:51 00:01 00:07 3.8 street yes \"a\"", "cannot-be" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_assert_cmpstr (play_input (test->attempt, lines[i].line), ==, lines[i].refusal);
  g_assert_nonnull (
      play_message (test->attempt, LF_MESSAGE_REFUSED, "Flow cannot come before the arrest."));
  g_assert_nonnull (
      play_message (test->attempt, LF_MESSAGE_REFUSED, "A 2222 call is made in a hospital."));
  g_assert_cmpint (lf_attempt_script (test->attempt)->decisions[0].status, ==, LF_DECISION_ASKED);
}

static void
test_accepted (PlayCase *test, gconstpointer data)
{
  g_assert_cmpstr (
      play_input (test->attempt, "answer form 23:50 00:02 00:10 3.5 icu yes \"A blocked artery\""),
      ==, "none");
  const LfDecisionState *state = &lf_attempt_script (test->attempt)->decisions[0];
  const double *values = lf_decision_values (form_of (test), state);
  g_assert_cmpint (state->status, ==, LF_DECISION_ANSWERED);
  g_assert_cmpint (state->n_chosen, ==, 0);
  g_assert_cmpfloat (values[0], ==, 23 * 60 + 50);
  g_assert_cmpfloat (values[2], ==, 10);
  g_assert_cmpfloat (values[4], ==, 1);
  g_assert_cmpfloat (values[6], ==, 16);
  g_assert_nonnull (play_message (test->attempt, LF_MESSAGE_DONE,
                                  "Arrest 23:50, Flow 00:02, Pause 00:10, Flow rate 3.5 L/min, "
                                  "Where In intensive care, 2222 Called, Cause in words"));
  lf_attempt_advance (test->attempt, 200);
  g_autoptr (LfResult) result = lf_result_new (test->attempt);
  g_assert_cmpint (status_of (result, 0), ==, LF_LINE_MET);
  g_assert_cmpint (status_of (result, 1), ==, LF_LINE_MET);
}

/* One field may be right while the whole is not. */
static void
test_by_field (PlayCase *test, gconstpointer data)
{
  g_assert_cmpstr (play_input (test->attempt, "answer form 23:53 00:01 00:07 3.8 ward yes \"a\""),
                   ==, "none");
  lf_attempt_advance (test->attempt, 200);
  g_autoptr (LfResult) result = lf_result_new (test->attempt);
  g_assert_cmpint (status_of (result, 0), !=, LF_LINE_MET);
  g_assert_cmpint (status_of (result, 1), ==, LF_LINE_MET);
  const LfScoreLine *line = g_ptr_array_index (result->lines, 1);
  g_assert_nonnull (strstr (line->evidence, "Flow rate 3.8 L/min"));
}

/* Whatever an explorer wants right or wrong in it, the form can be sent. */
static void
test_examples (PlayCase *test, gconstpointer data)
{
  const LfDecision *form = form_of (test);
  for (guint64 wrong = 0; wrong < 1u << form->options->len; wrong++) {
    double values[LF_MAX_FORM_FIELDS];
    lf_field_examples (form, wrong, values);
    g_assert_null (lf_decision_broken_rule (form, values));
    for (guint i = 0; i < form->options->len; i++) {
      const LfOption *field = g_ptr_array_index (form->options, i);
      g_autofree char *written = lf_field_written (field, values[i]);
      double again = -1;
      g_assert_true (lf_field_read (field, written, &again));
      /* In the street with a call is what cannot be; the rest can be as it is wanted. */
      if (field->field != LF_FIELD_TEXT && field->field != LF_FIELD_CHOICE) {
        g_assert_cmpfloat (again, ==, values[i]);
        g_assert_true (lf_field_accepts (field, values[i]) == ((wrong >> i & 1) == 0));
      }
    }
  }
}

static void
test_random (PlayCase *test, gconstpointer data)
{
  LfDraws draws = { .seed = 7 };
  for (int i = 0; i < 300; i++) {
    g_auto (GStrv) fields = lf_possible_answer (test->attempt, 0, &draws);
    g_assert_cmpint (
        lf_attempt_would_refuse (test->attempt, LF_WHO_LEARNER, (const char *const *) fields), ==,
        LF_REFUSAL_NONE);
  }
}

/* Careless or random, whoever plays comes to an answer. */
static void
test_learners (PlayCase *test, gconstpointer data)
{
  static const LfLearnerKind kinds[] = { LF_LEARNER_CARELESS, LF_LEARNER_RANDOM };
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (LfAttempt) attempt = play_new (test->scenario);
    g_autoptr (LfLearner) learner = lf_learner_new (kinds[i], attempt);
    lf_learner_play (learner, attempt, 10 * 60 * 1000);
    g_assert_cmpint (lf_attempt_script (attempt)->decisions[0].status, ==, LF_DECISION_ANSWERED);
  }
}

static void
test_words (PlayCase *test, gconstpointer data)
{
  static const char *const accepted[] = {
    "23:50–23:52", "23:58–00:02", "00:05–00:10", "3.5–4 L/min", "On a ward or In intensive care",
    "Called",      "in words"
  };
  for (guint i = 0; i < G_N_ELEMENTS (accepted); i++) {
    g_autofree char *text =
        lf_field_accepted_text (g_ptr_array_index (form_of (test)->options, i), NULL);
    g_assert_cmpstr (text, ==, accepted[i]);
  }
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*test) (PlayCase *test, gconstpointer data);
  } tests[] = {
    { "/attempt/form/refused", test_refused },   { "/attempt/form/accepted", test_accepted },
    { "/attempt/form/by-field", test_by_field }, { "/attempt/form/examples", test_examples },
    { "/attempt/form/random", test_random },     { "/attempt/form/learners", test_learners },
    { "/attempt/form/words", test_words },
  };
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, PlayCase, &parts, play_set_up, tests[i].test, play_tear_down);
  return g_test_run ();
}
