/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drugs: of each what moves and which way, what must not, and that it wears off. Doses are usual
 * ones; sizes are the least that a bedside would notice. */
#include "contract.h"
#include "sim/stages.h"

/* What constricts, drives, or opens, as an infusion in a healthy adult. */
static const Contract infusions[] = {
  {
      .name = "noradrenaline",
      .patient = CONTRACT_HEALTHY,
      .happens = "infuse noradrenaline 0.1 mcg/kg/min",
      .after_s = 420,
      .signs = { { LF_READING_SYSTEMIC_RESISTANCE, CONTRACT_RISES, 0.15 },
                 { LF_READING_MAP, CONTRACT_RISES, 4 },
                 { LF_READING_HR, CONTRACT_FALLS, 2 },
                 { LF_READING_POTASSIUM, CONTRACT_STAYS, 0.05 },
                 { LF_READING_ACT, CONTRACT_STAYS, 1 } },
      .cure = "infuse noradrenaline 0 mcg/kg/min",
      .cured_s = 1200,
      .back = { { LF_READING_SYSTEMIC_RESISTANCE, CONTRACT_STAYS, 0.03 },
                { LF_READING_MAP, CONTRACT_STAYS, 3 },
                { LF_READING_HR, CONTRACT_STAYS, 2 } },
  },
  {
      .name = "vasopressin",
      .patient = CONTRACT_HEALTHY,
      .happens = "infuse vasopressin 0.03 units/min",
      .after_s = 1800,
      .signs = { { LF_READING_SYSTEMIC_RESISTANCE, CONTRACT_RISES, 0.05 },
                 { LF_READING_MAP, CONTRACT_RISES, 2 },
                 { LF_READING_HR, CONTRACT_BELOW, 70 },
                 { LF_READING_PULMONARY_ARTERY_MEAN, CONTRACT_STAYS, 2.5 } },
  },
  {
      .name = "dobutamine",
      .patient = CONTRACT_STRUGGLING_HEART,
      .happens = "infuse dobutamine 10 mcg/kg/min",
      .after_s = 420,
      .signs = { { LF_READING_NATIVE_OUTPUT, CONTRACT_RISES, 0.5 },
                 { LF_READING_LV_END_SYSTOLIC_VOLUME, CONTRACT_FALLS, 5 },
                 { LF_READING_LEFT_ATRIAL_MEAN, CONTRACT_FALLS, 1 },
                 { LF_READING_SYSTEMIC_RESISTANCE, CONTRACT_FALLS, 0.05 },
                 { LF_READING_HAEMOGLOBIN, CONTRACT_STAYS, 0.1 } },
      .cure = "infuse dobutamine 0 mcg/kg/min",
      .cured_s = 1200,
      .back = { { LF_READING_NATIVE_OUTPUT, CONTRACT_STAYS, 0.3 },
                { LF_READING_LEFT_ATRIAL_MEAN, CONTRACT_STAYS, 1.5 } },
  },
  {
      .name = "glyceryl-trinitrate",
      .patient = CONTRACT_STRUGGLING_HEART,
      .happens = "infuse glyceryl-trinitrate 50 mcg/min",
      .after_s = 600,
      .signs = { { LF_READING_LEFT_ATRIAL_MEAN, CONTRACT_FALLS, 1 },
                 { LF_READING_RIGHT_ATRIAL_MEAN, CONTRACT_FALLS, 0.5 },
                 { LF_READING_PULMONARY_ARTERY_MEAN, CONTRACT_FALLS, 1 },
                 { LF_READING_MAP, CONTRACT_FALLS, 1 },
                 { LF_READING_BLOOD_VOLUME, CONTRACT_STAYS, 0.1 } },
      .cure = "infuse glyceryl-trinitrate 0 mcg/min",
      .cured_s = 1500,
      .back = { { LF_READING_LEFT_ATRIAL_MEAN, CONTRACT_STAYS, 1.2 },
                { LF_READING_MAP, CONTRACT_STAYS, 3 } },
  },
};

