/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every kind of effect, from outside: an event at 00:02 has it. */
#include "play.h"

static const char phases[] =
    "<phase id='start'><title>Start</title>"
    "<decision id='d' kind='choose-one' role='ecmo-lead'><ask>Which?</ask>"
    "<option id='a' verdict='right'><text>A</text></option>"
    "<option id='b' verdict='wrong'><text>B</text><then><finish ending='poor'/></then></option>"
    "</decision></phase>"
    "<phase id='next' patient='away'><title>Next room</title><brief>Go there.</brief></phase>";

static LfScenario *
scenario_with (const char *effects)
{
  g_autofree char *always = g_strdup_printf (
      "<event id='e'><when><time at='00:02'/></when><then>%s</then></event>", effects);
  Parts parts = { .phases = phases, .always = always };
  return play_scenario (&parts);
}

static double
reading (const LfAttempt *attempt, LfReadingId id)
{
  double value = 0;
  g_assert_true (lf_sim_reading (lf_attempt_sim (attempt), id, &value));
  return value;
}

static void
test_set (void)
{
  g_autoptr (LfScenario) scenario =
      scenario_with ("<set variable='haemoglobin' value='70'/>"
                     "<set variable='systemic-resistance' value='2' over='10'/>");
  g_autoptr (LfAttempt) attempt = play_new (scenario);

  lf_attempt_advance (attempt, 3000);
  g_assert_cmpfloat_with_epsilon (reading (attempt, LF_READING_HAEMOGLOBIN), 70, 0.5);
  double on_its_way = lf_attempt_sim (attempt)->variables[LF_VARIABLE_SYSTEMIC_RESISTANCE].value;
  g_assert_cmpfloat (on_its_way, >, 1.05);
  g_assert_cmpfloat (on_its_way, <, 1.15);
  lf_attempt_advance (attempt, 10000);
  g_assert_cmpfloat_with_epsilon (
      lf_attempt_sim (attempt)->variables[LF_VARIABLE_SYSTEMIC_RESISTANCE].value, 2, 1e-9);
}

static void
test_patient (void)
{
  g_autoptr (LfScenario) scenario = scenario_with (
      "<rhythm is='vf'/><fault id='oxygenator-clot' severity='0.5'/><fault id='drainage-kink'/>"
      "<cure fault='drainage-kink'/>");
  g_autoptr (LfAttempt) attempt = play_new (scenario);
  const LfSim *sim = lf_attempt_sim (attempt);

  lf_attempt_advance (attempt, 1999);
  g_assert_cmpint (sim->heart.rhythm, ==, LF_RHYTHM_SINUS);
  lf_attempt_advance (attempt, 1);
  g_assert_cmpint (sim->heart.rhythm, ==, LF_RHYTHM_VF);
  g_assert_cmpfloat (sim->faults[LF_FAULT_OXYGENATOR_CLOT], ==, 0.5);
  g_assert_cmpfloat (sim->faults[LF_FAULT_DRAINAGE_KINK], ==, 0);
}

static void
test_words (void)
{
  g_autoptr (LfScenario) scenario = scenario_with (
      "<say who='nurse'>She went grey.</say><reveal title='Echo'>No effusion.</reveal>");
  g_autoptr (LfAttempt) attempt = play_new (scenario);

  lf_attempt_advance (attempt, 2000);
  const LfMessage *said = play_message (attempt, LF_MESSAGE_SAID, "grey");
  g_assert_nonnull (said);
  g_assert_cmpint (said->speaker, ==, LF_SPEAKER_NURSE);
  g_assert_cmpint (said->step, ==, 2000);
  const LfMessage *found = play_message (attempt, LF_MESSAGE_FOUND, "No effusion.");
  g_assert_nonnull (found);
  g_assert_cmpstr (found->title, ==, "Echo");
}

