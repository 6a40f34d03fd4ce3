/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the decision card shows: the question, what came of the answer, or where the case stands. */
#include "ui/decision-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scenario/field.h"
#include "ui/field-list.h"
#include "ui/form-list.h"
#include "ui/item-chip.h"
#include "ui/option-list.h"
#include "ui/outcome.h"

/* The last part of the time is loud. */
enum { URGENT_MS = 10000 };

/* The decision that has been open longest, of those to be done or of those to be answered; -1. */
static int
find_open (LfDecisionCard *self, gboolean to_be_done)
{
  const GPtrArray *decisions = lf_attempt_scenario (self->attempt)->decisions;
  int open = -1;

  for (guint i = 0; i < decisions->len; i++) {
    const LfDecision *decision = g_ptr_array_index (decisions, i);
    const LfDecisionState *state = lf_decision_card_state (self, (int) i);
    if (state->status != LF_DECISION_ASKED || (decision->kind == LF_DECISION_DO_IT) != to_be_done)
      continue;
    if (open < 0 || state->asked_step < lf_decision_card_state (self, open)->asked_step)
      open = (int) i;
  }
  return open;
}

void
lf_decision_card_set_text (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, text[0] != '\0');
}

/* What is to be done here, whole for the pointer where the line is too short for it. */
static void
set_kind (LfDecisionCard *self, const char *text)
{
  gtk_label_set_label (GTK_LABEL (self->kind), text);
  gtk_widget_set_tooltip_text (self->kind, text);
}

/* What a decision rests on, to be read, once it has been answered; none for -1. */
static void
show_rests (LfDecisionCard *self, int index)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->rests)) != NULL)
    gtk_box_remove (GTK_BOX (self->rests), child);
  if (index < 0)
    return;
  GtkWidget *chips =
      lf_item_chips_new (_ ("Read in the guidance:"), lf_attempt_packs (self->attempt),
                         lf_decision_card_decision (self, index)->items);
  if (chips != NULL)
    gtk_box_append (GTK_BOX (self->rests), chips);
}

gboolean
lf_decision_card_wants_reason (const LfDecision *decision)
{
  return decision->kind == LF_DECISION_STATE_REASON || decision->wants_reason;
}

int
lf_decision_card_hint_steps (const LfDecision *decision)
{
  int n = 0;
  while (n < (int) G_N_ELEMENTS (decision->hints) && decision->hints[n] != NULL)
    n++;
  return n;
}

static void
show_hint_button (LfDecisionCard *self)
{
  int decision = -1, step = 0;
  gboolean there = lf_decision_card_next_hint (self, &decision, &step);

  gtk_widget_set_visible (self->hint_button, there);
  if (!there)
    return;
  g_autofree char *label =
      g_strdup_printf (_ ("Hint %d of %d: then met with help"), step,
                       lf_decision_card_hint_steps (lf_decision_card_decision (self, decision)));
  gtk_button_set_label (GTK_BUTTON (self->hint_button), label);
  /* In other languages it may be wider than the card; its tooltip tells what it costs. */
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->hint_button))),
                           PANGO_ELLIPSIZE_END);
}

void
lf_decision_card_show_buttons (LfDecisionCard *self)
{
  show_hint_button (self);
  gtk_widget_set_visible (self->undo_button,
                          self->shown >= 0 && lf_decision_card_decision (self, self->shown)->kind ==
                                                  LF_DECISION_PUT_IN_ORDER);
  gtk_widget_set_visible (
      self->confirm_button,
      self->answered >= 0 ||
          (self->shown >= 0 &&
           lf_decision_card_decision (self, self->shown)->kind != LF_DECISION_DO_IT));
  gtk_button_set_label (GTK_BUTTON (self->confirm_button),
                        self->answered >= 0 ? _ ("Go on") : _ ("Answer"));
  g_signal_emit_by_name (self, "changed");
}

