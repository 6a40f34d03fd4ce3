/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The debrief's time axis: lanes for rhythm, compressions, pressures, gas, flow, actions,
 * decisions, the times that count and the criteria, those missed where they should have been. */
#pragma once

#include "attempt/result.h"
#include "draw/palette.h"

typedef struct {
  const LfAttempt *attempt; /* played to wherever it got */
  const LfResult *result;   /* NULL: no criteria are drawn */
  const LfPalette *palette;
  double from_s; /* what is shown, on the attempt's clock */
  double to_s;
  gboolean has_cursor;
  double cursor_s;
  int selected_criterion; /* index, or -1 */
  int selected_entry;     /* index into the log, or -1 */
} LfTimelineView;

/* A view of the whole attempt with nothing selected. */
LfTimelineView lf_timeline_view (const LfAttempt *attempt, const LfResult *result,
                                 const LfPalette *palette);

typedef enum {
  LF_HIT_NOTHING,
  LF_HIT_SECOND,   /* a place in time, and nothing else */
  LF_HIT_ENTRY,    /* `index` into the log */
  LF_HIT_DECISION, /* `index` of the decision */
  LF_HIT_MARK,     /* `index` of the mark */
  LF_HIT_CRITERION /* `index` of the criterion */
} LfTimelineHitKind;

typedef struct {
  LfTimelineHitKind kind;
  int index;
  double second; /* on the attempt's clock, within the view */
} LfTimelineHit;

/* From 400×220; comfortable from 300 px high. */
void lf_timeline_draw (cairo_t *cr, const LfTimelineView *view, double width, double height);

/* What lies under a place. Marks on the axis are hit within 6 px. */
LfTimelineHit lf_timeline_hit (cairo_t *cr, const LfTimelineView *view, double width, double height,
                               double x, double y);

/* x of a second, and back. */
double lf_timeline_x (const LfTimelineView *view, double width, double second);
double lf_timeline_second (const LfTimelineView *view, double width, double x);

/* When a criterion should have been met at the latest, in steps; FALSE where its condition names no
 * time, or its mark never was. */
gboolean lf_criterion_due (const LfAttempt *attempt, const LfCriterion *criterion, int64_t *step);

/* "02:10", with a minus before 00:00. */
void lf_timeline_clock (double second, char text[16]);
