/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/plot.h"

#include <math.h>

#include "bed.h"

enum { WIDE = 300, HIGH = 220, EDGE = 10 };

static void
assert_scale (double low, double high, int most, double step, double from, double to)
{
  LfPlotScale scale = lf_plot_scale (low, high, most);
  g_assert_cmpfloat_with_epsilon (scale.step, step, 1e-9);
  g_assert_cmpfloat_with_epsilon (scale.low, from, 1e-9);
  g_assert_cmpfloat_with_epsilon (scale.high, to, 1e-9);
}

static void
test_scale (void)
{
  assert_scale (0, 10, 5, 2, 0, 10);
  assert_scale (3, 97, 5, 20, 0, 100);
  assert_scale (-7, 4, 4, 5, -10, 5);
  assert_scale (0.012, 0.031, 4, 0.01, 0.01, 0.04);
  /* One value alone still has room on both sides or one. */
  LfPlotScale flat = lf_plot_scale (5, 5, 4);
  g_assert_cmpfloat (flat.high, >, flat.low);
  g_assert_cmpfloat (flat.low, <=, 5);
  g_assert_cmpfloat (flat.high, >=, 5);
}

/* Ticks are never more than asked for, and cover the values. */
static void
test_scale_covers (void)
{
  for (int most = 2; most <= 8; most++)
    for (double low = -50; low <= 50; low += 7.3)
      for (double span = 0.01; span < 3000; span *= 3.7) {
        LfPlotScale scale = lf_plot_scale (low, low + span, most);
        g_assert_cmpfloat (scale.low, <=, low + scale.step * 1e-6);
        g_assert_cmpfloat (scale.high, >=, low + span - scale.step * 1e-6);
        g_assert_cmpfloat ((scale.high - scale.low) / scale.step, <=, most + 1e-6);
      }
}

static LfPlot *
make_plot (LfPen pen)
{
  LfPlot *plot = lf_plot_new ("A title", "Time, s", "mmHg");
  LfPlotSeries *series = lf_plot_add_series (plot, "Aorta", pen);
  for (int i = 0; i <= 100; i++)
    lf_plot_series_add (series, i, 50 + 40 * sin (i / 10.0));
  return plot;
}

static cairo_surface_t *
paint (const LfPlot *plot)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDE, HIGH);
  cairo_t *cr = cairo_create (surface);
  LfBox box = { EDGE, EDGE, WIDE - 2 * EDGE, HIGH - 2 * EDGE };
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  lf_plot_draw (cr, &lf_palette_paper, plot, box);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
pixel (cairo_surface_t *surface, int x, int y)
{
  const unsigned char *data = cairo_image_surface_get_data (surface);
  guint32 value;
  memcpy (&value, data + y * cairo_image_surface_get_stride (surface) + 4 * x, sizeof value);
  return value & 0xffffff;
}

/* Pixels that are not white; those outside the box count as `outside`. */
static int
count_painted (cairo_surface_t *surface, int *outside)
{
  int n = 0;
  *outside = 0;
  for (int y = 0; y < HIGH; y++)
    for (int x = 0; x < WIDE; x++) {
      if (pixel (surface, x, y) == 0xffffff)
        continue;
      n++;
      *outside += x < EDGE || y < EDGE || x >= WIDE - EDGE || y >= HIGH - EDGE;
    }
  return n;
}

/* Pixels of the area of the curve as dark as ink. */
static int
count_ink (LfPen pen)
{
  g_autoptr (LfPlot) plot = make_plot (pen);
  cairo_surface_t *surface = paint (plot);
  int n = 0;
  for (int y = 60; y < HIGH - 45; y++)
    for (int x = 60; x < WIDE - 30; x++)
      n += (pixel (surface, x, y) & 0xff) < 0x60;
  cairo_surface_destroy (surface);
  return n;
}

static void
test_stays_in_box (void)
{
  g_autoptr (LfPlot) plot = make_plot ((LfPen){ LF_INK_TEXT, LF_STROKE_SOLID, LF_MARKER_NONE, 1 });
  lf_plot_add_mark (plot, 98, "a word near the end");
  /* What lies beyond a fixed axis is not drawn over the rest. */
  plot->y.low = 40;
  plot->y.high = 60;
  cairo_surface_t *surface = paint (plot);
  int outside, n = count_painted (surface, &outside);
  g_assert_cmpint (n, >, 2000);
  g_assert_cmpint (outside, ==, 0);
  cairo_surface_destroy (surface);
}

/* Without colour each stroke still looks different: it covers another share of the line. */
static void
test_strokes_differ (void)
{
  int solid = count_ink ((LfPen){ LF_INK_TEXT, LF_STROKE_SOLID, LF_MARKER_NONE, 1.5 });
  int dashed = count_ink ((LfPen){ LF_INK_TEXT, LF_STROKE_DASHED, LF_MARKER_NONE, 1.5 });
  int dotted = count_ink ((LfPen){ LF_INK_TEXT, LF_STROKE_DOTTED, LF_MARKER_NONE, 1.5 });
  int marked = count_ink ((LfPen){ LF_INK_TEXT, LF_STROKE_SOLID, LF_MARKER_SQUARE, 1.5 });
  g_assert_cmpint (solid, >, dashed * 11 / 10);
  g_assert_cmpint (dashed, >, dotted * 11 / 10);
  g_assert_cmpint (marked, >, solid);
}

/* A gap in the values is a gap in the line. */
static void
test_gap (void)
{
  LfPen pen = { LF_INK_TEXT, LF_STROKE_SOLID, LF_MARKER_NONE, 1.5 };
  g_autoptr (LfPlot) plot = lf_plot_new ("", "", "");
  LfPlotSeries *series = lf_plot_add_series (plot, "", pen);
  for (int i = 0; i <= 100; i++)
    lf_plot_series_add (series, i, i > 40 && i < 60 ? (double) NAN : 50.0);
  plot->y.high = 100;
  cairo_surface_t *surface = paint (plot);
  int runs = 0, middle = 0;
  for (int y = 60; y < HIGH - 50 && runs == 0; y++) {
    gboolean before = FALSE;
    for (int x = 50; x < WIDE - EDGE - 8; x++) {
      gboolean dark = (pixel (surface, x, y) & 0xff) < 0x60;
      runs += dark && !before;
      middle += dark;
      before = dark;
    }
    if (middle < 60) /* a grid line's crossing, not the line */
      runs = middle = 0;
  }
  g_assert_cmpint (runs, ==, 2);
  cairo_surface_destroy (surface);
}

static void
test_empty (void)
{
  g_autoptr (LfPlot) plot = lf_plot_new ("Nothing", "x", "y");
  lf_plot_add_series (plot, "none", (LfPen){ LF_INK_TEXT, LF_STROKE_SOLID, LF_MARKER_NONE, 1 });
  cairo_surface_t *surface = paint (plot);
  int outside, n = count_painted (surface, &outside);
  g_assert_cmpint (n, >, 50); /* its title, and that there is nothing */
  g_assert_cmpint (n, <, 2000);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/plot/scale", test_scale);
  g_test_add_func ("/draw/plot/scale-covers", test_scale_covers);
  g_test_add_func ("/draw/plot/stays-in-box", test_stays_in_box);
  g_test_add_func ("/draw/plot/strokes-differ", test_strokes_differ);
  g_test_add_func ("/draw/plot/gap", test_gap);
  g_test_add_func ("/draw/plot/empty", test_empty);
  return g_test_run ();
}
