/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How it ended, the score by domain, the times, and the timeline. */
#include <math.h>

#include "draw/numeric.h"
#include "draw/report-parts.h"
#include "draw/said.h"
#include "draw/timeline.h"

static const LfType body = { LF_SHEET_BODY, LF_WEIGHT_REGULAR, LF_ALIGN_LEFT };
static const LfType strong = { LF_SHEET_BODY, LF_WEIGHT_BOLD, LF_ALIGN_LEFT };
static const LfType body_right = { LF_SHEET_BODY, LF_WEIGHT_REGULAR, LF_ALIGN_RIGHT };

#define ROW (LF_SHEET_BODY * 1.55)

void
lf_report_draw_ending (LfReport *r)
{
  LfSheet *s = r->sheet;
  LfType lead = { 12, LF_WEIGHT_MEDIUM, LF_ALIGN_LEFT };
  LfType name = { 10, LF_WEIGHT_BOLD, LF_ALIGN_LEFT };
  g_autofree char *sentence = lf_report_sentence (r->attempt, r->result);
  s->y += 4;
  lf_sheet_text (s, "P", lead, LF_INK_TEXT, sentence);
  for (guint i = 0; i < r->result->critical_failed->len; i++) {
    const LfScoreLine *line = g_ptr_array_index (r->result->critical_failed, i);
    g_autofree char *missed =
        g_strdup_printf ("%s %s", lf_line_status_symbol (line->status), line->criterion->title);
    lf_sheet_text (s, "P", strong, LF_INK_ALARM_HIGH, missed);
  }
  if (r->result->ending == NULL)
    return;
  g_autofree char *title = g_strdup_printf (_ ("How it ended: %s"), r->result->ending->title);
  s->y += 4;
  lf_sheet_text (s, "P", name, LF_INK_TEXT, title);
  lf_sheet_text (s, "P", body, LF_INK_TEXT, r->result->ending->text);
  lf_sheet_text (
      s, "P", body, LF_INK_QUIET,
      _ ("The ending is not the score: good care can be followed by death, and poor care "
         "by survival."));
}

