/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "draw/timeline-lanes.h"

#include "draw/said.h"

/* A pause in compressions that is worth a word, seconds (RCUK 2021: at most 10 s for a check). */
#define LONG_PAUSE_S 10

typedef enum {
  PATTERN_PLAIN,
  PATTERN_RISING,
  PATTERN_FALLING,
  PATTERN_DOTS,
  PATTERN_LEVEL
} Pattern;

/* Short names for a narrow block, and a pattern each, so that colour is not alone. */
static const struct {
  const char *name;
  LfInk ink;
  Pattern pattern;
} rhythms[LF_N_RHYTHMS] = {
  [LF_RHYTHM_SINUS] = { N_ ("Sinus"), LF_INK_GOOD, PATTERN_PLAIN },
  [LF_RHYTHM_PULSELESS_VT] = { N_ ("pVT"), LF_INK_ALARM_HIGH, PATTERN_FALLING },
  [LF_RHYTHM_VF] = { N_ ("VF"), LF_INK_ALARM_HIGH, PATTERN_RISING },
  [LF_RHYTHM_PEA_NARROW] = { N_ ("PEA"), LF_INK_ALARM_MEDIUM, PATTERN_DOTS },
  [LF_RHYTHM_PEA_WIDE] = { N_ ("PEA wide"), LF_INK_ALARM_MEDIUM, PATTERN_DOTS },
  [LF_RHYTHM_AGONAL] = { N_ ("Agonal"), LF_INK_QUIET, PATTERN_DOTS },
  [LF_RHYTHM_ASYSTOLE] = { N_ ("Asystole"), LF_INK_QUIET, PATTERN_LEVEL },
  [LF_RHYTHM_AF] = { N_ ("AF"), LF_INK_GOOD, PATTERN_DOTS },
  [LF_RHYTHM_VT] = { N_ ("VT"), LF_INK_ALARM_MEDIUM, PATTERN_FALLING },
  [LF_RHYTHM_TORSADES] = { N_ ("Torsades"), LF_INK_ALARM_HIGH, PATTERN_FALLING },
  [LF_RHYTHM_STANDSTILL] = { N_ ("Standstill"), LF_INK_QUIET, PATTERN_LEVEL },
  [LF_RHYTHM_HEART_BLOCK] = { N_ ("Block"), LF_INK_ALARM_MEDIUM, PATTERN_LEVEL },
  [LF_RHYTHM_PACED] = { N_ ("Paced"), LF_INK_GOOD, PATTERN_RISING },
};

/* The seconds that are both shown and there. */
static void
seconds_shown (const LfTimelinePlan *plan, int64_t *from, int64_t *to)
{
  int64_t all = lf_trends_seconds (lf_attempt_trends (plan->view->attempt));
  *from = CLAMP ((int64_t) floor (plan->view->from_s), 0, all);
  *to = CLAMP ((int64_t) ceil (plan->view->to_s) + 1, 0, all);
}

static double
x_of (const LfTimelinePlan *plan, double second)
{
  double x = lf_timeline_x (plan->view, plan->width, second);
  return CLAMP (x, plan->left, plan->right);
}

/* Lines over a box, 5 px apart and laid from a fixed origin, so that they do not move in a scroll.
 */
