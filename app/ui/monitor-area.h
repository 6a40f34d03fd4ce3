/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The patient monitor: banner, strips with their numerics, and a row of small numerics, each a
 * widget of its own. */
#pragma once

#include <gtk/gtk.h>

#include "attempt/attempt.h"

#define LF_TYPE_MONITOR_AREA (lf_monitor_area_get_type ())
G_DECLARE_FINAL_TYPE (LfMonitorArea, lf_monitor_area, LF, MONITOR_AREA, GtkWidget)

GtkWidget *lf_monitor_area_new (void);

/* The attempt to look at; not owned, and must be unset before it goes. */
void lf_monitor_area_set_attempt (LfMonitorArea *self, const LfAttempt *attempt);

/* Waves: each frame. */
void lf_monitor_area_advance (LfMonitorArea *self);

/* Numbers and alarms: a few times a second. */
void lf_monitor_area_refresh (LfMonitorArea *self);
