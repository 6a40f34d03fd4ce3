/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the library's own files share. */
#pragma once

#include "session/library.h"

#define LF_SANDBOX "sandbox"

enum { LF_LIBRARY_MOST_BYTES = 1024 * 1024 /* what the reader takes at most */ };

struct _LfLibrary {
  GPtrArray *roots;   /* of char * */
  LfPacks *packs;     /* every version of each */
  GHashTable *chosen; /* LfScenario to LfPacks: what it is played by */
  LfDefects *pack_defects;
  GPtrArray *entries; /* of LfLibraryEntry */
  LfScenario *sandbox;
  GPtrArray *others;      /* of LfScenario: from paths and from kept objects */
  GPtrArray *other_packs; /* of LfPacks: those that earlier attempts were played with */
};

/* The entry of that id, or NULL. */
const LfLibraryEntry *lf_library_find (const LfLibrary *library, const char *id);

/* Reads a scenario that is no entry, and keeps it. */
const LfScenario *lf_library_read_other (LfLibrary *library, GBytes *bytes, const char *file,
                                         const LfPacks *packs, GError **error);
