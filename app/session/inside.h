/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the library's own files share. */
#pragma once

#include "session/library.h"

#define LF_SANDBOX "sandbox"

enum { LF_LIBRARY_MOST_BYTES = 1024 * 1024 /* what the reader takes at most */ };

struct _LfLibrary {
  const LfTongue *tongue;
  GPtrArray *roots;   /* of char * */
  LfPacks *packs;     /* every version of each */
  GHashTable *chosen; /* LfScenario to LfPacks: what it is played by */
  LfDefects *pack_defects;
  GPtrArray *shelved; /* of Shelved: files that were found, in the order in which they count */
  GPtrArray *entries; /* of LfLibraryEntry; NULL until somebody asks for them */
  GPtrArray *past;    /* of such arrays, from before a file was found to have errors */
  LfScenario *sandbox;
  GPtrArray *others;      /* of LfScenario: from paths and from kept objects */
  GPtrArray *other_packs; /* of LfPacks: those that earlier attempts were played with */
};

/* The entry of that id, or NULL. */
const LfLibraryEntry *lf_library_find (const LfLibrary *library, const char *id);

/* shelved.c: the files of scenarios, each read when it is wanted. */
void lf_library_find_scenarios (LfLibrary *library);
/* The scenario of that id, whole; NULL where there is none, or where its file has errors, which
 * `defects` (optional) is then set to. */
const LfScenario *lf_library_whole (const LfLibrary *library, const char *id,
                                    const LfDefects **defects);

/* library.c: goes through files named ".xml" in a folder of each root, then what is built in. */
typedef void (*LfLibraryFound) (LfLibrary *library, const char *file, gboolean built_in);
void lf_library_find_all (LfLibrary *library, const char *folder, LfLibraryFound found);
/* What such a file of that folder holds; NULL where it cannot be read. (transfer full) */
GBytes *lf_library_read_bytes (const char *folder, const char *file, gboolean built_in);

/* Reads a scenario that is no entry, and keeps it. */
const LfScenario *lf_library_read_other (LfLibrary *library, GBytes *bytes, const char *file,
                                         const LfPacks *packs, GError **error);
