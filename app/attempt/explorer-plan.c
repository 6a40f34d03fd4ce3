/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Thinks backwards from what is to be shown: from a condition to the answers, steps and deeds that
 * would make it hold, as ways of departing from a play that is known. It may be wrong, since what
 * the patient does with it only playing shows; but most of what it proposes works. */
#include "attempt/explorer-plan.h"

enum { MOST_SEEDS = 4096, MOST_ALTERNATIVES = 8 };

/* ---- Ways put together ---- */

void
lf_plans_add (LfPlans *plans, const LfDeparture *way)
{
  for (int i = 0; i < plans->n; i++)
    if (memcmp (&plans->ways[i], way, sizeof *way) == 0)
      return;
  if (plans->n < LF_MOST_PLANS)
    plans->ways[plans->n++] = *way;
}

void
lf_plans_add_all (LfPlans *plans, const LfPlans *more)
{
  for (int i = 0; i < more->n; i++)
    lf_plans_add (plans, &more->ways[i]);
}

void
lf_plans_nothing (LfPlans *plans)
{
  LfDeparture none = { .learner = LF_LEARNER_MODEL };
  lf_plans_add (plans, &none);
}

/* Each way of the one with each of the other, those with the early ways of both first. */
void
lf_plans_cross (LfPlans *plans, const LfPlans *other)
{
  LfPlans crossed = { .n = 0 };
  for (int sum = 0; sum < plans->n + other->n - 1 && crossed.n < LF_MOST_PLANS; sum++)
    for (int i = MAX (0, sum - other->n + 1); i <= MIN (sum, plans->n - 1); i++) {
      LfDeparture both = plans->ways[i];
      if (lf_departure_join (&both, &other->ways[sum - i]))
        lf_plans_add (&crossed, &both);
    }
  *plans = crossed;
}

void
lf_plans_interleave (LfPlans *plans, const LfPlans *each, guint n)
{
  for (int i = 0; i < LF_MOST_PLANS; i++)
    for (guint j = 0; j < n; j++)
      if (i < each[j].n)
        lf_plans_add (plans, &each[j].ways[i]);
}

/* ---- Groups ---- */

static void
want_all (LfPlanner *planner, const LfCondition *group, gboolean holds, LfPlans *plans)
{
  LfPlans all = { .n = 0 };
  const LfCondition *gate = planner->gate;

  if (holds && group->kind == LF_CONDITION_ALL && lf_deed_gate_waits (group))
    planner->gate = group;
  lf_plans_nothing (&all);
  for (guint i = 0; i < group->children->len; i++) {
    LfPlans one = { .n = 0 };
    lf_plan_want (planner, g_ptr_array_index (group->children, i), holds, &one);
    lf_plans_cross (&all, &one);
  }
  planner->gate = gate;
  lf_plans_add_all (plans, &all);
}

static void
want_some (LfPlanner *planner, const LfCondition *group, gboolean holds, LfPlans *plans)
{
  LfPlans each[MOST_ALTERNATIVES];
  guint n = MIN (group->children->len, MOST_ALTERNATIVES);
  guint at = 0;

  /* A draw costs nothing but another seed. */
  for (int draws = 1; draws >= 0; draws--)
    for (guint i = 0; i < n; i++) {
      const LfCondition *child = g_ptr_array_index (group->children, i);
      if ((child->kind == LF_CONDITION_CHANCE || child->kind == LF_CONDITION_DRAWN) !=
          (draws == 1))
        continue;
      each[at].n = 0;
      lf_plan_want (planner, child, holds, &each[at++]);
    }
  lf_plans_interleave (plans, each, n);
  if (!holds && group->kind == LF_CONDITION_ALL)
    lf_plan_delay (planner, group, plans);
}

