/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fields of a decision that has some, and what in a form cannot be true together. */
#include "scenario/read.h"
#include "scenario/shapes.h"

enum { LAST_MINUTE = 24 * 60 - 1 };

/* The element of each kind of field. */
static const char *const elements[LF_N_FIELD_KINDS] = {
  [LF_FIELD_NUMBER] = "number", [LF_FIELD_TIME] = "time",  [LF_FIELD_CLOCK] = "clock",
  [LF_FIELD_CHOICE] = "choice", [LF_FIELD_TEXT] = "words",
};

int
lf_node_field_kind (const xmlNode *node)
{
  for (int kind = 0; kind < LF_N_FIELD_KINDS; kind++)
    if (lf_node_is (node, elements[kind]))
      return kind;
  return -1;
}

/* ---- Fields ---- */

static void
read_bounds (const xmlNode *node, LfOption *field)
{
  gboolean number = field->field == LF_FIELD_NUMBER;
  double (*read) (const xmlNode *, const char *, double) =
      number ? lf_node_number : lf_node_seconds;

  field->low = read (node, "low", 0);
  field->high = read (node, "high", number ? 0 : LAST_MINUTE);
  field->accept_low = read (node, "accept-low", field->low);
  field->accept_high = read (node, "accept-high", field->high);
}

static gboolean
has_room (const LfReader *reader, const xmlNode *node, const LfOption *field)
{
  if (field->low < field->high)
    return TRUE;
  lf_reader_error_at (reader, node, "low",
                      "the field \"%s\" has no room: \"low\" must be below \"high\".", field->id);
  return FALSE;
}

static void
check_accepted (const LfReader *reader, const xmlNode *node, const LfOption *field)
{
  if (field->accept_low > field->accept_high || field->accept_low < field->low ||
      field->accept_high > field->high)
    lf_reader_error_at (reader, node, "accept-low",
                        "the field \"%s\" accepts nothing, or what it cannot be set to: "
                        "\"low\" <= \"accept-low\" <= \"accept-high\" <= \"high\".",
                        field->id);
}

static void
read_word (const LfReader *reader, const xmlNode *node, LfOption *field)
{
  g_autofree char *id = lf_node_get (node, "id");
  LfFieldWord *word = lf_field_word_new (id != NULL ? id : "");

  if (lf_rows_find (field->words, word->id) >= 0)
    lf_reader_error_at (reader, node, "id", "the choice \"%s\" has the word \"%s\" already.",
                        field->id, word->id);
  word->text = lf_node_text (node);
  word->verdict = (LfVerdict) lf_node_word (node, "verdict", &lf_verdicts, LF_VERDICT_NEUTRAL);
  g_ptr_array_add (field->words, word);
}

/* What lies outside what a field accepts is wrong. */
static void
begin_field (const xmlNode *node, LfFieldKind kind, LfOption *field)
{
  g_autofree char *unit = lf_node_get (node, "unit");

  field->field = kind;
  field->text = lf_node_child_text (node, "text");
  field->why = lf_node_child_text (node, "why");
  field->unit = unit != NULL ? g_steal_pointer (&unit) : g_strdup ("");
  field->verdict = LF_VERDICT_RIGHT;
}

void
lf_read_set_field (LfReader *reader, const xmlNode *node, LfOption *field)
{
  begin_field (node, LF_FIELD_NUMBER, field);
  read_bounds (node, field);
  field->step = lf_node_number (node, "step", 0);
  field->start = lf_node_number (node, "start", 0);
  if (has_room (reader, node, field)) {
    if (field->start < field->low || field->start > field->high)
      lf_reader_error_at (reader, node, "start", "the field \"%s\" starts outside its range.",
                          field->id);
    else
      check_accepted (reader, node, field);
  }
  if (field->step <= 0 && lf_node_has (node, "step"))
    lf_reader_error_at (reader, node, "step", "the field \"%s\" must step by more than 0.",
                        field->id);
}

