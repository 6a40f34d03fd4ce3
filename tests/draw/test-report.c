/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/report.h"

#include <glib/gstdio.h>

#include "attempt/standing.h"
#include "attempt/variation.h"
#include "bed.h"

typedef struct {
  const LfAttempt *attempt;
  LfResult *result;
  char *folder;
  char *path;
} Desk;

static void
desk_open (Desk *desk, LfLearnerKind kind)
{
  desk->attempt = bed_played (kind);
  desk->result = lf_result_new (desk->attempt);
  desk->folder = g_dir_make_tmp ("lowflow-draw-XXXXXX", NULL);
  desk->path = g_build_filename (desk->folder, "debrief.pdf", NULL);
}

static void
desk_close (Desk *desk)
{
  g_unlink (desk->path);
  g_assert_cmpint (g_rmdir (desk->folder), ==, 0); /* nothing else was left there */
  g_free (desk->path);
  g_free (desk->folder);
  lf_result_free (desk->result);
}

static GBytes *
write_and_read (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  lf_report_write_pdf (desk->attempt, desk->result, desk->path, &error);
  g_assert_no_error (error);
  return bed_read (desk->path);
}

static void
test_same_bytes (void)
{
  Desk desk;
  desk_open (&desk, LF_LEARNER_MODEL);
  g_autoptr (GBytes) first = write_and_read (&desk);
  g_usleep (1100000); /* into another second, in case a clock is read */
  g_autoptr (GBytes) second = write_and_read (&desk);
  g_assert_true (g_bytes_equal (first, second));
  g_assert_cmpint (memcmp (g_bytes_get_data (first, NULL), "%PDF-", 5), ==, 0);
  desk_close (&desk);
}

/* How the guidance stood to the case, whatever was decided. */
static void
check_standing (const LfAttempt *attempt, const char *text)
{
  LfCaseStanding standing;
  g_assert_true (lf_case_standing (attempt, &standing));
  g_autoptr (GPtrArray) parts = lf_case_standing_parts (&standing);
  g_assert_cmpuint (parts->len, >=, 2);
  bed_assert_says (text, lf_case_standing_title);
  bed_assert_says (text, lf_case_standing_note);
  for (guint i = 0; i < parts->len; i++) {
    const LfStandingPart *part = g_ptr_array_index (parts, i);
    bed_assert_says (text, part->label);
    bed_assert_says (text, part->text);
  }
}

/* Every statement, every criterion with how it stands and what good would have been. */
static void
check_text (LfLearnerKind kind)
{
  Desk desk;
  desk_open (&desk, kind);
  g_autoptr (GBytes) bytes = write_and_read (&desk);
  int pages = 0;
  g_autofree char *text = bed_pdf_text (desk.path, &pages);
  if (text == NULL) {
    g_test_skip ("pdftotext is not installed");
    desk_close (&desk);
    return;
  }
  g_autofree char *sentence = lf_report_sentence (desk.attempt, desk.result);
  g_autofree char *drawn = lf_variation_text (lf_attempt_scenario (desk.attempt));
  bed_assert_says (text, lf_attempt_scenario (desk.attempt)->title);
  g_assert_nonnull (drawn);
  bed_assert_says (text, "Drawn for this attempt: Age: ");
  bed_assert_says (text, drawn);
  bed_assert_says (text, "Training only. Fictional patients. Not a medical device");
  bed_assert_says (text, "Not yet clinically reviewed");
  bed_assert_says (text, "Not produced, endorsed or approved by NICE.");
  bed_assert_says (text, "The ending is not the score");
  bed_assert_says (text, desk.result->ending->title);
  bed_assert_says (text, sentence);
  for (int i = 0; i < LF_N_DOMAINS; i++)
    bed_assert_says (text, lf_table_word (&lf_domains, (size_t) i)->label);
  for (guint i = 0; i < desk.result->lines->len; i++) {
    const LfScoreLine *line = g_ptr_array_index (desk.result->lines, i);
    bed_assert_says (text, line->criterion->title);
    bed_assert_says (text, lf_line_status_text (line->status));
  }
  check_standing (desk.attempt, text);
  g_autofree char *digest = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", desk.result->digest);
  bed_assert_says (text, digest);
  g_autofree char *last = g_strdup_printf ("%d of %d", pages, pages);
  bed_assert_says (text, last); /* no page more than the footers count */
  desk_close (&desk);
}

static void
test_text_model (void)
{
  check_text (LF_LEARNER_MODEL);
}

static void
test_text_idle (void)
{
  check_text (LF_LEARNER_IDLE);
}

static void
test_sentence (void)
{
  Desk desk;
  desk_open (&desk, LF_LEARNER_IDLE);
  g_autofree char *idle = lf_report_sentence (desk.attempt, desk.result);
  g_assert_true (g_str_has_prefix (idle, "Not passed: "));
  g_assert_nonnull (strstr (idle, "missed"));
  desk_close (&desk);

  g_autoptr (LfAttempt) sandbox = bed_sandbox (1);
  g_autoptr (LfResult) result = lf_result_new (sandbox);
  g_autofree char *nothing = lf_report_sentence (sandbox, result);
  g_assert_cmpstr (nothing, ==, "Nothing is scored in this scenario.");
}

/* An attempt that has not ended, of a scenario that scores nothing, still makes a document. */
static void
test_sandbox (void)
{
  g_autoptr (LfAttempt) attempt = bed_sandbox (70);
  g_autoptr (LfResult) result = lf_result_new (attempt);
  g_autofree char *folder = g_dir_make_tmp ("lowflow-draw-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "debrief.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_assert_true (lf_report_write_pdf (attempt, result, path, &error));
  g_assert_no_error (error);
  g_unlink (path);
  g_rmdir (folder);
}

/* A file that cannot be written is told in a sentence, and an older one stays as it was. */
static void
test_fails (void)
{
  g_autoptr (LfAttempt) attempt = bed_sandbox (1);
  g_autoptr (LfResult) result = lf_result_new (attempt);
  g_autoptr (GError) missing = NULL, full = NULL;
  g_assert_false (lf_report_write_pdf (attempt, result, "/no/such/folder/a.pdf", &missing));
  g_assert_error (missing, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_assert_true (g_str_has_suffix (missing->message, "."));
  g_assert_null (strchr (missing->message, '\n'));
  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS)) {
    g_test_skip ("no /dev/full here");
    return;
  }
  g_assert_false (lf_report_write_pdf (attempt, result, "/dev/full", &full));
  g_assert_error (full, G_FILE_ERROR, G_FILE_ERROR_NOSPC);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/report/same-bytes", test_same_bytes);
  g_test_add_func ("/draw/report/text-model", test_text_model);
  g_test_add_func ("/draw/report/text-idle", test_text_idle);
  g_test_add_func ("/draw/report/sentence", test_sentence);
  g_test_add_func ("/draw/report/sandbox", test_sandbox);
  g_test_add_func ("/draw/report/fails", test_fails);
  return g_test_run ();
}
