/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of defects, and the sentences in it. */
#include "guidance/describe.h"

#include "words/drugs.h"
#include "words/readings.h"

static void
test_order (void)
{
  g_autoptr (LfDefects) defects = lf_defects_new ();
  lf_defects_add (defects, LF_DEFECT_ERROR, "b.xml", 9, "the %s", "ninth");
  lf_defects_add (defects, LF_DEFECT_WARNING, "b.xml", 3, "third");
  lf_defects_add (defects, LF_DEFECT_ERROR, "a.xml", 1, "other file");
  lf_defects_add (defects, LF_DEFECT_ERROR, "b.xml", 9, "ninth again");
  lf_defects_add (defects, LF_DEFECT_ERROR, "b.xml", 0, "the whole file");
  g_assert_cmpuint (lf_defects_count (defects), ==, 5);
  g_assert_cmpuint (lf_defects_count_errors (defects), ==, 4);
  g_autofree char *text = lf_defects_to_text (defects);
  g_assert_cmpstr (text, ==,
                   "b.xml: error: the whole file\n"
                   "b.xml:3: warning: third\n"
                   "b.xml:9: error: the ninth\n"
                   "b.xml:9: error: ninth again\n"
                   "a.xml:1: error: other file\n");
}

static void
test_empty (void)
{
  g_autoptr (LfDefects) defects = lf_defects_new ();
  g_autofree char *text = lf_defects_to_text (defects);
  g_assert_cmpstr (text, ==, "");
  g_assert_cmpuint (lf_defects_count_errors (defects), ==, 0);
}

/* The first thousand are told, all are counted, and nothing in a file breaks a line. */
static void
test_many (void)
{
  g_autoptr (LfDefects) defects = lf_defects_new ();
  for (int i = 0; i < LF_MAX_DEFECTS + 5; i++) {
    g_assert_cmpint (lf_defects_are_full (defects), ==, i >= LF_MAX_DEFECTS);
    lf_defects_add (defects, LF_DEFECT_ERROR, "f", 2000 - i, "one\nof\x1b many");
  }
  g_assert_cmpuint (lf_defects_count (defects), ==, LF_MAX_DEFECTS);
  g_assert_cmpuint (lf_defects_count_errors (defects), ==, LF_MAX_DEFECTS + 5);
  g_autofree char *text = lf_defects_to_text (defects);
  g_assert_true (g_str_has_prefix (text, "f:1001: error: one of  many\nf:1002: "));
  g_assert_true (g_str_has_suffix (text, "many\nand 5 more.\n"));
}

static void
test_clip (void)
{
  g_autofree char *exact = lf_clip ("123456789 123456789 123456789 123456789 123456789 123456789 ");
  g_assert_cmpstr (exact, ==, "123456789 123456789 123456789 123456789 123456789 123456789 ");
  GString *long_one = g_string_new (NULL);
  for (int i = 0; i < 61; i++)
    g_string_append (long_one, "\xC3\xA9");
  g_autofree char *clipped = lf_clip (long_one->str);
  g_assert_cmpint (g_utf8_strlen (clipped, -1), ==, 63);
  g_assert_true (g_utf8_validate (clipped, -1, NULL));
  g_assert_true (g_str_has_suffix (clipped, "\xC3\xA9..."));
  g_string_free (long_one, TRUE);
}

static void
test_unknown (void)
{
  g_autofree char *near = lf_describe_unknown (&lf_pad_positions, "ai");
  g_assert_cmpstr (near, ==,
                   "\"ai\" is not among the pad positions: did you mean \"al\"? Allowed: \"al\", "
                   "\"ap\", \"double\".");
  g_autofree char *far = lf_describe_unknown (&lf_pad_positions, "sideways");
  g_assert_cmpstr (
      far, ==, "\"sideways\" is not among the pad positions: allowed: \"al\", \"ap\", \"double\".");
  g_autofree char *reading = lf_describe_unknown (&lf_readings, "map_mmgh");
  g_assert_cmpstr (reading, ==,
                   "\"map_mmgh\" is not among the readings: did you mean \"map_mmhg\"? Allowed are "
                   "the words that \"lowflowctl words readings\" lists.");
}

