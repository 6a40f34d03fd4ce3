/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The play screen's parts, for its own files. */
#pragma once

#include <adwaita.h>

#include "draw/clocks.h"
#include "ui/actions-panel.h"
#include "ui/decision-card.h"
#include "ui/feed.h"
#include "ui/monitor-area.h"
#include "ui/play-page.h"
#include "ui/side-panel.h"

struct _LfPlayPage {
  GtkWidget parent_instance;
  LfSession *session;
  GSignalGroup *signals;

  AdwToastOverlay *toasts;
  GtkWidget *header, *clocks, *mode, *pause, *speed_1, *speed_2, *speed_5;
  GtkWidget *quarters, *hands;
  LfMonitorArea *monitor;
  LfSidePanel *side;
  LfActionsPanel *actions;
  LfFeed *feed;
  LfDecisionCard *card;
  GtkWidget *clock_areas[LF_N_CLOCKS];

  guint tick_id;
  guint frame;    /* counts frames, to spread the slow work over them */
  gboolean dirty; /* something changed that has not been shown */
  gboolean smooth;
  gint64 circuit_us; /* frame time at which the circuit last moved */
};

LfAttempt *lf_play_page_get_attempt (LfPlayPage *self);

/* Shows everything as it now stands. */
void lf_play_page_refresh (LfPlayPage *self);

/* A sentence over the page for a few seconds; `lasting` until it is put away. */
void lf_play_page_say (LfPlayPage *self, const char *sentence, gboolean lasting);
