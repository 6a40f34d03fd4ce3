/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The guidance, to be read: packs on the left, items on the right, each with the scenarios that
 * train it. */
#pragma once

#include <gtk/gtk.h>

#include "session/library.h"

#define LF_TYPE_GUIDANCE_PAGE (lf_guidance_page_get_type ())
G_DECLARE_FINAL_TYPE (LfGuidancePage, lf_guidance_page, LF, GUIDANCE_PAGE, GtkWidget)

/* Signals:
 *   "scenario" (string)  that scenario's brief is wanted
 *   "back" ()
 */
GtkWidget *lf_guidance_page_new (void);

/* The library whose packs are read; it must outlive the page. */
void lf_guidance_page_set_library (LfGuidancePage *self, LfLibrary *library);

/* Opens "PACK" at its top, or "PACK/ITEM" at the item; "" leaves the page where it is. FALSE where
 * no pack of the library has it. */
gboolean lf_guidance_page_open (LfGuidancePage *self, const char *reference);

/* Searches all packs, as if typed. */
void lf_guidance_page_search (LfGuidancePage *self, const char *words);
