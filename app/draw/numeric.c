/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/numeric.h"

#include <math.h>

#include "draw/said.h"

typedef struct {
  LfReadingId reading;
  const char *label;
  const char *unit;
  const char *spoken;      /* "Heart rate" */
  const char *spoken_unit; /* "per minute" */
} NumericRow;

/* clang-format off */
static const NumericRow rows[LF_N_NUMERICS] = {
  [LF_NUMERIC_HR] = { LF_READING_HR, N_ ("HR"), N_ ("/min"), N_ ("Heart rate"), N_ ("per minute") },
  [LF_NUMERIC_ABP] = { LF_READING_ABP_MEAN, N_ ("ABP"), N_ ("mmHg"), N_ ("Arterial pressure, mean"), N_ ("millimetres of mercury") },
  [LF_NUMERIC_SPO2] = { LF_READING_SPO2, N_ ("SpO2"), "%", N_ ("Oxygen saturation"), N_ ("percent") },
  [LF_NUMERIC_ETCO2] = { LF_READING_ETCO2, N_ ("EtCO2"), N_ ("kPa"), N_ ("End-tidal carbon dioxide"), N_ ("kilopascals") },
  [LF_NUMERIC_RR] = { LF_READING_RESPIRATORY_RATE, N_ ("RR"), N_ ("/min"), N_ ("Breaths"), N_ ("per minute") },
  [LF_NUMERIC_CVP] = { LF_READING_CVP, N_ ("CVP"), N_ ("mmHg"), N_ ("Central venous pressure"), N_ ("millimetres of mercury") },
  [LF_NUMERIC_NIRS_LEFT] = { LF_READING_NIRS_LEFT, N_ ("NIRS L"), "%", N_ ("Left frontal saturation"), N_ ("percent") },
  [LF_NUMERIC_NIRS_RIGHT] = { LF_READING_NIRS_RIGHT, N_ ("NIRS R"), "%", N_ ("Right frontal saturation"), N_ ("percent") },
  [LF_NUMERIC_NIRS_LEG] = { LF_READING_NIRS_LEG, N_ ("NIRS leg"), "%", N_ ("Leg saturation"), N_ ("percent") },
  [LF_NUMERIC_TEMPERATURE] = { LF_READING_TEMPERATURE, N_ ("Temp"), "°C", N_ ("Temperature"), N_ ("degrees Celsius") },
  [LF_NUMERIC_CPR_RATE] = { LF_READING_CPR_RATE, N_ ("Rate"), N_ ("/min"), N_ ("Compressions"), N_ ("per minute") },
  [LF_NUMERIC_CPR_DEPTH] = { LF_READING_CPR_DEPTH, N_ ("Depth"), N_ ("cm"), N_ ("Compression depth"), N_ ("centimetres") },
  [LF_NUMERIC_CPR_FRACTION] = { LF_READING_CPR_FRACTION, N_ ("Fraction"), "%", N_ ("Compression fraction"), N_ ("percent") },
  [LF_NUMERIC_CHARGE] = { LF_READING_DEFIB_CHARGE, N_ ("Charge"), "J", N_ ("Defibrillator charge"), N_ ("joules") },
  [LF_NUMERIC_RPM] = { LF_READING_PUMP_RPM, N_ ("Pump"), N_ ("rpm"), N_ ("Pump"), N_ ("revolutions per minute") },
  [LF_NUMERIC_FLOW] = { LF_READING_ECMO_FLOW, N_ ("Flow"), N_ ("L/min"), N_ ("ECMO flow"), N_ ("litres per minute") },
  [LF_NUMERIC_P_VEN] = { LF_READING_P_VEN, N_ ("P-ven"), N_ ("mmHg"), N_ ("Venous line pressure"), N_ ("millimetres of mercury") },
  [LF_NUMERIC_P_INT] = { LF_READING_P_INT, N_ ("P-int"), N_ ("mmHg"), N_ ("Pressure before the oxygenator"), N_ ("millimetres of mercury") },
  [LF_NUMERIC_P_ART] = { LF_READING_P_ART, N_ ("P-art"), N_ ("mmHg"), N_ ("Arterial line pressure"), N_ ("millimetres of mercury") },
  [LF_NUMERIC_DELTA_P] = { LF_READING_DELTA_P, "ΔP", N_ ("mmHg"), N_ ("Pressure across the oxygenator"), N_ ("millimetres of mercury") },
  [LF_NUMERIC_SVO2] = { LF_READING_SVO2, N_ ("SvO2"), "%", N_ ("Drained blood saturation"), N_ ("percent") },
  [LF_NUMERIC_SWEEP] = { LF_READING_SWEEP, N_ ("Sweep"), N_ ("L/min"), N_ ("Sweep gas"), N_ ("litres per minute") },
  [LF_NUMERIC_FDO2] = { LF_READING_FDO2, N_ ("FdO2"), "", N_ ("Oxygen fraction of the sweep gas"), "" },
  [LF_NUMERIC_HEATER] = { LF_N_READINGS, N_ ("Heater"), "°C", N_ ("Heater-cooler"), N_ ("degrees Celsius") },
};
/* clang-format on */

