/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the windows have in common: style sheet, icons, the palette of the instruments. */
#pragma once

#include <gtk/gtk.h>

#include "draw/palette.h"

/* Starts libadwaita and loads style sheet and icons; once, before the first window. */
void lf_style_init (void);

/* The instruments' palette, as the settings have it. */
const LfPalette *lf_style_palette (void);
void lf_style_set_palette (const char *id);

/* Asks a widget and all below it to draw themselves again. */
void lf_style_redraw (GtkWidget *widget);

/* FALSE where the desktop asks for no animations. */
gboolean lf_style_may_animate (void);

/* Gives a spin button, and the two buttons in it, names for a screen reader. */
void lf_style_name_spin (GtkWidget *spin, const char *name);

/* Unparents all children: what a widget does with them when it is disposed of. */
void lf_style_drop_children (GtkWidget *widget);
