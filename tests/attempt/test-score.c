/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The score: classes, help, what a person rates, what never came up, evidence. */
#include "play.h"

#include <string.h>

static const char phases[] =
    "<phase id='start'><title>Start</title>"
    "<decision id='d' kind='choose-one' role='ecmo-lead'><ask>Which?</ask><when><time "
    "at='00:01'/></when>"
    "<option id='a' verdict='right'><text>Alpha</text></option>"
    "<option id='b' verdict='wrong'><text>Beta</text></option>"
    "<hint>One.</hint><hint>Two.</hint><hint>Three.</hint></decision>"
    "<decision id='e' kind='choose-one' role='ecmo-lead'><ask>Not asked?</ask><when><time "
    "at='05:00'/></when>"
    "<option id='a' verdict='right'><text>Alpha</text></option></decision>"
    "<decision id='f' kind='do-it' role='ecmo-lead'><ask>Call them.</ask><when><time "
    "at='00:01'/></when>"
    "<until><done action='call'/></until></decision>"
    "<decision id='g' kind='choose-one' role='ecmo-lead' seconds='2'><ask>Quickly?</ask>"
    "<when><time at='00:01'/></when>"
    "<option id='a' verdict='right'><text>Alpha</text></option></decision></phase>";

#define CALLED   "<met><done action='call icu'/></met>"
#define ANSWERED "<met><answered decision='d' option='a'/></met>"
#define THE_END  "<event><when><time at='00:30'/></when><then><finish ending='good'/></then></event>"

typedef struct {
  LfScenario *scenario;
  LfAttempt *attempt;
  LfResult *result;
} Played;

/* Plays a scenario with these criteria; it ends at 00:30. Takes the criteria. */
static Played
play (char *criteria, const char *lines, int64_t until)
{
  Parts parts = { .phases = phases, .always = THE_END, .criteria = criteria };
  Played played = { .scenario = play_scenario (&parts) };

  played.attempt = play_new (played.scenario);
  play_lines (played.attempt, lines, until);
  played.result = lf_result_new (played.attempt);
  g_free (criteria);
  return played;
}

static void
forget (Played *played)
{
  lf_result_free (played->result);
  lf_attempt_free (played->attempt);
  lf_scenario_free (played->scenario);
}

static char *
help (const char *inside)
{
  char *plain = play_criterion ("c", "critical", inside);
  char *with = g_strconcat ("<criterion hinted-by='d'", plain + strlen ("<criterion"), NULL);
  g_free (plain);
  return with;
}

static char *
by_person (const char *inside)
{
  char *plain = play_criterion ("c", "recommended", inside);
  char *with = g_strconcat ("<criterion by='person'", plain + strlen ("<criterion"), NULL);
  g_free (plain);
  return with;
}

typedef struct {
  const char *criterion_class;
  const char *inside;
  const char *lines;
  LfLineStatus status;
  double points;
  double points_of;
} Row;

static const char call[] = "00:05.000 learner call icu";
#define FAILED  "<failed><done action='call cardiology'/></failed>"
#define APPLIES "<applies><done action='call perfusionist'/></applies>"

static const Row rows[] = {
  { "critical", CALLED, call, LF_LINE_MET, 10, 10 },
  { "critical", CALLED, "", LF_LINE_FAILED, 0, 10 },
  { "recommended", CALLED, call, LF_LINE_MET, 10, 10 },
  { "recommended", CALLED, "", LF_LINE_FAILED, 0, 10 },
  { "neutral", CALLED, call, LF_LINE_MET, 0, 0 },
  { "neutral", CALLED, "", LF_LINE_NOT_DEMONSTRATED, 0, 0 },
  { "unnecessary", CALLED, call, LF_LINE_DONE, -10, 0 },
  { "unnecessary", CALLED, "", LF_LINE_AVOIDED, 0, 0 },
  { "harmful", CALLED, call, LF_LINE_DONE, -10, 0 },
  { "harmful", CALLED, "", LF_LINE_AVOIDED, 0, 0 },
  /* What holds first is latched. */
  { "recommended", CALLED FAILED, "00:02.000 learner call cardiology\n00:05.000 learner call icu",
    LF_LINE_FAILED, 0, 10 },
  { "recommended", CALLED FAILED, "00:05.000 learner call icu\n00:06.000 learner call cardiology",
    LF_LINE_MET, 10, 10 },
  /* What never came up counts on neither side; it may come up after it was met. */
  { "critical", APPLIES CALLED, call, LF_LINE_NOT_DEMONSTRATED, 0, 0 },
  { "harmful", APPLIES CALLED, call, LF_LINE_NOT_DEMONSTRATED, 0, 0 },
  { "critical", APPLIES CALLED, "00:05.000 learner call icu\n00:06.000 learner call perfusionist",
    LF_LINE_MET, 10, 10 },
  { "critical", APPLIES CALLED, "00:06.000 learner call perfusionist", LF_LINE_FAILED, 0, 10 },
};

