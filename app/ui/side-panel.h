/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The right half of the instruments: the bedside until there is a circuit, then the circuit with
 * its console. Either can be had again by hand. */
#pragma once

#include <gtk/gtk.h>

#include "attempt/attempt.h"

#define LF_TYPE_SIDE_PANEL (lf_side_panel_get_type ())
G_DECLARE_FINAL_TYPE (LfSidePanel, lf_side_panel, LF, SIDE_PANEL, GtkWidget)

GtkWidget *lf_side_panel_new (void);

/* The attempt to look at; not owned, and must be unset (NULL) before it goes. */
void lf_side_panel_set_attempt (LfSidePanel *self, const LfAttempt *attempt);

/* The wave of flow: each frame. */
void lf_side_panel_advance_wave (LfSidePanel *self);

/* Moves what moves in the circuit: 30 times a second. */
void lf_side_panel_advance_circuit (LfSidePanel *self);

/* Numbers, controls, findings: a few times a second. */
void lf_side_panel_refresh (LfSidePanel *self);

/* Draws the circuit and the wave anew in the palette as it now is. */
void lf_side_panel_restyle (LfSidePanel *self);

/* To look at only: no controls, for a moment that is past. */
void lf_side_panel_set_read_only (LfSidePanel *self);
