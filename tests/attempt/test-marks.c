/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The moments that the program times by itself, and what it tells of them. */
#include "play.h"

#include <string.h>

/* An arrest under mechanical compressions, pads on, circuit primed. */
static LfScenario *
arrest (const char *fault)
{
  g_autofree char *patient = g_strdup_printf (
      "<fault id='coronary-occlusion'/>%s<prelude seconds='130'><do>cpr mechanical</do>"
      "<do>pads al</do><do>prime</do></prelude>",
      fault);
  Parts parts = { .rhythm = "vf", .patient = patient };
  return play_scenario (&parts);
}

/* From skin to flow, as a drilled team does it. */
static const char to_flow[] = "00:01.000 learner puncture drainage femoral-right\n"
                              "00:42.000 learner puncture return femoral-left\n"
                              "01:23.000 learner wire drainage femoral-right\n"
                              "01:39.000 learner wire return femoral-left\n"
                              "01:55.000 learner confirm-wire drainage by toe\n"
                              "02:16.000 learner confirm-wire return by toe\n"
                              "02:37.000 learner cannulate drainage femoral-right 25\n"
                              "03:38.000 learner cannulate return femoral-left 17\n"
                              "04:39.000 learner connect\n"
                              "05:10.000 learner sweep 3\n"
                              "05:10.000 learner fdo2 1\n"
                              "05:10.000 learner pump 3500\n"
                              "05:15.000 learner clamp drainage off\n"
                              "05:15.000 learner clamp return off\n";

static void
test_to_flow (void)
{
  g_autoptr (LfScenario) scenario = arrest ("");
  g_autoptr (LfAttempt) attempt = play_new (scenario);

  play_lines (attempt, to_flow, 340000);
  g_assert_cmpint (play_mark (attempt, "skin"), ==, 1000);
  int64_t seen = play_mark (attempt, "wires-confirmed");
  g_assert_cmpint (seen, >=, 156000);
  g_assert_cmpint (seen, <, 156100);
  g_assert_nonnull (play_message (attempt, LF_MESSAGE_FOUND, "seen in the artery"));
  int64_t flow = play_mark (attempt, "flow");
  g_assert_cmpint (flow, >, 315000);
  g_assert_cmpint (flow, <, 340000);
  g_assert_nonnull (play_message (attempt, LF_MESSAGE_FOUND, "Flow is established."));
  g_assert_cmpint (play_mark (attempt, "compressions-off"), ==, INT64_MIN);

  /* A pause that ends by itself is not the end of compressions. */
  play_lines (attempt, "05:42.000 learner rhythm-check", 352000);
  g_assert_cmpint (play_mark (attempt, "compressions-off"), ==, INT64_MIN);
  play_lines (attempt,
              "05:55.050 learner cpr stop\n05:56.000 learner cannulate distal femoral-left 8",
              460000);
  g_assert_cmpint (play_mark (attempt, "compressions-off"), ==, 355100);
  int64_t leg = play_mark (attempt, "distal-perfusion");
  g_assert_cmpint (leg, >=, 446000);
  g_assert_cmpint (leg, <, 450000);
}

/* A return wire in the vein is seen there, and does not count. */
static void
test_wire_in_vein (void)
{
  g_autoptr (LfScenario) scenario = arrest ("<fault id='return-wire-in-vein'/>");
  g_autoptr (LfAttempt) attempt = play_new (scenario);
  const char *end = strstr (to_flow, "02:37.000");
  g_autofree char *lines = g_strndup (to_flow, (gsize) (end - to_flow));

  play_lines (attempt, lines, 160000);
  const LfMessage *seen = play_message (attempt, LF_MESSAGE_FOUND, "Return wire");
  g_assert_nonnull (seen);
  g_assert_cmpstr (seen->text, ==, "It is seen in the vein.");
  g_assert_cmpint (play_mark (attempt, "wires-confirmed"), ==, INT64_MIN);
}

/* The last shock and the last adrenaline move; the first return of circulation stays. */
static void
test_moving (void)
{
  g_autoptr (LfScenario) scenario = arrest ("");
  g_autoptr (LfAttempt) attempt = play_new (scenario);

  play_lines (attempt, "00:01.000 learner shock 10\n00:02.000 learner drug adrenaline 1 mg", 9000);
  int64_t first = play_mark (attempt, "last-shock");
  g_assert_cmpint (first, >, 1000);
  g_assert_cmpint (play_mark (attempt, "last-adrenaline"), ==, 2000);
  play_lines (attempt, "00:10.000 learner shock 10\n00:20.500 learner drug adrenaline 1 mg", 30000);
  g_assert_cmpint (play_mark (attempt, "last-shock"), >, first + 8000);
  g_assert_cmpint (play_mark (attempt, "last-adrenaline"), ==, 20500);
}

static void
test_rosc (void)
{
  Parts parts = { .rhythm = "sinus" };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfAttempt) attempt = play_new (scenario);

  play_lines (attempt, "00:05.000 educator rhythm vf\n00:25.000 educator rhythm sinus", 90000);
  int64_t rosc = play_mark (attempt, "rosc");
  g_assert_cmpint (rosc, >, 25000);
  g_assert_cmpint (rosc, <, 60000);
  play_lines (attempt, "01:30.000 educator rhythm vf\n01:50.000 educator rhythm sinus", 150000);
  g_assert_cmpint (play_mark (attempt, "rosc"), ==, rosc);
}

/* ---- What is told ---- */

