/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The decision card's parts, for its own files. */
#pragma once

#include "ui/decision-card.h"

struct _LfDecisionCard {
  GtkWidget parent_instance;
  const LfAttempt *attempt;
  int shown;    /* index of the decision that is asked, or -1 */
  int answered; /* index of the one whose outcome is shown, or -1 */
  int told;     /* of the latest one that has been looked at after its answer */
  int task;     /* index of a thing to do that is open beside it, or -1 */
  int phase;    /* whose brief is shown; -1 none */

  GtkWidget *box, *kind, *left, *bar, *scroller, *task_label, *question, *options, *fields, *form,
      *reason, *hint, *outcome, *rests, *footer, *hint_button, *undo_button, *confirm_button;
};

/* The decision of that index, and how it stands. */
const LfDecision *lf_decision_card_decision (LfDecisionCard *self, int index);
const LfDecisionState *lf_decision_card_state (LfDecisionCard *self, int index);

/* ---- decision-show.c ---- */

/* Nothing that belongs to a question shows. */
void lf_decision_card_hide_parts (LfDecisionCard *self);

/* Text of a label; an empty one is hidden. */
void lf_decision_card_set_text (GtkWidget *label, const char *text);

/* Buttons as they now should be. */
void lf_decision_card_show_buttons (LfDecisionCard *self);

/* Whether an answer comes with a reason in words. */
gboolean lf_decision_card_wants_reason (const LfDecision *decision);

/* How many hints there are. */
int lf_decision_card_hint_steps (const LfDecision *decision);
