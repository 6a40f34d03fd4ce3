/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's parts, for its own files. */
#pragma once

#include "ui/main-window.h"

struct _LfMainWindow {
  AdwApplicationWindow parent_instance;
  LfLibrary *library;
  GSettings *settings; /* NULL where there is no schema */

  AdwToastOverlay *toasts;
  GtkStack *stack;
  LfLibraryPage *library_page;
  LfBriefPage *brief_page;
  LfPlayPage *play_page;         /* made when first wanted: it is large */
  LfDebriefPage *debrief_page;   /* as well */
  LfGuidancePage *guidance_page; /* as well */
  const char *guidance_from;     /* the page that its Back returns to */
  gboolean brief_from_guidance;  /* the brief was opened there, and goes back there */
};

/* A sentence that passes. */
void lf_main_window_say (LfMainWindow *self, const char *sentence);

/* Opens a scenario's brief, or says why it cannot. */
void lf_main_window_open_scenario (LfMainWindow *self, const char *id);

/* ---- guidance-route.c ---- */

/* "Kept as it stood at 12:30.": of the attempt that is being played. (transfer full) */
char *lf_main_window_kept_text (LfMainWindow *self);

/* Back from a brief, to where it was opened. */
void lf_main_window_brief_back (LfMainWindow *self);
