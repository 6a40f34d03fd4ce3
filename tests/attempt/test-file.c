/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file: written, read, cut off, tampered with, played again. */
#include "case.h"

#include "attempt/sealed.h"

#include <string.h>

typedef struct {
  LfScenario *scenario;
  LfAttempt *attempt;
  char *text;
} Case;

static void
set_up (Case *test, gconstpointer data)
{
  test->scenario = case_scenario ();
  test->attempt = case_play (test->scenario);
  test->text = play_file (test->attempt);
}

static void
tear_down (Case *test, gconstpointer data)
{
  g_free (test->text);
  lf_attempt_free (test->attempt);
  lf_scenario_free (test->scenario);
}

static LfFile *
parse_n (const char *text, gsize n, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, n);
  return lf_file_parse (bytes, "a.attempt", error);
}

static LfFile *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  LfFile *file = parse_n (text, strlen (text), &error);
  g_assert_no_error (error);
  return file;
}

/* Read and written again, it is the same to the last byte. */
static void
test_round_trip (Case *test, gconstpointer data)
{
  g_autoptr (LfFile) file = parse (test->text);

  g_autofree char *header = lf_file_header_text (file->header);
  GString *text = g_string_new (header);
  for (guint i = 0; i < file->entries->len; i++) {
    g_autofree char *line = lf_file_entry_text (g_ptr_array_index (file->entries, i));
    g_string_append (text, line);
  }
  g_string_append (text, file->result_text);
  g_assert_cmpstr (text->str, ==, test->text);
  g_string_free (text, TRUE);

  g_assert_true (file->ended);
  g_assert_cmpint (file->end_step, ==, CASE_END);
  g_assert_cmpstr (file->ending, ==, "good");
  g_assert_cmpuint (file->whole_bytes, ==, strlen (test->text));
  g_assert_cmpuint (file->header->seed, ==, 1);
}

/* Odd names and the largest seed go through. */
static void
test_header (Case *test, gconstpointer data)
{
  g_autoptr (LfHeader) header = lf_header_copy (lf_attempt_header (test->attempt));
  header->seed = G_MAXUINT64;
  g_free (header->learner);
  header->learner = g_strdup ("Anna \"K\"\tÖ # 7\n");
  g_free (header->parent);
  header->parent = g_strdup ("old one.attempt");
  header->parent_step = 12345;
  g_ptr_array_add (header->packs, g_strdup ("ipg808 2025-10-22 0123abcd"));

  g_autofree char *text = lf_file_header_text (header);
  g_autoptr (LfFile) file = parse (text);
  g_assert_cmpuint (file->header->seed, ==, G_MAXUINT64);
  g_assert_cmpstr (file->header->learner, ==, header->learner);
  g_assert_cmpstr (file->header->parent, ==, header->parent);
  g_assert_cmpint (file->header->parent_step, ==, 12345);
  g_assert_cmpstr (g_ptr_array_index (file->header->packs, 0), ==, "ipg808 2025-10-22 0123abcd");
  g_assert_cmpuint (file->entries->len, ==, 0);
  g_assert_false (file->ended);
}

static void
test_replay (Case *test, gconstpointer data)
{
  g_autoptr (LfFile) file = parse (test->text);
  g_autoptr (GError) error = NULL;
  g_autoptr (LfAttempt) again = lf_attempt_replay (file, test->scenario, NULL, -1, &error);

  g_assert_no_error (error);
  g_autofree char *text = play_file (again);
  g_assert_cmpstr (text, ==, test->text);

  g_autoptr (LfAttempt) part = lf_attempt_replay (file, test->scenario, NULL, 42000, &error);
  g_assert_no_error (error);
  g_assert_cmpint (lf_attempt_step (part), ==, 42000);
  g_autoptr (LfAttempt) moment = lf_attempt_at (test->attempt, 42000);
  g_assert_cmpuint (lf_attempt_digest (part), ==, lf_attempt_digest (moment));
}

