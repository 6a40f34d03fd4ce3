/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands at the head of a scenario, its packs and its patient. */
#include "scenario/read.h"

#include <string.h>

#include "guidance/describe.h"
#include "guidance/form.h"
#include "scenario/shapes.h"

/* The texts of all children of that name in a part such as <sources>. */
static void
read_texts (const xmlNode *root, const char *part, const char *element, GPtrArray *texts)
{
  const xmlNode *parent = lf_node_child (root, part);
  if (parent == NULL)
    return;
  for (const xmlNode *node = lf_node_first (parent); node != NULL; node = lf_node_next (node))
    if (lf_node_is (node, element))
      g_ptr_array_add (texts, lf_node_text (node));
}

static void
read_paragraphs (const LfReader *reader, const xmlNode *root, const char *part, GPtrArray *rows)
{
  const xmlNode *parent = lf_node_child (root, part);
  if (parent == NULL)
    return;
  for (const xmlNode *node = lf_node_first (parent); node != NULL; node = lf_node_next (node)) {
    if (!lf_node_is (node, "p"))
      continue;
    LfParagraph *paragraph = g_new0 (LfParagraph, 1);
    paragraph->text = lf_node_text (node);
    paragraph->items = lf_read_items_of (reader, node);
    g_ptr_array_add (rows, paragraph);
  }
}

/* ---- Packs ---- */

static void
report_unknown_pack (const LfReader *reader, const xmlNode *node, const char *id)
{
  g_autoptr (GPtrArray) names = lf_packs_ids (reader->packs);
  lf_reader_unknown_pack (reader, node, "id", id, names);
}

static void
report_unknown_version (const LfReader *reader, const xmlNode *node, const char *id,
                        const char *version)
{
  g_autoptr (GPtrArray) versions = g_ptr_array_new ();
  for (guint i = 0; i < reader->packs->packs->len; i++) {
    const LfPack *pack = reader->packs->packs->pdata[i];
    if (g_str_equal (pack->id, id))
      g_ptr_array_add (versions, pack->version);
  }
  g_ptr_array_add (versions, NULL);
  g_autofree char *allowed =
      lf_describe_allowed ((const char *const *) versions->pdata, version, "\"", "\"");
  lf_reader_error_at (reader, node, "version",
                      "there is no version \"%s\" of the pack \"%s\" here: %s", version, id,
                      allowed);
}

static void
read_pack (LfReader *reader, const xmlNode *node)
{
  LfScenario *scenario = reader->scenario;
  int line = lf_node_line (node);
  g_autofree char *id = lf_node_get (node, "id");
  g_autofree char *version = lf_node_get (node, "version");
  if (id == NULL || !lf_form_is_name (id))
    return;
  if (version == NULL || !lf_form_is_item_id (version)) {
    g_free (version);
    version = g_strdup ("");
  }
  if (g_ptr_array_find_with_equal_func (scenario->packs, id, g_str_equal, NULL))
    lf_reader_error (reader, node, "the pack \"%s\" is named already.", id);
  else if (reader->packs != NULL && lf_packs_pack (reader->packs, id) == NULL)
    report_unknown_pack (reader, node, id);
  else if (reader->packs != NULL && lf_packs_choose (reader->packs, id, version) == NULL)
    report_unknown_version (reader, node, id, version);
  g_ptr_array_add (scenario->packs, g_steal_pointer (&id));
  g_ptr_array_add (scenario->pack_versions, g_steal_pointer (&version));
  g_array_append_val (scenario->pack_lines, line);
}

/* From here on items are looked up in the versions that this scenario is played by. */
static void
read_packs (LfReader *reader, const xmlNode *root)
{
  const xmlNode *parent = lf_node_child (root, "packs");
  for (const xmlNode *node = parent != NULL ? lf_node_first (parent) : NULL; node != NULL;
       node = lf_node_next (node))
    if (lf_node_is (node, "pack"))
      read_pack (reader, node);
  if (reader->packs != NULL)
    reader->packs = reader->chosen = lf_scenario_packs (reader->scenario, reader->packs);
}

/* ---- Patient ---- */

void
lf_read_variable_value (const LfReader *reader, const xmlNode *node, int row, double *value)
{
  *value = lf_node_number (node, "value", 0);
  if (row < 0)
    return;
  const LfVariable *variable = lf_variable ((LfVariableId) row);
  g_autofree char *text = lf_node_get (node, "value");
  if (text == NULL || (*value >= variable->low && *value <= variable->high))
    return;
  g_autofree char *range =
      lf_describe_range (variable->low, variable->high, variable->word.unit, NULL);
  lf_reader_error_at (reader, node, "value", "%s cannot be %s: it goes %s.", variable->word.id,
                      text, range);
}

static void
read_variable (LfReader *reader, const xmlNode *node)
{
  GArray *variables = reader->scenario->variables;
  int row = lf_node_word (node, "id", &lf_variables, -1);
  if (row < 0)
    return;
  LfScenarioVariable variable = { .variable = (LfVariableId) row };
  lf_read_variable_value (reader, node, row, &variable.value);
  for (guint i = 0; i < variables->len; i++)
    if (g_array_index (variables, LfScenarioVariable, i).variable == variable.variable)
      lf_reader_error (reader, node, "the variable \"%s\" is set already.",
                       lf_variable (variable.variable)->word.id);
  g_array_append_val (variables, variable);
}

