/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of the feed, as an object for lists. */
#pragma once

#include <gio/gio.h>

#include "attempt/attempt.h"

#define LF_TYPE_FEED_ITEM (lf_feed_item_get_type ())
G_DECLARE_FINAL_TYPE (LfFeedItem, lf_feed_item, LF, FEED_ITEM, GObject)

LfFeedItem *lf_feed_item_new (const LfMessage *message);

const char *lf_feed_item_get_time (LfFeedItem *self); /* "14:32" */
const char *
lf_feed_item_get_lead (LfFeedItem *self); /* who said it, or what was found; "" where nothing */
const char *lf_feed_item_get_text (LfFeedItem *self);
LfMessageKind lf_feed_item_get_kind (LfFeedItem *self);
