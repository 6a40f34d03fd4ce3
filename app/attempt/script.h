/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The script interpreter: turns events of the simulator and inputs into phases, decisions, marks,
 * messages and the score's facts. Its state is flat, like the simulator's. */
#pragma once

#include "scenario/scenario.h"
#include "sim/sim.h"

enum {
  LF_SCRIPT_PERIOD_MS = 100,        /* conditions are looked at ten times a simulated second */
  LF_MAX_FIELDS = LF_MAX_SET_FIELDS /* numbers in a set-value decision */
};

typedef enum {
  LF_DECISION_CLOSED,
  LF_DECISION_ASKED,    /* open now */
  LF_DECISION_ANSWERED, /* closed for good */
  LF_DECISION_MISSED_IT /* the time ran out: closed for good */
} LfDecisionStatus;

typedef struct {
  int64_t status;        /* LfDecisionStatus */
  int64_t asked_step;    /* -1 before it was asked */
  int64_t answered_step; /* or when the time ran out; -1 before */
  int64_t n_chosen;
  union {
    int64_t chosen[LF_MAX_OPTIONS]; /* indices of options, in the order given */
    double written[LF_MAX_OPTIONS]; /* fill-in: in the order of its fields */
  };
  double values[LF_MAX_FIELDS];   /* set-value: in the order of its fields */
  int64_t reasoned;               /* 1 once a reason was recorded */
  int64_t hints;                  /* the furthest step of its hints shown, 0-3 */
} LfDecisionState;

/* What was given for each of its fields, of a decision that has fields and was answered. */
const double *lf_decision_values (const LfDecision *decision, const LfDecisionState *state);

typedef enum { LF_CRITERION_OPEN, LF_CRITERION_MET, LF_CRITERION_FAILED } LfCriterionStatus;

typedef struct {
  int64_t status;  /* LfCriterionStatus, latched */
  int64_t step;    /* when it was latched; -1 while open */
  int64_t applied; /* 1 once `applies` held */
  int64_t helped;  /* the furthest hint of its decision shown when it was met, 0 for none */
} LfCriterionState;

typedef struct {
  int64_t phase;      /* index, or -1 where the scenario has none */
  int64_t phase_step; /* when it was entered */
  int64_t ending;     /* index, or -1 while it runs */
  int64_t ended_step; /* -1 while it runs */
  int64_t mark_step[LF_MAX_MARKS];
  int64_t mark_set[LF_MAX_MARKS];
  int64_t done[LF_MAX_DONE];              /* how often each pattern was done */
  int64_t done_step[LF_MAX_DONE];         /* when it was last done; -1 before */
  int64_t fired[LF_MAX_EVENTS_IN_SCRIPT]; /* how often each event has fired */
  int64_t slot_step[LF_MAX_SLOTS]; /* HELD, EVER: since when; CHANGE: of which mark; -1 unset */
  double slot_value[LF_MAX_SLOTS]; /* CHANGE: the reading then */
  LfDecisionState decisions[LF_MAX_DECISIONS];
  LfCriterionState criteria[LF_MAX_CRITERIA];
} LfScriptState;

_Static_assert((int) LF_MAX_FORM_FIELDS <= (int) LF_MAX_OPTIONS, "a form has its values there");
_Static_assert(sizeof (LfScriptState) % 8 == 0, "the state is folded by 64-bit words");
_Static_assert(sizeof (LfScriptState) <= 32 * 1024, "a snapshot stays small");
