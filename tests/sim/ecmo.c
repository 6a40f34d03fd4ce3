/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ecmo.h"

Seen
ecmo_look (LfSim *sim)
{
  Seen seen;
  patient_means (sim, 10, seen.m);
  g_test_message ("flow %.2f, P-ven %.0f, P-int %.0f, P-art %.0f, ΔP %.0f; MAP %.0f, CVP %.1f",
                  seen.m[LF_READING_ECMO_FLOW], seen.m[LF_READING_P_VEN], seen.m[LF_READING_P_INT],
                  seen.m[LF_READING_P_ART], seen.m[LF_READING_DELTA_P], seen.m[LF_READING_MAP],
                  seen.m[LF_READING_CVP]);
  return seen;
}

void
ecmo_start (LfSim *sim, double rpm)
{
  patient_start (sim, 21);
  patient_act (sim, "educator rhythm vf; educator set reflexes 0; airway tube");
  patient_on_ecmo (sim, rpm);
  patient_run (sim, 60);
}
