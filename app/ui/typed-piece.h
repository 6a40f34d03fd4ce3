/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A number or words to type, and the button that does it. */
#pragma once

#include <gtk/gtk.h>

#include "ui/presets.h"

#define LF_TYPE_TYPED_PIECE (lf_typed_piece_get_type ())
G_DECLARE_FINAL_TYPE (LfTypedPiece, lf_typed_piece, LF, TYPED_PIECE, GtkWidget)

/* `piece` must outlive it. */
GtkWidget *lf_typed_piece_new (const LfPiece *piece);

/* The number as a log has it: with a point, at most `decimals` of them. (transfer full) */
char *lf_number_in_log (double value, int decimals);