/* How to answer, out of how many (some may be below the edge), and whose it is. (transfer full) */
static char *
kind_caption (const LfDecision *decision)
{
  static const char *const captions[LF_N_DECISION_KINDS] = {
    [LF_DECISION_CHOOSE_ONE] = N_ ("Choose one"),
    [LF_DECISION_CHOOSE_SEVERAL] = N_ ("Choose all that apply"),
    [LF_DECISION_PUT_IN_ORDER] = N_ ("Put in order: choose the first, then the next"),
    [LF_DECISION_SET_VALUE] = N_ ("Set the values"),
    [LF_DECISION_STATE_REASON] = N_ ("Choose one, and say why"),
    [LF_DECISION_DO_IT] = N_ ("To be done at the bedside"),
    [LF_DECISION_FILL_IN] = N_ ("Fill in the form"),
  };
  gboolean counted = !lf_decision_has_fields (decision) && decision->kind != LF_DECISION_DO_IT;
  guint n = decision->options->len;
  const char *how = _ (captions[decision->kind]);
  const char *role = _ (lf_table_word (&lf_roles, decision->role)->label);
  g_autofree char *count = g_strdup_printf (ngettext ("%u option", "%u options", n), n);
  return counted ? g_strjoin (" · ", how, count, role, NULL) : g_strjoin (" · ", how, role, NULL);
}

/* Of options, fields and form that by which `decision` is answered; none of them for NULL. */
static void
show_answers (LfDecisionCard *self, const LfDecision *decision)
{
  gboolean values = decision != NULL && decision->kind == LF_DECISION_SET_VALUE;
  gboolean form = decision != NULL && decision->kind == LF_DECISION_FILL_IN;
  gboolean options = decision != NULL && !values && !form && decision->kind != LF_DECISION_DO_IT;

  gtk_widget_set_visible (self->options, options);
  gtk_widget_set_visible (self->fields, values);
  gtk_widget_set_visible (self->form, form);
  lf_option_list_set_decision (LF_OPTION_LIST (self->options), options ? decision : NULL,
                               options ? lf_attempt_header (self->attempt)->seed : 0);
  lf_field_list_set_decision (LF_FIELD_LIST (self->fields), values ? decision : NULL);
  lf_form_list_set_decision (LF_FORM_LIST (self->form), form ? decision : NULL);
}

static void
show_decision (LfDecisionCard *self, int index)
{
  const LfDecision *decision = lf_decision_card_decision (self, index);
  g_autofree char *caption = kind_caption (decision);

  self->shown = index;
  self->answered = -1;
  self->phase = -1;
  set_kind (self, caption);
  lf_decision_card_set_text (self->question, decision->ask);
  lf_decision_card_set_text (self->outcome, "");
  show_rests (self, -1);
  lf_decision_card_set_text (self->hint, "");
  show_answers (self, decision);
  gtk_widget_set_visible (self->reason, lf_decision_card_wants_reason (decision));
  gtk_editable_set_text (GTK_EDITABLE (self->reason), "");
  gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  gtk_widget_add_css_class (GTK_WIDGET (self), "asking");
  lf_decision_card_show_buttons (self);
}

void
lf_decision_card_hide_parts (LfDecisionCard *self)
{
  self->shown = -1;
  show_answers (self, NULL);
  gtk_widget_set_visible (self->reason, FALSE);
  lf_decision_card_set_text (self->hint, "");
  show_rests (self, -1);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "asking");
}

/* Something else is asked already: what there is to say about the last answer stands below it. */
static void
show_outcome_below (LfDecisionCard *self, int index)
{
  g_autofree char *markup = lf_outcome_markup (lf_decision_card_decision (self, index),
                                               lf_decision_card_state (self, index));
  g_autofree char *lead = g_markup_escape_text (_ ("About your last answer"), -1);
  g_autofree char *text = g_strdup_printf ("<b>%s</b>\n%s", lead, markup);
  lf_decision_card_set_text (self->outcome, text);
  show_rests (self, index);
}

