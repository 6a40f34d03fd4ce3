/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sim/chance.h"
#include "sim/stages.h"

LfPatient
lf_patient_default (void)
{
  LfPatient patient = { .weight_kg = 80, .height_cm = 178, .age_years = 45 };

  for (int i = 0; i < LF_N_VARIABLES; i++)
    patient.variables[i] = lf_variable ((LfVariableId) i)->normal;
  return patient;
}

void
lf_sim_init (LfSim *sim, const LfPatient *patient, uint64_t seed, int64_t step)
{
  *sim = (LfSim){ .step = step, .seed = seed, .patient = *patient };
  sim->gas.potassium_mmol_l = 4.2;
  sim->gas.clotting = 1;
  lf_effects_init (sim);
  lf_variables_init (sim);
  lf_heart_init (sim);
  lf_cpr_init (sim);
  lf_circuit_init (sim);
  lf_circulation_init (sim);
  lf_gas_init (sim);
  lf_lungs_init (sim);
  lf_electrolytes_init (sim);
  lf_clotting_init (sim);
  lf_drugs_init (sim);
  lf_defib_init (sim);
  lf_pacer_init (sim);
  lf_organs_init (sim);
  lf_procedures_init (sim);
  lf_samples_init (sim);
  lf_ecg_init (sim);
  lf_monitor_init (sim);
}

void
lf_sim_step (LfSim *sim)
{
  /* What people and time change. */
  lf_variables_step (sim);
  lf_procedures_step (sim);
  lf_samples_step (sim);
  lf_defib_step (sim);

  /* Pressures, flows, volumes. */
  lf_heart_step (sim);
  sim->blood.chest_mmhg = sim->lungs.chest_mmhg;
  lf_cpr_step (sim);
  lf_circulation_step (sim);

  /* What is slower, in fixed ratios. */
  if (sim->step % LF_GAS_PERIOD == 0) {
    lf_circuit_gas_step (sim);
    lf_lungs_step (sim);
    lf_gas_step (sim);
  }
  if (sim->step % LF_SLOW_PERIOD == 0) {
    lf_drugs_step (sim);
    lf_clotting_step (sim);
    lf_bleeding_step (sim);
    lf_wear_step (sim);
    lf_muscle_step (sim);
    lf_reflexes_step (sim);
    lf_lungs_slow_step (sim);
    lf_gas_slow_step (sim);
    lf_heat_step (sim);
    lf_organs_step (sim);
    lf_electrolytes_step (sim);
    lf_vf_slow_step (sim);
    lf_ecg_slow_step (sim);
    lf_ectopy_step (sim);
  }

  /* What is seen of it. */
  lf_monitor_step (sim);
  lf_waves_step (sim);
  sim->step++;
}

uint64_t
lf_sim_digest (const LfSim *sim)
{
  return lf_fold_words (0, sim, sizeof *sim / sizeof (uint64_t));
}
