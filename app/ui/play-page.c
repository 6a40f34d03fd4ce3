/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/play-page.h"

#include <glib/gi18n-lib.h>

#include "ui/clock-area.h"
#include "ui/keys.h"
#include "ui/play-actions.h"
#include "ui/play-private.h"
#include "ui/quarters.h"
#include "ui/shares.h"
#include "ui/style.h"

enum {
  CIRCUIT_PERIOD_US = 33000, /* the circuit moves 30 times a second */
  TOAST_S = 4
};

/* Of the lower left, the rest being the feed's. */
static const double actions_share = 0.69;

enum { SIGNAL_ENDED, SIGNAL_LEAVE, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfPlayPage, lf_play_page, GTK_TYPE_WIDGET)

LfAttempt *
lf_play_page_get_attempt (LfPlayPage *self)
{
  return self->session != NULL ? lf_session_get_attempt (self->session) : NULL;
}

void
lf_play_page_say (LfPlayPage *self, const char *sentence, gboolean lasting)
{
  g_autofree char *text = g_markup_escape_text (sentence, -1);
  AdwToast *toast = adw_toast_new (text);
  adw_toast_set_timeout (toast, lasting ? 0 : TOAST_S);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* ---- Showing ---- */

static void
show_clocks (LfPlayPage *self)
{
  for (int i = 0; i < LF_N_CLOCKS; i++)
    lf_clock_area_refresh (LF_CLOCK_AREA (self->clock_areas[i]), lf_play_page_get_attempt (self));
}

static void
show_time_controls (LfPlayPage *self)
{
  gboolean running = lf_session_get_running (self->session);
  double speed = lf_session_get_speed (self->session);

  gtk_button_set_label (GTK_BUTTON (self->pause), running ? _ ("Pause") : _ ("Go on"));
  (running ? gtk_widget_remove_css_class : gtk_widget_add_css_class) (self->pause, "paused");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->speed_1), speed < 2);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->speed_2), speed >= 2 && speed < 5);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->speed_5), speed >= 5);
}

/* The slow parts of the screen, one a frame in turn, so that no frame carries them all. */
static void
refresh_part (LfPlayPage *self, guint part)
{
  LfAttempt *attempt = lf_play_page_get_attempt (self);
  switch (part) {
  case 0:
    lf_monitor_area_refresh (self->monitor);
    break;
  case 1:
    lf_side_panel_refresh (self->side);
    break;
  case 2:
    lf_actions_panel_refresh (self->actions, attempt);
    break;
  case 3:
    show_clocks (self);
    break;
  case 4:
    lf_decision_card_refresh (self->card);
    break;
  case 5:
    lf_feed_refresh (self->feed, attempt);
    break;
  default:
    g_assert_not_reached ();
  }
}

enum { N_PARTS = 6 };

