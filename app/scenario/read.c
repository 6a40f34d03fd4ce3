/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a scenario: its form, its ids, its parts. */
#include "scenario/read.h"

#include "guidance/xml.h"
#include "scenario/shapes.h"

static void
read_document (LfReader *reader, xmlDoc *document)
{
  if (!lf_shape_check (&lf_scenario_shape, document, LF_SCENARIO_NAMESPACE, reader->file,
                       reader->defects))
    return;
  GPtrArray **nodes[] = { &reader->phase_nodes,  &reader->event_nodes,     &reader->decision_nodes,
                          &reader->ending_nodes, &reader->criterion_nodes, &reader->step_nodes };
  const xmlNode *root = xmlDocGetRootElement (document);
  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    *nodes[i] = g_ptr_array_new ();
  lf_reader_collect (reader, root);
  lf_read_case (reader, root);
  lf_read_decisions (reader);
  lf_read_script (reader);
  lf_read_score (reader);
  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    g_ptr_array_unref (*nodes[i]);
}

LfScenario *
lf_scenario_read (GBytes *bytes, const char *file, const LfPacks *packs, LfDefects *defects)
{
  guint errors = lf_defects_count_errors (defects);
  xmlDoc *document = lf_xml_parse (bytes, file, defects);
  if (document == NULL)
    return NULL;

  g_autoptr (LfScenario) scenario = lf_scenario_new ();
  scenario->file = g_strdup (file);
  scenario->bytes = g_bytes_ref (bytes);
  scenario->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  LfReader reader = {
    .file = file,
    .defects = defects,
    .scenario = scenario,
    .packs = packs,
  };
  read_document (&reader, document);
  lf_packs_unref (reader.chosen);
  xmlFreeDoc (document);
  return lf_defects_count_errors (defects) > errors ? NULL : g_steal_pointer (&scenario);
}