LfReadingId
lf_numeric_reading (LfNumericId id)
{
  return rows[id].reading;
}

const char *
lf_numeric_name (LfReadingId reading)
{
  /* The numeric "ABP" shows three readings, so its own name would not say which. */
  for (int i = 0; i < LF_N_NUMERICS; i++)
    if (rows[i].reading == reading && i != LF_NUMERIC_ABP)
      return _ (rows[i].label);
  return _ (lf_reading (reading)->word.label);
}

void
lf_numeric_text (double value, int decimals, char text[LF_NUMERIC_TEXT])
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE], format[8];
  g_snprintf (format, sizeof format, "%%.%df", decimals);
  g_ascii_formatd (digits, sizeof digits, format, fabs (value));
  gboolean negative = value < 0 && strpbrk (digits, "123456789") != NULL;
  g_snprintf (text, LF_NUMERIC_TEXT, "%s%.16s", negative ? "−" : "", digits);
}

void
lf_numeric_format (LfReadingId reading, gboolean valid, double value, char text[LF_NUMERIC_TEXT])
{
  if (valid && isfinite (value))
    lf_numeric_text (value, lf_reading (reading)->decimals, text);
  else
    g_strlcpy (text, LF_NUMERIC_INVALID, LF_NUMERIC_TEXT);
}

static gboolean
read_value (const LfAttempt *attempt, LfNumericId id, double *value)
{
  const LfSim *sim = lf_attempt_sim (attempt);
  LfReadingId reading = rows[id].reading;
  if (id == LF_NUMERIC_HEATER) {
    *value = sim->circuit.heater_c;
    return sim->circuit.primed || sim->circuit.connected;
  }
  if (lf_reading (reading)->shown == LF_SHOWN_MONITOR && !lf_attempt_patient_here (attempt))
    return FALSE;
  return lf_sim_reading (sim, reading, value);
}

static void
fill_limits (LfReadingId reading, LfNumeric *numeric)
{
  double low, high;
  lf_alarm_limits (reading, &low, &high);
  if (!isnan (low))
    lf_numeric_format (reading, TRUE, low, numeric->low);
  if (!isnan (high))
    lf_numeric_format (reading, TRUE, high, numeric->high);
}

static void
fill_pressure (const LfSim *sim, LfNumeric *numeric)
{
  double systolic, diastolic;
  char high[LF_NUMERIC_TEXT], low[LF_NUMERIC_TEXT], mean[LF_NUMERIC_TEXT];
  g_strlcpy (mean, numeric->value, sizeof mean);
  g_snprintf (numeric->value, LF_NUMERIC_TEXT, "(%.20s)", mean);
  if (!lf_sim_reading (sim, LF_READING_ABP_SYSTOLIC, &systolic) ||
      !lf_sim_reading (sim, LF_READING_ABP_DIASTOLIC, &diastolic))
    return;
  lf_numeric_format (LF_READING_ABP_SYSTOLIC, TRUE, systolic, high);
  lf_numeric_format (LF_READING_ABP_DIASTOLIC, TRUE, diastolic, low);
  g_snprintf (numeric->beside, LF_NUMERIC_TEXT, "%.11s/%.11s", high, low);
}

