/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/application.h"

#include <glib/gi18n-lib.h>

#include "session/language.h"
#include "ui/benchmark.h"
#include "ui/picture.h"
#include "ui/presets.h"
#include "ui/settings.h"
#include "ui/style.h"
#include "ui/main-window.h"

struct _LfApplication {
  AdwApplication parent_instance;
  LfLibrary *library;
  GPtrArray *earlier; /* of LfLibrary: in other languages, for plays that end late */

  char *library_dir;
  gboolean version;
  gboolean benchmark;
  gboolean benchmark_bare;
  int seconds;
  LfPictureWish picture;
};

G_DEFINE_FINAL_TYPE (LfApplication, lf_application, ADW_TYPE_APPLICATION)

/* ---- Its language ---- */

static void
set_direction (void)
{
  gtk_widget_set_default_direction (lf_language_is_right_to_left () ? GTK_TEXT_DIR_RTL
                                                                    : GTK_TEXT_DIR_LTR);
}

static void
open_window (LfApplication *self)
{
  if (self->library == NULL)
    self->library = lf_library_new (self->library_dir, lf_language_tongue ());
  gtk_window_present (GTK_WINDOW (lf_main_window_new (GTK_APPLICATION (self), self->library)));
}

/* What is read and shown is read and shown anew. The choice stands where nothing is being played.
 */
static void
language_cb (GSimpleAction *action, GVariant *language, gpointer data)
{
  LfApplication *self = data;
  g_autoptr (GSettings) settings = lf_settings_new ();
  GtkWindow *before = gtk_application_get_active_window (GTK_APPLICATION (self));

  g_simple_action_set_state (action, language);
  if (settings != NULL)
    g_settings_set_value (settings, "language", language);
  lf_language_start (g_variant_get_string (language, NULL));
  set_direction ();
  lf_presets_forget ();
  if (self->library != NULL)
    g_ptr_array_add (self->earlier, g_steal_pointer (&self->library));
  open_window (self);
  if (before != NULL)
    gtk_window_close (before);
}

static void
add_language (LfApplication *self)
{
  g_autoptr (GSettings) settings = lf_settings_new ();
  GVariant *chosen =
      settings != NULL ? g_settings_get_value (settings, "language") : g_variant_new_string ("");
  g_autoptr (GSimpleAction) action =
      g_simple_action_new_stateful ("language", G_VARIANT_TYPE_STRING, chosen);

  g_signal_connect (action, "change-state", G_CALLBACK (language_cb), self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

/* ---- Its life ---- */

static void
lf_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (lf_application_parent_class)->startup (application);
  lf_style_init ();
  set_direction ();
  add_language (LF_APPLICATION (application));
}

static void
lf_application_activate (GApplication *application)
{
  LfApplication *self = LF_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window != NULL) {
    gtk_window_present (window);
    return;
  }
  if (self->benchmark_bare) {
    lf_benchmark_run_bare (GTK_APPLICATION (self), self->seconds);
    return;
  }
  if (!self->benchmark && self->picture.file == NULL) {
    open_window (self);
    return;
  }
  self->library = lf_library_new (self->library_dir, lf_language_tongue ());
  if (self->benchmark)
    lf_benchmark_run (GTK_APPLICATION (self), self->library, self->seconds);
  else
    lf_picture_take (GTK_APPLICATION (self), self->library, &self->picture);
}

/* Measuring and picturing want a program, a library and a data folder of their own. */
static int
lf_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  LfApplication *self = LF_APPLICATION (application);
  gboolean own = self->benchmark || self->benchmark_bare || self->picture.file != NULL;

  if (self->version) {
    g_print ("lowflow %s, engine %d\n", LF_PROGRAM_VERSION, LF_ENGINE);
    return 0;
  }
  if (own && self->library_dir == NULL)
    self->library_dir = g_dir_make_tmp ("lowflow-XXXXXX", NULL);
  if (own || self->library_dir != NULL)
    g_application_set_flags (application,
                             g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  return -1;
}

static void
lf_application_finalize (GObject *object)
{
  LfApplication *self = LF_APPLICATION (object);
  g_clear_pointer (&self->library, lf_library_free);
  g_ptr_array_unref (self->earlier);
  g_free (self->library_dir);
  g_free (self->picture.file);
  g_free (self->picture.page);
  g_free (self->picture.size);
  g_free (self->picture.at);
  g_free (self->picture.item);
  g_free (self->picture.scenario);
  G_OBJECT_CLASS (lf_application_parent_class)->finalize (object);
}

static void
lf_application_class_init (LfApplicationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lf_application_finalize;
  G_APPLICATION_CLASS (klass)->startup = lf_application_startup;
  G_APPLICATION_CLASS (klass)->activate = lf_application_activate;
  G_APPLICATION_CLASS (klass)->handle_local_options = lf_application_handle_local_options;
}

static void
lf_application_init (LfApplication *self)
{
  const GOptionEntry entries[] = {
    { "library", 'l', 0, G_OPTION_ARG_FILENAME, &self->library_dir,
      _ ("A folder of scenarios, packs and attempts that comes first"), "DIR" },
    { "version", 'v', 0, G_OPTION_ARG_NONE, &self->version, _ ("Print version and engine"), NULL },
    { "benchmark", 0, 0, G_OPTION_ARG_NONE, &self->benchmark,
      _ ("Play, and measure what a frame costs"), NULL },
    { "benchmark-bare", 0, 0, G_OPTION_ARG_NONE, &self->benchmark_bare,
      _ ("Measure how fast a bare window starts, for comparison"), NULL },
    { "seconds", 0, 0, G_OPTION_ARG_INT, &self->seconds, _ ("How long to measure (10)"), "N" },
    { "picture", 0, 0, G_OPTION_ARG_FILENAME, &self->picture.file,
      _ ("Save a picture of a page and leave"), "FILE.png" },
    { "page", 0, 0, G_OPTION_ARG_STRING, &self->picture.page,
      _ ("Which: library, brief, play, debrief, guidance (play)"), "PAGE" },
    { "at", 0, 0, G_OPTION_ARG_STRING, &self->picture.at,
      _ ("At which moment, played by the model learner (18:00)"), "MM:SS" },
    { "scenario", 0, 0, G_OPTION_ARG_STRING, &self->picture.scenario,
      _ ("Of which scenario (the first)"), "ID" },
    { "item", 0, 0, G_OPTION_ARG_STRING, &self->picture.item,
      _ ("At which item of the guidance (where it begins)"), "PACK/ITEM" },
    { "size", 0, 0, G_OPTION_ARG_STRING, &self->picture.size, _ ("How large (1280x720)"), "WxH" },
    { "text", 0, 0, G_OPTION_ARG_INT, &self->picture.text_percent,
      _ ("How large its text is, in percent"), "N" },
    { "dark", 0, 0, G_OPTION_ARG_NONE, &self->picture.dark, _ ("In the dark"), NULL },
    { 0 },
  };
  self->seconds = 10;
  self->earlier = g_ptr_array_new_with_free_func ((GDestroyNotify) lf_library_free);
  g_application_add_main_option_entries (G_APPLICATION (self), entries);
}

LfApplication *
lf_application_new (void)
{
  return g_object_new (LF_TYPE_APPLICATION, "application-id", "org.lowflow.Lowflow", NULL);
}
