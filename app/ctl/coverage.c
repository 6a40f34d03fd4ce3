/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which items of the packs are trained, by which scenario and how. An item is scored where a
 * criterion rests on it. Prompts and texts of a scenario name no items, so that of "decided" and
 * "shown" nothing can be told: an item that no criterion rests on is not trained as far as the
 * files say. */
#include "ctl/command.h"

#include <stdio.h>

/* Beside the ways of training, of which the stronger come first and stand in for the weaker. */
enum { NOT_TRAINED = LF_N_TRAINING_WAYS };

static const char *
way_text (int way)
{
  return way == NOT_TRAINED ? "not trained" : lf_table_word (&lf_training_ways, (size_t) way)->id;
}

/* The criteria of a scenario that rest on an item. Of LfCriterion, in their order. */
static GPtrArray *
find_criteria (const LfScenario *scenario, const char *reference)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < scenario->criteria->len; i++) {
    const LfCriterion *criterion = scenario->criteria->pdata[i];
    if (g_ptr_array_find_with_equal_func (criterion->items, reference, g_str_equal, NULL))
      g_ptr_array_add (found, (gpointer) criterion);
  }
  return found;
}

/* An item and what each scenario does for it. */
typedef struct {
  char *reference; /* PACK/ITEM */
  const LfPack *pack;
  const LfItem *item;
  GPtrArray *criteria; /* for each scenario, of LfCriterion */
  int way;             /* the strongest in which it is trained */
  gboolean enough;     /* that suffices */
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->reference);
  g_ptr_array_unref (row->criteria);
  g_free (row);
}

static Row *
row_new (const LfPack *pack, const LfItem *item, const GPtrArray *scenarios)
{
  Row *row = g_new0 (Row, 1);

  row->reference = g_strdup_printf ("%s/%s", pack->id, item->id);
  row->pack = pack;
  row->item = item;
  row->criteria = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  row->way = NOT_TRAINED;
  for (guint i = 0; i < scenarios->len; i++) {
    GPtrArray *criteria = find_criteria (scenarios->pdata[i], row->reference);
    if (criteria->len > 0)
      row->way = LF_TRAINED_SCORED;
    g_ptr_array_add (row->criteria, criteria);
  }
  row->enough = row->way <= (int) item->trained;
  return row;
}

/* Every item of every pack, in the order of the files. */
static GPtrArray *
list_rows (const LfPacks *packs, const GPtrArray *scenarios)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);

  for (guint i = 0; i < packs->packs->len; i++) {
    const LfPack *pack = packs->packs->pdata[i];
    for (guint j = 0; j < pack->items->len; j++)
      g_ptr_array_add (rows, row_new (pack, pack->items->pdata[j], scenarios));
  }
  return rows;
}

/* The scenarios that can be played; what is wrong with the others goes to stderr. */
static GPtrArray *
list_scenarios (const LfLibrary *library, gboolean *bad)
{
  GPtrArray *scenarios = g_ptr_array_new ();
  const GPtrArray *entries = lf_library_entries (library);
  const LfDefects *of_packs = lf_library_pack_defects (library);

  for (guint i = 0; i < entries->len; i++) {
    const LfLibraryEntry *entry = entries->pdata[i];
    if (entry->scenario != NULL) {
      g_ptr_array_add (scenarios, entry->scenario);
      continue;
    }
    g_autofree char *text = lf_defects_to_text (entry->defects);
    fputs (text, stderr);
    *bad = TRUE;
  }
  if (lf_defects_count_errors (of_packs) > 0) {
    g_autofree char *text = lf_defects_to_text (of_packs);
    fputs (text, stderr);
    *bad = TRUE;
  }
  return scenarios;
}

static guint
count_short (const GPtrArray *rows)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++) {
    const Row *row = rows->pdata[i];
    n += !row->enough;
  }
  return n;
}

/* ---- As text ---- */

static void
print_head (const LfPack *pack, guint n_scenarios)
{
  lf_ctl_print ("%s %s: %s\n", pack->id, pack->version, pack->title);
  lf_ctl_print ("  %-26s %-9s %-12s", "item", "suffices", "trained");
  for (guint i = 0; i < n_scenarios; i++)
    lf_ctl_print (" %3u", i + 1);
  lf_ctl_print ("\n");
}

/* One line of the matrix, and below it the criteria of each scenario that has some. */
static void
print_row (const Row *row, const GPtrArray *scenarios)
{
  lf_ctl_print ("  %-26s %-9s %-12s", row->item->id, way_text ((int) row->item->trained),
                way_text (row->way));
  for (guint i = 0; i < scenarios->len; i++) {
    const GPtrArray *criteria = row->criteria->pdata[i];
    if (criteria->len > 0)
      lf_ctl_print (" %3u", criteria->len);
    else
      lf_ctl_print ("   .");
  }
  lf_ctl_print ("\n");
  for (guint i = 0; i < scenarios->len; i++) {
    const LfScenario *scenario = scenarios->pdata[i];
    const GPtrArray *criteria = row->criteria->pdata[i];
    for (guint j = 0; j < criteria->len; j++) {
      const LfCriterion *criterion = criteria->pdata[j];
      if (j == 0)
        lf_ctl_print ("      %s:", scenario->id);
      lf_ctl_print ("%s %s%s", j == 0 ? "" : ",", criterion->id,
                    j + 1 == criteria->len ? "\n" : "");
    }
  }
}