LfNumeric
lf_numeric (const LfAttempt *attempt, LfNumericId id)
{
  LfReadingId reading = rows[id].reading;
  LfNumeric numeric = { .label = _ (rows[id].label), .unit = lf_said (rows[id].unit) };
  double value = 0;
  numeric.valid = read_value (attempt, id, &value);
  if (id == LF_NUMERIC_HEATER) {
    numeric.ink = LF_INK_TEXT;
    lf_numeric_format (LF_READING_TEMPERATURE, numeric.valid, value, numeric.value);
    return numeric;
  }
  numeric.ink = lf_ink_of_reading (reading);
  lf_numeric_format (reading, numeric.valid, value, numeric.value);
  fill_limits (reading, &numeric);
  gboolean watched = lf_reading (reading)->shown != LF_SHOWN_CONSOLE ||
                     lf_attempt_sim (attempt)->circuit.connected;
  if (numeric.valid && watched)
    numeric.alarm = lf_alarm_of_reading (reading, value);
  if (id == LF_NUMERIC_ABP && numeric.valid)
    fill_pressure (lf_attempt_sim (attempt), &numeric);
  return numeric;
}

char *
lf_numeric_speech (const LfAttempt *attempt, LfNumericId id)
{
  LfNumeric numeric = lf_numeric (attempt, id);
  if (!numeric.valid)
    return g_strdup_printf (_ ("%s: no value"), _ (rows[id].spoken));
  g_autofree char *alarm = numeric.alarm == LF_ALARM_NONE
                               ? g_strdup ("")
                               : g_strdup_printf (_ (", alarm %s"), lf_alarm_marks (numeric.alarm));
  g_autofree char *beside =
      numeric.beside[0] != '\0' ? g_strdup_printf (", %s", numeric.beside) : g_strdup ("");
  return g_strdup_printf ("%s %s%s%s%s%s", _ (rows[id].spoken), numeric.value,
                          rows[id].spoken_unit[0] != '\0' ? " " : "",
                          lf_said (rows[id].spoken_unit), beside, alarm);
}

/* ---- Drawing ---- */

typedef struct {
  cairo_t *cr;
  const LfPalette *palette;
  const LfNumeric *numeric;
  double width, height;
} Painter;

/* The colour of the value and, for the loudest alarm, the block behind it. */
static LfColour
value_colour (const Painter *p)
{
  const LfNumeric *n = p->numeric;
  if (!n->valid)
    return p->palette->ink[LF_INK_QUIET];
  if (n->alarm == LF_ALARM_HIGH)
    return p->palette->ink[LF_INK_BACKGROUND];
  return n->alarm == LF_ALARM_NONE ? p->palette->ink[n->ink]
                                   : p->palette->ink[lf_alarm_ink (n->alarm)];
}

/* Where a value stands: it ends at `right`, in a band. */
typedef struct {
  double right;
  double top, bottom;
  double width;
  gboolean centred; /* in the band; else it stands on its floor */
} Place;

/* There is always room for the alarm's block, so that digits stay where they are when it comes and
 * goes. */
