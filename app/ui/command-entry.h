/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where commands are typed, and the list of what the letters may become. */
#pragma once

#include <gtk/gtk.h>

#define LF_TYPE_COMMAND_ENTRY (lf_command_entry_get_type ())
G_DECLARE_FINAL_TYPE (LfCommandEntry, lf_command_entry, LF, COMMAND_ENTRY, GtkWidget)

/* Signals:
 *   "typing" (gboolean)  there is, or is no longer, something to complete: show the list, or not
 *   "done" ()            a command was given, or typing was given up: the entry wants no more keys
 */
GtkWidget *lf_command_entry_new (void);

/* The list of matches, to be placed by the owner. (transfer none) */
GtkWidget *lf_command_entry_get_matches (LfCommandEntry *self);

/* Puts the cursor there, with a first letter where one was typed (0: none). */
void lf_command_entry_type (LfCommandEntry *self, gunichar letter);
