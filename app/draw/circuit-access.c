/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Wires and cannulae as far as they have come, in the body and on it, and what is known of them. */
#include <math.h>

#include <glib/gi18n-lib.h>

#include "draw/circuit-shape.h"

/* From the groin up: to the right atrium in the vein, a hand's breadth in the artery. */
static void
vessel_path (const LfCircuitPainter *p, LfLine line, LfVessel vessel)
{
  LfPoint from = p->s->groin[line];
  double side = p->look->site[line] == LF_SITE_FEMORAL_LEFT ? -1 : 1;
  if (line == LF_LINE_DISTAL) {
    LfPoint foot = lf_circuit_body (p->s, 0.80, side * 0.25);
    cairo_move_to (p->cr, from.x, from.y);
    cairo_line_to (p->cr, foot.x, foot.y);
    return;
  }
  gboolean vein = vessel == LF_VESSEL_VEIN;
  LfPoint pelvis = lf_circuit_body (p->s, 0.47, vein ? 0.05 : 0.0);
  LfPoint tip = vein ? lf_circuit_body (p->s, 0.285, 0.05) : lf_circuit_body (p->s, 0.445, -0.01);
  cairo_move_to (p->cr, from.x, from.y);
  cairo_curve_to (p->cr, (from.x + pelvis.x) / 2, from.y, pelvis.x + (from.x - pelvis.x) * 0.3,
                  pelvis.y, pelvis.x, pelvis.y);
  cairo_line_to (p->cr, tip.x, tip.y);
}

static void
draw_inside (const LfCircuitPainter *p, LfLine line)
{
  static const double dash[] = { 4, 3 };
  const LfCircuitLook *look = p->look;
  LfVessel vessel = look->vessel[line] == LF_VESSEL_VEIN ? LF_VESSEL_VEIN : LF_VESSEL_ARTERY;
  if (look->reached[line] < LF_REACHED_WIRE)
    return;
  if (look->reached[line] == LF_REACHED_WIRE) {
    /* Where a wire lies is drawn only once somebody has seen it. */
    if (!look->confirmed[line])
      return;
    vessel_path (p, line, vessel);
    lf_colour_set (p->cr, lf_circuit_ink (p, LF_INK_TEXT));
    cairo_set_line_width (p->cr, 1.3);
    cairo_stroke (p->cr);
    return;
  }
  double percent = line == LF_LINE_DRAINAGE ? look->drain_percent : look->return_percent;
  vessel_path (p, line,
               look->confirmed[line]      ? vessel
               : line == LF_LINE_DRAINAGE ? LF_VESSEL_VEIN
                                          : LF_VESSEL_ARTERY);
  lf_colour_set (p->cr, lf_colour_mix (lf_circuit_ink (p, LF_INK_BACKGROUND),
                                       lf_colour_blood (p->palette, percent), 0.8));
  cairo_set_line_width (p->cr, p->s->tube * (line == LF_LINE_DISTAL ? 0.3 : 0.55));
  if (!look->confirmed[line] && line != LF_LINE_DISTAL)
    cairo_set_dash (p->cr, dash, 2, 0);
  cairo_stroke (p->cr);
  cairo_set_dash (p->cr, NULL, 0, 0);
}

/* The part of a wire outside: a loose loop towards the foot end. */
static void
draw_wire_loop (const LfCircuitPainter *p, LfLine line)
{
  LfPoint at = p->s->groin[line];
  double reach = p->s->body_length * 0.05, deep = p->s->body_half * 0.2;
  cairo_move_to (p->cr, at.x, at.y);
  cairo_curve_to (p->cr, at.x + reach, at.y + deep, at.x + 2 * reach, at.y + deep, at.x + 2 * reach,
                  at.y);
  cairo_curve_to (p->cr, at.x + 2 * reach, at.y - deep, at.x + reach, at.y - deep,
                  at.x + 1.4 * reach, at.y + deep * 0.6);
  lf_colour_set (p->cr, lf_circuit_ink (p, LF_INK_TEXT));
  cairo_set_line_width (p->cr, 1.3);
  cairo_stroke (p->cr);
}

