/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Conditions. */
#include "scenario/read.h"
#include "scenario/shapes.h"
#include "scenario/field.h"

/* ---- What each kind holds ---- */

static void add_children (LfReader *reader, const xmlNode *node, LfCondition *condition);

/* A slot is where a running attempt remembers something for a condition. */
static void
take_slot (LfReader *reader, const xmlNode *node, LfCondition *condition)
{
  condition->slot = reader->scenario->n_slots++;
  if (condition->slot == LF_MAX_SLOTS)
    lf_reader_error (reader, node,
                     "there are too many <held>, <ever> and <change>: an attempt has room for %d.",
                     LF_MAX_SLOTS);
}

/* One child: what is inside, several side by side being joined by `kind`. */
static void
add_joined (LfReader *reader, const xmlNode *node, LfCondition *condition, LfConditionKind kind)
{
  LfCondition *joined = lf_condition_new (kind, lf_node_line (node));
  add_children (reader, node, joined);
  condition->children = g_ptr_array_new_with_free_func ((GDestroyNotify) lf_condition_free);
  if (joined->children->len == 1) {
    g_ptr_array_add (condition->children, g_ptr_array_steal_index (joined->children, 0));
    lf_condition_free (joined);
  } else
    g_ptr_array_add (condition->children, joined);
}

static void
read_group (LfReader *reader, const xmlNode *node, LfCondition *condition)
{
  add_children (reader, node, condition);
}

static void
read_not (LfReader *reader, const xmlNode *node, LfCondition *condition)
{
  add_joined (reader, node, condition, LF_CONDITION_ANY);
}

static void
read_held (LfReader *reader, const xmlNode *node, LfCondition *condition)
{
  condition->seconds = lf_node_number (node, "seconds", 0);
  take_slot (reader, node, condition);
  add_joined (reader, node, condition, LF_CONDITION_ALL);
}

static void
read_ever (LfReader *reader, const xmlNode *node, LfCondition *condition)
{
  take_slot (reader, node, condition);
  add_joined (reader, node, condition, LF_CONDITION_ALL);
}

static void
read_bounds (LfReader *reader, const xmlNode *node, const char *attribute, LfCondition *condition)
{
  int row = lf_node_word (node, attribute, &lf_readings, -1);
  condition->reading = (LfReadingId) MAX (row, 0);
  condition->has_above = lf_node_has (node, "above");
  condition->has_below = lf_node_has (node, "below");
  condition->above = lf_node_number (node, "above", 0);
  condition->below = lf_node_number (node, "below", 0);
  if (!condition->has_above && !condition->has_below)
    lf_reader_error (reader, node, "<%s> lacks a bound: give \"above\", \"below\" or both.",
                     (const char *) node->name);
  if (reader->for_course && row >= 0 && !lf_reading_is_displayed ((LfReadingId) row))
    lf_reader_error_at (
        reader, node, attribute,
        "the model learner cannot see \"%s\": its course rests on displayed readings "
        "only (those of monitor, defibrillator and console in \"lowflowctl words "
        "readings\").",
        lf_table_word (&lf_readings, (size_t) row)->id);
}

static void
read_reading (LfReader *reader, const xmlNode *node, LfCondition *condition)
{
  read_bounds (reader, node, "id", condition);
}

static void
read_change (LfReader *reader, const xmlNode *node, LfCondition *condition)
{
  read_bounds (reader, node, "reading", condition);
  take_slot (reader, node, condition);
  condition->mark = lf_reader_refer (reader, node, "since", reader->scenario->marks, "mark");
}

static void
read_time (LfReader *reader, const xmlNode *node, LfCondition *condition)
{
  condition->seconds = lf_node_seconds (node, "at", 0);
}

