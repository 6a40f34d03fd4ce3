/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes wrong with gas, lungs and organs: its signs on monitor and console, what must not move,
 * what cures it, and back. */
#include "contract.h"

#define FAILING_KPA 26.6 /* after the oxygenator on pure oxygen, less than that is too little */
#define SOUND_KPA   45.0

/* Gas, on its two sides. */
static const Contract gas[] = {
  {
      .name = "gas-supply-lost",
      .patient = CONTRACT_ARREST_ON_ECMO,
      .happens = "ventilate 0 0; lv-vent 0.3; educator fault gas-supply-lost",
      .after_s = 150,
      .signs = { { LF_READING_SO2_POST_OXYGENATOR, CONTRACT_FALLS, 25 },
                 { LF_READING_SAO2_RIGHT_RADIAL, CONTRACT_FALLS, 25 },
                 { LF_READING_PACO2_RIGHT_RADIAL, CONTRACT_RISES, 0.5 },
                 { LF_READING_SWEEP, CONTRACT_STAYS, 0 },
                 { LF_READING_FDO2, CONTRACT_STAYS, 0 },
                 { LF_READING_ECMO_FLOW, CONTRACT_STAYS, 0.15 },
                 { LF_READING_P_ART, CONTRACT_STAYS, 8 },
                 { LF_READING_DELTA_P, CONTRACT_STAYS, 3 },
                 { LF_READING_PUMP_RPM, CONTRACT_STAYS, 1 } },
      .cure = "educator cure gas-supply-lost",
      .cured_s = 240,
      .back = { { LF_READING_SO2_POST_OXYGENATOR, CONTRACT_STAYS, 1 },
                { LF_READING_SAO2_RIGHT_RADIAL, CONTRACT_STAYS, 1 },
                { LF_READING_SVO2, CONTRACT_STAYS, 8 },
                { LF_READING_ECMO_FLOW, CONTRACT_STAYS, 0.2 } },
  },
  {
      .name = "wet-oxygenator",
      .patient = CONTRACT_ARREST_ON_ECMO,
      .happens = "lv-vent 0.3; educator fault wet-oxygenator 0.9; wait 300",
      .after_s = 300,
      .signs = { { LF_READING_PO2_POST_OXYGENATOR, CONTRACT_FALLS, 20 },
                 { LF_READING_PACO2_RIGHT_RADIAL, CONTRACT_RISES, 0.2 },
                 { LF_READING_EXHAUST_PCO2, CONTRACT_FALLS, 0.3 },
                 { LF_READING_SWEEP, CONTRACT_STAYS, 0 },
                 { LF_READING_DELTA_P, CONTRACT_STAYS, 3 },
                 { LF_READING_ECMO_FLOW, CONTRACT_STAYS, 0.15 } },
      .cure = "educator cure wet-oxygenator; sweep 10; wait 30; sweep 4",
      .cured_s = 600,
      .back = { { LF_READING_PO2_POST_OXYGENATOR, CONTRACT_ABOVE, SOUND_KPA },
                { LF_READING_PACO2_RIGHT_RADIAL, CONTRACT_STAYS, 0.5 } },
  },
  {
      .name = "little-sweep-wets",
      .patient = CONTRACT_ARREST_ON_ECMO,
      .happens = "lv-vent 0.3; sweep 1.5; wait 3000; sweep 4; wait 60",
      .after_s = 30,
      .signs = { { LF_READING_PO2_POST_OXYGENATOR, CONTRACT_FALLS, 5 },
                 { LF_READING_DELTA_P, CONTRACT_STAYS, 6 } },
      .cure = "sweep 10; wait 30; sweep 4",
      .cured_s = 240,
      .back = { { LF_READING_PO2_POST_OXYGENATOR, CONTRACT_ABOVE, SOUND_KPA } },
  },
  {
      .name = "oxygenator-clot",
      .patient = CONTRACT_ARREST_ON_ECMO,
      .happens = "educator fault oxygenator-clot 0.5",
      .after_s = 120,
      .signs = { { LF_READING_PO2_POST_OXYGENATOR, CONTRACT_BELOW, FAILING_KPA },
                 { LF_READING_DELTA_P, CONTRACT_RISES, 10 },
                 { LF_READING_FDO2, CONTRACT_STAYS, 0 } },
      .cure = "educator cure oxygenator-clot",
      .cured_s = 120,
      .back = { { LF_READING_PO2_POST_OXYGENATOR, CONTRACT_ABOVE, SOUND_KPA },
                { LF_READING_DELTA_P, CONTRACT_STAYS, 4 } },
  },
};

