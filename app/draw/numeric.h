/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A number of the monitor or the console: label, value, unit, limits. A value with nothing behind
 * it reads "- - -" and never stands frozen. */
#pragma once

#include "draw/alarms.h"
#include "draw/type.h"

typedef enum {
  /* Monitor. */
  LF_NUMERIC_HR,
  LF_NUMERIC_ABP, /* systolic/diastolic small, (mean) large */
  LF_NUMERIC_SPO2,
  LF_NUMERIC_ETCO2,
  LF_NUMERIC_RR,
  LF_NUMERIC_CVP,
  LF_NUMERIC_NIRS_LEFT,
  LF_NUMERIC_NIRS_RIGHT,
  LF_NUMERIC_NIRS_LEG,
  LF_NUMERIC_TEMPERATURE,
  /* Compressions and defibrillator. */
  LF_NUMERIC_CPR_RATE,
  LF_NUMERIC_CPR_DEPTH,
  LF_NUMERIC_CPR_FRACTION,
  LF_NUMERIC_CHARGE,
  /* Console. */
  LF_NUMERIC_RPM,
  LF_NUMERIC_FLOW,
  LF_NUMERIC_P_VEN,
  LF_NUMERIC_P_INT,
  LF_NUMERIC_P_ART,
  LF_NUMERIC_DELTA_P,
  LF_NUMERIC_SVO2,
  LF_NUMERIC_SWEEP,
  LF_NUMERIC_FDO2,
  LF_NUMERIC_HEATER,
  LF_N_NUMERICS
} LfNumericId;

enum { LF_NUMERIC_TEXT = 24 };

#define LF_NUMERIC_INVALID "- - -"

typedef struct {
  const char *label;
  const char *unit;
  char value[LF_NUMERIC_TEXT];  /* what is largest */
  char beside[LF_NUMERIC_TEXT]; /* "92/41" of ABP; "" for others */
  char low[LF_NUMERIC_TEXT];    /* alarm limits, "" where there is none */
  char high[LF_NUMERIC_TEXT];
  gboolean valid;
  LfAlarmLevel alarm;
  LfInk ink;
} LfNumeric;

/* What a numeric shows now. The monitor's are invalid before the patient is there. */
LfNumeric lf_numeric (const LfAttempt *attempt, LfNumericId id);

/* The same in words, for a screen reader: "Heart rate 72 per minute", "CVP: no value".
 * (transfer full) */
char *lf_numeric_speech (const LfAttempt *attempt, LfNumericId id);

/* The reading that a numeric shows (for ABP, the mean); LF_N_READINGS for the heater. */
LfReadingId lf_numeric_reading (LfNumericId id);

/* What a displayed reading is called where it stands: "NIRS R", "ABP mean". */
const char *lf_numeric_name (LfReadingId reading);

/* A number with so many decimals, a true minus sign, and never "-0"; at most 16 figures. */
void lf_numeric_text (double value, int decimals, char text[LF_NUMERIC_TEXT]);

/* Writes a reading's value as people see it (minus sign, decimals of its table), or "- - -". */
void lf_numeric_format (LfReadingId reading, gboolean valid, double value,
                        char text[LF_NUMERIC_TEXT]);

/* Fits its box, on whatever background is there. From 40×24 px on it shows the value with its
 * label; the unit and the limits as there is room. */
void lf_numeric_draw (cairo_t *cr, const LfPalette *palette, const LfNumeric *numeric, double width,
                      double height);
