/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes wrong in the circuit: its signs on console and monitor, what cures it, and back. */
#include "contract.h"

static const Contract contracts[] = {
  {
      .name = "drainage-kink",
      .patient = CONTRACT_ARREST_ON_ECMO,
      .happens = "educator fault drainage-kink 0.6",
      .after_s = 20,
      .signs = { { LF_READING_ECMO_FLOW, CONTRACT_FALLS, 0.3 },
                 { LF_READING_P_VEN, CONTRACT_FALLS, 30 },
                 { LF_READING_P_INT, CONTRACT_FALLS, 10 },
                 { LF_READING_P_ART, CONTRACT_FALLS, 10 },
                 { LF_READING_MAP, CONTRACT_FALLS, 3 },
                 { LF_READING_PUMP_RPM, CONTRACT_STAYS, 1 } },
      .cure = "educator cure drainage-kink",
      .cured_s = 60,
      .back = { { LF_READING_ECMO_FLOW, CONTRACT_STAYS, 0.12 },
                { LF_READING_P_ART, CONTRACT_STAYS, 12 },
                { LF_READING_P_VEN, CONTRACT_STAYS, 5 },
                { LF_READING_MAP, CONTRACT_STAYS, 3 } },
  },
  {
      .name = "return-kink",
      .patient = CONTRACT_ARREST_ON_ECMO,
      .happens = "educator fault return-kink 0.6",
      .after_s = 20,
      .signs = { { LF_READING_ECMO_FLOW, CONTRACT_FALLS, 0.3 },
                 { LF_READING_P_VEN, CONTRACT_RISES, 3 },
                 { LF_READING_P_INT, CONTRACT_RISES, 10 },
                 { LF_READING_P_ART, CONTRACT_RISES, 10 },
                 { LF_READING_DELTA_P, CONTRACT_FALLS, 2 },
                 { LF_READING_MAP, CONTRACT_FALLS, 3 },
                 { LF_READING_PUMP_RPM, CONTRACT_STAYS, 1 } },
      .cure = "educator cure return-kink",
      .cured_s = 60,
      .back = { { LF_READING_ECMO_FLOW, CONTRACT_STAYS, 0.12 },
                { LF_READING_P_ART, CONTRACT_STAYS, 12 },
                { LF_READING_P_VEN, CONTRACT_STAYS, 5 },
                { LF_READING_MAP, CONTRACT_STAYS, 3 } },
  },
  {
      .name = "clot",
      .patient = CONTRACT_ARREST_ON_ECMO,
      .happens = "educator fault oxygenator-clot 0.7",
      .after_s = 20,
      .signs = { { LF_READING_DELTA_P, CONTRACT_RISES, 25 },
                 { LF_READING_P_INT, CONTRACT_RISES, 5 },
                 { LF_READING_P_ART, CONTRACT_FALLS, 5 },
                 { LF_READING_ECMO_FLOW, CONTRACT_FALLS, 0.1 },
                 { LF_READING_PO2_POST_OXYGENATOR, CONTRACT_FALLS, 15 } },
      .cure = "educator cure oxygenator-clot",
      .cured_s = 60,
      .back = { { LF_READING_ECMO_FLOW, CONTRACT_STAYS, 0.12 },
                { LF_READING_P_ART, CONTRACT_STAYS, 12 },
                { LF_READING_P_VEN, CONTRACT_STAYS, 5 },
                { LF_READING_MAP, CONTRACT_STAYS, 3 } },
  },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  contract_add ("/sim/complications-circuit", contracts, G_N_ELEMENTS (contracts));
  return g_test_run ();
}
