/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the seed draws: within bounds, by name alone, in all that follows, and in the file. */
#include "play.h"

#include <string.h>

#include "attempt/explorer.h"
#include "attempt/variation.h"

#define AGE   "<number id='age' label='Age' unit='years' low='48' high='56' step='1'/>"
#define SHUNT "<number id='shunt' label='Shunt' low='0.10' high='0.30' step='0.05'/>"
#define WORD  "<time id='word' label='First word' low='00:01' high='01:30' step='00:01'/>"
#define CAUSE                                                                                      \
  "<choice id='cause' label='Cause'><one id='clot'>a clot</one><one id='tear'>a "                  \
  "tear</one></choice>"

static const char always[] =
    "<event><when><time at='{word}'/></when><then><say who='nurse'>{age}, after {word}: "
    "{cause}.</say><set variable='dead-space' value='{shunt}'/></then></event>"
    "<event><when><drawn parameter='cause' is='clot'/><time at='02:00'/></when>"
    "<then><finish ending='good'/></then></event>"
    "<event><when><drawn parameter='cause' is='tear'/><time at='02:00'/></when>"
    "<then><finish ending='poor'/></then></event>";

static const char criteria[] =
    "<criterion id='clot' class='recommended' points='10' domain='recognition'><title>Clot</title>"
    "<rests-on item='ipg808/1.1'/><met><drawn parameter='cause' is='clot'/></met>"
    "<failed><drawn parameter='cause' is='tear'/></failed><good>Look.</good></criterion>";

static const char patient[] = "<variable id='lung-shunt' value='{shunt}'/>";

static LfScenario *
varied_with (const char *parameters)
{
  Parts parts = { .parameters = parameters,
                  .age = "{age}",
                  .patient = patient,
                  .always = always,
                  .criteria = criteria };
  return play_scenario (&parts);
}

static LfScenario *
varied (void)
{
  return varied_with (AGE SHUNT WORD CAUSE);
}

static LfAttempt *
play_seed (const LfScenario *scenario, uint64_t seed)
{
  return lf_attempt_new (scenario, NULL, lf_header_new (scenario, NULL, seed));
}

static const LfParameter *
find (const LfScenario *scenario, const char *id)
{
  for (guint i = 0; i < scenario->parameters->len; i++) {
    const LfParameter *parameter = g_ptr_array_index (scenario->parameters, i);
    if (strcmp (parameter->id, id) == 0)
      return parameter;
  }
  g_error ("There is no parameter “%s”.", id);
}

/* As its file stands: the middle, and texts that say what it may be. */
static void
test_as_written (void)
{
  g_autoptr (LfScenario) scenario = varied ();
  const LfScriptEvent *first = g_ptr_array_index (scenario->events, 0);
  const LfEffect *say = g_ptr_array_index (first->effects, 0);

  g_assert_false (scenario->drawn);
  g_assert_cmpfloat (scenario->age_years, ==, 52);
  g_assert_cmpstr (scenario->patient_text, ==, "a patient of 48–56");
  g_assert_cmpfloat (first->when->seconds, ==, 46);
  g_assert_cmpstr (say->text, ==,
                   "48–56, after 1 second to 1 minute 30 seconds: a clot or a tear.");
}

/* Each value comes, none too often, and nothing else does. */
static void
test_evenly (void)
{
  enum { SEEDS = 4500 };
  g_autoptr (LfScenario) scenario = varied ();
  const LfParameter *age = find (scenario, "age");
  int counts[9] = { 0 };

  g_assert_cmpint (age->n, ==, 9);
  for (uint64_t seed = 0; seed < SEEDS; seed++) {
    int64_t place = lf_variation_place (age, seed);
    g_assert_true (place >= 0 && place < 9);
    counts[place]++;
  }
  for (int i = 0; i < 9; i++) {
    g_assert_cmpint (counts[i], >, SEEDS / 9 - 100);
    g_assert_cmpint (counts[i], <, SEEDS / 9 + 100);
  }
}

/* A draw is fixed by its name: others before it, or none, change nothing. */
static void
test_by_name (void)
{
  g_autoptr (LfScenario) scenario = varied ();
  g_autoptr (LfScenario) other = varied_with (
      CAUSE "<number id='weight' label='Weight' low='1' high='9' step='1'/>" WORD SHUNT AGE);
  static const char *const ids[] = { "age", "shunt", "word", "cause" };
  int n_apart = 0;

  for (uint64_t seed = 1; seed <= 50; seed++) {
    for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
      g_assert_cmpint (lf_variation_place (find (scenario, ids[i]), seed), ==,
                       lf_variation_place (find (other, ids[i]), seed));
    n_apart += lf_variation_place (find (scenario, "age"), seed) !=
               lf_variation_place (find (other, "weight"), seed);
  }
  g_assert_cmpint (n_apart, >, 30);
}

