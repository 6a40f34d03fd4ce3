/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which items of the packs are trained, by which scenario and how, as far as the files say. */
#include "ctl/command.h"
#include "ctl/json.h"
#include "scenario/training.h"

/* An item and what each scenario does for it. */
typedef struct {
  char *reference; /* PACK/ITEM */
  const LfPack *pack;
  const LfItem *item;
  GPtrArray *trainings; /* of LfTraining, one for each scenario */
  int way;              /* the strongest in which it is trained; LF_N_TRAINING_WAYS: in none */
  gboolean enough;      /* that suffices */
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->reference);
  g_ptr_array_unref (row->trainings);
  g_free (row);
}

/* ---- Which versions there is something to cover of ---- */

static gboolean
declares (const LfScenario *scenario, const LfPack *pack)
{
  return g_ptr_array_find_with_equal_func (scenario->packs, pack->id, g_str_equal, NULL);
}

/* Whether a scenario is played by that very version. */
static gboolean
is_played_by (const LfLibrary *library, const LfScenario *scenario, const LfPack *pack)
{
  return declares (scenario, pack) &&
         lf_packs_pack (lf_library_packs_for (library, scenario), pack->id) == pack;
}

/* A version is covered where a scenario is played by it. One of a pack that no scenario names is
 * too, if it is the one that would be played, and nothing took its place. */
static gboolean
is_covered (const LfLibrary *library, const LfPack *pack, const GPtrArray *scenarios)
{
  gboolean declared = FALSE;

  for (guint i = 0; i < scenarios->len; i++) {
    if (is_played_by (library, scenarios->pdata[i], pack))
      return TRUE;
    declared = declared || declares (scenarios->pdata[i], pack);
  }
  return !declared && pack->replaced_by == NULL &&
         lf_packs_pack (lf_library_packs (library), pack->id) == pack;
}

/* ---- Rows ---- */

static Row *
row_new (const LfLibrary *library, const LfPack *pack, const LfItem *item,
         const GPtrArray *scenarios)
{
  Row *row = g_new0 (Row, 1);

  row->reference = g_strdup_printf ("%s/%s", pack->id, item->id);
  row->pack = pack;
  row->item = item;
  row->trainings = g_ptr_array_new_with_free_func ((GDestroyNotify) lf_training_free);
  row->way = LF_N_TRAINING_WAYS;
  for (guint i = 0; i < scenarios->len; i++) {
    gboolean played = is_played_by (library, scenarios->pdata[i], pack);
    LfTraining *training = lf_training_new (scenarios->pdata[i], played ? row->reference : "");
    row->way = MIN (row->way, lf_training_way (training));
    g_ptr_array_add (row->trainings, training);
  }
  row->enough = lf_training_suffices (row->way, item);
  return row;
}

/* Whether a pack was asked for: all were where none is named. */
static gboolean
is_asked_for (const LfPack *pack, char **names)
{
  return names[0] == NULL || g_strv_contains ((const char *const *) names, pack->id);
}

/* Every item of every pack that is asked for and covered, in the order of the files; the others
 * that are asked for go to `left`. */
static GPtrArray *
list_rows (const LfLibrary *library, const GPtrArray *scenarios, char **names, GPtrArray *left)
{
  const LfPacks *packs = lf_library_packs (library);
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);

  for (guint i = 0; i < packs->packs->len; i++) {
    const LfPack *pack = packs->packs->pdata[i];
    if (!is_asked_for (pack, names))
      continue;
    gboolean covered = is_covered (library, pack, scenarios);
    if (!covered)
      g_ptr_array_add (left, (gpointer) pack);
    for (guint j = 0; covered && j < pack->items->len; j++)
      g_ptr_array_add (rows, row_new (library, pack, pack->items->pdata[j], scenarios));
  }
  return rows;
}