void
lf_play_page_refresh (LfPlayPage *self)
{
  if (self->session == NULL)
    return;
  lf_monitor_area_advance (self->monitor);
  lf_side_panel_advance_wave (self->side);
  lf_side_panel_advance_circuit (self->side);
  for (guint part = 0; part < N_PARTS; part++)
    refresh_part (self, part);
  show_time_controls (self);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  LfPlayPage *self = LF_PLAY_PAGE (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (!lf_session_get_running (self->session)) {
    self->dirty = FALSE;
    self->tick_id = 0;
    lf_play_page_refresh (self);
    return G_SOURCE_REMOVE;
  }
  self->frame++;
  if (self->smooth || self->frame % 2 == 0) {
    lf_monitor_area_advance (self->monitor);
    lf_side_panel_advance_wave (self->side);
  }
  if (now - self->circuit_us >= CIRCUIT_PERIOD_US - 2000) {
    self->circuit_us = now;
    lf_side_panel_advance_circuit (self->side);
  }
  refresh_part (self, self->frame % N_PARTS);
  return G_SOURCE_CONTINUE;
}

/* Frames are only asked for while there is something to show. */
static void
update_ticking (LfPlayPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean wanted = self->session != NULL && gtk_widget_get_mapped (widget) &&
                    (self->dirty || lf_session_get_running (self->session));

  if (wanted && self->tick_id == 0) {
    self->tick_id = gtk_widget_add_tick_callback (widget, tick_cb, NULL, NULL);
  } else if (!wanted && self->tick_id != 0) {
    gtk_widget_remove_tick_callback (widget, self->tick_id);
    self->tick_id = 0;
  }
}

/* ---- The session ---- */

static void
advanced_cb (LfPlayPage *self)
{
  self->dirty = TRUE;
  update_ticking (self);
}

static void
changed_cb (LfPlayPage *self)
{
  show_time_controls (self);
  advanced_cb (self);
}

static void
ended_cb (LfPlayPage *self)
{
  lf_play_page_refresh (self);
  g_signal_emit (self, signals[SIGNAL_ENDED], 0);
}

static void
failed_cb (LfPlayPage *self, const char *sentence)
{
  lf_play_page_say (self, sentence, TRUE);
  show_time_controls (self);
}

static void
recovered_cb (LfPlayPage *self)
{
  lf_play_page_say (self, _ ("The attempt is saved again."), FALSE);
}

static void
make_signals (LfPlayPage *self)
{
  self->signals = g_signal_group_new (LF_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "advanced", G_CALLBACK (advanced_cb), self);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "ended", G_CALLBACK (ended_cb), self);
  g_signal_group_connect_swapped (self->signals, "failed", G_CALLBACK (failed_cb), self);
  g_signal_group_connect_swapped (self->signals, "recovered", G_CALLBACK (recovered_cb), self);
}

/* ---- Keys that no widget took ---- */

static gboolean
key_pressed_cb (LfPlayPage *self, guint keyval, guint keycode, GdkModifierType state)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || self->session == NULL)
    return FALSE;
  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) {
    if (!lf_decision_card_may_confirm (self->card))
      return FALSE;
    lf_decision_card_confirm (self->card);
    return TRUE;
  }
  if (letter >= '1' && letter <= '9' && lf_decision_card_choose (self->card, letter - '0'))
    return TRUE;
  if (!g_unichar_isalpha (letter))
    return FALSE;
  lf_actions_panel_type (self->actions, letter);
  return TRUE;
}

static void
card_changed_cb (LfPlayPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "play.confirm",
                                 lf_decision_card_may_confirm (self->card));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "play.undo",
                                 lf_decision_card_may_undo (self->card));
}

static void
typed_cb (LfPlayPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* ---- The object ---- */

static void
lf_play_page_map (GtkWidget *widget)
{
  LfPlayPage *self = LF_PLAY_PAGE (widget);
  GTK_WIDGET_CLASS (lf_play_page_parent_class)->map (widget);
  self->dirty = TRUE;
  update_ticking (self);
  gtk_widget_grab_focus (widget);
}

static void
lf_play_page_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lf_play_page_parent_class)->unmap (widget);
  update_ticking (LF_PLAY_PAGE (widget));
}

/* The page takes the focus itself, so that keys reach it when nothing else wants them. */
static gboolean
lf_play_page_grab_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  if (root == NULL)
    return FALSE;
  gtk_root_set_focus (root, widget);
  return TRUE;
}

static void
lf_play_page_dispose (GObject *object)
{
  LfPlayPage *self = LF_PLAY_PAGE (object);
  if (self->signals != NULL)
    lf_play_page_set_session (self, NULL);
  g_clear_object (&self->signals);
  lf_style_drop_children (GTK_WIDGET (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), LF_TYPE_PLAY_PAGE);
  G_OBJECT_CLASS (lf_play_page_parent_class)->dispose (object);
}

