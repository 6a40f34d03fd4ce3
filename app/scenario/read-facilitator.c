/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What whoever runs the case with a team needs. */
#include "scenario/read.h"
#include "scenario/shapes.h"

static const char *const elements[LF_N_FACILITATOR_PARTS] = {
  [LF_FACILITATOR_WARNING] = "warning",
  [LF_FACILITATOR_PROP] = "prop",
  [LF_FACILITATOR_OBSERVE] = "observe",
  [LF_FACILITATOR_REACTIONS] = "reactions",
  [LF_FACILITATOR_FACTS] = "facts",
  [LF_FACILITATOR_ANALYSIS] = "analysis",
  [LF_FACILITATOR_APPLICATION] = "application",
  [LF_FACILITATOR_FINISH] = "finish",
};

const char *
lf_facilitator_element (LfFacilitatorPart part)
{
  return elements[part];
}

static void
read_aloud (const xmlNode *node, GPtrArray *rows)
{
  LfReadAloud *row = lf_read_aloud_new ();
  row->who = (LfSpeaker) lf_node_word (node, "who", &lf_speakers, LF_SPEAKER_TEAM);
  row->title = lf_node_value_text (node, "title");
  for (const xmlNode *line = lf_node_first (node); line != NULL; line = lf_node_next (line))
    if (lf_node_is (line, "line"))
      g_ptr_array_add (row->lines, lf_node_text (line));
  g_ptr_array_add (rows, row);
}

void
lf_read_facilitator (LfReader *reader, const xmlNode *root)
{
  LfFacilitator *facilitator = &reader->scenario->facilitator;
  const xmlNode *parent = lf_node_child (root, "facilitator");
  if (parent == NULL)
    return;
  facilitator->line = lf_node_line (parent);
  for (const xmlNode *node = lf_node_first (parent); node != NULL; node = lf_node_next (node)) {
    if (lf_node_is (node, "script"))
      read_aloud (node, facilitator->scripts);
    for (guint i = 0; i < LF_N_FACILITATOR_PARTS; i++)
      if (lf_node_is (node, elements[i]))
        g_ptr_array_add (facilitator->parts[i], lf_node_text (node));
  }
}
