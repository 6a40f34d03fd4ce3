/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library: the attempt that was interrupted, the scenarios, the attempts there have been. */
#pragma once

#include <gtk/gtk.h>

#include "session/library.h"

#define LF_TYPE_LIBRARY_PAGE (lf_library_page_get_type ())
G_DECLARE_FINAL_TYPE (LfLibraryPage, lf_library_page, LF, LIBRARY_PAGE, GtkWidget)

/* Signals:
 *   "scenario" (const char *)  a scenario was chosen, by its id
 *   "resume" (const char *)    an interrupted attempt is to go on, by its path
 *   "attempt" (const char *)   an attempt that has ended is to be looked at, by its path
 */
GtkWidget *lf_library_page_new (void);

/* Looks at the library again; it must outlive the page. */
void lf_library_page_show (LfLibraryPage *self, LfLibrary *library);
