/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ways to make a single condition hold, or not. */
#include "attempt/explorer-plan.h"

#include "scenario/reach.h"

static const LfScriptState *
known (const LfPlanner *planner)
{
  return &planner->base->facts.script;
}

/* ---- Actions ---- */

static void
add_steps (LfPlans *plans, const LfStepSet *steps, gboolean late)
{
  LfDeparture way = { .learner = LF_LEARNER_MODEL };
  if (lf_step_set_is_empty (steps))
    return;
  if (late)
    way.late = *steps;
  else
    way.left_out = *steps;
  lf_plans_add (plans, &way);
}

/* Steps left out, then late: first all of them, since any may do what is not to be done. */
void
lf_plans_without (LfPlans *plans, const LfStepSet *steps)
{
  add_steps (plans, steps, FALSE);
  add_steps (plans, steps, TRUE);
}

void
lf_plan_deed (LfPlanner *planner, const char *const *fields, int count, LfPlans *plans)
{
  LfDeparture way = { .learner = LF_LEARNER_MODEL, .n_deeds = 1 };
  way.deeds[0] =
      (LfDeed){ .fields = fields, .gate = planner->gate, .phase = -1, .count = MIN (count, 20) };
  lf_plans_add (plans, &way);
}

void
lf_plan_do (LfPlanner *planner, const LfDonePattern *pattern, int count, gboolean holds,
            LfPlans *plans)
{
  const LfSource source = { LF_EFFECT_DO, 0, pattern };

  if (!holds) {
    LfStepSet steps = lf_course_does (planner->scenario, pattern);
    LfPlans ways = { .n = 0 };
    LfPlans kept_from = { .n = 0 };
    lf_plans_without (&ways, &steps);
    if (ways.n == 0)
      lf_plans_nothing (&ways);
    lf_plan_effect (planner, &source, FALSE, &kept_from);
    lf_plans_cross (&ways, &kept_from);
    lf_plans_add_all (plans, &ways);
    return;
  }
  lf_plan_deed (planner, lf_deed_fields (planner->search, pattern), count, plans);
  lf_plan_effect (planner, &source, TRUE, plans);
}

static void
want_done (LfPlanner *planner, const LfCondition *condition, gboolean holds, LfPlans *plans)
{
  const LfDonePattern *pattern =
      g_ptr_array_index (planner->scenario->done, (guint) condition->done);

  if ((known (planner)->done[condition->done] >= condition->count) == holds)
    lf_plans_nothing (plans);
  if (plans->n == 0 || holds)
    lf_plan_do (planner, pattern, condition->count, holds, plans);
}

/* ---- Marks ---- */

/* What sets the marks that the program itself sets. */
static const struct {
  LfMark mark;
  LfVerb verb;
  int word; /* its first, -1 for any */
} setters[] = {
  { LF_MARK_SKIN, LF_VERB_PUNCTURE, -1 },
  { LF_MARK_WIRES_CONFIRMED, LF_VERB_CONFIRM_WIRE, -1 },
  { LF_MARK_FLOW, LF_VERB_PUNCTURE, -1 },
  { LF_MARK_FLOW, LF_VERB_CLAMP, -1 },
  { LF_MARK_FLOW, LF_VERB_PUMP, -1 },
  { LF_MARK_FLOW, LF_VERB_CONNECT, -1 },
  { LF_MARK_COMPRESSIONS_OFF, LF_VERB_CPR, LF_CPR_STOP },
  { LF_MARK_DISTAL_PERFUSION, LF_VERB_CANNULATE, LF_LINE_DISTAL },
  { LF_MARK_LAST_SHOCK, LF_VERB_SHOCK, -1 },
  { LF_MARK_LAST_ADRENALINE, LF_VERB_DRUG, LF_DRUG_ADRENALINE },
};

static LfDonePattern
setter_pattern (size_t i)
{
  const char *verb = lf_action (setters[i].verb)->word.id;
  return (LfDonePattern){ .text = (char *) verb,
                          .verb = setters[i].verb,
                          .n_words = 1,
                          .words = { setters[i].word, -1, -1 } };
}

/* Steps of the course that bring a mark of the program's own. */
static LfStepSet
steps_to_mark (const LfScenario *scenario, int mark)
{
  LfStepSet steps = { 0 };
  for (size_t i = 0; i < G_N_ELEMENTS (setters); i++) {
    if ((int) setters[i].mark != mark)
      continue;
    LfDonePattern pattern = setter_pattern (i);
    LfStepSet one = lf_course_does (scenario, &pattern);
    lf_step_set_join (&steps, &one);
  }
  return steps;
}

/* Whether a condition asks for a mark, outside any <not>. */
static gboolean
asks_for_mark (const LfCondition *condition, int mark)
{
  if (condition == NULL || condition->kind == LF_CONDITION_NOT)
    return FALSE;
  if (condition->kind == LF_CONDITION_MARKED || condition->kind == LF_CONDITION_SINCE)
    return condition->mark == mark;
  for (guint i = 0; condition->children != NULL && i < condition->children->len; i++)
    if (asks_for_mark (g_ptr_array_index (condition->children, i), mark))
      return TRUE;
  return FALSE;
}

