/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What presses on the heart from outside: its signs on monitor and console, with a circuit and
 * without one, and what is back once it is let out. */
#include "contract.h"

#define PRESSED                                                                                    \
  { LF_READING_CVP, CONTRACT_RISES, 4 }, { LF_READING_PULSE_PRESSURE, CONTRACT_FALLS, 4 },         \
  {                                                                                                \
    LF_READING_MAP, CONTRACT_FALLS, 8                                                              \
  }

#define PRESSED_ON_ECMO                                                                            \
  PRESSED, { LF_READING_ECMO_FLOW, CONTRACT_FALLS, 0.1 }, { LF_READING_P_VEN, CONTRACT_FALLS, 8 }, \
      { LF_READING_PUMP_RPM, CONTRACT_STAYS, 1 },                                                  \
  {                                                                                                \
    LF_READING_BUBBLES, CONTRACT_STAYS, 0                                                          \
  }

#define BACK                                                                                       \
  { LF_READING_CVP, CONTRACT_STAYS, 0.8 }, { LF_READING_PULSE_PRESSURE, CONTRACT_STAYS, 3 },       \
  {                                                                                                \
    LF_READING_MAP, CONTRACT_STAYS, 4                                                              \
  }

#define BACK_ON_ECMO                                                                               \
  BACK, { LF_READING_ECMO_FLOW, CONTRACT_STAYS, 0.15 },                                            \
  {                                                                                                \
    LF_READING_P_VEN, CONTRACT_STAYS, 8                                                            \
  }

static const Contract tamponade[] = {
  {
      .name = "alone",
      .patient = CONTRACT_HEALTHY,
      .happens = "educator set pericardial-fluid 350 over 60; wait 60",
      .after_s = 60,
      .signs = { PRESSED,
                 { LF_READING_HR, CONTRACT_RISES, 5 },
                 { LF_READING_NATIVE_OUTPUT, CONTRACT_FALLS, 1 },
                 { LF_READING_LV_END_DIASTOLIC_VOLUME, CONTRACT_FALLS, 20 },
                 { LF_READING_BLOOD_VOLUME, CONTRACT_STAYS, 1 } },
      .cure = "educator set pericardial-fluid 20",
      .cured_s = 240,
      .back = { BACK, { LF_READING_NATIVE_OUTPUT, CONTRACT_STAYS, 0.3 } },
  },
  {
      .name = "on-ecmo",
      .patient = CONTRACT_SHOCKED_ON_ECMO,
      .happens = "educator set pericardial-fluid 450 over 60; wait 60",
      .after_s = 60,
      .signs = { PRESSED_ON_ECMO, { LF_READING_BLOOD_VOLUME, CONTRACT_STAYS, 1 } },
      .cure = "educator set pericardial-fluid 20",
      .cured_s = 240,
      .back = { BACK_ON_ECMO },
  },
};

static const Contract pneumothorax[] = {
  {
      .name = "alone",
      .patient = CONTRACT_VENTILATED,
      .happens = "educator fault tension-pneumothorax 0.8",
      .after_s = 60,
      .signs = { PRESSED,
                 { LF_READING_HR, CONTRACT_RISES, 5 },
                 { LF_READING_NATIVE_OUTPUT, CONTRACT_FALLS, 1 },
                 { LF_READING_BLOOD_VOLUME, CONTRACT_STAYS, 1 } },
      .cure = "educator cure tension-pneumothorax",
      .cured_s = 240,
      .back = { BACK, { LF_READING_NATIVE_OUTPUT, CONTRACT_STAYS, 0.3 } },
  },
  {
      .name = "on-ecmo",
      .patient = CONTRACT_SHOCKED_ON_ECMO,
      .happens = "educator fault tension-pneumothorax 0.8",
      .after_s = 60,
      .signs = { PRESSED_ON_ECMO, { LF_READING_BLOOD_VOLUME, CONTRACT_STAYS, 1 } },
      .cure = "educator cure tension-pneumothorax",
      .cured_s = 240,
      .back = { BACK_ON_ECMO },
  },
};

/* All four chambers' pressures meet, as they fill. */
static void
test_pressures_equalise (void)
{
  LfSim sim;

  contract_start (&sim, CONTRACT_HEALTHY);
  patient_act (&sim, "educator set pericardial-fluid 400 over 60");
  patient_run (&sim, 120);
  double left = patient_mean (&sim, LF_READING_LEFT_ATRIAL_MEAN, 10);
  double right = patient_mean (&sim, LF_READING_RIGHT_ATRIAL_MEAN, 10);
  g_test_message ("left %.1f, right %.1f", left, right);
  g_assert_cmpfloat (right, >, 9);
  assert_between (left - right, -2, 3);
}

/* How far the septum bulges to the right where it does so least in a beat. */
static double
least_bulge (LfSim *sim)
{
  double least = sim->blood.septum_ml;

  for (int i = 0; i < 1000; i++) {
    patient_run (sim, 0.001);
    least = MIN (least, sim->blood.septum_ml);
  }
  return least;
}

/* A right ventricle under pressure pushes the septum over to the left, in diastole first. */
static void
test_septum (void)
{
  LfSim healthy;
  LfSim strained;

  contract_start (&healthy, CONTRACT_HEALTHY);
  strained = healthy;
  patient_act (&strained, "educator set pulmonary-resistance 6");
  patient_run (&healthy, 60);
  patient_run (&strained, 60);
  double usual = least_bulge (&healthy);
  double least = least_bulge (&strained);
  g_test_message ("%.1f, then %.1f mL", usual, least);
  g_assert_cmpfloat (usual, >, 1);
  g_assert_cmpfloat (least, <, usual - 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  contract_add ("/sim/complications/tamponade", tamponade, G_N_ELEMENTS (tamponade));
  contract_add ("/sim/complications/pneumothorax", pneumothorax, G_N_ELEMENTS (pneumothorax));
  g_test_add_func ("/sim/complications/tamponade/equal", test_pressures_equalise);
  g_test_add_func ("/sim/complications/septum", test_septum);
  return g_test_run ();
}
