/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Great vessels that are torn or pressed flat: a dissected aorta, and a womb on the vena cava.
 * Arterioles that shut, and the reflexes that move vessels. */
#include "contract.h"

static const Contract dissection[] = {
  {
      .name = "alone",
      .patient = CONTRACT_VENTILATED,
      .happens = "educator fault aortic-dissection 0.8",
      .after_s = 120,
      .signs = { { LF_READING_ABP_SYSTOLIC, CONTRACT_FALLS, 20 }, /* at the right wrist */
                 { LF_READING_ABP_MEAN, CONTRACT_FALLS, 15 },
                 { LF_READING_MAP, CONTRACT_STAYS, 8 },
                 { LF_READING_NIRS_RIGHT, CONTRACT_FALLS, 3 },
                 { LF_READING_NIRS_LEFT, CONTRACT_STAYS, 8 },
                 { LF_READING_BLOOD_VOLUME, CONTRACT_STAYS, 1 } },
      .cure = "educator cure aortic-dissection",
      .cured_s = 240,
      .back = { { LF_READING_ABP_SYSTOLIC, CONTRACT_STAYS, 4 },
                { LF_READING_MAP, CONTRACT_STAYS, 3 },
                { LF_READING_NIRS_RIGHT, CONTRACT_STAYS, 2 } },
  },
  {
      /* into the false lumen: flow stands, and heart and brain get little of it */
      .name = "on-ecmo",
      .patient = CONTRACT_ARREST_ON_ECMO,
      .happens = "educator fault aortic-dissection 0.9",
      .after_s = 120,
      .signs = { { LF_READING_MAP, CONTRACT_FALLS, 15 },
                 { LF_READING_ABP_MEAN, CONTRACT_FALLS, 25 },
                 { LF_READING_NIRS_RIGHT, CONTRACT_FALLS, 15 },
                 { LF_READING_NIRS_LEFT, CONTRACT_FALLS, 10 },
                 { LF_READING_NIRS_LEG, CONTRACT_RISES, 1 },
                 { LF_READING_P_ART, CONTRACT_RISES, 4 },
                 { LF_READING_ECMO_FLOW, CONTRACT_STAYS, 0.4 },
                 { LF_READING_PUMP_RPM, CONTRACT_STAYS, 1 },
                 { LF_READING_SO2_POST_OXYGENATOR, CONTRACT_STAYS, 1 } },
      .cure = "educator cure aortic-dissection",
      .cured_s = 240,
      .back = { { LF_READING_MAP, CONTRACT_STAYS, 5 },
                { LF_READING_ECMO_FLOW, CONTRACT_STAYS, 0.2 },
                { LF_READING_NIRS_RIGHT, CONTRACT_STAYS, 4 } },
  },
};

static const Contract caval[] = {
  {
      .name = "alone",
      .patient = CONTRACT_HEALTHY,
      .happens = "educator fault caval-compression",
      .after_s = 180,
      .signs = { { LF_READING_NATIVE_OUTPUT, CONTRACT_FALLS, 0.8 },
                 { LF_READING_MAP, CONTRACT_FALLS, 5 },
                 { LF_READING_HR, CONTRACT_RISES, 5 },
                 { LF_READING_CVP, CONTRACT_FALLS, 0.5 },
                 { LF_READING_BLOOD_VOLUME, CONTRACT_STAYS, 1 } },
      .cure = "educator cure caval-compression",
      .cured_s = 240,
      .back = { { LF_READING_NATIVE_OUTPUT, CONTRACT_STAYS, 0.3 },
                { LF_READING_MAP, CONTRACT_STAYS, 4 },
                { LF_READING_HR, CONTRACT_STAYS, 4 } },
  },
  {
      .name = "in-compressions",
      .patient = CONTRACT_ARREST,
      .happens = "educator fault caval-compression",
      .after_s = 180,
      .signs = { { LF_READING_NATIVE_OUTPUT, CONTRACT_FALLS, 0.1 },
                 { LF_READING_BLOOD_VOLUME, CONTRACT_STAYS, 1 } },
      .cure = "educator cure caval-compression",
      .cured_s = 240,
      .back = { { LF_READING_NATIVE_OUTPUT, CONTRACT_STAYS, 0.15 } },
  },
  {
      .name = "on-ecmo",
      .patient = CONTRACT_SHOCKED_ON_ECMO,
      .happens = "educator fault caval-compression",
      .after_s = 180,
      .signs = { { LF_READING_P_VEN, CONTRACT_FALLS, 5 },
                 { LF_READING_CVP, CONTRACT_FALLS, 0.5 },
                 { LF_READING_MAP, CONTRACT_FALLS, 3 },
                 { LF_READING_PUMP_RPM, CONTRACT_STAYS, 1 } },
      .cure = "educator cure caval-compression",
      .cured_s = 240,
      .back = { { LF_READING_P_VEN, CONTRACT_STAYS, 8 }, { LF_READING_MAP, CONTRACT_STAYS, 4 } },
  },
};

static void
pregnant (LfSim *sim)
{
  LfPatient patient = lf_patient_default ();

  patient.female = 1;
  lf_sim_init (sim, &patient, 62, 0);
  patient_act (sim,
               "educator set noise 0; educator rhythm pea-narrow; cpr mechanical; airway tube; "
               "educator fault caval-compression");
  patient_run (sim, 240);
}

