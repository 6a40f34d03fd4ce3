/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the learner is asked: question, options, time left, hints; and after the answer, in
 * practice, what there is to say about it. */
#pragma once

#include <gtk/gtk.h>

#include "attempt/attempt.h"

#define LF_TYPE_DECISION_CARD (lf_decision_card_get_type ())
G_DECLARE_FINAL_TYPE (LfDecisionCard, lf_decision_card, LF, DECISION_CARD, GtkWidget)

/* Signal "changed" (): what may be confirmed or undone is different now. */
GtkWidget *lf_decision_card_new (void);

/* The attempt to look at; not owned, and must be unset (NULL) before it goes. */
void lf_decision_card_set_attempt (LfDecisionCard *self, const LfAttempt *attempt);

/* Shows what is asked now, and the time left. */
void lf_decision_card_refresh (LfDecisionCard *self);

/* Chooses by number, from 1; a second time gives the answer where one option is wanted. FALSE where
 * nothing is asked or there is no such option. */
gboolean lf_decision_card_choose (LfDecisionCard *self, guint number);

/* Gives the answer, or puts the answer's outcome away. */
void lf_decision_card_confirm (LfDecisionCard *self);
gboolean lf_decision_card_may_confirm (LfDecisionCard *self);

/* Takes the last of an order back. */
void lf_decision_card_undo (LfDecisionCard *self);
gboolean lf_decision_card_may_undo (LfDecisionCard *self);

/* The open decision and the next step of its hints, from 1; FALSE where there is none. */
gboolean lf_decision_card_next_hint (LfDecisionCard *self, int *decision, int *step);
void lf_decision_card_show_hint (LfDecisionCard *self, const char *hint);
