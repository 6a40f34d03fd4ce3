/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/report.h"

#include <string.h>

#include "draw/report-parts.h"

static void
draw_parts (LfSheet *sheet, gpointer data)
{
  LfReport *report = data;

  report->sheet = sheet;
  lf_report_draw_title (report);
  lf_report_draw_ending (report);
  lf_report_draw_domains (report);
  lf_report_draw_timeline (report);
  lf_report_draw_times (report);
  lf_report_draw_lines (report);
  lf_report_draw_standing (report);
  lf_report_draw_notes (report);
}

gboolean
lf_report_write_pdf (const LfAttempt *attempt, const LfResult *result, const char *path,
                     GError **error)
{
  const LfHeader *header = lf_attempt_header (attempt);
  const LfScenario *scenario = lf_attempt_scenario (attempt);
  LfCaseStanding standing;
  LfReport report = { .attempt = attempt,
                      .result = result,
                      .standing = lf_case_standing (attempt, &standing) ? &standing : NULL };
  g_autofree char *title = g_strdup_printf ("Debrief: %s", scenario->title);
  g_autofree char *subject = g_strdup_printf (
      "Scenario %s, seed %" G_GUINT64_FORMAT ", engine %d, digest %016" G_GINT64_MODIFIER "x",
      header->scenario_id, result->seed, result->engine, result->digest);
  g_autofree char *footer =
      g_strdup_printf ("%s · Training only. Fictional patients. Not a medical device; not for the "
                       "care of any patient.",
                       scenario->title);
  gboolean dated = header->started_at != NULL && strlen (header->started_at) >= 10;
  LfSheetAbout about = { .title = title,
                         .subject = subject,
                         .program = header->program,
                         .date = dated ? header->started_at : NULL,
                         .footer = footer };

  return lf_sheet_write_pdf (&about, draw_parts, &report, path, error);
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
