/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a running attempt has room for: one more is refused in words, and the last that fits is not.
 */
#include "scenario/fixtures.h"

/* The text that is wanted so often, each with a number in place of "%d". */
static char *
numbered (const char *format, int n)
{
  GString *all = g_string_new (NULL);
  g_auto (GStrv) parts = g_strsplit (format, "%d", -1);
  for (int i = 0; i < n; i++) {
    g_autofree char *number = g_strdup_printf ("%d", i);
    g_autofree char *one = g_strjoinv (number, parts);
    g_string_append (all, one);
  }
  return g_string_free (all, FALSE);
}

typedef struct {
  const char *name;
  const char *before; /* a place in files/small.xml: the new text goes in front of it */
  const char *format;
  int most; /* of the new ones, beside those that are there */
  const char *sentence;
} Cap;

static const Cap caps[] = {
  { "phases", "<always>", "<phase id='p%d'><title>T</title></phase>", LF_MAX_PHASES - 2,
    "*there are too many phases: an attempt has room for 32.\n" },
  { "events", "</always>", "<event on='swap'><then><do>swap</do></then></event>",
    LF_MAX_EVENTS_IN_SCRIPT - 3, "*there are too many events: an attempt has room for 256.\n" },
  { "decisions", "<decision id=\"give-it\"",
    "<decision id='d%d' kind='do-it' "
    "role='ecmo-lead'><ask>A</ask><until><pulse/></until></decision>",
    LF_MAX_DECISIONS - 2, "*there are too many decisions: an attempt has room for 64.\n" },
  { "options", "<late>", "<option id='o%d' verdict='wrong'><text>O</text></option>",
    LF_MAX_OPTIONS - 2, "*there are too many options: an attempt has room for 16.\n" },
  { "criteria", "</criteria>",
    "<criterion id='c%d' class='neutral' points='0' domain='aftercare'><title>C</title>"
    "<rests-on item='other/rule'/><met><pulse/></met><good>G</good></criterion>",
    LF_MAX_CRITERIA - 2, "*there are too many criteria: an attempt has room for 64.\n" },
  { "marks", "</marks>", "<mark id='m%d'/>", LF_MAX_MARKS - LF_N_MARKS - 1,
    "*there are too many marks: an attempt has room for 33 of its own.\n" },
  { "steps", "</course>", "<step id='s%d'><when><time at='01:00'/></when><do>swap</do></step>",
    LF_MAX_STEPS - 2, "*there are too many steps: an attempt has room for 96.\n" },
  { "slots", "<any><answered", "<ever><pulse/></ever>", LF_MAX_SLOTS,
    "*there are too many <held>, <ever> and <change>: an attempt has room for 512.\n" },
};

static guint
count_after (const Cap *cap, int n, char **said)
{
  g_autofree char *more = numbered (cap->format, n);
  g_autofree char *whole = g_strconcat (more, cap->before, NULL);
  g_autoptr (GBytes) bytes = fixtures_changed (cap->before, whole);
  g_autoptr (LfDefects) defects = lf_defects_new ();
  g_autoptr (LfScenario) scenario = lf_scenario_read (bytes, "f", NULL, NULL, defects);
  *said = lf_defects_to_text (defects);
  g_assert_true ((scenario == NULL) == (lf_defects_count (defects) > 0));
  return lf_defects_count (defects);
}

static void
test_cap (gconstpointer data)
{
  const Cap *cap = data;
  g_autofree char *nothing = NULL;
  g_autofree char *said = NULL;
  g_autofree char *once = NULL;
  count_after (cap, cap->most, &nothing);
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpuint (count_after (cap, cap->most + 1, &said), ==, 1);
  if (!g_pattern_match_simple (cap->sentence, said))
    g_error ("said \"%s\", wanted \"%s\"", said, cap->sentence);
  /* Told once, however many there are. */
  g_assert_cmpuint (count_after (cap, cap->most + 9, &once), ==, 1);
}

/* Patterns that are the same count once. */
static void
test_patterns (void)
{
  GString *events = g_string_new (NULL);
  int n = 0;
  for (int imaging = 0; imaging < LF_N_IMAGING; imaging++)
    for (int line = 0; line < LF_N_CIRCUIT_LINES; line++, n++)
      for (int twice = 0; twice < 2; twice++)
        g_string_append_printf (events,
                                "<event on=' confirm-wire  %s by %s'><then><do>swap</do></then>"
                                "</event>",
                                lf_table_word (&lf_circuit_lines, (size_t) line)->id,
                                lf_table_word (&lf_imaging, (size_t) imaging)->id);
  g_string_append (events, "</always>");
  g_autofree char *text = g_string_free (events, FALSE);
  g_autoptr (GBytes) bytes = fixtures_changed ("</always>", text);
  g_autoptr (LfDefects) defects = lf_defects_new ();
  g_autoptr (LfScenario) scenario = lf_scenario_read (bytes, "f", NULL, NULL, defects);
  g_assert_nonnull (scenario);
  /* Besides shock, drug adrenaline and stop-resuscitation. */
  g_assert_cmpuint (scenario->done->len, ==, n + 3);
}

