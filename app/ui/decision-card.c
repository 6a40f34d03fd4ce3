/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/decision-card.h"

#include <string.h>

#include "guidance/defects.h"
#include "ui/field-list.h"
#include "ui/option-list.h"
#include "ui/outcome.h"
#include "ui/style.h"

/* The last part of the time is loud. */
enum { URGENT_MS = 10000 };

struct _LfDecisionCard {
  GtkWidget parent_instance;
  const LfAttempt *attempt;
  int shown;    /* index of the decision that is asked, or -1 */
  int answered; /* index of the one whose outcome is shown, or -1 */
  int told;     /* of the latest one that has been looked at after its answer */
  int task;     /* index of a thing to do that is open beside it, or -1 */
  int phase;    /* whose brief is shown; -1 none */

  GtkWidget *box, *kind, *left, *bar, *scroller, *task_label, *question, *options, *fields, *reason,
      *hint, *outcome, *footer, *hint_button, *undo_button, *confirm_button;
};

enum { SIGNAL_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfDecisionCard, lf_decision_card, GTK_TYPE_WIDGET)

static const LfDecision *
decision_of (LfDecisionCard *self, int index)
{
  return g_ptr_array_index (lf_attempt_scenario (self->attempt)->decisions, (guint) index);
}

static const LfDecisionState *
state_of (LfDecisionCard *self, int index)
{
  return &lf_attempt_script (self->attempt)->decisions[index];
}

/* The decision that has been open longest, of those to be done or of those to be answered; -1. */
static int
find_open (LfDecisionCard *self, gboolean to_be_done)
{
  const GPtrArray *decisions = lf_attempt_scenario (self->attempt)->decisions;
  int open = -1;

  for (guint i = 0; i < decisions->len; i++) {
    const LfDecision *decision = g_ptr_array_index (decisions, i);
    const LfDecisionState *state = state_of (self, (int) i);
    if (state->status != LF_DECISION_ASKED || (decision->kind == LF_DECISION_DO_IT) != to_be_done)
      continue;
    if (open < 0 || state->asked_step < state_of (self, open)->asked_step)
      open = (int) i;
  }
  return open;
}

static void
set_text (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, text[0] != '\0');
}

static gboolean
wants_reason (const LfDecision *decision)
{
  return decision->kind == LF_DECISION_STATE_REASON || decision->wants_reason;
}

/* ---- What is shown ---- */

static int
hint_steps (const LfDecision *decision)
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
  g_autofree char *label = g_strdup_printf ("Hint %d of %d: then met with help", step,
                                            hint_steps (decision_of (self, decision)));
  gtk_button_set_label (GTK_BUTTON (self->hint_button), label);
}

