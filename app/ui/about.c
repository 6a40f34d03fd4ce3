/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/about.h"

#include <adwaita.h>

#include "draw/said.h"

void
lf_about_show (GtkWindow *parent)
{
  GtkWidget *about = adw_about_window_new ();
  g_autofree char *comments = g_strjoin (
      "\n\n",
      _ ("Trains teams in extracorporeal CPR: from collapse to a running VA ECMO circuit, and into "
         "the first hours after.\n\nTraining only. Fictional patients. Not a medical device; not "
         "for the care of any patient. Do not enter real patients.\n\nScored against NICE guidance "
         "IPG808 and the packs that a scenario names, in our own words. Not produced, endorsed or "
         "approved by NICE. What is not yet clinically reviewed says so."),
      lf_said_how_far (), NULL);

  g_object_set (about, "application-name", "Lowflow", "application-icon", "org.lowflow.Lowflow",
                "version", LF_PROGRAM_VERSION, "developer-name", _ ("The Lowflow authors"),
                "license-type", GTK_LICENSE_GPL_3_0, "comments", comments, NULL);
  adw_about_window_add_legal_section (
      ADW_ABOUT_WINDOW (about), _ ("Guidance"), NULL, GTK_LICENSE_CUSTOM,
      _ ("The words of the guidance packs are ours. NICE guidance is prepared for the National "
         "Health Service in England and is subject to change; read the original at <a "
         "href='https://www.nice.org.uk/guidance/ipg808'>nice.org.uk/guidance/ipg808</a>."));
  gtk_window_set_transient_for (GTK_WINDOW (about), parent);
  gtk_window_set_modal (GTK_WINDOW (about), TRUE);
  gtk_window_present (GTK_WINDOW (about));
}
