/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture of an attempt at its present moment: clocks, monitor, circuit and console, and what was
 * said last. */
#pragma once

#include "attempt/attempt.h"
#include "draw/palette.h"

/* Any size from 960×540; meant for 1280×720 and 1920×1080. */
void lf_draw_page (cairo_t *cr, const LfPalette *palette, const LfAttempt *attempt, double width,
                   double height);

/* The same as a PNG file, in the house palette, written whole or not at all. */
gboolean lf_draw_page_png (const LfAttempt *attempt, const char *path, int width, int height,
                           GError **error);

/* What a message looks like as one line: "Paramedic: …", "Echo: …". (transfer full) */
char *lf_message_line (const LfMessage *message);
