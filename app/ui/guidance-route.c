/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ways to the guidance page, and back from it. */
#include "ui/main-window-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "draw/timeline.h"

/* "Kept as it stood at 12:30.": of the attempt that is being played. (transfer full) */
char *
lf_main_window_kept_text (LfMainWindow *self)
{
  char clock[16];
  LfSession *session = lf_play_page_get_session (self->play_page);

  lf_timeline_clock ((double) lf_attempt_step (lf_session_get_attempt (session)) / 1000.0, clock);
  return g_strdup_printf (_ ("Kept as it stood at %s."), clock);
}

/* A scenario that trains an item. What the guidance was opened from may be gone then. */
static void
guidance_scenario_cb (LfMainWindow *self, const char *id)
{
  g_autofree char *kept =
      strcmp (self->guidance_from, "play") == 0 ? lf_main_window_kept_text (self) : NULL;

  lf_main_window_open_scenario (self, id);
  if (strcmp (lf_main_window_get_page (self), "brief") != 0)
    return;
  self->brief_from_guidance = TRUE;
  if (strcmp (self->guidance_from, "debrief") != 0)
    self->guidance_from = "library";
  if (kept != NULL)
    lf_main_window_say (self, kept);
}

void
lf_main_window_brief_back (LfMainWindow *self)
{
  if (self->brief_from_guidance)
    gtk_stack_set_visible_child_name (self->stack, "guidance");
  else
    lf_main_window_show_library (self);
}

static void
guidance_back_cb (LfMainWindow *self)
{
  if (strcmp (self->guidance_from, "library") == 0) {
    lf_main_window_show_library (self);
    return;
  }
  gtk_stack_set_visible_child_name (self->stack, self->guidance_from);
  if (strcmp (self->guidance_from, "play") == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->play_page));
}

static void
make_guidance_page (LfMainWindow *self)
{
  if (self->guidance_page != NULL)
    return;
  self->guidance_page = LF_GUIDANCE_PAGE (lf_guidance_page_new ());
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->guidance_page), "guidance");
  g_signal_connect_swapped (self->guidance_page, "scenario", G_CALLBACK (guidance_scenario_cb),
                            self);
  g_signal_connect_swapped (self->guidance_page, "back", G_CALLBACK (guidance_back_cb), self);
  lf_guidance_page_set_library (self->guidance_page, self->library);
}

void
lf_main_window_show_guidance (LfMainWindow *self, const char *reference)
{
  static const char *const pages[] = { "library", "brief", "play", "debrief" };
  const char *page = lf_main_window_get_page (self);

  make_guidance_page (self);
  if (strcmp (page, "play") == 0)
    lf_session_set_running (lf_play_page_get_session (self->play_page), FALSE);
  /* From a brief that was opened there it is only the way back. */
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    if (strcmp (page, pages[i]) == 0 && !(i == 1 && self->brief_from_guidance))
      self->guidance_from = pages[i];
  gtk_stack_set_visible_child_name (self->stack, "guidance");
  if (!lf_guidance_page_open (self->guidance_page, reference))
    lf_main_window_say (
        self,
        _ ("No pack of this library has that item: it belongs to the one that was played with."));
}

LfGuidancePage *
lf_main_window_get_guidance_page (LfMainWindow *self)
{
  make_guidance_page (self);
  return self->guidance_page;
}
