/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packs in memory, and those that are shipped. */
#include "guidance/pack.h"

#include "guidance/pairs.h"

static LfPack *
load (const char *folder, const char *name)
{
  g_autoptr (LfDefects) defects = lf_defects_new ();
  g_autoptr (GBytes) bytes = pairs_load (folder, name);
  LfPack *pack = lf_pack_read (bytes, name, NULL, defects);
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
  g_assert_cmpstr (pack->published, ==, "2025-10-22");
  g_assert_cmpuint (pack->replaces->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (pack->replaces, 0), ==, "older");
  g_assert_cmpstr (g_ptr_array_index (pack->replaces, 1), ==, "oldest");
  g_assert_cmpint (pack->line, ==, 3);
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
  g_assert_cmpstr (item->limit, ==, "12.5");
  g_assert_cmpstr (item->unit, ==, "min");
  g_assert_cmpint (item->line, ==, 9);

  item = lf_pack_item (pack, "1.1");
  g_assert_cmpstr (item->asks_of, ==, "");
  g_assert_cmpstr (item->source, ==, "");
  g_assert_cmpstr (item->limit, ==, "");
  g_assert_cmpstr (item->unit, ==, "");
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

/* ---- Versions ---- */

/* The pack "whole" of tests/guidance/files with other words at its head. */
static LfPack *
load_changed (const char *id, const char *version, const char *published, const char *replaces)
{
  g_autoptr (LfDefects) defects = lf_defects_new ();
  g_autoptr (GBytes) bytes = pairs_load ("files", "whole.xml");
  g_autofree char *head = g_strdup_printf (
      "id=\"%s\" version=\"%s\" %s%s%s %s%s%s publisher=\"Tests\"", id, version,
      *published != '\0' ? "published=\"" : "", published, *published != '\0' ? "\"" : "",
      *replaces != '\0' ? "replaces=\"" : "", replaces, *replaces != '\0' ? "\"" : "");
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *start = g_strndup (text, (gsize) (strstr (text, "id=\"whole\"") - text));
  g_autofree char *changed =
      g_strconcat (start, head, " ", strstr (text, "review=\"reviewed\""), NULL);
  g_autoptr (GBytes) other = g_bytes_new (changed, strlen (changed));
  LfPack *pack = lf_pack_read (other, "changed.xml", NULL, defects);
  g_assert_nonnull (pack);
  return pack;
}

static void
assert_replaced (const LfPacks *packs, const char *id, const char *version, const char *text)
{
  g_autofree char *said = lf_pack_replaced_text (lf_packs_version (packs, id, version));
  g_assert_cmpstr (said, ==, text);
}

/* Three versions of one pack, one without a day; a pack that replaces another. */
static LfPacks *
load_versions (void)
{
  LfPacks *packs = lf_packs_new ();
  g_assert_true (lf_packs_take (packs, load_changed ("als", "ours", "", "")));
  g_assert_true (lf_packs_take (packs, load_changed ("als", "2025", "2025-10-27", "")));
  g_assert_true (lf_packs_take (packs, load_changed ("als", "2021", "2021-05", "")));
  g_assert_true (lf_packs_take (packs, load_changed ("old", "1", "2014-03", "")));
  g_assert_true (lf_packs_take (packs, load_changed ("new", "1", "2025-10-22", "old gone")));
  g_assert_false (lf_packs_take (packs, load_changed ("als", "2021", "2021-06", "")));
  lf_packs_relate (packs);
  return packs;
}

static void
test_choice (void)
{
  g_autoptr (LfPacks) packs = load_versions ();
  g_assert_cmpstr (lf_packs_pack (packs, "als")->version, ==, "2025");
  g_assert_cmpstr (lf_packs_choose (packs, "als", "")->version, ==, "2025");
  g_assert_cmpstr (lf_packs_choose (packs, "als", "2021")->version, ==, "2021");
  g_assert_null (lf_packs_choose (packs, "als", "2015"));
  g_assert_null (lf_packs_choose (packs, "none", NULL));

  lf_packs_prefer (packs, "als", "ours");
  g_assert_cmpstr (lf_packs_pack (packs, "als")->version, ==, "ours");
  g_assert_cmpstr (lf_packs_choose (packs, "als", "2021")->version, ==, "ours");
  g_assert_cmpstr (lf_packs_choose (packs, "als", "2015")->version, ==, "ours");
  /* What was preferred and is not here is as if it had not been. */
  lf_packs_prefer (packs, "als", "lost");
  g_assert_cmpstr (lf_packs_choose (packs, "als", "2021")->version, ==, "2021");
}

static void
test_chosen (void)
{
  g_autoptr (LfPacks) packs = load_versions ();
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) versions = g_ptr_array_new ();
  g_ptr_array_add (ids, (gpointer) "als");
  g_ptr_array_add (versions, (gpointer) "2021");
  g_autoptr (LfPacks) chosen = lf_packs_chosen (packs, ids, versions);
  g_assert_cmpuint (chosen->packs->len, ==, 3);
  g_assert_cmpstr (lf_packs_pack (chosen, "als")->version, ==, "2021");
  g_assert_true (lf_packs_pack (chosen, "new") == lf_packs_pack (packs, "new"));
  assert_replaced (chosen, "als", "2021", "version 2025 replaced it on 27 October 2025");

  /* Nothing is left to choose, whatever is named. */
  g_ptr_array_index (versions, 0) = (gpointer) "2025";
  g_autoptr (LfPacks) again = lf_packs_chosen (chosen, ids, versions);
  g_assert_true (again == chosen);
  g_assert_cmpstr (lf_packs_choose (again, "als", "2025")->version, ==, "2021");
}

