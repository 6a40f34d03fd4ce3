/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ways to the parts of a script. What the known play has come to already needs none. */
#include "attempt/explorer-plan.h"

static const LfScriptState *
known (const LfPlanner *planner)
{
  return &planner->base->facts.script;
}

static const LfDecision *
decision_of (const LfPlanner *planner, int decision)
{
  return g_ptr_array_index (planner->scenario->decisions, (guint) decision);
}

/* ---- Decisions ---- */

static gboolean
has_choices (const LfDecision *decision)
{
  return decision->kind == LF_DECISION_CHOOSE_ONE || decision->kind == LF_DECISION_STATE_REASON ||
         decision->kind == LF_DECISION_CHOOSE_SEVERAL;
}

static void
answer_with (LfPlanner *planner, int decision, uint64_t given, LfPlans *plans)
{
  LfDeparture way = { .learner = LF_LEARNER_MODEL, .n_answers = 1 };
  LfPlans answered = { .n = 0 };
  LfPlans asked = { .n = 0 };

  way.answers[0] = (LfOtherAnswer){ .decision = decision, .given = given };
  lf_plans_add (&answered, &way);
  lf_plan_ask (planner, decision, &asked);
  lf_plans_cross (&answered, &asked);
  lf_plans_add_all (plans, &answered);
}

void
lf_plan_miss (LfPlanner *planner, int decision, LfPlans *plans)
{
  LfDeparture way = { .learner = LF_LEARNER_MODEL, .n_answers = 1 };
  LfPlans missed = { .n = 0 };
  LfPlans asked = { .n = 0 };

  way.answers[0] = (LfOtherAnswer){ .decision = decision, .missed = 1 };
  lf_plans_add (&missed, &way);
  lf_plan_ask (planner, decision, &asked);
  lf_plans_cross (&missed, &asked);
  lf_plans_add_all (plans, &missed);
}

static gboolean
is_known_to_be_chosen (const LfPlanner *planner, int decision, int option)
{
  const LfDecisionState *state = &known (planner)->decisions[decision];
  for (int64_t i = 0; i < state->n_chosen && state->status == LF_DECISION_ANSWERED; i++)
    if (option < 0 || state->chosen[i] == option)
      return TRUE;
  return state->status == LF_DECISION_ANSWERED && option < 0;
}

static void
answer_by_option (LfPlanner *planner, int index, int option, LfPlans *plans)
{
  const LfDecision *decision = decision_of (planner, index);
  uint64_t bit = UINT64_C (1) << option;

  if (decision->kind == LF_DECISION_CHOOSE_SEVERAL)
    answer_with (planner, index, lf_course_given (planner->scenario, index) | bit, plans);
  answer_with (planner, index, bit, plans);
}

/* Answers that have none of those options, and none at all. */
static void
answer_without (LfPlanner *planner, int index, uint64_t options, LfPlans *plans)
{
  const LfDecision *decision = decision_of (planner, index);
  uint64_t given = lf_course_given (planner->scenario, index) & ~options;

  if (decision->kind == LF_DECISION_CHOOSE_SEVERAL && given != 0)
    answer_with (planner, index, given, plans);
  for (guint i = 0; i < decision->options->len && has_choices (decision); i++)
    if ((options >> i & 1) == 0)
      answer_with (planner, index, UINT64_C (1) << i, plans);
  lf_plan_miss (planner, index, plans);
}

void
lf_plan_answer (LfPlanner *planner, int index, int option, gboolean holds, LfPlans *plans)
{
  const LfDecision *decision = decision_of (planner, index);
  gboolean chosen = option >= 0 && has_choices (decision);

  if (is_known_to_be_chosen (planner, index, option) == holds)
    lf_plans_nothing (plans);
  else if (decision->kind == LF_DECISION_DO_IT && !holds)
    lf_plan_want (planner, decision->until, FALSE, plans);
  else if (decision->kind == LF_DECISION_DO_IT) {
    LfPlans asked = { .n = 0 };
    LfPlans done = { .n = 0 };
    lf_plan_ask (planner, index, &asked);
    lf_plan_want (planner, decision->until, TRUE, &done);
    lf_plans_cross (&asked, &done);
    lf_plans_add_all (plans, &asked);
  } else if (!holds && chosen)
    answer_without (planner, index, UINT64_C (1) << option, plans);
  else if (!holds)
    lf_plan_miss (planner, index, plans);
  else if (chosen)
    answer_by_option (planner, index, option, plans);
  else
    answer_with (planner, index, lf_course_given (planner->scenario, index), plans);
}

