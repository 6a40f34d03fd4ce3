/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which scenarios train an item of guidance, how, and whether that suffices. */
#pragma once

#include <gtk/gtk.h>

#include "session/library.h"

/* `scenarios` (of LfScenario, whole) are the scenarios that are looked at. */
GtkWidget *lf_training_view_new (const GPtrArray *scenarios, const char *reference,
                                 const LfItem *item);

/* Whether some of the scenarios trains the item in a way that suffices. */
gboolean lf_training_is_trained (const GPtrArray *scenarios, const char *reference,
                                 const LfItem *item);
