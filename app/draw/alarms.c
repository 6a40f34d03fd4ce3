/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/alarms.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "draw/numeric.h"
#include "draw/type.h"

/* An analyser calls a rhythm only after so long without compressions, which would cover it. */
#define RHYTHM_SECONDS 4

/* What is smaller is no signal to it: fibrillation so fine is called a flat line (IEC 60601-2-27,
 * 0.15 mV for adults, recalled). */
#define LEAST_SEEN_MV 0.15

#define NO_LIMIT ((double) NAN)

typedef struct {
  LfReadingId reading;
  double low_low; /* beyond these: high priority */
  double low;     /* beyond these: medium */
  double high;
  double high_high;
  gboolean console;
  const char *says; /* with the number; NULL: name, number, and whether it is low or high */
} LimitRow;

/* Console: Cardiohelp instructions for use. Monitor: usual start-up limits of an adult profile
 * (clinical consensus), EtCO2 and NIRS as used in ECPR. That the battery is used at all is told,
 * and loudly from a quarter of an hour on (tuned). */
static const LimitRow limits[] = {
  { LF_READING_ABP_MEAN, 45, 60, 110, 130, FALSE },
  { LF_READING_HR, 30, 50, 130, 180, FALSE },
  { LF_READING_SPO2, 80, 90, NO_LIMIT, NO_LIMIT, FALSE },
  { LF_READING_ETCO2, NO_LIMIT, 2, 6.7, NO_LIMIT, FALSE },
  { LF_READING_CVP, NO_LIMIT, NO_LIMIT, 20, NO_LIMIT, FALSE },
  { LF_READING_TEMPERATURE, NO_LIMIT, 33, 38, NO_LIMIT, FALSE },
  { LF_READING_NIRS_RIGHT, 30, 45, NO_LIMIT, NO_LIMIT, FALSE },
  { LF_READING_NIRS_LEFT, 30, 45, NO_LIMIT, NO_LIMIT, FALSE },
  { LF_READING_NIRS_LEG, 30, 45, NO_LIMIT, NO_LIMIT, FALSE },
  { LF_READING_BUBBLES, NO_LIMIT, NO_LIMIT, NO_LIMIT, 0.5, TRUE,
    N_ ("BUBBLES IN THE RETURN LINE") },
  { LF_READING_BATTERY, 15, NO_LIMIT, 0, NO_LIMIT, TRUE, N_ ("ON BATTERY, %s min left") },
  { LF_READING_ECMO_FLOW, -0.05, NO_LIMIT, NO_LIMIT, NO_LIMIT, TRUE, N_ ("BACKFLOW %s L/min") },
  { LF_READING_P_VEN, -150, -100, NO_LIMIT, NO_LIMIT, TRUE },
  { LF_READING_P_INT, NO_LIMIT, NO_LIMIT, 400, 500, TRUE },
  { LF_READING_P_ART, NO_LIMIT, NO_LIMIT, 400, 500, TRUE },
  { LF_READING_DELTA_P, NO_LIMIT, NO_LIMIT, 60, NO_LIMIT, TRUE },
  { LF_READING_SVO2, NO_LIMIT, 60, NO_LIMIT, NO_LIMIT, TRUE },
};

static const LimitRow *
find_limits (LfReadingId reading)
{
  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    if (limits[i].reading == reading)
      return &limits[i];
  return NULL;
}

void
lf_alarm_limits (LfReadingId reading, double *low, double *high)
{
  const LimitRow *row = find_limits (reading);
  *low = *high = NO_LIMIT;
  if (row != NULL) {
    *low = row->low;
    *high = row->high;
  }
}

/* Comparisons with NAN are false, so a limit that is not there is never passed. */
LfAlarmLevel
lf_alarm_of_reading (LfReadingId reading, double value)
{
  const LimitRow *row = find_limits (reading);
  if (row == NULL)
    return LF_ALARM_NONE;
  if (value < row->low_low || value > row->high_high)
    return LF_ALARM_HIGH;
  return value < row->low || value > row->high ? LF_ALARM_MEDIUM : LF_ALARM_NONE;
}

static void
add (LfAlarm *alarms, int *n, LfAlarmLevel level, const char *text)
{
  int at = *n;
  while (at > 0 && alarms[at - 1].level < level)
    at--;
  if (at >= LF_MAX_ALARMS)
    return;
  *n = MIN (*n + 1, LF_MAX_ALARMS);
  for (int i = *n - 1; i > at; i--)
    alarms[i] = alarms[i - 1];
  alarms[at].level = level;
  g_strlcpy (alarms[at].text, text, sizeof alarms[at].text);
}