static void
test_classes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    Played played =
        play (play_criterion ("c", rows[i].criterion_class, rows[i].inside), rows[i].lines, 40000);
    const LfScoreLine *line = play_line (played.result, "c");
    g_test_message ("%u: %s %s", i, rows[i].criterion_class, line->evidence);
    g_assert_cmpstr (lf_line_status_text (line->status), ==, lf_line_status_text (rows[i].status));
    g_assert_cmpfloat (line->points, ==, rows[i].points);
    g_assert_cmpfloat (line->points_of, ==, rows[i].points_of);
    g_assert_cmpfloat (played.result->domains[LF_DOMAIN_RECOGNITION].points, ==, rows[i].points);
    g_assert_cmpint (played.result->critical_failed->len, ==,
                     rows[i].status == LF_LINE_FAILED &&
                         strcmp (rows[i].criterion_class, "critical") == 0);
    forget (&played);
  }
}

/* While it runs, what is open is not demonstrated yet; what is latched stands. */
static void
test_not_ended (void)
{
  static const char *const classes[] = { "critical", "recommended", "harmful" };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++) {
    Played played = play (play_criterion ("c", classes[i], CALLED), "", 20000);
    g_assert_cmpint (play_line (played.result, "c")->status, ==, LF_LINE_NOT_DEMONSTRATED);
    g_assert_cmpfloat (played.result->points_of, ==, 0);
    g_assert_false (played.result->passed);
    g_assert_null (played.result->ending);
    forget (&played);
  }
  Played met = play (play_criterion ("c", "critical", CALLED), call, 20000);
  g_assert_cmpint (play_line (met.result, "c")->status, ==, LF_LINE_MET);
  g_assert_false (met.result->passed);
  forget (&met);
}

