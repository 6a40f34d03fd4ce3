/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A layout that sets its children side by side, as many as fit, and goes on below. */
#pragma once

#include <gtk/gtk.h>

#define LF_TYPE_WRAP (lf_wrap_get_type ())
G_DECLARE_FINAL_TYPE (LfWrap, lf_wrap, LF, WRAP, GtkLayoutManager)

GtkLayoutManager *lf_wrap_new (int column_gap, int row_gap);

/* A widget with that layout and nothing in it. */
GtkWidget *lf_wrap_box_new (int column_gap, int row_gap);
void lf_wrap_box_append (GtkWidget *box, GtkWidget *child);
