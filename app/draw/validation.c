/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/validation.h"

#include "draw/validation-parts.h"

static void
draw (LfSheet *sheet, gpointer data)
{
  const LfValidation *validation = data;

  lf_validation_draw_front (sheet, validation);
  lf_validation_draw_plots (sheet, validation);
  lf_validation_draw_table (sheet, validation);
  lf_validation_draw_courses (sheet, validation);
}

gboolean
lf_validation_write_pdf (const LfValidation *validation, const char *path, GError **error)
{
  g_autofree char *title = g_strdup_printf ("Lowflow: validation of engine %d", validation->engine);
  g_autofree char *footer = g_strdup_printf (
      "Validation of engine %d · Training only. Not a medical device; not for the care of any "
      "patient.",
      validation->engine);
  LfSheetAbout about = { .title = title, .program = validation->program, .footer = footer };

  return lf_sheet_write_pdf (&about, draw, (gpointer) validation, path, error);
}
