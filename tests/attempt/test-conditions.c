/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every kind of condition, from outside: an event waits for it and sets the mark "seen". */
#include "play.h"

static const char phases[] =
    "<phase id='start'><title>Start</title>"
    "<decision id='d' kind='choose-several' role='ecmo-lead' seconds='20'><ask>Which?</ask>"
    "<when><time at='00:01'/></when>"
    "<option id='a' verdict='right'><text>A</text></option>"
    "<option id='b' verdict='acceptable'><text>B</text></option>"
    "<option id='c' verdict='wrong'><text>C</text></option></decision>"
    "<decision id='n' kind='set-value' role='ecmo-lead'><ask>How much?</ask><when><time "
    "at='00:01'/></when>"
    "<field id='x' low='10' high='30' step='1' start='20' accept-low='15' accept-high='25'>"
    "<text>X</text></field></decision>"
    "<decision id='o' kind='put-in-order' role='ecmo-lead'><ask>In which order?</ask>"
    "<when><time at='00:01'/></when>"
    "<option id='first' verdict='right'><text>First</text></option>"
    "<option id='second' verdict='right'><text>Second</text></option></decision></phase>"
    "<phase id='next'><title>Next</title></phase>";

/* When the condition first held, in milliseconds; INT64_MIN where it did not within 25 seconds. */
static int64_t
seen (const char *condition, const char *lines)
{
  g_autofree char *always = g_strdup_printf (
      "<event id='e'><when>%s</when><then><mark id='seen'/></then></event>"
      "<event id='at-five'><when><time at='00:05'/></when><then><mark id='other'/></then></event>",
      condition);
  Parts parts = { .phases = phases, .always = always };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfAttempt) attempt = play_new (scenario);

  play_lines (attempt, lines, 25000);
  return play_mark (attempt, "seen");
}

#define NEVER INT64_MIN

typedef struct {
  const char *condition;
  const char *lines;
  int64_t step;
} Row;

