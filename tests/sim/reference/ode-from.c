/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The only place where the second set of equations meets the simulator. */
#include <glib.h>
#include <math.h>

#include "circulation-ode.h"

/* Millimetres of mercury of a centimetre of water, and how much of it the chest feels. */
#define PEEP_FELT (0.3 * 0.7356)

static double
now (const LfSim *sim, LfVariableId id)
{
  return sim->variables[id].value;
}

static void
assert_nothing_left_out (const LfSim *sim)
{
  g_assert_cmpfloat (sim->patient.weight_kg, ==, 80);
  for (int i = 0; i < LF_N_FAULTS; i++)
    g_assert_cmpfloat (sim->faults[i], ==, 0);
  for (int i = 0; i < LF_MAX_BLEEDS; i++)
    g_assert_cmpfloat (sim->blood.bleed_left_ml[i], ==, 0);
  for (int i = 0; i < LF_N_FLUIDS; i++)
    g_assert_cmpfloat (sim->blood.fluid_left_ml[i], ==, 0);
  g_assert_cmpfloat (now (sim, LF_VARIABLE_AORTIC_REGURGITATION), ==, 0);
  g_assert_cmpfloat (sim->circuit.vent_l_min, ==, 0);
  g_assert_cmpint (sim->circuit.sucked, ==, 0);
  g_assert_cmpfloat (sim->circuit.head_works, ==, 1);
}

static void
take_rhythms (OdePatient *who, const LfSim *sim)
{
  const LfRhythm *rhythm = lf_rhythm ((LfRhythmId) sim->heart.rhythm);
  const LfLungs *lungs = &sim->lungs;
  double step_s = 1.0 / LF_STEPS_PER_S;

  if (rhythm->rate_low > 0) {
    who->beat_s = sim->heart.period_s;
    who->beat_phase_s = sim->heart.phase_s + step_s;
    who->systole = sim->heart.systole;
    who->atria_beat = !rhythm->arrest;
  }
  if ((lungs->spontaneous || lungs->airway >= 0) && lungs->rate_per_min > 0) {
    who->breath_s = lungs->period_s;
    /* It stands still between two steps of gas, which are ten apart. */
    who->breath_phase_s = lungs->phase_s + (double) ((sim->step - 1) % 10) * step_s;
    who->breath_sign = lungs->spontaneous ? -1 : 1;
  }
  who->peep_mmhg = PEEP_FELT * lungs->peep_cmh2o;
  if (sim->cpr.running) {
    who->press_s = 60 / sim->cpr.rate_per_min;
    who->press_phase_s = sim->cpr.phase_s + step_s;
    who->press_cm = fmax (0, sim->cpr.now_depth_cm - 1.0);
  }
}

void
ode_from (OdePatient *patient, const LfSim *sim, double state[ODE_N])
{
  const LfCirculation *c = &sim->blood;
  const LfCircuit *circuit = &sim->circuit;
  const double flows[LF_N_INERTIALS] = { c->mitral_ml_s,    c->aortic_ml_s,  c->tricuspid_ml_s,
                                         c->pulmonary_ml_s, c->to_arch_ml_s, c->to_descending_ml_s,
                                         c->to_iliac_ml_s };
  double drive = sim->heart.coupling * (0.1 + 0.9 * c->energy) * c->drug_drive;

  assert_nothing_left_out (sim);
  *patient = (OdePatient){
    .drive = { drive * c->perfusion_drive * now (sim, LF_VARIABLE_LEFT_CONTRACTILITY),
               drive * now (sim, LF_VARIABLE_RIGHT_CONTRACTILITY) * (1 - 0.7 * c->overload), 1, 1 },
    .tone = c->tone,
    .starved = c->starved,
    .veins = c->reflex_veins,
    .venous_tone = now (sim, LF_VARIABLE_VENOUS_TONE),
    .arterial_compliance = now (sim, LF_VARIABLE_ARTERIAL_COMPLIANCE),
    .systemic_resistance = now (sim, LF_VARIABLE_SYSTEMIC_RESISTANCE),
    .pulmonary_resistance = now (sim, LF_VARIABLE_PULMONARY_RESISTANCE),
    .bronchial = now (sim, LF_VARIABLE_BRONCHIAL_FLOW),
    .coronaries = c->dilation,
    .pericardial_ml = now (sim, LF_VARIABLE_PERICARDIAL_FLUID),
    .circuit = circuit->connected != 0,
    .krpm = circuit->rpm / 1000,
    .drainage_loss = circuit->access[LF_LINE_DRAINAGE].loss,
    .drainage_linear = circuit->access[LF_LINE_DRAINAGE].linear,
    .return_loss = circuit->access[LF_LINE_RETURN].loss,
    .return_linear = circuit->access[LF_LINE_RETURN].linear,
    .return_fr = circuit->access[LF_LINE_RETURN].size_fr,
    .left_leg = circuit->access[LF_LINE_RETURN].site == LF_SITE_FEMORAL_LEFT,
    .oxygenator = now (sim, LF_VARIABLE_OXYGENATOR_RESISTANCE) * (1 + 4 * circuit->clot),
  };
  take_rhythms (patient, sim);
  for (int i = 0; i < LF_N_BLOODS; i++)
    state[ODE_VOLUME + i] = c->volume_ml[i];
  for (int i = 0; i < LF_N_INERTIALS; i++)
    state[ODE_INERTIAL + i] = flows[i];
  for (int i = 0; i < ODE_VALVES; i++)
    patient->open[i] = flows[i] > 0;
  state[ODE_ECMO] = circuit->flow_ml_s;
  state[ODE_P_VEN] = circuit->p_ven_mmhg;
  state[ODE_P_INT] = circuit->p_int_mmhg;
  state[ODE_P_ART] = circuit->p_art_mmhg;
  state[ODE_ATRIUM] = circuit->atrium_ml;
  state[ODE_SEPTUM] = c->septum_ml;
  state[ODE_PRESSED] = c->pressed_ml;
}
