/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The attempts on disk, as the library lists them. */
#pragma once

#include "session/library.h"

/* One attempt file. A file that is no attempt is not listed. */
typedef struct {
  char *path;
  char *scenario_id;
  char *title;      /* of its scenario; the id where the library no longer has it */
  char *started_at; /* UTC, ISO 8601; "" where unknown */
  int engine;       /* that played it */
  gboolean ended;   /* its result is sealed */
  gboolean in_use;  /* a program has it open to play on */
  gint64 last_step; /* how far it got, ms */
  char *score_text; /* "92 %, passed" as sealed; "" where it has not ended */
} LfAttemptEntry;

void lf_attempt_entry_free (LfAttemptEntry *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfAttemptEntry, lf_attempt_entry_free)

/* All of them, newest first. (transfer full): of LfAttemptEntry */
GPtrArray *lf_library_attempts (const LfLibrary *library);
