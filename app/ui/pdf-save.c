/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pdf-save.h"

#include <glib/gi18n-lib.h>

static void
response_cb (GtkNativeDialog *dialog, int response, GtkWidget *widget)
{
  LfPdfChosen chosen = (LfPdfChosen) g_object_get_data (G_OBJECT (dialog), "chosen");

  if (response == GTK_RESPONSE_ACCEPT) {
    g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
    g_autofree char *path = g_file_get_path (file);
    if (path != NULL)
      chosen (widget, path);
  }
  g_object_unref (dialog);
}

void
lf_pdf_save (GtkWidget *widget, const char *title, const char *name, LfPdfChosen chosen)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      title, window, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Save"), _ ("Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, "PDF");
  gtk_file_filter_add_mime_type (filter, "application/pdf");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_object_set_data (G_OBJECT (dialog), "chosen", (gpointer) chosen);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
