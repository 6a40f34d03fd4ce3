/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The palette of ready commands, its completion and its keys, against the vocabulary. */
#include <string.h>

#include "guidance/defects.h"
#include "ui/completion.h"
#include "ui/keys.h"
#include "ui/presets.h"

static gboolean
parses (const char *line)
{
  g_auto (GStrv) fields = lf_split_line (line);
  LfCommand command;
  LfProblem problem;
  return lf_command_parse_for (LF_WHO_LEARNER, (const char *const *) fields,
                               (int) g_strv_length (fields), &command, &problem);
}

/* Whatever a learner may do at the bedside or the console can be done by hand. */
static void
test_every_action_has_its_place (void)
{
  const GPtrArray *blocks = lf_presets_blocks ();
  const GPtrArray *all = lf_presets_all ();

  for (int verb = 0; verb < LF_N_VERBS; verb++) {
    gboolean found = FALSE;
    if (lf_action ((LfVerb) verb)->group >= LF_N_LEARNER_GROUPS)
      continue;
    for (guint i = 0; i < blocks->len; i++) {
      const LfBlock *block = g_ptr_array_index (blocks, i);
      for (guint j = 0; j < block->pieces->len; j++)
        found |= (int) ((const LfPiece *) g_ptr_array_index (block->pieces, j))->verb == verb;
    }
    for (guint i = 0; i < all->len; i++)
      found |= (int) ((const LfPreset *) g_ptr_array_index (all, i))->verb == verb;
    if (!found)
      g_error ("%s is on no button", lf_action ((LfVerb) verb)->word.id);
  }
}

/* Every word of a table that a learner chooses from is on a button. */
static void
test_every_word_has_its_button (void)
{
  static const struct {
    const char *verb;
    const LfTable *table;
  } lists[] = { { "call", &lf_calls },          { "check", &lf_checks },
                { "scan", &lf_scans },          { "airway", &lf_airways },
                { "pads", &lf_pad_positions },  { "transfer", &lf_places },
                { "line", &lf_pressure_lines }, { "cpr", &lf_cpr_modes },
                { "family", &lf_family_talks } };
  const GPtrArray *all = lf_presets_all ();

  for (gsize l = 0; l < G_N_ELEMENTS (lists); l++)
    for (size_t w = 0; w < lists[l].table->n_rows; w++) {
      g_autofree char *line =
          g_strdup_printf ("%s %s", lists[l].verb, lf_table_word (lists[l].table, w)->id);
      guint n = 0;
      for (guint i = 0; i < all->len; i++)
        n += g_str_equal (((const LfPreset *) g_ptr_array_index (all, i))->line, line);
      g_assert_cmpuint (n, ==, 1);
    }
}

static void
test_every_ready_command_parses (void)
{
  const GPtrArray *all = lf_presets_all ();
  g_assert_cmpuint (all->len, >, 60);
  for (guint i = 0; i < all->len; i++) {
    const LfPreset *preset = g_ptr_array_index (all, i);
    if (!parses (preset->line))
      g_error ("%s does not parse", preset->line);
    g_assert_cmpstr (preset->label, !=, "");
    g_assert_cmpstr (preset->brief, !=, "");
  }
}

/* A number that a hand dials in stays within what the word allows. */
static void
test_typed_numbers_parse (void)
{
  const GPtrArray *blocks = lf_presets_blocks ();
  for (guint i = 0; i < blocks->len; i++) {
    const LfBlock *block = g_ptr_array_index (blocks, i);
    for (guint j = 0; j < block->pieces->len; j++) {
      const LfPiece *piece = g_ptr_array_index (block->pieces, j);
      if (piece->kind != LF_PIECE_NUMBER)
        continue;
      const double ends[] = { piece->low, piece->start, piece->high };
      for (gsize e = 0; e < G_N_ELEMENTS (ends); e++) {
        char number[G_ASCII_DTOSTR_BUF_SIZE];
        g_ascii_formatd (number, sizeof number, "%.2f", ends[e]);
        g_autofree char *line = g_strconcat (piece->before, number, piece->after, NULL);
        if (!parses (line))
          g_error ("%s does not parse", line);
      }
    }
  }
}