static void
draw_value (const Painter *p, const Place *place)
{
  const LfNumeric *n = p->numeric;
  gboolean brackets = n->value[0] == '(';
  double band = place->bottom - place->top, pad = CLAMP (band * 0.08, 1, 5);
  double room = place->width - 2 * pad;
  LfType type = { (band - 2 * pad) / 0.711 * (brackets ? 0.71 : 1), LF_WEIGHT_MEDIUM,
                  LF_ALIGN_RIGHT };
  if (!n->valid)
    type.size *= 0.62;
  /* Short values are no larger than long ones, so that neighbours stand alike. */
  type.size = lf_type_fit (p->cr, type, room, strchr (n->value, '.') ? "00.0" : "000");
  type.size = lf_type_fit (p->cr, type, room, n->value);
  double cap = lf_type_cap_height (type), over = brackets ? cap * 0.16 : 0;
  double baseline =
      place->centred ? (place->top + place->bottom + cap) / 2 : place->bottom - pad - over * 1.4;
  if (n->valid && n->alarm == LF_ALARM_HIGH) {
    double text = lf_type_width (p->cr, type, n->value);
    lf_colour_set (p->cr, p->palette->ink[LF_INK_ALARM_HIGH]);
    cairo_rectangle (p->cr, place->right - text - 2 * pad, baseline - cap - pad - over,
                     text + 2 * pad, cap + 2 * (pad + over));
    cairo_fill (p->cr);
  }
  lf_type_draw (p->cr, type, value_colour (p), place->right - pad, baseline, n->value);
}

/* Label, alarm marks and unit in a row, each where it is wanted, no wider than `room`; returns
 * where the row ends. */
enum { ROW_LABEL = 1, ROW_MARKS = 2, ROW_UNIT = 4 };

static double
draw_row (const Painter *p, double size, double baseline, int what, double room)
{
  const LfNumeric *n = p->numeric;
  LfColour quiet = p->palette->ink[LF_INK_QUIET];
  const struct {
    const char *text;
    LfType type;
    LfColour colour;
  } pieces[] = {
    { what & ROW_LABEL ? n->label : "",
      { size, LF_WEIGHT_BOLD, LF_ALIGN_LEFT },
      n->ink == LF_INK_TEXT ? quiet : p->palette->ink[n->ink] },
    { what & ROW_MARKS ? lf_alarm_marks (n->alarm) : "",
      { size, LF_WEIGHT_BOLD, LF_ALIGN_LEFT },
      p->palette->ink[lf_alarm_ink (n->alarm)] },
    { what & ROW_UNIT ? n->unit : "", { size * 0.82, LF_WEIGHT_REGULAR, LF_ALIGN_LEFT }, quiet },
  };
  double gap = size * 0.35, all = 0, x = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    if (pieces[i].text[0] != '\0')
      all += lf_type_width (p->cr, pieces[i].type, pieces[i].text) + gap;
  double scale = all > room ? room / all : 1;
  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++) {
    LfType type = pieces[i].type;
    type.size *= scale;
    if (pieces[i].text[0] != '\0')
      x += lf_type_draw (p->cr, type, pieces[i].colour, x, baseline, pieces[i].text) + gap * scale;
  }
  return x;
}

/* One above the other at the left. Returns the width that limits take, there or not, so that
 * neighbours have the same room. */
static double
draw_limits (const Painter *p, double size, double bottom)
{
  const LfNumeric *n = p->numeric;
  LfType type = { size, LF_WEIGHT_REGULAR, LF_ALIGN_LEFT };
  LfColour ink = p->palette->ink[LF_INK_QUIET];
  lf_type_draw (p->cr, type, ink, 0, bottom, n->low);
  lf_type_draw (p->cr, type, ink, 0, bottom - size * 1.1, n->high);
  return lf_type_width (p->cr, type, "00.0") + size * 0.3;
}

static void
draw_tall (const Painter *p)
{
  double small = CLAMP (MIN (p->height * 0.2, p->width * 0.085), 11, 26);
  LfType label = { small, LF_WEIGHT_BOLD, LF_ALIGN_LEFT };
  double top = lf_type_cap_height (label) + 2;
  double bottom = p->height - small * 0.35;
  double end = draw_row (p, small, top, ROW_LABEL | ROW_MARKS | ROW_UNIT,
                         p->width * (p->numeric->beside[0] != '\0' ? 0.68 : 1));
  if (p->numeric->beside[0] != '\0') {
    LfType beside = { small * 1.6, LF_WEIGHT_MEDIUM, LF_ALIGN_RIGHT };
    LfColour ink = p->palette->ink[p->numeric->ink];
    beside.size =
        lf_type_fit (p->cr, beside, MAX (p->width * 0.3, p->width - end), p->numeric->beside);
    lf_type_draw (p->cr, beside, ink, p->width, MAX (top, lf_type_cap_height (beside) + 1),
                  p->numeric->beside);
    top = MAX (top, lf_type_cap_height (beside) + 1);
  }
  double limits = p->height >= 60 ? draw_limits (p, MAX (10.5, small * 0.78), bottom) : 0;
  draw_value (p, &(Place){ p->width, top + small * 0.3, bottom, p->width - limits, FALSE });
}

