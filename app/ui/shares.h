/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A layout of two children, one below the other, at fixed shares of the height. */
#pragma once

#include <gtk/gtk.h>

#define LF_TYPE_SHARES (lf_shares_get_type ())
G_DECLARE_FINAL_TYPE (LfShares, lf_shares, LF, SHARES, GtkLayoutManager)

/* `first` is the share of the upper child, 0-1; neither gets less than it needs. */
GtkLayoutManager *lf_shares_new (double first);

/* The least length that a child can do with. A child must be measured before it is given its place.
 */
int lf_shares_least (GtkWidget *child, GtkOrientation orientation);
