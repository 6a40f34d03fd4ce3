/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/application.h"
#include "ui/renderer.h"

int
main (int argc, char **argv)
{
  lf_renderer_choose ();
  g_set_application_name ("Lowflow");
  g_autoptr (LfApplication) application = lf_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