static void
show_buttons (LfDecisionCard *self)
{
  show_hint_button (self);
  gtk_widget_set_visible (self->undo_button,
                          self->shown >= 0 &&
                              decision_of (self, self->shown)->kind == LF_DECISION_PUT_IN_ORDER);
  gtk_widget_set_visible (
      self->confirm_button,
      self->answered >= 0 ||
          (self->shown >= 0 && decision_of (self, self->shown)->kind != LF_DECISION_DO_IT));
  gtk_button_set_label (GTK_BUTTON (self->confirm_button),
                        self->answered >= 0 ? "Go on" : "Answer");
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static const char *
kind_caption (const LfDecision *decision)
{
  static const char *const captions[LF_N_DECISION_KINDS] = {
    [LF_DECISION_CHOOSE_ONE] = "Choose one",
    [LF_DECISION_CHOOSE_SEVERAL] = "Choose all that apply",
    [LF_DECISION_PUT_IN_ORDER] = "Put in order: choose the first, then the next",
    [LF_DECISION_SET_VALUE] = "Set the values",
    [LF_DECISION_STATE_REASON] = "Choose one, and say why",
    [LF_DECISION_DO_IT] = "To be done at the bedside",
  };
  return captions[decision->kind];
}

static void
show_decision (LfDecisionCard *self, int index)
{
  const LfDecision *decision = decision_of (self, index);
  gboolean values = decision->kind == LF_DECISION_SET_VALUE;
  gboolean options = !values && decision->kind != LF_DECISION_DO_IT;

  self->shown = index;
  self->answered = -1;
  self->phase = -1;
  gtk_label_set_label (GTK_LABEL (self->kind), kind_caption (decision));
  set_text (self->question, decision->ask);
  set_text (self->outcome, "");
  set_text (self->hint, "");
  gtk_widget_set_visible (self->options, options);
  gtk_widget_set_visible (self->fields, values);
  lf_option_list_set_decision (LF_OPTION_LIST (self->options), options ? decision : NULL,
                               lf_attempt_header (self->attempt)->seed);
  lf_field_list_set_decision (LF_FIELD_LIST (self->fields), values ? decision : NULL);
  gtk_widget_set_visible (self->reason, wants_reason (decision));
  gtk_editable_set_text (GTK_EDITABLE (self->reason), "");
  gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  gtk_widget_add_css_class (GTK_WIDGET (self), "asking");
  show_buttons (self);
}

static void
hide_parts (LfDecisionCard *self)
{
  self->shown = -1;
  gtk_widget_set_visible (self->options, FALSE);
  gtk_widget_set_visible (self->fields, FALSE);
  gtk_widget_set_visible (self->reason, FALSE);
  set_text (self->hint, "");
  lf_option_list_set_decision (LF_OPTION_LIST (self->options), NULL, 0);
  lf_field_list_set_decision (LF_FIELD_LIST (self->fields), NULL);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "asking");
}

/* Something else is asked already: what there is to say about the last answer stands below it. */
static void
show_outcome_below (LfDecisionCard *self, int index)
{
  g_autofree char *markup = lf_outcome_markup (decision_of (self, index), state_of (self, index));
  g_autofree char *text = g_strconcat ("<b>About your last answer</b>\n", markup, NULL);
  set_text (self->outcome, text);
}

static void
show_outcome (LfDecisionCard *self, int index)
{
  const LfDecision *decision = decision_of (self, index);
  g_autofree char *markup = lf_outcome_markup (decision, state_of (self, index));

  hide_parts (self);
  self->answered = index;
  self->phase = -1;
  gtk_label_set_label (GTK_LABEL (self->kind), "What to say about it");
  set_text (self->question, decision->ask);
  set_text (self->outcome, markup);
  gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  show_buttons (self);
}

/* Nothing is asked: where the case stands. */
static void
show_phase (LfDecisionCard *self)
{
  const LfPhase *phase = lf_attempt_phase (self->attempt);
  int index = phase != NULL ? (int) lf_attempt_script (self->attempt)->phase : 0;

  if (self->shown < 0 && self->answered < 0 && self->phase == index)
    return;
  hide_parts (self);
  self->answered = -1;
  self->phase = index;
  gtk_label_set_label (GTK_LABEL (self->kind), "Nothing is asked of you now");
  set_text (self->question, phase != NULL ? phase->title : "");
  g_autofree char *text = g_markup_escape_text (
      phase != NULL ? phase->brief : "Do what you like: there is no script here and no score.", -1);
  set_text (self->outcome, text);
  show_buttons (self);
}

static void
show_time (LfDecisionCard *self)
{
  int index = self->shown;
  int64_t left = index >= 0 ? lf_attempt_decision_left_ms (self->attempt, index) : -1;
  char text[32] = "";

  gtk_widget_set_visible (self->bar, left >= 0);
  if (left >= 0) {
    int seconds = (int) ((left + 999) / 1000);
    g_snprintf (text, sizeof text, "%d:%02d left", seconds / 60, seconds % 60);
    gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar),
                                   (double) left / (decision_of (self, index)->seconds * 1000));
  }
  (left >= 0 && left < URGENT_MS ? gtk_widget_add_css_class
                                 : gtk_widget_remove_css_class) (GTK_WIDGET (self), "urgent");
  if (strcmp (text, gtk_label_get_label (GTK_LABEL (self->left))) == 0)
    return;
  gtk_label_set_label (GTK_LABEL (self->left), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  "Time left", GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}