/* A mark stays where it was first set. */
static void
test_mark (void)
{
  g_autoptr (LfScenario) scenario = scenario_with ("<mark id='seen'/><mark id='collapse'/>");
  g_autoptr (LfAttempt) attempt = play_new (scenario);

  lf_attempt_advance (attempt, 2000);
  g_assert_cmpint (play_mark (attempt, "seen"), ==, 2000);
  g_assert_cmpint (play_mark (attempt, "collapse"), ==, 2000);
  g_assert_cmpint (play_mark (attempt, "other"), ==, INT64_MIN);
}

static void
test_ask (void)
{
  g_autoptr (LfScenario) scenario = scenario_with ("<ask decision='d'/>");
  g_autoptr (LfAttempt) attempt = play_new (scenario);

  lf_attempt_advance (attempt, 1999);
  g_assert_cmpint (lf_attempt_open_decision (attempt), ==, -1);
  lf_attempt_advance (attempt, 1);
  g_assert_cmpint (lf_attempt_open_decision (attempt), ==, 0);
  g_assert_cmpint (lf_attempt_decision_left_ms (attempt, 0), ==, -1);
}

/* What the team does counts as done; what it cannot do is left undone, and nobody is told. */
static void
test_do (void)
{
  Parts parts = {
    .always = "<event id='e'><when><time at='00:02'/></when>"
              "<then><do>cpr mechanical</do><do>shock 200</do><do>call icu</do></then></event>"
              "<event on='cpr mechanical'><then><mark id='seen'/><do>swap</do></then></event>"
              "<event on='call icu'><then><mark id='other'/></then></event>"
  };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfAttempt) attempt = play_new (scenario);

  lf_attempt_advance (attempt, 2500);
  g_assert_true (lf_attempt_sim (attempt)->cpr.mechanical);
  g_assert_cmpint (play_mark (attempt, "seen"), ==, 2000);
  g_assert_cmpint (play_mark (attempt, "other"), ==, 2000);
  g_assert_null (play_message (attempt, LF_MESSAGE_REFUSED, ""));
}

/* Two events that set each other off come to an end. */
static void
test_do_for_ever (void)
{
  Parts parts = { .always = "<event id='e' on='call icu'><then><do>call cardiology</do></then>"
                            "</event><event id='f' on='call cardiology'><then><do>call icu</do>"
                            "</then></event>" };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfAttempt) attempt = play_new (scenario);

  play_lines (attempt, "00:01.000 learner call icu", 2000);
  g_assert_cmpint (lf_attempt_step (attempt), ==, 2000);
  g_assert_cmpint (lf_attempt_sim (attempt)->n_events, ==, 0);
  g_assert_cmpint (lf_attempt_script (attempt)->fired[0], >, 1);
  g_assert_cmpint (lf_attempt_script (attempt)->fired[0], <, 65);
}

static void
test_go (void)
{
  g_autoptr (LfScenario) scenario = scenario_with ("<go phase='next'/>");
  g_autoptr (LfAttempt) attempt = play_new (scenario);

  g_assert_cmpstr (lf_attempt_phase (attempt)->id, ==, "start");
  g_assert_true (lf_attempt_patient_here (attempt));
  lf_attempt_advance (attempt, 2000);
  g_assert_cmpstr (lf_attempt_phase (attempt)->id, ==, "next");
  g_assert_false (lf_attempt_patient_here (attempt));
  const LfMessage *told = play_message (attempt, LF_MESSAGE_PHASE, "Next room");
  g_assert_nonnull (told);
  g_assert_cmpstr (told->text, ==, "Go there.");
}

/* The first ending stands, and time passes no further. */
static void
test_finish (void)
{
  g_autoptr (LfScenario) scenario =
      scenario_with ("<finish ending='good'/></then></event>"
                     "<event><when><time at='00:02'/></when><then><finish ending='poor'/>");
  g_autoptr (LfAttempt) attempt = play_new (scenario);

  g_assert_cmpint (lf_attempt_advance (attempt, 10000), ==, 2000);
  g_assert_true (lf_attempt_ended (attempt));
  g_assert_cmpstr (lf_attempt_ending (attempt)->id, ==, "good");
  g_assert_cmpint (lf_attempt_advance (attempt, 10000), ==, 0);
}

