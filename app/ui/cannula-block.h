/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cannulation: which line, which groin, seen how, which size; and then the steps, one button each.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/presets.h"

#define LF_TYPE_CANNULA_BLOCK (lf_cannula_block_get_type ())
G_DECLARE_FINAL_TYPE (LfCannulaBlock, lf_cannula_block, LF, CANNULA_BLOCK, GtkWidget)

/* `block` must outlive it; its pieces are patterns to be filled from the pickers. */
GtkWidget *lf_cannula_block_new (const LfBlock *block);
