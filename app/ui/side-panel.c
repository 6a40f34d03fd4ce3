/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/side-panel.h"

#include <glib/gi18n-lib.h>

#include "ui/circuit-area.h"
#include "ui/console-controls.h"
#include "ui/feed.h"
#include "ui/numerics-panel.h"
#include "ui/states.h"
#include "ui/style.h"
#include "ui/trace-area.h"

enum { COLUMN_WIDTH = 128, FINDINGS_WIDTH = 210, TALL = 460, FLOW_HEIGHT = 72, FLOW_GUTTER = 52 };

struct _LfSidePanel {
  GtkWidget parent_instance;
  const LfAttempt *attempt;
  GtkWidget *bedside_tab, *circuit_tab;
  GtkWidget *numbers; /* GtkStack: bedside, circuit */
  GtkWidget *body;    /* drawing and column */
  GtkWidget *flow;    /* the wave of ECMO flow, where there is height for it */
  GtkWidget *column;  /* GtkStack: bedside (findings), circuit (controls) */
  GtkWidget *bedside_numbers, *console, *controls, *findings, *no_findings, *circuit;
  gboolean circuit_here;
};

G_DEFINE_FINAL_TYPE (LfSidePanel, lf_side_panel, GTK_TYPE_WIDGET)

static void
show_page (LfSidePanel *self)
{
  gboolean circuit = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->circuit_tab));
  const char *page = circuit ? "circuit" : "bedside";
  gtk_stack_set_visible_child_name (GTK_STACK (self->numbers), page);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_stack_set_visible_child_name (GTK_STACK (self->column), page);
}

static GtkWidget *
make_tab (LfSidePanel *self, const char *label)
{
  GtkWidget *tab = gtk_toggle_button_new_with_label (label);
  gtk_widget_add_css_class (tab, "flat");
  gtk_widget_add_css_class (tab, "side-tab");
  gtk_widget_set_focus_on_click (tab, FALSE);
  gtk_widget_set_hexpand (tab, TRUE);
  g_signal_connect_swapped (tab, "toggled", G_CALLBACK (show_page), self);
  return tab;
}

static GtkWidget *
make_findings (LfSidePanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_size_request (box, FINDINGS_WIDTH, -1);
  self->no_findings =
      gtk_label_new (_ ("Nothing found yet. What you check, scan or send for is kept here."));
  gtk_label_set_wrap (GTK_LABEL (self->no_findings), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->no_findings), 0);
  gtk_widget_add_css_class (self->no_findings, "side-note");
  self->findings = lf_feed_new ();
  lf_feed_set_findings_only (LF_FEED (self->findings), TRUE);
  gtk_widget_set_vexpand (self->findings, TRUE);
  gtk_box_append (GTK_BOX (box), self->no_findings);
  gtk_box_append (GTK_BOX (box), self->findings);
  return box;
}

static GtkWidget *
make_controls (LfSidePanel *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  self->controls = lf_console_controls_new ();
  gtk_widget_set_size_request (scroller, COLUMN_WIDTH, -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->controls);
  return scroller;
}

static GtkWidget *
make_column (LfSidePanel *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *tabs = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);

  self->bedside_tab = make_tab (self, _ ("Bedside"));
  self->circuit_tab = make_tab (self, _ ("Circuit"));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->circuit_tab),
                               GTK_TOGGLE_BUTTON (self->bedside_tab));
  gtk_box_append (GTK_BOX (tabs), self->bedside_tab);
  gtk_box_append (GTK_BOX (tabs), self->circuit_tab);

  self->column = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->column), FALSE);
  gtk_stack_add_named (GTK_STACK (self->column), make_findings (self), "bedside");
  gtk_stack_add_named (GTK_STACK (self->column), make_controls (self), "circuit");
  gtk_widget_set_vexpand (self->column, TRUE);
  gtk_box_append (GTK_BOX (column), tabs);
  gtk_box_append (GTK_BOX (column), self->column);
  gtk_widget_add_css_class (column, "side-column");
  return column;
}

/* ---- Layout ---- */

static void
lf_side_panel_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  LfSidePanel *self = LF_SIDE_PANEL (widget);
  int numbers = 0, body = 0;

  gtk_widget_measure (self->numbers, orientation, -1, &numbers, NULL, NULL, NULL);
  gtk_widget_measure (self->body, orientation, -1, &body, NULL, NULL, NULL);
  *minimum = *natural =
      orientation == GTK_ORIENTATION_HORIZONTAL ? MAX (numbers, body) : numbers + body;
}

