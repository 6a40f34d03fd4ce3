/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Snapshots, and attempts made from them: a moment looked at again, or gone on from. */
#include "attempt/inside.h"

#include "attempt/replay.h"

enum { WAVES_BEFORE_MS = 10000 /* of waves that a moment comes with */ };

void
lf_snapshot_take (LfAttempt *attempt)
{
  LfSnapshot *snapshot = g_rc_box_new (LfSnapshot);

  snapshot->sim = attempt->sim;
  snapshot->script = attempt->script;
  snapshot->n_log = attempt->log->len;
  snapshot->n_messages = attempt->messages->len;
  snapshot->n_seconds = (guint) lf_trends_seconds (&attempt->trends);
  g_ptr_array_add (attempt->snapshots, snapshot);
}

static guint
nearest (const LfAttempt *played, int64_t step)
{
  guint at = 0;
  while (at + 1 < played->snapshots->len) {
    const LfSnapshot *next = g_ptr_array_index (played->snapshots, at + 1);
    if (next->sim.step > step)
      break;
    at++;
  }
  return at;
}

static void
copy_outputs (LfAttempt *attempt, const LfAttempt *played, const LfSnapshot *from)
{
  for (guint i = 0; i < from->n_log; i++) {
    const LfEntry *entry = g_ptr_array_index (played->log, i);
    g_ptr_array_add (attempt->log,
                     lf_entry_new (entry->step, entry->who, (const char *const *) entry->fields));
  }
  for (guint i = 0; i < from->n_messages; i++)
    g_ptr_array_add (attempt->messages, lf_message_copy (g_ptr_array_index (played->messages, i)));
  lf_trends_copy (&attempt->trends, &played->trends, from->n_seconds);
  for (int i = 0; i < LF_MAX_CRITERIA; i++)
    if (from->script.criteria[i].status != LF_CRITERION_OPEN) {
      attempt->evidence[i] = g_strdup (played->evidence[i]);
      attempt->sealed[i] = g_strdup (played->sealed[i]);
    }
}

LfAttempt *
lf_attempt_from_snapshot (const LfAttempt *played, int64_t step)
{
  guint at = nearest (played, step);
  const LfSnapshot *from = g_ptr_array_index (played->snapshots, at);
  LfScenario *drawn = played->drawn != NULL ? lf_scenario_ref (played->drawn) : NULL;
  LfAttempt *attempt =
      lf_attempt_alloc (played->written, drawn, played->packs, lf_header_copy (played->header));

  attempt->plain = played->plain != NULL ? lf_scenario_ref (played->plain) : NULL;
  lf_script_begin (attempt);
  g_ptr_array_set_size (attempt->messages, 0);
  attempt->sim = from->sim;
  attempt->script = from->script;
  copy_outputs (attempt, played, from);
  for (guint i = 0; i <= at; i++)
    g_ptr_array_add (attempt->snapshots,
                     g_rc_box_acquire (g_ptr_array_index (played->snapshots, i)));
  return attempt;
}

void
lf_attempt_follow (LfAttempt *attempt, const GPtrArray *log, guint at, int64_t until,
                   gboolean inclusive)
{
  for (; at < log->len; at++) {
    const LfEntry *entry = g_ptr_array_index (log, at);
    if (entry->step > until || (entry->step == until && !inclusive))
      break;
    if (lf_entry_is_own (entry))
      continue;
    lf_attempt_advance (attempt, entry->step - attempt->sim.step);
    lf_attempt_input (attempt, entry->who, (const char *const *) entry->fields, NULL, NULL);
  }
  lf_attempt_advance (attempt, until - attempt->sim.step);
}

/* Early moments reach back before the attempt began. */
static void
waves_of_prelude (LfAttempt *attempt)
{
  g_autofree LfSim *before = g_new (LfSim, 1);
  lf_prelude_play (attempt->scenario, attempt->header->seed, before, attempt->waves, NULL, NULL);
}

LfAttempt *
lf_attempt_at (const LfAttempt *played, int64_t step)
{
  gboolean now = step >= played->sim.step;
  int64_t until = CLAMP (step, 0, played->sim.step);
  LfAttempt *attempt = lf_attempt_from_snapshot (played, until - WAVES_BEFORE_MS);

  if (until < WAVES_BEFORE_MS)
    waves_of_prelude (attempt);
  lf_attempt_follow (attempt, played->log, attempt->log->len, until, now);
  return attempt;
}

LfAttempt *
lf_attempt_rewind (const LfAttempt *played, const char *parent_name, int64_t step)
{
  LfAttempt *attempt = lf_attempt_at (played, step);
  LfHeader *header = attempt->header;

  g_free (header->parent);
  header->parent = g_strdup (parent_name);
  header->parent_step = attempt->sim.step;
  g_free (header->started_at);
  header->started_at = g_strdup ("");
  return attempt;
}