/* Each step of a hint has its price; a hint after it was met has none. */
static void
test_help (void)
{
  static const struct {
    const char *lines;
    LfLineStatus status;
    double points;
  } helped[] = {
    { "00:05.000 learner answer d a", LF_LINE_MET, 10 },
    { "00:04.000 note hint d 1\n00:05.000 learner answer d a", LF_LINE_MET_WITH_HELP, 9 },
    { "00:04.000 note hint d 1\n00:04.000 note hint d 2\n00:05.000 learner answer d a",
      LF_LINE_MET_WITH_HELP, 7.5 },
    { "00:04.000 note hint d 3\n00:05.000 learner answer d a", LF_LINE_MET_WITH_HELP, 5 },
    { "00:04.000 note hint d 3\n00:05.000 learner answer d b", LF_LINE_FAILED, 0 },
    { "00:05.000 learner answer d a\n!no-decision 00:06.000 note hint d 1", LF_LINE_MET, 10 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (helped); i++) {
    Played played = play (help (ANSWERED), helped[i].lines, 40000);
    const LfScoreLine *line = play_line (played.result, "c");
    g_assert_cmpstr (lf_line_status_text (line->status), ==,
                     lf_line_status_text (helped[i].status));
    g_assert_cmpfloat (line->points, ==, helped[i].points);
    g_assert_cmpfloat (line->points_of, ==, 10);
    forget (&played);
  }
}

static void
test_by_person (void)
{
  Played done = play (by_person (CALLED), call, 40000);
  g_assert_cmpint (play_line (done.result, "c")->status, ==, LF_LINE_NOT_ASSESSED);
  g_assert_cmpfloat (done.result->points_of, ==, 0);
  forget (&done);

  Played not_done = play (by_person (CALLED), "", 40000);
  g_assert_cmpint (play_line (not_done.result, "c")->status, ==, LF_LINE_FAILED);
  g_assert_cmpfloat (not_done.result->points_of, ==, 10);
  forget (&not_done);
}

static char *
three (void)
{
  g_autofree char *a = play_criterion ("a", "recommended", "<met><done action='call icu'/></met>");
  g_autofree char *b =
      play_criterion ("b", "critical", "<met><done action='call cardiology'/></met>");
  g_autofree char *c =
      play_criterion ("c", "harmful", "<met><done action='call perfusionist'/></met>");
  return g_strconcat (a, b, c, NULL);
}

/* Points never buy back what is critical, and the sum is never below nothing. */
static void
test_sum (void)
{
  static const struct {
    const char *lines;
    double percent;
    gboolean passed;
  } sums[] = {
    { "00:05.000 learner call icu\n00:05.000 learner call cardiology", 100, TRUE },
    { "00:05.000 learner call icu", 50, FALSE },
    { "00:05.000 learner call cardiology", 50, FALSE },
    { "00:05.000 learner call icu\n00:05.000 learner call cardiology\n"
      "00:05.000 learner call perfusionist",
      50, FALSE },
    { "00:05.000 learner call perfusionist", 0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sums); i++) {
    Played played = play (three (), sums[i].lines, 40000);
    g_assert_cmpfloat (played.result->score_percent, ==, sums[i].percent);
    g_assert_cmpint (played.result->passed, ==, sums[i].passed);
    forget (&played);
  }
}

/* The sentence has the time and what the log shows. */
static void
test_evidence (void)
{
  static const struct {
    const char *inside;
    const char *lines;
    const char *evidence;
  } told[] = {
    { CALLED, call, "At 00:05: “Call: Intensive care” was done at 00:05." },
    { CALLED, "", "By the end at 00:30: “Call: Intensive care” was not done." },
    { ANSWERED, "00:05.000 learner answer d a",
      "At 00:05: “Which?” was answered at 00:05: Alpha." },
    { ANSWERED, "00:05.000 learner answer d b",
      "By the end at 00:30: “Which?” was answered at 00:05: Beta." },
    { "<met><reasoned decision='d'/></met>", "00:05.000 learner reason d \"It is early.\"",
      "At 00:05: the reason given at 00:05: “It is early.”." },
    { "<met><all><done action='call icu'/><time at='00:08'/></all></met>", call,
      "At 00:08: “Call: Intensive care” was done at 00:05; the clock had passed 00:08." },
    { "<met><any><marked id='other'/><done action='call icu'/></any></met>", call,
      "At 00:05: “Call: Intensive care” was done at 00:05." },
    { "<met><not><done action='call icu'/></not><time at='00:10'/></met>", "",
      "At 00:10: “Call: Intensive care” was not done; the clock had passed 00:10." },
    { "<met><marked id='seen'/></met>", "", "By the end at 00:30: seen: not reached." },
    { "<met><held seconds='3'><reading id='fdo2_fraction' above='0.9'/></held></met>",
      "00:05.000 learner fdo2 1", "At 00:08: FdO2 was 1; for 3 s without a break." },
    { "<met><done action='call icu' count='2'/></met>",
      "00:05.000 learner call icu\n00:07.000 learner call icu",
      "At 00:07: “Call: Intensive care” was done 2 times, last at 00:07." },
    { APPLIES CALLED, "", "By the end at 00:30 it had not come to this." },
    { "<met><ever><reading id='fdo2_fraction' above='0.9'/></ever><time at='00:10'/></met>",
      "00:05.000 learner fdo2 1\n00:06.000 learner fdo2 0.5",
      "At 00:10: it had been so at 00:05; the clock had passed 00:10." },
    { "<met><ever><reading id='fdo2_fraction' above='0.9'/></ever></met>", "",
      "By the end at 00:30: FdO2 was 0.21." },
    { "<met><reading id='vf_amsa_mv_hz' above='1'/></met>", "",
      "By the end at 00:30: VF AMSA had no value." },
    { "<met><reading id='cpr_rate_per_min' above='1'/></met>", "",
      "By the end at 00:30: CPR rate had no value." },
    { "<met><change reading='fdo2_fraction' since='collapse' above='0.2'/></met>",
      "00:05.000 learner fdo2 1", "By the end at 00:30: FdO2 had no value to compare with." },
    { "<met><change reading='fdo2_fraction' since='last-adrenaline' above='0.2'/></met>",
      "00:04.000 learner drug adrenaline 1 mg\n00:05.000 learner fdo2 1",
      "At 00:05: FdO2 had changed by 0.79." },
    { ANSWERED, "", "By the end at 00:30: “Which?” was open." },
    { "<met><answered decision='e'/></met>", "",
      "By the end at 00:30: “Not asked?” was not asked." },
    { "<met><answered decision='f'/></met>", "00:05.000 learner call icu",
      "At 00:05: “Call them.” was done at 00:05." },
    { "<met><answered decision='g'/></met>", "",
      "By the end at 00:30: “Quickly?” had no answer in time, by 00:03." },
    { "<met><reasoned decision='d'/></met>", "",
      "By the end at 00:30: no reason was recorded for “Which?”." },
    { "<met><phase id='start'/><time at='00:01'/></met>", "",
      "At 00:01: in “Start”; the clock had passed 00:01." },
    { "<met><not><phase id='start'/></not></met>", "", "By the end at 00:30: in “Start”." },
    { "<met><rhythm is='asystole'/><not><pulse/></not></met>", "00:05.000 educator rhythm asystole",
      "At 00:05: the rhythm was Asystole; there was no pulse." },
    { "<met><fault id='drainage-kink'/></met>", "",
      "By the end at 00:30: Drainage line kinked: not there." },
    { "<met><chance name='always' of='1'/></met>", "", "At 00:00." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (told); i++) {
    Played played =
        play (play_criterion ("c", "recommended", told[i].inside), told[i].lines, 40000);
    g_assert_cmpstr (play_line (played.result, "c")->evidence, ==, told[i].evidence);
    forget (&played);
  }
}

/* The ending itself is seen by criteria, to the step. */
static void
test_at_the_end (void)
{
  Played played =
      play (play_criterion ("c", "recommended", "<met><time at='00:30'/></met>"), "", 40000);
  g_assert_cmpint (play_line (played.result, "c")->status, ==, LF_LINE_MET);
  g_assert_cmpint (play_line (played.result, "c")->step, ==, 30000);
  forget (&played);
}

static void
test_intervals (void)
{
  Parts parts = { .marks = "<mark id='collapse' at='-12:00'/><mark id='first-cpr' at='-11:00'/>" };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfAttempt) attempt = play_new (scenario);
  g_autoptr (LfResult) result = lf_result_new (attempt);
  double seconds = 0;

  g_assert_true (lf_result_interval_s (result, LF_MARK_COLLAPSE, LF_MARK_FIRST_CPR, &seconds));
  g_assert_cmpfloat (seconds, ==, 60);
  g_assert_false (lf_result_interval_s (result, LF_MARK_FIRST_CPR, LF_MARK_FLOW, &seconds));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/score/classes", test_classes);
  g_test_add_func ("/score/not-ended", test_not_ended);
  g_test_add_func ("/score/help", test_help);
  g_test_add_func ("/score/by-person", test_by_person);
  g_test_add_func ("/score/sum", test_sum);
  g_test_add_func ("/score/evidence", test_evidence);
  g_test_add_func ("/score/at-the-end", test_at_the_end);
  g_test_add_func ("/score/intervals", test_intervals);
  return g_test_run ();
}
