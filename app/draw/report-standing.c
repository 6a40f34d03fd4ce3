/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the guidance stood to the case when it was decided. */
#include "draw/report-parts.h"

#include <glib/gi18n-lib.h>

static const LfType body = { LF_SHEET_BODY, LF_WEIGHT_REGULAR, LF_ALIGN_LEFT };
static const LfType strong = { LF_SHEET_BODY, LF_WEIGHT_BOLD, LF_ALIGN_LEFT };

void
lf_report_draw_standing (LfReport *r)
{
  LfSheet *s = r->sheet;
  if (r->standing == NULL)
    return;
  g_autoptr (GPtrArray) parts = lf_case_standing_parts (r->standing);
  lf_sheet_heading (s, _ (lf_case_standing_title), 40);
  for (guint i = 0; i < parts->len; i++) {
    const LfStandingPart *part = g_ptr_array_index (parts, i);
    lf_sheet_need (s, lf_sheet_height (s, strong, s->width, part->label) +
                          lf_sheet_height (s, body, s->width, part->text));
    lf_sheet_text (s, "P", strong, LF_INK_TEXT, part->label);
    lf_sheet_text (s, "P", body, LF_INK_TEXT, part->text);
    s->y += 3;
  }
  lf_sheet_text (s, "P", body, LF_INK_QUIET, _ (lf_case_standing_note));
}
