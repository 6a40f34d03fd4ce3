/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/numerics-panel.h"

#include <glib/gi18n-lib.h>

#include "draw/console.h"
#include "ui/numeric-area.h"
#include "ui/style.h"

enum { LEAST_HEIGHT = 104, MOST_CELLS = LF_CONSOLE_CELLS, BEDSIDE_CELLS = 4, PAD = 8 };

/* As wide to high as two large and eight small numbers read well. */
static const double height_of_width = 0.2;

static const LfNumericId bedside_order[BEDSIDE_CELLS] = { LF_NUMERIC_CPR_RATE, LF_NUMERIC_CPR_DEPTH,
                                                          LF_NUMERIC_CPR_FRACTION,
                                                          LF_NUMERIC_CHARGE };

struct _LfNumericsPanel {
  GtkWidget parent_instance;
  GtkWidget *cells[MOST_CELLS];
  int n_cells;
  void (*layout) (double width, double height, LfBox *cells);
};

G_DEFINE_FINAL_TYPE (LfNumericsPanel, lf_numerics_panel, GTK_TYPE_WIDGET)

static void
bedside_layout (double width, double height, LfBox *cells)
{
  double cell = (width - (BEDSIDE_CELLS + 1) * PAD) / BEDSIDE_CELLS;
  for (int i = 0; i < BEDSIDE_CELLS; i++)
    cells[i] = (LfBox){ PAD + i * (cell + PAD), PAD, cell, height - 2 * PAD };
}

static GtkSizeRequestMode
lf_numerics_panel_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lf_numerics_panel_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = 300;
  else
    *minimum = *natural = MAX (LEAST_HEIGHT, (int) (for_size * height_of_width));
}

static void
lf_numerics_panel_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LfNumericsPanel *self = LF_NUMERICS_PANEL (widget);
  LfBox boxes[MOST_CELLS];

  self->layout (width, height, boxes);
  for (int i = 0; i < self->n_cells; i++) {
    GtkAllocation place = { (int) boxes[i].x, (int) boxes[i].y, MAX ((int) boxes[i].width, 1),
                            MAX ((int) boxes[i].height, 1) };
    int least = 0;
    gtk_widget_measure (self->cells[i], GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
    gtk_widget_size_allocate (self->cells[i], &place, -1);
  }
}

static void
lf_numerics_panel_dispose (GObject *object)
{
  lf_style_drop_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (lf_numerics_panel_parent_class)->dispose (object);
}

static void
lf_numerics_panel_class_init (LfNumericsPanelClass *klass)
{
  GTK_WIDGET_CLASS (klass)->get_request_mode = lf_numerics_panel_get_request_mode;
  GTK_WIDGET_CLASS (klass)->measure = lf_numerics_panel_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = lf_numerics_panel_size_allocate;
  G_OBJECT_CLASS (klass)->dispose = lf_numerics_panel_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "console");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lf_numerics_panel_init (LfNumericsPanel *self)
{
}

static GtkWidget *
panel_new (const char *name, const LfNumericId *order, int n,
           void (*layout) (double, double, LfBox *))
{
  LfNumericsPanel *self = g_object_new (LF_TYPE_NUMERICS_PANEL, NULL);

  self->n_cells = n;
  self->layout = layout;
  for (int i = 0; i < n; i++) {
    self->cells[i] = lf_numeric_area_new (order[i]);
    gtk_widget_set_parent (self->cells[i], GTK_WIDGET (self));
  }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

GtkWidget *
lf_numerics_panel_new_console (void)
{
  return panel_new (_ ("ECMO console"), lf_console_order, LF_CONSOLE_CELLS, lf_console_layout);
}

GtkWidget *
lf_numerics_panel_new_bedside (void)
{
  return panel_new (_ ("Compressions and defibrillator"), bedside_order, BEDSIDE_CELLS,
                    bedside_layout);
}

void
lf_numerics_panel_refresh (LfNumericsPanel *self, const LfAttempt *attempt)
{
  for (int i = 0; i < self->n_cells; i++)
    lf_numeric_area_refresh (LF_NUMERIC_AREA (self->cells[i]), attempt);
}
