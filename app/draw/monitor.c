/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/monitor.h"

#include <math.h>

#include <glib/gi18n-lib.h>

const LfMonitorRow lf_monitor_rows[LF_MONITOR_STRIPS] = {
  { LF_WAVE_ECG_II, LF_NUMERIC_HR, 0.23 },   { LF_WAVE_ABP, LF_NUMERIC_ABP, 0.26 },
  { LF_WAVE_PLETH, LF_NUMERIC_SPO2, 0.175 }, { LF_WAVE_CO2, LF_NUMERIC_ETCO2, 0.175 },
  { LF_WAVE_CVP, LF_NUMERIC_CVP, 0.16 },
};

const LfNumericId lf_monitor_small[LF_MONITOR_SMALL] = {
  LF_NUMERIC_NIRS_LEFT, LF_NUMERIC_NIRS_RIGHT,  LF_NUMERIC_NIRS_LEG,
  LF_NUMERIC_RR,        LF_NUMERIC_TEMPERATURE,
};

LfMonitorLayout
lf_monitor_layout (double width, double height)
{
  LfMonitorLayout layout;
  double banner = round (CLAMP (height * 0.05, 20, 48));
  double small = round (CLAMP (height * 0.115, 40, 120));
  double gutter = round (CLAMP (width * 0.085, 58, 100));
  double numeric = round (CLAMP (width * 0.26, 116, 320));
  double gap = round (CLAMP (height * 0.012, 4, 10)), side = 2 * gap;
  double strips = height - banner - small - gap * (LF_MONITOR_STRIPS + 2);
  double training = round (banner * 5.2);
  double y = banner + gap;

  layout.banner = (LfBox){ 0, 0, width - training, banner };
  layout.training = (LfBox){ width - training, 0, training, banner };
  for (int i = 0; i < LF_MONITOR_STRIPS; i++) {
    double h = floor (strips * lf_monitor_rows[i].share);
    layout.gutter[i] = (LfBox){ 0, y, gutter, h };
    layout.strip[i] = (LfBox){ gutter, y, width - gutter - numeric - side, h };
    layout.numeric[i] = (LfBox){ width - numeric, y, numeric, h };
    y += h + gap;
  }
  double cell = (width - side * (LF_MONITOR_SMALL - 1)) / LF_MONITOR_SMALL;
  for (int i = 0; i < LF_MONITOR_SMALL; i++)
    layout.small[i] = (LfBox){ round (i * (cell + side)), height - small, round (cell), small };
  return layout;
}

const char *
lf_monitor_absent (const LfAttempt *attempt, LfWaveId wave)
{
  const LfSim *sim = lf_attempt_sim (attempt);
  if (!lf_attempt_patient_here (attempt))
    return wave == LF_WAVE_ECG_II ? _ ("The patient is not here") : "";
  if (wave == LF_WAVE_ABP && !sim->monitor.line[LF_ARTERIAL_LINE_RIGHT_RADIAL])
    return _ ("No arterial line");
  if (wave == LF_WAVE_CVP && !sim->monitor.line[LF_ARTERIAL_LINE_CENTRAL_VENOUS])
    return _ ("No central line");
  return NULL;
}

static void
draw_row (cairo_t *cr, const LfPalette *palette, const LfAttempt *attempt,
          const LfMonitorLayout *layout, int row)
{
  LfWaveId wave = lf_monitor_rows[row].wave;
  const LfBox *box = &layout->strip[row];
  const char *absent = lf_monitor_absent (attempt, wave);
  LfStrip strip = lf_strip (palette, wave, (int) box->width, (int) box->height);
  LfNumeric numeric = lf_numeric (attempt, lf_monitor_rows[row].numeric);

  cairo_save (cr);
  cairo_translate (cr, layout->gutter[row].x, layout->gutter[row].y);
  lf_trace_draw_gutter (cr, palette, &strip, (int) layout->gutter[row].width);
  cairo_translate (cr, box->x - layout->gutter[row].x, 0);
  if (absent != NULL)
    lf_trace_draw_absent (cr, palette, &strip, absent);
  else
    lf_trace_draw_strip (cr, &strip, lf_attempt_waves (attempt));
  cairo_translate (cr, layout->numeric[row].x - box->x, 0);
  lf_numeric_draw (cr, palette, &numeric, layout->numeric[row].width, layout->numeric[row].height);
  cairo_restore (cr);
}

void
lf_monitor_make_room (LfMonitorLayout *layout, double training_width)
{
  double more = MAX (0, training_width - layout->training.width);
  layout->banner.width -= more;
  layout->training.x -= more;
  layout->training.width += more;
}

static void
draw_top (cairo_t *cr, const LfPalette *palette, const LfAttempt *attempt, LfMonitorLayout *layout)
{
  LfAlarm alarms[LF_MAX_ALARMS];
  LfType type = { layout->training.height * 0.52, LF_WEIGHT_BOLD, LF_ALIGN_RIGHT };
  const LfBox *training = &layout->training;
  int n = lf_alarms (attempt, alarms);
  lf_monitor_make_room (layout, lf_type_width (cr, type, _ ("TRAINING ONLY")) + type.size);
  lf_alarm_draw_banner (cr, palette, alarms, n, TRUE, layout->banner.width, layout->banner.height);
  lf_type_draw (cr, type, palette->ink[LF_INK_QUIET], training->x + training->width,
                lf_type_baseline (type, training->height / 2), _ ("TRAINING ONLY"));
}

void
lf_monitor_draw (cairo_t *cr, const LfPalette *palette, const LfAttempt *attempt, double width,
                 double height)
{
  LfMonitorLayout layout = lf_monitor_layout (width, height);
  cairo_save (cr);
  lf_colour_set (cr, palette->ink[LF_INK_BACKGROUND]);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  draw_top (cr, palette, attempt, &layout);
  for (int i = 0; i < LF_MONITOR_STRIPS; i++)
    draw_row (cr, palette, attempt, &layout, i);
  lf_colour_set (cr, palette->ink[LF_INK_RULE]);
  cairo_rectangle (cr, 0, layout.small[0].y - 3, width, 1);
  cairo_fill (cr);
  for (int i = 0; i < LF_MONITOR_SMALL; i++) {
    LfNumeric numeric = lf_numeric (attempt, lf_monitor_small[i]);
    cairo_save (cr);
    cairo_translate (cr, layout.small[i].x, layout.small[i].y);
    lf_numeric_draw (cr, palette, &numeric, layout.small[i].width, layout.small[i].height);
    cairo_restore (cr);
  }
  cairo_restore (cr);
}
