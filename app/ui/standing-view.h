/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the guidance stood to the patient of an attempt: the one row of the candidacy table that
 * speaks for the case. There is no such view for anybody else. */
#pragma once

#include <gtk/gtk.h>

#include "attempt/standing.h"

/* NULL where the scenario says nothing of its patient for such a table. */
GtkWidget *lf_standing_view_new (const LfAttempt *attempt);