void
lf_plan_ask (LfPlanner *planner, int index, LfPlans *plans)
{
  const LfDecision *decision = decision_of (planner, index);
  const LfSource ask = { LF_EFFECT_ASK, index, NULL };

  if (known (planner)->decisions[index].asked_step >= 0) {
    lf_plans_nothing (plans);
    return;
  }
  if (decision->when != NULL) {
    LfPlans ways = { .n = 0 };
    LfPlans there = { .n = 0 };
    lf_plan_want (planner, decision->when, TRUE, &ways);
    lf_plan_enter (planner, decision->phase, &there);
    lf_plans_cross (&ways, &there);
    lf_plans_add_all (plans, &ways);
  }
  lf_plan_effect (planner, &ask, TRUE, plans);
}

/* ---- Events and their effects ---- */

/* What an event's `on` waits for, in its phase. */
static void
fire_on (LfPlanner *planner, const LfScriptEvent *event, gboolean holds, LfPlans *plans)
{
  const LfDonePattern *pattern = g_ptr_array_index (planner->scenario->done, (guint) event->on);
  LfPlans ways = { .n = 0 };

  lf_plan_do (planner, pattern, 1, holds, &ways);
  for (int i = 0; i < ways.n; i++)
    for (int j = 0; j < ways.ways[i].n_deeds; j++)
      ways.ways[i].deeds[j].phase = event->phase;
  lf_plans_add_all (plans, &ways);
}

static gboolean
leads_away (const LfScriptEvent *event)
{
  for (guint i = 0; i < event->effects->len; i++) {
    const LfEffect *effect = g_ptr_array_index (event->effects, i);
    if (effect->kind == LF_EFFECT_GO || effect->kind == LF_EFFECT_FINISH)
      return TRUE;
  }
  return FALSE;
}

/* Adds to ways in which something happens in a phase those in which that phase is not left as the
 * known play left it. */
static void
stay (LfPlanner *planner, int phase, LfPlans *plans)
{
  LfPlans staying = *plans;

  for (guint i = 0; i < planner->scenario->events->len; i++) {
    const LfScriptEvent *event = g_ptr_array_index (planner->scenario->events, i);
    if (event->phase != phase || known (planner)->fired[i] == 0 || !leads_away (event))
      continue;
    LfPlans one = { .n = 0 };
    lf_plan_fire (planner, (int) i, FALSE, &one);
    lf_plans_cross (&staying, &one);
  }
  lf_plans_add_all (plans, &staying);
}

void
lf_plan_fire (LfPlanner *planner, int index, gboolean holds, LfPlans *plans)
{
  const LfScriptEvent *event = g_ptr_array_index (planner->scenario->events, (guint) index);

  if ((known (planner)->fired[index] > 0) == holds) {
    lf_plans_nothing (plans);
    return;
  }
  LfPlans ways = { .n = 0 };
  if (event->on >= 0)
    fire_on (planner, event, holds, &ways);
  else
    lf_plan_want (planner, event->when, holds, &ways);
  if (holds && event->phase >= 0) {
    LfPlans there = { .n = 0 };
    lf_plan_enter (planner, event->phase, &there);
    lf_plans_cross (&ways, &there);
    /* Where the phase is known and the event is not, it was left too early. */
    if (planner->base->facts.phase_step[event->phase] >= 0)
      stay (planner, event->phase, &ways);
  }
  lf_plans_add_all (plans, &ways);
}

static gboolean
is_of (const LfSource *source, const LfEffect *effect)
{
  if (effect->kind != source->kind)
    return FALSE;
  switch (effect->kind) {
  case LF_EFFECT_MARK:
    return effect->mark == source->which;
  case LF_EFFECT_ASK:
    return effect->decision == source->which;
  case LF_EFFECT_GO:
    return effect->phase == source->which;
  case LF_EFFECT_FINISH:
    return effect->ending == source->which;
  case LF_EFFECT_DO:
    return lf_pattern_counts (source->pattern, &effect->command);
  default:
    return effect->word == source->which;
  }
}

static gboolean
has_effect (const GPtrArray *effects, const LfSource *source)
{
  for (guint i = 0; effects != NULL && i < effects->len; i++)
    if (is_of (source, g_ptr_array_index (effects, i)))
      return TRUE;
  return FALSE;
}

