/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people say and what happened, newest first, each with its time. */
#pragma once

#include <gtk/gtk.h>

#include "attempt/attempt.h"

#define LF_TYPE_FEED (lf_feed_get_type ())
G_DECLARE_FINAL_TYPE (LfFeed, lf_feed, LF, FEED, GtkWidget)

GtkWidget *lf_feed_new (void);

/* Only findings and results, for the bedside; set before the first attempt. */
void lf_feed_set_findings_only (LfFeed *self, gboolean findings_only);

/* Empties it. */
void lf_feed_clear (LfFeed *self);

/* Takes in what has come since. */
void lf_feed_refresh (LfFeed *self, const LfAttempt *attempt);

guint lf_feed_get_count (LfFeed *self);
