/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cannula-block.h"

#include <glib/gi18n-lib.h>

#include "ui/style.h"
#include "ui/typed-piece.h"
#include "ui/wrap.h"

typedef enum { PICK_LINE, PICK_SITE, PICK_IMAGING, N_PICKS } Pick;

static const LfTable *const pick_tables[N_PICKS] = {
  [PICK_LINE] = &lf_circuit_lines, [PICK_SITE] = &lf_sites, [PICK_IMAGING] = &lf_imaging
};

static const char *const pick_names[N_PICKS] = { N_ ("Line"), N_ ("Groin"), N_ ("Seen by") };

struct _LfCannulaBlock {
  GtkWidget parent_instance;
  int picked[N_PICKS];
  GPtrArray *toggles[N_PICKS]; /* of GtkToggleButton */
  GtkWidget *size;
};

G_DEFINE_FINAL_TYPE (LfCannulaBlock, lf_cannula_block, GTK_TYPE_WIDGET)

static void
toggled_cb (GtkToggleButton *toggle, LfCannulaBlock *self)
{
  if (!gtk_toggle_button_get_active (toggle))
    return;
  for (int pick = 0; pick < N_PICKS; pick++) {
    guint row = 0;
    if (self->toggles[pick] == NULL || !g_ptr_array_find (self->toggles[pick], toggle, &row))
      continue;
    self->picked[pick] = (int) row;
    if (pick == PICK_LINE && self->size != NULL)
      gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->size),
                                 lf_presets_usual_size ((LfLine) row));
  }
}

static GtkWidget *
make_picker (LfCannulaBlock *self, Pick pick)
{
  GtkWidget *box = lf_wrap_box_new (2, 2);
  const LfTable *table = pick_tables[pick];

  self->toggles[pick] = g_ptr_array_new ();
  for (size_t i = 0; i < table->n_rows; i++) {
    const LfWord *word = lf_table_word (table, i);
    GtkWidget *toggle = gtk_toggle_button_new_with_label (_ (word->label));
    g_autofree char *name = g_strdup_printf (_ ("%s: %s"), _ (pick_names[pick]), _ (word->label));
    gtk_widget_set_name (toggle, word->id);
    gtk_widget_set_focus_on_click (toggle, FALSE);
    gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
    if (i > 0)
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (toggle),
                                   g_ptr_array_index (self->toggles[pick], 0));
    g_ptr_array_add (self->toggles[pick], toggle);
    g_signal_connect (toggle, "toggled", G_CALLBACK (toggled_cb), self);
    lf_wrap_box_append (box, toggle);
  }
  gtk_toggle_button_set_active (g_ptr_array_index (self->toggles[pick], 0), TRUE);
  return box;
}

/* Fills "puncture ? ?" from the pickers: each ? takes the word of the table that the verb wants. */
static char *
fill (LfCannulaBlock *self, const LfPiece *piece)
{
  g_auto (GStrv) tokens = g_strsplit (piece->pattern, " ", -1);
  const LfAction *action = lf_action (piece->verb);
  g_autoptr (GString) line = g_string_new (tokens[0]);

  for (int i = 1; tokens[i] != NULL; i++) {
    g_string_append_c (line, ' ');
    if (strcmp (tokens[i], "#") == 0) {
      g_autofree char *size =
          lf_number_in_log (gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->size)), 0);
      g_string_append (line, size);
      continue;
    }
    if (strcmp (tokens[i], "?") != 0) {
      g_string_append (line, tokens[i]);
      continue;
    }
    for (int pick = 0; pick < N_PICKS; pick++)
      if (action->args[i - 1].table == pick_tables[pick])
        g_string_append (line, lf_table_word (pick_tables[pick], (size_t) self->picked[pick])->id);
  }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
clicked_cb (GtkWidget *button, LfCannulaBlock *self)
{
  const LfPiece *piece = g_object_get_data (G_OBJECT (button), "piece");
  g_autofree char *line = fill (self, piece);
  gtk_widget_activate_action (GTK_WIDGET (self), "play.act", "s", line);
}

static void
lf_cannula_block_dispose (GObject *object)
{
  LfCannulaBlock *self = LF_CANNULA_BLOCK (object);
  lf_style_drop_children (GTK_WIDGET (object));
  for (int pick = 0; pick < N_PICKS; pick++)
    g_clear_pointer (&self->toggles[pick], g_ptr_array_unref);
  G_OBJECT_CLASS (lf_cannula_block_parent_class)->dispose (object);
}

static void
lf_cannula_block_class_init (LfCannulaBlockClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_cannula_block_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
lf_cannula_block_init (LfCannulaBlock *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
}

static GtkWidget *
make_size (LfCannulaBlock *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const LfArgSpec *spec = &lf_action (LF_VERB_CANNULATE)->args[2];

  self->size = gtk_spin_button_new_with_range (spec->low, spec->high, 1);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->size),
                             lf_presets_usual_size (LF_LINE_DRAINAGE));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->size), 3);
  gtk_widget_set_name (self->size, "cannula-size");
  lf_style_name_spin (self->size, _ ("Cannula size, Fr"));
  gtk_box_append (GTK_BOX (box), self->size);
  gtk_box_append (GTK_BOX (box), gtk_label_new ("Fr"));
  return box;
}

static GtkWidget *
make_steps (LfCannulaBlock *self, const LfBlock *block)
{
  GtkWidget *box = lf_wrap_box_new (6, 6);
  for (guint i = 0; i < block->pieces->len; i++) {
    LfPiece *piece = g_ptr_array_index (block->pieces, i);
    GtkWidget *button = gtk_button_new_with_label (piece->label);
    gtk_widget_set_name (button, lf_action (piece->verb)->word.id);
    gtk_widget_set_focus_on_click (button, FALSE);
    gtk_widget_set_tooltip_text (button, _ (lf_action (piece->verb)->word.meaning));
    g_object_set_data (G_OBJECT (button), "piece", piece);
    g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
    lf_wrap_box_append (box, button);
  }
  return box;
}

GtkWidget *
lf_cannula_block_new (const LfBlock *block)
{
  LfCannulaBlock *self = g_object_new (LF_TYPE_CANNULA_BLOCK, NULL);
  GtkWidget *pickers = lf_wrap_box_new (10, 6);

  lf_wrap_box_append (pickers, make_picker (self, PICK_LINE));
  lf_wrap_box_append (pickers, make_picker (self, PICK_SITE));
  lf_wrap_box_append (pickers, make_size (self));
  gtk_widget_set_parent (pickers, GTK_WIDGET (self));
  gtk_widget_set_parent (make_steps (self, block), GTK_WIDGET (self));
  gtk_widget_set_parent (make_picker (self, PICK_IMAGING), GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
