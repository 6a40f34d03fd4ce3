/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/clock.h"

enum {
  PERIOD_MS = 16,
  STEP_US = 1000,
  MOST_DUE_US = 250 * 1000 /* of wall time: after a sleep or a stall the attempt does not race */
};

struct _LfClock {
  LfClockTick tick;
  gpointer data;
  GSource *source; /* NULL while it stands */
  double speed;
  double due_us; /* of simulated time, not yet passed */
  gint64 last_us;
};

static gboolean
tick (gpointer data)
{
  LfClock *clock = data;
  gint64 now = g_get_monotonic_time ();

  clock->due_us += (double) (now - clock->last_us) * clock->speed;
  clock->due_us = MIN (clock->due_us, MOST_DUE_US * clock->speed);
  clock->last_us = now;
  gint64 steps = (gint64) (clock->due_us / STEP_US);
  double speed = clock->speed;
  if (steps > 0)
    clock->due_us -= (double) (clock->tick (steps, clock->data) * STEP_US);
  /* What was due at another speed is not wanted at this one. */
  if (clock->speed < speed)
    clock->due_us = 0;
  return G_SOURCE_CONTINUE;
}

LfClock *
lf_clock_new (LfClockTick tick_func, gpointer data)
{
  LfClock *clock = g_rc_box_new0 (LfClock);

  clock->tick = tick_func;
  clock->data = data;
  clock->speed = 1;
  return clock;
}

void
lf_clock_free (LfClock *clock)
{
  lf_clock_set_running (clock, FALSE);
  g_rc_box_release (clock);
}

void
lf_clock_set_running (LfClock *clock, gboolean running)
{
  if (running == lf_clock_get_running (clock))
    return;
  if (!running) {
    g_source_destroy (clock->source);
    g_clear_pointer (&clock->source, g_source_unref);
    return;
  }
  clock->due_us = 0;
  clock->last_us = g_get_monotonic_time ();
  clock->source = g_timeout_source_new (PERIOD_MS);
  /* The source keeps the clock: whoever owns it may let go of it in the middle of a tick. */
  g_source_set_callback (clock->source, tick, g_rc_box_acquire (clock), g_rc_box_release);
  g_source_attach (clock->source, g_main_context_get_thread_default ());
}

gboolean
lf_clock_get_running (const LfClock *clock)
{
  return clock->source != NULL;
}

void
lf_clock_set_speed (LfClock *clock, double speed)
{
  g_return_if_fail (speed > 0);
  clock->speed = speed;
}

double
lf_clock_get_speed (const LfClock *clock)
{
  return clock->speed;
}
