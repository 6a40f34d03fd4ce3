/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The engine, held to a file: golden/flow.attempt is golden/flow.log played in golden/flow.xml,
 * with a digest of every second and its sealed result. Whoever changes what comes out raises
 * LF_ENGINE and writes the file anew:
 *
 *   test-attempt-golden --write
 */
#include "play.h"

#include <string.h>

static char *
path_of (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "golden", name, NULL);
}

static char *
load (const char *name)
{
  g_autofree char *path = path_of (name);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static LfScenario *
load_scenario (void)
{
  g_autofree char *text = load ("flow.xml");
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (LfDefects) defects = lf_defects_new ();
  LfScenario *scenario = lf_scenario_read (bytes, "flow.xml", NULL, NULL, defects);

  if (scenario == NULL) {
    g_autofree char *wrong = lf_defects_to_text (defects);
    g_error ("%s", wrong);
  }
  return scenario;
}

static LfFile *
load_golden (void)
{
  g_autofree char *text = load ("flow.attempt");
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  LfFile *file = lf_file_parse (bytes, "flow.attempt", &error);

  g_assert_no_error (error);
  return file;
}

/* Played to its end: inputs as they stand, refused or not. */
static LfAttempt *
play (const LfScenario *scenario)
{
  LfAttempt *attempt = play_new (scenario);
  g_autofree char *lines = load ("flow.log");
  g_autoptr (GString) wanted = g_string_new (NULL);
  g_auto (GStrv) split = g_strsplit (lines, "\n", -1);

  for (guint i = 0; split[i] != NULL; i++) {
    gboolean refused = strstr (split[i], "# not yet") != NULL;
    g_string_append_printf (wanted, "%s%s\n", refused ? "!no-patient " : "", split[i]);
  }
  play_lines (attempt, wanted->str, 1200000);
  g_assert_true (lf_attempt_ended (attempt));
  return attempt;
}

static void
test_engine (void)
{
  g_autoptr (LfFile) file = load_golden ();
  if (file->header->engine != LF_ENGINE)
    g_error ("golden/flow.attempt is of engine %d, and this is engine %d. If the change is meant, "
             "write it anew: test-attempt-golden --write",
             file->header->engine, LF_ENGINE);
}

/* Digest for digest, and its result to the last byte. */
static void
test_replay (void)
{
  g_autoptr (LfScenario) scenario = load_scenario ();
  g_autoptr (LfFile) file = load_golden ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LfAttempt) attempt = lf_attempt_replay (file, scenario, NULL, -1, &error);

  if (attempt == NULL)
    g_error (
        "%s\nWhat the engine gives has changed, and its number (%d) has not. If that is meant, "
        "raise LF_ENGINE in app/sim/sim.h and write the file anew: test-attempt-golden --write",
        error->message, LF_ENGINE);
  g_autofree char *again = play_file (attempt);
  g_autofree char *golden = load ("flow.attempt");
  g_assert_cmpstr (again, ==, golden);
}

/* The golden file shows what it was made for: flow, and every kind of entry. */
static void
test_content (void)
{
  g_autofree char *golden = load ("flow.attempt");
  static const char *const parts[] = { "\tdigest\t",
                                       "\tnote\thint\t",
                                       "\trefused\tno-patient",
                                       "\treason\t",
                                       "time\tskin\t",
                                       "time\twires-confirmed\t",
                                       "time\tflow\t",
                                       "time\tcompressions-off\t",
                                       "\tmet-with-help\t",
                                       "\tavoided\t" };
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (golden, parts[i]) == NULL)
      g_error ("golden/flow.attempt has no “%s”.", parts[i]);
}

/* Writes the file anew; not over one of the same engine that gives something else. */
static int
write_golden (void)
{
  g_autoptr (LfScenario) scenario = load_scenario ();
  g_autoptr (LfAttempt) attempt = play (scenario);
  g_autofree char *text = play_file (attempt);
  g_autofree char *path = path_of ("flow.attempt");
  g_autoptr (GError) error = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_autoptr (LfFile) file = load_golden ();
    g_autofree char *golden = load ("flow.attempt");
    if (file->header->engine == LF_ENGINE && strcmp (golden, text) != 0) {
      g_printerr (
          "%s is of this engine (%d) and differs: raise LF_ENGINE in app/sim/sim.h first.\n", path,
          LF_ENGINE);
      return 1;
    }
  }
  if (!g_file_set_contents (path, text, -1, &error)) {
    g_printerr ("%s\n", error->message);
    return 1;
  }
  return 0;
}

int
main (int argc, char **argv)
{
  gboolean writes = argc == 2 && strcmp (argv[1], "--write") == 0;

  g_test_init (&argc, &argv, NULL);
  if (writes)
    return write_golden ();
  g_test_add_func ("/golden/engine", test_engine);
  g_test_add_func ("/golden/replay", test_replay);
  g_test_add_func ("/golden/content", test_content);
  return g_test_run ();
}
