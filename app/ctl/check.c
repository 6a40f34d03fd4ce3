/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/command.h"

#include <stdio.h>

#include "attempt/check.h"
#include "ctl/explored.h"
#include "ctl/json.h"
#include "session/files.h"

enum { MOST_BYTES = 1024 * 1024 };

typedef enum { KIND_SCENARIO, KIND_PACK } Kind;

/* What a file means to be: a pack names its namespace. */
static Kind
kind_of (GBytes *bytes)
{
  gsize n = 0;
  const char *text = g_bytes_get_data (bytes, &n);

  gboolean is_pack =
      n > 0 && g_strstr_len (text, (gssize) n, "\"" LF_PACK_NAMESPACE "\"") != NULL;
  return is_pack ? KIND_PACK : KIND_SCENARIO;
}

/* How to check. */
typedef struct {
  LfLibrary *library;
  double search_s; /* simulated seconds to search in; 0: only what the graph proves */
  gboolean all;
  gboolean json;
} How;

/* One file, checked. */
typedef struct {
  LfDefects *defects;
  LfScenario *scenario; /* NULL for a pack, and for one that could not be read */
  LfExploration *found; /* NULL where there is no scenario, or it has errors */
} Checked;

static void
checked_clear (Checked *checked)
{
  lf_defects_free (checked->defects);
  lf_exploration_free (checked->found);
  g_clear_pointer (&checked->scenario, lf_scenario_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Checked, checked_clear)

static void
check_scenario (const How *how, GBytes *bytes, const char *file, Checked *checked)
{
  const LfPacks *packs = lf_library_packs (how->library);

  checked->scenario = lf_scenario_read (bytes, file, packs, NULL, checked->defects);
  if (checked->scenario == NULL)
    return;
  lf_scenario_check (checked->scenario, packs, checked->defects);
  lf_attempt_check (checked->scenario, checked->defects);
  if (lf_defects_count_errors (checked->defects) > 0)
    return;
  checked->found = lf_explored_search (checked->scenario, packs, how->search_s);
  if (how->search_s > 0)
    lf_explored_warn (checked->scenario, checked->found, checked->defects);
}

static void
check_bytes (const How *how, GBytes *bytes, const char *file, Checked *checked)
{
  if (kind_of (bytes) != KIND_PACK) {
    check_scenario (how, bytes, file, checked);
    return;
  }
  g_autoptr (LfPack) pack = lf_pack_read (bytes, file, NULL, checked->defects);
  if (pack == NULL)
    return;
  lf_pack_check (pack, lf_library_packs (how->library), checked->defects);
  lf_pack_check_age (pack, lf_library_packs (how->library), checked->defects);
}

/* A file, or an id of the library. FALSE where there is neither. */
static gboolean
check_one (const How *how, const char *name, Checked *checked, GError **error)
{
  const GPtrArray *entries = lf_library_entries (how->library);

  for (guint i = 0; i < entries->len; i++) {
    const LfLibraryEntry *entry = entries->pdata[i];
    if (!g_str_equal (entry->id, name) || entry->head == NULL)
      continue;
    check_bytes (how, entry->head->bytes, entry->file, checked);
    return TRUE;
  }
  g_autoptr (GError) local = NULL;
  g_autoptr (GBytes) bytes = lf_files_read (name, MOST_BYTES, &local);
  if (bytes != NULL) {
    check_bytes (how, bytes, name, checked);
    return TRUE;
  }
  if (!g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOENT)) {
    lf_defects_add (checked->defects, LF_DEFECT_ERROR, name, 0, "It cannot be read: %s.",
                    lf_files_reason (local, name));
    return TRUE;
  }
  /* Gives the reason with the nearest id, or that the file is not there. */
  return lf_library_scenario (how->library, name, error) != NULL;
}