/* The same in the patient, in conditions, in effects, in texts and in the evidence. */
static void
test_everywhere (void)
{
  g_autoptr (LfScenario) scenario = varied ();
  int n_clots = 0;

  for (uint64_t seed = 1; seed <= 12; seed++) {
    g_autoptr (LfAttempt) attempt = play_seed (scenario, seed);
    const LfScenario *played = lf_attempt_scenario (attempt);
    const LfParameter *cause = find (played, "cause");
    const LfParameter *word = find (played, "word");
    g_autofree char *age = lf_parameter_value (find (played, "age"), find (played, "age")->place);
    g_autofree char *shunt =
        lf_parameter_value (find (played, "shunt"), find (played, "shunt")->place);
    int64_t word_ms = word->low + word->place * word->step;

    g_assert_true (played->drawn && lf_attempt_as_written (attempt) == scenario);
    g_assert_cmpfloat (played->age_years, ==, g_ascii_strtod (age, NULL));
    lf_attempt_advance (attempt, word_ms - 1);
    g_assert_null (play_message (attempt, LF_MESSAGE_SAID, "after"));
    lf_attempt_advance (attempt, 1);
    const LfMessage *said = play_message (attempt, LF_MESSAGE_SAID, "after");
    g_assert_true (g_str_has_prefix (said->text, age));
    g_assert_nonnull (strstr (said->text, cause->place == 0 ? ": a clot." : ": a tear."));
    const LfSim *sim = lf_attempt_sim (attempt);
    g_assert_cmpfloat (sim->patient.variables[LF_VARIABLE_LUNG_SHUNT], ==,
                       g_ascii_strtod (shunt, NULL));
    lf_attempt_advance (attempt, 130000);
    g_assert_cmpstr (lf_attempt_ending (attempt)->id, ==, cause->place == 0 ? "good" : "poor");
    g_autoptr (LfResult) result = lf_result_new (attempt);
    g_assert_nonnull (
        strstr (play_line (result, "clot")->evidence,
                cause->place == 0 ? "Cause: a clot this time" : "Cause: a tear this time"));
    n_clots += cause->place == 0;
  }
  g_assert_cmpint (n_clots, >, 1);
  g_assert_cmpint (n_clots, <, 11);
}

static void
test_told (void)
{
  g_autoptr (LfScenario) scenario = varied ();
  g_autoptr (LfAttempt) attempt = play_seed (scenario, 1);
  g_autofree char *told = lf_variation_text (lf_attempt_scenario (attempt));
  Parts parts = { 0 };
  g_autoptr (LfScenario) plain = play_scenario (&parts);

  g_assert_true (g_str_has_prefix (told, "Age: "));
  g_assert_nonnull (strstr (told, " years; Shunt: 0."));
  g_assert_null (lf_variation_text (plain));
  g_assert_null (lf_variation_draw (plain, 1));
}

/* ---- The file ---- */

static LfFile *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  LfFile *file = lf_file_parse (bytes, "varied.attempt", &error);
  g_assert_no_error (error);
  return file;
}

static char *
replaced (const char *text, const char *from, const char *to)
{
  GString *changed = g_string_new (text);
  g_assert_cmpuint (g_string_replace (changed, from, to, 1), ==, 1);
  return g_string_free (changed, FALSE);
}

static void
refuse (const LfScenario *scenario, const char *text, const char *from, const char *to,
        const char *says)
{
  g_autofree char *changed = replaced (text, from, to);
  g_autoptr (LfFile) file = parse (changed);
  g_autoptr (GError) error = NULL;
  g_assert_null (lf_attempt_replay (file, scenario, NULL, -1, &error));
  g_assert_error (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_DIGEST);
  g_assert_cmpstr (error->message, ==, says);
}

static void
test_file (void)
{
  g_autoptr (LfScenario) scenario = varied ();
  g_autoptr (LfAttempt) attempt = play_seed (scenario, 3);
  lf_attempt_advance (attempt, 5000);
  g_autofree char *open = play_file (attempt);
  lf_attempt_advance (attempt, 130000);
  g_autofree char *whole = play_file (attempt);
  g_autofree char *values = g_strjoinv (
      "\t", (char *[]){ g_ptr_array_index (lf_attempt_header (attempt)->drawn, 0),
                        g_ptr_array_index (lf_attempt_header (attempt)->drawn, 1),
                        g_ptr_array_index (lf_attempt_header (attempt)->drawn, 2),
                        g_ptr_array_index (lf_attempt_header (attempt)->drawn, 3), NULL });
  g_autofree char *line = g_strdup_printf ("seed\t3\ndrawn\t%s\nmode", values);
  g_assert_nonnull (strstr (whole, line));

  g_autoptr (LfFile) file = parse (whole);
  g_autoptr (GError) error = NULL;
  g_autoptr (LfAttempt) again = lf_attempt_replay (file, scenario, NULL, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lf_attempt_digest (again), ==, lf_attempt_digest (attempt));

  g_autofree char *age =
      g_strdup_printf ("%s\t", (char *) lf_attempt_header (attempt)->drawn->pdata[0]);
  g_autofree char *says = g_strdup_printf ("The file says that “age=99” was drawn, and its seed 3 "
                                           "draws “%.*s”: it cannot be replayed.",
                                           (int) strlen (age) - 1, age);
  refuse (scenario, open, age, "age=99\t", says);
  g_autofree char *none = g_strdup_printf ("The file says that “nothing” was drawn, and its seed 3 "
                                           "draws “%.*s”: it cannot be replayed.",
                                           (int) strlen (age) - 1, age);
  g_autofree char *drawn = g_strdup_printf ("drawn\t%s\n", values);
  refuse (scenario, open, drawn, "", none);
}

