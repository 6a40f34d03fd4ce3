/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences for lists that are not tables of the vocabulary: elements, attributes, ids of a file;
 * and times. */
#pragma once

#include <stdint.h>

#include "guidance/defects.h"
#include "words/tongue.h"

/* What somebody wrote, short enough to stand in a sentence: at most 60 characters, then "...". */
char *lf_clip (const char *text);

/* The name that a misspelt `word` is nearest to, by the rule of lf_table_nearest (), or else the one
 * that it holds or is held by; or NULL. */
const char *lf_nearest_name (const char *const *names, const char *word);

/* "did you mean <x>? Allowed: <x>, <y>." with each name between `open` and `close`; of many names the
 * nearest alone. */
char *lf_describe_allowed (const char *const *names, const char *word, const char *open,
                           const char *close);

/* "from 40 to 160 /min" */
char *lf_describe_range (double low, double high, const char *unit, const LfTongue *tongue);

/* "one of al, ap"; a long table is named instead of told. */
char *lf_describe_words (const LfTable *table);

/* "Perfusionist or Cannulator": labels of the roles, of which `roles` has a bit each. */
char *lf_describe_roles (unsigned roles, const LfTongue *tongue);

/* "12:34", "-02:00"; with thousandths "12:34.500". (transfer full) */
char *lf_time_text (int64_t ms, gboolean thousandths);
