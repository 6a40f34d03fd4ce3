/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What moves in the drawing of the circuit. Its own widget, so that a frame redraws nothing else.
 */
#pragma once

#include <gtk/gtk.h>

#include "draw/circuit.h"

#define LF_TYPE_MOVING_AREA (lf_moving_area_get_type ())
G_DECLARE_FINAL_TYPE (LfMovingArea, lf_moving_area, LF, MOVING_AREA, GtkWidget)

GtkWidget *lf_moving_area_new (void);

/* Passes `seconds` of simulated time, and draws. */
void lf_moving_area_pass (LfMovingArea *self, const LfCircuitLook *look, double seconds);
