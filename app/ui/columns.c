/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/columns.h"

enum { LEFT, MIDDLE, RIGHT, N_COLUMNS };

/* Share of the width, and most. */
static const double shares[N_COLUMNS] = { 0.21, 0, 0.24 };
static const int most[N_COLUMNS] = { 340, 0, 420 };

struct _LfColumns {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (LfColumns, lf_columns, GTK_TYPE_LAYOUT_MANAGER)

static void
lf_columns_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation,
                    int for_size, int *minimum, int *natural, int *minimum_baseline,
                    int *natural_baseline)
{
  *minimum = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int least = 0;
    gtk_widget_measure (child, orientation, -1, &least, NULL, NULL, NULL);
    *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? *minimum + least : MAX (*minimum, least);
  }
  *natural = *minimum;
}

static void
lf_columns_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                     int baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int widths[N_COLUMNS] = { 0 };
  int x = 0;

  for (int i = 0; i < N_COLUMNS; i++, child = gtk_widget_get_next_sibling (child))
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &widths[i], NULL, NULL, NULL);
  widths[LEFT] = MAX (widths[LEFT], MIN ((int) (width * shares[LEFT]), most[LEFT]));
  widths[RIGHT] = MAX (widths[RIGHT], MIN ((int) (width * shares[RIGHT]), most[RIGHT]));
  widths[MIDDLE] = MAX (widths[MIDDLE], width - widths[LEFT] - widths[RIGHT]);
  child = gtk_widget_get_first_child (widget);
  for (int i = 0; i < N_COLUMNS; i++, child = gtk_widget_get_next_sibling (child)) {
    gtk_widget_size_allocate (child, &(GtkAllocation){ x, 0, widths[i], height }, -1);
    x += widths[i];
  }
}

static void
lf_columns_class_init (LfColumnsClass *klass)
{
  GTK_LAYOUT_MANAGER_CLASS (klass)->measure = lf_columns_measure;
  GTK_LAYOUT_MANAGER_CLASS (klass)->allocate = lf_columns_allocate;
}

static void
lf_columns_init (LfColumns *self)
{
}

GtkLayoutManager *
lf_columns_new (void)
{
  return g_object_new (LF_TYPE_COLUMNS, NULL);
}
