/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ECMO console's panel, in a front panel's order: pump speed and flow large, then pressures,
 * saturation, gas and heater. Alarms stand in their place. */
#pragma once

#include "draw/numeric.h"

enum { LF_CONSOLE_CELLS = 10 };

/* Which numerics stand on the console, in its order; the first two are the large ones. */
extern const LfNumericId lf_console_order[LF_CONSOLE_CELLS];

/* Where each stands in a panel of that size. */
void lf_console_layout (double width, double height, LfBox cells[LF_CONSOLE_CELLS]);

/* The whole panel with its frame. From 300×120 px. */
void lf_console_draw (cairo_t *cr, const LfPalette *palette, const LfAttempt *attempt, double width,
                      double height);
