/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inputs and notes: acted on in their step, logged, refused; and the same however time is cut. */
#include "case.h"

#include <stdio.h>
#include <string.h>

static guint
count (const LfAttempt *attempt, LfWho who)
{
  const GPtrArray *log = lf_attempt_log (attempt);
  guint n = 0;
  for (guint i = 0; i < log->len; i++)
    n += ((const LfEntry *) g_ptr_array_index (log, i))->who == who;
  return n;
}

static char *
last_line (const LfAttempt *attempt)
{
  const GPtrArray *log = lf_attempt_log (attempt);
  return lf_file_entry_text (g_ptr_array_index (log, log->len - 1));
}

static void
test_bad_line (void)
{
  Parts parts = { 0 };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfAttempt) attempt = play_new (scenario);
  static const char *const lines[] = { "",
                                       "shok 200",
                                       "shock",
                                       "shock lots",
                                       "shock 9000",
                                       "drug adrenaline 1 mg now",
                                       "set noise 0",
                                       "remark hello",
                                       "record elso \"yes" };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    g_autoptr (GError) error = NULL;
    g_assert_false (lf_attempt_input_line (attempt, LF_WHO_LEARNER, lines[i], NULL, &error));
    g_assert_error (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_BAD_LINE);
    g_assert_cmpuint (strlen (error->message), >, 15);
  }
  g_assert_cmpuint (count (attempt, LF_WHO_LEARNER), ==, 0);

  g_autofree char *long_text = g_strnfill (5000, 'x');
  const char *const too_long[] = { "record", "elso", long_text, NULL };
  const char *const not_text[] = { "record", "elso", "\xff", NULL };
  g_assert_false (lf_attempt_input (attempt, LF_WHO_LEARNER, too_long, NULL, NULL));
  g_assert_false (lf_attempt_input (attempt, LF_WHO_LEARNER, not_text, NULL, NULL));
}

/* What is refused is logged with its reason, told, and changes nothing. */
static void
test_refused (void)
{
  Parts parts = { 0 };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfAttempt) attempt = play_new (scenario);
  uint64_t before = lf_attempt_digest (attempt);

  g_assert_cmpstr (play_input (attempt, "shock 200"), ==, "no-pads");
  g_assert_cmpuint (lf_attempt_digest (attempt), ==, before);
  g_autofree char *line = last_line (attempt);
  g_assert_cmpstr (line, ==, "00:00.000\tnote\trefused\tno-pads\n");
  const LfMessage *told = play_message (attempt, LF_MESSAGE_REFUSED, "no pads");
  g_assert_nonnull (told);
  g_assert_cmpstr (told->title, ==, "Shock 200 J");
}

static void
test_would_refuse (void)
{
  Parts parts = { 0 };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfAttempt) attempt = play_new (scenario);
  const char *const shock[] = { "shock", "200", NULL };
  const char *const pads[] = { "pads", "al", NULL };
  const char *const answer[] = { "answer", "d", "a", NULL };
  const char *const nothing[] = { "dance", NULL };
  uint64_t before = lf_attempt_digest (attempt);

  g_assert_cmpint (lf_attempt_would_refuse (attempt, LF_WHO_LEARNER, shock), ==,
                   LF_REFUSAL_NO_PADS);
  g_assert_cmpint (lf_attempt_would_refuse (attempt, LF_WHO_LEARNER, pads), ==, LF_REFUSAL_NONE);
  g_assert_cmpint (lf_attempt_would_refuse (attempt, LF_WHO_LEARNER, answer), ==,
                   LF_REFUSAL_NO_DECISION);
  g_assert_cmpint (lf_attempt_would_refuse (attempt, LF_WHO_LEARNER, nothing), ==,
                   LF_REFUSAL_NO_SENSE);
  g_assert_cmpuint (lf_attempt_digest (attempt), ==, before);
  g_assert_cmpuint (count (attempt, LF_WHO_LEARNER), ==, 0);
}

