/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program: its options, its library, its window. */
#pragma once

#include <adwaita.h>

#define LF_TYPE_APPLICATION (lf_application_get_type ())
G_DECLARE_FINAL_TYPE (LfApplication, lf_application, LF, APPLICATION, AdwApplication)

LfApplication *lf_application_new (void);
