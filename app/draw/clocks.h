/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clocks that matter in an arrest, from an attempt's marks. */
#pragma once

#include "draw/type.h"
#include "attempt/attempt.h"

typedef enum {
  LF_CLOCK_ARREST,     /* since collapse; stops with lasting circulation of the patient's own */
  LF_CLOCK_NO_FLOW,    /* from collapse to the first CPR */
  LF_CLOCK_LOW_FLOW,   /* from the first CPR to ECMO flow */
  LF_CLOCK_SHOCK,      /* since the last shock */
  LF_CLOCK_ADRENALINE, /* since the last adrenaline */
  LF_N_CLOCKS
} LfClock;

typedef struct {
  gboolean set;     /* FALSE: what it counts from has not happened */
  gboolean running; /* FALSE: it has stopped, and `seconds` is what it stopped at */
  double seconds;
} LfClockTime;

LfClockTime lf_clock_read (const LfAttempt *attempt, LfClock clock);

/* "ARREST", "NO-FLOW", "LOW-FLOW", "SHOCK", "ADRENALINE". */
const char *lf_clock_label (LfClock clock);

/* "31:40"; "-:--" while it is not set. Minutes may pass 99; from ten hours on, "22 h 31". */
enum { LF_CLOCK_TEXT = 24 };
void lf_clock_text (LfClockTime time, char text[LF_CLOCK_TEXT]);

/* "Low-flow 29 minutes 30 seconds, running". (transfer full) */
char *lf_clock_speech (LfClockTime time, LfClock clock);

/* One clock in a box: its label and its time. */
void lf_clock_draw (cairo_t *cr, const LfPalette *palette, LfClock clock, LfClockTime time,
                    double width, double height);

/* All of them in one row. */
void lf_clocks_draw (cairo_t *cr, const LfPalette *palette, const LfAttempt *attempt, double width,
                     double height);
