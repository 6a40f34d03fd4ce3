/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Habits: plausible ways of going wrong that a careless learner has. Each says what it does to a
 * course that would be sound, in the words of actions, options and items, and so for any scenario.
 */
#pragma once

#include "words/readings.h"
#include "words/sets.h"
#include "words/word.h"

typedef enum {
  LF_HABIT_WAITS_FOR_THIRTY,
  LF_HABIT_DECIDES_ALONE,
  LF_HABIT_WIRES_UNSEEN,
  LF_HABIT_GAS_OFF,
  LF_HABIT_ADRENALINE_BY_THE_CLOCK,
  LF_HABIT_CHASES_FLOW,
  LF_HABIT_LONG_PAUSES,
  LF_HABIT_FORGETS_THE_LEG,
  LF_HABIT_SKIPS_CAUSES,
  LF_HABIT_ONE_SIGN,
  LF_HABIT_SILENT_WITH_FAMILY,
  LF_HABIT_WRITES_NOTHING,
  LF_HABIT_NICE_OBLIGES,
  LF_HABIT_BECAUSE_THEY_ASK,
  LF_HABIT_STOPS_EARLY,
  LF_HABIT_KEEPS_COMPRESSING,
  LF_HABIT_LYSES_BY_REFLEX,
  LF_N_HABITS
} LfHabitId;

/* What a habit does. */
typedef enum {
  LF_SLIP_END,        /* no more */
  LF_SLIP_LEAVE_OUT,  /* `what`, an action: passes for done without being done */
  LF_SLIP_NOT_DOWN,   /* `what`, an action with a number: left out where it would lower `reading` */
  LF_SLIP_LEAVE_OPEN, /* `what`, an item: a decision that rests on it is not answered */
  LF_SLIP_CHOOSE,     /* `what`, some words: an unsound option with them in its text is chosen */
  LF_SLIP_DO,         /* `what`, an action: done besides */
  LF_SLIP_RAISE       /* `what`, an action with a number: done with `of` and `by` more */
} LfSlipKind;

/* When DO and RAISE act: `after_s` after mark `from` was set, each `every_s` (0: once), until mark
 * `until` (-1: to the end). With `above` or `below`, only while `reading` is displayed and so,
 * having been at `armed` before. */
typedef struct {
  LfSlipKind kind;
  const char *what;
  int from;
  int until;
  double after_s;
  double every_s;
  int reading; /* LfReadingId */
  double armed;
  double above; /* 0: whatever is displayed */
  double below; /* 0: whatever is displayed */
  int of;       /* RAISE: LfReadingId */
  double by;
  const char *then; /* DO: done as well, so much later; NULL: nothing */
  double then_s;
  int believes; /* LEAVE_OUT: the mark that it then takes for set, or 0: none */
} LfSlip;

enum { LF_MAX_SLIPS = 10, LF_MAX_AGAINST = 8 };

typedef struct {
  LfWord word;
  bool grave;                          /* likely to cost something critical where it applies */
  const char *against[LF_MAX_AGAINST]; /* items "PACK/ITEM" that it goes against */
  LfSlip slips[LF_MAX_SLIPS];          /* to LF_SLIP_END */
} LfHabit;

extern const LfTable lf_habits;
const LfHabit *lf_habit (LfHabitId id);
