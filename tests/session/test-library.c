/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is built in, what a folder adds, and what an attempt was played with. */
#include "bench.h"

#include <glib/gstdio.h>

#include "session/objects.h"

static const LfLibraryEntry *
find (LfLibrary *library, const char *id)
{
  while (lf_library_verify_next (library, NULL))
    ;
  const GPtrArray *entries = lf_library_entries (library);

  for (guint i = 0; i < entries->len; i++) {
    const LfLibraryEntry *entry = entries->pdata[i];
    if (g_str_equal (entry->id, id))
      return entry;
  }
  return NULL;
}

/* Every scenario and pack of the source tree is linked in. */
static void
test_built_in (void)
{
  g_autoptr (LfLibrary) library = lf_library_new (NULL, NULL);
  static const char *const folders[] = { "../../scenarios", "../../resources/packs" };
  int n = 0;

  g_assert_cmpuint (lf_defects_count_errors (lf_library_pack_defects (library)), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++) {
    g_autofree char *folder = bench_file (folders[i]);
    g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
    const char *name = NULL;
    g_assert_nonnull (dir);
    while ((name = g_dir_read_name (dir)) != NULL) {
      if (!g_str_has_suffix (name, ".xml"))
        continue;
      g_autofree char *resource =
          g_strconcat (i == 0 ? "/lowflow/scenarios/" : "/lowflow/packs/", name, NULL);
      g_autoptr (GBytes) bytes = g_resources_lookup_data (resource, 0, NULL);
      if (bytes == NULL)
        g_error ("%s is not named in resources/lowflow-%s.gresource.xml", name,
                 i == 0 ? "data" : "packs");
      n++;
    }
  }
  g_assert_cmpint (n, >=, 5);
  g_assert_nonnull (lf_packs_pack (lf_library_packs (library), "ipg808"));
  const LfLibraryEntry *entry = find (library, "ohca-vf");
  g_assert_nonnull (entry);
  g_assert_true (entry->built_in);
  g_assert_nonnull (entry->head);
}

static void
test_folder (Bench *bench, gconstpointer data)
{
  const LfLibraryEntry *entry = find (bench->library, "short");

  g_assert_nonnull (entry);
  g_assert_false (entry->built_in);
  g_assert_cmpstr (entry->head->title, ==, "Eight seconds");
  g_assert_cmpstr (lf_library_scenario (bench->library, "short", NULL)->title, ==, "Eight seconds");
}

static void
copy_with (Bench *bench, const char *name, const char *from, const char *to)
{
  g_autofree char *source = bench_file ("files/short.xml");
  g_autofree char *text = bench_read (source);
  g_auto (GStrv) parts = g_strsplit (text, from, -1);
  g_autofree char *changed = g_strjoinv (to, parts);
  g_autofree char *path = g_build_filename (bench->root, "scenarios", name, NULL);

  g_assert_cmpuint (g_strv_length (parts), >, 1);
  bench_write (path, changed);
  bench_reopen (bench);
}

static void
test_first_counts (Bench *bench, gconstpointer data)
{
  copy_with (bench, "mine.xml", "id=\"short\"", "id=\"ohca-vf\"");
  const LfLibraryEntry *entry = find (bench->library, "ohca-vf");
  g_assert_false (entry->built_in);
  g_assert_cmpstr (entry->head->title, ==, "Eight seconds");
}

static void
test_by_title (Bench *bench, gconstpointer data)
{
  const GPtrArray *entries = lf_library_entries (bench->library);

  g_assert_cmpuint (entries->len, >=, 2);
  for (guint i = 1; i < entries->len; i++) {
    const LfLibraryEntry *before = entries->pdata[i - 1];
    const LfLibraryEntry *entry = entries->pdata[i];
    g_assert_cmpint (g_ascii_strcasecmp (before->head->title, entry->head->title), <=, 0);
  }
}

static void
test_broken (Bench *bench, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  copy_with (bench, "broken.xml", "kind=\"choose-one\"", "kind=\"chose-one\"");
  const LfLibraryEntry *entry = find (bench->library, "broken");
  g_assert_null (entry->head);
  g_assert_cmpuint (lf_defects_count_errors (entry->defects), ==, 1);
  g_assert_null (lf_library_scenario (bench->library, "broken", &error));
  g_assert_error (error, LF_LIBRARY_ERROR, LF_LIBRARY_ERROR_DEFECTIVE);
  g_assert_nonnull (strstr (error->message, "broken.xml:25: error: "));
  g_assert_nonnull (strstr (error->message, "choose-one"));
}

