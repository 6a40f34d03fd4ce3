/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk.h"

#include <glib/gstdio.h>
#include <string.h>

#include "session/language.h"
#include "ui/style.h"

enum { PATIENCE_US = 30 * G_USEC_PER_SEC };

gboolean
desk_begin (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP there is no display\n");
    return FALSE;
  }
  lf_style_init ();
  return TRUE;
}

static void
open_window (Desk *desk)
{
  desk->window = lf_main_window_new (NULL, desk->library);
  g_object_add_weak_pointer (G_OBJECT (desk->window), (gpointer *) &desk->window);
  gtk_window_present (GTK_WINDOW (desk->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (desk->window));
}

void
desk_open (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  desk->folder = g_dir_make_tmp ("lowflow-ui-XXXXXX", &error);
  g_assert_no_error (error);
  desk->library = lf_library_new (desk->folder, lf_language_tongue ());
  open_window (desk);
}

static gboolean
window_is_gone (gpointer data)
{
  return ((Desk *) data)->window == NULL;
}

static void
close_window (Desk *desk)
{
  gtk_window_close (GTK_WINDOW (desk->window));
  desk_wait (window_is_gone, desk);
}

void
desk_reopen_window (Desk *desk)
{
  close_window (desk);
  lf_library_free (desk->library);
  desk->library = lf_library_new (desk->folder, lf_language_tongue ());
  open_window (desk);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *child = g_build_filename (path, name, NULL);
    remove_tree (child);
  }
  g_remove (path);
}

void
desk_close (Desk *desk)
{
  close_window (desk);
  lf_library_free (desk->library);
  remove_tree (desk->folder);
  g_free (desk->folder);
}

void
desk_wait (gboolean (*done) (gpointer data), gpointer data)
{
  gint64 until = g_get_monotonic_time () + PATIENCE_US;
  while (!done (data)) {
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
    g_assert_cmpint (g_get_monotonic_time (), <, until);
  }
}

void
desk_settle (void)
{
  for (int i = 0; i < 200 && g_main_context_iteration (NULL, FALSE); i++)
    ;
}

const char *
desk_page (Desk *desk)
{
  return lf_main_window_get_page (desk->window);
}

GtkWidget *
desk_find (GtkWidget *root, const char *name)
{
  if (g_str_equal (gtk_widget_get_name (root), name))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = desk_find (child, name);
    if (found != NULL)
      return found;
  }
  return NULL;
}

GtkWidget *
desk_find_action (GtkWidget *root, const char *action, const char *target)
{
  const char *does =
      GTK_IS_BUTTON (root) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (root)) : NULL;
  if (g_strcmp0 (does, action) == 0) {
    GVariant *value = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (root));
    if (value != NULL && g_str_equal (g_variant_get_string (value, NULL), target))
      return root;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = desk_find_action (child, action, target);
    if (found != NULL)
      return found;
  }
  return NULL;
}

GtkWidget *
desk_find_command (Desk *desk, const char *line)
{
  return desk_find_action (GTK_WIDGET (desk->window), "play.act", line);
}

gboolean
desk_says (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_label (GTK_LABEL (root)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (desk_says (child, text))
      return TRUE;
  return FALSE;
}

static void
click_button (GtkWidget *button, const char *name)
{
  if (button == NULL)
    g_error ("there is no button %s", name);
  g_assert_true (GTK_IS_BUTTON (button));
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  desk_settle ();
}

void
desk_click (Desk *desk, const char *name)
{
  click_button (desk_find (GTK_WIDGET (desk->window), name), name);
}

void
desk_click_command (Desk *desk, const char *line)
{
  click_button (desk_find_command (desk, line), line);
}

void
desk_click_action (GtkWidget *root, const char *action, const char *target)
{
  click_button (desk_find_action (root, action, target), target);
}

void
desk_click_in (Desk *desk, const char *part, const char *name)
{
  click_button (desk_find (desk_find (GTK_WIDGET (desk->window), part), name), name);
}

GtkWidget *
desk_enter_seed (Desk *desk, const char *seed)
{
  GtkWidget *window = GTK_WIDGET (desk->window);
  gtk_expander_set_expanded (GTK_EXPANDER (desk_find (window, "advanced")), TRUE);
  GtkWidget *entry = desk_find (window, "seed");
  gtk_editable_set_text (GTK_EDITABLE (entry), seed);
  return entry;
}

gboolean
desk_press (Desk *desk, guint keyval)
{
  GtkWidget *page = GTK_WIDGET (lf_main_window_get_play_page (desk->window));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (page);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
    if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
  }
  desk_settle ();
  return handled;
}

guint
desk_option_key (Desk *desk, const char *option)
{
  GtkWidget *options = desk_find (GTK_WIDGET (desk->window), "options");
  guint place = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (options); child != NULL;
       child = gtk_widget_get_next_sibling (child), place++)
    if (g_str_equal (gtk_widget_get_name (child), option))
      return GDK_KEY_1 + place;
  g_error ("there is no option %s", option);
}

void
desk_type (Desk *desk, const char *line)
{
  GtkWidget *entry = desk_find (GTK_WIDGET (desk->window), "command");
  gtk_editable_set_text (GTK_EDITABLE (entry), line);
  g_signal_emit_by_name (entry, "activate");
  desk_settle ();
}

void
desk_look (Desk *desk)
{
  LfPlayPage *page = lf_main_window_get_play_page (desk->window);
  g_signal_emit_by_name (lf_play_page_get_session (page), "advanced");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (desk->window));
  desk_settle ();
}

LfAttempt *
desk_attempt (Desk *desk)
{
  return lf_session_get_attempt (
      lf_play_page_get_session (lf_main_window_get_play_page (desk->window)));
}

const char *
desk_label (Desk *desk, const char *name)
{
  GtkWidget *label = desk_find (GTK_WIDGET (desk->window), name);
  g_assert_true (GTK_IS_LABEL (label));
  return gtk_label_get_label (GTK_LABEL (label));
}
