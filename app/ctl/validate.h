/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Validation: patients of the sandbox are put through courses of inputs, and what published work
 * found is looked for in them. A course is a row of one table, a behaviour a row of another, a plot
 * of a third; nothing is fitted to them, and what misses is told. */
#pragma once

#include "ctl/plan.h"
#include "ctl/validate-signals.h"
#include "draw/validation.h"
#include "session/library.h"

/* ---- Courses (validate-courses.c) ---- */

typedef enum {
  LF_COURSE_REST,
  LF_COURSE_COLD,
  LF_COURSE_APNOEA,
  LF_COURSE_NORADRENALINE,
  LF_COURSE_NORADRENALINE_AWAKE,
  LF_COURSE_DOBUTAMINE,
  LF_COURSE_BICARBONATE,
  LF_COURSE_DILUTION,
  LF_COURSE_HEPARIN,
  LF_COURSE_STANDSTILL,
  LF_COURSE_COMPRESSIONS,
  LF_COURSE_PAUSES,
  LF_COURSE_ROSC,
  LF_COURSE_LOW_FLOW,
  LF_COURSE_RESCUE,
  LF_COURSE_FIBRILLATION,
  LF_COURSE_SHALLOW,
  LF_COURSE_ASYSTOLE,
  LF_COURSE_TACHYCARDIA,
  LF_COURSE_RAMP_SMALL,
  LF_COURSE_RAMP_MIDDLE,
  LF_COURSE_RAMP_LARGE,
  LF_COURSE_PUMP_MAP,
  LF_COURSE_REVERSAL,
  LF_COURSE_RATED,
  LF_COURSE_SUPPORT,
  LF_COURSE_DISTENSION,
  LF_COURSE_GAS_LOST,
  LF_COURSE_FAULTS,
  LF_COURSE_LOOPS,
  LF_COURSE_SHOCK_RAMP,
  LF_COURSE_CHRONIC,
  LF_COURSE_AFTERLOAD,
  LF_COURSE_NATIVE,
  LF_COURSE_STARLING_HEALTHY,
  LF_COURSE_STARLING_FAILING,
  LF_COURSE_DIFFERENTIAL,
  LF_COURSE_COOLING,
  LF_N_COURSES
} LfCourseId;

typedef struct {
  const char *id;
  const char *title;  /* what is done, in a line */
  const char *inputs; /* as an inputs file for the sandbox has it */
  int seconds;        /* how long it runs */
  int coarse_ms;      /* between samples of slow signals; 0: 100 */
} LfCourse;

const LfCourse *lf_course (LfCourseId id);

/* ---- What was seen in one (validate-record.c) ---- */

/* Samples of all signals, in time's order. */
typedef struct {
  GArray *time_s; /* of double */
  GArray *values; /* of float, LF_N_SIGNALS to a sample */
} LfTrack;

typedef struct {
  LfTrack coarse; /* each 100 ms, or as the course has it */
  LfTrack fine;   /* each wave sample, in the windows asked for */
} LfRecord;

typedef struct {
  double from_s;
  double to_s;
} LfSpan;

/* Plays a course; `fine` are the windows (of LfSpan) in which quick signals are kept. NULL with the
 * reason: an input that the patient refuses is an error of the course. */
LfRecord *lf_record_play (LfLibrary *library, const LfCourse *course, const GArray *fine,
                          GError **error);
void lf_record_free (LfRecord *record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfRecord, lf_record_free)

/* The track that holds a signal, and its values there. */
const LfTrack *lf_record_track (const LfRecord *record, LfSignalId signal);
double lf_track_time (const LfTrack *track, guint i);
double lf_track_value (const LfTrack *track, guint i, LfSignalId signal);

/* The mean over a window of what there is; NAN where there is nothing. */
double lf_record_mean (const LfRecord *record, LfSignalId signal, LfSpan span);

/* ---- Behaviours (validate-rows-*.c) and how they are measured (validate-measure.c) ---- */

typedef enum {
  LF_MEASURE_MEAN,
  LF_MEASURE_LOWEST,
  LF_MEASURE_HIGHEST,
  LF_MEASURE_SWING,     /* highest less lowest */
  LF_MEASURE_CHANGE,    /* mean over `then` less mean over `span` */
  LF_MEASURE_RATIO,     /* mean over `then` over mean over `span` */
  LF_MEASURE_PEAK,      /* highest in `then` over the mean over `span` */
  LF_MEASURE_SLOPE,     /* per minute, a straight line by least squares */
  LF_MEASURE_HALF_LIFE, /* minutes, a straight line through logarithms */
  LF_MEASURE_EVENNESS,  /* rate of decay in the later half over that in the earlier */
  LF_MEASURE_PRESENT,   /* % of samples that have a value */
  LF_MEASURE_WHERE,     /* the signal where `other` first passes `level` */
  LF_MEASURE_WHEN,      /* seconds from the window's start to the signal's highest */
  LF_MEASURE_ABOVE,     /* highest of `other` less highest of the signal */
  LF_MEASURE_PER,       /* change of the signal for each `level` that `other` changes by */
  LF_MEASURE_STEEPER,   /* the same over `also` and `also_then`, over that of `span` and `then` */
  LF_MEASURE_BEYOND,    /* change from `span` to `also`, less what that of `other` explains, at the
                           slope from `span` to `then` */
  LF_MEASURE_REGAINED,  /* %, of the change from `span` to `then`, undone in `also` */
  LF_MEASURE_UNTIL,     /* seconds from the start of `also` until the signal has gone `level` of the
                           way from its mean over `span` to that over `then` */
  LF_MEASURE_TIME_CONSTANT, /* seconds, of an exponential way from the mean over `span` to that over
                               `then`, run in `also`: the area under what is left of it */
} LfMeasureKind;

typedef struct {
  LfMeasureKind kind;
  LfSignalId signal;
  LfSpan span;
  LfSpan then;
  LfSpan also;
  LfSpan also_then;
  LfSignalId other;
  double level;
} LfMeasure;

typedef struct {
  LfBehaviour behaviour; /* all but what we found */
  LfCourseId course;
  LfMeasure measure;
} LfValidateRow;

/* A part of the table of behaviours. */
typedef struct {
  const LfValidateRow *rows;
  gsize n;
} LfValidateRows;

extern const LfValidateRows lf_validate_body;    /* health, drugs, gas, heat */
extern const LfValidateRows lf_validate_arrest;  /* compressions, low flow, rhythms */
extern const LfValidateRows lf_validate_circuit; /* pump, cannulae, oxygenator */
extern const LfValidateRows lf_validate_ecmo; /* heart and circuit together, and what goes wrong */

/* The file of sim/ whose parameters come from a row's number or were tuned to it
 * (validate-built.c); NULL for the others. */
const char *lf_validate_built (const char *id);

/* The i-th of the rows that have one; NULL after the last. */
const char *lf_validate_built_id (gsize i);

/* NAN where there is nothing to measure. */
double lf_measure (const LfMeasure *measure, const LfRecord *record);

/* ---- Plots (validate-plots.c) ---- */

/* The empty plots, in their order. (transfer full) */
GPtrArray *lf_validate_plots_new (void);

/* Windows of a course that plots want quick signals of, appended to `fine`. */
void lf_validate_plots_fine (LfCourseId course, GArray *fine);

/* Adds what they show of a course that was played. */
void lf_validate_plots_fill (GPtrArray *plots, LfCourseId course, const LfRecord *record);

/* ---- For programs (validate-json.c) ---- */

void lf_validate_print_json (const LfValidation *validation);
