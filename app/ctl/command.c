/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/command.h"

#include <inttypes.h>
#include <stdio.h>

#include "attempt/attempt.h"
#include "session/language.h"
#include "words/text.h"

const char *
lf_ctl_nearest (const char *word, const char *const *words, gsize n)
{
  const char *nearest = NULL;
  int least = (int) MAX (strlen (word) / 3, 2) + 1;

  for (gsize i = 0; i < n; i++) {
    int distance = lf_text_distance (word, words[i]);
    if (distance < least) {
      least = distance;
      nearest = words[i];
    }
  }
  return nearest;
}

void
lf_ctl_print (const char *format, ...)
{
  va_list list;

  va_start (list, format);
  vfprintf (stdout, format, list);
  va_end (list);
}

int
lf_ctl_usage (const char *format, ...)
{
  va_list list;

  va_start (list, format);
  g_autofree char *text = g_strdup_vprintf (format, list);
  va_end (list);
  fprintf (stderr, "lowflowctl: %s\n", text);
  return LF_EXIT_USAGE;
}

/* The first option given that the command does not have, or NULL. */
static const char *
find_unknown (char **args, const GOptionEntry *options)
{
  for (char **arg = args + 1; *arg != NULL && !g_str_equal (*arg, "--"); arg++) {
    if (!g_str_has_prefix (*arg, "--"))
      continue;
    gsize n = strcspn (*arg + 2, "=");
    gboolean known = strncmp (*arg + 2, "help", n) == 0;
    for (const GOptionEntry *option = options; option->long_name != NULL; option++)
      known = known ||
              (strlen (option->long_name) == n && strncmp (option->long_name, *arg + 2, n) == 0);
    if (!known)
      return *arg;
  }
  return NULL;
}

static int
say_unknown (const LfCtl *command, const char *arg, const GOptionEntry *options)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *name = g_strndup (arg + 2, strcspn (arg + 2, "="));

  for (const GOptionEntry *option = options; option->long_name != NULL; option++)
    g_ptr_array_add (names, (gpointer) option->long_name);
  const char *nearest = lf_ctl_nearest (name, (const char *const *) names->pdata, names->len);
  if (nearest != NULL)
    return lf_ctl_usage ("%s: there is no option --%s; did you mean --%s?", command->name, name,
                         nearest);
  return lf_ctl_usage ("%s: there is no option --%s; see lowflowctl %s --help", command->name, name,
                       command->name);
}

gboolean
lf_ctl_language (const char *command, const char *code)
{
  const char *const *codes = lf_language_codes ();
  g_autofree char *all = g_strjoinv (", ", (char **) codes);

  if (code != NULL && !g_strv_contains (codes, code)) {
    lf_ctl_usage ("%s: there is no language “%s”; there are: %s", command, code, all);
    return FALSE;
  }
  if (code != NULL)
    lf_language_start (code);
  return TRUE;
}

gboolean
lf_ctl_options (const LfCtl *command, const GOptionEntry *options, char **args)
{
  g_autoptr (GOptionContext) context = g_option_context_new (command->arguments);
  g_autofree char *program = g_strconcat ("lowflowctl ", command->name, NULL);
  g_autoptr (GError) error = NULL;
  const char *unknown = find_unknown (args, options);

  if (unknown != NULL) {
    say_unknown (command, unknown, options);
    return FALSE;
  }
  g_set_prgname (program);
  g_option_context_set_summary (context, command->summary);
  g_option_context_set_description (context, command->detail);
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse_strv (context, &args, &error)) {
    lf_ctl_usage ("%s: %s", command->name, error->message);
    return FALSE;
  }
  int n = (int) g_strv_length (args) - 1;
  if (n < command->least || n > command->most) {
    lf_ctl_usage ("%s: it takes %s; see %s --help", command->name,
                  command->most == 0 ? "no arguments" : command->arguments, program);
    return FALSE;
  }
  return TRUE;
}

gboolean
lf_ctl_seed (const char *command, const char *text, uint64_t *seed)
{
  guint64 value = 0;

  if (g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT64, &value, NULL)) {
    *seed = value;
    return TRUE;
  }
  lf_ctl_usage ("%s: “%s” is no seed; it is a whole number from 0 to %" PRIu64, command, text,
                UINT64_MAX);
  return FALSE;
}

int
lf_ctl_fail (const GError *error)
{
  /* These say "file:line: error: …" themselves. */
  if (g_error_matches (error, LF_LIBRARY_ERROR, LF_LIBRARY_ERROR_DEFECTIVE) ||
      g_error_matches (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_BAD_FILE)) {
    fprintf (stderr, "%s\n", error->message);
    return LF_EXIT_BAD;
  }
  lf_ctl_usage ("%s", error->message);
  if (g_error_matches (error, LF_LIBRARY_ERROR, LF_LIBRARY_ERROR_UNKNOWN))
    return LF_EXIT_USAGE;
  if (g_error_matches (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_ENGINE))
    return LF_EXIT_ENGINE;
  return LF_EXIT_BAD;
}

static void
say_defects (const LfDefects *defects, gboolean *bad)
{
  g_autofree char *text = lf_defects_to_text (defects);

  fputs (text, stderr);
  *bad = TRUE;
}

GPtrArray *
lf_ctl_scenarios (LfLibrary *library, gboolean whole, gboolean *bad)
{
  while (lf_library_verify_next (library, NULL))
    ;
  GPtrArray *scenarios = g_ptr_array_new ();
  const GPtrArray *entries = lf_library_entries (library);
  const LfDefects *of_packs = lf_library_pack_defects (library);

  for (guint i = 0; i < entries->len; i++) {
    const LfLibraryEntry *entry = entries->pdata[i];
    const LfScenario *scenario =
        whole && entry->head != NULL ? lf_library_scenario (library, entry->id, NULL) : entry->head;
    if (scenario != NULL)
      g_ptr_array_add (scenarios, (gpointer) scenario);
    else
      say_defects (entry->defects, bad);
  }
  if (lf_defects_count_errors (of_packs) > 0)
    say_defects (of_packs, bad);
  return scenarios;
}

void
lf_ctl_print_json (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, TRUE);

  lf_ctl_print ("%s\n", text);
}
