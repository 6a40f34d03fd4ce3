/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/console-controls.h"

#include <glib/gi18n-lib.h>

#include "ui/style.h"
#include "ui/typed-piece.h"

enum { REST_MS = 350, N_KNOBS = 4 };

/* A knob: what it does, in steps that a hand would turn. */
typedef struct {
  LfVerb verb;
  const char *caption;
  double step;
  int decimals;
} Knob;

static const Knob knobs[N_KNOBS] = {
  { LF_VERB_PUMP, N_ ("Pump, rpm"), 100, 0 },
  { LF_VERB_SWEEP, N_ ("Sweep, L/min"), 0.5, 1 },
  { LF_VERB_FDO2, N_ ("FdO2"), 0.05, 2 },
  { LF_VERB_HEATER, N_ ("Heater, °C"), 0.5, 1 },
};

struct _LfConsoleControls {
  GtkWidget parent_instance;
  GtkWidget *spins[N_KNOBS];
  gulong handlers[N_KNOBS];
  guint rest_ids[N_KNOBS];               /* waiting for the hand to rest */
  GtkWidget *clamps[LF_N_CIRCUIT_LINES]; /* GtkToggleButton */
};

G_DEFINE_FINAL_TYPE (LfConsoleControls, lf_console_controls, GTK_TYPE_WIDGET)

static void
act (LfConsoleControls *self, int knob)
{
  g_autofree char *number = lf_number_in_log (
      gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->spins[knob])), knobs[knob].decimals);
  g_autofree char *line = g_strdup_printf ("%s %s", lf_action (knobs[knob].verb)->word.id, number);
  gtk_widget_activate_action (GTK_WIDGET (self), "play.act", "s", line);
}

static int
find_knob (LfConsoleControls *self, GtkWidget *spin)
{
  for (int i = 0; i < N_KNOBS; i++)
    if (self->spins[i] == spin)
      return i;
  g_assert_not_reached ();
}

static gboolean
rested_cb (gpointer data)
{
  GtkWidget *spin = data;
  LfConsoleControls *self =
      LF_CONSOLE_CONTROLS (gtk_widget_get_ancestor (spin, LF_TYPE_CONSOLE_CONTROLS));
  int knob = find_knob (self, spin);

  self->rest_ids[knob] = 0;
  act (self, knob);
  return G_SOURCE_REMOVE;
}

static void
turned_cb (GtkWidget *spin, LfConsoleControls *self)
{
  int knob = find_knob (self, spin);
  g_clear_handle_id (&self->rest_ids[knob], g_source_remove);
  self->rest_ids[knob] = g_timeout_add (REST_MS, rested_cb, spin);
}

static GtkWidget *
make_knob (LfConsoleControls *self, int i)
{
  const LfArgSpec *spec = &lf_action (knobs[i].verb)->args[0];
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *caption = gtk_label_new (_ (knobs[i].caption));
  GtkWidget *spin = gtk_spin_button_new_with_range (spec->low, spec->high, knobs[i].step);

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_widget_add_css_class (caption, "knob-caption");
  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (spin), (guint) knobs[i].decimals);
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 4);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (spin), 4);
  gtk_widget_add_css_class (spin, "knob");
  gtk_widget_set_name (spin, lf_action (knobs[i].verb)->word.id);
  gtk_widget_set_tooltip_text (spin, _ (lf_action (knobs[i].verb)->word.meaning));
  lf_style_name_spin (spin, _ (knobs[i].caption));
  self->spins[i] = spin;
  self->handlers[i] = g_signal_connect (spin, "value-changed", G_CALLBACK (turned_cb), self);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), spin);
  return box;
}

