/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/picture.h"

#include <stdio.h>

#include "attempt/learner.h"
#include "ui/main-window.h"
#include "words/text.h"

enum {
  SETTLE_MS = 1200, /* what a window needs to be laid out, painted and settled */
  ALONE_MS = 500    /* left alone after the moment, so that what is asked then stands open */
};

typedef struct {
  GtkWindow *window;
  char *file;
} Picture;

static void
picture_free (gpointer data)
{
  Picture *picture = data;
  g_free (picture->file);
  g_free (picture);
}

static gboolean
save_cb (gpointer data)
{
  Picture *picture = data;
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (picture->window));
  int width = gdk_paintable_get_intrinsic_width (paintable);
  int height = gdk_paintable_get_intrinsic_height (paintable);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), width, height);
  g_autoptr (GskRenderNode) node = gtk_snapshot_free_to_node (snapshot);
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (picture->window));
  g_autoptr (GdkTexture) texture = gsk_renderer_render_texture (
      renderer, node, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  if (!gdk_texture_save_to_png (texture, picture->file))
    g_printerr ("%s cannot be written\n", picture->file);
  gtk_window_close (picture->window);
  return G_SOURCE_REMOVE;
}

/* The first scenario that can be played, or NULL. */
static const LfScenario *
first_scenario (LfLibrary *library)
{
  const GPtrArray *entries = lf_library_entries (library);
  const LfScenario *scenario = NULL;

  for (guint i = 0; i < entries->len && scenario == NULL; i++) {
    const LfLibraryEntry *entry = g_ptr_array_index (entries, i);
    scenario = lf_library_scenario (library, entry->id, NULL);
  }
  return scenario;
}

/* The scenario of that id, or the first where `id` is NULL, played by the model learner up to a
 * moment
 * (-1: to its end). */
static LfSession *
play_to (LfLibrary *library, const char *id, int64_t step)
{
  g_autoptr (GError) error = NULL;
  const LfScenario *scenario =
      id != NULL ? lf_library_scenario (library, id, &error) : first_scenario (library);
  LfSession *session = scenario != NULL ? lf_session_begin (library, scenario, 1, &error) : NULL;
  if (session == NULL)
    g_error ("picture: %s", error != NULL ? error->message : "there is no scenario");
  LfAttempt *attempt = lf_session_get_attempt (session);
  g_autoptr (LfLearner) learner = lf_learner_new (LF_LEARNER_MODEL, attempt);
  lf_learner_play (learner, attempt, step);
  if (step > 0) { /* what has just been asked stays open to be seen */
    g_autoptr (LfLearner) idle = lf_learner_new (LF_LEARNER_IDLE, attempt);
    lf_learner_play (idle, attempt, lf_attempt_step (attempt) + ALONE_MS);
  }
  return session;
}

static void
show_page (LfMainWindow *window, LfLibrary *library, const LfPictureWish *wish)
{
  const char *page = wish->page != NULL ? wish->page : "play";
  long long step = 18 * 60 * LF_STEPS_PER_S;

  if (wish->at != NULL && !lf_text_to_ms (wish->at, &step))
    g_error ("picture: %s is no time", wish->at);
  if (g_str_equal (page, "play")) {
    g_autoptr (LfSession) session = play_to (library, wish->scenario, step);
    lf_main_window_play (window, session, FALSE);
  } else if (g_str_equal (page, "debrief")) {
    g_autoptr (LfSession) session = play_to (library, wish->scenario, -1);
    lf_main_window_show_debrief (window, session);
    lf_debrief_page_scrub (lf_main_window_get_debrief_page (window),
                           (double) step / LF_STEPS_PER_S);
  } else if (g_str_equal (page, "brief")) {
    g_autoptr (LfSession) session = play_to (library, wish->scenario, 0);
    lf_main_window_show_brief (window, lf_attempt_as_written (lf_session_get_attempt (session)));
    lf_session_close (session);
  } else if (g_str_equal (page, "guidance")) {
    lf_main_window_show_guidance (window, wish->item != NULL ? wish->item : "");
  }
}

void
lf_picture_take (GtkApplication *application, LfLibrary *library, const LfPictureWish *wish)
{
  LfMainWindow *window = lf_main_window_new (application, library);
  Picture *picture = g_new0 (Picture, 1);
  int width = 1280, height = 720;

  if (wish->size != NULL && sscanf (wish->size, "%dx%d", &width, &height) != 2)
    g_error ("picture: %s is no size", wish->size);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      wish->dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                 : ADW_COLOR_SCHEME_FORCE_LIGHT);
  if (wish->text_percent > 0)
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * wish->text_percent / 100,
                  NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  show_page (window, library, wish);
  gtk_window_present (GTK_WINDOW (window));
  picture->window = GTK_WINDOW (window);
  picture->file = g_strdup (wish->file);
  g_timeout_add_full (G_PRIORITY_LOW, SETTLE_MS, save_cb, picture, picture_free);
}
