/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/feed-item.h"

#include <glib/gi18n-lib.h>

#include "draw/timeline.h"

struct _LfFeedItem {
  GObject parent_instance;
  LfMessageKind kind;
  char time[16];
  char *lead;
  char *text;
};

G_DEFINE_FINAL_TYPE (LfFeedItem, lf_feed_item, G_TYPE_OBJECT)

static void
lf_feed_item_finalize (GObject *object)
{
  LfFeedItem *self = LF_FEED_ITEM (object);
  g_free (self->lead);
  g_free (self->text);
  G_OBJECT_CLASS (lf_feed_item_parent_class)->finalize (object);
}

static void
lf_feed_item_class_init (LfFeedItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lf_feed_item_finalize;
}

static void
lf_feed_item_init (LfFeedItem *self)
{
}

LfFeedItem *
lf_feed_item_new (const LfMessage *message)
{
  LfFeedItem *self = g_object_new (LF_TYPE_FEED_ITEM, NULL);
  self->kind = message->kind;
  lf_timeline_clock ((double) message->step / 1000.0, self->time);
  if (message->kind == LF_MESSAGE_SAID && message->speaker >= 0)
    self->lead = g_strdup (_ (lf_table_word (&lf_speakers, (size_t) message->speaker)->label));
  else
    self->lead = g_strdup (message->title);
  self->text = g_strdup (message->text);
  return self;
}

const char *
lf_feed_item_get_time (LfFeedItem *self)
{
  return self->time;
}

const char *
lf_feed_item_get_lead (LfFeedItem *self)
{
  return self->lead;
}

const char *
lf_feed_item_get_text (LfFeedItem *self)
{
  return self->text;
}

LfMessageKind
lf_feed_item_get_kind (LfFeedItem *self)
{
  return self->kind;
}
