/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Effects. */
#include "scenario/read.h"

#include "guidance/describe.h"

static void
read_set (LfReader *reader, const xmlNode *node, LfEffect *effect)
{
  int row = lf_node_word (node, "variable", &lf_variables, -1);
  effect->variable = (LfVariableId) MAX (row, 0);
  effect->seconds = lf_node_number (node, "over", 0);
  lf_read_variable_value (reader, node, row, &effect->value);
}

static void
read_rhythm (LfReader *reader, const xmlNode *node, LfEffect *effect)
{
  effect->word = lf_node_word (node, "is", &lf_rhythms, 0);
}

static void
read_fault (LfReader *reader, const xmlNode *node, LfEffect *effect)
{
  effect->word = lf_node_word (node, "id", &lf_faults, 0);
  effect->value = lf_node_number (node, "severity", 1);
}

static void
read_cure (LfReader *reader, const xmlNode *node, LfEffect *effect)
{
  effect->word = lf_node_word (node, "fault", &lf_faults, 0);
}

static void
read_say (LfReader *reader, const xmlNode *node, LfEffect *effect)
{
  effect->word = lf_node_word (node, "who", &lf_speakers, 0);
  effect->text = lf_node_text (node);
}

static void
read_reveal (LfReader *reader, const xmlNode *node, LfEffect *effect)
{
  effect->title = lf_node_value_text (node, "title");
  effect->text = lf_node_text (node);
  effect->items = lf_read_items_of (reader, node);
}

static void
read_mark (LfReader *reader, const xmlNode *node, LfEffect *effect)
{
  effect->mark = lf_reader_refer (reader, node, "id", reader->scenario->marks, "mark");
}

static void
read_ask (LfReader *reader, const xmlNode *node, LfEffect *effect)
{
  effect->decision =
      lf_reader_refer (reader, node, "decision", reader->scenario->decisions, "decision");
}

static void
read_do (LfReader *reader, const xmlNode *node, LfEffect *effect)
{
  lf_read_do (reader, node, LF_DO_TEAM, &effect->command, &effect->tokens);
}

static void
read_go (LfReader *reader, const xmlNode *node, LfEffect *effect)
{
  effect->phase = lf_reader_refer (reader, node, "phase", reader->scenario->phases, "phase");
}

static void
read_finish (LfReader *reader, const xmlNode *node, LfEffect *effect)
{
  effect->ending = lf_reader_refer (reader, node, "ending", reader->scenario->endings, "ending");
}

static const struct {
  const char *element;
  LfEffectKind kind;
  void (*read) (LfReader *reader, const xmlNode *node, LfEffect *effect);
} kinds[] = {
  { "set", LF_EFFECT_SET, read_set },
  { "rhythm", LF_EFFECT_RHYTHM, read_rhythm },
  { "fault", LF_EFFECT_FAULT, read_fault },
  { "cure", LF_EFFECT_CURE, read_cure },
  { "say", LF_EFFECT_SAY, read_say },
  { "reveal", LF_EFFECT_REVEAL, read_reveal },
  { "mark", LF_EFFECT_MARK, read_mark },
  { "ask", LF_EFFECT_ASK, read_ask },
  { "do", LF_EFFECT_DO, read_do },
  { "go", LF_EFFECT_GO, read_go },
  { "finish", LF_EFFECT_FINISH, read_finish },
};

/* Only the first way out of a phase is taken. */
static void
check_ways_out (const LfReader *reader, const xmlNode *node)
{
  const xmlNode *first = NULL;
  for (const xmlNode *child = lf_node_first (node); child != NULL; child = lf_node_next (child)) {
    if (!lf_node_is (child, "go") && !lf_node_is (child, "finish"))
      continue;
    if (first != NULL)
      lf_reader_error (
          reader, child, "<%s> comes too late: <%s>, in line %d, has led away already.",
          (const char *) child->name, (const char *) first->name, lf_node_line (first));
    else
      first = child;
  }
}

GPtrArray *
lf_read_effects (LfReader *reader, const xmlNode *node)
{
  GPtrArray *effects = lf_effects_new ();
  if (node == NULL)
    return effects;
  check_ways_out (reader, node);
  for (const xmlNode *child = lf_node_first (node); child != NULL; child = lf_node_next (child))
    for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
      if (!lf_node_is (child, kinds[i].element))
        continue;
      LfEffect *effect = g_new0 (LfEffect, 1);
      effect->kind = kinds[i].kind;
      effect->line = lf_node_line (child);
      effect->mark = effect->decision = effect->phase = effect->ending = -1;
      g_ptr_array_add (effects, effect);
      kinds[i].read (reader, child, effect);
    }
  return effects;
}
