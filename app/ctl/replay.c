/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/command.h"

#include <stdio.h>

#include "attempt/sealed.h"
#include "ctl/outcome.h"
#include "draw/page.h"
#include "words/text.h"

enum { WIDTH = 1280, HEIGHT = 720 };

typedef struct {
  const char *path;
  const char *at; /* NULL: the end */
  const char *png;
  gboolean json;
} Asked;

/* What another engine sealed can be shown, not checked. */
static int
show_sealed (const LfFile *file, const GError *why)
{
  g_autoptr (LfSealed) sealed = file->ended ? lf_sealed_parse (file->result_text, NULL) : NULL;
  char percent[G_ASCII_DTOSTR_BUF_SIZE];

  if (sealed != NULL)
    lf_ctl_print ("scenario  %s\nengine    %d\nend       %s\nscore     %s %%, %s (as sealed)\n"
                  "digest %s\n",
                  file->header->scenario_id, file->header->engine, sealed->ending,
                  g_ascii_formatd (percent, sizeof percent, "%.2f", sealed->score_percent),
                  sealed->passed ? "passed" : "not passed", sealed->digest);
  return lf_ctl_fail (why);
}

static int
draw (const Asked *asked, const LfAttempt *played, int64_t at)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfAttempt) moment = lf_attempt_at (played, at >= 0 ? at : lf_attempt_step (played));

  if (!lf_draw_page_png (moment, asked->png, WIDTH, HEIGHT, &error))
    return lf_ctl_fail (error);
  return LF_EXIT_GOOD;
}

static int
replay (const Asked *asked, LfLibrary *library, int64_t at)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfFile) file = lf_library_read_attempt (asked->path, &error);

  if (file == NULL)
    return lf_ctl_fail (error);
  g_autoptr (LfAttempt) attempt = lf_library_replay (library, file, asked->path, -1, &error);
  if (attempt == NULL && g_error_matches (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_ENGINE))
    return show_sealed (file, error);
  if (attempt == NULL)
    return lf_ctl_fail (error);
  if (at > lf_attempt_step (attempt))
    return lf_ctl_usage ("replay: the attempt does not go as far as %s", asked->at);
  lf_outcome_show (attempt, asked->json);
  return asked->png != NULL ? draw (asked, attempt, at) : LF_EXIT_GOOD;
}

static int
run (const LfCtl *command, char **args)
{
  g_autofree char *folder = NULL;
  g_autofree char *at = NULL;
  g_autofree char *png = NULL;
  Asked asked = { 0 };
  long long ms = -1;
  const GOptionEntry options[] = {
    { "at", 0, 0, G_OPTION_ARG_STRING, &at, "The moment to draw; the last, unless named", "MM:SS" },
    { "png", 0, 0, G_OPTION_ARG_FILENAME, &png, "Draws the screen at that moment", "FILE" },
    LF_CTL_LIBRARY (&folder),
    LF_CTL_JSON (&asked.json),
    { 0 }
  };

  if (!lf_ctl_options (command, options, args))
    return LF_EXIT_USAGE;
  if (at != NULL && (!lf_text_to_ms (at, &ms) || ms < 0))
    return lf_ctl_usage ("replay: “%s” is no time; it is MM:SS", at);
  if (at != NULL && png == NULL)
    return lf_ctl_usage ("replay: --at says which moment --png FILE draws; it needs both");
  g_autoptr (LfLibrary) library = lf_library_new (folder, NULL);
  asked.path = args[1];
  asked.at = at;
  asked.png = png;
  return replay (&asked, library, ms);
}

const LfCtl lf_ctl_replay = {
  .name = "replay",
  .arguments = "ATTEMPT",
  .summary = "Recomputes an attempt, compares every digest and its result, prints the score.",
  .detail =
      "Exit code 1 where it comes out differently, 3 where another engine played it: what that\n"
      "one sealed is then shown as it stands.",
  .least = 1,
  .most = 1,
  .run = run,
};
