/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An item of guidance as a button that opens it on the guidance page. */
#pragma once

#include <gtk/gtk.h>

#include "guidance/pack.h"

/* `reference` is PACK/ITEM. An item that no pack has is named by its reference, and opens nothing.
 */
GtkWidget *lf_item_chip_new (const LfPacks *packs, const char *reference);

/* A row of chips, wrapped, after a word of what they are; NULL where `references` (of char *, may
 * be NULL) names nothing. */
GtkWidget *lf_item_chips_new (const char *lead, const LfPacks *packs, const GPtrArray *references);
