/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/quarters.h"

#include "ui/shares.h"

enum { TOP_LEFT, TOP_RIGHT, BOTTOM_LEFT, BOTTOM_RIGHT, N_CHILDREN, GAP = 1 };

static const double left_share = 0.58;
static const double top_share = 0.55;

struct _LfQuarters {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (LfQuarters, lf_quarters, GTK_TYPE_LAYOUT_MANAGER)

static void
get_children (GtkWidget *widget, GtkWidget *children[N_CHILDREN])
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  for (int i = 0; i < N_CHILDREN; i++) {
    g_assert (child != NULL);
    children[i] = child;
    child = gtk_widget_get_next_sibling (child);
  }
}

static void
lf_quarters_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation,
                     int for_size, int *minimum, int *natural, int *minimum_baseline,
                     int *natural_baseline)
{
  GtkWidget *c[N_CHILDREN];
  int sizes[N_CHILDREN];

  get_children (widget, c);
  for (int i = 0; i < N_CHILDREN; i++)
    sizes[i] = lf_shares_least (c[i], orientation);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum =
        MAX (sizes[TOP_LEFT], sizes[BOTTOM_LEFT]) + MAX (sizes[TOP_RIGHT], sizes[BOTTOM_RIGHT]);
  else
    *minimum =
        MAX (sizes[TOP_LEFT], sizes[TOP_RIGHT]) + MAX (sizes[BOTTOM_LEFT], sizes[BOTTOM_RIGHT]);
  *minimum += GAP;
  *natural = *minimum;
}

/* The first part's length: its share, but neither part below its least. */
static int
split (int whole, double share, int least_first, int least_second)
{
  int first = (int) (whole * share);
  return MAX (MIN (first, whole - GAP - least_second), least_first);
}

static void
lf_quarters_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                      int baseline)
{
  GtkWidget *c[N_CHILDREN];
  const GtkOrientation across = GTK_ORIENTATION_HORIZONTAL;
  const GtkOrientation down = GTK_ORIENTATION_VERTICAL;

  get_children (widget, c);
  int x = split (
      width, left_share,
      MAX (lf_shares_least (c[TOP_LEFT], across), lf_shares_least (c[BOTTOM_LEFT], across)),
      MAX (lf_shares_least (c[TOP_RIGHT], across), lf_shares_least (c[BOTTOM_RIGHT], across)));
  int y =
      split (height, top_share,
             MAX (lf_shares_least (c[TOP_LEFT], down), lf_shares_least (c[TOP_RIGHT], down)),
             MAX (lf_shares_least (c[BOTTOM_LEFT], down), lf_shares_least (c[BOTTOM_RIGHT], down)));
  int right = MAX (width - x - GAP, 1);
  int below = MAX (height - y - GAP, 1);

  gtk_widget_size_allocate (c[TOP_LEFT], &(GtkAllocation){ 0, 0, x, y }, -1);
  gtk_widget_size_allocate (c[TOP_RIGHT], &(GtkAllocation){ x + GAP, 0, right, y }, -1);
  gtk_widget_size_allocate (c[BOTTOM_LEFT], &(GtkAllocation){ 0, y + GAP, x, below }, -1);
  gtk_widget_size_allocate (c[BOTTOM_RIGHT], &(GtkAllocation){ x + GAP, y + GAP, right, below },
                            -1);
}

static void
lf_quarters_class_init (LfQuartersClass *klass)
{
  GTK_LAYOUT_MANAGER_CLASS (klass)->measure = lf_quarters_measure;
  GTK_LAYOUT_MANAGER_CLASS (klass)->allocate = lf_quarters_allocate;
}

static void
lf_quarters_init (LfQuarters *self)
{
}

GtkLayoutManager *
lf_quarters_new (void)
{
  return g_object_new (LF_TYPE_QUARTERS, NULL);
}
