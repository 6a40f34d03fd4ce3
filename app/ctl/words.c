/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/command.h"
#include "ctl/json.h"

#include "words/actions.h"
#include "words/drugs.h"
#include "words/readings.h"
#include "words/rhythms.h"
#include "words/roles.h"
#include "words/variables.h"
#include "words/words.h"

/* More about a row than any word has: a name, and a text or a number. */
typedef struct {
  const char *name;
  const char *text; /* NULL where it is a number */
  double number;
} Extra;

enum { MOST_EXTRAS = 8 };

static int
of_reading (const void *row, Extra *extra)
{
  static const char *const shown[] = { "monitor", "defibrillator", "console", "nowhere" };
  const LfReading *reading = row;

  extra[0] = (Extra){ "over", lf_over_text (reading->over), 0 };
  extra[1] = (Extra){ "shown", shown[reading->shown], 0 };
  extra[2] = (Extra){ "low", NULL, reading->low };
  extra[3] = (Extra){ "high", NULL, reading->high };
  return 4;
}

static int
of_variable (const void *row, Extra *extra)
{
  const LfVariable *variable = row;

  extra[0] = (Extra){ "low", NULL, variable->low };
  extra[1] = (Extra){ "high", NULL, variable->high };
  extra[2] = (Extra){ "normal", NULL, variable->normal };
  return 3;
}

static int
of_drug (const void *row, Extra *extra)
{
  const LfDrug *drug = row;

  extra[0] = (Extra){ "infusion_unit", drug->infusion_unit, 0 };
  extra[1] = (Extra){ "most_bolus", NULL, drug->most_bolus };
  extra[2] = (Extra){ "most_infusion", NULL, drug->most_infusion };
  return 3;
}

static int
of_rhythm (const void *row, Extra *extra)
{
  const LfRhythm *rhythm = row;

  extra[0] = (Extra){ "shockable", rhythm->shockable ? "yes" : "no", 0 };
  extra[1] = (Extra){ "arrest", rhythm->arrest ? "yes" : "no", 0 };
  return 2;
}

/* One argument as the usage line shows it: "MODE", "RATE", "[over TIME]". */
static void
append_arg (GString *text, const LfArgSpec *spec)
{
  g_autofree char *upper = g_ascii_strup (spec->name, -1);

  g_strdelimit (upper, " ", '-');
  g_string_append (text, spec->optional ? " [" : " ");
  switch (spec->kind) {
  case LF_ARG_LITERAL:
    g_string_append (text, spec->name);
    break;
  case LF_ARG_OR_OFF:
    g_string_append_printf (text, "%s|off", upper);
    break;
  case LF_ARG_NAMES:
    g_string_append_printf (text, "%s…", upper);
    break;
  case LF_ARG_TEXT:
    g_string_append_printf (text, "\"%s\"", upper);
    break;
  default:
    g_string_append (text, upper);
    break;
  }
  if (spec->optional)
    g_string_append_c (text, ']');
}

static char *
usage_of (const LfAction *action)
{
  GString *text = g_string_new (action->word.id);

  for (int i = 0; i < LF_MAX_ARG_SPECS && action->args[i].kind != LF_ARG_END; i++)
    append_arg (text, &action->args[i]);
  return g_string_free (text, FALSE);
}

static int
of_action (const void *row, Extra *extra)
{
  const LfAction *action = row;

  extra[0] = (Extra){ "group", lf_table_word (&lf_groups, action->group)->id, 0 };
  return 1;
}

static const struct {
  const LfTable *table;
  int (*extras) (const void *row, Extra *extra);
} more[] = {
  { &lf_actions, of_action }, { &lf_readings, of_reading }, { &lf_variables, of_variable },
  { &lf_drugs, of_drug },     { &lf_rhythms, of_rhythm },
};

static int
extras_of (const LfTable *table, size_t row, Extra *extra)
{
  for (gsize i = 0; i < G_N_ELEMENTS (more); i++)
    if (more[i].table == table)
      return more[i].extras (lf_table_word (table, row), extra);
  return 0;
}

