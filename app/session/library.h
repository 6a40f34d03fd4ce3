/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library: scenarios and packs, those built in and a user's own, and the attempts on disk. It
 * must outlive the sessions made with it. */
#pragma once

#include <gio/gio.h>

#include "attempt/replay.h"

typedef struct _LfLibrary LfLibrary;

/* One scenario that was found, as far as a list shows it. */
typedef struct {
  char *id;   /* of a file with errors: its name without ".xml" */
  char *file; /* its path; for a built-in one its name */
  gboolean built_in;
  LfScenario *head; /* see lf_scenario_read_head (); NULL where its file has errors */
  const LfDefects *defects; /* which are here then */
} LfLibraryEntry;

/* Opens the library. `extra` (may be NULL) is a folder that comes before the user's own in
 * $XDG_DATA_HOME/lowflow, which comes before what is built in. Each has scenarios/, packs/,
 * attempts/ and objects/; of two scenarios with the same id the first counts, and of two packs with
 * the same id and version. Texts are said in `tongue`, which NULL leaves as they are written. */
LfLibrary *lf_library_new (const char *extra, const LfTongue *tongue);
void lf_library_free (LfLibrary *library);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfLibrary, lf_library_free)

/* Every version of each pack. An attempt takes from them those that its scenario is played by: the
 * version that the centre has chosen, or else the one that the scenario names, or else the newest.
 * A centre chooses by a pack of its own in packs/, or by a line "ID VERSION" in packs/versions.txt.
 */
const LfPacks *lf_library_packs (const LfLibrary *library);

/* One version of each: those that the scenario is played by. Owned by the library. */
const LfPacks *lf_library_packs_for (const LfLibrary *library, const LfScenario *scenario);

/* What there is, of LfLibraryEntry, by title: heads, looked through when first asked for. */
const GPtrArray *lf_library_entries (const LfLibrary *library);

/* Reads the next of a user's own files whole, for errors that its head does not show. FALSE once all
 * have been read. Where one has errors `changed` (optional) is set, and the entries are others then;
 * those from before live on with the library. */
gboolean lf_library_verify_next (LfLibrary *library, gboolean *changed);

/* What is wrong with packs that were found; a pack with errors is left out. */
const LfDefects *lf_library_pack_defects (const LfLibrary *library);

/* The scenario of that id, or the one in the file at that path, whole; "sandbox" is always there. No
 * other is read. Owned by the library. NULL with the reason. */
const LfScenario *lf_library_scenario (LfLibrary *library, const char *id_or_path, GError **error);

/* The very scenario and packs that an attempt was played with, found by their SHA-256 among those
 * of the library and the objects kept; `path` (may be NULL) is the attempt's file, whose folder is
 * looked in too. Owned by the library. FALSE with LF_ATTEMPT_ERROR_SCENARIO where one is missing,
 * or LF_ATTEMPT_ERROR_ENGINE where it is another engine's. */
gboolean lf_library_played_with (LfLibrary *library, const LfHeader *header, const char *path,
                                 const LfScenario **scenario, const LfPacks **packs,
                                 GError **error);

/* Reads an attempt file. A file that is no attempt gives "file:line: error: …". (transfer full) */
LfFile *lf_library_read_attempt (const char *path, GError **error);

/* Plays an attempt that was read again, with what it was played with; see lf_attempt_replay ().
 * (transfer full) */
LfAttempt *lf_library_replay (LfLibrary *library, const LfFile *file, const char *path,
                              int64_t until, GError **error);

/* Where attempts are kept; made when missing. (transfer full) */
char *lf_library_attempts_dir (const LfLibrary *library, GError **error);

/* Keeps the exact bytes of a scenario and of the packs that it is played by, out of `packs`, once
 * per SHA-256, in objects/ beside the attempts. */
gboolean lf_library_keep_objects (const LfLibrary *library, const LfScenario *scenario,
                                  const LfPacks *packs, GError **error);

/* The newest attempt that was begun and not ended, that this engine played and no program has open;
 * or NULL. (transfer full) */
char *lf_library_unfinished (const LfLibrary *library);

/* Folders of this library, in the order in which they count. Of char *. */
const GPtrArray *lf_library_roots (const LfLibrary *library);

#define LF_LIBRARY_ERROR (lf_library_error_quark ())
GQuark lf_library_error_quark (void);
typedef enum {
  LF_LIBRARY_ERROR_UNKNOWN,   /* neither an id nor a file; the sentence names the nearest id */
  LF_LIBRARY_ERROR_DEFECTIVE, /* the message is every defect, "file:line: error: …", one a line */
} LfLibraryError;
