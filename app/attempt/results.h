/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the laboratory and the analyser give back: which numbers a sample has, how finely each is
 * read, and what is usual. */
#pragma once

#include <glib.h>

#include "sim/sim.h"

/* One number of a result. */
typedef struct {
  const char *label;
  const char *unit; /* with the blank before it; "" where there is none */
  int decimals;
  size_t offset; /* in LfResultSheet, a double */
  /* What a UK laboratory prints beside it, for arterial blood of an adult: ranges as they are
   * commonly printed (recalled); each laboratory has its own. Both 0 where nothing is printed. */
  double usual_low;
  double usual_high;
  gboolean arterial; /* that range holds for arterial blood alone */
} LfResultLine;

/* The numbers of a sample of that kind. */
const LfResultLine *lf_result_lines (LfSample what, size_t *n);

/* "7.31" (transfer full) */
char *lf_result_line_value (const LfResultLine *line, const LfResultSheet *sheet);

/* "7.35–7.45"; "" where nothing is printed for blood from there. (transfer full) */
char *lf_result_line_usual (const LfResultLine *line, LfSampleSite site);
