/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the graph proves to be possible: what comes to a learner who does nothing, before anything
 * can lead out of the first phase, and what can be answered to it. */
#include "attempt/explorer-inside.h"

#include "scenario/field.h"
#include "scenario/reach.h"

#include <math.h>

enum { LOOK_S = 1 /* between a moment and when it has been looked at for certain */ };

typedef struct {
  const LfScenario *scenario;
  GArray *findings;
  double way_out_s; /* nothing leaves the first phase before, if nobody does anything */
} Proof;

/* ---- The first way out ---- */

static gboolean
leads_out (const GPtrArray *effects)
{
  for (guint i = 0; effects != NULL && i < effects->len; i++) {
    const LfEffect *effect = g_ptr_array_index (effects, i);
    if (effect->kind == LF_EFFECT_GO || effect->kind == LF_EFFECT_FINISH)
      return TRUE;
  }
  return FALSE;
}

typedef struct {
  const LfScriptEvent *event; /* what sets it off is looked for, or NULL */
  int decision;               /* what asks it is looked for, or -1 */
  gboolean found;
} Cause;

static void
look_for_cause (const LfEffect *effect, int phase, gpointer data)
{
  Cause *cause = data;
  if (effect->kind == LF_EFFECT_ASK)
    cause->found |= effect->decision == cause->decision;
  if (effect->kind == LF_EFFECT_DO && cause->event != NULL)
    cause->found = TRUE;
}

static gboolean
has_cause (const LfScenario *scenario, const LfScriptEvent *event, int decision)
{
  Cause cause = { event, decision, FALSE };
  lf_scenario_visit_effects (scenario, look_for_cause, &cause);
  return cause.found;
}

/* Seconds before which a condition cannot hold, if nobody answers anything. */
static double
earliest (const LfScenario *scenario, const LfCondition *condition)
{
  gboolean all = condition->kind != LF_CONDITION_ANY;
  double found = all ? 0 : HUGE_VAL;

  switch (condition->kind) {
  case LF_CONDITION_ANSWERED:
  case LF_CONDITION_ACCEPTED: {
    const LfDecision *decision =
        g_ptr_array_index (scenario->decisions, (guint) condition->decision);
    return decision->kind == LF_DECISION_DO_IT ? 0 : HUGE_VAL;
  }
  case LF_CONDITION_REASONED:
    return HUGE_VAL;
  case LF_CONDITION_ALL:
  case LF_CONDITION_ANY:
  case LF_CONDITION_EVER:
  case LF_CONDITION_HELD:
    for (guint i = 0; i < condition->children->len; i++) {
      double one = earliest (scenario, g_ptr_array_index (condition->children, i));
      found = all ? MAX (found, one) : MIN (found, one);
    }
    return found;
  default:
    return lf_condition_earliest (scenario, condition);
  }
}

/* An event that waits for an action waits for the learner, unless the team acts. */
static double
event_earliest (const LfScenario *scenario, const LfScriptEvent *event)
{
  if (event->when != NULL)
    return earliest (scenario, event->when);
  return has_cause (scenario, event, -1) ? 0 : HUGE_VAL;
}

static double
late_earliest (const LfScenario *scenario, int index)
{
  const LfDecision *decision = g_ptr_array_index (scenario->decisions, (guint) index);
  if (has_cause (scenario, NULL, index))
    return decision->seconds;
  if (decision->phase != 0 || decision->when == NULL)
    return HUGE_VAL;
  return earliest (scenario, decision->when) + decision->seconds;
}

static double
first_way_out (const LfScenario *scenario)
{
  double first = HUGE_VAL;
  for (guint i = 0; i < scenario->events->len; i++) {
    const LfScriptEvent *event = g_ptr_array_index (scenario->events, i);
    if (event->phase <= 0 && leads_out (event->effects))
      first = MIN (first, event_earliest (scenario, event));
  }
  for (guint i = 0; i < scenario->decisions->len; i++) {
    const LfDecision *decision = g_ptr_array_index (scenario->decisions, i);
    if (leads_out (decision->late))
      first = MIN (first, late_earliest (scenario, (int) i));
  }
  return first;
}

