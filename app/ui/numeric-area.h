/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One number of the monitor or the console: a widget with a name that says its value. */
#pragma once

#include <gtk/gtk.h>

#include "draw/numeric.h"

#define LF_TYPE_NUMERIC_AREA (lf_numeric_area_get_type ())
G_DECLARE_FINAL_TYPE (LfNumericArea, lf_numeric_area, LF, NUMERIC_AREA, GtkWidget)

GtkWidget *lf_numeric_area_new (LfNumericId id);

/* Looks at the attempt (NULL: nothing to show) and redraws only where it would look different. */
void lf_numeric_area_refresh (LfNumericArea *self, const LfAttempt *attempt);
