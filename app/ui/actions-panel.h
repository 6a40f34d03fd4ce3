/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done, by group, and by typing. */
#pragma once

#include <gtk/gtk.h>

#include "attempt/attempt.h"

#define LF_TYPE_ACTIONS_PANEL (lf_actions_panel_get_type ())
G_DECLARE_FINAL_TYPE (LfActionsPanel, lf_actions_panel, LF, ACTIONS_PANEL, GtkWidget)

/* Signal "done" (): the keyboard is free again after typing. */
GtkWidget *lf_actions_panel_new (void);

/* Forgets what was done: another attempt begins. */
void lf_actions_panel_clear (LfActionsPanel *self);

void lf_actions_panel_refresh (LfActionsPanel *self, const LfAttempt *attempt);

void lf_actions_panel_show_group (LfActionsPanel *self, LfGroup group);

/* Begins to type, with a first letter where there is one (0: none). */
void lf_actions_panel_type (LfActionsPanel *self, gunichar letter);
