/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When a criterion should have been met at the latest, read from its conditions. */
#include "draw/timeline.h"

/* Keeps the earlier of two moments. */
static void
keep (int64_t moment, int64_t *step, gboolean *found)
{
  if (!*found || moment < *step)
    *step = moment;
  *found = TRUE;
}

/* A limit that a condition sets: one that stops holding after it (`negated` FALSE), or one that
 * begins to hold at it under a `not` or in `failed` (`negated` TRUE). */
static void
look (const LfAttempt *attempt, const LfCondition *condition, gboolean negated, int64_t *step,
      gboolean *found)
{
  int64_t mark;
  gboolean marked =
      condition->kind == LF_CONDITION_SINCE && lf_attempt_mark (attempt, condition->mark, &mark);
  if (condition->kind == LF_CONDITION_TIME && negated)
    keep ((int64_t) (condition->seconds * LF_STEPS_PER_S), step, found);
  if (marked && !negated && condition->has_at_most)
    keep (mark + (int64_t) (condition->at_most_s * LF_STEPS_PER_S), step, found);
  if (marked && negated && condition->seconds > 0)
    keep (mark + (int64_t) (condition->seconds * LF_STEPS_PER_S), step, found);
  if (condition->kind == LF_CONDITION_NOT)
    negated = !negated;
  for (guint i = 0; condition->children != NULL && i < condition->children->len; i++)
    look (attempt, g_ptr_array_index (condition->children, i), negated, step, found);
}

gboolean
lf_criterion_due (const LfAttempt *attempt, const LfCriterion *criterion, int64_t *step)
{
  gboolean found = FALSE;
  int64_t due = 0;
  if (criterion->criterion_class == LF_CLASS_UNNECESSARY ||
      criterion->criterion_class == LF_CLASS_HARMFUL)
    return FALSE;
  if (criterion->failed != NULL)
    look (attempt, criterion->failed, TRUE, &due, &found);
  if (!found && criterion->met != NULL)
    look (attempt, criterion->met, FALSE, &due, &found);
  if (!found || due < 0)
    return FALSE;
  *step = due;
  return TRUE;
}
