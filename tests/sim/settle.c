/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plays the healthy adult for two hours without noise and prints app/sim/settled.c: where it then
 * stands at the start of a beat. Usage: settle [ML], so much blood more or less than before. */
#include <math.h>
#include <stdio.h>

#include "patient.h"
#include "sim/settled.h"

enum { SETTLE_S = 7200 };

static const char *const bloods[LF_N_BLOODS] = {
  [LF_BLOOD_LV] = "LV",
  [LF_BLOOD_RV] = "RV",
  [LF_BLOOD_LA] = "LA",
  [LF_BLOOD_RA] = "RA",
  [LF_BLOOD_ASCENDING] = "ASCENDING",
  [LF_BLOOD_ARCH] = "ARCH",
  [LF_BLOOD_DESCENDING] = "DESCENDING",
  [LF_BLOOD_ILIAC] = "ILIAC",
  [LF_BLOOD_UPPER_VEINS] = "UPPER_VEINS",
  [LF_BLOOD_LOWER_VEINS] = "LOWER_VEINS",
  [LF_BLOOD_CAVA] = "CAVA",
  [LF_BLOOD_PULMONARY_ARTERIES] = "PULMONARY_ARTERIES",
  [LF_BLOOD_LUNG_CAPILLARIES] = "LUNG_CAPILLARIES",
  [LF_BLOOD_PULMONARY_VEINS] = "PULMONARY_VEINS",
};

static const char *const beds[LF_N_BEDS] = {
  [LF_BED_RIGHT_UPPER] = "RIGHT_UPPER",
  [LF_BED_LEFT_UPPER] = "LEFT_UPPER",
  [LF_BED_TRUNK] = "TRUNK",
  [LF_BED_LEFT_LEG] = "LEFT_LEG",
  [LF_BED_RIGHT_LEG] = "RIGHT_LEG",
  [LF_BED_HEART] = "HEART",
};

static void
number (double value, const char *format)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  fputs (g_ascii_formatd (text, sizeof text, format, value), stdout);
}

static void
settled (const char *kind, const char *name, double ml, double o2, double co2)
{
  printf ("  [LF_%s_%s] = { ", kind, name);
  number (ml, "%.3f");
  printf (", ");
  number (o2, "%.6f");
  printf (", ");
  number (co2, "%.6f");
  printf (" },\n");
}

static void
rest (const char *name, double value)
{
  printf ("  .%s = ", name);
  number (value, "%.4f");
  printf (",\n");
}

/* Beats and breaths begin at different moments: the start of a beat nearest to that of a breath
 * within a quarter of an hour is where both can begin together. */
static void
run_to_start (LfSim *sim)
{
  double best_s = INFINITY;
  LfSim best = *sim;

  for (int64_t steps = 0; steps < 900 * LF_STEPS_PER_S; steps++) {
    int64_t beat = sim->heart.beat;
    patient_run (sim, 1.0 / LF_STEPS_PER_S);
    double off = MIN (sim->lungs.phase_s, sim->lungs.period_s - sim->lungs.phase_s);
    if (sim->heart.beat != beat && off < best_s) {
      best_s = off;
      best = *sim;
    }
  }
  *sim = best;
}

/* Each sways with the breath: the mean of a minute. */
static LfSettledRest
mean_rest (LfSim *sim)
{
  enum { LOOKS = 600 };
  LfSettledRest mean = { 0 };

  for (int i = 0; i < LOOKS; i++) {
    patient_run (sim, 0.1);
    mean.reflex_rate += sim->blood.reflex_rate / LOOKS;
    mean.reflex_tone += sim->blood.reflex_tone / LOOKS;
    mean.reflex_veins += sim->blood.reflex_veins / LOOKS;
    mean.map_mmhg += patient_now (sim, LF_READING_MAP) / LOOKS;
    mean.pulse_mmhg += patient_now (sim, LF_READING_PULSE_PRESSURE) / LOOKS;
    mean.dilation += sim->blood.dilation / LOOKS;
    mean.coronary_ml_s += sim->organs.coronary_ml_s / LOOKS;
    mean.output_ml_s += sim->monitor.output_ml_s / LOOKS;
  }
  return mean;
}

static void
print (const LfSim *sim, const LfSettledRest *mean)
{
  const LfGas *gas = &sim->gas;

  puts ("/* SPDX-License-Identifier: GPL-3.0-or-later */\n/* Written by tests/long/settle. */\n"
        "#include \"sim/settled.h\"\n\n/* clang-format off */\n"
        "const LfSettled lf_settled_blood[LF_N_BLOODS] = {");
  for (int i = 0; i < LF_N_BLOODS; i++)
    settled ("BLOOD", bloods[i], sim->blood.volume_ml[i], gas->o2[i], gas->co2[i]);
  puts ("};\n\nconst LfSettled lf_settled_beds[LF_N_BEDS] = {");
  for (int i = 0; i < LF_N_BEDS; i++)
    settled ("BED", beds[i], 0, gas->bed_o2[i], gas->bed_co2[i]);
  puts ("};\n\nconst LfSettledRest lf_settled_rest = {");
  rest ("reflex_rate", mean->reflex_rate);
  rest ("reflex_tone", mean->reflex_tone);
  rest ("reflex_veins", mean->reflex_veins);
  rest ("map_mmhg", mean->map_mmhg);
  rest ("pulse_mmhg", mean->pulse_mmhg);
  rest ("septum_ml", sim->blood.septum_ml);
  rest ("dilation", mean->dilation);
  rest ("coronary_ml_s", mean->coronary_ml_s);
  rest ("output_ml_s", mean->output_ml_s);
  puts ("};\n/* clang-format on */");
}

int
main (int argc, char **argv)
{
  static LfSim sim;

  patient_start (&sim, 1);
  patient_act (&sim, "educator set noise 0");
  if (argc > 1)
    sim.blood.volume_ml[LF_BLOOD_LOWER_VEINS] += g_ascii_strtod (argv[1], NULL);
  patient_run (&sim, SETTLE_S);
  LfSettledRest mean = mean_rest (&sim);
  run_to_start (&sim);
  print (&sim, &mean);
  return 0;
}
