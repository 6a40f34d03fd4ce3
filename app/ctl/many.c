/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/many.h"

#include <inttypes.h>
#include <stdio.h>
#include <unistd.h>

#include "ctl/command.h"
#include "ctl/outcome.h"
#include "ctl/run.h"
#include "sim/chance.h"

/* One attempt of many, and what is left of it. */
typedef struct {
  char *line;     /* for text */
  JsonNode *node; /* for JSON */
  gboolean passed;
  double percent;
  uint64_t digest;
  GError *error;
} Played;

typedef struct {
  const LfMany *many;
  Played *played; /* one a seed */
  int next;       /* taken by whichever thread is free */
  int n_done;
  gboolean shown; /* how many: on a terminal */
  gint64 begun_us;
} Work;

static void
keep_outcome (const LfMany *many, const LfAttempt *attempt, Played *played)
{
  g_autoptr (LfResult) result = lf_result_new (attempt);

  played->passed = result->passed;
  played->percent = result->score_percent;
  played->digest = result->digest;
  if (!many->json) {
    played->line = lf_outcome_line (attempt, result);
    return;
  }
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  lf_outcome_add_json (builder, attempt, result);
  played->node = json_builder_get_root (builder);
}

static void
play_one (const LfMany *many, int i, Played *played)
{
  LfHeader *header = lf_header_new (many->scenario, many->packs, many->seed + (uint64_t) i);
  g_autoptr (LfAttempt) attempt = lf_attempt_new (many->scenario, many->packs, header);
  LfRun run = { .attempt = attempt, .plan = many->plan };

  if (lf_run (&run, &played->error))
    keep_outcome (many, attempt, played);
}

static void
tell (Work *work)
{
  int n = g_atomic_int_add (&work->n_done, 1) + 1;
  gint64 spent_us = g_get_monotonic_time () - work->begun_us;

  if (work->shown)
    fprintf (stderr, "\r%d of %d attempts, %d s, about %d s left \033[K", n, work->many->n,
             (int) (spent_us / G_USEC_PER_SEC),
             (int) (spent_us / G_USEC_PER_SEC * (work->many->n - n) / n));
}

static gpointer
play_while_there_are (gpointer data)
{
  Work *work = data;

  for (int i = g_atomic_int_add (&work->next, 1); i < work->many->n;
       i = g_atomic_int_add (&work->next, 1)) {
    play_one (work->many, i, &work->played[i]);
    tell (work);
  }
  return NULL;
}

static void
play_all (Work *work)
{
  int n_threads = MIN (work->many->jobs, work->many->n);
  g_autofree GThread **threads = g_new0 (GThread *, n_threads);

  for (int i = 0; i < n_threads; i++)
    threads[i] = g_thread_new ("attempt", play_while_there_are, work);
  for (int i = 0; i < n_threads; i++)
    g_thread_join (threads[i]);
  if (work->shown)
    fputs ("\r\033[K", stderr);
}

static void
print_text (const Work *work)
{
  int n_passed = 0;
  double least = 100;
  uint64_t digest = 0;
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  for (int i = 0; i < work->many->n; i++) {
    const Played *played = &work->played[i];
    lf_ctl_print ("%s\n", played->line);
    n_passed += played->passed;
    least = MIN (least, played->percent);
    digest = lf_fold (digest, played->digest);
  }
  if (work->many->scenario->criteria->len > 0)
    lf_ctl_print ("passed %d of %d, lowest score %s %%\n", n_passed, work->many->n,
                  g_ascii_formatd (text, sizeof text, "%.2f", least));
  lf_ctl_print ("digest %016" PRIx64 "\n", digest);
}

static void
print_json (const Work *work)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (int i = 0; i < work->many->n; i++)
    json_builder_add_value (builder, g_steal_pointer (&work->played[i].node));
  json_builder_end_array (builder);
  lf_ctl_print_json (builder);
}

gboolean
lf_many_play (const LfMany *many, gboolean *all_passed, GError **error)
{
  g_autofree Played *played = g_new0 (Played, many->n);
  Work work = { .many = many,
                .played = played,
                .shown = isatty (STDERR_FILENO) != 0,
                .begun_us = g_get_monotonic_time () };
  GError *first = NULL;

  play_all (&work);
  *all_passed = TRUE;
  for (int i = 0; i < many->n; i++) {
    *all_passed = *all_passed && played[i].passed;
    if (played[i].error != NULL && first == NULL)
      first = g_steal_pointer (&played[i].error);
    g_clear_error (&played[i].error);
  }
  if (first == NULL && many->json)
    print_json (&work);
  else if (first == NULL)
    print_text (&work);
  for (int i = 0; i < many->n; i++) {
    g_free (played[i].line);
    g_clear_pointer (&played[i].node, json_node_unref);
  }
  if (first != NULL)
    g_propagate_error (error, first);
  return first == NULL;
}
