/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/training-view.h"

#include "scenario/training.h"
#include "ui/labels.h"
#include "ui/wrap.h"

/* ---- In words ---- */

static const char *
what_suffices (const LfItem *item)
{
  static const char *const sentences[LF_N_TRAINING_WAYS] = {
    [LF_TRAINED_SCORED] = "Counts as trained where a scenario scores it.",
    [LF_TRAINED_DECIDED] =
        "Counts as trained where a scenario asks for it in a decision, or scores it.",
    [LF_TRAINED_SHOWN] = "Counts as trained where a scenario shows it, asks for it, or scores it.",
  };
  return sentences[item->trained];
}

static void
add_count (GString *text, const char *lead, guint n, const char *one, const char *many)
{
  if (n > 0)
    g_string_append_printf (text, "%s%s %u %s", text->len > 0 ? " · " : "", lead, n,
                            n == 1 ? one : many);
}

/* "Scored by 2 criteria · asked in 1 decision": how, in a line. */
static char *
how_in_short (const LfTraining *training, const LfItem *item)
{
  g_autoptr (GString) text = g_string_new (NULL);

  add_count (text, "scored by", training->criteria->len, "criterion", "criteria");
  add_count (text, "decided in", training->decisions->len, "decision", "decisions");
  add_count (text, "shown in", training->texts->len, "text", "texts");
  text->str[0] = g_ascii_toupper (text->str[0]);
  if (!lf_training_suffices (lf_training_way (training), item))
    g_string_append (text, ", which does not suffice");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What scores it, asks for it, shows it: markup, a line each. */
static char *
how_in_full (const LfTraining *training)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < training->criteria->len; i++) {
    const LfCriterion *criterion = g_ptr_array_index (training->criteria, i);
    g_ptr_array_add (lines,
                     g_markup_printf_escaped (
                         "<b>Scored</b>, %s: %s",
                         lf_table_word (&lf_criterion_classes, criterion->criterion_class)->id,
                         criterion->title));
  }
  for (guint i = 0; i < training->decisions->len; i++) {
    const LfDecision *decision = g_ptr_array_index (training->decisions, i);
    g_ptr_array_add (lines, g_markup_printf_escaped ("<b>Decided</b>: %s", decision->ask));
  }
  for (guint i = 0; i < training->texts->len; i++) {
    const LfTrainingText *shown = &g_array_index (training->texts, LfTrainingText, i);
    g_ptr_array_add (
        lines, g_markup_printf_escaped ("<b>Shown</b>, %s: %s", lf_text_place_id (shown->place),
                                        shown->title[0] != '\0' ? shown->title : shown->text));
  }
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* ---- One scenario ---- */

static void
toggled_cb (GtkToggleButton *button, GtkWidget *detail)
{
  gtk_widget_set_visible (detail, gtk_toggle_button_get_active (button));
}

static GtkWidget *
make_link (const LfScenario *scenario, const char *how)
{
  GtkWidget *button = gtk_button_new_with_label (scenario->title);
  g_autofree char *spoken = g_strdup_printf ("Open %s. %s", scenario->title, how);

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_widget_set_tooltip_text (button, scenario->summary);
  gtk_widget_add_css_class (button, "item-chip");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "guidance.scenario");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", scenario->id);
  return button;
}

static void
add_scenario (GtkWidget *box, const LfScenario *scenario, const LfTraining *training,
              const LfItem *item)
{
  GtkWidget *line = lf_wrap_box_new (8, 4);
  g_autofree char *how = how_in_short (training, item);
  g_autofree char *full = how_in_full (training);
  g_autofree char *spoken = g_strdup_printf ("How %s trains it", scenario->title);
  GtkWidget *words = gtk_label_new (how);
  GtkWidget *more = gtk_toggle_button_new_with_label ("How");

  lf_wrap_box_append (line, make_link (scenario, how));
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  lf_wrap_box_append (line, words);
  gtk_widget_add_css_class (more, "flat");
  gtk_widget_add_css_class (more, "item-more");
  gtk_widget_set_tooltip_text (more,
                               "What scores it, asks for it or shows it: gives the case away");
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (more), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (more), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  lf_wrap_box_append (line, more);
  gtk_box_append (GTK_BOX (box), line);

  GtkWidget *detail = lf_label_append (box, NULL, "item-detail");
  gtk_label_set_markup (GTK_LABEL (detail), full);
  gtk_label_set_max_width_chars (GTK_LABEL (detail), 72);
  gtk_widget_set_halign (detail, GTK_ALIGN_START);
  gtk_widget_set_visible (detail, FALSE);
  g_signal_connect_object (more, "toggled", G_CALLBACK (toggled_cb), detail, 0);
}

/* ---- The whole ---- */

GtkWidget *
lf_training_view_new (const GPtrArray *scenarios, const char *reference, const LfItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gboolean touched = FALSE;

  gtk_widget_add_css_class (box, "item-training");
  for (guint i = 0; i < scenarios->len; i++) {
    const LfScenario *scenario = g_ptr_array_index (scenarios, i);
    g_autoptr (LfTraining) training = lf_training_new (scenario, reference);
    if (lf_training_way (training) == LF_N_TRAINING_WAYS)
      continue;
    touched = TRUE;
    add_scenario (box, scenario, training, item);
  }
  if (!touched)
    lf_label_append (box, "Not yet trained by any scenario.", "untrained");
  lf_label_append (box, what_suffices (item), "dim-label");
  return box;
}

gboolean
lf_training_is_trained (const GPtrArray *scenarios, const char *reference, const LfItem *item)
{
  for (guint i = 0; i < scenarios->len; i++) {
    const LfScenario *scenario = g_ptr_array_index (scenarios, i);
    g_autoptr (LfTraining) training = lf_training_new (scenario, reference);
    if (lf_training_suffices (lf_training_way (training), item))
      return TRUE;
  }
  return FALSE;
}
