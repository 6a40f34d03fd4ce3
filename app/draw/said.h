/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts of tables in the reader's language. */
#pragma once

#include <glib/gi18n-lib.h>

/* A text that was marked by N_ (). A catalogue answers the empty one with what it says of itself. */
static inline const char *
lf_said (const char *text)
{
  return *text != '\0' ? _ (text) : "";
}