static void
show_outcome (LfDecisionCard *self, int index)
{
  const LfDecision *decision = lf_decision_card_decision (self, index);
  g_autofree char *markup = lf_outcome_markup (decision, lf_decision_card_state (self, index));

  lf_decision_card_hide_parts (self);
  self->answered = index;
  self->phase = -1;
  set_kind (self, _ ("What to say about it"));
  lf_decision_card_set_text (self->question, decision->ask);
  lf_decision_card_set_text (self->outcome, markup);
  show_rests (self, index);
  gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  lf_decision_card_show_buttons (self);
}

/* Nothing is asked: where the case stands. */
static void
show_phase (LfDecisionCard *self)
{
  const LfPhase *phase = lf_attempt_phase (self->attempt);
  int index = phase != NULL ? (int) lf_attempt_script (self->attempt)->phase : 0;

  if (self->shown < 0 && self->answered < 0 && self->phase == index)
    return;
  lf_decision_card_hide_parts (self);
  self->answered = -1;
  self->phase = index;
  set_kind (self, _ ("Nothing is asked of you now"));
  lf_decision_card_set_text (self->question, phase != NULL ? phase->title : "");
  g_autofree char *text = g_markup_escape_text (
      phase != NULL ? phase->brief : _ ("Do what you like: there is no script here and no score."),
      -1);
  lf_decision_card_set_text (self->outcome, text);
  lf_decision_card_show_buttons (self);
}

static void
show_time (LfDecisionCard *self)
{
  int index = self->shown;
  int64_t left = index >= 0 ? lf_attempt_decision_left_ms (self->attempt, index) : -1;
  int seconds = (int) ((left + 999) / 1000);
  g_autofree char *text =
      left >= 0 ? g_strdup_printf (_ ("%d:%02d left"), seconds / 60, seconds % 60) : g_strdup ("");

  gtk_widget_set_visible (self->bar, left >= 0);
  if (left >= 0)
    gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar),
                                   (double) left /
                                       (lf_decision_card_decision (self, index)->seconds * 1000));
  (left >= 0 && left < URGENT_MS ? gtk_widget_add_css_class
                                 : gtk_widget_remove_css_class) (GTK_WIDGET (self), "urgent");
  if (strcmp (text, gtk_label_get_label (GTK_LABEL (self->left))) == 0)
    return;
  gtk_label_set_label (GTK_LABEL (self->left), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Time left"), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}

/* The latest decision that was answered or missed since the last look, where practice explains. */
static int
find_just_answered (LfDecisionCard *self)
{
  int was = self->shown >= 0 ? self->shown : -1;
  if (was < 0 || was == self->told ||
      strcmp (lf_attempt_header (self->attempt)->mode, "practice") != 0)
    return -1;
  const LfDecisionState *state = lf_decision_card_state (self, was);
  if (state->status != LF_DECISION_ANSWERED && state->status != LF_DECISION_MISSED_IT)
    return -1;
  return was;
}

void
lf_decision_card_refresh (LfDecisionCard *self)
{
  if (self->attempt == NULL)
    return;
  int to_answer = find_open (self, FALSE);
  int to_do = find_open (self, TRUE);
  int open = to_answer >= 0 ? to_answer : to_do;
  int just = find_just_answered (self);
  int beside = to_answer >= 0 ? to_do : -1;

  if (just >= 0) {
    self->told = just;
    if (to_answer >= 0) {
      show_decision (self, to_answer);
      show_outcome_below (self, just);
    } else {
      show_outcome (self, just);
    }
  } else if (open >= 0 && open != self->shown && (self->answered < 0 || to_answer >= 0)) {
    show_decision (self, open);
  } else if (open < 0 && self->answered < 0) {
    show_phase (self);
  }
  if (beside != self->task || beside < 0) {
    self->task = beside;
    g_autofree char *task = beside >= 0
                                ? g_strdup_printf (_ ("Still to be done: %s"),
                                                   lf_decision_card_decision (self, beside)->ask)
                                : g_strdup ("");
    if (strcmp (task, gtk_label_get_label (GTK_LABEL (self->task_label))) != 0 || beside < 0)
      lf_decision_card_set_text (self->task_label, task);
  }
  show_time (self);
}
