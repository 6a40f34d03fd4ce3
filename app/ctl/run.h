/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Playing an attempt as fast as it can, by a plan. */
#pragma once

#include "ctl/plan.h"
#include "ctl/traces.h"
#include "session/writer.h"

typedef struct {
  LfAttempt *attempt;
  const LfPlan *plan;
  LfTraceFile *trace; /* NULL where none is wanted */
  LfWavesFile *waves;
  LfWriter *writer; /* NULL where no file is kept */
  guint n_written;  /* entries of the log that are in the file or on their way */
} LfRun;

/* Plays to the end or to the plan's `until`; an input is on the disk before its step passes. */
gboolean lf_run (LfRun *run, GError **error);

/* Inputs of the plan that lie after the attempt's end. */
guint lf_run_count_left (const LfRun *run);
