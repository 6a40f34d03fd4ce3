/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The debrief's time axis as a widget: it can be clicked, dragged and moved along by keys. */
#pragma once

#include <gtk/gtk.h>

#include "draw/timeline.h"

#define LF_TYPE_TIMELINE_AREA (lf_timeline_area_get_type ())
G_DECLARE_FINAL_TYPE (LfTimelineArea, lf_timeline_area, LF, TIMELINE_AREA, GtkWidget)

/* Signals:
 *   "moved" (double)     the cursor was put on that second
 *   "criterion" (int)    a criterion was clicked, by its index
 */
GtkWidget *lf_timeline_area_new (void);

/* Both must outlive what is shown; NULL shows nothing. */
void lf_timeline_area_set_attempt (LfTimelineArea *self, const LfAttempt *attempt,
                                   const LfResult *result);

void lf_timeline_area_set_cursor (LfTimelineArea *self, double second);
void lf_timeline_area_select (LfTimelineArea *self, int criterion);
