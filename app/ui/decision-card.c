/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/decision-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "guidance/defects.h"
#include "ui/field-list.h"
#include "ui/form-list.h"
#include "ui/option-list.h"
#include "ui/style.h"

enum { SIGNAL_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfDecisionCard, lf_decision_card, GTK_TYPE_WIDGET)

const LfDecision *
lf_decision_card_decision (LfDecisionCard *self, int index)
{
  return g_ptr_array_index (lf_attempt_scenario (self->attempt)->decisions, (guint) index);
}

const LfDecisionState *
lf_decision_card_state (LfDecisionCard *self, int index)
{
  return &lf_attempt_script (self->attempt)->decisions[index];
}

/* ---- Answering ---- */

static char **
dup_answer (LfDecisionCard *self)
{
  const LfDecision *decision = lf_decision_card_decision (self, self->shown);
  if (decision->kind == LF_DECISION_DO_IT)
    return NULL;
  g_autofree char *reason =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));
  if (lf_decision_card_wants_reason (decision) && reason[0] == '\0')
    return NULL;
  if (decision->kind == LF_DECISION_FILL_IN)
    return lf_form_list_dup_answer (LF_FORM_LIST (self->form));
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
  const LfDecision *decision = lf_decision_card_decision (self, self->shown);

  if (answer == NULL)
    return;
  if (lf_decision_card_wants_reason (decision)) {
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
  const LfDecision *decision = lf_decision_card_decision (self, self->shown);
  g_auto (GStrv) before = lf_option_list_dup_answer (LF_OPTION_LIST (self->options));
  if (!lf_option_list_choose (LF_OPTION_LIST (self->options), number))
    return FALSE;
  if (decision->kind == LF_DECISION_CHOOSE_ONE && before != NULL) {
    g_auto (GStrv) after = lf_option_list_dup_answer (LF_OPTION_LIST (self->options));
    if (strcmp (before[0], after[0]) == 0)
      lf_decision_card_confirm (self);
  }
  if (self->shown >= 0 && lf_decision_card_wants_reason (decision))
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
  return self->shown >= 0 &&
         lf_decision_card_decision (self, self->shown)->kind == LF_DECISION_PUT_IN_ORDER;
}

/* ---- Hints ---- */

gboolean
lf_decision_card_next_hint (LfDecisionCard *self, int *decision, int *step)
{
  if (self->attempt == NULL || self->shown < 0 ||
      lf_decision_card_state (self, self->shown)->status != LF_DECISION_ASKED)
    return FALSE;
  *decision = self->shown;
  *step = (int) lf_decision_card_state (self, self->shown)->hints + 1;
  return *step <= lf_decision_card_hint_steps (lf_decision_card_decision (self, self->shown));
}

void
lf_decision_card_show_hint (LfDecisionCard *self, const char *hint)
{
  lf_decision_card_set_text (self->hint, hint);
  lf_decision_card_show_buttons (self);
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
  g_type_ensure (LF_TYPE_FORM_LIST);
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
  gtk_widget_class_bind_template_child (widget_class, LfDecisionCard, form);
  gtk_widget_class_bind_template_child (widget_class, LfDecisionCard, reason);
  gtk_widget_class_bind_template_child (widget_class, LfDecisionCard, hint);
  gtk_widget_class_bind_template_child (widget_class, LfDecisionCard, outcome);
  gtk_widget_class_bind_template_child (widget_class, LfDecisionCard, rests);
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
  g_signal_connect_swapped (self->form, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->form, "activate", G_CALLBACK (lf_decision_card_confirm), self);
  g_signal_connect_swapped (self->reason, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->reason, "activate", G_CALLBACK (lf_decision_card_confirm), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reason), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The reason, in your words"), -1);
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
  lf_decision_card_hide_parts (self);
  lf_decision_card_set_text (self->task_label, "");
  if (attempt != NULL)
    lf_decision_card_refresh (self);
}
