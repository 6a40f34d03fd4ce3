/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/command.h"

#include "draw/report.h"
#include "session/language.h"

static int
report (LfLibrary *library, const char *path, const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfFile) file = lf_library_read_attempt (path, &error);
  g_autoptr (LfAttempt) attempt =
      file != NULL ? lf_library_replay (library, file, path, -1, &error) : NULL;

  if (attempt == NULL)
    return lf_ctl_fail (error);
  g_autoptr (LfResult) result = lf_result_new (attempt);
  if (!lf_report_write_pdf (attempt, result, output, &error))
    return lf_ctl_fail (error);
  return LF_EXIT_GOOD;
}

static int
run (const LfCtl *command, char **args)
{
  g_autofree char *folder = NULL;
  g_autofree char *output = NULL;
  g_autofree char *language = NULL;
  const GOptionEntry options[] = { { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
                                     "Where it goes", "FILE.pdf" },
                                   LF_CTL_LANGUAGE (&language),
                                   LF_CTL_LIBRARY (&folder),
                                   { 0 } };

  if (!lf_ctl_options (command, options, args))
    return LF_EXIT_USAGE;
  if (output == NULL)
    return lf_ctl_usage ("report: it needs -o FILE.pdf");
  if (!lf_ctl_language ("report", language))
    return LF_EXIT_USAGE;
  g_autoptr (LfLibrary) library = lf_library_new (folder, lf_language_tongue ());
  return report (library, args[1], output);
}

const LfCtl lf_ctl_report = {
  .name = "report",
  .arguments = "ATTEMPT",
  .summary = "The debrief as a document.",
  .detail = "",
  .least = 1,
  .most = 1,
  .run = run,
};
