/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files as other systems have them: what is kept of each and what is left out, line by line, and
 * that the draft is a scenario without an error in it; or why there is none. */
#include "scenario/fixtures.h"
#include "scenario/import.h"

static LfPacks *packs;

static void
assert_is_scenario (const char *draft)
{
  g_autoptr (LfDefects) defects = lf_defects_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (draft, strlen (draft));
  g_autoptr (LfScenario) scenario = lf_scenario_read (bytes, "draft", packs, NULL, defects);

  if (scenario != NULL)
    lf_scenario_check (scenario, packs, defects);
  g_autofree char *said = lf_defects_to_text (defects);
  if (lf_defects_count_errors (defects) > 0)
    g_error ("%s\n%s", said, draft);
}

/* Says what became of each thing as if it were a warning. */
static void
examine (GBytes *bytes, const char *name, LfDefects *defects)
{
  g_autoptr (LfImported) imported = lf_import (bytes, name, defects);

  if (imported == NULL)
    return;
  for (guint i = 0; i < imported->notes->len; i++) {
    const LfImportNote *note = g_ptr_array_index (imported->notes, i);
    lf_defects_add (defects, LF_DEFECT_WARNING, name, note->line, "%s: %s",
                    note->kept ? "kept" : "left out", note->text);
  }
  assert_is_scenario (imported->draft);
}

static LfImported *
import_text (const char *text, gsize n, LfDefects *defects)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, n);
  return lf_import (bytes, "file", defects);
}

/* Bytes changed, cut, doubled: a draft that is a scenario, or a sentence; never a crash. */
static void
test_damage (void)
{
  static const char *const names[] = { "tutorial.scn", "bounds.scn", "arrest.xml" };

  for (guint64 n = 0; n < 3000; n++) {
    g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) n);
    g_autoptr (GBytes) bytes = pairs_load ("import", names[n % G_N_ELEMENTS (names)]);
    gsize size = 0;
    const char *data = g_bytes_get_data (bytes, &size);
    g_autofree char *copy = g_memdup2 (data, size);
    for (int i = g_rand_int_range (rand, 1, 6); i > 0; i--)
      copy[g_rand_int_range (rand, 0, (gint32) size)] = (char) g_rand_int_range (rand, 1, 256);
    gsize cut = g_rand_boolean (rand) ? size : (gsize) g_rand_int_range (rand, 1, (gint32) size);
    g_autoptr (LfDefects) defects = lf_defects_new ();
    g_autoptr (LfImported) imported = import_text (copy, cut, defects);
    g_assert_true ((imported == NULL) == (lf_defects_count_errors (defects) > 0));
    if (imported != NULL)
      assert_is_scenario (imported->draft);
  }
}

static void
test_refusals (void)
{
  static const struct {
    const char *text;
    gsize n;
    const char *said;
  } refused[] = {
    { "", 0, "no text" },
    { "a\0b", 3, "no text" },
    { "hello\n", 6, "no scenario of ECMOjo" },
    { "name = x\n", 9, "\"goal = ...\"" },
    { "<a/>", 4, "no scenario of BioGears" },
    { "<Scenario/>", 11, "no scenario of BioGears" },
    { "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>", 64, "document type" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (LfDefects) defects = lf_defects_new ();
    g_assert_null (import_text (refused[i].text, refused[i].n, defects));
    g_autofree char *said = lf_defects_to_text (defects);
    g_assert_nonnull (strstr (said, refused[i].said));
  }
}

static void
test_too_large (void)
{
  g_autofree char *text = g_strnfill (1024 * 1024 + 1, 'a');
  g_autoptr (LfDefects) defects = lf_defects_new ();

  g_assert_null (import_text (text, 1024 * 1024 + 1, defects));
  g_autofree char *said = lf_defects_to_text (defects);
  g_assert_nonnull (strstr (said, "larger than 1 MiB"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  packs = fixtures_packs ();
  pairs_add ("/scenario/import", "import", examine);
  g_test_add_func ("/scenario/import/damage", test_damage);
  g_test_add_func ("/scenario/import/refusals", test_refusals);
  g_test_add_func ("/scenario/import/too-large", test_too_large);
  int result = g_test_run ();
  lf_packs_unref (packs);
  return result;
}
