/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/keys.h"

#include <string.h>

/* What is urgent has a function key, so that letters stay free for typing. */
/* clang-format off */
const LfKey lf_keys[] = {
  { "F2", "play.compressions", NULL, "Start or stop compressions", "At the bedside" },
  { "F3", "play.act", "'charge 200'", "Charge to 200 J", "At the bedside" },
  { "F4", "play.act", "'shock 200'", "Shock 200 J", "At the bedside" },
  { "F5", "play.act", "'rhythm-check'", "Rhythm check", "At the bedside" },
  { "F6", "play.act", "'drug adrenaline 1 mg'", "Adrenaline 1 mg", "At the bedside" },
  { "F7", "play.act", "'drug amiodarone 300 mg'", "Amiodarone 300 mg", "At the bedside" },
  { "F8", "play.clamp", "'drainage'", "Drainage clamp on or off", "At the circuit" },
  { "F9", "play.clamp", "'return'", "Return clamp on or off", "At the circuit" },
  { "<Control>k", "play.type", NULL, "Type a command (or just type)", "Actions" },
  { "<Alt>1", "play.group", "0", "CPR and airway", "Actions" },
  { "<Alt>2", "play.group", "1", "Defibrillator", "Actions" },
  { "<Alt>3", "play.group", "2", "Drugs", "Actions" },
  { "<Alt>4", "play.group", "3", "Lines and samples", "Actions" },
  { "<Alt>5", "play.group", "4", "Checks", "Actions" },
  { "<Alt>6", "play.group", "5", "Team", "Actions" },
  { "<Alt>7", "play.group", "6", "ECMO", "Actions" },
  { "<Control>Return", "play.confirm", NULL, "Give the answer", "Decisions" },
  { "<Control>z", "play.undo", NULL, "Take the last one in an order back", "Decisions" },
  { "<Control>h", "play.hint", NULL, "Take a hint, at its price", "Decisions" },
  { "<Control>space", "play.pause", NULL, "Pause or go on", "Time" },
  { "<Control>n", "play.skip", NULL, "Skip to the next moment that matters", "Time" },
  { "<Control>1", "play.speed", "1.0", "Normal speed", "Time" },
  { "<Control>2", "play.speed", "2.0", "Twice as fast", "Time" },
  { "<Control>5", "play.speed", "5.0", "Five times as fast", "Time" },
};

static const LfKey window_keys[] = {
  { "<Control>g", "win.guidance", "''", "Read the guidance", "On every page" },
  { "F1", "win.keys", NULL, "These keys", "On every page" },
  { "<Control>question", "win.keys", NULL, "These keys", "On every page" },
  { "F11", "win.fullscreen", NULL, "Full screen", "On every page" },
  { "<Control>q", "window.close", NULL, "Close the window", "On every page" },
};

/* What the guidance page binds by itself. */
static const LfKey guidance_keys[] = {
  { "<Control>f", "guidance.search", NULL, "Search all packs", "Guidance" },
  { "<Alt>Left", "guidance.back", NULL, "Back to where you were", "Guidance" },
};
/* clang-format on */
const gsize lf_n_keys = G_N_ELEMENTS (lf_keys);

static void
add_shortcuts (GtkEventController *controller, const LfKey *keys, gsize n)
{
  for (gsize i = 0; i < n; i++) {
    GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].trigger),
                                              gtk_named_action_new (keys[i].action));
    if (keys[i].target != NULL) {
      g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new_parsed (keys[i].target));
      gtk_shortcut_set_arguments (shortcut, target);
    }
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  }
}

GtkEventController *
lf_keys_controller (void)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_MANAGED);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  add_shortcuts (controller, lf_keys, lf_n_keys);
  return controller;
}

GtkEventController *
lf_keys_window_controller (void)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  add_shortcuts (controller, window_keys, G_N_ELEMENTS (window_keys));
  return controller;
}

const char *
lf_keys_for_line (const char *line)
{
  /* One key does both. */
  if (strcmp (line, "cpr start") == 0 || strcmp (line, "cpr stop") == 0)
    return lf_keys[0].trigger;
  for (gsize i = 0; i < lf_n_keys; i++) {
    const char *target = lf_keys[i].target;
    if (strcmp (lf_keys[i].action, "play.act") != 0 || target == NULL)
      continue;
    gsize length = strlen (line);
    if (strncmp (target + 1, line, length) == 0 && strcmp (target + 1 + length, "'") == 0)
      return lf_keys[i].trigger;
  }
  return NULL;
}

/* ---- The window that lists them ---- */

/* Adds a table as groups, one for each section. */
static void
list_keys (GString *xml, const LfKey *keys, gsize n)
{
  for (gsize i = 0; i < n; i++) {
    const LfKey *before = i > 0 ? &keys[i - 1] : NULL;
    const LfKey *after = i + 1 < n ? &keys[i + 1] : NULL;
    if (before == NULL || strcmp (before->section, keys[i].section) != 0) {
      g_autofree char *open = g_markup_printf_escaped (
          "<child><object class='GtkShortcutsGroup'><property name='title'>%s</property>",
          keys[i].section);
      g_string_append (xml, open);
    }
    g_autofree char *shortcut = g_markup_printf_escaped (
        "<child><object class='GtkShortcutsShortcut'><property name='title'>%s</property>"
        "<property name='accelerator'>%s</property></object></child>",
        keys[i].title, keys[i].trigger);
    g_string_append (xml, shortcut);
    if (after == NULL || strcmp (after->section, keys[i].section) != 0)
      g_string_append (xml, "</object></child>");
  }
}

/* GtkShortcutsWindow can only be filled from a template in this version of GTK, so the tables are
 * written as one. */
void
lf_keys_show_window (GtkWindow *parent)
{
  g_autoptr (GString) xml = g_string_new (
      "<interface><object class='GtkShortcutsWindow' id='window'><property "
      "name='modal'>1</property>"
      "<child><object class='GtkShortcutsSection'><property name='section-name'>play</property>"
      "<property name='max-height'>12</property>");

  list_keys (xml, window_keys, G_N_ELEMENTS (window_keys));
  list_keys (xml, guidance_keys, G_N_ELEMENTS (guidance_keys));
  list_keys (xml, lf_keys, lf_n_keys);
  g_string_append (xml, "</object></child></object></interface>");

  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_string (xml->str, (gssize) xml->len);
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "window"));
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}
