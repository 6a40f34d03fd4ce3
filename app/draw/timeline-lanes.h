/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lanes of the timeline, shared by what draws them and what is clicked on. */
#pragma once

#include "draw/timeline.h"
#include "draw/type.h"

typedef enum {
  LF_LANE_AXIS,
  LF_LANE_MARKS,
  LF_LANE_RHYTHM,
  LF_LANE_CPR,
  LF_LANE_PRESSURE,
  LF_LANE_GAS,
  LF_LANE_FLOW,
  LF_LANE_ACTIONS,
  LF_LANE_DECISIONS,
  LF_LANE_CRITERIA,
  LF_N_LANES
} LfLane;

typedef struct {
  cairo_t *cr;
  const LfTimelineView *view;
  double width, height;
  double left;  /* where the axis begins */
  double right; /* and ends */
  double text;  /* font size */
  int mark_rows;
  LfBox lane[LF_N_LANES];
} LfTimelinePlan;

LfTimelinePlan lf_timeline_plan (cairo_t *cr, const LfTimelineView *view, double width,
                                 double height);

/* timeline-trends.c: what the simulator did, second by second. */
void lf_timeline_draw_rhythm (const LfTimelinePlan *plan);
void lf_timeline_draw_cpr (const LfTimelinePlan *plan);
void lf_timeline_draw_trends (const LfTimelinePlan *plan);
void lf_timeline_draw_trend_names (const LfTimelinePlan *plan);

/* timeline-marks.c: the times that count. */
void lf_timeline_draw_marks (const LfTimelinePlan *plan);
void lf_timeline_hit_marks (const LfTimelinePlan *plan, double x, double y, LfTimelineHit *hit,
                            double *nearest);

/* timeline-events.c: what was done, asked and scored. */
void lf_timeline_draw_actions (const LfTimelinePlan *plan);
void lf_timeline_draw_group_names (const LfTimelinePlan *plan);
void lf_timeline_draw_decisions (const LfTimelinePlan *plan);
void lf_timeline_draw_criteria (const LfTimelinePlan *plan);

/* How near a thing must be to be hit, and its offer of itself: the nearest is kept. */
#define LF_TIMELINE_REACH_PX 6.0
void lf_timeline_offer (LfTimelineHit *hit, double *nearest, LfTimelineHitKind kind, int index,
                        double distance);

/* The thing of a lane at a place, if there is one. */
gboolean lf_timeline_hit_lane (const LfTimelinePlan *plan, double x, double y, LfTimelineHit *hit);

/* Small shared strokes: a tick and a cross in a square of `r` about a place. */
void lf_timeline_tick (cairo_t *cr, double x, double y, double r);
void lf_timeline_cross (cairo_t *cr, double x, double y, double r);

gboolean lf_timeline_in_view (const LfTimelineView *view, double second);
double lf_timeline_seconds (int64_t step);
LfColour lf_timeline_ink (const LfTimelinePlan *plan, LfInk which);
