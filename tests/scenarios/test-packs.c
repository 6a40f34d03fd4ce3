/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The packs as they ship: whole where they promise to be, and honest about what nobody verified. */
#include "shipped.h"

#include <string.h>

/* All but NICE's own. */
static const char *const others[] = { "rcuk-als", "elso-ecpr", "centre-policy",
                                      "uk-ecmo-emergencies", "uk-practice" };

static void
test_read (void)
{
  g_assert_cmpuint (lf_defects_count (lf_library_pack_defects (shipped_library ())), ==, 0);
  g_assert_nonnull (lf_packs_pack (shipped_packs (), "ipg808"));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_nonnull (lf_packs_pack (shipped_packs (), others[i]));
}

/* A case is played by the version that it names, and by the newest where it names none. */
static void
check_versions_of (const LfScenario *scenario)
{
  const LfPacks *packs = lf_library_packs_for (shipped_library (), scenario);

  for (guint i = 0; i < scenario->packs->len; i++) {
    const LfPack *pack = lf_packs_pack (packs, g_ptr_array_index (scenario->packs, i));
    const char *named = g_ptr_array_index (scenario->pack_versions, i);
    g_assert_nonnull (pack);
    if (*named != '\0')
      g_assert_cmpstr (pack->version, ==, named);
    else
      g_assert_true (pack == lf_packs_pack (shipped_packs (), pack->id));
  }
}

/* The version that IPG808 cites is told as superseded. */
static void
test_versions (void)
{
  const LfPack *cited = lf_packs_version (shipped_packs (), "rcuk-als", "2021");
  const LfPack *now = lf_packs_version (shipped_packs (), "rcuk-als", "2025");

  g_assert_nonnull (cited);
  g_assert_true (lf_packs_pack (shipped_packs (), "rcuk-als") == now);
  g_assert_true (cited->replaced_by == now);
  g_assert_null (now->replaced_by);
  g_assert_cmpuint (shipped_scenarios ()->len, >, 0);
  for (guint i = 0; i < shipped_scenarios ()->len; i++)
    check_versions_of (g_ptr_array_index (shipped_scenarios (), i));
}

/* Every numbered paragraph that says something, and every point of the practice box. */
static void
test_guidance_is_whole (void)
{
  static const char *const box[] = {
    "practice.consider",      "practice.discuss",
    "practice.funding",       "practice.research-only",
    "practice.collect-data",  "practice.audit-elso",
    "practice.review-data",   "practice.audit-ncaa",
    "practice.selection-mdt", "practice.specialist-centre",
    "practice.trained-staff", "research.selection",
    "research.survival",      "research.neurology",
    "research.timing",        "front.judgement",
    "front.yellow-card",      "front.equality",
    "front.governance",       "front.sustainability",
    "front.replaces",
  };
  static const int numbered[] = { 3, 2, 17 }; /* paragraphs of sections 1, 2 and 3 */
  const LfPack *pack = lf_packs_pack (shipped_packs (), "ipg808");

  for (guint i = 0; i < G_N_ELEMENTS (box); i++)
    g_assert_nonnull (lf_pack_item (pack, box[i]));
  for (guint section = 0; section < G_N_ELEMENTS (numbered); section++)
    for (int n = 1; n <= numbered[section]; n++) {
      g_autofree char *id = g_strdup_printf ("%u.%d", section + 1, n);
      const LfItem *item = lf_pack_item (pack, id);
      g_assert_nonnull (item);
      g_assert_cmpstr (item->paragraph, ==, id);
    }
  g_assert_cmpuint (pack->replaces->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (pack->replaces, 0), ==, "ipg482");
  g_assert_true (lf_packs_pack (shipped_packs (), "ipg482")->replaced_by == pack);
}

/* The kind that every item of a part of the guidance is of. */
static LfItemKind
expected_kind (const char *id)
{
  static const struct {
    const char *prefix;
    LfItemKind kind;
  } parts[] = {
    { "1.", LF_ITEM_RECOMMENDATION },     { "practice.", LF_ITEM_PRACTICE_POINT },
    { "research.", LF_ITEM_INFORMATION }, { "why.", LF_ITEM_INFORMATION },
    { "2.", LF_ITEM_INFORMATION },        { "3.", LF_ITEM_COMMITTEE_OBSERVATION },
    { "front.", LF_ITEM_RESPONSIBILITY },
  };
  if (g_str_equal (id, "3.1"))
    return LF_ITEM_DEFINITION;
  if (g_str_equal (id, "3.8"))
    return LF_ITEM_COMMITTEE_SHOULD;
  if (g_str_equal (id, "front.endorsed"))
    return LF_ITEM_INFORMATION;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_has_prefix (id, parts[i].prefix))
      return parts[i].kind;
  g_error ("Item %s is of no part of the guidance.", id);
}

