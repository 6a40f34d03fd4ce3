/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/field-list.h"

#include "ui/style.h"
#include "ui/typed-piece.h"

struct _LfFieldList {
  GtkWidget parent_instance;
  GtkWidget *grid;
  GPtrArray *spins; /* of GtkSpinButton */
};

G_DEFINE_FINAL_TYPE (LfFieldList, lf_field_list, GTK_TYPE_WIDGET)

static guint
decimals_of (double step)
{
  return step >= 1 ? 0 : step >= 0.1 ? 1 : 2;
}

static void
add_field (LfFieldList *self, const LfOption *field, int row)
{
  double step = field->step > 0 ? field->step : 1;
  GtkWidget *label = gtk_label_new (field->text);
  GtkWidget *unit = gtk_label_new (field->unit);
  GtkWidget *spin = gtk_spin_button_new_with_range (field->low, field->high, step);
  g_autofree char *name = g_strstrip (g_strdup_printf ("%s %s", field->text, field->unit));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (unit), 0);
  gtk_widget_add_css_class (unit, "dim-label");
  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (spin), decimals_of (step));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), field->start);
  gtk_widget_set_name (spin, field->id);
  lf_style_name_spin (spin, name);
  gtk_grid_attach (GTK_GRID (self->grid), label, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), spin, 1, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), unit, 2, row, 1, 1);
  g_ptr_array_add (self->spins, spin);
}

static void
lf_field_list_dispose (GObject *object)
{
  LfFieldList *self = LF_FIELD_LIST (object);
  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_pointer (&self->spins, g_ptr_array_unref);
  G_OBJECT_CLASS (lf_field_list_parent_class)->dispose (object);
}

static void
lf_field_list_class_init (LfFieldListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_field_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lf_field_list_init (LfFieldList *self)
{
  self->spins = g_ptr_array_new ();
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 10);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 6);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}

GtkWidget *
lf_field_list_new (void)
{
  return g_object_new (LF_TYPE_FIELD_LIST, NULL);
}

void
lf_field_list_set_decision (LfFieldList *self, const LfDecision *decision)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  g_ptr_array_set_size (self->spins, 0);
  for (guint i = 0; decision != NULL && i < decision->options->len; i++)
    add_field (self, g_ptr_array_index (decision->options, i), (int) i);
}

char **
lf_field_list_dup_answer (LfFieldList *self)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  for (guint i = 0; i < self->spins->len; i++) {
    GtkSpinButton *spin = g_ptr_array_index (self->spins, i);
    gtk_spin_button_update (spin);
    g_autofree char *value = lf_number_in_log (gtk_spin_button_get_value (spin),
                                               (int) gtk_spin_button_get_digits (spin));
    g_strv_builder_add (values, value);
  }
  return g_strv_builder_end (values);
}
