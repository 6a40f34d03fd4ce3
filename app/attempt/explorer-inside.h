/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the explorer share. */
#pragma once

#include "attempt/explorer.h"
#include "attempt/inside.h"
#include "attempt/learner.h"

enum {
  LF_MOST_ANSWERS = 6, /* of one departure */
  LF_MOST_DEEDS = 3,
  LF_MOST_DRAWS = 4,
  LF_MOST_PLANS = 16,    /* ways to one end that are thought of */
  LF_MOST_STATIONS = 64, /* moments of one play that others can part from */
  LF_MOST_BASES = 16     /* plays that others can part from */
};

/* A set of steps of the course. */
typedef struct {
  uint64_t bits[2];
} LfStepSet;

/* How a decision is answered otherwise than in the course, or that it is not. What `given` is
 * depends on its kind: the options chosen; of a set-value decision the fields that are given an
 * unaccepted value; of put-in-order 1 for a wrong order. */
typedef struct {
  int32_t decision;
  int32_t missed; /* let run out */
  uint64_t given;
} LfOtherAnswer;

/* Something done besides the course, once what it waits for has come. */
typedef struct {
  const char *const *fields;
  const LfCondition *gate; /* an <all> of which what is latched must hold first, or NULL */
  int32_t phase;           /* only in that phase; -1 for any */
  int32_t count;           /* how often */
} LfDeed;

/* A draw that must fall, or must not. */
typedef struct {
  const LfCondition *chance;
  int64_t falls;
} LfDraw;

/* How a play departs from the course. Without padding, so that two can be compared as bytes. */
typedef struct {
  LfStepSet left_out;
  LfStepSet late;
  LfOtherAnswer answers[LF_MOST_ANSWERS];
  LfDeed deeds[LF_MOST_DEEDS];
  LfDraw draws[LF_MOST_DRAWS];
  int32_t n_answers;
  int32_t n_deeds;
  int32_t n_draws;
  int32_t learner; /* LfLearnerKind */
} LfDeparture;

/* What came about in a play: its last state, and when each phase was first entered. */
typedef struct {
  LfScriptState script;
  int64_t phase_step[LF_MAX_PHASES]; /* -1 where it was not */
} LfFacts;

/* A moment of a play that others can part from. */
typedef struct {
  LfSim sim;
  LfScriptState script;
  LfLearner *learner; /* as it then stands */
  guint n_inputs;     /* of the play's inputs, made before it */
} LfStation;

/* A play, and what parting from it takes. Counted by g_rc_box. */
typedef struct _LfBase LfBase;
struct _LfBase {
  uint64_t seed;
  LfDeparture departure;
  LfBase *parent;      /* the play that it parted from, or NULL */
  GPtrArray *stations; /* of LfStation, ascending: the first where it parted, the last its end */
  GPtrArray *inputs;   /* of LfEntry, from the very beginning */
  LfFacts facts;
  const LfFinding *target; /* what it was played for, or NULL */
  gboolean cut_short;      /* patience ended before the play, or what it was for, did */
  guint next_anything;     /* of its single departures, the next to try */
  int novelty;             /* how much came about in it that no play before had come to */
};

/* The flags of what came about in any play. */
typedef struct {
  gboolean phase[LF_MAX_PHASES];
  gboolean asked[LF_MAX_DECISIONS];
  gboolean fired[LF_MAX_EVENTS_IN_SCRIPT];
  gboolean mark[LF_MAX_MARKS];
} LfEver;

typedef struct {
  const LfScenario *scenario; /* as written: what is thought of rests on it */
  const LfPacks *packs;
  LfExploration *found;
  double budget_s;
  LfExploreGoOn go_on;
  gpointer data;
  LfAttempt *attempt; /* in which all is played, without traces */
  GPtrArray *bases;   /* of LfBase, in the order in which they were found */
  GHashTable *tried;  /* of GBytes: departures with their seeds */
  GHashTable *varied; /* of seed to LfScenario: as played with that seed; none where nothing varies */
  GHashTable *deeds;  /* of char * to char **: fields of what may be done */
  LfEver ever;
  guint n_open;        /* findings that are not shown yet */
  int64_t thoughts;    /* left to think: what is soon played may be endless to think about */
  int64_t longest_ms;  /* of one play */
  int64_t patience_ms; /* of a play that parts for a criterion's sake */
  gboolean single;     /* one change a play: for whatever it shows, and no answer is tried besides */
} LfSearch;

/* ---- explorer.c ---- */

/* Of those findings, none shown yet. Takes them. (transfer full) */
LfExploration *lf_exploration_new (GArray *findings);

/* Makes ready a search of which it is said what is searched, in what, and for how long. */
void lf_search_begin (LfSearch *search);
void lf_search_end (LfSearch *search);

/* Says, once the course was played, how long a play may be: none need be much longer. */
void lf_search_set_longest (LfSearch *search);

/* The single departures, by number: every answer to every decision, and none; each step left out,
 * each late. FALSE beyond the last; `way` stays empty for a number that is none. */
gboolean lf_departure_single (const LfScenario *scenario, guint number, LfDeparture *way);

/* ---- explorer-findings.c ---- */

/* Lists every question, nothing known yet. */
GArray *lf_findings_new (const LfScenario *scenario);

/* Whether a state of the script shows it. */
gboolean lf_finding_is_shown (const LfScenario *scenario, const LfFinding *finding,
                              const LfScriptState *script);

/* Whether no play that has come to this state can show it any more. */
gboolean lf_finding_is_lost (const LfScenario *scenario, const LfFinding *finding,
                             const LfScriptState *script);

gboolean lf_criterion_is_to_be_avoided (const LfCriterion *criterion);

