/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Day three": lysis and no lysis, offering and declining can all pass; what each trap costs; and
 * that each ending is reached. */
#include "shipped.h"
#include "ways.h"

/* clang-format off */
/* What the seed draws. */
enum { BLEEDS = 1, CLOTS = 2, BENDS = 4, LYSIS_WORKS = 7, BLEEDS_TO_DEATH = 15 };

static const Way ways[] = {
  { "course, bleeds", "home", BLEEDS },
  { "course, clot at the tip", "died-after-good-care", CLOTS },
  { "course, line bent", "home", BENDS },
  { "course, bleeds to death", "bled", BLEEDS_TO_DEATH },
  { "idle", "nobody-decided", 2, .idle = TRUE },

  { "alone", "nobody-was-asked", BENDS, { "selection" },
    { AT_DECISION ("selection", "answer selection alone"), NOTHING_MORE } },
  { "skin first", "home", BENDS, { "selection" },
    { AFTER_MARK ("in-selection", 4, "puncture drainage femoral-right"),
      AFTER_MARK ("skin", 1, "answer selection both-offer"), NOTHING_MORE } },
  { "only 1.1", "home", BENDS, { "selection" },
    { AT_DECISION ("selection", "answer selection only-1-1"), NOTHING_MORE } },
  { "no reason", "home", BENDS, { "selection-reason" }, { NOTHING_MORE } },
  { "heparin before the look", "home", BENDS, { NULL },
    { AFTER_MARK ("collapse", 60, "drug heparin 5000 units"), NOTHING_MORE } },
  { "compressions stopped", "home", BENDS, { NULL },
    { AFTER_MARK ("skin", 30, "cpr stop"), NOTHING_MORE } },
  { "speed left as it was", "home", BENDS, { "turn-down" }, { NOTHING_MORE } },
  { "more speed", "home", BENDS, { "turn-down", "look-line" },
    { AFTER_MARK ("chatter", 10, "pump 3900"), AFTER_MARK ("chatter", 80, "check circuit-lines"), NOTHING_MORE } },

  { "through the clot", "home", BENDS, { "puncture-drainage", "cannulate-drainage" },
    { AFTER_MARK ("ready", 1, "puncture drainage femoral-left"),
      AFTER_MARK ("ready", 45, "wire drainage femoral-left"),
      AFTER_MARK ("wires-confirmed", 5, "cannulate drainage femoral-left 23"), NOTHING_MORE } },
  { "clot pushed on", "harmed", BENDS, { "in-transit" },
    { AT_DECISION ("in-transit", "answer in-transit push-on"), NOTHING_MORE } },
  { "adrenaline after flow", "home", BENDS, { NULL },
    { AFTER_MARK ("compressions-off", 20, "drug adrenaline 1 mg"), NOTHING_MORE } },
  { "lysis on flow", "home", BENDS, { "after-flow" },
    { AT_DECISION ("after-flow", "answer after-flow lyse-now"), NOTHING_MORE } },
  { "promised", "home", BENDS, { "husband" },
    { AT_DECISION ("husband", "answer husband promise"), NOTHING_MORE } },
  { "chart filled in", "home", BENDS, { "missed-doses" },
    { AT_DECISION ("missed-doses", "answer missed-doses chart"), NOTHING_MORE } },

  { "lysed, a pulse", "pulse-after-lysis", LYSIS_WORKS, { "lysis" },
    { AT_DECISION ("lysis", "answer lysis lyse"), AT_DECISION ("stand-down", "answer stand-down stay-near"),
      AT_DECISION ("records-without-ecmo", "answer records-without-ecmo ncaa review candour"), NOTHING_MORE } },
  { "lysed, then flow", "home", BENDS, { "lysis" },
    { AT_DECISION ("lysis", "answer lysis lyse"),
      AT_DECISION ("heparin-after-lysis", "answer heparin-after-lysis less"), NOTHING_MORE } },
  { "declined", "declined", BENDS, { "selection" },
    { AT_DECISION ("selection", "answer selection both-decline"), AT_DECISION ("how-long", "answer how-long long"),
      AT_DECISION ("records-without-ecmo", "answer records-without-ecmo ncaa review candour declined-log"),
      NOTHING_MORE } },
  { "declined by 1.2 alone", "declined", BENDS, { "selection" },
    { AT_DECISION ("selection", "answer selection only-1-2"), AT_DECISION ("how-long", "answer how-long long"),
      AT_DECISION ("records-without-ecmo", "answer records-without-ecmo ncaa review candour"), NOTHING_MORE } },
  { "stopped after lysis", "stopped", BENDS, { "selection" },
    { AT_DECISION ("selection", "answer selection both-decline"), AT_DECISION ("how-long", "answer how-long thirty"),
      NOTHING_MORE } },
  { "waited for her husband", "home", BENDS, { "selection" },
    { AT_DECISION ("selection", "answer selection husband"),
      AT_DECISION ("selection-again", "answer selection-again both-offer"),
      AT_DECISION ("where-cannulate", "reason selection-again \"Both apply; all four agree.\""), NOTHING_MORE } },
  { "abandoned", "abandoned", BENDS, { "wire-return" },
    { AFTER_MARK ("skin", 400, "abandon"), AT_DECISION ("how-long", "answer how-long long"),
      AT_DECISION ("records-without-ecmo", "answer records-without-ecmo ncaa review candour"), NOTHING_MORE } },
};
/* clang-format on */

