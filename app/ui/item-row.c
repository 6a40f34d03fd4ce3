/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/item-row.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "session/language.h"
#include "ui/guidance-order.h"
#include "ui/labels.h"
#include "ui/training-view.h"

/* Lines longer than this are hard to read. */
enum { MEASURE_CHARS = 70 };

struct _LfItemRow {
  GtkListBoxRow parent_instance;
  char *reference;
  char *heading;
};

G_DEFINE_FINAL_TYPE (LfItemRow, lf_item_row, GTK_TYPE_LIST_BOX_ROW)

static void
lf_item_row_finalize (GObject *object)
{
  g_free (LF_ITEM_ROW (object)->reference);
  g_free (LF_ITEM_ROW (object)->heading);
  G_OBJECT_CLASS (lf_item_row_parent_class)->finalize (object);
}

static void
lf_item_row_class_init (LfItemRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lf_item_row_finalize;
}

static void
lf_item_row_init (LfItemRow *self)
{
}

static GtkWidget *
add_text (GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label = lf_label_append (box, text, style);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MEASURE_CHARS);
  gtk_widget_set_halign (label, GTK_ALIGN_START);
  return label;
}

/* "Recommendation · asked of the selection team · not verified by a clinician" */
static char *
particulars (const LfItem *item, const char *heading)
{
  g_autoptr (GString) text =
      g_string_new (_ (lf_table_word (&lf_item_kinds, (size_t) item->kind)->label));

  if (!lf_guidance_is_numbered (item) && g_ascii_strcasecmp (item->paragraph, heading) != 0)
    g_string_append_printf (text, " · %s", item->paragraph);
  if (item->asks_of[0] != '\0')
    g_string_append_printf (text, _ (" · asked of: %s"), item->asks_of);
  if (item->limit[0] != '\0')
    g_string_append_printf (text, _ (" · limit: %s %s"), item->limit,
                            lf_say_case (lf_language_tongue (), item->unit));
  if (item->verified_by[0] != '\0')
    g_string_append_printf (text, _ (" · read against its source by %s"), item->verified_by);
  else
    g_string_append (text, _ (" · not verified by a clinician"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What it means that one body of guidance stands in the place of another, step by step. */
static void
add_replacement (GtkWidget *box, const LfPack *pack, const LfPacks *packs)
{
  g_autofree char *replaced = lf_guidance_replaced_names (pack, packs);

  if (replaced[0] == '\0')
    return;
  g_autofree char *name = lf_pack_short_name (pack);
  g_autofree char *text =
      g_markup_printf_escaped (_ ("<b>Worked example: superseded guidance</b>\n"
                                  "1. A centre's policy, leaflet or audit form cites <s>%s</s>.\n"
                                  "2. What stands in its place: <b>%s</b>, version %s.\n"
                                  "3. Put the new number in, and read each sentence again that "
                                  "rested on the old one: it need "
                                  "not say the same."),
                               replaced, name, pack->version);
  GtkWidget *label = add_text (box, NULL, "worked-example");

  gtk_label_set_markup (GTK_LABEL (label), text);
}

/* Numbers stand in a margin of their own, so that the eye finds them. */
static GtkWidget *
make_margin (const LfItem *item, const char *heading)
{
  g_autofree char *in_heading = g_strdup_printf (_ ("Paragraph %s"), item->paragraph);
  gboolean shown = lf_guidance_is_numbered (item) && strcmp (heading, in_heading) != 0;
  GtkWidget *number = gtk_label_new (shown ? item->paragraph : "");

  gtk_label_set_width_chars (GTK_LABEL (number), 5);
  gtk_label_set_xalign (GTK_LABEL (number), 0);
  gtk_widget_set_valign (number, GTK_ALIGN_START);
  gtk_widget_add_css_class (number, "item-number");
  return number;
}

GtkWidget *
lf_item_row_new (const LfPack *pack, const LfItem *item, const char *heading, const LfPacks *packs,
                 const GPtrArray *scenarios)
{
  LfItemRow *self =
      g_object_new (LF_TYPE_ITEM_ROW, "activatable", FALSE, "selectable", FALSE, NULL);
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *details = particulars (item, heading);
  g_autofree char *name =
      g_strdup_printf ("%s%s%s", lf_guidance_is_numbered (item) ? item->paragraph : "",
                       lf_guidance_is_numbered (item) ? " " : "", item->title);
  g_autofree char *spoken = g_strdup_printf ("%s. %s", name, details);
  g_autofree char *now = lf_pack_now_text (pack, item);

  self->reference = g_strdup_printf ("%s/%s", pack->id, item->id);
  self->heading = g_strdup (heading);
  add_text (box, item->title, "item-heading");
  add_text (box, details, "item-particulars");
  add_text (box, item->text, "item-words");
  if (now != NULL)
    add_text (box, now, "item-words");
  if (item->source[0] != '\0') {
    g_autofree char *source = g_strdup_printf (_ ("Source: %s"), item->source);
    add_text (box, source, "item-particulars");
  }
  if (g_str_has_suffix (item->id, ".replaces"))
    add_replacement (box, pack, packs);
  gtk_box_append (GTK_BOX (box), lf_training_view_new (scenarios, self->reference, item));
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (columns), make_margin (item, heading));
  gtk_box_append (GTK_BOX (columns), box);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), columns);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, item->text, -1);
  return GTK_WIDGET (self);
}

const char *
lf_item_row_get_reference (LfItemRow *self)
{
  return self->reference;
}

const char *
lf_item_row_get_heading (LfItemRow *self)
{
  return self->heading;
}
