/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an attempt was played with, to the byte: kept when it begins, found again afterwards. */
#include "session/files.h"
#include "session/inside.h"
#include "session/objects.h"

enum { MOST_ATTEMPT_BYTES = 64 * 1024 * 1024 };

/* Bytes by their SHA-256: in the objects of each root, then beside the attempt's own folder. */
static GBytes *
find_object (const LfLibrary *library, const char *path, const char *sha256)
{
  g_autoptr (GPtrArray) folders = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < library->roots->len; i++)
    g_ptr_array_add (folders, g_build_filename (library->roots->pdata[i], "objects", NULL));
  if (path != NULL) {
    g_autofree char *folder = g_path_get_dirname (path);
    g_ptr_array_add (folders, g_build_filename (folder, "objects", NULL));
    g_ptr_array_add (folders, g_build_filename (folder, "..", "objects", NULL));
  }
  for (guint i = 0; i < folders->len; i++) {
    GBytes *bytes = lf_objects_find (folders->pdata[i], sha256);
    if (bytes != NULL)
      return bytes;
  }
  return NULL;
}

static gboolean
set_missing (GError **error, const char *what, const char *id)
{
  g_set_error (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_SCENARIO,
               "the %s “%s” that it was played with has changed since, and its text was not kept",
               what, id);
  return FALSE;
}

/* A pack named "id version sha256" in a header, from kept bytes. */
static LfPack *
read_kept_pack (const LfLibrary *library, const char *path, const char *id, const char *sha256)
{
  g_autoptr (GBytes) bytes = find_object (library, path, sha256);
  g_autoptr (LfDefects) defects = lf_defects_new ();

  LfPack *pack = bytes != NULL ? lf_pack_read (bytes, id, library->tongue, defects) : NULL;
  if (pack != NULL)
    pack->replaced_by = lf_packs_replacement (library->packs, pack);
  return pack;
}

/* The library's own version of a pack, where it is to the byte the one that was played. */
static LfPack *
own_pack (const LfLibrary *library, const char *id, const char *version, const char *sha256)
{
  const LfPack *pack = lf_packs_version (library->packs, id, version);

  return pack != NULL && g_str_equal (pack->sha256, sha256) ? lf_pack_ref ((LfPack *) pack) : NULL;
}

/* A pack as the header names it: "id version sha256". (transfer full) */
static LfPack *
pack_played_with (const LfLibrary *library, const char *named, const char *path)
{
  g_auto (GStrv) parts = g_strsplit (named, " ", 3);

  if (g_strv_length (parts) != 3)
    return NULL;
  LfPack *pack = own_pack (library, parts[0], parts[1], parts[2]);
  return pack != NULL ? pack : read_kept_pack (library, path, parts[0], parts[2]);
}

/* The packs of the header, each from the library's own file or from what was kept. Those that no
 * header names stand beside them as they now are: what is said of a case may lead to them. */
static const LfPacks *
packs_played_with (LfLibrary *library, const LfHeader *header, const char *path, GError **error)
{
  g_autoptr (LfPacks) packs = lf_packs_new ();

  for (guint i = 0; i < header->packs->len; i++) {
    LfPack *pack = pack_played_with (library, header->packs->pdata[i], path);
    if (pack == NULL) {
      set_missing (error, "pack", header->packs->pdata[i]);
      return NULL;
    }
    if (lf_packs_take (packs, pack))
      lf_packs_prefer (packs, pack->id, pack->version);
  }
  for (guint i = 0; i < library->packs->packs->len; i++) {
    LfPack *pack = library->packs->packs->pdata[i];
    if (lf_packs_pack (packs, pack->id) == NULL)
      lf_packs_take (packs, lf_pack_ref ((LfPack *) lf_packs_pack (library->packs, pack->id)));
  }
  g_ptr_array_add (library->other_packs, packs);
  return g_steal_pointer (&packs);
}

static gboolean
is_that (const LfScenario *scenario, const LfHeader *header)
{
  return scenario != NULL && g_str_equal (scenario->id, header->scenario_id) &&
         g_str_equal (scenario->sha256, header->scenario_sha256);
}

gboolean
lf_library_played_with (LfLibrary *library, const LfHeader *header, const char *path,
                        const LfScenario **scenario, const LfPacks **packs, GError **error)
{
  if (header->engine != LF_ENGINE) {
    g_set_error (
        error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_ENGINE,
        "engine %d played it, and this is engine %d: its sealed result can be shown, and it "
        "can neither be replayed nor resumed",
        header->engine, (int) LF_ENGINE);
    return FALSE;
  }
  *scenario = lf_library_whole (library, header->scenario_id, NULL);
  if (*scenario == NULL && g_str_equal (header->scenario_id, LF_SANDBOX))
    *scenario = lf_library_scenario (library, LF_SANDBOX, NULL);
  gboolean is_here = is_that (*scenario, header);
  if (is_here && lf_replay_same_packs (header, *scenario, library->packs, NULL)) {
    *packs = library->packs;
    return TRUE;
  }

  *packs = packs_played_with (library, header, path, error);
  if (*packs == NULL)
    return FALSE;
  g_autoptr (GBytes) bytes = is_here && (*scenario)->bytes != NULL
                                 ? g_bytes_ref ((*scenario)->bytes)
                                 : find_object (library, path, header->scenario_sha256);
  if (bytes == NULL)
    return is_here || set_missing (error, "scenario", header->scenario_id);
  *scenario = lf_library_read_other (library, bytes, header->scenario_id, *packs, error);
  return *scenario != NULL;
}

gboolean
lf_library_keep_objects (const LfLibrary *library, const LfScenario *scenario, const LfPacks *packs,
                         GError **error)
{
  g_autofree char *folder = g_build_filename (library->roots->pdata[0], "objects", NULL);

  if (scenario->bytes != NULL &&
      !lf_objects_keep (folder, scenario->bytes, scenario->sha256, error))
    return FALSE;
  for (guint i = 0; i < scenario->packs->len; i++) {
    const LfPack *pack =
        lf_packs_choose (packs, scenario->packs->pdata[i], scenario->pack_versions->pdata[i]);
    if (pack != NULL && !lf_objects_keep (folder, pack->bytes, pack->sha256, error))
      return FALSE;
  }
  return TRUE;
}

LfFile *
lf_library_read_attempt (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = lf_files_read (path, MOST_ATTEMPT_BYTES, error);

  if (bytes == NULL)
    return NULL;
  if (g_bytes_get_size (bytes) > MOST_ATTEMPT_BYTES) {
    g_set_error (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_BAD_FILE,
                 "%s:0: error: an attempt file has at most 64 MiB", path);
    return NULL;
  }
  return lf_file_parse (bytes, path, error);
}

LfAttempt *
lf_library_replay (LfLibrary *library, const LfFile *file, const char *path, int64_t until,
                   GError **error)
{
  const LfScenario *scenario = NULL;
  const LfPacks *packs = NULL;

  if (!lf_library_played_with (library, file->header, path, &scenario, &packs, error))
    return NULL;
  return lf_attempt_replay (file, scenario, packs, until, error);
}
