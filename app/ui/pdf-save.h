/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks where a PDF is to go. The one file that knows GtkFileChooserNative, which later versions of
 * GTK replace. */
#pragma once

#include <gtk/gtk.h>

typedef void (*LfPdfChosen) (GtkWidget *widget, const char *path);

/* Asks over the window of `widget`, which must not go before the answer; `title` says what is
 * saved, and `name` is proposed. */
void lf_pdf_save (GtkWidget *widget, const char *title, const char *name, LfPdfChosen chosen);
