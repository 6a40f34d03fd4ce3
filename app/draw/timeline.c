/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "draw/timeline-lanes.h"

#include "draw/said.h"

/* Shares of the height that is left for lanes after axis and marks. */
static const struct {
  const char *label;
  double share;
} lanes[LF_N_LANES] = {
  [LF_LANE_AXIS] = { "", 0 },
  [LF_LANE_MARKS] = { N_ ("Times"), 0 },
  [LF_LANE_RHYTHM] = { N_ ("Rhythm"), 0.085 },
  [LF_LANE_CPR] = { N_ ("CPR, shocks"), 0.085 },
  [LF_LANE_PRESSURE] = { N_ ("Pressure"), 0.175 },
  [LF_LANE_GAS] = { N_ ("Gas"), 0.155 },
  [LF_LANE_FLOW] = { N_ ("ECMO flow"), 0.125 },
  [LF_LANE_ACTIONS] = { "", 0.145 },
  [LF_LANE_DECISIONS] = { N_ ("Decisions"), 0.075 },
  [LF_LANE_CRITERIA] = { N_ ("Criteria"), 0.155 },
};

LfTimelineView
lf_timeline_view (const LfAttempt *attempt, const LfResult *result, const LfPalette *palette)
{
  return (LfTimelineView){
    .attempt = attempt,
    .result = result,
    .palette = palette,
    .from_s = 0,
    .to_s = MAX (60, (double) lf_attempt_step (attempt) / LF_STEPS_PER_S),
    .selected_criterion = -1,
    .selected_entry = -1,
  };
}

gboolean
lf_timeline_in_view (const LfTimelineView *view, double second)
{
  return second >= view->from_s && second <= view->to_s;
}

double
lf_timeline_seconds (int64_t step)
{
  return (double) step / LF_STEPS_PER_S;
}

LfColour
lf_timeline_ink (const LfTimelinePlan *plan, LfInk which)
{
  return plan->view->palette->ink[which];
}

static double
gutter (double width)
{
  return CLAMP (width * 0.085, 66, 120);
}

/* A margin at the right, so that a last label has room. */
static double
margin (double width)
{
  return CLAMP (width * 0.012, 8, 16);
}

double
lf_timeline_x (const LfTimelineView *view, double width, double second)
{
  double left = gutter (width), right = width - margin (width);
  return left + (second - view->from_s) / (view->to_s - view->from_s) * (right - left);
}

double
lf_timeline_second (const LfTimelineView *view, double width, double x)
{
  double left = gutter (width), right = width - margin (width);
  double share = CLAMP ((x - left) / (right - left), 0, 1);
  return view->from_s + share * (view->to_s - view->from_s);
}

void
lf_timeline_clock (double second, char text[16])
{
  long whole = lround (floor (fabs (second)));
  g_snprintf (text, 16, "%s%02ld:%02ld", second < 0 && whole > 0 ? "−" : "", whole / 60 % 10000,
              whole % 60);
}

LfTimelinePlan
lf_timeline_plan (cairo_t *cr, const LfTimelineView *view, double width, double height)
{
  LfTimelinePlan plan = { .cr = cr, .view = view, .width = width, .height = height };
  plan.left = gutter (width);
  plan.right = width - margin (width);
  plan.text = CLAMP (MIN (height * 0.030, width * 0.0155), 9, 14);
  plan.mark_rows = height < 300 ? 2 : 3;
  double axis = plan.text * 1.7, marks = plan.text * 1.35 * plan.mark_rows + 4,
         gap = height * 0.008;
  double room = height - axis - marks - gap * LF_N_LANES, y = 0;
  for (int i = 0; i < LF_N_LANES; i++) {
    double h = i == LF_LANE_AXIS    ? axis
               : i == LF_LANE_MARKS ? marks
                                    : floor (room * lanes[i].share);
    plan.lane[i] = (LfBox){ plan.left, y, plan.right - plan.left, h };
    y += h + gap;
  }
  return plan;
}

/* The cursor's time stands on the axis. FALSE where there is no cursor in view. */
static gboolean
cursor_box (const LfTimelinePlan *plan, double *from, double *to)
{
  const LfTimelineView *view = plan->view;
  if (!view->has_cursor || view->cursor_s < view->from_s || view->cursor_s > view->to_s)
    return FALSE;
  LfType type = { plan->text, LF_WEIGHT_BOLD, LF_ALIGN_CENTRE };
  char text[16];
  lf_timeline_clock (view->cursor_s, text);
  double half = lf_type_width (plan->cr, type, text) / 2 + 4;
  double x = floor (lf_timeline_x (view, plan->width, view->cursor_s)) + 0.5;
  double middle = CLAMP (x, half, plan->width - half);
  *from = middle - half;
  *to = middle + half;
  return TRUE;
}

static double
tick_interval (const LfTimelinePlan *plan)
{
  static const double intervals[] = { 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600 };
  double span = plan->view->to_s - plan->view->from_s;
  double fit = (plan->right - plan->left) / (plan->text * 4.6);
  for (gsize i = 0; i < G_N_ELEMENTS (intervals); i++)
    if (span / intervals[i] <= fit)
      return intervals[i];
  return 7200;
}

