/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/trace.h"

#include <math.h>

#include "bed.h"

/* A wave with edges steep enough to show any seam, in place of a patient's. */
static LfWaves *
make_waves (int64_t n)
{
  LfWaves *waves = g_new0 (LfWaves, 1);
  waves->n = n;
  for (int64_t i = MAX (0, n - LF_WAVE_RING); i < n; i++) {
    double t = (double) i / 250, beat = fmod (t, 0.8);
    waves->sample[LF_WAVE_ECG_II][i % LF_WAVE_RING] =
        (float) (0.1 * sin (t * 40) + (beat < 0.04 ? 1.2 * sin (beat / 0.04 * G_PI) : 0));
  }
  return waves;
}

/* How far the most different pixel of two pictures is apart, of 255, and how many differ. */
static int
worst_difference (cairo_surface_t *a, cairo_surface_t *b, int width, int height, int *n)
{
  int worst = 0;
  *n = 0;
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      for (int shift = 0; shift <= 16; shift += 8) {
        int one = (int) (bed_pixel (a, x, y) >> shift & 0xff);
        int other = (int) (bed_pixel (b, x, y) >> shift & 0xff);
        worst = MAX (worst, ABS (one - other));
        *n += one != other;
      }
  return worst;
}

/* Sample by sample as time goes on, the kept surface comes to what one whole drawing gives. */
static void
test_piecemeal (void)
{
  static const int64_t chunks[] = { 4, 5, 3, 17, 1, 60, 4 };
  LfStrip strip = lf_strip (&lf_palette_house, LF_WAVE_ECG_II, 331, 90);
  LfWaves *waves = make_waves (3001);
  int64_t all = waves->n, drawn = 0;
  cairo_t *kept_cr, *whole_cr;
  cairo_surface_t *kept = bed_canvas (strip.width, 90, &kept_cr);
  cairo_surface_t *whole = bed_canvas (strip.width, 90, &whole_cr);

  waves->n = 0;
  for (gsize i = 0; waves->n < all; i++) {
    waves->n = MIN (all, waves->n + chunks[i % G_N_ELEMENTS (chunks)]);
    int64_t now = lf_strip_columns (&strip, waves);
    g_assert_cmpint (now, >=, drawn);
    lf_trace_draw_columns (kept_cr, &strip, waves, drawn, now);
    drawn = now;
  }
  lf_trace_draw_columns (whole_cr, &strip, waves, drawn - strip.width, drawn);
  g_assert_cmpint (drawn, >, 3 * strip.width);
  int differing;
  g_assert_cmpint (worst_difference (kept, whole, strip.width, 90, &differing), <=, 3);
  g_assert_cmpint (differing, <, strip.width * 90 / 100);
  g_assert_cmpint (bed_count_other (whole, 0, 0, strip.width, 90, bed_pixel (whole, 0, 0)), >, 500);

  cairo_destroy (kept_cr);
  cairo_destroy (whole_cr);
  cairo_surface_destroy (kept);
  cairo_surface_destroy (whole);
  g_free (waves);
}

/* Ahead of the pen nothing stands, as wide as the bar and no wider. */
static void
test_erase_bar (void)
{
  LfStrip strip = lf_strip (&lf_palette_house, LF_WAVE_ECG_II, 300, 80);
  LfWaves *waves = make_waves (2500);
  cairo_t *cr;
  cairo_surface_t *surface = bed_canvas (strip.width, 80, &cr);
  lf_trace_draw_strip (cr, &strip, waves);
  int64_t now = lf_strip_columns (&strip, waves);
  for (int column = 0; column < strip.width; column++) {
    int x = lf_strip_x (&strip, now + column);
    int inked = bed_count_other (surface, x, 0, 1, 80, 0x05080a);
    if (column < LF_ERASE_PX)
      g_assert_cmpint (inked, ==, 0);
    else
      g_assert_cmpint (inked, >, 0);
  }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_free (waves);
}

/* No samples, no line; and a strip longer than the ring draws what there is. */
static void
test_ends_of_the_ring (void)
{
  LfStrip strip = lf_strip (&lf_palette_house, LF_WAVE_ECG_II, 200, 60);
  LfWaves *waves = make_waves (0);
  cairo_t *cr;
  cairo_surface_t *surface = bed_canvas (8000, 60, &cr);
  g_assert_cmpint (lf_strip_columns (&strip, waves), ==, 0);
  lf_trace_draw_strip (cr, &strip, waves);
  g_assert_cmpint (bed_count_other (surface, 0, 0, 200, 60, 0x05080a), ==, 0);
  g_free (waves);

  strip.width = 8000;
  waves = make_waves (LF_WAVE_RING + 7000);
  lf_trace_draw_strip (cr, &strip, waves);
  int64_t oldest = (int64_t) (7000 * strip.px_per_s / 250);
  g_assert_cmpint (bed_count_other (surface, (int) oldest - 60, 0, 50, 60, 0x05080a), ==, 0);
  g_assert_cmpint (bed_count_other (surface, (int) oldest + 10, 0, 50, 60, 0x05080a), >, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_free (waves);
}

/* Values beyond the scale stay on the strip. */
static void
test_scale (void)
{
  LfStrip strip = lf_strip (&lf_palette_house, LF_WAVE_ABP, 200, 60);
  g_assert_cmpfloat (lf_strip_y (&strip, strip.high), <, lf_strip_y (&strip, strip.low));
  g_assert_cmpfloat (lf_strip_y (&strip, 1e6), ==, lf_strip_y (&strip, strip.high));
  g_assert_cmpfloat (lf_strip_y (&strip, -1e6), ==, lf_strip_y (&strip, strip.low));
  g_assert_cmpfloat (lf_strip_y (&strip, strip.high) - strip.line_px / 2, >=, 0);
  g_assert_cmpfloat (lf_strip_y (&strip, strip.low) + strip.line_px / 2, <=, strip.height);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/trace/piecemeal", test_piecemeal);
  g_test_add_func ("/draw/trace/erase-bar", test_erase_bar);
  g_test_add_func ("/draw/trace/ends-of-the-ring", test_ends_of_the_ring);
  g_test_add_func ("/draw/trace/scale", test_scale);
  return g_test_run ();
}
