/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first look at a scenario: every id, and what refers to ids. */
#include "scenario/read.h"

#include <string.h>

#include "guidance/describe.h"
#include "guidance/form.h"
#include "scenario/field.h"

void
lf_reader_error_at (const LfReader *reader, const xmlNode *node, const char *attribute,
                    const char *format, ...)
{
  int line = attribute == NULL ? lf_node_line (node) : lf_node_attribute_line (node, attribute);
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  lf_defects_add (reader->defects, LF_DEFECT_ERROR, reader->file, line, "%s", message);
}

int
lf_reader_look_up (const LfReader *reader, const xmlNode *node, const char *attribute,
                   const char *id, const GPtrArray *rows, const char *what)
{
  /* In an attribute it has been reported; in the text of an action it has not. */
  if (attribute != NULL && !lf_form_is_name (id))
    return -1;
  int found = lf_rows_find (rows, id);
  if (found >= 0 || lf_defects_are_full (reader->defects))
    return found;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < rows->len; i++) {
    char *const *row = g_ptr_array_index (rows, i);
    if (*row != NULL && **row != '\0' && g_hash_table_add (seen, *row))
      g_ptr_array_add (names, *row);
  }
  g_ptr_array_add (names, NULL);
  g_autofree char *allowed =
      lf_describe_allowed ((const char *const *) names->pdata, id, "\"", "\"");
  g_autofree char *written = lf_clip (id);
  lf_reader_error_at (reader, node, attribute, "there is no %s \"%s\": %s", what, written, allowed);
  return -1;
}

int
lf_reader_refer (const LfReader *reader, const xmlNode *node, const char *attribute,
                 const GPtrArray *rows, const char *what)
{
  g_autofree char *id = lf_node_get (node, attribute);
  return id == NULL ? -1 : lf_reader_look_up (reader, node, attribute, id, rows, what);
}

/* An id that a row gives: reported where it stands twice. "" where there is none. (transfer full)
 */
static char *
take_id (const LfReader *reader, const xmlNode *node, const GPtrArray *rows, const GPtrArray *nodes,
         const char *what)
{
  g_autofree char *id = lf_node_get (node, "id");
  int before = id == NULL || *id == '\0' ? -1 : lf_rows_find (rows, id);
  if (before >= 0)
    lf_reader_error_at (reader, node, "id",
                        "the %s \"%s\" is there already, in line %d: give each its own id.", what,
                        id, lf_node_line (g_ptr_array_index (nodes, (guint) before)));
  return id == NULL ? g_strdup ("") : g_steal_pointer (&id);
}

/* Adds a row and its node. Tells once, at the first too many. */
static void
add_row (const LfReader *reader, GPtrArray *rows, GPtrArray *nodes, gpointer row,
         const xmlNode *node, guint most, const char *what)
{
  if (rows->len == most)
    lf_reader_error (reader, node, "there are too many %s: an attempt has room for %u.", what,
                     most);
  g_ptr_array_add (rows, row);
  g_ptr_array_add (nodes, (gpointer) node);
}

/* ---- The script ---- */

static void
collect_event (LfReader *reader, const xmlNode *node, int phase)
{
  LfScriptEvent *event = g_new0 (LfScriptEvent, 1);
  event->id = take_id (reader, node, reader->scenario->events, reader->event_nodes, "event");
  event->line = lf_node_line (node);
  event->phase = phase;
  event->on = -1;
  add_row (reader, reader->scenario->events, reader->event_nodes, event, node,
           LF_MAX_EVENTS_IN_SCRIPT, "events");
}

static void
collect_options (const LfReader *reader, LfDecision *decision, const xmlNode *parent)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  gboolean form = decision->kind == LF_DECISION_FILL_IN;
  gboolean fields = lf_decision_has_fields (decision);
  guint most = form ? LF_MAX_FORM_FIELDS : fields ? LF_MAX_SET_FIELDS : LF_MAX_OPTIONS;
  const char *what = fields ? "field" : "option";
  for (const xmlNode *node = lf_node_first (parent); node != NULL; node = lf_node_next (node)) {
    if (form ? lf_node_field_kind (node) < 0 : !lf_node_is (node, what))
      continue;
    g_autofree char *id = take_id (reader, node, decision->options, nodes, what);
    LfOption *option = lf_option_new (id);
    option->line = lf_node_line (node);
    add_row (reader, decision->options, nodes, option, node, most, fields ? "fields" : "options");
  }
}

static void
collect_decision (LfReader *reader, const xmlNode *node, int phase)
{
  g_autofree char *id =
      take_id (reader, node, reader->scenario->decisions, reader->decision_nodes, "decision");
  LfDecision *decision = lf_decision_new (id);
  decision->line = lf_node_line (node);
  decision->phase = phase;
  decision->kind = (LfDecisionKind) lf_node_word (node, "kind", &lf_decision_kinds, 0);
  collect_options (reader, decision, node);
  add_row (reader, reader->scenario->decisions, reader->decision_nodes, decision, node,
           LF_MAX_DECISIONS, "decisions");
}

