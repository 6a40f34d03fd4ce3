/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What blood holds at a tension, and the tension at which it holds so much. Tensions in mmHg,
 * contents in mL (STPD) per mL of blood, temperature in °C. */
#pragma once

typedef struct {
  double haemoglobin_g_l;
  double base_excess_mmol_l; /* lactate included */
  double temperature_c;
} LfBloodKind;

/* Saturation (0-1) at a tension: Severinghaus 1979, with Bohr and temperature shifts. */
double lf_saturation (const LfBloodKind *blood, double po2_mmhg, double ph);

/* pH at a tension of carbon dioxide and a saturation: Henderson-Hasselbalch (pK 6.1, 0.0307
 * mmol/L/mmHg) with the buffer line of Siggaard-Andersen 1977 (Van Slyke). */
double lf_ph (const LfBloodKind *blood, double pco2_mmhg, double saturation);

/* Contents at tensions. */
void lf_contents (const LfBloodKind *blood, double po2_mmhg, double pco2_mmhg, double *o2,
                  double *co2);

typedef struct {
  double po2_mmhg;
  double pco2_mmhg;
  double ph;
  double saturation; /* 0-1 */
  double bicarbonate_mmol_l;
} LfTensions;

/* Tensions at contents. */
void lf_tensions (const LfBloodKind *blood, double o2, double co2, LfTensions *out);

#define LF_MMHG_PER_KPA 7.50061682704
