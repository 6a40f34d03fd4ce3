/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The facilitator's sheet: what whoever runs a case with a team prints, reads aloud, lays ready and
 * cuts out. Black on white, for any printer. */
#pragma once

#include "attempt/attempt.h"

/* Writes it from an attempt that the model learner has played to its end: times, results of the
 * laboratory and what was drawn are that play's. Whole or not at all; the same gives the same
 * bytes. */
gboolean lf_facilitator_write_pdf (const LfAttempt *played, const char *path, GError **error);