/* Sedation and relaxation: on a breath of one's own, and on a ventilator. */
static const Contract quiet[] = {
  {
      .name = "propofol",
      .patient = CONTRACT_HEALTHY,
      .happens = "drug propofol 150 mg",
      .after_s = 75,
      .signs = { { LF_READING_MAP, CONTRACT_FALLS, 8 },
                 { LF_READING_SYSTEMIC_RESISTANCE, CONTRACT_FALLS, 0.1 },
                 { LF_READING_PAO2_RIGHT_RADIAL, CONTRACT_FALLS, 2 },
                 { LF_READING_PACO2_RIGHT_RADIAL, CONTRACT_RISES, 0.3 } },
      .cure = "airway tube; ventilate 12 560",
      .cured_s = 1800,
      .back = { { LF_READING_MAP, CONTRACT_STAYS, 7 },
                { LF_READING_SYSTEMIC_RESISTANCE, CONTRACT_STAYS, 0.06 } },
  },
  {
      .name = "propofol-ventilated",
      .patient = CONTRACT_VENTILATED,
      .happens = "infuse propofol 3 mg/kg/h",
      .after_s = 1200,
      .signs = { { LF_READING_PACO2_RIGHT_RADIAL, CONTRACT_FALLS, 0.15 },
                 { LF_READING_MAP, CONTRACT_FALLS, 2 },
                 { LF_READING_SAO2_RIGHT_RADIAL, CONTRACT_STAYS, 1 } },
  },
  {
      .name = "midazolam-ventilated",
      .patient = CONTRACT_VENTILATED,
      .happens = "drug midazolam 5 mg",
      .after_s = 900,
      .signs = { { LF_READING_PACO2_RIGHT_RADIAL, CONTRACT_FALLS, 0.15 },
                 { LF_READING_SAO2_RIGHT_RADIAL, CONTRACT_STAYS, 1 } },
  },
  {
      .name = "rocuronium",
      .patient = CONTRACT_HEALTHY,
      .happens = "drug rocuronium 100 mg",
      .after_s = 150,
      .signs = { { LF_READING_PAO2_RIGHT_RADIAL, CONTRACT_FALLS, 2 },
                 { LF_READING_PACO2_RIGHT_RADIAL, CONTRACT_RISES, 0.3 },
                 { LF_READING_MAP, CONTRACT_ABOVE, 80 } },
  },
  {
      .name = "rocuronium-ventilated",
      .patient = CONTRACT_VENTILATED,
      .happens = "drug rocuronium 100 mg",
      .after_s = 150,
      .signs = { { LF_READING_SAO2_RIGHT_RADIAL, CONTRACT_STAYS, 0.5 },
                 { LF_READING_PACO2_RIGHT_RADIAL, CONTRACT_STAYS, 0.2 },
                 { LF_READING_MAP, CONTRACT_STAYS, 3 } },
  },
};

/* Boluses that move rate or tone, and are gone again. */
static const Contract boluses[] = {
  {
      .name = "atropine",
      .patient = CONTRACT_HEALTHY,
      .happens = "drug atropine 3000 mcg",
      .after_s = 240,
      .signs = { { LF_READING_HR, CONTRACT_RISES, 12 },
                 { LF_READING_POTASSIUM, CONTRACT_STAYS, 0.05 } },
  },
  {
      .name = "adrenaline",
      .patient = CONTRACT_ARREST,
      .happens = "drug adrenaline 1 mg",
      .after_s = 110,
      .signs = { { LF_READING_CORONARY_PERFUSION_PRESSURE, CONTRACT_RISES, 3 },
                 { LF_READING_SYSTEMIC_RESISTANCE, CONTRACT_RISES, 0.3 },
                 { LF_READING_ETCO2, CONTRACT_FALLS, 0.02 },
                 { LF_READING_HAEMOGLOBIN, CONTRACT_STAYS, 0.1 } },
      .cure = "wait 1",
      .cured_s = 1500,
      .back = { { LF_READING_SYSTEMIC_RESISTANCE, CONTRACT_BELOW, 1.1 } },
  },
  {
      .name = "protamine-without-heparin",
      .patient = CONTRACT_HEALTHY,
      .happens = "drug protamine 50 mg",
      .after_s = 60,
      .signs = { { LF_READING_MAP, CONTRACT_FALLS, 3 },
                 { LF_READING_ACT, CONTRACT_RISES, 5 },
                 { LF_READING_PULMONARY_ARTERY_MEAN, CONTRACT_STAYS, 4 } },
      .cure = "wait 1",
      .cured_s = 3000,
      .back = { { LF_READING_MAP, CONTRACT_STAYS, 3 }, { LF_READING_ACT, CONTRACT_STAYS, 3 } },
  },
  {
      .name = "magnesium",
      .patient = CONTRACT_HEALTHY,
      .happens = "drug magnesium-sulfate 2 g",
      .after_s = 240,
      .signs = { { LF_READING_SYSTEMIC_RESISTANCE, CONTRACT_FALLS, 0.01 },
                 { LF_READING_MAP, CONTRACT_STAYS, 10 } },
  },
};

