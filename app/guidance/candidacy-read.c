/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guidance/candidacy-read.h"

#include <string.h>

#include "guidance/describe.h"
#include "guidance/form.h"
#include "guidance/pack-shape.h"

typedef struct {
  const LfPack *pack;
  const char *file;
  LfDefects *defects;
  LfCandidacy *candidacy;
  gboolean sound; /* every row says what it accepts, so that they can be held against each other */
} Read;

#define report(read, line, ...)                                                                    \
  lf_defects_add ((read)->defects, LF_DEFECT_ERROR, (read)->file, line, __VA_ARGS__)

/* ---- One row ---- */

typedef enum { NO, MAY, MUST } Need;

/* What goes with each standing. A reading is the pack's own, so it stands only where two paragraphs
 * pull apart; another pack can speak only where this one does not. */
static const struct {
  Need reading;
  Need speaks;
} needs[LF_N_STANDINGS] = {
  [LF_STANDING_OPTION] = { NO, NO },       [LF_STANDING_RESEARCH_ONLY] = { NO, NO },
  [LF_STANDING_IN_RESEARCH] = { NO, NO },  [LF_STANDING_BOTH_APPLY] = { MUST, NO },
  [LF_STANDING_SILENT] = { NO, MUST },     [LF_STANDING_OUTSIDE_DEFINITION] = { NO, MAY },
  [LF_STANDING_NOT_COVERED] = { NO, MAY },
};

/* FALSE where an attribute is not known or not in its form: it has been reported, and what the row
 * accepts is anyone's guess. */
static gboolean
is_sound (const xmlNode *node)
{
  const LfShape *shape = &lf_candidacy_row_shape;
  if (!lf_node_is (node, shape->element))
    return FALSE;
  for (const xmlAttr *given = node->properties; given != NULL; given = given->next) {
    const LfAttribute *known = NULL;
    for (guint i = 0; i < LF_MAX_SHAPE_ATTRIBUTES && shape->attributes[i].name != NULL; i++)
      if (g_str_equal (shape->attributes[i].name, (const char *) given->name))
        known = &shape->attributes[i];
    g_autofree char *value = lf_node_get (node, (const char *) given->name);
    g_autofree char *wrong = known != NULL ? lf_form_describe_wrong (known, value) : NULL;
    if (known == NULL || wrong != NULL)
      return FALSE;
  }
  return TRUE;
}

/* The words of an axis that a row accepts: those that it names, or all where it names none. */
static guint
read_accepts (const xmlNode *node, LfCandidacyAxis axis)
{
  const LfTable *table = lf_candidacy_axis_words (axis);
  g_autofree char *text = lf_node_get (node, lf_candidacy_axis_name (axis));
  if (text == NULL)
    return (1u << table->n_rows) - 1;
  guint accepted = 0;
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n", -1);
  for (char **word = words; *word != NULL; word++) {
    int row = lf_table_find (table, *word);
    accepted |= row >= 0 ? 1u << row : 0;
  }
  return accepted;
}

static void
read_item (const Read *read, LfCandidacyRow *row, const xmlNode *node)
{
  char *id = lf_node_get (node, "item");
  if (id == NULL)
    return;
  g_ptr_array_add (row->items, id);
  if (!lf_form_is_item_id (id) || lf_pack_item (read->pack, id) != NULL)
    return;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; i < read->pack->items->len; i++) {
    const LfItem *item = g_ptr_array_index (read->pack->items, i);
    g_ptr_array_add (names, item->id);
  }
  g_ptr_array_add (names, NULL);
  const char *nearest = lf_nearest_name ((const char *const *) names->pdata, id);
  g_autofree char *written = lf_clip (id);
  if (nearest != NULL)
    report (read, lf_node_attribute_line (node, "item"),
            "this pack has no item \"%s\": did you mean \"%s\"?", written, nearest);
  else
    report (read, lf_node_attribute_line (node, "item"), "this pack has no item \"%s\".", written);
}

static LfCandidacyRow *
read_row (const Read *read, const xmlNode *node)
{
  LfCandidacyRow *row = g_new0 (LfCandidacyRow, 1);
  char *id = lf_node_get (node, "id");
  char *speaks = lf_node_get (node, "speaks");
  row->id = id != NULL ? id : g_strdup ("");
  row->speaks = speaks != NULL ? speaks : g_strdup ("");
  row->standing = (LfStanding) lf_node_word (node, "reads", &lf_standings, LF_STANDING_OPTION);
  row->text = lf_node_child_text (node, "text");
  row->reading = lf_node_child_text (node, "reading");
  row->items = g_ptr_array_new_with_free_func (g_free);
  row->line = lf_node_line (node);
  for (int axis = 0; axis < LF_N_CANDIDACY_AXES; axis++)
    row->accepts[axis] = read_accepts (node, (LfCandidacyAxis) axis);
  for (const xmlNode *child = lf_node_first (node); child != NULL; child = lf_node_next (child))
    if (lf_node_is (child, "rests-on"))
      read_item (read, row, child);
  return row;
}

