/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a case is made of. */
#include "case.h"
#include "shipped.h"

#include "attempt/check.h"

enum {
  LEAST_CRITERIA = 15,
  LEAST_KINDS = 3 /* of decisions */
};

static void
test_checked (void)
{
  g_autoptr (LfDefects) defects = lf_defects_new ();

  lf_scenario_check (tested.scenario, shipped_packs (), defects);
  lf_attempt_check (tested.scenario, defects);
  if (lf_defects_count_errors (defects) == 0)
    return;
  g_autofree char *text = lf_defects_to_text (defects);
  g_test_message ("%s", text);
  g_test_fail ();
}

/* An observation of the committee may explain a criterion, and never be all that it rests on. */
static gboolean
rests_on_more_than_observations (const LfCriterion *criterion)
{
  for (guint i = 0; i < criterion->items->len; i++) {
    const LfItem *item =
        lf_packs_item (shipped_packs (), g_ptr_array_index (criterion->items, i), NULL);
    if (item != NULL && item->kind != LF_ITEM_COMMITTEE_OBSERVATION)
      return TRUE;
  }
  return FALSE;
}

static void
test_criteria (void)
{
  if (tested.scenario->criteria->len < LEAST_CRITERIA)
    case_fault (1, "It has %u criteria; %d is the least.", tested.scenario->criteria->len,
                LEAST_CRITERIA);
  for (guint i = 0; i < tested.scenario->criteria->len; i++) {
    const LfCriterion *criterion = shipped_criterion (tested.scenario, i);
    if (!rests_on_more_than_observations (criterion))
      case_fault (criterion->line, "“%s” rests on observations alone.", criterion->id);
  }
}

/* Of several kinds, each with its three hints. */
static void
test_decisions (void)
{
  guint kinds = 0;

  for (guint i = 0; i < tested.scenario->decisions->len; i++) {
    const LfDecision *decision = g_ptr_array_index (tested.scenario->decisions, i);
    kinds |= 1u << decision->kind;
    for (guint j = 0; j < G_N_ELEMENTS (decision->hints); j++)
      if (decision->hints[j] == NULL)
        case_fault (decision->line, "“%s” has no hint %u.", decision->id, j + 1);
  }
  if (__builtin_popcount (kinds) < LEAST_KINDS)
    case_fault (1, "It has decisions of %d kinds; %d is the least.", __builtin_popcount (kinds),
                LEAST_KINDS);
}

static void
test_review (void)
{
  g_assert_cmpint (tested.scenario->review, ==, LF_REVIEW_NOT_REVIEWED);
}

void
case_add_form (void)
{
  case_add ("checked", test_checked);
  case_add ("criteria", test_criteria);
  case_add ("decisions", test_decisions);
  case_add ("review", test_review);
}