/* What should be trained and is not. Nobody need train what a newer version took the place of. */
static gboolean
is_short (const Row *row)
{
  return !row->enough && row->pack->replaced_by == NULL;
}

static guint
count_short (const GPtrArray *rows)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += is_short (rows->pdata[i]);
  return n;
}

/* ---- As text ---- */

static char
letter_of (int way)
{
  static const char letters[LF_N_TRAINING_WAYS + 1] = { [LF_TRAINED_SCORED] = 'S',
                                                        [LF_TRAINED_DECIDED] = 'D',
                                                        [LF_TRAINED_SHOWN] = 's',
                                                        [LF_N_TRAINING_WAYS] = '.' };

  return letters[way];
}

static void
print_legend (const GPtrArray *scenarios)
{
  lf_ctl_print (
      "S scored: a criterion rests on it. D decided: a prompt asks for it. s shown: a text "
      "says it.\nEach column is a scenario, and a letter the strongest way in which it "
      "trains the item; the\nfirst letter is what suffices for the item. What is scored is "
      "decided too, and what is\ndecided is shown.\n\n");
  for (guint i = 0; i < scenarios->len; i++) {
    const LfScenario *scenario = scenarios->pdata[i];
    lf_ctl_print ("%3u  %s, %s\n", i + 1, scenario->id, scenario->title);
  }
}

static void
print_head (const LfPack *pack, guint n_scenarios)
{
  g_autofree char *replaced = lf_pack_replaced_text (pack);

  lf_ctl_print ("\n%s %s: %s\n", pack->id, pack->version, pack->title);
  if (replaced != NULL)
    lf_ctl_print ("  superseded: %s\n", replaced);
  lf_ctl_print ("  %-26s %-8s", "item", "suffices");
  for (guint i = 0; i < n_scenarios; i++)
    lf_ctl_print (" %3u", i + 1);
  lf_ctl_print ("  enough\n");
}

/* Appends "id, id" of rows that begin with their ids. */
static void
append_ids (GString *text, const char *way, const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++) {
    const char *const *id = rows->pdata[i];
    g_string_append_printf (text, i == 0 ? " %s %s" : ", %s%s", i == 0 ? way : "", *id);
  }
  if (rows->len > 0)
    g_string_append_c (text, ';');
}

/* What in a scenario trains the item, in one line; nothing where nothing does. */
static void
print_detail (const LfScenario *scenario, const LfTraining *training)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_ids (text, "scored by", training->criteria);
  append_ids (text, "decided in", training->decisions);
  for (guint i = 0; i < training->texts->len; i++) {
    const LfTrainingText *shown = &g_array_index (training->texts, LfTrainingText, i);
    g_string_append_printf (text, i == 0 ? " shown in %s" : ", %s",
                            lf_text_place_id (shown->place));
    if (*shown->title != '\0')
      g_string_append_printf (text, " “%s”", shown->title);
  }
  if (text->len > 0 && text->str[text->len - 1] == ';')
    g_string_truncate (text, text->len - 1);
  if (text->len > 0)
    lf_ctl_print ("      %s:%s\n", scenario->id, text->str);
}

static void
print_row (const Row *row, const GPtrArray *scenarios, gboolean detail)
{
  lf_ctl_print ("  %-26s %-8c", row->item->id, letter_of ((int) row->item->trained));
  for (guint i = 0; i < scenarios->len; i++)
    lf_ctl_print ("   %c", letter_of (lf_training_way (row->trainings->pdata[i])));
  lf_ctl_print ("  %s\n", row->enough ? "yes" : "no");
  for (guint i = 0; detail && i < scenarios->len; i++)
    print_detail (scenarios->pdata[i], row->trainings->pdata[i]);
}

