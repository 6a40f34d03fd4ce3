/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/brief-page.h"

#include <adwaita.h>

#include "attempt/variation.h"
#include "draw/said.h"
#include "ui/pdf-save.h"
#include "ui/sheet-task.h"
#include "ui/style.h"

struct _LfBriefPage {
  GtkWidget parent_instance;
  const LfScenario *scenario; /* as its file stands */
  LfScenario *varied;         /* as the seed that stands there has it; NULL where nothing varies */
  AdwWindowTitle *title;
  GtkWidget *back, *sheet, *patient, *brief, *objectives, *note, *packs, *seed, *start;
  GPtrArray *pack_rows; /* of GtkWidget */
  LfPacks *played_by;   /* by which the scenario is played */
};

enum { SIGNAL_START, SIGNAL_BACK, SIGNAL_SAID, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfBriefPage, lf_brief_page, GTK_TYPE_WIDGET)

static void
clear (GtkWidget *box)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static void
add_text (GtkWidget *box, const char *words)
{
  GtkWidget *label = gtk_label_new (words);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
}

/* Its lines hang beside the bullet. */
static void
add_bullet (GtkWidget *box, const char *words)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *bullet = gtk_label_new ("•");
  gtk_widget_set_valign (bullet, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), bullet);
  add_text (line, words);
  gtk_box_append (GTK_BOX (box), line);
}

static void
show_texts (LfBriefPage *self)
{
  const LfScenario *scenario = self->varied != NULL ? self->varied : self->scenario;
  gtk_label_set_label (GTK_LABEL (self->patient), scenario->patient_text);
  clear (self->brief);
  for (guint i = 0; i < scenario->brief->len; i++) {
    const LfParagraph *paragraph = g_ptr_array_index (scenario->brief, i);
    add_text (self->brief, paragraph->text);
  }
  clear (self->objectives);
  for (guint i = 0; i < scenario->objectives->len; i++)
    add_bullet (self->objectives, g_ptr_array_index (scenario->objectives, i));
}

/* Who published it, which version, what took its place, and how far it is reviewed. As markup.
 * (transfer full) */
static char *
particulars_of (const LfPack *pack)
{
  g_autofree char *replaced = lf_pack_replaced_text (pack);
  const char *review = _ (lf_table_word (&lf_review_states, pack->review)->label);

  if (replaced == NULL)
    return g_markup_printf_escaped (_ ("%s, version %s. %s. %s"), pack->publisher, pack->version,
                                    review, pack->note);
  return g_markup_printf_escaped (_ ("%s, version %s. Superseded: %s. %s. %s"), pack->publisher,
                                  pack->version, replaced, review, pack->note);
}

static void
show_packs (LfBriefPage *self, const LfPacks *packs)
{
  for (guint i = 0; i < self->pack_rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->packs),
                                  g_ptr_array_index (self->pack_rows, i));
  g_ptr_array_set_size (self->pack_rows, 0);
  for (guint i = 0; i < self->scenario->packs->len; i++) {
    const LfPack *pack = lf_packs_pack (packs, g_ptr_array_index (self->scenario->packs, i));
    if (pack == NULL)
      continue;
    GtkWidget *row = adw_action_row_new ();
    g_autofree char *title = g_markup_escape_text (pack->title, -1);
    g_autofree char *target = g_strdup_printf ("%s@%s", pack->id, pack->version);
    g_autofree char *subtitle = particulars_of (pack);
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.guidance");
    gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               gtk_image_new_from_icon_name ("go-next-symbolic"));
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->packs), row);
    g_ptr_array_add (self->pack_rows, row);
  }
}

static gboolean
get_seed (LfBriefPage *self, guint64 *seed)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->seed));
  return g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT64, seed, NULL);
}

static void
start_cb (LfBriefPage *self)
{
  guint64 seed = 0;

  if (self->scenario == NULL)
    return;
  if (!get_seed (self, &seed)) {
    gtk_widget_add_css_class (self->seed, "error");
    gtk_widget_grab_focus (self->seed);
    return;
  }
  g_signal_emit (self, signals[SIGNAL_START], 0, seed);
}

/* The brief is that of the patient who comes with this seed. */
static void
seed_changed_cb (LfBriefPage *self)
{
  guint64 seed = 0;

  gtk_widget_remove_css_class (self->seed, "error");
  if (self->scenario == NULL || !get_seed (self, &seed))
    return;
  lf_scenario_free (self->varied);
  self->varied = lf_variation_draw (self->scenario, seed);
  show_texts (self);
}

static void
back_cb (LfBriefPage *self)
{
  g_signal_emit (self, signals[SIGNAL_BACK], 0);
}

/* ---- The facilitator's sheet ---- */

static void
sheet_made_cb (GObject *object, GAsyncResult *made, gpointer path)
{
  LfBriefPage *self = LF_BRIEF_PAGE (object);
  g_autofree char *owned = path;
  g_autofree char *base = g_path_get_basename (owned);
  g_autofree char *done = g_strdup_printf (_ ("%s is saved."), base);
  g_autoptr (GError) error = NULL;
  gboolean good = lf_sheet_task_finish (made, &error);

  if (self->sheet != NULL)
    gtk_widget_set_sensitive (self->sheet, TRUE);
  g_signal_emit (self, signals[SIGNAL_SAID], 0, good ? done : error->message);
}

