/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Potassium, ionised calcium and glucose: what moves them, how far, for how long. */
#include "contract.h"
#include "sim/stages.h"

static double
potassium_at (LfSim *sim, double minutes)
{
  patient_run (sim, minutes * 60);
  return patient_now (sim, LF_READING_POTASSIUM);
}

/* What an educator sets stays, and nothing else moves in ten minutes. */
static void
test_steady (void)
{
  LfSim sim;

  patient_start (&sim, 91);
  patient_act (&sim, "educator set noise 0");
  g_assert_cmpfloat_with_epsilon (potassium_at (&sim, 10), 4.2, 0.02);
  g_assert_cmpfloat_with_epsilon (patient_now (&sim, LF_READING_IONISED_CALCIUM), 1.2, 0.01);
  g_assert_cmpfloat_with_epsilon (patient_now (&sim, LF_READING_GLUCOSE), 5.5, 0.05);
  patient_act (&sim, "educator set potassium 7.5");
  g_assert_cmpfloat_with_epsilon (potassium_at (&sim, 10), 7.5, 0.05);
  patient_act (&sim, "educator set potassium 3 over 60");
  g_assert_cmpfloat_with_epsilon (potassium_at (&sim, 10), 3, 0.05);
}

/* Low flow: 0.5 to 1 mmol/L for each 0.1 of pH (textbook), and back as ECMO mends the acid. */
static void
test_acid (void)
{
  LfSim sim;

  patient_start (&sim, 92);
  patient_act (&sim, "educator set noise 0; educator rhythm vf; cpr mechanical; airway tube");
  double k = potassium_at (&sim, 1);
  double ph = patient_now (&sim, LF_READING_PH_RIGHT_RADIAL);
  double risen = potassium_at (&sim, 40) - k;
  double fallen = ph - patient_now (&sim, LF_READING_PH_RIGHT_RADIAL);
  g_test_message ("potassium up by %.2f as pH fell by %.2f", risen, fallen);
  assert_between (risen / (10 * fallen), 0.5, 1);
  assert_between (risen, 0.5, 3.5);
  patient_on_ecmo (&sim, 3500);
  double high = patient_now (&sim, LF_READING_POTASSIUM);
  g_assert_cmpfloat (potassium_at (&sim, 30), <, high - 0.5);
}

/* Calcium does not lower potassium; it guards the heart for half an hour to an hour. */
static void
test_calcium_guards (void)
{
  LfSim sim;

  patient_start (&sim, 93);
  patient_act (&sim, "educator set noise 0; educator set potassium 8");
  patient_run (&sim, 30);
  double bare = lf_electrolytes_membrane_k (&sim);
  g_assert_cmpfloat_with_epsilon (bare, 8, 0.05);
  patient_act (&sim, "drug calcium-chloride 10 mL");
  patient_run (&sim, 180);
  g_assert_cmpfloat_with_epsilon (patient_now (&sim, LF_READING_POTASSIUM), 8, 0.05);
  assert_between (patient_now (&sim, LF_READING_IONISED_CALCIUM), 1.35, 1.55);
  double guarded = lf_electrolytes_membrane_k (&sim);
  assert_between (bare - guarded, 1, 2.2);
  patient_run (&sim, 1800 - 180);
  assert_between (bare - lf_electrolytes_membrane_k (&sim), 0.4, 1.3);
  patient_run (&sim, 3600);
  g_assert_cmpfloat (bare - lf_electrolytes_membrane_k (&sim), <, 0.6);
}

/* At a normal potassium it does nothing of the kind, and too little of it lays the heart bare. */
static void
test_too_little_calcium (void)
{
  LfSim sim;

  patient_start (&sim, 94);
  patient_act (&sim, "educator set noise 0; drug calcium-chloride 20 mL");
  patient_run (&sim, 180);
  g_assert_cmpfloat_with_epsilon (lf_electrolytes_membrane_k (&sim), 4.2, 0.05);
  patient_start (&sim, 94);
  patient_act (&sim, "educator set noise 0; educator set potassium 7; fluid plasma 2000");
  patient_run (&sim, 300);
  g_assert_cmpfloat (lf_electrolytes_membrane_k (&sim), >,
                     patient_now (&sim, LF_READING_POTASSIUM) + 0.4);
}

/* 0.6-1.0 mmol/L within the hour, a good part of it still there after two and a half hours; nothing
 * of it in the first three minutes. Glucose up, then down, perhaps too far. */