static void
read_since (LfReader *reader, const xmlNode *node, LfCondition *condition)
{
  condition->mark = lf_reader_refer (reader, node, "mark", reader->scenario->marks, "mark");
  condition->seconds = lf_node_seconds (node, "at-least", 0);
  condition->has_at_most = lf_node_has (node, "at-most");
  condition->at_most_s = lf_node_seconds (node, "at-most", 0);
  if (!condition->has_at_most && !lf_node_has (node, "at-least"))
    lf_reader_error (reader, node,
                     "<since> lacks a time: give \"at-least\", \"at-most\" or both, "
                     "or write <marked>.");
}

static void
read_marked (LfReader *reader, const xmlNode *node, LfCondition *condition)
{
  condition->mark = lf_reader_refer (reader, node, "id", reader->scenario->marks, "mark");
}

static void
read_done (LfReader *reader, const xmlNode *node, LfCondition *condition)
{
  /* One out of its range has been reported, and may be larger than an int. */
  condition->count = (int) CLAMP (lf_node_number (node, "count", 1), 1, G_MAXINT);
  condition->done = lf_read_pattern (reader, node, "action");
}

static void
read_decision (LfReader *reader, const xmlNode *node, LfCondition *condition)
{
  const LfScenario *scenario = reader->scenario;
  condition->decision = lf_reader_refer (reader, node, "decision", scenario->decisions, "decision");
  if (condition->decision < 0)
    return;
  const LfDecision *decision = g_ptr_array_index (scenario->decisions, (guint) condition->decision);
  gboolean without = decision->kind == LF_DECISION_DO_IT;
  if (condition->kind == LF_CONDITION_ACCEPTED && without)
    lf_reader_error (reader, node,
                     "\"%s\" is done and not answered, so nothing in it can be accepted: write "
                     "<answered decision=\"%s\"/>.",
                     decision->id, decision->id);
  if (lf_node_has (node, "field") && lf_decision_has_fields (decision))
    condition->option = lf_reader_refer (reader, node, "field", decision->options, "field");
  else if (lf_node_has (node, "field"))
    lf_reader_error_at (reader, node, "field", "\"%s\" has no fields.", decision->id);
  if (!lf_node_has (node, "option"))
    return;
  if (without || lf_decision_has_fields (decision))
    lf_reader_error_at (reader, node, "option", "\"%s\" has no options to be answered with.",
                        decision->id);
  else
    condition->option = lf_reader_refer (reader, node, "option", decision->options, "option");
}

static void
read_phase (LfReader *reader, const xmlNode *node, LfCondition *condition)
{
  condition->phase = lf_reader_refer (reader, node, "id", reader->scenario->phases, "phase");
}

static void
read_fired (LfReader *reader, const xmlNode *node, LfCondition *condition)
{
  condition->event = lf_reader_refer (reader, node, "event", reader->scenario->events, "event");
}

static void
read_rhythm (LfReader *reader, const xmlNode *node, LfCondition *condition)
{
  condition->word = lf_node_word (node, "is", &lf_rhythms, 0);
}

static void
read_fault (LfReader *reader, const xmlNode *node, LfCondition *condition)
{
  condition->word = lf_node_word (node, "id", &lf_faults, 0);
}

static void
read_pulse (LfReader *reader, const xmlNode *node, LfCondition *condition)
{
}

static void
read_chance (LfReader *reader, const xmlNode *node, LfCondition *condition)
{
  condition->chance = lf_node_get (node, "name");
  condition->probability = lf_node_number (node, "of", 0);
}

static void
read_drawn (LfReader *reader, const xmlNode *node, LfCondition *condition)
{
  const GPtrArray *parameters = reader->scenario->parameters;
  condition->parameter = lf_reader_refer (reader, node, "parameter", parameters, "parameter");
  if (condition->parameter < 0)
    return;
  const LfParameter *parameter = g_ptr_array_index (parameters, (guint) condition->parameter);
  const LfParameterUse use = { condition->parameter, condition->line };
  g_array_append_val (reader->scenario->uses, use);
  if (parameter->kind != LF_PARAMETER_CHOICE)
    lf_reader_error_at (reader, node, "parameter",
                        "\"%s\" is no <choice>, so it is never drawn as a word.", parameter->id);
  else
    condition->word = lf_reader_refer (reader, node, "is", parameter->words, "word");
}

