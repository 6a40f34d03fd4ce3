/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The facilitator's sheet, made beside the window: the model learner plays the case first. */
#pragma once

#include <gio/gio.h>

#include "attempt/attempt.h"

/* Plays the scenario with that seed and writes the sheet; `done` is then called in the main loop.
 * What it works on is kept until then. */
void lf_sheet_task_start (GObject *source, const LfScenario *scenario, const LfPacks *packs,
                          guint64 seed, const char *path, GAsyncReadyCallback done, gpointer data);

/* FALSE where it could not be written. */
gboolean lf_sheet_task_finish (GAsyncResult *made, GError **error);
