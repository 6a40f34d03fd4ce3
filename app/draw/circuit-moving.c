/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What moves in the circuit's drawing. Light on purpose: strokes only, no text. */
#include <math.h>

#include "draw/circuit-shape.h"

/* Dash length and gap, in tube diameters; how far a litre a minute moves them in a second. */
#define DASH             1.1
#define GAP              2.2
#define TRAVEL_PER_L_MIN 1.6
/* Less air is not seen; so far apart are rings of 1 mL, in tube diameters. */
#define LEAST_AIR_ML 0.2
#define AIR_GAP      3.3
/* A pump is drawn slower than it turns, or it would seem to stand. */
#define SPIN_PER_RPM 0.0022

void
lf_circuit_move (LfCircuitMotion *motion, const LfCircuitLook *look, double seconds)
{
  double period = DASH + GAP;
  motion->blood = fmod (motion->blood + look->flow_l_min * TRAVEL_PER_L_MIN * seconds, period);
  motion->distal =
      fmod (motion->distal + look->distal_l_min * TRAVEL_PER_L_MIN * 6 * seconds, period);
  motion->spin = fmod (motion->spin + look->rpm * SPIN_PER_RPM * seconds, 2 * G_PI);
  if (look->compressing)
    motion->chest = fmod (motion->chest + look->cpr_rate_per_min / 60 * seconds, 1);
}

static void
draw_dashes (cairo_t *cr, const LfPalette *palette, const LfCircuitShape *s, const LfTube *tube,
             LfColour fluid, double travelled, double share)
{
  double dash[] = { DASH * s->tube, GAP * s->tube };
  lf_circuit_tube_path (cr, s, tube);
  cairo_set_dash (cr, dash, 2, -travelled * s->tube);
  cairo_set_line_width (cr, s->tube * share);
  lf_colour_set (cr, lf_colour_mix (fluid, palette->ink[LF_INK_TEXT], 0.38));
  cairo_stroke (cr);
}

/* Air among the blood: rings, the closer the more there is. */
static void
draw_air (cairo_t *cr, const LfPalette *palette, const LfCircuitShape *s, const LfTube *tube,
          double air_ml, double travelled)
{
  if (air_ml < LEAST_AIR_ML)
    return;
  double gap = CLAMP (AIR_GAP / sqrt (air_ml), 0.7, GAP + DASH), dash[] = { 0, gap * s->tube };
  for (int ring = 0; ring < 2; ring++) {
    lf_circuit_tube_path (cr, s, tube);
    cairo_set_dash (cr, dash, 2, -travelled * s->tube);
    cairo_set_line_width (cr, s->tube * (ring == 0 ? 0.62 : 0.36));
    lf_colour_set (cr, palette->ink[ring == 0 ? LF_INK_TEXT : LF_INK_BACKGROUND]);
    cairo_stroke (cr);
  }
}

/* Nothing moves under a closed clamp's jaws: all but them is left to draw on. */
static void
spare_clamps (cairo_t *cr, const LfCircuitLook *look, const LfCircuitShape *s)
{
  cairo_new_path (cr);
  for (int i = 0; i < 2; i++)
    if (look->clamped[i == 0 ? LF_LINE_DRAINAGE : LF_LINE_RETURN])
      cairo_rectangle (cr, s->clamp[i].x - s->tube, s->clamp[i].y - s->tube, 2 * s->tube,
                       2 * s->tube);
  cairo_rectangle (cr, 0, 0, s->width, s->height);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip (cr);
}

static void
draw_blood (cairo_t *cr, const LfPalette *palette, const LfCircuitLook *look,
            const LfCircuitShape *s, const LfCircuitMotion *motion)
{
  LfColour drain = lf_circuit_fluid (palette, look, look->drain_percent);
  LfColour back = lf_circuit_fluid (palette, look, look->return_percent);
  cairo_save (cr);
  spare_clamps (cr, look, s);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  draw_dashes (cr, palette, s, &s->drainage, drain, motion->blood, 0.2);
  draw_dashes (cr, palette, s, &s->between, drain, motion->blood, 0.2);
  draw_dashes (cr, palette, s, &s->back, back, motion->blood, 0.2);
  if (look->reached[LF_LINE_DISTAL] == LF_REACHED_CANNULA)
    draw_dashes (cr, palette, s, &s->distal, back, motion->distal, 0.14);
  draw_air (cr, palette, s, &s->drainage, look->air_ml[LF_AIR_DRAINAGE], motion->blood);
  draw_air (cr, palette, s, &s->between, look->air_ml[LF_AIR_HEAD], motion->blood);
  draw_air (cr, palette, s, &s->back, look->air_ml[LF_AIR_RETURN], motion->blood);
  cairo_restore (cr);
}

