/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/palette.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#define HEX(rgb_)                                                                                  \
  {                                                                                                \
    ((rgb_) >> 16 & 0xff) / 255.0, ((rgb_) >> 8 & 0xff) / 255.0, ((rgb_) &0xff) / 255.0            \
  }

const LfPalette lf_palette_house = {
  .id = "house",
  .label = N_ ("House"),
  .ink = {
    [LF_INK_BACKGROUND] = HEX (0x05080a),
    [LF_INK_PANEL] = HEX (0x0d1317),
    [LF_INK_RULE] = HEX (0x263138),
    [LF_INK_TEXT] = HEX (0xe6edf0),
    [LF_INK_QUIET] = HEX (0x8a979e),
    [LF_INK_ECG] = HEX (0x3ddc84),
    [LF_INK_ARTERIAL] = HEX (0xff5a52),
    [LF_INK_SPO2] = HEX (0x4fc3f7),
    [LF_INK_CO2] = HEX (0xf5d76e),
    [LF_INK_CVP] = HEX (0x7aa2ff),
    [LF_INK_NIRS] = HEX (0xc792ea),
    [LF_INK_TEMPERATURE] = HEX (0xe6edf0),
    [LF_INK_ECMO] = HEX (0xffb86c),
    [LF_INK_GOOD] = HEX (0x5fd38d),
    [LF_INK_ALARM_HIGH] = HEX (0xff453a),
    [LF_INK_ALARM_MEDIUM] = HEX (0xffd60a),
    [LF_INK_ALARM_LOW] = HEX (0x64d2ff),
  },
  .venous = HEX (0x6b1f2a),
  .arterial = HEX (0xe0362c),
};

/* Hues after Okabe and Ito 2008; blue and purple are lightened to be read on black, and blood runs
 * from blue to orange, which no common colour blindness confuses. */
const LfPalette lf_palette_colour_blind = {
  .id = "colour-blind",
  .label = N_ ("Colour-blind safe"),
  .ink = {
    [LF_INK_BACKGROUND] = HEX (0x05080a),
    [LF_INK_PANEL] = HEX (0x0d1317),
    [LF_INK_RULE] = HEX (0x263138),
    [LF_INK_TEXT] = HEX (0xe6edf0),
    [LF_INK_QUIET] = HEX (0x98a4aa),
    [LF_INK_ECG] = HEX (0x00b884),
    [LF_INK_ARTERIAL] = HEX (0xf07030),
    [LF_INK_SPO2] = HEX (0x56b4e9),
    [LF_INK_CO2] = HEX (0xf0e442),
    [LF_INK_CVP] = HEX (0x4f9be0),
    [LF_INK_NIRS] = HEX (0xd98fb6),
    [LF_INK_TEMPERATURE] = HEX (0xe6edf0),
    [LF_INK_ECMO] = HEX (0xe69f00),
    [LF_INK_GOOD] = HEX (0x56b4e9),
    [LF_INK_ALARM_HIGH] = HEX (0xf07030),
    [LF_INK_ALARM_MEDIUM] = HEX (0xf0e442),
    [LF_INK_ALARM_LOW] = HEX (0x56b4e9),
  },
  .venous = HEX (0x1f4a80),
  .arterial = HEX (0xf0a832),
};

const LfPalette lf_palette_paper = {
  .id = "paper",
  .label = N_ ("Paper"),
  .ink = {
    [LF_INK_BACKGROUND] = HEX (0xffffff),
    [LF_INK_PANEL] = HEX (0xf3f5f6),
    [LF_INK_RULE] = HEX (0xcfd6da),
    [LF_INK_TEXT] = HEX (0x14191c),
    [LF_INK_QUIET] = HEX (0x566168),
    [LF_INK_ECG] = HEX (0x0b7a3e),
    [LF_INK_ARTERIAL] = HEX (0xb8241c),
    [LF_INK_SPO2] = HEX (0x0a6c9c),
    [LF_INK_CO2] = HEX (0x806400),
    [LF_INK_CVP] = HEX (0x3450b0),
    [LF_INK_NIRS] = HEX (0x7c3fa8),
    [LF_INK_TEMPERATURE] = HEX (0x33393d),
    [LF_INK_ECMO] = HEX (0x985000),
    [LF_INK_GOOD] = HEX (0x17743a),
    [LF_INK_ALARM_HIGH] = HEX (0xb8241c),
    [LF_INK_ALARM_MEDIUM] = HEX (0x8a5a00),
    [LF_INK_ALARM_LOW] = HEX (0x0a6c9c),
  },
  .venous = HEX (0x6b1f2a),
  .arterial = HEX (0xe0362c),
};

