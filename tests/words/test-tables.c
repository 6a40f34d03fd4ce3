/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every table is whole: no row forgotten, no id twice, nothing left unsaid. */
#include <glib.h>

#include "words/actions.h"
#include "words/drugs.h"
#include "words/faults.h"
#include "words/habits.h"
#include "words/readings.h"
#include "words/refusals.h"
#include "words/rhythms.h"
#include "words/roles.h"
#include "words/sets.h"
#include "words/variables.h"
#include "words/waves.h"
#include "words/words.h"

static void
test_rows_say_everything (void)
{
  for (size_t t = 0; t < lf_n_tables (); t++) {
    const LfTable *table = lf_table (t);
    g_assert_cmpuint (table->n_rows, >, 0);
    g_assert_true (g_str_has_suffix (table->meaning, "."));
    for (size_t row = 0; row < table->n_rows; row++) {
      const LfWord *word = lf_table_word (table, row);
      g_test_message ("%s, row %zu", table->name, row);
      g_assert_nonnull (word->id); /* a hole in an enum leaves a row of nothing */
      g_assert_cmpstr (word->label, !=, NULL);
      g_assert_cmpstr (word->label, !=, "");
      g_assert_nonnull (word->unit);
      g_assert_nonnull (word->meaning);
      g_assert_true (g_str_has_suffix (word->meaning, "."));
      g_assert_nonnull (word->source);
      g_assert_cmpstr (word->source, !=, "");
    }
  }
}

static void
assert_well_formed (const char *id, const char *joint)
{
  g_assert_true (g_ascii_islower (id[0]));
  for (const char *c = id; *c != '\0'; c++)
    g_assert_true (g_ascii_islower (*c) || g_ascii_isdigit (*c) ||
                   (*c == joint[0] && g_ascii_isalnum (c[1])));
}

static void
test_ids_are_well_formed_and_unique (void)
{
  for (size_t t = 0; t < lf_n_tables (); t++) {
    const LfTable *table = lf_table (t);
    g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
    const char *joint = table == &lf_readings ? "_" : "-";

    assert_well_formed (table->name, "-");
    for (size_t row = 0; row < table->n_rows; row++) {
      const char *id = lf_table_word (table, row)->id;
      assert_well_formed (id, joint);
      g_assert_true (g_hash_table_add (seen, (gpointer) id));
      g_assert_cmpint (lf_table_find (table, id), ==, (int) row);
    }
  }
}

static void
test_tables_are_found_by_name (void)
{
  for (size_t t = 0; t < lf_n_tables (); t++)
    g_assert_true (lf_table_named (lf_table (t)->name) == lf_table (t));
  g_assert_null (lf_table_named ("no-such-table"));
}