static void
draw_puncture (const LfCircuitPainter *p, LfLine line)
{
  LfPoint at = p->s->groin[line];
  double r = MAX (3, p->s->tube * 0.36);
  cairo_arc (p->cr, at.x, at.y, r, 0, 2 * G_PI);
  lf_colour_set (p->cr, lf_circuit_ink (p, LF_INK_BACKGROUND));
  cairo_fill_preserve (p->cr);
  lf_colour_set (p->cr,
                 lf_circuit_ink (p, line == LF_LINE_DRAINAGE ? LF_INK_CVP : LF_INK_ARTERIAL));
  cairo_set_line_width (p->cr, 1.6);
  cairo_stroke (p->cr);
}

/* "Return wire: in the vein", "Drainage wire: not yet seen"; "" where nothing needs saying. */
static char *
access_words (const LfCircuitPainter *p, LfLine line, gboolean *wrong)
{
  static const char *const names[] = { N_ ("Drainage"), N_ ("Return"), N_ ("Distal") };
  const LfCircuitLook *look = p->look;
  LfVessel wanted = line == LF_LINE_DRAINAGE ? LF_VESSEL_VEIN : LF_VESSEL_ARTERY;
  *wrong = look->came_out[line];
  if (*wrong)
    return g_strdup_printf (_ ("%s cannula: OUT"), _ (names[line]));
  if (look->reached[line] == LF_REACHED_NOTHING || line == LF_LINE_DISTAL)
    return NULL;
  if (look->reached[line] == LF_REACHED_VESSEL)
    return g_strdup_printf (_ ("%s: punctured"), _ (names[line]));
  const char *what = look->reached[line] == LF_REACHED_WIRE ? _ ("wire") : _ ("cannula");
  if (!look->confirmed[line])
    return g_strdup_printf (_ ("%s %s: not yet seen"), _ (names[line]), what);
  *wrong = look->vessel[line] != (int) wanted;
  if (look->reached[line] == LF_REACHED_CANNULA && !*wrong)
    return g_strdup_printf (_ ("%s %.0f Fr"), _ (names[line]), look->size_fr[line]);
  return g_strdup_printf (_ ("%s %s: in the %s"), _ (names[line]), what,
                          look->vessel[line] == LF_VESSEL_VEIN ? _ ("vein") : _ ("artery"));
}

void
lf_circuit_draw_access (cairo_t *cr, const LfPalette *palette, const LfCircuitLook *look,
                        const LfCircuitShape *shape)
{
  LfCircuitPainter painter = { cr, palette, look, shape };
  const LfCircuitPainter *p = &painter;
  LfType type = { p->s->text * 0.92, LF_WEIGHT_MEDIUM, LF_ALIGN_RIGHT };
  double right = p->s->bed.x + p->s->bed.width - p->s->text * 0.6;
  int row = 0;
  for (int line = 0; line < LF_N_CIRCUIT_LINES; line++) {
    gboolean wrong;
    draw_inside (p, (LfLine) line);
    if (p->look->reached[line] == LF_REACHED_WIRE)
      draw_wire_loop (p, (LfLine) line);
    if (p->look->reached[line] != LF_REACHED_NOTHING)
      draw_puncture (p, (LfLine) line);
    g_autofree char *words = access_words (p, (LfLine) line, &wrong);
    if (words == NULL)
      continue;
    /* One at each side of the feet. */
    double y = row++ == 0 ? p->s->bed.y + p->s->text * 1.25
                          : p->s->bed.y + p->s->bed.height - p->s->text * 0.55;
    lf_type_draw (p->cr, type, lf_circuit_ink (p, wrong ? LF_INK_ALARM_MEDIUM : LF_INK_QUIET),
                  right, y, words);
  }
}