/* An input is acted on in its own step, and conditions are looked at ten times a second. */
static const Row rows[] = {
  /* time */
  { "<time at='00:00'/>", "", 0 },
  { "<time at='00:07'/>", "", 7000 },
  { "<time at='02:00'/>", "", NEVER },
  /* all, any, not, and several side by side */
  { "<all><time at='00:03'/><time at='00:09'/></all>", "", 9000 },
  { "<any><time at='00:03'/><time at='00:09'/></any>", "", 3000 },
  { "<time at='00:03'/><time at='00:08'/>", "", 8000 },
  { "<not><marked id='other'/></not><time at='00:04'/>", "", 4000 },
  { "<not><marked id='other'/></not><time at='00:06'/>", "", NEVER },
  /* marked, since */
  { "<marked id='other'/>", "", 5000 },
  { "<since mark='other' at-least='00:03'/>", "", 8000 },
  { "<since mark='other' at-most='00:03'/>", "", 5000 },
  { "<since mark='other' at-most='00:03'/><time at='00:09'/>", "", NEVER },
  { "<since mark='other' at-least='00:02' at-most='00:03'/>", "", 7000 },
  /* done */
  { "<done action='call'/>", "00:02.010 learner call icu", 2100 },
  { "<done action='call icu'/>", "00:02.010 learner call cardiology", NEVER },
  { "<done action='call icu'/>", "00:02.000 learner call icu", 2100 },
  { "<done action='call' count='2'/>",
    "00:02.010 learner call icu\n00:03.050 learner call cardiology", 3100 },
  { "<done action='call' count='2'/>", "00:02.010 learner call icu", NEVER },
  { "<not><done action='call'/></not><time at='00:03'/>", "00:02.010 learner call icu", NEVER },
  { "<done action='check feet'/>", "00:02.000 learner check feet", 7100 }, /* at its end */
  /* readings: a healthy man has these */
  { "<reading id='hr_per_min' above='40' below='110'/><time at='00:05'/>", "", 5000 },
  { "<reading id='hr_per_min' above='200'/>", "", NEVER },
  { "<reading id='map_mmhg' below='20'/>", "", NEVER },
  { "<reading id='vf_dominant_frequency_hz' below='100'/>", "", NEVER }, /* no value, neither */
  { "<reading id='fdo2_fraction' above='0.35' below='0.45'/>", "00:10.000 learner fdo2 0.4",
    10100 },
  { "<change reading='fdo2_fraction' since='other' above='0.1'/>", "00:10.000 learner fdo2 0.4",
    10100 },
  { "<change reading='fdo2_fraction' since='other' above='0.1'/>", "00:03.000 learner fdo2 0.4",
    NEVER },
  { "<change reading='fdo2_fraction' since='seen' below='10'/>", "", NEVER }, /* mark not set */
  /* held, ever */
  { "<held seconds='4'><time at='00:03'/></held>", "", 7000 },
  { "<held seconds='4'><reading id='fdo2_fraction' above='0.35'/></held>",
    "00:10.000 learner fdo2 0.4\n00:12.000 learner fdo2 0.21\n00:13.000 learner fdo2 0.4", 17100 },
  { "<ever><reading id='fdo2_fraction' above='0.35'/></ever><time at='00:20'/>",
    "00:10.000 learner fdo2 0.4\n00:12.000 learner fdo2 0.21", 20000 },
  { "<ever><held seconds='2'><reading id='fdo2_fraction' above='0.35'/></held></ever>"
    "<time at='00:20'/>",
    "00:10.000 learner fdo2 0.4\n00:11.000 learner fdo2 0.21", NEVER },
  /* decisions */
  { "<open decision='d'/>", "", 1100 }, /* asked at 1.0, looked at next */
  { "<answered decision='d'/>", "00:02.000 learner answer d a c", 2100 },
  { "<answered decision='d' option='a'/>", "00:02.000 learner answer d b a", 2100 },
  { "<answered decision='d' option='c'/>", "00:02.000 learner answer d b a", NEVER },
  { "<missed decision='d'/>", "", 21100 },
  { "<missed decision='d'/>", "00:02.000 learner answer d a", NEVER },
  { "<accepted decision='d'/>", "00:02.000 learner answer d b a", 2100 },
  { "<accepted decision='d'/>", "00:02.000 learner answer d a c", NEVER },
  { "<accepted decision='n'/>", "00:02.000 learner answer n 15", 2100 },
  { "<accepted decision='n'/>", "00:02.000 learner answer n 26", NEVER },
  { "<accepted decision='o'/>", "00:02.000 learner answer o first second", 2100 },
  { "<accepted decision='o'/>", "00:02.000 learner answer o second first", NEVER },
  { "<answered decision='o'/>", "00:02.000 learner answer o second first", 2100 },
  { "<reasoned decision='d'/>", "00:02.000 learner reason d \"because of the times\"", 2100 },
  { "<reasoned decision='d'/>", "00:02.000 learner answer d a", NEVER },
  /* phase, events */
  { "<phase id='next'/>", "00:02.000 educator phase next", 2100 },
  { "<fired event='at-five'/>", "", 5000 }, /* in the same look: one event sets off another */
  /* the patient */
  { "<rhythm is='vf'/>", "00:02.000 educator rhythm vf", 2100 },
  { "<not><rhythm is='sinus'/></not>", "00:02.000 educator rhythm asystole", 2100 },
  { "<pulse/>", "", 0 },
  { "<fault id='oxygenator-clot'/>", "00:02.000 educator fault oxygenator-clot 0.5", 2100 },
  { "<not><fault id='oxygenator-clot'/></not><time at='00:09'/>",
    "00:02.000 educator fault oxygenator-clot\n00:08.000 educator cure oxygenator-clot", 9000 },
  /* chance */
  { "<chance name='certain' of='1'/>", "", 0 },
  { "<chance name='impossible' of='0'/>", "", NEVER },
};

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    int64_t step = seen (rows[i].condition, rows[i].lines);
    if (step != rows[i].step)
      g_error ("%s with “%s”: seen at %" G_GINT64_FORMAT ", not %" G_GINT64_FORMAT,
               rows[i].condition, rows[i].lines, step, rows[i].step);
  }
}

/* A draw follows from seed and name alone, and falls as often as it says. */
static void
test_chance (void)
{
  Parts parts = { .always = "<event id='e'><when><chance name='converts' of='0.6'/></when>"
                            "<then><mark id='seen'/></then></event>" };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  int n = 0;

  for (uint64_t seed = 1; seed <= 200; seed++) {
    g_autoptr (LfAttempt) attempt =
        lf_attempt_new (scenario, NULL, lf_header_new (scenario, NULL, seed));
    n += play_mark (attempt, "seen") == 0;
    lf_attempt_advance (attempt, 200);
    g_assert_true (play_mark (attempt, "seen") <= 0);
  }
  g_assert_cmpint (n, >, 95);
  g_assert_cmpint (n, <, 145);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/conditions/rows", test_rows);
  g_test_add_func ("/conditions/chance", test_chance);
  return g_test_run ();
}