static void
test_lines_in_words (void)
{
  static const char *const pairs[][2] = {
    { "drug adrenaline 1 mg", "Adrenaline 1 mg" },
    { "shock 200", "Shock 200 J" },
    { "cpr mechanical", "Mechanical CPR" },
    { "puncture drainage femoral-right", "Puncture drainage, right groin" },
    { "sample gas right-radial", "Sample blood gas, right radial" },
    { "infuse noradrenaline 0.1 mcg/kg/min", "Noradrenaline 0.1 mcg/kg/min" },
    { "call icu", "Call intensive care" },
    { "transfer ct", "Transfer CT" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++) {
    g_autofree char *words = lf_presets_describe (pairs[i][0]);
    g_assert_cmpstr (words, ==, pairs[i][1]);
  }
  g_assert_null (lf_presets_describe ("shock"));
  g_assert_null (lf_presets_describe ("educator set heart-rate 3"));
}

/* ---- Completion ---- */

static const LfCompletion *
first (GPtrArray *found)
{
  g_assert_cmpuint (found->len, >, 0);
  return g_ptr_array_index (found, 0);
}

static void
test_completes_ready_commands (void)
{
  static const char *const pairs[][2] = {
    { "adr", "drug adrenaline 1 mg" },
    { "adr 1", "drug adrenaline 1 mg" },
    { "amio 150", "drug amiodarone 150 mg" },
    { "shock 2", "shock 2" },
    { "mech", "cpr mechanical" },
    { "gas right", "sample gas right-radial" },
    { "AP", "pads ap" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++) {
    g_autoptr (GPtrArray) found = lf_complete (pairs[i][0]);
    g_assert_cmpstr (first (found)->line, ==, pairs[i][1]);
    g_assert_true (first (found)->whole);
  }
}

/* Letter by letter every command of the vocabulary can be reached. */
static void
test_completes_by_grammar (void)
{
  g_autoptr (GPtrArray) verb = lf_complete ("confirm-w");
  g_assert_cmpstr (first (verb)->line, ==, "confirm-wire ");
  g_assert_false (first (verb)->whole);
  g_autoptr (GPtrArray) line = lf_complete ("confirm-wire ret");
  g_assert_cmpstr (first (line)->line, ==, "confirm-wire return ");
  g_autoptr (GPtrArray) by = lf_complete ("confirm-wire return ");
  g_assert_cmpstr (first (by)->line, ==, "confirm-wire return by ");
  g_autoptr (GPtrArray) whole = lf_complete ("confirm-wire return by to");
  g_assert_cmpstr (first (whole)->line, ==, "confirm-wire return by toe");
  g_assert_true (first (whole)->whole);
  g_autoptr (GPtrArray) unit = lf_complete ("drug heparin 4000 ");
  g_assert_cmpstr (first (unit)->line, ==, "drug heparin 4000 units");
  g_autoptr (GPtrArray) number = lf_complete ("pump ");
  gboolean told = FALSE;
  for (guint i = 0; i < number->len; i++)
    told |= strstr (((const LfCompletion *) g_ptr_array_index (number, i))->label,
                    "0 to 5000 rpm") != NULL;
  g_assert_true (told);
}

static void
test_nothing_to_complete (void)
{
  g_autoptr (GPtrArray) empty = lf_complete ("");
  g_assert_cmpuint (empty->len, ==, 0);
  g_autoptr (GPtrArray) unknown = lf_complete ("zzz");
  g_assert_cmpuint (unknown->len, ==, 0);
  g_autofree char *problem = lf_complete_problem ("zzz");
  g_assert_nonnull (strstr (problem, "zzz"));
  g_autoptr (GPtrArray) educator = lf_complete ("bleed");
  g_assert_cmpuint (educator->len, ==, 0);
  g_assert_null (lf_complete_problem ("shock 200"));
}

/* ---- Keys ---- */

static void
test_keys_are_one_each (void)
{
  for (gsize i = 0; i < lf_n_keys; i++) {
    g_autoptr (GtkShortcutTrigger) trigger = gtk_shortcut_trigger_parse_string (lf_keys[i].trigger);
    g_assert_nonnull (trigger);
    for (gsize j = 0; j < i; j++)
      g_assert_cmpstr (lf_keys[i].trigger, !=, lf_keys[j].trigger);
    if (!g_str_equal (lf_keys[i].action, "play.act"))
      continue;
    g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new_parsed (lf_keys[i].target));
    g_assert_true (parses (g_variant_get_string (target, NULL)));
  }
  g_assert_cmpstr (lf_keys_for_line ("shock 200"), ==, "F4");
  g_assert_null (lf_keys_for_line ("shock 20"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/presets/every-action-has-its-place", test_every_action_has_its_place);
  g_test_add_func ("/ui/presets/every-word-has-its-button", test_every_word_has_its_button);
  g_test_add_func ("/ui/presets/every-ready-command-parses", test_every_ready_command_parses);
  g_test_add_func ("/ui/presets/typed-numbers-parse", test_typed_numbers_parse);
  g_test_add_func ("/ui/presets/lines-in-words", test_lines_in_words);
  g_test_add_func ("/ui/completion/ready-commands", test_completes_ready_commands);
  g_test_add_func ("/ui/completion/grammar", test_completes_by_grammar);
  g_test_add_func ("/ui/completion/nothing", test_nothing_to_complete);
  g_test_add_func ("/ui/keys/one-each", test_keys_are_one_each);
  return g_test_run ();
}