/* How strong each is in what nobody reads from a monitor. */
static void
test_against_fibrillation (void)
{
  LfSim sim;

  patient_start (&sim, 81);
  g_assert_cmpfloat (lf_drugs_antiarrhythmic (&sim), ==, 0);
  g_assert_cmpfloat (lf_drugs_anti_torsades (&sim), ==, 0);
  patient_act (&sim, "drug amiodarone 300 mg");
  patient_run (&sim, 300);
  double amiodarone = lf_drugs_antiarrhythmic (&sim);
  assert_between (amiodarone, 0.8, 1.05);
  patient_start (&sim, 81);
  patient_act (&sim, "drug lidocaine 100 mg");
  patient_run (&sim, 150);
  assert_between (lf_drugs_antiarrhythmic (&sim) / amiodarone, 0.6, 1.05);
  patient_run (&sim, 3600); /* it spreads into tissue, and is then gone long before amiodarone */
  assert_between (lf_drugs_antiarrhythmic (&sim), 0.1, 0.7);
  patient_act (&sim, "drug magnesium-sulfate 2 g");
  patient_run (&sim, 200);
  assert_between (lf_drugs_anti_torsades (&sim), 0.7, 1);
}

/* In an arrest a drug comes late, on compressions later than with a pulse, and without them never.
 */
static void
test_circulation_brings_it (void)
{
  const char *const flows[] = { "educator set noise 0", "educator rhythm vf; cpr mechanical",
                                "educator rhythm vf" };
  double at_40_s[3];

  for (int i = 0; i < 3; i++) {
    LfSim sim;
    patient_start (&sim, 82);
    patient_act (&sim, flows[i]);
    patient_run (&sim, 60);
    patient_act (&sim, "drug adrenaline 1 mg");
    patient_run (&sim, 40);
    at_40_s[i] = sim.drugs[LF_DRUG_ADRENALINE].effect;
  }
  g_test_message ("mg where it acts after 40 s: %.3f, %.3f, %.3f", at_40_s[0], at_40_s[1],
                  at_40_s[2]);
  g_assert_cmpfloat (at_40_s[0], >, 1.5 * at_40_s[1]);
  g_assert_cmpfloat (at_40_s[1], >, 1.2 * at_40_s[2]);
}

/* The longer, the colder. */
static void
test_cold_keeps_it (void)
{
  double left[2];

  for (int i = 0; i < 2; i++) {
    LfSim sim;
    patient_start (&sim, 83);
    patient_act (&sim, i == 0 ? "educator set temperature 37" : "educator set temperature 32");
    patient_act (&sim, "drug heparin 5000 units");
    patient_run (&sim, 3600);
    left[i] = patient_now (&sim, LF_READING_ANTI_XA);
  }
  g_test_message ("anti-Xa after an hour: %.2f at 37 °C, %.2f at 32 °C", left[0], left[1]);
  assert_between (left[1] / left[0], 1.1, 1.8);
}

/* More does more, and twice as much not twice as much; a smaller patient gets more of the same. */
static void
test_dose_response (void)
{
  const double rates[] = { 0.05, 0.1, 0.2, 0.4, 0.8 };
  double before = 1;
  double gain = 1;

  for (size_t i = 0; i < G_N_ELEMENTS (rates); i++) {
    LfSim sim;
    g_autofree char *line = g_strdup_printf ("infuse noradrenaline %g mcg/kg/min", rates[i]);
    patient_start (&sim, 84);
    patient_act (&sim, line);
    patient_run (&sim, 900);
    double factor = lf_drugs_resistance_factor (&sim);
    g_assert_cmpfloat (factor, >, before);
    g_assert_cmpfloat (factor - before, <, gain);
    gain = factor - before;
    before = factor;
  }
  LfSim small;
  LfPatient patient = lf_patient_default ();
  patient.weight_kg = 50;
  lf_sim_init (&small, &patient, 84, 0);
  patient_act (&small, "infuse vasopressin 0.03 units/min");
  patient_run (&small, 900);
  LfSim large;
  patient_start (&large, 84);
  patient_act (&large, "infuse vasopressin 0.03 units/min");
  patient_run (&large, 900);
  g_assert_cmpfloat (lf_drugs_resistance_factor (&small), >, lf_drugs_resistance_factor (&large));
}

