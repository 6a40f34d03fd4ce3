/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/command.h"

#include <stdio.h>

#include "attempt/check.h"
#include "session/files.h"

enum { MOST_BYTES = 1024 * 1024 };

typedef enum { KIND_SCENARIO, KIND_PACK } Kind;

/* What a file means to be: a pack names its namespace. */
static Kind
kind_of (GBytes *bytes)
{
  gsize n = 0;
  const char *text = g_bytes_get_data (bytes, &n);

  return g_strstr_len (text, (gssize) n, "\"" LF_PACK_NAMESPACE "\"") != NULL ? KIND_PACK
                                                                              : KIND_SCENARIO;
}

static void
check_bytes (LfLibrary *library, GBytes *bytes, const char *file, LfDefects *defects)
{
  const LfPacks *packs = lf_library_packs (library);
  if (kind_of (bytes) == KIND_PACK) {
    g_autoptr (LfPack) pack = lf_pack_read (bytes, file, defects);
    if (pack != NULL)
      lf_pack_check (pack, packs, defects);
    return;
  }
  g_autoptr (LfScenario) scenario = lf_scenario_read (bytes, file, packs, defects);
  if (scenario == NULL)
    return;
  lf_scenario_check (scenario, packs, defects);
  lf_attempt_check (scenario, defects);
}

/* A file, or an id of the library. FALSE where there is neither. */
static gboolean
check_one (LfLibrary *library, const char *name, LfDefects *defects, GError **error)
{
  const GPtrArray *entries = lf_library_entries (library);

  for (guint i = 0; i < entries->len; i++) {
    const LfLibraryEntry *entry = entries->pdata[i];
    if (!g_str_equal (entry->id, name) || entry->scenario == NULL)
      continue;
    check_bytes (library, entry->scenario->bytes, entry->file, defects);
    return TRUE;
  }
  g_autoptr (GError) local = NULL;
  g_autoptr (GBytes) bytes = lf_files_read (name, MOST_BYTES, &local);
  if (bytes != NULL) {
    check_bytes (library, bytes, name, defects);
    return TRUE;
  }
  if (!g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOENT)) {
    lf_defects_add (defects, LF_DEFECT_ERROR, name, 0, "It cannot be read: %s.",
                    lf_files_reason (local, name));
    return TRUE;
  }
  /* Gives the reason with the nearest id, or that the file is not there. */
  return lf_library_scenario (library, name, error) != NULL;
}

static void
add_json (JsonBuilder *builder, const char *name, const LfDefects *defects)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "file");
  json_builder_add_string_value (builder, name);
  json_builder_set_member_name (builder, "good");
  json_builder_add_boolean_value (builder, lf_defects_count_errors (defects) == 0);
  json_builder_set_member_name (builder, "defects");
  json_builder_begin_array (builder);
  for (guint i = 0; i < lf_defects_count (defects); i++) {
    const LfDefect *defect = lf_defects_get (defects, i);
    json_builder_begin_object (builder);
    json_builder_set_member_name (builder, "line");
    json_builder_add_int_value (builder, defect->line);
    json_builder_set_member_name (builder, "kind");
    json_builder_add_string_value (builder, defect->kind == LF_DEFECT_ERROR ? "error" : "warning");
    json_builder_set_member_name (builder, "message");
    json_builder_add_string_value (builder, defect->message);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static int
worse (int a, int b)
{
  return MAX (a, b);
}

static int
report_one (LfLibrary *library, const char *name, gboolean json, JsonBuilder *builder)
{
  g_autoptr (LfDefects) defects = lf_defects_new ();
  g_autoptr (GError) error = NULL;

  if (!check_one (library, name, defects, &error))
    return lf_ctl_fail (error);
  g_autofree char *text = lf_defects_to_text (defects);
  guint n_errors = lf_defects_count_errors (defects);
  guint n_warnings = lf_defects_count (defects) - n_errors;
  fputs (text, stderr);
  if (json)
    add_json (builder, name, defects);
  else if (n_errors == 0 && n_warnings == 0)
    lf_ctl_print ("%s: good\n", name);
  else
    lf_ctl_print ("%s: %u error%s, %u warning%s\n", name, n_errors, n_errors == 1 ? "" : "s",
                  n_warnings, n_warnings == 1 ? "" : "s");
  return n_errors == 0 ? LF_EXIT_GOOD : LF_EXIT_BAD;
}

static int
run (const LfCtl *command, char **args)
{
  g_autofree char *folder = NULL;
  gboolean json = FALSE;
  const GOptionEntry options[] = { LF_CTL_LIBRARY (&folder), LF_CTL_JSON (&json), { 0 } };

  if (!lf_ctl_options (command, options, args))
    return LF_EXIT_USAGE;
  g_autoptr (LfLibrary) library = lf_library_new (folder);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  int code = LF_EXIT_GOOD;

  json_builder_begin_array (builder);
  for (char **name = args + 1; *name != NULL; name++)
    code = worse (code, report_one (library, *name, json, builder));
  json_builder_end_array (builder);
  if (json)
    lf_ctl_print_json (builder);
  return code;
}

const LfCtl lf_ctl_check = {
  .name = "check",
  .arguments = "FILE…",
  .summary = "Checks scenarios and packs: form, meaning, and what the graph shows.",
  .detail =
      "FILE is a scenario, a pack, or the id of a scenario of the library. Every defect goes to\n"
      "stderr as file:line: error: …; warnings do not make a file bad.",
  .least = 1,
  .most = G_MAXINT,
  .run = run,
};
