/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cases.h"

/* On ECMO the breaths must not last seven beats each, as at ten a minute they nearly do: both would
 * beat against each other over minutes, and a minute's mean would show no more than where it was
 * cut. */
const Case cases[N_CASES] = {
  { "healthy", "educator set noise 0", 60 },
  { "failing heart", "educator set noise 0; educator set left-contractility 0.35", 60 },
  { "on ECMO",
    "educator set noise 0; educator set left-contractility 0.35; airway tube; "
    "educator circuit 25 17; sweep 4; fdo2 1; pump 3440; ventilate 12 450",
    120 },
  { "CPR in VF", "educator set noise 0; educator rhythm vf; airway tube; cpr mechanical", 60 },
};

void
case_start (LfSim *sim, const Case *which)
{
  patient_start (sim, 1);
  patient_act (sim, which->lines);
  patient_run (sim, which->settle_s);
}