static GtkWidget *
make_clamp (LfConsoleControls *self, int line)
{
  const LfWord *word = lf_table_word (&lf_circuit_lines, (size_t) line);
  GtkWidget *toggle = gtk_toggle_button_new ();

  gtk_widget_set_name (toggle, word->id);
  gtk_widget_set_focus_on_click (toggle, FALSE);
  gtk_widget_add_css_class (toggle, "clamp");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (toggle), "play.clamp");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (toggle), "s", word->id);
  if (line != LF_LINE_DISTAL)
    gtk_widget_set_tooltip_text (toggle, line == LF_LINE_DRAINAGE ? "F8" : "F9");
  self->clamps[line] = toggle;
  return toggle;
}

static void
lf_console_controls_dispose (GObject *object)
{
  LfConsoleControls *self = LF_CONSOLE_CONTROLS (object);
  for (int i = 0; i < N_KNOBS; i++)
    g_clear_handle_id (&self->rest_ids[i], g_source_remove);
  lf_style_drop_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (lf_console_controls_parent_class)->dispose (object);
}

static void
lf_console_controls_class_init (LfConsoleControlsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_console_controls_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "controls");
}

static void
lf_console_controls_init (LfConsoleControls *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 2);
  for (int i = 0; i < N_KNOBS; i++)
    gtk_widget_set_parent (make_knob (self, i), GTK_WIDGET (self));
  for (int line = 0; line < LF_N_CIRCUIT_LINES; line++)
    gtk_widget_set_parent (make_clamp (self, line), GTK_WIDGET (self));
}

GtkWidget *
lf_console_controls_new (void)
{
  return g_object_new (LF_TYPE_CONSOLE_CONTROLS, NULL);
}

static void
show_knobs (LfConsoleControls *self, const LfCircuit *circuit)
{
  const double set[N_KNOBS] = { circuit->set_rpm, circuit->sweep_l_min, circuit->fdo2,
                                circuit->heater_c };
  for (int i = 0; i < N_KNOBS; i++) {
    GtkSpinButton *spin = GTK_SPIN_BUTTON (self->spins[i]);
    gboolean typing =
        (gtk_widget_get_state_flags (self->spins[i]) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
    if (self->rest_ids[i] != 0 || typing || gtk_spin_button_get_value (spin) == set[i])
      continue;
    g_signal_handler_block (spin, self->handlers[i]);
    gtk_spin_button_set_value (spin, set[i]);
    g_signal_handler_unblock (spin, self->handlers[i]);
  }
}

static void
show_clamps (LfConsoleControls *self, const LfCircuit *circuit)
{
  for (int line = 0; line < LF_N_CIRCUIT_LINES; line++) {
    GtkToggleButton *toggle = GTK_TOGGLE_BUTTON (self->clamps[line]);
    gboolean on = circuit->access[line].clamped != 0;
    const char *label = gtk_button_get_label (GTK_BUTTON (toggle));

    gtk_widget_set_visible (self->clamps[line],
                            line != LF_LINE_DISTAL ||
                                circuit->access[line].cannula != LF_VESSEL_NONE);
    if (label != NULL && gtk_toggle_button_get_active (toggle) == on)
      continue;
    gtk_toggle_button_set_active (toggle, on);
    const char *word = _ (lf_table_word (&lf_circuit_lines, (size_t) line)->label);
    g_autofree char *text = g_strdup_printf (on ? _ ("%s: clamped") : _ ("%s: open"),
                                             line == LF_LINE_DISTAL ? _ ("Distal") : word);
    g_autofree char *name = g_strdup_printf (on ? _ ("%s clamp, on") : _ ("%s clamp, off"), word);
    gtk_button_set_label (GTK_BUTTON (toggle), text);
    gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
  }
}

void
lf_console_controls_refresh (LfConsoleControls *self, const LfAttempt *attempt)
{
  const LfCircuit *circuit = &lf_attempt_sim (attempt)->circuit;
  show_knobs (self, circuit);
  show_clamps (self, circuit);
}

void
lf_console_controls_settle (LfConsoleControls *self)
{
  for (int i = 0; i < N_KNOBS; i++) {
    if (self->rest_ids[i] == 0)
      continue;
    g_clear_handle_id (&self->rest_ids[i], g_source_remove);
    act (self, i);
  }
}
