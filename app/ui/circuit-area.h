/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The circuit as a drawing that answers: what stands still is kept as one picture, what moves is a
 * widget of its own above it; a click on a line's clamp puts it on or takes it off. */
#pragma once

#include <gtk/gtk.h>

#include "attempt/attempt.h"

#define LF_TYPE_CIRCUIT_AREA (lf_circuit_area_get_type ())
G_DECLARE_FINAL_TYPE (LfCircuitArea, lf_circuit_area, LF, CIRCUIT_AREA, GtkWidget)

GtkWidget *lf_circuit_area_new (void);

/* The attempt to look at; not owned, and must be unset before it goes. */
void lf_circuit_area_set_attempt (LfCircuitArea *self, const LfAttempt *attempt);

/* Moves what moves: 30 times a second. */
void lf_circuit_area_advance (LfCircuitArea *self);