/* A row's place is its enum value, so no table may be longer or shorter than its enum. */
static void
test_tables_match_their_enums (void)
{
  const struct {
    const LfTable *table;
    size_t n;
  } expected[] = {
    { &lf_actions, LF_N_VERBS },
    { &lf_groups, LF_N_GROUPS },
    { &lf_readings, LF_N_READINGS },
    { &lf_variables, LF_N_VARIABLES },
    { &lf_rhythms, LF_N_RHYTHMS },
    { &lf_faults, LF_N_FAULTS },
    { &lf_drugs, LF_N_DRUGS },
    { &lf_fluids, LF_N_FLUIDS },
    { &lf_waves, LF_N_WAVES },
    { &lf_refusals, LF_N_REFUSALS },
    { &lf_marks, LF_N_MARKS },
    { &lf_whos, LF_N_WHOS },
    { &lf_roles, LF_N_ROLES },
    { &lf_speakers, LF_N_SPEAKERS },
    { &lf_cpr_modes, LF_N_CPR_MODES },
    { &lf_airways, LF_N_AIRWAYS },
    { &lf_pad_positions, LF_N_PAD_POSITIONS },
    { &lf_switches, LF_N_SWITCHES },
    { &lf_circuit_lines, LF_N_CIRCUIT_LINES },
    { &lf_sites, LF_N_SITES },
    { &lf_imaging, LF_N_IMAGING },
    { &lf_scans, LF_N_SCANS },
    { &lf_checks, LF_N_CHECKS },
    { &lf_samples, LF_N_SAMPLES },
    { &lf_sample_sites, LF_N_SAMPLE_SITES },
    { &lf_calls, LF_N_CALLS },
    { &lf_places, LF_N_PLACES },
    { &lf_exchanges, LF_N_EXCHANGES },
    { &lf_record_fields, LF_N_RECORD_FIELDS },
    { &lf_family_talks, LF_N_FAMILY_TALKS },
    { &lf_pressure_lines, LF_N_PRESSURE_LINES },
    { &lf_criterion_classes, LF_N_CRITERION_CLASSES },
    { &lf_domains, LF_N_DOMAINS },
    { &lf_decision_kinds, LF_N_DECISION_KINDS },
    { &lf_verdicts, LF_N_VERDICTS },
    { &lf_ending_kinds, LF_N_ENDING_KINDS },
    { &lf_item_kinds, LF_N_ITEM_KINDS },
    { &lf_training_ways, LF_N_TRAINING_WAYS },
    { &lf_jurisdictions, LF_N_JURISDICTIONS },
    { &lf_shelves, LF_N_SHELVES },
    { &lf_review_states, LF_N_REVIEW_STATES },
    { &lf_answers, LF_N_ANSWERS },
    { &lf_arrest_rhythms, LF_N_ARREST_RHYTHMS },
    { &lf_causes, LF_N_CAUSES },
    { &lf_cpr_lengths, LF_N_CPR_LENGTHS },
    { &lf_standings, LF_N_STANDINGS },
    { &lf_habits, LF_N_HABITS },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (expected); i++) {
    g_test_message ("%s", expected[i].table->name);
    g_assert_cmpuint (expected[i].table->n_rows, ==, expected[i].n);
  }
  g_assert_cmpuint (lf_n_tables (), ==, G_N_ELEMENTS (expected));
}

/* The unit of a reading is written in its name, so that a number in a file cannot be misread. */
static void
test_readings_carry_their_unit (void)
{
  const struct {
    const char *unit;
    const char *ending;
  } endings[] = {
    { "/min", "_per_min" },
    { "mmHg", "_mmhg" },
    { "%", "_percent" },
    { "kPa", "_kpa" },
    { "°C", "_c" },
    { "J", "_j" },
    { "cm", "_cm" },
    { "s", "_s" },
    { "rpm", "_rpm" },
    { "L/min", "_l_min" },
    { "mL", "_ml" },
    { "mmHg·mL", "_mmhg_ml" },
    { "mmHg·s/mL", "_mmhg_s_ml" },
    { "mmol/L", "_mmol_l" },
    { "g/L", "_g_l" },
    { "IU/mL", "_iu_ml" },
    { "Hz", "_hz" },
    { "mV·Hz", "_mv_hz" },
    { "mA", "_ma" },
    { "/nL", "_per_nl" },
    { "min", "_min" },
    { "mL/min", "_ml_min" },
    { "mg/L", "_mg_l" },
    { "min", "_min" },
    { "mm", "_mm" },
    { "mL/h", "_ml_h" },
    { "ms", "_ms" },
    { "cmH2O", "_cmh2o" },
  };

  for (int id = 0; id < LF_N_READINGS; id++) {
    const LfReading *reading = lf_reading (id);
    bool known = reading->word.unit[0] == '\0';
    for (size_t i = 0; i < G_N_ELEMENTS (endings) && !known; i++) {
      known = g_str_equal (reading->word.unit, endings[i].unit);
      if (known)
        g_assert_true (g_str_has_suffix (reading->word.id, endings[i].ending));
    }
    g_test_message ("%s", reading->word.id);
    g_assert_true (known);
    g_assert_cmpfloat (reading->low, <, reading->high);
    g_assert_nonnull (lf_over_text (reading->over));
    g_assert_true (lf_reading_is_displayed (id) == (reading->shown != LF_SHOWN_NOWHERE));
  }
}

