/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/language.h"
#include "ui/application.h"
#include "ui/renderer.h"
#include "ui/settings.h"

int
main (int argc, char **argv)
{
  g_autoptr (GSettings) settings = lf_settings_new ();
  g_autofree char *language =
      settings != NULL ? g_settings_get_string (settings, "language") : NULL;
  lf_language_start (language);
  /* Numbers have a point wherever they stand: on instruments, in what is typed, in logs. */
  gtk_disable_setlocale ();
  lf_renderer_choose ();
  g_set_application_name ("Lowflow");
  g_autoptr (LfApplication) application = lf_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
