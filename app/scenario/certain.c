/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is certain of a condition before anything is played: how it stands at 00:00, and the times
 * before which it cannot hold or after which it must have held. */
#include "scenario/reach.h"

#include <math.h>

static const LfScenarioMark *
mark_of (const LfScenario *scenario, const LfCondition *condition)
{
  return g_ptr_array_index (scenario->marks, (guint) condition->mark);
}

/* True for a mark that is set before 00:00 and stays where it is; the program moves some of its
 * own, as the last shock's. */
static gboolean
is_fixed (const LfScenarioMark *mark)
{
  return mark->set && !lf_mark_is_set_by_program (mark->mark);
}

/* ---- At 00:00 ---- */

static LfCertainty
turn (LfCertainty certainty)
{
  static const LfCertainty turned[] = { LF_CERTAINLY, LF_UNCERTAIN, LF_CERTAINLY_NOT };
  return turned[certainty];
}

/* The least certain to hold of all children, or the most certain of them. */
static LfCertainty
among (const LfScenario *scenario, const LfCondition *condition, gboolean most)
{
  LfCertainty found = most ? LF_CERTAINLY_NOT : LF_CERTAINLY;
  for (guint i = 0; i < condition->children->len; i++) {
    LfCertainty one = lf_condition_at_start (scenario, g_ptr_array_index (condition->children, i));
    found = most ? MAX (found, one) : MIN (found, one);
  }
  return found;
}

static LfCertainty
since_at_start (const LfScenario *scenario, const LfCondition *condition)
{
  const LfScenarioMark *mark = mark_of (scenario, condition);
  double ago = -mark->at_s;
  if (!mark->set || ago < condition->seconds ||
      (condition->has_at_most && ago > condition->at_most_s))
    return LF_CERTAINLY_NOT;
  return LF_CERTAINLY;
}

LfCertainty
lf_condition_at_start (const LfScenario *scenario, const LfCondition *condition)
{
  switch (condition->kind) {
  case LF_CONDITION_ALL:
  case LF_CONDITION_EVER:
    return among (scenario, condition, FALSE);
  case LF_CONDITION_ANY:
    return among (scenario, condition, TRUE);
  case LF_CONDITION_NOT:
    return turn (among (scenario, condition, FALSE));
  case LF_CONDITION_TIME:
    return condition->seconds <= 0 ? LF_CERTAINLY : LF_CERTAINLY_NOT;
  case LF_CONDITION_SINCE:
    return since_at_start (scenario, condition);
  case LF_CONDITION_MARKED:
    return mark_of (scenario, condition)->set ? LF_CERTAINLY : LF_CERTAINLY_NOT;
  case LF_CONDITION_PHASE:
    return condition->phase == 0 ? LF_CERTAINLY : LF_CERTAINLY_NOT;
  case LF_CONDITION_CHANCE:
    return condition->probability >= 1 ? LF_CERTAINLY : LF_UNCERTAIN;
  case LF_CONDITION_HELD:
  case LF_CONDITION_DONE:
  case LF_CONDITION_ANSWERED:
  case LF_CONDITION_ACCEPTED:
  case LF_CONDITION_OPEN:
  case LF_CONDITION_MISSED:
  case LF_CONDITION_REASONED:
  case LF_CONDITION_FIRED:
    return LF_CERTAINLY_NOT;
  default: /* what depends on the patient */
    return LF_UNCERTAIN;
  }
}

/* ---- Times ---- */

typedef double (*Bound) (const LfScenario *scenario, const LfCondition *condition);

static double
bound_among (const LfScenario *scenario, const LfCondition *condition, Bound bound, gboolean latest)
{
  double found = latest ? 0 : HUGE_VAL;
  for (guint i = 0; i < condition->children->len; i++) {
    double one = bound (scenario, g_ptr_array_index (condition->children, i));
    found = latest ? MAX (found, one) : MIN (found, one);
  }
  return found;
}

/* When a mark is so long ago at the earliest; what is not set before 00:00 is set then or later. */
static double
since_earliest (const LfScenario *scenario, const LfCondition *condition)
{
  const LfScenarioMark *mark = mark_of (scenario, condition);
  return mark->set ? MAX (mark->at_s + condition->seconds, 0) : condition->seconds;
}

double
lf_condition_earliest (const LfScenario *scenario, const LfCondition *condition)
{
  switch (condition->kind) {
  case LF_CONDITION_ALL:
  case LF_CONDITION_EVER:
    return bound_among (scenario, condition, lf_condition_earliest, TRUE);
  case LF_CONDITION_HELD:
    return bound_among (scenario, condition, lf_condition_earliest, TRUE) + condition->seconds;
  case LF_CONDITION_ANY:
    return bound_among (scenario, condition, lf_condition_earliest, FALSE);
  case LF_CONDITION_TIME:
    return condition->seconds;
  case LF_CONDITION_SINCE:
    return since_earliest (scenario, condition);
  default:
    return 0;
  }
}

double
lf_condition_latest (const LfScenario *scenario, const LfCondition *condition)
{
  switch (condition->kind) {
  case LF_CONDITION_EVER:
    return bound_among (scenario, condition, lf_condition_latest, TRUE);
  case LF_CONDITION_ANY:
    return bound_among (scenario, condition, lf_condition_latest, FALSE);
  case LF_CONDITION_ALL: {
    /* They must hold together: only what stays so, once it is so, counts. */
    for (guint i = 0; i < condition->children->len; i++) {
      const LfCondition *child = g_ptr_array_index (condition->children, i);
      gboolean lasting = child->kind == LF_CONDITION_TIME || child->kind == LF_CONDITION_MARKED ||
                         (child->kind == LF_CONDITION_SINCE &&
                          is_fixed (mark_of (scenario, child)) && !child->has_at_most);
      if (!lasting)
        return HUGE_VAL;
    }
    return bound_among (scenario, condition, lf_condition_latest, TRUE);
  }
  case LF_CONDITION_TIME:
    return condition->seconds;
  case LF_CONDITION_MARKED:
    return mark_of (scenario, condition)->set ? 0 : HUGE_VAL;
  case LF_CONDITION_SINCE:
    return is_fixed (mark_of (scenario, condition)) && !condition->has_at_most
               ? since_earliest (scenario, condition)
               : HUGE_VAL;
  default:
    return HUGE_VAL;
  }
}