/* Cut off anywhere, what is whole is kept, and it goes on to the same end. */
static void
test_cut_off (Case *test, gconstpointer data)
{
  gsize n = strlen (test->text);
  gsize n_header = (gsize) (strstr (test->text, "begin\n") + 6 - test->text);
  gsize n_log = (gsize) (strstr (test->text, "\tend\t") - test->text);

  for (gsize cut = n_header; cut < n; cut += cut < n_log ? 211 : 4001) {
    g_autoptr (GError) error = NULL;
    g_autoptr (LfFile) file = parse_n (test->text, cut, &error);
    g_assert_no_error (error);
    g_assert_false (file->ended);
    g_assert_cmpstr (file->result_text, ==, "");
    g_assert_cmpuint (file->whole_bytes, <=, cut);
    g_assert_cmpuint (file->whole_bytes, >=, MIN (cut, n_log) - MIN (cut, 200));
    g_assert_cmpint (test->text[file->whole_bytes - 1], ==, '\n');
  }

  /* In the middle of a refusal: the replay writes what is missing. */
  const char *refusal = strstr (test->text, "00:06.000\tnote\trefused");
  g_assert_nonnull (refusal);
  g_autoptr (LfFile) file = parse_n (test->text, (gsize) (refusal + 9 - test->text), NULL);
  g_autoptr (LfAttempt) resumed = lf_attempt_replay (file, test->scenario, NULL, -1, NULL);
  g_assert_nonnull (resumed);
  g_assert_cmpuint (lf_attempt_log (resumed)->len, ==, file->entries->len + 1);
  const char *rest = strstr (case_lines, "00:16.001");
  play_lines (resumed, rest, CASE_END);
  g_autofree char *text = play_file (resumed);
  g_assert_cmpstr (text, ==, test->text);
}

/* One with a part of its text replaced, of the same length or not. (transfer full) */
static char *
changed (const char *text, const char *from, const char *to)
{
  const char *at = strstr (text, from);
  g_assert_nonnull (at);
  return g_strdup_printf ("%.*s%s%s", (int) (at - text), text, to, at + strlen (from));
}

/* The log without its sealed result, so that only replay can tell. */
static char *
unsealed (const char *text)
{
  const char *end = strstr (text, "01:35.021\tend");
  return g_strndup (text, (gsize) (end - text));
}

