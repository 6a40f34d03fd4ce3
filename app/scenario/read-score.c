/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Criteria and the model learner's course. */
#include "scenario/read.h"

#include <string.h>

#include "guidance/describe.h"
#include "guidance/form.h"
#include "scenario/shapes.h"

/* ---- Criteria ---- */

static char *
pack_of (const char *reference)
{
  return g_strndup (reference, strcspn (reference, "/"));
}

static void
report_unknown_item (const LfReader *reader, const xmlNode *node, const LfPack *pack,
                     const char *item)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; i < pack->items->len; i++)
    g_ptr_array_add (names, ((const LfItem *) g_ptr_array_index (pack->items, i))->id);
  g_ptr_array_add (names, NULL);
  g_autofree char *allowed =
      lf_describe_allowed ((const char *const *) names->pdata, item, "\"", "\"");
  lf_reader_error_at (reader, node, "item", "the pack \"%s\" has no item \"%s\": %s", pack->id,
                      item, allowed);
}

static void
read_item (LfReader *reader, const xmlNode *node, GPtrArray *items)
{
  const LfAttribute form = { "item", LF_FORM_ITEM, TRUE };
  const LfScenario *scenario = reader->scenario;
  g_autofree char *reference = lf_node_get (node, "item");
  g_autofree char *wrong =
      reference == NULL ? g_strdup ("") : lf_form_describe_wrong (&form, reference);
  if (wrong != NULL)
    return;
  g_autofree char *id = pack_of (reference);
  const LfPack *pack = reader->packs != NULL ? lf_packs_pack (reader->packs, id) : NULL;
  if (!g_ptr_array_find_with_equal_func (scenario->packs, id, g_str_equal, NULL))
    lf_reader_error_at (reader, node, "item",
                        "the pack \"%s\" is not declared: add <pack id=\"%s\"/> to "
                        "<packs>.",
                        id, id);
  else if (pack != NULL && lf_packs_item (reader->packs, reference, NULL) == NULL)
    report_unknown_item (reader, node, pack, reference + strlen (id) + 1);
  g_ptr_array_add (items, g_steal_pointer (&reference));
}

static void
read_steps (LfReader *reader, const xmlNode *node, GPtrArray *steps)
{
  g_autofree char *text = lf_node_get (node, "steps");
  if (text == NULL)
    return;
  g_auto (GStrv) names = g_strsplit_set (text, " \t\r\n", -1);
  for (guint i = 0; names[i] != NULL; i++) {
    if (*names[i] == '\0')
      continue;
    lf_reader_look_up (reader, node, "steps", names[i], reader->scenario->course, "step");
    g_ptr_array_add (steps, g_strdup (names[i]));
  }
}

static void
read_criterion (LfReader *reader, const xmlNode *node, LfCriterion *criterion)
{
  criterion->criterion_class =
      (LfCriterionClass) lf_node_word (node, "class", &lf_criterion_classes, 0);
  criterion->points = lf_node_number (node, "points", 0);
  criterion->domain = (LfDomain) lf_node_word (node, "domain", &lf_domains, 0);
  criterion->title = lf_node_child_text (node, "title");
  criterion->items = g_ptr_array_new_with_free_func (g_free);
  criterion->steps = g_ptr_array_new_with_free_func (g_free);
  criterion->applies = lf_read_conditions (reader, lf_node_child (node, "applies"));
  criterion->met = lf_read_conditions (reader, lf_node_child (node, "met"));
  criterion->failed = lf_read_conditions (reader, lf_node_child (node, "failed"));
  criterion->hinted_by =
      lf_reader_refer (reader, node, "hinted-by", reader->scenario->decisions, "decision");
  criterion->by_person = lf_node_word (node, "by", &lf_raters, 0) == 1;
  criterion->good = lf_node_child_text (node, "good");
  criterion->alternative = lf_node_child_text (node, "alternative");
  for (const xmlNode *child = lf_node_first (node); child != NULL; child = lf_node_next (child))
    if (lf_node_is (child, "rests-on"))
      read_item (reader, child, criterion->items);
  read_steps (reader, node, criterion->steps);
}

/* ---- Course ---- */

static void
read_step (LfReader *reader, const xmlNode *node, LfCourseStep *step)
{
  step->again_s = lf_node_seconds (node, "again", 0);
  step->late_s = lf_node_seconds (node, "late", 0);
  reader->for_course = TRUE;
  step->when = lf_read_conditions (reader, lf_node_child (node, "when"));
  reader->for_course = FALSE;
  step->commands = lf_read_commands (reader, node, LF_DO_COURSE);
}

void
lf_read_score (LfReader *reader)
{
  const LfScenario *scenario = reader->scenario;
  for (guint i = 0; i < scenario->criteria->len; i++)
    read_criterion (reader, g_ptr_array_index (reader->criterion_nodes, i),
                    g_ptr_array_index (scenario->criteria, i));
  for (guint i = 0; i < scenario->course->len; i++)
    read_step (reader, g_ptr_array_index (reader->step_nodes, i),
               g_ptr_array_index (scenario->course, i));
}
