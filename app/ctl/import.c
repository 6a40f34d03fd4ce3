/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/command.h"

#include <string.h>
#include <unistd.h>

#include "ctl/json.h"
#include "guidance/xml.h"
#include "scenario/import.h"
#include "session/files.h"

static guint
count_kept (const LfImported *imported)
{
  guint n = 0;

  for (guint i = 0; i < imported->notes->len; i++)
    n += ((const LfImportNote *) g_ptr_array_index (imported->notes, i))->kept ? 1 : 0;
  return n;
}

static void
append_notes (GString *text, const LfImported *imported, const char *path)
{
  for (guint i = 0; i < imported->notes->len; i++) {
    const LfImportNote *note = g_ptr_array_index (imported->notes, i);
    g_string_append (text, path);
    if (note->line > 0)
      g_string_append_printf (text, ":%d", note->line);
    g_string_append_printf (text, ": %s: %s\n", note->kept ? "kept" : "left out", note->text);
  }
  guint kept = count_kept (imported);
  g_string_append_printf (text, "%s: %u kept, %u left out.\n", imported->system, kept,
                          imported->notes->len - kept);
}

static void
print_json (const LfImported *imported)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  lf_json_string (builder, "system", imported->system);
  lf_json_begin_array (builder, "notes");
  for (guint i = 0; i < imported->notes->len; i++) {
    const LfImportNote *note = g_ptr_array_index (imported->notes, i);
    json_builder_begin_object (builder);
    lf_json_int (builder, "line", note->line);
    lf_json_boolean (builder, "kept", note->kept);
    lf_json_string (builder, "text", note->text);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  lf_ctl_print_json (builder);
}

/* A file that is there already is not written over: somebody may have gone on from it. */
static gboolean
write_draft (const LfImported *imported, const char *output, GError **error)
{
  int fd = lf_files_create (output, imported->draft, strlen (imported->draft), error);

  if (fd < 0)
    return FALSE;
  close (fd);
  return TRUE;
}

static int
import (const char *path, const char *output, gboolean json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfDefects) defects = lf_defects_new ();
  g_autoptr (GBytes) bytes = lf_files_read (path, LF_XML_MAX_BYTES, &error);

  if (bytes == NULL)
    return lf_ctl_fail (error);
  g_autoptr (LfImported) imported = lf_import (bytes, path, defects);
  if (imported == NULL) {
    g_autofree char *text = lf_defects_to_text (defects);
    g_printerr ("%s", text);
    return LF_EXIT_BAD;
  }
  if (!write_draft (imported, output, &error))
    return lf_ctl_fail (error);
  if (json) {
    print_json (imported);
    return LF_EXIT_GOOD;
  }
  g_autoptr (GString) text = g_string_new (NULL);
  append_notes (text, imported, path);
  lf_ctl_print ("%s", text->str);
  return LF_EXIT_GOOD;
}

static int
run (const LfCtl *command, char **args)
{
  g_autofree char *output = NULL;
  gboolean json = FALSE;
  const GOptionEntry options[] = { { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
                                     "Where the draft goes", "DRAFT.xml" },
                                   LF_CTL_JSON (&json),
                                   { 0 } };

  if (!lf_ctl_options (command, options, args))
    return LF_EXIT_USAGE;
  if (output == NULL)
    return lf_ctl_usage ("import: it needs -o DRAFT.xml");
  return import (args[1], output, json);
}

const LfCtl lf_ctl_import = {
  .name = "import",
  .arguments = "FILE",
  .summary = "A draft from another system's scenario.",
  .detail =
      "FILE is a scenario of ECMOjo (.scn) or of BioGears (XML). What has a counterpart here is "
      "kept; of the rest it is said, line by line, why it is left out. The draft is checked by "
      "\"lowflowctl check\", and wants its decisions, criteria and course.",
  .least = 1,
  .most = 1,
  .run = run,
};
