/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys: those of the play screen and those of every page. From these tables come the shortcuts,
 * the captions on buttons and the window that lists them all. */
#pragma once

#include <gtk/gtk.h>

typedef struct {
  const char *trigger; /* as gtk_shortcut_trigger_parse_string () reads it */
  const char *action;
  const char *target; /* GVariant text, NULL where the action takes nothing */
  const char *title;
  const char *section;
} LfKey;

extern const LfKey lf_keys[];
extern const gsize lf_n_keys;

/* A controller with all keys of the play screen. (transfer full) */
GtkEventController *lf_keys_controller (void);

/* One with the keys that work on every page, for the window. (transfer full) */
GtkEventController *lf_keys_window_controller (void);

/* "F4" for the line that it does, NULL where no key does it. */
const char *lf_keys_for_line (const char *line);

/* The window that lists them. */
void lf_keys_show_window (GtkWindow *parent);