/* What the program marks comes of what is done. */
static void
do_to_mark (LfPlanner *planner, int mark, LfPlans *plans)
{
  lf_plans_nothing (plans);
  for (size_t i = 0; i < G_N_ELEMENTS (setters); i++) {
    if ((int) setters[i].mark != mark)
      continue;
    LfDonePattern pattern = setter_pattern (i);
    lf_plan_do (planner, &pattern, 1, TRUE, plans);
  }
}

static void
want_marked (LfPlanner *planner, int mark, gboolean holds, LfPlans *plans)
{
  const LfSource source = { LF_EFFECT_MARK, mark, NULL };

  if (!holds && asks_for_mark (planner->kept, mark))
    return;
  if ((known (planner)->mark_set[mark] != 0) == holds) {
    lf_plans_nothing (plans);
    return;
  }
  if (!holds) {
    LfStepSet steps = steps_to_mark (planner->scenario, mark);
    lf_plans_without (plans, &steps);
  }
  if (!lf_mark_is_set_by_program (mark))
    lf_plan_effect (planner, &source, holds, plans);
  else if (holds)
    do_to_mark (planner, mark, plans);
}

/* Whom the script waits for is called at once. */
static void
call_early (LfPlanner *planner, LfDeparture *way)
{
  const LfScenario *scenario = planner->scenario;
  for (guint i = 0; i < scenario->events->len && way->n_deeds < LF_MOST_DEEDS; i++) {
    const LfScriptEvent *event = g_ptr_array_index (scenario->events, i);
    const LfDonePattern *pattern =
        event->on < 0 ? NULL : g_ptr_array_index (scenario->done, (guint) event->on);
    if (pattern != NULL && pattern->verb == LF_VERB_CALL)
      way->deeds[way->n_deeds++] =
          (LfDeed){ .fields = lf_deed_fields (planner->search, pattern), .phase = -1, .count = 1 };
  }
}

/* Only decisions, calls, compressions and the circuit are left, so that these come sooner. */
static void
hurry (LfPlanner *planner, LfPlans *plans)
{
  const LfScenario *scenario = planner->scenario;
  LfDeparture way = { .learner = LF_LEARNER_MODEL };
  for (guint i = 0; i < scenario->course->len; i++) {
    const LfCourseStep *step = g_ptr_array_index (scenario->course, i);
    const LfCommand *command = g_ptr_array_index (step->commands, 0);
    LfGroup group = lf_action (command->verb)->group;
    if (group != LF_GROUP_DECISION && group != LF_GROUP_ECMO && group != LF_GROUP_CPR &&
        command->verb != LF_VERB_CALL)
      lf_step_set_add (&way.left_out, i);
  }
  lf_plans_add (plans, &way);
  call_early (planner, &way);
  lf_plans_add (plans, &way);
}

/* So long ago: the mark is set, and what would come between is slow. */
static void
want_since (LfPlanner *planner, const LfCondition *condition, gboolean holds, LfPlans *plans)
{
  if (!holds)
    lf_plans_nothing (plans);
  if (!holds && (condition->has_at_most || condition->seconds <= 0)) {
    LfStepSet steps = steps_to_mark (planner->scenario, condition->mark);
    add_steps (plans, &steps, TRUE);
  }
  want_marked (planner, condition->mark, holds, plans);
  if (holds && condition->has_at_most)
    hurry (planner, plans);
}

/* ---- Decisions ---- */

static void
want_accepted (LfPlanner *planner, const LfCondition *condition, gboolean holds, LfPlans *plans)
{
  int index = condition->decision;
  const LfDecision *decision = g_ptr_array_index (planner->scenario->decisions, (guint) index);
  LfOtherAnswer variants[LF_MOST_VARIANTS];

  if (lf_decision_accepted (decision, &known (planner)->decisions[index], condition->option) ==
      holds) {
    lf_plans_nothing (plans);
    return;
  }
  if (holds) {
    lf_plan_answer (planner, index, -1, TRUE, plans);
    return;
  }
  int n = lf_answer_variants (planner->scenario, index, variants);
  for (int i = n - 1; i >= 0; i--) {
    LfDeparture way = { .learner = LF_LEARNER_MODEL, .n_answers = 1, .answers = { variants[i] } };
    lf_plans_add (plans, &way);
  }
  lf_plan_miss (planner, index, plans);
}

static void
want_open (LfPlanner *planner, int index, gboolean holds, LfPlans *plans)
{
  if (holds)
    lf_plan_ask (planner, index, plans);
  else
    lf_plans_nothing (plans);
  lf_plan_miss (planner, index, plans);
}

static void
want_missed (LfPlanner *planner, int index, gboolean holds, LfPlans *plans)
{
  if (holds && known (planner)->decisions[index].status != LF_DECISION_MISSED_IT)
    lf_plan_miss (planner, index, plans);
  else
    lf_plans_nothing (plans);
}

