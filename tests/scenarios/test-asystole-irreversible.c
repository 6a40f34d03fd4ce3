/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Asking for the machine": no way to ECMO outside research passes, turning back at the door does,
 * a right act for a wrong reason loses its reason only, and each ending is reached. */
#include "shipped.h"
#include "ways.h"

/* clang-format off */
/* What the seed draws: which doubt the registrar has. */
enum { CLOT = 2, COLD = 1 };

#define GO_ON AT_DECISION ("last-moment", "answer last-moment go-on")
#define LOSE_HEART AT_DECISION ("last-moment", "answer last-moment turn-back")

static const Way ways[] = {
  { "course", "stopped-well", COLD },
  { "course, the other doubt", "stopped-well", CLOT },
  { "idle", "nobody-decided", 2, .idle = TRUE },

  { "on compassionate grounds", "ecmo-begun", COLD, { "exception" },
    { AT_DECISION ("exception", "answer exception compassion"), GO_ON,
      AT_DECISION ("exit", "answer exit say-so"), NOTHING_MORE } },
  { "logged afterwards", "ecmo-begun", COLD, { "exception" },
    { AT_DECISION ("exception", "answer exception retrospective"), GO_ON,
      AT_DECISION ("exit", "answer exit study-now"), NOTHING_MORE } },
  { "as an option", "ecmo-begun", COLD, { "machine" },
    { AT_DECISION ("machine", "answer machine option"), GO_ON, NOTHING_MORE } },
  { "a needle, unasked", "ecmo-begun", COLD, { NULL },
    { AFTER_MARK ("in-question", 20, "puncture drainage femoral-left"), NOTHING_MORE } },
  { "turned back", "stopped-well", COLD, { "exception" },
    { AT_DECISION ("exception", "answer exception compassion"), LOSE_HEART, NOTHING_MORE } },
  { "turned back after an option", "stopped-well", COLD, { "machine" },
    { AT_DECISION ("machine", "answer machine option"), LOSE_HEART, NOTHING_MORE } },

  { "too old", "stopped-well", COLD, { "machine", "machine-reason" },
    { AT_DECISION ("machine", "answer machine too-old"),
      AT_DECISION ("exception", "reason machine \"She is over seventy-five.\""), NOTHING_MORE } },
  { "both paragraphs", "stopped-well", COLD, { "machine" },
    { AT_DECISION ("machine", "answer machine both"), NOTHING_MORE } },
  { "a second opinion", "stopped-well", COLD, { "exception" },
    { AT_DECISION ("exception", "answer exception second-view"), NOTHING_MORE } },
  { "NICE won't let us", "stopped-well", COLD, { "daniel" },
    { AT_DECISION ("daniel", "answer daniel forbidden"), NOTHING_MORE } },
  { "the price", "stopped-well", COLD, { "daniel" },
    { AT_DECISION ("daniel", "answer daniel price"), NOTHING_MORE } },
  { "hope", "stopped-well", COLD, { "daniel" },
    { AT_DECISION ("daniel", "answer daniel hope"), NOTHING_MORE } },
  { "the lead went himself", "stopped-well", COLD, { "family-first" },
    { AT_DECISION ("family-first", "answer family-first self"), NOTHING_MORE } },
  { "a vote", "stopped-well", COLD, { "wishes" },
    { AT_DECISION ("wishes", "answer wishes record practice vote"), NOTHING_MORE } },
  { "the kit again", "stopped-well", COLD, { "complexes" },
    { AT_DECISION ("complexes", "answer complexes kit"), NOTHING_MORE } },
  { "shocked", "stopped-well", COLD, { "complexes" },
    { AT_DECISION ("complexes", "answer complexes shock"), NOTHING_MORE } },
  { "organs", "stopped-well", COLD, { "family-after" },
    { AT_DECISION ("family-after", "answer family-after time-with-her faith examiner name organs"), NOTHING_MORE } },
  { "wrong audits", "stopped-well", COLD, { "registers" },
    { AT_DECISION ("registers", "answer registers declined-log ambulance elso ncaa"), NOTHING_MORE } },
  { "a device", "stopped-well", COLD, { "seniors" },
    { AT_DECISION ("seniors", "answer seniors palliative icu device cath"), NOTHING_MORE } },

  { "no echo", "too-soon", COLD, { "echo" }, { NOTHING_MORE } },
  { "nobody asked", "stopped-well", COLD, { "ask-team" }, { NOTHING_MORE } },
  { "in the corridor", "family-alone", COLD, { "bedside" }, { NOTHING_MORE } },
  { "hands off without a word", "family-alone", COLD, { "stop", "bedside" },
    { AFTER_MARK ("in-stopping", 60, "cpr stop"), NOTHING_MORE } },
  { "never stopped", "prolonged", COLD, { "stop" }, { NOTHING_MORE } },
};
/* clang-format on */

