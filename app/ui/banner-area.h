/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The alarm banner: one line, loudest first. */
#pragma once

#include <gtk/gtk.h>

#include "attempt/attempt.h"

#define LF_TYPE_BANNER_AREA (lf_banner_area_get_type ())
G_DECLARE_FINAL_TYPE (LfBannerArea, lf_banner_area, LF, BANNER_AREA, GtkWidget)

GtkWidget *lf_banner_area_new (void);

void lf_banner_area_refresh (LfBannerArea *self, const LfAttempt *attempt);
