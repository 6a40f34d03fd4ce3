/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The log as text, and an attempt made again from it. */
#pragma once

#include "attempt/result.h"

/* A parsed attempt file. */
typedef struct {
  LfHeader *header;
  GPtrArray *entries; /* of LfEntry */
  gboolean ended;     /* it has its end line, and a whole sealed result */
  int64_t end_step;   /* when it ended; 0 where it did not */
  char *ending;       /* id of its ending; NULL where it did not end */
  char *result_text;  /* end line and sealed result, for lf_sealed_parse (); "" where none */
  gsize whole_bytes;  /* what of the file counts; the rest was being written, and is dropped */
} LfFile;

/* The header's lines, each with its newline. */
char *lf_file_header_text (const LfHeader *header);

/* One line of the log with its newline: TIME, WHO, VERB, ARGS parted by tabs. */
char *lf_file_entry_text (const LfEntry *entry);

/* The end line and the sealed result: score lines with evidence, times, trends, last digest, seal.
 * The attempt must have ended. */
char *lf_file_result_text (const LfAttempt *attempt, const LfResult *result);

/* Parses a file. A last line without its newline is dropped, and so is a result that was not yet
 * sealed. LF_ATTEMPT_ERROR_BAD_FILE says "NAME:LINE: error: …" in one sentence. */
LfFile *lf_file_parse (GBytes *bytes, const char *name, GError **error);
void lf_file_free (LfFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfFile, lf_file_free)

/* Whether these are the packs that the header names, to the byte; LF_ATTEMPT_ERROR_SCENARIO says
 * which is another. */
gboolean lf_replay_same_packs (const LfHeader *header, const LfScenario *scenario,
                               const LfPacks *packs, GError **error);

/* Plays the log again, up to `until` (-1: as far as the log goes). Compares every digest, every
 * refusal and, at the end, the sealed result; LF_ATTEMPT_ERROR_DIGEST names the first moment that
 * differs. Refuses another engine's file and another scenario's or pack's bytes. What it returns
 * may have logged more than the file held (a digest of its last second, a refusal's reason):
 * whoever resumes writes its entries from `file->entries->len` on. */
LfAttempt *lf_attempt_replay (const LfFile *file, const LfScenario *scenario, const LfPacks *packs,
                              int64_t until, GError **error);

/* The attempt as it stood on arriving at `step`, before any input of that step, made from a
 * snapshot: for the scrubber and for going on from a moment. At or after the present: as it now is.
 * Its waves hold the ten seconds before. (transfer full) */
LfAttempt *lf_attempt_at (const LfAttempt *played, int64_t step);

/* A new attempt that goes on from `step` of `played`, as lf_attempt_at () has it: its log is the
 * one up to there, its header names the parent, and `started_at` is for the caller to set.
 * (transfer full) */
LfAttempt *lf_attempt_rewind (const LfAttempt *played, const char *parent_name, int64_t step);
