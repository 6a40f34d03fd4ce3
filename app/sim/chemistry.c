/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sim/chemistry.h"
#include "sim/math.h"

#define LN10            2.30258509299404568402
#define BOHR            0.48    /* Severinghaus 1979 */
#define TEMPERATURE     0.024   /* Severinghaus 1979 */
#define O2_PER_G        1.34    /* mL/g, Hüfner as used clinically */
#define O2_SOLUBILITY   0.00003 /* mL/mL/mmHg */
#define CO2_SOLUBILITY  0.0307  /* mmol/L/mmHg */
#define PK              6.1
#define ML_PER_MMOL_CO2 22.26
#define CELLS_PER_G     0.00289 /* Douglas 1988, per g/L */
#define CELLS_PH        8.142
#define CELLS_LEAST     0.4 /* of pH below that: beyond what was measured, as at its end (tuned) */
#define HB_G_PER_MMOL   16.114
#define HALDANE         0.3 /* mmol base per mmol haemoglobin that lets go of oxygen */
#define NORMAL_HCO3     24.4
#define SIGGAARD_SLOPE  0.0143 /* Siggaard-Andersen 1977, per g/dL and as used with g/dL */

static double
haemoglobin_mmol_l (const LfBloodKind *blood)
{
  return blood->haemoglobin_g_l / HB_G_PER_MMOL;
}

static double
buffer_slope (const LfBloodKind *blood)
{
  return 1.43 * haemoglobin_mmol_l (blood) + 7.7; /* mmol/L per pH, Siggaard-Andersen 1977 */
}

/* Bicarbonate that base excess and haemoglobin's hold on oxygen leave at pH 7.4, mmol/L. */
static double
standard_bicarbonate (const LfBloodKind *blood, double saturation)
{
  double base = blood->base_excess_mmol_l / (1 - SIGGAARD_SLOPE * blood->haemoglobin_g_l / 10);
  return NORMAL_HCO3 + base + HALDANE * haemoglobin_mmol_l (blood) * (1 - saturation);
}

double
lf_saturation (const LfBloodKind *blood, double po2_mmhg, double ph)
{
  double p = lf_max (po2_mmhg, 0.01);
  double shift = BOHR * (ph - 7.4) + TEMPERATURE * (37 - blood->temperature_c);
  double v = p * lf_exp (LN10 * shift);
  return 1 / (23400 / (v * v * v + 150 * v) + 1);
}

double
lf_ph (const LfBloodKind *blood, double pco2_mmhg, double saturation)
{
  double standard = standard_bicarbonate (blood, saturation);
  double slope = buffer_slope (blood);
  double dissolved = CO2_SOLUBILITY * lf_max (pco2_mmhg, 0.1);
  double ph = 7.3;

  /* Newton on: bicarbonate of the gas equation = bicarbonate of the buffer line. */
  for (int i = 0; i < 6; i++) {
    double bicarbonate = dissolved * lf_exp (LN10 * (ph - PK));
    double miss = bicarbonate - standard + slope * (ph - 7.4);
    double next = lf_clamp (ph - miss / (LN10 * bicarbonate + slope), 6.0, 8.2);
    if (next == ph) /* further steps would change nothing */
      break;
    ph = next;
  }
  return ph;
}

static double
o2_content (const LfBloodKind *blood, double po2_mmhg, double saturation)
{
  return O2_PER_G * blood->haemoglobin_g_l / 1000 * saturation + O2_SOLUBILITY * po2_mmhg;
}

/* How red cells lower whole blood's carbon dioxide below plasma's: by this much over the distance
 * of pH from CELLS_PH (Douglas 1988). */
static double
cells (const LfBloodKind *blood, double saturation)
{
  return CELLS_PER_G * blood->haemoglobin_g_l / (3.352 - 0.456 * saturation);
}

/* Whole blood's carbon dioxide over plasma's. */
static double
blood_share (double cells, double ph)
{
  return 1 - cells / lf_max (CELLS_PH - ph, CELLS_LEAST);
}

