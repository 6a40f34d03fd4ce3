/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scenario/check.h"

#include "words/text.h"
#include "scenario/field.h"

/* For these, `met` is what must not be done. */
static gboolean
is_to_be_avoided (const LfCriterion *criterion)
{
  return criterion->criterion_class == LF_CLASS_UNNECESSARY ||
         criterion->criterion_class == LF_CLASS_HARMFUL;
}

static void
check_met (const LfChecking *check, const LfCriterion *criterion)
{
  const LfReach *reach = check->reach;
  gboolean avoid = is_to_be_avoided (criterion);
  if (!lf_reach_may_hold (reach, criterion->met))
    lf_check_error (check, criterion->line,
                    avoid ? "\"%s\" cannot fail: what it forbids never comes about."
                          : "\"%s\" cannot be met: its <met> never holds.",
                    criterion->id);
  else if (!lf_reach_may_fail (reach, criterion->met) ||
           lf_condition_at_start (check->scenario, criterion->met) == LF_CERTAINLY)
    lf_check_error (check, criterion->line,
                    avoid ? "\"%s\" cannot be kept: what it forbids holds from the start."
                          : "\"%s\" cannot fail: its <met> holds from the start.",
                    criterion->id);
}

static void
check_failed (const LfChecking *check, const LfCriterion *criterion)
{
  const LfScenario *scenario = check->scenario;
  const LfCondition *failed = criterion->failed;
  if (!lf_reach_may_hold (check->reach, failed))
    lf_check_error (check, failed->line,
                    "the <failed> of \"%s\" never holds: leave it out, or mend it.", criterion->id);
  else if (!lf_reach_may_fail (check->reach, failed) ||
           lf_condition_at_start (scenario, failed) == LF_CERTAINLY)
    lf_check_error (check, failed->line, "\"%s\" cannot be met: its <failed> holds from the start.",
                    criterion->id);
  else if (lf_condition_is_same (criterion->met, failed))
    lf_check_error (check, failed->line, "\"%s\" is met and failed by the same.", criterion->id);
  else if (lf_condition_earliest (scenario, criterion->met) >
           lf_condition_latest (scenario, failed))
    lf_check_error (check, failed->line,
                    "\"%s\" cannot be met: its <failed> has always held before its <met> can.",
                    criterion->id);
}

static void
check_conditions (const LfChecking *check, const LfCriterion *criterion)
{
  check_met (check, criterion);
  if (criterion->failed != NULL)
    check_failed (check, criterion);
  if (criterion->applies != NULL && !lf_reach_may_hold (check->reach, criterion->applies))
    lf_check_error (check, criterion->applies->line,
                    "\"%s\" is never demonstrated: its <applies> never holds.", criterion->id);
}

/* What the items of a criterion are, taken together. */
typedef struct {
  guint n_observations;
  guint n_binding; /* that ask for something */
  guint n_found;
  gboolean verified; /* somebody has read one of them against its source */
} Footing;

/* What a definition, an observation, an account or the front matter says explains; it does not ask
 * for a thing to be done. */
static gboolean
asks_for_something (LfItemKind kind)
{
  return kind == LF_ITEM_RECOMMENDATION || kind == LF_ITEM_PRACTICE_POINT ||
         kind == LF_ITEM_COMMITTEE_SHOULD || kind == LF_ITEM_STANDARD || kind == LF_ITEM_POLICY;
}

static Footing
look_up_items (const LfChecking *check, const LfCriterion *criterion)
{
  Footing footing = { 0 };
  for (guint i = 0; i < criterion->items->len; i++) {
    const char *reference = g_ptr_array_index (criterion->items, i);
    const LfItem *item = lf_packs_item (check->packs, reference, NULL);
    if (item == NULL) {
      lf_check_error (check, criterion->line, "\"%s\" rests on \"%s\", which no pack here has.",
                      criterion->id, reference);
      continue;
    }
    footing.n_found++;
    footing.n_binding += asks_for_something (item->kind);
    footing.n_observations += item->kind == LF_ITEM_COMMITTEE_OBSERVATION;
    footing.verified = footing.verified || *item->verified_by != '\0';
  }
  return footing;
}

static void
check_footing (const LfChecking *check, const LfCriterion *criterion)
{
  const Footing footing = look_up_items (check, criterion);
  gboolean critical = criterion->criterion_class == LF_CLASS_CRITICAL;
  if (footing.n_found == 0)
    return;
  if (footing.n_observations == footing.n_found)
    (critical ? lf_check_error : lf_check_warning) (
        check, criterion->line,
        "\"%s\" rests on committee observations alone: these explain, and are never a sole source.",
        criterion->id);
  else if (critical && footing.n_binding == 0)
    lf_check_error (check, criterion->line,
                    "\"%s\" is critical, and rests on nothing that asks for it: name a "
                    "recommendation, a practice point, a standard or a policy.",
                    criterion->id);
  if (critical && !footing.verified)
    lf_check_warning (
        check, criterion->line,
        "\"%s\" is critical, and nobody has read an item that it rests on against its "
        "source: it cannot count in an examination yet.",
        criterion->id);
}

