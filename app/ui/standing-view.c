/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/standing-view.h"

#include <glib/gi18n-lib.h>

#include "ui/item-chip.h"
#include "ui/labels.h"

static void
add_reference (GPtrArray *references, const LfPack *pack, const char *item)
{
  g_autofree char *reference = g_strdup_printf ("%s/%s", pack->id, item);
  if (!g_ptr_array_find_with_equal_func (references, reference, g_str_equal, NULL))
    g_ptr_array_add (references, g_steal_pointer (&reference));
}

/* What a row rests on: items of the pack whose table it is, and what speaks in its place. */
static void
add_moment (GPtrArray *references, const LfPack *pack, const LfCaseMoment *moment)
{
  for (guint i = 0; i < moment->row->items->len; i++)
    add_reference (references, pack, g_ptr_array_index (moment->row->items, i));
  if (moment->speaks_item != NULL)
    add_reference (references, moment->speaks, moment->speaks_item->id);
}

GtkWidget *
lf_standing_view_new (const LfAttempt *attempt)
{
  LfCaseStanding standing;
  if (!lf_case_standing (attempt, &standing))
    return NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autoptr (GPtrArray) parts = lf_case_standing_parts (&standing);
  g_autoptr (GPtrArray) references = g_ptr_array_new_with_free_func (g_free);

  gtk_widget_add_css_class (box, "standing");
  lf_label_append (box, _ (lf_case_standing_title), "title-4");
  for (guint i = 0; i < parts->len; i++) {
    const LfStandingPart *part = g_ptr_array_index (parts, i);
    lf_label_append (box, part->label, "item-title");
    lf_label_append (box, part->text, NULL);
  }
  add_moment (references, standing.pack, &standing.then);
  if (standing.has_flow)
    add_moment (references, standing.pack, &standing.at_flow);
  gtk_box_append (GTK_BOX (box),
                  lf_item_chips_new (_ ("Read:"), lf_attempt_packs (attempt), references));
  lf_label_append (box, _ (lf_case_standing_note), "dim-label");
  return box;
}
