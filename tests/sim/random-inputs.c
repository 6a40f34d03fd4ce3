/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plays many random scripts, each of its own seed. Usage: random-inputs [FROM [TIMES
 * [--verbose]]] */
#include "random-script.h"

enum { EACH = 500 }; /* says how far it is after so many */

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  guint64 from = argc > 1 ? g_ascii_strtoull (argv[1], NULL, 10) : 0;
  guint64 times = argc > 2 ? g_ascii_strtoull (argv[2], NULL, 10) : 10000;
  gint64 began = g_get_monotonic_time ();
  gint64 accepted = 0;

  for (guint64 seed = from; seed < from + times; seed++) {
    accepted += random_play (seed);
    if ((seed - from + 1) % EACH == 0)
      g_printerr ("%" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT "\n", seed - from + 1, times);
  }
  g_print ("%" G_GUINT64_FORMAT " random scripts of 60 s, %" G_GINT64_FORMAT
           " inputs accepted, no state broken; %.0f s\n",
           times, accepted, (double) (g_get_monotonic_time () - began) / G_USEC_PER_SEC);
  return 0;
}
