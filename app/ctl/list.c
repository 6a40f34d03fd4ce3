/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/command.h"
#include "ctl/json.h"

#include <math.h>

/* The paragraphs of NICE's guidance that a scenario's criteria rest on, in order, each once. */
static GPtrArray *
list_paragraphs (const LfLibrary *library, const LfScenario *scenario)
{
  GPtrArray *paragraphs = g_ptr_array_new ();

  for (guint i = 0; i < scenario->criteria->len; i++) {
    const LfCriterion *criterion = scenario->criteria->pdata[i];
    for (guint j = 0; j < criterion->items->len; j++) {
      const LfPack *pack = NULL;
      const LfItem *item = lf_packs_item (lf_library_packs_for (library, scenario),
                                          criterion->items->pdata[j], &pack);
      if (item != NULL && g_str_equal (pack->id, "ipg808") &&
          !g_ptr_array_find_with_equal_func (paragraphs, item->paragraph, g_str_equal, NULL))
        g_ptr_array_add (paragraphs, item->paragraph);
    }
  }
  return paragraphs;
}

/* "3.2" before "3.10": parts that are numbers are compared as numbers. */
static int
by_paragraph (gconstpointer a, gconstpointer b)
{
  g_autofree char *x = g_utf8_collate_key_for_filename (*(const char *const *) a, -1);
  g_autofree char *y = g_utf8_collate_key_for_filename (*(const char *const *) b, -1);

  return strcmp (x, y);
}

static char *
join_paragraphs (const LfLibrary *library, const LfScenario *scenario)
{
  g_autoptr (GPtrArray) paragraphs = list_paragraphs (library, scenario);

  g_ptr_array_sort (paragraphs, by_paragraph);
  g_ptr_array_add (paragraphs, NULL);
  return g_strjoinv (", ", (char **) paragraphs->pdata);
}

/* What it is played by, and what of that is superseded. */
static void
print_packs (const LfLibrary *library, const LfScenario *scenario)
{
  const LfPacks *packs = lf_library_packs_for (library, scenario);

  for (guint i = 0; i < scenario->packs->len; i++) {
    const LfPack *pack = lf_packs_pack (packs, scenario->packs->pdata[i]);
    lf_ctl_print ("%s%s %s", i == 0 ? "  by " : ", ", pack->id, pack->version);
  }
  if (scenario->packs->len > 0)
    lf_ctl_print ("\n");
  for (guint i = 0; i < scenario->packs->len; i++) {
    const LfPack *pack = lf_packs_pack (packs, scenario->packs->pdata[i]);
    g_autofree char *replaced = lf_pack_replaced_text (pack);
    if (replaced != NULL)
      lf_ctl_print ("  %s %s is superseded: %s\n", pack->id, pack->version, replaced);
  }
}

