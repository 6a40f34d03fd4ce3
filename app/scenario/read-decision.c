/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decisions. */
#include "scenario/read.h"

#include "scenario/shapes.h"

static void
read_option (LfReader *reader, const xmlNode *node, LfOption *option)
{
  option->text = lf_node_child_text (node, "text");
  option->verdict = (LfVerdict) lf_node_word (node, "verdict", &lf_verdicts, LF_VERDICT_NEUTRAL);
  option->why = lf_node_child_text (node, "why");
  option->unit = g_strdup ("");
  g_ptr_array_unref (option->effects);
  option->effects = lf_read_effects (reader, lf_node_child (node, "then"));
}

/* The elements that belong to some kinds of decision only. */
static const struct {
  const char *element;
  guint kinds; /* a bit for each LfDecisionKind */
  const char *belongs;
} parts[] = {
  { "field", 1u << LF_DECISION_SET_VALUE, "it belongs to set-value" },
  { "until", 1u << LF_DECISION_DO_IT, "it belongs to do-it" },
  { "option", ~(1u << LF_DECISION_SET_VALUE | 1u << LF_DECISION_DO_IT | 1u << LF_DECISION_FILL_IN),
    "set-value and fill-in have fields, and do-it is done" },
  { "number", 1u << LF_DECISION_FILL_IN, "it belongs to fill-in" },
  { "time", 1u << LF_DECISION_FILL_IN, "it belongs to fill-in" },
  { "clock", 1u << LF_DECISION_FILL_IN, "it belongs to fill-in" },
  { "choice", 1u << LF_DECISION_FILL_IN, "it belongs to fill-in" },
  { "words", 1u << LF_DECISION_FILL_IN, "it belongs to fill-in" },
  { "impossible", 1u << LF_DECISION_FILL_IN, "it belongs to fill-in" },
};

static gboolean
belongs (const LfReader *reader, const xmlNode *node, const LfDecision *decision)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    if (!lf_node_is (node, parts[i].element) || (parts[i].kinds & 1u << decision->kind) != 0)
      continue;
    lf_reader_error (reader, node, "<%s> does not belong in a decision of the kind \"%s\": %s.",
                     parts[i].element,
                     lf_table_word (&lf_decision_kinds, (size_t) decision->kind)->id,
                     parts[i].belongs);
    return FALSE;
  }
  return TRUE;
}

static void
read_parts (LfReader *reader, const xmlNode *node, LfDecision *decision)
{
  guint option = 0;
  guint hint = 0;
  for (const xmlNode *child = lf_node_first (node); child != NULL; child = lf_node_next (child)) {
    gboolean is_option = lf_node_is (child, "option");
    gboolean is_field = lf_node_is (child, "field");
    if (!belongs (reader, child, decision))
      continue;
    if (lf_node_field_kind (child) >= 0)
      lf_read_form_field (reader, child, g_ptr_array_index (decision->options, option++));
    else if (is_option || is_field) {
      LfOption *row = g_ptr_array_index (decision->options, option++);
      (is_option ? read_option : lf_read_set_field) (reader, child, row);
    } else if (lf_node_is (child, "hint") && hint < G_N_ELEMENTS (decision->hints))
      decision->hints[hint++] = lf_node_text (child);
  }
  for (const xmlNode *child = lf_node_first (node); child != NULL; child = lf_node_next (child))
    if (lf_node_is (child, "impossible") && decision->kind == LF_DECISION_FILL_IN)
      lf_read_form_rule (reader, child, decision);
}

void
lf_read_decisions (LfReader *reader)
{
  for (guint i = 0; i < reader->decision_nodes->len; i++) {
    const xmlNode *node = g_ptr_array_index (reader->decision_nodes, i);
    LfDecision *decision = g_ptr_array_index (reader->scenario->decisions, i);
    decision->ask = lf_node_child_text (node, "ask");
    decision->seconds = lf_node_number (node, "seconds", 0);
    decision->wants_reason = decision->kind == LF_DECISION_STATE_REASON ||
                             lf_node_word (node, "reason", &lf_yes_no, 0) == 1;
    decision->role = (LfRole) lf_node_word (node, "role", &lf_roles, 0);
    decision->when = lf_read_conditions (reader, lf_node_child (node, "when"));
    decision->until = lf_read_conditions (reader, lf_node_child (node, "until"));
    decision->late = lf_read_effects (reader, lf_node_child (node, "late"));
    decision->items = lf_read_items_inside (reader, node);
    read_parts (reader, node, decision);
  }
}
