/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "ctl/validate.h"

/* One value of a window. */
typedef void (*Each) (double time_s, double value, gpointer data);

static void
each (const LfRecord *record, LfSignalId signal, LfSpan span, Each function, gpointer data)
{
  const LfTrack *track = lf_record_track (record, signal);

  for (guint i = 0; i < track->time_s->len; i++) {
    double time = lf_track_time (track, i), value = lf_track_value (track, i, signal);
    if (time >= span.from_s && time <= span.to_s)
      function (time, value, data);
  }
}

/* ---- Ends ---- */

typedef struct {
  double low;
  double high;
  double high_at_s;
  guint n;     /* with a value */
  guint n_all; /* samples */
} Ends;

static void
widen (double time_s, double value, gpointer data)
{
  Ends *ends = data;

  ends->n_all++;
  if (!isfinite (value))
    return;
  if (ends->n == 0 || value < ends->low)
    ends->low = value;
  if (ends->n == 0 || value > ends->high) {
    ends->high = value;
    ends->high_at_s = time_s;
  }
  ends->n++;
}

static Ends
ends_of (const LfRecord *record, LfSignalId signal, LfSpan span)
{
  Ends ends = { (double) NAN, (double) NAN, (double) NAN, 0, 0 };

  each (record, signal, span, widen, &ends);
  return ends;
}

/* ---- Straight lines ---- */

typedef struct {
  gboolean logarithm;
  double n, x, y, xx, xy;
} Line;

static void
gather (double time_s, double value, gpointer data)
{
  Line *line = data;
  double x = time_s / 60, y = line->logarithm ? log (value) : value;

  if (!isfinite (y))
    return;
  line->n++;
  line->x += x;
  line->y += y;
  line->xx += x * x;
  line->xy += x * y;
}

/* Per minute. */
static double
slope (const LfRecord *record, LfSignalId signal, LfSpan span, gboolean logarithm)
{
  Line line = { .logarithm = logarithm };

  each (record, signal, span, gather, &line);
  double spread = line.n * line.xx - line.x * line.x;
  return spread > 0 ? (line.n * line.xy - line.x * line.y) / spread : (double) NAN;
}

static double
evenness (const LfRecord *record, const LfMeasure *measure)
{
  double middle = (measure->span.from_s + measure->span.to_s) / 2;
  LfSpan early = { measure->span.from_s, middle }, late = { middle, measure->span.to_s };

  return slope (record, measure->signal, late, TRUE) / slope (record, measure->signal, early, TRUE);
}

/* ---- Crossings ---- */

/* The signal where `other` first passes the level, between the two samples round it. */
static double
where (const LfRecord *record, const LfMeasure *measure)
{
  const LfTrack *track = lf_record_track (record, measure->other);
  double level = measure->level;

  for (guint i = 1; i < track->time_s->len; i++) {
    double time = lf_track_time (track, i);
    if (time < measure->span.from_s || time > measure->span.to_s)
      continue;
    double before = lf_track_value (track, i - 1, measure->other);
    double after = lf_track_value (track, i, measure->other);
    if ((before < level) == (after < level) || !isfinite (before) || !isfinite (after))
      continue;
    double share = (level - before) / (after - before);
    double a = lf_track_value (track, i - 1, measure->signal);
    double b = lf_track_value (track, i, measure->signal);
    return a + share * (b - a);
  }
  return (double) NAN;
}

static double
change_between (const LfRecord *record, LfSignalId signal, LfSpan from, LfSpan to)
{
  return lf_record_mean (record, signal, to) - lf_record_mean (record, signal, from);
}

/* Change of the signal for one of `other`. */
static double
steepness (const LfRecord *record, const LfMeasure *m, LfSpan from, LfSpan to)
{
  return change_between (record, m->signal, from, to) / change_between (record, m->other, from, to);
}

static double
beyond (const LfRecord *record, const LfMeasure *m)
{
  double explained =
      steepness (record, m, m->span, m->then) * change_between (record, m->other, m->span, m->also);

  return change_between (record, m->signal, m->span, m->also) - explained;
}

/* ---- Times ---- */

static double
until (const LfRecord *record, const LfMeasure *m)
{
  const LfTrack *track = lf_record_track (record, m->signal);
  double from = lf_record_mean (record, m->signal, m->span);
  double way = lf_record_mean (record, m->signal, m->then) - from;

  for (guint i = 0; i < track->time_s->len; i++) {
    double time = lf_track_time (track, i), value = lf_track_value (track, i, m->signal);
    if (time >= m->also.from_s && time <= m->also.to_s && (value - from) / way >= m->level)
      return time - m->also.from_s;
  }
  return (double) NAN;
}

static double
time_constant (const LfRecord *record, const LfMeasure *m)
{
  const LfTrack *track = lf_record_track (record, m->signal);
  double from = lf_record_mean (record, m->signal, m->span);
  double to = lf_record_mean (record, m->signal, m->then);
  double area = 0;

  for (guint i = 1; i < track->time_s->len; i++) {
    double before = lf_track_time (track, i - 1), time = lf_track_time (track, i);
    if (before >= m->also.from_s && time <= m->also.to_s)
      area += (lf_track_value (track, i, m->signal) - to) / (from - to) * (time - before);
  }
  return area;
}

double
lf_measure (const LfMeasure *m, const LfRecord *record)
{
  Ends ends = ends_of (record, m->signal, m->span);

  switch (m->kind) {
  case LF_MEASURE_MEAN:
    return lf_record_mean (record, m->signal, m->span);
  case LF_MEASURE_LOWEST:
    return ends.low;
  case LF_MEASURE_HIGHEST:
    return ends.high;
  case LF_MEASURE_SWING:
    return ends.high - ends.low;
  case LF_MEASURE_CHANGE:
    return change_between (record, m->signal, m->span, m->then);
  case LF_MEASURE_RATIO:
    return lf_record_mean (record, m->signal, m->then) /
           lf_record_mean (record, m->signal, m->span);
  case LF_MEASURE_PEAK:
    return ends_of (record, m->signal, m->then).high / lf_record_mean (record, m->signal, m->span);
  case LF_MEASURE_SLOPE:
    return slope (record, m->signal, m->span, FALSE);
  case LF_MEASURE_HALF_LIFE:
    return -log (2) / slope (record, m->signal, m->span, TRUE);
  case LF_MEASURE_EVENNESS:
    return evenness (record, m);
  case LF_MEASURE_PRESENT:
    return ends.n_all > 0 ? 100.0 * ends.n / ends.n_all : (double) NAN;
  case LF_MEASURE_WHERE:
    return where (record, m);
  case LF_MEASURE_WHEN:
    return ends.high_at_s - m->span.from_s;
  case LF_MEASURE_PER:
    return steepness (record, m, m->span, m->then) * m->level;
  case LF_MEASURE_ABOVE:
    return ends_of (record, m->other, m->span).high - ends.high;
  case LF_MEASURE_STEEPER:
    return steepness (record, m, m->also, m->also_then) / steepness (record, m, m->span, m->then);
  case LF_MEASURE_BEYOND:
    return beyond (record, m);
  case LF_MEASURE_REGAINED:
    return -100 * change_between (record, m->signal, m->then, m->also) /
           change_between (record, m->signal, m->span, m->then);
  case LF_MEASURE_UNTIL:
    return until (record, m);
  case LF_MEASURE_TIME_CONSTANT:
    return time_constant (record, m);
  }
  g_assert_not_reached ();
}
