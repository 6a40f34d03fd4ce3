/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/console.h"

#include <math.h>

const LfNumericId lf_console_order[LF_CONSOLE_CELLS] = {
  LF_NUMERIC_RPM,     LF_NUMERIC_FLOW, LF_NUMERIC_P_VEN, LF_NUMERIC_P_INT, LF_NUMERIC_P_ART,
  LF_NUMERIC_DELTA_P, LF_NUMERIC_SVO2, LF_NUMERIC_SWEEP, LF_NUMERIC_FDO2,  LF_NUMERIC_HEATER,
};

void
lf_console_layout (double width, double height, LfBox cells[LF_CONSOLE_CELLS])
{
  double pad = CLAMP (height * 0.06, 6, 14), gap = pad * 1.6;
  double inner = width - 2 * pad;
  double large = floor ((height - 3 * pad) * 0.44);
  double small = floor ((height - 3 * pad - large - pad * 0.6) / 2);
  double half = (inner - gap) / 2, quarter = (inner - 3 * gap) / 4;
  for (int i = 0; i < 2; i++)
    cells[i] = (LfBox){ pad + i * (half + gap), pad, half, large };
  for (int i = 2; i < LF_CONSOLE_CELLS; i++) {
    int row = (i - 2) / 4, column = (i - 2) % 4;
    cells[i] = (LfBox){ pad + column * (quarter + gap), 2 * pad + large + row * (small + pad * 0.6),
                        quarter, small };
  }
}

void
lf_console_draw (cairo_t *cr, const LfPalette *palette, const LfAttempt *attempt, double width,
                 double height)
{
  LfBox cells[LF_CONSOLE_CELLS];
  lf_console_layout (width, height, cells);
  cairo_save (cr);
  lf_colour_set (cr, palette->ink[LF_INK_PANEL]);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  lf_colour_set (cr, palette->ink[LF_INK_RULE]);
  cairo_rectangle (cr, cells[2].x, floor ((cells[0].y + cells[0].height + cells[2].y) / 2),
                   width - 2 * cells[2].x, 1);
  cairo_fill (cr);
  for (int i = 0; i < LF_CONSOLE_CELLS; i++) {
    LfNumeric numeric = lf_numeric (attempt, lf_console_order[i]);
    cairo_save (cr);
    cairo_translate (cr, cells[i].x, cells[i].y);
    lf_numeric_draw (cr, palette, &numeric, cells[i].width, cells[i].height);
    cairo_restore (cr);
  }
  cairo_restore (cr);
}
