/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked of a scenario, and how a play answers it. */
#include "attempt/explorer-inside.h"

/* ---- The list ---- */

static void
add (GArray *findings, LfThing thing, int index, int option, LfQuestion question, int line)
{
  LfFinding finding = { .thing = thing,
                        .index = index,
                        .option = option,
                        .question = question,
                        .line = line,
                        .play = -1,
                        .step = -1 };
  g_array_append_val (findings, finding);
}

/* Options that are chosen one by one; an order and values are answered as a whole. */
static gboolean
has_choices (const LfDecision *decision)
{
  return decision->kind == LF_DECISION_CHOOSE_ONE || decision->kind == LF_DECISION_STATE_REASON ||
         decision->kind == LF_DECISION_CHOOSE_SEVERAL;
}

static void
add_decisions (GArray *findings, const LfScenario *scenario)
{
  for (guint i = 0; i < scenario->decisions->len; i++) {
    const LfDecision *decision = g_ptr_array_index (scenario->decisions, i);
    add (findings, LF_THING_DECISION, (int) i, -1, LF_QUESTION_REACHABLE, decision->line);
    add (findings, LF_THING_DECISION, (int) i, -1, LF_QUESTION_ANSWERABLE, decision->line);
    for (guint j = 0; has_choices (decision) && j < decision->options->len; j++)
      add (findings, LF_THING_OPTION, (int) i, (int) j, LF_QUESTION_ANSWERABLE, decision->line);
  }
}

GArray *
lf_findings_new (const LfScenario *scenario)
{
  GArray *findings = g_array_new (FALSE, FALSE, sizeof (LfFinding));

  for (guint i = 0; i < scenario->phases->len; i++) {
    const LfPhase *phase = g_ptr_array_index (scenario->phases, i);
    add (findings, LF_THING_PHASE, (int) i, -1, LF_QUESTION_REACHABLE, phase->line);
  }
  for (guint i = 0; i < scenario->endings->len; i++) {
    const LfEnding *ending = g_ptr_array_index (scenario->endings, i);
    add (findings, LF_THING_ENDING, (int) i, -1, LF_QUESTION_REACHABLE, ending->line);
  }
  add_decisions (findings, scenario);
  for (guint i = 0; i < scenario->criteria->len; i++) {
    const LfCriterion *criterion = g_ptr_array_index (scenario->criteria, i);
    add (findings, LF_THING_CRITERION, (int) i, -1, LF_QUESTION_MEETABLE, criterion->line);
    /* Once it comes to it, only a person says that it was done badly. */
    if (!criterion->by_person)
      add (findings, LF_THING_CRITERION, (int) i, -1, LF_QUESTION_FAILABLE, criterion->line);
  }
  return findings;
}

/* ---- What a play shows ---- */

gboolean
lf_criterion_is_to_be_avoided (const LfCriterion *criterion)
{
  return criterion->criterion_class == LF_CLASS_UNNECESSARY ||
         criterion->criterion_class == LF_CLASS_HARMFUL;
}

static gboolean
option_is_chosen (const LfDecisionState *state, int option)
{
  if (state->status != LF_DECISION_ANSWERED)
    return FALSE;
  for (int64_t i = 0; i < state->n_chosen; i++)
    if (state->chosen[i] == option)
      return TRUE;
  return FALSE;
}

/* Whether the question asks for its <met> to hold, or not to. */
static gboolean
wants_met (const LfScenario *scenario, const LfFinding *finding)
{
  const LfCriterion *criterion = g_ptr_array_index (scenario->criteria, (guint) finding->index);
  return lf_criterion_is_to_be_avoided (criterion) == (finding->question == LF_QUESTION_FAILABLE);
}

/* As the score has it: what did not come to apply was neither met nor failed. */
static gboolean
criterion_is_shown (const LfScenario *scenario, const LfFinding *finding,
                    const LfScriptState *script)
{
  const LfCriterion *criterion = g_ptr_array_index (scenario->criteria, (guint) finding->index);
  const LfCriterionState *state = &script->criteria[finding->index];
  if (!state->applied)
    return FALSE;
  if (wants_met (scenario, finding))
    return state->status == LF_CRITERION_MET;
  if (state->status == LF_CRITERION_FAILED && !lf_criterion_is_to_be_avoided (criterion))
    return TRUE;
  return script->ending >= 0 && state->status != LF_CRITERION_MET;
}

