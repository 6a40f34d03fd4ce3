/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The debrief's layout: three children in columns, the outer ones as wide as words want to be read,
 * the middle one with all the rest. */
#pragma once

#include <gtk/gtk.h>

#define LF_TYPE_COLUMNS (lf_columns_get_type ())
G_DECLARE_FINAL_TYPE (LfColumns, lf_columns, LF, COLUMNS, GtkLayoutManager)

GtkLayoutManager *lf_columns_new (void);
