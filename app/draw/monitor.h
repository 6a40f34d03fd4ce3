/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The patient monitor: banner, five strips with their numerics, and a row of small numerics. */
#pragma once

#include "draw/numeric.h"
#include "draw/trace.h"

enum { LF_MONITOR_STRIPS = 5, LF_MONITOR_SMALL = 5 };

/* A row of the monitor: a wave and the numeric beside it. */
typedef struct {
  LfWaveId wave;
  LfNumericId numeric;
  double share; /* of the height that strips have together */
} LfMonitorRow;

extern const LfMonitorRow lf_monitor_rows[LF_MONITOR_STRIPS];
extern const LfNumericId lf_monitor_small[LF_MONITOR_SMALL]; /* NIRS, temperature */

typedef struct {
  LfBox banner;
  LfBox training; /* where "TRAINING ONLY" stands, always */
  LfBox gutter[LF_MONITOR_STRIPS];
  LfBox strip[LF_MONITOR_STRIPS];
  LfBox numeric[LF_MONITOR_STRIPS];
  LfBox small[LF_MONITOR_SMALL];
} LfMonitorLayout;

/* Whole pixels. From 480×300. */
LfMonitorLayout lf_monitor_layout (double width, double height);

/* Gives the statement at the top as much width as it needs in the reader's language, of which the
 * banner has less. */
void lf_monitor_make_room (LfMonitorLayout *layout, double training_width);

/* Why a wave has nothing to show ("No arterial line", "Pads not on"), or NULL where it has. */
const char *lf_monitor_absent (const LfAttempt *attempt, LfWaveId wave);

/* The whole monitor at the attempt's present moment. */
void lf_monitor_draw (cairo_t *cr, const LfPalette *palette, const LfAttempt *attempt, double width,
                      double height);
