/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/trace-area.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "draw/monitor.h"
#include "draw/trace.h"
#include "ui/style.h"

/* Flat in cost from 16 to 128; few enough nodes at 64. */
enum { TILE = 64 };

struct _LfTraceArea {
  GtkWidget parent_instance;
  LfWaveId wave;
  const LfAttempt *attempt;
  int gutter;
  int scale;     /* device pixels a unit */
  LfStrip strip; /* in device pixels; width 0 until it has a size */
  cairo_surface_t *surface;
  GPtrArray *tiles; /* of GskRenderNode, NULL where it must be made again */
  GskRenderNode *gutter_node;
  GskRenderNode *absent_node;
  const char *absent; /* the words in it, or NULL while there is a wave */
  int64_t drawn;      /* one past the last column on the surface; -1: none */
};

G_DEFINE_FINAL_TYPE (LfTraceArea, lf_trace_area, GTK_TYPE_WIDGET)

static void
unref_node (gpointer node)
{
  if (node != NULL)
    gsk_render_node_unref (node);
}

static void
drop_everything (LfTraceArea *self)
{
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_pointer (&self->gutter_node, gsk_render_node_unref);
  g_clear_pointer (&self->absent_node, gsk_render_node_unref);
  g_ptr_array_set_size (self->tiles, 0);
  self->drawn = -1;
}

static void
make_surface (LfTraceArea *self, int width, int height)
{
  drop_everything (self);
  self->scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  self->strip =
      lf_strip (lf_style_palette (), self->wave, width * self->scale, height * self->scale);
  self->strip.px_per_s *= self->scale;
  self->strip.line_px *= self->scale;
  self->surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, self->strip.width, self->strip.height);
  cairo_t *cr = cairo_create (self->surface);
  lf_colour_set (cr, self->strip.background);
  cairo_paint (cr);
  cairo_destroy (cr);
  g_ptr_array_set_size (self->tiles, (self->strip.width + TILE - 1) / TILE);
}

static void
drop_tiles (LfTraceArea *self, int64_t from, int64_t to)
{
  for (int64_t column = from; column < to; column++) {
    guint i = (guint) (lf_strip_x (&self->strip, column) / TILE);
    g_clear_pointer (&g_ptr_array_index (self->tiles, i), unref_node);
  }
}

/* Brings the surface up to date. TRUE where something changed. */
static gboolean
draw_new_columns (LfTraceArea *self)
{
  const LfWaves *waves = lf_attempt_waves (self->attempt);
  int64_t columns = lf_strip_columns (&self->strip, waves);
  int64_t from = self->drawn < 0 ? columns - self->strip.width : self->drawn;

  if (columns <= self->drawn)
    return FALSE;
  from = MAX (MAX (from, columns - self->strip.width), 0);
  if (from >= columns)
    return FALSE;
  cairo_t *cr = cairo_create (self->surface);
  lf_trace_draw_columns (cr, &self->strip, waves, from, columns);
  cairo_destroy (cr);
  drop_tiles (self, from, columns);
  self->drawn = columns;
  return TRUE;
}

static void
lf_trace_area_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LfTraceArea *self = LF_TRACE_AREA (widget);
  int strip = width - self->gutter;

  if (strip < 1 || height < 1)
    return;
  if (self->surface != NULL && self->strip.width == strip * self->scale &&
      self->strip.height == height * self->scale &&
      self->scale == gtk_widget_get_scale_factor (widget))
    return;
  make_surface (self, strip, height);
  if (self->attempt != NULL)
    draw_new_columns (self);
}

/* A tile paints a small surface of its own: a cairo node that meets the clip and no more. */
static GskRenderNode *
make_tile (LfTraceArea *self, int tile)
{
  int x = tile * TILE;
  int width = MIN (TILE, self->strip.width - x);
  double scale = self->scale;
  graphene_rect_t box =
      GRAPHENE_RECT_INIT ((float) (self->gutter + x / scale), 0, (float) (width / scale),
                          (float) (self->strip.height / scale));
  cairo_surface_t *piece =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, self->strip.height);
  cairo_t *copy = cairo_create (piece);
  cairo_set_source_surface (copy, self->surface, -x, 0);
  cairo_paint (copy);
  cairo_destroy (copy);

  GskRenderNode *node = gsk_cairo_node_new (&box);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);
  cairo_translate (cr, box.origin.x, 0);
  cairo_scale (cr, 1 / scale, 1 / scale);
  cairo_set_source_surface (cr, piece, 0, 0);
  cairo_rectangle (cr, 0, 0, width, self->strip.height);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (piece);
  return node;
}

static void
append_erase_bar (LfTraceArea *self, GtkSnapshot *snapshot)
{
  LfColour colour = self->strip.background;
  GdkRGBA background = { (float) colour.red, (float) colour.green, (float) colour.blue, 1 };
  float width = (float) self->strip.width / (float) self->scale;
  float height = (float) self->strip.height / (float) self->scale;
  float x = (float) lf_strip_x (&self->strip, self->drawn) / (float) self->scale;
  float here = MIN (LF_ERASE_PX, width - x);

  gtk_snapshot_append_color (snapshot, &background,
                             &GRAPHENE_RECT_INIT ((float) self->gutter + x, 0, here, height));
  if (here < LF_ERASE_PX)
    gtk_snapshot_append_color (
        snapshot, &background,
        &GRAPHENE_RECT_INIT ((float) self->gutter, 0, LF_ERASE_PX - here, height));
}