/* A head says what the whole scenario does. */
static void
test_heads (Bench *bench, gconstpointer data)
{
  const GPtrArray *entries = lf_library_entries (bench->library);

  for (guint i = 0; i < entries->len; i++) {
    const LfLibraryEntry *entry = entries->pdata[i];
    const LfScenario *head = entry->head;
    const LfScenario *whole = lf_library_scenario (bench->library, entry->id, NULL);
    g_test_message ("%s", entry->id);
    g_assert_nonnull (head);
    g_assert_nonnull (whole);
    g_assert_cmpstr (head->id, ==, whole->id);
    if (entry->built_in) {
      g_autofree char *name = g_strconcat (entry->id, ".xml", NULL);
      g_assert_cmpstr (entry->file, ==, name);
    }
    g_assert_cmpstr (head->sha256, ==, whole->sha256);
    g_assert_cmpstr (head->title, ==, whole->title);
    g_assert_cmpstr (head->summary, ==, whole->summary);
    g_assert_cmpstr (head->patient_text, ==, whole->patient_text);
    g_assert_cmpfloat (head->minutes, ==, whole->minutes);
    g_assert_cmpint (head->shelf, ==, whole->shelf);
    g_assert_cmpint (head->review, ==, whole->review);
    g_assert_cmpuint (head->packs->len, ==, whole->packs->len);
    g_assert_cmpuint (head->criteria->len, ==, whole->criteria->len);
    for (guint j = 0; j < whole->criteria->len; j++) {
      const LfCriterion *short_one = head->criteria->pdata[j];
      const LfCriterion *long_one = whole->criteria->pdata[j];
      g_assert_cmpstr (short_one->id, ==, long_one->id);
      g_assert_cmpuint (short_one->items->len, ==, long_one->items->len);
      for (guint k = 0; k < long_one->items->len; k++)
        g_assert_cmpstr (short_one->items->pdata[k], ==, long_one->items->pdata[k]);
    }
    g_assert_cmpuint (head->phases->len, ==, 0);
    g_assert_cmpuint (whole->phases->len, >, 0);
  }
}

/* An error that a head does not show comes out once the file is read. */
static void
test_verified (Bench *bench, gconstpointer data)
{
  gboolean changed = FALSE;

  copy_with (bench, "broken.xml", "kind=\"choose-one\"", "kind=\"chose-one\"");
  const GPtrArray *before = lf_library_entries (bench->library);
  guint n = before->len;
  while (lf_library_verify_next (bench->library, &changed))
    ;
  g_assert_true (changed);
  g_assert_true (lf_library_entries (bench->library) != before);
  g_assert_cmpuint (before->len, ==, n);
  changed = FALSE;
  g_assert_false (lf_library_verify_next (bench->library, &changed));
  g_assert_false (changed);
}

/* A file with errors does not stand before a good one with the same id. */
static void
test_broken_twin (Bench *bench, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  copy_with (bench, "a-twin.xml", "kind=\"choose-one\"", "kind=\"chose-one\"");
  g_assert_nonnull (lf_library_scenario (bench->library, "short", &error));
  g_assert_no_error (error);
  g_assert_nonnull (find (bench->library, "short")->head);
  g_assert_null (find (bench->library, "a-twin")->head);
}

static void
test_names (Bench *bench, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = bench_file ("files/short.xml");

  const LfScenario *sandbox = lf_library_scenario (bench->library, "sandbox", &error);
  g_assert_no_error (error);
  g_assert_true (sandbox->endless);
  g_assert_cmpstr (lf_library_scenario (bench->library, path, &error)->id, ==, "short");
  g_assert_null (lf_library_scenario (bench->library, "sandbx", &error));
  g_assert_error (error, LF_LIBRARY_ERROR, LF_LIBRARY_ERROR_UNKNOWN);
  g_assert_nonnull (strstr (error->message, "“sandbox”"));
  g_clear_error (&error);
  g_assert_null (lf_library_scenario (bench->library, "zzzzzzzz", &error));
  g_assert_error (error, LF_LIBRARY_ERROR, LF_LIBRARY_ERROR_UNKNOWN);
  g_clear_error (&error);
  g_assert_null (lf_library_scenario (bench->library, "./none.xml", &error));
  g_assert_error (error, LF_LIBRARY_ERROR, LF_LIBRARY_ERROR_DEFECTIVE);
}

/* ---- What an attempt was played with ---- */

