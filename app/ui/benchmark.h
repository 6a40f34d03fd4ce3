/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the play screen costs: a real attempt at 1920×1080, measured and printed. */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

/* Plays the sandbox with a running circuit for so many seconds, prints and leaves. */
void lf_benchmark_run (GtkApplication *application, LfLibrary *library, int seconds);

/* The same for a libadwaita window with a header bar and nothing in it. */
void lf_benchmark_run_bare (GtkApplication *application, int seconds);
