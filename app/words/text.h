/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The little of text handling that the core needs, free of the C library's locale. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

size_t lf_text_length (const char *text);
bool lf_text_equal (const char *a, const char *b);

/* The number of single-character edits (insert, delete, replace) from `a` to `b`. Texts longer than
 * 64 bytes are compared by their first 64. */
int lf_text_distance (const char *a, const char *b);

/* Reads a whole plain decimal ("12", "-0.5", "1.25"): no exponent, at most 15 digits, a point and
 * never a comma. Within these bounds the result is the nearest double, on every machine.
 * False, and `value` untouched, for anything else. */
bool lf_text_to_number (const char *text, double *value);

/* Reads "MM:SS" or "MM:SS.mmm", with an optional minus sign, as milliseconds. Minutes may pass 99.
 */
bool lf_text_to_ms (const char *text, long long *ms);
