/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels as pages put them below and beside one another. */
#pragma once

#include <gtk/gtk.h>

/* Adds a text that wraps to a box, and returns its label. `style` is a class of the style sheet, or
 * NULL. */
GtkWidget *lf_label_append (GtkWidget *box, const char *text, const char *style);

/* Adds a short word in a pill of its own to a box that wraps. */
void lf_label_append_pill (GtkWidget *wrap_box, const char *text, const char *style);
