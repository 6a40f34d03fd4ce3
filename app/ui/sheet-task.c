/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sheet-task.h"

#include "attempt/learner.h"
#include "draw/facilitator.h"

typedef struct {
  LfScenario *scenario;
  LfPacks *packs;
  guint64 seed;
  char *path;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;
  lf_scenario_free (work->scenario);
  lf_packs_unref (work->packs);
  g_free (work->path);
  g_free (work);
}

static void
make (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Work *work = data;
  GError *error = NULL;
  g_autoptr (LfAttempt) attempt =
      lf_learner_played (LF_LEARNER_MODEL, work->scenario, work->packs, work->seed);

  if (lf_facilitator_write_pdf (attempt, work->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
lf_sheet_task_start (GObject *source, const LfScenario *scenario, const LfPacks *packs,
                     guint64 seed, const char *path, GAsyncReadyCallback done, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (source, NULL, done, data);
  Work *work = g_new (Work, 1);

  *work = (Work){ .scenario = lf_scenario_ref ((LfScenario *) scenario),
                  .packs = lf_packs_ref ((LfPacks *) packs),
                  .seed = seed,
                  .path = g_strdup (path) };
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, make);
}

gboolean
lf_sheet_task_finish (GAsyncResult *made, GError **error)
{
  return g_task_propagate_boolean (G_TASK (made), error);
}
