/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How files/whole.xml trains the items of its packs. */
#include "scenario/fixtures.h"

#include "scenario/training.h"

/* "criteria; decisions; texts", as they were found. */
static char *
describe (const LfTraining *training)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < training->criteria->len; i++)
    g_string_append_printf (text, "%s ", ((const LfCriterion *) training->criteria->pdata[i])->id);
  g_string_append (text, "; ");
  for (guint i = 0; i < training->decisions->len; i++)
    g_string_append_printf (text, "%s ", ((const LfDecision *) training->decisions->pdata[i])->id);
  g_string_append (text, "; ");
  for (guint i = 0; i < training->texts->len; i++) {
    const LfTrainingText *shown = &g_array_index (training->texts, LfTrainingText, i);
    g_string_append_printf (text, "%s (%s|%s) ", lf_text_place_id (shown->place), shown->title,
                            shown->text);
  }
  return g_string_free (text, FALSE);
}

static void
test_ways (void)
{
  static const struct {
    const char *reference;
    const char *found;
    int way;
  } cases[] = {
    { "small/1.1", "alerted ; why ; brief (|Second.) ", LF_TRAINED_SCORED },
    { "small/3.5", "; ; ending (Good|It went well.) debrief (|So it was.) ", LF_TRAINED_SHOWN },
    { "other/rule",
      "alerted said ; why ; finding (Echo|Nothing.) finding (Given|There.) finding (Late|Then.) "
      "debrief "
      "(|So it was.) ",
      LF_TRAINED_SCORED },
    { "other/none", "; ; ", LF_N_TRAINING_WAYS },
  };
  g_autoptr (LfPacks) packs = fixtures_packs ();
  g_autoptr (LfScenario) whole = fixtures_scenario ("whole.xml", packs);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (LfTraining) training = lf_training_new (whole, cases[i].reference);
    g_autofree char *found = describe (training);
    g_assert_cmpstr (found, ==, cases[i].found);
    g_assert_cmpint (lf_training_way (training), ==, cases[i].way);
  }
}

/* A prompt alone decides; a scenario without any of it does not train. */
static void
test_decided (void)
{
  g_autoptr (LfPacks) packs = fixtures_packs ();
  g_autoptr (LfDefects) defects = lf_defects_new ();
  g_autoptr (GBytes) bytes = fixtures_changed (
      "<ask>What now?</ask>", "<ask>What now?</ask><rests-on item=\"small/3.5\"/>");
  g_autoptr (LfScenario) scenario = lf_scenario_read (bytes, "changed.xml", packs, NULL, defects);
  g_assert_nonnull (scenario);
  g_autoptr (LfTraining) training = lf_training_new (scenario, "small/3.5");
  g_assert_cmpint (lf_training_way (training), ==, LF_TRAINED_DECIDED);
}

/* What is scored suffices for all, what is decided for shown too, what is shown for itself. */
static void
test_suffices (void)
{
  static const gboolean enough[LF_N_TRAINING_WAYS + 1][LF_N_TRAINING_WAYS] = {
    [LF_TRAINED_SCORED] = { TRUE, TRUE, TRUE },
    [LF_TRAINED_DECIDED] = { FALSE, TRUE, TRUE },
    [LF_TRAINED_SHOWN] = { FALSE, FALSE, TRUE },
    [LF_N_TRAINING_WAYS] = { FALSE, FALSE, FALSE },
  };
  static const LfTrainingWay order[LF_N_TRAINING_WAYS] = { LF_TRAINED_SCORED, LF_TRAINED_DECIDED,
                                                           LF_TRAINED_SHOWN };
  for (int way = 0; way <= LF_N_TRAINING_WAYS; way++)
    for (int i = 0; i < LF_N_TRAINING_WAYS; i++) {
      const LfItem item = { .trained = order[i] };
      g_assert_cmpint (lf_training_suffices (way, &item), ==, enough[way][i]);
    }
  g_assert_cmpstr (lf_training_way_id (LF_TRAINED_SHOWN), ==, "shown");
  g_assert_cmpstr (lf_training_way_id (LF_N_TRAINING_WAYS), ==, "not trained");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scenario/training/ways", test_ways);
  g_test_add_func ("/scenario/training/decided", test_decided);
  g_test_add_func ("/scenario/training/suffices", test_suffices);
  return g_test_run ();
}
