/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/item-chip.h"

#include <glib/gi18n-lib.h>

#include "ui/guidance-order.h"
#include "ui/wrap.h"

GtkWidget *
lf_item_chip_new (const LfPacks *packs, const char *reference)
{
  const LfPack *pack = NULL;
  const LfItem *item = lf_packs_item (packs, reference, &pack);
  g_autofree char *name = item != NULL ? lf_guidance_name (pack, item) : g_strdup (reference);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "item-chip");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_focus_on_click (button, FALSE);
  if (item == NULL) {
    gtk_widget_set_sensitive (button, FALSE);
    return button;
  }
  g_autofree char *spoken = g_strdup_printf (_ ("Read %s, %s"), name, item->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_widget_set_tooltip_text (button, item->title);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.guidance");
  g_autofree char *target = g_strdup_printf ("%s@%s/%s", pack->id, pack->version, item->id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  return button;
}

GtkWidget *
lf_item_chips_new (const char *lead, const LfPacks *packs, const GPtrArray *references)
{
  if (references == NULL || references->len == 0)
    return NULL;
  GtkWidget *box = lf_wrap_box_new (6, 4);
  GtkWidget *label = gtk_label_new (lead);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (box, "item-chips");
  lf_wrap_box_append (box, label);
  for (guint i = 0; i < references->len; i++)
    lf_wrap_box_append (box, lf_item_chip_new (packs, g_ptr_array_index (references, i)));
  return box;
}
