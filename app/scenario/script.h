/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phases, events, decisions, endings and the score. */
#pragma once

#include "scenario/rules.h"

/* Fires once, the first time `when` holds while its phase (or any, for phase -1) is on; with
 * `each`, on every completion of the pattern `on`. */
typedef struct {
  char *id;   /* "" where nothing refers to it */
  int line;
  int phase;  /* index, or -1 for always */
  LfCondition *when; /* NULL with `on` */
  int on;     /* index into done patterns, or -1 */
  GPtrArray *effects; /* of LfEffect */
} LfScriptEvent;

/* How a field is filled in; what is written is held as a number. */
typedef enum {
  LF_FIELD_NUMBER,
  LF_FIELD_TIME,   /* minutes and seconds, in seconds */
  LF_FIELD_CLOCK,  /* a time of day, in minutes after midnight */
  LF_FIELD_CHOICE, /* one of `words`, its row */
  LF_FIELD_TEXT,   /* words, how many characters: nobody but a person can judge them */
  LF_N_FIELD_KINDS
} LfFieldKind;

/* One of a choice in a form. */
typedef struct {
  char *id;
  char *text;
  LfVerdict verdict;
} LfFieldWord;

/* Two fields that cannot both be as they are: `field` less or earlier than `other`, or both with these
 * words. */
typedef struct {
  int line;
  int field;      /* index into the decision's options */
  int other;
  int word;       /* index into the field's words; -1: less or earlier */
  int other_word;
  char *text;     /* one sentence: why it cannot be */
} LfFieldRule;

typedef struct {
  char *id;
  int line;
  char *text;
  LfVerdict verdict;
  char *why;      /* shown in the debrief, and in practice after the answer; "" where nothing */
  GPtrArray *effects; /* of LfEffect */
  /* For set-value and fill-in: a field. */
  LfFieldKind field;
  GPtrArray *words; /* of LfFieldWord; empty where it is no choice */
  char *unit;
  double low;
  double high;
  double step;
  double start;
  double accept_low;
  double accept_high;
} LfOption;

typedef struct {
  char *id;
  int line;
  LfDecisionKind kind;
  LfRole role;      /* whose it is */
  int phase;        /* in which it may open */
  char *ask;        /* the question */
  double seconds;   /* to answer in; 0: no limit */
  gboolean wants_reason; /* an answer comes with a reason in words */
  LfCondition *when; /* opens; NULL: only by an effect */
  LfCondition *until; /* do-it: it is answered when this holds */
  GPtrArray *options; /* of LfOption; for put-in-order in their right order */
  GPtrArray *rules;   /* fill-in: of LfFieldRule, none or more */
  GPtrArray *late;  /* effects when the time runs out */
  char *hints[3];   /* asks, names the paragraph, tells; NULL where there is none */
  GPtrArray *items; /* of char *: "PACK/ITEM" that its prompt trains, none or more */
} LfDecision;

typedef struct {
  char *id;
  int line;
  LfCriterionClass criterion_class;
  double points;
  LfDomain domain;
  char *title;
  GPtrArray *items;  /* of char *: "PACK/ITEM" */
  GPtrArray *steps;  /* of char *: model course steps that it names */
  LfCondition *applies; /* NULL: always; otherwise not demonstrated unless it held at some time */
  LfCondition *met;    /* for unnecessary and harmful: what must not be done */
  LfCondition *failed; /* NULL: only failed if not met by the end */
  int hinted_by;     /* index of the decision whose hints make it "met with help", or -1 */
  gboolean by_person; /* a person rates it; alone it reads "not assessed" once `met` holds */
  char *good;        /* what good would have been */
  char *alternative; /* what else would do; "" where nothing */
} LfCriterion;

typedef struct {
  char *id;
  int line;
  char *title;
  char *brief;         /* what the learner is told on entering; "" where nothing */
  gboolean patient_here; /* FALSE: the patient has not arrived, nothing at the bedside can be done */
} LfPhase;

typedef struct {
  char *id;
  int line;
  LfEndingKind kind;
  char *title;
  char *text;
  GPtrArray *items; /* of char *: "PACK/ITEM" that the text shows, none or more */
} LfEnding;

/* One step of the model learner's course: when it may act on what is displayed, and what it does. */
typedef struct {
  char *id;
  int line;
  LfCondition *when; /* rests on displayed readings, decisions, phases, marks and done actions only */
  double again_s;    /* repeated at this interval while `when` holds; 0: once */
  double late_s;     /* a delay that a clinician would call late */
  GPtrArray *commands; /* of LfCommand *, their texts owned by the scenario */
} LfCourseStep;

/* A mark that the case starts with. */
typedef struct {
  char *id;
  int mark;      /* LfMark, or -1 for a scenario's own */
  gboolean set;  /* before the attempt begins */
  double at_s;   /* on the attempt's clock, 0 or less */
  int line;      /* where it is declared; 0 where it is not */
} LfScenarioMark;

typedef struct {
  LfVariableId variable;
  double value;
} LfScenarioVariable;

/* From the moment that a mark is set, more is known of the cause. */
typedef struct {
  int mark; /* index into LfScenario.marks */
  LfCause cause;
  int line;
} LfFound;

/* What is known of the patient for a pack's candidacy table. The rhythm at the decision and the
 * minutes of CPR are the play's. */
typedef struct {
  int line; /* where it is declared; 0 where it is not, and the rest then means nothing */
  gboolean adult;
  LfArrestRhythm first_rhythm;
  LfCause cause; /* at the start */
  gboolean hypothermia;
  gboolean approved_study; /* formal research with ethics approval is open to this patient */
  GArray *found;           /* of LfFound, none or more */
} LfKnown;

/* A paragraph that is read before or afterwards. */
typedef struct {
  char *text;
  GPtrArray *items; /* of char *: "PACK/ITEM" that it shows, none or more */
} LfParagraph;
