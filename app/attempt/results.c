/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attempt/results.h"

#include "attempt/inside.h"

#define LINE(label_, unit_, decimals_, field_, low_, high_, arterial_)                             \
  {                                                                                                \
    label_, unit_, decimals_, G_STRUCT_OFFSET (LfResultSheet, field_), low_, high_, arterial_      \
  }

/* clang-format off */
static const LfResultLine gas_lines[] = {
  LINE (N_ ("pH"), "", 2, ph, 7.35, 7.45, TRUE),
  LINE (N_ ("PO2"), " kPa", 1, po2_kpa, 11, 13, TRUE),
  LINE (N_ ("PCO2"), " kPa", 1, pco2_kpa, 4.7, 6, TRUE),
  LINE (N_ ("SO2"), " %", 0, so2_percent, 94, 98, TRUE),
  LINE (N_ ("HCO3"), " mmol/L", 1, bicarbonate_mmol_l, 22, 26, TRUE),
  LINE (N_ ("lactate"), " mmol/L", 1, lactate_mmol_l, 0.5, 2, FALSE),
  LINE (N_ ("K"), " mmol/L", 1, potassium_mmol_l, 3.5, 5.3, FALSE),
  LINE (N_ ("iCa"), " mmol/L", 2, ionised_calcium_mmol_l, 1.15, 1.3, FALSE),
  LINE (N_ ("glucose"), " mmol/L", 1, glucose_mmol_l, 4, 7.8, FALSE),
  LINE (N_ ("Hb"), " g/L", 0, haemoglobin_g_l, 115, 170, FALSE),
};
static const LfResultLine act_lines[] = { LINE (N_ ("ACT"), " s", 0, act_s, 90, 140, FALSE) };
static const LfResultLine coagulation_lines[] = {
  LINE (N_ ("aPTT"), " s", 0, aptt_s, 25, 37, FALSE),
  LINE (N_ ("fibrinogen"), " g/L", 1, fibrinogen_g_l, 1.5, 4, FALSE),
  LINE (N_ ("platelets"), " ×10⁹/L", 0, platelets_per_nl, 150, 400, FALSE),
};
/* What is aimed at under heparin is for the centre to say. */
static const LfResultLine anti_xa_lines[] = { LINE (N_ ("anti-Xa"), " IU/mL", 2, anti_xa_iu_ml, 0, 0, FALSE) };
/* clang-format on */

static const struct {
  const LfResultLine *lines;
  size_t n_lines;
} results[LF_N_SAMPLES] = {
  [LF_SAMPLE_GAS] = { gas_lines, G_N_ELEMENTS (gas_lines) },
  [LF_SAMPLE_ACT] = { act_lines, G_N_ELEMENTS (act_lines) },
  [LF_SAMPLE_COAGULATION] = { coagulation_lines, G_N_ELEMENTS (coagulation_lines) },
  [LF_SAMPLE_ANTI_XA] = { anti_xa_lines, G_N_ELEMENTS (anti_xa_lines) },
};

const LfResultLine *
lf_result_lines (LfSample what, size_t *n)
{
  *n = results[what].n_lines;
  return results[what].lines;
}

char *
lf_result_line_value (const LfResultLine *line, const LfResultSheet *sheet)
{
  return lf_fixed_text (G_STRUCT_MEMBER (double, sheet, line->offset), line->decimals);
}

char *
lf_result_line_usual (const LfResultLine *line, LfSampleSite site)
{
  if (line->usual_high <= 0 || (line->arterial && site >= LF_SAMPLE_SITE_PRE_OXYGENATOR))
    return g_strdup ("");
  g_autofree char *low = lf_fixed_text (line->usual_low, line->decimals);
  g_autofree char *high = lf_fixed_text (line->usual_high, line->decimals);
  return g_strdup_printf ("%s–%s", low, high);
}
