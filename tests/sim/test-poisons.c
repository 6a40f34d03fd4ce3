/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Poisons of the heart: their signs, what helps and how soon, and what is back. */
#include "contract.h"

static const Contract poisons[] = {
  {
      .name = "beta-blocker",
      .patient = CONTRACT_VENTILATED,
      .happens = "educator fault beta-blocker-poisoning 0.8",
      .after_s = 180,
      .signs = { { LF_READING_HR, CONTRACT_FALLS, 10 },
                 { LF_READING_MAP, CONTRACT_FALLS, 25 },
                 { LF_READING_NATIVE_OUTPUT, CONTRACT_FALLS, 2 },
                 { LF_READING_CVP, CONTRACT_RISES, 1 },
                 { LF_READING_LEFT_ATRIAL_MEAN, CONTRACT_RISES, 3 },
                 { LF_READING_QRS, CONTRACT_STAYS, 1 },
                 { LF_READING_BLOOD_VOLUME, CONTRACT_STAYS, 1 } },
      .cure = "educator cure beta-blocker-poisoning",
      .cured_s = 300,
      .back = { { LF_READING_HR, CONTRACT_STAYS, 3 },
                { LF_READING_MAP, CONTRACT_STAYS, 4 },
                { LF_READING_NATIVE_OUTPUT, CONTRACT_STAYS, 0.4 } },
  },
  {
      .name = "beta-blocker/glucagon",
      .patient = CONTRACT_VENTILATED,
      .prepare = "educator fault beta-blocker-poisoning 0.8",
      .happens = "drug glucagon 5 mg; drug glucagon 5 mg",
      .after_s = 180,
      .signs = { { LF_READING_HR, CONTRACT_RISES, 5 },
                 { LF_READING_MAP, CONTRACT_RISES, 10 },
                 { LF_READING_NATIVE_OUTPUT, CONTRACT_RISES, 0.8 } },
  },
  {
      /* slowly: little in five minutes */
      .name = "beta-blocker/insulin-soon",
      .patient = CONTRACT_VENTILATED,
      .prepare = "educator fault beta-blocker-poisoning 0.8",
      .happens = "drug insulin 80 units; infuse insulin 1 units/kg/h",
      .after_s = 240,
      .signs = { { LF_READING_HR, CONTRACT_STAYS, 4 },
                 { LF_READING_NATIVE_OUTPUT, CONTRACT_STAYS, 0.5 } },
  },
  {
      .name = "beta-blocker/insulin-later",
      .patient = CONTRACT_VENTILATED,
      .prepare = "educator fault beta-blocker-poisoning 0.8",
      .happens = "drug insulin 80 units; infuse insulin 1 units/kg/h",
      .after_s = 2700,
      .signs = { { LF_READING_MAP, CONTRACT_RISES, 8 },
                 { LF_READING_NATIVE_OUTPUT, CONTRACT_RISES, 0.6 },
                 { LF_READING_POTASSIUM, CONTRACT_FALLS, 0.4 },
                 { LF_READING_GLUCOSE, CONTRACT_STAYS, 1 } },
  },
  {
      .name = "tricyclic",
      .patient = CONTRACT_VENTILATED,
      .happens = "educator fault tricyclic-poisoning 0.7",
      .after_s = 120,
      .signs = { { LF_READING_QRS, CONTRACT_ABOVE, 130 },
                 { LF_READING_HR, CONTRACT_RISES, 10 },
                 { LF_READING_MAP, CONTRACT_FALLS, 5 },
                 { LF_READING_SYSTEMIC_RESISTANCE, CONTRACT_FALLS, 0.1 },
                 { LF_READING_POTASSIUM, CONTRACT_STAYS, 0.2 } },
      .cure = "educator cure tricyclic-poisoning",
      .cured_s = 300,
      .back = { { LF_READING_QRS, CONTRACT_STAYS, 1 },
                { LF_READING_HR, CONTRACT_STAYS, 3 },
                { LF_READING_MAP, CONTRACT_STAYS, 4 } },
  },
  {
      .name = "tricyclic/bicarbonate",
      .patient = CONTRACT_VENTILATED,
      .prepare = "educator fault tricyclic-poisoning 0.7",
      .happens = "drug sodium-bicarbonate 100 mmol",
      .after_s = 240,
      .signs = { { LF_READING_QRS, CONTRACT_FALLS, 20 },
                 { LF_READING_QRS, CONTRACT_BELOW, 130 },
                 { LF_READING_NATIVE_OUTPUT, CONTRACT_RISES, 0.1 } },
  },
  {
      /* breathing too little makes it acid, and that the worse */
      .name = "tricyclic/acid",
      .patient = CONTRACT_VENTILATED,
      .prepare = "educator fault tricyclic-poisoning 0.6",
      .happens = "ventilate 6 400",
      .after_s = 600,
      .signs = { { LF_READING_PH_RIGHT_RADIAL, CONTRACT_FALLS, 0.08 },
                 { LF_READING_QRS, CONTRACT_RISES, 8 } },
  },
  {
      .name = "local-anaesthetic",
      .patient = CONTRACT_VENTILATED,
      .prepare = "educator fault local-anaesthetic-poisoning 0.8",
      .happens = "drug lipid-emulsion 120 mL; infuse lipid-emulsion 20 mL/min",
      .after_s = 300,
      .signs = { { LF_READING_QRS, CONTRACT_FALLS, 25 },
                 { LF_READING_HR, CONTRACT_RISES, 5 },
                 { LF_READING_MAP, CONTRACT_RISES, 15 },
                 { LF_READING_NATIVE_OUTPUT, CONTRACT_RISES, 1 } },
  },
  {
      /* and is little help against others */
      .name = "beta-blocker/lipid",
      .patient = CONTRACT_VENTILATED,
      .prepare = "educator fault beta-blocker-poisoning 0.8",
      .happens = "drug lipid-emulsion 120 mL",
      .after_s = 240,
      .signs = { { LF_READING_MAP, CONTRACT_STAYS, 14 },
                 { LF_READING_NATIVE_OUTPUT, CONTRACT_RISES, 0.05 } },
  },
};

