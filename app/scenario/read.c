/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a scenario: its form, its ids, its parts. */
#include "scenario/read.h"

#include "guidance/xml.h"
#include "scenario/shapes.h"

/* Before the form is looked at, since the form of what a parameter gives matters too. */
static gboolean
fill (LfReader *reader, xmlNode *root, const int64_t *places)
{
  const GPtrArray *parameters = reader->scenario->parameters;
  if (!lf_read_parameters (reader, root))
    return FALSE;
  for (guint i = 0; places != NULL && i < parameters->len; i++)
    ((LfParameter *) g_ptr_array_index (parameters, i))->place = places[i];
  return lf_fill_parameters (reader, root);
}

static void
read_document (LfReader *reader, xmlDoc *document, const int64_t *places)
{
  gboolean filled = fill (reader, xmlDocGetRootElement (document), places);
  /* Where something is not filled in, what would stand there is not known. */
  if (!lf_shape_check (&lf_scenario_shape, document, LF_SCENARIO_NAMESPACE, reader->file,
                       reader->defects) ||
      !filled)
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

static LfScenario *
read_at (GBytes *bytes, const char *file, const LfScenario *from, const int64_t *places,
         const LfPacks *packs, LfDefects *defects)
{
  guint errors = lf_defects_count_errors (defects);
  xmlDoc *document = lf_xml_parse (bytes, file, defects);
  if (document == NULL)
    return NULL;

  g_autoptr (LfScenario) scenario = lf_scenario_new ();
  scenario->drawn = places != NULL;
  scenario->file = g_strdup (file);
  scenario->bytes = g_bytes_ref (bytes);
  scenario->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  LfReader reader = {
    .file = file,
    .defects = defects,
    .scenario = scenario,
    .packs = packs,
    .from = from,
  };
  read_document (&reader, document, places);
  lf_packs_unref (reader.chosen);
  xmlFreeDoc (document);
  return lf_defects_count_errors (defects) > errors ? NULL : g_steal_pointer (&scenario);
}

LfScenario *
lf_scenario_read (GBytes *bytes, const char *file, const LfPacks *packs, LfDefects *defects)
{
  return read_at (bytes, file, NULL, NULL, packs, defects);
}

LfScenario *
lf_scenario_at (const LfScenario *scenario, const int64_t *places, const LfPacks *packs,
                LfDefects *defects)
{
  return read_at (scenario->bytes, scenario->file, scenario, places, packs, defects);
}
