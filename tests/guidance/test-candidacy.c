/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The candidacy table that is shipped, case by case, against one written by hand (candidacy.txt).
 */
#include "guidance/pack.h"

#include <string.h>

#include "guidance/pairs.h"

static LfPack *
load (const char *name)
{
  g_autoptr (LfDefects) defects = lf_defects_new ();
  g_autoptr (GBytes) bytes = pairs_load (SHIPPED_PACKS, name);
  LfPack *pack = lf_pack_read (bytes, name, NULL, defects);
  g_assert_nonnull (pack);
  return pack;
}

/* ---- What is expected ---- */

enum {
  ADULT,
  CIRCULATION,
  COLD,
  CPR,
  FIRST,
  NOW,
  CAUSE,
  STUDY,
  EXPECTED,
  RESTS_ON,
  SPEAKS,
  COLUMNS
};

/* Lines of candidacy.txt, each COLUMNS fields. */
static GPtrArray *
load_expected (void)
{
  g_autoptr (GBytes) bytes = pairs_load (".", "candidacy.txt");
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (char **line = lines; *line != NULL; line++) {
    char **fields = lf_split_line (*line);
    if (fields[0] == NULL)
      g_strfreev (fields);
    else {
      g_assert_cmpuint (g_strv_length (fields), ==, COLUMNS);
      g_ptr_array_add (rows, fields);
    }
  }
  return rows;
}

/* A case in the words of candidacy.txt. */
typedef struct {
  const char *words[EXPECTED];
} Told;

static Told
tell (const LfCandidacyCase *this)
{
  static const char *const causes[] = { "found", "likely", "unknown", "irreversible" };
  const LfRhythm *now = lf_rhythm (this->rhythm);
  return (Told){ {
      [ADULT] = this->adult ? "yes" : "no",
      [CIRCULATION] = now->arrest ? "no" : "yes",
      [COLD] = this->hypothermia ? "yes" : "no",
      [CPR] = this->cpr_minutes < 30 ? "<30" : "30+",
      [FIRST] = this->first_rhythm == LF_ARREST_RHYTHM_SHOCKABLE ? "S" : "N",
      [NOW] = now->shockable ? "S" : "N",
      [CAUSE] = causes[this->cause],
      [STUDY] = this->approved_study ? "yes" : "no",
  } };
}

/* The one line that speaks of a case. */
static char **
find_expected (const GPtrArray *rows, const Told *told)
{
  char **found = NULL;
  for (guint i = 0; i < rows->len; i++) {
    char **row = g_ptr_array_index (rows, i);
    gboolean same = TRUE;
    for (int column = 0; column < EXPECTED; column++)
      same = same &&
             (g_str_equal (row[column], "*") || g_str_equal (row[column], told->words[column]));
    g_assert_true (!same || found == NULL);
    found = same ? row : found;
  }
  g_assert_nonnull (found);
  return found;
}

/* The numbered paragraphs that a row rests on: "1.1,1.2". */
static char *
numbered (const LfPack *pack, const LfCandidacyRow *row)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  for (guint i = 0; i < row->items->len; i++) {
    const char *id = g_ptr_array_index (row->items, i);
    g_assert_nonnull (lf_pack_item (pack, id));
    if (g_ascii_isdigit (*id))
      g_ptr_array_add (ids, (gpointer) id);
  }
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (",", (char **) ids->pdata);
}

static void
check_case (const LfPack *pack, const GPtrArray *rows, const LfCandidacyCase *this)
{
  const Told told = tell (this);
  char **expected = find_expected (rows, &told);
  const LfCandidacyRow *row = lf_candidacy_row (pack->candidacy, this);
  g_autofree char *paragraphs = numbered (pack, row);
  const char *standing = lf_table_word (&lf_standings, row->standing)->id;
  const char *speaks = *row->speaks != '\0' ? row->speaks : "-";
  if (!g_str_equal (standing, expected[EXPECTED]) || !g_str_equal (speaks, expected[SPEAKS]) ||
      !g_str_equal (paragraphs, expected[RESTS_ON])) {
    g_autofree char *case_text = g_strjoinv (" ", (char **) told.words);
    g_error ("%s: row %s: %s, %s, %s", case_text, row->id, standing, paragraphs, speaks);
  }
}

