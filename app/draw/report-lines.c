/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every criterion, by domain: how it stands, what it rests on, what the log shows, what good would
 * have been. */
#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "draw/report-parts.h"

#define INDENT 15.0 /* of everything under a title, past its sign */
#define LABEL  34.0 /* of "Log", "Good", "Or" */
#define STATUS 118.0

static const LfType body = { LF_SHEET_BODY, LF_WEIGHT_REGULAR, LF_ALIGN_LEFT };
static const LfType small = { LF_SHEET_SMALL, LF_WEIGHT_REGULAR, LF_ALIGN_LEFT };
static const LfType strong = { LF_SHEET_BODY + 0.4, LF_WEIGHT_BOLD, LF_ALIGN_LEFT };
static const LfType status_type = { LF_SHEET_BODY, LF_WEIGHT_MEDIUM, LF_ALIGN_RIGHT };

static LfInk
status_ink (LfLineStatus status)
{
  switch (status) {
  case LF_LINE_FAILED:
  case LF_LINE_DONE:
    return LF_INK_ALARM_HIGH;
  case LF_LINE_NOT_DEMONSTRATED:
  case LF_LINE_NOT_ASSESSED:
    return LF_INK_QUIET;
  default:
    return LF_INK_GOOD;
  }
}

/* "failed, 0 of 4", "done, −3", "avoided". */
static char *
status_words (const LfScoreLine *line)
{
  char points[G_ASCII_DTOSTR_BUF_SIZE], of[G_ASCII_DTOSTR_BUF_SIZE];
  const char *status = _ (lf_line_status_text (line->status));
  g_ascii_formatd (points, sizeof points, "%.4g", round (fabs (line->points) * 10) / 10);
  g_ascii_formatd (of, sizeof of, "%.4g", line->points_of);
  if (line->points_of > 0)
    return g_strdup_printf (_ ("%s, %s of %s"), status, points, of);
  if (line->points < 0)
    return g_strdup_printf ("%s, −%s", status, points);
  return g_strdup (status);
}

/* The class in words, with what is special about it; "Critical" stands in the margin already. */
static char *
class_words (const LfScoreLine *line)
{
  const LfWord *word = lf_table_word (&lf_criterion_classes, line->criterion->criterion_class);
  gboolean critical = line->criterion->criterion_class == LF_CLASS_CRITICAL;
  return g_strdup_printf ("%s%s%s", critical ? _ ("All or none") : _ (word->label),
                          line->criterion->by_person ? _ ("; a person must rate it") : "",
                          line->unverified ? _ ("; its source has not been verified") : "");
}

/* A pack's short name: what stands before the colon of its title. */
static char *
short_name (const LfPack *pack)
{
  const char *colon = strchr (pack->title, ':');
  return colon != NULL ? g_strndup (pack->title, (gsize) (colon - pack->title))
                       : g_strdup (pack->title);
}

/* "Recommended. Whose: ECMO lead. Rests on: IPG808 practice box (practice point), Selection; …" */
static char *
source_words (const LfReport *r, const LfScoreLine *line)
{
  const LfPacks *packs = lf_attempt_packs (r->attempt);
  g_autofree char *class = class_words (line);
  GString *text = g_string_new (class);
  const char *whose = lf_score_line_whose (line);
  if (whose != NULL)
    g_string_append_printf (text, _ (". Whose: %s"), _ (whose));
  g_string_append (text, _ (". Rests on: "));
  for (guint i = 0; i < line->criterion->items->len; i++) {
    const char *reference = g_ptr_array_index (line->criterion->items, i);
    const LfPack *pack = NULL;
    const LfItem *item = packs != NULL ? lf_packs_item (packs, reference, &pack) : NULL;
    g_string_append (text, i > 0 ? "; " : "");
    if (item == NULL) {
      g_string_append (text, reference);
      continue;
    }
    g_autofree char *name = short_name (pack);
    g_autofree char *kind =
        g_utf8_strdown (_ (lf_table_word (&lf_item_kinds, item->kind)->label), -1);
    g_string_append_printf (text, "%s %s (%s), %s", name, item->paragraph, kind, item->title);
  }
  g_string_append_c (text, '.');
  return g_string_free (text, FALSE);
}

/* One row of a criterion: a label and its text. */
typedef struct {
  const char *label;
  const char *text;
  LfType type;
  LfInk ink;
} Row;

enum { MAX_ROWS = 4 };

static int
fill_rows (const LfScoreLine *line, const char *source, Row rows[MAX_ROWS])
{
  const LfCriterion *criterion = line->criterion;
  int n = 0;
  if (line->evidence != NULL && line->evidence[0] != '\0')
    rows[n++] = (Row){ _ ("Log"), line->evidence, body, LF_INK_TEXT };
  if (criterion->good != NULL && criterion->good[0] != '\0')
    rows[n++] = (Row){ _ ("Good"), criterion->good, body, LF_INK_TEXT };
  if (criterion->alternative != NULL && criterion->alternative[0] != '\0')
    rows[n++] = (Row){ _ ("Or"), criterion->alternative, body, LF_INK_TEXT };
  gboolean critical = criterion->criterion_class == LF_CLASS_CRITICAL;
  rows[n++] = (Row){ critical ? _ ("Critical") : "", source, small, LF_INK_QUIET };
  return n;
}

static void
draw_line (LfReport *r, const LfScoreLine *line)
{
  LfSheet *s = r->sheet;
  LfInk ink = status_ink (line->status);
  double title_width = s->width - INDENT - STATUS;
  double text_x = LF_SHEET_LEFT + INDENT + LABEL, text_width = s->width - INDENT - LABEL;
  g_autofree char *source = source_words (r, line);
  g_autofree char *status = status_words (line);
  Row rows[MAX_ROWS];
  int n = fill_rows (line, source, rows);
  double height = lf_sheet_height (s, strong, title_width, line->criterion->title) + 5;
  for (int i = 0; i < n; i++)
    height += lf_sheet_height (s, rows[i].type, text_width, rows[i].text);
  lf_sheet_need (s, height);

  lf_sheet_text_at (s, "P", strong, ink, LF_SHEET_LEFT, s->y, INDENT,
                    lf_line_status_symbol (line->status));
  lf_sheet_text_at (s, "P", status_type, ink, LF_SHEET_LEFT + s->width - STATUS, s->y, STATUS,
                    status);
  s->y += lf_sheet_text_at (s, "H3", strong, LF_INK_TEXT, LF_SHEET_LEFT + INDENT, s->y, title_width,
                            line->criterion->title);
  for (int i = 0; i < n; i++) {
    if (rows[i].label[0] != '\0')
      lf_sheet_text_at (s, "P", rows[i].type, LF_INK_QUIET, LF_SHEET_LEFT + INDENT, s->y, LABEL,
                        rows[i].label);
    s->y += lf_sheet_text_at (s, "P", rows[i].type, rows[i].ink, text_x, s->y, text_width,
                              rows[i].text);
  }
  s->y += 5;
}

void
lf_report_draw_lines (LfReport *r)
{
  for (int domain = 0; domain < LF_N_DOMAINS; domain++) {
    gboolean headed = FALSE;
    for (guint i = 0; i < r->result->lines->len; i++) {
      const LfScoreLine *line = g_ptr_array_index (r->result->lines, i);
      if ((int) line->criterion->domain != domain)
        continue;
      if (!headed)
        lf_sheet_heading (r->sheet, _ (lf_table_word (&lf_domains, (size_t) domain)->label), 50);
      headed = TRUE;
      draw_line (r, line);
    }
  }
}
