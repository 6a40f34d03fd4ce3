/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/plot-inside.h"

#include <math.h>

#include "draw/numeric.h"

#define TITLE_SIZE 9.2
#define TICK       3.0 /* length of a tick */

static void
series_free (gpointer data)
{
  LfPlotSeries *series = data;

  g_free (series->label);
  g_array_unref (series->x);
  g_array_unref (series->y);
  g_free (series);
}

static void
mark_clear (gpointer data)
{
  g_free (((LfPlotMark *) data)->label);
}

LfPlot *
lf_plot_new (const char *title, const char *x_label, const char *y_label)
{
  LfPlot *plot = g_new0 (LfPlot, 1);

  plot->title = g_strdup (title);
  plot->x.label = g_strdup (x_label);
  plot->y.label = g_strdup (y_label);
  plot->series = g_ptr_array_new_with_free_func (series_free);
  plot->marks = g_array_new (FALSE, FALSE, sizeof (LfPlotMark));
  g_array_set_clear_func (plot->marks, mark_clear);
  return plot;
}

void
lf_plot_free (LfPlot *plot)
{
  if (plot == NULL)
    return;
  g_free (plot->title);
  g_free (plot->x.label);
  g_free (plot->y.label);
  g_ptr_array_unref (plot->series);
  g_array_unref (plot->marks);
  g_free (plot);
}

LfPlotSeries *
lf_plot_add_series (LfPlot *plot, const char *label, LfPen pen)
{
  LfPlotSeries *series = g_new0 (LfPlotSeries, 1);

  series->label = g_strdup (label);
  series->pen = pen;
  series->x = g_array_new (FALSE, FALSE, sizeof (double));
  series->y = g_array_new (FALSE, FALSE, sizeof (double));
  g_ptr_array_add (plot->series, series);
  return series;
}

void
lf_plot_series_add (LfPlotSeries *series, double x, double y)
{
  g_array_append_val (series->x, x);
  g_array_append_val (series->y, y);
}

void
lf_plot_add_mark (LfPlot *plot, double x, const char *label)
{
  LfPlotMark mark = { x, g_strdup (label) };

  g_array_append_val (plot->marks, mark);
}

LfPlotScale
lf_plot_scale (double low, double high, int most)
{
  static const double round_steps[] = { 1, 2, 5, 10, 20 };
  double span = high > low ? high - low : MAX (fabs (low), 1) * 0.1;
  double power = pow (10, floor (log10 (span / most)));
  double step = power * 20;

  for (gsize i = 0; i < G_N_ELEMENTS (round_steps); i++) {
    step = power * round_steps[i];
    /* A hair of slack, so that 0 to 10 takes no step more for a rounding. */
    if (ceil (high / step - 1e-9) - floor (low / step + 1e-9) <= most)
      break;
  }
  LfPlotScale scale = { floor (low / step + 1e-9) * step, ceil (high / step - 1e-9) * step, step };
  if (!(scale.high > scale.low))
    scale.high = scale.low + step;
  return scale;
}

/* The ends of what is drawn along one axis; FALSE where nothing is. */
static gboolean
find_ends (const LfPlot *plot, gboolean along_x, double *low, double *high)
{
  gboolean any = FALSE;

  for (guint i = 0; i < plot->series->len; i++) {
    const LfPlotSeries *series = plot->series->pdata[i];
    for (guint k = 0; k < series->x->len; k++) {
      double x = g_array_index (series->x, double, k), y = g_array_index (series->y, double, k);
      double value = along_x ? x : y;
      if (!isfinite (x) || !isfinite (y))
        continue;
      *low = any ? MIN (*low, value) : value;
      *high = any ? MAX (*high, value) : value;
      any = TRUE;
    }
  }
  return any;
}

static LfPlotScale
scale_of (const LfPlot *plot, gboolean along_x, double length)
{
  const LfPlotAxis *axis = along_x ? &plot->x : &plot->y;
  int most = MAX (2, (int) (length / (along_x ? 38 : 22)));
  double low = 0, high = 1;

  if (axis->low < axis->high) {
    LfPlotScale scale = lf_plot_scale (axis->low, axis->high, most);
    return (LfPlotScale){ axis->low, axis->high, scale.step };
  }
  find_ends (plot, along_x, &low, &high);
  return lf_plot_scale (low, high, most);
}

static double
place (const LfPlotScale *scale, double from, double length, double value)
{
  return from + (value - scale->low) / (scale->high - scale->low) * length;
}

double
lf_plot_x (const LfPlotArea *area, double value)
{
  return place (&area->x, area->box.x, area->box.width, value);
}

double
lf_plot_y (const LfPlotArea *area, double value)
{
  return place (&area->y, area->box.y + area->box.height, -area->box.height, value);
}

/* As many decimals as the step needs. */
static void
tick_text (double value, double step, char text[LF_NUMERIC_TEXT])
{
  int decimals = MAX (0, (int) ceil (-log10 (step) - 1e-9));

  lf_numeric_text (value, MIN (decimals, 6), text);
}

