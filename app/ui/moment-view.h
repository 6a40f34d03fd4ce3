/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Monitor and circuit as they stood at a moment of an attempt: side by side where there is room,
 * otherwise one of them, as chosen. */
#pragma once

#include <gtk/gtk.h>

#include "attempt/attempt.h"

#define LF_TYPE_MOMENT_VIEW (lf_moment_view_get_type ())
G_DECLARE_FINAL_TYPE (LfMomentView, lf_moment_view, LF, MOMENT_VIEW, GtkWidget)

GtkWidget *lf_moment_view_new (void);

/* The attempt played so far (it must outlive the view), or NULL. */
void lf_moment_view_set_played (LfMomentView *self, const LfAttempt *played);

/* Shows the moment at `step`, as soon as the main loop has time; of several asked for quickly, the
 * last. */
void lf_moment_view_show (LfMomentView *self, int64_t step);

/* The attempt at the moment that is shown; NULL before the first. */
const LfAttempt *lf_moment_view_get_attempt (LfMomentView *self);
