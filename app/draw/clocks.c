/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/clocks.h"

#include <glib/gi18n-lib.h>

/* Circulation back for longer counts as sustained and ends the arrest. */
#define SUSTAINED_MS (20 * 60 * LF_STEPS_PER_S)

/* From here on hours read better than minutes: the first hours and days after. */
enum { LONG_S = 10 * 3600 };

typedef struct {
  const char *label;
  const char *spoken;
  LfMark from;
  LfMark to; /* LF_N_MARKS: nothing stops it */
} ClockRow;

static const ClockRow rows[LF_N_CLOCKS] = {
  [LF_CLOCK_ARREST] = { N_ ("ARREST"), N_ ("Arrest"), LF_MARK_COLLAPSE, LF_N_MARKS },
  [LF_CLOCK_NO_FLOW] = { N_ ("NO-FLOW"), N_ ("No-flow"), LF_MARK_COLLAPSE, LF_MARK_FIRST_CPR },
  [LF_CLOCK_LOW_FLOW] = { N_ ("LOW-FLOW"), N_ ("Low-flow"), LF_MARK_FIRST_CPR, LF_MARK_FLOW },
  [LF_CLOCK_SHOCK] = { N_ ("SHOCK"), N_ ("Since the last shock"), LF_MARK_LAST_SHOCK, LF_N_MARKS },
  [LF_CLOCK_ADRENALINE] = { N_ ("ADRENALINE"), N_ ("Since the last adrenaline"),
                            LF_MARK_LAST_ADRENALINE, LF_N_MARKS },
};

static gboolean
arrest_over (const LfAttempt *attempt, int64_t *end)
{
  return lf_sim_has_pulse (lf_attempt_sim (attempt)) &&
         lf_attempt_mark (attempt, LF_MARK_ROSC, end) &&
         lf_attempt_step (attempt) - *end >= SUSTAINED_MS;
}

LfClockTime
lf_clock_read (const LfAttempt *attempt, LfClock clock)
{
  const ClockRow *row = &rows[clock];
  LfClockTime time = { .running = TRUE };
  int64_t from, to = lf_attempt_step (attempt), end;
  if (!lf_attempt_mark (attempt, (int) row->from, &from))
    return (LfClockTime){ FALSE, FALSE, 0 };
  gboolean stopped = clock == LF_CLOCK_ARREST
                         ? arrest_over (attempt, &end)
                         : row->to != LF_N_MARKS && lf_attempt_mark (attempt, (int) row->to, &end);
  if (stopped)
    to = end;
  time.set = TRUE;
  time.running = !stopped;
  time.seconds = (double) MAX (0, to - from) / LF_STEPS_PER_S;
  return time;
}

const char *
lf_clock_label (LfClock clock)
{
  return _ (rows[clock].label);
}

void
lf_clock_text (LfClockTime time, char text[LF_CLOCK_TEXT])
{
  int seconds = (int) time.seconds;
  if (time.set && seconds >= LONG_S)
    g_snprintf (text, LF_CLOCK_TEXT, "%d h %02d", seconds / 3600, seconds / 60 % 60);
  else if (time.set)
    g_snprintf (text, LF_CLOCK_TEXT, "%02d:%02d", seconds / 60, seconds % 60);
  else
    g_strlcpy (text, "-:--", LF_CLOCK_TEXT);
}

char *
lf_clock_speech (LfClockTime time, LfClock clock)
{
  int seconds = (int) time.seconds;
  if (!time.set)
    return g_strdup_printf (_ ("%s: not yet"), _ (rows[clock].spoken));
  if (seconds >= LONG_S)
    return g_strdup_printf (_ ("%s %d hours %d minutes, %s"), _ (rows[clock].spoken),
                            seconds / 3600, seconds / 60 % 60,
                            time.running ? _ ("running") : _ ("stopped"));
  return g_strdup_printf (_ ("%s %d minutes %d seconds, %s"), _ (rows[clock].spoken), seconds / 60,
                          seconds % 60, time.running ? _ ("running") : _ ("stopped"));
}

void
lf_clock_draw (cairo_t *cr, const LfPalette *palette, LfClock clock, LfClockTime time, double width,
               double height)
{
  char text[LF_CLOCK_TEXT];
  LfType value = { height * 0.62, LF_WEIGHT_MEDIUM, LF_ALIGN_LEFT };
  LfType label = { height * 0.3, LF_WEIGHT_BOLD, LF_ALIGN_LEFT };
  LfColour quiet = palette->ink[LF_INK_QUIET];
  double baseline = lf_type_baseline (value, height / 2), gap = height * 0.22;
  lf_clock_text (time, text);
  double room = width - gap - lf_type_width (cr, value, text);
  label.size = lf_type_fit (cr, label, room, _ (rows[clock].label));
  double x = lf_type_draw (cr, label, quiet, 0, baseline, _ (rows[clock].label)) + gap;
  /* A clock that has stopped is history: quiet, with a bar under it. */
  x +=
      lf_type_draw (cr, value, time.running ? palette->ink[LF_INK_TEXT] : quiet, x, baseline, text);
  if (time.set && !time.running) {
    lf_colour_set (cr, quiet);
    cairo_rectangle (cr, x - lf_type_width (cr, value, text), baseline + height * 0.09,
                     lf_type_width (cr, value, text), 1);
    cairo_fill (cr);
  }
}

void
lf_clocks_draw (cairo_t *cr, const LfPalette *palette, const LfAttempt *attempt, double width,
                double height)
{
  /* Shares after the length of the labels. */
  static const double shares[LF_N_CLOCKS] = { 0.185, 0.195, 0.21, 0.18, 0.23 };
  double x = 0;
  for (int i = 0; i < LF_N_CLOCKS; i++) {
    double cell = width * shares[i];
    cairo_save (cr);
    cairo_translate (cr, x, 0);
    lf_clock_draw (cr, palette, (LfClock) i, lf_clock_read (attempt, (LfClock) i),
                   cell - height * 0.3, height);
    cairo_restore (cr);
    x += cell;
  }
}
