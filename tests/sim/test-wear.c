/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What breaks red cells and what that does, antibodies against heparin, and a console without
 * power. */
#include "contract.h"

#define HOUR_S 3600

static const Contract wear[] = {
  {
      /* red urine, potassium up for what cells lose, haemoglobin down; the pump gives less */
      .name = "haemolysis",
      .patient = CONTRACT_SHOCKED_ON_ECMO,
      .prepare = "pump 3500",
      .happens = "educator fault pump-head-clot 1",
      .after_s = HOUR_S,
      .signs = { { LF_READING_PLASMA_HB, CONTRACT_ABOVE, 400 },
                 { LF_READING_URINE_RED, CONTRACT_RISES, 0.05 },
                 { LF_READING_HAEMOGLOBIN, CONTRACT_FALLS, 0.3 },
                 { LF_READING_ECMO_FLOW, CONTRACT_FALLS, 0.5 },
                 { LF_READING_PUMP_RPM, CONTRACT_STAYS, 1 } },
      .cure = "educator cure pump-head-clot",
      .cured_s = HOUR_S,
      .back = { { LF_READING_PLASMA_HB, CONTRACT_BELOW, 500 },
                { LF_READING_ECMO_FLOW, CONTRACT_STAYS, 0.6 } },
  },
  {
      .name = "heparin-thrombocytopenia",
      .patient = CONTRACT_ARREST_ON_ECMO,
      .prepare = "drug heparin 5000 units; infuse heparin 1600 units/h",
      .happens = "educator fault heparin-thrombocytopenia",
      .after_s = HOUR_S,
      .signs = { { LF_READING_PLATELETS, CONTRACT_FALLS, 20 },
                 { LF_READING_DELTA_P, CONTRACT_RISES, 1.5 },
                 { LF_READING_FIBRINOGEN, CONTRACT_STAYS, 0.3 },
                 { LF_READING_HAEMOGLOBIN, CONTRACT_STAYS, 3 } },
      .cure = "infuse heparin 0 units/h; infuse argatroban 2 mcg/kg/min",
      .cured_s = 2 * HOUR_S,
      .back = { { LF_READING_ACT, CONTRACT_ABOVE, 170 }, { LF_READING_APTT, CONTRACT_ABOVE, 45 } },
  },
  {
      /* without heparin the antibodies find nothing, in the blood as in the circuit */
      .name = "heparin-thrombocytopenia/without-heparin",
      .patient = CONTRACT_SHOCKED_ON_ECMO,
      .prepare = "infuse argatroban 2 mcg/kg/min",
      .happens = "educator fault heparin-thrombocytopenia",
      .after_s = HOUR_S / 2,
      .signs = { { LF_READING_PLATELETS, CONTRACT_STAYS, 3 },
                 { LF_READING_DELTA_P, CONTRACT_STAYS, 1 } },
  },
  {
      .name = "dark-console",
      .patient = CONTRACT_ARREST_ON_ECMO,
      .prepare = "pump 3500",
      .happens = "educator fault power-failure 0.02",
      .after_s = 300,
      .signs = { { LF_READING_PUMP_RPM, CONTRACT_GONE, 0 },
                 { LF_READING_ECMO_FLOW, CONTRACT_GONE, 0 },
                 { LF_READING_P_VEN, CONTRACT_GONE, 0 },
                 { LF_READING_P_INT, CONTRACT_GONE, 0 },
                 { LF_READING_P_ART, CONTRACT_GONE, 0 },
                 { LF_READING_DELTA_P, CONTRACT_GONE, 0 },
                 { LF_READING_SVO2, CONTRACT_GONE, 0 },
                 { LF_READING_BATTERY, CONTRACT_GONE, 0 },
                 { LF_READING_BUBBLES, CONTRACT_GONE, 0 },
                 { LF_READING_MAP, CONTRACT_FALLS, 30 } },
      .cure = "educator cure power-failure", /* vessels have slackened meanwhile */
      .cured_s = 120,
      .back = { { LF_READING_PUMP_RPM, CONTRACT_STAYS, 5 },
                { LF_READING_ECMO_FLOW, CONTRACT_STAYS, 0.4 },
                { LF_READING_MAP, CONTRACT_ABOVE, 55 } },
  },
  {
      /* a breath meets more where lungs are stiff */
      .name = "airway-pressure",
      .patient = CONTRACT_VENTILATED,
      .happens = "educator fault tension-pneumothorax 0.8",
      .after_s = 30,
      .signs = { { LF_READING_AIRWAY_PEAK, CONTRACT_RISES, 8 } },
      .cure = "educator cure tension-pneumothorax",
      .cured_s = 30,
      .back = { { LF_READING_AIRWAY_PEAK, CONTRACT_STAYS, 0.5 } },
  },
};

/* The kidneys are hurt by a day of free haemoglobin, and not by what a good run leaves. */
static void
test_kidneys (void)
{
  LfSim good;
  LfSim bad;

  contract_start (&good, CONTRACT_SHOCKED_ON_ECMO);
  bad = good;
  bad.circuit.plasma_hb_mg_l = 3000;
  patient_run (&good, HOUR_S);
  patient_run (&bad, HOUR_S);
  double more = bad.organs.kidney_injury - good.organs.kidney_injury;
  g_test_message ("injury %.3f and %.3f", good.organs.kidney_injury, bad.organs.kidney_injury);
  assert_between (more, 0.01, 0.1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  contract_add ("/sim/wear", wear, G_N_ELEMENTS (wear));
  g_test_add_func ("/sim/wear/kidneys", test_kidneys);
  return g_test_run ();
}
