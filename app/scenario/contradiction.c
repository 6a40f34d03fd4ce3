/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Conditions that can never hold, whatever else happens. */
#include "scenario/reach.h"
#include "scenario/field.h"

#include <math.h>

static char *
number_text (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  return g_strdup (g_ascii_formatd (text, sizeof text, "%.10g", value));
}

static char *
describe_bounds (const LfCondition *condition, double low, double high)
{
  g_autofree char *above = number_text (condition->above);
  g_autofree char *below = number_text (condition->below);
  g_autofree char *lowest = number_text (low);
  g_autofree char *highest = number_text (high);
  const char *id = lf_reading (condition->reading)->word.id;
  if (condition->has_above && condition->has_below && condition->above >= condition->below)
    return g_strdup_printf ("nothing is above %s and below %s.", above, below);
  if (condition->has_above && condition->above >= high)
    return g_strdup_printf ("%s never comes above %s: it goes up to %s.", id, above, highest);
  if (condition->has_below && condition->below <= low)
    return g_strdup_printf ("%s never comes below %s: it goes down to %s.", id, below, lowest);
  return NULL;
}

static char *
describe_since (const LfScenario *scenario, const LfCondition *condition)
{
  const LfScenarioMark *mark = g_ptr_array_index (scenario->marks, (guint) condition->mark);
  if (condition->has_at_most && condition->seconds > condition->at_most_s)
    return g_strdup ("no time is at least and at most so long ago: \"at-least\" is the longer.");
  if (condition->has_at_most && mark->set && !lf_mark_is_set_by_program (mark->mark) &&
      condition->at_most_s < -mark->at_s)
    return g_strdup_printf ("\"%s\" is longer ago than that when the attempt begins.", mark->id);
  return NULL;
}

static char *
describe_decision (const LfScenario *scenario, const LfCondition *condition)
{
  const LfDecision *decision = g_ptr_array_index (scenario->decisions, (guint) condition->decision);
  if (condition->kind == LF_CONDITION_MISSED && decision->seconds <= 0)
    return g_strdup_printf ("\"%s\" has no time limit, so it is never missed.", decision->id);
  if (condition->kind != LF_CONDITION_ACCEPTED || lf_decision_has_fields (decision) ||
      decision->kind == LF_DECISION_PUT_IN_ORDER)
    return NULL;
  for (guint i = 0; i < decision->options->len; i++) {
    const LfOption *option = g_ptr_array_index (decision->options, i);
    if (option->verdict == LF_VERDICT_RIGHT || option->verdict == LF_VERDICT_ACCEPTABLE)
      return NULL;
  }
  return g_strdup_printf ("\"%s\" has no option that is right or acceptable.", decision->id);
}

/* ---- Side by side ---- */

/* Two readings that exclude each other: one above what the other is below. */
static gboolean
readings_cross (const LfCondition *a, const LfCondition *b)
{
  return a->reading == b->reading && a->has_above && b->has_below && a->above >= b->below;
}

/* "after 10:00" beside "not after 05:00". */
static gboolean
times_cross (const LfCondition *a, const LfCondition *b)
{
  const LfCondition *inner =
      b->kind == LF_CONDITION_NOT ? g_ptr_array_index (b->children, 0) : NULL;
  return inner != NULL && a->kind == LF_CONDITION_TIME && inner->kind == LF_CONDITION_TIME &&
         a->seconds >= inner->seconds;
}

gboolean
lf_condition_is_same (const LfCondition *a, const LfCondition *b)
{
  guint n = a->children == NULL ? 0 : a->children->len;
  if (a->kind != b->kind || n != (b->children == NULL ? 0 : b->children->len))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!lf_condition_is_same (g_ptr_array_index (a->children, i),
                               g_ptr_array_index (b->children, i)))
      return FALSE;
  return a->reading == b->reading && a->has_above == b->has_above && a->has_below == b->has_below &&
         a->above == b->above && a->below == b->below && a->seconds == b->seconds &&
         a->has_at_most == b->has_at_most && a->at_most_s == b->at_most_s && a->mark == b->mark &&
         a->done == b->done && a->count == b->count && a->decision == b->decision &&
         a->option == b->option && a->phase == b->phase && a->event == b->event &&
         a->word == b->word && a->parameter == b->parameter &&
         g_strcmp0 (a->chance, b->chance) == 0 && a->probability == b->probability;
}

/* "not so" beside "so". */
static gboolean
denies (const LfCondition *a, const LfCondition *b)
{
  if (a->kind != LF_CONDITION_NOT)
    return FALSE;
  const LfCondition *inner = g_ptr_array_index (a->children, 0);
  for (guint i = 0; inner->kind == LF_CONDITION_ANY && i < inner->children->len; i++)
    if (lf_condition_is_same (g_ptr_array_index (inner->children, i), b))
      return TRUE;
  return lf_condition_is_same (inner, b);
}

/* How a decision stands where the condition holds, as a kind of condition; -1: that says nothing.
 */
