/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The explorer on small scenarios of which it is known what can come about, and how. */
#include "attempt/explorer.h"
#include "play.h"

#include <string.h>

enum { BUDGET_S = 1500 };

static LfExploration *
explore (const LfScenario *scenario)
{
  return lf_explore (scenario, NULL, BUDGET_S, NULL, NULL);
}

static const LfFinding *
find (const LfScenario *scenario, const LfExploration *found, LfThing thing, const char *id,
      LfQuestion question)
{
  for (guint i = 0; i < found->findings->len; i++) {
    const LfFinding *finding = &g_array_index (found->findings, LfFinding, i);
    g_autofree char *name = lf_finding_id (scenario, finding);
    if (finding->thing == thing && finding->question == question && g_str_equal (name, id))
      return finding;
  }
  g_error ("Nothing is asked of “%s”.", id);
}

static LfGrade
grade (const LfScenario *scenario, const LfExploration *found, LfThing thing, const char *id,
       LfQuestion question)
{
  return find (scenario, found, thing, id, question)->grade;
}

static const char *
how (const LfExploration *found, const LfFinding *finding)
{
  g_assert_cmpint (finding->grade, ==, LF_GRADE_FOUND);
  return ((const LfShownBy *) g_ptr_array_index (found->plays, (guint) finding->play))->how;
}

/* Plays again, from its inputs alone, what showed each finding. */
static void
assert_replays (const LfScenario *scenario, const LfExploration *found)
{
  for (guint i = 0; i < found->findings->len; i++) {
    const LfFinding *finding = &g_array_index (found->findings, LfFinding, i);
    if (finding->grade != LF_GRADE_FOUND)
      continue;
    const LfShownBy *by = g_ptr_array_index (found->plays, (guint) finding->play);
    g_autoptr (LfAttempt) attempt =
        lf_attempt_new (scenario, NULL, lf_header_new (scenario, NULL, by->seed));
    for (guint j = 0; j < by->inputs->len; j++) {
      const LfEntry *entry = g_ptr_array_index (by->inputs, j);
      if (entry->step > finding->step)
        break;
      lf_attempt_advance (attempt, entry->step - lf_attempt_step (attempt));
      lf_attempt_input (attempt, entry->who, (const char *const *) entry->fields, NULL, NULL);
    }
    lf_attempt_advance (attempt, finding->step - lf_attempt_step (attempt));
    g_assert_cmpint (lf_attempt_step (attempt), ==, finding->step);
    const LfScriptState *script = lf_attempt_script (attempt);
    if (finding->thing == LF_THING_ENDING)
      g_assert_cmpint (script->ending, ==, finding->index);
    else if (finding->thing == LF_THING_PHASE)
      g_assert_cmpint (script->phase, ==, finding->index);
    else if (finding->thing == LF_THING_DECISION || finding->thing == LF_THING_OPTION)
      g_assert_cmpint (script->decisions[finding->index].asked_step, >=, 0);
    else if (finding->question == LF_QUESTION_MEETABLE)
      g_assert_true (script->criteria[finding->index].status == LF_CRITERION_MET ||
                     script->ending >= 0);
  }
}

#define CHOICE(id_, when_, wrong_)                                                                 \
  "<decision id='" id_                                                                             \
  "' kind='choose-one' role='ecmo-lead' seconds='20'><ask>Which?</ask><when>" when_                \
  "</when><option id='right' verdict='right'><text>Right</text></option>"                          \
  "<option id='wrong' verdict='wrong'><text>Wrong</text>" wrong_ "</option></decision>"

#define OVER_AT(time_, ending_)                                                                    \
  "<event><when><time at='" time_ "'/></when><then><finish ending='" ending_ "'/></then></event>"

/* ---- What leads where ---- */

/* Poor comes only of a wrong answer that is given only after another wrong answer. */
static void
test_by_one_option (void)
{
  Parts parts = {
    .phases = "<phase id='start'><title>Start</title>" CHOICE ("one", "<time at='00:05'/><pulse/>",
                                                               "<then><go phase='side'/></then>")
        OVER_AT ("02:00", "good") "</phase><phase id='side'><title>Side</title>" CHOICE (
            "two", "<answered decision='one' option='wrong'/>",
            "<then><finish ending='poor'/></then>") OVER_AT ("02:00", "good") "</phase>",
    .course = "<step id='a' late='00:10'><when><open decision='one'/></when><do>answer one right"
              "</do></step>",
  };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfExploration) found = explore (scenario);

  g_assert_cmpuint (lf_exploration_count (found, LF_GRADE_NOT_SHOWN), ==, 0);
  g_assert_cmpint (grade (scenario, found, LF_THING_PHASE, "start", LF_QUESTION_REACHABLE), ==,
                   LF_GRADE_PROVED);
  const LfFinding *poor = find (scenario, found, LF_THING_ENDING, "poor", LF_QUESTION_REACHABLE);
  g_assert_nonnull (strstr (how (found, poor), "answer one wrong"));
  g_assert_nonnull (strstr (how (found, poor), "answer two wrong"));
  assert_replays (scenario, found);
}

