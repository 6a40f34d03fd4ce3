/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A question before what cannot be taken back. The one file that knows AdwMessageDialog, which
 * later versions of libadwaita replace. */
#pragma once

#include <gtk/gtk.h>

typedef void (*LfConfirmed) (GtkWidget *widget, gpointer user_data);

/* Asks over the window of `widget`; on yes calls `confirmed`. `user_data` goes by `destroy` in any
 * case. */
void lf_confirm (GtkWidget *widget, const char *heading, const char *body, const char *yes,
                 LfConfirmed confirmed, gpointer user_data, GDestroyNotify destroy);
