/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/command.h"

#include <glib/gstdio.h>

#include "attempt/habits.h"
#include "ctl/keep.h"
#include "ctl/many.h"
#include "ctl/outcome.h"
#include "ctl/run.h"
#include "words/text.h"

/* What was asked for on the command line. */
typedef struct {
  char *inputs;
  char *learner;
  char *habit;
  char *seed;
  char *until;
  char *trace;
  char *waves;
  char *attempt;
  char *library;
  int repeat;
  int jobs;
  gboolean require_pass;
  gboolean json;
} Asked;

static void
asked_clear (Asked *asked)
{
  g_free (asked->inputs);
  g_free (asked->learner);
  g_free (asked->habit);
  g_free (asked->seed);
  g_free (asked->until);
  g_free (asked->trace);
  g_free (asked->waves);
  g_free (asked->attempt);
  g_free (asked->library);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

/* Who plays. Returns an exit code. */
static int
read_learner (const Asked *asked, const LfScenario *scenario, LfPlan *plan)
{
  if (asked->learner != NULL && !lf_plan_set_learner (plan, asked->learner))
    return lf_ctl_usage ("play: “%s” is no learner; it is %s", asked->learner, LF_CTL_LEARNERS);
  if (asked->habit == NULL)
    return LF_EXIT_GOOD;
  if (plan->learner != LF_LEARNER_CARELESS)
    return lf_ctl_usage ("play: --habit is for --learner careless");
  if (!lf_plan_set_habit (plan, asked->habit)) {
    int nearest = lf_table_nearest (&lf_habits, asked->habit);
    if (nearest >= 0)
      return lf_ctl_usage ("play: there is no habit “%s”; did you mean “%s”?", asked->habit,
                           lf_habit ((LfHabitId) nearest)->word.id);
    return lf_ctl_usage ("play: there is no habit “%s”; see lowflowctl words habits", asked->habit);
  }
  if (!lf_habit_applies ((LfHabitId) plan->habit, scenario))
    fprintf (stderr, "lowflowctl: nothing in %s asks for the habit “%s”\n", scenario->id,
             asked->habit);
  return LF_EXIT_GOOD;
}

/* What the options say, made sense of. Returns an exit code. */
static int
read_plan (const Asked *asked, const LfScenario *scenario, LfPlan *plan, uint64_t *seed)
{
  long long ms = 0;

  int code = read_learner (asked, scenario, plan);
  if (code != LF_EXIT_GOOD)
    return code;
  if (asked->seed != NULL && !lf_ctl_seed ("play", asked->seed, seed))
    return LF_EXIT_USAGE;
  if (asked->until != NULL && (!lf_text_to_ms (asked->until, &ms) || ms < 0))
    return lf_ctl_usage ("play: “%s” is no time; it is MM:SS", asked->until);
  if (asked->until != NULL)
    plan->until = ms;
  else if (scenario->endless)
    return lf_ctl_usage ("play: %s has no end, so it needs --until MM:SS", scenario->id);
  if (asked->inputs == NULL)
    return LF_EXIT_GOOD;

  g_autoptr (LfDefects) defects = lf_defects_new ();
  lf_plan_read_inputs (plan, asked->inputs, scenario, defects);
  g_autofree char *text = lf_defects_to_text (defects);
  fputs (text, stderr);
  return lf_defects_count_errors (defects) == 0 ? LF_EXIT_GOOD : LF_EXIT_BAD;
}

static gboolean
open_outputs (const Asked *asked, LfLibrary *library, LfRun *run, GError **error)
{
  if (asked->trace != NULL && (run->trace = lf_trace_file_new (asked->trace, error)) == NULL)
    return FALSE;
  if (asked->waves != NULL && (run->waves = lf_waves_file_new (asked->waves, error)) == NULL)
    return FALSE;
  if (asked->attempt != NULL)
    return lf_keep_begin (run, library, asked->attempt, error);
  return TRUE;
}

static gboolean
play_through (const Asked *asked, LfLibrary *library, LfRun *run, GError **error)
{
  g_autoptr (GError) closing = NULL;
  gboolean good =
      open_outputs (asked, library, run, error) && lf_run (run, error) && lf_keep_seal (run, error);

  gboolean closed = lf_trace_file_close (g_steal_pointer (&run->trace), &closing);
  closed = lf_waves_file_close (g_steal_pointer (&run->waves), closed ? &closing : NULL) && closed;
  closed = lf_keep_close (run, closed ? &closing : NULL) && closed;
  if (good && !closed)
    g_propagate_error (error, g_steal_pointer (&closing));
  return good && closed;
}

static int
play_one (const Asked *asked, LfLibrary *library, const LfScenario *scenario, const LfPlan *plan,
          uint64_t seed)
{
  const LfPacks *packs = lf_library_packs (library);
  LfHeader *header = lf_header_new (scenario, packs, seed);
  g_autoptr (LfAttempt) attempt = lf_attempt_new (scenario, packs, header);
  LfRun run = { .attempt = attempt, .plan = plan };
  g_autoptr (GError) error = NULL;

  if (!play_through (asked, library, &run, &error))
    return lf_ctl_fail (error);
  guint left = lf_run_count_left (&run);
  if (left > 0)
    fprintf (stderr, "lowflowctl: %u input%s after the attempt's end and not played\n", left,
             left == 1 ? " lies" : "s lie");
  g_autoptr (LfResult) result = lf_result_new (attempt);
  if (asked->json) {
    g_autoptr (JsonBuilder) builder = json_builder_new ();
    lf_outcome_add_json (builder, attempt, result);
    lf_ctl_print_json (builder);
  } else {
    lf_outcome_print (attempt, result);
  }
  return asked->require_pass && !result->passed ? LF_EXIT_BAD : LF_EXIT_GOOD;
}

static int
play_many (const Asked *asked, LfLibrary *library, const LfScenario *scenario, const LfPlan *plan,
           uint64_t seed)
{
  g_autoptr (GError) error = NULL;
  gboolean all_passed = TRUE;
  const LfMany many = { .scenario = scenario,
                        .packs = lf_library_packs (library),
                        .plan = plan,
                        .seed = seed,
                        .n = asked->repeat,
                        .jobs = asked->jobs,
                        .json = asked->json };

  if (!lf_many_play (&many, &all_passed, &error))
    return lf_ctl_fail (error);
  return asked->require_pass && !all_passed ? LF_EXIT_BAD : LF_EXIT_GOOD;
}

static gboolean
counts_are_good (const Asked *asked)
{
  if (asked->repeat < 1 || asked->jobs < 1) {
    lf_ctl_usage ("play: --repeat and --jobs are whole numbers from 1");
    return FALSE;
  }
  if (asked->repeat > 1 &&
      (asked->trace != NULL || asked->waves != NULL || asked->attempt != NULL)) {
    lf_ctl_usage ("play: --trace, --waves and --attempt are for one attempt, not with --repeat");
    return FALSE;
  }
  return TRUE;
}

static int
play (const Asked *asked, const char *name)
{
  if (!counts_are_good (asked))
    return LF_EXIT_USAGE;
  g_autoptr (LfLibrary) library = lf_library_new (asked->library, NULL);
  g_autoptr (GError) error = NULL;
  const LfScenario *scenario = lf_library_scenario (library, name, &error);
  if (scenario == NULL)
    return lf_ctl_fail (error);

  g_autoptr (LfPlan) plan = lf_plan_new ();
  uint64_t seed = 1;
  int code = read_plan (asked, scenario, plan, &seed);
  if (code != LF_EXIT_GOOD)
    return code;
  if (asked->repeat > 1)
    return play_many (asked, library, scenario, plan, seed);
  return play_one (asked, library, scenario, plan, seed);
}

static int
run (const LfCtl *command, char **args)
{
  g_auto (Asked) asked = { .repeat = 1, .jobs = 1 };
  const GOptionEntry options[] = {
    { "inputs", 0, 0, G_OPTION_ARG_FILENAME, &asked.inputs, "Inputs, as lines of a log", "FILE" },
    { "learner", 0, 0, G_OPTION_ARG_STRING, &asked.learner,
      "Who does what the inputs leave open: " LF_CTL_LEARNERS " (default idle)", "NAME" },
    { "habit", 0, 0, G_OPTION_ARG_STRING, &asked.habit,
      "The only habit of the careless learner, of lowflowctl words habits", "ID" },
    { "seed", 0, 0, G_OPTION_ARG_STRING, &asked.seed, "Unsigned 64-bit number, default 1", "N" },
    { "until", 0, 0, G_OPTION_ARG_STRING, &asked.until, "How far at most", "MM:SS" },
    { "trace", 0, 0, G_OPTION_ARG_FILENAME, &asked.trace, "All readings, each 100 ms", "F.csv" },
    { "waves", 0, 0, G_OPTION_ARG_FILENAME, &asked.waves, "All waves", "F.csv" },
    { "attempt", 0, 0, G_OPTION_ARG_FILENAME, &asked.attempt,
      "Keep the attempt; one that is there becomes FILE~", "FILE" },
    { "repeat", 0, 0, G_OPTION_ARG_INT, &asked.repeat, "As often, with seeds from N on", "TIMES" },
    { "jobs", 0, 0, G_OPTION_ARG_INT, &asked.jobs, "So many at once", "N" },
    { "require-pass", 0, 0, G_OPTION_ARG_NONE, &asked.require_pass,
      "Exit code 1 unless it was passed", NULL },
    LF_CTL_LIBRARY (&asked.library),
    LF_CTL_JSON (&asked.json),
    { 0 }
  };

  if (!lf_ctl_options (command, options, args))
    return LF_EXIT_USAGE;
  return play (&asked, args[1]);
}

const LfCtl lf_ctl_play = {
  .name = "play",
  .arguments = "SCENARIO",
  .summary = "Plays a scenario as fast as it can.",
  .detail =
      "SCENARIO is an id of the library or a path; sandbox has no script and no end.\n\n"
      "A line of an inputs file is MM:SS.mmm WHO VERB ARGS…, parted by tabs or blanks, text in\n"
      "double quotes, # begins a comment: 01:00.000 learner shock 200. lowflowctl words actions\n"
      "lists the verbs. What an attempt writes by itself (digests, refusals) is passed over, so\n"
      "that a whole log will do.\n\n"
      "Learners see what is displayed and make inputs, no more: idle makes none, model follows "
      "the\n"
      "scenario's course, careless follows it with habits that the seed draws, random draws among\n"
      "what can be done.\n\n"
      "The text ends with “digest HEX”. With --repeat, one line an attempt, or with --json an\n"
      "array; its digest is that of all. Exit code 0 when it ran to an end or to --until, "
      "whatever\n"
      "the score.",
  .least = 1,
  .most = 1,
  .run = run,
};