static void
test_insulin (void)
{
  LfSim sim;
  double lowest = 100;

  patient_start (&sim, 95);
  patient_act (&sim,
               "educator set noise 0; educator set potassium 7; drug insulin-glucose 10 units");
  g_assert_cmpfloat_with_epsilon (potassium_at (&sim, 3), 7, 0.1);
  patient_run (&sim, 420);
  assert_between (patient_now (&sim, LF_READING_GLUCOSE), 9, 15);
  assert_between (7 - potassium_at (&sim, 50), 0.6, 1.0);
  assert_between (7 - potassium_at (&sim, 90), 0.25, 0.8);
  for (int i = 0; i < 2; i++) {
    patient_run (&sim, 300);
    lowest = MIN (lowest, patient_now (&sim, LF_READING_GLUCOSE));
  }
  assert_between (lowest, 2.8, 5.5);
}

/* Potassium chloride raises it as it runs, and cells take it up. */
static void
test_potassium_chloride (void)
{
  LfSim sim;

  patient_start (&sim, 96);
  patient_act (&sim, "educator set noise 0; educator set potassium 2.8; "
                     "infuse potassium-chloride 40 mmol/h");
  double after = potassium_at (&sim, 30);
  assert_between (after, 3.4, 4.2);
  patient_act (&sim, "infuse potassium-chloride 0 mmol/h");
  g_assert_cmpfloat (potassium_at (&sim, 60), <, after - 0.2);
}

/* Base excess and bicarbonate up by some 2 mmol/L, carbon dioxide for minutes; potassium a little
 * down. */
static const Contract bicarbonate[] = {
  {
      .name = "bicarbonate",
      .patient = CONTRACT_VENTILATED,
      .happens = "drug sodium-bicarbonate 100 mmol",
      .after_s = 60,
      .signs = { { LF_READING_PACO2_RIGHT_RADIAL, CONTRACT_RISES, 0.2 },
                 { LF_READING_ETCO2, CONTRACT_RISES, 0.15 },
                 { LF_READING_LACTATE, CONTRACT_STAYS, 0.05 },
                 { LF_READING_HAEMOGLOBIN, CONTRACT_STAYS, 0.1 } },
      .cure = "wait 1",
      .cured_s = 1200,
      .back = { { LF_READING_PH_RIGHT_RADIAL, CONTRACT_RISES, 0.015 },
                { LF_READING_PACO2_RIGHT_RADIAL, CONTRACT_STAYS, 0.4 },
                { LF_READING_POTASSIUM, CONTRACT_FALLS, 0.04 } },
  },
};

/* Ten units in half an hour: calcium falls, the heart weakens, calcium given mends it. */
static void
test_citrate (void)
{
  LfSim sim;

  patient_start (&sim, 97);
  patient_act (&sim, "educator set noise 0; educator bleed 2800 1800");
  for (int i = 0; i < 5; i++) {
    patient_act (&sim, "fluid red-cells 280; fluid plasma 280");
    patient_run (&sim, 360);
  }
  double low = patient_now (&sim, LF_READING_IONISED_CALCIUM);
  assert_between (low, 0.6, 0.95);
  g_assert_cmpfloat (lf_electrolytes_drive_factor (&sim), <, 0.9);
  patient_act (&sim, "drug calcium-chloride 10 mL");
  patient_run (&sim, 120);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_IONISED_CALCIUM), >, low + 0.2);
  patient_run (&sim, 2400);
  assert_between (patient_now (&sim, LF_READING_IONISED_CALCIUM), 1.0, 1.35);
}

/* Stored red cells bring potassium: a dozen units at once are felt, and gone within hours. */
static void
test_stored_cells (void)
{
  LfSim sim;

  patient_start (&sim, 98);
  patient_act (&sim, "educator set noise 0; educator bleed 3000 300");
  patient_run (&sim, 250);
  double before = patient_now (&sim, LF_READING_POTASSIUM);
  patient_act (&sim, "fluid red-cells 3000");
  patient_run (&sim, 400);
  double risen = sim.electrolytes.added_potassium_mmol_l;
  assert_between (risen, 1, 3.5);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_POTASSIUM), >, before + 0.8);
  patient_run (&sim, 3600);
  g_assert_cmpfloat (sim.electrolytes.added_potassium_mmol_l, <, 0.45 * risen);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sim/electrolytes/steady", test_steady);
  g_test_add_func ("/sim/electrolytes/acid", test_acid);
  g_test_add_func ("/sim/electrolytes/calcium-guards", test_calcium_guards);
  g_test_add_func ("/sim/electrolytes/too-little-calcium", test_too_little_calcium);
  g_test_add_func ("/sim/electrolytes/insulin", test_insulin);
  g_test_add_func ("/sim/electrolytes/potassium-chloride", test_potassium_chloride);
  contract_add ("/sim/electrolytes", bicarbonate, G_N_ELEMENTS (bicarbonate));
  g_test_add_func ("/sim/electrolytes/citrate", test_citrate);
  g_test_add_func ("/sim/electrolytes/stored-cells", test_stored_cells);
  return g_test_run ();
}
