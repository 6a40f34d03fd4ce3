/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/play-actions.h"

#include <glib/gi18n-lib.h>

#include "guidance/defects.h"
#include "ui/confirm.h"
#include "ui/play-private.h"
#include "ui/presets.h"

/* Gives the session a line, and says so where it is refused or makes no sense. */
static void
do_line (LfPlayPage *self, const char *line)
{
  LfRefusal refusal = LF_REFUSAL_NONE;
  g_autoptr (GError) error = NULL;

  if (self->session == NULL)
    return;
  if (!lf_session_act_line (self->session, line, &refusal, &error))
    lf_play_page_say (self, error->message, FALSE);
  else if (refusal != LF_REFUSAL_NONE)
    lf_play_page_say (self, lf_table_word (&lf_refusals, refusal)->meaning, FALSE);
  lf_play_page_refresh (self);
}

static void
confirmed_cb (GtkWidget *widget, gpointer user_data)
{
  do_line (LF_PLAY_PAGE (widget), user_data);
}

static void
act_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LfPlayPage *self = LF_PLAY_PAGE (widget);
  const char *line = g_variant_get_string (parameter, NULL);
  g_auto (GStrv) fields = lf_split_line (line);
  int verb = fields != NULL && fields[0] != NULL ? lf_table_find (&lf_actions, fields[0]) : -1;

  if (verb < 0 || !lf_presets_is_final ((LfVerb) verb)) {
    do_line (self, line);
    return;
  }
  const LfWord *word = &lf_action ((LfVerb) verb)->word;
  g_autofree char *heading = g_strdup_printf (_ ("%s?"), _ (word->label));
  lf_confirm (widget, heading, _ (word->meaning), _ (word->label), confirmed_cb, g_strdup (line),
              g_free);
}

static void
compressions_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LfPlayPage *self = LF_PLAY_PAGE (widget);
  if (self->session != NULL)
    do_line (self, lf_attempt_sim (lf_play_page_get_attempt (self))->cpr.running ? "cpr stop"
                                                                                 : "cpr start");
}

static void
clamp_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LfPlayPage *self = LF_PLAY_PAGE (widget);
  const char *line = g_variant_get_string (parameter, NULL);
  int row = lf_table_find (&lf_circuit_lines, line);

  if (self->session == NULL || row < 0)
    return;
  gboolean on = lf_attempt_sim (lf_play_page_get_attempt (self))->circuit.access[row].clamped != 0;
  g_autofree char *command = g_strdup_printf ("clamp %s %s", line, on ? "off" : "on");
  do_line (self, command);
}

static void
group_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  int group = g_variant_get_int32 (parameter);
  if (group >= 0 && group < LF_N_LEARNER_GROUPS)
    lf_actions_panel_show_group (LF_PLAY_PAGE (widget)->actions, (LfGroup) group);
}

static void
type_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lf_actions_panel_type (LF_PLAY_PAGE (widget)->actions, 0);
}

static void
pause_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LfPlayPage *self = LF_PLAY_PAGE (widget);
  if (self->session != NULL)
    lf_session_set_running (self->session, !lf_session_get_running (self->session));
}

static void
speed_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LfPlayPage *self = LF_PLAY_PAGE (widget);
  if (self->session == NULL)
    return;
  lf_session_set_speed (self->session, g_variant_get_double (parameter));
  if (lf_session_get_speed (self->session) < g_variant_get_double (parameter))
    lf_play_page_say (self, _ ("While something is asked, time runs at its own pace."), FALSE);
  lf_play_page_refresh (self);
}

static void
skip_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LfPlayPage *self = LF_PLAY_PAGE (widget);
  if (self->session != NULL)
    lf_session_skip (self->session);
}

static void
hint_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LfPlayPage *self = LF_PLAY_PAGE (widget);
  int decision = -1, step = 0;

  if (self->session == NULL || !lf_decision_card_next_hint (self->card, &decision, &step))
    return;
  const char *hint = lf_session_take_hint (self->session, decision, step);
  if (hint != NULL)
    lf_decision_card_show_hint (self->card, hint);
}

static void
confirm_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lf_decision_card_confirm (LF_PLAY_PAGE (widget)->card);
  gtk_widget_grab_focus (widget);
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lf_decision_card_undo (LF_PLAY_PAGE (widget)->card);
}

static void
leave_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit_by_name (widget, "leave");
}

void
lf_play_actions_install (GtkWidgetClass *klass)
{
  static const struct {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "play.act", "s", act_cb },     { "play.compressions", NULL, compressions_cb },
    { "play.clamp", "s", clamp_cb }, { "play.group", "i", group_cb },
    { "play.type", NULL, type_cb },  { "play.pause", NULL, pause_cb },
    { "play.speed", "d", speed_cb }, { "play.skip", NULL, skip_cb },
    { "play.hint", NULL, hint_cb },  { "play.confirm", NULL, confirm_cb },
    { "play.undo", NULL, undo_cb },  { "play.leave", NULL, leave_cb },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, actions[i].type, actions[i].activate);
}
