/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a script looks for and what it does. */
#pragma once

#include <glib.h>

#include "words/command.h"
#include "words/readings.h"
#include "words/variables.h"

/* ---- Conditions ---- */

typedef enum {
  LF_CONDITION_ALL,      /* every child */
  LF_CONDITION_ANY,      /* some child */
  LF_CONDITION_NOT,      /* its one child does not hold */
  LF_CONDITION_HELD,     /* its one child has held for `seconds` without a break */
  LF_CONDITION_EVER,     /* its one child has held at some time */
  LF_CONDITION_READING,  /* a reading is above and/or below; a reading without a value is neither */
  LF_CONDITION_CHANGE,   /* a reading, less what it was when `mark` was set, is above and/or below */
  LF_CONDITION_TIME,     /* the attempt's clock is at or after `seconds` */
  LF_CONDITION_SINCE,    /* `mark` is set, and at least / at most so long ago */
  LF_CONDITION_MARKED,   /* `mark` is set */
  LF_CONDITION_DONE,     /* an action was done, at least `count` times (0: never is `not`) */
  LF_CONDITION_ANSWERED, /* a decision was answered, with that option if one is named */
  LF_CONDITION_ACCEPTED, /* a decision was answered, and its answer is right or acceptable: every
                            chosen option, every field (or the one named) as accepted, the right order */
  LF_CONDITION_OPEN,     /* a decision is being asked */
  LF_CONDITION_MISSED,   /* a decision's time ran out */
  LF_CONDITION_REASONED, /* a reason was recorded for a decision */
  LF_CONDITION_PHASE,    /* the attempt is in that phase */
  LF_CONDITION_RHYTHM,   /* the heart is in that rhythm */
  LF_CONDITION_PULSE,    /* the heart has a pulse of its own */
  LF_CONDITION_FAULT,    /* that fault is there */
  LF_CONDITION_FIRED,    /* an event has fired */
  LF_CONDITION_CHANCE,   /* a draw, fixed by the seed and its name, falls below `probability` */
  LF_CONDITION_DRAWN     /* a parameter that is a choice was drawn as `word` */
} LfConditionKind;

typedef struct _LfCondition LfCondition;
struct _LfCondition {
  LfConditionKind kind;
  int line;
  GPtrArray *children;    /* of LfCondition; NULL where it has none */
  int slot;               /* HELD, EVER, CHANGE: where it remembers; -1 elsewhere */
  LfReadingId reading;
  gboolean has_above;
  gboolean has_below;
  double above;
  double below;
  double seconds;         /* HELD, TIME; SINCE: at least */
  gboolean has_at_most;
  double at_most_s;       /* SINCE */
  int mark;               /* index into LfScenario.marks */
  int done;               /* DONE: index into LfScenario.done */
  int count;
  int decision;           /* index into LfScenario.decisions */
  int option;             /* index into its options or fields, or -1 for any */
  int phase;              /* index into LfScenario.phases */
  int event;              /* FIRED: index into LfScenario.events */
  int word;               /* RHYTHM, FAULT; DRAWN: index into the parameter's words */
  int parameter;          /* DRAWN: index into LfScenario.parameters */
  char *chance;           /* its name */
  double probability;
};

/* A pattern of actions that is counted: a verb and its first words. "drug adrenaline" counts every
 * bolus of it; "shock" every shock. */
typedef struct {
  char *text; /* as written, blanks single */
  LfVerb verb;
  int n_words;
  int words[3]; /* rows of the verb's tables; -1 where the argument is no word */
} LfDonePattern;

/* ---- Effects ---- */

typedef enum {
  LF_EFFECT_SET,    /* a variable at once, or over `seconds` (a drift) */
  LF_EFFECT_RHYTHM,
  LF_EFFECT_FAULT,
  LF_EFFECT_CURE,
  LF_EFFECT_SAY,    /* `who` says `text` */
  LF_EFFECT_REVEAL, /* a finding, with `title` and `text` */
  LF_EFFECT_MARK,   /* sets `mark` now, if it is not set */
  LF_EFFECT_ASK,    /* opens a decision */
  LF_EFFECT_DO,     /* the team acts: `command` goes to the simulator as if done */
  LF_EFFECT_GO,     /* to a phase */
  LF_EFFECT_FINISH  /* the attempt ends with `ending` */
} LfEffectKind;

typedef struct {
  LfEffectKind kind;
  int line;
  LfVariableId variable;
  double value;     /* SET; FAULT: severity */
  double seconds;
  int word;         /* RHYTHM, FAULT, CURE: the row; SAY: LfSpeaker */
  char *title;
  char *text;
  GPtrArray *items; /* REVEAL: of char *: "PACK/ITEM" that the finding shows; NULL elsewhere */
  int mark;
  int decision;
  int phase;
  int ending;
  LfCommand command; /* DO; its texts borrow from `tokens` */
  char **tokens;
} LfEffect;
