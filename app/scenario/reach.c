/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scenario/reach.h"

gboolean
lf_mark_is_set_by_program (int mark)
{
  static const LfMark marks[] = {
    LF_MARK_SKIN,
    LF_MARK_WIRES_CONFIRMED,
    LF_MARK_FLOW,
    LF_MARK_COMPRESSIONS_OFF,
    LF_MARK_DISTAL_PERFUSION,
    LF_MARK_LAST_SHOCK,
    LF_MARK_LAST_ADRENALINE,
    LF_MARK_ROSC,
  };
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if ((int) marks[i] == mark)
      return TRUE;
  return FALSE;
}

static gboolean *
flags_new (const GPtrArray *rows)
{
  return g_new0 (gboolean, rows->len + 1);
}

LfReach *
lf_reach_new (const LfScenario *scenario)
{
  LfReach *reach = g_new0 (LfReach, 1);
  reach->scenario = scenario;
  reach->phase = flags_new (scenario->phases);
  reach->event = flags_new (scenario->events);
  reach->decision = flags_new (scenario->decisions);
  reach->answer = flags_new (scenario->decisions);
  reach->ending = flags_new (scenario->endings);
  reach->mark = flags_new (scenario->marks);
  reach->broken = g_hash_table_new (NULL, NULL);
  reach->forgiving = TRUE;
  reach->phase[0] = TRUE;
  for (guint i = 0; i < scenario->marks->len; i++) {
    const LfScenarioMark *mark = g_ptr_array_index (scenario->marks, i);
    reach->mark[i] = mark->set || lf_mark_is_set_by_program (mark->mark);
  }
  return reach;
}

void
lf_reach_free (LfReach *reach)
{
  if (reach == NULL)
    return;
  g_free (reach->phase);
  g_free (reach->event);
  g_free (reach->decision);
  g_free (reach->answer);
  g_free (reach->ending);
  g_free (reach->mark);
  g_hash_table_unref (reach->broken);
  g_free (reach);
}

/* ---- Conditions ---- */

typedef gboolean (*Test) (const LfReach *reach, const LfCondition *condition);

static gboolean
every_child (const LfReach *reach, const LfCondition *condition, Test test)
{
  for (guint i = 0; i < condition->children->len; i++)
    if (!test (reach, g_ptr_array_index (condition->children, i)))
      return FALSE;
  return TRUE;
}

static gboolean
some_child (const LfReach *reach, const LfCondition *condition, Test test)
{
  for (guint i = 0; i < condition->children->len; i++)
    if (test (reach, g_ptr_array_index (condition->children, i)))
      return TRUE;
  return FALSE;
}

gboolean
lf_reach_may_hold (const LfReach *reach, const LfCondition *condition)
{
  if (g_hash_table_contains (reach->broken, condition))
    return reach->forgiving;
  switch (condition->kind) {
  case LF_CONDITION_ALL:
  case LF_CONDITION_HELD:
  case LF_CONDITION_EVER:
    return every_child (reach, condition, lf_reach_may_hold);
  case LF_CONDITION_ANY:
    return some_child (reach, condition, lf_reach_may_hold);
  case LF_CONDITION_NOT:
    return every_child (reach, condition, lf_reach_may_fail);
  case LF_CONDITION_CHANGE:
  case LF_CONDITION_SINCE:
  case LF_CONDITION_MARKED:
    return reach->mark[condition->mark];
  case LF_CONDITION_ANSWERED:
  case LF_CONDITION_ACCEPTED:
    return reach->answer[condition->decision];
  case LF_CONDITION_OPEN:
  case LF_CONDITION_MISSED:
  case LF_CONDITION_REASONED:
    return reach->decision[condition->decision];
  case LF_CONDITION_PHASE:
    return reach->phase[condition->phase];
  case LF_CONDITION_FIRED:
    return reach->event[condition->event];
  case LF_CONDITION_CHANCE:
    return condition->probability > 0;
  default:
    return TRUE;
  }
}

static gboolean
is_marked_from_the_start (const LfScenario *scenario, int mark)
{
  return ((const LfScenarioMark *) g_ptr_array_index (scenario->marks, (guint) mark))->set;
}

gboolean
lf_reach_may_fail (const LfReach *reach, const LfCondition *condition)
{
  const LfScenario *scenario = reach->scenario;
  switch (condition->kind) {
  case LF_CONDITION_ALL:
  case LF_CONDITION_EVER:
    return some_child (reach, condition, lf_reach_may_fail);
  case LF_CONDITION_ANY:
    return every_child (reach, condition, lf_reach_may_fail);
  case LF_CONDITION_NOT:
    return some_child (reach, condition, lf_reach_may_hold);
  case LF_CONDITION_TIME:
    return condition->seconds > 0;
  case LF_CONDITION_MARKED:
    return !is_marked_from_the_start (scenario, condition->mark);
  case LF_CONDITION_PHASE:
    return scenario->phases->len > 1;
  case LF_CONDITION_CHANCE:
    return condition->probability < 1;
  default:
    return TRUE;
  }
}

/* ---- Spreading ---- */

static gboolean
raise_flag (gboolean *flags, int index)
{
  if (index < 0 || flags[index])
    return FALSE;
  flags[index] = TRUE;
  return TRUE;
}