/* Before the patient is there, only what needs no patient can be done by a person. */
static void
test_away (void)
{
  Parts parts = { .phases = "<phase id='start' patient='away'><title>Start</title>"
                            "<decision id='d' kind='choose-one' role='ecmo-lead'><ask>Which?</ask>"
                            "<when><time at='00:01'/></when>"
                            "<option id='a' verdict='right'><text>A</text></option></decision>"
                            "<event><when><time at='00:05'/></when>"
                            "<then><do>pads al</do></then></event></phase>" };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfAttempt) attempt = play_new (scenario);
  static const char *const at_the_patient[] = { "cpr start",
                                                "pads al",
                                                "drug adrenaline 1 mg",
                                                "check pulse",
                                                "scan echo",
                                                "puncture drainage femoral-right",
                                                "pump 3000",
                                                "line right-radial",
                                                "handover",
                                                "sample gas femoral",
                                                "fio2 1",
                                                "transfer icu" };
  static const char *const elsewhere[] = {
    "call ecpr-team", "brief",  "recap",     "record no-flow 1",     "circuit-check",
    "sweep 2",        "fdo2 1", "heater 37", "reason d \"because\"", "answer d a"
  };

  lf_attempt_advance (attempt, 1000);
  for (guint i = 0; i < G_N_ELEMENTS (at_the_patient); i++)
    g_assert_cmpstr (play_input (attempt, at_the_patient[i]), ==, "no-patient");
  for (guint i = 0; i < G_N_ELEMENTS (elsewhere); i++)
    g_assert_cmpstr (play_input (attempt, elsewhere[i]), ==, "none");
  float value = 0;
  lf_attempt_advance (attempt, 19000); /* the crew acts meanwhile */
  g_assert_cmpint (lf_attempt_sim (attempt)->defib.pads_on, ==, 1);
  const LfTrends *trends = lf_attempt_trends (attempt);
  g_assert_false (lf_trends_value (trends, LF_READING_HR, 5, &value));
  g_assert_true (lf_trends_value (trends, LF_READING_MAP, 5, &value));
}

static void
test_ended (void)
{
  g_autoptr (LfScenario) scenario = case_scenario ();
  g_autoptr (LfAttempt) attempt = case_play (scenario);
  guint n = lf_attempt_log (attempt)->len;

  g_assert_cmpstr (play_input (attempt, "cpr start"), ==, "ended");
  play_lines (attempt, "!ended 01:35.021 note remark late\n!ended 01:35.021 educator rhythm vf",
              CASE_END);
  g_assert_cmpuint (lf_attempt_log (attempt)->len, ==, n);
  g_assert_null (lf_attempt_take_hint (attempt, 0, 1));
}

/* What an attempt writes itself can be fed back: it is passed over. */
static void
test_own_lines (void)
{
  Parts parts = { 0 };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfAttempt) attempt = play_new (scenario);
  const char *const digest[] = { "0123456789abcdef", NULL };
  const char *const refused[] = { "refused", "busy", NULL };
  guint n = lf_attempt_log (attempt)->len;

  g_assert_true (lf_attempt_input (attempt, LF_WHO_DIGEST, digest, NULL, NULL));
  g_assert_true (lf_attempt_input (attempt, LF_WHO_NOTE, refused, NULL, NULL));
  g_assert_cmpuint (lf_attempt_log (attempt)->len, ==, n);
}

/* A digest at 0:00 and each second, in which a difference shows. */
static void
test_digests (void)
{
  Parts parts = { 0 };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfAttempt) a = play_new (scenario);
  g_autoptr (LfAttempt) b = play_new (scenario);

  lf_attempt_advance (a, 5999);
  g_assert_cmpuint (count (a, LF_WHO_DIGEST), ==, 6);
  play_lines (b, "00:03.500 learner call icu", 5999);
  const GPtrArray *log_a = lf_attempt_log (a);
  const GPtrArray *log_b = lf_attempt_log (b);
  g_autofree char *last_a = lf_file_entry_text (g_ptr_array_index (log_a, 5));
  g_autofree char *last_b = lf_file_entry_text (g_ptr_array_index (log_b, 6));
  g_assert_cmpstr (last_a, ==, last_b); /* a call moves nothing that is remembered */

  g_autoptr (LfAttempt) c = play_new (scenario);
  play_lines (c, "00:03.500 learner fdo2 0.5", 5999);
  g_autofree char *last_c = lf_file_entry_text (g_ptr_array_index (lf_attempt_log (c), 6));
  g_assert_cmpstr (last_a, !=, last_c);
}

