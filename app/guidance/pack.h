/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A body of guidance as data: what it says in our own words, item by item. */
#pragma once

#include "guidance/candidacy.h"
#include "guidance/defects.h"
#include "words/sets.h"

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
  char *verified_by;     /* name and date of who read it against the source, "" where nobody has */
  int line;
} LfItem;

typedef struct {
  char *id;      /* "ipg808" */
  char *version; /* "2025-10-22" */
  char *title;
  char *publisher;
  char *replaces; /* what it supersedes, "" where nothing */
  char *note;     /* shown with it: "Not produced, endorsed or approved by NICE." */
  LfReview review;
  char *file;             /* as named by whoever loaded it */
  char *sha256;           /* of the source bytes, hex */
  GBytes *bytes;          /* the source */
  GPtrArray *items;       /* of LfItem */
  LfCandidacy *candidacy; /* how it stands to each case; NULL where it says nothing of that */
} LfPack;

/* Reads a pack. NULL when it has errors, which `defects` then holds. */
LfPack *lf_pack_read (GBytes *bytes, const char *file, LfDefects *defects);
void lf_pack_free (LfPack *pack);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfPack, lf_pack_free)

/* The item of that id, or NULL. */
const LfItem *lf_pack_item (const LfPack *pack, const char *id);

/* The packs that an attempt rests on. */
typedef struct {
  GPtrArray *packs; /* of LfPack, owned */
} LfPacks;

LfPacks *lf_packs_new (void);
void lf_packs_free (LfPacks *packs);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfPacks, lf_packs_free)
void lf_packs_take (LfPacks *packs, LfPack *pack);
const LfPack *lf_packs_pack (const LfPacks *packs, const char *id);

/* What a pack says of others: that the items which speak where its candidacy table does not are
 * there. `packs` are the others; one of them with the same id is not looked at. */
void lf_pack_check (const LfPack *pack, const LfPacks *packs, LfDefects *defects);

/* The item named "PACK/ITEM", or NULL; `pack` (optional) is set to its pack. */
const LfItem *lf_packs_item (const LfPacks *packs, const char *reference, const LfPack **pack);
