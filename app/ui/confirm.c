/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/confirm.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef struct {
  GtkWidget *widget; /* weak */
  LfConfirmed confirmed;
  gpointer user_data;
  GDestroyNotify destroy;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;
  g_clear_weak_pointer (&question->widget);
  if (question->destroy != NULL)
    question->destroy (question->user_data);
  g_free (question);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  Question *question = data;
  if (g_strcmp0 (response, "yes") == 0 && question->widget != NULL)
    question->confirmed (question->widget, question->user_data);
}

void
lf_confirm (GtkWidget *widget, const char *heading, const char *body, const char *yes,
            LfConfirmed confirmed, gpointer user_data, GDestroyNotify destroy)
{
  Question *question = g_new0 (Question, 1);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));
  GtkWidget *dialog = adw_message_dialog_new (window, heading, body);

  g_set_weak_pointer (&question->widget, widget);
  question->confirmed = confirmed;
  question->user_data = user_data;
  question->destroy = destroy;
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "no", _ ("No, go back"), "yes",
                                    yes, NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "yes",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "no");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "no");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
