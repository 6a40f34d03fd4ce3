/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/validation.h"

#include <cairo-pdf.h>

#include "draw/file.h"
#include "draw/validation-parts.h"

/* A document needs some date, and the same engine must give the same bytes. */
#define NO_DATE "1970-01-01T00:00:00Z"

static cairo_status_t
discard (void *closure, const unsigned char *data, unsigned int length)
{
  return CAIRO_STATUS_SUCCESS;
}

static int
draw (cairo_surface_t *surface, const LfValidation *validation, int pages)
{
  g_autofree char *footer = g_strdup_printf (
      "Validation of engine %d · Training only. Not a medical device; not for the care of any "
      "patient.",
      validation->engine);
  LfSheet sheet = { .cr = cairo_create (surface),
                    .palette = &lf_palette_paper,
                    .y = LF_SHEET_TOP,
                    .width = LF_SHEET_WIDTH - 2 * LF_SHEET_LEFT,
                    .page = 1,
                    .pages = pages,
                    .footer = footer };

  cairo_tag_begin (sheet.cr, "Document", NULL);
  lf_validation_draw_front (&sheet, validation);
  lf_validation_draw_plots (&sheet, validation);
  lf_validation_draw_table (&sheet, validation);
  lf_validation_draw_courses (&sheet, validation);
  lf_sheet_foot (&sheet);
  /* Inside the last page: Cairo 1.18 begins another for a tag that ends after it. */
  cairo_tag_end (sheet.cr, "Document");
  cairo_show_page (sheet.cr);
  cairo_destroy (sheet.cr);
  return sheet.page;
}

static int
count_pages (const LfValidation *validation)
{
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (discard, NULL, LF_SHEET_WIDTH, LF_SHEET_HEIGHT);
  int pages = draw (surface, validation, 0);

  cairo_surface_destroy (surface);
  return pages;
}

static void
describe (cairo_surface_t *surface, const LfValidation *validation)
{
  g_autofree char *title = g_strdup_printf ("Lowflow: validation of engine %d", validation->engine);
  g_autofree char *creator = g_strdup_printf ("Lowflow %s", validation->program);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, creator);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS,
                                  "training only, fictional patient, not a medical device");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, NO_DATE);
}

gboolean
lf_validation_write_pdf (const LfValidation *validation, const char *path, GError **error)
{
  int pages = count_pages (validation);
  LfDrawFile *file = lf_draw_file_begin (path);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (lf_draw_file_write, file,
                                                                  LF_SHEET_WIDTH, LF_SHEET_HEIGHT);

  describe (surface, validation);
  draw (surface, validation, pages);
  cairo_surface_finish (surface);
  lf_draw_file_note (file, cairo_surface_status (surface));
  cairo_surface_destroy (surface);
  return lf_draw_file_end (file, error);
}