static void
print_short (const GPtrArray *rows)
{
  guint n = count_short (rows);

  lf_ctl_print ("\nNot trained in a way that suffices: %u of %u items%s\n", n, rows->len,
                n > 0 ? ":" : ".");
  for (guint i = 0; i < rows->len; i++) {
    const Row *row = rows->pdata[i];
    if (is_short (row))
      lf_ctl_print ("  %s (%s, wants %s): %s\n", row->reference, lf_training_way_id (row->way),
                    lf_training_way_id ((int) row->item->trained), row->item->title);
  }
}

static void
print_left (const GPtrArray *left)
{
  for (guint i = 0; i < left->len; i++) {
    const LfPack *pack = left->pdata[i];
    g_autofree char *replaced = lf_pack_replaced_text (pack);
    lf_ctl_print ("%sLeft out: %s %s, which no scenario is played by%s%s.\n", i == 0 ? "\n" : "",
                  pack->id, pack->version, replaced != NULL ? "; superseded: " : "",
                  replaced != NULL ? replaced : "");
  }
}

static void
print_text (const GPtrArray *rows, const GPtrArray *left, const GPtrArray *scenarios,
            gboolean detail)
{
  const LfPack *pack = NULL;

  print_legend (scenarios);
  for (guint i = 0; i < rows->len; i++) {
    const Row *row = rows->pdata[i];
    if (row->pack != pack)
      print_head (row->pack, scenarios->len);
    pack = row->pack;
    print_row (row, scenarios, detail);
  }
  print_left (left);
  print_short (rows);
}

/* ---- As JSON ---- */

/* The ids of rows that begin with them. */
static void
add_ids (JsonBuilder *builder, const char *name, const GPtrArray *rows)
{
  lf_json_begin_array (builder, name);
  for (guint i = 0; i < rows->len; i++) {
    const char *const *id = rows->pdata[i];
    json_builder_add_string_value (builder, *id);
  }
  json_builder_end_array (builder);
}