gboolean
lf_finding_is_shown (const LfScenario *scenario, const LfFinding *finding,
                     const LfScriptState *script)
{
  switch (finding->thing) {
  case LF_THING_PHASE:
    return script->phase == finding->index;
  case LF_THING_ENDING:
    return script->ending == finding->index;
  case LF_THING_DECISION: {
    const LfDecisionState *state = &script->decisions[finding->index];
    return finding->question == LF_QUESTION_REACHABLE ? state->asked_step >= 0
                                                      : state->status == LF_DECISION_ANSWERED;
  }
  case LF_THING_OPTION:
    return option_is_chosen (&script->decisions[finding->index], finding->option);
  default:
    return criterion_is_shown (scenario, finding, script);
  }
}

gboolean
lf_finding_is_lost (const LfScenario *scenario, const LfFinding *finding,
                    const LfScriptState *script)
{
  if (script->ending >= 0)
    return TRUE;
  switch (finding->thing) {
  case LF_THING_DECISION:
  case LF_THING_OPTION:
    return script->decisions[finding->index].status >= LF_DECISION_ANSWERED;
  case LF_THING_CRITERION: {
    const LfCriterionState *state = &script->criteria[finding->index];
    return state->status != LF_CRITERION_OPEN &&
           (state->status == LF_CRITERION_MET) != wants_met (scenario, finding);
  }
  default:
    return FALSE;
  }
}

/* ---- In words ---- */

const char *
lf_thing_id (LfThing thing)
{
  static const char *const ids[LF_N_THINGS] = { "phase", "ending", "decision", "option",
                                                "criterion" };
  return ids[thing];
}

const char *
lf_question_id (LfQuestion question)
{
  static const char *const ids[LF_N_QUESTIONS] = { "reachable", "answerable", "meetable",
                                                   "failable" };
  return ids[question];
}

const char *
lf_grade_text (LfGrade grade)
{
  static const char *const texts[LF_N_GRADES] = { "not shown", "found by search", "proved" };
  return texts[grade];
}

const char *
lf_grade_id (LfGrade grade)
{
  static const char *const ids[LF_N_GRADES] = { "not-shown", "found", "proved" };
  return ids[grade];
}

char *
lf_finding_id (const LfScenario *scenario, const LfFinding *finding)
{
  guint i = (guint) finding->index;
  switch (finding->thing) {
  case LF_THING_PHASE:
    return g_strdup (((const LfPhase *) g_ptr_array_index (scenario->phases, i))->id);
  case LF_THING_ENDING:
    return g_strdup (((const LfEnding *) g_ptr_array_index (scenario->endings, i))->id);
  case LF_THING_CRITERION:
    return g_strdup (((const LfCriterion *) g_ptr_array_index (scenario->criteria, i))->id);
  default: {
    const LfDecision *decision = g_ptr_array_index (scenario->decisions, i);
    if (finding->option < 0)
      return g_strdup (decision->id);
    const LfOption *option = g_ptr_array_index (decision->options, (guint) finding->option);
    return g_strdup_printf ("%s/%s", decision->id, option->id);
  }
  }
}

const char *
lf_finding_claim (const LfScenario *scenario, const LfFinding *finding)
{
  gboolean met = finding->question == LF_QUESTION_MEETABLE;
  switch (finding->thing) {
  case LF_THING_PHASE:
    return "can be entered";
  case LF_THING_ENDING:
    return "can be the end";
  case LF_THING_DECISION:
    return finding->question == LF_QUESTION_REACHABLE ? "can be asked" : "can be answered";
  case LF_THING_OPTION:
    return "can be chosen";
  default: {
    const LfCriterion *criterion = g_ptr_array_index (scenario->criteria, (guint) finding->index);
    if (lf_criterion_is_to_be_avoided (criterion))
      return met ? "can be avoided" : "can be done";
    if (criterion->by_person)
      return "can be left to a person";
    return met ? "can be met" : "can fail";
  }
  }
}