/* An answer that ends it does so in its own step. */
static void
test_finish_by_answer (void)
{
  g_autoptr (LfScenario) scenario = scenario_with ("<ask decision='d'/>");
  g_autoptr (LfAttempt) attempt = play_new (scenario);

  play_lines (attempt, "00:03.007 learner answer d b", 9000);
  g_assert_cmpint (lf_attempt_step (attempt), ==, 3007);
  g_assert_cmpstr (lf_attempt_ending (attempt)->id, ==, "poor");
}

/* So does a procedure that is over between two looks, and what is scored sees it. */
static void
test_finish_by_action (void)
{
  g_autofree char *criterion =
      play_criterion ("c", "recommended", "<met><done action='check feet'/></met>");
  Parts parts = { .always = "<event on='check feet'><then><finish ending='good'/></then></event>",
                  .criteria = criterion };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfAttempt) attempt = play_new (scenario);

  play_lines (attempt, "00:01.003 learner check feet", 60000);
  g_assert_true (lf_attempt_ended (attempt));
  g_assert_cmpint (lf_attempt_step (attempt) % LF_SCRIPT_PERIOD_MS, !=, 0);
  g_assert_cmpint (lf_attempt_script (attempt)->criteria[0].status, ==, LF_CRITERION_MET);
}

/* `on` events fire each time, and only while their phase is on. */
static void
test_each (void)
{
  Parts parts = { .phases = "<phase id='start'><title>Start</title>"
                            "<event on='call icu'><then><say who='team'>Once.</say></then></event>"
                            "</phase><phase id='next'><title>Next</title></phase>" };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfAttempt) attempt = play_new (scenario);

  play_lines (attempt,
              "00:01.000 learner call icu\n00:02.000 learner call icu\n"
              "00:03.000 learner call cardiology\n00:04.000 educator phase next\n"
              "00:05.000 learner call icu",
              6000);
  g_assert_cmpint (lf_attempt_script (attempt)->fired[0], ==, 2);
  g_assert_cmpint (play_message (attempt, LF_MESSAGE_SAID, "Once.")->step, ==, 2000);
}

/* An event of a phase waits for it, and fires once. */
static void
test_once_in_its_phase (void)
{
  Parts parts = { .phases = "<phase id='start'><title>Start</title></phase>"
                            "<phase id='next'><title>Next</title>"
                            "<event><when><time at='00:01'/></when><then><mark id='seen'/></then>"
                            "</event></phase>" };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfAttempt) attempt = play_new (scenario);

  play_lines (attempt, "00:04.020 educator phase next", 6000);
  g_assert_cmpint (play_mark (attempt, "seen"), ==, 4100);
  g_assert_cmpint (lf_attempt_script (attempt)->fired[0], ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/effects/set", test_set);
  g_test_add_func ("/effects/patient", test_patient);
  g_test_add_func ("/effects/words", test_words);
  g_test_add_func ("/effects/mark", test_mark);
  g_test_add_func ("/effects/ask", test_ask);
  g_test_add_func ("/effects/do", test_do);
  g_test_add_func ("/effects/do-for-ever", test_do_for_ever);
  g_test_add_func ("/effects/go", test_go);
  g_test_add_func ("/effects/finish", test_finish);
  g_test_add_func ("/effects/finish-by-answer", test_finish_by_answer);
  g_test_add_func ("/effects/finish-by-action", test_finish_by_action);
  g_test_add_func ("/effects/each", test_each);
  g_test_add_func ("/effects/once-in-its-phase", test_once_in_its_phase);
  return g_test_run ();
}