static void
read_fault (LfReader *reader, const xmlNode *node)
{
  int fault = lf_node_word (node, "id", &lf_faults, -1);
  if (fault >= 0)
    g_array_append_val (reader->scenario->faults, fault);
}

static void
read_prelude (LfReader *reader, const xmlNode *node)
{
  LfScenario *scenario = reader->scenario;
  scenario->prelude_s = lf_node_number (node, "seconds", 0);
  g_ptr_array_unref (scenario->prelude);
  scenario->prelude = lf_read_commands (reader, node, LF_DO_TEAM);
  for (const xmlNode *child = lf_node_first (node); child != NULL; child = lf_node_next (child)) {
    int line = lf_node_line (child);
    g_array_append_val (scenario->prelude_lines, line);
  }
}

static void
read_found (const LfReader *reader, const xmlNode *node, LfKnown *known)
{
  const LfFound found = {
    .mark = lf_reader_refer (reader, node, "mark", reader->scenario->marks, "mark"),
    .cause = (LfCause) lf_node_word (node, "cause", &lf_causes, LF_CAUSE_UNKNOWN),
    .line = lf_node_line (node),
  };
  if (found.mark >= 0)
    g_array_append_val (known->found, found);
}

static void
read_candidacy (LfReader *reader, const xmlNode *node)
{
  LfKnown *known = &reader->scenario->known;
  known->line = lf_node_line (node);
  known->adult = lf_node_word (node, "adult", &lf_yes_no, 0) == 1;
  known->first_rhythm = (LfArrestRhythm) lf_node_word (node, "first-rhythm", &lf_arrest_rhythms,
                                                       LF_ARREST_RHYTHM_SHOCKABLE);
  known->cause = (LfCause) lf_node_word (node, "cause", &lf_causes, LF_CAUSE_UNKNOWN);
  known->hypothermia = lf_node_word (node, "hypothermia", &lf_yes_no, 0) == 1;
  known->approved_study = lf_node_word (node, "approved-study", &lf_yes_no, 0) == 1;
  for (const xmlNode *child = lf_node_first (node); child != NULL; child = lf_node_next (child))
    if (lf_node_is (child, "found"))
      read_found (reader, child, known);
}

static void
read_patient (LfReader *reader, const xmlNode *node)
{
  LfScenario *scenario = reader->scenario;
  scenario->patient_line = lf_node_line (node);
  scenario->patient_text = lf_node_value_text (node, "text");
  scenario->age_years = lf_node_number (node, "age", 0);
  scenario->female = lf_node_word (node, "sex", &lf_sexes, 0) == 1;
  scenario->weight_kg = lf_node_number (node, "weight-kg", 0);
  scenario->height_cm = lf_node_number (node, "height-cm", 0);
  scenario->skin_darkness = lf_node_number (node, "skin", 0);
  scenario->rhythm = (LfRhythmId) lf_node_word (node, "rhythm", &lf_rhythms, 0);
  scenario->arterial_line = lf_node_word (node, "arterial-line", &lf_yes_no, 0) == 1;
  scenario->central_line = lf_node_word (node, "central-line", &lf_yes_no, 0) == 1;
  for (const xmlNode *child = lf_node_first (node); child != NULL; child = lf_node_next (child)) {
    if (lf_node_is (child, "variable"))
      read_variable (reader, child);
    else if (lf_node_is (child, "fault"))
      read_fault (reader, child);
    else if (lf_node_is (child, "prelude"))
      read_prelude (reader, child);
    else if (lf_node_is (child, "candidacy"))
      read_candidacy (reader, child);
  }
}

void
lf_read_case (LfReader *reader, const xmlNode *root)
{
  LfScenario *scenario = reader->scenario;
  const xmlNode *patient = lf_node_child (root, "patient");
  scenario->id = lf_node_get (root, "id");
  scenario->title = lf_node_child_text (root, "title");
  scenario->summary = lf_node_child_text (root, "summary");
  scenario->minutes = lf_node_number (root, "minutes", 0);
  scenario->pass_percent = lf_node_number (root, "pass", 0);
  scenario->jurisdiction =
      (LfJurisdiction) lf_node_word (root, "jurisdiction", &lf_jurisdictions, 0);
  scenario->review =
      (LfReview) lf_node_word (root, "review", &lf_review_states, LF_REVIEW_NOT_REVIEWED);
  scenario->shelf = (LfShelf) lf_node_word (root, "shelf", &lf_shelves, LF_SHELF_SELECTION);
  read_texts (root, "objectives", "objective", scenario->objectives);
  read_texts (root, "sources", "source", scenario->sources);
  read_packs (reader, root);
  read_paragraphs (reader, root, "brief", scenario->brief);
  read_paragraphs (reader, root, "debrief", scenario->debrief);
  if (patient != NULL)
    read_patient (reader, patient);
  if (scenario->id != NULL && g_str_equal (scenario->id, "sandbox"))
    lf_reader_error_at (reader, root, "id",
                        "the id \"sandbox\" is that of the built-in sandbox: choose "
                        "another.");
}