/* The end depends on the seed, and both are found, each with a seed of its own. */
static void
test_by_chance (void)
{
  Parts parts = { .phases = "<phase id='start'><title>Start</title>"
                            "<event><when><time at='00:30'/><chance name='luck' of='0.05'/></when>"
                            "<then><finish ending='good'/></then></event>" OVER_AT (
                                "00:40", "poor") "</phase>" };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfExploration) found = explore (scenario);

  const LfFinding *good = find (scenario, found, LF_THING_ENDING, "good", LF_QUESTION_REACHABLE);
  const LfFinding *poor = find (scenario, found, LF_THING_ENDING, "poor", LF_QUESTION_REACHABLE);
  g_assert_cmpstr (how (found, good), !=, how (found, poor));
  assert_replays (scenario, found);
}

/* A criterion that only leaving out its step fails, and one that only being late does. */
static void
test_by_leaving_out (void)
{
  g_autofree char *fails =
      play_criterion ("done", "recommended", "<met><done action='check pulse'/></met>");
  g_autofree char *early = play_criterion ("early", "recommended",
                                           "<applies><done action='check pupils'/></applies>"
                                           "<met><done action='check pupils'/><not><time "
                                           "at='00:20'/></not></met>");
  g_autofree char *criteria = g_strconcat (fails, early, NULL);
  Parts parts = {
    .phases = "<phase id='start'><title>Start</title>" OVER_AT ("01:00", "good") "</phase>",
    .criteria = criteria,
    .course = "<step id='pulse' late='00:10'><when><time at='00:05'/></when><do>check pulse</do>"
              "</step><step id='pupils' late='00:30'><when><time at='00:12'/></when>"
              "<do>check pupils</do></step>",
  };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfExploration) found = explore (scenario);

  const LfFinding *done = find (scenario, found, LF_THING_CRITERION, "done", LF_QUESTION_FAILABLE);
  const LfFinding *late = find (scenario, found, LF_THING_CRITERION, "early", LF_QUESTION_FAILABLE);
  g_assert_true (strstr (how (found, done), "without step pulse") != NULL ||
                 strstr (how (found, done), "idle") != NULL);
  g_assert_nonnull (strstr (how (found, late), "late with step pupils"));
  assert_replays (scenario, found);
}

/* Something harmful that no step of the course does is done all the same, to see that it counts. */
static void
test_by_doing (void)
{
  g_autofree char *criteria = play_criterion (
      "harm", "harmful", "<met><marked id='seen'/><done action='drug adrenaline'/></met>");
  Parts parts = { .phases =
                      "<phase id='start'><title>Start</title><event><when><time at='00:10'/>"
                      "</when><then><mark id='seen'/><mark id='other'/></then></event>" OVER_AT (
                          "01:00", "good") "</phase>",
                  .criteria = criteria };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfExploration) found = explore (scenario);

  const LfFinding *harm = find (scenario, found, LF_THING_CRITERION, "harm", LF_QUESTION_FAILABLE);
  g_assert_nonnull (strstr (how (found, harm), "also drug adrenaline 1 mg"));
  g_assert_cmpint (grade (scenario, found, LF_THING_CRITERION, "harm", LF_QUESTION_MEETABLE), ==,
                   LF_GRADE_FOUND);
  assert_replays (scenario, found);
}

/* Of three critical criteria one falls by one step that is left out, and one by one thing more that
 * is done; the third only by two steps that are left out, and that is no slip. */