/* Of two that lead away, the one that stands first does: chance must not let it. */
static void
without_chance (LfPlanner *planner, const LfCondition *condition, LfPlans *plans)
{
  if (condition == NULL)
    return;
  if (condition->kind == LF_CONDITION_CHANCE || condition->kind == LF_CONDITION_DRAWN) {
    LfPlans one = { .n = 0 };
    lf_plan_want (planner, condition, FALSE, &one);
    lf_plans_cross (plans, &one);
  }
  for (guint i = 0; condition->kind == LF_CONDITION_ALL && i < condition->children->len; i++)
    without_chance (planner, g_ptr_array_index (condition->children, i), plans);
}

static void
without_rivals (LfPlanner *planner, guint index, LfPlans *plans)
{
  const GPtrArray *events = planner->scenario->events;
  const LfScriptEvent *event = g_ptr_array_index (events, index);
  for (guint i = 0; leads_away (event) && i < index; i++) {
    const LfScriptEvent *rival = g_ptr_array_index (events, i);
    if (rival->phase == event->phase && leads_away (rival))
      without_chance (planner, rival->when, plans);
  }
}

static void
effect_of_decision (LfPlanner *planner, int index, const LfSource *source, LfPlans *plans)
{
  const LfDecision *decision = decision_of (planner, index);

  for (guint i = 0; i < decision->options->len; i++) {
    const LfOption *option = g_ptr_array_index (decision->options, i);
    if (has_effect (option->effects, source))
      lf_plan_answer (planner, index, (int) i, TRUE, plans);
  }
  if (has_effect (decision->late, source))
    lf_plan_miss (planner, index, plans);
}

/* Keeps to answers that have no such effect; where the known play did so, it need not change. */
static void
no_effect_of_decision (LfPlanner *planner, int index, const LfSource *source, LfPlans *plans)
{
  const LfDecision *decision = decision_of (planner, index);
  LfPlans others = { .n = 0 };
  uint64_t options = 0;
  gboolean chosen = FALSE;

  for (guint i = 0; i < decision->options->len; i++) {
    const LfOption *option = g_ptr_array_index (decision->options, i);
    if (!has_effect (option->effects, source))
      continue;
    options |= UINT64_C (1) << i;
    chosen = chosen || is_known_to_be_chosen (planner, index, (int) i);
  }
  if (!chosen)
    return;
  answer_without (planner, index, options, &others);
  lf_plans_cross (plans, &others);
}

void
lf_plan_effect (LfPlanner *planner, const LfSource *source, gboolean holds, LfPlans *plans)
{
  const LfScenario *scenario = planner->scenario;
  const LfCondition *gate = planner->gate;
  LfPlans ways = { .n = 0 };

  if (!holds)
    lf_plans_nothing (&ways);
  if (!lf_planner_descend (planner)) {
    lf_plans_add_all (plans, &ways);
    return;
  }
  planner->gate = NULL; /* what waits for this effect must not hold up what brings it */
  /* An answer is nearer than an event, which has something before it. */
  for (guint i = 0; i < scenario->decisions->len; i++)
    (holds ? effect_of_decision : no_effect_of_decision) (planner, (int) i, source, &ways);
  for (guint i = 0; i < scenario->events->len; i++) {
    const LfScriptEvent *event = g_ptr_array_index (scenario->events, i);
    if (!has_effect (event->effects, source))
      continue;
    LfPlans one = { .n = 0 };
    lf_plan_fire (planner, (int) i, holds, &one);
    if (holds) {
      without_rivals (planner, i, &one);
      lf_plans_add_all (&ways, &one);
    } else
      lf_plans_cross (&ways, &one);
  }
  planner->gate = gate;
  planner->depth--;
  lf_plans_add_all (plans, &ways);
}

void
lf_plan_enter (LfPlanner *planner, int phase, LfPlans *plans)
{
  const LfSource go = { LF_EFFECT_GO, phase, NULL };

  if (phase < 0 || planner->base->facts.phase_step[phase] >= 0)
    lf_plans_nothing (plans);
  else
    lf_plan_effect (planner, &go, TRUE, plans);
}

void
lf_plan_finish (LfPlanner *planner, int ending, LfPlans *plans)
{
  const LfSource finish = { LF_EFFECT_FINISH, ending, NULL };
  lf_plan_effect (planner, &finish, TRUE, plans);
}