/* The latest decision that was answered or missed since the last look, where practice explains. */
static int
find_just_answered (LfDecisionCard *self)
{
  int was = self->shown >= 0 ? self->shown : -1;
  if (was < 0 || was == self->told ||
      strcmp (lf_attempt_header (self->attempt)->mode, "practice") != 0)
    return -1;
  const LfDecisionState *state = state_of (self, was);
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
    g_autofree char *task =
        beside >= 0 ? g_strconcat ("Still to be done: ", decision_of (self, beside)->ask, NULL)
                    : g_strdup ("");
    if (strcmp (task, gtk_label_get_label (GTK_LABEL (self->task_label))) != 0 || beside < 0)
      set_text (self->task_label, task);
  }
  show_time (self);
}

/* ---- Answering ---- */

static char **
dup_answer (LfDecisionCard *self)
{
  const LfDecision *decision = decision_of (self, self->shown);
  if (decision->kind == LF_DECISION_DO_IT)
    return NULL;
  g_autofree char *reason =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));
  if (wants_reason (decision) && reason[0] == '\0')
    return NULL;
  return decision->kind == LF_DECISION_SET_VALUE
             ? lf_field_list_dup_answer (LF_FIELD_LIST (self->fields))
             : lf_option_list_dup_answer (LF_OPTION_LIST (self->options));
}

static void
act (LfDecisionCard *self, const char *const *fields)
{
  g_autofree char *line = lf_join_line (fields);
  gtk_widget_activate_action (GTK_WIDGET (self), "play.act", "s", line);
}

static void
give_answer (LfDecisionCard *self)
{
  g_auto (GStrv) answer = dup_answer (self);
  const LfDecision *decision = decision_of (self, self->shown);

  if (answer == NULL)
    return;
  if (wants_reason (decision)) {
    const char *reason[] = { "reason", decision->id,
                             gtk_editable_get_text (GTK_EDITABLE (self->reason)), NULL };
    act (self, reason);
  }
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  g_ptr_array_add (fields, (gpointer) "answer");
  g_ptr_array_add (fields, decision->id);
  for (int i = 0; answer[i] != NULL; i++)
    g_ptr_array_add (fields, answer[i]);
  g_ptr_array_add (fields, NULL);
  act (self, (const char *const *) fields->pdata);
  lf_decision_card_refresh (self);
}

