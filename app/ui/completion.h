/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Completion of typed commands: from a few letters to whole lines that can be acted on. */
#pragma once

#include <glib.h>

typedef struct {
  char *line;     /* what the entry would hold */
  char *label;    /* in words */
  char *note;     /* what is still wanted, or what it does */
  gboolean whole; /* it can be acted on as it stands */
} LfCompletion;

enum { LF_MOST_COMPLETIONS = 8 };

/* What `text` may become, best first. Empty for an empty text. (transfer full) (element
 * LfCompletion) */
GPtrArray *lf_complete (const char *text);

/* Why `text` cannot be acted on, in a sentence; NULL when it can. (transfer full) */
char *lf_complete_problem (const char *text);
