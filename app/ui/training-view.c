/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/training-view.h"

#include <glib/gi18n-lib.h>

#include "scenario/training.h"
#include "ui/labels.h"
#include "ui/wrap.h"

/* ---- In words ---- */

static const char *
what_suffices (const LfItem *item)
{
  static const char *const sentences[LF_N_TRAINING_WAYS] = {
    [LF_TRAINED_SCORED] = N_ ("Counts as trained where a scenario scores it."),
    [LF_TRAINED_DECIDED] =
        N_ ("Counts as trained where a scenario asks for it in a decision, or scores it."),
    [LF_TRAINED_SHOWN] =
        N_ ("Counts as trained where a scenario shows it, asks for it, or scores it."),
  };
  return _ (sentences[item->trained]);
}

static void
add_count (GString *text, guint n, const char *counted)
{
  if (n == 0)
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append_printf (text, counted, n);
}

/* "Scored by 2 criteria · asked in 1 decision": how, in a line. */
static char *
how_in_short (const LfTraining *training, const LfItem *item)
{
  g_autoptr (GString) text = g_string_new (NULL);

  guint n_criteria = training->criteria->len;
  guint n_decisions = training->decisions->len;
  guint n_texts = training->texts->len;

  add_count (text, n_criteria,
             ngettext ("scored by %u criterion", "scored by %u criteria", n_criteria));
  add_count (text, n_decisions,
             ngettext ("decided in %u decision", "decided in %u decisions", n_decisions));
  add_count (text, n_texts, ngettext ("shown in %u text", "shown in %u texts", n_texts));
  text->str[0] = g_ascii_toupper (text->str[0]);
  if (!lf_training_suffices (lf_training_way (training), item))
    g_string_append (text, _ (", which does not suffice"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const char *const scored[] = {
  [LF_CLASS_CRITICAL] = N_ ("<b>Scored</b>, critical: %s"),
  [LF_CLASS_RECOMMENDED] = N_ ("<b>Scored</b>, recommended: %s"),
  [LF_CLASS_NEUTRAL] = N_ ("<b>Scored</b>, neutral: %s"),
  [LF_CLASS_UNNECESSARY] = N_ ("<b>Scored</b>, unnecessary: %s"),
  [LF_CLASS_HARMFUL] = N_ ("<b>Scored</b>, harmful: %s"),
};
static const char *const shown_in[LF_N_TEXT_PLACES] = {
  [LF_TEXT_BRIEF] = N_ ("<b>Shown</b>, brief: %s"),
  [LF_TEXT_FINDING] = N_ ("<b>Shown</b>, finding: %s"),
  [LF_TEXT_ENDING] = N_ ("<b>Shown</b>, ending: %s"),
  [LF_TEXT_DEBRIEF] = N_ ("<b>Shown</b>, debrief: %s"),
};

/* What scores it, asks for it, shows it: markup, a line each. */
static char *
how_in_full (const LfTraining *training)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < training->criteria->len; i++) {
    const LfCriterion *criterion = g_ptr_array_index (training->criteria, i);
    g_ptr_array_add (
        lines, g_markup_printf_escaped (_ (scored[criterion->criterion_class]), criterion->title));
  }
  for (guint i = 0; i < training->decisions->len; i++) {
    const LfDecision *decision = g_ptr_array_index (training->decisions, i);
    g_ptr_array_add (lines, g_markup_printf_escaped (_ ("<b>Decided</b>: %s"), decision->ask));
  }
  for (guint i = 0; i < training->texts->len; i++) {
    const LfTrainingText *shown = &g_array_index (training->texts, LfTrainingText, i);
    g_ptr_array_add (
        lines, g_markup_printf_escaped (_ (shown_in[shown->place]),
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
  g_autofree char *spoken = g_strdup_printf (_ ("Open %s. %s"), scenario->title, how);

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
  g_autofree char *spoken = g_strdup_printf (_ ("How %s trains it"), scenario->title);
  GtkWidget *words = gtk_label_new (how);
  GtkWidget *more = gtk_toggle_button_new_with_label (_ ("How"));

  lf_wrap_box_append (line, make_link (scenario, how));
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  lf_wrap_box_append (line, words);
  gtk_widget_add_css_class (more, "flat");
  gtk_widget_add_css_class (more, "item-more");
  gtk_widget_set_tooltip_text (more,
                               _ ("What scores it, asks for it or shows it: gives the case away"));
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
    lf_label_append (box, _ ("Not yet trained by any scenario."), "untrained");
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
