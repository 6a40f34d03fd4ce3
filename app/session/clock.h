/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program's only clock: turns wall time times speed into whole steps, whether or not a window
 * is shown. */
#pragma once

#include <glib.h>

typedef struct _LfClock LfClock;

/* So many steps are due. Returns how many it took; the rest stays due. */
typedef gint64 (*LfClockTick) (gint64 steps, gpointer data);

/* Stopped, at speed 1. Ticks in the thread's default main context. */
LfClock *lf_clock_new (LfClockTick tick, gpointer data);
void lf_clock_free (LfClock *clock);

void lf_clock_set_running (LfClock *clock, gboolean running);
gboolean lf_clock_get_running (const LfClock *clock);
void lf_clock_set_speed (LfClock *clock, double speed);
double lf_clock_get_speed (const LfClock *clock);
