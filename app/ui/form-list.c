/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/form-list.h"

#include <math.h>

#include "scenario/field.h"

struct _LfFormList {
  GtkWidget parent_instance;
  const LfDecision *decision;
  GtkWidget *box;
  GtkWidget *grid;
  GtkWidget *says;    /* what is wrong, or empty */
  GPtrArray *widgets; /* of GtkWidget: an entry, or a box of toggle buttons */
};

enum { SIGNAL_CHANGED, SIGNAL_ACTIVATE, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfFormList, lf_form_list, GTK_TYPE_WIDGET)

static const LfOption *
field_of (LfFormList *self, guint i)
{
  return g_ptr_array_index (self->decision->options, i);
}

/* ---- What stands there ---- */

/* As a log has it; "" where nothing does. (transfer full) */
static char *
dup_text (LfFormList *self, guint i)
{
  GtkWidget *widget = g_ptr_array_index (self->widgets, i);

  if (GTK_IS_ENTRY (widget))
    return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (widget))));
  for (GtkWidget *button = gtk_widget_get_first_child (widget); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)))
      return g_strdup (gtk_widget_get_name (button));
  return g_strdup ("");
}

/* The value of each field, NaN where it is empty or makes no sense. Returns the first that makes
 * none, or -1. */
static int
read_values (LfFormList *self, double values[LF_MAX_FORM_FIELDS])
{
  int wrong = -1;

  for (guint i = 0; i < LF_MAX_FORM_FIELDS; i++)
    values[i] = NAN;
  for (guint i = 0; i < self->widgets->len; i++) {
    g_autofree char *text = dup_text (self, i);
    if (*text != '\0' && !lf_field_read (field_of (self, i), text, &values[i])) {
      values[i] = NAN;
      wrong = wrong < 0 ? (int) i : wrong;
    }
  }
  return wrong;
}

/* What is wrong with what has been written so far, "" where nothing is. (transfer full) */
static char *
dup_wrong (LfFormList *self)
{
  double values[LF_MAX_FORM_FIELDS];
  int wrong = read_values (self, values);
  const LfFieldRule *rule = lf_decision_broken_rule (self->decision, values);

  if (rule != NULL)
    return g_strdup (rule->text);
  if (wrong < 0)
    return g_strdup ("");
  g_autofree char *wanted = lf_field_wanted (field_of (self, (guint) wrong));
  return g_strdup_printf ("%s: wanted is %s.", field_of (self, (guint) wrong)->text, wanted);
}

static void
changed_cb (LfFormList *self)
{
  g_autofree char *wrong = dup_wrong (self);

  gtk_label_set_label (GTK_LABEL (self->says), wrong);
  gtk_widget_set_visible (self->says, *wrong != '\0');
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
activate_cb (LfFormList *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0);
}

/* ---- Fields ---- */

/* How it is written, shown where nothing stands yet. */
static const char *
example_of (const LfOption *field)
{
  static const char *const examples[LF_N_FIELD_KINDS] = {
    [LF_FIELD_NUMBER] = "", [LF_FIELD_TIME] = "mm:ss",         [LF_FIELD_CLOCK] = "hh:mm",
    [LF_FIELD_CHOICE] = "", [LF_FIELD_TEXT] = "In your words",
  };
  return examples[field->field];
}

static GtkWidget *
make_entry (LfFormList *self, const LfOption *field, const char *name)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), field->field == LF_FIELD_TEXT ? 20 : 7);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), example_of (field));
  if (field->field == LF_FIELD_TEXT)
    gtk_entry_set_max_length (GTK_ENTRY (entry), (int) field->high);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (activate_cb), self);
  return entry;
}

static GtkWidget *
make_choice (LfFormList *self, const LfOption *field)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *first = NULL;

  for (guint i = 0; i < field->words->len; i++) {
    const LfFieldWord *word = g_ptr_array_index (field->words, i);
    GtkWidget *button = gtk_toggle_button_new_with_label (word->text);
    g_autofree char *name = g_strdup_printf ("%s: %s", field->text, word->text);
    gtk_widget_set_name (button, word->id);
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
    if (first != NULL)
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
    else
      first = button;
    g_signal_connect_swapped (button, "toggled", G_CALLBACK (changed_cb), self);
    gtk_box_append (GTK_BOX (box), button);
  }
  return box;
}

static void
add_field (LfFormList *self, const LfOption *field, int row)
{
  g_autofree char *name = g_strstrip (g_strdup_printf ("%s %s", field->text, field->unit));
  GtkWidget *label = gtk_label_new (field->text);
  GtkWidget *unit = gtk_label_new (field->unit);
  GtkWidget *widget =
      field->field == LF_FIELD_CHOICE ? make_choice (self, field) : make_entry (self, field, name);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (unit), 0);
  gtk_widget_add_css_class (unit, "dim-label");
  gtk_widget_set_name (widget, field->id);
  gtk_grid_attach (GTK_GRID (self->grid), label, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), widget, 1, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), unit, 2, row, 1, 1);
  g_ptr_array_add (self->widgets, widget);
}

/* ---- The object ---- */

static void
lf_form_list_dispose (GObject *object)
{
  LfFormList *self = LF_FORM_LIST (object);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->widgets, g_ptr_array_unref);
  G_OBJECT_CLASS (lf_form_list_parent_class)->dispose (object);
}

static void
lf_form_list_class_init (LfFormListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_form_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", LF_TYPE_FORM_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ACTIVATE] = g_signal_new ("activate", LF_TYPE_FORM_LIST, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lf_form_list_init (LfFormList *self)
{
  self->widgets = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->grid = gtk_grid_new ();
  self->says = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 10);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 6);
  gtk_label_set_wrap (GTK_LABEL (self->says), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->says), 0);
  gtk_widget_set_name (self->says, "cannot-be");
  gtk_widget_add_css_class (self->says, "caution");
  gtk_widget_set_visible (self->says, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->grid);
  gtk_box_append (GTK_BOX (self->box), self->says);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
lf_form_list_new (void)
{
  return g_object_new (LF_TYPE_FORM_LIST, NULL);
}

void
lf_form_list_set_decision (LfFormList *self, const LfDecision *decision)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  g_ptr_array_set_size (self->widgets, 0);
  gtk_label_set_label (GTK_LABEL (self->says), "");
  gtk_widget_set_visible (self->says, FALSE);
  self->decision = decision;
  for (guint i = 0; decision != NULL && i < decision->options->len; i++)
    add_field (self, field_of (self, i), (int) i);
}

char **
lf_form_list_dup_answer (LfFormList *self)
{
  double values[LF_MAX_FORM_FIELDS];
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  if (self->decision == NULL || self->widgets->len == 0)
    return NULL;
  read_values (self, values);
  for (guint i = 0; i < self->widgets->len; i++) {
    g_autofree char *text = dup_text (self, i);
    if (isnan (values[i]))
      return NULL;
    g_strv_builder_add (texts, text);
  }
  return lf_decision_broken_rule (self->decision, values) == NULL ? g_strv_builder_end (texts)
                                                                  : NULL;
}
