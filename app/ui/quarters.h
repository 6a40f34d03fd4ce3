/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The play screen's layout: four children (top left, top right, bottom left, bottom right) at
 * 58 : 42 across and 55 : 45 down, kept on whole pixels. */
#pragma once

#include <gtk/gtk.h>

#define LF_TYPE_QUARTERS (lf_quarters_get_type ())
G_DECLARE_FINAL_TYPE (LfQuarters, lf_quarters, LF, QUARTERS, GtkLayoutManager)

GtkLayoutManager *lf_quarters_new (void);