/* ---- explorer-proof.c ---- */

/* Gives what the graph proves its grade. */
void lf_findings_prove (const LfScenario *scenario, GArray *findings);

/* ---- explorer-course.c ---- */

gboolean lf_step_set_has (const LfStepSet *set, guint step);
void lf_step_set_add (LfStepSet *set, guint step);
void lf_step_set_join (LfStepSet *set, const LfStepSet *other);
gboolean lf_step_set_is_empty (const LfStepSet *set);

/* The steps that answer a decision, that give its reason, that do what matches a pattern. */
LfStepSet lf_course_answers (const LfScenario *scenario, int decision);
LfStepSet lf_course_reasons (const LfScenario *scenario, int decision);
LfStepSet lf_course_does (const LfScenario *scenario, const LfDonePattern *pattern);

/* Whether a command is one of those that a pattern counts. */
gboolean lf_pattern_counts (const LfDonePattern *pattern, const LfCommand *command);

/* What the course answers a decision with, as `given` of an LfOtherAnswer; where it does not, what
 * would be sound. */
uint64_t lf_course_given (const LfScenario *scenario, int decision);

/* The fields of an input that does what a pattern counts: as the course does it, or with usual
 * numbers. Borrowed from the search. */
const char *const *lf_deed_fields (LfSearch *search, const LfDonePattern *pattern);
const char *const *lf_deed_line (LfSearch *search, const char *line);
const char *const *lf_deed_like (LfSearch *search, const LfCommand *command);

/* The fields of an answer. (transfer full) */
char **lf_answer_fields (const LfDecision *decision, const LfOtherAnswer *answer);

/* "model course, seed 1, answer alert later, without step pads". (transfer full) */
char *lf_departure_describe (const LfScenario *scenario, const LfDeparture *departure,
                             uint64_t seed);

/* Adds a way of departing to another; FALSE where both cannot be. */
gboolean lf_departure_join (LfDeparture *departure, const LfDeparture *other);

/* ---- explorer-station.c ---- */

LfStation *lf_station_new (const LfAttempt *attempt, const LfLearner *learner, guint n_inputs);
void lf_station_free (LfStation *station);

/* Whether what a deed waits for has come. */
gboolean lf_deed_may (const LfScenario *scenario, const LfSim *sim, const LfScriptState *script,
                      const LfDeed *deed);

/* Whether anything of a gate can be waited for. */
gboolean lf_deed_gate_waits (const LfCondition *gate);

/* The latest station at which a departure can still be made whole; NULL where there is none. */
const LfStation *lf_base_part (const LfScenario *scenario, const LfBase *base,
                               const LfDeparture *departure);

/* Whether any of a departure would come to bear on the play. */
gboolean lf_base_minds (const LfScenario *scenario, const LfBase *base,
                        const LfDeparture *departure);

void lf_base_unref (LfBase *base);

/* ---- explorer-attempt.c ---- */

/* Makes the search's attempt ready for its first step. */
void lf_search_begin_play (LfSearch *search, uint64_t seed);

/* Puts it where a station is, as if it had been played so far. */
void lf_search_restore (LfSearch *search, const LfStation *station, uint64_t seed);

/* ---- explorer-play.c ---- */

/* Plays from the very beginning, until `target` (NULL: none) is shown or lost, or the end; what it
 * shows on the way is kept. NULL where there is no budget for it. (transfer full) */
LfBase *lf_play_from_start (LfSearch *search, uint64_t seed, const LfDeparture *departure,
                            LfFinding *target);

/* Parts from a play as late as `departure`, which adds to that play's own, allows. NULL where
 * nothing of it would come to bear, or there is no budget. (transfer full) */
LfBase *lf_play_depart (LfSearch *search, LfBase *base, const LfDeparture *departure,
                        LfFinding *target);

/* Whether there is budget left, something to be shown, and nobody has stopped it. */
gboolean lf_search_goes_on (const LfSearch *search);

/* ---- explorer-look.c ---- */

/* Keeps what the attempt as it stands shows and nothing has shown before; `*shown` is the index of
 * the play that showed it, -1 as long as it has shown nothing. `probe` is an answer that is tried
 * besides, or NULL. */
gboolean lf_look (LfSearch *search, const LfBase *base, int *shown, const LfOtherAnswer *probe);

/* Gives each answer of a decision that has just been asked, sees what follows at once, and takes it
 * back. */
void lf_probe (LfSearch *search, const LfBase *base, int decision);

/* Passes simulated time, at the budget's cost. */
void lf_pass (LfSearch *search, int64_t ms);

/* Appends what was put in of a log, without what the attempt itself wrote. */
void lf_append_inputs (GPtrArray *inputs, const GPtrArray *log, guint n);

/* ---- explorer-probe.c ---- */

/* The ways in which a decision can be answered that are worth a look. */
enum { LF_MOST_VARIANTS = LF_MAX_OPTIONS + 2 };
int lf_answer_variants (const LfScenario *scenario, int decision,
                        LfOtherAnswer variants[LF_MOST_VARIANTS]);

/* ---- explorer-plan.c ---- */

typedef struct {
  LfDeparture ways[LF_MOST_PLANS];
  int n;
} LfPlans;

/* Ways in which a play that departs from `base` so may show a finding, the likeliest first. */
void lf_plan (LfSearch *search, const LfBase *base, const LfFinding *finding, LfPlans *plans);

/* The first seed for which every draw falls as a departure wants it, `seed` itself if it does; 0
 * where none of the first thousands does. */
uint64_t lf_plan_seed (const LfScenario *scenario, const LfDeparture *departure, uint64_t seed);