/* ---- As text ---- */

static void
print_args (const LfAction *action)
{
  char low[G_ASCII_DTOSTR_BUF_SIZE];
  char high[G_ASCII_DTOSTR_BUF_SIZE];

  for (int i = 0; i < LF_MAX_ARG_SPECS && action->args[i].kind != LF_ARG_END; i++) {
    const LfArgSpec *spec = &action->args[i];
    g_autofree char *upper = g_ascii_strup (spec->name, -1);
    g_strdelimit (upper, " ", '-');
    if (spec->kind == LF_ARG_WORD)
      lf_ctl_print ("    %s: a word of %s\n", upper, spec->table->name);
    else if (spec->kind == LF_ARG_NUMBER || spec->kind == LF_ARG_OR_OFF)
      lf_ctl_print ("    %s: %s to %s%s%s\n", upper,
                    g_ascii_formatd (low, sizeof low, "%.10g", spec->low),
                    g_ascii_formatd (high, sizeof high, "%.10g", spec->high),
                    *spec->unit != '\0' ? " " : "", spec->unit);
  }
}

/* Whose an action is: ids of roles, none for what educators and notes do. */
static GPtrArray *
roles_of (size_t verb)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (size_t role = 0; role < LF_N_ROLES; role++)
    if ((lf_action_roles ((LfVerb) verb) & 1u << role) != 0)
      g_ptr_array_add (ids, (gpointer) lf_table_word (&lf_roles, role)->id);
  return ids;
}

static void
print_roles (size_t verb)
{
  g_autoptr (GPtrArray) ids = roles_of (verb);

  for (guint i = 0; i < ids->len; i++)
    lf_ctl_print ("%s%s%s", i == 0 ? "    roles: " : ", ", (const char *) ids->pdata[i],
                  i == ids->len - 1 ? "\n" : "");
}

static void
print_row (const LfTable *table, size_t row)
{
  const LfWord *word = lf_table_word (table, row);
  Extra extra[MOST_EXTRAS];
  int n = extras_of (table, row, extra);

  if (table == &lf_actions) {
    g_autofree char *usage = usage_of ((const LfAction *) (const void *) word);
    lf_ctl_print ("%s\n", usage);
  } else {
    lf_ctl_print ("%s\n", word->id);
  }
  lf_ctl_print ("    %s%s%s%s %s\n", word->label, *word->unit != '\0' ? " (" : "", word->unit,
                *word->unit != '\0' ? ")." : ".", word->meaning);
  if (table == &lf_actions) {
    print_args ((const LfAction *) (const void *) word);
    print_roles (row);
  }
  for (int i = 0; i < n; i++) {
    char number[G_ASCII_DTOSTR_BUF_SIZE];
    const char *value = extra[i].text;
    if (value == NULL)
      value = g_ascii_formatd (number, sizeof number, "%.10g", extra[i].number);
    lf_ctl_print ("%s%s: %s%s", i == 0 ? "    " : "; ", extra[i].name, value,
                  i == n - 1 ? "\n" : "");
  }
  if (!g_str_equal (word->source, "definition"))
    lf_ctl_print ("    Source: %s\n", word->source);
}

/* ---- As JSON ---- */

