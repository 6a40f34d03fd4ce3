/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Actions: what a learner does at the bedside or the console, what an educator overrides, and the
 * notes that a log keeps. Each row says which words and numbers follow it. */
#pragma once

#include "words/word.h"

typedef enum {
  /* CPR and airway. */
  LF_VERB_CPR,
  LF_VERB_CPR_RATE,
  LF_VERB_CPR_DEPTH,
  LF_VERB_SWAP,
  LF_VERB_AIRWAY,
  LF_VERB_VENTILATE,
  LF_VERB_FIO2,
  LF_VERB_PEEP,
  /* Defibrillator. */
  LF_VERB_PADS,
  LF_VERB_CHARGE,
  LF_VERB_DISARM,
  LF_VERB_SHOCK,
  LF_VERB_RHYTHM_CHECK,
  /* Drugs and fluids. */
  LF_VERB_DRUG,
  LF_VERB_INFUSE,
  LF_VERB_FLUID,
  /* Lines, samples and checks. */
  LF_VERB_LINE,
  LF_VERB_SAMPLE,
  LF_VERB_CHECK,
  LF_VERB_SCAN,
  /* Team and records. */
  LF_VERB_CALL,
  LF_VERB_BRIEF,
  LF_VERB_RECAP,
  LF_VERB_HANDOVER,
  LF_VERB_TRANSFER,
  LF_VERB_RECORD,
  LF_VERB_FAMILY,
  LF_VERB_ASK_TEAM,
  LF_VERB_STOP_RESUSCITATION,
  LF_VERB_CONFIRM_DEATH,
  LF_VERB_HOT_DEBRIEF,
  LF_VERB_ANSWER,
  LF_VERB_REASON,
  /* ECMO. */
  LF_VERB_PRIME,
  LF_VERB_CIRCUIT_CHECK,
  LF_VERB_PUNCTURE,
  LF_VERB_WIRE,
  LF_VERB_CONFIRM_WIRE,
  LF_VERB_WITHDRAW,
  LF_VERB_CUT_DOWN,
  LF_VERB_CANNULATE,
  LF_VERB_CONNECT,
  LF_VERB_CLAMP,
  LF_VERB_PUMP,
  LF_VERB_SWEEP,
  LF_VERB_FDO2,
  LF_VERB_HEATER,
  LF_VERB_EXCHANGE,
  LF_VERB_HAND_CRANK,
  LF_VERB_LV_VENT,
  LF_VERB_ABANDON,
  /* Educator. */
  LF_VERB_SET,
  LF_VERB_RHYTHM,
  LF_VERB_FAULT,
  LF_VERB_CURE,
  LF_VERB_BLEED,
  LF_VERB_CIRCUIT,
  LF_VERB_SAY,
  LF_VERB_PHASE,
  /* Notes. */
  LF_VERB_SPEED,
  LF_VERB_PAUSE,
  LF_VERB_RESUME,
  LF_VERB_SKIP,
  LF_VERB_HINT,
  LF_VERB_REMARK,
  LF_VERB_WALL,
  LF_VERB_REFUSED,
  /* Defibrillator, besides. */
  LF_VERB_SYNC,
  LF_VERB_PACE,
  /* ECMO, when it goes wrong. */
  LF_VERB_DEAIR,
  LF_VERB_REPAIR,
  LF_VERB_PRESS,
  LF_VERB_BUBBLE_STOP,
  /* Pregnancy. */
  LF_VERB_DISPLACE_UTERUS,
  LF_VERB_HYSTEROTOMY,
  LF_N_VERBS
} LfVerb;

/* Groups of the palette, in its order. */
typedef enum {
  LF_GROUP_CPR,
  LF_GROUP_DEFIB,
  LF_GROUP_DRUGS,
  LF_GROUP_LINES,
  LF_GROUP_CHECKS,
  LF_GROUP_TEAM,
  LF_GROUP_ECMO,
  LF_N_LEARNER_GROUPS,
  LF_GROUP_DECISION = LF_N_LEARNER_GROUPS, /* answered on the decision card, not from the palette */
  LF_GROUP_EDUCATOR,
  LF_GROUP_NOTE,
  LF_N_GROUPS
} LfGroup;

typedef enum {
  LF_ARG_END,     /* no more */
  LF_ARG_WORD,    /* a word of `table` */
  LF_ARG_NUMBER,  /* a number from `low` to `high`, in `unit` */
  LF_ARG_OR_OFF,  /* a number as above, or the word "off" */
  LF_ARG_TIME,    /* MM:SS.mmm */
  LF_ARG_LITERAL, /* the word `name` itself, which carries nothing */
  LF_ARG_NAME,    /* an id that the scenario gives: a decision, a phase */
  LF_ARG_NAMES,   /* one or more of them, to the end of the line */
  LF_ARG_TEXT,    /* free text in double quotes */
} LfArgKind;

enum { LF_MAX_ARG_SPECS = 6 };

typedef struct {
  LfArgKind kind;
  bool optional; /* it and all that follow may be left out */
  const char *name;
  const LfTable *table;
  const char *unit;
  double low;
  double high;
} LfArgSpec;

typedef struct {
  LfWord word;
  LfGroup group;
  LfArgSpec args[LF_MAX_ARG_SPECS];
} LfAction;

extern const LfTable lf_actions;
extern const LfTable lf_groups; /* rows are plain LfWord */
const LfAction *lf_action (LfVerb verb);
