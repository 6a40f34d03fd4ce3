/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The debrief: the score in a sentence, the time axis with monitor and circuit at any moment, and
 * each criterion with what it rests on. */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

#define LF_TYPE_DEBRIEF_PAGE (lf_debrief_page_get_type ())
G_DECLARE_FINAL_TYPE (LfDebriefPage, lf_debrief_page, LF, DEBRIEF_PAGE, GtkWidget)

/* Signals:
 *   "retry" (gint64)  try again from that step
 *   "again" ()        play the scenario anew
 *   "back" ()         to the library
 */
GtkWidget *lf_debrief_page_new (void);

/* The attempt to look at (a reference is taken), or NULL. */
void lf_debrief_page_set_session (LfDebriefPage *self, LfSession *session);
LfSession *lf_debrief_page_get_session (LfDebriefPage *self);

/* Puts the scrubber on a second of the attempt's clock. */
void lf_debrief_page_scrub (LfDebriefPage *self, double second);

/* Writes the PDF; what the button does once a file was chosen. Says how it went. */
void lf_debrief_page_save_pdf (LfDebriefPage *self, const char *path);
