/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The play screen: instruments above, actions, decision and feed below, clocks on top. */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

#define LF_TYPE_PLAY_PAGE (lf_play_page_get_type ())
G_DECLARE_FINAL_TYPE (LfPlayPage, lf_play_page, LF, PLAY_PAGE, GtkWidget)

/* Signals:
 *   "ended" ()  the attempt has ended and its result is sealed
 *   "leave" ()  the learner wants to leave; the attempt is kept
 */
GtkWidget *lf_play_page_new (void);

/* The attempt to play (a reference is taken), or NULL. */
void lf_play_page_set_session (LfPlayPage *self, LfSession *session);
LfSession *lf_play_page_get_session (LfPlayPage *self);

/* Draws everything anew in the palette as it now is. */
void lf_play_page_restyle (LfPlayPage *self);

/* Waves at 60 or 30 frames a second. */
void lf_play_page_set_smooth (LfPlayPage *self, gboolean smooth);