static void
test_kinds (void)
{
  const LfPack *pack = lf_packs_pack (shipped_packs (), "ipg808");

  for (guint i = 0; i < pack->items->len; i++) {
    const LfItem *item = g_ptr_array_index (pack->items, i);
    g_assert_cmpint (item->kind, ==, expected_kind (item->id));
  }
}

/* What only tells, of research, of why, of who commented and what it costs, nobody can be scored
 * on; what is recommended, and the points on selection and records, are scored. */
static void
test_training (void)
{
  static const struct {
    const char *id;
    LfTrainingWay way;
  } ways[] = {
    { "1.1", LF_TRAINED_SCORED },
    { "1.2", LF_TRAINED_SCORED },
    { "1.3", LF_TRAINED_SCORED },
    { "practice.selection-mdt", LF_TRAINED_SCORED },
    { "practice.discuss", LF_TRAINED_SCORED },
    { "practice.audit-elso", LF_TRAINED_SCORED },
    { "practice.audit-ncaa", LF_TRAINED_SCORED },
    { "3.1", LF_TRAINED_SCORED },
    { "practice.specialist-centre", LF_TRAINED_DECIDED },
    { "practice.trained-staff", LF_TRAINED_DECIDED },
    { "3.8", LF_TRAINED_DECIDED },
    { "3.13", LF_TRAINED_DECIDED },
    { "why.shockable", LF_TRAINED_SHOWN },
    { "research.timing", LF_TRAINED_SHOWN },
    { "3.3", LF_TRAINED_SHOWN },
    { "3.4", LF_TRAINED_SHOWN },
    { "3.7", LF_TRAINED_SHOWN },
    { "3.9", LF_TRAINED_SHOWN },
    { "3.10", LF_TRAINED_SHOWN },
    { "3.16", LF_TRAINED_SHOWN },
    { "front.sustainability", LF_TRAINED_SHOWN },
  };
  const LfPack *pack = lf_packs_pack (shipped_packs (), "ipg808");

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    g_assert_cmpint (lf_pack_item (pack, ways[i].id)->trained, ==, ways[i].way);
}

/* NICE gives one number, the 30 minutes. A year, a paragraph or a guidance's own number is none. */
static gboolean
is_nices_number (const char *number)
{
  return g_str_equal (number, "30") || g_str_equal (number, "2021") ||
         g_str_equal (number, "2010") || g_str_equal (number, "808") ||
         g_str_equal (number, "482") || strchr (number, '.') != NULL;
}

static void
check_numbers (const LfItem *item, const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("[0-9]+(\\.[0-9]+)?", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL)) {
    g_autofree char *number = g_match_info_fetch (match, 0);
    if (!is_nices_number (number))
      g_error ("Item %s puts the number %s in NICE's mouth.", item->id, number);
  }
}

static void
test_one_number (void)
{
  const LfPack *pack = lf_packs_pack (shipped_packs (), "ipg808");
  for (guint i = 0; i < pack->items->len; i++) {
    const LfItem *item = g_ptr_array_index (pack->items, i);
    check_numbers (item, item->title);
    check_numbers (item, item->text);
  }
}

/* A number of another body says where it comes from. Nobody has verified any of it. */
static void
test_sources (void)
{
  const GPtrArray *packs = shipped_packs ()->packs;
  for (guint i = 0; i < packs->len; i++) {
    const LfPack *pack = g_ptr_array_index (packs, i);
    if (g_str_equal (pack->id, "ipg808"))
      continue;
    g_assert_cmpint (pack->review, ==, LF_REVIEW_NOT_REVIEWED);
    for (guint j = 0; j < pack->items->len; j++) {
      const LfItem *item = g_ptr_array_index (pack->items, j);
      g_assert_cmpstr (item->source, !=, "");
      g_assert_cmpstr (item->verified_by, ==, "");
    }
  }
}

int
main (int argc, char *argv[])
{
  shipped_init (&argc, &argv);
  g_test_add_func ("/packs/read", test_read);
  g_test_add_func ("/packs/versions", test_versions);
  g_test_add_func ("/packs/guidance-is-whole", test_guidance_is_whole);
  g_test_add_func ("/packs/kinds", test_kinds);
  g_test_add_func ("/packs/training", test_training);
  g_test_add_func ("/packs/one-number", test_one_number);
  g_test_add_func ("/packs/sources", test_sources);
  return shipped_run ();
}