void
lf_plan_want (LfPlanner *planner, const LfCondition *condition, gboolean holds, LfPlans *plans)
{
  if (condition == NULL || !lf_planner_descend (planner)) {
    lf_plans_nothing (plans);
    return;
  }
  switch (condition->kind) {
  case LF_CONDITION_ALL:
    (holds ? want_all : want_some) (planner, condition, holds, plans);
    break;
  case LF_CONDITION_ANY:
    (holds ? want_some : want_all) (planner, condition, holds, plans);
    break;
  case LF_CONDITION_NOT:
    /* What comes in the end may not have come yet when the rest holds. */
    if (holds)
      lf_plans_nothing (plans);
    want_some (planner, condition, !holds, plans);
    break;
  case LF_CONDITION_HELD:
  case LF_CONDITION_EVER:
    want_some (planner, condition, holds, plans);
    break;
  default:
    lf_plan_want_single (planner, condition, holds, plans);
    break;
  }
  planner->depth--;
}

gboolean
lf_planner_descend (LfPlanner *planner)
{
  enum { DEEPEST = 20, MOST_WORK = 2000 };
  if (planner->depth >= DEEPEST || planner->work >= MOST_WORK || planner->search->thoughts <= 0)
    return FALSE;
  planner->depth++;
  planner->work++;
  planner->search->thoughts--;
  return TRUE;
}

/* ---- From a finding ---- */

static void
leave_out (LfPlans *plans, guint step, gboolean late)
{
  LfDeparture way = { .learner = LF_LEARNER_MODEL };
  lf_step_set_add (late ? &way.late : &way.left_out, step);
  lf_plans_add (plans, &way);
}

/* The steps of the course that a criterion names are those that it is met by. */
static void
plan_without_steps (const LfScenario *scenario, const LfCriterion *criterion, gboolean late,
                    LfPlans *plans)
{
  for (guint i = 0; i < scenario->course->len; i++) {
    const LfCourseStep *step = g_ptr_array_index (scenario->course, i);
    if (g_ptr_array_find_with_equal_func (criterion->steps, step->id, g_str_equal, NULL))
      leave_out (plans, i, late);
  }
}

/* `wanted`, while what it applies to is there. */
static void
plan_applied (LfPlanner *planner, const LfCriterion *criterion, const LfCondition *wanted,
              gboolean holds, LfPlans *plans)
{
  LfPlans ways = { .n = 0 };
  planner->kept = criterion->applies;
  lf_plan_want (planner, wanted, holds, &ways);
  planner->kept = NULL;
  if (criterion->applies != NULL) {
    LfPlans applied = { .n = 0 };
    lf_plan_want (planner, criterion->applies, TRUE, &applied);
    lf_plans_cross (&ways, &applied);
  }
  lf_plans_add_all (plans, &ways);
}

static void
plan_criterion (LfPlanner *planner, const LfFinding *finding, LfPlans *plans)
{
  const LfScenario *scenario = planner->scenario;
  const LfCriterion *criterion = g_ptr_array_index (scenario->criteria, (guint) finding->index);
  gboolean avoided = lf_criterion_is_to_be_avoided (criterion);

  if ((finding->question == LF_QUESTION_MEETABLE) != avoided) {
    plan_applied (planner, criterion, criterion->met, TRUE, plans);
    if (criterion->failed != NULL)
      plan_applied (planner, criterion, criterion->failed, FALSE, plans);
    return;
  }
  LfPlans each[3] = { { .n = 0 }, { .n = 0 }, { .n = 0 } };
  if (criterion->failed != NULL)
    plan_applied (planner, criterion, criterion->failed, TRUE, &each[1]);
  plan_applied (planner, criterion, criterion->met, FALSE, &each[2]);
  /* The likeliest of each before the others of any. */
  plan_without_steps (scenario, criterion, FALSE, &each[0]);
  lf_plans_interleave (plans, each, G_N_ELEMENTS (each));
  plan_without_steps (scenario, criterion, TRUE, plans);
}

/* The phase in which a play took a step of the course; -1 where it did not. */
static int
phase_of_step (const LfBase *base, guint step)
{
  for (guint i = 0; i < base->stations->len; i++) {
    const LfStation *station = g_ptr_array_index (base->stations, i);
    if (lf_learner_has_begun (station->learner, step))
      return (int) station->script.phase;
  }
  return -1;
}

