/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/numeric.h"

#include <math.h>
#include <stdio.h>

#include "draw/clocks.h"
#include "draw/console.h"
#include "draw/monitor.h"

#include "bed.h"

static void
check_format (LfReadingId reading, gboolean valid, double value, const char *expected)
{
  char text[LF_NUMERIC_TEXT];
  lf_numeric_format (reading, valid, value, text);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_format (void)
{
  check_format (LF_READING_P_VEN, TRUE, -62.4, "−62");
  check_format (LF_READING_P_VEN, TRUE, -0.4, "0");
  check_format (LF_READING_ECMO_FLOW, TRUE, 3.777, "3.78");
  check_format (LF_READING_ECMO_FLOW, TRUE, -0.504, "−0.50");
  check_format (LF_READING_TEMPERATURE, TRUE, 36.04, "36.0");
  check_format (LF_READING_HR, FALSE, 72, "- - -");
  check_format (LF_READING_HR, TRUE, (double) NAN, "- - -");
}

/* What has nothing behind it shows dashes and says so; it never stands at its last value. */
static void
test_invalid (void)
{
  g_autoptr (LfAttempt) attempt = bed_sandbox (20);
  LfNumeric before = lf_numeric (attempt, LF_NUMERIC_SPO2);
  g_assert_true (before.valid);
  g_assert_cmpstr (before.value, !=, LF_NUMERIC_INVALID);
  g_autofree char *said = lf_numeric_speech (attempt, LF_NUMERIC_SPO2);
  g_assert_true (g_str_has_prefix (said, "Oxygen saturation "));
  g_assert_true (g_str_has_suffix (said, " percent"));

  bed_do (attempt, LF_WHO_EDUCATOR, "rhythm asystole");
  bed_pass (attempt, 60);
  LfNumeric after = lf_numeric (attempt, LF_NUMERIC_SPO2);
  g_assert_false (after.valid);
  g_assert_cmpstr (after.value, ==, LF_NUMERIC_INVALID);
  g_assert_cmpint (after.alarm, ==, LF_ALARM_NONE);
  g_autofree char *none = lf_numeric_speech (attempt, LF_NUMERIC_SPO2);
  g_assert_cmpstr (none, ==, "Oxygen saturation: no value");

  LfNumeric flow = lf_numeric (attempt, LF_NUMERIC_FLOW);
  g_assert_cmpstr (flow.value, ==, LF_NUMERIC_INVALID);
}

static void
test_pressure (void)
{
  g_autoptr (LfAttempt) attempt = bed_sandbox (20);
  LfNumeric abp = lf_numeric (attempt, LF_NUMERIC_ABP);
  int systolic, diastolic, mean;
  g_assert_cmpint (sscanf (abp.beside, "%d/%d", &systolic, &diastolic), ==, 2);
  g_assert_cmpint (sscanf (abp.value, "(%d)", &mean), ==, 1);
  g_assert_cmpint (diastolic, <, mean);
  g_assert_cmpint (mean, <, systolic);
}

/* Every numeric, quiet and in each alarm, at the sizes screens have: inside its box, and there. */
static void
test_fits (void)
{
  static const int sizes[][2] = { { 40, 24 },  { 64, 30 },   { 116, 37 },  { 138, 62 },
                                  { 188, 64 }, { 188, 100 }, { 320, 170 }, { 260, 58 } };
  g_autoptr (LfAttempt) attempt = bed_on_ecmo ();
  for (int id = 0; id < LF_N_NUMERICS; id++)
    for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
      for (int alarm = LF_ALARM_NONE; alarm <= LF_ALARM_HIGH; alarm++) {
        int w = sizes[s][0], h = sizes[s][1], margin = 40;
        cairo_t *cr;
        cairo_surface_t *surface = bed_canvas (w + 2 * margin, h + 2 * margin, &cr);
        LfNumeric numeric = lf_numeric (attempt, (LfNumericId) id);
        numeric.alarm = (LfAlarmLevel) alarm;
        cairo_translate (cr, margin, margin);
        lf_numeric_draw (cr, &lf_palette_house, &numeric, w, h);
        int all = bed_count_other (surface, 0, 0, w + 2 * margin, h + 2 * margin, 0);
        int inside = bed_count_other (surface, margin - 1, margin - 1, w + 2, h + 2, 0);
        if (all != inside)
          g_test_message ("%s at %dx%d, alarm %d", numeric.label, w, h, alarm);
        g_assert_cmpint (all, ==, inside);
        g_assert_cmpint (inside, >, 20);
        cairo_destroy (cr);
        cairo_surface_destroy (surface);
      }
}

/* ---- Alarms ---- */

static void
test_limits (void)
{
  double low, high;
  lf_alarm_limits (LF_READING_P_VEN, &low, &high);
  g_assert_cmpfloat (low, ==, -100);
  g_assert_true (isnan (high));
  g_assert_cmpint (lf_alarm_of_reading (LF_READING_P_VEN, -99), ==, LF_ALARM_NONE);
  g_assert_cmpint (lf_alarm_of_reading (LF_READING_P_VEN, -101), ==, LF_ALARM_MEDIUM);
  g_assert_cmpint (lf_alarm_of_reading (LF_READING_P_VEN, -151), ==, LF_ALARM_HIGH);
  g_assert_cmpint (lf_alarm_of_reading (LF_READING_P_INT, 501), ==, LF_ALARM_HIGH);
  g_assert_cmpint (lf_alarm_of_reading (LF_READING_DELTA_P, 61), ==, LF_ALARM_MEDIUM);
  g_assert_cmpint (lf_alarm_of_reading (LF_READING_ECMO_FLOW, -0.5), ==, LF_ALARM_HIGH);
  g_assert_cmpint (lf_alarm_of_reading (LF_READING_SWEEP, 0), ==, LF_ALARM_NONE);
}

static gboolean
stands (const LfAlarm *alarms, int n, const char *text)
{
  for (int i = 0; i < n; i++)
    if (strstr (alarms[i].text, text) != NULL)
      return TRUE;
  return FALSE;
}

/* A healthy adult is quiet; fibrillation is loud, but not under compressions, which cover it. */
static void
test_alarms (void)
{
  g_autoptr (LfAttempt) attempt = bed_sandbox (20);
  LfAlarm alarms[LF_MAX_ALARMS];
  g_assert_cmpint (lf_alarms (attempt, alarms), ==, 0);

  bed_do (attempt, LF_WHO_EDUCATOR, "rhythm vf");
  bed_pass (attempt, 30);
  int n = lf_alarms (attempt, alarms);
  g_assert_true (stands (alarms, n, "VENTRICULAR FIBRILLATION"));
  g_assert_cmpstr (lf_alarm_marks (alarms[0].level), ==, "***");
  for (int i = 1; i < n; i++)
    g_assert_cmpint (alarms[i].level, <=, alarms[i - 1].level);

  bed_do (attempt, LF_WHO_LEARNER, "cpr start");
  bed_pass (attempt, 5);
  n = lf_alarms (attempt, alarms);
  g_assert_false (stands (alarms, n, "FIBRILLATION"));

  g_assert_cmpstr (lf_numeric_name (LF_READING_NIRS_RIGHT), ==, "NIRS R");
  g_assert_cmpstr (lf_numeric_name (LF_READING_ABP_MEAN), ==, "ABP mean");

  /* Nor does flow silence it: fibrillation on ECMO is still fibrillation. */
  g_autoptr (LfAttempt) on_ecmo = bed_on_ecmo ();
  n = lf_alarms (on_ecmo, alarms);
  g_assert_true (stands (alarms, n, "VENTRICULAR FIBRILLATION"));
}

/* The console says what no number shows: air, a battery that runs down, blood that runs back. */
static void
test_console_alarms (void)
{
  g_autoptr (LfAttempt) attempt = bed_on_ecmo ();
  LfAlarm alarms[LF_MAX_ALARMS];

  bed_do (attempt, LF_WHO_EDUCATOR, "fault power-failure 0.1");
  bed_do (attempt, LF_WHO_EDUCATOR, "fault drainage-air 0.5");
  bed_pass (attempt, 3);
  int n = lf_alarms (attempt, alarms);
  g_assert_true (stands (alarms, n, "ON BATTERY, "));
  g_assert_true (stands (alarms, n, " min left"));
  g_assert_true (stands (alarms, n, "BUBBLES"));

  /* The detector has stopped the pump. */
  bed_pass (attempt, 10);
  n = lf_alarms (attempt, alarms);
  g_assert_true (stands (alarms, n, "BACKFLOW −"));
}

/* ---- Clocks ---- */

static void
test_clocks (void)
{
  g_autoptr (LfAttempt) sandbox = bed_sandbox (1);
  g_autoptr (LfAttempt) attempt = bed_case (LF_LEARNER_IDLE, 60);
  char text[LF_CLOCK_TEXT];
  LfClockTime time = lf_clock_read (sandbox, LF_CLOCK_LOW_FLOW);
  g_assert_false (time.set);
  lf_clock_text (time, text);
  g_assert_cmpstr (text, ==, "-:--");

  int64_t collapse, first;
  g_assert_true (lf_attempt_mark (attempt, LF_MARK_COLLAPSE, &collapse));
  g_assert_true (lf_attempt_mark (attempt, LF_MARK_FIRST_CPR, &first));
  time = lf_clock_read (attempt, LF_CLOCK_NO_FLOW);
  g_assert_true (time.set && !time.running);
  g_assert_cmpfloat (time.seconds, ==, (double) (first - collapse) / 1000);
  time = lf_clock_read (attempt, LF_CLOCK_ARREST);
  g_assert_true (time.set && time.running);
  g_assert_cmpfloat (time.seconds, ==, (double) (60000 - collapse) / 1000);
  lf_clock_text ((LfClockTime){ TRUE, TRUE, 6161.9 }, text);
  g_assert_cmpstr (text, ==, "102:41");
  lf_clock_text ((LfClockTime){ TRUE, TRUE, 81110 }, text);
  g_assert_cmpstr (text, ==, "22 h 31");
  g_autofree char *said = lf_clock_speech ((LfClockTime){ TRUE, FALSE, 90 }, LF_CLOCK_NO_FLOW);
  g_assert_cmpstr (said, ==, "No-flow 1 minutes 30 seconds, stopped");
}

/* ---- Layouts: whole, inside, and apart ---- */

static void
check_boxes (const LfBox *boxes, int n, double width, double height)
{
  for (int i = 0; i < n; i++) {
    const LfBox *a = &boxes[i];
    g_assert_cmpfloat (a->width, >=, 20);
    g_assert_cmpfloat (a->height, >=, 15);
    g_assert_cmpfloat (a->x, >=, 0);
    g_assert_cmpfloat (a->y, >=, 0);
    g_assert_cmpfloat (a->x + a->width, <=, width + 1);
    g_assert_cmpfloat (a->y + a->height, <=, height + 1);
    for (int j = 0; j < i; j++) {
      const LfBox *b = &boxes[j];
      g_assert_true (a->x >= b->x + b->width - 0.01 || b->x >= a->x + a->width - 0.01 ||
                     a->y >= b->y + b->height - 0.01 || b->y >= a->y + a->height - 0.01);
    }
  }
}

static void
test_layouts (void)
{
  static const int sizes[][2] = { { 480, 300 }, { 718, 560 }, { 742, 396 }, { 1100, 860 } };
  for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++) {
    double w = sizes[s][0], h = sizes[s][1];
    LfMonitorLayout layout = lf_monitor_layout (w, h);
    LfBox boxes[2 + 3 * LF_MONITOR_STRIPS + LF_MONITOR_SMALL], cells[LF_CONSOLE_CELLS];
    int n = 0;
    boxes[n++] = layout.banner;
    boxes[n++] = layout.training;
    for (int i = 0; i < LF_MONITOR_STRIPS; i++) {
      boxes[n++] = layout.gutter[i];
      boxes[n++] = layout.strip[i];
      boxes[n++] = layout.numeric[i];
    }
    for (int i = 0; i < LF_MONITOR_SMALL; i++)
      boxes[n++] = layout.small[i];
    check_boxes (boxes, n, w, h);
    lf_console_layout (w * 0.7, h * 0.4, cells);
    check_boxes (cells, LF_CONSOLE_CELLS, w * 0.7, h * 0.4);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/numeric/format", test_format);
  g_test_add_func ("/draw/numeric/invalid", test_invalid);
  g_test_add_func ("/draw/numeric/pressure", test_pressure);
  g_test_add_func ("/draw/numeric/fits", test_fits);
  g_test_add_func ("/draw/alarms/limits", test_limits);
  g_test_add_func ("/draw/alarms/stand", test_alarms);
  g_test_add_func ("/draw/alarms/console", test_console_alarms);
  g_test_add_func ("/draw/clocks/read", test_clocks);
  g_test_add_func ("/draw/layouts", test_layouts);
  return g_test_run ();
}
