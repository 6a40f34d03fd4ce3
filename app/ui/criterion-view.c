/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/criterion-view.h"

#include "draw/report.h"
#include "draw/timeline.h"
#include "ui/guidance-order.h"
#include "ui/item-chip.h"
#include "ui/labels.h"

struct _LfCriterionView {
  GtkWidget parent_instance;
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (LfCriterionView, lf_criterion_view, GTK_TYPE_WIDGET)

static GtkWidget *
add_text (LfCriterionView *self, const char *text, const char *style)
{
  GtkWidget *label = lf_label_append (self->box, text, style);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  /* Selectable, and yet no stop for the Tab key: there is nothing to do here. */
  gtk_widget_set_focusable (label, FALSE);
  return label;
}

static void
add_part (LfCriterionView *self, const char *heading, const char *text)
{
  if (text == NULL || text[0] == '\0')
    return;
  add_text (self, heading, "list-heading");
  add_text (self, text, NULL);
}

static void
add_item (LfCriterionView *self, const char *reference, const LfPacks *packs)
{
  const LfPack *pack = NULL;
  const LfItem *item = lf_packs_item (packs, reference, &pack);

  if (item == NULL) {
    add_text (self, reference, NULL);
    return;
  }
  g_autofree char *verified =
      item->verified_by[0] != '\0'
          ? g_strdup_printf ("Read against its source by %s.", item->verified_by)
          : g_strdup ("Nobody has yet read this against its source.");
  g_autofree char *replaced = lf_pack_replaced_text (pack);
  g_autofree char *now = lf_pack_now_text (pack, item);
  g_autofree char *state = g_strdup_printf (
      "Version %s%s%s. %s. %s. %s%s%s", pack->version, replaced != NULL ? ", superseded: " : "",
      replaced != NULL ? replaced : "", lf_table_word (&lf_item_kinds, item->kind)->label,
      lf_table_word (&lf_review_states, pack->review)->label, verified,
      pack->note[0] != '\0' ? " " : "", pack->note);
  gtk_box_append (GTK_BOX (self->box), lf_item_chip_new (packs, reference));
  if (lf_guidance_is_numbered (item))
    add_text (self, item->title, "item-title");
  add_text (self, item->text, NULL);
  if (now != NULL)
    add_text (self, now, NULL);
  add_text (self, "In our words.", "dim-label");
  add_text (self, state, "dim-label");
}

static char *
status_sentence (const LfScoreLine *line)
{
  g_autoptr (GString) text = g_string_new (lf_line_status_symbol (line->status));
  char clock[16];

  g_string_append_printf (text, " %s", lf_line_status_text (line->status));
  if (line->step >= 0) {
    lf_timeline_clock ((double) line->step / 1000.0, clock);
    g_string_append_printf (text, " at %s", clock);
  }
  if (line->points_of > 0)
    g_string_append_printf (text, ", %g of %g points", line->points, line->points_of);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
lf_criterion_view_dispose (GObject *object)
{
  g_clear_pointer (&LF_CRITERION_VIEW (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (lf_criterion_view_parent_class)->dispose (object);
}

static void
lf_criterion_view_class_init (LfCriterionViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_criterion_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lf_criterion_view_init (LfCriterionView *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
lf_criterion_view_new (void)
{
  return g_object_new (LF_TYPE_CRITERION_VIEW, NULL);
}

void
lf_criterion_view_show (LfCriterionView *self, const LfScoreLine *line, const LfPacks *packs)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  if (line == NULL) {
    add_text (self, "Choose a criterion on the left or on the timeline.", "dim-label");
    return;
  }
  const LfCriterion *criterion = line->criterion;
  g_autofree char *status = status_sentence (line);
  const LfWord *class_word = lf_table_word (&lf_criterion_classes, criterion->criterion_class);
  const char *whose = lf_score_line_whose (line);
  g_autofree char *kind =
      g_strdup_printf ("%s: %s%s%s", class_word->label, class_word->meaning,
                       whose != NULL ? " Whose: " : "", whose != NULL ? whose : "");

  gtk_widget_set_name (add_text (self, criterion->title, "title-4"), "criterion-title");
  gtk_widget_set_name (add_text (self, status, "heading"), "criterion-status");
  add_text (self, kind, "dim-label");
  if (line->unverified)
    add_text (self,
              "Critical, and nobody has verified the item it rests on: it does not count for an "
              "examination until a clinical lead has signed it off.",
              "caution");
  add_part (self, "What the log shows", line->evidence);
  add_part (self, "What good would have been", criterion->good);
  add_part (self, "What else would do", criterion->alternative);
  add_text (self, "What it rests on", "list-heading");
  for (guint i = 0; i < criterion->items->len; i++)
    add_item (self, g_ptr_array_index (criterion->items, i), packs);
}