static void
want_reasoned (LfPlanner *planner, int index, gboolean holds, LfPlans *plans)
{
  const LfDecision *decision = g_ptr_array_index (planner->scenario->decisions, (guint) index);

  if ((known (planner)->decisions[index].reasoned != 0) == holds) {
    lf_plans_nothing (plans);
    return;
  }
  if (!holds) {
    LfStepSet steps = lf_course_reasons (planner->scenario, index);
    lf_plans_without (plans, &steps);
    return;
  }
  g_autofree char *line = g_strdup_printf ("reason %s \"explored\"", decision->id);
  LfPlans asked = { .n = 0 };
  LfPlans reasoned = { .n = 0 };
  lf_plan_deed (planner, lf_deed_line (planner->search, line), 1, &reasoned);
  lf_plan_ask (planner, index, &asked);
  lf_plans_cross (&reasoned, &asked);
  lf_plans_add_all (plans, &reasoned);
}

/* ---- The patient ---- */

static void
want_patient (LfPlanner *planner, const LfCondition *condition, gboolean holds, LfPlans *plans)
{
  const LfSource rhythm = { LF_EFFECT_RHYTHM, condition->word, NULL };
  const LfSource fault = { LF_EFFECT_FAULT, condition->word, NULL };
  const LfSource cure = { LF_EFFECT_CURE, condition->word, NULL };

  lf_plans_nothing (plans);
  if (condition->kind == LF_CONDITION_RHYTHM && holds)
    lf_plan_effect (planner, &rhythm, TRUE, plans);
  if (condition->kind == LF_CONDITION_FAULT)
    lf_plan_effect (planner, holds ? &fault : &cure, TRUE, plans);
  if (condition->kind == LF_CONDITION_FAULT && holds)
    lf_plan_effect (planner, &cure, FALSE, plans);
}

static void
want_chance (const LfCondition *condition, gboolean holds, LfPlans *plans)
{
  LfDeparture way = { .learner = LF_LEARNER_MODEL, .n_draws = 1 };
  way.draws[0] = (LfDraw){ condition, holds };
  lf_plans_add (plans, &way);
}

/* ---- Later ---- */

void
lf_plan_delay (LfPlanner *planner, const LfCondition *group, LfPlans *plans)
{
  const LfScenario *scenario = planner->scenario;

  for (guint i = 0; i < group->children->len; i++) {
    const LfCondition *child = g_ptr_array_index (group->children, i);
    LfStepSet steps = { 0 };
    if (child->kind == LF_CONDITION_MARKED)
      steps = steps_to_mark (scenario, child->mark);
    else if (child->kind == LF_CONDITION_DONE)
      steps = lf_course_does (scenario, g_ptr_array_index (scenario->done, (guint) child->done));
    else if (child->kind == LF_CONDITION_ANSWERED || child->kind == LF_CONDITION_ACCEPTED)
      steps = lf_course_answers (scenario, child->decision);
    add_steps (plans, &steps, TRUE);
  }
}

/* ---- Each in its turn ---- */

void
lf_plan_want_single (LfPlanner *planner, const LfCondition *condition, gboolean holds,
                     LfPlans *plans)
{
  switch (condition->kind) {
  case LF_CONDITION_DONE:
    want_done (planner, condition, holds, plans);
    break;
  case LF_CONDITION_MARKED:
    want_marked (planner, condition->mark, holds, plans);
    break;
  case LF_CONDITION_SINCE:
    want_since (planner, condition, holds, plans);
    break;
  case LF_CONDITION_READING:
  case LF_CONDITION_CHANGE:
    lf_plan_want_reading (planner, condition, holds, plans);
    break;
  case LF_CONDITION_ANSWERED:
    lf_plan_answer (planner, condition->decision, condition->option, holds, plans);
    break;
  case LF_CONDITION_ACCEPTED:
    want_accepted (planner, condition, holds, plans);
    break;
  case LF_CONDITION_OPEN:
    want_open (planner, condition->decision, holds, plans);
    break;
  case LF_CONDITION_MISSED:
    want_missed (planner, condition->decision, holds, plans);
    break;
  case LF_CONDITION_REASONED:
    want_reasoned (planner, condition->decision, holds, plans);
    break;
  case LF_CONDITION_PHASE:
    if (holds)
      lf_plan_enter (planner, condition->phase, plans);
    else
      lf_plans_nothing (plans);
    break;
  case LF_CONDITION_FIRED:
    lf_plan_fire (planner, condition->event, holds, plans);
    break;
  case LF_CONDITION_RHYTHM:
  case LF_CONDITION_FAULT:
  case LF_CONDITION_PULSE:
    want_patient (planner, condition, holds, plans);
    break;
  case LF_CONDITION_CHANCE:
  case LF_CONDITION_DRAWN:
    want_chance (condition, holds, plans);
    break;
  default:
    lf_plans_nothing (plans);
    break;
  }
}
