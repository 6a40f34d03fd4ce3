/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attempt/inside.h"

#include "sim/chance.h"

#include <string.h>

uint64_t
lf_attempt_digest (const LfAttempt *attempt)
{
  uint64_t digest = lf_sim_digest (&attempt->sim);
  const char *words = (const char *) &attempt->script;

  for (size_t at = 0; at < sizeof attempt->script; at += sizeof (uint64_t)) {
    uint64_t word;
    memcpy (&word, words + at, sizeof word);
    digest = lf_fold (digest, word);
  }
  return digest;
}

void
lf_digest_log (LfAttempt *attempt)
{
  char hex[17];
  const char *const fields[] = { hex, NULL };

  g_snprintf (hex, sizeof hex, "%016" G_GINT64_MODIFIER "x", lf_attempt_digest (attempt));
  g_ptr_array_add (attempt->log, lf_entry_new (attempt->sim.step, LF_WHO_DIGEST, fields));
}
