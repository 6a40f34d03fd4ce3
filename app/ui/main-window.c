/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/main-window-private.h"

#include "ui/about.h"
#include "ui/keys.h"
#include "ui/settings.h"
#include "ui/style.h"

G_DEFINE_FINAL_TYPE (LfMainWindow, lf_main_window, ADW_TYPE_APPLICATION_WINDOW)

void
lf_main_window_say (LfMainWindow *self, const char *sentence)
{
  g_autofree char *text = g_markup_escape_text (sentence, -1);
  text[0] = g_ascii_toupper (text[0]); /* errors begin without a capital */
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (text));
}

/* Plays a session that was made, or says why there is none. Takes `session`. */
static void
play_or_say (LfMainWindow *self, LfSession *session, gboolean running, const GError *error)
{
  if (session == NULL) {
    lf_main_window_say (self, error->message);
    return;
  }
  lf_main_window_play (self, session, running);
  g_object_unref (session);
}

/* Lets the attempt that is being played go: its file is closed, and it can be gone on with. */
static void
put_away_session (LfMainWindow *self)
{
  if (self->play_page == NULL)
    return;
  g_autoptr (LfSession) session = lf_play_page_get_session (self->play_page);
  if (session == NULL)
    return;
  g_object_ref (session);
  lf_play_page_set_session (self->play_page, NULL);
  if (!lf_attempt_ended (lf_session_get_attempt (session)))
    lf_session_close (session);
}

/* ---- From page to page ---- */

void
lf_main_window_open_scenario (LfMainWindow *self, const char *id)
{
  g_autoptr (GError) error = NULL;
  const LfScenario *scenario = lf_library_scenario (self->library, id, &error);
  if (scenario != NULL)
    lf_main_window_show_brief (self, scenario);
  else
    lf_main_window_say (self, error->message);
}

static void
resume_cb (LfMainWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  LfSession *session = lf_session_resume (self->library, path, &error);
  play_or_say (self, session, FALSE, error);
}

static void
attempt_cb (LfMainWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfSession) session = lf_session_open (self->library, path, &error);
  if (session != NULL)
    lf_main_window_show_debrief (self, session);
  else
    lf_main_window_say (self, error->message);
}

static void
start_cb (LfMainWindow *self, guint64 seed)
{
  g_autoptr (GError) error = NULL;
  LfSession *session =
      lf_session_begin (self->library, lf_brief_page_get_scenario (self->brief_page), seed, &error);
  play_or_say (self, session, TRUE, error);
}

static void
ended_cb (LfMainWindow *self)
{
  g_autoptr (LfSession) session = g_object_ref (lf_play_page_get_session (self->play_page));
  lf_main_window_show_debrief (self, session);
}

static void
leave_cb (LfMainWindow *self)
{
  g_autofree char *kept = lf_main_window_kept_text (self);
  lf_main_window_show_library (self);
  lf_main_window_say (self, kept);
}

static void
again_cb (LfMainWindow *self)
{
  LfSession *session = lf_debrief_page_get_session (self->debrief_page);
  lf_main_window_show_brief (self, lf_attempt_as_written (lf_session_get_attempt (session)));
}

static void
retry_cb (LfMainWindow *self, gint64 step)
{
  g_autoptr (GError) error = NULL;
  LfSession *played = lf_debrief_page_get_session (self->debrief_page);
  LfSession *session = lf_session_rewind (self->library, played, step, &error);
  play_or_say (self, session, FALSE, error);
}

static void
make_play_page (LfMainWindow *self)
{
  if (self->play_page != NULL)
    return;
  self->play_page = LF_PLAY_PAGE (lf_play_page_new ());
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->play_page), "play");
  g_signal_connect_swapped (self->play_page, "ended", G_CALLBACK (ended_cb), self);
  g_signal_connect_swapped (self->play_page, "leave", G_CALLBACK (leave_cb), self);
  g_autoptr (GVariant) smooth =
      g_action_group_get_action_state (G_ACTION_GROUP (self), "smooth-waves");
  lf_play_page_set_smooth (self->play_page, g_variant_get_boolean (smooth));
}

