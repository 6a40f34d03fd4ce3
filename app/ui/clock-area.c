/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/clock-area.h"

#include <string.h>

#include "ui/style.h"

enum { WIDTH = 84, HEIGHT = 40 };

struct _LfClockArea {
  GtkWidget parent_instance;
  LfClock clock;
  LfClockTime time;
  char text[LF_CLOCK_TEXT];
};

G_DEFINE_FINAL_TYPE (LfClockArea, lf_clock_area, GTK_TYPE_WIDGET)

static void
lf_clock_area_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

/* The label above, the time below: a row of them stays narrow. */
static void
draw (LfClockArea *self, cairo_t *cr, double width, double height)
{
  const LfPalette *palette = lf_style_palette ();
  LfColour quiet = palette->ink[LF_INK_QUIET];
  LfType label = { height * 0.25, LF_WEIGHT_BOLD, LF_ALIGN_CENTRE };
  LfType value = { height * 0.56, LF_WEIGHT_MEDIUM, LF_ALIGN_CENTRE };

  label.size = lf_type_fit (cr, label, width - 4, lf_clock_label (self->clock));
  lf_type_draw (cr, label, quiet, width / 2, height * 0.3, lf_clock_label (self->clock));
  lf_type_draw (cr, value, self->time.running ? palette->ink[LF_INK_TEXT] : quiet, width / 2,
                height * 0.86, self->text);
}

static void
lf_clock_area_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  draw (LF_CLOCK_AREA (widget), cr, width, height);
  cairo_destroy (cr);
}

static void
lf_clock_area_class_init (LfClockAreaClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = lf_clock_area_snapshot;
  GTK_WIDGET_CLASS (klass)->measure = lf_clock_area_measure;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "clock");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lf_clock_area_init (LfClockArea *self)
{
}

GtkWidget *
lf_clock_area_new (LfClock clock)
{
  LfClockArea *self = g_object_new (LF_TYPE_CLOCK_AREA, NULL);
  self->clock = clock;
  return GTK_WIDGET (self);
}

void
lf_clock_area_refresh (LfClockArea *self, const LfAttempt *attempt)
{
  char text[LF_CLOCK_TEXT];
  LfClockTime time = lf_clock_read (attempt, self->clock);

  lf_clock_text (time, text);
  if (strcmp (text, self->text) == 0 && time.running == self->time.running)
    return;
  self->time = time;
  memcpy (self->text, text, sizeof text);
  g_autofree char *speech = lf_clock_speech (time, self->clock);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, speech, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
