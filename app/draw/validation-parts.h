/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the validation report, each drawn where the sheet stands. */
#pragma once

#include "draw/sheet.h"
#include "draw/validation.h"

/* validation-front.c: what it is, how many hold, and every miss. */
void lf_validation_draw_front (LfSheet *sheet, const LfValidation *validation);

/* validation-pages.c: plots, every behaviour, and how it was measured. */
void lf_validation_draw_plots (LfSheet *sheet, const LfValidation *validation);
void lf_validation_draw_table (LfSheet *sheet, const LfValidation *validation);
void lf_validation_draw_courses (LfSheet *sheet, const LfValidation *validation);

/* The ink of a verdict; its word stands beside it always. */
LfInk lf_validation_ink (LfFit verdict);
