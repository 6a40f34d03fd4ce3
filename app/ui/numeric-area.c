/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/numeric-area.h"

#include <string.h>

#include "ui/style.h"

struct _LfNumericArea {
  GtkWidget parent_instance;
  LfNumericId id;
  LfNumeric shown;
  gboolean known;
  char *speech;
};

G_DEFINE_FINAL_TYPE (LfNumericArea, lf_numeric_area, GTK_TYPE_WIDGET)

static gboolean
looks_alike (const LfNumeric *a, const LfNumeric *b)
{
  return strcmp (a->value, b->value) == 0 && strcmp (a->beside, b->beside) == 0 &&
         strcmp (a->low, b->low) == 0 && strcmp (a->high, b->high) == 0 && a->valid == b->valid &&
         a->alarm == b->alarm && a->ink == b->ink;
}

static void
lf_numeric_area_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LfNumericArea *self = LF_NUMERIC_AREA (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  if (!self->known || width < 1 || height < 1)
    return;
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  lf_numeric_draw (cr, lf_style_palette (), &self->shown, width, height);
  cairo_destroy (cr);
}

static void
lf_numeric_area_finalize (GObject *object)
{
  g_free (LF_NUMERIC_AREA (object)->speech);
  G_OBJECT_CLASS (lf_numeric_area_parent_class)->finalize (object);
}

static void
lf_numeric_area_class_init (LfNumericAreaClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = lf_numeric_area_snapshot;
  G_OBJECT_CLASS (klass)->finalize = lf_numeric_area_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "numeric");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lf_numeric_area_init (LfNumericArea *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
lf_numeric_area_new (LfNumericId id)
{
  LfNumericArea *self = g_object_new (LF_TYPE_NUMERIC_AREA, NULL);
  self->id = id;
  return GTK_WIDGET (self);
}

void
lf_numeric_area_refresh (LfNumericArea *self, const LfAttempt *attempt)
{
  if (attempt == NULL)
    return;
  LfNumeric now = lf_numeric (attempt, self->id);
  if (self->known && looks_alike (&now, &self->shown))
    return;
  self->shown = now;
  self->known = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_free (self->speech);
  self->speech = lf_numeric_speech (attempt, self->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->speech, -1);
}