static void
test_replaced (void)
{
  g_autoptr (LfPacks) packs = load_versions ();
  assert_replaced (packs, "als", "2021", "version 2025 replaced it on 27 October 2025");
  assert_replaced (packs, "als", "2025", NULL);
  assert_replaced (packs, "als", "ours", NULL); /* without a day there is no older and newer */
  assert_replaced (packs, "new", "1", NULL);
  assert_replaced (packs, "old", "1",
                   "A title over two lines & more replaced it on 22 October 2025");
  lf_packs_take (packs, load_changed ("newest", "1", "2026-01", "old"));
  lf_packs_take (packs, load_changed ("whatever", "1", "", "new"));
  lf_packs_relate (packs);
  assert_replaced (packs, "old", "1", "A title over two lines & more replaced it in January 2026");
  assert_replaced (packs, "new", "1", "A title over two lines & more replaced it");
}

/* Where versions have other words for the same, both are told. */
static void
test_now (void)
{
  g_autoptr (LfPacks) packs = lf_packs_new ();
  lf_packs_take (packs, load (SHIPPED_PACKS, "rcuk-als-2021.xml"));
  lf_packs_take (packs, load (SHIPPED_PACKS, "rcuk-als-2025.xml"));
  lf_packs_relate (packs);
  const LfPack *before = lf_packs_version (packs, "rcuk-als", "2021");
  const LfPack *now = lf_packs_version (packs, "rcuk-als", "2025");
  g_autofree char *other = lf_pack_now_text (before, lf_pack_item (before, "pads-vector"));
  g_assert_true (g_str_has_prefix (other, "Version 2025 says: Fibrillation that has gone on"));
  g_assert_null (lf_pack_now_text (before, lf_pack_item (before, "amiodarone")));
  g_assert_null (lf_pack_now_text (now, lf_pack_item (now, "pads-vector")));
}

static void
test_short_name (void)
{
  g_autoptr (LfPack) named = load (SHIPPED_PACKS, "ipg482.xml");
  g_autoptr (LfPack) other = load (SHIPPED_PACKS, "rcuk-als-2021.xml");
  g_autofree char *first = lf_pack_short_name (named);
  g_autofree char *second = lf_pack_short_name (other);
  g_assert_cmpstr (first, ==, "IPG482");
  g_assert_cmpstr (second, ==, "Adult advanced life support, 2021");
}

/* Whatever rests on the one version can be played by the other. */
static void
test_ids_are_kept (void)
{
  g_autoptr (LfPack) before = load (SHIPPED_PACKS, "rcuk-als-2021.xml");
  g_autoptr (LfPack) now = load (SHIPPED_PACKS, "rcuk-als-2025.xml");
  g_assert_cmpuint (before->items->len, >, 30);
  for (guint i = 0; i < before->items->len; i++) {
    const LfItem *item = g_ptr_array_index (before->items, i);
    const LfItem *kept = lf_pack_item (now, item->id);
    if (kept == NULL)
      g_error ("version 2025 has no item \"%s\"", item->id);
    g_assert_cmpint (kept->kind, ==, item->kind);
    g_assert_cmpint (kept->trained, ==, item->trained);
    /* Nobody has read the new text: no item may say otherwise. */
    g_assert_cmpstr (kept->verified_by, ==, "");
    g_assert_nonnull (strstr (kept->source, "o be verified"));
  }
}

/* A limit stands in the item's words too, so that what is scored is what is read. */
static void
test_limits (void)
{
  g_autoptr (LfPack) policy = load (SHIPPED_PACKS, "centre-policy.xml");
  guint n = 0;
  g_assert_cmpstr (lf_pack_item (policy, "decision-time")->limit, ==, "8");
  g_assert_cmpstr (lf_pack_item (policy, "decision-time")->unit, ==, "min");
  g_assert_cmpstr (lf_pack_item (policy, "both-wires")->limit, ==, "");
  for (guint i = 0; i < policy->items->len; i++) {
    const LfItem *item = g_ptr_array_index (policy->items, i);
    g_autofree char *words = g_strdup_printf ("%s %s", item->title, item->text);
    g_autofree char *pattern = g_strdup_printf ("\\b%s\\b", item->limit);
    if (*item->limit == '\0')
      continue;
    n++;
    if (!g_regex_match_simple (pattern, words, 0, 0))
      g_error ("the words of \"%s\" do not say its limit, %s", item->id, item->limit);
  }
  g_assert_cmpuint (n, >=, 5);
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
    g_autoptr (LfPack) pack = lf_pack_read (bytes, name, NULL, defects);
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
  g_test_add_func ("/guidance/packs/choice", test_choice);
  g_test_add_func ("/guidance/packs/chosen", test_chosen);
  g_test_add_func ("/guidance/packs/replaced", test_replaced);
  g_test_add_func ("/guidance/packs/now", test_now);
  g_test_add_func ("/guidance/packs/short-name", test_short_name);
  g_test_add_func ("/guidance/packs/ids-are-kept", test_ids_are_kept);
  g_test_add_func ("/guidance/packs/limits", test_limits);
  g_test_add_func ("/guidance/packs/shipped", test_shipped);
  g_test_add_func ("/guidance/packs/grammar", test_grammar);
  return g_test_run ();
}
