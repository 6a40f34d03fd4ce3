/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a scenario: its form, its ids, its parts. */
#include "scenario/read.h"

#include "guidance/translate.h"
#include "guidance/xml.h"
#include "scenario/shapes.h"

/* Before the form is looked at, since the form of what a parameter gives matters too. FALSE where
 * there is nothing to be filled in with. */
static gboolean
fill (LfReader *reader, xmlNode *root, const int64_t *places)
{
  const GPtrArray *parameters = reader->scenario->parameters;
  if (!lf_read_parameters (reader, root))
    return FALSE;
  for (guint i = 0; places != NULL && i < parameters->len; i++)
    ((LfParameter *) g_ptr_array_index (parameters, i))->place = places[i];
  lf_fill_parameters (reader, root);
  return TRUE;
}

/* What a head tells of the score: what each criterion rests on. */
static void
read_items (const LfReader *reader)
{
  for (guint i = 0; i < reader->criterion_nodes->len; i++) {
    LfCriterion *criterion = reader->scenario->criteria->pdata[i];
    criterion->items = lf_read_items_inside (reader, reader->criterion_nodes->pdata[i]);
  }
}

static void
read_parts (LfReader *reader, const xmlNode *root)
{
  GPtrArray **nodes[] = { &reader->phase_nodes,  &reader->event_nodes,     &reader->decision_nodes,
                          &reader->ending_nodes, &reader->criterion_nodes, &reader->step_nodes };
  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    *nodes[i] = g_ptr_array_new ();
  lf_reader_collect (reader, root);
  lf_read_case (reader, root);
  if (reader->head_only) {
    read_items (reader);
  } else {
    lf_read_facilitator (reader, root);
    lf_read_decisions (reader);
    lf_read_script (reader);
    lf_read_score (reader);
  }
  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    g_ptr_array_unref (*nodes[i]);
}

static gboolean
is_unfilled (const LfReader *reader, int line)
{
  for (guint i = 0; i < reader->unfilled->len; i++)
    if (g_array_index (reader->unfilled, int, i) == line)
      return TRUE;
  return FALSE;
}

/* Where something is not filled in, what would stand there is not known, and only that is told. */
static void
read_document (LfReader *reader, xmlDoc *document, const int64_t *places)
{
  xmlNode *root = xmlDocGetRootElement (document);
  gboolean filled = fill (reader, root, places);
  LfDefects *told = reader->defects;
  g_autoptr (LfDefects) found = lf_defects_new ();
  if (!reader->head_only && !lf_shape_check (&lf_scenario_shape, document, LF_SCENARIO_NAMESPACE,
                                             reader->file, told))
    return;
  if (!filled)
    return;
  reader->defects = found;
  read_parts (reader, root);
  reader->defects = told;
  for (guint i = 0; i < lf_defects_count (found); i++) {
    const LfDefect *defect = lf_defects_get (found, i);
    if (!is_unfilled (reader, defect->line))
      lf_defects_add (told, defect->kind, defect->file, defect->line, "%s", defect->message);
  }
}

/* What of a document makes its head. */
static gboolean
is_of_head (const char *const *path, int depth, const char *name)
{
  static const char *const parts[] = { "title",      "summary", "packs",
                                       "parameters", "patient", "criteria" };
  if (depth == 1) {
    for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
      if (g_str_equal (parts[i], name))
        return TRUE;
    return FALSE;
  }
  if (depth >= 2 && g_str_equal (path[1], "patient"))
    return FALSE;
  return depth < 3 || !g_str_equal (path[1], "criteria") || g_str_equal (name, "rests-on");
}

static LfScenario *
read_at (GBytes *bytes, const char *file, gboolean head_only, const LfScenario *from,
         const int64_t *places, const LfPacks *packs, const LfTongue *tongue, LfDefects *defects)
{
  guint errors = lf_defects_count_errors (defects);
  xmlDoc *document = lf_xml_parse_part (bytes, file, head_only ? is_of_head : NULL, defects);
  if (document == NULL)
    return NULL;

  lf_translate (&lf_scenario_shape, xmlDocGetRootElement (document), tongue);
  g_autoptr (LfScenario) scenario = lf_scenario_new ();
  scenario->tongue = tongue;
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
    .head_only = head_only,
  };
  reader.unfilled = g_array_new (FALSE, FALSE, sizeof (int));
  read_document (&reader, document, places);
  g_array_unref (reader.unfilled);
  lf_packs_unref (reader.chosen);
  xmlFreeDoc (document);
  return lf_defects_count_errors (defects) > errors ? NULL : g_steal_pointer (&scenario);
}

LfScenario *
lf_scenario_read (GBytes *bytes, const char *file, const LfPacks *packs, const LfTongue *tongue,
                  LfDefects *defects)
{
  return read_at (bytes, file, FALSE, NULL, NULL, packs, tongue, defects);
}

LfScenario *
lf_scenario_read_head (GBytes *bytes, const char *file, const LfPacks *packs,
                       const LfTongue *tongue)
{
  g_autoptr (LfDefects) defects = lf_defects_new ();
  g_autoptr (LfScenario) head = read_at (bytes, file, TRUE, NULL, NULL, packs, tongue, defects);
  gboolean whole = head != NULL && head->id != NULL && head->title != NULL &&
                   head->summary != NULL && head->patient_text != NULL;
  return whole ? g_steal_pointer (&head) : NULL;
}

char *
lf_scenario_read_id (GBytes *beginning)
{
  return lf_xml_root_attribute (beginning, "id");
}

LfScenario *
lf_scenario_at (const LfScenario *scenario, const int64_t *places, const LfPacks *packs,
                const LfTongue *tongue, LfDefects *defects)
{
  return read_at (scenario->bytes, scenario->file, FALSE, scenario, places, packs, tongue, defects);
}