static void
lf_play_page_class_init (LfPlayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lf_play_page_dispose;
  widget_class->map = lf_play_page_map;
  widget_class->unmap = lf_play_page_unmap;
  widget_class->grab_focus = lf_play_page_grab_focus;
  g_type_ensure (LF_TYPE_MONITOR_AREA);
  g_type_ensure (LF_TYPE_SIDE_PANEL);
  g_type_ensure (LF_TYPE_ACTIONS_PANEL);
  g_type_ensure (LF_TYPE_FEED);
  g_type_ensure (LF_TYPE_DECISION_CARD);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/lowflow/Lowflow/play-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LfPlayPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, LfPlayPage, header);
  gtk_widget_class_bind_template_child (widget_class, LfPlayPage, clocks);
  gtk_widget_class_bind_template_child (widget_class, LfPlayPage, mode);
  gtk_widget_class_bind_template_child (widget_class, LfPlayPage, pause);
  gtk_widget_class_bind_template_child (widget_class, LfPlayPage, speed_1);
  gtk_widget_class_bind_template_child (widget_class, LfPlayPage, speed_2);
  gtk_widget_class_bind_template_child (widget_class, LfPlayPage, speed_5);
  gtk_widget_class_bind_template_child (widget_class, LfPlayPage, quarters);
  gtk_widget_class_bind_template_child (widget_class, LfPlayPage, hands);
  gtk_widget_class_bind_template_child (widget_class, LfPlayPage, monitor);
  gtk_widget_class_bind_template_child (widget_class, LfPlayPage, side);
  gtk_widget_class_bind_template_child (widget_class, LfPlayPage, actions);
  gtk_widget_class_bind_template_child (widget_class, LfPlayPage, feed);
  gtk_widget_class_bind_template_child (widget_class, LfPlayPage, card);
  lf_play_actions_install (widget_class);
  signals[SIGNAL_ENDED] = g_signal_new ("ended", LF_TYPE_PLAY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LEAVE] = g_signal_new ("leave", LF_TYPE_PLAY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
}

static void
lf_play_page_init (LfPlayPage *self)
{
  self->smooth = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->quarters, lf_quarters_new ());
  gtk_widget_set_layout_manager (self->hands, lf_shares_new (actions_share));
  for (int i = 0; i < LF_N_CLOCKS; i++) {
    self->clock_areas[i] = lf_clock_area_new ((LfClock) i);
    gtk_box_append (GTK_BOX (self->clocks), self->clock_areas[i]);
  }
  make_signals (self);
  g_signal_connect_swapped (self->card, "changed", G_CALLBACK (card_changed_cb), self);
  g_signal_connect_swapped (self->actions, "done", G_CALLBACK (typed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), lf_keys_controller ());
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
lf_play_page_new (void)
{
  return g_object_new (LF_TYPE_PLAY_PAGE, NULL);
}

void
lf_play_page_set_session (LfPlayPage *self, LfSession *session)
{
  if (session == self->session)
    return;
  lf_monitor_area_set_attempt (self->monitor, NULL);
  lf_side_panel_set_attempt (self->side, NULL);
  lf_decision_card_set_attempt (self->card, NULL);
  lf_actions_panel_clear (self->actions);
  lf_feed_clear (self->feed);
  g_set_object (&self->session, session);
  g_signal_group_set_target (self->signals, session);
  update_ticking (self);
  if (session == NULL)
    return;
  LfAttempt *attempt = lf_session_get_attempt (session);
  lf_monitor_area_set_attempt (self->monitor, attempt);
  lf_side_panel_set_attempt (self->side, attempt);
  lf_decision_card_set_attempt (self->card, attempt);
  lf_play_page_refresh (self);
}

LfSession *
lf_play_page_get_session (LfPlayPage *self)
{
  return self->session;
}

void
lf_play_page_restyle (LfPlayPage *self)
{
  if (self->session == NULL)
    return;
  lf_monitor_area_set_attempt (self->monitor, lf_session_get_attempt (self->session));
  lf_side_panel_restyle (self->side);
  lf_style_redraw (GTK_WIDGET (self));
}

void
lf_play_page_set_smooth (LfPlayPage *self, gboolean smooth)
{
  self->smooth = smooth;
}
