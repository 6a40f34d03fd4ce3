/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/notes-view.h"

#include <glib/gi18n-lib.h>

enum { SAVE_AFTER_MS = 1000, MOST_BYTES = 256 * 1024 };

struct _LfNotesView {
  GtkWidget parent_instance;
  GtkWidget *box, *text, *state;
  GtkTextBuffer *buffer;
  char *path; /* of the notes; NULL without an attempt */
  guint save_id;
};

G_DEFINE_FINAL_TYPE (LfNotesView, lf_notes_view, GTK_TYPE_WIDGET)

static void
save (LfNotesView *self)
{
  GtkTextIter start, end;
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->save_id, g_source_remove);
  if (self->path == NULL)
    return;
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  g_autofree char *text = gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
  if (g_file_set_contents (self->path, text, -1, &error))
    gtk_label_set_label (GTK_LABEL (self->state), _ ("Saved. For you alone, on this computer."));
  else
    gtk_label_set_label (GTK_LABEL (self->state), error->message);
}

static gboolean
save_cb (gpointer data)
{
  LF_NOTES_VIEW (data)->save_id = 0;
  save (LF_NOTES_VIEW (data));
  return G_SOURCE_REMOVE;
}

static void
changed_cb (LfNotesView *self)
{
  g_clear_handle_id (&self->save_id, g_source_remove);
  if (self->path != NULL)
    self->save_id = g_timeout_add (SAVE_AFTER_MS, save_cb, self);
}

static void
lf_notes_view_dispose (GObject *object)
{
  LfNotesView *self = LF_NOTES_VIEW (object);
  if (self->save_id != 0)
    save (self);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (lf_notes_view_parent_class)->dispose (object);
}

static void
lf_notes_view_class_init (LfNotesViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_notes_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lf_notes_view_init (LfNotesView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->text = gtk_text_view_new ();
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  gtk_widget_set_name (self->text, "notes");
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->text), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->text), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Notes"), -1);
  gtk_widget_add_css_class (scroller, "notes");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->text);
  gtk_widget_set_vexpand (scroller, TRUE);
  self->state = gtk_label_new (_ ("What you write here is for you alone, on this computer."));
  gtk_label_set_wrap (GTK_LABEL (self->state), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->state), 0);
  gtk_widget_add_css_class (self->state, "dim-label");
  gtk_box_append (GTK_BOX (self->box), scroller);
  gtk_box_append (GTK_BOX (self->box), self->state);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (changed_cb), self);
}

GtkWidget *
lf_notes_view_new (void)
{
  return g_object_new (LF_TYPE_NOTES_VIEW, NULL);
}

void
lf_notes_view_set_attempt_path (LfNotesView *self, const char *path)
{
  g_autofree char *text = NULL;
  gsize length = 0;

  if (self->save_id != 0)
    save (self);
  g_clear_pointer (&self->path, g_free);
  char *notes = path != NULL ? g_strconcat (path, ".notes", NULL) : NULL;
  gboolean good = notes != NULL && g_file_get_contents (notes, &text, &length, NULL) &&
                  length <= MOST_BYTES && g_utf8_validate (text, (gssize) length, NULL);
  gtk_text_buffer_set_text (self->buffer, good ? text : "", -1);
  self->path = notes;
}
