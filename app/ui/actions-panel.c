/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/actions-panel.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "guidance/defects.h"
#include "ui/action-block.h"
#include "ui/command-entry.h"
#include "ui/presets.h"
#include "ui/style.h"
#include "ui/wrap.h"

struct _LfActionsPanel {
  GtkWidget parent_instance;
  GtkWidget *tabs[LF_N_LEARNER_GROUPS]; /* GtkToggleButton */
  GtkWidget *command;
  GtkWidget *stack;
  GPtrArray *blocks; /* of LfActionBlock */
  GHashTable *done;  /* set of lines that were done */
  guint log_taken;   /* entries of the log looked at so far */
  LfGroup group;
  gboolean typing;
};

enum { SIGNAL_DONE, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfActionsPanel, lf_actions_panel, GTK_TYPE_WIDGET)

static void
show_page (LfActionsPanel *self)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    self->typing ? "matches"
                                                 : lf_table_word (&lf_groups, self->group)->id);
}

static void
tab_toggled_cb (GtkToggleButton *tab, LfActionsPanel *self)
{
  if (!gtk_toggle_button_get_active (tab))
    return;
  for (int group = 0; group < LF_N_LEARNER_GROUPS; group++)
    if (self->tabs[group] == GTK_WIDGET (tab))
      self->group = (LfGroup) group;
  show_page (self);
}

static void
typing_cb (LfActionsPanel *self, gboolean typing)
{
  self->typing = typing;
  show_page (self);
}

static void
done_cb (LfActionsPanel *self)
{
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

static void
add_tabs (LfActionsPanel *self, GtkWidget *box)
{
  for (int group = 0; group < LF_N_LEARNER_GROUPS; group++) {
    const LfWord *word = lf_table_word (&lf_groups, (size_t) group);
    GtkWidget *tab = gtk_toggle_button_new_with_label (_ (word->label));
    g_autofree char *tip = g_strdup_printf ("%s (Alt+%d)", _ (word->meaning), group + 1);
    gtk_widget_add_css_class (tab, "flat");
    gtk_widget_add_css_class (tab, "tab");
    gtk_widget_set_name (tab, word->id);
    gtk_widget_set_tooltip_text (tab, tip);
    gtk_widget_set_focus_on_click (tab, FALSE);
    if (group > 0)
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (tab), GTK_TOGGLE_BUTTON (self->tabs[0]));
    self->tabs[group] = tab;
    g_signal_connect (tab, "toggled", G_CALLBACK (tab_toggled_cb), self);
    lf_wrap_box_append (box, tab);
  }
}

static GtkWidget *
scrolled (GtkWidget *child)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  return scroller;
}

static void
add_groups (LfActionsPanel *self)
{
  const GPtrArray *blocks = lf_presets_blocks ();

  for (int group = 0; group < LF_N_LEARNER_GROUPS; group++) {
    GtkWidget *box = lf_wrap_box_new (18, 8);
    gtk_widget_add_css_class (box, "group");
    for (guint i = 0; i < blocks->len; i++) {
      const LfBlock *block = g_ptr_array_index (blocks, i);
      if ((int) block->group != group)
        continue;
      GtkWidget *widget = lf_action_block_new (block);
      g_ptr_array_add (self->blocks, widget);
      lf_wrap_box_append (box, widget);
    }
    gtk_stack_add_named (GTK_STACK (self->stack), scrolled (box),
                         lf_table_word (&lf_groups, (size_t) group)->id);
  }
}

static void
lf_actions_panel_dispose (GObject *object)
{
  LfActionsPanel *self = LF_ACTIONS_PANEL (object);
  lf_style_drop_children (GTK_WIDGET (object));
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->done, g_hash_table_unref);
  G_OBJECT_CLASS (lf_actions_panel_parent_class)->dispose (object);
}

static void
lf_actions_panel_class_init (LfActionsPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_actions_panel_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "actions");
  signals[SIGNAL_DONE] = g_signal_new ("done", LF_TYPE_ACTIONS_PANEL, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
}

static void
lf_actions_panel_init (LfActionsPanel *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *top = lf_wrap_box_new (2, 4);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->blocks = g_ptr_array_new ();
  self->done = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), TRUE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  self->command = lf_command_entry_new ();
  g_signal_connect_swapped (self->command, "typing", G_CALLBACK (typing_cb), self);
  g_signal_connect_swapped (self->command, "done", G_CALLBACK (done_cb), self);

  gtk_widget_add_css_class (top, "tabs");
  add_tabs (self, top);
  lf_wrap_box_append (top, self->command);
  gtk_widget_set_parent (top, GTK_WIDGET (self));
  add_groups (self);
  gtk_stack_add_named (GTK_STACK (self->stack),
                       scrolled (lf_command_entry_get_matches (LF_COMMAND_ENTRY (self->command))),
                       "matches");
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->tabs[LF_GROUP_CPR]), TRUE);
}

GtkWidget *
lf_actions_panel_new (void)
{
  return g_object_new (LF_TYPE_ACTIONS_PANEL, NULL);
}

void
lf_actions_panel_clear (LfActionsPanel *self)
{
  g_hash_table_remove_all (self->done);
  self->log_taken = 0;
}

/* Takes in what was done since: inputs of the log that no refusal follows. */
static void
take_log (LfActionsPanel *self, const LfAttempt *attempt)
{
  const GPtrArray *log = lf_attempt_log (attempt);

  for (; self->log_taken < log->len; self->log_taken++) {
    const LfEntry *entry = g_ptr_array_index (log, self->log_taken);
    if (entry->who == LF_WHO_DIGEST)
      continue;
    if (entry->who == LF_WHO_NOTE) {
      if (strcmp (entry->fields[0], "refused") == 0 && self->log_taken > 0) {
        const LfEntry *refused = g_ptr_array_index (log, self->log_taken - 1);
        g_autofree char *line = g_strjoinv (" ", refused->fields);
        g_hash_table_remove (self->done, line);
      }
      continue;
    }
    g_hash_table_add (self->done, g_strjoinv (" ", entry->fields));
  }
}

void
lf_actions_panel_refresh (LfActionsPanel *self, const LfAttempt *attempt)
{
  take_log (self, attempt);
  for (guint i = 0; i < self->blocks->len; i++)
    lf_action_block_refresh (g_ptr_array_index (self->blocks, i), attempt, self->done);
}

void
lf_actions_panel_show_group (LfActionsPanel *self, LfGroup group)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->tabs[group]), TRUE);
}

void
lf_actions_panel_type (LfActionsPanel *self, gunichar letter)
{
  lf_command_entry_type (LF_COMMAND_ENTRY (self->command), letter);
}
