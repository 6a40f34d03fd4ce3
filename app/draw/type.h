/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Type: one condensed sans with tabular figures, set by its baseline so that rows line up. */
#pragma once

#include <cairo.h>
#include <glib.h>

#include "draw/palette.h"

/* First the pinned font, then what a system without it may have. */
#define LF_TYPE_FAMILY "Roboto Condensed, DejaVu Sans Condensed, Sans"

typedef enum { LF_WEIGHT_LIGHT, LF_WEIGHT_REGULAR, LF_WEIGHT_MEDIUM, LF_WEIGHT_BOLD } LfWeight;
typedef enum { LF_ALIGN_LEFT, LF_ALIGN_CENTRE, LF_ALIGN_RIGHT } LfAlign;

typedef struct {
  double size; /* font size in user units (px on screen, pt in a PDF) */
  LfWeight weight;
  LfAlign align;
} LfType;

typedef struct {
  double x, y, width, height;
} LfBox;

/* One line, its baseline at `y`; `x` is its left end, middle or right end as it is aligned.
 * Returns its width. */
double lf_type_draw (cairo_t *cr, LfType type, LfColour colour, double x, double y,
                     const char *text);

/* The same, cut with an ellipsis where it would be wider than `width`. */
double lf_type_draw_within (cairo_t *cr, LfType type, LfColour colour, double x, double y,
                            double width, const char *text);

double lf_type_width (cairo_t *cr, LfType type, const char *text);

/* The largest size, at most `type.size`, at which `text` is no wider than `width`. */
double lf_type_fit (cairo_t *cr, LfType type, double width, const char *text);

/* Height of a capital or a figure; what text is centred by. */
double lf_type_cap_height (LfType type);

/* The baseline that centres capitals on `middle`. */
double lf_type_baseline (LfType type, double middle);

/* Wraps text into a column from `top`, at most `height` high (the last line then ends in an
 * ellipsis; 0: no limit), and returns the height used. With `cr` drawing is optional: a NULL
 * `colour` only measures. Line spacing is 1.25. */
double lf_type_paragraph (cairo_t *cr, LfType type, const LfColour *colour, double x, double top,
                          double width, double height, const char *text);
