/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Criteria and the model learner's course. */
#include "scenario/read.h"

#include "scenario/shapes.h"

/* ---- Criteria ---- */

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
    if (g_ptr_array_find_with_equal_func (steps, names[i], g_str_equal, NULL))
      lf_reader_error_at (reader, node, "steps", "the step \"%s\" is named already.", names[i]);
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
  criterion->items = lf_read_items_inside (reader, node);
  criterion->steps = g_ptr_array_new_with_free_func (g_free);
  criterion->applies = lf_read_conditions (reader, lf_node_child (node, "applies"));
  criterion->met = lf_read_conditions (reader, lf_node_child (node, "met"));
  criterion->failed = lf_read_conditions (reader, lf_node_child (node, "failed"));
  criterion->hinted_by =
      lf_reader_refer (reader, node, "hinted-by", reader->scenario->decisions, "decision");
  criterion->by_person = lf_node_word (node, "by", &lf_raters, 0) == 1;
  criterion->good = lf_node_child_text (node, "good");
  criterion->alternative = lf_node_child_text (node, "alternative");
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
