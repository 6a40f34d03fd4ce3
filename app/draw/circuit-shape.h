/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where everything of the circuit's drawing lies, in a box of a given size. Shared by what draws it
 * and what is clicked on. */
#pragma once

#include "draw/circuit.h"
#include "draw/type.h"

typedef struct {
  double x, y;
} LfPoint;

enum { LF_TUBE_POINTS = 5 };

/* A tube: a path with rounded corners, in the direction of flow. */
typedef struct {
  LfPoint at[LF_TUBE_POINTS];
  int n;
} LfTube;

typedef struct {
  double width, height;
  double tube; /* diameter */
  double text; /* font size of labels */
  /* The patient lies on the back, head to the left: the right side is below. */
  LfBox bed;
  double body_x, body_y; /* top of the head, midline */
  double body_length;
  double body_half;                  /* half the width across the arms */
  LfPoint groin[LF_N_CIRCUIT_LINES]; /* where each line enters */
  LfTube drainage;                   /* groin to pump */
  LfTube between;                    /* pump to oxygenator */
  LfTube back;                       /* oxygenator to groin */
  LfTube distal;
  LfPoint pump;
  double pump_radius;
  LfPoint oxygenator;
  double oxygenator_half; /* half its diagonal */
  LfPoint clamp[2];       /* drainage, return */
  LfBox gas;
  LfBox heater;
  double top_run;   /* y of the tubes' upper run */
  double left_run;  /* x of the drainage line's descent */
  double right_run; /* x of the return line's ascent */
} LfCircuitShape;

/* What every part of the drawing is drawn with. */
typedef struct {
  cairo_t *cr;
  const LfPalette *palette;
  const LfCircuitLook *look;
  const LfCircuitShape *s;
} LfCircuitPainter;

LfColour lf_circuit_ink (const LfCircuitPainter *p, LfInk which);

LfCircuitShape lf_circuit_shape (const LfCircuitLook *look, double width, double height);

/* A place on the body: `along` from the top of the head (0) to the soles (1), `across` from the
 * left side (-1) to the right (1). */
LfPoint lf_circuit_body (const LfCircuitShape *shape, double along, double across);

/* Adds a tube's path, its corners rounded. */
void lf_circuit_tube_path (cairo_t *cr, const LfCircuitShape *shape, const LfTube *tube);

/* The part's box, grown to a size that a finger hits. */
gboolean lf_circuit_part_area (const LfCircuitShape *shape, const LfCircuitLook *look,
                               LfCircuitPart part, LfBox *box);

/* The bed with who lies on it and what has been done to them; a part of the still drawing. */
void lf_circuit_draw_patient (cairo_t *cr, const LfPalette *palette, const LfCircuitLook *look,
                              const LfCircuitShape *shape);

/* Punctures, wires and cannulae, over the patient. */
void lf_circuit_draw_access (cairo_t *cr, const LfPalette *palette, const LfCircuitLook *look,
                             const LfCircuitShape *shape);

/* Before there is a circuit: what is known of the bedside, in words, below the bed. */
void lf_circuit_draw_bedside (cairo_t *cr, const LfPalette *palette, const LfCircuitLook *look,
                              const LfCircuitShape *shape);

/* The colour of what is in a tube: blood by its saturation, or clear prime. */
LfColour lf_circuit_fluid (const LfPalette *palette, const LfCircuitLook *look, double percent);
