/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One wave sweeping across a strip. A strip is drawn in whole pixel columns, numbered from the
 * first sample on and never reused, so that drawing a few columns at a time onto a kept surface
 * gives the very pixels that drawing the strip at once would. */
#pragma once

#include <cairo.h>

#include "attempt/trace.h"
#include "draw/palette.h"

enum { LF_ERASE_PX = 24 /* width of the bar that wipes ahead of the pen */ };

typedef struct {
  LfWaveId wave;
  int width; /* px */
  int height;
  double px_per_s; /* sweep speed */
  double low;      /* value at the lower edge, less a margin for the pen */
  double high;
  double line_px; /* pen, 2 as a rule */
  LfColour colour;
  LfColour background;
} LfStrip;

/* A strip with the wave's own colour and scale, a 2 px pen and 90 px a second. */
LfStrip lf_strip (const LfPalette *palette, LfWaveId wave, int width, int height);

/* One past the last column whose pixels are final: later samples do not touch it any more. Depends
 * on `waves->n` and the sweep alone. */
int64_t lf_strip_columns (const LfStrip *strip, const LfWaves *waves);

/* Where a column stands on the strip: column modulo width. */
int lf_strip_x (const LfStrip *strip, int64_t column);

/* Clears and draws columns `from` to `to` (one past the last) at their places on the strip; at most
 * one strip's width of them, wrapped where they run over the right edge. Columns before the ring's
 * oldest sample stay empty. */
void lf_trace_draw_columns (cairo_t *cr, const LfStrip *strip, const LfWaves *waves, int64_t from,
                            int64_t to);

/* The whole strip as it stands now, with the erase bar ahead of the pen. */
void lf_trace_draw_strip (cairo_t *cr, const LfStrip *strip, const LfWaves *waves);

/* A straight quiet line across with words on it, for a strip whose sensor is not there. */
void lf_trace_draw_absent (cairo_t *cr, const LfPalette *palette, const LfStrip *strip,
                           const char *words);

/* The wave's label and, for pressures and gas, the scale: ticks and values, in a gutter `width`
 * wide to the left of a strip of the same height. */
void lf_trace_draw_gutter (cairo_t *cr, const LfPalette *palette, const LfStrip *strip, int width);

/* y of a value on the strip. */
double lf_strip_y (const LfStrip *strip, double value);
