/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/report.h"

#include <cairo-pdf.h>
#include <string.h>

#include "draw/file.h"
#include "draw/report-parts.h"

/* A document needs some date, and the same attempt must give the same bytes: where nobody said when
 * it was played, this one, which nobody will take for a date of play. */
#define NO_DATE "1970-01-01T00:00:00Z"

static cairo_status_t
discard (void *closure, const unsigned char *data, unsigned int length)
{
  return CAIRO_STATUS_SUCCESS;
}

static void
draw_parts (LfReport *report)
{
  cairo_tag_begin (report->sheet.cr, "Document", NULL);
  lf_report_draw_title (report);
  lf_report_draw_ending (report);
  lf_report_draw_domains (report);
  lf_report_draw_timeline (report);
  lf_report_draw_times (report);
  lf_report_draw_lines (report);
  lf_report_draw_standing (report);
  lf_report_draw_notes (report);
  lf_sheet_foot (&report->sheet);
  /* Inside the last page: Cairo 1.18 begins another for a tag that ends after it. */
  cairo_tag_end (report->sheet.cr, "Document");
  cairo_show_page (report->sheet.cr);
}

/* Draws it all and returns how many pages it took. */
static int
draw (cairo_surface_t *surface, const LfAttempt *attempt, const LfResult *result,
      const LfCaseStanding *standing, int pages)
{
  g_autofree char *footer =
      g_strdup_printf ("%s · Training only. Fictional patients. Not a medical device; not for the "
                       "care of any patient.",
                       lf_attempt_scenario (attempt)->title);
  LfReport report = {
    .sheet = { .cr = cairo_create (surface),
               .palette = &lf_palette_paper,
               .y = LF_SHEET_TOP,
               .width = LF_SHEET_WIDTH - 2 * LF_SHEET_LEFT,
               .page = 1,
               .pages = pages,
               .footer = footer },
    .attempt = attempt,
    .result = result,
    .standing = standing,
  };
  draw_parts (&report);
  cairo_destroy (report.sheet.cr);
  return report.sheet.page;
}

static int
count_pages (const LfAttempt *attempt, const LfResult *result, const LfCaseStanding *standing)
{
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (discard, NULL, LF_SHEET_WIDTH, LF_SHEET_HEIGHT);
  int pages = draw (surface, attempt, result, standing, 0);
  cairo_surface_destroy (surface);
  return pages;
}

static void
describe (cairo_surface_t *surface, const LfAttempt *attempt, const LfResult *result)
{
  const LfHeader *header = lf_attempt_header (attempt);
  const LfScenario *scenario = lf_attempt_scenario (attempt);
  g_autofree char *title = g_strdup_printf ("Debrief: %s", scenario->title);
  g_autofree char *subject = g_strdup_printf (
      "Scenario %s, seed %" G_GUINT64_FORMAT ", engine %d, digest %016" G_GINT64_MODIFIER "x",
      header->scenario_id, result->seed, result->engine, result->digest);
  g_autofree char *creator = g_strdup_printf ("Lowflow %s", header->program);
  gboolean dated = header->started_at != NULL && strlen (header->started_at) >= 10;
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, subject);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, creator);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS,
                                  "training only, fictional patient, not a medical device");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                  dated ? header->started_at : NO_DATE);
}

gboolean
lf_report_write_pdf (const LfAttempt *attempt, const LfResult *result, const char *path,
                     GError **error)
{
  LfCaseStanding found;
  const LfCaseStanding *standing = lf_case_standing (attempt, &found) ? &found : NULL;
  int pages = count_pages (attempt, result, standing);
  LfDrawFile *file = lf_draw_file_begin (path);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (lf_draw_file_write, file,
                                                                  LF_SHEET_WIDTH, LF_SHEET_HEIGHT);
  describe (surface, attempt, result);
  draw (surface, attempt, result, standing, pages);
  cairo_surface_finish (surface);
  lf_draw_file_note (file, cairo_surface_status (surface));
  cairo_surface_destroy (surface);
  return lf_draw_file_end (file, error);
}

const char *
lf_line_status_symbol (LfLineStatus status)
{
  static const char *const symbols[] = {
    [LF_LINE_MET] = "✓",          [LF_LINE_MET_WITH_HELP] = "✓",
    [LF_LINE_FAILED] = "✗",       [LF_LINE_NOT_DEMONSTRATED] = "–",
    [LF_LINE_NOT_ASSESSED] = "?", [LF_LINE_AVOIDED] = "✓",
    [LF_LINE_DONE] = "✗",
  };
  return symbols[status];
}

static const char *
critical_words (const LfResult *result, char **owned)
{
  guint n = result->critical_failed->len;
  if (n == 0)
    return "every critical criterion was met";
  *owned = n == 1 ? g_strdup ("one critical criterion was missed")
                  : g_strdup_printf ("%u critical criteria were missed", n);
  return *owned;
}

char *
lf_report_sentence (const LfAttempt *attempt, const LfResult *result)
{
  const LfScenario *scenario = lf_attempt_scenario (attempt);
  g_autofree char *owned = NULL;
  char percent[G_ASCII_DTOSTR_BUF_SIZE], needed[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (percent, sizeof percent, "%.0f", result->score_percent);
  g_ascii_formatd (needed, sizeof needed, "%.0f", scenario->pass_percent);
  const char *critical = critical_words (result, &owned);
  if (result->lines->len == 0)
    return g_strdup ("Nothing is scored in this scenario.");
  if (result->ending == NULL)
    return g_strdup_printf ("Not played to an end: %s %% of the points so far (%s %% are needed), "
                            "and %s.",
                            percent, needed, critical);
  return g_strdup_printf ("%s: %s %% of the points (%s %% are needed), and %s.",
                          result->passed ? "Passed" : "Not passed", percent, needed, critical);
}