static void
assert_differs (const Case *test, const char *text, const char *at)
{
  g_autoptr (LfFile) file = parse (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (LfAttempt) again = lf_attempt_replay (file, test->scenario, NULL, -1, &error);

  g_assert_null (again);
  g_assert_error (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_DIGEST);
  if (strstr (error->message, at) == NULL)
    g_error ("“%s” does not name %s.", error->message, at);
}

static void
test_tampered (Case *test, gconstpointer data)
{
  g_autofree char *log = unsealed (test->text);

  /* A digest. */
  char *digest = strstr (log, "00:47.000\tdigest\t") + strlen ("00:47.000\tdigest\t");
  char kept = *digest;
  *digest = kept == '0' ? '1' : '0';
  assert_differs (test, log, "At 00:47.000");
  *digest = kept;

  /* A dose: found at the next second. */
  g_autofree char *dose = changed (log, "drug\tadrenaline\t1\tmg", "drug\tadrenaline\t2\tmg");
  assert_differs (test, dose, "At 00:36.000");

  /* An answer, a time, a line left out, a refusal of another kind. */
  g_autofree char *answer = changed (log, "answer\td1\tnow", "answer\td1\tlater");
  assert_differs (test, answer, "At 00:06.000");
  g_autofree char *time = changed (log, "00:05.250", "00:05.251");
  assert_differs (test, time, "At 00:06.000");
  g_autofree char *out = changed (log, "00:02.500\tlearner\tcpr\tmechanical\n", "");
  assert_differs (test, out, "At 00:03.000");
  g_autofree char *refusal = changed (log, "refused\tno-pads", "refused\tbusy");
  assert_differs (test, refusal, "At 00:02.500");
}

/* A sealed file cannot be changed in any byte without it being seen. */
static void
test_seal (Case *test, gconstpointer data)
{
  static const struct {
    const char *from;
    const char *to;
  } changes[] = {
    { "passed\tno", "passed\tyes" },
    { "line\tnever\tfailed", "line\tnever\tmet" },
    { "learner\tlearner", "learner\tanother" },
    { "01:06.000\teducator", "01:06.001\teducator" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++) {
    g_autofree char *text = changed (test->text, changes[i].from, changes[i].to);
    g_autoptr (GError) error = NULL;
    g_assert_null (parse_n (text, strlen (text), &error));
    g_assert_error (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_BAD_FILE);
    g_assert_nonnull (strstr (error->message, "changed after"));
  }
  g_autofree char *more = g_strconcat (test->text, "01:40.000\tlearner\tbrief\n", NULL);
  g_assert_null (parse_n (more, strlen (more), NULL));
}

/* What cannot be an attempt file gets one clear sentence. */
static void
test_bad_files (Case *test, gconstpointer data)
{
  static const struct {
    const char *from;
    const char *to;
    const char *sentence;
  } bad[] = {
    { "lowflow-attempt\t1", "lowflow-attempt\t2", "newer Lowflow" },
    { "lowflow-attempt\t1", "<scenario>", "not an attempt file" },
    { "lowflow-attempt\t1", "lowflow-attempt\tone", "not an attempt file" },
    { "engine\t", "engine\tx", "“engine” is broken" },
    { "seed\t1", "seed\t-1", "“seed” is broken" },
    { "seed\t1\n", "", "does not say “seed”" },
    { "seed\t1", "seed\t1\nseed\t1", "“seed” twice" },
    { "mode\tpractice", "mood\tpractice", "no “mood”" },
    { "scenario\tsmall", "scenario", "“scenario” is broken" },
    { "begin\n", "", "header" },
    { "00:03.000\tdigest", "3\tdigest", "no time" },
    { "00:03.000\tdigest", "00:01.000\tdigest", "no time at or after" },
    { "00:03.000\tdigest", "00:03.000\tdigset", "digset" },
    { "00:03.000\tdigest\t", "00:03.000\t\t", "no line of a log" },
    { "Witnessed", "Wit\xff", "UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autofree char *log = unsealed (test->text);
    g_autofree char *text = changed (log, bad[i].from, bad[i].to);
    g_autoptr (GError) error = NULL;
    g_assert_null (parse_n (text, strlen (text), &error));
    g_assert_error (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_BAD_FILE);
    g_assert_true (g_str_has_prefix (error->message, "a.attempt:"));
    if (strstr (error->message, bad[i].sentence) == NULL)
      g_error ("“%s” does not say “%s”.", error->message, bad[i].sentence);
  }
  static const char *const nothing[] = { "", "\n", "lowflow-attempt\t1", "lowflow-attempt\t1\n" };
  for (guint i = 0; i < G_N_ELEMENTS (nothing); i++)
    g_assert_null (parse_n (nothing[i], strlen (nothing[i]), NULL));
  g_assert_null (parse_n ("lowflow-attempt\t1\nengine\0\n", 27, NULL));
}

static void
test_another (Case *test, gconstpointer data)
{
  g_autofree char *log = unsealed (test->text);
  g_autofree char *engine = changed (log, "engine\t", "engine\t99");
  g_autoptr (LfFile) by_another = parse (engine);
  g_autoptr (GError) error = NULL;
  g_assert_null (lf_attempt_replay (by_another, test->scenario, NULL, -1, &error));
  g_assert_error (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_ENGINE);
  g_clear_error (&error);

  Parts parts = { 0 };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfFile) file = parse (log);
  g_assert_null (lf_attempt_replay (file, scenario, NULL, -1, &error));
  g_assert_error (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_SCENARIO);
  g_clear_error (&error);

  g_autofree char *packed = changed (log, "seed\t1\n", "pack\tipg808\tv\tabc\nseed\t1\n");
  g_autoptr (LfFile) with_pack = parse (packed);
  g_assert_null (lf_attempt_replay (with_pack, test->scenario, NULL, -1, &error));
  g_assert_error (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_SCENARIO);
}

/* Another engine's file is not played again, and its sealed result is still read. */
static void
test_sealed (Case *test, gconstpointer data)
{
  g_autoptr (LfFile) file = parse (test->text);
  g_autoptr (LfResult) result = lf_result_new (test->attempt);
  g_autoptr (GError) error = NULL;
  g_autoptr (LfSealed) sealed = lf_sealed_parse (file->result_text, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (sealed->ending, ==, "good");
  g_assert_cmpint (sealed->end_step, ==, CASE_END);
  g_assert_cmpint (sealed->passed, ==, result->passed);
  g_assert_cmpfloat_with_epsilon (sealed->score_percent, result->score_percent, 1e-3);
  g_assert_cmpfloat_with_epsilon (sealed->points, result->points, 1e-9);
  g_assert_cmpuint (sealed->lines->len, ==, result->lines->len);
  for (guint i = 0; i < sealed->lines->len; i++) {
    const LfSealedLine *ours = g_ptr_array_index (sealed->lines, i);
    const LfScoreLine *theirs = g_ptr_array_index (result->lines, i);
    g_assert_cmpstr (ours->id, ==, theirs->criterion->id);
    g_assert_cmpint (ours->status, ==, theirs->status);
    g_assert_cmpint (ours->step, ==, theirs->step);
    g_assert_cmpstr (ours->evidence, ==, theirs->evidence);
    g_assert_cmpfloat_with_epsilon (ours->points, theirs->points, 1e-9);
  }
  const int64_t *alerted = g_hash_table_lookup (sealed->times, "alerted");
  g_assert_nonnull (alerted);
  g_assert_cmpint (*alerted, ==, 5250);
  const int64_t *collapse = g_hash_table_lookup (sealed->times, "collapse");
  g_assert_nonnull (collapse);
  g_assert_cmpint (*collapse, ==, -120000);
}

static void
test_sealed_trends (Case *test, gconstpointer data)
{
  g_autoptr (LfFile) file = parse (test->text);
  g_autoptr (LfSealed) sealed = lf_sealed_parse (file->result_text, NULL);
  const LfTrends *trends = lf_attempt_trends (test->attempt);

  g_assert_cmpint (lf_trends_seconds (&sealed->trends), ==, lf_trends_seconds (trends));
  for (int64_t second = 0; second < lf_trends_seconds (trends); second++) {
    float ours = 0;
    float theirs = 0;
    gboolean there = lf_trends_value (trends, LF_READING_MAP, second, &theirs);
    g_assert_cmpint (lf_trends_value (&sealed->trends, LF_READING_MAP, second, &ours), ==, there);
    g_assert_cmpfloat_with_epsilon ((double) ours, (double) theirs, 0.051);
    g_assert_cmpint (g_array_index (sealed->trends.rhythms, guint8, second), ==,
                     g_array_index (trends->rhythms, guint8, second));
    g_assert_cmpint (g_array_index (sealed->trends.compressing, guint8, second), ==,
                     g_array_index (trends->compressing, guint8, second));
  }
}

/* Broken, it says so; what a later engine added is passed over. */
static void
test_sealed_broken (Case *test, gconstpointer data)
{
  static const char *const broken[] = {
    "",
    "nonsense",
    "01:00.000\tend\tgood\n",
    "01:00.000\tend\tgood\nscore\tx\t1\t1\ndigest\tab\n",
    "01:00.000\tend\tgood\ntrend\tmap_mmhg\t1*99999999999\ndigest\tab\n",
    "01:00.000\tend\tgood\nline\ta\tmet\ndigest\tab\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++) {
    g_autoptr (GError) error = NULL;
    g_assert_null (lf_sealed_parse (broken[i], &error));
    g_assert_error (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_BAD_FILE);
  }
  g_autoptr (LfSealed) more =
      lf_sealed_parse ("01:00.000\tend\tgood\nmood\tgood\ntrend\tjoy\t1*3\ndigest\tab\n", NULL);
  g_assert_nonnull (more);
}

/* No bytes make it crash. */
static void
test_noise (Case *test, gconstpointer data)
{
  gsize n = strlen (test->text);
  g_autofree char *noisy = g_strdup (test->text);

  for (uint64_t seed = 0; seed < 300; seed++) {
    g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) seed);
    memcpy (noisy, test->text, n);
    for (int i = 0; i < 3; i++)
      noisy[g_rand_int_range (random, 0, (gint32) MIN (n, 6000))] =
          (char) g_rand_int_range (random, 1, 127);
    g_autoptr (GError) error = NULL;
    g_autoptr (LfFile) file =
        parse_n (noisy, (gsize) g_rand_int_range (random, 0, (gint32) n), &error);
    g_assert_true ((file == NULL) == (error != NULL));
  }
}

#define ADD(name, function) g_test_add ("/file/" name, Case, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("round-trip", test_round_trip);
  ADD ("header", test_header);
  ADD ("replay", test_replay);
  ADD ("cut-off", test_cut_off);
  ADD ("tampered", test_tampered);
  ADD ("seal", test_seal);
  ADD ("bad-files", test_bad_files);
  ADD ("another", test_another);
  ADD ("sealed", test_sealed);
  ADD ("sealed-trends", test_sealed_trends);
  ADD ("sealed-broken", test_sealed_broken);
  ADD ("noise", test_noise);
  return g_test_run ();
}
