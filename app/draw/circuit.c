/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The circuit's still part: tubes, clamps, pump, oxygenator, gas, heater, sensors. */
#include <math.h>

#include <glib/gi18n-lib.h>

#include "draw/circuit-shape.h"
#include "draw/numeric.h"

LfColour
lf_circuit_fluid (const LfPalette *palette, const LfCircuitLook *look, double percent)
{
  if (look->connected)
    return lf_colour_blood (palette, percent);
  return lf_colour_mix (palette->ink[LF_INK_BACKGROUND], palette->ink[LF_INK_SPO2], 0.28);
}

static void
draw_tube (const LfCircuitPainter *p, const LfTube *tube, LfColour fluid, double share)
{
  double width = p->s->tube * share;
  LfColour wall = lf_colour_mix (lf_circuit_ink (p, LF_INK_BACKGROUND), fluid, 0.45);
  cairo_set_line_cap (p->cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (p->cr, CAIRO_LINE_JOIN_ROUND);
  lf_circuit_tube_path (p->cr, p->s, tube);
  lf_colour_set (p->cr, wall);
  cairo_set_line_width (p->cr, width);
  cairo_stroke_preserve (p->cr);
  lf_colour_set (p->cr, fluid);
  cairo_set_line_width (p->cr, width * 0.68);
  cairo_stroke (p->cr);
}

static void
draw_tubes (const LfCircuitPainter *p)
{
  const LfCircuitLook *look = p->look;
  LfColour drain = lf_circuit_fluid (p->palette, look, look->drain_percent);
  LfColour back = lf_circuit_fluid (p->palette, look, look->return_percent);
  draw_tube (p, &p->s->drainage, drain, 1);
  draw_tube (p, &p->s->between, drain, 1);
  draw_tube (p, &p->s->back, back, 1);
  if (look->reached[LF_LINE_DISTAL] == LF_REACHED_CANNULA && look->connected)
    draw_tube (p, &p->s->distal, back, 0.5);
  if (look->connected)
    return;
  /* Caps on the free ends. */
  const LfPoint ends[] = { p->s->drainage.at[0], p->s->back.at[LF_TUBE_POINTS - 1] };
  for (int i = 0; i < 2; i++) {
    lf_colour_set (p->cr, lf_circuit_ink (p, LF_INK_TEXT));
    cairo_rectangle (p->cr, ends[i].x - p->s->tube * 0.6, ends[i].y - 2, p->s->tube * 1.2, 4);
    cairo_fill (p->cr);
  }
}

/* A bend that pinches the tube. */
static void
draw_kink (const LfCircuitPainter *p, double x, double y)
{
  double r = p->s->tube * 0.9;
  lf_colour_set (p->cr, lf_circuit_ink (p, LF_INK_BACKGROUND));
  for (double side = -1; side <= 1; side += 2) {
    cairo_move_to (p->cr, x - r, y + side * r);
    cairo_line_to (p->cr, x, y + side * r * 0.12);
    cairo_line_to (p->cr, x + r, y + side * r);
    cairo_close_path (p->cr);
  }
  cairo_fill (p->cr);
}

/* Open: it hangs beside the tube, jaws apart. Closed: jaws across it, the tube squeezed flat. */
static void
draw_clamp (const LfCircuitPainter *p, LfPoint at, gboolean closed)
{
  double t = p->s->tube, ring = t * 0.42, pen = MAX (2.4, t * 0.27);
  double hinge = at.y - t * (closed ? 1.0 : 1.15);
  cairo_set_line_cap (p->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (p->cr, pen);
  if (closed) {
    draw_kink (p, at.x, at.y);
    lf_colour_set (p->cr, lf_circuit_ink (p, LF_INK_BACKGROUND));
    cairo_rectangle (p->cr, at.x - pen * 1.6, at.y - t * 0.7, pen * 3.2, t * 1.4);
    cairo_fill (p->cr);
  }
  lf_colour_set (p->cr,
                 closed ? lf_circuit_ink (p, LF_INK_TEXT) : lf_circuit_ink (p, LF_INK_QUIET));
  for (double side = -1; side <= 1; side += 2) {
    double tip = closed ? pen * 0.62 : t * 0.62;
    cairo_move_to (p->cr, at.x + side * tip, at.y + (closed ? t * 1.05 : -t * 0.68));
    cairo_line_to (p->cr, at.x + side * (closed ? pen * 0.62 : pen * 0.3), hinge);
    cairo_line_to (p->cr, at.x - side * ring * 0.7, hinge - t * 0.35);
    cairo_stroke (p->cr);
    cairo_arc (p->cr, at.x - side * ring * 1.15, hinge - t * 0.35 - ring * 0.8, ring, 0, 2 * G_PI);
    cairo_stroke (p->cr);
  }
  if (closed) {
    LfType type = { p->s->text * 0.95, LF_WEIGHT_BOLD, LF_ALIGN_LEFT };
    lf_type_draw (p->cr, type, lf_circuit_ink (p, LF_INK_TEXT), at.x + t * 1.3, hinge,
                  _ ("CLAMPED"));
  }
}

static void
arrow (const LfCircuitPainter *p, double x, double y, double angle)
{
  double r = p->s->text * 0.34;
  cairo_save (p->cr);
  cairo_translate (p->cr, x, y);
  cairo_rotate (p->cr, angle);
  cairo_move_to (p->cr, r, 0);
  cairo_line_to (p->cr, -r * 0.7, -r * 0.8);
  cairo_line_to (p->cr, -r * 0.7, r * 0.8);
  cairo_close_path (p->cr);
  cairo_fill (p->cr);
  cairo_restore (p->cr);
}

/* Names of the lines, each with an arrow in the direction they are meant for. */
static void
draw_line_names (const LfCircuitPainter *p)
{
  double t = p->s->text, y = p->s->top_run + p->s->tube * 0.5 + t * 1.25;
  LfType left = { t * 0.92, LF_WEIGHT_MEDIUM, LF_ALIGN_LEFT };
  LfType right = { t * 0.92, LF_WEIGHT_MEDIUM, LF_ALIGN_RIGHT };
  double x0 = p->s->left_run + p->s->tube + t * 0.3, x1 = p->s->right_run - p->s->tube - t * 0.3;
  double cap = lf_type_cap_height (left) / 2;
  lf_colour_set (p->cr, lf_circuit_ink (p, LF_INK_QUIET));
  arrow (p, x0 + t * 0.3, y - cap, G_PI_2);
  lf_type_draw (p->cr, left, lf_circuit_ink (p, LF_INK_QUIET), x0 + t * 0.9, y, _ ("Drainage"));
  lf_colour_set (p->cr, lf_circuit_ink (p, LF_INK_QUIET));
  arrow (p, x1 - t * 0.3, y - cap, -G_PI_2);
  lf_type_draw (p->cr, right, lf_circuit_ink (p, LF_INK_QUIET), x1 - t * 0.9, y, _ ("Return"));
}

static void
draw_pump (const LfCircuitPainter *p)
{
  LfPoint c = p->s->pump;
  double r = p->s->pump_radius;
  LfColour fluid = lf_circuit_fluid (p->palette, p->look, p->look->drain_percent);
  cairo_arc (p->cr, c.x, c.y, r, 0, 2 * G_PI);
  lf_colour_set (p->cr, lf_colour_mix (lf_circuit_ink (p, LF_INK_BACKGROUND), fluid, 0.55));
  cairo_fill_preserve (p->cr);
  lf_colour_set (p->cr, lf_circuit_ink (p, LF_INK_QUIET));
  cairo_set_line_width (p->cr, MAX (2, p->s->tube * 0.2));
  cairo_stroke (p->cr);
  cairo_arc (p->cr, c.x, c.y, r * 0.72, 0, 2 * G_PI);
  lf_colour_set (p->cr, fluid);
  cairo_fill (p->cr);
}

static void
diamond (cairo_t *cr, LfPoint c, double r)
{
  cairo_move_to (cr, c.x - r, c.y);
  cairo_line_to (cr, c.x, c.y - r);
  cairo_line_to (cr, c.x + r, c.y);
  cairo_line_to (cr, c.x, c.y + r);
  cairo_close_path (cr);
}

/* Clot on the membrane's face: dark strands, more of them with its severity, always in the same
 * places. */
static void
draw_clot (const LfCircuitPainter *p, LfPoint c, double r)
{
  static const double places[][3] = { { -0.25, -0.30, 0.13 }, { -0.35, 0.20, 0.16 },
                                      { -0.12, 0.02, 0.12 },  { -0.10, 0.48, 0.11 },
                                      { -0.55, -0.02, 0.12 }, { -0.12, -0.58, 0.10 },
                                      { -0.38, -0.05, 0.14 }, { -0.20, 0.30, 0.12 } };
  int n = (int) ceil (p->look->clot * G_N_ELEMENTS (places));
  lf_colour_set (p->cr,
                 lf_colour_mix (lf_circuit_ink (p, LF_INK_BACKGROUND), p->palette->venous, 0.25));
  for (int i = 0; i < n; i++) {
    cairo_arc (p->cr, c.x + places[i][0] * r, c.y + places[i][1] * r, places[i][2] * r, 0,
               2 * G_PI);
    cairo_fill (p->cr);
  }
}

static void
draw_oxygenator (const LfCircuitPainter *p)
{
  LfPoint c = p->s->oxygenator;
  double r = p->s->oxygenator_half;
  LfColour in = lf_circuit_fluid (p->palette, p->look, p->look->drain_percent);
  LfColour out = lf_circuit_fluid (p->palette, p->look, p->look->oxygenator_percent);
  cairo_save (p->cr);
  diamond (p->cr, c, r);
  cairo_clip (p->cr);
  for (int i = 0; i < 8; i++) {
    /* Blood changes colour as it passes the fibres. */
    double x = c.x - r + i * r / 4;
    lf_colour_set (p->cr, lf_colour_mix (in, out, CLAMP ((i - 1) / 5.0, 0, 1)));
    cairo_rectangle (p->cr, x, c.y - r, r / 4 + 1, 2 * r);
    cairo_fill (p->cr);
  }
  lf_colour_set_alpha (p->cr, lf_circuit_ink (p, LF_INK_BACKGROUND), 0.35);
  cairo_set_line_width (p->cr, 1);
  for (int i = 1; i < 8; i++) {
    cairo_move_to (p->cr, c.x - r + i * r / 4, c.y - r);
    cairo_line_to (p->cr, c.x - r + i * r / 4, c.y + r);
  }
  cairo_stroke (p->cr);
  draw_clot (p, c, r);
  cairo_restore (p->cr);
  diamond (p->cr, c, r);
  lf_colour_set (p->cr, lf_circuit_ink (p, LF_INK_QUIET));
  cairo_set_line_join (p->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (p->cr, MAX (2, p->s->tube * 0.2));
  cairo_stroke (p->cr);
}

static void
draw_box (const LfCircuitPainter *p, const LfBox *box, LfColour frame, const char *words)
{
  LfType type = { p->s->text * 0.95, LF_WEIGHT_REGULAR, LF_ALIGN_CENTRE };
  cairo_rectangle (p->cr, floor (box->x) + 0.5, floor (box->y) + 0.5, floor (box->width),
                   floor (box->height));
  lf_colour_set (p->cr, lf_circuit_ink (p, LF_INK_PANEL));
  cairo_fill_preserve (p->cr);
  lf_colour_set (p->cr, frame);
  cairo_set_line_width (p->cr, 1);
  cairo_stroke (p->cr);
  type.size = lf_type_fit (p->cr, type, box->width - p->s->text * 0.6, words);
  lf_type_draw (p->cr, type, lf_circuit_ink (p, LF_INK_TEXT), box->x + box->width / 2,
                lf_type_baseline (type, box->y + box->height / 2), words);
}

/* Gas from its flowmeter and water from its heater, each to the oxygenator. Without a flow set the
 * gas line is an empty, broken one. */
static void
draw_supplies (const LfCircuitPainter *p)
{
  static const double dash[] = { 3, 4 };
  const LfBox *gas = &p->s->gas, *heater = &p->s->heater;
  LfPoint c = p->s->oxygenator;
  double r = p->s->oxygenator_half;
  gboolean flows = p->look->sweep_l_min > 0;
  LfColour line = flows ? lf_circuit_ink (p, LF_INK_ECG) : lf_circuit_ink (p, LF_INK_QUIET);
  cairo_set_line_width (p->cr, MAX (2, p->s->tube * 0.22));
  lf_colour_set (p->cr, line);
  if (!flows)
    cairo_set_dash (p->cr, dash, 2, 0);
  cairo_move_to (p->cr, c.x, gas->y + gas->height);
  cairo_line_to (p->cr, c.x, c.y - r);
  cairo_stroke (p->cr);
  cairo_set_dash (p->cr, NULL, 0, 0);
  lf_colour_set (p->cr, lf_circuit_ink (p, LF_INK_CVP));
  for (int i = 0; i < 2; i++) {
    /* From the lower right face, across and down into the box. */
    double across = r * (0.35 + 0.25 * i), x = heater->x + heater->width * (0.3 + 0.2 * i);
    cairo_move_to (p->cr, c.x + across, c.y + r - across);
    cairo_line_to (p->cr, x, c.y + r - across);
    cairo_line_to (p->cr, x, heater->y);
  }
  cairo_set_line_width (p->cr, 1.3);
  cairo_stroke (p->cr);

  char sweep[LF_NUMERIC_TEXT], fdo2[LF_NUMERIC_TEXT], water[LF_NUMERIC_TEXT];
  lf_numeric_format (LF_READING_SWEEP, TRUE, p->look->sweep_l_min, sweep);
  lf_numeric_format (LF_READING_FDO2, TRUE, p->look->fdo2, fdo2);
  lf_numeric_format (LF_READING_TEMPERATURE, TRUE, p->look->heater_c, water);
  g_autofree char *gas_words = flows ? g_strdup_printf (_ ("Sweep %s L/min · FdO2 %s"), sweep, fdo2)
                                     : g_strdup_printf (_ ("Sweep OFF · FdO2 %s"), fdo2);
  g_autofree char *heater_words = g_strdup_printf ("%s °C", water);
  draw_box (p, gas, line, gas_words);
  draw_box (p, heater, lf_circuit_ink (p, LF_INK_RULE), heater_words);
}

static void
draw_sensor (const LfCircuitPainter *p, LfPoint at, LfPoint words, LfAlign align, const char *name,
             LfReadingId reading, double value)
{
  LfType type = { p->s->text * 0.95, LF_WEIGHT_REGULAR, align };
  LfAlarmLevel alarm =
      p->look->has_pressures ? lf_alarm_of_reading (reading, value) : LF_ALARM_NONE;
  char text[LF_NUMERIC_TEXT];
  lf_numeric_format (reading, p->look->has_pressures, value, text);
  g_autofree char *line = g_strdup_printf ("%s %s", name, text);
  cairo_arc (p->cr, at.x, at.y, p->s->tube * 0.36, 0, 2 * G_PI);
  lf_colour_set (p->cr, lf_circuit_ink (p, LF_INK_BACKGROUND));
  cairo_fill_preserve (p->cr);
  lf_colour_set (p->cr, lf_circuit_ink (p, LF_INK_TEXT));
  cairo_set_line_width (p->cr, 1.3);
  cairo_stroke (p->cr);
  lf_type_draw (p->cr, type,
                lf_circuit_ink (p, alarm == LF_ALARM_NONE ? LF_INK_QUIET : lf_alarm_ink (alarm)),
                words.x, words.y, line);
}

/* Each sensor hangs on its tube as a port, beside what moves in it. */
static void
draw_sensors (const LfCircuitPainter *p)
{
  const LfCircuitShape *s = p->s;
  double t = s->text, aside = s->tube * 0.86, below = s->pump.y + s->tube * 1.3 + t;
  LfPoint ven = { s->left_run + aside, s->pump.y - (s->pump.y - s->top_run) * 0.54 };
  LfPoint inside = { (s->between.at[0].x + s->between.at[1].x) / 2, s->pump.y + aside };
  LfPoint art = { s->right_run - (s->right_run - s->oxygenator.x) * 0.24, s->pump.y + aside };
  draw_sensor (p, ven, (LfPoint){ ven.x + s->tube * 0.6 + t * 0.2, ven.y + t * 0.35 },
               LF_ALIGN_LEFT, _ ("P-ven"), LF_READING_P_VEN, p->look->p_ven_mmhg);
  draw_sensor (p, inside, (LfPoint){ inside.x, below }, LF_ALIGN_CENTRE, _ ("P-int"),
               LF_READING_P_INT, p->look->p_int_mmhg);
  draw_sensor (p, art, (LfPoint){ art.x, below }, LF_ALIGN_CENTRE, _ ("P-art"), LF_READING_P_ART,
               p->look->p_art_mmhg);
}

static void
draw_captions (const LfCircuitPainter *p)
{
  const LfCircuitShape *s = p->s;
  LfType type = { s->text * 0.95, LF_WEIGHT_REGULAR, LF_ALIGN_CENTRE };
  LfType flow = { s->text * 1.25, LF_WEIGHT_MEDIUM, LF_ALIGN_RIGHT };
  double low = MIN (s->pump.y + MAX (s->oxygenator_half, s->pump_radius) + s->text * 1.2,
                    s->height - s->text * 0.4);
  char rpm[LF_NUMERIC_TEXT], litres[LF_NUMERIC_TEXT];
  lf_numeric_format (LF_READING_PUMP_RPM, TRUE, p->look->rpm, rpm);
  lf_numeric_format (LF_READING_ECMO_FLOW, p->look->has_flow, p->look->shown_l_min, litres);
  g_autofree char *battery = p->look->battery_min >= 0
                                 ? g_strdup_printf (_ (" · battery %.0f min"), p->look->battery_min)
                                 : g_strdup ("");
  g_autofree char *pump = g_strdup_printf (
      p->look->hand_crank ? _ ("Hand crank %s rpm%s") : _ ("Pump %s rpm%s"), rpm, battery);
  double end =
      s->pump.x +
      lf_type_draw (p->cr, type, lf_circuit_ink (p, LF_INK_QUIET), s->pump.x, low, pump) / 2;
  /* Between the pump's words and the heater. */
  const char *name = p->look->clot > 0 ? _ ("Oxygenator: clot") : _ ("Oxygenator");
  double right = s->heater.x - s->text * 0.4;
  type.align = LF_ALIGN_RIGHT;
  type.size = lf_type_fit (p->cr, type, right - end - s->text * 0.5, name);
  lf_type_draw (p->cr, type, lf_circuit_ink (p, p->look->clot > 0 ? LF_INK_TEXT : LF_INK_QUIET),
                right, low, name);
  if (!p->look->connected) {
    LfType state = { s->text, LF_WEIGHT_MEDIUM, LF_ALIGN_RIGHT };
    const char *words = p->look->checked ? _ ("Primed, checked") : _ ("Primed, not checked");
    double left = s->heater.x + s->heater.width + s->text * 0.5;
    state.size = lf_type_fit (p->cr, state, s->width - s->text * 0.5 - left, words);
    lf_type_draw (p->cr, state, lf_circuit_ink (p, LF_INK_TEXT), s->width - s->text * 0.5, low,
                  words);
    return;
  }
  g_autofree char *words = g_strdup_printf (_ ("%s L/min"), litres);
  lf_type_draw (p->cr, flow, lf_circuit_ink (p, LF_INK_ECMO),
                s->right_run - s->tube - s->text * 0.3, s->pump.y - s->tube - s->text * 0.3, words);
}

void
lf_circuit_draw_still (cairo_t *cr, const LfPalette *palette, const LfCircuitLook *look,
                       double width, double height)
{
  LfCircuitShape shape = lf_circuit_shape (look, width, height);
  LfCircuitPainter p = { cr, palette, look, &shape };
  cairo_save (cr);
  lf_colour_set (cr, lf_circuit_ink (&p, LF_INK_BACKGROUND));
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  lf_circuit_draw_patient (cr, palette, look, &shape);
  if (!look->present) {
    lf_circuit_draw_bedside (cr, palette, look, &shape);
    cairo_restore (cr);
    return;
  }
  draw_supplies (&p);
  draw_tubes (&p);
  if (look->drainage_kinked)
    draw_kink (&p, (shape.clamp[0].x + shape.drainage.at[0].x) / 2, shape.top_run);
  if (look->return_kinked)
    draw_kink (&p, (shape.clamp[1].x + shape.right_run) / 2, shape.top_run);
  draw_pump (&p);
  draw_oxygenator (&p);
  draw_sensors (&p);
  draw_clamp (&p, shape.clamp[0], look->clamped[LF_LINE_DRAINAGE]);
  draw_clamp (&p, shape.clamp[1], look->clamped[LF_LINE_RETURN]);
  draw_line_names (&p);
  draw_captions (&p);
  cairo_restore (cr);
}