/* "50–130", "min 90", "max 20"; "" where there are no limits. */
static void
limits_text (const LfNumeric *n, char text[2 * LF_NUMERIC_TEXT])
{
  if (n->low[0] != '\0' && n->high[0] != '\0')
    g_snprintf (text, 2 * LF_NUMERIC_TEXT, "%s–%s", n->low, n->high);
  else if (n->low[0] != '\0')
    g_snprintf (text, 2 * LF_NUMERIC_TEXT, _ ("min %s"), n->low);
  else if (n->high[0] != '\0')
    g_snprintf (text, 2 * LF_NUMERIC_TEXT, _ ("max %s"), n->high);
  else
    text[0] = '\0';
}

/* Label, then unit or the pressure pair, then limits, in lines at the left as far as the height
 * goes, no wider than `room`. */
static void
draw_column (const Painter *p, double small, double room)
{
  const LfNumeric *n = p->numeric;
  gboolean pair = n->beside[0] != '\0';
  char limits[2 * LF_NUMERIC_TEXT];
  limits_text (n, limits);
  gboolean third = p->height >= 54 && limits[0] != '\0';
  LfType beside = { small * 1.5, LF_WEIGHT_MEDIUM, LF_ALIGN_LEFT };
  LfType quiet = { small * 0.82, LF_WEIGHT_REGULAR, LF_ALIGN_LEFT };
  double y = p->height / 2 - small * (third ? 0.72 : 0.12);
  draw_row (p, small, y, pair ? ROW_LABEL | ROW_MARKS | ROW_UNIT : ROW_LABEL, room);
  if (pair) {
    y += small * 1.45;
    beside.size = lf_type_fit (p->cr, beside, room, n->beside);
    lf_type_draw (p->cr, beside, p->palette->ink[n->ink], 0, y, n->beside);
  } else {
    y += small * 1.05;
    draw_row (p, small, y, ROW_MARKS | ROW_UNIT, room);
  }
  if (third)
    lf_type_draw_within (p->cr, quiet, p->palette->ink[LF_INK_QUIET], 0, y + small * 1.05, room,
                         limits);
}

/* Low and wide: words in a column at the left, the value beside them. */
static void
draw_flat (const Painter *p)
{
  const LfNumeric *n = p->numeric;
  gboolean column = p->height >= 30 && (n->unit[0] != '\0' || n->low[0] != '\0');
  double small = CLAMP (MIN (p->height * (p->height < 54 ? 0.34 : 0.27), p->width * 0.1), 10, 26);
  LfType label = { small, LF_WEIGHT_BOLD, LF_ALIGN_LEFT };
  double middle = p->height / 2, half = p->height * (column ? 0.42 : 0.36), taken;
  if (column) {
    double room = p->width * (n->beside[0] != '\0' ? 0.43 : 0.37);
    draw_column (p, small, room);
    taken = room + small * 0.3;
  } else
    taken = draw_row (p, small, lf_type_baseline (label, middle), ROW_LABEL | ROW_MARKS | ROW_UNIT,
                      p->width * 0.5);
  draw_value (p, &(Place){ p->width, middle - half, middle + half, p->width - taken, TRUE });
}

void
lf_numeric_draw (cairo_t *cr, const LfPalette *palette, const LfNumeric *numeric, double width,
                 double height)
{
  Painter painter = { cr, palette, numeric, width, height };
  cairo_save (cr);
  if (height < 40 || width > 1.3 * height)
    draw_flat (&painter);
  else
    draw_tall (&painter);
  cairo_restore (cr);
}