/* Dobutamine finds its receptors taken. */
static double
output_won (const char *fault)
{
  LfSim sim;

  contract_start (&sim, CONTRACT_VENTILATED);
  patient_act (&sim, fault);
  patient_run (&sim, 120);
  double before = patient_mean (&sim, LF_READING_NATIVE_OUTPUT, 10);
  patient_act (&sim, "infuse dobutamine 10 mcg/kg/min");
  patient_run (&sim, 240);
  return patient_mean (&sim, LF_READING_NATIVE_OUTPUT, 10) / before;
}

static void
test_catecholamines (void)
{
  double weak = output_won ("educator set left-contractility 0.4");
  double blocked = output_won ("educator fault beta-blocker-poisoning 0.8");

  g_test_message ("output × %.2f in a weak heart, × %.2f in a blocked one", weak, blocked);
  g_assert_cmpfloat (weak, >, 1.15);
  g_assert_cmpfloat (blocked - 1, <, 0.6 * (weak - 1));
}

/* A tachycardia comes of blocked channels within minutes, and bicarbonate ends it. */
static void
test_tachycardia (void)
{
  LfSim sim;
  double seconds = 0;

  contract_start (&sim, CONTRACT_VENTILATED);
  patient_act (&sim, "educator fault tricyclic-poisoning 1");
  while (sim.heart.rhythm == LF_RHYTHM_SINUS && seconds < 1800) {
    patient_run (&sim, 1);
    seconds++;
  }
  g_test_message ("after %.0f s", seconds);
  g_assert_cmpint (sim.heart.rhythm, ==, LF_RHYTHM_VT);
  patient_act (&sim, "drug sodium-bicarbonate 150 mmol");
  patient_run (&sim, 300);
  g_assert_cmpint (sim.heart.rhythm, ==, LF_RHYTHM_SINUS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  contract_add ("/sim/poisons", poisons, G_N_ELEMENTS (poisons));
  g_test_add_func ("/sim/poisons/catecholamines", test_catecholamines);
  g_test_add_func ("/sim/poisons/tachycardia", test_tachycardia);
  return g_test_run ();
}
