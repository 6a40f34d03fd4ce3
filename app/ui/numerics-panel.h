/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers laid out together: the ECMO console's, or the defibrillator's and the compressions'. */
#pragma once

#include <gtk/gtk.h>

#include "draw/numeric.h"

#define LF_TYPE_NUMERICS_PANEL (lf_numerics_panel_get_type ())
G_DECLARE_FINAL_TYPE (LfNumericsPanel, lf_numerics_panel, LF, NUMERICS_PANEL, GtkWidget)

GtkWidget *lf_numerics_panel_new_console (void);
GtkWidget *lf_numerics_panel_new_bedside (void);

void lf_numerics_panel_refresh (LfNumericsPanel *self, const LfAttempt *attempt);
