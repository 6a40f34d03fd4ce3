/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/keys.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* What is urgent has a function key, so that letters stay free for typing. */
/* clang-format off */
const LfKey lf_keys[] = {
  { "F2", "play.compressions", NULL, N_ ("Start or stop compressions"), N_ ("At the bedside") },
  { "F3", "play.act", "'charge 200'", N_ ("Charge to 200 J"), N_ ("At the bedside") },
  { "F4", "play.act", "'shock 200'", N_ ("Shock 200 J"), N_ ("At the bedside") },
  { "F5", "play.act", "'rhythm-check'", N_ ("Rhythm check"), N_ ("At the bedside") },
  { "F6", "play.act", "'drug adrenaline 1 mg'", N_ ("Adrenaline 1 mg"), N_ ("At the bedside") },
  { "F7", "play.act", "'drug amiodarone 300 mg'", N_ ("Amiodarone 300 mg"), N_ ("At the bedside") },
  { "F8", "play.clamp", "'drainage'", N_ ("Drainage clamp on or off"), N_ ("At the circuit") },
  { "F9", "play.clamp", "'return'", N_ ("Return clamp on or off"), N_ ("At the circuit") },
  { "<Control>k", "play.type", NULL, N_ ("Type a command (or just type)"), N_ ("Actions") },
  { "<Alt>1", "play.group", "0", N_ ("CPR and airway"), N_ ("Actions") },
  { "<Alt>2", "play.group", "1", N_ ("Defibrillator"), N_ ("Actions") },
  { "<Alt>3", "play.group", "2", N_ ("Drugs"), N_ ("Actions") },
  { "<Alt>4", "play.group", "3", N_ ("Lines and samples"), N_ ("Actions") },
  { "<Alt>5", "play.group", "4", N_ ("Checks"), N_ ("Actions") },
  { "<Alt>6", "play.group", "5", N_ ("Team"), N_ ("Actions") },
  { "<Alt>7", "play.group", "6", N_ ("ECMO"), N_ ("Actions") },
  { "<Control>Return", "play.confirm", NULL, N_ ("Give the answer"), N_ ("Decisions") },
  { "<Control>z", "play.undo", NULL, N_ ("Take the last one in an order back"), N_ ("Decisions") },
  { "<Control>h", "play.hint", NULL, N_ ("Take a hint, at its price"), N_ ("Decisions") },
  { "<Control>space", "play.pause", NULL, N_ ("Pause or go on"), N_ ("Time") },
  { "<Control>n", "play.skip", NULL, N_ ("Skip to the next moment that matters"), N_ ("Time") },
  { "<Control>1", "play.speed", "1.0", N_ ("Normal speed"), N_ ("Time") },
  { "<Control>2", "play.speed", "2.0", N_ ("Twice as fast"), N_ ("Time") },
  { "<Control>5", "play.speed", "5.0", N_ ("Five times as fast"), N_ ("Time") },
};

static const LfKey window_keys[] = {
  { "<Control>g", "win.guidance", "''", N_ ("Read the guidance"), N_ ("On every page") },
  { "F1", "win.keys", NULL, N_ ("These keys"), N_ ("On every page") },
  { "<Control>question", "win.keys", NULL, N_ ("These keys"), N_ ("On every page") },
  { "F11", "win.fullscreen", NULL, N_ ("Full screen"), N_ ("On every page") },
  { "<Control>q", "window.close", NULL, N_ ("Close the window"), N_ ("On every page") },
};

/* What the guidance page binds by itself. */
static const LfKey guidance_keys[] = {
  { "<Control>f", "guidance.search", NULL, N_ ("Search all packs"), N_ ("Guidance") },
  { "<Alt>Left", "guidance.back", NULL, N_ ("Back to where you were"), N_ ("Guidance") },
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
          _ (keys[i].section));
      g_string_append (xml, open);
    }
    g_autofree char *shortcut = g_markup_printf_escaped (
        "<child><object class='GtkShortcutsShortcut'><property name='title'>%s</property>"
        "<property name='accelerator'>%s</property></object></child>",
        _ (keys[i].title), keys[i].trigger);
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
