/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plots of the report: a table of axes, and a table of what is drawn on them. */
#include <math.h>

#include "ctl/validate-spectrum.h"
#include "ctl/validate.h"

#define R(reading_) ((LfSignalId) LF_READING_##reading_)
#define S(signal_)  LF_SIGNAL_##signal_

typedef enum {
  LOOPS,
  RAMP_PRESSURES,
  RAMP_VOLUMES,
  SHOCK_VOLUMES,
  CHRONIC_VOLUMES,
  AFTERLOAD,
  STARLING_LEFT,
  STARLING_RIGHT,
  NATIVE,
  PUMP_MAP,
  REVERSAL,
  GAS_LOST,
  SWEEP,
  SPECTRUM,
  FREQUENCY,
  AMSA,
  STANDSTILL,
  CPR_START,
  CPR_PAUSE,
  PAUSE,
  CPR_COURSE,
  LACTATE,
  TEMPERATURE,
  SURVIVAL,
  N_PLOTS
} PlotId;

typedef struct {
  const char *title;
  const char *x;
  const char *y;
  double x_low, x_high, y_low, y_high; /* of an axis; 0, 0: as the values are */
  struct {
    double x;
    const char *label;
  } marks[2];
} Axes;

/* clang-format off */
static const Axes axes[N_PLOTS] = {
  [LOOPS] = { "Left ventricle: pressure–volume loops", "LV volume, mL", "LV pressure, mmHg", .x_low = 0, .x_high = 240, .y_low = 0, .y_high = 140 },
  [RAMP_PRESSURES] = { "Failing heart, ECMO turned up: pressures", "ECMO flow, L/min", "mmHg", .x_low = 0, .x_high = 6, .y_low = 0, .y_high = 120 },
  [RAMP_VOLUMES] = { "Failing heart, ECMO turned up: volumes", "ECMO flow, L/min", "mL", .x_low = 0, .x_high = 6, .y_low = 0, .y_high = 200 },
  [SHOCK_VOLUMES] = { "Acute shock without reflexes, ECMO turned up", "ECMO flow, L/min", "mL", .x_low = 0, .x_high = 6, .y_low = 0, .y_high = 200 },
  [CHRONIC_VOLUMES] = { "Chronic failure without reflexes, ECMO turned up", "ECMO flow, L/min", "mL", .x_low = 0, .x_high = 6, .y_low = 0, .y_high = 250 },
  [AFTERLOAD] = { "On ECMO: left atrial by aortic pressure", "Mean aortic pressure, mmHg", "Left atrial pressure, mmHg" },
  [STARLING_LEFT] = { "Starling: stroke volume by left atrial pressure", "Left atrial pressure, mmHg", "Stroke volume, mL" },
  [STARLING_RIGHT] = { "Starling: stroke volume by right atrial pressure", "Right atrial pressure, mmHg", "Stroke volume, mL" },
  [NATIVE] = { "A heart fails on ECMO: signs of its output", "Native output, L/min", "mmHg", .x_low = 0, .x_high = 4, .y_low = 0, .y_high = 60 },
  [PUMP_MAP] = { "Pump map, with where the patient works", "ECMO flow, L/min", "Head, mmHg", .x_low = 0, .x_high = 7, .y_low = 0, .y_high = 500 },
  [REVERSAL] = { "The pump turned down: flow turns back", "Pump speed, rpm", "ECMO flow, L/min" },
  [GAS_LOST] = { "Gas supply lost: washout of oxygen", "Minutes", "Saturation, %", .x_low = 9, .x_high = 14, .y_low = 0, .y_high = 100, .marks = { { 10, "gas lost" } } },
  [SWEEP] = { "Steps of sweep: carbon dioxide", "Minutes", "PCO2, mmHg", .x_low = 0, .x_high = 120, .y_low = 0, .y_high = 80, .marks = { { 40, "sweep 4 to 8" }, { 90, "8 to 2 L/min" } } },
  [SPECTRUM] = { "VF: amplitude spectrum of the ECG", "Hz", "mV", .x_low = 0, .x_high = 15 },
  [FREQUENCY] = { "VF: dominant frequency", "Minutes", "Hz", .x_low = 0, .x_high = 12, .y_low = 0, .y_high = 8, .marks = { { 6.17, "compressions" } } },
  [AMSA] = { "VF: AMSA", "Minutes", "mV·Hz", .x_low = 0, .x_high = 12, .y_low = 0, .y_high = 20, .marks = { { 6.17, "compressions" } } },
  [STANDSTILL] = { "VF, and nothing is done: pressures meet", "Seconds", "mmHg", .x_low = 55, .x_high = 120, .y_low = 0, .y_high = 150, .marks = { { 60, "VF" } } },
  [CPR_START] = { "Compressions begin", "Seconds", "mmHg", .x_low = 28, .x_high = 40, .y_low = -20, .y_high = 100, .marks = { { 30, "start" } } },
  [CPR_PAUSE] = { "Compressions pause, and begin again", "Seconds", "mmHg", .x_low = 597, .x_high = 621, .y_low = -20, .y_high = 100, .marks = { { 600, "stop" }, { 615, "start" } } },
  [PAUSE] = { "A pause of ten seconds after adrenaline", "Seconds", "Coronary perfusion pressure, mmHg", .x_low = 740, .x_high = 800, .y_low = 0, .y_high = 50, .marks = { { 760, "stop" }, { 770, "start" } } },
  [CPR_COURSE] = { "Coronary perfusion pressure of each compression", "Minutes", "mmHg", .x_low = 0, .x_high = 12, .y_low = 0, .y_high = 100, .marks = { { 5, "adrenaline" }, { 10, "pause" } } },
  [LACTATE] = { "Lactate in arrest and on ECMO", "Minutes", "mmol/L", .x_low = 0, .x_high = 420, .y_low = 0, .y_high = 25, .marks = { { 45, "ECMO" } } },
  [TEMPERATURE] = { "Heater-cooler: core temperature", "Minutes", "°C", .x_low = 0, .x_high = 80, .y_low = 32, .y_high = 38, .marks = { { 5, "water 33 °C" }, { 65, "water 37 °C" } } },
  [SURVIVAL] = { "Survival by time in arrest, a population's", "Minutes", "Share", .y_low = 0, .y_high = 1 },
};

