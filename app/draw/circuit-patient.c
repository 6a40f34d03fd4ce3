/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include <glib/gi18n-lib.h>

#include "draw/circuit-shape.h"

static LfColour
skin (const LfCircuitPainter *p)
{
  return lf_colour_mix (lf_circuit_ink (p, LF_INK_BACKGROUND), lf_circuit_ink (p, LF_INK_QUIET),
                        0.30);
}

static void
rounded (cairo_t *cr, double x, double y, double w, double h, double r)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + w - r, y + r, r, -G_PI_2, 0);
  cairo_arc (cr, x + w - r, y + h - r, r, 0, G_PI_2);
  cairo_arc (cr, x + r, y + h - r, r, G_PI_2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

/* A limb: a cone with round ends from one place to another, radii as shares of the half width. */
static void
limb (const LfCircuitPainter *p, double along0, double across0, double r0, double along1,
      double across1, double r1)
{
  LfPoint a = lf_circuit_body (p->s, along0, across0), b = lf_circuit_body (p->s, along1, across1);
  double ra = r0 * p->s->body_half, rb = r1 * p->s->body_half;
  double angle = atan2 (b.y - a.y, b.x - a.x);
  cairo_new_sub_path (p->cr);
  cairo_arc (p->cr, a.x, a.y, ra, angle + G_PI_2, angle - G_PI_2);
  cairo_arc (p->cr, b.x, b.y, rb, angle - G_PI_2, angle + G_PI_2);
  cairo_close_path (p->cr);
}

static void
draw_bed (const LfCircuitPainter *p)
{
  const LfBox *b = &p->s->bed;
  double r = b->height * 0.10;
  rounded (p->cr, b->x, b->y, b->width, b->height, r);
  lf_colour_set (p->cr, lf_circuit_ink (p, LF_INK_PANEL));
  cairo_fill_preserve (p->cr);
  lf_colour_set (p->cr, lf_circuit_ink (p, LF_INK_RULE));
  cairo_set_line_width (p->cr, 1);
  cairo_stroke (p->cr);
  /* A pillow under the head. */
  LfPoint head = lf_circuit_body (p->s, 0.055, 0);
  double half = p->s->body_half * 0.62, deep = p->s->body_length * 0.062;
  rounded (p->cr, head.x - deep, head.y - half, 2 * deep, 2 * half, deep * 0.5);
  lf_colour_set (p->cr, lf_colour_mix (lf_circuit_ink (p, LF_INK_PANEL),
                                       lf_circuit_ink (p, LF_INK_RULE), 0.6));
  cairo_fill (p->cr);
}

static void
trunk_path (const LfCircuitPainter *p)
{
  static const double shape[][6] = {
    /* control, control, end: along and across, right side; mirrored for the left */
    { 0.125, 0.16, 0.145, 0.60, 0.185, 0.62 },
    { 0.26, 0.60, 0.36, 0.44, 0.42, 0.44 },
    { 0.47, 0.45, 0.50, 0.52, 0.545, 0.50 },
    { 0.57, 0.46, 0.585, 0.2, 0.585, 0 },
  };
  LfPoint start = lf_circuit_body (p->s, 0.115, 0);
  cairo_new_sub_path (p->cr);
  cairo_move_to (p->cr, start.x, start.y);
  for (gsize i = 0; i < G_N_ELEMENTS (shape); i++) {
    LfPoint a = lf_circuit_body (p->s, shape[i][0], shape[i][1]);
    LfPoint b = lf_circuit_body (p->s, shape[i][2], shape[i][3]);
    LfPoint c = lf_circuit_body (p->s, shape[i][4], shape[i][5]);
    cairo_curve_to (p->cr, a.x, a.y, b.x, b.y, c.x, c.y);
  }
  for (int i = (int) G_N_ELEMENTS (shape) - 1; i >= 0; i--) {
    LfPoint a = lf_circuit_body (p->s, shape[i][2], -shape[i][3]);
    LfPoint b = lf_circuit_body (p->s, shape[i][0], -shape[i][1]);
    LfPoint c = i > 0 ? lf_circuit_body (p->s, shape[i - 1][4], -shape[i - 1][5]) : start;
    cairo_curve_to (p->cr, a.x, a.y, b.x, b.y, c.x, c.y);
  }
  cairo_close_path (p->cr);
}

static void
draw_leg (const LfCircuitPainter *p, double side, gboolean pale)
{
  LfColour colour = skin (p);
  if (pale)
    colour = lf_colour_mix (
        colour,
        lf_colour_mix (lf_circuit_ink (p, LF_INK_SPO2), lf_circuit_ink (p, LF_INK_TEXT), 0.6),
        0.38);
  lf_colour_set (p->cr, colour);
  limb (p, 0.545, side * 0.25, 0.25, 0.74, side * 0.25, 0.15);
  cairo_fill (p->cr);
  limb (p, 0.74, side * 0.25, 0.155, 0.93, side * 0.22, 0.09);
  cairo_fill (p->cr);
  limb (p, 0.945, side * 0.22, 0.085, 0.955, side * 0.34, 0.065);
  cairo_fill (p->cr);
}

static void
draw_body (const LfCircuitPainter *p)
{
  double pale = p->look->site[LF_LINE_RETURN] == LF_SITE_FEMORAL_LEFT ? -1 : 1;
  for (double side = -1; side <= 1; side += 2)
    draw_leg (p, side, p->look->leg_pale && side == pale);
  lf_colour_set (p->cr, skin (p));
  trunk_path (p);
  cairo_fill (p->cr);
  for (double side = -1; side <= 1; side += 2) {
    limb (p, 0.195, side * 0.56, 0.15, 0.36, side * 0.74, 0.11);
    cairo_fill (p->cr);
    limb (p, 0.36, side * 0.74, 0.11, 0.50, side * 0.78, 0.075);
    cairo_fill (p->cr);
    limb (p, 0.515, side * 0.775, 0.08, 0.535, side * 0.76, 0.07);
    cairo_fill (p->cr);
  }
  limb (p, 0.09, 0, 0.14, 0.14, 0, 0.16);
  cairo_fill (p->cr);
  LfPoint head = lf_circuit_body (p->s, 0.062, 0);
  cairo_save (p->cr);
  cairo_translate (p->cr, head.x, head.y);
  cairo_scale (p->cr, p->s->body_half * 0.335, p->s->body_half * 0.27);
  cairo_arc (p->cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_restore (p->cr);
  cairo_fill (p->cr);
}

/* The heart, a little to the left, so that the eye knows where the cannula goes. */
static void
draw_heart (const LfCircuitPainter *p)
{
  LfPoint c = lf_circuit_body (p->s, 0.275, -0.09);
  double r = p->s->body_half * 0.17;
  cairo_save (p->cr);
  cairo_translate (p->cr, c.x, c.y);
  cairo_rotate (p->cr, -0.5);
  cairo_scale (p->cr, r * 1.25, r);
  cairo_arc (p->cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_restore (p->cr);
  lf_colour_set_alpha (p->cr, lf_circuit_ink (p, LF_INK_ARTERIAL), 0.22);
  cairo_fill (p->cr);
}

static void
draw_pad (const LfCircuitPainter *p, double along, double across, gboolean behind)
{
  LfPoint c = lf_circuit_body (p->s, along, across);
  double w = p->s->body_length * 0.05, h = p->s->body_half * 0.30;
  static const double dash[] = { 3, 3 };
  rounded (p->cr, c.x - w / 2, c.y - h / 2, w, h, h * 0.25);
  cairo_set_line_width (p->cr, 1.3);
  lf_colour_set (p->cr, lf_circuit_ink (p, LF_INK_TEXT));
  if (behind)
    cairo_set_dash (p->cr, dash, 2, 0);
  else {
    lf_colour_set_alpha (p->cr, lf_circuit_ink (p, LF_INK_TEXT), 0.25);
    cairo_fill_preserve (p->cr);
    lf_colour_set (p->cr, lf_circuit_ink (p, LF_INK_TEXT));
  }
  cairo_stroke (p->cr);
  cairo_set_dash (p->cr, NULL, 0, 0);
}

static void
draw_airway (const LfCircuitPainter *p)
{
  if (p->look->airway < 0)
    return;
  LfPoint mouth = lf_circuit_body (p->s, 0.085, 0);
  double r = p->s->body_half * 0.10;
  lf_colour_set (p->cr, lf_circuit_ink (p, LF_INK_CO2));
  cairo_set_line_width (p->cr, 2);
  if (p->look->airway == LF_AIRWAY_BAG_MASK) {
    cairo_arc (p->cr, mouth.x, mouth.y, r, 0, 2 * G_PI);
    cairo_stroke (p->cr);
    return;
  }
  cairo_move_to (p->cr, mouth.x, mouth.y);
  cairo_curve_to (p->cr, mouth.x, mouth.y - 2 * r, mouth.x + r, p->s->bed.y + 3 * r,
                  mouth.x - 2 * r, p->s->bed.y + 2);
  cairo_stroke (p->cr);
  cairo_arc (p->cr, mouth.x, mouth.y, r * 0.45, 0, 2 * G_PI);
  cairo_fill (p->cr);
}

/* A catheter's hub on the skin. */
static void
draw_line_hub (const LfCircuitPainter *p, double along, double across, LfInk which)
{
  LfPoint at = lf_circuit_body (p->s, along, across);
  lf_colour_set (p->cr, lf_circuit_ink (p, which));
  cairo_arc (p->cr, at.x, at.y, MAX (2.5, p->s->body_half * 0.045), 0, 2 * G_PI);
  cairo_fill (p->cr);
  cairo_set_line_width (p->cr, 1.5);
  cairo_move_to (p->cr, at.x, at.y);
  cairo_line_to (p->cr, at.x + p->s->body_length * 0.02, at.y + across * p->s->body_half * 0.12);
  cairo_stroke (p->cr);
}

static void
draw_bedside_marks (const LfCircuitPainter *p)
{
  const LfCircuitLook *look = p->look;
  if (look->pads && look->pads_at != LF_PADS_AL) {
    draw_pad (p, 0.285, -0.12, FALSE);
    draw_pad (p, 0.262, 0.10, TRUE);
  }
  if (look->pads && look->pads_at != LF_PADS_AP) {
    draw_pad (p, 0.205, 0.34, FALSE);
    draw_pad (p, 0.335, -0.40, FALSE);
  }
  draw_airway (p);
  if (look->arterial_line)
    draw_line_hub (p, 0.49, 0.78, LF_INK_ARTERIAL);
  if (look->central_line)
    draw_line_hub (p, 0.135, 0.14, LF_INK_CVP);
}

/* ---- Words above the bed ---- */

static const char *
airway_words (const LfCircuitLook *look)
{
  static const char *const words[] = { N_ ("bag and mask"), N_ ("supraglottic airway"),
                                       N_ ("tracheal tube") };
  return look->airway < 0 ? _ ("breathing") : _ (words[look->airway]);
}

static char *
compression_words (const LfCircuitLook *look)
{
  if (!look->compressing)
    return g_strdup (_ ("no compressions"));
  return g_strdup_printf (look->mechanical ? _ ("mechanical CPR %.0f/min")
                                           : _ ("manual CPR %.0f/min"),
                          look->cpr_rate_per_min);
}

static void
draw_header (const LfCircuitPainter *p)
{
  LfType name = { p->s->text, LF_WEIGHT_MEDIUM, LF_ALIGN_LEFT };
  LfType state = { p->s->text, LF_WEIGHT_REGULAR, LF_ALIGN_RIGHT };
  double y = p->s->bed.y - p->s->text * 0.5, left = p->s->bed.x;
  double right = p->s->bed.x + p->s->bed.width;
  if (!p->look->patient_here) {
    lf_type_draw_within (p->cr, name, lf_circuit_ink (p, LF_INK_QUIET), left, y, right - left,
                         _ ("Bedside"));
    return;
  }
  double x = left +
             lf_type_draw_within (p->cr, name, lf_circuit_ink (p, LF_INK_TEXT), left, y,
                                  (right - left) * 0.6, p->look->patient) +
             p->s->text;
  if (!p->look->present)
    return;
  g_autofree char *cpr = compression_words (p->look);
  g_autofree char *words = g_strdup_printf ("%s · %s", cpr, airway_words (p->look));
  /* The airway is left off where there is no room for both. */
  gboolean both = lf_type_width (p->cr, state, words) <= right - x;
  lf_type_draw_within (p->cr, state, lf_circuit_ink (p, LF_INK_QUIET), right, y, right - x,
                       both ? words : cpr);
}

void
lf_circuit_draw_patient (cairo_t *cr, const LfPalette *palette, const LfCircuitLook *look,
                         const LfCircuitShape *shape)
{
  LfCircuitPainter p = { cr, palette, look, shape };
  draw_bed (&p);
  draw_header (&p);
  if (!look->patient_here) {
    LfType type = { shape->text * 1.15, LF_WEIGHT_REGULAR, LF_ALIGN_CENTRE };
    lf_type_draw (cr, type, lf_circuit_ink (&p, LF_INK_QUIET), shape->width / 2,
                  lf_type_baseline (type, shape->body_y), _ ("The patient is not here"));
    return;
  }
  draw_body (&p);
  draw_heart (&p);
  draw_bedside_marks (&p);
  lf_circuit_draw_access (cr, palette, look, shape);
  if (look->leg_pale) {
    LfType type = { shape->text * 0.92, LF_WEIGHT_MEDIUM, LF_ALIGN_CENTRE };
    double side = look->site[LF_LINE_RETURN] == LF_SITE_FEMORAL_LEFT ? -1 : 1;
    LfPoint calf = lf_circuit_body (shape, 0.84, side * 0.235);
    lf_type_draw (cr, type, lf_circuit_ink (&p, LF_INK_BACKGROUND), calf.x,
                  lf_type_baseline (type, calf.y), _ ("pale"));
  }
}

/* ---- The bedside before there is a circuit ---- */

static void
draw_fact (const LfCircuitPainter *p, double x, double y, double width, const char *label,
           const char *value)
{
  LfType small = { p->s->text * 0.95, LF_WEIGHT_REGULAR, LF_ALIGN_LEFT };
  LfType large = { p->s->text * 1.25, LF_WEIGHT_MEDIUM, LF_ALIGN_LEFT };
  lf_type_draw (p->cr, small, lf_circuit_ink (p, LF_INK_QUIET), x, y, label);
  lf_type_draw_within (p->cr, large, lf_circuit_ink (p, LF_INK_TEXT), x, y + p->s->text * 1.5,
                       width, value);
}

void
lf_circuit_draw_bedside (cairo_t *cr, const LfPalette *palette, const LfCircuitLook *look,
                         const LfCircuitShape *shape)
{
  LfCircuitPainter p = { cr, palette, look, shape };
  g_autofree char *cpr = compression_words (look);
  const char *lines = look->arterial_line && look->central_line ? _ ("arterial, central venous")
                      : look->arterial_line                     ? _ ("arterial, right radial")
                      : look->central_line                      ? _ ("central venous")
                                                                : _ ("none");
  static const char *const pads[] = {
    [LF_PADS_AL] = N_ ("anterolateral"),
    [LF_PADS_AP] = N_ ("anteroposterior"),
    [LF_PADS_DOUBLE] = N_ ("two pairs"),
  };
  const char *facts[][2] = {
    { _ ("Compressions"), cpr },
    { _ ("Airway"), airway_words (look) },
    { _ ("Pads"), look->pads ? _ (pads[look->pads_at]) : _ ("not on") },
    { _ ("Pressure lines"), lines },
    { _ ("ECMO circuit"), look->priming ? _ ("being primed") : _ ("not in the room") },
  };
  int first = look->patient_here ? 0 : (int) G_N_ELEMENTS (facts) - 1;
  double top = shape->bed.y + shape->bed.height, room = shape->height - top;
  double column = shape->bed.width / 2;
  for (int i = first; i < (int) G_N_ELEMENTS (facts); i++) {
    int place = i - first;
    draw_fact (&p, shape->bed.x + place % 2 * column, top + room * 0.17 + place / 2 * room * 0.28,
               column - shape->text, facts[i][0], facts[i][1]);
  }
}