/* Lungs and airway. */
static const Contract lungs[] = {
  {
      .name = "lung-failure",
      .patient = CONTRACT_VENTILATED,
      .happens = "educator fault lung-failure 0.8",
      .after_s = 300,
      .signs = { { LF_READING_SPO2, CONTRACT_FALLS, 12 },
                 { LF_READING_SAO2_RIGHT_RADIAL, CONTRACT_FALLS, 12 },
                 { LF_READING_PACO2_RIGHT_RADIAL, CONTRACT_RISES, 0.3 },
                 { LF_READING_LUNG_WATER, CONTRACT_STAYS, 5 } },
      .cure = "educator cure lung-failure",
      .cured_s = 900,
      .back = { { LF_READING_SPO2, CONTRACT_STAYS, 1.5 },
                { LF_READING_PACO2_RIGHT_RADIAL, CONTRACT_STAYS, 0.3 } },
  },
  {
      .name = "lung-failure-treated",
      .patient = CONTRACT_VENTILATED,
      .happens = "fio2 0.21; educator fault lung-failure 0.6; wait 120",
      .after_s = 20,
      .signs = { { LF_READING_SAO2_RIGHT_RADIAL, CONTRACT_FALLS, 10 } },
      .cure = "fio2 1; peep 12",
      .cured_s = 180,
      .back = { { LF_READING_SAO2_RIGHT_RADIAL, CONTRACT_ABOVE, 92 } },
  },
  {
      .name = "differential-hypoxaemia",
      .patient = CONTRACT_SHOCKED_ON_ECMO,
      .happens = "educator set left-contractility 0.8; pump 2600; fio2 0.5; "
                 "educator fault lung-failure 1",
      .after_s = 240,
      .signs = { { LF_READING_SAO2_RIGHT_RADIAL, CONTRACT_FALLS, 5 },
                 { LF_READING_NIRS_RIGHT, CONTRACT_FALLS, 4 },
                 { LF_READING_PULSE_PRESSURE, CONTRACT_RISES, 5 },
                 { LF_READING_SAO2_FEMORAL, CONTRACT_ABOVE, 96 },
                 { LF_READING_SO2_POST_OXYGENATOR, CONTRACT_ABOVE, 98 },
                 { LF_READING_PO2_POST_OXYGENATOR, CONTRACT_ABOVE, 25 } },
      .cure = "fio2 1; peep 12; educator cure lung-failure",
      .cured_s = 240,
      .back = { { LF_READING_SAO2_RIGHT_RADIAL, CONTRACT_ABOVE, 96 },
                { LF_READING_NIRS_RIGHT, CONTRACT_STAYS, 12 } },
  },
  {
      .name = "oesophageal-tube",
      .patient = CONTRACT_ARREST,
      .happens = "educator fault oesophageal-tube; airway tube; wait 40",
      .after_s = 60,
      .signs = { { LF_READING_ETCO2, CONTRACT_BELOW, 0.2 },
                 { LF_READING_RESPIRATORY_RATE, CONTRACT_STAYS, 1 },
                 { LF_READING_PACO2_RIGHT_RADIAL, CONTRACT_RISES, 0.5 } },
      .cure = "airway tube; wait 40",
      .cured_s = 90,
      .back = { { LF_READING_ETCO2, CONTRACT_ABOVE, 0.8 },
                { LF_READING_SAO2_RIGHT_RADIAL, CONTRACT_STAYS, 3 } },
  },
  {
      .name = "pulmonary-oedema",
      .patient = CONTRACT_ARREST_ON_ECMO,
      .happens = "pump 4200; wait 2400",
      .after_s = 10,
      .signs = { { LF_READING_LEFT_ATRIAL_MEAN, CONTRACT_ABOVE, 25 },
                 { LF_READING_LUNG_WATER, CONTRACT_RISES, 25 },
                 { LF_READING_SO2_POST_OXYGENATOR, CONTRACT_STAYS, 1 } },
      .cure = "lv-vent 0.6; pump 3500",
      .cured_s = 1800,
      .back = { { LF_READING_LEFT_ATRIAL_MEAN, CONTRACT_BELOW, 18 },
                { LF_READING_LUNG_WATER, CONTRACT_ABOVE, 5 } }, /* it clears slowly */
  },
};

