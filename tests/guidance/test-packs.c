/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packs in memory, and those that are shipped. */
#include "guidance/pack.h"

#include "guidance/pairs.h"

static LfPack *
load (const char *folder, const char *name)
{
  g_autoptr (LfDefects) defects = lf_defects_new ();
  g_autoptr (GBytes) bytes = pairs_load (folder, name);
  LfPack *pack = lf_pack_read (bytes, name, defects);
  g_autofree char *said = lf_defects_to_text (defects);
  g_assert_cmpstr (said, ==, "");
  g_assert_nonnull (pack);
  return pack;
}

static void
test_whole (void)
{
  g_autoptr (LfPack) pack = load ("files", "whole.xml");
  g_assert_cmpstr (pack->id, ==, "whole");
  g_assert_cmpstr (pack->version, ==, "2025-10-22");
  g_assert_cmpstr (pack->title, ==, "A title over two lines & more");
  g_assert_cmpstr (pack->publisher, ==, "Tests");
  g_assert_cmpstr (pack->replaces, ==, "older");
  g_assert_cmpstr (pack->note, ==, "Shown with it.");
  g_assert_cmpint (pack->review, ==, LF_REVIEW_REVIEWED);
  g_assert_cmpuint (strlen (pack->sha256), ==, 64);
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, pack->bytes);
  g_assert_cmpstr (pack->sha256, ==, sum);
  g_assert_cmpuint (pack->items->len, ==, 2);

  const LfItem *item = lf_pack_item (pack, "practice.selection");
  g_assert_nonnull (item);
  g_assert_cmpint (item->kind, ==, LF_ITEM_PRACTICE_POINT);
  g_assert_cmpint (item->trained, ==, LF_TRAINED_DECIDED);
  g_assert_cmpstr (item->paragraph, ==, "practice box");
  g_assert_cmpstr (item->title, ==, "Selection");
  g_assert_cmpstr (item->text, ==, "A team selects.");
  g_assert_cmpstr (item->asks_of, ==, "selection team");
  g_assert_cmpstr (item->source, ==, "Somebody 2020");
  g_assert_cmpstr (item->verified_by, ==, "A. Reader, 2026-01-01");
  g_assert_cmpint (item->line, ==, 9);

  item = lf_pack_item (pack, "1.1");
  g_assert_cmpstr (item->asks_of, ==, "");
  g_assert_cmpstr (item->source, ==, "");
  g_assert_cmpstr (item->verified_by, ==, "");
  g_assert_null (lf_pack_item (pack, "1.2"));
}

static void
test_candidacy (void)
{
  g_autoptr (LfPack) pack = load ("files", "whole.xml");
  const LfCandidacy *candidacy = pack->candidacy;
  g_assert_nonnull (candidacy);
  g_assert_cmpfloat (candidacy->refractory_minutes, ==, 20);
  g_assert_cmpuint (candidacy->rows->len, ==, 4);

  LfCandidacyCase this = { .first_rhythm = LF_ARREST_RHYTHM_SHOCKABLE,
                           .rhythm = LF_RHYTHM_PULSELESS_VT,
                           .cause = LF_CAUSE_IRREVERSIBLE,
                           .adult = TRUE };
  const LfCandidacyRow *row = lf_candidacy_row (candidacy, &this);
  g_assert_cmpstr (row->id, ==, "both");
  g_assert_cmpint (row->standing, ==, LF_STANDING_BOTH_APPLY);
  g_assert_cmpstr (row->reading, ==, "We read it so.");
  g_assert_cmpstr (row->speaks, ==, "");

  this.hypothermia = TRUE;
  row = lf_candidacy_row (candidacy, &this);
  g_assert_cmpstr (row->id, ==, "cold");
  g_assert_cmpint (row->line, ==, 15);
  g_assert_cmpstr (row->text, ==, "Not in the definition.");
  g_assert_cmpstr (row->reading, ==, "");
  g_assert_cmpstr (row->speaks, ==, "another/rule");
  g_assert_cmpuint (row->items->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (row->items, 1), ==, "practice.selection");

  this.adult = FALSE;
  g_assert_cmpstr (lf_candidacy_row (candidacy, &this)->id, ==, "children");
  this = (LfCandidacyCase){ .first_rhythm = LF_ARREST_RHYTHM_NON_SHOCKABLE,
                            .rhythm = LF_RHYTHM_ASYSTOLE,
                            .adult = TRUE };
  g_assert_cmpstr (lf_candidacy_row (candidacy, &this)->id, ==, "rest");
}