static void
lf_side_panel_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LfSidePanel *self = LF_SIDE_PANEL (widget);
  gboolean flow =
      height >= TALL && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->circuit_tab));
  int numbers = 0, foot = flow ? FLOW_HEIGHT : 0, least = 0;

  gtk_widget_measure (self->numbers, GTK_ORIENTATION_VERTICAL, width, &numbers, NULL, NULL, NULL);
  gtk_widget_measure (self->body, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
  gtk_widget_measure (self->flow, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_set_child_visible (self->flow, flow);
  gtk_widget_size_allocate (self->numbers, &(GtkAllocation){ 0, 0, width, numbers }, -1);
  gtk_widget_size_allocate (self->body,
                            &(GtkAllocation){ 0, numbers, width, height - numbers - foot }, -1);
  gtk_widget_size_allocate (
      self->flow, &(GtkAllocation){ 8, height - foot, width - 16, MAX (foot - 6, 1) }, -1);
}

/* ---- The object ---- */

static void
lf_side_panel_dispose (GObject *object)
{
  lf_style_drop_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (lf_side_panel_parent_class)->dispose (object);
}

static void
lf_side_panel_class_init (LfSidePanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_side_panel_dispose;
  GTK_WIDGET_CLASS (klass)->measure = lf_side_panel_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = lf_side_panel_size_allocate;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "side");
}

static void
lf_side_panel_init (LfSidePanel *self)
{
  self->body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->bedside_numbers = lf_numerics_panel_new_bedside ();
  self->console = lf_numerics_panel_new_console ();
  self->numbers = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->numbers), self->bedside_numbers, "bedside");
  gtk_stack_add_named (GTK_STACK (self->numbers), self->console, "circuit");
  self->circuit = lf_circuit_area_new ();
  gtk_widget_set_hexpand (self->circuit, TRUE);
  gtk_box_append (GTK_BOX (self->body), self->circuit);
  gtk_box_append (GTK_BOX (self->body), make_column (self));
  self->flow = lf_trace_area_new (LF_WAVE_ECMO_FLOW);
  lf_trace_area_set_gutter (LF_TRACE_AREA (self->flow), FLOW_GUTTER);
  gtk_widget_set_parent (self->numbers, GTK_WIDGET (self));
  gtk_widget_set_parent (self->body, GTK_WIDGET (self));
  gtk_widget_set_parent (self->flow, GTK_WIDGET (self));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->bedside_tab), TRUE);
}

GtkWidget *
lf_side_panel_new (void)
{
  return g_object_new (LF_TYPE_SIDE_PANEL, NULL);
}

void
lf_side_panel_set_attempt (LfSidePanel *self, const LfAttempt *attempt)
{
  self->attempt = attempt;
  self->circuit_here = FALSE;
  lf_circuit_area_set_attempt (LF_CIRCUIT_AREA (self->circuit), attempt);
  lf_trace_area_set_attempt (LF_TRACE_AREA (self->flow), attempt);
  lf_feed_clear (LF_FEED (self->findings));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->bedside_tab), TRUE);
  lf_side_panel_refresh (self);
}

void
lf_side_panel_advance_wave (LfSidePanel *self)
{
  lf_trace_area_advance (LF_TRACE_AREA (self->flow));
}

void
lf_side_panel_advance_circuit (LfSidePanel *self)
{
  lf_circuit_area_advance (LF_CIRCUIT_AREA (self->circuit));
}

void
lf_side_panel_refresh (LfSidePanel *self)
{
  if (self->attempt == NULL)
    return;
  gboolean here = lf_states_circuit_here (self->attempt);
  if (here != self->circuit_here) {
    self->circuit_here = here;
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (here ? self->circuit_tab : self->bedside_tab),
                                  TRUE);
  }
  lf_numerics_panel_refresh (LF_NUMERICS_PANEL (self->bedside_numbers), self->attempt);
  lf_numerics_panel_refresh (LF_NUMERICS_PANEL (self->console), self->attempt);
  lf_console_controls_refresh (LF_CONSOLE_CONTROLS (self->controls), self->attempt);
  lf_feed_refresh (LF_FEED (self->findings), self->attempt);
  gtk_widget_set_visible (self->no_findings, lf_feed_get_count (LF_FEED (self->findings)) == 0);
}

void
lf_side_panel_restyle (LfSidePanel *self)
{
  lf_circuit_area_set_attempt (LF_CIRCUIT_AREA (self->circuit), self->attempt);
  lf_trace_area_set_attempt (LF_TRACE_AREA (self->flow), self->attempt);
}

void
lf_side_panel_set_read_only (LfSidePanel *self)
{
  gtk_widget_set_sensitive (self->controls, FALSE);
}
