/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grammar that editors use: it takes what the reader takes, and refuses what is wrong in form.
 */
#include "scenario/fixtures.h"

#include "guidance/shape.h"
#include "guidance/xml.h"
#include "scenario/shapes.h"

static void
test_shipped (void)
{
  xmlRelaxNG *grammar = pairs_grammar (SCENARIO_GRAMMAR);
  g_autoptr (GPtrArray) names = pairs_list (SHIPPED_SCENARIOS);
  g_autoptr (LfPacks) packs = fixtures_packs_of (SHIPPED_PACKS);
  g_assert_cmpuint (names->len, >, 0);
  for (guint i = 0; i < names->len; i++) {
    const char *name = g_ptr_array_index (names, i);
    g_autoptr (LfDefects) defects = lf_defects_new ();
    g_autoptr (GBytes) bytes = pairs_load (SHIPPED_SCENARIOS, name);
    g_autoptr (LfScenario) scenario = lf_scenario_read (bytes, name, packs, NULL, defects);
    if (scenario != NULL)
      lf_scenario_check (scenario, packs, defects);
    g_autofree char *said = lf_defects_to_text (defects);
    if (scenario == NULL || lf_defects_count_errors (defects) > 0)
      g_error ("%s", said);
    g_assert_true (pairs_obeys (grammar, bytes));
  }
  xmlRelaxNGFree (grammar);
}

/* Of each pair that is XML: what the shapes refuse the grammar refuses, and what the reader takes
 * the grammar takes. Between the two lies what only the reader can know. */
static void
test_agreement (void)
{
  xmlRelaxNG *grammar = pairs_grammar (SCENARIO_GRAMMAR);
  g_autoptr (GPtrArray) names = pairs_list ("files");
  guint n_refused = 0;
  for (guint i = 0; i < names->len; i++) {
    const char *name = g_ptr_array_index (names, i);
    g_autoptr (LfDefects) defects = lf_defects_new ();
    g_autoptr (GBytes) bytes = pairs_load ("files", name);
    xmlDoc *document = lf_xml_parse (bytes, name, defects);
    if (document == NULL)
      continue;
    lf_shape_check (&lf_scenario_shape, document, LF_SCENARIO_NAMESPACE, name, defects);
    xmlFreeDoc (document);
    gboolean obeys = pairs_obeys (grammar, bytes);
    gboolean formed = lf_defects_count (defects) == 0;
    g_autoptr (LfScenario) scenario = lf_scenario_read (bytes, name, NULL, NULL, defects);
    if (obeys && !formed)
      g_error ("%s: the reader finds its form wrong, the grammar does not", name);
    if (!obeys && scenario != NULL)
      g_error ("%s: the reader takes it, the grammar does not", name);
    n_refused += !obeys;
  }
  g_assert_cmpuint (n_refused, >, 25);
  xmlRelaxNGFree (grammar);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scenario/grammar/shipped", test_shipped);
  g_test_add_func ("/scenario/grammar/agreement", test_agreement);
  return g_test_run ();
}