static void
append_gutter (LfTraceArea *self, GtkSnapshot *snapshot)
{
  if (self->gutter_node == NULL) {
    float height = (float) self->strip.height / (float) self->scale;
    LfStrip strip =
        lf_strip (lf_style_palette (), self->wave, self->strip.width / self->scale, (int) height);
    self->gutter_node =
        gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, (float) self->gutter, height));
    cairo_t *cr = gsk_cairo_node_get_draw_context (self->gutter_node);
    lf_trace_draw_gutter (cr, lf_style_palette (), &strip, self->gutter);
    cairo_destroy (cr);
  }
  gtk_snapshot_append_node (snapshot, self->gutter_node);
}

static void
append_absent (LfTraceArea *self, GtkSnapshot *snapshot)
{
  if (self->absent_node == NULL) {
    int width = self->strip.width / self->scale;
    int height = self->strip.height / self->scale;
    LfStrip strip = lf_strip (lf_style_palette (), self->wave, width, height);
    self->absent_node = gsk_cairo_node_new (
        &GRAPHENE_RECT_INIT ((float) self->gutter, 0, (float) width, (float) height));
    cairo_t *cr = gsk_cairo_node_get_draw_context (self->absent_node);
    cairo_translate (cr, self->gutter, 0);
    lf_trace_draw_absent (cr, lf_style_palette (), &strip, self->absent);
    cairo_destroy (cr);
  }
  gtk_snapshot_append_node (snapshot, self->absent_node);
}

static void
lf_trace_area_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LfTraceArea *self = LF_TRACE_AREA (widget);

  if (self->surface == NULL)
    return;
  append_gutter (self, snapshot);
  if (self->attempt == NULL)
    return;
  if (self->absent != NULL) {
    append_absent (self, snapshot);
    return;
  }
  for (guint i = 0; i < self->tiles->len; i++) {
    if (g_ptr_array_index (self->tiles, i) == NULL)
      g_ptr_array_index (self->tiles, i) = make_tile (self, (int) i);
    gtk_snapshot_append_node (snapshot, g_ptr_array_index (self->tiles, i));
  }
  append_erase_bar (self, snapshot);
}

static void
lf_trace_area_dispose (GObject *object)
{
  LfTraceArea *self = LF_TRACE_AREA (object);
  if (self->tiles != NULL)
    drop_everything (self);
  g_clear_pointer (&self->tiles, g_ptr_array_unref);
  G_OBJECT_CLASS (lf_trace_area_parent_class)->dispose (object);
}

static void
lf_trace_area_class_init (LfTraceAreaClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = lf_trace_area_snapshot;
  GTK_WIDGET_CLASS (klass)->size_allocate = lf_trace_area_size_allocate;
  G_OBJECT_CLASS (klass)->dispose = lf_trace_area_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "trace");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lf_trace_area_init (LfTraceArea *self)
{
  self->tiles = g_ptr_array_new_with_free_func (unref_node);
  self->drawn = -1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (gtk_widget_queue_resize), NULL);
}

static void
set_absent (LfTraceArea *self, const char *absent)
{
  if (g_strcmp0 (self->absent, absent) == 0)
    return;
  self->absent = absent;
  g_clear_pointer (&self->absent_node, gsk_render_node_unref);
  const char *name = _ (lf_wave (self->wave)->word.meaning);
  gboolean words = absent != NULL && absent[0] != '\0';
  g_autofree char *speech =
      words ? g_strdup_printf ("%s %s.", name, absent)
            : g_strdup_printf (absent != NULL ? _ ("%s Nothing to show.") : "%s", name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, speech, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

GtkWidget *
lf_trace_area_new (LfWaveId wave)
{
  LfTraceArea *self = g_object_new (LF_TYPE_TRACE_AREA, NULL);
  self->wave = wave;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  lf_wave (wave)->word.meaning, -1);
  return GTK_WIDGET (self);
}

void
lf_trace_area_set_gutter (LfTraceArea *self, int width)
{
  self->gutter = width;
}

void
lf_trace_area_set_attempt (LfTraceArea *self, const LfAttempt *attempt)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)) - self->gutter;
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  self->attempt = attempt;
  if (width > 0 && height > 0)
    make_surface (self, width, height);
  if (attempt != NULL)
    set_absent (self, lf_monitor_absent (attempt, self->wave));
  if (attempt != NULL && self->surface != NULL)
    draw_new_columns (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
lf_trace_area_advance (LfTraceArea *self)
{
  if (self->attempt == NULL || self->surface == NULL)
    return;
  set_absent (self, lf_monitor_absent (self->attempt, self->wave));
  if (draw_new_columns (self) && self->absent == NULL)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}