/* Each critical criterion is failed by one thing done otherwise, and by that alone. */
static void
test_critical (void)
{
  static const Slip slips[] = {
    { "looked-for-the-cause", "heparin before the look" },
    { "team-decided", "alone", 1 }, /* nor was the reason of a team recorded */
    { "team-decided", "skin first" },
    { "both-paragraphs", "only 1.1" },
    { "compressions-kept", "compressions stopped" },
    { "not-chased", "speed left as it was" },
    { "not-chased", "more speed" },
  };
  ways_assert_critical (slips, G_N_ELEMENTS (slips));
}

/* What should not be done costs its points when it is. */
static void
test_harm (void)
{
  static const Slip slips[] = {
    { "through-the-clot", "through the clot" },
    { "clot-sent-on", "clot pushed on" },
    { "adrenaline-bolus", "adrenaline after flow" },
    { "lysis-on-flow", "lysis on flow" },
    { "promised", "promised" },
    { "forged", "chart filled in" },
    { "stopped-too-soon", "stopped after lysis" },
  };

  ways_assert_harm ("course, line bent", slips, G_N_ELEMENTS (slips));
}

/* Two questions have more than one right answer, as long as a team gave it with a reason. */
static void
test_either_is_sound (void)
{
  static const char *const sound[] = { "course, line bent", "lysed, then flow", "lysed, a pulse",
                                       "declined" };

  for (guint i = 0; i < G_N_ELEMENTS (sound); i++) {
    g_assert_true (way (sound[i])->passed);
    g_assert_cmpuint (way (sound[i])->n_critical_failed, ==, 0);
    ways_assert_line (sound[i], "lysis-weighed", LF_LINE_MET);
  }
  ways_assert_line ("declined", "team-decided", LF_LINE_MET);
  ways_assert_line ("declined", "both-paragraphs", LF_LINE_MET);
  ways_assert_line ("declined", "flow-in-time", LF_LINE_NOT_DEMONSTRATED);
  ways_assert_line ("lysed, a pulse", "both-paragraphs", LF_LINE_NOT_DEMONSTRATED);
  ways_assert_line ("lysed, a pulse", "stood-down", LF_LINE_MET);
}

/* Without a recorded decision of a team, and its reason, nothing passes, whatever comes of her. */
static void
test_no_team_no_pass (void)
{
  static const char *const none[] = {
    "alone", "skin first", "only 1.1", "no reason", "declined by 1.2 alone", "idle"
  };

  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    g_assert_false (way (none[i])->passed);
}

/* A line that kicks has one of three causes, and each is found and mended in its own way. */
static void
test_causes (void)
{
  static const char *const causes[] = { "course, bleeds", "course, clot at the tip",
                                        "course, line bent" };

  for (guint i = 0; i < G_N_ELEMENTS (causes); i++) {
    ways_assert_line (causes[i], "cause-found", LF_LINE_MET);
    ways_assert_line (causes[i], "cause-mended", LF_LINE_MET);
  }
}

int
main (int argc, char *argv[])
{
  shipped_init (&argc, &argv);
  ways_play (shipped_scenario ("pea-pulmonary-embolism"), ways, G_N_ELEMENTS (ways));
  g_test_add_func ("/pea-pulmonary-embolism/endings", ways_assert_endings);
  g_test_add_func ("/pea-pulmonary-embolism/critical", test_critical);
  g_test_add_func ("/pea-pulmonary-embolism/harm", test_harm);
  g_test_add_func ("/pea-pulmonary-embolism/either-is-sound", test_either_is_sound);
  g_test_add_func ("/pea-pulmonary-embolism/no-team-no-pass", test_no_team_no_pass);
  g_test_add_func ("/pea-pulmonary-embolism/causes", test_causes);
  return shipped_run ();
}
