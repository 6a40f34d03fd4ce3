/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/monitor-area.h"

#include <glib/gi18n-lib.h>

#include "draw/monitor.h"
#include "ui/banner-area.h"
#include "ui/numeric-area.h"
#include "ui/style.h"
#include "ui/trace-area.h"

enum { LEAST_WIDTH = 496, LEAST_HEIGHT = 300, SIDE = 8, FOOT = 4, TRAINING_PX = 11 };

struct _LfMonitorArea {
  GtkWidget parent_instance;
  const LfAttempt *attempt;
  GtkWidget *banner;
  GtkWidget *training;
  GtkWidget *traces[LF_MONITOR_STRIPS];
  GtkWidget *numerics[LF_MONITOR_STRIPS];
  GtkWidget *small[LF_MONITOR_SMALL];
};

G_DEFINE_FINAL_TYPE (LfMonitorArea, lf_monitor_area, GTK_TYPE_WIDGET)

static void
lf_monitor_area_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
}

static void
place (GtkWidget *child, LfBox box)
{
  GtkAllocation allocation = { SIDE + (int) box.x, (int) box.y, (int) box.width, (int) box.height };
  int least = 0;

  /* GTK wants a child measured before it is given its place. */
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
lf_monitor_area_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LfMonitorArea *self = LF_MONITOR_AREA (widget);
  LfMonitorLayout layout = lf_monitor_layout (width - 2 * SIDE, height - FOOT);

  int training_width = 0;

  gtk_widget_measure (self->training, GTK_ORIENTATION_HORIZONTAL, -1, &training_width, NULL, NULL,
                      NULL);
  lf_monitor_make_room (&layout, training_width + SIDE);
  place (self->banner, layout.banner);
  place (self->training, layout.training);
  for (int i = 0; i < LF_MONITOR_STRIPS; i++) {
    LfBox gutter = layout.gutter[i];
    LfBox strip = layout.strip[i];
    LfBox both = { gutter.x, strip.y, strip.x + strip.width - gutter.x, strip.height };
    lf_trace_area_set_gutter (LF_TRACE_AREA (self->traces[i]), (int) (strip.x - gutter.x));
    place (self->traces[i], both);
    place (self->numerics[i], layout.numeric[i]);
  }
  for (int i = 0; i < LF_MONITOR_SMALL; i++)
    place (self->small[i], layout.small[i]);
}

static void
lf_monitor_area_dispose (GObject *object)
{
  lf_style_drop_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (lf_monitor_area_parent_class)->dispose (object);
}

static void
lf_monitor_area_class_init (LfMonitorAreaClass *klass)
{
  GTK_WIDGET_CLASS (klass)->measure = lf_monitor_area_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = lf_monitor_area_size_allocate;
  G_OBJECT_CLASS (klass)->dispose = lf_monitor_area_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "monitor");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add (LfMonitorArea *self, GtkWidget *child)
{
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  return child;
}

/* As large as the instruments' own words, whatever size of text the desktop has. */
static PangoAttrList *
training_attributes (void)
{
  static PangoAttrList *attributes = NULL;
  if (attributes == NULL) {
    attributes = pango_attr_list_new ();
    pango_attr_list_insert (attributes, pango_attr_size_new_absolute (TRAINING_PX * PANGO_SCALE));
  }
  return attributes;
}

static void
lf_monitor_area_init (LfMonitorArea *self)
{
  self->banner = add (self, lf_banner_area_new ());
  self->training = add (self, gtk_label_new (_ ("TRAINING ONLY")));
  gtk_label_set_xalign (GTK_LABEL (self->training), 1);
  gtk_label_set_attributes (GTK_LABEL (self->training), training_attributes ());
  gtk_widget_add_css_class (self->training, "training");
  for (int i = 0; i < LF_MONITOR_STRIPS; i++) {
    self->traces[i] = add (self, lf_trace_area_new (lf_monitor_rows[i].wave));
    self->numerics[i] = add (self, lf_numeric_area_new (lf_monitor_rows[i].numeric));
  }
  for (int i = 0; i < LF_MONITOR_SMALL; i++)
    self->small[i] = add (self, lf_numeric_area_new (lf_monitor_small[i]));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Patient monitor"), -1);
}

GtkWidget *
lf_monitor_area_new (void)
{
  return g_object_new (LF_TYPE_MONITOR_AREA, NULL);
}

void
lf_monitor_area_set_attempt (LfMonitorArea *self, const LfAttempt *attempt)
{
  self->attempt = attempt;
  for (int i = 0; i < LF_MONITOR_STRIPS; i++)
    lf_trace_area_set_attempt (LF_TRACE_AREA (self->traces[i]), attempt);
  if (attempt != NULL)
    lf_monitor_area_refresh (self);
}

void
lf_monitor_area_advance (LfMonitorArea *self)
{
  for (int i = 0; i < LF_MONITOR_STRIPS; i++)
    lf_trace_area_advance (LF_TRACE_AREA (self->traces[i]));
}

void
lf_monitor_area_refresh (LfMonitorArea *self)
{
  if (self->attempt == NULL)
    return;
  lf_banner_area_refresh (LF_BANNER_AREA (self->banner), self->attempt);
  for (int i = 0; i < LF_MONITOR_STRIPS; i++)
    lf_numeric_area_refresh (LF_NUMERIC_AREA (self->numerics[i]), self->attempt);
  for (int i = 0; i < LF_MONITOR_SMALL; i++)
    lf_numeric_area_refresh (LF_NUMERIC_AREA (self->small[i]), self->attempt);
}
