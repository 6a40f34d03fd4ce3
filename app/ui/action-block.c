/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/action-block.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "guidance/describe.h"
#include "session/language.h"
#include "ui/cannula-block.h"
#include "ui/keys.h"
#include "ui/states.h"
#include "ui/style.h"
#include "ui/typed-piece.h"
#include "ui/wrap.h"
#include "words/roles.h"

struct _LfActionBlock {
  GtkWidget parent_instance;
  const LfBlock *block;
  GtkWidget *caption;
  GtkWidget *state;
  GPtrArray *buttons; /* of GtkButton, parallel to `presets` */
  GPtrArray *presets; /* of const LfPreset */
};

G_DEFINE_FINAL_TYPE (LfActionBlock, lf_action_block, GTK_TYPE_WIDGET)

/* What is done once and then stands is ticked; what is done again and again is not. */
static gboolean
is_ticked (LfVerb verb)
{
  return verb == LF_VERB_CALL || verb == LF_VERB_CHECK || verb == LF_VERB_SCAN ||
         verb == LF_VERB_RECORD || verb == LF_VERB_BRIEF || verb == LF_VERB_RECAP ||
         verb == LF_VERB_FAMILY || verb == LF_VERB_ASK_TEAM || verb == LF_VERB_CONFIRM_DEATH ||
         verb == LF_VERB_HOT_DEBRIEF || verb == LF_VERB_HANDOVER || verb == LF_VERB_TRANSFER ||
         verb == LF_VERB_PRIME || verb == LF_VERB_CIRCUIT_CHECK || verb == LF_VERB_CONNECT;
}

static void
name_button (GtkWidget *button, const LfPreset *preset, gboolean done)
{
  const char *key = lf_keys_for_line (preset->line);
  g_autoptr (GString) text = g_string_new (preset->brief);

  if (key != NULL)
    g_string_append_printf (text, "  %s", key);
  if (done)
    g_string_append (text, "  ✓");
  gtk_button_set_label (GTK_BUTTON (button), text->str);
  g_autofree char *name = g_strdup_printf (done ? _ ("%s, done") : "%s", preset->label);
  /* Later versions of GTK name a button by its own label, which would come before this. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
add_button (LfActionBlock *self, const LfPreset *preset)
{
  GtkWidget *button = gtk_button_new_with_label (preset->brief);

  gtk_widget_set_focus_on_click (button, FALSE);
  g_autofree char *whose =
      lf_describe_roles (lf_action_roles (preset->verb), lf_language_tongue ());
  g_autofree char *tip =
      g_strdup_printf (_ ("%s Whose: %s"), _ (lf_action (preset->verb)->word.meaning),
                       preset->verb == LF_VERB_CHECK ? _ ("anybody") : whose);
  gtk_widget_set_tooltip_text (button, tip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "play.act");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", preset->line);
  if (preset->verb == LF_VERB_SHOCK)
    gtk_widget_add_css_class (button, "shock");
  if (lf_presets_is_final (preset->verb))
    gtk_widget_add_css_class (button, "destructive-action");
  name_button (button, preset, FALSE);
  g_ptr_array_add (self->buttons, button);
  g_ptr_array_add (self->presets, (gpointer) preset);
  return button;
}

static void
add_pieces (LfActionBlock *self, GtkWidget *box)
{
  for (guint i = 0; i < self->block->pieces->len; i++) {
    LfPiece *piece = g_ptr_array_index (self->block->pieces, i);
    if (piece->kind == LF_PIECE_PRESET)
      lf_wrap_box_append (box, add_button (self, &piece->preset));
    else if (piece->kind != LF_PIECE_PICKED)
      lf_wrap_box_append (box, lf_typed_piece_new (piece));
  }
}

static void
lf_action_block_dispose (GObject *object)
{
  LfActionBlock *self = LF_ACTION_BLOCK (object);
  lf_style_drop_children (GTK_WIDGET (object));
  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  g_clear_pointer (&self->presets, g_ptr_array_unref);
  G_OBJECT_CLASS (lf_action_block_parent_class)->dispose (object);
}

static void
lf_action_block_class_init (LfActionBlockClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_action_block_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "block");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lf_action_block_init (LfActionBlock *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 2);
  self->buttons = g_ptr_array_new ();
  self->presets = g_ptr_array_new ();
}

GtkWidget *
lf_action_block_new (const LfBlock *block)
{
  LfActionBlock *self = g_object_new (LF_TYPE_ACTION_BLOCK, NULL);
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  const LfPiece *first = g_ptr_array_index (block->pieces, 0);

  self->block = block;
  self->caption = gtk_label_new (block->caption);
  gtk_widget_add_css_class (self->caption, "block-caption");
  self->state = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->state, "block-state");
  gtk_label_set_ellipsize (GTK_LABEL (self->state), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->state), 0);
  gtk_widget_set_hexpand (self->state, TRUE);
  gtk_box_append (GTK_BOX (heading), self->caption);
  gtk_box_append (GTK_BOX (heading), self->state);
  gtk_widget_set_parent (heading, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  block->caption, -1);

  if (first->kind == LF_PIECE_PICKED) {
    gtk_widget_set_parent (lf_cannula_block_new (block), GTK_WIDGET (self));
  } else {
    GtkWidget *box = lf_wrap_box_new (6, 6);
    add_pieces (self, box);
    gtk_widget_set_parent (box, GTK_WIDGET (self));
  }
  return GTK_WIDGET (self);
}

void
lf_action_block_refresh (LfActionBlock *self, const LfAttempt *attempt, GHashTable *done)
{
  g_autofree char *state = lf_states_block (attempt, self->block);

  if (strcmp (state, gtk_label_get_label (GTK_LABEL (self->state))) != 0) {
    gtk_label_set_label (GTK_LABEL (self->state), state);
    gtk_widget_set_tooltip_text (self->state, state);
  }
  for (guint i = 0; i < self->buttons->len; i++) {
    const LfPreset *preset = g_ptr_array_index (self->presets, i);
    GtkWidget *button = g_ptr_array_index (self->buttons, i);
    gboolean ticked = is_ticked (preset->verb) && g_hash_table_contains (done, preset->line);
    if (ticked == gtk_widget_has_css_class (button, "ticked"))
      continue;
    (ticked ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (button, "ticked");
    name_button (button, preset, ticked);
  }
}
