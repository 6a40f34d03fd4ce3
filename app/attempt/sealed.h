/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sealed result of an attempt as its file tells it: what can be shown of an attempt that this
 * engine cannot play again. */
#pragma once

#include "attempt/result.h"

typedef struct {
  char *id; /* of the criterion */
  LfLineStatus status;
  int64_t step; /* -1 where it was never decided */
  double points;
  double points_of;
  char *evidence;
} LfSealedLine;

typedef struct {
  char *ending; /* its id */
  int64_t end_step;
  gboolean passed;
  double score_percent;
  double points;
  double points_of;
  LfPart domains[LF_N_DOMAINS];
  GPtrArray *lines;  /* of LfSealedLine, in the scenario's order */
  GHashTable *times; /* id of a mark (char *) to its step (int64_t *); looked up, never walked */
  LfTrends trends;   /* rounded as shown; readings that this program does not know are left out */
  char *digest;      /* the last one, hex */
} LfSealed;

/* Reads the text from an end line on. LF_ATTEMPT_ERROR_BAD_FILE where it is not whole. */
LfSealed *lf_sealed_parse (const char *text, GError **error);
void lf_sealed_free (LfSealed *sealed);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfSealed, lf_sealed_free)
