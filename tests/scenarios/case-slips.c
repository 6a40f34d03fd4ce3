/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slips: single changes that fail critical criteria. */
#include "case.h"
#include "shipped.h"

#include "attempt/explorer.h"
#include "guidance/describe.h"

static const double slips_s = 800 * 60; /* of simulated time, to look with one seed */

static gboolean slip_found[LF_MAX_CRITERIA];

/* Whether the course comes to where a criterion is asked for, which is seen as the course is
 * played. */
static gboolean
is_asked_for (guint criterion, guint64 seed)
{
  Outcome model = play_here (
      &(Variant){ .scenario = tested.scenario, .seed = seed, .learner = LF_LEARNER_MODEL });
  return model.status[criterion] != LF_LINE_NOT_DEMONSTRATED;
}

/* What a seed does not come to ask for, another must. */
static void
judge_slip (const LfExploration *slips, const LfFinding *finding, guint64 seed)
{
  guint index = (guint) finding->index;
  const LfCriterion *criterion = shipped_criterion (tested.scenario, index);

  if (finding->grade == LF_GRADE_FOUND) {
    const LfShownBy *shown = g_ptr_array_index (slips->plays, (guint) finding->play);
    g_autofree char *time = lf_time_text (finding->step, FALSE);
    g_test_message ("critical %s: failed at %s by %s", criterion->id, time, shown->how);
    slip_found[index] = TRUE;
  } else if (is_asked_for (index, seed))
    case_fault (criterion->line,
                "No single change was found that fails critical “%s”, in %u plays, seed "
                "%" G_GUINT64_FORMAT ".",
                criterion->id, slips->n_plays, seed);
  else
    g_test_message ("critical %s: not asked for, seed %" G_GUINT64_FORMAT, criterion->id, seed);
}

static gboolean
all_slips_found (void)
{
  for (guint i = 0; i < tested.scenario->criteria->len; i++)
    if (shipped_criterion (tested.scenario, i)->criterion_class == LF_CLASS_CRITICAL &&
        !slip_found[i])
      return FALSE;
  return TRUE;
}

static void
try_slips (guint64 seed)
{
  g_autoptr (LfExploration) slips =
      lf_explore_slips (tested.scenario, shipped_packs (), seed, slips_s);

  for (guint i = 0; i < slips->findings->len; i++)
    judge_slip (slips, &g_array_index (slips->findings, LfFinding, i), seed);
}

void
case_test_slips (void)
{
  for (guint64 seed = tested.from_seed; seed <= tested.to_seed; seed++)
    try_slips (seed);
  for (guint64 seed = 1; seed <= MOST_SEEDS && !all_slips_found () && !g_test_failed (); seed++)
    if (seed < tested.from_seed || seed > tested.to_seed)
      try_slips (seed);
  for (guint i = 0; i < tested.scenario->criteria->len && !g_test_failed (); i++) {
    const LfCriterion *criterion = shipped_criterion (tested.scenario, i);
    if (criterion->criterion_class == LF_CLASS_CRITICAL && !slip_found[i])
      case_fault (criterion->line, "Critical “%s” is asked for with none of %d seeds.",
                  criterion->id, MOST_SEEDS);
  }
}
