/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A body of guidance as data: what it says in our own words, item by item. */
#pragma once

#include "guidance/candidacy.h"
#include "guidance/defects.h"
#include "words/sets.h"
#include "words/tongue.h"

#define LF_PACK_NAMESPACE "urn:lowflow:pack:1"

/* One item of a pack. */
typedef struct {
  char *id; /* within its pack: "1.1", "practice.selection" */
  LfItemKind kind;
  char *paragraph; /* as the source numbers it: "1.1", "practice box" */
  char *title;
  char *text;            /* what it says, in our own words */
  char *asks_of;         /* of whom it asks it, "" where it asks nothing */
  char *source;          /* where a number in it comes from; "" where it is the pack's own source */
  LfTrainingWay trained; /* what suffices to train it */
  char *limit;           /* a number that it sets, as written: "8"; "" where it sets none */
  char *unit;            /* of the limit, as written in every tongue: "min" and "s" make it a time;
                            "" where there is none */
  char *verified_by;     /* name and date of who read it against the source, "" where nobody has */
  int line;
} LfItem;

typedef struct _LfPack LfPack;
struct _LfPack {
  int n_refs;
  const LfTongue *tongue; /* what its texts are said in; NULL: as they are written */
  char *id;      /* "ipg808" */
  char *version; /* "2025-10-22" */
  char *title;
  char *publisher;
  char *published; /* when the guidance came out, YYYY-MM-DD or YYYY-MM; "" where none is given */
  GPtrArray *replaces; /* of char *: ids of other packs whose place it takes, none or more */
  char *note;          /* shown with it: "Not produced, endorsed or approved by NICE." */
  LfReview review;
  char *file;                /* as named by whoever loaded it */
  char *sha256;              /* of the source bytes, hex */
  GBytes *bytes;             /* the source */
  GPtrArray *items;          /* of LfItem */
  LfCandidacy *candidacy;    /* how it stands to each case; NULL where it says nothing of that */
  int line;                  /* where <pack> stands */
  const LfPack *replaced_by; /* what took its place, set by lf_packs_relate (); NULL: it stands */
};

/* Reads a pack, its texts said in `tongue`. NULL when it has errors, which `defects` then holds. */
LfPack *lf_pack_read (GBytes *bytes, const char *file, const LfTongue *tongue, LfDefects *defects);
LfPack *lf_pack_ref (LfPack *pack);
void lf_pack_unref (LfPack *pack);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfPack, lf_pack_unref)

/* The item of that id, or NULL. */
const LfItem *lf_pack_item (const LfPack *pack, const char *id);

/* ---- Several packs, and several versions of one ---- */

/* Packs that are at hand. Where there are several versions of one, a scenario is played by the one
 * that was preferred, or else by the one that it names, or else by the newest. */
typedef struct {
  int n_refs;
  GPtrArray *packs;      /* of LfPack, in the order in which they were taken */
  GHashTable *preferred; /* id to version, both char * */
  gboolean chosen;       /* one version of each, so that nothing is left to choose */
} LfPacks;

LfPacks *lf_packs_new (void);
LfPacks *lf_packs_ref (LfPacks *packs);
void lf_packs_unref (LfPacks *packs);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfPacks, lf_packs_unref)

/* Adds a pack. FALSE, and the pack is gone, where that version of it is there already. */
gboolean lf_packs_take (LfPacks *packs, LfPack *pack);

/* The id of each pack, once. Of char *, owned by the packs. (transfer container) */
GPtrArray *lf_packs_ids (const LfPacks *packs);

/* Has that version played wherever that pack is, whatever a scenario names. */
void lf_packs_prefer (LfPacks *packs, const char *id, const char *version);

/* Finds out what took the place of what: of versions of one pack the one that was published last
 * that of the others; and a pack that of those that it replaces. */
void lf_packs_relate (LfPacks *packs);

/* What took the place of a pack, among `packs` or not; NULL where nothing did. */
const LfPack *lf_packs_replacement (const LfPacks *packs, const LfPack *pack);

/* That very version, or NULL. */
const LfPack *lf_packs_version (const LfPacks *packs, const char *id, const char *version);

/* What is played for a scenario that names `version`, "" or NULL where it names none. NULL where
 * there is no pack of that id, or not that version of it. */
const LfPack *lf_packs_choose (const LfPacks *packs, const char *id, const char *version);

/* The same for a scenario that names no version. */
const LfPack *lf_packs_pack (const LfPacks *packs, const char *id);

/* One version of each pack, for a scenario that names those of `ids` in `versions`, both of char *
 * and side by side; the packs themselves where they are chosen already. What took the place of what
 * stays as `packs` has it, which must live longer. */
LfPacks *lf_packs_chosen (const LfPacks *packs, const GPtrArray *ids, const GPtrArray *versions);

/* What a pack says of others: that the items which speak where its candidacy table does not are
 * there. `packs` are the others; one of them with the same id is not looked at. */
void lf_pack_check (const LfPack *pack, const LfPacks *packs, LfDefects *defects);

/* Warns where a pack is superseded, or leaves cases to one that is. */
void lf_pack_check_age (const LfPack *pack, const LfPacks *packs, LfDefects *defects);

/* "IPG808 replaced it on 22 October 2025"; of another version of the same pack, "version 2025
 * replaced it on 27 October 2025". NULL where nothing did. (transfer full) */
char *lf_pack_replaced_text (const LfPack *pack);

/* "Version 2025 says: …": an item of a superseded version, where the version that took its place has
 * other words for the same; NULL where it has not. (transfer full) */
char *lf_pack_now_text (const LfPack *pack, const LfItem *item);

/* What a pack is called in passing: "IPG808", or else its title. (transfer full) */
char *lf_pack_short_name (const LfPack *pack);

/* The item named "PACK/ITEM" in what is played for a scenario that names no version, or NULL;
 * `pack` (optional) is set to its pack. */
const LfItem *lf_packs_item (const LfPacks *packs, const char *reference, const LfPack **pack);