static void
test_numbers_are_in_order (void)
{
  for (int id = 0; id < LF_N_VARIABLES; id++) {
    const LfVariable *variable = lf_variable (id);
    g_assert_cmpfloat (variable->low, <=, variable->normal);
    g_assert_cmpfloat (variable->normal, <=, variable->high);
  }
  for (int id = 0; id < LF_N_RHYTHMS; id++) {
    const LfRhythm *rhythm = lf_rhythm (id);
    g_assert_cmpfloat (rhythm->rate_low, <=, rhythm->rate_high);
    g_assert_true (!rhythm->shockable || rhythm->arrest);
  }
  for (int id = 0; id < LF_N_DRUGS; id++) {
    const LfDrug *drug = lf_drug (id);
    g_assert_true (drug->most_bolus > 0 || drug->most_infusion > 0);
    g_assert_cmpfloat (drug->usual_bolus, <=, drug->most_bolus);
    g_assert_true ((drug->most_bolus > 0) == (drug->word.unit[0] != '\0'));
    g_assert_true ((drug->most_infusion > 0) == (drug->infusion_unit[0] != '\0'));
  }
  for (int id = 0; id < LF_N_WAVES; id++)
    g_assert_cmpfloat (lf_wave (id)->low, <, lf_wave (id)->high);
}

/* What follows a verb is described in full, and nothing that must be there follows what may not. */
static void
test_actions_describe_their_arguments (void)
{
  for (int verb = 0; verb < LF_N_VERBS; verb++) {
    const LfAction *action = lf_action (verb);
    bool optional = false;

    g_test_message ("%s", action->word.id);
    for (int i = 0; i < LF_MAX_ARG_SPECS && action->args[i].kind != LF_ARG_END; i++) {
      const LfArgSpec *spec = &action->args[i];
      g_assert_cmpstr (spec->name, !=, NULL);
      g_assert_cmpstr (spec->name, !=, "");
      g_assert_true ((spec->kind == LF_ARG_WORD) == (spec->table != NULL));
      if (spec->kind == LF_ARG_NUMBER || spec->kind == LF_ARG_OR_OFF) {
        g_assert_nonnull (spec->unit);
        g_assert_cmpfloat (spec->low, <, spec->high);
      }
      g_assert_true (spec->optional || !optional);
      optional = spec->optional;
    }
  }
}

/* Whoever may act has somebody whose action it is, and each role has something to do. */
static void
test_actions_belong_to_roles (void)
{
  unsigned all = 0;

  for (int verb = 0; verb < LF_N_VERBS; verb++) {
    bool acted = lf_action (verb)->group <= LF_GROUP_DECISION;
    g_test_message ("%s", lf_action (verb)->word.id);
    g_assert_true ((lf_action_roles (verb) != 0) == acted);
    g_assert_cmpuint (lf_action_roles (verb), <, 1u << LF_N_ROLES);
    if (verb != LF_VERB_CHECK && verb != LF_VERB_ANSWER && verb != LF_VERB_REASON)
      all |= lf_action_roles (verb);
  }
  g_assert_cmpuint (all, ==, (1u << LF_N_ROLES) - 1);
}

static void
test_roles_are_those_who_act (void)
{
  for (int who = 0; who < LF_N_WHOS; who++) {
    int role = lf_role_of (who);
    bool named = lf_table_find (&lf_roles, lf_table_word (&lf_whos, who)->id) >= 0;
    g_assert_true ((role >= 0) == named);
    if (role >= 0)
      g_assert_true (lf_table_word (&lf_roles, role) == lf_table_word (&lf_whos, who));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/tables/rows-say-everything", test_rows_say_everything);
  g_test_add_func ("/words/tables/ids", test_ids_are_well_formed_and_unique);
  g_test_add_func ("/words/tables/found-by-name", test_tables_are_found_by_name);
  g_test_add_func ("/words/tables/match-their-enums", test_tables_match_their_enums);
  g_test_add_func ("/words/tables/readings-carry-their-unit", test_readings_carry_their_unit);
  g_test_add_func ("/words/tables/numbers-are-in-order", test_numbers_are_in_order);
  g_test_add_func ("/words/tables/actions-describe-their-arguments",
                   test_actions_describe_their_arguments);
  g_test_add_func ("/words/tables/actions-belong-to-roles", test_actions_belong_to_roles);
  g_test_add_func ("/words/tables/roles-are-those-who-act", test_roles_are_those_who_act);
  return g_test_run ();
}
