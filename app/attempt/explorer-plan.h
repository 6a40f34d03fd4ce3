/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files that think backwards share. */
#pragma once

#include "attempt/explorer-inside.h"

#include <string.h>

typedef struct {
  LfSearch *search;
  const LfScenario *scenario;
  const LfBase *base;      /* the play that is departed from */
  const LfCondition *gate; /* the <all> that is being thought about, or NULL */
  const LfCondition *kept; /* must hold all the same: a criterion's <applies>, or NULL */
  int phase; /* in which the known play settled the criterion, -1 where there is none */
  int depth;
  int work; /* bounds the thinking about a scenario that goes in circles */
} LfPlanner;

void lf_plans_add (LfPlans *plans, const LfDeparture *way);
void lf_plans_add_all (LfPlans *plans, const LfPlans *more);
void lf_plans_nothing (LfPlans *plans); /* adds the way of doing nothing else */

/* Adds the first way of each, then the second of each, and so on. */
void lf_plans_interleave (LfPlans *plans, const LfPlans *each, guint n);

/* Makes of the ways of both those that are both. */
void lf_plans_cross (LfPlans *plans, const LfPlans *other);

/* One deeper; FALSE where that would be too deep, or too much thought. Whoever has descended makes
 * `depth` one less again. */
gboolean lf_planner_descend (LfPlanner *planner);

/* Adds ways in which a condition comes to hold, or not to. (explorer-plan.c) */
void lf_plan_want (LfPlanner *planner, const LfCondition *condition, gboolean holds,
                   LfPlans *plans);

/* The same for one that is no group. (explorer-want.c) */
void lf_plan_want_single (LfPlanner *planner, const LfCondition *condition, gboolean holds,
                          LfPlans *plans);

/* Ways to something of the script: into a phase, to an ending, a decision asked, and answered, with
 * that option (-1: with any) or not. (explorer-reach.c) */
void lf_plan_enter (LfPlanner *planner, int phase, LfPlans *plans);
void lf_plan_finish (LfPlanner *planner, int ending, LfPlans *plans);
void lf_plan_ask (LfPlanner *planner, int decision, LfPlans *plans);
void lf_plan_answer (LfPlanner *planner, int decision, int option, gboolean holds, LfPlans *plans);

/* An event that fires, or does not. */
void lf_plan_fire (LfPlanner *planner, int event, gboolean holds, LfPlans *plans);

/* Effects of one kind: on a mark, decision, phase or ending, of a rhythm or fault. */
typedef struct {
  LfEffectKind kind;
  int which;
  const LfDonePattern *pattern; /* DO: what is done */
} LfSource;

/* Ways to whatever has such an effect; or to keep all of that from coming. */
void lf_plan_effect (LfPlanner *planner, const LfSource *source, gboolean holds, LfPlans *plans);

/* A decision let run out. */
void lf_plan_miss (LfPlanner *planner, int decision, LfPlans *plans);

/* An action that is done, so often, or not at all. (explorer-want.c) */
void lf_plan_do (LfPlanner *planner, const LfDonePattern *pattern, int count, gboolean holds,
                 LfPlans *plans);

/* Ways in which what holds together comes later than it did, and so perhaps no longer together.
 * (explorer-want.c) */
void lf_plan_delay (LfPlanner *planner, const LfCondition *group, LfPlans *plans);

/* A reading, or its change, that comes to be so. (explorer-drive.c) */
void lf_plan_want_reading (LfPlanner *planner, const LfCondition *condition, gboolean holds,
                           LfPlans *plans);

/* Adds the way without those steps, and the one that is late with them: with all of them, since any
 * may do what is not to be done. (explorer-want.c) */
void lf_plans_without (LfPlans *plans, const LfStepSet *steps);

/* Adds the way of doing that as well, so often, once the gate lets it. (explorer-want.c) */
void lf_plan_deed (LfPlanner *planner, const char *const *fields, int count, LfPlans *plans);
