/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the debrief's document, each drawn where the sheet stands. */
#pragma once

#include "attempt/standing.h"
#include "draw/report.h"
#include "draw/sheet.h"

typedef struct {
  LfSheet *sheet;
  const LfAttempt *attempt;
  const LfResult *result;
  const LfCaseStanding *standing; /* NULL where the scenario says nothing of it */
} LfReport;

/* report-score.c */
void lf_report_draw_ending (LfReport *report);
void lf_report_draw_domains (LfReport *report);
void lf_report_draw_times (LfReport *report);
void lf_report_draw_timeline (LfReport *report);

/* report-lines.c */
void lf_report_draw_lines (LfReport *report);

/* report-standing.c */
void lf_report_draw_standing (LfReport *report);

/* report-notes.c */
void lf_report_draw_title (LfReport *report);
void lf_report_draw_notes (LfReport *report);
