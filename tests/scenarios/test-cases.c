/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scenarios as they ship: read, checked, and made of what a case must have. */
#include "shipped.h"

static void
test_read (void)
{
  const GPtrArray *entries = lf_library_entries (shipped_library ());

  g_assert_cmpuint (shipped_scenarios ()->len, >, 0);
  for (guint i = 0; i < entries->len; i++) {
    const LfLibraryEntry *entry = g_ptr_array_index (entries, i);
    g_autofree char *text = lf_defects_to_text (entry->defects);
    if (entry->scenario == NULL || lf_defects_count_errors (entry->defects) > 0)
      g_error ("%s:\n%s", entry->id, text);
  }
}

static void
test_checked (void)
{
  for (guint i = 0; i < shipped_scenarios ()->len; i++) {
    const LfScenario *scenario = g_ptr_array_index (shipped_scenarios (), i);
    g_autoptr (LfDefects) defects = lf_defects_new ();
    lf_scenario_check (scenario, shipped_packs (), defects);
    g_autofree char *text = lf_defects_to_text (defects);
    if (lf_defects_count_errors (defects) > 0)
      g_error ("%s", text);
  }
}

/* An observation of the committee may explain a criterion, and never be all that it rests on. */
static void
check_source (const LfCriterion *criterion)
{
  gboolean firm = FALSE;

  for (guint i = 0; i < criterion->items->len; i++) {
    const LfItem *item =
        lf_packs_item (shipped_packs (), g_ptr_array_index (criterion->items, i), NULL);
    g_assert_nonnull (item);
    firm = firm || item->kind != LF_ITEM_COMMITTEE_OBSERVATION;
  }
  if (!firm)
    g_error ("“%s” rests on observations alone.", criterion->id);
}

static void
test_sources (void)
{
  for (guint i = 0; i < shipped_scenarios ()->len; i++) {
    const LfScenario *scenario = g_ptr_array_index (shipped_scenarios (), i);
    g_assert_cmpint (scenario->review, ==, LF_REVIEW_NOT_REVIEWED);
    for (guint j = 0; j < scenario->criteria->len; j++)
      check_source (shipped_criterion (scenario, j));
  }
}

/* Enough to decide, of enough kinds, each with its three hints. */
static void
test_decisions (void)
{
  for (guint i = 0; i < shipped_scenarios ()->len; i++) {
    const LfScenario *scenario = g_ptr_array_index (shipped_scenarios (), i);
    guint seen = 0;
    g_assert_cmpuint (scenario->decisions->len, >=, 10);
    g_assert_cmpuint (scenario->criteria->len, >=, 18);
    for (guint j = 0; j < scenario->decisions->len; j++) {
      const LfDecision *decision = g_ptr_array_index (scenario->decisions, j);
      seen |= 1u << decision->kind;
      for (guint k = 0; k < G_N_ELEMENTS (decision->hints); k++)
        g_assert_nonnull (decision->hints[k]);
    }
    guint kinds = 0;
    for (; seen != 0; seen >>= 1)
      kinds += seen & 1u;
    g_assert_cmpuint (kinds, >=, 4);
  }
}

/* The course makes use of no step that nothing is lost without. */
static void
test_steps_are_named (void)
{
  for (guint i = 0; i < shipped_scenarios ()->len; i++) {
    const LfScenario *scenario = g_ptr_array_index (shipped_scenarios (), i);
    for (guint j = 0; j < scenario->course->len; j++) {
      const LfCourseStep *step = g_ptr_array_index (scenario->course, j);
      gboolean named = FALSE;
      g_assert_cmpfloat (step->late_s, >, 0);
      for (guint k = 0; k < scenario->criteria->len; k++)
        named = named || g_ptr_array_find_with_equal_func (shipped_criterion (scenario, k)->steps,
                                                           step->id, g_str_equal, NULL);
      if (!named)
        g_error ("No criterion of “%s” names “%s”.", scenario->id, step->id);
    }
  }
}

int
main (int argc, char *argv[])
{
  shipped_init (&argc, &argv);
  g_test_add_func ("/cases/read", test_read);
  g_test_add_func ("/cases/checked", test_checked);
  g_test_add_func ("/cases/sources", test_sources);
  g_test_add_func ("/cases/decisions", test_decisions);
  g_test_add_func ("/cases/steps-are-named", test_steps_are_named);
  return shipped_run ();
}