typedef enum {
  TRACE,   /* y over time, in the unit of the axis: minutes, or seconds of quick signals */
  MEANS,   /* y against x, each a mean of the last `mean_s` up to times `every_s` apart */
  QUICK,   /* y against x, each sample: a loop */
  SPECTRA, /* amplitudes of y by frequency */
} LineKind;

typedef struct {
  PlotId plot;
  const char *label;
  LfPen pen;
  LfCourseId course;
  LineKind kind;
  LfSignalId x; /* of MEANS and QUICK */
  LfSignalId y;
  LfSpan span;
  double every_s;
  double mean_s;
  gboolean tells_flow; /* the label ends with the mean ECMO flow of the beats before */
} Line;

#define PEN(ink_, stroke_, marker_) { LF_INK_##ink_, LF_STROKE_##stroke_, LF_MARKER_##marker_, 1.1 }
#define LOOP(label_, pen_, from_, flow_) \
  { LOOPS, label_, pen_, LF_COURSE_LOOPS, QUICK, S (LV_VOLUME_NOW), S (LV_PRESSURE_NOW), { from_, (from_) + 0.9 }, .tells_flow = flow_ }
#define STEPS(plot_, label_, pen_, course_, signal_, from_, to_) \
  { plot_, label_, pen_, course_, MEANS, S (SUPPORT), signal_, { from_, to_ }, 300, 25 }
#define STARLING(plot_, label_, pen_, course_, x_) \
  { plot_, label_, pen_, course_, MEANS, x_, S (STROKE_VOLUME), { 725, 1320 }, 10, 6 }
#define SETTLED(label_, pen_, from_, to_, every_) \
  { AFTERLOAD, label_, pen_, LF_COURSE_AFTERLOAD, MEANS, R (MAP), R (LEFT_ATRIAL_MEAN), { from_, (to_) + 1 }, every_, 25 }