/* Each critical criterion is failed by one thing done otherwise, and by that alone. */
static void
test_critical (void)
{
  static const Slip slips[] = {
    { "no-ecmo", "a needle, unasked" },        { "no-ecmo", "as an option" },
    { "no-ecmo", "on compassionate grounds" }, { "no-ecmo", "logged afterwards" },
    { "causes-before-stop", "no echo" },       { "team-asked", "nobody asked" },
  };
  ways_assert_critical (slips, G_N_ELEMENTS (slips));
}

/* The kit in the room is a mistake; no needle has been put to her, and it can be taken out again.
 */
static void
test_turned_back (void)
{
  static const char *const names[] = { "turned back", "turned back after an option" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    ways_assert_line (names[i], "no-ecmo", LF_LINE_MET);
    ways_assert_line (names[i], "no-way-round", LF_LINE_FAILED);
    g_assert_true (way (names[i])->passed);
    g_assert_cmpfloat (way (names[i])->score_percent, <, way ("course")->score_percent);
  }
}

/* Declined, and for a reason that does not hold: the reason is lost, and the act stands. */
static void
test_wrong_reason (void)
{
  ways_assert_line ("too old", "not-her-age", LF_LINE_FAILED);
  ways_assert_line ("too old", "right-ground", LF_LINE_FAILED);
  ways_assert_line ("too old", "reason-recorded", LF_LINE_MET);
  ways_assert_line ("too old", "no-ecmo", LF_LINE_MET);
  g_assert_cmpuint (way ("too old")->n_critical_failed, ==, 0);
  ways_assert_line ("both paragraphs", "right-ground", LF_LINE_FAILED);
  ways_assert_line ("both paragraphs", "not-her-age", LF_LINE_MET);
  ways_assert_line ("both paragraphs", "no-ecmo", LF_LINE_MET);
}

/* What should not be said or done costs its points when it is. */
static void
test_harm (void)
{
  static const Slip slips[] = {
    { "blamed", "NICE won't let us" }, { "blamed", "the price" },
    { "false-hope", "hope" },          { "shocked", "shocked" },
    { "organs-asked", "organs" },      { "wrong-audit", "wrong audits" },
    { "device", "a device" },          { "went-on", "never stopped" },
  };

  ways_assert_harm ("course", slips, G_N_ELEMENTS (slips));
  ways_assert_line ("a vote", "wishes-sought", LF_LINE_FAILED);
  ways_assert_line ("the kit again", "flicker-read", LF_LINE_FAILED);
  ways_assert_line ("wrong audits", "entered", LF_LINE_MET);
}

/* Other sound ways lose nothing. */
static void
test_alternatives (void)
{
  g_assert_cmpfloat (way ("a second opinion")->score_percent, ==, way ("course")->score_percent);
  g_assert_cmpfloat (way ("the lead went himself")->score_percent, ==,
                     way ("course")->score_percent);
}

/* Stopping is said, and those close are let in. */
static void
test_stopping (void)
{
  ways_assert_line ("in the corridor", "presence", LF_LINE_FAILED);
  ways_assert_line ("hands off without a word", "few-pauses", LF_LINE_FAILED);
  ways_assert_line ("hands off without a word", "team-asked", LF_LINE_MET);
  ways_assert_line ("never stopped", "not-drawn-out", LF_LINE_FAILED);
  ways_assert_line ("never stopped", "no-ecmo", LF_LINE_MET);
  ways_assert_line ("course", "moment", LF_LINE_MET);
}

/* Whoever does nothing has not shown what a clinician would look for. */
static void
test_idle (void)
{
  static const char *const reasons[] = { "asystole-confirmed", "causes-before-stop", "study-asked",
                                         "family-early",       "daniel-told",        "presence",
                                         "not-drawn-out" };
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    ways_assert_line ("idle", reasons[i], LF_LINE_FAILED);
  ways_assert_line ("idle", "no-ecmo", LF_LINE_NOT_DEMONSTRATED);
}

int
main (int argc, char *argv[])
{
  shipped_init (&argc, &argv);
  ways_play (shipped_scenario ("asystole-irreversible"), ways, G_N_ELEMENTS (ways));
  g_test_add_func ("/asystole-irreversible/endings", ways_assert_endings);
  g_test_add_func ("/asystole-irreversible/critical", test_critical);
  g_test_add_func ("/asystole-irreversible/turned-back", test_turned_back);
  g_test_add_func ("/asystole-irreversible/wrong-reason", test_wrong_reason);
  g_test_add_func ("/asystole-irreversible/harm", test_harm);
  g_test_add_func ("/asystole-irreversible/alternatives", test_alternatives);
  g_test_add_func ("/asystole-irreversible/stopping", test_stopping);
  g_test_add_func ("/asystole-irreversible/idle", test_idle);
  return shipped_run ();
}
