/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/command-entry.h"

#include <glib/gi18n-lib.h>

#include "ui/completion.h"

struct _LfCommandEntry {
  GtkWidget parent_instance;
  GtkWidget *entry;
  GtkWidget *matches; /* GtkBox: a button a match, and the sentence below */
  GtkWidget *problem;
  GPtrArray *completions; /* of LfCompletion */
  guint selected;
};

enum { SIGNAL_TYPING, SIGNAL_DONE, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfCommandEntry, lf_command_entry, GTK_TYPE_WIDGET)

static const char *
get_text (LfCommandEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static void
set_text (LfCommandEntry *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static void
give_up (LfCommandEntry *self)
{
  set_text (self, "");
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

static void
act (LfCommandEntry *self, const char *line)
{
  g_autofree char *copy = g_strdup (line);
  give_up (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "play.act", "s", copy);
}

/* ---- Matches ---- */

static void
take (LfCommandEntry *self, const LfCompletion *completion)
{
  if (completion->whole) {
    act (self, completion->line);
  } else {
    gtk_widget_grab_focus (self->entry);
    set_text (self, completion->line);
  }
}

static void
match_clicked_cb (GtkWidget *button, LfCommandEntry *self)
{
  guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "match"));
  take (self, g_ptr_array_index (self->completions, i));
}

static GtkWidget *
make_match (LfCommandEntry *self, guint i)
{
  const LfCompletion *completion = g_ptr_array_index (self->completions, i);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = gtk_label_new (completion->label);
  GtkWidget *note = gtk_label_new (completion->note);
  GtkWidget *line = gtk_label_new (completion->line);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_ellipsize (GTK_LABEL (note), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_widget_set_hexpand (note, TRUE);
  gtk_widget_add_css_class (note, "dim-label");
  gtk_widget_add_css_class (line, "monospace");
  gtk_widget_add_css_class (line, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), note);
  gtk_box_append (GTK_BOX (box), line);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "match");
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  completion->label, -1);
  g_object_set_data (G_OBJECT (button), "match", GUINT_TO_POINTER (i));
  g_signal_connect (button, "clicked", G_CALLBACK (match_clicked_cb), self);
  return button;
}

static void
show_selected (LfCommandEntry *self)
{
  guint i = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (self->matches); child != NULL;
       child = gtk_widget_get_next_sibling (child), i++)
    (i == self->selected ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (child,
                                                                                    "selected");
}

static void
changed_cb (LfCommandEntry *self)
{
  GtkWidget *child;

  g_clear_pointer (&self->completions, g_ptr_array_unref);
  self->completions = lf_complete (get_text (self));
  self->selected = 0;
  while ((child = gtk_widget_get_first_child (self->matches)) != self->problem)
    gtk_box_remove (GTK_BOX (self->matches), child);
  for (guint i = 0; i < self->completions->len; i++)
    gtk_widget_insert_before (make_match (self, i), self->matches, self->problem);
  gboolean typing = get_text (self)[0] != '\0';
  gboolean nothing = typing && self->completions->len == 0;
  g_autofree char *problem = nothing ? lf_complete_problem (get_text (self)) : NULL;
  gtk_label_set_label (GTK_LABEL (self->problem), problem != NULL ? problem : "");
  gtk_widget_set_visible (self->problem, nothing);
  show_selected (self);
  g_signal_emit (self, signals[SIGNAL_TYPING], 0, typing);
}

static void
activate_cb (LfCommandEntry *self)
{
  if (self->completions != NULL && self->selected < self->completions->len)
    take (self, g_ptr_array_index (self->completions, self->selected));
}

static void
move_selection (LfCommandEntry *self, int by)
{
  guint n = self->completions != NULL ? self->completions->len : 0;
  if (n == 0)
    return;
  self->selected = (guint) (((int) self->selected + by + (int) n) % (int) n);
  show_selected (self);
}

static gboolean
key_pressed_cb (LfCommandEntry *self, guint keyval, guint keycode, GdkModifierType state)
{
  switch (keyval) {
  case GDK_KEY_Escape:
    give_up (self);
    return TRUE;
  case GDK_KEY_Down:
    move_selection (self, 1);
    return TRUE;
  case GDK_KEY_Up:
    move_selection (self, -1);
    return TRUE;
  case GDK_KEY_Tab:
    if (self->completions == NULL || self->completions->len == 0)
      return FALSE;
    set_text (self, ((LfCompletion *) g_ptr_array_index (self->completions, self->selected))->line);
    return TRUE;
  default:
    return FALSE;
  }
}

/* ---- The object ---- */

static void
lf_command_entry_dispose (GObject *object)
{
  LfCommandEntry *self = LF_COMMAND_ENTRY (object);
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_object (&self->matches);
  g_clear_pointer (&self->completions, g_ptr_array_unref);
  G_OBJECT_CLASS (lf_command_entry_parent_class)->dispose (object);
}

static void
lf_command_entry_class_init (LfCommandEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_command_entry_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_TYPING] = g_signal_new ("typing", LF_TYPE_COMMAND_ENTRY, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[SIGNAL_DONE] = g_signal_new ("done", LF_TYPE_COMMAND_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
}

static void
lf_command_entry_init (LfCommandEntry *self)
{
  const char *invitation = _ ("Just type, or Ctrl+K");

  self->entry = gtk_entry_new ();
  gtk_widget_set_name (self->entry, "command");
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), invitation);
  /* Letters of words are narrower than the width that is reckoned by. */
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry),
                                (int) g_utf8_strlen (invitation, -1) * 4 / 5);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Command"), -1);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activate_cb), self);
  GtkEventController *keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->entry, keys);

  self->matches = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (self->matches, "matches");
  self->problem = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->problem), 0);
  gtk_box_append (GTK_BOX (self->matches), self->problem);
}

GtkWidget *
lf_command_entry_new (void)
{
  return g_object_new (LF_TYPE_COMMAND_ENTRY, NULL);
}

GtkWidget *
lf_command_entry_get_matches (LfCommandEntry *self)
{
  return self->matches;
}

void
lf_command_entry_type (LfCommandEntry *self, gunichar letter)
{
  gtk_widget_grab_focus (self->entry);
  if (letter == 0)
    return;
  char text[7] = "";
  text[g_unichar_to_utf8 (letter, text)] = '\0';
  set_text (self, text);
}
