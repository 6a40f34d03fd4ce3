/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clock: as many steps as wall time times speed has milliseconds, never more. */
#include "bench.h"

#include "session/clock.h"

typedef struct {
  LfClock *clock;
  gint64 passed;
  gint64 most; /* taken in one tick; 0 takes none */
  gint64 largest;
} Counter;

static gint64
take (gint64 steps, gpointer data)
{
  Counter *counter = data;
  gint64 taken = MIN (steps, counter->most);

  counter->largest = MAX (counter->largest, steps);
  counter->passed += taken;
  return taken;
}

/* Runs it for so long, and returns the wall time that went by, ms. */
static double
run_for (Counter *counter, guint ms)
{
  gint64 before = g_get_monotonic_time ();

  lf_clock_set_running (counter->clock, TRUE);
  bench_turn (ms);
  lf_clock_set_running (counter->clock, FALSE);
  return (double) (g_get_monotonic_time () - before) / 1000;
}

static void
test_speed (gconstpointer data)
{
  double speed = *(const double *) data;
  Counter counter = { .most = G_MAXINT64 };

  counter.clock = lf_clock_new (take, &counter);
  lf_clock_set_speed (counter.clock, speed);
  g_assert_cmpfloat (lf_clock_get_speed (counter.clock), ==, speed);
  double wall = run_for (&counter, 400);
  lf_clock_free (counter.clock);
  /* Never ahead of the wall; behind it by a tick at most, and by what a busy machine costs. */
  g_assert_cmpfloat ((double) counter.passed, <=, wall * speed);
  g_assert_cmpfloat ((double) counter.passed, >=, (wall - 150) * speed);
}

static void
test_stands (void)
{
  Counter counter = { .most = G_MAXINT64 };

  counter.clock = lf_clock_new (take, &counter);
  bench_turn (60);
  g_assert_cmpint (counter.passed, ==, 0);
  run_for (&counter, 60);
  gint64 then = counter.passed;
  g_assert_cmpint (then, >, 0);
  bench_turn (60);
  g_assert_cmpint (counter.passed, ==, then);
  g_assert_false (lf_clock_get_running (counter.clock));
  lf_clock_free (counter.clock);
}

/* What could not pass stays due, up to a quarter of a second: after a stall it does not race. */
static void
test_what_is_due (void)
{
  Counter counter = { .most = 0 };

  counter.clock = lf_clock_new (take, &counter);
  run_for (&counter, 600);
  g_assert_cmpint (counter.passed, ==, 0);
  g_assert_cmpint (counter.largest, ==, 250);
  lf_clock_free (counter.clock);
}

static gint64
slow_down (gint64 steps, gpointer data)
{
  Counter *counter = data;

  if (lf_clock_get_speed (counter->clock) > 1)
    lf_clock_set_speed (counter->clock, 1);
  else
    counter->largest = MAX (counter->largest, steps);
  return 0;
}

/* When a tick brings the speed down, what was due at the old one is dropped. */
static void
test_slowed_in_a_tick (void)
{
  Counter counter = { 0 };

  counter.clock = lf_clock_new (slow_down, &counter);
  lf_clock_set_speed (counter.clock, 20);
  lf_clock_set_running (counter.clock, TRUE);
  gint64 before = g_get_monotonic_time ();
  bench_turn (60);
  gint64 wall = (g_get_monotonic_time () - before) / 1000;
  g_assert_cmpint (counter.largest, >, 0);
  g_assert_cmpint (counter.largest, <=, wall);
  lf_clock_free (counter.clock);
}

static gint64
let_go (gint64 steps, gpointer data)
{
  Counter *counter = data;

  counter->passed += steps;
  lf_clock_free (g_steal_pointer (&counter->clock));
  return steps;
}

static gboolean
is_gone (gpointer data)
{
  return ((Counter *) data)->clock == NULL;
}

static void
test_freed_in_a_tick (void)
{
  Counter counter = { 0 };

  counter.clock = lf_clock_new (let_go, &counter);
  lf_clock_set_running (counter.clock, TRUE);
  bench_wait (is_gone, &counter);
  gint64 then = counter.passed;
  bench_turn (60);
  g_assert_cmpint (counter.passed, ==, then);
}

int
main (int argc, char **argv)
{
  static const double half = 0.5;
  static const double one = 1;
  static const double twenty = 20;

  bench_init (&argc, &argv);
  g_test_add_data_func ("/session/clock/half", &half, test_speed);
  g_test_add_data_func ("/session/clock/one", &one, test_speed);
  g_test_add_data_func ("/session/clock/twenty", &twenty, test_speed);
  g_test_add_func ("/session/clock/stands", test_stands);
  g_test_add_func ("/session/clock/what-is-due", test_what_is_due);
  g_test_add_func ("/session/clock/slowed-in-a-tick", test_slowed_in_a_tick);
  g_test_add_func ("/session/clock/freed-in-a-tick", test_freed_in_a_tick);
  return g_test_run ();
}
