/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How packs of guidance are read: which first, in which order, under which headings, and what a
 * search finds in them. */
#pragma once

#include "guidance/pack.h"

/* IPG808, which everything is scored against, first; the others by title, what is superseded after
 * what is not. Of const LfPack.
 * (transfer container) */
GPtrArray *lf_guidance_packs (const LfPacks *packs);

/* A pack's items section by section: sections that are numbered by their number, others as they
 * come first. Of const LfItem. (transfer container) */
GPtrArray *lf_guidance_items (const LfPack *pack);

/* The heading that an item stands under: "1 Recommendations", "Paragraph 5". (transfer full) */
char *lf_guidance_section (const LfPack *pack, const LfItem *item);

/* What a pack took the place of: "IPG482", "version 2021"; "" where that is nothing. `packs` are
 * all that there are. (transfer full) */
char *lf_guidance_replaced_names (const LfPack *pack, const LfPacks *packs);

/* "IPG808 · 1.1"; an item without a number by its title. (transfer full) */
char *lf_guidance_name (const LfPack *pack, const LfItem *item);

/* Whether an item is known by a number, "1.1", and not only by a word for its place. */
gboolean lf_guidance_is_numbered (const LfItem *item);

/* Whether an item holds every word of a search, as people type it, in its id, number, title or
 * text. */
gboolean lf_guidance_matches (const LfItem *item, const char *search);