/* ---- All kinds ---- */

typedef struct {
  const char *element;
  LfConditionKind kind;
  gboolean hidden; /* no learner can see whether it holds */
  void (*read) (LfReader *reader, const xmlNode *node, LfCondition *condition);
} Kind;

static const Kind kinds[] = {
  { "all", LF_CONDITION_ALL, FALSE, read_group },
  { "any", LF_CONDITION_ANY, FALSE, read_group },
  { "not", LF_CONDITION_NOT, FALSE, read_not },
  { "held", LF_CONDITION_HELD, FALSE, read_held },
  { "ever", LF_CONDITION_EVER, FALSE, read_ever },
  { "reading", LF_CONDITION_READING, FALSE, read_reading },
  { "change", LF_CONDITION_CHANGE, FALSE, read_change },
  { "time", LF_CONDITION_TIME, FALSE, read_time },
  { "since", LF_CONDITION_SINCE, FALSE, read_since },
  { "marked", LF_CONDITION_MARKED, FALSE, read_marked },
  { "done", LF_CONDITION_DONE, FALSE, read_done },
  { "answered", LF_CONDITION_ANSWERED, FALSE, read_decision },
  { "accepted", LF_CONDITION_ACCEPTED, FALSE, read_decision },
  { "open", LF_CONDITION_OPEN, FALSE, read_decision },
  { "missed", LF_CONDITION_MISSED, FALSE, read_decision },
  { "reasoned", LF_CONDITION_REASONED, FALSE, read_decision },
  { "phase", LF_CONDITION_PHASE, FALSE, read_phase },
  { "fired", LF_CONDITION_FIRED, TRUE, read_fired },
  { "rhythm", LF_CONDITION_RHYTHM, TRUE, read_rhythm },
  { "pulse", LF_CONDITION_PULSE, TRUE, read_pulse },
  { "fault", LF_CONDITION_FAULT, TRUE, read_fault },
  { "chance", LF_CONDITION_CHANCE, TRUE, read_chance },
  { "drawn", LF_CONDITION_DRAWN, TRUE, read_drawn },
};

static LfCondition *
read_condition (LfReader *reader, const xmlNode *node)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (!lf_node_is (node, kinds[i].element))
      continue;
    LfCondition *condition = lf_condition_new (kinds[i].kind, lf_node_line (node));
    kinds[i].read (reader, node, condition);
    if (reader->for_course && kinds[i].hidden)
      lf_reader_error (reader, node,
                       "the model learner cannot see <%s>: its course rests on displayed readings, "
                       "decisions, phases, marks, times and done actions.",
                       kinds[i].element);
    return condition;
  }
  return NULL;
}

/* Nested no deeper than the reader of XML lets a file be. */
static void
add_children (LfReader *reader, const xmlNode *node, LfCondition *condition)
{
  condition->children = g_ptr_array_new_with_free_func ((GDestroyNotify) lf_condition_free);
  for (const xmlNode *child = lf_node_first (node); child != NULL; child = lf_node_next (child)) {
    LfCondition *read = read_condition (reader, child);
    if (read != NULL)
      g_ptr_array_add (condition->children, read);
  }
}

LfCondition *
lf_read_conditions (LfReader *reader, const xmlNode *node)
{
  if (node == NULL)
    return NULL;
  LfCondition *all = lf_condition_new (LF_CONDITION_ALL, lf_node_line (node));
  add_children (reader, node, all);
  if (all->children->len != 1)
    return all;
  LfCondition *only = g_ptr_array_steal_index (all->children, 0);
  lf_condition_free (all);
  return only;
}
