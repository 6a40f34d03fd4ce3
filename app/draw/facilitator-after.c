/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Those who watch, the debrief in four steps, and how to finish when time runs out. */
#include "draw/facilitator-parts.h"

#include <glib/gi18n-lib.h>

static const struct {
  LfFacilitatorPart part;
  const char *title;
  const char *how; /* in general words of our own */
} steps[] = {
  { LF_FACILITATOR_REACTIONS, N_ ("1 Reactions"),
    N_ ("About 5 minutes. Everybody who played speaks once; nobody explains yet, and no score is "
        "shown.") },
  { LF_FACILITATOR_FACTS, N_ ("2 Facts"),
    N_ ("About 5 minutes. What happened, in its order, until all have the same story: use the "
        "timeline.") },
  { LF_FACILITATOR_ANALYSIS, N_ ("3 Analysis"),
    N_ ("About 12 minutes. Say what you saw, what you think of it, and ask how it looked from "
        "there.") },
  { LF_FACILITATOR_APPLICATION, N_ ("4 Application"),
    N_ ("About 5 minutes. Everybody takes one thing back to work, and says it.") },
};

static void
draw_parts (LfGuide *guide, LfFacilitatorPart part, const char *sign)
{
  const GPtrArray *texts = guide->scenario->facilitator.parts[part];

  for (guint i = 0; i < texts->len; i++)
    lf_guide_item (guide, sign, g_ptr_array_index (texts, i));
}

static void
draw_observers (LfGuide *guide)
{
  if (guide->scenario->facilitator.parts[LF_FACILITATOR_OBSERVE]->len == 0)
    return;
  lf_guide_heading (guide, _ ("For those who watch: one task each"));
  draw_parts (guide, LF_FACILITATOR_OBSERVE, "☐");
}

static void
draw_debrief (LfGuide *guide)
{
  LfType title = { LF_GUIDE_BODY + 0.8, LF_WEIGHT_BOLD, LF_ALIGN_LEFT };
  LfType how = { LF_SHEET_BODY, LF_WEIGHT_REGULAR, LF_ALIGN_LEFT };

  lf_guide_heading (guide, _ ("Debrief"));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    lf_sheet_need (guide->sheet, 44);
    lf_sheet_text (guide->sheet, "H3", title, LF_INK_TEXT, _ (steps[i].title));
    lf_sheet_text (guide->sheet, "P", how, LF_INK_QUIET, _ (steps[i].how));
    guide->sheet->y += 2;
    draw_parts (guide, steps[i].part, "•");
    guide->sheet->y += 4;
  }
}

static void
draw_finish (LfGuide *guide)
{
  const GPtrArray *texts = guide->scenario->facilitator.parts[LF_FACILITATOR_FINISH];

  if (texts->len == 0)
    return;
  lf_guide_heading (guide, _ ("Finish in three minutes"));
  for (guint i = 0; i < texts->len; i++)
    lf_guide_text (guide, g_ptr_array_index (texts, i));
}

void
lf_guide_draw_after (LfGuide *guide)
{
  draw_observers (guide);
  draw_finish (guide);
  draw_debrief (guide);
}
