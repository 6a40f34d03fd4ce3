/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library: scenarios and packs, those built in and a user's own, and the attempts on disk. */
#pragma once

#include <gio/gio.h>

#include "scenario/scenario.h"

typedef struct _LfLibrary LfLibrary;

/* One scenario that was found; `scenario` is NULL where its file has errors, which `defects` holds. */
typedef struct {
  char *id;
  char *file;
  gboolean built_in;
  LfScenario *scenario;
  LfDefects *defects;
} LfLibraryEntry;

/* Opens the library. `extra` (may be NULL) is a folder that comes before the user's own in
 * $XDG_DATA_HOME/lowflow, which comes before what is built in. */
LfLibrary *lf_library_new (const char *extra);
void lf_library_free (LfLibrary *library);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfLibrary, lf_library_free)

const LfPacks *lf_library_packs (const LfLibrary *library);
const GPtrArray *lf_library_entries (const LfLibrary *library); /* of LfLibraryEntry, by title */

/* The scenario of that id, or the one in the file at that path; "sandbox" is always there. Owned by
 * the library. NULL with the reason. */
const LfScenario *lf_library_scenario (LfLibrary *library, const char *id_or_path, GError **error);

/* Where attempts are kept; made when missing. */
char *lf_library_attempts_dir (const LfLibrary *library, GError **error);

/* Keeps the exact bytes of a scenario and its packs, once per SHA-256, in objects/ beside the
 * attempts. */
gboolean lf_library_keep_objects (const LfLibrary *library, const LfScenario *scenario,
                                  GError **error);

/* The newest attempt that was begun and not ended, or NULL. (transfer full) */
char *lf_library_unfinished (const LfLibrary *library);