/* Hands give most of the output back, delivery all of it. */
static void
test_relief (void)
{
  LfSim sim;

  pregnant (&sim);
  double pressed = patient_mean (&sim, LF_READING_NATIVE_OUTPUT, 10);
  patient_act (&sim, "displace-uterus");
  patient_run (&sim, 120);
  double displaced = patient_mean (&sim, LF_READING_NATIVE_OUTPUT, 10);
  g_assert_cmpint (patient_try (&sim, "displace-uterus"), ==, LF_REFUSAL_ALREADY_DONE);
  patient_act (&sim, "hysterotomy");
  patient_run (&sim, 30);
  g_assert_cmpfloat (sim.faults[LF_FAULT_CAVAL_COMPRESSION], ==, 1);
  patient_run (&sim, 150);
  double delivered = patient_mean (&sim, LF_READING_NATIVE_OUTPUT, 10);
  g_test_message ("%.2f, displaced %.2f, delivered %.2f L/min", pressed, displaced, delivered);
  g_assert_cmpfloat (sim.faults[LF_FAULT_CAVAL_COMPRESSION], ==, 0);
  g_assert_cmpfloat (displaced, >, pressed + 0.05);
  g_assert_cmpfloat (delivered, >, displaced + 0.02);
}

/* Neither makes sense in a man. */
static void
test_refused (void)
{
  LfSim sim;

  contract_start (&sim, CONTRACT_HEALTHY);
  g_assert_cmpint (patient_try (&sim, "displace-uterus"), ==, LF_REFUSAL_NO_SENSE);
  g_assert_cmpint (patient_try (&sim, "hysterotomy"), ==, LF_REFUSAL_NO_SENSE);
}

/* Arteries keep some pressure when the heart stops, and lose it as vessels starve. */
static void
test_arterioles_shut (void)
{
  LfSim sim;

  patient_start (&sim, 63);
  patient_act (&sim, "educator set noise 0; educator rhythm vf");
  patient_run (&sim, 13);
  const double *p = sim.blood.pressure_mmhg;
  double early = p[LF_BLOOD_DESCENDING] - p[LF_BLOOD_RA];
  assert_between (p[LF_BLOOD_DESCENDING], 15, 30);
  g_assert_cmpfloat (sim.blood.bed_ml_s[LF_BED_TRUNK], <, 8);
  patient_run (&sim, 107);
  double late = p[LF_BLOOD_DESCENDING] - p[LF_BLOOD_RA];
  g_test_message ("%.1f mmHg above the atrium, then %.1f", early, late);
  assert_between (early, 7, 20);
  assert_between (late, -1, 0.6 * early);
}

/* Blood lost and given again leaves a weak heart about where it was. */
static void
test_refill (void)
{
  LfSim sim;

  contract_start (&sim, CONTRACT_HEALTHY);
  patient_act (&sim, "educator set left-contractility 0.4; educator set right-contractility 0.7");
  patient_run (&sim, 300);
  double before = patient_mean (&sim, LF_READING_MAP, 10);
  patient_act (&sim, "educator bleed 1500 300");
  patient_run (&sim, 300);
  double bled = patient_mean (&sim, LF_READING_MAP, 10);
  patient_act (&sim, "fluid red-cells 1500");
  patient_run (&sim, 900);
  double refilled = patient_mean (&sim, LF_READING_MAP, 10);
  g_test_message ("%.0f mmHg, bled %.0f, refilled %.0f", before, bled, refilled);
  g_assert_cmpfloat (bled, <, before - 10);
  g_assert_cmpfloat (refilled, >, before - 10);
}

/* By how many beats a minute the heart answers each mmHg that a bleed takes. */
static double
answer_to_bleed (LfSim *sim)
{
  patient_run (sim, 1200);
  double rate = patient_mean (sim, LF_READING_HR, 10);
  double map = patient_mean (sim, LF_READING_MAP, 10);
  patient_act (sim, "educator bleed 800 60");
  patient_run (sim, 120);
  double gained = patient_mean (sim, LF_READING_HR, 10) - rate;
  return gained / (map - patient_mean (sim, LF_READING_MAP, 10));
}

/* Sedated, the heart answers a bleed less. */
static void
test_sedation_blunts_reflexes (void)
{
  LfSim awake;
  LfSim sedated;

  contract_start (&awake, CONTRACT_VENTILATED);
  sedated = awake;
  patient_act (&sedated, "infuse propofol 3 mg/kg/h");
  double awake_gain = answer_to_bleed (&awake);
  double sedated_gain = answer_to_bleed (&sedated);
  g_test_message ("%.2f beats a minute for a mmHg, sedated %.2f", awake_gain, sedated_gain);
  g_assert_cmpfloat (awake_gain, >, 0.4);
  g_assert_cmpfloat (sedated_gain, <, 0.85 * awake_gain);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  contract_add ("/sim/vessels/dissection", dissection, G_N_ELEMENTS (dissection));
  contract_add ("/sim/vessels/caval", caval, G_N_ELEMENTS (caval));
  g_test_add_func ("/sim/vessels/arterioles-shut", test_arterioles_shut);
  g_test_add_func ("/sim/vessels/refill", test_refill);
  g_test_add_func ("/sim/vessels/sedation-blunts-reflexes", test_sedation_blunts_reflexes);
  g_test_add_func ("/sim/vessels/caval/relief", test_relief);
  g_test_add_func ("/sim/vessels/caval/refused", test_refused);
  return g_test_run ();
}