static void
add_scenario (JsonBuilder *builder, const LfScenario *scenario, const LfTraining *training)
{
  json_builder_begin_object (builder);
  lf_json_string (builder, "id", scenario->id);
  lf_json_string (builder, "trained", lf_training_way_id (lf_training_way (training)));
  add_ids (builder, "criteria", training->criteria);
  add_ids (builder, "decisions", training->decisions);
  lf_json_begin_array (builder, "texts");
  for (guint i = 0; i < training->texts->len; i++) {
    const LfTrainingText *shown = &g_array_index (training->texts, LfTrainingText, i);
    json_builder_begin_object (builder);
    lf_json_string (builder, "place", lf_text_place_id (shown->place));
    lf_json_string (builder, "title", shown->title);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_row (JsonBuilder *builder, const Row *row, const GPtrArray *scenarios)
{
  json_builder_begin_object (builder);
  lf_json_string (builder, "item", row->reference);
  lf_json_string (builder, "pack_version", row->pack->version);
  lf_json_string (builder, "paragraph", row->item->paragraph);
  lf_json_string (builder, "kind", lf_table_word (&lf_item_kinds, row->item->kind)->id);
  lf_json_string (builder, "title", row->item->title);
  lf_json_string (builder, "suffices", lf_training_way_id ((int) row->item->trained));
  lf_json_string (builder, "trained", lf_training_way_id (row->way));
  lf_json_boolean (builder, "enough", row->enough);
  lf_json_begin_array (builder, "scenarios");
  for (guint i = 0; i < scenarios->len; i++)
    add_scenario (builder, scenarios->pdata[i], row->trainings->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_pack (JsonBuilder *builder, const LfPack *pack, gboolean covered)
{
  g_autofree char *replaced = lf_pack_replaced_text (pack);

  json_builder_begin_object (builder);
  lf_json_string (builder, "id", pack->id);
  lf_json_string (builder, "version", pack->version);
  lf_json_string (builder, "title", pack->title);
  lf_json_boolean (builder, "covered", covered);
  lf_json_boolean (builder, "superseded", replaced != NULL);
  lf_json_string (builder, "replaced", replaced != NULL ? replaced : "");
  json_builder_end_object (builder);
}

static void
add_all_packs (JsonBuilder *builder, const GPtrArray *rows, const GPtrArray *left)
{
  const LfPack *before = NULL;

  lf_json_begin_array (builder, "packs");
  for (guint i = 0; i < rows->len; i++) {
    const Row *row = rows->pdata[i];
    if (row->pack != before)
      add_pack (builder, row->pack, TRUE);
    before = row->pack;
  }
  for (guint i = 0; i < left->len; i++)
    add_pack (builder, left->pdata[i], FALSE);
  json_builder_end_array (builder);
}

static void
print_json (const GPtrArray *rows, const GPtrArray *left, const GPtrArray *scenarios)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_all_packs (builder, rows, left);
  lf_json_begin_array (builder, "items");
  for (guint i = 0; i < rows->len; i++)
    add_row (builder, rows->pdata[i], scenarios);
  json_builder_end_array (builder);
  lf_json_begin_array (builder, "not_trained");
  for (guint i = 0; i < rows->len; i++) {
    const Row *row = rows->pdata[i];
    if (is_short (row))
      json_builder_add_string_value (builder, row->reference);
  }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  lf_ctl_print_json (builder);
}

/* FALSE after saying which of the names is no pack's. */
static gboolean
know_packs (const LfLibrary *library, char **names)
{
  const GPtrArray *packs = lf_library_packs (library)->packs;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < packs->len; i++)
    g_ptr_array_add (ids, ((const LfPack *) packs->pdata[i])->id);
  for (; *names != NULL; names++) {
    if (g_ptr_array_find_with_equal_func (ids, *names, g_str_equal, NULL))
      continue;
    const char *nearest = lf_ctl_nearest (*names, (const char *const *) ids->pdata, ids->len);
    lf_ctl_usage ("coverage: there is no pack “%s”%s%s%s", *names,
                  nearest != NULL ? "; did you mean “" : "", nearest != NULL ? nearest : "",
                  nearest != NULL ? "”?" : "");
    return FALSE;
  }
  return TRUE;
}

static int
run (const LfCtl *command, char **args)
{
  g_autofree char *folder = NULL;
  gboolean json = FALSE;
  gboolean detail = FALSE;
  gboolean bad = FALSE;
  const GOptionEntry options[] = {
    { "detail", 0, 0, G_OPTION_ARG_NONE, &detail,
      "Names below each item the criteria, decisions and texts that train it", NULL },
    LF_CTL_LIBRARY (&folder),
    LF_CTL_JSON (&json),
    { 0 }
  };

  if (!lf_ctl_options (command, options, args))
    return LF_EXIT_USAGE;
  g_autoptr (LfLibrary) library = lf_library_new (folder, NULL);
  if (!know_packs (library, args + 1))
    return LF_EXIT_USAGE;
  g_autoptr (GPtrArray) scenarios = lf_ctl_scenarios (library, TRUE, &bad);
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  g_autoptr (GPtrArray) rows = list_rows (library, scenarios, args + 1, left);

  if (json)
    print_json (rows, left, scenarios);
  else
    print_text (rows, left, scenarios, detail);
  return bad || count_short (rows) > 0 ? LF_EXIT_BAD : LF_EXIT_GOOD;
}

const LfCtl lf_ctl_coverage = {
  .name = "coverage",
  .arguments = "[PACK…]",
  .summary = "Guidance items against scenarios: what is scored, decided or shown.",
  .detail =
      "An item says which way of training suffices for it. What is scored is decided and shown\n"
      "too, and what is decided is shown. Of several versions of a pack those are covered that a\n"
      "scenario is played by. With PACK only the items of these packs are looked at. Exit code 1\n"
      "when one of them is not trained in a way that suffices, unless a newer version took its\n"
      "place, and when a file has errors.",
  .most = G_MAXINT,
  .run = run,
};
