/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints each reading's mean over a minute, of every case: "CASE<tab>READING<tab>MEAN". Built with
 * several lengths of step, to be laid side by side. */
#include <math.h>
#include <stdio.h>

#include "cases.h"

#define OVER_S 60

int
main (void)
{
  for (int i = 0; i < N_CASES; i++) {
    LfSim sim;
    double means[LF_N_READINGS];

    case_start (&sim, &cases[i]);
    patient_means (&sim, OVER_S, means);
    for (int r = 0; r < LF_N_READINGS; r++)
      if (!isnan (means[r])) {
        char text[G_ASCII_DTOSTR_BUF_SIZE];
        g_ascii_dtostr (text, sizeof text, means[r]);
        printf ("%s\t%s\t%s\n", cases[i].name, lf_table_word (&lf_readings, (size_t) r)->id, text);
      }
  }
  return 0;
}
