/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An attempt rests on the exact packs that it was played with. */
#include "case.h"

#include <string.h>

static LfPacks *
packs_with (const char *changed_from, const char *changed_to)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "files", "ipg808.xml", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LfDefects) defects = lf_defects_new ();
  LfPacks *packs = lf_packs_new ();

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_auto (GStrv) parts = g_strsplit (text, changed_from, -1);
  g_assert_cmpuint (g_strv_length (parts), >, 1);
  char *changed = g_strjoinv (changed_to, parts);
  g_autoptr (GBytes) bytes = g_bytes_new_take (changed, strlen (changed));
  LfPack *pack = lf_pack_read (bytes, "ipg808.xml", NULL, defects);
  g_assert_nonnull (pack);
  lf_packs_take (packs, pack);
  return packs;
}

static LfFile *
played_with (const LfScenario *scenario, const LfPacks *packs)
{
  g_autoptr (LfAttempt) attempt =
      lf_attempt_new (scenario, packs, lf_header_new (scenario, packs, 1));
  lf_attempt_advance (attempt, 2000);
  char *text = play_file (attempt);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));
  LfFile *file = lf_file_parse (bytes, "a.attempt", NULL);
  g_assert_nonnull (file);
  return file;
}

static void
test_replay (void)
{
  g_autoptr (LfScenario) scenario = case_scenario ();
  g_autoptr (LfPacks) packs = packs_with ("adults", "adults");
  g_autoptr (LfPacks) others = packs_with ("adults", "Adults");
  g_autoptr (LfFile) file = played_with (scenario, packs);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (file->header->packs->len, ==, 1);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (file->header->packs, 0), "ipg808 2025-"));
  g_autoptr (LfAttempt) again = lf_attempt_replay (file, scenario, packs, -1, &error);
  g_assert_no_error (error);
  g_assert_nonnull (again);
  g_assert_null (lf_attempt_replay (file, scenario, others, -1, &error));
  g_assert_error (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_SCENARIO);
  g_clear_error (&error);
  g_assert_null (lf_attempt_replay (file, scenario, NULL, -1, &error));
  g_assert_error (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_SCENARIO);

  /* A moment of it keeps them. */
  g_autoptr (LfAttempt) moment = lf_attempt_at (again, 1000);
  g_assert_true (lf_packs_pack (lf_attempt_packs (moment), "ipg808") ==
                 lf_packs_pack (packs, "ipg808"));
  g_assert_cmpuint (lf_attempt_header (moment)->packs->len, ==, 1);
}

/* A critical criterion on an item that somebody has verified is as good as its source; on one that
 * nobody has, it says so. */
static void
test_verified (void)
{
  g_autofree char *criteria = g_strconcat (
      "<criterion id='a' class='critical' points='1' domain='recognition'><title>A</title>"
      "<rests-on item='ipg808/1.1'/><met><time at='00:01'/></met><good>A.</good></criterion>"
      "<criterion id='b' class='critical' points='1' domain='recognition'><title>B</title>"
      "<rests-on item='ipg808/1.2'/><met><time at='00:01'/></met><good>B.</good></criterion>"
      "<criterion id='c' class='recommended' points='1' domain='recognition'><title>C</title>"
      "<rests-on item='ipg808/1.2'/><met><time at='00:01'/></met><good>C.</good></criterion>",
      NULL);
  Parts parts = { .criteria = criteria };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfPacks) packs = packs_with ("adults", "adults");
  g_autoptr (LfAttempt) attempt =
      lf_attempt_new (scenario, packs, lf_header_new (scenario, packs, 1));
  g_autoptr (LfResult) result = lf_result_new (attempt);

  g_assert_false (play_line (result, "a")->unverified);
  g_assert_true (play_line (result, "b")->unverified);
  g_assert_false (play_line (result, "c")->unverified);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/packs/replay", test_replay);
  g_test_add_func ("/packs/verified", test_verified);
  return g_test_run ();
}
