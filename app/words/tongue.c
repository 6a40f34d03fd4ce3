/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/tongue.h"

#include <stddef.h>

/* A catalogue answers the empty text with what it says of itself. */
const char *
lf_say (const LfTongue *tongue, const char *text)
{
  return tongue == NULL || *text == '\0' ? text : tongue->of_program (text);
}

const char *
lf_say_case (const LfTongue *tongue, const char *text)
{
  return tongue == NULL || *text == '\0' ? text : tongue->of_cases (text);
}

const char *
lf_say_number (const LfTongue *tongue, const char *one, const char *many, unsigned long n)
{
  return tongue != NULL ? tongue->of_number (one, many, n) : n == 1 ? one : many;
}
