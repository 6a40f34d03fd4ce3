/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phases, events and endings. */
#include "scenario/read.h"
#include "scenario/shapes.h"

static void
read_phase (LfReader *reader, const xmlNode *node, LfPhase *phase)
{
  phase->title = lf_node_child_text (node, "title");
  phase->brief = lf_node_child_text (node, "brief");
  phase->patient_here = lf_node_word (node, "patient", &lf_presences, 1) == 1;
}

static void
read_event (LfReader *reader, const xmlNode *node, LfScriptEvent *event)
{
  const xmlNode *when = lf_node_child (node, "when");
  gboolean has_on = lf_node_has (node, "on");
  event->on = lf_read_pattern (reader, node, "on");
  event->when = lf_read_conditions (reader, when);
  event->effects = lf_read_effects (reader, lf_node_child (node, "then"));
  if (has_on && when != NULL)
    lf_reader_error (reader, node,
                     "an event fires on an action (\"on\") or when something holds "
                     "(<when>), and this one has both.");
  if (!has_on && when == NULL)
    lf_reader_error (reader, node,
                     "this event never fires: give it a <when>, or an action in "
                     "\"on\".");
}

static void
read_ending (const LfReader *reader, const xmlNode *node, LfEnding *ending)
{
  ending->kind = (LfEndingKind) lf_node_word (node, "kind", &lf_ending_kinds, 0);
  ending->title = lf_node_child_text (node, "title");
  ending->text = lf_node_child_text (node, "text");
  ending->items = lf_read_items_of (reader, node);
}

void
lf_read_script (LfReader *reader)
{
  const LfScenario *scenario = reader->scenario;
  for (guint i = 0; i < scenario->phases->len; i++)
    read_phase (reader, g_ptr_array_index (reader->phase_nodes, i),
                g_ptr_array_index (scenario->phases, i));
  for (guint i = 0; i < scenario->events->len; i++)
    read_event (reader, g_ptr_array_index (reader->event_nodes, i),
                g_ptr_array_index (scenario->events, i));
  for (guint i = 0; i < scenario->endings->len; i++)
    read_ending (reader, g_ptr_array_index (reader->ending_nodes, i),
                 g_ptr_array_index (scenario->endings, i));
}