/* ---- What follows ---- */

static void
prove (Proof *proof, LfThing thing, int index, int option, LfQuestion question)
{
  for (guint i = 0; i < proof->findings->len; i++) {
    LfFinding *finding = &g_array_index (proof->findings, LfFinding, i);
    if (finding->thing == thing && finding->index == index && finding->option == option &&
        finding->question == question)
      finding->grade = LF_GRADE_PROVED;
  }
}

/* Where an answer leads. What the team does besides could lead elsewhere first. */
static void
prove_effects (Proof *proof, const GPtrArray *effects)
{
  for (guint i = 0; i < effects->len; i++) {
    const LfEffect *effect = g_ptr_array_index (effects, i);
    if (effect->kind == LF_EFFECT_DO)
      return;
    if (effect->kind == LF_EFFECT_ASK)
      prove (proof, LF_THING_DECISION, effect->decision, -1, LF_QUESTION_REACHABLE);
    if (effect->kind == LF_EFFECT_GO)
      prove (proof, LF_THING_PHASE, effect->phase, -1, LF_QUESTION_REACHABLE);
    if (effect->kind == LF_EFFECT_FINISH)
      prove (proof, LF_THING_ENDING, effect->ending, -1, LF_QUESTION_REACHABLE);
    if (effect->kind == LF_EFFECT_GO || effect->kind == LF_EFFECT_FINISH)
      return;
  }
}

/* A criterion that such an answer meets by itself, before it can have failed. */
static void
prove_criteria (Proof *proof, int decision, double asked_s)
{
  const LfScenario *scenario = proof->scenario;
  for (guint i = 0; i < scenario->criteria->len; i++) {
    const LfCriterion *criterion = g_ptr_array_index (scenario->criteria, i);
    const LfCondition *met = criterion->met;
    while (met->kind == LF_CONDITION_ALL && met->children->len == 1)
      met = g_ptr_array_index (met->children, 0);
    gboolean in_time = criterion->failed == NULL ||
                       lf_condition_earliest (scenario, criterion->failed) > asked_s + LOOK_S;
    if (met->kind == LF_CONDITION_ANSWERED && met->decision == decision &&
        criterion->applies == NULL && in_time)
      prove (proof, LF_THING_CRITERION, (int) i, -1,
             lf_criterion_is_to_be_avoided (criterion) ? LF_QUESTION_FAILABLE
                                                       : LF_QUESTION_MEETABLE);
  }
}

static void
prove_decision (Proof *proof, int index)
{
  const LfScenario *scenario = proof->scenario;
  const LfDecision *decision = g_ptr_array_index (scenario->decisions, (guint) index);

  if (decision->phase != 0 || decision->when == NULL)
    return;
  double asked_s = lf_condition_latest (scenario, decision->when) + LOOK_S;
  if (!(asked_s < proof->way_out_s))
    return;
  prove (proof, LF_THING_DECISION, index, -1, LF_QUESTION_REACHABLE);
  if (decision->kind == LF_DECISION_DO_IT || lf_decision_has_fields (decision) ||
      decision->options->len == 0)
    return;
  prove (proof, LF_THING_DECISION, index, -1, LF_QUESTION_ANSWERABLE);
  if (decision->kind == LF_DECISION_PUT_IN_ORDER)
    return;
  for (guint i = 0; i < decision->options->len; i++) {
    const LfOption *option = g_ptr_array_index (decision->options, i);
    prove (proof, LF_THING_OPTION, index, (int) i, LF_QUESTION_ANSWERABLE);
    prove_effects (proof, option->effects);
  }
  prove_criteria (proof, index, asked_s);
}

void
lf_findings_prove (const LfScenario *scenario, GArray *findings)
{
  Proof proof = { scenario, findings, first_way_out (scenario) };

  if (scenario->phases->len > 0)
    prove (&proof, LF_THING_PHASE, 0, -1, LF_QUESTION_REACHABLE);
  for (guint i = 0; i < scenario->decisions->len; i++)
    prove_decision (&proof, (int) i);
}
