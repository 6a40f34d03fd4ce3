/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline-area.h"

#include <adwaita.h>

#include <glib/gi18n-lib.h>

#include "ui/style.h"

enum { LEAST_WIDTH = 400, LEAST_HEIGHT = 220 };

struct _LfTimelineArea {
  GtkWidget parent_instance;
  LfTimelineView view;   /* its attempt is NULL while there is nothing */
  cairo_surface_t *kept; /* the timeline without its cursor */
  int kept_width;
  int kept_height;
};

enum { SIGNAL_MOVED, SIGNAL_CRITERION, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfTimelineArea, lf_timeline_area, GTK_TYPE_WIDGET)

static void
forget (LfTimelineArea *self)
{
  g_clear_pointer (&self->kept, cairo_surface_destroy);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
lf_timeline_area_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
}

/* The lanes are drawn once; moving the cursor only copies them. */
static void
draw_lanes (LfTimelineArea *self, int width, int height)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  LfTimelineView still = self->view;

  still.has_cursor = FALSE;
  self->kept = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * scale, height * scale);
  cairo_surface_set_device_scale (self->kept, scale, scale);
  cairo_t *cr = cairo_create (self->kept);
  lf_timeline_draw (cr, &still, width, height);
  cairo_destroy (cr);
  self->kept_width = width;
  self->kept_height = height;
}

static void
draw_cursor (LfTimelineArea *self, cairo_t *cr, int width, int height)
{
  double x = lf_timeline_x (&self->view, width, self->view.cursor_s);
  lf_colour_set (cr, self->view.palette->ink[LF_INK_TEXT]);
  cairo_rectangle (cr, (int) x, 0, 2, height);
  cairo_fill (cr);
}

static void
lf_timeline_area_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LfTimelineArea *self = LF_TIMELINE_AREA (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  if (self->view.attempt == NULL || width < 1 || height < 1)
    return;
  if (self->kept != NULL && (self->kept_width != width || self->kept_height != height))
    g_clear_pointer (&self->kept, cairo_surface_destroy);
  if (self->kept == NULL)
    draw_lanes (self, width, height);
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_set_source_surface (cr, self->kept, 0, 0);
  cairo_paint (cr);
  if (self->view.has_cursor)
    draw_cursor (self, cr, width, height);
  cairo_destroy (cr);
}

/* ---- Hands ---- */

static void
move_to (LfTimelineArea *self, double second)
{
  double held = CLAMP (second, self->view.from_s, self->view.to_s);
  lf_timeline_area_set_cursor (self, held);
  g_signal_emit (self, signals[SIGNAL_MOVED], 0, held);
}

static void
pressed_cb (LfTimelineArea *self, int n_press, double x, double y)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->view.attempt == NULL || self->kept == NULL)
    return;
  cairo_t *cr = cairo_create (self->kept);
  LfTimelineHit hit = lf_timeline_hit (cr, &self->view, width, height, x, y);
  cairo_destroy (cr);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (hit.kind == LF_HIT_CRITERION)
    g_signal_emit (self, signals[SIGNAL_CRITERION], 0, hit.index);
  if (hit.kind != LF_HIT_NOTHING)
    move_to (self, hit.second);
}

static void
dragged_cb (LfTimelineArea *self, double dx, double dy, GtkGestureDrag *drag)
{
  double x = 0, y = 0;
  if (self->view.attempt == NULL || !gtk_gesture_drag_get_start_point (drag, &x, &y))
    return;
  if (dx > -3 && dx < 3)
    return;
  move_to (self,
           lf_timeline_second (&self->view, gtk_widget_get_width (GTK_WIDGET (self)), x + dx));
}

static gboolean
key_pressed_cb (LfTimelineArea *self, guint keyval, guint keycode, GdkModifierType state)
{
  double step = (state & GDK_SHIFT_MASK) ? 30 : 1;
  double at = self->view.cursor_s;

  if (self->view.attempt == NULL)
    return FALSE;
  if (keyval == GDK_KEY_Left)
    move_to (self, at - step);
  else if (keyval == GDK_KEY_Right)
    move_to (self, at + step);
  else if (keyval == GDK_KEY_Home)
    move_to (self, self->view.from_s);
  else if (keyval == GDK_KEY_End)
    move_to (self, self->view.to_s);
  else
    return FALSE;
  return TRUE;
}

/* The lanes follow the desktop: paper by day, the instruments' palette by night. */
static void
follow_style (LfTimelineArea *self)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  self->view.palette = dark ? lf_style_palette () : &lf_palette_paper;
  forget (self);
}

/* ---- The object ---- */

static void
lf_timeline_area_dispose (GObject *object)
{
  g_clear_pointer (&LF_TIMELINE_AREA (object)->kept, cairo_surface_destroy);
  G_OBJECT_CLASS (lf_timeline_area_parent_class)->dispose (object);
}

static void
lf_timeline_area_class_init (LfTimelineAreaClass *klass)
{
  GTK_WIDGET_CLASS (klass)->measure = lf_timeline_area_measure;
  GTK_WIDGET_CLASS (klass)->snapshot = lf_timeline_area_snapshot;
  G_OBJECT_CLASS (klass)->dispose = lf_timeline_area_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "timeline");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
  signals[SIGNAL_MOVED] = g_signal_new ("moved", LF_TYPE_TIMELINE_AREA, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  signals[SIGNAL_CRITERION] = g_signal_new ("criterion", LF_TYPE_TIMELINE_AREA, G_SIGNAL_RUN_LAST,
                                            0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
lf_timeline_area_init (LfTimelineArea *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (dragged_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (follow_style), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Timeline of the attempt"), -1);
}

GtkWidget *
lf_timeline_area_new (void)
{
  return g_object_new (LF_TYPE_TIMELINE_AREA, NULL);
}

void
lf_timeline_area_set_attempt (LfTimelineArea *self, const LfAttempt *attempt,
                              const LfResult *result)
{
  self->view = (LfTimelineView){ 0 };
  if (attempt != NULL)
    self->view = lf_timeline_view (attempt, result, &lf_palette_house);
  follow_style (self);
}

void
lf_timeline_area_set_cursor (LfTimelineArea *self, double second)
{
  self->view.has_cursor = TRUE;
  self->view.cursor_s = second;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
lf_timeline_area_select (LfTimelineArea *self, int criterion)
{
  if (criterion == self->view.selected_criterion)
    return;
  self->view.selected_criterion = criterion;
  forget (self);
}
