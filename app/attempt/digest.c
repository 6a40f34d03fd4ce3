/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attempt/inside.h"

#include "sim/chance.h"

uint64_t
lf_attempt_digest (const LfAttempt *attempt)
{
  return lf_fold_words (lf_sim_digest (&attempt->sim), &attempt->script,
                        sizeof attempt->script / sizeof (uint64_t));
}

void
lf_digest_log (LfAttempt *attempt)
{
  char hex[17];
  const char *const fields[] = { hex, NULL };

  g_snprintf (hex, sizeof hex, "%016" G_GINT64_MODIFIER "x", lf_attempt_digest (attempt));
  g_ptr_array_add (attempt->log, lf_entry_new (attempt->sim.step, LF_WHO_DIGEST, fields));
}
