/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole state of a patient and a circuit: one flat struct without pointers, padding or NaN, so
 * that a copy is a snapshot and its 64-bit words can be folded into a digest. Every member is eight
 * bytes wide: int64_t or double. Grouped by the stage that computes it. */
#pragma once

#include <stdint.h>

#include "sim/state-blood.h"
#include "sim/state-body.h"
#include "sim/state-circuit.h"
#include "sim/state-heart.h"
#include "sim/state-monitor.h"
#include "words/drugs.h"
#include "words/faults.h"
#include "words/readings.h"
#include "words/rhythms.h"
#include "words/sets.h"
#include "words/variables.h"
#include "words/waves.h"

/* No step at all: for moments that have not come, or never will. */
#define LF_NEVER INT64_MIN

/* A step is one millisecond of simulated time. The tests build the simulator again with shorter
 * ones, to see how much hangs on it; nothing else does, and no digest holds there. */
#ifndef LF_STEPS_PER_MS
#define LF_STEPS_PER_MS 1
#endif

enum {
  LF_STEPS_PER_S = 1000 * LF_STEPS_PER_MS,
  LF_MAX_TASKS = 8,   /* procedures under way at once */
  LF_MAX_EVENTS = 32, /* things that happened since events were last cleared */
  LF_MAX_RESULTS = 8, /* latest results kept */
};

/* Who the patient is. Filled by lf_patient_default () and then by a scenario. */
typedef struct {
  double weight_kg;                 /* 30-200 */
  double height_cm;                 /* 120-220 */
  double age_years;                 /* 16-110 */
  int64_t female;                   /* 1 or 0 */
  double skin_darkness;             /* 0 light to 1 dark: the oximeter reads high in darker skin */
  double variables[LF_N_VARIABLES]; /* where each starts */
} LfPatient;

/* A variable on its way. */
typedef struct {
  double value;
  double target;
  double per_step; /* added each step until `target` is reached; 0 at rest */
} LfVariableState;

/* A procedure under way. */
typedef struct {
  int64_t verb; /* LfVerb */
  int64_t words[3];
  double numbers[3];
  int64_t ends_step; /* LF_NEVER when the slot is free */
} LfTask;

/* A result that came back, frozen when it was drawn. */
typedef struct {
  int64_t what;       /* LfSample */
  int64_t site;       /* LfSampleSite */
  int64_t drawn_step; /* LF_NEVER: an empty sheet */
  int64_t ready_step;
  double ph;
  double po2_kpa;
  double pco2_kpa;
  double so2_percent;
  double bicarbonate_mmol_l;
  double lactate_mmol_l;
  double potassium_mmol_l;
  double haemoglobin_g_l;
  double act_s;
  double ionised_calcium_mmol_l;
  double glucose_mmol_l;
  double aptt_s;
  double fibrinogen_g_l;
  double platelets_per_nl;
  double anti_xa_iu_ml;
} LfResultSheet;

/* What happened. Read after a step, then cleared. */
typedef enum {
  LF_EVENT_BEGUN,  /* a procedure that takes time was begun: verb, words, numbers */
  LF_EVENT_DONE,   /* an action was done, at once or at its end: verb, words, numbers */
  LF_EVENT_SHOCK,  /* numbers[0] energy J, words[0] rhythm before, words[1] rhythm after */
  LF_EVENT_RHYTHM, /* words[0] from, words[1] to */
  LF_EVENT_RESULT, /* words[0] index into results */
  LF_EVENT_FLOW,   /* words[0] 1: flow established; 0: lost */
  LF_EVENT_PULSE,  /* words[0] 1: the heart has a pulse again; 0: lost */
  LF_EVENT_WIRE    /* words[0] line, words[1] LfVessel: seen there */
} LfEventKind;

typedef struct {
  int64_t kind; /* LfEventKind */
  int64_t verb; /* LfVerb */
  int64_t words[3];
  double numbers[3];
} LfEvent;

typedef struct LfSim {
  int64_t step; /* of simulated time, may be negative before an attempt begins */
  uint64_t seed;
  LfPatient patient;
  LfVariableState variables[LF_N_VARIABLES];
  int64_t variables_move; /* 1 while any of them may be on its way */
  double faults[LF_N_FAULTS]; /* severity, 0 where there is none */
  LfHeart heart;
  LfCirculation blood;
  LfCpr cpr;
  LfGas gas;
  LfLungs lungs;
  LfCircuit circuit;
  LfDrugState drugs[LF_N_DRUGS];
  double acts[LF_N_ACTS]; /* what they now do, together */
  LfElectrolytes electrolytes;
  LfHaemostasis haemostasis;
  LfDefib defib;
  LfPacer pacer;
  LfEcg ecg;
  LfTask tasks[LF_MAX_TASKS];
  LfResultSheet results[LF_MAX_RESULTS];
  int64_t n_results; /* ever drawn; the latest is at (n_results - 1) % LF_MAX_RESULTS */
  LfMonitor monitor;
  LfOrgans organs;
  LfEvent events[LF_MAX_EVENTS];
  int64_t n_events;
} LfSim;

_Static_assert(sizeof (LfSim) % 8 == 0, "the state is folded by 64-bit words");
_Static_assert(sizeof (LfSim) <= 32 * 1024, "a snapshot stays small");
