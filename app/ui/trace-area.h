/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One wave sweeping across the monitor. A kept surface takes the new columns; tiles of it are
 * cached render nodes, so a frame costs the few columns that are new and nothing else. */
#pragma once

#include <gtk/gtk.h>

#include "attempt/attempt.h"

#define LF_TYPE_TRACE_AREA (lf_trace_area_get_type ())
G_DECLARE_FINAL_TYPE (LfTraceArea, lf_trace_area, LF, TRACE_AREA, GtkWidget)

GtkWidget *lf_trace_area_new (LfWaveId wave);

/* Another attempt, or another moment of it: everything is drawn anew. NULL: nothing to look at. */
void lf_trace_area_set_attempt (LfTraceArea *self, const LfAttempt *attempt);

/* Draws the columns that have come since. */
void lf_trace_area_advance (LfTraceArea *self);

/* Width of the label and scale at the left. */
void lf_trace_area_set_gutter (LfTraceArea *self, int width);