static void
print_text (const GPtrArray *rows, const GPtrArray *scenarios)
{
  const LfPack *pack = NULL;
  guint n_short = count_short (rows);

  lf_ctl_print ("Scenarios, and in the columns how many of their criteria rest on an item:\n");
  for (guint i = 0; i < scenarios->len; i++) {
    const LfScenario *scenario = scenarios->pdata[i];
    lf_ctl_print ("%3u  %s, %s\n", i + 1, scenario->id, scenario->title);
  }
  for (guint i = 0; i < rows->len; i++) {
    const Row *row = rows->pdata[i];
    if (row->pack != pack) {
      lf_ctl_print ("\n");
      print_head (row->pack, scenarios->len);
    }
    pack = row->pack;
    print_row (row, scenarios);
  }
  lf_ctl_print ("\nNot trained in a way that suffices: %u of %u items%s\n", n_short, rows->len,
                n_short > 0 ? ":" : ".");
  for (guint i = 0; i < rows->len; i++) {
    const Row *row = rows->pdata[i];
    if (!row->enough)
      lf_ctl_print ("  %s (%s): %s\n", row->reference, way_text ((int) row->item->trained),
                    row->item->title);
  }
}

/* ---- As JSON ---- */

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
begin_list (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}

static void
add_scenario (JsonBuilder *builder, const LfScenario *scenario, const GPtrArray *criteria)
{
  json_builder_begin_object (builder);
  add_string (builder, "id", scenario->id);
  add_string (builder, "trained", way_text (criteria->len > 0 ? LF_TRAINED_SCORED : NOT_TRAINED));
  begin_list (builder, "criteria");
  for (guint i = 0; i < criteria->len; i++) {
    const LfCriterion *criterion = criteria->pdata[i];
    json_builder_add_string_value (builder, criterion->id);
  }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_row (JsonBuilder *builder, const Row *row, const GPtrArray *scenarios)
{
  json_builder_begin_object (builder);
  add_string (builder, "item", row->reference);
  add_string (builder, "pack_version", row->pack->version);
  add_string (builder, "paragraph", row->item->paragraph);
  add_string (builder, "kind", lf_table_word (&lf_item_kinds, row->item->kind)->id);
  add_string (builder, "title", row->item->title);
  add_string (builder, "suffices", way_text ((int) row->item->trained));
  add_string (builder, "trained", way_text (row->way));
  json_builder_set_member_name (builder, "enough");
  json_builder_add_boolean_value (builder, row->enough);
  begin_list (builder, "scenarios");
  for (guint i = 0; i < scenarios->len; i++)
    add_scenario (builder, scenarios->pdata[i], row->criteria->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (const GPtrArray *rows, const GPtrArray *scenarios)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  begin_list (builder, "items");
  for (guint i = 0; i < rows->len; i++)
    add_row (builder, rows->pdata[i], scenarios);
  json_builder_end_array (builder);
  begin_list (builder, "not_trained");
  for (guint i = 0; i < rows->len; i++) {
    const Row *row = rows->pdata[i];
    if (!row->enough)
      json_builder_add_string_value (builder, row->reference);
  }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  lf_ctl_print_json (builder);
}

static int
run (const LfCtl *command, char **args)
{
  g_autofree char *folder = NULL;
  gboolean json = FALSE;
  gboolean bad = FALSE;
  const GOptionEntry options[] = { { "library", 0, 0, G_OPTION_ARG_FILENAME, &folder,
                                     "A library that comes first", "DIR" },
                                   { "json", 0, 0, G_OPTION_ARG_NONE, &json, "For programs", NULL },
                                   { 0 } };

  if (!lf_ctl_options (command, options, args))
    return LF_EXIT_USAGE;
  g_autoptr (LfLibrary) library = lf_library_new (folder);
  g_autoptr (GPtrArray) scenarios = list_scenarios (library, &bad);
  g_autoptr (GPtrArray) rows = list_rows (lf_library_packs (library), scenarios);

  if (json)
    print_json (rows, scenarios);
  else
    print_text (rows, scenarios);
  return bad ? LF_EXIT_BAD : LF_EXIT_GOOD;
}

const LfCtl lf_ctl_coverage = {
  .name = "coverage",
  .arguments = "",
  .summary = "Guidance items against scenarios and their criteria: what is trained, and how.",
  .detail =
      "An item is scored where a criterion rests on it, which suffices whatever the item asks\n"
      "for. Prompts and texts name no items, so nothing else can be told. Items that are not\n"
      "trained do not make a library bad: exit code 1 is for files with errors.",
  .most = 0,
  .run = run,
};
