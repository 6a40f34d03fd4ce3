/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/trace.h"

#include <glib/gi18n-lib.h>

#include <math.h>

#include "draw/type.h"

#define SAMPLES_PER_S  (1000.0 / LF_WAVE_PERIOD_MS)
#define SWEEP_PX_PER_S 90.0

LfStrip
lf_strip (const LfPalette *palette, LfWaveId wave, int width, int height)
{
  return (LfStrip){
    .wave = wave,
    .width = width,
    .height = height,
    .px_per_s = SWEEP_PX_PER_S,
    .low = lf_wave (wave)->low,
    .high = lf_wave (wave)->high,
    .line_px = 2,
    .colour = palette->ink[lf_ink_of_wave (wave)],
    .background = palette->ink[LF_INK_BACKGROUND],
  };
}

static double
px_per_sample (const LfStrip *strip)
{
  return strip->px_per_s / SAMPLES_PER_S;
}

int64_t
lf_strip_columns (const LfStrip *strip, const LfWaves *waves)
{
  double x = (double) (waves->n - 1) * px_per_sample (strip) - strip->line_px;
  return x > 0 ? (int64_t) floor (x) : 0;
}

int
lf_strip_x (const LfStrip *strip, int64_t column)
{
  return (int) (column % strip->width);
}

double
lf_strip_y (const LfStrip *strip, double value)
{
  double margin = strip->line_px + 1;
  double share = (value - strip->low) / (strip->high - strip->low);
  double y = strip->height - margin - share * (strip->height - 2 * margin);
  return CLAMP (y, margin, strip->height - margin);
}

/* Draws columns that do not wrap. */
static void
draw_run (cairo_t *cr, const LfStrip *strip, const LfWaves *waves, int64_t from, int64_t to)
{
  int x = lf_strip_x (strip, from);
  int64_t base = from - x;
  double dx = px_per_sample (strip);
  double reach = 2 * strip->line_px + 2; /* joins of what lies beyond touch these columns */
  int64_t oldest = MAX (0, waves->n - LF_WAVE_RING);
  int64_t first = MAX (oldest, (int64_t) floor (((double) from - reach) / dx) - 1);
  int64_t last = MIN (waves->n - 1, (int64_t) ceil (((double) to + reach) / dx) + 1);

  cairo_save (cr);
  cairo_rectangle (cr, x, 0, (double) (to - from), strip->height);
  cairo_clip (cr);
  lf_colour_set (cr, strip->background);
  cairo_paint (cr);
  for (int64_t i = first; i <= last; i++) {
    double value = (double) waves->sample[strip->wave][i % LF_WAVE_RING];
    cairo_line_to (cr, (double) i * dx - (double) base, lf_strip_y (strip, value));
  }
  lf_colour_set (cr, strip->colour);
  cairo_set_line_width (cr, strip->line_px);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_stroke (cr);
  cairo_restore (cr);
}

void
lf_trace_draw_columns (cairo_t *cr, const LfStrip *strip, const LfWaves *waves, int64_t from,
                       int64_t to)
{
  from = MAX (MAX (from, 0), to - strip->width);
  while (from < to) {
    int64_t edge = from - lf_strip_x (strip, from) + strip->width;
    int64_t end = MIN (to, edge);
    draw_run (cr, strip, waves, from, end);
    from = end;
  }
}

void
lf_trace_draw_strip (cairo_t *cr, const LfStrip *strip, const LfWaves *waves)
{
  int64_t now = lf_strip_columns (strip, waves);
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, strip->width, strip->height);
  lf_colour_set (cr, strip->background);
  cairo_fill (cr);
  lf_trace_draw_columns (cr, strip, waves, now + LF_ERASE_PX - strip->width, now);
  cairo_restore (cr);
}

void
lf_trace_draw_absent (cairo_t *cr, const LfPalette *palette, const LfStrip *strip,
                      const char *words)
{
  LfType type = { CLAMP (strip->height * 0.16, 12, 24), LF_WEIGHT_REGULAR, LF_ALIGN_LEFT };
  double middle = floor (strip->height / 2) + 0.5;
  double gap = type.size * 0.6;
  double x = strip->width * 0.06;
  static const double dash[] = { 2, 6 };

  cairo_save (cr);
  lf_colour_set (cr, strip->background);
  cairo_rectangle (cr, 0, 0, strip->width, strip->height);
  cairo_fill (cr);
  double width = 0;
  if (words[0] != '\0')
    width = lf_type_draw (cr, type, palette->ink[LF_INK_QUIET], x, lf_type_baseline (type, middle),
                          words);
  else
    gap = 0;
  lf_colour_set_alpha (cr, strip->colour, 0.55);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  cairo_move_to (cr, 0, middle);
  cairo_line_to (cr, x - gap, middle);
  cairo_move_to (cr, x + width + gap, middle);
  cairo_line_to (cr, strip->width, middle);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* A bracket one millivolt high: the scale of an ECG. */
static void
draw_calibration (cairo_t *cr, const LfPalette *palette, const LfStrip *strip, int width)
{
  double top = lf_strip_y (strip, 0.5), bottom = lf_strip_y (strip, -0.5);
  lf_colour_set (cr, palette->ink[LF_INK_QUIET]);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, width - 10, floor (bottom) + 0.5);
  cairo_line_to (cr, width - 7.5, floor (bottom) + 0.5);
  cairo_line_to (cr, width - 7.5, floor (top) + 0.5);
  cairo_line_to (cr, width - 4, floor (top) + 0.5);
  cairo_stroke (cr);
}

static void
draw_ticks (cairo_t *cr, const LfPalette *palette, const LfStrip *strip, int width, double size)
{
  LfType type = { size, LF_WEIGHT_REGULAR, LF_ALIGN_RIGHT };
  double half = lf_type_cap_height (type) / 2 + 1;
  for (int i = 0; i <= 2; i++) {
    double low = MAX (strip->low, 0); /* a scale that goes below nought still counts from it */
    double value = low + (strip->high - low) * i / 2;
    double y = lf_strip_y (strip, value);
    char text[G_ASCII_DTOSTR_BUF_SIZE];
    g_ascii_formatd (text, sizeof text, "%.3g", value);
    lf_colour_set (cr, palette->ink[LF_INK_QUIET]);
    cairo_set_line_width (cr, 1);
    cairo_move_to (cr, width - 5, floor (y) + 0.5);
    cairo_line_to (cr, width - 1, floor (y) + 0.5);
    cairo_stroke (cr);
    lf_type_draw (cr, type, palette->ink[LF_INK_QUIET], width - 8,
                  lf_type_baseline (type, CLAMP (y, half, strip->height - half)), text);
  }
}

void
lf_trace_draw_gutter (cairo_t *cr, const LfPalette *palette, const LfStrip *strip, int width)
{
  double size = CLAMP (MIN (strip->height * 0.2, width * 0.27), 12, 26);
  LfType label = { size, LF_WEIGHT_BOLD, LF_ALIGN_LEFT };
  cairo_save (cr);
  /* Beside the scale's middle there is nothing, so the label stands above it. */
  lf_type_draw (cr, label, strip->colour, 0, lf_type_cap_height (label) + 3,
                _ (lf_wave (strip->wave)->word.label));
  if (strip->wave == LF_WAVE_ECG_II)
    draw_calibration (cr, palette, strip, width);
  else if (strip->wave != LF_WAVE_PLETH)
    draw_ticks (cr, palette, strip, width, MAX (11, size * 0.72));
  cairo_restore (cr);
}