/* An action with each choice of its first words, as far as only words stand there. */
static void
add_patterns (GPtrArray *patterns, const LfAction *action, int place, const char *so_far)
{
  const LfArgSpec *spec = &action->args[place];
  g_ptr_array_add (patterns, g_strdup (so_far));
  if (place == 2 || spec->kind != LF_ARG_WORD)
    return;
  for (size_t row = 0; row < spec->table->n_rows; row++) {
    g_autofree char *longer =
        g_strdup_printf ("%s %s", so_far, lf_table_word (spec->table, row)->id);
    add_patterns (patterns, action, place + 1, longer);
  }
}

static LfScenario *
read_patterns (const GPtrArray *patterns, guint n, LfDefects *defects)
{
  GString *text = g_string_new ("<event><when><any>");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "<done action='%s'/>",
                            (const char *) g_ptr_array_index (patterns, i));
  g_string_append (text, "</any></when><then><say who='team'>So.</say></then></event></always>");
  g_autofree char *events = g_string_free (text, FALSE);
  g_autoptr (GBytes) bytes = fixtures_changed ("</always>", events);
  return lf_scenario_read (bytes, "f", NULL, NULL, defects);
}

static void
test_all_patterns (void)
{
  g_autoptr (GPtrArray) patterns = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LfDefects) none = lf_defects_new ();
  g_autoptr (LfDefects) some = lf_defects_new ();
  for (int verb = 0; verb < LF_N_VERBS; verb++) {
    const LfAction *action = lf_action ((LfVerb) verb);
    if (action->group < LF_N_LEARNER_GROUPS)
      add_patterns (patterns, action, 0, action->word.id);
  }
  g_assert_cmpuint (patterns->len, >, LF_MAX_DONE);
  /* Three are there already. */
  g_autoptr (LfScenario) full = read_patterns (patterns, LF_MAX_DONE - 3, none);
  g_assert_nonnull (full);
  g_assert_cmpuint (full->done->len, <=, LF_MAX_DONE);
  g_autoptr (LfScenario) over = read_patterns (patterns, patterns->len, some);
  g_autofree char *said = lf_defects_to_text (some);
  g_assert_null (over);
  g_assert_nonnull (strstr (said, "too many different actions are counted"));
}

/* However much is wrong, and however many names there are to hold it against, it ends soon: nothing
 * is searched for a defect that is not told. A file looked at after that is refused, not passed. */
static void
test_hostile (void)
{
  g_autofree char *phases = numbered ("<phase id='a-long-name-that-takes-its-time-to-compare-%d'>"
                                      "<title>T</title></phase>",
                                      2000);
  g_autofree char *names =
      numbered ("<phase id='b-long-name-that-takes-its-time-to-compare-%d'/>", 4000);
  g_autofree char *text = g_strconcat (phases, "<always><event><when>", names,
                                       "</when><then><do>swap</do></then></event>", NULL);
  g_autoptr (GBytes) bytes = fixtures_changed ("<always>", text);
  g_autoptr (LfDefects) defects = lf_defects_new ();
  g_autoptr (GTimer) timer = g_timer_new ();
  g_assert_null (lf_scenario_read (bytes, "hostile", NULL, NULL, defects));
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, 20);
  g_assert_cmpuint (lf_defects_count (defects), ==, LF_MAX_DEFECTS);

  guint before = lf_defects_count_errors (defects);
  g_autoptr (GBytes) good = pairs_load ("files", "small.xml");
  g_assert_null (lf_scenario_read (good, "small.xml", NULL, NULL, defects));
  g_assert_cmpuint (lf_defects_count_errors (defects), ==, before + 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (caps); i++) {
    g_autofree char *path = g_strconcat ("/scenario/caps/", caps[i].name, NULL);
    g_test_add_data_func (path, &caps[i], test_cap);
  }
  g_test_add_func ("/scenario/caps/patterns", test_patterns);
  g_test_add_func ("/scenario/caps/all-patterns", test_all_patterns);
  g_test_add_func ("/scenario/caps/hostile", test_hostile);
  return g_test_run ();
}
