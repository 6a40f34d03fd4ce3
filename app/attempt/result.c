/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attempt/inside.h"

#include "attempt/result.h"

/* What a hint costs of its criterion's points, by the furthest step shown: a question back, the
 * paragraph named, the answer told (tuned). */
static const double hint_price[] = { 0, 0.10, 0.25, 0.50 };

static const struct {
  const char *id; /* as written in a file */
  const char *text;
} statuses[] = {
  [LF_LINE_MET] = { "met", N_ ("met") },
  [LF_LINE_MET_WITH_HELP] = { "met-with-help", N_ ("met with help") },
  [LF_LINE_FAILED] = { "failed", N_ ("failed") },
  [LF_LINE_NOT_DEMONSTRATED] = { "not-demonstrated", N_ ("not demonstrated") },
  [LF_LINE_NOT_ASSESSED] = { "not-assessed", N_ ("not assessed") },
  [LF_LINE_AVOIDED] = { "avoided", N_ ("avoided") },
  [LF_LINE_DONE] = { "done", N_ ("done") },
};

const char *
lf_line_status_text (LfLineStatus status)
{
  return statuses[status].text;
}

const char *
lf_line_status_id (LfLineStatus status)
{
  return statuses[status].id;
}

int
lf_line_status_find (const char *id)
{
  for (size_t i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (g_str_equal (statuses[i].id, id))
      return (int) i;
  return -1;
}

/* ---- One line ---- */

static gboolean
costs_when_done (const LfCriterion *criterion)
{
  return criterion->criterion_class == LF_CLASS_UNNECESSARY ||
         criterion->criterion_class == LF_CLASS_HARMFUL;
}

static gboolean
earns (const LfCriterion *criterion)
{
  return criterion->criterion_class == LF_CLASS_CRITICAL ||
         criterion->criterion_class == LF_CLASS_RECOMMENDED;
}

static LfLineStatus
status_of (const LfCriterion *criterion, const LfCriterionState *state, gboolean ended)
{
  gboolean met = state->status == LF_CRITERION_MET;

  if (!state->applied || (state->status == LF_CRITERION_OPEN && !ended))
    return LF_LINE_NOT_DEMONSTRATED;
  if (costs_when_done (criterion))
    return met ? LF_LINE_DONE : LF_LINE_AVOIDED;
  if (met && criterion->by_person)
    return LF_LINE_NOT_ASSESSED;
  if (met)
    return state->helped > 0 ? LF_LINE_MET_WITH_HELP : LF_LINE_MET;
  return earns (criterion) ? LF_LINE_FAILED : LF_LINE_NOT_DEMONSTRATED;
}

static void
set_points (LfScoreLine *line, const LfCriterionState *state)
{
  double points = line->criterion->points;

  switch (line->status) {
  case LF_LINE_MET:
  case LF_LINE_MET_WITH_HELP:
    if (!earns (line->criterion))
      return;
    line->points_of = points;
    line->points = points * (1 - hint_price[state->helped]);
    break;
  case LF_LINE_FAILED:
    line->points_of = points;
    break;
  case LF_LINE_DONE:
    line->points = -points;
    break;
  default:
    break;
  }
}

static gboolean
nobody_verified (const LfAttempt *attempt, const LfCriterion *criterion)
{
  if (criterion->criterion_class != LF_CLASS_CRITICAL)
    return FALSE;
  for (guint i = 0; attempt->packs != NULL && i < criterion->items->len; i++) {
    const LfItem *item =
        lf_packs_item (attempt->packs, g_ptr_array_index (criterion->items, i), NULL);
    if (item != NULL && *item->verified_by != '\0')
      return FALSE;
  }
  return TRUE;
}

/* An open line has no moment: what is missing is told as things now stand. */
static char *
evidence_of (const LfAttempt *attempt, const LfScenario *scenario, const LfScoreLine *line,
             const LfCriterionState *state, const char *latched)
{
  gboolean ended = lf_attempt_ended (attempt);

  if (!state->applied) {
    g_autofree char *time = lf_time_text (lf_attempt_step (attempt), FALSE);
    return g_strdup_printf (
        lf_say (scenario->tongue, ended ? N_ ("By the end at %s it had not come to this.")
                                        : N_ ("So far, at %s it had not come to this.")),
        time);
  }
  if (state->status != LF_CRITERION_OPEN)
    return g_strdup (latched);
  return lf_evidence (attempt, scenario, line->criterion->met, FALSE,
                      ended ? N_ ("By the end at %s") : N_ ("So far, at %s"));
}

static LfScoreLine *
line_new (const LfAttempt *attempt, guint i)
{
  const LfCriterionState *state = &attempt->script.criteria[i];
  LfScoreLine *line = g_new0 (LfScoreLine, 1);

  line->criterion = g_ptr_array_index (attempt->scenario->criteria, i);
  line->index = (int) i;
  line->role = lf_scenario_role_of (attempt->scenario, line->criterion);
  line->status = status_of (line->criterion, state, lf_attempt_ended (attempt));
  line->step = state->applied ? state->step : -1;
  line->evidence = evidence_of (attempt, attempt->scenario, line, state, attempt->evidence[i]);
  if (attempt->plain != NULL)
    line->sealed = evidence_of (attempt, attempt->plain, line, state, attempt->sealed[i]);
  line->unverified = nobody_verified (attempt, line->criterion);
  set_points (line, state);
  return line;
}

const char *
lf_score_line_whose (const LfScoreLine *line)
{
  return line->role >= 0 ? lf_table_word (&lf_roles, (size_t) line->role)->label : NULL;
}

static void
line_free (gpointer data)
{
  LfScoreLine *line = data;
  g_free (line->evidence);
  g_free (line->sealed);
  g_free (line);
}

/* ---- All of them ---- */

static void
add_line (LfResult *result, LfScoreLine *line)
{
  LfPart *domain = &result->domains[line->criterion->domain];

  g_ptr_array_add (result->lines, line);
  result->points += line->points;
  result->points_of += line->points_of;
  domain->points += line->points;
  domain->points_of += line->points_of;
  if (line->criterion->criterion_class == LF_CLASS_CRITICAL && line->status == LF_LINE_FAILED)
    g_ptr_array_add (result->critical_failed, line);
}

LfResult *
lf_result_new (const LfAttempt *attempt)
{
  LfResult *result = g_new0 (LfResult, 1);
  const LfScenario *scenario = attempt->scenario;

  result->engine = LF_ENGINE;
  result->seed = attempt->header->seed;
  result->ending = lf_attempt_ending (attempt);
  result->lines = g_ptr_array_new_with_free_func (line_free);
  result->critical_failed = g_ptr_array_new ();
  for (guint i = 0; i < scenario->criteria->len; i++)
    add_line (result, line_new (attempt, i));
  if (result->points_of > 0)
    result->score_percent = MAX (result->points, 0) / result->points_of * 100;
  result->passed = result->ending != NULL && result->critical_failed->len == 0 &&
                   result->score_percent >= scenario->pass_percent;
  for (int i = 0; i < LF_MAX_MARKS; i++)
    if (!lf_attempt_mark (attempt, i, &result->mark_step[i]))
      result->mark_step[i] = INT64_MIN;
  result->digest = lf_attempt_digest (attempt);
  return result;
}

void
lf_result_free (LfResult *result)
{
  if (result == NULL)
    return;
  g_ptr_array_unref (result->critical_failed);
  g_ptr_array_unref (result->lines);
  g_free (result);
}

gboolean
lf_result_interval_s (const LfResult *result, LfMark from, LfMark to, double *seconds)
{
  if (result->mark_step[from] == INT64_MIN || result->mark_step[to] == INT64_MIN)
    return FALSE;
  *seconds = (double) (result->mark_step[to] - result->mark_step[from]) / 1000.0;
  return TRUE;
}
