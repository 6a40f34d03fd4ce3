/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/circuit-shape.h"

#include <math.h>

/* Places on the body, as lf_circuit_body () has them. The vein lies nearer the midline. */
#define GROIN_VEIN_ALONG    0.520
#define GROIN_VEIN_ACROSS   0.15
#define GROIN_ARTERY_ALONG  0.556
#define GROIN_ARTERY_ACROSS 0.30
#define LEG_ALONG           0.70
#define LEG_ACROSS          0.24

#define MIN_TARGET_PX 30.0

LfPoint
lf_circuit_body (const LfCircuitShape *s, double along, double across)
{
  return (LfPoint){ s->body_x + along * s->body_length, s->body_y + across * s->body_half };
}

static double
side (int site)
{
  return site == LF_SITE_FEMORAL_LEFT ? -1 : 1;
}

static void
place_patient (LfCircuitShape *s, const LfCircuitLook *look)
{
  double w = s->width, h = s->height;
  s->bed = (LfBox){ 0.025 * w, 0.085 * h, 0.95 * w, 0.375 * h };
  s->body_length = MIN (0.90 * w, s->bed.height * 4.6);
  s->body_half = MIN (s->bed.height * 0.46, s->body_length * 0.15);
  s->body_x = (w - s->body_length) / 2;
  s->body_y = s->bed.y + s->bed.height / 2;

  double drain = side (look->site[LF_LINE_DRAINAGE]), back = side (look->site[LF_LINE_RETURN]);
  s->groin[LF_LINE_DRAINAGE] = lf_circuit_body (s, GROIN_VEIN_ALONG, drain * GROIN_VEIN_ACROSS);
  s->groin[LF_LINE_RETURN] = lf_circuit_body (s, GROIN_ARTERY_ALONG, back * GROIN_ARTERY_ACROSS);
  s->groin[LF_LINE_DISTAL] = lf_circuit_body (s, LEG_ALONG, back * LEG_ACROSS);
}

static void
place_machine (LfCircuitShape *s)
{
  double w = s->width, h = s->height;
  s->top_run = 0.565 * h;
  s->left_run = 0.075 * w;
  s->right_run = 0.925 * w;
  s->pump = (LfPoint){ 0.235 * w, 0.815 * h };
  s->pump_radius = MIN (0.085 * h, 0.06 * w);
  s->oxygenator = (LfPoint){ 0.525 * w, s->pump.y };
  s->oxygenator_half = MIN (0.125 * h, 0.085 * w);
  s->clamp[0] = (LfPoint){ 0.265 * w, s->top_run };
  s->clamp[1] = (LfPoint){ 0.775 * w, s->top_run };
  double gas_width = MIN (s->text * 11.6, 0.42 * w), box = s->text * 1.75;
  s->gas = (LfBox){ s->oxygenator.x - gas_width / 2, 0.622 * h, gas_width, box };
  /* Below the oxygenator, clear of the gas and of what is written along the tubes. */
  s->heater =
      (LfBox){ s->oxygenator.x + s->oxygenator_half * 0.8,
               MIN (s->pump.y + s->oxygenator_half * 0.95, h - box - 1), s->text * 3.9, box };
}

/* Before it is connected the lines end, capped, beside the bed. */
static double
free_end (const LfCircuitShape *s)
{
  return s->bed.y + s->bed.height + s->tube * 0.9;
}

static void
place_tubes (LfCircuitShape *s, const LfCircuitLook *look)
{
  LfPoint drain = s->groin[LF_LINE_DRAINAGE], back = s->groin[LF_LINE_RETURN];
  LfPoint leg = s->groin[LF_LINE_DISTAL];
  double drain_y = look->connected ? drain.y : free_end (s);
  double back_y = look->connected ? back.y : free_end (s);
  double branch = (s->bed.y + s->bed.height + s->top_run) / 2;
  s->drainage = (LfTube){ { { drain.x, drain_y },
                            { drain.x, s->top_run },
                            { s->left_run, s->top_run },
                            { s->left_run, s->pump.y },
                            { s->pump.x - s->pump_radius, s->pump.y } },
                          5 };
  s->between = (LfTube){ { { s->pump.x + s->pump_radius, s->pump.y },
                           { s->oxygenator.x - s->oxygenator_half, s->pump.y } },
                         2 };
  s->back = (LfTube){ { { s->oxygenator.x + s->oxygenator_half, s->pump.y },
                        { s->right_run, s->pump.y },
                        { s->right_run, s->top_run },
                        { back.x, s->top_run },
                        { back.x, back_y } },
                      5 };
  s->distal = (LfTube){ { { back.x, branch }, { leg.x, branch }, { leg.x, leg.y } }, 3 };
}