/* The phase in which a play settled a criterion, the last that had it open. */
static int
phase_settled (const LfBase *base, const LfFinding *finding)
{
  int phase = -1;
  for (guint i = 0; finding->thing == LF_THING_CRITERION && i < base->stations->len; i++) {
    const LfStation *station = g_ptr_array_index (base->stations, i);
    if (station->script.criteria[finding->index].status == LF_CRITERION_OPEN)
      phase = (int) station->script.phase;
  }
  return phase;
}

static gboolean
was_put_in (const LfBase *base, const char *const *fields)
{
  for (guint i = 0; i < base->inputs->len; i++) {
    const LfEntry *entry = g_ptr_array_index (base->inputs, i);
    if (g_strv_equal ((const char *const *) entry->fields, fields))
      return TRUE;
  }
  return FALSE;
}

/* Where a play that parted from another never comes to a step that the other took, since what the
 * step waits for does not come: it is done without waiting. */
static void
plan_missing_steps (LfPlanner *planner, LfPlans *plans)
{
  const LfBase *base = planner->base;

  for (guint i = 0; base->parent != NULL && i < planner->scenario->course->len; i++) {
    const LfCourseStep *step = g_ptr_array_index (planner->scenario->course, i);
    int phase = phase_of_step (base->parent, i);
    if (phase < 0 || phase_of_step (base, i) >= 0 || base->facts.phase_step[phase] < 0 ||
        lf_step_set_has (&base->departure.left_out, i))
      continue;
    const LfCommand *command = g_ptr_array_index (step->commands, 0);
    const char *const *fields = lf_deed_like (planner->search, command);
    if (lf_action (command->verb)->group == LF_GROUP_DECISION || was_put_in (base, fields))
      continue;
    LfDeparture way = { .learner = LF_LEARNER_MODEL, .n_deeds = 1 };
    way.deeds[0] = (LfDeed){ .fields = fields, .phase = phase, .count = 1 };
    lf_plans_add (plans, &way);
  }
}

void
lf_plan (LfSearch *search, const LfBase *base, const LfFinding *finding, LfPlans *plans)
{
  LfPlanner planner = { .search = search,
                        .scenario = search->scenario,
                        .base = base,
                        .phase = phase_settled (base, finding) };

  plans->n = 0;
  if (base->target == finding)
    plan_missing_steps (&planner, plans);
  switch (finding->thing) {
  case LF_THING_PHASE:
    lf_plan_enter (&planner, finding->index, plans);
    break;
  case LF_THING_ENDING:
    lf_plan_finish (&planner, finding->index, plans);
    break;
  case LF_THING_DECISION:
    if (finding->question == LF_QUESTION_REACHABLE)
      lf_plan_ask (&planner, finding->index, plans);
    else
      lf_plan_answer (&planner, finding->index, -1, TRUE, plans);
    break;
  case LF_THING_OPTION:
    lf_plan_answer (&planner, finding->index, finding->option, TRUE, plans);
    break;
  default:
    plan_criterion (&planner, finding, plans);
    break;
  }
  if (base->target != finding)
    plan_missing_steps (&planner, plans);
}

/* ---- Seeds ---- */

static gboolean
draws_fall (const LfScenario *scenario, const LfDeparture *departure, LfSim *sim)
{
  LfView view = { .scenario = scenario, .sim = sim, .patient_here = TRUE };
  for (int i = 0; i < departure->n_draws; i++)
    if (lf_condition_holds (&view, departure->draws[i].chance) != (departure->draws[i].falls != 0))
      return FALSE;
  return TRUE;
}

uint64_t
lf_plan_seed (const LfScenario *scenario, const LfDeparture *departure, uint64_t seed)
{
  if (departure->n_draws == 0)
    return seed;
  g_autofree LfSim *sim = g_new0 (LfSim, 1);
  sim->seed = seed;
  if (draws_fall (scenario, departure, sim))
    return seed;
  for (sim->seed = 1; sim->seed <= MOST_SEEDS; sim->seed++)
    if (draws_fall (scenario, departure, sim))
      return sim->seed;
  return 0;
}
