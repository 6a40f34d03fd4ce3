/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/typed-piece.h"

#include <glib/gi18n-lib.h>

#include "guidance/defects.h"
#include "ui/style.h"

struct _LfTypedPiece {
  GtkWidget parent_instance;
  const LfPiece *piece;
  GtkWidget *entry; /* GtkSpinButton or GtkEntry */
};

G_DEFINE_FINAL_TYPE (LfTypedPiece, lf_typed_piece, GTK_TYPE_WIDGET)

char *
lf_number_in_log (double value, int decimals)
{
  char format[8] = "%.0f";
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  format[2] = (char) ('0' + CLAMP (decimals, 0, 9));
  g_ascii_formatd (buffer, sizeof buffer, format, value);
  return g_strdup (buffer);
}

static void
act (LfTypedPiece *self)
{
  const LfPiece *piece = self->piece;
  g_autofree char *line = NULL;

  if (piece->kind == LF_PIECE_NUMBER) {
    gtk_spin_button_update (GTK_SPIN_BUTTON (self->entry));
    g_autofree char *number = lf_number_in_log (
        gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->entry)), piece->decimals);
    line = g_strconcat (piece->before, number, piece->after, NULL);
  } else {
    g_auto (GStrv) fields = lf_split_line (piece->before);
    const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
    const char *all[] = { fields[0], fields[1], text, NULL };
    if (text[0] == '\0') {
      gtk_widget_grab_focus (self->entry);
      return;
    }
    line = lf_join_line (all);
  }
  gtk_widget_activate_action (GTK_WIDGET (self), "play.act", "s", line);
  if (piece->kind == LF_PIECE_TEXT)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

/* GtkSpinButton keeps Return to itself in this version of GTK. */
static gboolean
key_pressed_cb (LfTypedPiece *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
    return FALSE;
  if (state & GDK_CONTROL_MASK)
    return FALSE;
  act (self);
  return TRUE;
}

static void
lf_typed_piece_dispose (GObject *object)
{
  lf_style_drop_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (lf_typed_piece_parent_class)->dispose (object);
}

static void
lf_typed_piece_class_init (LfTypedPieceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_typed_piece_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
lf_typed_piece_init (LfTypedPiece *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
}

static GtkWidget *
make_entry (const LfPiece *piece)
{
  if (piece->kind == LF_PIECE_TEXT) {
    GtkWidget *entry = gtk_entry_new ();
    gtk_editable_set_width_chars (GTK_EDITABLE (entry), 18);
    return entry;
  }
  GtkWidget *spin = gtk_spin_button_new_with_range (piece->low, piece->high, piece->step);
  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (spin), (guint) piece->decimals);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), piece->start);
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 5);
  return spin;
}

GtkWidget *
lf_typed_piece_new (const LfPiece *piece)
{
  LfTypedPiece *self = g_object_new (LF_TYPE_TYPED_PIECE, NULL);
  const char *unit = piece->unit != NULL ? piece->unit : "";
  g_autofree char *name = g_strstrip (g_strdup_printf ("%s %s", piece->label, unit));
  g_autofree char *verb = piece->kind == LF_PIECE_TEXT
                              ? g_strdup (_ ("Record"))
                              : g_strstrip (g_strdup_printf (_ ("Set %s"), unit));
  g_autofree char *button_name =
      g_strdup_printf (piece->kind == LF_PIECE_TEXT ? _ ("Record %s") : _ ("Set %s"), piece->label);

  self->piece = piece;
  self->entry = make_entry (piece);
  if (piece->kind == LF_PIECE_NUMBER)
    lf_style_name_spin (self->entry, name);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    name, -1);
  GtkEventController *keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));

  GtkWidget *button = gtk_button_new_with_label (verb);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  button_name, -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (act), self);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