/* A table belongs to a pack that has one. */
static void
test_no_candidacy (void)
{
  g_autoptr (LfPack) pack = load (SHIPPED_PACKS, "elso-ecpr.xml");
  g_assert_null (pack->candidacy);
}

static void
test_look_up (void)
{
  g_autoptr (LfPacks) packs = lf_packs_new ();
  LfPack *whole = load ("files", "whole.xml");
  lf_packs_take (packs, whole);
  const LfPack *found = NULL;
  g_assert_true (lf_packs_pack (packs, "whole") == whole);
  g_assert_null (lf_packs_pack (packs, "half"));
  g_assert_true (lf_packs_item (packs, "whole/1.1", &found) == lf_pack_item (whole, "1.1"));
  g_assert_true (found == whole);
  g_assert_null (lf_packs_item (packs, "whole/9", &found));
  g_assert_true (found == whole);
  g_assert_null (lf_packs_item (packs, "half/1.1", &found));
  g_assert_null (found);
  g_assert_null (lf_packs_item (packs, "1.1", NULL));
}

/* Each shipped pack reads without a word, obeys the grammar, and has an id of its own or, where
 * there are several versions of one, a version of its own. */
static void
test_shipped (void)
{
  xmlRelaxNG *grammar = pairs_grammar (PACK_GRAMMAR);
  g_autoptr (GPtrArray) names = pairs_list (SHIPPED_PACKS);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_assert_cmpuint (names->len, >=, 4);
  for (guint i = 0; i < names->len; i++) {
    g_autoptr (LfPack) pack = load (SHIPPED_PACKS, g_ptr_array_index (names, i));
    g_assert_true (pairs_obeys (grammar, pack->bytes));
    g_assert_true (g_hash_table_add (seen, g_strdup_printf ("%s %s", pack->id, pack->version)));
  }
  xmlRelaxNGFree (grammar);
}

/* What the shapes refuse, the grammar refuses, and the other way round. */
static void
test_grammar (void)
{
  xmlRelaxNG *grammar = pairs_grammar (PACK_GRAMMAR);
  g_autoptr (GPtrArray) names = pairs_list ("files");
  for (guint i = 0; i < names->len; i++) {
    const char *name = g_ptr_array_index (names, i);
    g_autoptr (LfDefects) defects = lf_defects_new ();
    g_autoptr (GBytes) bytes = pairs_load ("files", name);
    if (g_str_has_prefix (name, "xml-") || g_str_has_prefix (name, "twice-") ||
        g_str_has_prefix (name, "sense-"))
      continue; /* no XML at all, or wrong in a way that no grammar tells */
    g_autoptr (LfPack) pack = lf_pack_read (bytes, name, defects);
    if (pairs_obeys (grammar, bytes) != (pack != NULL))
      g_error ("%s: reader and grammar do not agree", name);
  }
  xmlRelaxNGFree (grammar);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/guidance/packs/whole", test_whole);
  g_test_add_func ("/guidance/packs/candidacy", test_candidacy);
  g_test_add_func ("/guidance/packs/no-candidacy", test_no_candidacy);
  g_test_add_func ("/guidance/packs/look-up", test_look_up);
  g_test_add_func ("/guidance/packs/shipped", test_shipped);
  g_test_add_func ("/guidance/packs/grammar", test_grammar);
  return g_test_run ();
}