static gboolean
spread_effects (LfReach *reach, const GPtrArray *effects)
{
  gboolean added = FALSE;
  for (guint i = 0; i < effects->len; i++) {
    const LfEffect *effect = g_ptr_array_index (effects, i);
    added |= raise_flag (reach->mark, effect->mark);
    added |= raise_flag (reach->decision, effect->decision);
    added |= raise_flag (reach->phase, effect->phase);
    added |= raise_flag (reach->ending, effect->ending);
  }
  return added;
}

static gboolean
spread_event (LfReach *reach, guint index)
{
  const LfScriptEvent *event = g_ptr_array_index (reach->scenario->events, index);
  gboolean here = event->phase < 0 || reach->phase[event->phase];
  gboolean fires = here && (event->when == NULL || lf_reach_may_hold (reach, event->when));
  if (!fires && !reach->event[index])
    return FALSE;
  gboolean added = raise_flag (reach->event, (int) index);
  return spread_effects (reach, event->effects) || added;
}

static gboolean
spread_decision (LfReach *reach, guint index)
{
  const LfDecision *decision = g_ptr_array_index (reach->scenario->decisions, index);
  gboolean added = FALSE;
  if (reach->phase[decision->phase] && decision->when != NULL &&
      lf_reach_may_hold (reach, decision->when))
    added |= raise_flag (reach->decision, (int) index);
  if (!reach->decision[index])
    return FALSE;
  for (guint i = 0; i < decision->options->len; i++) {
    const LfOption *option = g_ptr_array_index (decision->options, i);
    added |= spread_effects (reach, option->effects);
  }
  if (decision->seconds > 0)
    added |= spread_effects (reach, decision->late);
  return added;
}

/* A do-it is answered by doing, so only if what it waits for may come: which may be the answer to
 * another. */
static gboolean
spread_answer (LfReach *reach, guint index)
{
  const LfDecision *decision = g_ptr_array_index (reach->scenario->decisions, index);
  gboolean waits = decision->kind == LF_DECISION_DO_IT && decision->until != NULL;
  return reach->decision[index] && (!waits || lf_reach_may_hold (reach, decision->until)) &&
         raise_flag (reach->answer, (int) index);
}

void
lf_reach_be_strict (LfReach *reach)
{
  guint n = reach->scenario->decisions->len;
  gboolean added = TRUE;
  reach->forgiving = FALSE;
  for (guint i = 0; i < n; i++)
    reach->answer[i] = FALSE;
  while (added) {
    added = FALSE;
    for (guint i = 0; i < n; i++)
      added |= spread_answer (reach, i);
  }
}

void
lf_reach_spread (LfReach *reach)
{
  gboolean added = TRUE;
  while (added) {
    added = FALSE;
    for (guint i = 0; i < reach->scenario->events->len; i++)
      added |= spread_event (reach, i);
    for (guint i = 0; i < reach->scenario->decisions->len; i++) {
      added |= spread_decision (reach, i);
      added |= spread_answer (reach, i);
    }
  }
}

/* ---- Visiting ---- */

static void
visit_effects (const GPtrArray *effects, int phase, LfVisitEffect visit, gpointer data)
{
  for (guint i = 0; i < effects->len; i++)
    visit (g_ptr_array_index (effects, i), phase, data);
}

void
lf_scenario_visit_effects (const LfScenario *scenario, LfVisitEffect visit, gpointer data)
{
  for (guint i = 0; i < scenario->events->len; i++) {
    const LfScriptEvent *event = g_ptr_array_index (scenario->events, i);
    visit_effects (event->effects, event->phase, visit, data);
  }
  for (guint i = 0; i < scenario->decisions->len; i++) {
    const LfDecision *decision = g_ptr_array_index (scenario->decisions, i);
    visit_effects (decision->late, decision->phase, visit, data);
    for (guint j = 0; j < decision->options->len; j++) {
      const LfOption *option = g_ptr_array_index (decision->options, j);
      visit_effects (option->effects, decision->phase, visit, data);
    }
  }
}

static void
visit_condition (const LfCondition *condition, const LfCondition *owner, LfVisitCondition visit,
                 gpointer data)
{
  if (condition == NULL)
    return;
  visit (condition, owner, data);
  for (guint i = 0; condition->children != NULL && i < condition->children->len; i++)
    visit_condition (g_ptr_array_index (condition->children, i), owner, visit, data);
}

void
lf_scenario_visit_conditions (const LfScenario *scenario, LfVisitCondition visit, gpointer data)
{
  for (guint i = 0; i < scenario->events->len; i++) {
    const LfScriptEvent *event = g_ptr_array_index (scenario->events, i);
    visit_condition (event->when, event->when, visit, data);
  }
  for (guint i = 0; i < scenario->decisions->len; i++) {
    const LfDecision *decision = g_ptr_array_index (scenario->decisions, i);
    visit_condition (decision->when, decision->when, visit, data);
    visit_condition (decision->until, decision->until, visit, data);
  }
  for (guint i = 0; i < scenario->criteria->len; i++) {
    const LfCriterion *criterion = g_ptr_array_index (scenario->criteria, i);
    visit_condition (criterion->applies, criterion->applies, visit, data);
    visit_condition (criterion->met, criterion->met, visit, data);
    visit_condition (criterion->failed, criterion->failed, visit, data);
  }
  for (guint i = 0; i < scenario->course->len; i++) {
    const LfCourseStep *step = g_ptr_array_index (scenario->course, i);
    visit_condition (step->when, step->when, visit, data);
  }
}
