/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include <glib/gi18n-lib.h>

#include "draw/timeline-lanes.h"
#include "scenario/field.h"

enum { CRITERIA_ROWS = 3 };

void
lf_timeline_tick (cairo_t *cr, double x, double y, double r)
{
  cairo_move_to (cr, x - r * 0.8, y + r * 0.05);
  cairo_line_to (cr, x - r * 0.2, y + r * 0.65);
  cairo_line_to (cr, x + r * 0.85, y - r * 0.7);
  cairo_stroke (cr);
}

void
lf_timeline_cross (cairo_t *cr, double x, double y, double r)
{
  cairo_move_to (cr, x - r * 0.65, y - r * 0.65);
  cairo_line_to (cr, x + r * 0.65, y + r * 0.65);
  cairo_move_to (cr, x + r * 0.65, y - r * 0.65);
  cairo_line_to (cr, x - r * 0.65, y + r * 0.65);
  cairo_stroke (cr);
}

/* ---- Actions ---- */

/* What people did, a row a group of the palette; -1 for a line that is no action. */
static int
group_of (const LfEntry *entry)
{
  if (entry->who > LF_WHO_EDUCATOR || entry->fields[0] == NULL)
    return -1;
  int verb = lf_table_find (&lf_actions, entry->fields[0]);
  if (verb < 0)
    return -1;
  LfGroup group = lf_action ((LfVerb) verb)->group;
  return group < LF_N_LEARNER_GROUPS ? (int) group : -1;
}

static double
group_y (const LfTimelinePlan *plan, int group)
{
  const LfBox *lane = &plan->lane[LF_LANE_ACTIONS];
  return lane->y + (group + 0.5) * lane->height / LF_N_LEARNER_GROUPS;
}

void
lf_timeline_draw_actions (const LfTimelinePlan *plan)
{
  static const LfInk inks[LF_N_LEARNER_GROUPS] = { LF_INK_ECG, LF_INK_ALARM_MEDIUM, LF_INK_NIRS,
                                                   LF_INK_CVP, LF_INK_SPO2,         LF_INK_TEXT,
                                                   LF_INK_ECMO };
  const GPtrArray *log = lf_attempt_log (plan->view->attempt);
  const LfBox *lane = &plan->lane[LF_LANE_ACTIONS];
  double r = MIN (lane->height / LF_N_LEARNER_GROUPS * 0.42, 5);
  for (guint i = 0; i < log->len; i++) {
    const LfEntry *entry = g_ptr_array_index (log, i);
    int group = group_of (entry);
    double second = lf_timeline_seconds (entry->step);
    if (group < 0 || !lf_timeline_in_view (plan->view, second))
      continue;
    double x = lf_timeline_x (plan->view, plan->width, second), y = group_y (plan, group);
    lf_colour_set (plan->cr, lf_timeline_ink (plan, inks[group]));
    cairo_rectangle (plan->cr, x - 1.5, y - r, 3, 2 * r);
    cairo_fill (plan->cr);
    if (plan->view->selected_entry != (int) i)
      continue;
    lf_colour_set (plan->cr, lf_timeline_ink (plan, LF_INK_TEXT));
    cairo_set_line_width (plan->cr, 1.5);
    cairo_rectangle (plan->cr, x - 5, y - r - 3, 10, 2 * r + 6);
    cairo_stroke (plan->cr);
  }
}

void
lf_timeline_draw_group_names (const LfTimelinePlan *plan)
{
  double row = plan->lane[LF_LANE_ACTIONS].height / LF_N_LEARNER_GROUPS;
  LfType type = { MIN (plan->text, row * 1.05), LF_WEIGHT_REGULAR, LF_ALIGN_RIGHT };
  if (row < 8) {
    LfType one = { plan->text, LF_WEIGHT_MEDIUM, LF_ALIGN_LEFT };
    const LfBox *lane = &plan->lane[LF_LANE_ACTIONS];
    lf_type_draw_within (plan->cr, one, lf_timeline_ink (plan, LF_INK_QUIET), 0,
                         lf_type_baseline (one, lane->y + lane->height / 2), plan->left - 8,
                         _ ("Actions"));
    return;
  }
  for (int i = 0; i < LF_N_LEARNER_GROUPS; i++)
    lf_type_draw_within (plan->cr, type, lf_timeline_ink (plan, LF_INK_QUIET), plan->left - 8,
                         lf_type_baseline (type, group_y (plan, i)), plan->left - 10,
                         _ (lf_table_word (&lf_groups, (size_t) i)->label));
}

/* ---- Decisions ---- */

/* How an answer stands: the worst of what was chosen. */
static LfInk
decision_ink (const LfTimelineView *view, int index, gboolean *bad)
{
  const LfDecisionState *state = &lf_attempt_script (view->attempt)->decisions[index];
  const LfDecision *decision =
      g_ptr_array_index (lf_attempt_scenario (view->attempt)->decisions, (guint) index);
  *bad = state->status == LF_DECISION_MISSED_IT;
  if (state->status == LF_DECISION_ASKED)
    return LF_INK_TEXT;
  for (int64_t i = 0; i < state->n_chosen && !lf_decision_has_fields (decision); i++) {
    const LfOption *option = g_ptr_array_index (decision->options, (guint) state->chosen[i]);
    *bad = *bad || option->verdict == LF_VERDICT_WRONG || option->verdict == LF_VERDICT_HARMFUL;
  }
  return *bad ? LF_INK_ALARM_HIGH : LF_INK_GOOD;
}

