/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/wrap.h"

struct _LfWrap {
  GtkLayoutManager parent_instance;
  int column_gap;
  int row_gap;
};

G_DEFINE_FINAL_TYPE (LfWrap, lf_wrap, GTK_TYPE_LAYOUT_MANAGER)

static void
natural_size (GtkWidget *child, int most, int *width, int *height)
{
  int least = 0, natural = 0;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  *width = MAX (MIN (natural, most), least);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, *width, NULL, height, NULL, NULL);
}

/* The children of one row, from `child` on: returns the first of the next row, or NULL. `height` is
 * set to the row's. */
static GtkWidget *
measure_row (LfWrap *self, GtkWidget *child, int width, int *height)
{
  int x = 0;

  for (*height = 0; child != NULL; child = gtk_widget_get_next_sibling (child)) {
    int child_width = 0, child_height = 0;
    if (!gtk_widget_should_layout (child))
      continue;
    natural_size (child, width, &child_width, &child_height);
    if (x > 0 && x + child_width > width)
      return child;
    x += child_width + self->column_gap;
    *height = MAX (*height, child_height);
  }
  return NULL;
}

/* Gives the children of a row their places, each in the middle of its height. */
static void
place_row (LfWrap *self, GtkWidget *child, GtkWidget *end, int width, int y, int height)
{
  gboolean mirrored = gtk_widget_get_direction (child) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (; child != end; child = gtk_widget_get_next_sibling (child)) {
    int child_width = 0, child_height = 0;
    if (!gtk_widget_should_layout (child))
      continue;
    natural_size (child, width, &child_width, &child_height);
    int left = mirrored ? width - x - child_width : x;
    gtk_widget_size_allocate (
        child, &(GtkAllocation){ left, y + (height - child_height) / 2, child_width, child_height },
        -1);
    x += child_width + self->column_gap;
  }
}

/* Goes through the children in rows of `width`; gives them their places where `place` is set.
 * Returns the height used. */
static int
flow (LfWrap *self, GtkWidget *widget, int width, gboolean place)
{
  int y = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget), *next; child != NULL; child = next) {
    int height = 0;
    next = measure_row (self, child, width, &height);
    if (place)
      place_row (self, child, next, width, y, height);
    y += height + (next != NULL ? self->row_gap : 0);
  }
  return y;
}

static GtkSizeRequestMode
lf_wrap_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lf_wrap_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation,
                 int for_size, int *minimum, int *natural, int *minimum_baseline,
                 int *natural_baseline)
{
  LfWrap *self = LF_WRAP (manager);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL) {
    if (for_size < 0)
      lf_wrap_measure (manager, widget, GTK_ORIENTATION_HORIZONTAL, -1, &(int){ 0 }, &for_size,
                       NULL, NULL);
    *minimum = *natural = flow (self, widget, for_size, FALSE);
    return;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int least = 0, wanted = 0;
    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, orientation, -1, &least, &wanted, NULL, NULL);
    *minimum = MAX (*minimum, least);
    *natural += wanted + (*natural > 0 ? self->column_gap : 0);
  }
  *natural = MAX (*natural, *minimum);
}

static void
lf_wrap_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  flow (LF_WRAP (manager), widget, width, TRUE);
}

static void
lf_wrap_class_init (LfWrapClass *klass)
{
  GTK_LAYOUT_MANAGER_CLASS (klass)->get_request_mode = lf_wrap_get_request_mode;
  GTK_LAYOUT_MANAGER_CLASS (klass)->measure = lf_wrap_measure;
  GTK_LAYOUT_MANAGER_CLASS (klass)->allocate = lf_wrap_allocate;
}

static void
lf_wrap_init (LfWrap *self)
{
}

GtkLayoutManager *
lf_wrap_new (int column_gap, int row_gap)
{
  LfWrap *self = g_object_new (LF_TYPE_WRAP, NULL);
  self->column_gap = column_gap;
  self->row_gap = row_gap;
  return GTK_LAYOUT_MANAGER (self);
}

/* A box lets itself have another layout, and unparents its children when it goes. */
GtkWidget *
lf_wrap_box_new (int column_gap, int row_gap)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (box, lf_wrap_new (column_gap, row_gap));
  return box;
}

void
lf_wrap_box_append (GtkWidget *box, GtkWidget *child)
{
  gtk_widget_insert_before (child, box, NULL);
}
