/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/circuit-area.h"

#include <glib/gi18n-lib.h>

#include "draw/circuit.h"
#include "ui/moving-area.h"
#include "ui/style.h"

enum { LEAST_WIDTH = 240, LEAST_HEIGHT = 160 };

struct _LfCircuitArea {
  GtkWidget parent_instance;
  const LfAttempt *attempt;
  GtkWidget *moving;
  LfCircuitLook look;
  gboolean known;
  int64_t step; /* of simulated time, as last drawn */
  GskRenderNode *still;
  int still_width;
  int still_height;
};

G_DEFINE_FINAL_TYPE (LfCircuitArea, lf_circuit_area, GTK_TYPE_WIDGET)

static void
lf_circuit_area_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
}

/* The still part once on a surface: each moving frame then only copies what it uncovers. */
static void
make_still (LfCircuitArea *self, int width, int height)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, width * scale, height * scale);
  cairo_surface_set_device_scale (surface, scale, scale);
  cairo_t *draw = cairo_create (surface);
  lf_colour_set (draw, lf_style_palette ()->ink[LF_INK_BACKGROUND]);
  cairo_paint (draw);
  lf_circuit_draw_still (draw, lf_style_palette (), &self->look, width, height);
  cairo_destroy (draw);

  self->still = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_t *cr = gsk_cairo_node_get_draw_context (self->still);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  self->still_width = width;
  self->still_height = height;
}

static void
lf_circuit_area_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LfCircuitArea *self = LF_CIRCUIT_AREA (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  if (!self->known || width < 1 || height < 1)
    return;
  if (self->still != NULL && (self->still_width != width || self->still_height != height))
    g_clear_pointer (&self->still, gsk_render_node_unref);
  if (self->still == NULL)
    make_still (self, width, height);
  gtk_snapshot_append_node (snapshot, self->still);
  gtk_widget_snapshot_child (widget, self->moving, snapshot);
}

static void
lf_circuit_area_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LfCircuitArea *self = LF_CIRCUIT_AREA (widget);
  int least = 0;
  gtk_widget_measure (self->moving, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->moving, &(GtkAllocation){ 0, 0, width, height }, -1);
}

static LfCircuitPart
part_at (LfCircuitArea *self, double x, double y)
{
  return lf_circuit_hit (&self->look, gtk_widget_get_width (GTK_WIDGET (self)),
                         gtk_widget_get_height (GTK_WIDGET (self)), x, y);
}

static void
released_cb (LfCircuitArea *self, int n_press, double x, double y)
{
  LfCircuitPart part = self->known ? part_at (self, x, y) : LF_PART_NONE;
  if (part != LF_PART_DRAINAGE_CLAMP && part != LF_PART_RETURN_CLAMP)
    return;
  LfLine line = part == LF_PART_DRAINAGE_CLAMP ? LF_LINE_DRAINAGE : LF_LINE_RETURN;
  g_autofree char *command =
      g_strdup_printf ("clamp %s %s", lf_table_word (&lf_circuit_lines, line)->id,
                       self->look.clamped[line] ? "off" : "on");
  gtk_widget_activate_action (GTK_WIDGET (self), "play.act", "s", command);
}

static gboolean
query_tooltip_cb (LfCircuitArea *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  LfCircuitPart part = self->known ? part_at (self, x, y) : LF_PART_NONE;
  if (part == LF_PART_NONE)
    return FALSE;
  g_autofree char *speech = lf_circuit_part_speech (&self->look, part);
  gtk_tooltip_set_text (tooltip, speech);
  return TRUE;
}

static void
lf_circuit_area_dispose (GObject *object)
{
  LfCircuitArea *self = LF_CIRCUIT_AREA (object);
  g_clear_pointer (&self->moving, gtk_widget_unparent);
  g_clear_pointer (&self->still, gsk_render_node_unref);
  G_OBJECT_CLASS (lf_circuit_area_parent_class)->dispose (object);
}

static void
lf_circuit_area_class_init (LfCircuitAreaClass *klass)
{
  GTK_WIDGET_CLASS (klass)->measure = lf_circuit_area_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = lf_circuit_area_size_allocate;
  GTK_WIDGET_CLASS (klass)->snapshot = lf_circuit_area_snapshot;
  G_OBJECT_CLASS (klass)->dispose = lf_circuit_area_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "circuit");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lf_circuit_area_init (LfCircuitArea *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  self->moving = lf_moving_area_new ();
  gtk_widget_set_parent (self->moving, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("ECMO circuit"), -1);
}

GtkWidget *
lf_circuit_area_new (void)
{
  return g_object_new (LF_TYPE_CIRCUIT_AREA, NULL);
}

void
lf_circuit_area_set_attempt (LfCircuitArea *self, const LfAttempt *attempt)
{
  self->attempt = attempt;
  self->known = FALSE;
  g_clear_pointer (&self->still, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (attempt != NULL) {
    self->step = lf_attempt_step (attempt);
    lf_circuit_area_advance (self);
  }
}

void
lf_circuit_area_advance (LfCircuitArea *self)
{
  if (self->attempt == NULL)
    return;
  LfCircuitLook look = lf_circuit_look (self->attempt);
  int64_t step = lf_attempt_step (self->attempt);
  if (!self->known || !lf_circuit_same (&look, &self->look)) {
    g_clear_pointer (&self->still, gsk_render_node_unref);
    g_autofree char *speech = lf_circuit_speech (&look);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    speech, -1);
    gtk_widget_queue_draw (GTK_WIDGET (self));
  } else if (step == self->step) {
    return;
  }
  self->look = look;
  self->known = TRUE;
  lf_moving_area_pass (LF_MOVING_AREA (self->moving), &look, (double) (step - self->step) / 1000.0);
  self->step = step;
}
