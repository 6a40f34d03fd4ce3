/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preferences: where they can be kept they are kept, and where not the program works all the same.
 */
#pragma once

#include <gio/gio.h>

/* The settings, or NULL where their schema is installed nowhere. (transfer full) (nullable) */
GSettings *lf_settings_new (void);
