/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Attempts to paint, and what to paint them on. */
#pragma once

#include <cairo.h>

#include "attempt/learner.h"
#include "attempt/result.h"

/* The sandbox's healthy adult, played for `seconds`. */
LfAttempt *bed_sandbox (double seconds);

/* One line of input; it must be possible. */
void bed_do (LfAttempt *attempt, LfWho who, const char *line);

void bed_pass (LfAttempt *attempt, double seconds);

/* An educator's circuit, running: flow of some litres after half a minute. */
LfAttempt *bed_on_ecmo (void);

/* The shipped case, played by a learner up to `until` seconds. */
LfAttempt *bed_case (LfLearnerKind kind, double until);

/* The same played to its end, once for all tests of a process, which keeps it. */
const LfAttempt *bed_played (LfLearnerKind kind);

/* A file's bytes. */
GBytes *bed_read (const char *path);

/* What a reader of a document sees, all blanks single, and how many pages it stands on; NULL where
 * no poppler is installed. (transfer full) */
char *bed_pdf_text (const char *path, int *pages);

void bed_assert_says (const char *text, const char *what);

/* An image of that size, all of one colour, and a context on it. */
cairo_surface_t *bed_canvas (int width, int height, cairo_t **cr);

/* FNV-1a of an image's pixels. */
guint64 bed_hash (cairo_surface_t *surface);

/* The 24 bits of a pixel. */
guint32 bed_pixel (cairo_surface_t *surface, int x, int y);

/* How many pixels in a rectangle differ from `background`. */
int bed_count_other (cairo_surface_t *surface, int x, int y, int width, int height,
                     guint32 background);
