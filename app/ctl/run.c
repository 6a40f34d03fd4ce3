/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/run.h"

#include "session/library.h"

enum { LONGEST_PLAY_MS = 6 * 3600 * 1000 /* of an attempt that nothing ends */ };

/* How far the plan goes. */
static int64_t
end_of (const LfPlan *plan)
{
  return plan->until >= 0 ? plan->until : LONGEST_PLAY_MS;
}

/* The next input of the plan that has not acted yet. A resumed attempt has some of them in its log:
 * all before its last step, and of that step those that it shows. */
static guint
first_left (const LfRun *run)
{
  const GPtrArray *inputs = run->plan->inputs;
  const GPtrArray *log = lf_attempt_log (run->attempt);
  int64_t now = lf_attempt_step (run->attempt);
  guint next = 0;

  while (next < inputs->len && ((const LfInput *) inputs->pdata[next])->step < now)
    next++;
  for (guint i = 0; i < log->len && next < inputs->len; i++) {
    const LfEntry *entry = log->pdata[i];
    const LfInput *input = inputs->pdata[next];
    if (entry->step == now && input->step == now && entry->who == input->who &&
        g_strv_equal ((const char *const *) entry->fields, (const char *const *) input->fields))
      next++;
  }
  return next;
}

static gboolean
apply (const LfRun *run, const LfInput *input, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (lf_attempt_input (run->attempt, input->who, (const char *const *) input->fields, NULL,
                        &local))
    return TRUE;
  const char *file = run->plan->inputs_file;
  g_set_error (error, LF_LIBRARY_ERROR, LF_LIBRARY_ERROR_DEFECTIVE, "%s:%d: error: %s",
               file != NULL ? file : "inputs", input->line, local->message);
  return FALSE;
}

static gboolean
record (LfRun *run, GError **error)
{
  if (run->writer == NULL)
    return TRUE;
  lf_writer_push_log (run->writer, lf_attempt_log (run->attempt), &run->n_written);
  return !lf_writer_is_behind (run->writer) || lf_writer_flush (run->writer, error);
}

/* The step up to which nothing can happen that this loop must see. */
static int64_t
next_stop (const LfRun *run, guint next)
{
  int64_t now = lf_attempt_step (run->attempt);
  int64_t stop = now + LF_SCRIPT_PERIOD_MS - now % LF_SCRIPT_PERIOD_MS;

  if (next < run->plan->inputs->len)
    stop = MIN (stop, ((const LfInput *) run->plan->inputs->pdata[next])->step);
  return MIN (stop, end_of (run->plan));
}

gboolean
lf_run (LfRun *run, GError **error)
{
  LfAttempt *attempt = run->attempt;
  const LfPlan *plan = run->plan;
  g_autoptr (LfLearner) learner = lf_plan_learner (plan, attempt);
  guint next = first_left (run);

  for (;;) {
    int64_t now = lf_attempt_step (attempt);
    if (!lf_trace_file_row (run->trace, attempt, error) ||
        !lf_waves_file_rows (run->waves, attempt, error))
      return FALSE;
    if (lf_attempt_ended (attempt) || now >= end_of (plan))
      break;
    for (; next < plan->inputs->len && ((const LfInput *) plan->inputs->pdata[next])->step == now;
         next++)
      if (!apply (run, plan->inputs->pdata[next], error))
        return FALSE;
    if (now % LF_SCRIPT_PERIOD_MS == 0)
      lf_learner_act (learner, attempt);
    if (!record (run, error))
      return FALSE;
    lf_attempt_advance (attempt, next_stop (run, next) - now);
  }
  return record (run, error);
}

guint
lf_run_count_left (const LfRun *run)
{
  guint n = 0;
  int64_t now = lf_attempt_step (run->attempt);

  for (guint i = 0; i < run->plan->inputs->len; i++)
    n += ((const LfInput *) run->plan->inputs->pdata[i])->step > now;
  return n;
}
