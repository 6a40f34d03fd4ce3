/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The explorer: asks of everything in a scenario whether it can come about, and answers from the
 * graph where that proves it, otherwise by playing. It plays as a learner does, through inputs
 * only, many times over, and parts from what it has played wherever something is still to be shown.
 * For one scenario and one budget it always finds the same. */
#pragma once

#include "attempt/attempt.h"

typedef enum {
  LF_THING_PHASE,
  LF_THING_ENDING,
  LF_THING_DECISION,
  LF_THING_OPTION,
  LF_THING_CRITERION,
  LF_N_THINGS
} LfThing;

typedef enum {
  LF_QUESTION_REACHABLE,  /* phase: entered; ending: ended so; decision: asked */
  LF_QUESTION_ANSWERABLE, /* decision: answered at all; option: chosen */
  LF_QUESTION_MEETABLE,   /* criterion: met; unnecessary or harmful: kept from to the end */
  LF_QUESTION_FAILABLE,   /* criterion: failed; unnecessary or harmful: done */
  LF_N_QUESTIONS
} LfQuestion;

typedef enum {
  LF_GRADE_NOT_SHOWN, /* the search did not find it; it may be possible all the same */
  LF_GRADE_FOUND,     /* some play came to it */
  LF_GRADE_PROVED,    /* the graph alone proves it */
  LF_N_GRADES
} LfGrade;

/* One thing, one question, and what is known. */
typedef struct {
  LfThing thing;
  int index;  /* of the phase, ending, decision or criterion */
  int option; /* OPTION: index into the decision's options; -1 elsewhere */
  LfQuestion question;
  LfGrade grade;
  int line;     /* in the scenario's file; that of its decision for an option */
  int play;     /* FOUND: index into LfExploration.plays; -1 elsewhere */
  int64_t step; /* FOUND: when that play came to it; -1 elsewhere */
} LfFinding;

/* A play that showed something, so that anyone can play it again: its inputs, given to the same
 * scenario with the same seed and with nothing else done, come to the same. */
typedef struct {
  uint64_t seed;
  char *how;         /* "model course, seed 1, answer alert later" */
  GPtrArray *inputs; /* of LfEntry, as far as the last thing that it showed */
} LfShownBy;

typedef struct {
  GArray *findings; /* of LfFinding: phases, endings, decisions, options, criteria, in file order */
  GPtrArray *plays; /* of LfShownBy */
  guint n_plays;    /* made in all */
  double played_s;  /* simulated seconds in all, and one more for each play */
  gboolean cut_off; /* stopped from outside before it was done */
} LfExploration;

/* What it is worth: simulated seconds in all, counted and not measured, so that a search comes out
 * the same on any machine. 0: only what the graph proves. */
enum { LF_EXPLORE_DEFAULT_S = 800 * 60 };

/* Called now and then while it searches; FALSE stops it, and what was found stays found. */
typedef gboolean (*LfExploreGoOn) (const LfExploration *so_far, gpointer data);

/* Searches. `packs` may be NULL, and so may `go_on`. The scenario must have been read without
 * errors; those of lf_scenario_check () it may have. It plays no longer than `budget_s` simulated
 * seconds, whatever the scenario holds. (transfer full) */
LfExploration *lf_explore (const LfScenario *scenario, const LfPacks *packs, double budget_s,
                           LfExploreGoOn go_on, gpointer data);

/* For each critical criterion, one thing that by itself fails it, done otherwise than in the model
 * course with that seed: a step left out or late, a decision answered otherwise or not at all, an
 * action more. The findings are of these criteria, LF_QUESTION_FAILABLE, and only those that some
 * such play showed are FOUND. (transfer full) */
LfExploration *lf_explore_slips (const LfScenario *scenario, const LfPacks *packs, uint64_t seed,
                                 double budget_s);
void lf_exploration_free (LfExploration *exploration);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfExploration, lf_exploration_free)

guint lf_exploration_count (const LfExploration *exploration, LfGrade grade);

/* "phase", "ending", "decision", "option", "criterion". */
const char *lf_thing_id (LfThing thing);

/* "reachable", "answerable", "meetable", "failable". */
const char *lf_question_id (LfQuestion question);

/* "not shown", "found by search", "proved"; and as a word of a file: "not-shown", "found",
 * "proved". */
const char *lf_grade_text (LfGrade grade);
const char *lf_grade_id (LfGrade grade);

/* Its id; of an option "DECISION/OPTION". (transfer full) */
char *lf_finding_id (const LfScenario *scenario, const LfFinding *finding);

/* What would be seen: "can be kept from", "can be answered so". */
const char *lf_finding_claim (const LfScenario *scenario, const LfFinding *finding);
