/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/application.h"

#include "session/language.h"
#include "ui/benchmark.h"
#include "ui/picture.h"
#include "ui/style.h"
#include "ui/main-window.h"

struct _LfApplication {
  AdwApplication parent_instance;
  LfLibrary *library;

  char *library_dir;
  gboolean version;
  gboolean benchmark;
  gboolean benchmark_bare;
  int seconds;
  LfPictureWish picture;
};

G_DEFINE_FINAL_TYPE (LfApplication, lf_application, ADW_TYPE_APPLICATION)

static void
lf_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (lf_application_parent_class)->startup (application);
  lf_style_init ();
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
  if (self->library == NULL)
    self->library = lf_library_new (self->library_dir, lf_language_tongue ());
  if (self->benchmark)
    lf_benchmark_run (GTK_APPLICATION (self), self->library, self->seconds);
  else if (self->picture.file != NULL)
    lf_picture_take (GTK_APPLICATION (self), self->library, &self->picture);
  else
    gtk_window_present (GTK_WINDOW (lf_main_window_new (GTK_APPLICATION (self), self->library)));
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
      "A folder of scenarios, packs and attempts that comes first", "DIR" },
    { "version", 'v', 0, G_OPTION_ARG_NONE, &self->version, "Print version and engine", NULL },
    { "benchmark", 0, 0, G_OPTION_ARG_NONE, &self->benchmark,
      "Play, and measure what a frame costs", NULL },
    { "benchmark-bare", 0, 0, G_OPTION_ARG_NONE, &self->benchmark_bare,
      "Measure how fast a bare window starts, for comparison", NULL },
    { "seconds", 0, 0, G_OPTION_ARG_INT, &self->seconds, "How long to measure (10)", "N" },
    { "picture", 0, 0, G_OPTION_ARG_FILENAME, &self->picture.file,
      "Save a picture of a page and leave", "FILE.png" },
    { "page", 0, 0, G_OPTION_ARG_STRING, &self->picture.page,
      "Which: library, brief, play, debrief, guidance (play)", "PAGE" },
    { "at", 0, 0, G_OPTION_ARG_STRING, &self->picture.at,
      "At which moment, played by the model learner (18:00)", "MM:SS" },
    { "scenario", 0, 0, G_OPTION_ARG_STRING, &self->picture.scenario,
      "Of which scenario (the first)", "ID" },
    { "item", 0, 0, G_OPTION_ARG_STRING, &self->picture.item,
      "At which item of the guidance (where it begins)", "PACK/ITEM" },
    { "size", 0, 0, G_OPTION_ARG_STRING, &self->picture.size, "How large (1280x720)", "WxH" },
    { "text", 0, 0, G_OPTION_ARG_INT, &self->picture.text_percent,
      "How large its text is, in percent", "N" },
    { "dark", 0, 0, G_OPTION_ARG_NONE, &self->picture.dark, "In the dark", NULL },
    { 0 },
  };
  self->seconds = 10;
  g_application_add_main_option_entries (G_APPLICATION (self), entries);
}

LfApplication *
lf_application_new (void)
{
  return g_object_new (LF_TYPE_APPLICATION, "application-id", "org.lowflow.Lowflow", NULL);
}
