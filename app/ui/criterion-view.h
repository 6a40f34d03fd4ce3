/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One criterion in full: its status, the evidence, what good would have been, what it rests on. */
#pragma once

#include <gtk/gtk.h>

#include "attempt/result.h"

#define LF_TYPE_CRITERION_VIEW (lf_criterion_view_get_type ())
G_DECLARE_FINAL_TYPE (LfCriterionView, lf_criterion_view, LF, CRITERION_VIEW, GtkWidget)

GtkWidget *lf_criterion_view_new (void);

/* Shows it; NULL says that none is selected. */
void lf_criterion_view_show (LfCriterionView *self, const LfScoreLine *line, const LfPacks *packs);