static void
test_slips (void)
{
  g_autofree char *one =
      play_criterion ("one", "critical", "<met><done action='check pulse'/></met>");
  g_autofree char *more = play_criterion ("more", "critical",
                                          "<met><time at='00:50'/></met>"
                                          "<failed><done action='check airway'/></failed>");
  g_autofree char *two = play_criterion (
      "two", "critical",
      "<met><any><done action='check pulse'/><done action='check pupils'/></any></met>");
  g_autofree char *criteria = g_strconcat (one, more, two, NULL);
  Parts parts = {
    .phases = "<phase id='start'><title>Start</title>" OVER_AT ("01:00", "good") "</phase>",
    .criteria = criteria,
    .course = "<step id='pulse' late='00:10'><when><time at='00:05'/></when><do>check pulse</do>"
              "</step><step id='pupils' late='00:10'><when><time at='00:12'/></when>"
              "<do>check pupils</do></step>",
  };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfExploration) slips = lf_explore_slips (scenario, NULL, 1, BUDGET_S);

  g_assert_cmpuint (slips->findings->len, ==, 3);
  g_assert_cmpstr (
      how (slips, find (scenario, slips, LF_THING_CRITERION, "one", LF_QUESTION_FAILABLE)), ==,
      "model course, seed 1, without step pulse");
  g_assert_nonnull (
      strstr (how (slips, find (scenario, slips, LF_THING_CRITERION, "more", LF_QUESTION_FAILABLE)),
              "seed 1, also check airway"));
  g_assert_cmpint (grade (scenario, slips, LF_THING_CRITERION, "two", LF_QUESTION_FAILABLE), ==,
                   LF_GRADE_NOT_SHOWN);
  assert_replays (scenario, slips);
}

/* What never happens, and no graph can tell: a heart that beats 299 times a minute. */
static void
test_not_shown (void)
{
  g_autofree char *never =
      play_criterion ("never", "recommended", "<met><reading id='hr_per_min' above='299'/></met>");
  g_autofree char *always =
      play_criterion ("always", "recommended", "<met><reading id='hr_per_min' above='5'/></met>");
  g_autofree char *criteria = g_strconcat (never, always, NULL);
  Parts parts = {
    .phases =
        "<phase id='start'><title>Start</title>"
        "<event><when><reading id='hr_per_min' above='299'/></when><then>"
        "<go phase='fast'/></then></event>" OVER_AT (
            "00:20",
            "good") "</phase><phase id='fast'><title>Fast</title>" OVER_AT ("00:30",
                                                                            "poor") "</phase>",
    .criteria = criteria
  };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfExploration) found = explore (scenario);

  g_assert_cmpint (grade (scenario, found, LF_THING_PHASE, "fast", LF_QUESTION_REACHABLE), ==,
                   LF_GRADE_NOT_SHOWN);
  g_assert_cmpint (grade (scenario, found, LF_THING_ENDING, "poor", LF_QUESTION_REACHABLE), ==,
                   LF_GRADE_NOT_SHOWN);
  g_assert_cmpint (grade (scenario, found, LF_THING_CRITERION, "never", LF_QUESTION_MEETABLE), ==,
                   LF_GRADE_NOT_SHOWN);
  g_assert_cmpint (grade (scenario, found, LF_THING_CRITERION, "never", LF_QUESTION_FAILABLE), ==,
                   LF_GRADE_FOUND);
  g_assert_cmpint (grade (scenario, found, LF_THING_CRITERION, "always", LF_QUESTION_MEETABLE), ==,
                   LF_GRADE_FOUND);
  g_assert_cmpint (grade (scenario, found, LF_THING_CRITERION, "always", LF_QUESTION_FAILABLE), ==,
                   LF_GRADE_NOT_SHOWN);
}

/* ---- What the graph proves ---- */

static void
test_proved (void)
{
  g_autofree char *criteria = play_criterion (
      "answered", "recommended", "<met><answered decision='one' option='right'/></met>");
  Parts parts = { .phases = "<phase id='start'><title>Start</title>" CHOICE (
                      "one", "<time at='00:05'/>", "<then><finish ending='poor'/></then>")
                      OVER_AT ("01:00", "good") "</phase>",
                  .criteria = criteria };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfExploration) found = lf_explore (scenario, NULL, 0, NULL, NULL);

  g_assert_cmpuint (found->n_plays, ==, 0);
  g_assert_cmpfloat (found->played_s, ==, 0);
  g_assert_cmpint (grade (scenario, found, LF_THING_DECISION, "one", LF_QUESTION_ANSWERABLE), ==,
                   LF_GRADE_PROVED);
  g_assert_cmpint (grade (scenario, found, LF_THING_OPTION, "one/wrong", LF_QUESTION_ANSWERABLE),
                   ==, LF_GRADE_PROVED);
  g_assert_cmpint (grade (scenario, found, LF_THING_ENDING, "poor", LF_QUESTION_REACHABLE), ==,
                   LF_GRADE_PROVED);
  g_assert_cmpint (grade (scenario, found, LF_THING_CRITERION, "answered", LF_QUESTION_MEETABLE),
                   ==, LF_GRADE_PROVED);
  g_assert_cmpint (grade (scenario, found, LF_THING_ENDING, "good", LF_QUESTION_REACHABLE), ==,
                   LF_GRADE_NOT_SHOWN);
}