#define FAILS(label_, pen_, signal_) \
  { NATIVE, label_, pen_, LF_COURSE_NATIVE, MEANS, R (NATIVE_OUTPUT), signal_, { 280, 2750 }, 20, 10 }
#define HEAD(label_, pen_, from_) \
  { PUMP_MAP, label_, pen_, LF_COURSE_PUMP_MAP, MEANS, R (ECMO_FLOW), S (PUMP_HEAD), { from_, (from_) + 60 }, 2, 1 }
#define WORKS(label_, pen_, course_) \
  { PUMP_MAP, label_, pen_, course_, MEANS, R (ECMO_FLOW), S (PUMP_HEAD), { 79, 240 }, 40, 5 }
#define OVER(plot_, label_, pen_, course_, signal_, from_, to_, every_) \
  { plot_, label_, pen_, course_, TRACE, S (CLOCK), signal_, { from_, to_ }, every_, every_ }
#define QUICKLY(plot_, label_, ink_, stroke_, course_, signal_, from_, to_) \
  { plot_, label_, { LF_INK_##ink_, LF_STROKE_##stroke_, LF_MARKER_NONE, 0.75 }, course_, QUICK, S (SECONDS_NOW), S (signal_), { from_, to_ } }
#define PULSES(plot_, from_, to_) \
  QUICKLY (plot_, "Aorta", ARTERIAL, SOLID, LF_COURSE_COMPRESSIONS, AORTA_NOW, from_, to_), \
  QUICKLY (plot_, "Right atrium", TEXT, DOTTED, LF_COURSE_COMPRESSIONS, RIGHT_ATRIUM_NOW, from_, to_)
#define SPECTRUM_AT(label_, pen_, from_) \
  { SPECTRUM, label_, pen_, LF_COURSE_FIBRILLATION, SPECTRA, S (ECG_NOW), S (ECG_NOW), { from_, (from_) + 8 } }

static const Line lines[] = {
  LOOP ("Healthy", PEN (TEXT, SOLID, NONE), 170, FALSE),
  LOOP ("Failing", PEN (ARTERIAL, LONG, NONE), 470, FALSE),
  LOOP ("ECMO", PEN (CVP, DASHED, NONE), 1070, TRUE),
  LOOP ("ECMO", PEN (ECG, DASH_DOT, NONE), 1370, TRUE),
  LOOP ("ECMO", PEN (NIRS, DOTTED, NONE), 1670, TRUE),

  STEPS (RAMP_PRESSURES, "Mean aortic pressure", PEN (ARTERIAL, SOLID, CIRCLE), LF_COURSE_LOOPS, R (MAP), 478, 1979),
  STEPS (RAMP_PRESSURES, "Pulse pressure", PEN (TEXT, DASHED, SQUARE), LF_COURSE_LOOPS, R (PULSE_PRESSURE), 478, 1979),
  STEPS (RAMP_PRESSURES, "Left atrium", PEN (CVP, DOTTED, TRIANGLE), LF_COURSE_LOOPS, R (LEFT_ATRIAL_MEAN), 478, 1979),
  STEPS (RAMP_VOLUMES, "End-diastolic volume", PEN (ARTERIAL, SOLID, CIRCLE), LF_COURSE_LOOPS, R (LV_END_DIASTOLIC_VOLUME), 478, 1979),
  STEPS (RAMP_VOLUMES, "End-systolic volume", PEN (TEXT, DASHED, SQUARE), LF_COURSE_LOOPS, R (LV_END_SYSTOLIC_VOLUME), 478, 1979),
  STEPS (SHOCK_VOLUMES, "End-diastolic volume", PEN (ARTERIAL, SOLID, CIRCLE), LF_COURSE_SHOCK_RAMP, R (LV_END_DIASTOLIC_VOLUME), 598, 1799),
  STEPS (SHOCK_VOLUMES, "End-systolic volume", PEN (TEXT, DASHED, SQUARE), LF_COURSE_SHOCK_RAMP, R (LV_END_SYSTOLIC_VOLUME), 598, 1799),
  STEPS (SHOCK_VOLUMES, "Stroke volume", PEN (CVP, DOTTED, TRIANGLE), LF_COURSE_SHOCK_RAMP, S (STROKE_VOLUME), 598, 1799),
  STEPS (CHRONIC_VOLUMES, "End-diastolic volume", PEN (ARTERIAL, SOLID, CIRCLE), LF_COURSE_CHRONIC, R (LV_END_DIASTOLIC_VOLUME), 598, 1799),
  STEPS (CHRONIC_VOLUMES, "End-systolic volume", PEN (TEXT, DASHED, SQUARE), LF_COURSE_CHRONIC, R (LV_END_SYSTOLIC_VOLUME), 598, 1799),
  SETTLED ("Sound left ventricle, more resistance", PEN (TEXT, SOLID, CIRCLE), 298, 598, 300),
  SETTLED ("Impaired left ventricle", PEN (ARTERIAL, DASHED, SQUARE), 1198, 1498, 300),
  SETTLED ("More flow instead", PEN (CVP, DOTTED, TRIANGLE), 1198, 2098, 900),

  STARLING (STARLING_LEFT, "Healthy", PEN (TEXT, SOLID, NONE), LF_COURSE_STARLING_HEALTHY, R (LEFT_ATRIAL_MEAN)),
  STARLING (STARLING_LEFT, "Failing", PEN (ARTERIAL, DASHED, NONE), LF_COURSE_STARLING_FAILING, R (LEFT_ATRIAL_MEAN)),
  STARLING (STARLING_RIGHT, "Healthy", PEN (TEXT, SOLID, NONE), LF_COURSE_STARLING_HEALTHY, R (RIGHT_ATRIAL_MEAN)),
  STARLING (STARLING_RIGHT, "Failing", PEN (ARTERIAL, DASHED, NONE), LF_COURSE_STARLING_FAILING, R (RIGHT_ATRIAL_MEAN)),

  FAILS ("Radial pulse pressure", PEN (ARTERIAL, SOLID, NONE), S (RADIAL_PULSE)),
  FAILS ("End-tidal CO2", PEN (CO2, DASHED, NONE), S (ETCO2)),

  HEAD ("2000 rpm", PEN (QUIET, DOTTED, NONE), 42),
  HEAD ("2500", PEN (CVP, DASHED, NONE), 132),
  HEAD ("3000", PEN (NIRS, DASH_DOT, NONE), 222),
  HEAD ("3500", PEN (ARTERIAL, LONG, NONE), 312),
  HEAD ("4000", PEN (TEXT, SOLID, NONE), 402),
  WORKS ("21/15 Fr", PEN (TEXT, NONE, TRIANGLE), LF_COURSE_RAMP_SMALL),
  WORKS ("23/17 Fr", PEN (TEXT, NONE, CIRCLE), LF_COURSE_RAMP_MIDDLE),
  WORKS ("25/19 Fr", PEN (TEXT, NONE, SQUARE), LF_COURSE_RAMP_LARGE),
  { REVERSAL, "", PEN (TEXT, SOLID, CIRCLE), LF_COURSE_REVERSAL, MEANS, R (PUMP_RPM), R (ECMO_FLOW), { 59, 330 }, 30, 10 },

  OVER (GAS_LOST, "After the oxygenator", PEN (ARTERIAL, SOLID, NONE), LF_COURSE_GAS_LOST, R (SO2_POST_OXYGENATOR), 540, 840, 1),
  OVER (GAS_LOST, "Right radial", PEN (CVP, DASHED, NONE), LF_COURSE_GAS_LOST, R (SAO2_RIGHT_RADIAL), 540, 840, 1),
  OVER (GAS_LOST, "Before the oxygenator", PEN (QUIET, DOTTED, NONE), LF_COURSE_GAS_LOST, R (SO2_PRE_OXYGENATOR), 540, 840, 1),
  OVER (SWEEP, "Right radial", PEN (TEXT, SOLID, NONE), LF_COURSE_SUPPORT, S (PACO2), 120, 6600, 30),
  OVER (SWEEP, "After the oxygenator", PEN (CO2, DASHED, NONE), LF_COURSE_SUPPORT, S (PCO2_POST), 120, 6600, 30),

  SPECTRUM_AT ("10 s", PEN (TEXT, SOLID, NONE), 20),
  SPECTRUM_AT ("2 min", PEN (ARTERIAL, LONG, NONE), 130),
  SPECTRUM_AT ("4 min", PEN (CVP, DASHED, NONE), 250),
  SPECTRUM_AT ("6 min", PEN (NIRS, DOTTED, NONE), 361),
  SPECTRUM_AT ("then 5 min of compressions", PEN (ECG, DASH_DOT, NONE), 694),
  OVER (FREQUENCY, "", PEN (TEXT, SOLID, NONE), LF_COURSE_FIBRILLATION, R (VF_DOMINANT_FREQUENCY), 15, 690, 5),
  OVER (AMSA, "", PEN (TEXT, SOLID, NONE), LF_COURSE_FIBRILLATION, R (VF_AMSA), 15, 690, 5),

  QUICKLY (STANDSTILL, "Aorta", ARTERIAL, SOLID, LF_COURSE_STANDSTILL, AORTA_NOW, 55, 120),
  QUICKLY (STANDSTILL, "Right atrium", TEXT, DOTTED, LF_COURSE_STANDSTILL, RIGHT_ATRIUM_NOW, 55, 120),
  PULSES (CPR_START, 28, 40),
  PULSES (CPR_PAUSE, 597, 621),
  { PAUSE, "", PEN (TEXT, SOLID, NONE), LF_COURSE_PAUSES, TRACE, S (SECONDS), S (CORONARY), { 740, 800 }, 0.2, 0.15 },
  OVER (CPR_COURSE, "", PEN (TEXT, SOLID, NONE), LF_COURSE_COMPRESSIONS, R (CORONARY_PERFUSION_PRESSURE), 0, 720, 2),

  OVER (LACTATE, "Low flow, then ECMO", PEN (TEXT, SOLID, NONE), LF_COURSE_RESCUE, R (LACTATE), 0, 24310, 60),
  OVER (LACTATE, "Low flow, adrenaline each 5 min", PEN (ARTERIAL, DASHED, NONE), LF_COURSE_LOW_FLOW, R (LACTATE), 0, 4570, 30),
  OVER (TEMPERATURE, "", PEN (TEXT, SOLID, NONE), LF_COURSE_COOLING, R (TEMPERATURE), 0, 4800, 30),
  OVER (SURVIVAL, "", PEN (TEXT, SOLID, NONE), LF_COURSE_LOW_FLOW, R (SURVIVAL_PROBABILITY), 20, 4570, 30),
};
/* clang-format on */

/* What was published, where it can be put on the same axes. */
typedef struct {
  PlotId plot;
  const char *label;
  LfMarker marker;
  double points[6][2]; /* until one with x = 0 */
} Published;

/* clang-format off */
static const Published published[] = {
  { SHOCK_VOLUMES, "Ostadal: ESV", LF_MARKER_SQUARE, { { 1, 64 }, { 5, 83 } } },
  { SHOCK_VOLUMES, "SV", LF_MARKER_TRIANGLE, { { 1, 48 }, { 5, 40 } } },
  { CHRONIC_VOLUMES, "Hála: EDV", LF_MARKER_CIRCLE, { { 0.3, 189 }, { 5, 218 } } },
  { CHRONIC_VOLUMES, "ESV", LF_MARKER_SQUARE, { { 0.3, 139 }, { 5, 167 } } },
  { NATIVE, "Mourad: pulse pressure", LF_MARKER_CIRCLE, { { 1, 15 } } },
  { NATIVE, "CO2", LF_MARKER_TRIANGLE, { { 1, 14 } } },
  { STANDSTILL, "Schipke: artery", LF_MARKER_CIRCLE, { { 73, 24.2 } } },
  { STANDSTILL, "vein", LF_MARKER_TRIANGLE, { { 73, 11.0 } } },
  { PAUSE, "Mader", LF_MARKER_CIRCLE, { { 759, 29.8 }, { 770, 6.8 }, { 790, 25.9 } } },
  { FREQUENCY, "Carlisle", LF_MARKER_CIRCLE, { { 0.23, 6.5 } } },
  { SURVIVAL, "Mandigers, all ECPR", LF_MARKER_CIRCLE, { { 15, 0.372 }, { 30, 0.298 }, { 45, 0.238 }, { 60, 0.191 } } },
  { SURVIVAL, "Bartos, Prague, VF", LF_MARKER_SQUARE, { { 60, 0.33 }, { 52.5, 0.315 } } },
};
/* clang-format on */

static void
add_published (GPtrArray *plots, const Published *them)
{
  LfPen pen = { LF_INK_ALARM_MEDIUM, LF_STROKE_NONE, them->marker, 1.1 };
  LfPlotSeries *series = lf_plot_add_series (plots->pdata[them->plot], them->label, pen);

  for (gsize i = 0; i < G_N_ELEMENTS (them->points) && them->points[i][0] > 0; i++)
    lf_plot_series_add (series, them->points[i][0], them->points[i][1]);
}

GPtrArray *
lf_validate_plots_new (void)
{
  GPtrArray *plots = g_ptr_array_new_with_free_func ((GDestroyNotify) lf_plot_free);

  for (int i = 0; i < N_PLOTS; i++) {
    LfPlot *plot = lf_plot_new (axes[i].title, axes[i].x, axes[i].y);
    plot->x.low = axes[i].x_low;
    plot->x.high = axes[i].x_high;
    plot->y.low = axes[i].y_low;
    plot->y.high = axes[i].y_high;
    for (gsize k = 0; k < G_N_ELEMENTS (axes[i].marks); k++)
      if (axes[i].marks[k].label != NULL)
        lf_plot_add_mark (plot, axes[i].marks[k].x, axes[i].marks[k].label);
    g_ptr_array_add (plots, plot);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    lf_plot_add_series (plots->pdata[lines[i].plot], lines[i].label, lines[i].pen);
  for (gsize i = 0; i < G_N_ELEMENTS (published); i++)
    add_published (plots, &published[i]);
  return plots;
}

void
lf_validate_plots_fine (LfCourseId course, GArray *fine)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i].course == course && lf_signal_is_fine (lines[i].y))
      g_array_append_val (fine, lines[i].span);
}

