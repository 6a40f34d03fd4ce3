/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The validation report: what published work found, what the simulator does, and how the two stand
 * to each other; A4, for print. */
#pragma once

#include "draw/plot.h"

/* How well the published number is known to whoever put it in the table. */
typedef enum {
  LF_SOURCED_READ,        /* the source was read */
  LF_SOURCED_SECOND_HAND, /* read in another text that quotes it */
  LF_SOURCED_RECALLED,    /* recalled from the literature, not read again */
  LF_SOURCED_UNSURE,      /* recalled with less certainty: to be verified */
  LF_SOURCED_PHYSICS,     /* follows from it */
  LF_SOURCED_CONSENSUS,   /* directions that clinicians agree on, recalled */
  LF_N_SOURCED
} LfSourced;

typedef enum {
  LF_TOPIC_CPR,
  LF_TOPIC_OUTCOME,
  LF_TOPIC_LOADING,
  LF_TOPIC_CIRCUIT,
  LF_TOPIC_BODY,
  LF_TOPIC_SIGNALS,
  LF_TOPIC_DIRECTIONS, /* what clinicians agree on when something goes wrong */
  LF_N_TOPICS
} LfTopic;

/* What a range rests on; they are counted apart. */
typedef enum {
  LF_KIND_SIZE,        /* a published number */
  LF_KIND_BUILT,       /* one that the simulator was built with: what holds is no surprise */
  LF_KIND_DIRECTION,   /* a published direction; from where on it counts is ours */
  LF_KIND_CONSENSUS,   /* a direction that clinicians agree on; likewise */
  LF_KIND_EXPECTATION, /* ours, for want of a source that says it */
  LF_N_KINDS
} LfKind;

typedef enum {
  LF_FIT_WITHIN,
  LF_FIT_OUTSIDE,  /* of a change: in the right direction */
  LF_FIT_WRONG,    /* a change in the wrong direction, or none */
  LF_FIT_NO_VALUE, /* nothing to measure, which is a miss too */
  LF_N_FITS
} LfFit;

typedef enum { LF_DIRECTION_NONE, LF_DIRECTION_RIGHT, LF_DIRECTION_WRONG } LfDirection;

/* One published behaviour. The strings are not owned. */
typedef struct {
  const char *id;
  LfTopic topic;
  const char *what; /* the behaviour, with how it is measured */
  const char *unit;
  int decimals; /* of values in that unit */
  double low;   /* -INFINITY and INFINITY leave an end open */
  double high;
  double neutral; /* a change is measured: its value where nothing changed; NAN for a level */
  const char *published; /* as the source has it, with what was made of it */
  const char *source;
  LfSourced known;
  LfKind kind;
  gboolean band_is_ours; /* the source gives a value or a direction; the range round it is ours */
  const char *built;     /* the file of sim/ that was built with it; or NULL */
  const char *course;    /* id of the course that it is measured in */
  double value;          /* ours; NAN where there is none */
} LfBehaviour;

LfFit lf_behaviour_fit (const LfBehaviour *behaviour);

/* Whether a change goes the published way; NONE for levels and for what should not change. */
LfDirection lf_behaviour_direction (const LfBehaviour *behaviour);

/* "within", "outside", … for programs. */
const char *lf_fit_id (LfFit verdict);
const char *lf_direction_id (LfDirection direction);
const char *lf_sourced_id (LfSourced known);
const char *lf_kind_id (LfKind kind);

/* For people: "outside, too high", "within", … */
const char *lf_behaviour_judgement (const LfBehaviour *behaviour);
const char *lf_topic_title (LfTopic topic);
const char *lf_sourced_words (LfSourced known);
const char *lf_kind_title (LfKind kind); /* "Published sizes", … */

/* What of the range is not published or not independent: "range ours", "direction published",
 * "built with it (gas.c)", …; or "". (transfer full) */
char *lf_behaviour_note (const LfBehaviour *behaviour);

/* "70 to 105", "at least 26.7", "1.2" … without the unit. (transfer full) */
char *lf_behaviour_range_text (const LfBehaviour *behaviour);
char *lf_behaviour_value_text (const LfBehaviour *behaviour);

/* How one was measured, so that anyone can do it again. */
typedef struct {
  const char *id;
  const char *title;
  const char *inputs;
  int seconds;
} LfValidationCourse;

typedef struct {
  int engine;
  const char *program; /* its version */
  GArray *behaviours;  /* of LfBehaviour */
  GPtrArray *plots;    /* of LfPlot */
  GArray *courses;     /* of LfValidationCourse */
} LfValidation;

/* How many have that verdict. */
guint lf_validation_count (const LfValidation *validation, LfFit verdict);

/* The same of one kind, and how many there are of it. */
guint lf_validation_count_kind (const LfValidation *validation, LfKind kind, LfFit verdict);
guint lf_validation_count_rows (const LfValidation *validation, LfKind kind);

/* How many rows' sources are known that well. */
guint lf_validation_count_known (const LfValidation *validation, LfSourced known);

/* "Published sizes: 3 of 4 within. …", a sentence for each kind that there is. (transfer full) */
char *lf_validation_summary (const LfValidation *validation);

/* Writes it, whole or not at all. The same engine gives the same bytes. */
gboolean lf_validation_write_pdf (const LfValidation *validation, const char *path, GError **error);
