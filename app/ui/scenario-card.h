/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scenario in the library: what it is, how long it takes, what it trains, who has reviewed it. A
 * file with errors is shown with its messages. */
#pragma once

#include <gtk/gtk.h>

#include "session/library.h"

/* A button named after the scenario's id, or, for a file with errors, a card without one. */
GtkWidget *lf_scenario_card_new (const LfLibraryEntry *entry, const LfPacks *packs);

/* "NICE IPG808 1.1, 1.3, 3.1; Resuscitation Council UK 2021": what a scenario's criteria rest on.
 * (transfer full) */
char *lf_scenario_trains (const LfScenario *scenario, const LfPacks *packs);
