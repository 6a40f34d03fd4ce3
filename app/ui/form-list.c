/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/form-list.h"

#include <math.h>

#include "draw/said.h"
#include "scenario/field.h"
#include "session/language.h"

struct _LfFormList {
  GtkWidget parent_instance;
  const LfDecision *decision;
  GtkWidget *grid;    /* a field each second row, and below it room for what is wrong */
  GtkWidget *says;    /* what is wrong, below the field that was written in last; owned */
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

/* The value of each field, NaN where it is empty or makes no sense. */
static void
read_values (LfFormList *self, double values[LF_MAX_FORM_FIELDS])
{
  for (guint i = 0; i < LF_MAX_FORM_FIELDS; i++)
    values[i] = NAN;
  for (guint i = 0; i < self->widgets->len; i++) {
    g_autofree char *text = dup_text (self, i);
    if (*text == '\0' || !lf_field_read (field_of (self, i), text, &values[i]))
      values[i] = NAN;
  }
}

/* What cannot be true of all that has been written so far; or else, of a field that is done with,
 * what was wanted there. "" where nothing is wrong. (transfer full) */
static char *
dup_wrong (LfFormList *self, guint i, gboolean done)
{
  double values[LF_MAX_FORM_FIELDS];
  g_autofree char *text = dup_text (self, i);

  read_values (self, values);
  const LfFieldRule *rule = lf_decision_broken_rule (self->decision, values);
  if (rule != NULL)
    return g_strdup (rule->text);
  if (!done || *text == '\0' || !isnan (values[i]))
    return g_strdup ("");
  g_autofree char *wanted = lf_field_wanted (field_of (self, i), lf_language_tongue ());
  return g_strdup_printf (_ ("%s: wanted is %s."), field_of (self, i)->text, wanted);
}

/* Below that field, where whoever writes looks. */
static void
say_below (LfFormList *self, guint i, const char *wrong)
{
  if (gtk_widget_get_parent (self->says) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), self->says);
  gtk_label_set_label (GTK_LABEL (self->says), wrong);
  if (*wrong != '\0')
    gtk_grid_attach (GTK_GRID (self->grid), self->says, 0, (int) i * 2 + 1, 3, 1);
}

static void
look (LfFormList *self, GtkWidget *field, gboolean done)
{
  guint i = 0;

  if (!g_ptr_array_find (self->widgets, field, &i))
    return;
  g_autofree char *wrong = dup_wrong (self, i, done);
  say_below (self, i, wrong);
}

static void
changed_cb (GtkWidget *widget, LfFormList *self)
{
  look (self, GTK_IS_ENTRY (widget) ? widget : gtk_widget_get_parent (widget), FALSE);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
left_cb (GtkEventController *controller, LfFormList *self)
{
  look (self, gtk_event_controller_get_widget (controller), TRUE);
}

static void
activate_cb (GtkWidget *entry, LfFormList *self)
{
  look (self, entry, TRUE);
  g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0);
}

/* ---- Fields ---- */

/* How it is written, shown where nothing stands yet. */
static const char *
example_of (const LfOption *field)
{
  static const char *const examples[LF_N_FIELD_KINDS] = {
    [LF_FIELD_NUMBER] = "", [LF_FIELD_TIME] = N_ ("mm:ss"),         [LF_FIELD_CLOCK] = N_ ("hh:mm"),
    [LF_FIELD_CHOICE] = "", [LF_FIELD_TEXT] = N_ ("In your words"),
  };
  return lf_said (examples[field->field]);
}

static GtkWidget *
make_entry (LfFormList *self, const LfOption *field, const char *name)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER); /* where its label takes more lines */
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), field->field == LF_FIELD_TEXT ? 20 : 7);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), example_of (field));
  if (field->field == LF_FIELD_TEXT)
    gtk_entry_set_max_length (GTK_ENTRY (entry), (int) field->high);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (entry, focus);
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
    g_autofree char *name = g_strdup_printf (_ ("%s: %s"), field->text, word->text);
    gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
    gtk_widget_set_name (button, word->id);
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
    if (first != NULL)
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
    else
      first = button;
    g_signal_connect (button, "toggled", G_CALLBACK (changed_cb), self);
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
  gtk_grid_attach (GTK_GRID (self->grid), label, 0, row * 2, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), widget, 1, row * 2, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), unit, 2, row * 2, 1, 1);
  g_ptr_array_add (self->widgets, widget);
}

/* ---- The object ---- */

static void
lf_form_list_dispose (GObject *object)
{
  LfFormList *self = LF_FORM_LIST (object);
  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_object (&self->says);
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
  self->grid = gtk_grid_new ();
  self->says = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 10);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 6);
  gtk_label_set_wrap (GTK_LABEL (self->says), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->says), 0);
  gtk_widget_set_name (self->says, "cannot-be");
  gtk_widget_add_css_class (self->says, "caution");
  g_object_ref_sink (self->says);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
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
