/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/library.h"

#include <errno.h>
#include <string.h>

#include <glib/gstdio.h>

#include "lowflow-data.h"
#include "lowflow-packs.h"
#include "session/files.h"
#include "session/inside.h"
#include "words/text.h"

#define RESOURCES "/lowflow"
#define PACKS     "packs"

G_DEFINE_QUARK (lf - library - error - quark, lf_library_error)

/* ---- What is found ---- */

static gboolean
is_packs (const char *folder)
{
  return g_str_equal (folder, PACKS);
}

static void
find_in_folder (LfLibrary *library, const char *folder, LfLibraryFound found)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    if (g_str_has_suffix (name, ".xml") && name[0] != '.')
      found (library, path, FALSE);
  }
}

GBytes *
lf_library_read_bytes (const char *folder, const char *file, gboolean built_in)
{
  if (!built_in)
    return lf_files_read (file, LF_LIBRARY_MOST_BYTES, NULL);
  g_autofree char *path = g_strconcat (RESOURCES "/", folder, "/", file, NULL);
  return g_resource_lookup_data (
      is_packs (folder) ? lf_packs_get_resource () : lf_data_get_resource (), path, 0, NULL);
}

static const char *const cases[] = {
#include "lowflow-data-names.h"
};

static void
find_built_in (LfLibrary *library, const char *folder, LfLibraryFound found)
{
  if (is_packs (folder)) {
    g_auto (GStrv) names =
        g_resource_enumerate_children (lf_packs_get_resource (), RESOURCES "/" PACKS, 0, NULL);
    for (guint i = 0; names != NULL && names[i] != NULL; i++)
      found (library, names[i], TRUE);
    return;
  }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    found (library, cases[i], TRUE);
}

/* First the folders in their order, then what is built in. */
void
lf_library_find_all (LfLibrary *library, const char *folder, LfLibraryFound found)
{
  for (guint i = 0; i < library->roots->len; i++) {
    g_autofree char *path = g_build_filename (library->roots->pdata[i], folder, NULL);
    find_in_folder (library, path, found);
  }
  find_built_in (library, folder, found);
}

static void
found_pack (LfLibrary *library, const char *file, gboolean built_in)
{
  g_autoptr (GBytes) bytes = lf_library_read_bytes (PACKS, file, built_in);
  g_autoptr (LfPack) pack =
      bytes != NULL ? lf_pack_read (bytes, file, library->tongue, library->pack_defects) : NULL;

  if (pack != NULL)
    lf_packs_take (library->packs, g_steal_pointer (&pack));
}

/* ---- Which versions are played ---- */

static gboolean
is_preferred (const LfLibrary *library, const char *id)
{
  return g_hash_table_contains (library->packs->preferred, id);
}

/* One line of a centre's choice: ID VERSION. */
static void
read_choice (LfLibrary *library, const char *line, const char *path, int number)
{
  g_auto (GStrv) words = lf_split_line (line);

  if (words != NULL && words[0] == NULL)
    return;
  if (words == NULL || g_strv_length (words) != 2)
    lf_defects_add (library->pack_defects, LF_DEFECT_ERROR, path, number,
                    "wanted is the id of a pack and its version, as \"rcuk-als 2025\".");
  else if (lf_packs_version (library->packs, words[0], words[1]) == NULL)
    lf_defects_add (library->pack_defects, LF_DEFECT_ERROR, path, number,
                    "there is no version \"%s\" of a pack \"%s\" here.", words[1], words[0]);
  else if (!is_preferred (library, words[0]))
    lf_packs_prefer (library->packs, words[0], words[1]);
}

static void
read_choices (LfLibrary *library, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "versions.txt", NULL);
  g_autoptr (GBytes) bytes = lf_files_read (path, LF_LIBRARY_MOST_BYTES, NULL);

  if (bytes == NULL)
    return;
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (int i = 0; lines[i] != NULL; i++)
    read_choice (library, g_strchomp (lines[i]), path, i + 1);
}

/* Whoever keeps a pack of their own wants it played; of several versions the newest. */
static void
prefer_own (LfLibrary *library, const char *folder)
{
  g_autoptr (LfPacks) own = lf_packs_new ();

  for (guint i = 0; i < library->packs->packs->len; i++) {
    LfPack *pack = library->packs->packs->pdata[i];
    g_autofree char *where = g_path_get_dirname (pack->file);
    if (g_str_equal (where, folder) && !is_preferred (library, pack->id))
      lf_packs_take (own, lf_pack_ref (pack));
  }
  for (guint i = 0; i < own->packs->len; i++) {
    const LfPack *pack = own->packs->pdata[i];
    lf_packs_prefer (library->packs, pack->id, lf_packs_pack (own, pack->id)->version);
  }
}

static void
find_packs (LfLibrary *library)
{
  lf_library_find_all (library, PACKS, found_pack);
  for (guint i = 0; i < library->roots->len; i++) {
    g_autofree char *folder = g_build_filename (library->roots->pdata[i], PACKS, NULL);
    read_choices (library, folder);
    prefer_own (library, folder);
  }
  lf_packs_relate (library->packs);
  for (guint i = 0; i < library->packs->packs->len; i++)
    lf_pack_check (library->packs->packs->pdata[i], library->packs, library->pack_defects);
}

const LfPacks *
lf_library_packs_for (const LfLibrary *library, const LfScenario *scenario)
{
  LfPacks *chosen = g_hash_table_lookup (library->chosen, scenario);

  if (chosen == NULL) {
    chosen = lf_scenario_packs (scenario, library->packs);
    g_hash_table_insert (library->chosen, (gpointer) scenario, chosen);
  }
  return chosen;
}

