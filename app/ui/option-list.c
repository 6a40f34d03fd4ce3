/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/option-list.h"

#include <glib/gi18n-lib.h>

struct _LfOptionList {
  GtkWidget parent_instance;
  const LfDecision *decision;
  GPtrArray *options; /* of const LfOption, as shown */
  GPtrArray *buttons; /* of GtkWidget, parallel */
  GArray *chosen;     /* of guint: places in `options`, in the order chosen */
};

enum { SIGNAL_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfOptionList, lf_option_list, GTK_TYPE_WIDGET)

static gboolean
is_one (LfOptionList *self)
{
  return self->decision->kind == LF_DECISION_CHOOSE_ONE ||
         self->decision->kind == LF_DECISION_STATE_REASON;
}

/* Where in the order of choosing an option stands, from 1; 0 where it is not chosen. */
static guint
place_of (LfOptionList *self, guint option)
{
  for (guint i = 0; i < self->chosen->len; i++)
    if (g_array_index (self->chosen, guint, i) == option)
      return i + 1;
  return 0;
}

static void
show_chosen (LfOptionList *self)
{
  for (guint i = 0; i < self->buttons->len; i++) {
    GtkWidget *button = g_ptr_array_index (self->buttons, i);
    const LfOption *option = g_ptr_array_index (self->options, i);
    guint place = place_of (self, i);
    GtkWidget *mark = gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (button)));
    g_autofree char *text = place == 0 ? g_strdup ("")
                            : self->decision->kind == LF_DECISION_PUT_IN_ORDER
                                ? g_strdup_printf ("%u.", place)
                                : g_strdup ("✓");
    g_autofree char *name =
        place > 0 ? g_strdup_printf (_ ("%u: %s, chosen %s"), i + 1, option->text, text)
                  : g_strdup_printf ("%u: %s", i + 1, option->text);
    gtk_label_set_label (GTK_LABEL (mark), text);
    (place > 0 ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (button, "chosen");
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
  }
}

static void
choose (LfOptionList *self, guint option)
{
  guint place = place_of (self, option);

  if (is_one (self)) {
    g_array_set_size (self->chosen, 0);
    g_array_append_val (self->chosen, option);
  } else if (place == 0) {
    g_array_append_val (self->chosen, option);
  } else if (self->decision->kind == LF_DECISION_CHOOSE_SEVERAL || place == self->chosen->len) {
    g_array_remove_index (self->chosen, place - 1);
  }
  show_chosen (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
clicked_cb (GtkWidget *button, LfOptionList *self)
{
  guint i = 0;
  if (g_ptr_array_find (self->buttons, button, &i))
    choose (self, i);
}

static GtkWidget *
make_button (LfOptionList *self, guint i)
{
  const LfOption *option = g_ptr_array_index (self->options, i);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autofree char *digit = g_strdup_printf ("%u", i + 1);
  GtkWidget *number = gtk_label_new (digit);
  GtkWidget *text = gtk_label_new (option->text);
  GtkWidget *mark = gtk_label_new (NULL);

  gtk_widget_add_css_class (number, "option-number");
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_label_set_width_chars (GTK_LABEL (mark), 2);
  gtk_widget_add_css_class (mark, "option-mark");
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "option");
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_name (button, option->id);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
  return button;
}

static void
remove_buttons (LfOptionList *self)
{
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->buttons, i));
  g_ptr_array_set_size (self->buttons, 0);
  g_ptr_array_set_size (self->options, 0);
  g_array_set_size (self->chosen, 0);
}

/* The same order whenever the same attempt asks. That of the file would give the answer away:
 * whoever writes a decision begins with what is right. */
static void
shuffle (LfOptionList *self, guint64 seed)
{
  guint32 words[] = { (guint32) seed, (guint32) (seed >> 32), g_str_hash (self->decision->id) };
  GRand *rand = g_rand_new_with_seed_array (words, G_N_ELEMENTS (words));

  for (guint i = self->options->len; i > 1; i--) {
    guint j = (guint) g_rand_int_range (rand, 0, (gint32) i);
    gpointer swapped = self->options->pdata[i - 1];
    self->options->pdata[i - 1] = self->options->pdata[j];
    self->options->pdata[j] = swapped;
  }
  g_rand_free (rand);
}

static void
lf_option_list_dispose (GObject *object)
{
  LfOptionList *self = LF_OPTION_LIST (object);
  if (self->buttons != NULL)
    remove_buttons (self);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  g_clear_pointer (&self->options, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, g_array_unref);
  G_OBJECT_CLASS (lf_option_list_parent_class)->dispose (object);
}

static void
lf_option_list_class_init (LfOptionListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_option_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", LF_TYPE_OPTION_LIST, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lf_option_list_init (LfOptionList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
  self->options = g_ptr_array_new ();
  self->buttons = g_ptr_array_new ();
  self->chosen = g_array_new (FALSE, FALSE, sizeof (guint));
}

GtkWidget *
lf_option_list_new (void)
{
  return g_object_new (LF_TYPE_OPTION_LIST, NULL);
}

void
lf_option_list_set_decision (LfOptionList *self, const LfDecision *decision, guint64 seed)
{
  remove_buttons (self);
  self->decision = decision;
  if (decision == NULL)
    return;
  for (guint i = 0; i < decision->options->len; i++)
    g_ptr_array_add (self->options, g_ptr_array_index (decision->options, i));
  shuffle (self, seed);
  for (guint i = 0; i < self->options->len; i++) {
    GtkWidget *button = make_button (self, i);
    g_ptr_array_add (self->buttons, button);
    gtk_widget_set_parent (button, GTK_WIDGET (self));
  }
  show_chosen (self);
}

/* An option that a key has chosen may lie below the edge. */
static void
bring_into_view (GtkWidget *button)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (button, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  if (scroller == NULL || !gtk_widget_compute_bounds (button, scroller, &bounds))
    return;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  double top = gtk_adjustment_get_value (adjustment) + (double) bounds.origin.y;
  gtk_adjustment_clamp_page (adjustment, top, top + (double) bounds.size.height);
}

gboolean
lf_option_list_choose (LfOptionList *self, guint number)
{
  if (self->decision == NULL || number < 1 || number > self->options->len)
    return FALSE;
  choose (self, number - 1);
  bring_into_view (g_ptr_array_index (self->buttons, number - 1));
  return TRUE;
}

gboolean
lf_option_list_undo (LfOptionList *self)
{
  if (self->chosen->len == 0)
    return FALSE;
  g_array_set_size (self->chosen, self->chosen->len - 1);
  show_chosen (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return TRUE;
}

char **
lf_option_list_dup_answer (LfOptionList *self)
{
  if (self->chosen->len == 0)
    return NULL;
  if (self->decision->kind == LF_DECISION_PUT_IN_ORDER && self->chosen->len < self->options->len)
    return NULL;
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  for (guint i = 0; i < self->chosen->len; i++) {
    const LfOption *option =
        g_ptr_array_index (self->options, g_array_index (self->chosen, guint, i));
    g_strv_builder_add (ids, option->id);
  }
  return g_strv_builder_end (ids);
}
