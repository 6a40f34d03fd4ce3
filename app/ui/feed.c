/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/feed.h"

#include <glib/gi18n-lib.h>

#include "ui/feed-item.h"

struct _LfFeed {
  GtkWidget parent_instance;
  GtkWidget *scroller;
  GtkWidget *view;
  GListStore *items; /* of LfFeedItem, newest first */
  guint taken;       /* messages of the attempt seen so far */
  gboolean findings_only;
};

G_DEFINE_FINAL_TYPE (LfFeed, lf_feed, GTK_TYPE_WIDGET)

static const char *const kind_classes[] = {
  [LF_MESSAGE_SAID] = "said",       [LF_MESSAGE_FOUND] = "found",   [LF_MESSAGE_DONE] = "done",
  [LF_MESSAGE_REFUSED] = "refused", [LF_MESSAGE_RESULT] = "result", [LF_MESSAGE_PHASE] = "phase",
};

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *time = gtk_label_new (NULL);
  GtkWidget *text = gtk_label_new (NULL);

  gtk_widget_add_css_class (time, "numeric");
  gtk_widget_add_css_class (time, "dim-label");
  gtk_widget_set_valign (time, GTK_ALIGN_START);
  gtk_label_set_width_chars (GTK_LABEL (time), 6);
  gtk_label_set_xalign (GTK_LABEL (time), 1);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (row), time);
  gtk_box_append (GTK_BOX (row), text);
  gtk_list_item_set_child (list_item, row);
  gtk_list_item_set_activatable (list_item, FALSE);
  gtk_list_item_set_selectable (list_item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  LfFeedItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *row = gtk_list_item_get_child (list_item);
  GtkWidget *time = gtk_widget_get_first_child (row);
  GtkWidget *text = gtk_widget_get_last_child (row);
  const char *lead = lf_feed_item_get_lead (item);
  const char *classes[] = { "feed-row", kind_classes[lf_feed_item_get_kind (item)], NULL };

  gtk_widget_set_css_classes (row, classes);
  gtk_label_set_label (GTK_LABEL (time), lf_feed_item_get_time (item));
  g_autofree char *markup =
      lead[0] != '\0'
          ? g_markup_printf_escaped ("<b>%s</b>  %s", lead, lf_feed_item_get_text (item))
          : g_markup_escape_text (lf_feed_item_get_text (item), -1);
  gtk_label_set_markup (GTK_LABEL (text), markup);
}

static void
lf_feed_dispose (GObject *object)
{
  LfFeed *self = LF_FEED (object);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->items);
  G_OBJECT_CLASS (lf_feed_parent_class)->dispose (object);
}

static void
lf_feed_class_init (LfFeedClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_feed_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "feed");
}

static void
lf_feed_init (LfFeed *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  self->items = g_list_store_new (LF_TYPE_FEED_ITEM);

  GtkNoSelection *model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  self->view = gtk_list_view_new (GTK_SELECTION_MODEL (model), factory);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What people say and what happened"), -1);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->view);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

GtkWidget *
lf_feed_new (void)
{
  return g_object_new (LF_TYPE_FEED, NULL);
}

void
lf_feed_set_findings_only (LfFeed *self, gboolean findings_only)
{
  self->findings_only = findings_only;
}

void
lf_feed_clear (LfFeed *self)
{
  g_list_store_remove_all (self->items);
  self->taken = 0;
}

static gboolean
belongs (LfFeed *self, const LfMessage *message)
{
  return !self->findings_only || message->kind == LF_MESSAGE_FOUND ||
         message->kind == LF_MESSAGE_RESULT;
}

void
lf_feed_refresh (LfFeed *self, const LfAttempt *attempt)
{
  const GPtrArray *messages = lf_attempt_messages (attempt);
  guint before = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  for (; self->taken < messages->len; self->taken++) {
    const LfMessage *message = g_ptr_array_index (messages, self->taken);
    if (!belongs (self, message))
      continue;
    g_autoptr (LfFeedItem) item = lf_feed_item_new (message);
    g_list_store_insert (self->items, 0, item);
  }
  /* A list holds on to what it showed while something comes in above: the newest is wanted. */
  if (before != g_list_model_get_n_items (G_LIST_MODEL (self->items)))
    gtk_widget_activate_action (self->view, "list.scroll-to-item", "u", 0);
}

guint
lf_feed_get_count (LfFeed *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}