static double
co2_content (const LfBloodKind *blood, double pco2_mmhg, double ph, double saturation)
{
  double dissolved = CO2_SOLUBILITY * pco2_mmhg;
  double plasma = dissolved * (1 + lf_exp (LN10 * (ph - PK)));
  return plasma * ML_PER_MMOL_CO2 * blood_share (cells (blood, saturation), ph) / 1000;
}

void
lf_contents (const LfBloodKind *blood, double po2_mmhg, double pco2_mmhg, double *o2, double *co2)
{
  /* The saturation moves the pH by less than 0.04: one pass from full saturation is enough where
   * gas meets blood. */
  double ph = lf_ph (blood, pco2_mmhg, 1.0);
  double saturation = lf_saturation (blood, po2_mmhg, ph);
  if (saturation < 0.97) {
    ph = lf_ph (blood, pco2_mmhg, saturation);
    saturation = lf_saturation (blood, po2_mmhg, ph);
  }
  *o2 = o2_content (blood, po2_mmhg, saturation);
  *co2 = co2_content (blood, pco2_mmhg, ph, saturation);
}

/* pH at a content of carbon dioxide. */
static double
ph_of_content (const LfBloodKind *blood, double co2, double saturation)
{
  double standard = standard_bicarbonate (blood, saturation);
  double slope = buffer_slope (blood);
  double of_blood = lf_max (co2, 0.0) * 1000 / ML_PER_MMOL_CO2;
  double lowered = cells (blood, saturation);
  double ph = 7.3;

  for (int i = 0; i < 6; i++) {
    double ratio = lf_exp (LN10 * (ph - PK));
    double far = lf_max (CELLS_PH - ph, CELLS_LEAST);
    double share = 1 - lowered / far;
    double total = of_blood / share; /* of plasma */
    double bicarbonate = total * ratio / (1 + ratio);
    double miss = bicarbonate - standard + slope * (ph - 7.4);
    double steep = total * LN10 * ratio / ((1 + ratio) * (1 + ratio)) + slope +
                   bicarbonate * lowered / (far * far * share);
    double next = lf_clamp (ph - miss / steep, 6.0, 8.2);
    if (next == ph)
      break;
    ph = next;
  }
  return ph;
}

/* Tension at which blood of this pH holds so much oxygen, by 40 halvings of 0-800 mmHg: each moves
 * the middle by half as much, up or down, without a branch to guess. */
static double
po2_of_content (const LfBloodKind *blood, double o2, double ph)
{
  double shift = lf_exp (LN10 * (BOHR * (ph - 7.4) + TEMPERATURE * (37 - blood->temperature_c)));
  double p = 400;
  double step = 200;

  for (int i = 0; i < 40; i++) {
    double v = lf_max (p * shift, 0.001);
    double saturation = 1 / (23400 / (v * v * v + 150 * v) + 1);
    p += o2_content (blood, p, saturation) < o2 ? step : -step;
    step *= 0.5;
  }
  return p;
}

void
lf_tensions (const LfBloodKind *blood, double o2, double co2, LfTensions *out)
{
  double full = O2_PER_G * blood->haemoglobin_g_l / 1000;
  double saturation = lf_clamp (o2 / full, 0, 1);

  for (int pass = 0; pass < 2; pass++) {
    out->ph = ph_of_content (blood, co2, saturation);
    out->po2_mmhg = po2_of_content (blood, o2, out->ph);
    saturation = lf_saturation (blood, out->po2_mmhg, out->ph);
  }
  double ratio = lf_exp (LN10 * (out->ph - PK));
  double share = blood_share (cells (blood, saturation), out->ph);
  double total = lf_max (co2, 0.0) * 1000 / (ML_PER_MMOL_CO2 * share);
  out->saturation = saturation;
  out->bicarbonate_mmol_l = total * ratio / (1 + ratio);
  out->pco2_mmhg = total / (1 + ratio) / CO2_SOLUBILITY;
}
