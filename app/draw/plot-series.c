/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines, markers and the legend of a plot. */
#include "draw/plot-inside.h"

#include <math.h>

#define SAMPLE 20.0 /* length of a line in the legend */
#define GAP    10.0 /* between two entries of it */
#define RADIUS 2.1  /* of a marker */
#define SPARSE 16   /* a line with a marker gets at most so many of them */

static void
set_pen (cairo_t *cr, const LfPalette *palette, const LfPen *pen)
{
  static const struct {
    int n;
    double lengths[4];
  } dashes[] = {
    [LF_STROKE_SOLID] = { 0, { 0 } },         [LF_STROKE_DASHED] = { 2, { 4, 2.4 } },
    [LF_STROKE_DOTTED] = { 2, { 0.9, 1.9 } }, [LF_STROKE_DASH_DOT] = { 4, { 5, 1.8, 0.9, 1.8 } },
    [LF_STROKE_LONG] = { 2, { 9, 2.4 } },
  };

  lf_colour_set (cr, palette->ink[pen->ink]);
  cairo_set_line_width (cr, pen->width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (cr, dashes[pen->stroke].lengths, dashes[pen->stroke].n, 0);
}

static void
draw_marker (cairo_t *cr, const LfPalette *palette, const LfPen *pen, double x, double y)
{
  cairo_new_path (cr);
  if (pen->marker == LF_MARKER_CIRCLE) {
    cairo_arc (cr, x, y, RADIUS, 0, 2 * G_PI);
  } else if (pen->marker == LF_MARKER_SQUARE) {
    cairo_rectangle (cr, x - RADIUS * 0.9, y - RADIUS * 0.9, RADIUS * 1.8, RADIUS * 1.8);
  } else {
    cairo_move_to (cr, x, y - RADIUS * 1.2);
    cairo_line_to (cr, x + RADIUS * 1.15, y + RADIUS * 0.9);
    cairo_line_to (cr, x - RADIUS * 1.15, y + RADIUS * 0.9);
    cairo_close_path (cr);
  }
  /* Hollow, so that lines that cross it can be seen. */
  lf_colour_set (cr, palette->ink[LF_INK_BACKGROUND]);
  cairo_fill_preserve (cr);
  lf_colour_set (cr, palette->ink[pen->ink]);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_width (cr, 0.9);
  cairo_stroke (cr);
}

void
lf_plot_draw_series (cairo_t *cr, const LfPalette *palette, const LfPlotSeries *series,
                     const LfPlotArea *area)
{
  const LfPen *pen = &series->pen;
  guint every = MAX (1, series->x->len / SPARSE);
  const LfBox *box = &area->box;

  cairo_save (cr);
  cairo_rectangle (cr, box->x - RADIUS, box->y - RADIUS, box->width + 2 * RADIUS,
                   box->height + 2 * RADIUS);
  cairo_clip (cr);
  if (pen->stroke != LF_STROKE_NONE) {
    set_pen (cr, palette, pen);
    gboolean down = FALSE;
    for (guint i = 0; i < series->x->len; i++) {
      double x = g_array_index (series->x, double, i), y = g_array_index (series->y, double, i);
      gboolean there = isfinite (x) && isfinite (y);
      if (there && down)
        cairo_line_to (cr, lf_plot_x (area, x), lf_plot_y (area, y));
      else if (there)
        cairo_move_to (cr, lf_plot_x (area, x), lf_plot_y (area, y));
      down = there;
    }
    cairo_stroke (cr);
  }
  for (guint i = 0; pen->marker != LF_MARKER_NONE && i < series->x->len; i++) {
    double x = g_array_index (series->x, double, i), y = g_array_index (series->y, double, i);
    if ((pen->stroke == LF_STROKE_NONE || i % every == 0) && isfinite (x) && isfinite (y))
      draw_marker (cr, palette, pen, lf_plot_x (area, x), lf_plot_y (area, y));
  }
  cairo_restore (cr);
}

static void
draw_sample (cairo_t *cr, const LfPalette *palette, const LfPen *pen, double x, double y)
{
  cairo_save (cr);
  if (pen->stroke != LF_STROKE_NONE) {
    set_pen (cr, palette, pen);
    cairo_move_to (cr, x, y);
    cairo_line_to (cr, x + SAMPLE, y);
    cairo_stroke (cr);
  }
  if (pen->marker != LF_MARKER_NONE)
    draw_marker (cr, palette, pen, x + SAMPLE / 2, y);
  cairo_restore (cr);
}

double
lf_plot_draw_legend (cairo_t *cr, const LfPalette *palette, const LfPlot *plot, double x,
                     double top, double width)
{
  double row = LF_PLOT_SMALL * 1.5, at = x, y = top;
  gboolean any = FALSE;

  for (guint i = 0; i < plot->series->len; i++) {
    const LfPlotSeries *series = plot->series->pdata[i];
    if (series->label[0] == '\0')
      continue;
    double taken = SAMPLE + 4 + lf_type_width (cr, lf_plot_small, series->label);
    if (at > x && at + taken > x + width) {
      at = x;
      y += row;
    }
    draw_sample (cr, palette, &series->pen, at, y + row / 2);
    lf_type_draw_within (cr, lf_plot_small, palette->ink[LF_INK_TEXT], at + SAMPLE + 4,
                         lf_type_baseline (lf_plot_small, y + row / 2), width - SAMPLE - 4,
                         series->label);
    at += taken + GAP;
    any = TRUE;
  }
  return any ? y + row - top : 0;
}

/* A mark's word stands where there is more room, on a ground of its own. */
static void
draw_word (cairo_t *cr, const LfPalette *palette, const char *label, double at, double end,
           double top)
{
  double wide = lf_type_width (cr, lf_plot_small, label);
  double x = at + wide + 4 > end ? at - wide - 2.5 : at + 2.5;

  lf_colour_set (cr, palette->ink[LF_INK_BACKGROUND]);
  cairo_rectangle (cr, x - 1, top + 1.5, wide + 2, LF_PLOT_SMALL + 2);
  cairo_fill (cr);
  lf_type_draw (cr, lf_plot_small, palette->ink[LF_INK_QUIET], x, top + 1 + LF_PLOT_SMALL, label);
}

void
lf_plot_draw_marks (cairo_t *cr, const LfPalette *palette, const LfPlot *plot,
                    const LfPlotArea *area)
{
  static const double dashes[] = { 1.5, 2 };
  const LfBox *box = &area->box;

  for (guint i = 0; i < plot->marks->len; i++) {
    const LfPlotMark *mark = &g_array_index (plot->marks, LfPlotMark, i);
    double at = lf_plot_x (area, mark->x), end = box->x + box->width;
    if (at < box->x || at > end)
      continue;
    cairo_save (cr);
    lf_colour_set (cr, palette->ink[LF_INK_QUIET]);
    cairo_set_line_width (cr, 0.7);
    cairo_set_dash (cr, dashes, 2, 0);
    cairo_move_to (cr, at, box->y);
    cairo_line_to (cr, at, box->y + box->height);
    cairo_stroke (cr);
    cairo_restore (cr);
    draw_word (cr, palette, mark->label, at, end, box->y);
  }
}