static char *
play_in_chunks (const LfScenario *scenario, int64_t chunk)
{
  g_autoptr (LfAttempt) attempt = play_new (scenario);
  g_auto (GStrv) lines = g_strsplit (case_lines, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    /* As far as the moment of the next line, in chunks. */
    g_auto (GStrv) fields = lf_split_line (lines[i]);
    guint at = fields[0] != NULL && fields[0][0] == '!';
    if (fields[0] == NULL)
      continue;
    int minutes = 0;
    int seconds = 0;
    int ms = 0;
    g_assert_cmpint (sscanf (fields[at], "%d:%d.%d", &minutes, &seconds, &ms), ==, 3);
    int64_t until = (minutes * 60 + seconds) * 1000 + ms;
    while (lf_attempt_step (attempt) < until)
      lf_attempt_advance (attempt, MIN (chunk, until - lf_attempt_step (attempt)));
    play_lines (attempt, lines[i], until);
  }
  return play_file (attempt);
}

/* The whole file comes out the same, byte for byte, however time is cut. */
static void
test_chunks (void)
{
  g_autoptr (LfScenario) scenario = case_scenario ();
  g_autofree char *whole = play_in_chunks (scenario, 1000000);
  static const int64_t chunks[] = { 1, 7, 100, 1000, 33333 };

  for (guint i = 0; i < G_N_ELEMENTS (chunks); i++) {
    g_autofree char *text = play_in_chunks (scenario, chunks[i]);
    g_assert_cmpstr (text, ==, whole);
  }
}

/* Skipping stops at each moment that matters, and gives the same as playing through. */
static void
test_moments (void)
{
  g_autoptr (LfScenario) scenario = case_scenario ();
  g_autoptr (LfAttempt) attempt = play_new (scenario);

  g_assert_cmpint (lf_attempt_advance_to_moment (attempt, 60000), ==, 3000); /* d1 opens */
  g_assert_cmpint (lf_attempt_advance_to_moment (attempt, 60000), ==, 0);    /* and waits */
  play_input (attempt, "answer d1 now");
  g_assert_cmpint (lf_attempt_advance_to_moment (attempt, 5000), ==, 5000);
  play_input (attempt, "pads ap");
  g_assert_cmpint (lf_attempt_advance_to_moment (attempt, 60000), >, 7000); /* on: 8 s later */
  g_assert_cmpint (lf_attempt_step (attempt), <, 17000);
  g_assert_nonnull (play_message (attempt, LF_MESSAGE_DONE, "Anteroposterior"));
  g_assert_cmpint (lf_attempt_advance_to_moment (attempt, 60000), >, 0);
  g_assert_cmpint (lf_attempt_step (attempt), ==, 30000); /* d2 opens */
}

/* In an arrest a skip does not run over the next rhythm check or the next adrenaline. */
static void
test_duties (void)
{
  Parts parts = {
    .rhythm = "vf",
    .patient = "<fault id='coronary-occlusion'/><prelude seconds='20'><do>cpr mechanical</do>"
               "<do>pads al</do></prelude>"
  };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfAttempt) attempt = play_new (scenario);

  play_lines (attempt, "00:01.000 learner shock 10\n00:10.000 learner drug adrenaline 1 mg", 10000);
  int64_t shock = play_mark (attempt, "last-shock");
  g_assert_cmpint (shock, >, 1000);
  g_assert_cmpint (lf_attempt_sim (attempt)->heart.rhythm, ==, LF_RHYTHM_VF);
  lf_attempt_advance_to_moment (attempt, 600000);
  g_assert_cmpint (lf_attempt_step (attempt), ==, shock + 120000);
  lf_attempt_advance_to_moment (attempt, 600000);
  g_assert_cmpint (lf_attempt_step (attempt), ==, play_mark (attempt, "last-adrenaline") + 240000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/log/bad-line", test_bad_line);
  g_test_add_func ("/log/refused", test_refused);
  g_test_add_func ("/log/would-refuse", test_would_refuse);
  g_test_add_func ("/log/away", test_away);
  g_test_add_func ("/log/ended", test_ended);
  g_test_add_func ("/log/own-lines", test_own_lines);
  g_test_add_func ("/log/digests", test_digests);
  g_test_add_func ("/log/chunks", test_chunks);
  g_test_add_func ("/log/moments", test_moments);
  g_test_add_func ("/log/duties", test_duties);
  return g_test_run ();
}