/* From when to when a decision was open; FALSE where it never was. */
static gboolean
decision_span (const LfTimelineView *view, int index, double *from, double *to)
{
  const LfDecisionState *state = &lf_attempt_script (view->attempt)->decisions[index];
  if (state->status == LF_DECISION_CLOSED)
    return FALSE;
  *from = lf_timeline_seconds (state->asked_step);
  *to = lf_timeline_seconds (state->status == LF_DECISION_ASKED ? lf_attempt_step (view->attempt)
                                                                : state->answered_step);
  return *to >= view->from_s && *from <= view->to_s;
}

void
lf_timeline_draw_decisions (const LfTimelinePlan *plan)
{
  const LfTimelineView *view = plan->view;
  const LfBox *lane = &plan->lane[LF_LANE_DECISIONS];
  int n = (int) lf_attempt_scenario (view->attempt)->decisions->len;
  double y = lane->y + lane->height / 2, r = MIN (lane->height * 0.3, 7);
  for (int i = 0; i < n; i++) {
    double from, to;
    gboolean bad;
    if (!decision_span (view, i, &from, &to))
      continue;
    LfColour colour = lf_timeline_ink (plan, decision_ink (view, i, &bad));
    double x0 = MAX (plan->left, lf_timeline_x (view, plan->width, from));
    double x1 = MIN (plan->right, lf_timeline_x (view, plan->width, to));
    lf_colour_set_alpha (plan->cr, colour, 0.4);
    cairo_rectangle (plan->cr, x0, y - r * 0.5, MAX (1, x1 - x0), r);
    cairo_fill (plan->cr);
    lf_colour_set (plan->cr, lf_timeline_ink (plan, LF_INK_BACKGROUND));
    cairo_arc (plan->cr, x1, y, r, 0, 2 * G_PI);
    cairo_fill_preserve (plan->cr);
    lf_colour_set (plan->cr, colour);
    cairo_set_line_width (plan->cr, 1.5);
    cairo_stroke (plan->cr);
    if (bad)
      lf_timeline_cross (plan->cr, x1, y, r * 0.6);
    else
      lf_timeline_tick (plan->cr, x1, y, r * 0.6);
  }
}

/* ---- Criteria ---- */

typedef struct {
  int index;
  double second;
  double x;
  int row;
  LfLineStatus status;
} Place;

/* Where a line of the score stands in time; FALSE where it has no place. A missed one stands where
 * it should have been, if its condition says when. */
static gboolean
criterion_second (const LfTimelineView *view, const LfScoreLine *line, double *second)
{
  int64_t due;
  if (line->status == LF_LINE_AVOIDED || line->status == LF_LINE_NOT_DEMONSTRATED)
    return FALSE;
  /* What was latched has its moment; what stayed open is missing from its limit on. */
  if (line->step >= 0)
    *second = lf_timeline_seconds (line->step);
  else if (lf_criterion_due (view->attempt, line->criterion, &due))
    *second =
        MIN (lf_timeline_seconds (due), lf_timeline_seconds (lf_attempt_step (view->attempt)));
  else
    *second = lf_timeline_seconds (lf_attempt_step (view->attempt));
  return lf_timeline_in_view (view, *second);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *pa = a, *pb = b;
  return pa->second != pb->second ? (pa->second > pb->second) - (pa->second < pb->second)
                                  : pa->index - pb->index;
}

static double
criterion_radius (const LfTimelinePlan *plan)
{
  return MIN (plan->lane[LF_LANE_CRITERIA].height / CRITERIA_ROWS * 0.42, 7);
}

/* Signs that would meet go to the row that is free first. */
static int
place_criteria (const LfTimelinePlan *plan, Place places[LF_MAX_CRITERIA])
{
  const LfTimelineView *view = plan->view;
  double ends[CRITERIA_ROWS] = { -1e9, -1e9, -1e9 }, r = criterion_radius (plan);
  int n = 0;
  for (guint i = 0; view->result != NULL && i < view->result->lines->len; i++) {
    const LfScoreLine *line = g_ptr_array_index (view->result->lines, i);
    double second;
    if (n < LF_MAX_CRITERIA && criterion_second (view, line, &second))
      places[n++] = (Place){ line->index, second, lf_timeline_x (view, plan->width, second), 0,
                             line->status };
  }
  qsort (places, (size_t) n, sizeof places[0], compare_places);
  for (int i = 0; i < n; i++) {
    int best = 0;
    for (int row = 1; row < CRITERIA_ROWS; row++)
      if (ends[best] > places[i].x && ends[row] < ends[best])
        best = row;
    places[i].row = best;
    places[i].x = MAX (places[i].x, MIN (ends[best], plan->right));
    ends[best] = places[i].x + 2 * r + 2;
  }
  return n;
}

