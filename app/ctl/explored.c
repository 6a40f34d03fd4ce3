/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/explored.h"
#include "ctl/json.h"

#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "attempt/replay.h"
#include "guidance/describe.h"

/* ---- Searching ---- */

static volatile sig_atomic_t interrupted;

static void
on_interrupt (int number)
{
  interrupted = 1;
}

typedef struct {
  gboolean shown; /* on a terminal */
  gint64 next_us; /* when to tell again */
} Progress;

static gboolean
go_on (const LfExploration *so_far, gpointer data)
{
  enum { EVERY_US = 100000 };
  Progress *progress = data;

  if (progress->shown && g_get_monotonic_time () >= progress->next_us) {
    progress->next_us = g_get_monotonic_time () + EVERY_US;
    fprintf (stderr, "\r%u plays, %u to be shown \033[K", so_far->n_plays,
             lf_exploration_count (so_far, LF_GRADE_NOT_SHOWN));
  }
  return !interrupted;
}

LfExploration *
lf_explored_search (const LfScenario *scenario, const LfPacks *packs, double budget_s)
{
  Progress progress = { isatty (STDERR_FILENO) != 0, 0 };
  struct sigaction catching = { .sa_handler = on_interrupt };
  struct sigaction before;

  sigaction (SIGINT, &catching, &before);
  LfExploration *found = lf_explore (scenario, packs, interrupted ? 0 : budget_s, go_on, &progress);
  sigaction (SIGINT, &before, NULL);
  if (progress.shown)
    fputs ("\r\033[K", stderr);
  return found;
}

/* ---- Warnings ---- */

static const LfFinding *
finding_of (const LfExploration *found, guint i)
{
  return &g_array_index (found->findings, LfFinding, i);
}

void
lf_explored_warn (const LfScenario *scenario, const LfExploration *found, LfDefects *defects)
{
  for (guint i = 0; i < found->findings->len; i++) {
    const LfFinding *finding = finding_of (found, i);
    if (finding->grade != LF_GRADE_NOT_SHOWN)
      continue;
    g_autofree char *id = lf_finding_id (scenario, finding);
    lf_defects_add (defects, LF_DEFECT_WARNING, scenario->file, finding->line,
                    "not shown: the %s \"%s\" %s; no play of %u did it%s.",
                    lf_thing_id (finding->thing), id, lf_finding_claim (scenario, finding),
                    found->n_plays, found->cut_off ? " before the search was broken off" : "");
  }
}

/* ---- On paper ---- */

/* The rows of the table. */
static const struct {
  const char *title;
  LfThing thing;
  LfQuestion question;
} rows[] = {
  { "phases entered", LF_THING_PHASE, LF_QUESTION_REACHABLE },
  { "endings reached", LF_THING_ENDING, LF_QUESTION_REACHABLE },
  { "decisions asked", LF_THING_DECISION, LF_QUESTION_REACHABLE },
  { "decisions answered", LF_THING_DECISION, LF_QUESTION_ANSWERABLE },
  { "options chosen", LF_THING_OPTION, LF_QUESTION_ANSWERABLE },
  { "criteria met", LF_THING_CRITERION, LF_QUESTION_MEETABLE },
  { "criteria failed", LF_THING_CRITERION, LF_QUESTION_FAILABLE },
};

static void
print_counts (const LfExploration *found)
{
  lf_ctl_print ("  %-20s %8s %17s %11s\n", "", "proved", "found by search", "not shown");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    guint n[LF_N_GRADES] = { 0 };
    for (guint j = 0; j < found->findings->len; j++) {
      const LfFinding *finding = finding_of (found, j);
      if (finding->thing == rows[i].thing && finding->question == rows[i].question)
        n[finding->grade]++;
    }
    lf_ctl_print ("  %-20s %8u %17u %11u\n", rows[i].title, n[LF_GRADE_PROVED], n[LF_GRADE_FOUND],
                  n[LF_GRADE_NOT_SHOWN]);
  }
  lf_ctl_print ("  %u plays, %.0f simulated minutes%s\n", found->n_plays, found->played_s / 60,
                found->cut_off ? ", broken off" : "");
}

static void
print_each (const LfScenario *scenario, const LfExploration *found)
{
  for (guint i = 0; i < found->findings->len; i++) {
    const LfFinding *finding = finding_of (found, i);
    g_autofree char *id = lf_finding_id (scenario, finding);
    lf_ctl_print ("  %d: %s %s %s: %s", finding->line, lf_thing_id (finding->thing), id,
                  lf_finding_claim (scenario, finding), lf_grade_text (finding->grade));
    if (finding->play >= 0) {
      const LfShownBy *by = g_ptr_array_index (found->plays, (guint) finding->play);
      g_autofree char *time = lf_time_text (finding->step, TRUE);
      lf_ctl_print (", at %s: %s", time, by->how);
    }
    lf_ctl_print ("\n");
  }
}

void
lf_explored_print (const LfScenario *scenario, const LfExploration *found, gboolean all)
{
  if (all)
    print_each (scenario, found);
  print_counts (found);
}

/* ---- For programs ---- */

static void
add_finding (JsonBuilder *builder, const LfScenario *scenario, const LfFinding *finding)
{
  g_autofree char *id = lf_finding_id (scenario, finding);

  json_builder_begin_object (builder);
  lf_json_string (builder, "kind", lf_thing_id (finding->thing));
  lf_json_string (builder, "id", id);
  lf_json_string (builder, "question", lf_question_id (finding->question));
  lf_json_string (builder, "grade", lf_grade_id (finding->grade));
  lf_json_int (builder, "line", finding->line);
  if (finding->play >= 0) {
    g_autofree char *time = lf_time_text (finding->step, TRUE);
    lf_json_int (builder, "play", finding->play);
    lf_json_string (builder, "at", time);
  }
  json_builder_end_object (builder);
}

/* A seed goes as text: not every program keeps 64 bits of a number. */
static void
add_play (JsonBuilder *builder, const LfShownBy *by)
{
  g_autofree char *seed = g_strdup_printf ("%" G_GUINT64_FORMAT, by->seed);

  json_builder_begin_object (builder);
  lf_json_string (builder, "seed", seed);
  lf_json_string (builder, "how", by->how);
  lf_json_begin_array (builder, "inputs");
  for (guint i = 0; i < by->inputs->len; i++) {
    g_autofree char *line = lf_file_entry_text (g_ptr_array_index (by->inputs, i));
    json_builder_add_string_value (builder, g_strchomp (line));
  }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_search (JsonBuilder *builder, const LfExploration *found)
{
  lf_json_begin_object (builder, "search");
  lf_json_int (builder, "plays", found->n_plays);
  lf_json_double (builder, "simulated_s", found->played_s);
  lf_json_boolean (builder, "broken_off", found->cut_off);
  json_builder_end_object (builder);
}

void
lf_explored_add_json (JsonBuilder *builder, const LfScenario *scenario, const LfExploration *found)
{
  add_search (builder, found);
  lf_json_begin_array (builder, "things");
  for (guint i = 0; i < found->findings->len; i++)
    add_finding (builder, scenario, finding_of (found, i));
  json_builder_end_array (builder);
  lf_json_begin_array (builder, "plays");
  for (guint i = 0; i < found->plays->len; i++)
    add_play (builder, g_ptr_array_index (found->plays, i));
  json_builder_end_array (builder);
}