static void
fill_means (LfPlotSeries *series, const Line *line, const LfRecord *record)
{
  for (double at = line->span.from_s; at <= line->span.to_s; at += line->every_s) {
    LfSpan span = { at - line->mean_s, at };
    lf_plot_series_add (series, lf_record_mean (record, line->x, span),
                        lf_record_mean (record, line->y, span));
  }
}

static void
fill_quick (LfPlotSeries *series, const Line *line, const LfRecord *record)
{
  const LfTrack *track = lf_record_track (record, line->y);

  for (guint i = 0; i < track->time_s->len; i++) {
    double time = lf_track_time (track, i);
    if (time >= line->span.from_s && time <= line->span.to_s)
      lf_plot_series_add (series, lf_track_value (track, i, line->x),
                          lf_track_value (track, i, line->y));
  }
}

/* The series of a row: rows of one plot follow each other as its series do. */
static LfPlotSeries *
series_of (GPtrArray *plots, gsize row)
{
  const LfPlot *plot = plots->pdata[lines[row].plot];
  guint before = 0;

  for (gsize i = 0; i < row; i++)
    before += lines[i].plot == lines[row].plot;
  return plot->series->pdata[before];
}

static void
tell_flow (LfPlotSeries *series, const Line *line, const LfRecord *record)
{
  LfSpan before = { line->span.from_s - 10, line->span.from_s };
  char flow[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (flow, sizeof flow, "%.1f", lf_record_mean (record, LF_SIGNAL_SUPPORT, before));
  g_free (series->label);
  series->label = g_strdup_printf ("%s %s L/min", line->label, flow);
}

void
lf_validate_plots_fill (GPtrArray *plots, LfCourseId course, const LfRecord *record)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++) {
    const Line *line = &lines[i];
    if (line->course != course)
      continue;
    LfPlotSeries *series = series_of (plots, i);
    if (line->tells_flow)
      tell_flow (series, line, record);
    if (line->kind == QUICK)
      fill_quick (series, line, record);
    else if (line->kind == SPECTRA)
      lf_spectrum_fill (series, record, line->y, line->span);
    else
      fill_means (series, line, record);
  }
}