static void
changed_cb (LfDecisionCard *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

gboolean
lf_decision_card_choose (LfDecisionCard *self, guint number)
{
  if (self->shown < 0)
    return FALSE;
  const LfDecision *decision = decision_of (self, self->shown);
  g_auto (GStrv) before = lf_option_list_dup_answer (LF_OPTION_LIST (self->options));
  if (!lf_option_list_choose (LF_OPTION_LIST (self->options), number))
    return FALSE;
  if (decision->kind == LF_DECISION_CHOOSE_ONE && before != NULL) {
    g_auto (GStrv) after = lf_option_list_dup_answer (LF_OPTION_LIST (self->options));
    if (strcmp (before[0], after[0]) == 0)
      lf_decision_card_confirm (self);
  }
  if (self->shown >= 0 && wants_reason (decision))
    gtk_widget_grab_focus (self->reason);
  return TRUE;
}

gboolean
lf_decision_card_may_confirm (LfDecisionCard *self)
{
  if (self->answered >= 0)
    return TRUE;
  if (self->shown < 0)
    return FALSE;
  g_auto (GStrv) answer = dup_answer (self);
  return answer != NULL;
}

void
lf_decision_card_confirm (LfDecisionCard *self)
{
  if (self->answered >= 0) {
    self->answered = -1;
    lf_decision_card_refresh (self);
  } else if (self->shown >= 0) {
    give_answer (self);
  }
}

void
lf_decision_card_undo (LfDecisionCard *self)
{
  lf_option_list_undo (LF_OPTION_LIST (self->options));
}

gboolean
lf_decision_card_may_undo (LfDecisionCard *self)
{
  return self->shown >= 0 && decision_of (self, self->shown)->kind == LF_DECISION_PUT_IN_ORDER;
}

/* ---- Hints ---- */

gboolean
lf_decision_card_next_hint (LfDecisionCard *self, int *decision, int *step)
{
  if (self->attempt == NULL || self->shown < 0 ||
      state_of (self, self->shown)->status != LF_DECISION_ASKED)
    return FALSE;
  *decision = self->shown;
  *step = (int) state_of (self, self->shown)->hints + 1;
  return *step <= hint_steps (decision_of (self, self->shown));
}

void
lf_decision_card_show_hint (LfDecisionCard *self, const char *hint)
{
  set_text (self->hint, hint);
  show_buttons (self);
}

/* ---- The object ---- */

static void
lf_decision_card_dispose (GObject *object)
{
  lf_style_drop_children (GTK_WIDGET (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), LF_TYPE_DECISION_CARD);
  G_OBJECT_CLASS (lf_decision_card_parent_class)->dispose (object);
}

static void
lf_decision_card_class_init (LfDecisionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lf_decision_card_dispose;
  g_type_ensure (LF_TYPE_OPTION_LIST);
  g_type_ensure (LF_TYPE_FIELD_LIST);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "decision");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/lowflow/Lowflow/decision-card.ui");
  gtk_widget_class_bind_template_child (widget_class, LfDecisionCard, box);
  gtk_widget_class_bind_template_child (widget_class, LfDecisionCard, kind);
  gtk_widget_class_bind_template_child (widget_class, LfDecisionCard, left);
  gtk_widget_class_bind_template_child (widget_class, LfDecisionCard, bar);
  gtk_widget_class_bind_template_child (widget_class, LfDecisionCard, scroller);
  gtk_widget_class_bind_template_child_full (widget_class, "task", FALSE,
                                             G_STRUCT_OFFSET (LfDecisionCard, task_label));
  gtk_widget_class_bind_template_child (widget_class, LfDecisionCard, question);
  gtk_widget_class_bind_template_child (widget_class, LfDecisionCard, options);
  gtk_widget_class_bind_template_child (widget_class, LfDecisionCard, fields);
  gtk_widget_class_bind_template_child (widget_class, LfDecisionCard, reason);
  gtk_widget_class_bind_template_child (widget_class, LfDecisionCard, hint);
  gtk_widget_class_bind_template_child (widget_class, LfDecisionCard, outcome);
  gtk_widget_class_bind_template_child (widget_class, LfDecisionCard, footer);
  gtk_widget_class_bind_template_child (widget_class, LfDecisionCard, hint_button);
  gtk_widget_class_bind_template_child (widget_class, LfDecisionCard, undo_button);
  gtk_widget_class_bind_template_child (widget_class, LfDecisionCard, confirm_button);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", LF_TYPE_DECISION_CARD, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lf_decision_card_init (LfDecisionCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->shown = self->answered = self->told = self->task = self->phase = -1;
  g_signal_connect_swapped (self->options, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->reason, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->reason, "activate", G_CALLBACK (lf_decision_card_confirm), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reason), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  "The reason, in your words", -1);
}

GtkWidget *
lf_decision_card_new (void)
{
  return g_object_new (LF_TYPE_DECISION_CARD, NULL);
}

void
lf_decision_card_set_attempt (LfDecisionCard *self, const LfAttempt *attempt)
{
  self->attempt = attempt;
  self->shown = self->answered = self->told = self->task = self->phase = -1;
  hide_parts (self);
  set_text (self->task_label, "");
  if (attempt != NULL)
    lf_decision_card_refresh (self);
}