static double
criterion_y (const LfTimelinePlan *plan, int row)
{
  const LfBox *lane = &plan->lane[LF_LANE_CRITERIA];
  return lane->y + (row + 0.5) * lane->height / CRITERIA_ROWS;
}

static void
draw_criterion (const LfTimelinePlan *plan, const Place *place)
{
  double r = criterion_radius (plan), y = criterion_y (plan, place->row);
  gboolean bad = place->status == LF_LINE_FAILED || place->status == LF_LINE_DONE;
  gboolean open = place->status == LF_LINE_NOT_ASSESSED;
  LfColour colour = lf_timeline_ink (plan, bad    ? LF_INK_ALARM_HIGH
                                           : open ? LF_INK_QUIET
                                                  : LF_INK_GOOD);
  if (place->index == plan->view->selected_criterion) {
    lf_colour_set (plan->cr, lf_timeline_ink (plan, LF_INK_TEXT));
    cairo_set_line_width (plan->cr, 1.5);
    cairo_arc (plan->cr, place->x, y, r + 2.5, 0, 2 * G_PI);
    cairo_stroke (plan->cr);
  }
  lf_colour_set (plan->cr, lf_colour_mix (lf_timeline_ink (plan, LF_INK_BACKGROUND), colour,
                                          bad ? 0.28 : 0.14));
  cairo_arc (plan->cr, place->x, y, r, 0, 2 * G_PI);
  cairo_fill (plan->cr);
  lf_colour_set (plan->cr, colour);
  cairo_set_line_width (plan->cr, 1.6);
  if (bad)
    lf_timeline_cross (plan->cr, place->x, y, r * 0.66);
  else if (open) {
    cairo_move_to (plan->cr, place->x - r * 0.5, y);
    cairo_line_to (plan->cr, place->x + r * 0.5, y);
    cairo_stroke (plan->cr);
  } else
    lf_timeline_tick (plan->cr, place->x, y, r * 0.66);
}

void
lf_timeline_draw_criteria (const LfTimelinePlan *plan)
{
  Place places[LF_MAX_CRITERIA];
  int n = place_criteria (plan, places);
  for (int i = 0; i < n; i++)
    draw_criterion (plan, &places[i]);
}

/* ---- Hits: the nearest thing of the lane, within reach ---- */

static void
hit_actions (const LfTimelinePlan *plan, double x, double y, LfTimelineHit *hit, double *nearest)
{
  const GPtrArray *log = lf_attempt_log (plan->view->attempt);
  double row = plan->lane[LF_LANE_ACTIONS].height / LF_N_LEARNER_GROUPS;
  for (guint i = 0; i < log->len; i++) {
    const LfEntry *entry = g_ptr_array_index (log, i);
    int group = group_of (entry);
    if (group >= 0 && lf_timeline_in_view (plan->view, lf_timeline_seconds (entry->step)) &&
        fabs (y - group_y (plan, group)) <= MAX (row / 2, 3))
      lf_timeline_offer (
          hit, nearest, LF_HIT_ENTRY, (int) i,
          fabs (x - lf_timeline_x (plan->view, plan->width, lf_timeline_seconds (entry->step))));
  }
}

static void
hit_decisions (const LfTimelinePlan *plan, double x, LfTimelineHit *hit, double *nearest)
{
  int n = (int) lf_attempt_scenario (plan->view->attempt)->decisions->len;
  for (int i = 0; i < n; i++) {
    double from, to;
    if (!decision_span (plan->view, i, &from, &to))
      continue;
    double x0 = lf_timeline_x (plan->view, plan->width, from);
    double x1 = lf_timeline_x (plan->view, plan->width, to);
    lf_timeline_offer (hit, nearest, LF_HIT_DECISION, i, MAX (MAX (x0 - x, x - x1), 0));
  }
}

static void
hit_criteria (const LfTimelinePlan *plan, double x, double y, LfTimelineHit *hit, double *nearest)
{
  Place places[LF_MAX_CRITERIA];
  int n = place_criteria (plan, places);
  for (int i = 0; i < n; i++)
    lf_timeline_offer (hit, nearest, LF_HIT_CRITERION, places[i].index,
                       hypot (x - places[i].x, y - criterion_y (plan, places[i].row)) - 2);
}

gboolean
lf_timeline_hit_lane (const LfTimelinePlan *plan, double x, double y, LfTimelineHit *hit)
{
  double nearest = LF_TIMELINE_REACH_PX;
  for (int i = 0; i < LF_N_LANES; i++) {
    const LfBox *lane = &plan->lane[i];
    if (y < lane->y || y >= lane->y + lane->height)
      continue;
    if (i == LF_LANE_MARKS)
      lf_timeline_hit_marks (plan, x, y, hit, &nearest);
    else if (i == LF_LANE_ACTIONS)
      hit_actions (plan, x, y, hit, &nearest);
    else if (i == LF_LANE_DECISIONS)
      hit_decisions (plan, x, hit, &nearest);
    else if (i == LF_LANE_CRITERIA)
      hit_criteria (plan, x, y, hit, &nearest);
  }
  return hit->kind != LF_HIT_NOTHING;
}
