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
  STARLING_LEFT,
  STARLING_RIGHT,
  PUMP_MAP,
  GAS_LOST,
  SWEEP,
  SPECTRUM,
  FREQUENCY,
  AMSA,
  CPR_START,
  CPR_PAUSE,
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
  [STARLING_LEFT] = { "Starling: stroke volume by left atrial pressure", "Left atrial pressure, mmHg", "Stroke volume, mL" },
  [STARLING_RIGHT] = { "Starling: stroke volume by right atrial pressure", "Right atrial pressure, mmHg", "Stroke volume, mL" },
  [PUMP_MAP] = { "Pump map, with where the patient works", "ECMO flow, L/min", "Head, mmHg", .x_low = 0, .x_high = 7, .y_low = 0, .y_high = 500 },
  [GAS_LOST] = { "Gas supply lost: washout of oxygen", "Minutes", "Saturation, %", .x_low = 9, .x_high = 14, .y_low = 0, .y_high = 100, .marks = { { 10, "gas lost" } } },
  [SWEEP] = { "Steps of sweep: carbon dioxide", "Minutes", "PCO2, mmHg", .x_low = 0, .x_high = 45, .y_low = 0, .y_high = 50, .marks = { { 15, "sweep 4 to 8" }, { 30, "8 to 2 L/min" } } },
  [SPECTRUM] = { "VF: amplitude spectrum of the ECG", "Hz", "mV", .x_low = 0, .x_high = 15 },
  [FREQUENCY] = { "VF: dominant frequency", "Minutes", "Hz", .x_low = 0, .x_high = 12, .y_low = 0, .y_high = 8, .marks = { { 6.17, "compressions" } } },
  [AMSA] = { "VF: AMSA", "Minutes", "mV·Hz", .x_low = 0, .x_high = 12, .y_low = 0, .y_high = 20, .marks = { { 6.17, "compressions" } } },
  [CPR_START] = { "Compressions begin", "Seconds", "mmHg", .x_low = 28, .x_high = 40, .y_low = -20, .y_high = 100, .marks = { { 30, "start" } } },
  [CPR_PAUSE] = { "Compressions pause, and begin again", "Seconds", "mmHg", .x_low = 597, .x_high = 621, .y_low = -20, .y_high = 100, .marks = { { 600, "stop" }, { 615, "start" } } },
  [CPR_COURSE] = { "Coronary perfusion pressure of each compression", "Minutes", "mmHg", .x_low = 0, .x_high = 12, .y_low = 0, .y_high = 100, .marks = { { 5, "adrenaline" }, { 10, "pause" } } },
  [LACTATE] = { "Lactate in arrest and on ECMO", "Minutes", "mmol/L", .x_low = 0, .x_high = 110, .y_low = 0, .y_high = 20, .marks = { { 45, "ECMO" } } },
  [TEMPERATURE] = { "Heater-cooler: core temperature", "Minutes", "°C", .x_low = 0, .x_high = 90, .y_low = 32, .y_high = 38, .marks = { { 5, "water 33 °C" }, { 45, "water 37 °C" } } },
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
#define HEAD(label_, pen_, from_) \
  { PUMP_MAP, label_, pen_, LF_COURSE_PUMP_MAP, MEANS, R (ECMO_FLOW), S (PUMP_HEAD), { from_, (from_) + 60 }, 2, 1 }
#define WORKS(label_, pen_, course_) \
  { PUMP_MAP, label_, pen_, course_, MEANS, R (ECMO_FLOW), S (PUMP_HEAD), { 79, 240 }, 40, 5 }
#define OVER(plot_, label_, pen_, course_, signal_, from_, to_, every_) \
  { plot_, label_, pen_, course_, TRACE, S (CLOCK), signal_, { from_, to_ }, every_, every_ }