static void
test_nearest (void)
{
  static const char *const names[] = { "event", "decision", "title", NULL };
  static const char *const none[] = { NULL };
  g_assert_cmpstr (lf_nearest_name (names, "evnet"), ==, "event");
  g_assert_cmpstr (lf_nearest_name (names, "decission"), ==, "decision");
  g_assert_null (lf_nearest_name (names, "phase"));
  g_autofree char *allowed = lf_describe_allowed (names, "tilte", "<", ">");
  g_assert_cmpstr (allowed, ==, "did you mean <title>? Allowed: <event>, <decision>, <title>.");
  g_autofree char *nothing = lf_describe_allowed (none, "tilte", "<", ">");
  g_assert_cmpstr (nothing, ==, "there is none here.");
}

/* Every way in which a line can be wrong has its sentence. */
static void
test_problems (void)
{
  static const struct {
    const char *line;
    const char *sentence;
  } cases[] = {
    { "", "the line says nothing: it begins with who acts." },
    { "learner", "the line says nothing: an action is wanted." },
    { "lerner shock 200", "\"lerner\" is not among the whos: did you mean \"learner\"? *" },
    { "learner shok 200", "\"shok\" is not among the actions: did you mean \"shock\"? *" },
    { "learner bleed 1 1", "\"bleed\" is for an educator to do." },
    { "learner remark x", "\"remark\" is a note in a log, and nothing that is done." },
    { "note shock 200", "\"shock\" is for a learner to do." },
    { "learner drug adrenalin 1 mg", "*among the drugs: did you mean \"adrenaline\"? *" },
    { "learner pump fast", "\"fast\" is not a number: wanted here is speed (a number from 0 to *" },
    { "learner fio2 2", "2 is out of range: wanted here is fraction (a number from 0.21 to 1)." },
    { "learner confirm-wire return with us", "\"with\" stands where the word \"by\" is wanted." },
    { "learner pads", "*ends too early: it still wants position (one of al, ap, double)." },
    { "learner lv-vent", "*it still wants flow (a number from 0.1 to 5 L/min, or \"off\")." },
    { "learner record elso", "*it still wants value (text in double quotes)." },
    { "learner disarm now", "\"now\" is one word too many." },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) tokens = lf_split_line (cases[i].line);
    LfCommand command;
    LfProblem problem;
    g_assert_false (lf_command_parse ((const char *const *) tokens, (int) g_strv_length (tokens),
                                      &command, &problem));
    g_autofree char *said = lf_describe_problem (&problem);
    if (!g_pattern_match_simple (cases[i].sentence, said))
      g_error ("\"%s\": said \"%s\", wanted \"%s\"", cases[i].line, said, cases[i].sentence);
  }
}

/* A name that the word holds, or is held by, where none is near by its letters; short ones are in
 * too many words to mean anything. */
static void
test_within (void)
{
  static const char *const names[] = { "plan", "clot-plan", "gas", "definitive-clot-treatment",
                                       NULL };
  g_assert_cmpstr (lf_nearest_name (names, "definitive-clot-plan"), ==, "clot-plan");
  g_assert_cmpstr (lf_nearest_name (names, "agreed-clot-plan-for-him"), ==, "clot-plan");
  g_assert_cmpstr (lf_nearest_name (names, "treatment"), ==, "definitive-clot-treatment");
  g_assert_null (lf_nearest_name (names, "no-gas-for-anyone"));
}

/* Of many names the nearest alone is told; all, where none is near. */
static void
test_many_names (void)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  for (int i = 0; i < 30; i++)
    g_ptr_array_add (names, g_strdup_printf ("decision-%02d", i));
  g_ptr_array_add (names, NULL);
  const char *const *all = (const char *const *) names->pdata;
  g_autofree char *near = lf_describe_allowed (all, "descision-07", "\"", "\"");
  g_assert_cmpstr (near, ==, "did you mean \"decision-07\"? Allowed is any of 30.");
  g_autofree char *none = lf_describe_allowed (all, "event", "\"", "\"");
  g_assert_true (g_str_has_prefix (none, "allowed: \"decision-00\", \"decision-01\", "));
  g_assert_true (g_str_has_suffix (none, "\"decision-29\"."));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/guidance/defects/order", test_order);
  g_test_add_func ("/guidance/defects/empty", test_empty);
  g_test_add_func ("/guidance/defects/many", test_many);
  g_test_add_func ("/guidance/defects/clip", test_clip);
  g_test_add_func ("/guidance/defects/unknown", test_unknown);
  g_test_add_func ("/guidance/defects/nearest", test_nearest);
  g_test_add_func ("/guidance/defects/within", test_within);
  g_test_add_func ("/guidance/defects/many-names", test_many_names);
  g_test_add_func ("/guidance/defects/problems", test_problems);
  return g_test_run ();
}
