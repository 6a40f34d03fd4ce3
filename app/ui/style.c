/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/style.h"

#include <adwaita.h>

#include <glib/gi18n-lib.h>

#include "ui/lowflow-ui-resources.h"

#define RESOURCES "/org/lowflow/Lowflow/"

static const LfPalette *palette = NULL;

void
lf_style_init (void)
{
  static gboolean done = FALSE;
  if (done)
    return;
  done = TRUE;
  adw_init ();
  g_resources_register (lowflow_ui_get_resource ());
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, RESOURCES "lowflow.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    RESOURCES "icons");
}

const LfPalette *
lf_style_palette (void)
{
  return palette != NULL ? palette : &lf_palette_house;
}

void
lf_style_set_palette (const char *id)
{
  palette = lf_palette_named (id);
}

void
lf_style_redraw (GtkWidget *widget)
{
  gtk_widget_queue_draw (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    lf_style_redraw (child);
}

gboolean
lf_style_may_animate (void)
{
  gboolean animate = TRUE;
  g_object_get (gtk_settings_get_default (), "gtk-enable-animations", &animate, NULL);
  return animate;
}

void
lf_style_name_spin (GtkWidget *spin, const char *name)
{
  static const char *const parts[] = { N_ ("%s, less"), N_ ("%s, more") };
  int part = 0;

  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (spin); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (!GTK_IS_BUTTON (child) || part == G_N_ELEMENTS (parts))
      continue;
    g_autofree char *label = g_strdup_printf (_ (parts[part++]), name);
    gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                    -1);
  }
}

void
lf_style_drop_children (GtkWidget *widget)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}
