/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/facilitator.h"

#include <glib/gstdio.h>

#include "attempt/results.h"
#include "bed.h"

typedef struct {
  char *folder;
  char *path;
} Desk;

static void
desk_open (Desk *desk)
{
  desk->folder = g_dir_make_tmp ("lowflow-draw-XXXXXX", NULL);
  desk->path = g_build_filename (desk->folder, "sheet.pdf", NULL);
}

static void
desk_close (Desk *desk)
{
  g_unlink (desk->path);
  g_assert_cmpint (g_rmdir (desk->folder), ==, 0); /* nothing else was left there */
  g_free (desk->path);
  g_free (desk->folder);
}

static GBytes *
write_and_read (const Desk *desk, const LfAttempt *attempt)
{
  g_autoptr (GError) error = NULL;
  lf_facilitator_write_pdf (attempt, desk->path, &error);
  g_assert_no_error (error);
  return bed_read (desk->path);
}

/* What its reader sees; NULL, and a skipped test, where there is no poppler. (transfer full) */
static char *
write_and_see (const LfAttempt *attempt, int *pages)
{
  Desk desk;
  desk_open (&desk);
  g_autoptr (GBytes) bytes = write_and_read (&desk, attempt);
  char *text = bed_pdf_text (desk.path, pages);
  desk_close (&desk);
  if (text == NULL)
    g_test_skip ("pdftotext is not installed");
  return text;
}

static void
test_same_bytes (void)
{
  Desk desk;
  desk_open (&desk);
  g_autoptr (GBytes) first = write_and_read (&desk, bed_played (LF_LEARNER_MODEL));
  g_usleep (1100000); /* into another second, in case a clock is read */
  g_autoptr (GBytes) second = write_and_read (&desk, bed_played (LF_LEARNER_MODEL));
  g_assert_true (g_bytes_equal (first, second));
  g_assert_cmpint (memcmp (g_bytes_get_data (first, NULL), "%PDF-", 5), ==, 0);
  desk_close (&desk);
}

/* What stands in one column can be looked for whole; in columns a reader may see lines of two. */
static void
check_facilitator (const LfScenario *scenario, const char *text)
{
  const LfFacilitator *facilitator = &scenario->facilitator;
  for (int part = 0; part < LF_N_FACILITATOR_PARTS; part++) {
    g_assert_cmpuint (facilitator->parts[part]->len, >, 0);
    for (guint i = 0; i < facilitator->parts[part]->len; i++)
      bed_assert_says (text, g_ptr_array_index (facilitator->parts[part], i));
  }
  for (guint i = 0; i < facilitator->scripts->len; i++)
    bed_assert_says (text, ((LfReadAloud *) g_ptr_array_index (facilitator->scripts, i))->title);
}

/* A slip for each result that came back, with its numbers. */
static void
check_slips (const LfAttempt *attempt, const char *text)
{
  const GPtrArray *messages = lf_attempt_messages (attempt);
  guint n_slips = 0;
  for (guint i = 0; i < messages->len; i++) {
    const LfMessage *message = g_ptr_array_index (messages, i);
    g_assert_true ((message->sheet != NULL) == (message->kind == LF_MESSAGE_RESULT));
    if (message->sheet == NULL)
      continue;
    size_t n = 0;
    const LfResultLine *lines = lf_result_lines ((LfSample) message->sheet->what, &n);
    n_slips++;
    for (size_t j = 0; j < n; j++) {
      g_autofree char *number = lf_result_line_value (&lines[j], message->sheet);
      g_autofree char *value = g_strconcat (number, lines[j].unit, NULL);
      bed_assert_says (text, value);
      bed_assert_says (message->text, value);
    }
  }
  g_assert_cmpuint (n_slips, >=, 2);
}