LfCircuitShape
lf_circuit_shape (const LfCircuitLook *look, double width, double height)
{
  LfCircuitShape shape = { .width = width, .height = height };
  double unit = MIN (width / 640, height / 360);
  shape.tube = CLAMP (12 * unit, 7, 18);
  shape.text = CLAMP (15.5 * unit, 11.5, 24);
  place_patient (&shape, look);
  place_machine (&shape);
  place_tubes (&shape, look);
  return shape;
}

void
lf_circuit_tube_path (cairo_t *cr, const LfCircuitShape *s, const LfTube *tube)
{
  double radius = s->tube * 1.3;
  cairo_move_to (cr, tube->at[0].x, tube->at[0].y);
  for (int i = 1; i < tube->n - 1; i++) {
    LfPoint a = tube->at[i - 1], b = tube->at[i], c = tube->at[i + 1];
    double in = hypot (b.x - a.x, b.y - a.y), out = hypot (c.x - b.x, c.y - b.y);
    double r = MIN (radius, MIN (in, out) / 2);
    if (r <= 0)
      continue;
    double x1 = b.x + (a.x - b.x) * r / in, y1 = b.y + (a.y - b.y) * r / in;
    double x2 = b.x + (c.x - b.x) * r / out, y2 = b.y + (c.y - b.y) * r / out;
    cairo_line_to (cr, x1, y1);
    cairo_curve_to (cr, (x1 + b.x) / 2, (y1 + b.y) / 2, (x2 + b.x) / 2, (y2 + b.y) / 2, x2, y2);
  }
  cairo_line_to (cr, tube->at[tube->n - 1].x, tube->at[tube->n - 1].y);
}

/* A clamp with its handles, which stand above the tube. */
static LfBox
about_clamp (const LfCircuitShape *s, LfPoint at)
{
  return (LfBox){ at.x - s->tube * 1.6, at.y - s->tube * 2.5, s->tube * 3.2, s->tube * 3.9 };
}

static LfBox
round_about (LfPoint centre, double half)
{
  return (LfBox){ centre.x - half, centre.y - half, 2 * half, 2 * half };
}

/* At least as large as a finger, and within the drawing. */
static LfBox
grown (const LfCircuitShape *s, LfBox box)
{
  double w = MAX (MIN_TARGET_PX, box.width), h = MAX (MIN_TARGET_PX, box.height);
  double x = box.x + (box.width - w) / 2, y = box.y + (box.height - h) / 2;
  return (LfBox){ CLAMP (x, 0, s->width - w), CLAMP (y, 0, s->height - h), w, h };
}

gboolean
lf_circuit_part_area (const LfCircuitShape *s, const LfCircuitLook *look, LfCircuitPart part,
                      LfBox *box)
{
  if (part == LF_PART_PATIENT) {
    *box = s->bed;
    return look->patient_here;
  }
  if (!look->present)
    return FALSE;
  switch (part) {
  case LF_PART_DRAINAGE_CLAMP:
    *box = about_clamp (s, s->clamp[0]);
    break;
  case LF_PART_RETURN_CLAMP:
    *box = about_clamp (s, s->clamp[1]);
    break;
  case LF_PART_PUMP:
    *box = round_about (s->pump, s->pump_radius * 1.15);
    break;
  case LF_PART_OXYGENATOR:
    *box = round_about (s->oxygenator, s->oxygenator_half);
    break;
  case LF_PART_GAS:
    *box = s->gas;
    break;
  case LF_PART_HEATER:
    *box = s->heater;
    break;
  case LF_PART_DISTAL:
    *box = round_about (s->groin[LF_LINE_DISTAL], s->tube * 1.4);
    if (look->reached[LF_LINE_DISTAL] != LF_REACHED_CANNULA)
      return FALSE;
    break;
  default:
    return FALSE;
  }
  *box = grown (s, *box);
  return TRUE;
}

LfColour
lf_circuit_ink (const LfCircuitPainter *p, LfInk which)
{
  return p->palette->ink[which];
}
