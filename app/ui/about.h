/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What Lowflow is, and what it is not. The one file that knows AdwAboutWindow. */
#pragma once

#include <gtk/gtk.h>

void lf_about_show (GtkWindow *parent);
