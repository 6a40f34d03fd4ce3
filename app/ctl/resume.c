/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/command.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

#include "ctl/keep.h"
#include "ctl/outcome.h"
#include "session/files.h"
#include "words/text.h"

typedef struct {
  const char *path;
  const char *learner; /* NULL: as the log says */
  const char *until;
  gboolean json;
} Asked;

/* The plan that stands in the log, with what the command line changes. Returns an exit code. */
static int
read_plan (const Asked *asked, const LfAttempt *attempt, LfPlan *plan)
{
  long long ms = 0;

  if (asked->learner != NULL && !lf_plan_set_learner (plan, asked->learner))
    return lf_ctl_usage ("resume: “%s” is no learner; it is %s", asked->learner, LF_CTL_LEARNERS);
  if (asked->until != NULL && (!lf_text_to_ms (asked->until, &ms) || ms < 0))
    return lf_ctl_usage ("resume: “%s” is no time; it is MM:SS", asked->until);
  if (asked->until != NULL)
    plan->until = ms;
  const LfScenario *scenario = lf_attempt_scenario (attempt);
  if (plan->until < 0 && scenario->endless)
    return lf_ctl_usage ("resume: %s has no end, so it needs --until MM:SS", scenario->id);
  return LF_EXIT_GOOD;
}

/* Plays on what is not sealed yet. The last line may be half of one: it never was acknowledged. */
static gboolean
go_on (LfRun *run, const LfFile *file, int fd, GError **error)
{
  if (ftruncate (fd, (off_t) file->whole_bytes) != 0) {
    g_set_error_literal (error, G_FILE_ERROR, (int) g_file_error_from_errno (errno),
                         g_strerror (errno));
    close (fd);
    return FALSE;
  }
  run->n_written = file->entries->len;
  run->writer = lf_writer_new (fd, (goffset) file->whole_bytes, NULL, NULL);
  gboolean good = lf_run (run, error) && lf_keep_seal (run, error);
  return lf_keep_close (run, good ? error : NULL) && good;
}

static int
resume (const Asked *asked, LfLibrary *library)
{
  g_autoptr (GError) error = NULL;
  /* Locked before it is read: until then another program may be writing to it. */
  int fd = lf_files_open (asked->path, &error);
  g_autoptr (LfFile) file = fd >= 0 ? lf_library_read_attempt (asked->path, &error) : NULL;
  g_autoptr (LfAttempt) attempt =
      file != NULL ? lf_library_replay (library, file, asked->path, -1, &error) : NULL;
  g_autoptr (LfPlan) plan = attempt != NULL ? lf_plan_from_log (lf_attempt_log (attempt)) : NULL;
  int code = plan != NULL ? read_plan (asked, attempt, plan) : lf_ctl_fail (error);

  if (code != LF_EXIT_GOOD || file->ended) {
    if (fd >= 0)
      close (fd);
  } else {
    LfRun run = { .attempt = attempt, .plan = plan };
    if (!go_on (&run, file, fd, &error))
      return lf_ctl_fail (error);
  }
  if (code == LF_EXIT_GOOD)
    lf_outcome_show (attempt, asked->json);
  return code;
}

static int
run (const LfCtl *command, char **args)
{
  g_autofree char *folder = NULL;
  g_autofree char *learner = NULL;
  g_autofree char *until = NULL;
  Asked asked = { 0 };
  const GOptionEntry options[] = {
    { "learner", 0, 0, G_OPTION_ARG_STRING, &learner,
      "Who goes on: " LF_CTL_LEARNERS "; as it was begun, unless named", "NAME" },
    { "until", 0, 0, G_OPTION_ARG_STRING, &until, "How far at most", "MM:SS" },
    LF_CTL_LIBRARY (&folder),
    LF_CTL_JSON (&asked.json),
    { 0 }
  };

  if (!lf_ctl_options (command, options, args))
    return LF_EXIT_USAGE;
  g_autoptr (LfLibrary) library = lf_library_new (folder, NULL);
  asked.path = args[1];
  asked.learner = learner;
  asked.until = until;
  return resume (&asked, library);
}

const LfCtl lf_ctl_resume = {
  .name = "resume",
  .arguments = "ATTEMPT",
  .summary = "Goes on with an interrupted attempt.",
  .detail =
      "With the inputs, the learner and the end that it was begun with, and prints what play\n"
      "prints. Of an attempt that has ended it prints the outcome.",
  .least = 1,
  .most = 1,
  .run = run,
};