static void
make_debrief_page (LfMainWindow *self)
{
  if (self->debrief_page != NULL)
    return;
  self->debrief_page = LF_DEBRIEF_PAGE (lf_debrief_page_new ());
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->debrief_page), "debrief");
  g_signal_connect_swapped (self->debrief_page, "back", G_CALLBACK (lf_main_window_show_library),
                            self);
  g_signal_connect_swapped (self->debrief_page, "again", G_CALLBACK (again_cb), self);
  g_signal_connect_swapped (self->debrief_page, "retry", G_CALLBACK (retry_cb), self);
}

/* ---- Actions ---- */

static void
guidance_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  lf_main_window_show_guidance (LF_MAIN_WINDOW (user_data), g_variant_get_string (parameter, NULL));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  lf_about_show (GTK_WINDOW (user_data));
}

static void
keys_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  lf_keys_show_window (GTK_WINDOW (user_data));
}

static void
fullscreen_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = GTK_WINDOW (user_data);
  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
}

static void
smooth_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  LfMainWindow *self = LF_MAIN_WINDOW (user_data);
  g_simple_action_set_state (action, state);
  if (self->play_page != NULL)
    lf_play_page_set_smooth (self->play_page, g_variant_get_boolean (state));
  if (self->settings != NULL)
    g_settings_set_boolean (self->settings, "smooth-waves", g_variant_get_boolean (state));
}

static void
colour_blind_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  LfMainWindow *self = LF_MAIN_WINDOW (user_data);
  gboolean on = g_variant_get_boolean (state);

  g_simple_action_set_state (action, state);
  lf_style_set_palette (on ? lf_palette_colour_blind.id : lf_palette_house.id);
  if (self->settings != NULL)
    g_settings_set_boolean (self->settings, "colour-blind", on);
  if (self->play_page != NULL)
    lf_play_page_restyle (self->play_page);
}

static const GActionEntry actions[] = {
  { .name = "guidance", .activate = guidance_cb, .parameter_type = "s" },
  { .name = "about", .activate = about_cb },
  { .name = "keys", .activate = keys_cb },
  { .name = "fullscreen", .activate = fullscreen_cb },
  { .name = "smooth-waves", .state = "true", .change_state = smooth_cb },
  { .name = "colour-blind", .state = "false", .change_state = colour_blind_cb },
};

static void
load_settings (LfMainWindow *self)
{
  self->settings = lf_settings_new ();
  if (self->settings == NULL)
    return;
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (self->settings, "width"),
                               g_settings_get_int (self->settings, "height"));
  if (g_settings_get_boolean (self->settings, "maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  g_action_group_change_action_state (
      G_ACTION_GROUP (self), "smooth-waves",
      g_variant_new_boolean (g_settings_get_boolean (self->settings, "smooth-waves")));
  g_action_group_change_action_state (
      G_ACTION_GROUP (self), "colour-blind",
      g_variant_new_boolean (g_settings_get_boolean (self->settings, "colour-blind")));
}

static gboolean
lf_main_window_close_request (GtkWindow *window)
{
  LfMainWindow *self = LF_MAIN_WINDOW (window);

  put_away_session (self);
  if (self->debrief_page != NULL)
    lf_debrief_page_set_session (self->debrief_page, NULL);
  if (self->settings != NULL) {
    int width = 0, height = 0;
    gtk_window_get_default_size (window, &width, &height);
    g_settings_set_int (self->settings, "width", width);
    g_settings_set_int (self->settings, "height", height);
    g_settings_set_boolean (self->settings, "maximized", gtk_window_is_maximized (window));
  }
  return GTK_WINDOW_CLASS (lf_main_window_parent_class)->close_request (window);
}

