/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The log as text, and an attempt made again from it. */
#pragma once

#include "attempt/result.h"

/* A parsed attempt file. */
typedef struct {
  LfHeader *header;
  GPtrArray *entries;  /* of LfEntry */
  gboolean ended;      /* it has its end line */
  char *result_text;   /* the sealed result, "" where it has none */
  gsize whole_bytes;   /* length up to and with the last whole line; the rest is dropped */
} LfFile;

/* The header's lines, each with its newline. */
char *lf_file_header_text (const LfHeader *header);

/* One line of the log with its newline: TIME, WHO, VERB, ARGS parted by tabs. */
char *lf_file_entry_text (const LfEntry *entry);

/* The end line and the sealed result: score lines with evidence, times, trends, last digest. */
char *lf_file_result_text (const LfAttempt *attempt, const LfResult *result);

/* Parses a file. A last line without its newline is dropped. */
LfFile *lf_file_parse (GBytes *bytes, const char *name, GError **error);
void lf_file_free (LfFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfFile, lf_file_free)

/* Plays the log again, up to `until` (-1: as far as the log goes). Compares every digest;
 * LF_ATTEMPT_ERROR_DIGEST names the first second that differs. Refuses another engine's file and
 * another scenario's bytes. */
LfAttempt *lf_attempt_replay (const LfFile *file, const LfScenario *scenario, const LfPacks *packs,
                              int64_t until, GError **error);

/* The attempt as it stood at `step`, made from its nearest snapshot: for the scrubber and for going
 * on from a moment. Its waves hold the ten seconds before. (transfer full) */
LfAttempt *lf_attempt_at (const LfAttempt *played, int64_t step);

/* A new attempt that goes on from `step` of `played`: its log begins with the inputs up to there,
 * its header names the parent. (transfer full) */
LfAttempt *lf_attempt_rewind (const LfAttempt *played, const char *parent_name, int64_t step);