/* ---- One scenario by name ---- */

static void
set_defective (GError **error, const LfDefects *defects)
{
  g_autofree char *text = lf_defects_to_text (defects);

  g_set_error_literal (error, LF_LIBRARY_ERROR, LF_LIBRARY_ERROR_DEFECTIVE, g_strchomp (text));
}

static void
set_unknown (GError **error, const LfLibrary *library, const char *id)
{
  const char *nearest = NULL;
  int least = (int) MAX (strlen (id) / 3, 2) + 1;

  const GPtrArray *entries = lf_library_entries (library);

  for (guint i = 0; i <= entries->len; i++) {
    const char *other = LF_SANDBOX;
    if (i < entries->len)
      other = ((const LfLibraryEntry *) entries->pdata[i])->id;
    int distance = lf_text_distance (id, other);
    if (distance < least) {
      least = distance;
      nearest = other;
    }
  }
  if (nearest != NULL)
    g_set_error (error, LF_LIBRARY_ERROR, LF_LIBRARY_ERROR_UNKNOWN,
                 "there is no scenario “%s”; did you mean “%s”?", id, nearest);
  else
    g_set_error (error, LF_LIBRARY_ERROR, LF_LIBRARY_ERROR_UNKNOWN,
                 "there is no scenario “%s”, in the library or as a file", id);
}

const LfScenario *
lf_library_read_other (LfLibrary *library, GBytes *bytes, const char *file, const LfPacks *packs,
                       GError **error)
{
  g_autoptr (LfDefects) defects = lf_defects_new ();
  LfScenario *scenario = lf_scenario_read (bytes, file, packs, library->tongue, defects);

  if (scenario == NULL) {
    set_defective (error, defects);
    return NULL;
  }
  g_ptr_array_add (library->others, scenario);
  return scenario;
}

static const LfScenario *
scenario_at_path (LfLibrary *library, const char *path, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GBytes) bytes = lf_files_read (path, LF_LIBRARY_MOST_BYTES, &local);

  if (bytes != NULL)
    return lf_library_read_other (library, bytes, path, library->packs, error);
  g_autoptr (LfDefects) defects = lf_defects_new ();
  lf_defects_add (defects, LF_DEFECT_ERROR, path, 0, "It cannot be read: %s.",
                  lf_files_reason (local, path));
  set_defective (error, defects);
  return NULL;
}

const LfScenario *
lf_library_scenario (LfLibrary *library, const char *id_or_path, GError **error)
{
  const LfDefects *defects = NULL;
  const LfScenario *scenario = lf_library_whole (library, id_or_path, &defects);

  if (scenario != NULL)
    return scenario;
  if (defects != NULL) {
    set_defective (error, defects);
    return NULL;
  }
  if (g_str_equal (id_or_path, LF_SANDBOX)) {
    if (library->sandbox == NULL)
      library->sandbox = lf_scenario_new_sandbox ();
    return library->sandbox;
  }
  /* Plainly meant as a file, so what the system says of it is the better answer. */
  if (g_file_test (id_or_path, G_FILE_TEST_EXISTS) || strchr (id_or_path, '/') != NULL ||
      g_str_has_suffix (id_or_path, ".xml"))
    return scenario_at_path (library, id_or_path, error);
  set_unknown (error, library, id_or_path);
  return NULL;
}

/* ---- The library itself ---- */

char *
lf_library_attempts_dir (const LfLibrary *library, GError **error)
{
  g_autofree char *folder = g_build_filename (library->roots->pdata[0], "attempts", NULL);

  if (g_mkdir_with_parents (folder, 0755) != 0) {
    g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (errno), "%s: %s", folder,
                 g_strerror (errno));
    return NULL;
  }
  return g_steal_pointer (&folder);
}

const LfPacks *
lf_library_packs (const LfLibrary *library)
{
  return library->packs;
}

const LfDefects *
lf_library_pack_defects (const LfLibrary *library)
{
  return library->pack_defects;
}

const GPtrArray *
lf_library_roots (const LfLibrary *library)
{
  return library->roots;
}

LfLibrary *
lf_library_new (const char *extra, const LfTongue *tongue)
{
  LfLibrary *library = g_new0 (LfLibrary, 1);

  library->tongue = tongue;
  library->roots = g_ptr_array_new_with_free_func (g_free);
  if (extra != NULL)
    g_ptr_array_add (library->roots, g_strdup (extra));
  g_ptr_array_add (library->roots, g_build_filename (g_get_user_data_dir (), "lowflow", NULL));
  library->packs = lf_packs_new ();
  library->pack_defects = lf_defects_new ();
  library->others = g_ptr_array_new_with_free_func ((GDestroyNotify) lf_scenario_free);
  library->other_packs = g_ptr_array_new_with_free_func ((GDestroyNotify) lf_packs_unref);
  library->chosen = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) lf_packs_unref);
  find_packs (library);
  lf_library_find_scenarios (library);
  return library;
}

void
lf_library_free (LfLibrary *library)
{
  g_ptr_array_unref (library->roots);
  g_hash_table_unref (library->chosen);
  g_clear_pointer (&library->entries, g_ptr_array_unref);
  g_ptr_array_unref (library->past);
  g_ptr_array_unref (library->shelved);
  g_ptr_array_unref (library->others);
  g_ptr_array_unref (library->other_packs);
  g_clear_pointer (&library->sandbox, lf_scenario_free);
  lf_packs_unref (library->packs);
  lf_defects_free (library->pack_defects);
  g_free (library);
}