static void
check_worth (const LfChecking *check, const LfCriterion *criterion)
{
  gboolean critical = criterion->criterion_class == LF_CLASS_CRITICAL;
  gboolean wants_step = critical || criterion->criterion_class == LF_CLASS_RECOMMENDED;
  if (criterion->points <= 0 && criterion->criterion_class != LF_CLASS_NEUTRAL && !critical)
    lf_check_warning (check, criterion->line, "\"%s\" is worth no points.", criterion->id);
  if (criterion->points > 0 && criterion->criterion_class == LF_CLASS_NEUTRAL)
    lf_check_warning (check, criterion->line, "\"%s\" is neutral: its points count for nothing.",
                      criterion->id);
  if (critical && criterion->by_person)
    lf_check_warning (check, criterion->line,
                      "\"%s\" is critical and rated by a person: alone, nobody can pass.",
                      criterion->id);
  if (wants_step && criterion->steps->len == 0 && check->scenario->course->len > 0)
    lf_check_warning (check, criterion->line,
                      "\"%s\" names no step of the course that it is met by.", criterion->id);
  if (criterion->hinted_by < 0)
    return;
  const LfDecision *decision =
      g_ptr_array_index (check->scenario->decisions, (guint) criterion->hinted_by);
  if (decision->hints[0] == NULL)
    lf_check_warning (check, criterion->line, "\"%s\" is hinted at by \"%s\", which has no hints.",
                      criterion->id, decision->id);
}

/* ---- The course ---- */

static gboolean
is_sound_option (const LfDecision *decision, const char *id)
{
  int index = lf_decision_find_option (decision, id);
  const LfOption *option = g_ptr_array_index (decision->options, (guint) index);
  return option->verdict == LF_VERDICT_RIGHT || option->verdict == LF_VERDICT_ACCEPTABLE ||
         option->verdict == LF_VERDICT_NEUTRAL;
}

static gboolean
is_sound_value (const LfOption *field, const char *text)
{
  double value = 0;
  return lf_field_read (field, text, &value) && lf_field_accepts (field, value);
}

/* Whether the model learner answers as it should. Names and counts fit: the reader saw to that. */
static gboolean
is_sound_answer (const LfDecision *decision, const LfCommand *command)
{
  for (int i = 1; i < command->n_args; i++) {
    const char *text = command->args[i].text;
    const LfOption *row = g_ptr_array_index (decision->options, (guint) i - 1);
    gboolean sound = lf_decision_has_fields (decision) ? is_sound_value (row, text)
                     : decision->kind == LF_DECISION_PUT_IN_ORDER
                         ? g_str_equal (row->id, text)
                         : is_sound_option (decision, text);
    if (!sound)
      return FALSE;
  }
  return TRUE;
}

static void
check_answers (const LfChecking *check, const LfCourseStep *step)
{
  const LfScenario *scenario = check->scenario;
  for (guint i = 0; i < step->commands->len; i++) {
    const LfCommand *command = g_ptr_array_index (step->commands, i);
    if (command->verb != LF_VERB_ANSWER)
      continue;
    int index = lf_scenario_find_decision (scenario, command->args[0].text);
    const LfDecision *decision = g_ptr_array_index (scenario->decisions, (guint) index);
    if (!is_sound_answer (decision, command))
      lf_check_warning (check, step->line,
                        "the step \"%s\" answers \"%s\" in a way that is not right or acceptable.",
                        step->id, decision->id);
  }
}

static gboolean
is_named_by_a_criterion (const LfScenario *scenario, const char *step)
{
  for (guint i = 0; i < scenario->criteria->len; i++) {
    const LfCriterion *criterion = g_ptr_array_index (scenario->criteria, i);
    if (g_ptr_array_find_with_equal_func (criterion->steps, step, g_str_equal, NULL))
      return TRUE;
  }
  return FALSE;
}

static void
check_course (const LfChecking *check)
{
  const LfScenario *scenario = check->scenario;
  if (scenario->course->len == 0)
    lf_check_warning (check, 0, "<course> is missing: nothing shows that it can be passed.");
  for (guint i = 0; i < scenario->course->len; i++) {
    const LfCourseStep *step = g_ptr_array_index (scenario->course, i);
    if (!lf_reach_may_hold (check->reach, step->when))
      lf_check_error (check, step->line, "the step \"%s\" is never taken: its <when> never holds.",
                      step->id);
    check_answers (check, step);
    if (!is_named_by_a_criterion (scenario, step->id))
      lf_check_warning (check, step->line,
                        "no criterion names the step \"%s\": leaving it out costs nothing.",
                        step->id);
  }
}

void
lf_check_score (const LfChecking *check)
{
  for (guint i = 0; i < check->scenario->criteria->len; i++) {
    const LfCriterion *criterion = g_ptr_array_index (check->scenario->criteria, i);
    check_conditions (check, criterion);
    check_worth (check, criterion);
    if (check->packs != NULL)
      check_footing (check, criterion);
  }
  check_course (check);
}