static void
test_done (void)
{
  static const struct {
    const char *line;
    const char *told;
  } told[] = {
    { "00:01.000 learner fio2 0.9", "FiO2 0.9" },
    { "00:01.000 learner drug adrenaline 1 mg", "Adrenaline 1 mg" },
    { "00:01.000 learner infuse noradrenaline 0.1 mcg/kg/min",
      "Infusion: Noradrenaline 0.1 mcg/kg/min" },
    { "00:01.000 learner call ecpr-team", "Call: ECPR team" },
    { "00:01.000 learner ventilate 10 500", "Ventilate 10/min, 500 mL" },
    { "00:01.000 learner fluid crystalloid 250", "Fluid: Balanced crystalloid 250 mL" },
    { "00:01.000 learner sample gas femoral", "Sample: Blood gas, Femoral" },
    { "00:01.000 learner cpr start", "Compressions: Start compressions" },
    { "00:01.000 learner pads ap", "Pads: Anteroposterior: under way" },
    { "00:01.000 learner puncture drainage femoral-right",
      "Puncture: Drainage, Right groin: under way" },
    { "00:01.000 learner record elso yes", "Record: ELSO registry" },
    { "00:00.500 educator circuit 25 17\n00:01.000 learner lv-vent 1.5",
      "Left-ventricular vent 1.5 L/min" },
    { "00:00.500 educator circuit 25 17\n00:01.000 learner lv-vent off",
      "Left-ventricular vent off" },
    { "00:00.500 educator circuit 25 17\n00:01.000 learner clamp return on", "Clamp: Return, On" },
  };
  Parts parts = { 0 };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);

  for (guint i = 0; i < G_N_ELEMENTS (told); i++) {
    g_autoptr (LfAttempt) attempt = play_new (scenario);
    play_lines (attempt, told[i].line, 1500);
    const LfMessage *message = play_message (attempt, LF_MESSAGE_DONE, "");
    g_assert_nonnull (message);
    g_assert_cmpstr (message->text, ==, told[i].told);
    g_assert_cmpint (message->step, ==, 1000);
  }
}

/* A gas comes back after the analyser's time, in UK units, as it was when it was drawn. */
static void
test_result (void)
{
  Parts parts = { 0 };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfAttempt) attempt = play_new (scenario);

  play_lines (attempt,
              "00:10.000 learner sample gas right-radial\n"
              "00:11.000 educator set haemoglobin 60\n"
              "00:20.000 learner sample act femoral",
              60000);
  g_assert_null (play_message (attempt, LF_MESSAGE_RESULT, ""));
  lf_attempt_advance (attempt, 240000);
  const LfMessage *gas = play_message (attempt, LF_MESSAGE_RESULT, "Blood gas");
  g_assert_nonnull (gas);
  g_assert_cmpstr (gas->title, ==, "Blood gas, Right radial, drawn 00:10");
  static const char *const parts_of[] = { "pH 7.",  "PO2 ",     " kPa · PCO2 ", "SO2 ",
                                          "HCO3 2", "lactate ", "K ",           "Hb 140 g/L" };
  for (guint i = 0; i < G_N_ELEMENTS (parts_of); i++)
    if (strstr (gas->text, parts_of[i]) == NULL)
      g_error ("“%s” lacks “%s”.", gas->text, parts_of[i]);
  const LfMessage *act = play_message (attempt, LF_MESSAGE_RESULT, "ACT");
  g_assert_nonnull (act);
  g_assert_true (g_str_has_prefix (act->text, "ACT 1"));
}

/* A check finds what is so, unless the scenario says what it finds. */
static void
test_checks (void)
{
  Parts parts = { .always = "<event on='check temperature'><then>"
                            "<reveal title='Temperature'>36.1 °C, nasal.</reveal></then></event>" };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfAttempt) attempt = play_new (scenario);

  play_lines (attempt, "00:01.000 learner check pulse\n00:08.000 learner check temperature", 15000);
  g_assert_nonnull (play_message (attempt, LF_MESSAGE_FOUND, "There is a central pulse."));
  g_assert_nonnull (play_message (attempt, LF_MESSAGE_FOUND, "36.1 °C, nasal."));
  g_assert_null (play_message (attempt, LF_MESSAGE_FOUND, "oesophageal"));
  play_lines (attempt, "00:15.000 educator rhythm asystole\n00:30.000 learner check pulse", 40000);
  g_assert_nonnull (play_message (attempt, LF_MESSAGE_FOUND, "No central pulse."));

  Parts plain = { 0 };
  g_autoptr (LfScenario) other = play_scenario (&plain);
  g_autoptr (LfAttempt) again = play_new (other);
  play_lines (again, "00:01.000 learner check temperature", 15000);
  g_assert_nonnull (play_message (again, LF_MESSAGE_FOUND, "37.0 °C, oesophageal."));
}

static void
test_said (void)
{
  Parts parts = { 0 };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfAttempt) attempt = play_new (scenario);

  play_lines (attempt,
              "00:01.000 educator say family \"Is she breathing?\"\n"
              "!no-phase 00:02.000 educator phase nowhere",
              3000);
  const LfMessage *said = play_message (attempt, LF_MESSAGE_SAID, "Is she breathing?");
  g_assert_nonnull (said);
  g_assert_cmpint (said->speaker, ==, LF_SPEAKER_FAMILY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/marks/to-flow", test_to_flow);
  g_test_add_func ("/marks/wire-in-vein", test_wire_in_vein);
  g_test_add_func ("/marks/moving", test_moving);
  g_test_add_func ("/marks/rosc", test_rosc);
  g_test_add_func ("/messages/done", test_done);
  g_test_add_func ("/messages/result", test_result);
  g_test_add_func ("/messages/checks", test_checks);
  g_test_add_func ("/messages/said", test_said);
  return g_test_run ();
}
