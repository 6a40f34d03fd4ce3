/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/case-view.h"

#include <glib/gi18n-lib.h>

#include "attempt/variation.h"
#include "ui/item-chip.h"
#include "ui/labels.h"
#include "ui/outcome.h"
#include "ui/standing-view.h"

struct _LfCaseView {
  GtkWidget parent_instance;
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (LfCaseView, lf_case_view, GTK_TYPE_WIDGET)

static void
lf_case_view_dispose (GObject *object)
{
  g_clear_pointer (&LF_CASE_VIEW (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (lf_case_view_parent_class)->dispose (object);
}

static void
lf_case_view_class_init (LfCaseViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_case_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lf_case_view_init (LfCaseView *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
lf_case_view_new (void)
{
  return g_object_new (LF_TYPE_CASE_VIEW, NULL);
}

static void
add_markup (LfCaseView *self, const char *markup)
{
  GtkWidget *label = lf_label_append (self->box, NULL, NULL);
  gtk_label_set_markup (GTK_LABEL (label), markup);
}

static void
add_chips (LfCaseView *self, const LfAttempt *attempt, const GPtrArray *references)
{
  GtkWidget *chips = lf_item_chips_new (_ ("Read:"), lf_attempt_packs (attempt), references);
  if (chips != NULL)
    gtk_box_append (GTK_BOX (self->box), chips);
}

static void
add_decisions (LfCaseView *self, const LfAttempt *attempt)
{
  const GPtrArray *decisions = lf_attempt_scenario (attempt)->decisions;

  for (guint i = 0; i < decisions->len; i++) {
    const LfDecision *decision = g_ptr_array_index (decisions, i);
    const LfDecisionState *state = &lf_attempt_script (attempt)->decisions[i];
    if (state->status != LF_DECISION_ANSWERED && state->status != LF_DECISION_MISSED_IT)
      continue;
    g_autofree char *outcome = lf_outcome_markup (decision, state);
    lf_label_append (self->box, decision->ask, "item-title");
    add_markup (self, outcome);
    add_chips (self, attempt, decision->items);
  }
}

static void
add_ending (LfCaseView *self, const LfAttempt *attempt)
{
  const LfEnding *ending = lf_attempt_ending (attempt);

  if (ending != NULL) {
    lf_label_append (self->box, ending->title, "title-4");
    lf_label_append (self->box, ending->text, NULL);
    add_chips (self, attempt, ending->items);
  }
  g_autofree char *note = g_markup_printf_escaped (
      "<i>%s</i>", _ ("The outcome is not the score: it is drawn by chance and never changes it."));
  add_markup (self, note);
}

/* What would have given it away before. */
static void
add_drawn (LfCaseView *self, const LfAttempt *attempt)
{
  g_autofree char *drawn = lf_variation_text (lf_attempt_scenario (attempt));

  if (drawn == NULL)
    return;
  lf_label_append (self->box, _ ("Drawn for this attempt"), "title-4");
  lf_label_append (self->box, drawn, NULL);
}

static void
add_debrief (LfCaseView *self, const LfAttempt *attempt)
{
  const GPtrArray *debrief = lf_attempt_scenario (attempt)->debrief;

  if (debrief->len > 0)
    lf_label_append (self->box, _ ("To think about"), "title-4");
  for (guint i = 0; i < debrief->len; i++) {
    const LfParagraph *paragraph = g_ptr_array_index (debrief, i);
    lf_label_append (self->box, paragraph->text, NULL);
    add_chips (self, attempt, paragraph->items);
  }
}

void
lf_case_view_show (LfCaseView *self, const LfAttempt *attempt)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  if (attempt == NULL)
    return;
  add_ending (self, attempt);
  GtkWidget *standing = lf_standing_view_new (attempt);
  if (standing != NULL)
    gtk_box_append (GTK_BOX (self->box), standing);
  add_drawn (self, attempt);
  add_debrief (self, attempt);
  lf_label_append (self->box, _ ("What you decided"), "title-4");
  add_decisions (self, attempt);
}