/* ---- What a row must and must not hold ---- */

static void
check_needs (const Read *read, const LfCandidacyRow *row)
{
  const char *standing = lf_table_word (&lf_standings, row->standing)->id;
  if (needs[row->standing].reading == MUST && *row->reading == '\0')
    report (read, row->line,
            "the row \"%s\" reads \"%s\" and lacks its <reading>: two paragraphs apply, so the "
            "pack says how it reads them.",
            row->id, standing);
  if (needs[row->standing].reading == NO && *row->reading != '\0')
    report (read, row->line,
            "the row \"%s\" reads \"%s\" and holds a <reading>: only \"both-apply\" has one.",
            row->id, standing);
  if (needs[row->standing].speaks == MUST && *row->speaks == '\0')
    report (read, row->line,
            "the row \"%s\" reads \"%s\" and lacks its attribute \"speaks\": name the item of "
            "another pack that speaks there.",
            row->id, standing);
  if (needs[row->standing].speaks == NO && *row->speaks != '\0')
    report (read, row->line,
            "the row \"%s\" reads \"%s\", so no other pack speaks there: leave out \"speaks\".",
            row->id, standing);
  g_autofree char *of = g_strndup (row->speaks, strcspn (row->speaks, "/"));
  if (*of != '\0' && g_str_equal (of, read->pack->id))
    report (read, row->line, "the row \"%s\" names its own pack: \"speaks\" is for another.",
            row->id);
}

static void
check_id (const Read *read, const LfCandidacyRow *row)
{
  for (guint i = 0; i < read->candidacy->rows->len; i++) {
    const LfCandidacyRow *before = g_ptr_array_index (read->candidacy->rows, i);
    if (*row->id != '\0' && g_str_equal (before->id, row->id)) {
      report (read, row->line, "the row \"%s\" is there already, in line %d: give each its own id.",
              row->id, before->line);
      return;
    }
  }
}

/* ---- The rows together ---- */

/* As it would be written: adult="yes" circulation="no" and so on. */
static char *
describe_point (const LfCandidacyPoint *point)
{
  GString *text = g_string_new (NULL);
  for (int axis = 0; axis < LF_N_CANDIDACY_AXES; axis++) {
    const LfTable *words = lf_candidacy_axis_words ((LfCandidacyAxis) axis);
    g_string_append_printf (text, "%s%s=\"%s\"", axis == 0 ? "" : " ",
                            lf_candidacy_axis_name ((LfCandidacyAxis) axis),
                            lf_table_word (words, (size_t) point->at[axis])->id);
  }
  return g_string_free (text, FALSE);
}

/* Every case has one row that speaks for it, and every row some case. */
static void
check_cover (const Read *read)
{
  const GPtrArray *rows = read->candidacy->rows;
  g_autofree gboolean *reached = g_new0 (gboolean, rows->len);
  g_autofree char *first = NULL;
  guint n = 0;
  guint n_bare = 0;
  LfCandidacyPoint point = { { 0 } };
  do {
    int row = lf_candidacy_find (read->candidacy, &point);
    n++;
    if (row >= 0)
      reached[row] = TRUE;
    else if (n_bare++ == 0)
      first = describe_point (&point);
  } while (lf_candidacy_point_next (&point));

  if (n_bare > 0)
    report (read, read->candidacy->line,
            "no row speaks for %u of the %u cases; the first is %s: give each its row.", n_bare, n,
            first);
  for (guint i = 0; i < rows->len; i++) {
    const LfCandidacyRow *row = g_ptr_array_index (rows, i);
    if (!reached[i])
      report (read, row->line,
              "the row \"%s\" is never reached: the rows before it speak for every case that it "
              "names.",
              row->id);
  }
}

LfCandidacy *
lf_candidacy_read (const xmlNode *node, const LfPack *pack, const char *file, LfDefects *defects)
{
  g_autoptr (LfCandidacy) candidacy = lf_candidacy_new ();
  Read read = { pack, file, defects, candidacy, TRUE };
  candidacy->line = lf_node_line (node);
  candidacy->refractory_minutes = lf_node_number (node, "refractory-minutes", 0);
  for (const xmlNode *child = lf_node_first (node); child != NULL; child = lf_node_next (child)) {
    read.sound = read.sound && is_sound (child);
    if (!lf_node_is (child, lf_candidacy_row_shape.element))
      continue;
    LfCandidacyRow *row = read_row (&read, child);
    check_id (&read, row);
    if (lf_node_word (child, "reads", &lf_standings, -1) >= 0)
      check_needs (&read, row);
    g_ptr_array_add (candidacy->rows, row);
  }
  if (read.sound && candidacy->rows->len > 0)
    check_cover (&read);
  return g_steal_pointer (&candidacy);
}
