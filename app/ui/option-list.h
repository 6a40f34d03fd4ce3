/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The options of a decision: one of them, several, or all in an order. Each has its number, and is
 * chosen by it. */
#pragma once

#include <gtk/gtk.h>

#include "scenario/scenario.h"

#define LF_TYPE_OPTION_LIST (lf_option_list_get_type ())
G_DECLARE_FINAL_TYPE (LfOptionList, lf_option_list, LF, OPTION_LIST, GtkWidget)

/* Signal "changed" (): another choice. */
GtkWidget *lf_option_list_new (void);

/* `decision` must outlive what is shown; `seed` shuffles options that are to be put in order. */
void lf_option_list_set_decision (LfOptionList *self, const LfDecision *decision, guint64 seed);

/* Chooses, or for several takes back, the option with that number on the screen, from 1. FALSE
 * where there is none. */
gboolean lf_option_list_choose (LfOptionList *self, guint number);

/* Takes the last of an order back. FALSE where there is none. */
gboolean lf_option_list_undo (LfOptionList *self);

/* Ids of what is chosen, in the order given; NULL while it is no answer yet. (transfer full) */
char **lf_option_list_dup_answer (LfOptionList *self);