/* Moments of an attempt, and what goes on from one, have what was drawn after the attempt itself is
 * gone. */
static void
test_moments (void)
{
  g_autoptr (LfScenario) scenario = varied ();
  LfAttempt *attempt = play_seed (scenario, 5);
  double age = lf_attempt_scenario (attempt)->age_years;

  lf_attempt_advance (attempt, 40000);
  g_autoptr (LfAttempt) moment = lf_attempt_at (attempt, 35000);
  g_autoptr (LfAttempt) on = lf_attempt_rewind (attempt, "a.attempt", 35000);
  lf_attempt_free (attempt);
  g_assert_cmpfloat (lf_attempt_scenario (moment)->age_years, ==, age);
  g_assert_cmpfloat (lf_attempt_scenario (on)->age_years, ==, age);
  lf_attempt_advance (on, 100000);
  g_autofree char *text = play_file (on);
  g_autofree char *open = replaced (text, "\tend\t", "\tnote\tremark\t");
  g_assert_nonnull (strstr (open, "\ndrawn\tage="));
  g_autoptr (LfFile) file = parse (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (LfAttempt) again = lf_attempt_replay (file, scenario, NULL, -1, &error);
  g_assert_no_error (error);
}

/* Values that make no sense together are not played. */
static void
test_no_sense (void)
{
  Parts parts = { .parameters = "<number id='low' label='Low' low='20' high='40' step='1'/>"
                                "<number id='high' label='High' low='20' high='40' step='1'/>",
                  .phases =
                      "<phase id='start'><title>Start</title>"
                      "<decision id='d' kind='set-value' role='ecmo-lead'><ask>How much?</ask>"
                      "<when><time at='00:01'/></when>"
                      "<field id='f' low='1' high='50' step='1' start='5' accept-low='{low}'"
                      " accept-high='{high}'><text>So much</text></field></decision></phase>" };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  int n_middle = 0;

  for (uint64_t seed = 1; seed <= 20; seed++) {
    g_autoptr (LfScenario) drawn = lf_variation_draw (scenario, seed);
    const LfParameter *low = find (drawn, "low");
    const LfParameter *high = find (drawn, "high");
    g_assert_cmpint (low->place, <=, high->place);
    n_middle += low->place == 10 && high->place == 10;
  }
  g_assert_cmpint (n_middle, >, 3);
  g_assert_cmpint (n_middle, <, 17);
}

/* The search finds a seed for each word, and plays that part from one another keep their own. */
static void
test_explored (void)
{
  g_autoptr (LfScenario) scenario = varied ();
  g_autoptr (LfExploration) found = lf_explore (scenario, NULL, 3600, NULL, NULL);

  for (guint i = 0; i < found->findings->len; i++) {
    const LfFinding *finding = &g_array_index (found->findings, LfFinding, i);
    g_assert_cmpint (finding->grade, !=, LF_GRADE_NOT_SHOWN);
    if (finding->thing != LF_THING_ENDING)
      continue;
    const LfShownBy *by = g_ptr_array_index (found->plays, (guint) finding->play);
    g_autoptr (LfAttempt) attempt = play_seed (scenario, by->seed);
    lf_attempt_advance (attempt, finding->step);
    g_assert_cmpint (lf_attempt_script (attempt)->ending, ==, finding->index);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/variation/as-written", test_as_written);
  g_test_add_func ("/variation/evenly", test_evenly);
  g_test_add_func ("/variation/by-name", test_by_name);
  g_test_add_func ("/variation/everywhere", test_everywhere);
  g_test_add_func ("/variation/told", test_told);
  g_test_add_func ("/variation/file", test_file);
  g_test_add_func ("/variation/moments", test_moments);
  g_test_add_func ("/variation/no-sense", test_no_sense);
  g_test_add_func ("/variation/explored", test_explored);
  return g_test_run ();
}
