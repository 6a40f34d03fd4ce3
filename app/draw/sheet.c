/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/sheet.h"

static double
floor_of_page (void)
{
  return LF_SHEET_HEIGHT - LF_SHEET_BOTTOM;
}

void
lf_sheet_rule (LfSheet *sheet, double x, double y, double width)
{
  lf_colour_set (sheet->cr, sheet->palette->ink[LF_INK_RULE]);
  cairo_rectangle (sheet->cr, x, y, width, 0.7);
  cairo_fill (sheet->cr);
}

void
lf_sheet_foot (LfSheet *sheet)
{
  LfType left = { LF_SHEET_SMALL, LF_WEIGHT_REGULAR, LF_ALIGN_LEFT };
  LfType right = { LF_SHEET_SMALL, LF_WEIGHT_REGULAR, LF_ALIGN_RIGHT };
  LfColour quiet = sheet->palette->ink[LF_INK_QUIET];
  double y = floor_of_page () + 22;
  g_autofree char *number = sheet->pages > 0
                                ? g_strdup_printf ("%d of %d", sheet->page, sheet->pages)
                                : g_strdup_printf ("%d", sheet->page);
  lf_sheet_rule (sheet, LF_SHEET_LEFT, y - 13, sheet->width);
  cairo_tag_begin (sheet->cr, "P", NULL);
  double taken = lf_type_draw (sheet->cr, right, quiet, LF_SHEET_LEFT + sheet->width, y, number);
  lf_type_draw_within (sheet->cr, left, quiet, LF_SHEET_LEFT, y, sheet->width - taken - 12,
                       sheet->footer);
  cairo_tag_end (sheet->cr, "P");
}

void
lf_sheet_need (LfSheet *sheet, double height)
{
  if (sheet->y + height <= floor_of_page ())
    return;
  lf_sheet_foot (sheet);
  cairo_show_page (sheet->cr);
  sheet->page++;
  sheet->y = LF_SHEET_TOP;
}

double
lf_sheet_height (LfSheet *sheet, LfType type, double width, const char *text)
{
  return lf_type_paragraph (sheet->cr, type, NULL, 0, 0, width, 0, text);
}

double
lf_sheet_text_at (LfSheet *sheet, const char *tag, LfType type, LfInk ink, double x, double y,
                  double width, const char *text)
{
  cairo_tag_begin (sheet->cr, tag, NULL);
  double height =
      lf_type_paragraph (sheet->cr, type, &sheet->palette->ink[ink], x, y, width, 0, text);
  cairo_tag_end (sheet->cr, tag);
  return height;
}

void
lf_sheet_text (LfSheet *sheet, const char *tag, LfType type, LfInk ink, const char *text)
{
  lf_sheet_need (sheet, lf_sheet_height (sheet, type, sheet->width, text));
  sheet->y += lf_sheet_text_at (sheet, tag, type, ink, LF_SHEET_LEFT, sheet->y, sheet->width, text);
}

void
lf_sheet_heading (LfSheet *sheet, const char *text, double keep)
{
  LfType type = { LF_SHEET_HEADING, LF_WEIGHT_BOLD, LF_ALIGN_LEFT };
  lf_sheet_need (sheet, LF_SHEET_HEADING * 2.4 + keep);
  if (sheet->y > LF_SHEET_TOP)
    sheet->y += LF_SHEET_HEADING * 0.8;
  lf_sheet_text (sheet, "H2", type, LF_INK_TEXT, text);
  lf_sheet_rule (sheet, LF_SHEET_LEFT, sheet->y + 0.5, sheet->width);
  sheet->y += 5;
}
