/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/command.h"

#include "attempt/learner.h"
#include "draw/facilitator.h"
#include "session/language.h"

static int
sheet (LfLibrary *library, const char *id_or_path, uint64_t seed, const char *output)
{
  g_autoptr (GError) error = NULL;
  const LfScenario *scenario = lf_library_scenario (library, id_or_path, &error);

  if (scenario == NULL)
    return lf_ctl_fail (error);
  if (scenario->endless)
    return lf_ctl_usage ("sheet: “%s” has no script to lead a team through", scenario->id);
  /* What the sheet tells of is what the model learner comes to. */
  g_autoptr (LfAttempt) attempt = lf_learner_played (
      LF_LEARNER_MODEL, scenario, lf_library_packs_for (library, scenario), seed);
  if (!lf_facilitator_write_pdf (attempt, output, &error))
    return lf_ctl_fail (error);
  return LF_EXIT_GOOD;
}

static int
run (const LfCtl *command, char **args)
{
  g_autofree char *folder = NULL;
  g_autofree char *output = NULL;
  g_autofree char *language = NULL;
  g_autofree char *seed_text = NULL;
  uint64_t seed = 1;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "Where it goes", "FILE.pdf" },
    { "seed", 0, 0, G_OPTION_ARG_STRING, &seed_text, "What is drawn; default 1", "N" },
    LF_CTL_LANGUAGE (&language),
    LF_CTL_LIBRARY (&folder),
    { 0 },
  };

  if (!lf_ctl_options (command, options, args))
    return LF_EXIT_USAGE;
  if (output == NULL)
    return lf_ctl_usage ("sheet: it needs -o FILE.pdf");
  if (seed_text != NULL && !lf_ctl_seed ("sheet", seed_text, &seed))
    return LF_EXIT_USAGE;
  if (!lf_ctl_language ("sheet", language))
    return LF_EXIT_USAGE;
  g_autoptr (LfLibrary) library = lf_library_new (folder, lf_language_tongue ());
  return sheet (library, args[1], seed, output);
}

const LfCtl lf_ctl_sheet = {
  .name = "sheet",
  .arguments = "SCENARIO",
  .summary = "The facilitator's sheet as a document: to run a case with a team.",
  .detail = "Times and results are those of the model learner's play with that seed.",
  .least = 1,
  .most = 1,
  .run = run,
};