/* A decision after which the phase may have been left is not proved to be asked. */
static void
test_not_proved (void)
{
  Parts parts = { .phases = "<phase id='start'><title>Start</title>" CHOICE (
                      "one", "<time at='00:05'/>", "") OVER_AT ("00:05", "good") "</phase>" };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfExploration) found = lf_explore (scenario, NULL, 0, NULL, NULL);

  g_assert_cmpint (grade (scenario, found, LF_THING_DECISION, "one", LF_QUESTION_REACHABLE), ==,
                   LF_GRADE_NOT_SHOWN);
}

/* ---- How it searches ---- */

static void
assert_same (const LfExploration *a, const LfExploration *b)
{
  g_assert_cmpuint (a->n_plays, ==, b->n_plays);
  g_assert_cmpfloat (a->played_s, ==, b->played_s);
  g_assert_cmpuint (a->findings->len, ==, b->findings->len);
  g_assert_cmpint (
      memcmp (a->findings->data, b->findings->data, a->findings->len * sizeof (LfFinding)), ==, 0);
  g_assert_cmpuint (a->plays->len, ==, b->plays->len);
  for (guint i = 0; i < a->plays->len; i++) {
    const LfShownBy *one = g_ptr_array_index (a->plays, i);
    const LfShownBy *other = g_ptr_array_index (b->plays, i);
    g_assert_cmpstr (one->how, ==, other->how);
    g_assert_cmpuint (one->inputs->len, ==, other->inputs->len);
  }
}

/* Two phases that lead to each other without an end, decisions that nobody can get out of. */
static LfScenario *
circle (void)
{
  Parts parts = {
    .phases =
        "<phase id='a'><title>A</title><event><when><since mark='seen' at-least='00:01'/></when>"
        "<then><go phase='b'/></then></event><event on='check pulse'><then><go phase='b'/></then>"
        "</event></phase><phase id='b'><title>B</title><event on='check pulse'><then>"
        "<go phase='a'/></then></event><event><when><phase id='b'/><fault id='pump-failure'/>"
        "</when><then><finish ending='good'/></then></event></phase>",
    .always =
        "<event on='check pupils'><then><do>check pupils</do></then></event>"
        "<event><when><time at='00:01'/></when><then><mark id='seen'/><mark id='other'/></then>"
        "</event>",
    .course = "<step id='pulse' again='00:03' late='00:10'><when><time at='00:05'/></when>"
              "<do>check pulse</do></step>",
  };
  return play_scenario (&parts);
}

static void
test_same_again (void)
{
  g_autoptr (LfScenario) scenario = circle ();
  g_autoptr (LfExploration) one = explore (scenario);
  g_autoptr (LfExploration) other = explore (scenario);

  assert_same (one, other);
}

static void
test_budget (void)
{
  g_autoptr (LfScenario) scenario = circle ();

  for (double budget_s = 1; budget_s <= 1000; budget_s *= 10) {
    g_autoptr (LfExploration) found = lf_explore (scenario, NULL, budget_s, NULL, NULL);
    g_assert_false (found->cut_off);
    g_assert_cmpfloat (found->played_s, <=, budget_s + 1);
    g_assert_cmpuint (lf_exploration_count (found, LF_GRADE_NOT_SHOWN), >, 0);
  }
}

static gboolean
stop_soon (const LfExploration *so_far, gpointer data)
{
  int *left = data;
  return --*left > 0;
}

static void
test_stopped (void)
{
  g_autoptr (LfScenario) scenario = circle ();
  int left = 3;
  g_autoptr (LfExploration) found = lf_explore (scenario, NULL, BUDGET_S, stop_soon, &left);

  g_assert_true (found->cut_off);
  g_assert_cmpint (left, ==, 0);
  g_assert_cmpfloat (found->played_s, <, 60);
  g_assert_cmpint (grade (scenario, found, LF_THING_PHASE, "b", LF_QUESTION_REACHABLE), ==,
                   LF_GRADE_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/explorer/by-one-option", test_by_one_option);
  g_test_add_func ("/explorer/by-chance", test_by_chance);
  g_test_add_func ("/explorer/by-leaving-out", test_by_leaving_out);
  g_test_add_func ("/explorer/by-doing", test_by_doing);
  g_test_add_func ("/explorer/slips", test_slips);
  g_test_add_func ("/explorer/not-shown", test_not_shown);
  g_test_add_func ("/explorer/proved", test_proved);
  g_test_add_func ("/explorer/not-proved", test_not_proved);
  g_test_add_func ("/explorer/same-again", test_same_again);
  g_test_add_func ("/explorer/budget", test_budget);
  g_test_add_func ("/explorer/stopped", test_stopped);
  return g_test_run ();
}