static void
collect_always (LfReader *reader, const xmlNode *node)
{
  for (const xmlNode *child = lf_node_first (node); child != NULL; child = lf_node_next (child))
    if (lf_node_is (child, "event"))
      collect_event (reader, child, -1);
}

static void
collect_phase (LfReader *reader, const xmlNode *node)
{
  LfPhase *phase = g_new0 (LfPhase, 1);
  phase->id = take_id (reader, node, reader->scenario->phases, reader->phase_nodes, "phase");
  phase->line = lf_node_line (node);
  int index = (int) reader->scenario->phases->len;
  add_row (reader, reader->scenario->phases, reader->phase_nodes, phase, node, LF_MAX_PHASES,
           "phases");
  for (const xmlNode *child = lf_node_first (node); child != NULL; child = lf_node_next (child)) {
    if (lf_node_is (child, "event"))
      collect_event (reader, child, index);
    else if (lf_node_is (child, "decision"))
      collect_decision (reader, child, index);
  }
}

static void
collect_ending (LfReader *reader, const xmlNode *node)
{
  LfEnding *ending = g_new0 (LfEnding, 1);
  ending->id = take_id (reader, node, reader->scenario->endings, reader->ending_nodes, "ending");
  ending->line = lf_node_line (node);
  g_ptr_array_add (reader->scenario->endings, ending);
  g_ptr_array_add (reader->ending_nodes, (gpointer) node);
}

/* ---- Marks ---- */

static void
collect_mark (const LfReader *reader, const xmlNode *node, GHashTable *lines)
{
  g_autofree char *id = lf_node_get (node, "id");
  if (id == NULL || !lf_form_is_name (id))
    return;
  GPtrArray *marks = reader->scenario->marks;
  int before = GPOINTER_TO_INT (g_hash_table_lookup (lines, id));
  if (before > 0)
    lf_reader_error (reader, node, "the mark \"%s\" is there already, in line %d.", id, before);
  g_hash_table_insert (lines, g_strdup (id), GINT_TO_POINTER (lf_node_line (node)));

  int index = lf_rows_find (marks, id);
  if (index < 0) {
    if (marks->len == LF_MAX_MARKS)
      lf_reader_error (reader, node,
                       "there are too many marks: an attempt has room for %d of its own.",
                       LF_MAX_MARKS - LF_N_MARKS);
    LfScenarioMark *row = g_new0 (LfScenarioMark, 1);
    row->id = g_strdup (id);
    row->mark = -1;
    index = (int) marks->len;
    g_ptr_array_add (marks, row);
  }
  LfScenarioMark *mark = g_ptr_array_index (marks, (guint) index);
  mark->line = lf_node_line (node);
  mark->set = lf_node_has (node, "at");
  mark->at_s = lf_node_seconds (node, "at", 0);
}

static void
collect_marks (LfReader *reader, const xmlNode *node)
{
  g_autoptr (GHashTable) lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (const xmlNode *child = lf_node_first (node); child != NULL; child = lf_node_next (child))
    if (lf_node_is (child, "mark"))
      collect_mark (reader, child, lines);
}

/* ---- The score ---- */

static void
collect_criteria (LfReader *reader, const xmlNode *node)
{
  for (const xmlNode *child = lf_node_first (node); child != NULL; child = lf_node_next (child)) {
    if (!lf_node_is (child, "criterion"))
      continue;
    LfCriterion *criterion = g_new0 (LfCriterion, 1);
    criterion->id =
        take_id (reader, child, reader->scenario->criteria, reader->criterion_nodes, "criterion");
    criterion->line = lf_node_line (child);
    add_row (reader, reader->scenario->criteria, reader->criterion_nodes, criterion, child,
             LF_MAX_CRITERIA, "criteria");
  }
}

static void
collect_course (LfReader *reader, const xmlNode *node)
{
  for (const xmlNode *child = lf_node_first (node); child != NULL; child = lf_node_next (child)) {
    if (!lf_node_is (child, "step"))
      continue;
    LfCourseStep *step = g_new0 (LfCourseStep, 1);
    step->id = take_id (reader, child, reader->scenario->course, reader->step_nodes, "step");
    step->line = lf_node_line (child);
    add_row (reader, reader->scenario->course, reader->step_nodes, step, child, LF_MAX_STEPS,
             "steps");
  }
}

void
lf_reader_collect (LfReader *reader, const xmlNode *root)
{
  static const struct {
    const char *element;
    void (*collect) (LfReader *reader, const xmlNode *node);
  } parts[] = {
    { "marks", collect_marks },   { "phase", collect_phase },       { "always", collect_always },
    { "ending", collect_ending }, { "criteria", collect_criteria }, { "course", collect_course },
  };
  for (const xmlNode *node = lf_node_first (root); node != NULL; node = lf_node_next (node))
    for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
      if (lf_node_is (node, parts[i].element))
        parts[i].collect (reader, node);
}
