/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The console's knobs and the clamps. A knob acts once the hand has come to rest. */
#pragma once

#include <gtk/gtk.h>

#include "attempt/attempt.h"

#define LF_TYPE_CONSOLE_CONTROLS (lf_console_controls_get_type ())
G_DECLARE_FINAL_TYPE (LfConsoleControls, lf_console_controls, LF, CONSOLE_CONTROLS, GtkWidget)

GtkWidget *lf_console_controls_new (void);

/* Shows what is set, except on a knob that is being turned. */
void lf_console_controls_refresh (LfConsoleControls *self, const LfAttempt *attempt);

/* Acts at once on a knob that was turned and has not yet come to rest. */
void lf_console_controls_settle (LfConsoleControls *self);
