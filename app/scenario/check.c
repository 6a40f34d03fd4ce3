/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a scenario shows without being played. */
#include "scenario/check.h"

void
lf_check_error (const LfChecking *check, int line, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  lf_defects_add (check->defects, LF_DEFECT_ERROR, check->scenario->file, line, "%s", message);
}

void
lf_check_warning (const LfChecking *check, int line, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  lf_defects_add (check->defects, LF_DEFECT_WARNING, check->scenario->file, line, "%s", message);
}

static gboolean
has_points (const LfScenario *scenario)
{
  for (guint i = 0; i < scenario->criteria->len; i++) {
    const LfCriterion *criterion = g_ptr_array_index (scenario->criteria, i);
    if (criterion->points > 0 && criterion->criterion_class <= LF_CLASS_RECOMMENDED)
      return TRUE;
  }
  return FALSE;
}

/* What every scenario should have, for those who learn by it and those who judge it. */
static void
check_head (const LfChecking *check)
{
  const LfScenario *scenario = check->scenario;
  if (scenario->sources->len == 0)
    lf_check_error (check, 0, "<sources> is missing: say what the scenario was written from.");
  if (scenario->pass_percent <= 0 && scenario->criteria->len > 0)
    lf_check_warning (check, 0, "\"pass\" is 0: nobody can fail by points.");
  if (scenario->criteria->len > 0 && !has_points (scenario))
    lf_check_warning (check, 0, "nothing is scored: no criterion is worth a point.");
  if (scenario->criteria->len == 0)
    lf_check_warning (check, 0, "nothing is scored: there are no <criteria>.");
  if (scenario->objectives->len == 0)
    lf_check_warning (check, 0, "<objectives> is missing: say what the learner can do afterwards.");
  if (scenario->debrief->len == 0)
    lf_check_warning (check, 0, "<debrief> is missing: say what is to be taken from it.");
}

/* Guidance that something else took the place of. */
static void
check_packs (const LfChecking *check)
{
  const LfScenario *scenario = check->scenario;
  for (guint i = 0; check->packs != NULL && i < scenario->packs->len; i++) {
    const LfPack *pack = lf_packs_pack (check->packs, g_ptr_array_index (scenario->packs, i));
    g_autofree char *replaced = pack != NULL ? lf_pack_replaced_text (pack) : NULL;
    if (replaced != NULL)
      lf_check_warning (check, g_array_index (scenario->pack_lines, int, i),
                        "the scenario rests on \"%s\", version %s, which is superseded: %s.",
                        pack->id, pack->version, replaced);
  }
}

/* Moments before 00:00 come in their order. */
static void
check_first_marks (const LfChecking *check)
{
  static const LfMark order[] = { LF_MARK_COLLAPSE, LF_MARK_FIRST_CPR, LF_MARK_APPROPRIATE_CPR };
  const GPtrArray *marks = check->scenario->marks;
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    for (guint j = i + 1; j < G_N_ELEMENTS (order); j++) {
      const LfScenarioMark *earlier = g_ptr_array_index (marks, order[i]);
      const LfScenarioMark *later = g_ptr_array_index (marks, order[j]);
      if (earlier->set && later->set && earlier->at_s > later->at_s)
        lf_check_error (check, later->line, "\"%s\" cannot come before \"%s\" (line %d).",
                        later->id, earlier->id, earlier->line);
    }
}

void
lf_scenario_check (const LfScenario *scenario, const LfPacks *packs, LfDefects *defects)
{
  if (scenario->endless)
    return;
  g_autoptr (LfReach) reach = lf_reach_new (scenario);
  g_autoptr (LfPacks) chosen = packs != NULL ? lf_scenario_packs (scenario, packs) : NULL;
  LfChecking check = { .scenario = scenario, .packs = chosen, .defects = defects, .reach = reach };
  check_head (&check);
  check_packs (&check);
  lf_check_facilitator (&check);
  check_first_marks (&check);
  lf_check_graph (&check);
  /* What cannot be done or met is told by its name, even if the reason has been. */
  lf_reach_be_strict (reach);
  lf_check_candidacy (&check);
  lf_check_decisions (&check);
  lf_check_score (&check);
  lf_check_parameters (&check);
}