const LfPalette *
lf_palette_named (const char *id)
{
  static const LfPalette *const all[] = { &lf_palette_house, &lf_palette_colour_blind,
                                          &lf_palette_paper };
  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    if (g_strcmp0 (all[i]->id, id) == 0)
      return all[i];
  return &lf_palette_house;
}

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (LfColour c)
{
  return 0.2126 * linear (c.red) + 0.7152 * linear (c.green) + 0.0722 * linear (c.blue);
}

double
lf_colour_contrast (LfColour a, LfColour b)
{
  double la = luminance (a), lb = luminance (b);
  return la > lb ? (la + 0.05) / (lb + 0.05) : (lb + 0.05) / (la + 0.05);
}

LfColour
lf_colour_mix (LfColour a, LfColour b, double share)
{
  return (LfColour){ a.red + (b.red - a.red) * share, a.green + (b.green - a.green) * share,
                     a.blue + (b.blue - a.blue) * share };
}

LfColour
lf_colour_blood (const LfPalette *palette, double saturation_percent)
{
  /* Two straight pieces: drained blood (50-75 %) stays plainly dark beside returned blood. */
  double s = CLAMP (saturation_percent, 0, 100);
  double share = s <= 40 ? 0 : s <= 80 ? (s - 40) / 40 * 0.2 : 0.2 + (s - 80) / 20 * 0.8;
  return lf_colour_mix (palette->venous, palette->arterial, share);
}

void
lf_colour_set (cairo_t *cr, LfColour colour)
{
  cairo_set_source_rgb (cr, colour.red, colour.green, colour.blue);
}

void
lf_colour_set_alpha (cairo_t *cr, LfColour colour, double alpha)
{
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, alpha);
}

LfInk
lf_ink_of_wave (LfWaveId wave)
{
  static const LfInk inks[LF_N_WAVES] = {
    [LF_WAVE_ECG_II] = LF_INK_ECG, [LF_WAVE_ABP] = LF_INK_ARTERIAL,
    [LF_WAVE_CVP] = LF_INK_CVP,    [LF_WAVE_PLETH] = LF_INK_SPO2,
    [LF_WAVE_CO2] = LF_INK_CO2,    [LF_WAVE_ECMO_FLOW] = LF_INK_ECMO,
    [LF_WAVE_ECG_I] = LF_INK_ECG,  [LF_WAVE_ECG_V5] = LF_INK_ECG,
    [LF_WAVE_ECG_PADS] = LF_INK_ECG,
  };
  return inks[wave];
}

LfInk
lf_ink_of_reading (LfReadingId reading)
{
  static const LfInk inks[LF_N_READINGS] = {
    [LF_READING_HR] = LF_INK_ECG,
    [LF_READING_ABP_SYSTOLIC] = LF_INK_ARTERIAL,
    [LF_READING_ABP_DIASTOLIC] = LF_INK_ARTERIAL,
    [LF_READING_ABP_MEAN] = LF_INK_ARTERIAL,
    [LF_READING_CVP] = LF_INK_CVP,
    [LF_READING_SPO2] = LF_INK_SPO2,
    [LF_READING_ETCO2] = LF_INK_CO2,
    [LF_READING_RESPIRATORY_RATE] = LF_INK_CO2,
    [LF_READING_NIRS_RIGHT] = LF_INK_NIRS,
    [LF_READING_NIRS_LEFT] = LF_INK_NIRS,
    [LF_READING_NIRS_LEG] = LF_INK_NIRS,
    [LF_READING_PUMP_RPM] = LF_INK_ECMO,
    [LF_READING_ECMO_FLOW] = LF_INK_ECMO,
  };
  return inks[reading] == LF_INK_BACKGROUND ? LF_INK_TEXT : inks[reading];
}
