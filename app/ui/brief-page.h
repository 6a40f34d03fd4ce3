/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the learner reads before a scenario starts. */
#pragma once

#include <gtk/gtk.h>

#include "scenario/scenario.h"

#define LF_TYPE_BRIEF_PAGE (lf_brief_page_get_type ())
G_DECLARE_FINAL_TYPE (LfBriefPage, lf_brief_page, LF, BRIEF_PAGE, GtkWidget)

/* Signals:
 *   "start" (guint64)  begin, with that seed
 *   "back" ()
 *   "said" (const char *)  a sentence that passes
 */
GtkWidget *lf_brief_page_new (void);

/* Both must outlive what is shown. */
void lf_brief_page_show (LfBriefPage *self, const LfScenario *scenario, const LfPacks *packs);
const LfScenario *lf_brief_page_get_scenario (LfBriefPage *self);

/* Has the facilitator's sheet made, with the seed that stands there, and saved; "said" tells how it
 * went. It takes a while, and does not hold up the window. */
void lf_brief_page_save_sheet (LfBriefPage *self, const char *path);