#define PULSES(plot_, from_, to_) \
  { plot_, "Aorta", { LF_INK_ARTERIAL, LF_STROKE_SOLID, LF_MARKER_NONE, 0.7 }, LF_COURSE_COMPRESSIONS, QUICK, S (SECONDS_NOW), S (AORTA_NOW), { from_, to_ } }, \
  { plot_, "Right atrium", { LF_INK_TEXT, LF_STROKE_DOTTED, LF_MARKER_NONE, 0.8 }, LF_COURSE_COMPRESSIONS, QUICK, S (SECONDS_NOW), S (RIGHT_ATRIUM_NOW), { from_, to_ } }
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

  STARLING (STARLING_LEFT, "Healthy", PEN (TEXT, SOLID, NONE), LF_COURSE_STARLING_HEALTHY, R (LEFT_ATRIAL_MEAN)),
  STARLING (STARLING_LEFT, "Failing", PEN (ARTERIAL, DASHED, NONE), LF_COURSE_STARLING_FAILING, R (LEFT_ATRIAL_MEAN)),
  STARLING (STARLING_RIGHT, "Healthy", PEN (TEXT, SOLID, NONE), LF_COURSE_STARLING_HEALTHY, R (RIGHT_ATRIAL_MEAN)),
  STARLING (STARLING_RIGHT, "Failing", PEN (ARTERIAL, DASHED, NONE), LF_COURSE_STARLING_FAILING, R (RIGHT_ATRIAL_MEAN)),

  HEAD ("2000 rpm", PEN (QUIET, DOTTED, NONE), 42),
  HEAD ("2500", PEN (CVP, DASHED, NONE), 132),
  HEAD ("3000", PEN (NIRS, DASH_DOT, NONE), 222),
  HEAD ("3500", PEN (ARTERIAL, LONG, NONE), 312),
  HEAD ("4000", PEN (TEXT, SOLID, NONE), 402),
  WORKS ("21/15 Fr", PEN (TEXT, NONE, TRIANGLE), LF_COURSE_RAMP_SMALL),
  WORKS ("23/17 Fr", PEN (TEXT, NONE, CIRCLE), LF_COURSE_RAMP_MIDDLE),
  WORKS ("25/19 Fr", PEN (TEXT, NONE, SQUARE), LF_COURSE_RAMP_LARGE),

  OVER (GAS_LOST, "After the oxygenator", PEN (ARTERIAL, SOLID, NONE), LF_COURSE_GAS_LOST, R (SO2_POST_OXYGENATOR), 540, 840, 1),
  OVER (GAS_LOST, "Right radial", PEN (CVP, DASHED, NONE), LF_COURSE_GAS_LOST, R (SAO2_RIGHT_RADIAL), 540, 840, 1),
  OVER (GAS_LOST, "Before the oxygenator", PEN (QUIET, DOTTED, NONE), LF_COURSE_GAS_LOST, R (SO2_PRE_OXYGENATOR), 540, 840, 1),
  OVER (SWEEP, "Right radial", PEN (TEXT, SOLID, NONE), LF_COURSE_SUPPORT, S (PACO2), 120, 2700, 10),
  OVER (SWEEP, "After the oxygenator", PEN (CO2, DASHED, NONE), LF_COURSE_SUPPORT, S (PCO2_POST), 120, 2700, 10),

  SPECTRUM_AT ("10 s", PEN (TEXT, SOLID, NONE), 20),
  SPECTRUM_AT ("2 min", PEN (ARTERIAL, LONG, NONE), 130),
  SPECTRUM_AT ("4 min", PEN (CVP, DASHED, NONE), 250),
  SPECTRUM_AT ("6 min", PEN (NIRS, DOTTED, NONE), 361),
  SPECTRUM_AT ("then 5 min of compressions", PEN (ECG, DASH_DOT, NONE), 694),
  OVER (FREQUENCY, "", PEN (TEXT, SOLID, NONE), LF_COURSE_FIBRILLATION, R (VF_DOMINANT_FREQUENCY), 15, 690, 5),
  OVER (AMSA, "", PEN (TEXT, SOLID, NONE), LF_COURSE_FIBRILLATION, R (VF_AMSA), 15, 690, 5),

  PULSES (CPR_START, 28, 40),
  PULSES (CPR_PAUSE, 597, 621),
  OVER (CPR_COURSE, "", PEN (TEXT, SOLID, NONE), LF_COURSE_COMPRESSIONS, R (CORONARY_PERFUSION_PRESSURE), 0, 720, 2),

  OVER (LACTATE, "Low flow, then ECMO", PEN (TEXT, SOLID, NONE), LF_COURSE_RESCUE, R (LACTATE), 0, 6360, 30),
  OVER (LACTATE, "Low flow, adrenaline each 5 min", PEN (ARTERIAL, DASHED, NONE), LF_COURSE_LOW_FLOW, R (LACTATE), 0, 4570, 30),
  OVER (TEMPERATURE, "", PEN (TEXT, SOLID, NONE), LF_COURSE_COOLING, R (TEMPERATURE), 0, 5100, 30),
  OVER (SURVIVAL, "", PEN (TEXT, SOLID, NONE), LF_COURSE_LOW_FLOW, R (SURVIVAL_PROBABILITY), 20, 4570, 30),
};
/* clang-format on */

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
