/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the two files of a plot share. */
#pragma once

#include "draw/plot.h"

#define LF_PLOT_SMALL 6.8  /* size of ticks, labels and legend */
#define LF_PLOT_FOOT  21.0 /* below the x axis: numbers and label */

static const LfType lf_plot_small = { LF_PLOT_SMALL, LF_WEIGHT_REGULAR, LF_ALIGN_LEFT };

/* Where values are drawn. */
typedef struct {
  LfBox box;
  LfPlotScale x;
  LfPlotScale y;
} LfPlotArea;

double lf_plot_x (const LfPlotArea *area, double value);
double lf_plot_y (const LfPlotArea *area, double value);

/* plot-series.c. The legend fills rows from `top`, and returns the height it took. */
double lf_plot_draw_legend (cairo_t *cr, const LfPalette *palette, const LfPlot *plot, double x,
                            double top, double width);
void lf_plot_draw_series (cairo_t *cr, const LfPalette *palette, const LfPlotSeries *series,
                          const LfPlotArea *area);
void lf_plot_draw_marks (cairo_t *cr, const LfPalette *palette, const LfPlot *plot,
                         const LfPlotArea *area);
