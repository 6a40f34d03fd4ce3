/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The learner's own notes on an attempt: a text file beside it, seen by nobody else. */
#pragma once

#include <gtk/gtk.h>

#define LF_TYPE_NOTES_VIEW (lf_notes_view_get_type ())
G_DECLARE_FINAL_TYPE (LfNotesView, lf_notes_view, LF, NOTES_VIEW, GtkWidget)

GtkWidget *lf_notes_view_new (void);

/* The attempt's file, whose notes to show (NULL: none). What was written before is saved first. */
void lf_notes_view_set_attempt_path (LfNotesView *self, const char *path);
