/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A form to fill in: a field a row, and what in it cannot be true, said as soon as it is written.
 */
#pragma once

#include <gtk/gtk.h>

#include "scenario/scenario.h"

#define LF_TYPE_FORM_LIST (lf_form_list_get_type ())
G_DECLARE_FINAL_TYPE (LfFormList, lf_form_list, LF, FORM_LIST, GtkWidget)

/* Signals:
 *   "changed" ()   something was written: what may be sent may have changed
 *   "activate" ()  Enter in a field
 */
GtkWidget *lf_form_list_new (void);

/* `decision` (may be NULL) must outlive what is shown. */
void lf_form_list_set_decision (LfFormList *self, const LfDecision *decision);

/* What stands in the fields, as a log has it, in their order; NULL where one is empty or makes no
 * sense, or what they say together cannot be true. (transfer full) */
char **lf_form_list_dup_answer (LfFormList *self);
