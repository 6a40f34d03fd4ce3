/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that the simulator was built with. Its files say what their parameters come from and what
 * they were tuned to; where that is what a row measures, by the same source or another that says
 * the same, the row does not stand for itself. The healthy adult was set to be normal, too. */
#include "ctl/validate.h"

static const struct {
  const char *id;
  const char *where;
} built[] = {
  { "cpr-systolic", "cpr.c" },
  { "cpr-mean", "cpr.c" },
  { "cpr-atrial-peaks", "chambers.c" },
  { "cpr-output", "chambers.c" },
  { "cpr-output-share", "chambers.c" },
  { "cpr-diastolic", "chambers.c" },
  { "cpr-cpp", "chambers.c" },
  { "vf-pressure", "vessels.c" },
  { "vf-difference", "vessels.c" },
  { "pause-10", "vessels.c" },
  { "pause-5", "vessels.c" },
  { "native-pulse", "vessels.c" },
  { "cpr-etco2", "lungs.c" },
  { "rosc-etco2", "lungs.c" },
  { "adrenaline-resistance", "effects.c" },
  { "adrenaline-peak", "drugs.c" },
  { "adrenaline-half-life", "drugs.c" },
  { "noradrenaline-low", "effects.c" },
  { "noradrenaline-high", "effects.c" },
  { "dobutamine-output", "effects.c" },
  { "dobutamine-wedge", "effects.c" },
  { "dobutamine-rate", "effects.c" },
  { "dobutamine-pressure", "effects.c" },
  { "bicarbonate-etco2", "gas.c" },
  { "bicarbonate-peak", "gas.c" },
  { "bicarbonate-lasts", "gas.c" },
  { "bicarbonate-cpr", "gas.c" },
  { "heparin-act", "clotting.c" },
  { "heparin-half-life", "drugs.c" },
  { "low-flow-lactate-rate", "gas.c" },
  { "low-flow-lactate", "gas.c" },
  { "low-flow-ph", "gas.c" },
  { "low-flow-potassium", "electrolytes.c" },
  { "apnoea-first", "gas.c" },
  { "apnoea-later", "gas.c" },
  { "outcome-46", "organs.c" },
  { "outcome-52", "organs.c" },
  { "outcome-60-vf", "organs.c" },
  { "outcome-75", "organs.c" },
  { "outcome-slope", "organs.c" },
  { "shock-systolic", "muscle.c" },
  { "shock-output", "muscle.c" },
  { "shock-esv", "muscle.c" },
  { "shock-sv", "muscle.c" },
  { "shock-ef", "muscle.c" },
  { "shock-work", "muscle.c" },
  { "shock-edv", "muscle.c" },
  { "shock-edp", "muscle.c" },
  { "vf-band", "vf.c" },
  { "vf-frequency-shocks", "vf.c" },
  { "vf-amsa-shocks", "vf.c" },
  { "vf-amsa-late", "vf.c" },
  { "vf-restored", "vf.c" },
  { "vf-frequency-restored", "vf.c" },
  { "speed-lap", "muscle.c" },
  { "chronic-work", "muscle.c" },
  { "chronic-esv", "muscle.c" },
  { "chronic-ef", "muscle.c" },
  { "pvt-rate", "heart.c" },
  { "cpr-artefact", "waves.c" },
  { "pump-shut-off-2000", "circuit.c" },
  { "pump-shut-off-5000", "circuit.c" },
  { "reversal-speed", "circuit.c" },
  { "oxygenator-resistance", "circuit.c" },
  { "delta-p-4", "circuit.c" },
  { "loss-15", "cannulae.c" },
  { "loss-17", "cannulae.c" },
  { "loss-19", "cannulae.c" },
  { "loss-21", "cannulae.c" },
  { "loss-23", "cannulae.c" },
  { "loss-25", "cannulae.c" },
  { "post-saturation-5", "oxygenator.c" },
  { "oxygen-transfer-4", "oxygenator.c" },
  { "co2-transfer", "oxygenator.c" },
  { "rest-map", "settled.c" },
  { "rest-cvp", "settled.c" },
  { "rest-lap", "settled.c" },
  { "rest-output", "settled.c" },
  { "rest-resistance", "settled.c" },
  { "rest-ejection", "settled.c" },
  { "rest-svo2", "settled.c" },
  { "rest-vo2", "gas.c" },
  { "rest-vco2", "gas.c" },
  { "rest-do2", "settled.c" },
  { "rest-radial", "monitor-beats.c" },
  { "rest-pa-systolic", "settled.c" },
  { "rest-pa-diastolic", "settled.c" },
  { "rest-bronchial", "vessels.c" },
};

const char *
lf_validate_built (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (built); i++)
    if (g_str_equal (built[i].id, id))
      return built[i].where;
  return NULL;
}

const char *
lf_validate_built_id (gsize i)
{
  return i < G_N_ELEMENTS (built) ? built[i].id : NULL;
}
