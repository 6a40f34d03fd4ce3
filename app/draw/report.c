/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/report.h"

#include <string.h>

#include <glib/gi18n-lib.h>

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
  g_autofree char *title = g_strdup_printf (_ ("Debrief: %s"), scenario->title);
  g_autofree char *seed = g_strdup_printf ("%" G_GUINT64_FORMAT, result->seed);
  g_autofree char *digest = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", result->digest);
  g_autofree char *subject = g_strdup_printf (_ ("Scenario %s, seed %s, engine %d, digest %s"),
                                              header->scenario_id, seed, result->engine, digest);
  g_autofree char *footer = g_strdup_printf (
      _ ("%s · Training only. Fictional patients. Not a medical device; not for the "
         "care of any patient."),
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

static char *
critical_words (const LfResult *result)
{
  guint n = result->critical_failed->len;
  if (n == 0)
    return g_strdup (_ ("every critical criterion was met"));
  return g_strdup_printf (
      ngettext ("one critical criterion was missed", "%u critical criteria were missed", n), n);
}

char *
lf_report_sentence (const LfAttempt *attempt, const LfResult *result)
{
  const LfScenario *scenario = lf_attempt_scenario (attempt);
  char percent[G_ASCII_DTOSTR_BUF_SIZE], needed[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (percent, sizeof percent, "%.0f", result->score_percent);
  g_ascii_formatd (needed, sizeof needed, "%.0f", scenario->pass_percent);
  g_autofree char *critical = critical_words (result);
  if (result->lines->len == 0)
    return g_strdup (_ ("Nothing is scored in this scenario."));
  if (result->ending == NULL)
    return g_strdup_printf (
        _ ("Not played to an end: %s %% of the points so far (%s %% are needed), "
           "and %s."),
        percent, needed, critical);
  return g_strdup_printf (result->passed
                              ? _ ("Passed: %s %% of the points (%s %% are needed), and %s.")
                              : _ ("Not passed: %s %% of the points (%s %% are needed), and %s."),
                          percent, needed, critical);
}