/* What an ECG analyser would call. It is blind under compressions. */
static const char *
called_rhythm (const LfSim *sim)
{
  static const char *const calls[LF_N_RHYTHMS] = {
    [LF_RHYTHM_PULSELESS_VT] = N_ ("VENTRICULAR TACHYCARDIA"),
    [LF_RHYTHM_VF] = N_ ("VENTRICULAR FIBRILLATION"),
    [LF_RHYTHM_AGONAL] = N_ ("EXTREME BRADYCARDIA"),
    [LF_RHYTHM_ASYSTOLE] = N_ ("ASYSTOLE"),
    [LF_RHYTHM_VT] = N_ ("VENTRICULAR TACHYCARDIA"),
    [LF_RHYTHM_TORSADES] = N_ ("VENTRICULAR TACHYCARDIA"),
    [LF_RHYTHM_STANDSTILL] = N_ ("ASYSTOLE"),
  };
  /* Under flow, or once it was agreed, a stop is no pause, and `paused_at` moves on with the time.
   */
  gboolean no_pause =
      (sim->circuit.flow_on || sim->cpr.stood_down) && sim->cpr.paused_at >= sim->step - 2;
  int64_t clear_since =
      no_pause ? sim->heart.since_step : MAX (sim->heart.since_step, sim->cpr.paused_at);
  if (sim->cpr.running || sim->step - clear_since < RHYTHM_SECONDS * LF_STEPS_PER_S)
    return NULL;
  if (sim->heart.rhythm == LF_RHYTHM_VF && sim->heart.vf_amplitude < LEAST_SEEN_MV)
    return _ (calls[LF_RHYTHM_ASYSTOLE]);
  return calls[sim->heart.rhythm] != NULL ? _ (calls[sim->heart.rhythm]) : NULL;
}

static char *
alarm_text (const LimitRow *row, double value, const char *number)
{
  gboolean low = value < row->low_low || value < row->low;
  if (row->says == NULL)
    return g_strdup_printf (low ? _ ("%s %s low") : _ ("%s %s high"),
                            lf_numeric_name (row->reading), number);
  g_auto (GStrv) around = g_strsplit (_ (row->says), "%s", 2);
  return g_strjoinv (number, around);
}

static void
add_readings (const LfSim *sim, gboolean patient_here, LfAlarm *alarms, int *n)
{
  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++) {
    double value;
    const LimitRow *row = &limits[i];
    gboolean watched = row->console ? sim->circuit.connected != 0 : patient_here;
    /* Compressions make a rate of their own. */
    if (row->reading == LF_READING_HR && sim->cpr.running)
      continue;
    if (!watched || !lf_sim_reading (sim, row->reading, &value))
      continue;
    LfAlarmLevel level = lf_alarm_of_reading (row->reading, value);
    if (level == LF_ALARM_NONE)
      continue;
    char number[LF_NUMERIC_TEXT];
    lf_numeric_format (row->reading, TRUE, value, number);
    g_autofree char *text = alarm_text (row, value, number);
    add (alarms, n, level, text);
  }
}

int
lf_alarms (const LfAttempt *attempt, LfAlarm alarms[LF_MAX_ALARMS])
{
  const LfSim *sim = lf_attempt_sim (attempt);
  gboolean here = lf_attempt_patient_here (attempt);
  const char *rhythm = here ? called_rhythm (sim) : NULL;
  double value;
  int n = 0;
  if (rhythm != NULL)
    add (alarms, &n, LF_ALARM_HIGH, rhythm);
  add_readings (sim, here, alarms, &n);
  if (here && !lf_sim_reading (sim, LF_READING_SPO2, &value))
    add (alarms, &n, LF_ALARM_LOW, _ ("SpO2: no pulse signal"));
  return n;
}

const char *
lf_alarm_marks (LfAlarmLevel level)
{
  static const char *const marks[] = { "", "*", "**", "***" };
  return marks[level];
}

LfInk
lf_alarm_ink (LfAlarmLevel level)
{
  static const LfInk inks[] = { LF_INK_TEXT, LF_INK_ALARM_LOW, LF_INK_ALARM_MEDIUM,
                                LF_INK_ALARM_HIGH };
  return inks[level];
}

void
lf_alarm_draw_banner (cairo_t *cr, const LfPalette *palette, const LfAlarm *alarms, int n,
                      gboolean bright, double width, double height)
{
  if (n == 0)
    return;
  LfColour ink = palette->ink[lf_alarm_ink (alarms[0].level)];
  LfColour background = palette->ink[LF_INK_BACKGROUND];
  gboolean filled = bright && alarms[0].level >= LF_ALARM_MEDIUM;
  LfColour text = filled ? background : ink;
  LfType type = { height * 0.6, LF_WEIGHT_BOLD, LF_ALIGN_LEFT };
  double baseline = lf_type_baseline (type, height / 2);
  double pad = height * 0.4;
  g_autofree char *line =
      g_strdup_printf ("%s  %s", lf_alarm_marks (alarms[0].level), alarms[0].text);
  g_autofree char *more = n > 1 ? g_strdup_printf ("+%d", n - 1) : g_strdup ("");

  if (filled) {
    lf_colour_set (cr, ink);
    cairo_rectangle (cr, 0, 0, width, height);
    cairo_fill (cr);
  }
  LfType side = { height * 0.5, LF_WEIGHT_MEDIUM, LF_ALIGN_RIGHT };
  double taken =
      lf_type_draw (cr, side, text, width - pad, lf_type_baseline (side, height / 2), more);
  lf_type_draw_within (cr, type, text, pad, baseline, width - 3 * pad - taken, line);
}
