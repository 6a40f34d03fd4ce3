/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plot: axes with round ticks, lines and marks over them, and what they mean above them. Strokes
 * and markers differ in shape, so that a grey print says as much as a coloured one. */
#pragma once

#include "draw/type.h"

typedef enum {
  LF_STROKE_SOLID,
  LF_STROKE_DASHED,
  LF_STROKE_DOTTED,
  LF_STROKE_DASH_DOT,
  LF_STROKE_LONG,
  LF_STROKE_NONE, /* markers alone */
} LfStroke;

typedef enum { LF_MARKER_NONE, LF_MARKER_CIRCLE, LF_MARKER_SQUARE, LF_MARKER_TRIANGLE } LfMarker;

typedef struct {
  LfInk ink;
  LfStroke stroke;
  LfMarker marker;
  double width; /* of the line, points */
} LfPen;

typedef struct {
  char *label; /* "" keeps it out of the legend */
  LfPen pen;
  GArray *x; /* of double; a point that is not a number breaks the line */
  GArray *y;
} LfPlotSeries;

/* A moment or place on the x axis with a word at its upper end. */
typedef struct {
  double x;
  char *label;
} LfPlotMark;

/* An axis. With low == high its ends are round numbers just beyond what is drawn. */
typedef struct {
  char *label; /* with its unit */
  double low;
  double high;
} LfPlotAxis;

typedef struct {
  char *title;
  LfPlotAxis x;
  LfPlotAxis y;
  GPtrArray *series; /* of LfPlotSeries */
  GArray *marks;     /* of LfPlotMark */
} LfPlot;

LfPlot *lf_plot_new (const char *title, const char *x_label, const char *y_label);
void lf_plot_free (LfPlot *plot);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfPlot, lf_plot_free)

/* An empty line of that look, owned by the plot. */
LfPlotSeries *lf_plot_add_series (LfPlot *plot, const char *label, LfPen pen);
void lf_plot_series_add (LfPlotSeries *series, double x, double y);
void lf_plot_add_mark (LfPlot *plot, double x, const char *label);

/* Paints it into a box, title and legend included. One with nothing in it says so. */
void lf_plot_draw (cairo_t *cr, const LfPalette *palette, const LfPlot *plot, LfBox box);

/* The ends of an axis and the step of its ticks, for values from `low` to `high`: a round number
 * (1, 2 or 5 times a power of ten), so that at most `most` steps cover them. */
typedef struct {
  double low;
  double high;
  double step;
} LfPlotScale;

LfPlotScale lf_plot_scale (double low, double high, int most);
