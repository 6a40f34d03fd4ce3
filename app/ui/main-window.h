/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window: it wires the pages together, and nothing else. */
#pragma once

#include <adwaita.h>

#include "ui/brief-page.h"
#include "ui/debrief-page.h"
#include "ui/guidance-page.h"
#include "ui/library-page.h"
#include "ui/play-page.h"

#define LF_TYPE_MAIN_WINDOW (lf_main_window_get_type ())
G_DECLARE_FINAL_TYPE (LfMainWindow, lf_main_window, LF, MAIN_WINDOW, AdwApplicationWindow)

/* `application` may be NULL; `library` must outlive the window. Opens on the library. */
LfMainWindow *lf_main_window_new (GtkApplication *application, LfLibrary *library);

void lf_main_window_show_library (LfMainWindow *self);
void lf_main_window_show_brief (LfMainWindow *self, const LfScenario *scenario);

/* Plays on with a session (a reference is taken); `running` starts its clock. */
void lf_main_window_play (LfMainWindow *self, LfSession *session, gboolean running);
void lf_main_window_show_debrief (LfMainWindow *self, LfSession *session);

/* Opens the guidance at "PACK" or "PACK/ITEM", or where it was last, for ""; its Back returns to
 * the page that is left. An attempt that is being played is paused. */
void lf_main_window_show_guidance (LfMainWindow *self, const char *reference);

/* "library", "brief", "play", "debrief" or "guidance". */
const char *lf_main_window_get_page (LfMainWindow *self);
LfPlayPage *lf_main_window_get_play_page (LfMainWindow *self);
LfDebriefPage *lf_main_window_get_debrief_page (LfMainWindow *self);
LfGuidancePage *lf_main_window_get_guidance_page (LfMainWindow *self);
