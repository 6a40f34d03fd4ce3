/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Platform 4": what each trap costs, that declining conforms, and that each ending is reached. */
#include "shipped.h"
#include "ways.h"

/* clang-format off */
static const Way ways[] = {
  { "course", "home", 1 },
  { "course, another seed", "died-after-good-care", 3 },
  { "course, fifth shock works", "pulse-before-ecmo", 9 },
  { "idle", "nobody-decided", 2, .idle = TRUE },

  { "alone", "home", 1, { "selection" },
    { AT_DECISION ("selection", "answer selection alone"), NOTHING_MORE } },
  { "obliged", "home", 1, { "selection" },
    { AT_DECISION ("selection", "answer selection obliged"), NOTHING_MORE } },
  { "compressions stopped", "home", 1, { NULL },
    { AFTER_MARK ("skin", 30, "cpr stop"), NOTHING_MORE } },
  { "dilated", "abandoned", 1, { "wires" },
    { AT_DECISION ("wires", "answer wires dilate"), NOTHING_MORE } },
  { "dilated, and went on", "in-a-circle", 1, { "wires" },
    { AT_DECISION ("wires", "answer wires dilate"),
      AFTER_MARK ("skin", 210, "cannulate drainage femoral-right 25"),
      AFTER_MARK ("skin", 275, "connect"), NOTHING_MORE } },
  { "no gas", "harmed", 1, { "gas-on" }, { NOTHING_MORE } },

  { "adrenaline after flow", "home", 1, { NULL },
    { AFTER_MARK ("compressions-off", 20, "drug adrenaline 1 mg"), NOTHING_MORE } },
  { "compressions after flow", "home", 1, { "after-flow" },
    { AT_DECISION ("after-flow", "answer after-flow compress"), NOTHING_MORE } },
  { "wrong audit", "home", 1, { "registers" },
    { AT_DECISION ("registers", "answer registers elso ambulance ncaa"), NOTHING_MORE } },

  { "declined", "declined", 1, { "selection" },
    { AT_DECISION ("selection", "answer selection decline"),
      AT_DECISION ("stopping", "answer stopping ask-all"),
      AT_DECISION ("declined-records", "answer declined-records declined-log ambulance"), NOTHING_MORE } },
  { "waited for consent", "home", 1, { "selection" },
    { AT_DECISION ("selection", "answer selection wife"),
      AT_DECISION ("selection-again", "answer selection-again offer"), NOTHING_MORE } },
  { "cut down", "home", 1, { "wires", "puncture-return-again" },
    { AT_DECISION ("wires", "answer wires cut-down"),
      AFTER_MARK ("skin", 170, "cut-down return femoral-left"),
      AFTER_MARK ("skin", 420, "wire return femoral-left"), NOTHING_MORE } },
  { "abandoned", "abandoned", 1, { "wire-return" },
    { AFTER_MARK ("skin", 400, "abandon"), AT_DECISION ("stopping", "answer stopping ask-all"), NOTHING_MORE } },
};
/* clang-format on */

static const LfScenario *platform;

/* Each critical criterion is failed by one thing done otherwise, and by that alone. */
static void
test_critical (void)
{
  static const Slip slips[] = {
    { "team-decided", "alone" },
    { "an-option", "obliged" },
    { "compressions-kept", "compressions stopped" },
    { "wires-seen", "dilated" },
    { "gas-on", "no gas" },
  };
  ways_assert_critical (slips, G_N_ELEMENTS (slips));
}

/* What should not be done costs its points when it is. */
static void
test_harm (void)
{
  static const Slip slips[] = {
    { "adrenaline-bolus", "adrenaline after flow" },
    { "compressed-again", "compressions after flow" },
    { "wrong-audit", "wrong audit" },
  };

  ways_assert_harm ("course", slips, G_N_ELEMENTS (slips));
  ways_assert_line ("compressions after flow", "rules-changed", LF_LINE_FAILED);
  ways_assert_line ("wrong audit", "entered", LF_LINE_MET);
}

/* An option that is declined with a recorded reason conforms; cannulation was not shown. */
static void
test_declined (void)
{
  static const char *const not_shown[] = { "planned", "wires-seen",   "decision-to-flow",
                                           "gas-on",  "leg-perfused", "entered" };
  const Outcome *declined = way ("declined");

  g_assert_true (declined->passed);
  g_assert_cmpuint (declined->n_critical_failed, ==, 0);
  ways_assert_line ("declined", "team-decided", LF_LINE_MET);
  ways_assert_line ("declined", "an-option", LF_LINE_MET);
  ways_assert_line ("declined", "reason-recorded", LF_LINE_MET);
  ways_assert_line ("declined", "declined-recorded", LF_LINE_MET);
  for (guint i = 0; i < platform->criteria->len; i++)
    g_assert_false (outcome_lost (declined, i));
  for (guint i = 0; i < G_N_ELEMENTS (not_shown); i++)
    ways_assert_line ("declined", not_shown[i], LF_LINE_NOT_DEMONSTRATED);
}

/* Relatives do not consent in England: two minutes are lost, and then the team decides. */
static void
test_waited_for_consent (void)
{
  ways_assert_line ("waited for consent", "wife-told", LF_LINE_FAILED);
  ways_assert_line ("waited for consent", "team-decided", LF_LINE_MET);
  g_assert_cmpuint (way ("waited for consent")->n_critical_failed, ==, 0);
}

/* Other sound ways: the artery by knife, and an end of cannulation that is agreed. */
static void
test_alternatives (void)
{
  ways_assert_line ("cut down", "wires-seen", LF_LINE_MET);
  ways_assert_line ("cut down", "decision-to-flow", LF_LINE_MET);
  g_assert_true (way ("cut down")->passed);
  ways_assert_line ("abandoned", "team-decided", LF_LINE_MET);
  ways_assert_line ("abandoned", "wires-seen", LF_LINE_NOT_DEMONSTRATED);
  ways_assert_line ("abandoned", "decision-to-flow", LF_LINE_NOT_DEMONSTRATED);
  g_assert_true (way ("abandoned")->passed);
}

/* Nobody called, nobody decided: the reasons that a clinician would give. */
static void
test_idle (void)
{
  static const char *const reasons[] = { "alerted-early", "team-decided", "shocks-given",
                                         "adrenaline-given", "circuit-checked" };
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    ways_assert_line ("idle", reasons[i], LF_LINE_FAILED);
  g_assert_false (way ("idle")->passed);
}

int
main (int argc, char *argv[])
{
  shipped_init (&argc, &argv);
  platform = shipped_scenario ("ohca-vf");
  ways_play (platform, ways, G_N_ELEMENTS (ways));
  g_test_add_func ("/ohca-vf/endings", ways_assert_endings);
  g_test_add_func ("/ohca-vf/critical", test_critical);
  g_test_add_func ("/ohca-vf/harm", test_harm);
  g_test_add_func ("/ohca-vf/declined", test_declined);
  g_test_add_func ("/ohca-vf/waited-for-consent", test_waited_for_consent);
  g_test_add_func ("/ohca-vf/alternatives", test_alternatives);
  g_test_add_func ("/ohca-vf/idle", test_idle);
  return shipped_run ();
}
