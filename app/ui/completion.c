/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/completion.h"

#include <string.h>

#include "draw/said.h"
#include "guidance/defects.h"
#include "ui/presets.h"
#include "words/drugs.h"

static void
completion_free (gpointer data)
{
  LfCompletion *completion = data;
  g_free (completion->line);
  g_free (completion->label);
  g_free (completion->note);
  g_free (completion);
}

static gboolean
has_line (const GPtrArray *found, const char *line)
{
  for (guint i = 0; i < found->len; i++)
    if (strcmp (((LfCompletion *) g_ptr_array_index (found, i))->line, line) == 0)
      return TRUE;
  return FALSE;
}

static void
add (GPtrArray *found, const char *line, const char *label, const char *note, gboolean whole)
{
  if (found->len >= LF_MOST_COMPLETIONS || has_line (found, line))
    return;
  LfCompletion *completion = g_new0 (LfCompletion, 1);
  completion->line = g_strdup (line);
  completion->label = g_strdup (label);
  completion->note = g_strdup (note);
  completion->whole = whole;
  g_ptr_array_add (found, completion);
}

/* ---- Ready commands ---- */

/* Whether some word of `text` begins with `typed`, whatever the case. */
static gboolean
some_word_begins (const char *text, const char *typed)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *wanted = g_utf8_casefold (typed, -1);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at)) {
    gboolean first = at == folded ||
                     g_utf8_strchr (" -,'’", -1, g_utf8_get_char (g_utf8_prev_char (at))) != NULL;
    if (first && g_str_has_prefix (at, wanted))
      return TRUE;
  }
  return FALSE;
}

static gboolean
matches (const LfPreset *preset, char **typed)
{
  for (int i = 0; typed[i] != NULL; i++)
    if (!some_word_begins (preset->label, typed[i]) && !some_word_begins (preset->line, typed[i]))
      return FALSE;
  return TRUE;
}

static void
add_presets (GPtrArray *found, char **typed)
{
  const GPtrArray *all = lf_presets_all ();
  for (guint i = 0; i < all->len; i++) {
    const LfPreset *preset = g_ptr_array_index (all, i);
    if (matches (preset, typed))
      add (found, preset->line, preset->label, _ (lf_action (preset->verb)->word.meaning), TRUE);
  }
}

/* ---- Grammar ---- */

static gboolean
parses (char **fields, LfProblem *problem)
{
  LfCommand command;
  int n = (int) g_strv_length (fields);
  return lf_command_parse_for (LF_WHO_LEARNER, (const char *const *) fields, n, &command, problem);
}

static void
add_verbs (GPtrArray *found, const char *typed)
{
  for (int verb = 0; verb < LF_N_VERBS; verb++) {
    const LfAction *action = lf_action ((LfVerb) verb);
    if (action->group >= LF_N_LEARNER_GROUPS)
      continue;
    if (!some_word_begins (action->word.id, typed) &&
        !some_word_begins (_ (action->word.label), typed))
      continue;
    gboolean whole = action->args[0].kind == LF_ARG_END;
    g_autofree char *line = g_strconcat (action->word.id, whole ? "" : " ", NULL);
    add (found, line, _ (action->word.label), _ (action->word.meaning), whole);
  }
}

/* The unit that a drug comes in, where the line asks for one. */
static const char *
unit_wanted (char **fields)
{
  int row = lf_table_find (&lf_drugs, fields[1]);
  if (row < 0)
    return "";
  const LfDrug *drug = lf_drug ((LfDrugId) row);
  return strcmp (fields[0], "infuse") == 0 ? drug->infusion_unit : drug->word.unit;
}

/* Adds `before` with one more word, said in words when the line is then whole. */
static void
add_next (GPtrArray *found, const char *before, const char *word, const char *label,
          const char *note)
{
  g_autofree char *line = g_strconcat (before, word, NULL);
  g_autofree char *words = lf_presets_describe (line);
  g_autofree char *open = words == NULL ? g_strconcat (line, " ", NULL) : NULL;
  add (found, open != NULL ? open : line, words != NULL ? words : label, note, words != NULL);
}

/* What may stand at the argument that is being typed. */
static void
add_argument (GPtrArray *found, char **fields, const char *before, const LfArgSpec *spec,
              const char *typed)
{
  if (spec->kind == LF_ARG_LITERAL) {
    add_next (found, before, spec->name, spec->name, "");
  } else if (spec->kind == LF_ARG_NAME) {
    add_next (found, before, unit_wanted (fields), unit_wanted (fields), _ ("The unit."));
  } else if (spec->kind == LF_ARG_WORD) {
    for (size_t i = 0; i < spec->table->n_rows; i++) {
      const LfWord *word = lf_table_word (spec->table, i);
      if (some_word_begins (word->id, typed) || some_word_begins (_ (word->label), typed))
        add_next (found, before, word->id, _ (word->label), lf_said (word->meaning));
    }
  } else if (spec->kind == LF_ARG_NUMBER || spec->kind == LF_ARG_OR_OFF) {
    char low[G_ASCII_DTOSTR_BUF_SIZE], high[G_ASCII_DTOSTR_BUF_SIZE];
    g_ascii_formatd (low, sizeof low, "%g", spec->low);
    g_ascii_formatd (high, sizeof high, "%g", spec->high);
    g_autofree char *label =
        g_strdup_printf (_ ("%s, %s to %s %s"), _ (spec->name), low, high, lf_said (spec->unit));
    if (typed[0] == '\0')
      add (found, before, label, _ ("Type a number."), FALSE);
  } else if (spec->kind == LF_ARG_TEXT && typed[0] == '\0') {
    add (found, before, _ ("In your words, in double quotes"), "", FALSE);
  }
}

static void
add_grammar (GPtrArray *found, const char *text, char **fields)
{
  guint n = g_strv_length (fields);
  gboolean between = g_ascii_isspace (text[strlen (text) - 1]);
  const char *typed = between ? "" : fields[n - 1];
  guint at = between ? n : n - 1;

  if (at == 0) {
    add_verbs (found, typed);
    return;
  }
  int verb = lf_table_find (&lf_actions, fields[0]);
  if (verb < 0 || at > LF_MAX_ARG_SPECS)
    return;
  const LfAction *action = lf_action ((LfVerb) verb);
  const LfArgSpec *spec = &action->args[at - 1];
  if (action->group >= LF_N_LEARNER_GROUPS || spec->kind == LF_ARG_END)
    return;
  g_autofree char *before = g_strndup (text, strlen (text) - strlen (typed));
  add_argument (found, fields, before, spec, typed);
}

GPtrArray *
lf_complete (const char *text)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (completion_free);
  g_auto (GStrv) fields = lf_split_line (text);
  LfProblem problem;

  if (fields == NULL || fields[0] == NULL)
    return found;
  if (parses (fields, &problem)) {
    g_autofree char *whole = lf_presets_describe (text);
    g_autofree char *line = g_strstrip (g_strdup (text));
    int verb = lf_table_find (&lf_actions, fields[0]);
    add (found, line, whole, _ (lf_action ((LfVerb) verb)->word.meaning), TRUE);
  }
  add_presets (found, fields);
  add_grammar (found, text, fields);
  return found;
}

char *
lf_complete_problem (const char *text)
{
  g_auto (GStrv) fields = lf_split_line (text);
  LfProblem problem;

  if (fields == NULL)
    return g_strdup (_ ("The quotation mark is never closed."));
  if (fields[0] == NULL)
    return g_strdup (_ ("Type what you want done."));
  return parses (fields, &problem) ? NULL : lf_describe_problem (&problem);
}
