/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/criterion-view.h"

#include <glib/gi18n-lib.h>

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

/* Which version it is of, what it is, and how far that was checked; then the pack's note. */
static char *
state_of (const LfPack *pack, const LfItem *item)
{
  const char *kind = _ (lf_table_word (&lf_item_kinds, item->kind)->label);
  const char *review = _ (lf_table_word (&lf_review_states, pack->review)->label);
  g_autofree char *replaced = lf_pack_replaced_text (pack);
  g_autofree char *verified =
      item->verified_by[0] != '\0'
          ? g_strdup_printf (_ ("Read against its source by %s."), item->verified_by)
          : g_strdup (_ ("Nobody has yet read this against its source."));
  g_autofree char *state =
      replaced != NULL
          ? g_strdup_printf (_ ("Version %s, superseded: %s. %s. %s. %s"), pack->version, replaced,
                             kind, review, verified)
          : g_strdup_printf (_ ("Version %s. %s. %s. %s"), pack->version, kind, review, verified);
  return g_strjoin (" ", state, pack->note[0] != '\0' ? pack->note : NULL, NULL);
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
  g_autofree char *now = lf_pack_now_text (pack, item);
  g_autofree char *state = state_of (pack, item);
  gtk_box_append (GTK_BOX (self->box), lf_item_chip_new (packs, reference));
  if (lf_guidance_is_numbered (item))
    add_text (self, item->title, "item-title");
  add_text (self, item->text, NULL);
  if (now != NULL)
    add_text (self, now, NULL);
  add_text (self, _ ("In our words."), "dim-label");
  add_text (self, state, "dim-label");
}

/* "met at 12:30"; "failed" where there is no moment to name. */
static char *
status_words (const LfScoreLine *line)
{
  const char *status = _ (lf_line_status_text (line->status));
  char clock[16];

  if (line->step < 0)
    return g_strdup (status);
  lf_timeline_clock ((double) line->step / 1000.0, clock);
  return g_strdup_printf (_ ("%s at %s"), status, clock);
}

static char *
status_sentence (const LfScoreLine *line)
{
  const char *symbol = lf_line_status_symbol (line->status);
  g_autofree char *status = status_words (line);
  char points[G_ASCII_DTOSTR_BUF_SIZE], of[G_ASCII_DTOSTR_BUF_SIZE];

  if (line->points_of <= 0)
    return g_strdup_printf ("%s %s", symbol, status);
  g_ascii_formatd (points, sizeof points, "%g", line->points);
  g_ascii_formatd (of, sizeof of, "%g", line->points_of);
  return g_strdup_printf (_ ("%s %s, %s of %s points"), symbol, status, points, of);
}

/* Its class, what that means, and whose it is. */
static char *
kind_sentence (const LfScoreLine *line)
{
  const LfWord *word = lf_table_word (&lf_criterion_classes, line->criterion->criterion_class);
  const char *whose = lf_score_line_whose (line);

  if (whose == NULL)
    return g_strdup_printf (_ ("%s: %s"), _ (word->label), _ (word->meaning));
  return g_strdup_printf (_ ("%s: %s Whose: %s"), _ (word->label), _ (word->meaning), _ (whose));
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
    add_text (self, _ ("Choose a criterion on the left or on the timeline."), "dim-label");
    return;
  }
  const LfCriterion *criterion = line->criterion;
  g_autofree char *status = status_sentence (line);
  g_autofree char *kind = kind_sentence (line);

  gtk_widget_set_name (add_text (self, criterion->title, "title-4"), "criterion-title");
  gtk_widget_set_name (add_text (self, status, "heading"), "criterion-status");
  add_text (self, kind, "dim-label");
  if (line->unverified)
    add_text (self,
              _ ("Critical, and nobody has verified the item it rests on: it does not count for an "
                 "examination until a clinical lead has signed it off."),
              "caution");
  add_part (self, _ ("What the log shows"), line->evidence);
  add_part (self, _ ("What good would have been"), criterion->good);
  add_part (self, _ ("What else would do"), criterion->alternative);
  add_text (self, _ ("What it rests on"), "list-heading");
  for (guint i = 0; i < criterion->items->len; i++)
    add_item (self, g_ptr_array_index (criterion->items, i), packs);
}
