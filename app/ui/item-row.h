/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An item of guidance as it is read: number, kind, title, words, of whom it asks, source, who
 * verified it, and what trains it. A row of a list. */
#pragma once

#include <gtk/gtk.h>

#include "session/library.h"

#define LF_TYPE_ITEM_ROW (lf_item_row_get_type ())
G_DECLARE_FINAL_TYPE (LfItemRow, lf_item_row, LF, ITEM_ROW, GtkListBoxRow)

/* `heading` is what it stands under; `packs` are all that there are; `scenarios` (of LfScenario, whole)
 * are the scenarios that may train it. */
GtkWidget *lf_item_row_new (const LfPack *pack, const LfItem *item, const char *heading,
                            const LfPacks *packs, const GPtrArray *scenarios);

/* "ipg808/1.1" */
const char *lf_item_row_get_reference (LfItemRow *self);
const char *lf_item_row_get_heading (LfItemRow *self);
