/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/library-page.h"

#include <adwaita.h>

#include <glib/gi18n-lib.h>

#include "draw/timeline.h"
#include "session/attempts.h"
#include "ui/labels.h"
#include "ui/scenario-card.h"
#include "ui/style.h"

enum { MOST_ATTEMPTS = 30 };

struct _LfLibraryPage {
  GtkWidget parent_instance;
  GtkWidget *interrupted, *scenarios, *no_attempts, *attempts;
  LfLibrary *library; /* shown */
  guint verifying;    /* source, or 0 */
};

enum { SIGNAL_SCENARIO, SIGNAL_RESUME, SIGNAL_ATTEMPT, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfLibraryPage, lf_library_page, GTK_TYPE_WIDGET)

static void
empty (GtkWidget *box)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (box)) != NULL) {
    if (GTK_IS_LIST_BOX (box))
      gtk_list_box_remove (GTK_LIST_BOX (box), child);
    else
      gtk_box_remove (GTK_BOX (box), child);
  }
}

static char *
date_text (const char *started_at)
{
  g_autoptr (GDateTime) utc =
      started_at[0] != '\0' ? g_date_time_new_from_iso8601 (started_at, NULL) : NULL;
  if (utc == NULL)
    return g_strdup (_ ("Date unknown"));
  g_autoptr (GDateTime) local = g_date_time_to_local (utc);
  return g_date_time_format (local, "%-d %B %Y, %H:%M");
}

/* ---- Scenarios ---- */

static void
scenario_clicked_cb (GtkWidget *card, LfLibraryPage *self)
{
  g_signal_emit (self, signals[SIGNAL_SCENARIO], 0, gtk_widget_get_name (card));
}

static void
append_card (LfLibraryPage *self, LfLibrary *library, const LfLibraryEntry *entry, GtkWidget *box)
{
  const LfPacks *packs = entry->head != NULL ? lf_library_packs_for (library, entry->head)
                                             : lf_library_packs (library);
  GtkWidget *card = lf_scenario_card_new (entry, packs);
  if (GTK_IS_BUTTON (card))
    g_signal_connect (card, "clicked", G_CALLBACK (scenario_clicked_cb), self);
  gtk_box_append (GTK_BOX (box), card);
}

/* Adds what `shelf` holds: of that shelf the scenarios, or, for -1, the files with errors. */
static guint
append_cards (LfLibraryPage *self, LfLibrary *library, int shelf, GtkWidget *box)
{
  const GPtrArray *entries = lf_library_entries (library);
  guint n = 0;

  for (guint i = 0; i < entries->len; i++) {
    const LfLibraryEntry *entry = g_ptr_array_index (entries, i);
    if ((entry->head != NULL ? (int) entry->head->shelf : -1) != shelf)
      continue;
    append_card (self, library, entry, box);
    n++;
  }
  return n;
}

/* A shelf under its heading, with how many stand there. */
static void
show_shelf (LfLibraryPage *self, LfLibrary *library, LfShelf shelf)
{
  const LfWord *word = lf_table_word (&lf_shelves, shelf);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *heading = lf_label_append (box, _ (word->label), "title-2");
  lf_label_append (box, _ (word->meaning), "dim-label");
  guint n = append_cards (self, library, (int) shelf, box);

  if (n == 0) {
    lf_label_append (box, _ ("Nothing stands here yet."), "dim-label");
  } else {
    g_autofree char *counted =
        g_strdup_printf (ngettext ("%s · %u scenario", "%s · %u scenarios", n), _ (word->label), n);
    gtk_label_set_label (GTK_LABEL (heading), counted);
  }
  gtk_widget_set_name (box, word->id);
  gtk_box_append (GTK_BOX (self->scenarios), box);
}

static void
show_scenarios (LfLibraryPage *self, LfLibrary *library)
{
  empty (self->scenarios);
  if (lf_library_entries (library)->len == 0)
    lf_label_append (self->scenarios,
                     _ ("There is no scenario here. Put one into the folder lowflow/scenarios of "
                        "your data folder, or start with --library FOLDER."),
                     "dim-label");
  for (int shelf = 0; shelf < LF_N_SHELVES; shelf++)
    show_shelf (self, library, (LfShelf) shelf);
  append_cards (self, library, -1, self->scenarios);
}

/* Files of the user's own, one at a time while nothing else is to be done. */
static gboolean
verify_cb (gpointer data)
{
  LfLibraryPage *self = data;
  gboolean changed = FALSE;

  if (!lf_library_verify_next (self->library, &changed)) {
    self->verifying = 0;
    return G_SOURCE_REMOVE;
  }
  if (changed)
    show_scenarios (self, self->library);
  return G_SOURCE_CONTINUE;
}

/* ---- Attempts ---- */

static void
resume_clicked_cb (GtkWidget *button, LfLibraryPage *self)
{
  g_signal_emit (self, signals[SIGNAL_RESUME], 0, g_object_get_data (G_OBJECT (button), "path"));
}

static void
attempt_activated_cb (GtkWidget *row, LfLibraryPage *self)
{
  g_signal_emit (self, signals[SIGNAL_ATTEMPT], 0, g_object_get_data (G_OBJECT (row), "path"));
}

static GtkWidget *
make_resume_button (LfLibraryPage *self, const LfAttemptEntry *entry, const char *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "path", g_strdup (entry->path), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (resume_clicked_cb), self);
  return button;
}