/* Units, ceilings, and drugs that are not given so. */
static void
test_refusals (void)
{
  LfSim sim;

  patient_start (&sim, 85);
  g_assert_cmpint (patient_try (&sim, "drug lidocaine 100 mcg"), ==, LF_REFUSAL_WRONG_UNIT);
  g_assert_cmpint (patient_try (&sim, "drug lidocaine 3000 mg"), ==, LF_REFUSAL_TOO_MUCH);
  g_assert_cmpint (patient_try (&sim, "drug dobutamine 5 mg"), ==, LF_REFUSAL_WRONG_UNIT);
  g_assert_cmpint (patient_try (&sim, "infuse protamine 5 mg/min"), ==, LF_REFUSAL_NOT_INFUSED);
  g_assert_cmpint (patient_try (&sim, "infuse propofol 60 mg/kg/h"), ==, LF_REFUSAL_TOO_MUCH);
  for (int i = 0; i < LF_N_DRUGS; i++)
    g_assert_cmpfloat (sim.drugs[i].on_its_way + sim.drugs[i].given, ==, 0);
}

/* Of a bolus of anything nothing is left after days, and all that was infused is gone too. */
static void
test_all_wear_off (void)
{
  LfSim sim;

  patient_start (&sim, 86);
  for (int i = 0; i < LF_N_DRUGS; i++) {
    const LfDrug *drug = lf_drug ((LfDrugId) i);
    if (drug->usual_bolus > 0)
      g_assert_cmpint (lf_drugs_give (&sim, (LfDrugId) i, drug->usual_bolus, drug->word.unit), ==,
                       LF_REFUSAL_NONE);
    if (drug->most_infusion > 0)
      g_assert_cmpint (
          lf_drugs_infuse (&sim, (LfDrugId) i, drug->most_infusion / 100, drug->infusion_unit), ==,
          LF_REFUSAL_NONE);
  }
  for (int i = 0; i < 36000; i++) /* an hour of drugs alone */
    lf_drugs_step (&sim);
  for (int i = 0; i < LF_N_DRUGS; i++) {
    g_assert_cmpfloat (sim.drugs[i].on_its_way, >=, 0);
    g_assert_cmpfloat (sim.drugs[i].central, >=, 0);
    sim.drugs[i].infusion = 0;
  }
  for (int i = 0; i < 50 * 36000; i++)
    lf_drugs_step (&sim);
  for (int i = 0; i < LF_N_DRUGS; i++) {
    g_test_message ("%s: %g", lf_table_word (&lf_drugs, (size_t) i)->id, sim.drugs[i].effect);
    g_assert_cmpfloat (sim.drugs[i].effect, <, 1e-2 * (1 + lf_drug ((LfDrugId) i)->usual_bolus));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  contract_add ("/sim/drugs/infusions", infusions, G_N_ELEMENTS (infusions));
  contract_add ("/sim/drugs/quiet", quiet, G_N_ELEMENTS (quiet));
  contract_add ("/sim/drugs/boluses", boluses, G_N_ELEMENTS (boluses));
  g_test_add_func ("/sim/drugs/against-fibrillation", test_against_fibrillation);
  g_test_add_func ("/sim/drugs/circulation-brings-it", test_circulation_brings_it);
  g_test_add_func ("/sim/drugs/cold-keeps-it", test_cold_keeps_it);
  g_test_add_func ("/sim/drugs/dose-response", test_dose_response);
  g_test_add_func ("/sim/drugs/refusals", test_refusals);
  g_test_add_func ("/sim/drugs/all-wear-off", test_all_wear_off);
  return g_test_run ();
}
