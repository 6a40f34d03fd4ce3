/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window tests share: a library in a folder of its own, a real window, and hands. */
#pragma once

#include <gtk/gtk.h>

#include "ui/main-window.h"

typedef struct {
  char *folder; /* of the library; removed at the end */
  LfLibrary *library;
  LfMainWindow *window;
} Desk;

/* Starts GTK; FALSE (and says why in TAP) where there is no display. */
gboolean desk_begin (int *argc, char ***argv);

void desk_open (Desk *desk);

/* The window goes and comes again, as after the program was ended. */
void desk_reopen_window (Desk *desk);
void desk_close (Desk *desk);

/* Runs the main loop until `done` says so; fails after half a minute. */
void desk_wait (gboolean (*done) (gpointer data), gpointer data);

/* Runs what is waiting in the main loop. */
void desk_settle (void);

/* The visible page. */
const char *desk_page (Desk *desk);

/* The widget of that name below `root`, or NULL. */
GtkWidget *desk_find (GtkWidget *root, const char *name);

/* The button below `root` that does that action with that target, or NULL. */
GtkWidget *desk_find_action (GtkWidget *root, const char *action, const char *target);

/* Clicks it; fails where there is none that can be clicked. */
void desk_click_action (GtkWidget *root, const char *action, const char *target);

/* Some label below `root` holds `text`. */
gboolean desk_says (GtkWidget *root, const char *text);

/* The button that gives that command, or NULL. */
GtkWidget *desk_find_command (Desk *desk, const char *line);

/* Clicks it; fails where there is none that can be clicked. */
void desk_click_command (Desk *desk, const char *line);

/* Clicks the button of that name below the window; fails where there is none that can be clicked.
 */
void desk_click (Desk *desk, const char *name);

/* The same within the part of the window that is called `part`. */
void desk_click_in (Desk *desk, const char *part, const char *name);

/* Unfolds what is advanced on the brief, and enters a seed there. Returns its entry. */
GtkWidget *desk_enter_seed (Desk *desk, const char *seed);

/* Presses a key on the play screen, as if no widget wanted it. TRUE where it did something. */
gboolean desk_press (Desk *desk, guint keyval);

/* The key of an option of the question that is asked: where it stands differs from seed to seed. */
guint desk_option_key (Desk *desk, const char *option);

/* Types a command and gives it. */
void desk_type (Desk *desk, const char *line);

/* Lets the play screen show how things now stand, as a frame would. */
void desk_look (Desk *desk);

/* The attempt on the play screen. */
LfAttempt *desk_attempt (Desk *desk);

/* The text of a label by its name. */
const char *desk_label (Desk *desk, const char *name);
