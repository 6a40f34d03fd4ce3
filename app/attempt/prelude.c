/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who lies there, and what was done before the attempt begins. */
#include "attempt/inside.h"

#include "attempt/check.h"

static LfPatient
patient_of (const LfScenario *scenario)
{
  LfPatient patient = lf_patient_default ();

  patient.weight_kg = scenario->weight_kg;
  patient.height_cm = scenario->height_cm;
  patient.age_years = scenario->age_years;
  patient.female = scenario->female;
  patient.skin_darkness = scenario->skin_darkness;
  for (guint i = 0; scenario->variables != NULL && i < scenario->variables->len; i++) {
    const LfScenarioVariable *set = &g_array_index (scenario->variables, LfScenarioVariable, i);
    patient.variables[set->variable] = set->value;
  }
  return patient;
}

static void
put_in_bed (const LfScenario *scenario, uint64_t seed, int64_t step, LfSim *sim)
{
  LfPatient patient = patient_of (scenario);

  lf_sim_init (sim, &patient, seed, step);
  for (guint i = 0; scenario->faults != NULL && i < scenario->faults->len; i++)
    lf_sim_set_fault (sim, (LfFaultId) g_array_index (scenario->faults, int, i), 1);
  lf_sim_set_rhythm (sim, scenario->rhythm);
  lf_sim_set_line (sim, LF_ARTERIAL_LINE_RIGHT_RADIAL, scenario->arterial_line);
  lf_sim_set_line (sim, LF_ARTERIAL_LINE_CENTRAL_VENOUS, scenario->central_line);
}

void
lf_prelude_play (const LfScenario *scenario, uint64_t seed, LfSim *sim, LfWaves *waves,
                 LfPreludeRefused refused, gpointer data)
{
  int64_t n_steps = lf_seconds_to_ms (scenario->prelude_s);

  put_in_bed (scenario, seed, -n_steps, sim);
  for (guint i = 0; scenario->prelude != NULL && i < scenario->prelude->len; i++) {
    const LfCommand *command = g_ptr_array_index (scenario->prelude, i);
    LfRefusal refusal = lf_sim_act (sim, command);
    if (refusal != LF_REFUSAL_NONE && refused != NULL)
      refused (command, refusal, data);
  }
  for (int64_t i = 0; i < n_steps; i++) {
    lf_sim_step (sim);
    lf_sim_clear_events (sim);
    if (lf_sim_is_sample_step (sim))
      lf_waves_sample (waves, sim);
  }
  lf_sim_clear_events (sim);
}

/* ---- The check ---- */

typedef struct {
  const LfScenario *scenario;
  LfDefects *defects;
} Check;

static void
add_refused (const LfCommand *command, LfRefusal refusal, gpointer data)
{
  Check *check = data;
  const LfScenario *scenario = check->scenario;
  g_autofree char *what = lf_describe_command (command, NULL);
  guint place = 0;
  g_ptr_array_find (scenario->prelude, command, &place);
  lf_defects_add (check->defects, LF_DEFECT_ERROR, scenario->file,
                  g_array_index (scenario->prelude_lines, int, place),
                  "The prelude's “%s” is not possible: %s", what,
                  lf_table_word (&lf_refusals, refusal)->meaning);
}

void
lf_attempt_check (const LfScenario *scenario, LfDefects *defects)
{
  Check check = { scenario, defects };
  g_autofree LfSim *sim = g_new (LfSim, 1);
  g_autofree LfWaves *waves = lf_waves_new ();

  lf_prelude_play (scenario, 1, sim, waves, add_refused, &check);
}