static void
draw_rotor (cairo_t *cr, const LfPalette *palette, const LfCircuitShape *s, double angle)
{
  double r = s->pump_radius * 0.6;
  cairo_save (cr);
  cairo_translate (cr, s->pump.x, s->pump.y);
  cairo_rotate (cr, angle);
  lf_colour_set (cr, palette->ink[LF_INK_TEXT]);
  cairo_set_line_width (cr, MAX (1.6, s->tube * 0.17));
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (int i = 0; i < 5; i++) {
    cairo_rotate (cr, 2 * G_PI / 5);
    cairo_move_to (cr, r * 0.25, 0);
    cairo_curve_to (cr, r * 0.5, r * 0.12, r * 0.8, r * 0.1, r, -r * 0.35);
  }
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* The share of its depth that the chest is down at a moment of the cycle. */
static double
depth_at (double cycle)
{
  return cycle < 0.5 ? (1 - cos (4 * G_PI * cycle)) / 2 : 0;
}

static void
draw_device (cairo_t *cr, const LfPalette *palette, const LfCircuitShape *s, double depth)
{
  LfPoint chest = lf_circuit_body (s, 0.285, 0);
  double half = s->body_half * 0.80, bar = s->body_length * 0.022;
  LfColour steel = palette->ink[LF_INK_QUIET];
  lf_colour_set (cr, lf_colour_mix (palette->ink[LF_INK_BACKGROUND], steel, 0.55));
  cairo_rectangle (cr, chest.x - bar, chest.y - half, 2 * bar, 2 * half);
  cairo_fill (cr);
  lf_colour_set (cr, steel);
  for (double side = -1; side <= 1; side += 2) {
    cairo_rectangle (cr, chest.x - bar * 1.4, chest.y + side * half - bar * 0.5, bar * 2.8, bar);
    cairo_fill (cr);
  }
  /* Seen from above, a piston that goes down grows smaller. */
  double r = s->body_half * (0.25 - 0.07 * depth);
  cairo_arc (cr, chest.x, chest.y, r, 0, 2 * G_PI);
  lf_colour_set (cr, palette->ink[LF_INK_PANEL]);
  cairo_fill_preserve (cr);
  lf_colour_set (cr, palette->ink[LF_INK_TEXT]);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

/* Two forearms from the patient's left, meeting on the breastbone. */
static void
draw_hands (cairo_t *cr, const LfPalette *palette, const LfCircuitShape *s, double depth)
{
  LfPoint chest = lf_circuit_body (s, 0.275, 0);
  double r = s->body_half * (0.15 - 0.03 * depth), top = s->bed.y + 2;
  lf_colour_set (cr,
                 lf_colour_mix (palette->ink[LF_INK_SPO2], palette->ink[LF_INK_BACKGROUND], 0.45));
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, r * 1.1);
  for (double side = -1; side <= 1; side += 2) {
    cairo_move_to (cr, chest.x + side * s->body_length * 0.045, top + r * 0.6);
    cairo_line_to (cr, chest.x + side * r * 0.25, chest.y);
  }
  cairo_stroke (cr);
  cairo_arc (cr, chest.x, chest.y, r, 0, 2 * G_PI);
  cairo_fill (cr);
  lf_colour_set (cr, palette->ink[LF_INK_TEXT]);
  cairo_set_line_width (cr, 1.5);
  cairo_arc (cr, chest.x, chest.y, r * (1.15 + 0.5 * depth), 0, 2 * G_PI);
  cairo_stroke (cr);
}

void
lf_circuit_draw_moving (cairo_t *cr, const LfPalette *palette, const LfCircuitLook *look,
                        const LfCircuitMotion *motion, double width, double height)
{
  LfCircuitShape shape = lf_circuit_shape (look, width, height);
  cairo_save (cr);
  if (look->patient_here && look->mechanical)
    draw_device (cr, palette, &shape, look->compressing ? depth_at (motion->chest) : 0);
  else if (look->patient_here && look->compressing)
    draw_hands (cr, palette, &shape, depth_at (motion->chest));
  if (look->present) {
    if (look->connected)
      draw_blood (cr, palette, look, &shape, motion);
    draw_rotor (cr, palette, &shape, motion->spin);
  }
  cairo_restore (cr);
}
