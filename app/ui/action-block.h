/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A block of the palette: its caption, how things stand, and its buttons. */
#pragma once

#include <gtk/gtk.h>

#include "attempt/attempt.h"
#include "ui/presets.h"

#define LF_TYPE_ACTION_BLOCK (lf_action_block_get_type ())
G_DECLARE_FINAL_TYPE (LfActionBlock, lf_action_block, LF, ACTION_BLOCK, GtkWidget)

/* `block` must outlive it. */
GtkWidget *lf_action_block_new (const LfBlock *block);

/* Says how things stand; `done` (a set of lines) ticks what has been done. */
void lf_action_block_refresh (LfActionBlock *self, const LfAttempt *attempt, GHashTable *done);