/* ---- The object ---- */

static void
lf_main_window_dispose (GObject *object)
{
  LfMainWindow *self = LF_MAIN_WINDOW (object);
  if (self->stack != NULL)
    put_away_session (self);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (object), LF_TYPE_MAIN_WINDOW);
  G_OBJECT_CLASS (lf_main_window_parent_class)->dispose (object);
}

static void
lf_main_window_class_init (LfMainWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lf_main_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = lf_main_window_close_request;
  g_type_ensure (LF_TYPE_LIBRARY_PAGE);
  g_type_ensure (LF_TYPE_BRIEF_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/lowflow/Lowflow/main-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LfMainWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, LfMainWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, LfMainWindow, library_page);
  gtk_widget_class_bind_template_child (widget_class, LfMainWindow, brief_page);
}

static void
lf_main_window_init (LfMainWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  gtk_widget_add_controller (GTK_WIDGET (self), lf_keys_window_controller ());
  if (lf_style_may_animate ())
    gtk_stack_set_transition_type (self->stack, GTK_STACK_TRANSITION_TYPE_CROSSFADE);
  g_signal_connect_swapped (self->library_page, "scenario",
                            G_CALLBACK (lf_main_window_open_scenario), self);
  g_signal_connect_swapped (self->library_page, "resume", G_CALLBACK (resume_cb), self);
  g_signal_connect_swapped (self->library_page, "attempt", G_CALLBACK (attempt_cb), self);
  g_signal_connect_swapped (self->brief_page, "start", G_CALLBACK (start_cb), self);
  g_signal_connect_swapped (self->brief_page, "back", G_CALLBACK (lf_main_window_brief_back), self);
  g_signal_connect_swapped (self->brief_page, "said", G_CALLBACK (lf_main_window_say), self);
  load_settings (self);
}

LfMainWindow *
lf_main_window_new (GtkApplication *application, LfLibrary *library)
{
  LfMainWindow *self = g_object_new (LF_TYPE_MAIN_WINDOW, "application", application, NULL);
  self->library = library;
  lf_main_window_show_library (self);
  return self;
}

void
lf_main_window_show_library (LfMainWindow *self)
{
  put_away_session (self);
  if (self->debrief_page != NULL)
    lf_debrief_page_set_session (self->debrief_page, NULL);
  lf_library_page_show (self->library_page, self->library);
  gtk_stack_set_visible_child_name (self->stack, "library");
}

void
lf_main_window_show_brief (LfMainWindow *self, const LfScenario *scenario)
{
  put_away_session (self);
  self->brief_from_guidance = FALSE;
  lf_brief_page_show (self->brief_page, scenario, lf_library_packs_for (self->library, scenario));
  gtk_stack_set_visible_child_name (self->stack, "brief");
}

void
lf_main_window_play (LfMainWindow *self, LfSession *session, gboolean running)
{
  make_play_page (self);
  lf_play_page_set_session (self->play_page, session);
  gtk_stack_set_visible_child_name (self->stack, "play");
  /* The stack has given the focus to the first button; keys are for the page. */
  gtk_widget_grab_focus (GTK_WIDGET (self->play_page));
  lf_session_set_running (session, running);
}

void
lf_main_window_show_debrief (LfMainWindow *self, LfSession *session)
{
  make_debrief_page (self);
  lf_debrief_page_set_session (self->debrief_page, session);
  gtk_stack_set_visible_child_name (self->stack, "debrief");
  put_away_session (self);
}

const char *
lf_main_window_get_page (LfMainWindow *self)
{
  return gtk_stack_get_visible_child_name (self->stack);
}

LfPlayPage *
lf_main_window_get_play_page (LfMainWindow *self)
{
  make_play_page (self);
  return self->play_page;
}

LfDebriefPage *
lf_main_window_get_debrief_page (LfMainWindow *self)
{
  make_debrief_page (self);
  return self->debrief_page;
}