static int
standing_of (const LfCondition *condition)
{
  switch (condition->kind) {
  case LF_CONDITION_ANSWERED:
  case LF_CONDITION_ACCEPTED:
    return LF_CONDITION_ANSWERED;
  case LF_CONDITION_OPEN:
  case LF_CONDITION_MISSED:
    return (int) condition->kind;
  default:
    return -1;
  }
}

static gboolean
is_unsound (const LfDecision *decision, int index)
{
  const LfOption *option = g_ptr_array_index (decision->options, (guint) index);
  return option->verdict != LF_VERDICT_RIGHT && option->verdict != LF_VERDICT_ACCEPTABLE;
}

/* Answered beside open or missed, answered in two ways at once, or accepted with a wrong answer. */
static gboolean
answers_cross (const LfScenario *scenario, const LfCondition *a, const LfCondition *b)
{
  int standing = standing_of (a);
  if (standing < 0 || standing_of (b) < 0 || a->decision != b->decision)
    return FALSE;
  if (standing != standing_of (b))
    return TRUE;
  const LfDecision *decision = g_ptr_array_index (scenario->decisions, (guint) a->decision);
  gboolean one =
      decision->kind == LF_DECISION_CHOOSE_ONE || decision->kind == LF_DECISION_STATE_REASON;
  if (a->kind == b->kind)
    return one && a->option >= 0 && b->option >= 0 && a->option != b->option;
  const LfCondition *answered = a->kind == LF_CONDITION_ANSWERED ? a : b;
  return (one || decision->kind == LF_DECISION_CHOOSE_SEVERAL) && answered->option >= 0 &&
         is_unsound (decision, answered->option);
}

static gboolean
exclude_each_other (const LfScenario *scenario, const LfCondition *a, const LfCondition *b)
{
  if (times_cross (a, b) || times_cross (b, a) || denies (a, b) || denies (b, a) ||
      answers_cross (scenario, a, b))
    return TRUE;
  if (a->kind != b->kind)
    return FALSE;
  switch (a->kind) {
  case LF_CONDITION_READING:
    return readings_cross (a, b) || readings_cross (b, a);
  case LF_CONDITION_PHASE:
    return a->phase != b->phase;
  case LF_CONDITION_RHYTHM:
    return a->word != b->word;
  case LF_CONDITION_DRAWN:
    return a->parameter == b->parameter && a->word != b->word;
  default:
    return FALSE;
  }
}

/* Seconds on the clock after which it no longer holds; infinite where nothing says so. */
static double
deadline (const LfScenario *scenario, const LfCondition *condition)
{
  if (condition->kind == LF_CONDITION_NOT)
    return lf_condition_latest (scenario, g_ptr_array_index (condition->children, 0));
  if (condition->kind != LF_CONDITION_SINCE || !condition->has_at_most)
    return HUGE_VAL;
  const LfScenarioMark *mark = g_ptr_array_index (scenario->marks, (guint) condition->mark);
  return mark->set && !lf_mark_is_set_by_program (mark->mark) ? mark->at_s + condition->at_most_s
                                                              : HUGE_VAL;
}

static char *
describe_times (const LfScenario *scenario, const LfCondition *all)
{
  double earliest = lf_condition_earliest (scenario, all);
  double last = HUGE_VAL;
  for (guint i = 0; i < all->children->len; i++)
    last = MIN (last, deadline (scenario, g_ptr_array_index (all->children, i)));
  if (earliest <= last)
    return NULL;
  int from = (int) earliest;
  int until = (int) MAX (last, 0);
  return g_strdup_printf ("it cannot hold before %02d:%02d, and no more after %02d:%02d.",
                          from / 60, from % 60, until / 60, until % 60);
}

static char *
describe_siblings (const LfScenario *scenario, const LfCondition *all)
{
  const GPtrArray *children = all->children;
  for (guint i = 0; i < children->len; i++)
    for (guint j = i + 1; j < children->len; j++) {
      const LfCondition *a = g_ptr_array_index (children, i);
      const LfCondition *b = g_ptr_array_index (children, j);
      if (exclude_each_other (scenario, a, b))
        return a->line == b->line
                   ? g_strdup ("two of the conditions in it never hold together.")
                   : g_strdup_printf ("the conditions of lines %d and %d never hold together.",
                                      a->line, b->line);
    }
  return describe_times (scenario, all);
}

char *
lf_condition_describe_contradiction (const LfScenario *scenario, const LfCondition *condition)
{
  const LfReading *reading = lf_reading (condition->reading);
  switch (condition->kind) {
  case LF_CONDITION_ALL:
    return describe_siblings (scenario, condition);
  case LF_CONDITION_READING:
    return describe_bounds (condition, reading->low, reading->high);
  case LF_CONDITION_CHANGE:
    return describe_bounds (condition, reading->low - reading->high, reading->high - reading->low);
  case LF_CONDITION_SINCE:
    return describe_since (scenario, condition);
  case LF_CONDITION_CHANCE:
    return condition->probability > 0 ? NULL : g_strdup ("a chance of 0 never comes.");
  case LF_CONDITION_MISSED:
  case LF_CONDITION_ACCEPTED:
    return describe_decision (scenario, condition);
  default:
    return NULL;
  }
}