/* Organs and heat. */
static const Contract organs[] = {
  {
      .name = "leg-ischaemia",
      .patient = CONTRACT_ARREST_ON_ECMO,
      .happens = "wait 600",
      .after_s = 10,
      .signs = { { LF_READING_NIRS_LEG, CONTRACT_BELOW, 50 },
                 { LF_READING_NIRS_RIGHT, CONTRACT_ABOVE, 55 },
                 { LF_READING_LEG_ISCHAEMIA, CONTRACT_RISES, 0.5 } },
      .cure = "cannulate distal femoral-right 7; wait 180",
      .cured_s = 300,
      .back = { { LF_READING_NIRS_LEG, CONTRACT_ABOVE, 55 } },
  },
  {
      .name = "starved-brain",
      .patient = CONTRACT_VENTILATED,
      .happens = "educator rhythm vf; wait 240",
      .after_s = 10,
      .signs = { { LF_READING_PUPIL_RIGHT, CONTRACT_RISES, 2 },
                 { LF_READING_PUPIL_LEFT, CONTRACT_RISES, 2 },
                 { LF_READING_NIRS_RIGHT, CONTRACT_BELOW, 40 },
                 { LF_READING_SURVIVAL_PROBABILITY, CONTRACT_FALLS, 0.04 } },
      .cure = "educator circuit 25 17; sweep 4; fdo2 1; pump 3500; lv-vent 0.3",
      .cured_s = 240,
      .back = { { LF_READING_PUPIL_RIGHT, CONTRACT_STAYS, 1.5 },
                { LF_READING_NIRS_RIGHT, CONTRACT_ABOVE, 55 },
                { LF_READING_SURVIVAL_PROBABILITY, CONTRACT_FALLS,
                  0.04 } }, /* it never comes back */
  },
  {
      .name = "stroke",
      .patient = CONTRACT_SHOCKED_ON_ECMO,
      .happens = "educator fault stroke 0.9; wait 1500",
      .after_s = 10,
      .signs = { { LF_READING_NIRS_LEFT, CONTRACT_FALLS, 15 },
                 { LF_READING_NIRS_RIGHT, CONTRACT_STAYS, 4 },
                 { LF_READING_PUPIL_LEFT, CONTRACT_RISES, 1.5 },
                 { LF_READING_PUPIL_RIGHT, CONTRACT_STAYS, 0.5 },
                 { LF_READING_ECMO_FLOW, CONTRACT_STAYS, 0.2 } },
      .cure = "educator cure stroke",
      .cured_s = 300,
      .back = { { LF_READING_NIRS_LEFT, CONTRACT_STAYS, 5 },
                { LF_READING_PUPIL_LEFT, CONTRACT_RISES, 1 } }, /* what pressed, stays */
  },
  {
      .name = "sepsis",
      .patient = CONTRACT_VENTILATED,
      .happens = "educator fault sepsis 0.8; wait 1200",
      .after_s = 10,
      .signs = { { LF_READING_SYSTEMIC_RESISTANCE, CONTRACT_FALLS, 0.1 },
                 { LF_READING_MAP, CONTRACT_FALLS, 5 },
                 { LF_READING_HR, CONTRACT_RISES, 5 },
                 { LF_READING_LACTATE, CONTRACT_RISES, 0.3 },
                 { LF_READING_TEMPERATURE, CONTRACT_RISES, 0.3 } },
      .cure = "educator cure sepsis",
      .cured_s = 1800,
      .back = { { LF_READING_MAP, CONTRACT_STAYS, 4 },
                { LF_READING_SYSTEMIC_RESISTANCE, CONTRACT_STAYS, 0.06 },
                { LF_READING_HR, CONTRACT_STAYS, 6 } },
  },
  {
      .name = "heater-failure",
      .patient = CONTRACT_ARREST_ON_ECMO,
      .happens = "lv-vent 0.3; educator fault heater-cooler-failure; wait 1790",
      .after_s = 10,
      .signs = { { LF_READING_TEMPERATURE, CONTRACT_FALLS, 0.3 },
                 { LF_READING_ECMO_FLOW, CONTRACT_STAYS, 0.5 },
                 { LF_READING_SO2_POST_OXYGENATOR, CONTRACT_STAYS, 1 } },
      .cure = "educator cure heater-cooler-failure",
      .cured_s = 3600,
      .back = { { LF_READING_TEMPERATURE, CONTRACT_STAYS, 0.15 } },
  },
  {
      .name = "kidneys",
      .patient = CONTRACT_VENTILATED,
      .happens = "educator rhythm vf; cpr mechanical; wait 2400",
      .after_s = 10,
      .signs = { { LF_READING_MAP, CONTRACT_FALLS, 25 }, { LF_READING_URINE, CONTRACT_BELOW, 5 } },
      .cure = "educator circuit 25 17; sweep 4; fdo2 1; pump 3900; wait 10; cpr stop; lv-vent 0.3; "
              "infuse noradrenaline 0.1 mcg/kg/min",
      .cured_s = 1500,
      .back = { { LF_READING_URINE, CONTRACT_ABOVE, 10 },
                { LF_READING_URINE, CONTRACT_FALLS, 15 } }, /* the injury stays */
  },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  contract_add ("/sim/complications/gas", gas, G_N_ELEMENTS (gas));
  contract_add ("/sim/complications/lungs", lungs, G_N_ELEMENTS (lungs));
  contract_add ("/sim/complications/organs", organs, G_N_ELEMENTS (organs));
  return g_test_run ();
}
