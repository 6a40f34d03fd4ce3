/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/banner-area.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "draw/alarms.h"
#include "ui/style.h"

/* The lit half of a flash at 1 Hz: never faster than the 2 Hz that nobody is harmed by. */
enum { HALF_FLASH_US = 500000 };

struct _LfBannerArea {
  GtkWidget parent_instance;
  LfAlarm alarms[LF_MAX_ALARMS];
  int n;
  gboolean bright;
};

G_DEFINE_FINAL_TYPE (LfBannerArea, lf_banner_area, GTK_TYPE_WIDGET)

static void
lf_banner_area_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LfBannerArea *self = LF_BANNER_AREA (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  lf_alarm_draw_banner (cr, lf_style_palette (), self->alarms, self->n, self->bright, width,
                        height);
  cairo_destroy (cr);
}

static void
lf_banner_area_class_init (LfBannerAreaClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = lf_banner_area_snapshot;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "alarms");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lf_banner_area_init (LfBannerArea *self)
{
  self->n = -1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
lf_banner_area_new (void)
{
  return g_object_new (LF_TYPE_BANNER_AREA, NULL);
}

static gboolean
same_alarms (const LfBannerArea *self, const LfAlarm *alarms, int n)
{
  if (n != self->n)
    return FALSE;
  for (int i = 0; i < n; i++)
    if (alarms[i].level != self->alarms[i].level ||
        strcmp (alarms[i].text, self->alarms[i].text) != 0)
      return FALSE;
  return TRUE;
}

static void
say (LfBannerArea *self)
{
  const char *texts[LF_MAX_ALARMS + 1] = { NULL };
  for (int i = 0; i < self->n; i++)
    texts[i] = self->alarms[i].text;
  g_autofree char *list = g_strjoinv (_ (", "), (char **) texts);
  g_autofree char *speech =
      self->n > 0 ? g_strdup_printf (_ ("Alarms: %s"), list) : g_strdup (_ ("No alarm"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, speech, -1);
}

void
lf_banner_area_refresh (LfBannerArea *self, const LfAttempt *attempt)
{
  LfAlarm alarms[LF_MAX_ALARMS];
  int n = lf_alarms (attempt, alarms);
  gboolean flashes = n > 0 && alarms[0].level >= LF_ALARM_MEDIUM && lf_style_may_animate ();
  gboolean bright = !flashes || (g_get_monotonic_time () / HALF_FLASH_US) % 2 == 0;
  gboolean same = same_alarms (self, alarms, n);

  if (same && bright == self->bright)
    return;
  self->bright = bright;
  self->n = n;
  memcpy (self->alarms, alarms, sizeof alarms);
  if (!same)
    say (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
