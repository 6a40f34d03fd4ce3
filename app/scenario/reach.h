/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can happen in a scenario at all, seen from its graph alone. It errs on one side: what is
 * said never to happen never does; what is said to be possible may still not be. */
#pragma once

#include "scenario/scenario.h"

typedef struct {
  const LfScenario *scenario;
  gboolean *phase;    /* it can be entered */
  gboolean *event;    /* it can fire */
  gboolean *decision; /* it can be asked */
  gboolean *answer;   /* it can be answered */
  gboolean *ending;   /* the attempt can end so */
  gboolean *mark;     /* it can be set */
  GHashTable *broken; /* set of LfCondition: can never hold, and have been reported */
  gboolean forgiving; /* what is broken is taken for mended, so that it may hold */
} LfReach;

LfReach *lf_reach_new (const LfScenario *scenario);
void lf_reach_free (LfReach *reach);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfReach, lf_reach_free)

/* Spreads what is possible along the graph until nothing is added. */
void lf_reach_spread (LfReach *reach);

/* From now on nothing is taken for mended. */
void lf_reach_be_strict (LfReach *reach);

/* Whether a condition may hold, and may not hold, at some time. */
gboolean lf_reach_may_hold (const LfReach *reach, const LfCondition *condition);
gboolean lf_reach_may_fail (const LfReach *reach, const LfCondition *condition);

/* True for the marks that the program itself sets. */
gboolean lf_mark_is_set_by_program (int mark);

/* Calls `visit` for each effect of the scenario with the phase that it belongs to, -1 for always.
 */
typedef void (*LfVisitEffect) (const LfEffect *effect, int phase, gpointer data);
void lf_scenario_visit_effects (const LfScenario *scenario, LfVisitEffect visit, gpointer data);

/* Calls `visit` for each condition of the scenario, those within others too; `owner` is the one
 * that stands outermost. */
typedef void (*LfVisitCondition) (const LfCondition *condition, const LfCondition *owner,
                                  gpointer data);
void lf_scenario_visit_conditions (const LfScenario *scenario, LfVisitCondition visit,
                                   gpointer data);

/* Whether two conditions ask for the same, as they are written. */
gboolean lf_condition_is_same (const LfCondition *a, const LfCondition *b);

/* What in a condition can never hold whatever else happens, as a sentence, or NULL: bounds that no
 * value lies between, times that cross, a decision without an acceptable answer. (transfer full) */
char *lf_condition_describe_contradiction (const LfScenario *scenario,
                                           const LfCondition *condition);

/* How a condition stands at 00:00, before anything was done. */
typedef enum { LF_CERTAINLY_NOT, LF_UNCERTAIN, LF_CERTAINLY } LfCertainty;
LfCertainty lf_condition_at_start (const LfScenario *scenario, const LfCondition *condition);

/* Seconds on the attempt's clock before which it cannot hold; 0 where nothing says so. */
double lf_condition_earliest (const LfScenario *scenario, const LfCondition *condition);

/* Seconds by which it has held, whatever is done; infinite where nothing says so. */
double lf_condition_latest (const LfScenario *scenario, const LfCondition *condition);
