/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/text.h"

enum { MAX_COMPARED = 64, MAX_DIGITS = 15, MAX_MINUTE_DIGITS = 6 };

size_t
lf_text_length (const char *text)
{
  size_t n = 0;
  while (text[n] != '\0')
    n++;
  return n;
}

bool
lf_text_equal (const char *a, const char *b)
{
  while (*a != '\0' && *a == *b) {
    a++;
    b++;
  }
  return *a == *b;
}

static int
least (int a, int b)
{
  return a < b ? a : b;
}

int
lf_text_distance (const char *a, const char *b)
{
  int na = least ((int) lf_text_length (a), MAX_COMPARED);
  int nb = least ((int) lf_text_length (b), MAX_COMPARED);
  int row[MAX_COMPARED + 1];

  for (int j = 0; j <= nb; j++)
    row[j] = j;
  for (int i = 1; i <= na; i++) {
    int diagonal = row[0];
    row[0] = i;
    for (int j = 1; j <= nb; j++) {
      int replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = least (replaced, least (row[j], row[j - 1]) + 1);
    }
  }
  return row[nb];
}

static bool
is_digit (char c)
{
  return c >= '0' && c <= '9';
}

bool
lf_text_to_number (const char *text, double *value)
{
  bool negative = *text == '-';
  long long digits = 0;
  long long scale = 1;
  int n_digits = 0;
  bool fraction = false;

  if (negative)
    text++;
  for (; *text != '\0'; text++) {
    if (*text == '.' && !fraction && n_digits > 0) {
      fraction = true;
      if (!is_digit (text[1]))
        return false;
      continue;
    }
    if (!is_digit (*text) || ++n_digits > MAX_DIGITS)
      return false;
    digits = digits * 10 + (*text - '0');
    if (fraction)
      scale *= 10;
  }
  if (n_digits == 0)
    return false;
  /* Both are below 2^53, so the quotient is rounded once: the nearest double. */
  double magnitude = (double) digits / (double) scale;
  *value = negative ? -magnitude : magnitude;
  return true;
}

/* Reads between `fewest` and `most` digits, and moves past them. */
static bool
take_digits (const char **text, int fewest, int most, long long *value)
{
  int n = 0;
  *value = 0;
  while (n < most && is_digit (**text)) {
    *value = *value * 10 + (**text - '0');
    (*text)++;
    n++;
  }
  return n >= fewest;
}

bool
lf_text_to_ms (const char *text, long long *ms)
{
  bool negative = *text == '-';
  long long minutes = 0;
  long long seconds = 0;
  long long thousandths = 0;

  if (negative)
    text++;
  if (!take_digits (&text, 1, MAX_MINUTE_DIGITS, &minutes) || *text++ != ':')
    return false;
  if (!take_digits (&text, 2, 2, &seconds) || seconds > 59)
    return false;
  if (*text == '.') {
    text++;
    if (!take_digits (&text, 3, 3, &thousandths))
      return false;
  }
  if (*text != '\0')
    return false;
  long long total = (minutes * 60 + seconds) * 1000 + thousandths;
  *ms = negative ? -total : total;
  return true;
}
