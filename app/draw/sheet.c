/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/sheet.h"

#include <glib/gi18n-lib.h>

#include <cairo-pdf.h>

#include "draw/file.h"

/* A document needs some date, and the same must give the same bytes: where nobody said one, this,
 * which nobody will take for a date of play. */
#define NO_DATE "1970-01-01T00:00:00Z"

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
lf_sheet_frame (LfSheet *sheet, double top)
{
  lf_colour_set (sheet->cr, sheet->palette->ink[LF_INK_TEXT]);
  cairo_set_line_width (sheet->cr, 0.9);
  cairo_rectangle (sheet->cr, LF_SHEET_LEFT, top, sheet->width, sheet->y - top);
  cairo_stroke (sheet->cr);
}

void
lf_sheet_foot (LfSheet *sheet)
{
  LfType left = { LF_SHEET_SMALL, LF_WEIGHT_REGULAR, LF_ALIGN_LEFT };
  LfType right = { LF_SHEET_SMALL, LF_WEIGHT_REGULAR, LF_ALIGN_RIGHT };
  LfColour quiet = sheet->palette->ink[LF_INK_QUIET];
  double y = floor_of_page () + 22;
  g_autofree char *number = sheet->pages > 0
                                ? g_strdup_printf (_ ("%d of %d"), sheet->page, sheet->pages)
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

/* ---- The document ---- */

static cairo_status_t
discard (void *closure, const unsigned char *data, unsigned int length)
{
  return CAIRO_STATUS_SUCCESS;
}

/* Returns how many pages it took. */
static int
draw_all (cairo_surface_t *surface, const LfSheetAbout *about, LfSheetDraw draw, gpointer data,
          int pages)
{
  LfSheet sheet = { .cr = cairo_create (surface),
                    .palette = &lf_palette_paper,
                    .y = LF_SHEET_TOP,
                    .width = LF_SHEET_WIDTH - 2 * LF_SHEET_LEFT,
                    .page = 1,
                    .pages = pages,
                    .footer = about->footer };

  cairo_tag_begin (sheet.cr, "Document", NULL);
  draw (&sheet, data);
  lf_sheet_foot (&sheet);
  /* Inside the last page: Cairo 1.18 begins another for a tag that ends after it. */
  cairo_tag_end (sheet.cr, "Document");
  cairo_show_page (sheet.cr);
  cairo_destroy (sheet.cr);
  return sheet.page;
}

static int
count_pages (const LfSheetAbout *about, LfSheetDraw draw, gpointer data)
{
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (discard, NULL, LF_SHEET_WIDTH, LF_SHEET_HEIGHT);
  int pages = draw_all (surface, about, draw, data, 0);

  cairo_surface_destroy (surface);
  return pages;
}

static void
describe (cairo_surface_t *surface, const LfSheetAbout *about)
{
  g_autofree char *creator = g_strdup_printf ("Lowflow %s", about->program);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, about->title);
  if (about->subject != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, about->subject);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, creator);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS,
                                  _ ("training only, fictional patient, not a medical device"));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                  about->date != NULL ? about->date : NO_DATE);
}

gboolean
lf_sheet_write_pdf (const LfSheetAbout *about, LfSheetDraw draw, gpointer data, const char *path,
                    GError **error)
{
  int pages = count_pages (about, draw, data);
  LfDrawFile *file = lf_draw_file_begin (path);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (lf_draw_file_write, file,
                                                                  LF_SHEET_WIDTH, LF_SHEET_HEIGHT);

  describe (surface, about);
  draw_all (surface, about, draw, data, pages);
  cairo_surface_finish (surface);
  lf_draw_file_note (file, cairo_surface_status (surface));
  cairo_surface_destroy (surface);
  return lf_draw_file_end (file, error);
}
