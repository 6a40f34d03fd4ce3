/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/moving-area.h"

#include "ui/style.h"

struct _LfMovingArea {
  GtkWidget parent_instance;
  LfCircuitLook look;
  LfCircuitMotion motion;
  gboolean known;
};

G_DEFINE_FINAL_TYPE (LfMovingArea, lf_moving_area, GTK_TYPE_WIDGET)

static void
lf_moving_area_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LfMovingArea *self = LF_MOVING_AREA (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  /* Where the desktop wants stillness nothing moves; dashes that stood still would say that the
   * blood does, so there are none, and the numbers tell the flow. */
  if (!self->known || width < 1 || height < 1 || !lf_style_may_animate ())
    return;
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  lf_circuit_draw_moving (cr, lf_style_palette (), &self->look, &self->motion, width, height);
  cairo_destroy (cr);
}

static void
lf_moving_area_class_init (LfMovingAreaClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = lf_moving_area_snapshot;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "moving");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
lf_moving_area_init (LfMovingArea *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
lf_moving_area_new (void)
{
  return g_object_new (LF_TYPE_MOVING_AREA, NULL);
}

void
lf_moving_area_pass (LfMovingArea *self, const LfCircuitLook *look, double seconds)
{
  self->look = *look;
  self->known = TRUE;
  lf_circuit_move (&self->motion, look, seconds);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
