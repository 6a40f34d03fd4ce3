/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "draw/timeline-lanes.h"

#include <glib/gi18n-lib.h>

/* The times that count, each a flag with its name. Names that would meet go a row down, and one for
 * which there is no row left stays off: the first in this order have the first choice. */
static const LfMark moments[] = {
  LF_MARK_FLOW,         LF_MARK_DECISION,         LF_MARK_ARRIVAL,          LF_MARK_SKIN,
  LF_MARK_ALERTED,      LF_MARK_WIRES_CONFIRMED,  LF_MARK_COMPRESSIONS_OFF, LF_MARK_ROSC,
  LF_MARK_CRITERIA_MET, LF_MARK_DISTAL_PERFUSION, LF_MARK_APPROPRIATE_CPR,  LF_MARK_FIRST_CPR,
  LF_MARK_COLLAPSE,
};

typedef struct {
  LfMark mark;
  double x;           /* of the flag */
  double left, right; /* of its name; `right` is `left` where it stays off */
  int row;
} MarkPlace;

static gboolean
is_free (const MarkPlace *places, int n, const MarkPlace *wanted, double gap)
{
  for (int i = 0; i < n; i++)
    if (places[i].right > places[i].left && places[i].row == wanted->row &&
        wanted->left < places[i].right + gap && places[i].left < wanted->right + gap)
      return FALSE;
  return TRUE;
}

static MarkPlace
place_mark (const LfTimelinePlan *plan, const MarkPlace *places, int n, LfMark mark, double x)
{
  LfType type = { plan->text, LF_WEIGHT_MEDIUM, LF_ALIGN_LEFT };
  double width = lf_type_width (plan->cr, type, _ (lf_table_word (&lf_marks, mark)->label));
  /* A name that would run out of the axis stands at the left of its flag. */
  double left = x + 4 + width > plan->width ? x - 4 - width : x + 4;
  MarkPlace place = { mark, x, left, left + width, 0 };
  for (; place.row < plan->mark_rows; place.row++)
    if (is_free (places, n, &place, plan->text * 0.7))
      return place;
  return (MarkPlace){ mark, x, left, left, 0 };
}

static int
place_marks (const LfTimelinePlan *plan, MarkPlace places[LF_N_MARKS])
{
  int n = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++) {
    int64_t step;
    if (!lf_attempt_mark (plan->view->attempt, (int) moments[i], &step) ||
        !lf_timeline_in_view (plan->view, lf_timeline_seconds (step)))
      continue;
    double x = lf_timeline_x (plan->view, plan->width, lf_timeline_seconds (step));
    places[n] = place_mark (plan, places, n, moments[i], x);
    n++;
  }
  return n;
}

static void
draw_flag (const LfTimelinePlan *plan, const MarkPlace *place)
{
  const LfBox *lane = &plan->lane[LF_LANE_MARKS], *last = &plan->lane[LF_LANE_CRITERIA];
  gboolean flow = place->mark == LF_MARK_FLOW;
  double x = floor (place->x) + 0.5;
  lf_colour_set_alpha (plan->cr, lf_timeline_ink (plan, flow ? LF_INK_ECMO : LF_INK_QUIET),
                       flow ? 0.9 : 0.5);
  cairo_set_line_width (plan->cr, flow ? 1.6 : 1);
  cairo_move_to (plan->cr, x, lane->y + place->row * lane->height / plan->mark_rows + 2);
  cairo_line_to (plan->cr, x, last->y + last->height);
  cairo_stroke (plan->cr);
}

/* Over the flags, on a clear field. */
static void
draw_mark_name (const LfTimelinePlan *plan, const MarkPlace *place)
{
  const LfBox *lane = &plan->lane[LF_LANE_MARKS];
  LfType type = { plan->text, LF_WEIGHT_MEDIUM, LF_ALIGN_LEFT };
  double row = lane->height / plan->mark_rows, top = lane->y + place->row * row;
  if (place->right <= place->left)
    return;
  lf_colour_set (plan->cr, lf_timeline_ink (plan, LF_INK_BACKGROUND));
  cairo_rectangle (plan->cr, place->left - 2, top + 1, place->right - place->left + 4, row - 2);
  cairo_fill (plan->cr);
  lf_type_draw (plan->cr, type,
                lf_timeline_ink (plan, place->mark == LF_MARK_FLOW ? LF_INK_ECMO : LF_INK_TEXT),
                place->left, lf_type_baseline (type, top + row / 2),
                _ (lf_table_word (&lf_marks, place->mark)->label));
}

void
lf_timeline_draw_marks (const LfTimelinePlan *plan)
{
  MarkPlace places[LF_N_MARKS];
  int n = place_marks (plan, places);
  for (int i = 0; i < n; i++)
    draw_flag (plan, &places[i]);
  for (int i = 0; i < n; i++)
    draw_mark_name (plan, &places[i]);
}

void
lf_timeline_hit_marks (const LfTimelinePlan *plan, double x, double y, LfTimelineHit *hit,
                       double *nearest)
{
  MarkPlace places[LF_N_MARKS];
  int n = place_marks (plan, places);
  double row = plan->lane[LF_LANE_MARKS].height / plan->mark_rows;
  int at = (int) ((y - plan->lane[LF_LANE_MARKS].y) / row);
  for (int i = 0; i < n; i++) {
    double distance = fabs (x - places[i].x);
    if (at == places[i].row && x >= places[i].left && x <= places[i].right)
      distance = 0;
    lf_timeline_offer (hit, nearest, LF_HIT_MARK, (int) places[i].mark, distance);
  }
}
