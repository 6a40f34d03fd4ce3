/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/shares.h"

struct _LfShares {
  GtkLayoutManager parent_instance;
  double first;
};

G_DEFINE_FINAL_TYPE (LfShares, lf_shares, GTK_TYPE_LAYOUT_MANAGER)

static void
lf_shares_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation,
                   int for_size, int *minimum, int *natural, int *minimum_baseline,
                   int *natural_baseline)
{
  int upper = lf_shares_least (gtk_widget_get_first_child (widget), orientation);
  int lower = lf_shares_least (gtk_widget_get_last_child (widget), orientation);

  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? upper + lower : MAX (upper, lower);
  *natural = *minimum;
}

static void
lf_shares_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                    int baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *last = gtk_widget_get_last_child (widget);
  int upper = MIN ((int) (height * LF_SHARES (manager)->first),
                   height - lf_shares_least (last, GTK_ORIENTATION_VERTICAL));

  upper = MAX (upper, lf_shares_least (first, GTK_ORIENTATION_VERTICAL));
  lf_shares_least (first, GTK_ORIENTATION_HORIZONTAL);
  lf_shares_least (last, GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_size_allocate (first, &(GtkAllocation){ 0, 0, width, upper }, -1);
  gtk_widget_size_allocate (last, &(GtkAllocation){ 0, upper, width, MAX (height - upper, 1) }, -1);
}

static void
lf_shares_class_init (LfSharesClass *klass)
{
  GTK_LAYOUT_MANAGER_CLASS (klass)->measure = lf_shares_measure;
  GTK_LAYOUT_MANAGER_CLASS (klass)->allocate = lf_shares_allocate;
}

static void
lf_shares_init (LfShares *self)
{
}

GtkLayoutManager *
lf_shares_new (double first)
{
  LfShares *self = g_object_new (LF_TYPE_SHARES, NULL);
  self->first = first;
  return GTK_LAYOUT_MANAGER (self);
}

int
lf_shares_least (GtkWidget *child, GtkOrientation orientation)
{
  int minimum = 0;
  gtk_widget_measure (child, orientation, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}