static void
draw_axis (const LfTimelinePlan *plan)
{
  const LfTimelineView *view = plan->view;
  LfColour rule = view->palette->ink[LF_INK_RULE], quiet = view->palette->ink[LF_INK_QUIET];
  LfType type = { plan->text, LF_WEIGHT_REGULAR, LF_ALIGN_CENTRE };
  double step = tick_interval (plan),
         bottom = plan->lane[LF_LANE_CRITERIA].y + plan->lane[LF_LANE_CRITERIA].height;
  double base = plan->lane[LF_LANE_AXIS].height, from = 0, to = 0;
  gboolean cursor = cursor_box (plan, &from, &to);
  cairo_set_line_width (plan->cr, 1);
  for (double t = ceil (view->from_s / step) * step; t <= view->to_s + 1e-6; t += step) {
    double x = floor (lf_timeline_x (view, plan->width, t)) + 0.5;
    char text[16];
    lf_timeline_clock (t, text);
    lf_colour_set_alpha (plan->cr, rule, 0.7);
    cairo_move_to (plan->cr, x, base);
    cairo_line_to (plan->cr, x, bottom);
    cairo_stroke (plan->cr);
    double half = lf_type_width (plan->cr, type, text) / 2;
    double middle = MIN (x, plan->width - half - 1);
    if (!cursor || middle + half < from || middle - half > to)
      lf_type_draw (plan->cr, type, quiet, middle, base - plan->text * 0.45, text);
  }
}

static void
draw_lane_names (const LfTimelinePlan *plan)
{
  LfType type = { plan->text, LF_WEIGHT_MEDIUM, LF_ALIGN_LEFT };
  const LfPalette *palette = plan->view->palette;
  for (int i = LF_LANE_MARKS; i < LF_N_LANES; i++) {
    const LfBox *lane = &plan->lane[i];
    double y =
        i == LF_LANE_PRESSURE || i == LF_LANE_GAS || i == LF_LANE_FLOW || i == LF_LANE_ACTIONS
            ? lane->y + plan->text
            : lf_type_baseline (type, lane->y + lane->height / 2);
    lf_type_draw_within (plan->cr, type, palette->ink[LF_INK_QUIET], 0, y, plan->left - 8,
                         lf_said (lanes[i].label));
    lf_colour_set (plan->cr, palette->ink[LF_INK_RULE]);
    cairo_rectangle (plan->cr, plan->left, floor (lane->y + lane->height), lane->width, 1);
    cairo_fill (plan->cr);
  }
}

static void
draw_cursor (const LfTimelinePlan *plan)
{
  const LfTimelineView *view = plan->view;
  const LfPalette *palette = view->palette;
  LfType type = { plan->text, LF_WEIGHT_BOLD, LF_ALIGN_CENTRE };
  double from, to, x = floor (lf_timeline_x (view, plan->width, view->cursor_s)) + 0.5;
  char text[16];
  if (!cursor_box (plan, &from, &to))
    return;
  lf_timeline_clock (view->cursor_s, text);
  lf_colour_set (plan->cr, palette->ink[LF_INK_TEXT]);
  cairo_set_line_width (plan->cr, 1);
  cairo_move_to (plan->cr, x, 0);
  cairo_line_to (plan->cr, x, plan->height);
  cairo_stroke (plan->cr);
  cairo_rectangle (plan->cr, from, 0, to - from, plan->text * 1.45);
  cairo_fill (plan->cr);
  lf_type_draw (plan->cr, type, palette->ink[LF_INK_BACKGROUND], (from + to) / 2,
                lf_type_baseline (type, plan->text * 0.72), text);
}

void
lf_timeline_draw (cairo_t *cr, const LfTimelineView *view, double width, double height)
{
  LfTimelinePlan plan = lf_timeline_plan (cr, view, width, height);
  cairo_save (cr);
  lf_colour_set (cr, view->palette->ink[LF_INK_BACKGROUND]);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  draw_axis (&plan);
  draw_lane_names (&plan);
  lf_timeline_draw_trend_names (&plan);
  lf_timeline_draw_group_names (&plan);
  cairo_save (cr);
  cairo_rectangle (cr, plan.left - plan.text, 0, plan.right - plan.left + 2 * plan.text, height);
  cairo_clip (cr);
  lf_timeline_draw_rhythm (&plan);
  lf_timeline_draw_cpr (&plan);
  lf_timeline_draw_trends (&plan);
  lf_timeline_draw_marks (&plan);
  lf_timeline_draw_actions (&plan);
  lf_timeline_draw_decisions (&plan);
  lf_timeline_draw_criteria (&plan);
  cairo_restore (cr);
  draw_cursor (&plan);
  cairo_restore (cr);
}

void
lf_timeline_offer (LfTimelineHit *hit, double *nearest, LfTimelineHitKind kind, int index,
                   double distance)
{
  if (distance > *nearest)
    return;
  *nearest = distance;
  hit->kind = kind;
  hit->index = index;
}

LfTimelineHit
lf_timeline_hit (cairo_t *cr, const LfTimelineView *view, double width, double height, double x,
                 double y)
{
  LfTimelinePlan plan = lf_timeline_plan (cr, view, width, height);
  LfTimelineHit hit = { LF_HIT_NOTHING, -1, lf_timeline_second (view, width, x) };
  if (x < plan.left - 6 || x > plan.right + 6 || y < 0 || y > height)
    return hit;
  if (!lf_timeline_hit_lane (&plan, x, y, &hit))
    hit.kind = LF_HIT_SECOND;
  return hit;
}
