/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cases.h"

const Case cases[N_CASES] = {
  { "healthy", "educator set noise 0", 60 },
  { "failing heart", "educator set noise 0; educator set left-contractility 0.35", 60 },
  { "on ECMO",
    "educator set noise 0; educator set left-contractility 0.35; airway tube; "
    "educator circuit 25 17; sweep 4; fdo2 1; pump 3440",
    240 },
  { "CPR in VF", "educator set noise 0; educator rhythm vf; airway tube; cpr mechanical", 60 },
};

void
case_start (LfSim *sim, const Case *which)
{
  patient_start (sim, 1);
  patient_act (sim, which->lines);
  patient_run (sim, which->settle_s);
}
