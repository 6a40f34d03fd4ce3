/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/moment-view.h"

#include <glib/gi18n-lib.h>

#include "attempt/replay.h"
#include "ui/monitor-area.h"
#include "ui/side-panel.h"
#include "ui/style.h"

enum { TABS_HEIGHT = 34, GAP = 1 };

static const double monitor_share = 0.58;

struct _LfMomentView {
  GtkWidget parent_instance;
  const LfAttempt *played;
  LfAttempt *moment; /* owned */
  int64_t wanted;
  guint idle_id;
  GtkWidget *tabs, *monitor_tab, *monitor, *side;
};

G_DEFINE_FINAL_TYPE (LfMomentView, lf_moment_view, GTK_TYPE_WIDGET)

static void
lf_moment_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  LfMomentView *self = LF_MOMENT_VIEW (widget);
  int monitor = 0, side = 0;

  gtk_widget_measure (self->monitor, orientation, -1, &monitor, NULL, NULL, NULL);
  gtk_widget_measure (self->side, orientation, -1, &side, NULL, NULL, NULL);
  *minimum = MAX (monitor, side);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum += TABS_HEIGHT;
  *natural = *minimum;
}

static void
place (GtkWidget *child, int x, int y, int width, int height)
{
  int least = 0;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
lf_moment_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LfMomentView *self = LF_MOMENT_VIEW (widget);
  int least_monitor = 0, least_side = 0;
  gtk_widget_measure (self->monitor, GTK_ORIENTATION_HORIZONTAL, -1, &least_monitor, NULL, NULL,
                      NULL);
  gtk_widget_measure (self->side, GTK_ORIENTATION_HORIZONTAL, -1, &least_side, NULL, NULL, NULL);
  gboolean wide =
      width * monitor_share >= least_monitor && width * (1 - monitor_share) - GAP >= least_side;
  gboolean monitor = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->monitor_tab));
  int left = wide ? (int) (width * monitor_share) : width;
  int top = wide ? 0 : TABS_HEIGHT;

  gtk_widget_set_child_visible (self->tabs, !wide);
  gtk_widget_set_child_visible (self->monitor, wide || monitor);
  gtk_widget_set_child_visible (self->side, wide || !monitor);
  place (self->tabs, 0, 0, width, TABS_HEIGHT);
  place (self->monitor, 0, top, left, height - top);
  place (self->side, wide ? left + GAP : 0, top, wide ? width - left - GAP : width, height - top);
}

static void
drop_moment (LfMomentView *self)
{
  lf_monitor_area_set_attempt (LF_MONITOR_AREA (self->monitor), NULL);
  lf_side_panel_set_attempt (LF_SIDE_PANEL (self->side), NULL);
  g_clear_pointer (&self->moment, lf_attempt_free);
}

static gboolean
show_idle (gpointer data)
{
  LfMomentView *self = LF_MOMENT_VIEW (data);

  self->idle_id = 0;
  drop_moment (self);
  self->moment = lf_attempt_at (self->played, self->wanted);
  lf_monitor_area_set_attempt (LF_MONITOR_AREA (self->monitor), self->moment);
  lf_side_panel_set_attempt (LF_SIDE_PANEL (self->side), self->moment);
  return G_SOURCE_REMOVE;
}

static void
lf_moment_view_dispose (GObject *object)
{
  LfMomentView *self = LF_MOMENT_VIEW (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  if (self->monitor != NULL)
    drop_moment (self);
  self->monitor = NULL;
  lf_style_drop_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (lf_moment_view_parent_class)->dispose (object);
}

static void
lf_moment_view_class_init (LfMomentViewClass *klass)
{
  GTK_WIDGET_CLASS (klass)->measure = lf_moment_view_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = lf_moment_view_size_allocate;
  G_OBJECT_CLASS (klass)->dispose = lf_moment_view_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "moment");
}

static void
lf_moment_view_init (LfMomentView *self)
{
  GtkWidget *circuit_tab = gtk_toggle_button_new_with_label (_ ("Bedside and circuit"));

  self->tabs = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  self->monitor_tab = gtk_toggle_button_new_with_label (_ ("Monitor"));
  gtk_widget_add_css_class (self->monitor_tab, "flat");
  gtk_widget_add_css_class (circuit_tab, "flat");
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (circuit_tab),
                               GTK_TOGGLE_BUTTON (self->monitor_tab));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->monitor_tab), TRUE);
  gtk_box_append (GTK_BOX (self->tabs), self->monitor_tab);
  gtk_box_append (GTK_BOX (self->tabs), circuit_tab);
  self->monitor = lf_monitor_area_new ();
  self->side = lf_side_panel_new ();
  lf_side_panel_set_read_only (LF_SIDE_PANEL (self->side));
  gtk_widget_set_parent (self->tabs, GTK_WIDGET (self));
  gtk_widget_set_parent (self->monitor, GTK_WIDGET (self));
  gtk_widget_set_parent (self->side, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "instrument");
  g_signal_connect_swapped (self->monitor_tab, "toggled", G_CALLBACK (gtk_widget_queue_allocate),
                            self);
}

GtkWidget *
lf_moment_view_new (void)
{
  return g_object_new (LF_TYPE_MOMENT_VIEW, NULL);
}

void
lf_moment_view_set_played (LfMomentView *self, const LfAttempt *played)
{
  g_clear_handle_id (&self->idle_id, g_source_remove);
  drop_moment (self);
  self->played = played;
}

void
lf_moment_view_show (LfMomentView *self, int64_t step)
{
  self->wanted = step;
  if (self->played != NULL && self->idle_id == 0)
    self->idle_id = g_idle_add_full (G_PRIORITY_LOW, show_idle, self, NULL);
}

const LfAttempt *
lf_moment_view_get_attempt (LfMomentView *self)
{
  return self->moment;
}
