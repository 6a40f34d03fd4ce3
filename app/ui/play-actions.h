/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the play screen's actions do: everything that a button or a key sets off. */
#pragma once

#include "ui/play-page.h"

/* Installs the actions (play.act, play.pause, …) into the page's class. */
void lf_play_actions_install (GtkWidgetClass *klass);
