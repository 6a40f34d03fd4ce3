/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Alarms of the monitor and the console, from what is displayed alone. Limits: a bedside monitor's
 * usual ones, and for the circuit those of a Cardiohelp as its manual gives them. */
#pragma once

#include "attempt/attempt.h"
#include "draw/palette.h"

typedef enum { LF_ALARM_NONE, LF_ALARM_LOW, LF_ALARM_MEDIUM, LF_ALARM_HIGH } LfAlarmLevel;

typedef struct {
  LfAlarmLevel level;
  char text[96]; /* "ABP mean 38 low", "VENTRICULAR FIBRILLATION"; "" with NONE */
} LfAlarm;

enum { LF_MAX_ALARMS = 8 };

/* The limits of a displayed reading, in its unit; NAN where it has none on that side. */
void lf_alarm_limits (LfReadingId reading, double *low, double *high);

/* How far out of its limits a value of a reading is. */
LfAlarmLevel lf_alarm_of_reading (LfReadingId reading, double value);

/* The alarms that stand now, loudest first; returns how many. None before the patient is there. */
int lf_alarms (const LfAttempt *attempt, LfAlarm alarms[LF_MAX_ALARMS]);

/* "***", "**", "*" or "". */
const char *lf_alarm_marks (LfAlarmLevel level);
LfInk lf_alarm_ink (LfAlarmLevel level);

/* One line in a box of that size: marks, the loudest alarm's text, and how many more there are.
 * `bright` is the lit half of its flash; a picture uses TRUE. */
void lf_alarm_draw_banner (cairo_t *cr, const LfPalette *palette, const LfAlarm *alarms, int n,
                           gboolean bright, double width, double height);
