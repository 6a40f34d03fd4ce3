/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Colours. An instrument is dark always; paper is for print and for a light desktop. Colour never
 * speaks alone: labels, units and marks say the same. */
#pragma once

#include <cairo.h>
#include <glib.h>

#include "words/readings.h"
#include "words/waves.h"

typedef struct {
  double red; /* 0-1, sRGB */
  double green;
  double blue;
} LfColour;

/* What a colour is for. */
typedef enum {
  LF_INK_BACKGROUND,
  LF_INK_PANEL, /* a surface that stands out a little from the background */
  LF_INK_RULE,  /* hairlines and frames; carries no meaning */
  LF_INK_TEXT,
  LF_INK_QUIET, /* labels, units, limits */
  LF_INK_ECG,
  LF_INK_ARTERIAL,
  LF_INK_SPO2,
  LF_INK_CO2,
  LF_INK_CVP,
  LF_INK_NIRS,
  LF_INK_TEMPERATURE,
  LF_INK_ECMO, /* pump and circuit */
  LF_INK_GOOD, /* met, within limits */
  LF_INK_ALARM_HIGH,
  LF_INK_ALARM_MEDIUM,
  LF_INK_ALARM_LOW,
  LF_N_INKS
} LfInk;

typedef struct {
  const char *id;    /* as kept in settings */
  const char *label; /* as shown to people */
  LfColour ink[LF_N_INKS];
  LfColour venous;   /* blood without oxygen */
  LfColour arterial; /* blood full of it */
} LfPalette;

extern const LfPalette lf_palette_house;        /* the default, on #05080a */
extern const LfPalette lf_palette_colour_blind; /* after Okabe and Ito 2008, on #05080a */
extern const LfPalette lf_palette_paper;        /* the same house on white */

/* The palette of that id, or the house's. */
const LfPalette *lf_palette_named (const char *id);

/* WCAG 2 contrast, 1 to 21. */
double lf_colour_contrast (LfColour a, LfColour b);

/* `share` (0-1) of the way from `a` to `b`. */
LfColour lf_colour_mix (LfColour a, LfColour b, double share);

/* The colour of blood at a saturation in percent; values outside 0-100 are held there. Below 40 %
 * it is venous, and the scale is stretched where the eye must tell drainage from return. */
LfColour lf_colour_blood (const LfPalette *palette, double saturation_percent);

void lf_colour_set (cairo_t *cr, LfColour colour);
void lf_colour_set_alpha (cairo_t *cr, LfColour colour, double alpha);

/* The ink of a wave or of a displayed reading. */
LfInk lf_ink_of_wave (LfWaveId wave);
LfInk lf_ink_of_reading (LfReadingId reading);