static void
draw_pattern (cairo_t *cr, const LfBox *box, Pattern pattern, LfColour colour)
{
  if (pattern == PATTERN_PLAIN)
    return;
  cairo_save (cr);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_clip (cr);
  lf_colour_set_alpha (cr, colour, 0.55);
  cairo_set_line_width (cr, 1);
  double start = floor ((box->x - box->height) / 5) * 5;
  for (double x = start; x < box->x + box->width + box->height; x += 5) {
    if (pattern == PATTERN_RISING) {
      cairo_move_to (cr, x, box->y + box->height);
      cairo_line_to (cr, x + box->height, box->y);
    } else if (pattern == PATTERN_FALLING) {
      cairo_move_to (cr, x, box->y);
      cairo_line_to (cr, x + box->height, box->y + box->height);
    } else if (pattern == PATTERN_DOTS)
      cairo_rectangle (cr, x, box->y + box->height / 2, 1.2, 0.1);
  }
  if (pattern == PATTERN_LEVEL) {
    cairo_move_to (cr, box->x, floor (box->y + box->height / 2) + 0.5);
    cairo_line_to (cr, box->x + box->width, floor (box->y + box->height / 2) + 0.5);
  }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_block (const LfTimelinePlan *plan, double from, double to, int rhythm)
{
  const LfBox *lane = &plan->lane[LF_LANE_RHYTHM];
  const LfPalette *palette = plan->view->palette;
  LfColour ink = palette->ink[rhythms[rhythm].ink], back = palette->ink[LF_INK_BACKGROUND];
  double x0 = x_of (plan, from), x1 = x_of (plan, to);
  LfBox box = { x0, lane->y + 2, x1 - x0, lane->height - 4 };
  LfType type = { plan->text, LF_WEIGHT_BOLD, LF_ALIGN_LEFT };
  lf_colour_set (plan->cr, lf_colour_mix (back, ink, 0.25));
  cairo_rectangle (plan->cr, box.x, box.y, box.width, box.height);
  cairo_fill (plan->cr);
  draw_pattern (plan->cr, &box, rhythms[rhythm].pattern, ink);
  lf_colour_set (plan->cr, ink);
  cairo_rectangle (plan->cr, box.x, box.y, MIN (2, box.width), box.height);
  cairo_fill (plan->cr);
  double width = lf_type_width (plan->cr, type, _ (rhythms[rhythm].name));
  if (width + 12 > box.width)
    return;
  /* A clear field behind the word. */
  lf_colour_set (plan->cr, lf_colour_mix (back, ink, 0.25));
  cairo_rectangle (plan->cr, box.x + 2, box.y, width + 7, box.height);
  cairo_fill (plan->cr);
  lf_type_draw (plan->cr, type, palette->ink[LF_INK_TEXT], box.x + 5,
                lf_type_baseline (type, box.y + box.height / 2), _ (rhythms[rhythm].name));
}

void
lf_timeline_draw_rhythm (const LfTimelinePlan *plan)
{
  const LfTrends *trends = lf_attempt_trends (plan->view->attempt);
  int64_t from, to;
  seconds_shown (plan, &from, &to);
  for (int64_t start = from, i = from + 1; start < to; i++) {
    guint8 rhythm = g_array_index (trends->rhythms, guint8, start);
    if (i < to && g_array_index (trends->rhythms, guint8, i) == rhythm)
      continue;
    draw_block (plan, (double) start, (double) i, rhythm);
    start = i;
  }
}

/* Whether compressions are due at a second: an arrest rhythm, no ECMO flow yet, and nobody agreed
 * to stop: hands that are off count as a pause. */
static gboolean
needs_compressions (const LfTimelinePlan *plan, int64_t second)
{
  const LfTrends *trends = lf_attempt_trends (plan->view->attempt);
  float flow, pause;
  if (lf_trends_value (trends, LF_READING_ECMO_FLOW, second, &flow) && flow > 1)
    return FALSE;
  if (lf_trends_value (trends, LF_READING_CPR_PAUSE, second, &pause) && !(pause > 0))
    return FALSE;
  return lf_rhythm (g_array_index (trends->rhythms, guint8, second))->arrest;
}

static void
draw_pause (const LfTimelinePlan *plan, int64_t from, int64_t to)
{
  const LfBox *lane = &plan->lane[LF_LANE_CPR];
  const LfPalette *palette = plan->view->palette;
  LfType type = { plan->text * 0.92, LF_WEIGHT_BOLD, LF_ALIGN_LEFT };
  double x0 = x_of (plan, (double) from), x1 = x_of (plan, (double) to);
  gboolean is_long = to - from > LONG_PAUSE_S;
  lf_colour_set (plan->cr, palette->ink[is_long ? LF_INK_ALARM_HIGH : LF_INK_QUIET]);
  cairo_rectangle (plan->cr, x0, lane->y + lane->height - 5, MAX (1.5, x1 - x0), 3);
  cairo_fill (plan->cr);
  if (!is_long)
    return;
  g_autofree char *words = g_strdup_printf ("%d s", (int) (to - from));
  if (lf_type_width (plan->cr, type, words) < x1 - x0 - 4 || x1 - x0 > 3)
    lf_type_draw (plan->cr, type, palette->ink[LF_INK_ALARM_HIGH], x0, lane->y + plan->text, words);
}

static void
draw_shocks (const LfTimelinePlan *plan)
{
  const GPtrArray *log = lf_attempt_log (plan->view->attempt);
  const LfBox *lane = &plan->lane[LF_LANE_CPR];
  const char *shock = lf_action (LF_VERB_SHOCK)->word.id;
  double half = MIN (lane->height / 2 - 1, plan->text * 0.8), y = lane->y + lane->height / 2;
  for (guint i = 0; i < log->len; i++) {
    const LfEntry *entry = g_ptr_array_index (log, i);
    double second = (double) entry->step / LF_STEPS_PER_S;
    if (entry->who > LF_WHO_EDUCATOR || g_strcmp0 (entry->fields[0], shock) != 0 ||
        second < plan->view->from_s || second > plan->view->to_s)
      continue;
    double x = x_of (plan, second);
    cairo_move_to (plan->cr, x + half * 0.28, y - half);
    cairo_line_to (plan->cr, x - half * 0.52, y + half * 0.18);
    cairo_line_to (plan->cr, x - half * 0.02, y + half * 0.18);
    cairo_line_to (plan->cr, x - half * 0.28, y + half);
    cairo_line_to (plan->cr, x + half * 0.52, y - half * 0.18);
    cairo_line_to (plan->cr, x + half * 0.02, y - half * 0.18);
    cairo_close_path (plan->cr);
    lf_colour_set (plan->cr, plan->view->palette->ink[LF_INK_BACKGROUND]);
    cairo_set_line_width (plan->cr, 3);
    cairo_stroke_preserve (plan->cr);
    lf_colour_set (plan->cr, plan->view->palette->ink[LF_INK_ALARM_MEDIUM]);
    cairo_fill (plan->cr);
  }
}

void
lf_timeline_draw_cpr (const LfTimelinePlan *plan)
{
  const LfTrends *trends = lf_attempt_trends (plan->view->attempt);
  const LfBox *lane = &plan->lane[LF_LANE_CPR];
  LfColour bar = lf_colour_mix (plan->view->palette->ink[LF_INK_BACKGROUND],
                                plan->view->palette->ink[LF_INK_ECG], 0.55);
  int64_t from, to;
  seconds_shown (plan, &from, &to);
  for (int64_t start = from, i = from + 1; start < to; i++) {
    gboolean running = g_array_index (trends->compressing, guint8, start) != 0;
    gboolean due = !running && needs_compressions (plan, start);
    if (i < to && (g_array_index (trends->compressing, guint8, i) != 0) == running &&
        (running || needs_compressions (plan, i) == due))
      continue;
    if (running) {
      double x0 = x_of (plan, (double) start), x1 = x_of (plan, (double) i);
      lf_colour_set (plan->cr, bar);
      cairo_rectangle (plan->cr, x0, lane->y + lane->height * 0.22, x1 - x0, lane->height * 0.56);
      cairo_fill (plan->cr);
    } else if (due)
      draw_pause (plan, start, i);
    start = i;
  }
  draw_shocks (plan);
}

/* ---- Trends ---- */

typedef struct {
  LfLane lane;
  LfReadingId reading;
  double low, high;
  double pen;
  gboolean filled;
  const char *label; /* in the gutter, in the trend's colour; "" where the lane's name says it */
  int row;           /* of its label */
} Trend;

static const Trend trends_drawn[] = {
  { LF_LANE_PRESSURE, LF_READING_CVP, 0, 120, 1.3, FALSE, N_ ("CVP"), 2 },
  { LF_LANE_PRESSURE, LF_READING_ABP_MEAN, 0, 120, 1.6, FALSE, N_ ("ABP mean"), 1 },
  { LF_LANE_GAS, LF_READING_SPO2, 0, 100, 1.6, FALSE, N_ ("SpO2"), 2 },
  { LF_LANE_GAS, LF_READING_ETCO2, 0, 8, 1.6, FALSE, N_ ("EtCO2"), 1 },
  { LF_LANE_FLOW, LF_READING_ECMO_FLOW, 0, 6, 1.6, TRUE, "", 1 },
};

/* What the upper edge of a lane stands for. */
static const char *const scales[LF_N_LANES] = {
  [LF_LANE_PRESSURE] = N_ ("120 mmHg"),
  [LF_LANE_GAS] = N_ ("8 kPa, 100 %"),
  [LF_LANE_FLOW] = N_ ("6 L/min"),
};

static double
trend_y (const LfBox *lane, const Trend *trend, double value)
{
  double share = CLAMP ((value - trend->low) / (trend->high - trend->low), 0, 1);
  return lane->y + lane->height - 1 - share * (lane->height - 3);
}

static void
end_run (const LfTimelinePlan *plan, const Trend *trend, double first, double last)
{
  const LfBox *lane = &plan->lane[trend->lane];
  LfColour ink = plan->view->palette->ink[lf_ink_of_reading (trend->reading)];
  cairo_set_line_width (plan->cr, trend->pen);
  cairo_set_line_join (plan->cr, CAIRO_LINE_JOIN_ROUND);
  lf_colour_set (plan->cr, ink);
  if (!trend->filled) {
    cairo_stroke (plan->cr);
    return;
  }
  cairo_stroke_preserve (plan->cr);
  cairo_line_to (plan->cr, last, lane->y + lane->height - 1);
  cairo_line_to (plan->cr, first, lane->y + lane->height - 1);
  cairo_close_path (plan->cr);
  lf_colour_set_alpha (plan->cr, ink, 0.25);
  cairo_fill (plan->cr);
}

/* Runs of seconds with a value, joined; nothing is drawn where there was none. */
static void
draw_trend (const LfTimelinePlan *plan, const Trend *trend)
{
  const LfTrends *trends = lf_attempt_trends (plan->view->attempt);
  const LfBox *lane = &plan->lane[trend->lane];
  int64_t from, to;
  double first = 0, last = 0;
  gboolean running = FALSE;
  seconds_shown (plan, &from, &to);
  for (int64_t i = from; i <= to; i++) {
    float value;
    if (i < to && lf_trends_value (trends, trend->reading, i, &value)) {
      last = lf_timeline_x (plan->view, plan->width, (double) i);
      if (!running)
        first = last;
      cairo_line_to (plan->cr, last, trend_y (lane, trend, (double) value));
      running = TRUE;
    } else if (running) {
      end_run (plan, trend, first, last);
      running = FALSE;
    }
  }
}

static void
draw_trend_name (const LfTimelinePlan *plan, const Trend *trend)
{
  const LfBox *lane = &plan->lane[trend->lane];
  LfColour ink = plan->view->palette->ink[lf_ink_of_reading (trend->reading)];
  LfType type = { plan->text, LF_WEIGHT_REGULAR, LF_ALIGN_LEFT };
  double y = lane->y + plan->text * (1 + 1.25 * trend->row);
  if (y < lane->y + lane->height)
    lf_type_draw_within (plan->cr, type, ink, 0, y, plan->left - 6, lf_said (trend->label));
}

void
lf_timeline_draw_trend_names (const LfTimelinePlan *plan)
{
  LfType type = { plan->text * 0.88, LF_WEIGHT_REGULAR, LF_ALIGN_LEFT };
  LfColour quiet = plan->view->palette->ink[LF_INK_QUIET];
  for (gsize i = 0; i < G_N_ELEMENTS (trends_drawn); i++)
    draw_trend_name (plan, &trends_drawn[i]);
  for (int i = 0; i < LF_N_LANES; i++)
    if (scales[i] != NULL)
      lf_type_draw (plan->cr, type, quiet, plan->left + 3, plan->lane[i].y + plan->text,
                    _ (scales[i]));
}

void
lf_timeline_draw_trends (const LfTimelinePlan *plan)
{
  cairo_save (plan->cr);
  cairo_rectangle (plan->cr, plan->left, 0, plan->right - plan->left, plan->height);
  cairo_clip (plan->cr);
  for (gsize i = 0; i < G_N_ELEMENTS (trends_drawn); i++)
    draw_trend (plan, &trends_drawn[i]);
  cairo_restore (plan->cr);
}
