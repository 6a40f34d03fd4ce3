/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Great vessels that are torn or pressed flat: a dissected aorta, and a womb on the vena cava. */
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  contract_add ("/sim/vessels/dissection", dissection, G_N_ELEMENTS (dissection));
  contract_add ("/sim/vessels/caval", caval, G_N_ELEMENTS (caval));
  g_test_add_func ("/sim/vessels/caval/relief", test_relief);
  g_test_add_func ("/sim/vessels/caval/refused", test_refused);
  return g_test_run ();
}
