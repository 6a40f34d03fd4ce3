/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Habits as a log shows them: a careless learner notes each of them where it acts. */
#pragma once

#include "attempt/result.h"
#include "words/habits.h"

/* One that acted. */
typedef struct {
  int64_t step;
  LfHabitId habit;
  const char *did; /* what it did; borrowed from the log */
} LfHabitNote;

/* All that acted, of LfHabitNote, oldest first. (transfer full) */
GArray *lf_attempt_habits (const LfAttempt *attempt);

/* The fields of a note, "remark" and "Habit: LABEL: DID". (transfer full) */
char **lf_habit_note_fields (LfHabitId habit, const char *did);

/* Whether a criterion is about a habit: it rests on an item that the habit goes against. */
gboolean lf_habit_is_against (LfHabitId habit, const LfCriterion *criterion);

/* The criteria lost that are about a habit. Of LfScoreLine, borrowed. (transfer container) */
GPtrArray *lf_habit_lost (LfHabitId habit, const LfResult *result);

/* Whether a habit finds something in a scenario that it could act on, as far as the file shows. */
gboolean lf_habit_applies (LfHabitId habit, const LfScenario *scenario);

/* The unsound option of a decision that a habit would choose, or -1. */
int lf_habit_option (LfHabitId habit, const LfDecision *decision);

/* Whether a habit leaves a decision open until its time has run out. */
gboolean lf_habit_leaves_open (LfHabitId habit, const LfDecision *decision);

/* Whether fields are an action that a slip speaks of: its words are their first. */
gboolean lf_slip_is_of (const LfSlip *slip, char **fields);