static void
draw_domain (LfReport *r, LfDomain domain)
{
  LfSheet *s = r->sheet;
  const LfPart *part = &r->result->domains[domain];
  double x = LF_SHEET_LEFT + 136, width = s->width - 136 - 74, bar = LF_SHEET_BODY * 0.85;
  double top = s->y + (ROW - bar) / 2, text = s->y + (ROW - LF_SHEET_BODY * 1.25) / 2;
  char points[G_ASCII_DTOSTR_BUF_SIZE], of[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (points, sizeof points, "%.4g", round (part->points * 10) / 10);
  g_ascii_formatd (of, sizeof of, "%.4g", round (part->points_of * 10) / 10);
  g_autofree char *words = part->points_of > 0 ? g_strdup_printf (_ ("%s of %s"), points, of)
                                               : g_strdup (_ ("not demonstrated"));
  lf_sheet_text_at (s, "P", body, LF_INK_TEXT, LF_SHEET_LEFT, text, 132,
                    _ (lf_table_word (&lf_domains, domain)->label));
  lf_colour_set (s->cr, s->palette->ink[LF_INK_PANEL]);
  cairo_rectangle (s->cr, x, top, width, bar);
  cairo_fill (s->cr);
  if (part->points_of > 0) {
    lf_colour_set (s->cr, s->palette->ink[LF_INK_GOOD]);
    cairo_rectangle (s->cr, x, top, width * CLAMP (part->points / part->points_of, 0, 1), bar);
    cairo_fill (s->cr);
  }
  lf_colour_set (s->cr, s->palette->ink[LF_INK_QUIET]);
  cairo_set_line_width (s->cr, 0.6);
  cairo_rectangle (s->cr, x, top, width, bar);
  cairo_stroke (s->cr);
  lf_sheet_text_at (s, "P", body_right, LF_INK_TEXT, x + width, text, 74, words);
  s->y += ROW;
}

void
lf_report_draw_domains (LfReport *r)
{
  lf_sheet_heading (r->sheet, _ ("Score by domain"), ROW * LF_N_DOMAINS);
  for (int i = 0; i < LF_N_DOMAINS; i++)
    draw_domain (r, (LfDomain) i);
}

/* ---- Times ---- */

static void
minutes_text (double seconds, char text[24])
{
  long whole = lround (floor (fabs (seconds)));
  g_snprintf (text, 24, "%s%ld:%02ld", seconds < 0 ? "−" : "", whole / 60, whole % 60);
}

/* The moments that were, in their order; returns how many. */
static int
sort_marks (const LfResult *result, int marks[LF_N_MARKS])
{
  int n = 0;
  for (int i = 0; i < LF_N_MARKS; i++) {
    if (result->mark_step[i] == INT64_MIN || i == LF_MARK_LAST_SHOCK ||
        i == LF_MARK_LAST_ADRENALINE)
      continue;
    int at = n++;
    for (; at > 0 && result->mark_step[marks[at - 1]] > result->mark_step[i]; at--)
      marks[at] = marks[at - 1];
    marks[at] = i;
  }
  return n;
}

/* The left column: each time, on the attempt's clock and from collapse. */
static double
draw_marks (LfReport *r, double top, double width)
{
  LfSheet *s = r->sheet;
  double y = top;
  int64_t collapse = r->result->mark_step[LF_MARK_COLLAPSE];
  lf_sheet_text_at (s, "P", strong, LF_INK_QUIET, LF_SHEET_LEFT, y, width, _ ("Moment"));
  LfType right = strong;
  right.align = LF_ALIGN_RIGHT;
  lf_sheet_text_at (s, "P", right, LF_INK_QUIET, LF_SHEET_LEFT, y, width - 66, _ ("clock"));
  lf_sheet_text_at (s, "P", right, LF_INK_QUIET, LF_SHEET_LEFT, y, width, _ ("since collapse"));
  y += ROW;
  int marks[LF_N_MARKS], n = sort_marks (r->result, marks);
  for (int i = 0; i < n; i++) {
    int64_t step = r->result->mark_step[marks[i]];
    char clock[16], since[24] = "";
    lf_timeline_clock ((double) step / LF_STEPS_PER_S, clock);
    if (collapse != INT64_MIN)
      minutes_text ((double) (step - collapse) / LF_STEPS_PER_S, since);
    lf_sheet_text_at (s, "P", body, LF_INK_TEXT, LF_SHEET_LEFT, y, width - 100,
                      _ (lf_table_word (&lf_marks, (size_t) marks[i])->label));
    lf_sheet_text_at (s, "P", body_right, LF_INK_TEXT, LF_SHEET_LEFT, y, width - 66, clock);
    lf_sheet_text_at (s, "P", body_right, LF_INK_TEXT, LF_SHEET_LEFT, y, width, since);
    y += ROW * 0.9;
  }
  return y;
}

/* The right column: what lies between two times, and whose it is. */
static const struct {
  const char *label;
  LfMark from, to;
} intervals[] = {
  { N_ ("No-flow: collapse to first CPR"), LF_MARK_COLLAPSE, LF_MARK_FIRST_CPR },
  { N_ ("Low-flow: first CPR to ECMO flow"), LF_MARK_FIRST_CPR, LF_MARK_FLOW },
  { N_ ("Collapse to team alerted"), LF_MARK_COLLAPSE, LF_MARK_ALERTED },
  { N_ ("Arrival to selection decision"), LF_MARK_ARRIVAL, LF_MARK_DECISION },
  { N_ ("Selection decision to skin"), LF_MARK_DECISION, LF_MARK_SKIN },
  { N_ ("Skin to ECMO flow"), LF_MARK_SKIN, LF_MARK_FLOW },
  { N_ ("ECMO flow to compressions off"), LF_MARK_FLOW, LF_MARK_COMPRESSIONS_OFF },
  { N_ ("ECMO flow to distal perfusion"), LF_MARK_FLOW, LF_MARK_DISTAL_PERFUSION },
};

static const struct {
  const char *label;
  LfReadingId reading;
} qualities[] = {
  { N_ ("Compression fraction before flow"), LF_READING_CPR_FRACTION },
  { N_ ("Longest pause before flow"), LF_READING_CPR_LONGEST_PAUSE },
  { N_ ("Pause round the last shock"), LF_READING_PERI_SHOCK_PAUSE },
};

static void
draw_pair (LfReport *r, double x, double y, double width, const char *label, const char *value)
{
  lf_sheet_text_at (r->sheet, "P", body, LF_INK_TEXT, x, y, width - 50, label);
  lf_sheet_text_at (r->sheet, "P", body_right, LF_INK_TEXT, x, y, width, value);
}

static double
draw_intervals (LfReport *r, double x, double top, double width)
{
  double y = top;
  lf_sheet_text_at (r->sheet, "P", strong, LF_INK_QUIET, x, y, width, _ ("Between, minutes"));
  y += ROW;
  for (gsize i = 0; i < G_N_ELEMENTS (intervals); i++) {
    double seconds;
    char text[24];
    if (!lf_result_interval_s (r->result, intervals[i].from, intervals[i].to, &seconds))
      continue;
    gboolean given = r->result->mark_step[intervals[i].to] <= 0;
    g_autofree char *label =
        g_strdup_printf (given ? _ ("%s (set by the scenario)") : "%s", _ (intervals[i].label));
    minutes_text (seconds, text);
    draw_pair (r, x, y, width, label, text);
    y += ROW * 0.9;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (qualities); i++) {
    double value;
    char number[LF_NUMERIC_TEXT];
    if (!lf_sim_reading (lf_attempt_sim (r->attempt), qualities[i].reading, &value))
      continue;
    lf_numeric_format (qualities[i].reading, TRUE, value, number);
    g_autofree char *text =
        g_strdup_printf ("%s %s", number, lf_said (lf_reading (qualities[i].reading)->word.unit));
    draw_pair (r, x, y, width, _ (qualities[i].label), text);
    y += ROW * 0.9;
  }
  return y;
}

void
lf_report_draw_times (LfReport *r)
{
  LfSheet *s = r->sheet;
  double gap = 26, width = (s->width - gap) / 2;
  lf_sheet_heading (s, _ ("Times"), ROW * 0.9 * (LF_N_MARKS + 1));
  double left = draw_marks (r, s->y, width);
  double right = draw_intervals (r, LF_SHEET_LEFT + width + gap, s->y, width);
  s->y = MAX (left, right);
}

void
lf_report_draw_timeline (LfReport *r)
{
  LfSheet *s = r->sheet;
  double least = 260, most = 400;
  lf_sheet_heading (s, _ ("Timeline"), least);
  double height = CLAMP (LF_SHEET_HEIGHT - LF_SHEET_BOTTOM - s->y - 4, least, most);
  LfTimelineView view = lf_timeline_view (r->attempt, r->result, s->palette);
  cairo_tag_begin (s->cr, "Figure", NULL);
  cairo_save (s->cr);
  cairo_translate (s->cr, LF_SHEET_LEFT, s->y);
  lf_timeline_draw (s->cr, &view, s->width, height);
  cairo_restore (s->cr);
  cairo_tag_end (s->cr, "Figure");
  s->y += height + 4;
}