void
lf_brief_page_save_sheet (LfBriefPage *self, const char *path)
{
  guint64 seed = 0;

  if (self->scenario == NULL || !get_seed (self, &seed))
    return;
  gtk_widget_set_sensitive (self->sheet, FALSE);
  lf_sheet_task_start (G_OBJECT (self), self->scenario, self->played_by, seed, path, sheet_made_cb,
                       g_strdup (path));
}

static void
sheet_chosen_cb (GtkWidget *widget, const char *path)
{
  lf_brief_page_save_sheet (LF_BRIEF_PAGE (widget), path);
}

static void
sheet_cb (LfBriefPage *self)
{
  g_autofree char *name =
      g_strdup_printf (_ ("Lowflow facilitator's sheet, %s.pdf"), self->scenario->title);
  lf_pdf_save (GTK_WIDGET (self), _ ("Save the facilitator's sheet"), name, sheet_chosen_cb);
}

/* ---- The object ---- */

static void
lf_brief_page_dispose (GObject *object)
{
  LfBriefPage *self = LF_BRIEF_PAGE (object);
  g_clear_pointer (&self->pack_rows, g_ptr_array_unref);
  g_clear_pointer (&self->varied, lf_scenario_free);
  g_clear_pointer (&self->played_by, lf_packs_unref);
  lf_style_drop_children (GTK_WIDGET (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), LF_TYPE_BRIEF_PAGE);
  G_OBJECT_CLASS (lf_brief_page_parent_class)->dispose (object);
}

static void
lf_brief_page_class_init (LfBriefPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lf_brief_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/lowflow/Lowflow/brief-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LfBriefPage, title);
  gtk_widget_class_bind_template_child (widget_class, LfBriefPage, back);
  gtk_widget_class_bind_template_child (widget_class, LfBriefPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, LfBriefPage, patient);
  gtk_widget_class_bind_template_child (widget_class, LfBriefPage, brief);
  gtk_widget_class_bind_template_child (widget_class, LfBriefPage, objectives);
  gtk_widget_class_bind_template_child (widget_class, LfBriefPage, note);
  gtk_widget_class_bind_template_child (widget_class, LfBriefPage, packs);
  gtk_widget_class_bind_template_child (widget_class, LfBriefPage, seed);
  gtk_widget_class_bind_template_child (widget_class, LfBriefPage, start);
  signals[SIGNAL_START] = g_signal_new ("start", LF_TYPE_BRIEF_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT64);
  signals[SIGNAL_BACK] = g_signal_new ("back", LF_TYPE_BRIEF_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SAID] = g_signal_new ("said", LF_TYPE_BRIEF_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lf_brief_page_init (LfBriefPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->pack_rows = g_ptr_array_new ();
  g_signal_connect_swapped (self->start, "clicked", G_CALLBACK (start_cb), self);
  g_signal_connect_swapped (self->back, "clicked", G_CALLBACK (back_cb), self);
  g_signal_connect_swapped (self->sheet, "clicked", G_CALLBACK (sheet_cb), self);
  g_signal_connect_swapped (self->seed, "changed", G_CALLBACK (seed_changed_cb), self);
}

GtkWidget *
lf_brief_page_new (void)
{
  return g_object_new (LF_TYPE_BRIEF_PAGE, NULL);
}

/* What it is and is not, how far it is reviewed, whose law holds. (transfer full) */
static char *
note_of (const LfScenario *scenario)
{
  g_autofree char *note = g_strdup_printf (
      _ ("Training only. A fictional patient. Not a medical device; not for the care of any "
         "patient.\n%s: %s\nThe law is that of %s. Mistakes are for here; what you do is kept on "
         "this computer only."),
      _ (lf_table_word (&lf_review_states, scenario->review)->label),
      _ (lf_table_word (&lf_review_states, scenario->review)->meaning),
      _ (lf_table_word (&lf_jurisdictions, scenario->jurisdiction)->label));
  return g_strjoin ("\n", note, lf_said_how_far (), NULL);
}

void
lf_brief_page_show (LfBriefPage *self, const LfScenario *scenario, const LfPacks *packs)
{
  g_autofree char *minutes = g_strdup_printf (
      ngettext ("About %.0f minute", "About %.0f minutes", (gulong) (scenario->minutes + 0.5)),
      scenario->minutes);
  g_autofree char *note = note_of (scenario);
  /* A new seed each time, so that the same learner meets other chances. */
  g_autofree char *seed = g_strdup_printf ("%u", g_random_int_range (1, G_MAXINT32));

  self->scenario = NULL;
  gtk_editable_set_text (GTK_EDITABLE (self->seed), seed);
  self->scenario = scenario;
  seed_changed_cb (self);
  adw_window_title_set_title (self->title, scenario->title);
  adw_window_title_set_subtitle (self->title, minutes);
  gtk_label_set_label (GTK_LABEL (self->note), note);
  show_packs (self, packs);
  g_clear_pointer (&self->played_by, lf_packs_unref);
  self->played_by = lf_packs_ref ((LfPacks *) packs);
  gtk_widget_set_visible (self->sheet, !scenario->endless);
  gtk_widget_grab_focus (self->start);
}

const LfScenario *
lf_brief_page_get_scenario (LfBriefPage *self)
{
  return self->scenario;
}
