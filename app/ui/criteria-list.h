/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The criteria of an attempt, by domain or by the paragraph they rest on. */
#pragma once

#include <gtk/gtk.h>

#include "attempt/result.h"

#define LF_TYPE_CRITERIA_LIST (lf_criteria_list_get_type ())
G_DECLARE_FINAL_TYPE (LfCriteriaList, lf_criteria_list, LF, CRITERIA_LIST, GtkWidget)

/* Signal "selected" (int): the criterion of that index. */
GtkWidget *lf_criteria_list_new (void);

/* Both must outlive what is shown; NULL shows nothing. */
void lf_criteria_list_set_result (LfCriteriaList *self, const LfResult *result,
                                  const LfPacks *packs);
void lf_criteria_list_set_by_paragraph (LfCriteriaList *self, gboolean by_paragraph);
void lf_criteria_list_select (LfCriteriaList *self, int criterion);