static void
add_json (JsonBuilder *builder, const char *name, const Checked *checked)
{
  const LfDefects *defects = checked->defects;

  json_builder_begin_object (builder);
  lf_json_string (builder, "file", name);
  lf_json_boolean (builder, "good", lf_defects_count_errors (defects) == 0);
  lf_json_begin_array (builder, "defects");
  for (guint i = 0; i < lf_defects_count (defects); i++) {
    const LfDefect *defect = lf_defects_get (defects, i);
    json_builder_begin_object (builder);
    lf_json_int (builder, "line", defect->line);
    lf_json_string (builder, "kind", defect->kind == LF_DEFECT_ERROR ? "error" : "warning");
    lf_json_string (builder, "message", defect->message);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  if (checked->found != NULL)
    lf_explored_add_json (builder, checked->scenario, checked->found);
  json_builder_end_object (builder);
}

static int
worse (int a, int b)
{
  return MAX (a, b);
}

static int
report_one (const How *how, const char *name, JsonBuilder *builder)
{
  g_auto (Checked) checked = { .defects = lf_defects_new () };
  g_autoptr (GError) error = NULL;

  if (!check_one (how, name, &checked, &error))
    return lf_ctl_fail (error);
  g_autofree char *text = lf_defects_to_text (checked.defects);
  guint n_errors = lf_defects_count_errors (checked.defects);
  guint n_warnings = lf_defects_count (checked.defects) - n_errors;
  fputs (text, stderr);
  if (how->json)
    add_json (builder, name, &checked);
  else if (n_errors == 0 && n_warnings == 0)
    lf_ctl_print ("%s: good\n", name);
  else
    lf_ctl_print ("%s: %u error%s, %u warning%s\n", name, n_errors, n_errors == 1 ? "" : "s",
                  n_warnings, n_warnings == 1 ? "" : "s");
  if (!how->json && checked.found != NULL)
    lf_explored_print (checked.scenario, checked.found, how->all);
  return n_errors == 0 ? LF_EXIT_GOOD : LF_EXIT_BAD;
}

static int
run (const LfCtl *command, char **args)
{
  enum { MOST_MINUTES = 1000000 };
  g_autofree char *folder = NULL;
  How how = { 0 };
  int minutes = LF_EXPLORE_DEFAULT_S / 60;
  const GOptionEntry options[] = {
    LF_CTL_LIBRARY (&folder),
    { "search", 0, 0, G_OPTION_ARG_INT, &minutes,
      "Simulated minutes to search each scenario in; 0: only what the graph proves", "MINUTES" },
    { "all", 0, 0, G_OPTION_ARG_NONE, &how.all, "Tell of each thing, and what showed it", NULL },
    LF_CTL_JSON (&how.json),
    { 0 }
  };

  if (!lf_ctl_options (command, options, args))
    return LF_EXIT_USAGE;
  if (minutes < 0 || minutes > MOST_MINUTES)
    return lf_ctl_usage ("--search wants minutes from 0 to %d.", MOST_MINUTES);
  g_autoptr (LfLibrary) library = lf_library_new (folder, NULL);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  int code = LF_EXIT_GOOD;

  how.library = library;
  how.search_s = minutes * 60.0;
  json_builder_begin_array (builder);
  for (char **name = args + 1; *name != NULL; name++)
    code = worse (code, report_one (&how, *name, builder));
  json_builder_end_array (builder);
  if (how.json)
    lf_ctl_print_json (builder);
  return code;
}

const LfCtl lf_ctl_check = {
  .name = "check",
  .arguments = "FILE…",
  .summary = "Checks scenarios and packs: form, meaning, and what can come about.",
  .detail =
      "FILE is a scenario, a pack, or the id of a scenario of the library. Every defect goes to\n"
      "stderr as file:line: error: …; warnings do not make a file bad.\n\n"
      "Of a scenario without errors it says of every phase, ending, decision, option and "
      "criterion\n"
      "whether it can come about: proved (by the graph), found by search (by playing it many\n"
      "times; --all and --json say how) or not shown, which is a warning. The search is counted "
      "in\n"
      "simulated minutes and comes out the same each time; ^C ends it with what was found.",
  .least = 1,
  .most = G_MAXINT,
  .run = run,
};