static void
add_packs (JsonBuilder *builder, const LfLibrary *library, const LfScenario *scenario)
{
  const LfPacks *packs = lf_library_packs_for (library, scenario);

  lf_json_begin_array (builder, "packs");
  for (guint i = 0; i < scenario->packs->len; i++) {
    const LfPack *pack = lf_packs_pack (packs, scenario->packs->pdata[i]);
    g_autofree char *replaced = lf_pack_replaced_text (pack);
    json_builder_begin_object (builder);
    lf_json_string (builder, "id", pack->id);
    lf_json_string (builder, "version", pack->version);
    lf_json_boolean (builder, "superseded", replaced != NULL);
    lf_json_string (builder, "replaced", replaced != NULL ? replaced : "");
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
print_text (const LfLibrary *library, const LfScenario *scenario)
{
  g_autofree char *paragraphs = join_paragraphs (library, scenario);
  char minutes[G_ASCII_DTOSTR_BUF_SIZE];

  lf_ctl_print ("%s\n  %s\n", scenario->id, scenario->title);
  if (scenario->endless)
    lf_ctl_print ("  without end\n");
  else
    lf_ctl_print ("  %s min\n", g_ascii_formatd (minutes, sizeof minutes, "%g", scenario->minutes));
  if (*paragraphs != '\0')
    lf_ctl_print ("  IPG808: %s\n", paragraphs);
  print_packs (library, scenario);
  lf_ctl_print ("  %s\n\n", lf_table_word (&lf_review_states, scenario->review)->label);
}

static void
add_json (JsonBuilder *builder, const LfLibrary *library, const LfScenario *scenario)
{
  g_autoptr (GPtrArray) paragraphs = list_paragraphs (library, scenario);

  g_ptr_array_sort (paragraphs, by_paragraph);
  json_builder_begin_object (builder);
  lf_json_string (builder, "id", scenario->id);
  lf_json_string (builder, "title", scenario->title);
  lf_json_double (builder, "minutes", scenario->endless ? (double) NAN : scenario->minutes);
  lf_json_strings (builder, "paragraphs", paragraphs);
  add_packs (builder, library, scenario);
  lf_json_string (builder, "shelf",
                  scenario->endless ? NULL : lf_table_word (&lf_shelves, scenario->shelf)->id);
  lf_json_string (builder, "review", lf_table_word (&lf_review_states, scenario->review)->id);
  json_builder_end_object (builder);
}

/* As text where there is no builder. */
static void
list_one (const LfLibrary *library, const LfScenario *scenario, JsonBuilder *builder)
{
  if (builder != NULL)
    add_json (builder, library, scenario);
  else
    print_text (library, scenario);
}

/* Of those in `all`, in the same order, what stands on a shelf. (transfer container) */
static GPtrArray *
list_shelf (const GPtrArray *all, LfShelf shelf)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++) {
    const LfScenario *scenario = all->pdata[i];
    if (scenario->shelf == shelf)
      g_ptr_array_add (found, all->pdata[i]);
  }
  return found;
}

static void
print_shelf (const LfWord *shelf, guint n)
{
  if (n == 0)
    lf_ctl_print ("== %s: nothing stands here yet ==\n\n", shelf->label);
  else
    lf_ctl_print ("== %s: %u %s ==\n\n", shelf->label, n, n == 1 ? "scenario" : "scenarios");
}

static int
run (const LfCtl *command, char **args)
{
  g_autofree char *folder = NULL;
  gboolean json = FALSE;
  gboolean bad = FALSE;
  const GOptionEntry options[] = { LF_CTL_LIBRARY (&folder), LF_CTL_JSON (&json), { 0 } };

  if (!lf_ctl_options (command, options, args))
    return LF_EXIT_USAGE;
  g_autoptr (LfLibrary) library = lf_library_new (folder, NULL);
  g_autoptr (GPtrArray) good = lf_ctl_scenarios (library, FALSE, &bad);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (int shelf = 0; shelf < LF_N_SHELVES; shelf++) {
    g_autoptr (GPtrArray) stands = list_shelf (good, (LfShelf) shelf);
    if (!json)
      print_shelf (lf_table_word (&lf_shelves, (size_t) shelf), stands->len);
    for (guint i = 0; i < stands->len; i++)
      list_one (library, stands->pdata[i], json ? builder : NULL);
  }
  if (!json)
    lf_ctl_print ("== No shelf ==\n\n");
  list_one (library, lf_library_scenario (library, "sandbox", NULL), json ? builder : NULL);
  json_builder_end_array (builder);
  if (json)
    lf_ctl_print_json (builder);
  return bad ? LF_EXIT_BAD : LF_EXIT_GOOD;
}

const LfCtl lf_ctl_list = {
  .name = "list",
  .arguments = "",
  .summary = "Lists the library, shelf by shelf: id, title, minutes, guidance, review state.",
  .detail = "Exit code 1 where a file of the library has errors, which are on stderr.",
  .most = 0,
  .run = run,
};