static GtkWidget *
make_attempt_row (LfLibraryPage *self, const LfAttemptEntry *entry)
{
  GtkWidget *row = adw_action_row_new ();
  char clock[16];
  g_autofree char *date = date_text (entry->started_at);
  g_autofree char *title = g_markup_escape_text (entry->title, -1);
  g_autofree char *subtitle = NULL;

  lf_timeline_clock ((double) entry->last_step / 1000.0, clock);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (entry->ended) {
    subtitle = g_markup_printf_escaped ("%s · %s", date, entry->score_text);
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               gtk_image_new_from_icon_name ("go-next-symbolic"));
    g_object_set_data_full (G_OBJECT (row), "path", g_strdup (entry->path), g_free);
    g_signal_connect (row, "activated", G_CALLBACK (attempt_activated_cb), self);
  } else if (entry->in_use) {
    subtitle = g_markup_printf_escaped (_ ("%s · being played now"), date);
  } else {
    subtitle = g_markup_printf_escaped (_ ("%s · broken off at %s"), date, clock);
    if (entry->engine == LF_ENGINE)
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 make_resume_button (self, entry, _ ("Go on")));
  }
  if (entry->engine != LF_ENGINE) {
    g_autofree char *noted =
        g_strdup_printf (_ ("%s · played by engine %d"), subtitle, entry->engine);
    g_free (subtitle);
    subtitle = g_steal_pointer (&noted);
  }
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

/* The attempt that was interrupted last, on top. */
static void
show_interrupted (LfLibraryPage *self, const LfAttemptEntry *entry)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *note = gtk_label_new (NULL);
  char clock[16];
  g_autofree char *date = date_text (entry->started_at);

  lf_timeline_clock ((double) entry->last_step / 1000.0, clock);
  g_autofree char *heading = g_strdup_printf (_ ("%s was broken off"), entry->title);
  g_autofree char *text = g_strdup_printf (_ ("Begun %s. Nothing that was done is lost."), date);
  g_autofree char *label = g_strdup_printf (_ ("Go on at %s"), clock);
  gtk_label_set_label (GTK_LABEL (title), heading);
  gtk_label_set_label (GTK_LABEL (note), text);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (note, "dim-label");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), title);
  gtk_box_append (GTK_BOX (words), note);
  GtkWidget *button = make_resume_button (self, entry, label);
  gtk_widget_set_name (button, "go-on");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_add_css_class (button, "pill");
  gtk_box_append (GTK_BOX (self->interrupted), words);
  gtk_box_append (GTK_BOX (self->interrupted), button);
}

static void
show_attempts (LfLibraryPage *self, LfLibrary *library)
{
  g_autoptr (GPtrArray) attempts = lf_library_attempts (library);
  g_autofree char *unfinished = lf_library_unfinished (library);
  gboolean offered = FALSE;

  empty (self->attempts);
  empty (self->interrupted);
  for (guint i = 0; i < attempts->len && i < MOST_ATTEMPTS; i++) {
    const LfAttemptEntry *entry = g_ptr_array_index (attempts, i);
    gtk_list_box_append (GTK_LIST_BOX (self->attempts), make_attempt_row (self, entry));
    if (!offered && unfinished != NULL && g_strcmp0 (unfinished, entry->path) == 0) {
      show_interrupted (self, entry);
      offered = TRUE;
    }
  }
  gtk_widget_set_visible (self->interrupted, offered);
  gtk_widget_set_visible (self->attempts, attempts->len > 0);
  gtk_widget_set_visible (self->no_attempts, attempts->len == 0);
}

/* ---- The object ---- */

static void
lf_library_page_dispose (GObject *object)
{
  g_clear_handle_id (&LF_LIBRARY_PAGE (object)->verifying, g_source_remove);
  lf_style_drop_children (GTK_WIDGET (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), LF_TYPE_LIBRARY_PAGE);
  G_OBJECT_CLASS (lf_library_page_parent_class)->dispose (object);
}

static void
lf_library_page_class_init (LfLibraryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lf_library_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/lowflow/Lowflow/library-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LfLibraryPage, interrupted);
  gtk_widget_class_bind_template_child (widget_class, LfLibraryPage, scenarios);
  gtk_widget_class_bind_template_child (widget_class, LfLibraryPage, no_attempts);
  gtk_widget_class_bind_template_child (widget_class, LfLibraryPage, attempts);
  const struct {
    const char *name;
    guint *signal;
  } all[] = { { "scenario", &signals[SIGNAL_SCENARIO] },
              { "resume", &signals[SIGNAL_RESUME] },
              { "attempt", &signals[SIGNAL_ATTEMPT] } };
  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    *all[i].signal = g_signal_new (all[i].name, LF_TYPE_LIBRARY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lf_library_page_init (LfLibraryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_css_class (self->interrupted, "card");
  gtk_widget_add_css_class (self->interrupted, "interrupted");
}

GtkWidget *
lf_library_page_new (void)
{
  return g_object_new (LF_TYPE_LIBRARY_PAGE, NULL);
}

void
lf_library_page_show (LfLibraryPage *self, LfLibrary *library)
{
  self->library = library;
  show_scenarios (self, library);
  show_attempts (self, library);
  if (self->verifying == 0)
    self->verifying = g_idle_add_full (G_PRIORITY_LOW, verify_cb, self, NULL);
}
