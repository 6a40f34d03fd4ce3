/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scenario files of other systems, read into a draft of ours: what has a counterpart here is kept,
 * and of each thing that has none it is said why. An author goes on from the draft. */
#pragma once

#include "guidance/defects.h"

/* What became of one thing in the file. */
typedef struct {
  int line;      /* of the file, from 1; 0 where the whole of it is meant */
  gboolean kept; /* or left out */
  char *text;    /* one sentence: what it was, and what it became or why it is left out */
} LfImportNote;

typedef struct {
  const char *system; /* whose file it was: "ECMOjo", "BioGears" */
  char *draft;        /* the text of a scenario; lf_scenario_check () finds no error in it */
  GPtrArray *notes;   /* LfImportNote, in the order of their lines */
} LfImported;

/* Reads a file of ECMOjo (.scn, lines of `key = value`) or of BioGears (scenario XML). `file` is
 * its name, for messages and for the draft's sources. NULL, with the reasons in `defects`, where it
 * is neither, is damaged, or is not written in UTF-8 or Latin-1. */
LfImported *lf_import (GBytes *bytes, const char *file, LfDefects *defects);
void lf_imported_free (LfImported *imported);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfImported, lf_imported_free)