void
lf_read_form_field (LfReader *reader, const xmlNode *node, LfOption *field)
{
  begin_field (node, (LfFieldKind) lf_node_field_kind (node), field);
  if (field->field == LF_FIELD_TEXT) {
    field->low = 1;
    field->high = lf_node_number (node, "most", 0);
    return;
  }
  if (field->field != LF_FIELD_CHOICE) {
    read_bounds (node, field);
    if (field->field != LF_FIELD_CLOCK && has_room (reader, node, field))
      check_accepted (reader, node, field);
    return;
  }
  for (const xmlNode *child = lf_node_first (node); child != NULL; child = lf_node_next (child))
    if (lf_node_is (child, "one"))
      read_word (reader, child, field);
  if (field->words->len > LF_MAX_WORDS)
    lf_reader_error (reader, node, "the choice \"%s\" has too many words: there is room for %d.",
                     field->id, LF_MAX_WORDS);
  field->high = (double) field->words->len - 1;
}

/* ---- What cannot be true ---- */

/* The word of a choice that an attribute names, -1 where there is none. */
static int
refer_word (const LfReader *reader, const xmlNode *node, const char *attribute,
            const LfDecision *decision, int field)
{
  const LfOption *of = g_ptr_array_index (decision->options, (guint) field);

  if (of->field == LF_FIELD_CHOICE)
    return lf_reader_refer (reader, node, attribute, of->words, "word");
  lf_reader_error_at (reader, node, attribute, "\"%s\" is no <choice>, and has no words.", of->id);
  return -1;
}

static void
read_words_rule (const LfReader *reader, const xmlNode *node, const LfDecision *decision,
                 LfFieldRule *rule)
{
  rule->other = lf_reader_refer (reader, node, "with", decision->options, "field");
  if (rule->field < 0 || rule->other < 0)
    return;
  rule->word = refer_word (reader, node, "is", decision, rule->field);
  rule->other_word = refer_word (reader, node, "as", decision, rule->other);
}

static void
read_order_rule (const LfReader *reader, const xmlNode *node, const LfDecision *decision,
                 LfFieldRule *rule)
{
  rule->other = lf_reader_refer (reader, node, "below", decision->options, "field");
  if (rule->field < 0 || rule->other < 0)
    return;
  const LfOption *one = g_ptr_array_index (decision->options, (guint) rule->field);
  const LfOption *other = g_ptr_array_index (decision->options, (guint) rule->other);
  if (one->field == other->field && one->field <= LF_FIELD_CLOCK)
    return;
  lf_reader_error_at (reader, node, "below",
                      "\"%s\" and \"%s\" cannot be compared: both must be a <number>, or a <time>, "
                      "or a <clock>.",
                      one->id, other->id);
  rule->other = -1;
}

void
lf_read_form_rule (LfReader *reader, const xmlNode *node, LfDecision *decision)
{
  gboolean below = lf_node_has (node, "below");
  gboolean words =
      lf_node_has (node, "is") && lf_node_has (node, "with") && lf_node_has (node, "as");
  LfFieldRule *rule = lf_field_rule_new (lf_node_line (node));

  rule->text = lf_node_text (node);
  rule->field = lf_reader_refer (reader, node, "field", decision->options, "field");
  if (below == words)
    lf_reader_error (reader, node,
                     "what cannot be is that \"field\" lies \"below\" another, or that it \"is\" a "
                     "word \"with\" another \"as\" a word: one of the two.");
  else if (below)
    read_order_rule (reader, node, decision, rule);
  else
    read_words_rule (reader, node, decision, rule);
  if (rule->field >= 0 && rule->field == rule->other)
    lf_reader_error (reader, node, "a field says nothing about itself: name two.");
  if (rule->field >= 0 && rule->other >= 0 && (below || (rule->word >= 0 && rule->other_word >= 0)))
    g_ptr_array_add (decision->rules, rule);
  else
    lf_field_rule_free (rule);
}