/* ---- Every case ---- */

static const double minutes[] = { 0, 29.999, 30, 30.001, 600 };

static void
test_truth (void)
{
  g_autoptr (LfPack) pack = load ("ipg808.xml");
  g_autoptr (GPtrArray) expected = load_expected ();
  g_assert_nonnull (pack->candidacy);
  for (int first = 0; first < LF_N_ARREST_RHYTHMS; first++)
    for (int now = 0; now < LF_N_RHYTHMS; now++)
      for (int cause = 0; cause < LF_N_CAUSES; cause++)
        for (guint m = 0; m < G_N_ELEMENTS (minutes); m++)
          for (int bits = 0; bits < 8; bits++) {
            const LfCandidacyCase this = {
              .first_rhythm = (LfArrestRhythm) first,
              .rhythm = (LfRhythmId) now,
              .cause = (LfCause) cause,
              .cpr_minutes = minutes[m],
              .adult = (bits & 1) != 0,
              .hypothermia = (bits & 2) != 0,
              .approved_study = (bits & 4) != 0,
            };
            check_case (pack, expected, &this);
          }
}

/* ---- What the rows say ---- */

/* The two cells under both 1.1 and 1.2 say that what follows is a reading, and only they do. */
static void
test_readings (void)
{
  g_autoptr (LfPack) pack = load ("ipg808.xml");
  guint n = 0;
  for (guint i = 0; i < pack->candidacy->rows->len; i++) {
    const LfCandidacyRow *row = g_ptr_array_index (pack->candidacy->rows, i);
    g_assert_true ((*row->reading != '\0') == (row->standing == LF_STANDING_BOTH_APPLY));
    if (row->standing != LF_STANDING_BOTH_APPLY)
      continue;
    n++;
    g_assert_true (g_str_has_prefix (row->reading, "This pack's reading, not NICE's:"));
    g_assert_nonnull (strstr (row->reading, "multidisciplinary"));
    g_assert_nonnull (strstr (row->reading, "records why"));
  }
  g_assert_cmpuint (n, ==, 2);
}

/* Where NICE is silent the row says so, and what speaks there is shipped. */
static void
test_silence (void)
{
  g_autoptr (LfPack) pack = load ("ipg808.xml");
  g_autoptr (LfPacks) others = lf_packs_new ();
  g_autoptr (LfDefects) defects = lf_defects_new ();
  lf_packs_take (others, load ("centre-policy.xml"));
  lf_packs_take (others, load ("rcuk-als-2021.xml"));
  lf_pack_check (pack, others, defects);
  g_autofree char *said = lf_defects_to_text (defects);
  g_assert_cmpstr (said, ==, "");
  for (guint i = 0; i < pack->candidacy->rows->len; i++) {
    const LfCandidacyRow *row = g_ptr_array_index (pack->candidacy->rows, i);
    if (row->standing == LF_STANDING_SILENT)
      g_assert_nonnull (strstr (row->text, "NICE does not say"));
  }
}

/* No number but the 30 minutes, and paragraphs. */
static void
test_one_number (void)
{
  g_autoptr (LfPack) pack = load ("ipg808.xml");
  g_autoptr (GRegex) regex = g_regex_new ("[0-9]+(\\.[0-9]+)?", 0, 0, NULL);
  g_assert_cmpfloat (pack->candidacy->refractory_minutes, ==, 30);
  for (guint i = 0; i < pack->candidacy->rows->len; i++) {
    const LfCandidacyRow *row = g_ptr_array_index (pack->candidacy->rows, i);
    g_autofree char *text = g_strconcat (row->text, " ", row->reading, NULL);
    g_autoptr (GMatchInfo) match = NULL;
    for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
         g_match_info_next (match, NULL)) {
      g_autofree char *number = g_match_info_fetch (match, 0);
      if (!g_str_equal (number, "30") && lf_pack_item (pack, number) == NULL)
        g_error ("row %s holds the number %s", row->id, number);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/guidance/candidacy/truth", test_truth);
  g_test_add_func ("/guidance/candidacy/readings", test_readings);
  g_test_add_func ("/guidance/candidacy/silence", test_silence);
  g_test_add_func ("/guidance/candidacy/one-number", test_one_number);
  return g_test_run ();
}