static void
add_args (JsonBuilder *builder, const LfAction *action)
{
  static const char *const kinds[] = {
    [LF_ARG_WORD] = "word",   [LF_ARG_NUMBER] = "number",   [LF_ARG_OR_OFF] = "number-or-off",
    [LF_ARG_TIME] = "time",   [LF_ARG_LITERAL] = "literal", [LF_ARG_NAME] = "name",
    [LF_ARG_NAMES] = "names", [LF_ARG_TEXT] = "text",
  };

  lf_json_begin_array (builder, "arguments");
  for (int i = 0; i < LF_MAX_ARG_SPECS && action->args[i].kind != LF_ARG_END; i++) {
    const LfArgSpec *spec = &action->args[i];
    json_builder_begin_object (builder);
    lf_json_string (builder, "name", spec->name);
    lf_json_string (builder, "kind", kinds[spec->kind]);
    lf_json_boolean (builder, "optional", spec->optional);
    if (spec->kind == LF_ARG_WORD)
      lf_json_string (builder, "table", spec->table->name);
    if (spec->kind == LF_ARG_NUMBER || spec->kind == LF_ARG_OR_OFF) {
      lf_json_string (builder, "unit", spec->unit);
      lf_json_double (builder, "low", spec->low);
      lf_json_double (builder, "high", spec->high);
    }
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
add_row (JsonBuilder *builder, const LfTable *table, size_t row)
{
  const LfWord *word = lf_table_word (table, row);
  Extra extra[MOST_EXTRAS];
  int n = extras_of (table, row, extra);

  json_builder_begin_object (builder);
  lf_json_string (builder, "id", word->id);
  lf_json_string (builder, "label", word->label);
  lf_json_string (builder, "unit", word->unit);
  lf_json_string (builder, "meaning", word->meaning);
  lf_json_string (builder, "source", word->source);
  for (int i = 0; i < n; i++) {
    if (extra[i].text != NULL) {
      lf_json_string (builder, extra[i].name, extra[i].text);
      continue;
    }
    lf_json_double (builder, extra[i].name, extra[i].number);
  }
  if (table == &lf_actions) {
    g_autoptr (GPtrArray) roles = roles_of (row);
    add_args (builder, (const LfAction *) (const void *) word);
    lf_json_strings (builder, "roles", roles);
  }
  json_builder_end_object (builder);
}

static void
add_table (JsonBuilder *builder, const LfTable *table)
{
  json_builder_begin_array (builder);
  for (size_t row = 0; row < table->n_rows; row++)
    add_row (builder, table, row);
  json_builder_end_array (builder);
}

/* ---- The command ---- */

static void
print_tables (gboolean json)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  for (size_t i = 0; i < lf_n_tables (); i++) {
    const LfTable *table = lf_table (i);
    if (!json)
      lf_ctl_print ("%-20s %3zu  %s\n", table->name, table->n_rows, table->meaning);
    json_builder_set_member_name (builder, table->name);
    add_table (builder, table);
  }
  json_builder_end_object (builder);
  if (json)
    lf_ctl_print_json (builder);
}

static int
print_table (const char *name, gboolean json)
{
  const LfTable *table = lf_table_named (name);

  if (table == NULL) {
    g_autoptr (GPtrArray) names = g_ptr_array_new ();
    for (size_t i = 0; i < lf_n_tables (); i++)
      g_ptr_array_add (names, (gpointer) lf_table (i)->name);
    const char *nearest = lf_ctl_nearest (name, (const char *const *) names->pdata, names->len);
    if (nearest != NULL)
      return lf_ctl_usage ("there is no table “%s”; did you mean “%s”?", name, nearest);
    return lf_ctl_usage ("there is no table “%s”; see lowflowctl words", name);
  }
  if (json) {
    g_autoptr (JsonBuilder) builder = json_builder_new ();
    add_table (builder, table);
    lf_ctl_print_json (builder);
    return LF_EXIT_GOOD;
  }
  lf_ctl_print ("%s: %s\n\n", table->name, table->meaning);
  for (size_t row = 0; row < table->n_rows; row++)
    print_row (table, row);
  return LF_EXIT_GOOD;
}

static int
run (const LfCtl *command, char **args)
{
  gboolean json = FALSE;
  const GOptionEntry options[] = { LF_CTL_JSON (&json), { 0 } };

  if (!lf_ctl_options (command, options, args))
    return LF_EXIT_USAGE;
  if (args[1] != NULL)
    return print_table (args[1], json);
  print_tables (json);
  return LF_EXIT_GOOD;
}

const LfCtl lf_ctl_words = {
  .name = "words",
  .arguments = "[TABLE]",
  .summary = "The vocabulary: all tables, or the words of one.",
  .detail =
      "For an action it shows what follows the word; for a reading, the time a value speaks for.",
  .most = 1,
  .run = run,
};
