/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fields of a decision that asks for numbers. */
#pragma once

#include <gtk/gtk.h>

#include "scenario/scenario.h"

#define LF_TYPE_FIELD_LIST (lf_field_list_get_type ())
G_DECLARE_FINAL_TYPE (LfFieldList, lf_field_list, LF, FIELD_LIST, GtkWidget)

GtkWidget *lf_field_list_new (void);

/* `decision` (may be NULL) must outlive what is shown. */
void lf_field_list_set_decision (LfFieldList *self, const LfDecision *decision);

/* The numbers as a log has them, in the order of the fields. (transfer full) */
char **lf_field_list_dup_answer (LfFieldList *self);
