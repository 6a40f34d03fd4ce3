/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The debrief as a document: A4, for print and for a portfolio. */
#pragma once

#include "attempt/result.h"

/* Writes the debrief of an attempt, whole or not at all. The same attempt gives the same bytes.
 * An error's message is one sentence for a person. */
gboolean lf_report_write_pdf (const LfAttempt *attempt, const LfResult *result, const char *path,
                              GError **error);

/* One sentence that says how it went, without the number of any other person.
 * (transfer full) */
char *lf_report_sentence (const LfAttempt *attempt, const LfResult *result);

/* "✓", "✗", "–", … : what stands before a criterion's status in words. */
const char *lf_line_status_symbol (LfLineStatus status);