/* Room for the numbers left of the y axis. */
static double
gutter (cairo_t *cr, const LfPlotScale *scale)
{
  double widest = 0;
  char text[LF_NUMERIC_TEXT];

  for (int i = 0; scale->low + i * scale->step <= scale->high + scale->step * 1e-6; i++) {
    tick_text (scale->low + i * scale->step, scale->step, text);
    widest = MAX (widest, lf_type_width (cr, lf_plot_small, text));
  }
  return widest + TICK + 4;
}

/* The first tick at or after the axis' low end. */
static double
first_tick (const LfPlotScale *scale)
{
  return ceil (scale->low / scale->step - 1e-9) * scale->step;
}

static void
draw_tick (cairo_t *cr, const LfPalette *palette, const LfPlotArea *area, gboolean along_x,
           double value)
{
  const LfBox *box = &area->box;
  double at = along_x ? lf_plot_x (area, value) : lf_plot_y (area, value);
  LfType type = lf_plot_small;
  char text[LF_NUMERIC_TEXT];

  tick_text (value, along_x ? area->x.step : area->y.step, text);
  type.align = along_x ? LF_ALIGN_CENTRE : LF_ALIGN_RIGHT;
  lf_colour_set (cr, palette->ink[LF_INK_RULE]);
  cairo_set_line_width (cr, 0.4);
  cairo_move_to (cr, along_x ? at : box->x, along_x ? box->y : at);
  cairo_line_to (cr, along_x ? at : box->x + box->width, along_x ? box->y + box->height : at);
  cairo_stroke (cr);
  lf_colour_set (cr, palette->ink[LF_INK_QUIET]);
  cairo_set_line_width (cr, 0.6);
  cairo_move_to (cr, along_x ? at : box->x, along_x ? box->y + box->height : at);
  cairo_line_to (cr, along_x ? at : box->x - TICK, along_x ? box->y + box->height + TICK : at);
  cairo_stroke (cr);
  double x = along_x ? at : box->x - TICK - 2;
  double y = along_x ? box->y + box->height + TICK + 2 + lf_type_cap_height (type)
                     : lf_type_baseline (type, at);
  lf_type_draw (cr, type, palette->ink[LF_INK_QUIET], x, y, text);
}

static void
draw_axes (cairo_t *cr, const LfPalette *palette, const LfPlot *plot, const LfPlotArea *area)
{
  const LfBox *box = &area->box;
  LfType right = lf_plot_small;

  for (double v = first_tick (&area->x); v <= area->x.high + area->x.step * 1e-6; v += area->x.step)
    draw_tick (cr, palette, area, TRUE, v);
  for (double v = first_tick (&area->y); v <= area->y.high + area->y.step * 1e-6; v += area->y.step)
    draw_tick (cr, palette, area, FALSE, v);
  lf_colour_set (cr, palette->ink[LF_INK_QUIET]);
  cairo_set_line_width (cr, 0.8);
  cairo_move_to (cr, box->x, box->y);
  cairo_line_to (cr, box->x, box->y + box->height);
  cairo_line_to (cr, box->x + box->width, box->y + box->height);
  cairo_stroke (cr);
  right.align = LF_ALIGN_RIGHT;
  lf_type_draw_within (cr, right, palette->ink[LF_INK_TEXT], box->x + box->width,
                       box->y + box->height + LF_PLOT_FOOT - 2, box->width, plot->x.label);
}

void
lf_plot_draw (cairo_t *cr, const LfPalette *palette, const LfPlot *plot, LfBox box)
{
  LfType title = { TITLE_SIZE, LF_WEIGHT_BOLD, LF_ALIGN_LEFT };
  double unused_low, unused_high, top = box.y + TITLE_SIZE * 1.3;

  lf_type_draw_within (cr, title, palette->ink[LF_INK_TEXT], box.x, box.y + TITLE_SIZE, box.width,
                       plot->title);
  if (!find_ends (plot, TRUE, &unused_low, &unused_high)) {
    lf_type_draw (cr, lf_plot_small, palette->ink[LF_INK_QUIET], box.x, top + 12,
                  "There is nothing to show.");
    return;
  }
  top += lf_plot_draw_legend (cr, palette, plot, box.x, top, box.width);
  lf_type_draw (cr, lf_plot_small, palette->ink[LF_INK_TEXT], box.x, top + LF_PLOT_SMALL + 1,
                plot->y.label);
  top += LF_PLOT_SMALL + 7;

  LfPlotArea area = { .box = { box.x, top, box.width, box.y + box.height - LF_PLOT_FOOT - top } };
  area.y = scale_of (plot, FALSE, area.box.height);
  double left = gutter (cr, &area.y);
  area.box.x += left;
  area.box.width -= left + 6; /* half of the last number stands out on the right */
  area.x = scale_of (plot, TRUE, area.box.width);
  draw_axes (cr, palette, plot, &area);
  lf_plot_draw_marks (cr, palette, plot, &area);
  for (guint i = 0; i < plot->series->len; i++)
    lf_plot_draw_series (cr, palette, plot->series->pdata[i], &area);
}
