/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands above the items on the guidance page, and the packs beside them. */
#pragma once

#include <gtk/gtk.h>

#include "session/library.h"

/* A pack: title, version, review, what it replaces or was replaced by, its note, how much of it is
 * trained, and its sections to go to (action guidance.section). `packs` are all that there are. */
GtkWidget *lf_guidance_head_new (const LfPack *pack, const LfPacks *packs,
                                 const GPtrArray *scenarios);

/* What a search found: `n` items, of which at most `most` are shown. */
GtkWidget *lf_guidance_found_new (const char *words, guint n, guint most);

/* Where there is no pack. */
GtkWidget *lf_guidance_none_new (void);

/* A pack on the left, as a row of a list: title, publisher, version, review, and
 * whether it is superseded. */
GtkWidget *lf_guidance_pack_row_new (const LfPack *pack);
