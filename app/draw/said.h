/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts of tables in the reader's language. */
#pragma once

#include <glib/gi18n-lib.h>

#include "words/tongue.h"

/* A text that was marked by N_ (). A catalogue answers the empty one with what it says of itself. */
static inline const char *
lf_said (const char *text)
{
  return *text != '\0' ? _ (text) : "";
}

/* "Drafted by a machine, not reviewed": what a translation says of itself; NULL where texts stand
 * as they were written. */
static inline const char *
lf_said_how_far (void)
{
  const char *said = _ (LF_TONGUE_STATE);
  return g_str_equal (said, LF_TONGUE_STATE) ? NULL : said;
}
