/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields of a decision that is answered by what is written in them. What is written is held as a
 * number: seconds of a time, minutes of a time of day, the row of a word, the characters of words.
 */
#pragma once

#include "scenario/scenario.h"

/* Whether its answer is what stands in its fields: set-value and fill-in. */
gboolean lf_decision_has_fields (const LfDecision *decision);

/* Reads what a log has; FALSE where it is nothing for that field. */
gboolean lf_field_read (const LfOption *field, const char *text, double *value);

/* The same as a log has it; of words, which nobody keeps, some that would do. (transfer full) */
char *lf_field_written (const LfOption *field, double value);

/* The same as a person reads it: "25 Fr", "13:42", "On a ward", "in words". (transfer full) */
char *lf_field_said (const LfOption *field, double value, const LfTongue *tongue);

/* What is accepted, as a person reads it: "21–25 Fr". (transfer full) */
char *lf_field_accepted_text (const LfOption *field, const LfTongue *tongue);

/* What may stand there, as the end of a sentence: "a number from 15 to 31 Fr". (transfer full) */
char *lf_field_wanted (const LfOption *field, const LfTongue *tongue);

gboolean lf_field_accepts (const LfOption *field, double value);

/* Fills in values for all fields: accepted ones, and in the fields of `wrong` (bit by bit) others,
 * where there are such; as far as it can such that no rule is broken. */
void lf_field_examples (const LfDecision *decision, guint64 wrong, double *values);

/* The first rule that these values, one for each field, break: what they say cannot be true. A
 * field that is not filled in yet is NaN, and breaks none. NULL where all may be so. */
const LfFieldRule *lf_decision_broken_rule (const LfDecision *decision, const double *values);
