/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/labels.h"

#include "ui/wrap.h"

GtkWidget *
lf_label_append (GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

void
lf_label_append_pill (GtkWidget *wrap_box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_widget_add_css_class (label, "pill-label");
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  lf_wrap_box_append (wrap_box, label);
}
