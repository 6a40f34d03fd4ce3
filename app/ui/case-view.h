/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The case, told afterwards: how it ended, what there is to say of it, how the guidance stood to
 * it, and what was decided. */
#pragma once

#include <gtk/gtk.h>

#include "attempt/attempt.h"

#define LF_TYPE_CASE_VIEW (lf_case_view_get_type ())
G_DECLARE_FINAL_TYPE (LfCaseView, lf_case_view, LF, CASE_VIEW, GtkWidget)

GtkWidget *lf_case_view_new (void);

/* An attempt, which must outlive what is shown, or NULL. */
void lf_case_view_show (LfCaseView *self, const LfAttempt *attempt);