static void
test_objects (Bench *bench, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("some bytes", 10);
  g_autofree char *sha = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autofree char *folder = g_build_filename (bench->root, "objects", NULL);
  g_autofree char *path = g_build_filename (folder, sha, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (lf_objects_find (folder, sha));
  for (int i = 0; i < 2; i++)
    g_assert_true (lf_objects_keep (folder, bytes, sha, &error));
  g_autoptr (GBytes) found = lf_objects_find (folder, sha);
  g_assert_true (g_bytes_equal (found, bytes));

  /* A damaged one is no object, and is made good when it is kept again. */
  bench_write (path, "other bytes");
  g_assert_null (lf_objects_find (folder, sha));
  g_assert_true (lf_objects_keep (folder, bytes, sha, &error));
  g_autoptr (GBytes) again = lf_objects_find (folder, sha);
  g_assert_true (g_bytes_equal (again, bytes));
  g_assert_null (lf_objects_find (folder, "../scenarios/short.xml"));
}

static void
test_played_with (Bench *bench, gconstpointer data)
{
  const LfScenario *scenario = lf_library_scenario (bench->library, "short", NULL);
  g_autoptr (LfHeader) header = lf_header_new (scenario, lf_library_packs (bench->library), 1);
  const LfScenario *found = NULL;
  const LfPacks *packs = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (lf_library_played_with (bench->library, header, NULL, &found, &packs, &error));
  g_assert_true (found == scenario);
  g_assert_true (packs == lf_library_packs (bench->library));
  g_assert_true (lf_library_keep_objects (bench->library, scenario,
                                          lf_library_packs (bench->library), &error));

  /* Changed since: the text that was kept is what counts. */
  copy_with (bench, "short.xml", "Eight seconds", "Nine seconds");
  g_assert_true (lf_library_played_with (bench->library, header, NULL, &found, &packs, &error));
  g_assert_cmpstr (found->title, ==, "Eight seconds");

  g_autofree char *object =
      g_build_filename (bench->root, "objects", header->scenario_sha256, NULL);
  g_assert_cmpint (g_unlink (object), ==, 0);
  g_assert_false (lf_library_played_with (bench->library, header, NULL, &found, &packs, &error));
  g_assert_error (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_SCENARIO);
}

/* A centre's own pack takes the place of the one that is built in, and an attempt played before
 * keeps the pack that it was played with. */
static void
test_pack_changed (Bench *bench, gconstpointer data)
{
  const LfScenario *scenario = lf_library_scenario (bench->library, "short", NULL);
  g_autoptr (LfHeader) header = lf_header_new (scenario, lf_library_packs (bench->library), 1);
  g_autofree char *source = bench_file ("../../resources/packs/elso-ecpr.xml");
  g_autofree char *text = bench_read (source);
  g_autofree char *changed = g_strconcat (text, "<!-- ours -->\n", NULL);
  g_autofree char *path = g_build_filename (bench->root, "packs", "elso.xml", NULL);
  const LfScenario *found = NULL;
  const LfPacks *packs = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (lf_library_keep_objects (bench->library, scenario,
                                          lf_library_packs (bench->library), &error));
  bench_write (path, changed);
  bench_reopen (bench);
  const LfPack *ours = lf_packs_pack (lf_library_packs (bench->library), "elso-ecpr");
  g_assert_true (lf_library_played_with (bench->library, header, NULL, &found, &packs, &error));
  const LfPack *then = lf_packs_pack (packs, "elso-ecpr");
  g_assert_cmpstr (then->sha256, !=, ours->sha256);
  g_assert_nonnull (strstr (header->packs->pdata[0], then->sha256));
}

/* ---- Which version is played ---- */

/* short.xml with a pack more, and the version of it that the scenario is played by. */
static const LfPack *
played_version (Bench *bench, const char *pack)
{
  g_autofree char *with = g_strconcat (pack, "</packs>", NULL);

  copy_with (bench, "short.xml", "</packs>", with);
  const LfScenario *scenario = lf_library_scenario (bench->library, "short", NULL);
  g_assert_nonnull (scenario);
  return lf_packs_pack (lf_library_packs_for (bench->library, scenario), "rcuk-als");
}

static void
write_choice (Bench *bench, const char *text)
{
  g_autofree char *path = g_build_filename (bench->root, "packs", "versions.txt", NULL);
  bench_write (path, text);
}

static void
test_versions (Bench *bench, gconstpointer data)
{
  static const char named[] = "<pack id=\"rcuk-als\" version=\"2021\"/>";
  static const char unnamed[] = "<pack id=\"rcuk-als\"/>";

  g_assert_cmpstr (played_version (bench, unnamed)->version, ==, "2025");
  g_assert_cmpstr (played_version (bench, named)->version, ==, "2021");
  write_choice (bench, "# we moved\n\nrcuk-als 2025 # in January\n");
  g_assert_cmpstr (played_version (bench, named)->version, ==, "2025");
  g_assert_cmpuint (lf_defects_count (lf_library_pack_defects (bench->library)), ==, 0);
  write_choice (bench, "rcuk-als 2021\r\n");
  g_assert_cmpstr (played_version (bench, unnamed)->version, ==, "2021");

  /* Of a choice that cannot be understood the rest counts. */
  write_choice (bench, "rcuk-als\nrcuk-als 2019\nnone 1\nrcuk-als \"2021\nrcuk-als 2025\n");
  g_assert_cmpstr (played_version (bench, named)->version, ==, "2025");
  const LfDefects *defects = lf_library_pack_defects (bench->library);
  g_assert_cmpuint (lf_defects_count_errors (defects), ==, 4);
  g_assert_cmpint (lf_defects_get (defects, 1)->line, ==, 2);
}

/* A pack that lies in the centre's folder is played whatever its version, and is no older or newer
 * than any where it has no day; but a choice that is written down comes first. */
static void
test_own_version (Bench *bench, gconstpointer data)
{
  static const char named[] = "<pack id=\"rcuk-als\" version=\"2021\"/>";
  g_autofree char *source = bench_file ("../../resources/packs/rcuk-als-2021.xml");
  g_autofree char *text = bench_read (source);
  g_auto (GStrv) parts = g_strsplit (text, "version=\"2021\" published=\"2021-05\"", 2);
  g_autofree char *ours = g_strjoinv ("version=\"ours\"", parts);
  g_autofree char *path = g_build_filename (bench->root, "packs", "als.xml", NULL);

  bench_write (path, ours);
  const LfPack *played = played_version (bench, named);
  g_assert_cmpstr (played->version, ==, "ours");
  g_assert_null (played->replaced_by);
  write_choice (bench, "rcuk-als 2021\n");
  g_assert_cmpstr (played_version (bench, named)->version, ==, "2021");
}

/* An attempt keeps the version that it was begun by, whatever is chosen since. */
static void
test_version_is_pinned (Bench *bench, gconstpointer data)
{
  const LfScenario *found = NULL;
  const LfPacks *packs = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (played_version (bench, "<pack id=\"rcuk-als\" version=\"2021\"/>"));
  const LfScenario *scenario = lf_library_scenario (bench->library, "short", NULL);
  g_autoptr (LfHeader) header = lf_header_new (scenario, lf_library_packs (bench->library), 1);
  g_assert_true (g_str_has_prefix (header->packs->pdata[header->packs->len - 1], "rcuk-als 2021 "));

  write_choice (bench, "rcuk-als 2025\n");
  bench_reopen (bench);
  g_assert_true (lf_library_played_with (bench->library, header, NULL, &found, &packs, &error));
  g_autoptr (LfPacks) chosen = lf_scenario_packs (found, packs);
  const LfPack *then = lf_packs_pack (chosen, "rcuk-als");
  g_assert_cmpstr (then->version, ==, "2021");
  g_assert_cmpstr (then->replaced_by->version, ==, "2025");
  /* What no header names is there too: a candidacy table may leave a case to it. */
  g_assert_nonnull (lf_packs_item (chosen, "centre-policy/early-flow", NULL));
  g_autoptr (LfHeader) again = lf_header_new (found, packs, 1);
  g_assert_cmpuint (again->packs->len, ==, header->packs->len);
  for (guint i = 0; i < again->packs->len; i++)
    g_assert_cmpstr (again->packs->pdata[i], ==, header->packs->pdata[i]);
  scenario = lf_library_scenario (bench->library, "short", NULL);
  g_assert_cmpstr (
      lf_packs_pack (lf_library_packs_for (bench->library, scenario), "rcuk-als")->version, ==,
      "2025");
}

static void
test_another_engine (Bench *bench, gconstpointer data)
{
  const LfScenario *scenario = lf_library_scenario (bench->library, "short", NULL);
  g_autoptr (LfHeader) header = lf_header_new (scenario, lf_library_packs (bench->library), 1);
  const LfScenario *found = NULL;
  const LfPacks *packs = NULL;
  g_autoptr (GError) error = NULL;

  header->engine = LF_ENGINE + 1;
  g_assert_false (lf_library_played_with (bench->library, header, NULL, &found, &packs, &error));
  g_assert_error (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_ENGINE);
}

#define ADD(name_, func_) g_test_add (name_, Bench, NULL, bench_set_up, func_, bench_tear_down)

int
main (int argc, char **argv)
{
  bench_init (&argc, &argv);
  g_test_add_func ("/session/library/built-in", test_built_in);
  ADD ("/session/library/folder", test_folder);
  ADD ("/session/library/first-counts", test_first_counts);
  ADD ("/session/library/by-title", test_by_title);
  ADD ("/session/library/broken", test_broken);
  ADD ("/session/library/broken-twin", test_broken_twin);
  ADD ("/session/library/heads", test_heads);
  ADD ("/session/library/verified", test_verified);
  ADD ("/session/library/names", test_names);
  ADD ("/session/library/objects", test_objects);
  ADD ("/session/library/played-with", test_played_with);
  ADD ("/session/library/pack-changed", test_pack_changed);
  ADD ("/session/library/versions", test_versions);
  ADD ("/session/library/own-version", test_own_version);
  ADD ("/session/library/version-is-pinned", test_version_is_pinned);
  ADD ("/session/library/another-engine", test_another_engine);
  return g_test_run ();
}