/* A card for each finding that the model came to. */
static void
check_findings (const LfAttempt *attempt, const char *text)
{
  const LfScenario *scenario = lf_attempt_scenario (attempt);
  for (guint i = 0; i < scenario->events->len; i++) {
    const LfScriptEvent *event = g_ptr_array_index (scenario->events, i);
    for (guint j = 0; j < event->effects->len; j++) {
      const LfEffect *effect = g_ptr_array_index (event->effects, j);
      if (effect->kind == LF_EFFECT_REVEAL && lf_attempt_script (attempt)->fired[i] > 0)
        bed_assert_says (text, effect->title);
    }
  }
}

static void
test_text (void)
{
  const LfAttempt *attempt = bed_played (LF_LEARNER_MODEL);
  const LfScenario *scenario = lf_attempt_scenario (attempt);
  int pages = 0;
  g_autofree char *text = write_and_see (attempt, &pages);
  if (text == NULL)
    return;
  bed_assert_says (text, scenario->title);
  bed_assert_says (text, scenario->summary);
  bed_assert_says (text, scenario->patient_text);
  bed_assert_says (text, "Training only. Fictional patients. Not a medical device");
  bed_assert_says (text, "Not yet clinically reviewed");
  bed_assert_says (text, "Not produced, endorsed or approved by NICE.");
  bed_assert_says (text, "Perfusionist, Family liaison, Scribe");
  bed_assert_says (text, "You may step out at any moment");
  bed_assert_says (text, "(If asked to sign) “I don't know what this is.");
  bed_assert_says (text, lf_attempt_ending (attempt)->title);
  bed_assert_says (text, ((LfPhase *) g_ptr_array_index (scenario->phases, 0))->title);
  check_facilitator (scenario, text);
  check_slips (attempt, text);
  check_findings (attempt, text);
  g_autofree char *last = g_strdup_printf ("%d of %d", pages, pages);
  bed_assert_says (text, last);
  g_assert_cmpint (pages, >=, 4);
  g_assert_cmpint (pages, <=, 8);
}

/* What an author has not written leaves no empty heading. */
static void
test_without (void)
{
  g_autoptr (LfAttempt) attempt = bed_sandbox (1);
  int pages = 0;
  g_autofree char *text = write_and_see (attempt, &pages);
  if (text == NULL)
    return;
  static const char *const headings[] = {
    "Have in the room",        "To be read aloud, on the phone", "For those who watch",
    "Finish in three minutes", "Results, to be cut out",         "Findings, to be cut out",
    "What is planted"
  };
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    g_assert_null (strstr (text, headings[i]));
}

static void
test_usual (void)
{
  size_t n = 0;
  const LfResultLine *ph = lf_result_lines (LF_SAMPLE_GAS, &n);
  g_autofree char *arterial = lf_result_line_usual (ph, LF_SAMPLE_SITE_RIGHT_RADIAL);
  g_autofree char *drained = lf_result_line_usual (ph, LF_SAMPLE_SITE_PRE_OXYGENATOR);
  g_assert_cmpstr (arterial, ==, "7.35–7.45");
  g_assert_cmpstr (drained, ==, "");
  for (int what = 0; what < LF_N_SAMPLES; what++) {
    const LfResultLine *lines = lf_result_lines ((LfSample) what, &n);
    for (size_t i = 0; i < n; i++)
      g_assert_true (lines[i].usual_high == 0 || lines[i].usual_low < lines[i].usual_high);
  }
}

static void
test_fails (void)
{
  g_autoptr (GError) error = NULL;
  g_assert_false (
      lf_facilitator_write_pdf (bed_played (LF_LEARNER_MODEL), "/no/such/folder/a.pdf", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/facilitator/same-bytes", test_same_bytes);
  g_test_add_func ("/draw/facilitator/text", test_text);
  g_test_add_func ("/draw/facilitator/without", test_without);
  g_test_add_func ("/draw/facilitator/usual", test_usual);
  g_test_add_func ("/draw/facilitator/fails", test_fails);
  return g_test_run ();
}
