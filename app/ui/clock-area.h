/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of the clocks that matter in an arrest. */
#pragma once

#include <gtk/gtk.h>

#include "draw/clocks.h"

#define LF_TYPE_CLOCK_AREA (lf_clock_area_get_type ())
G_DECLARE_FINAL_TYPE (LfClockArea, lf_clock_area, LF, CLOCK_AREA, GtkWidget)

GtkWidget *lf_clock_area_new (LfClock clock);

void lf_clock_area_refresh (LfClockArea *self, const LfAttempt *attempt);
