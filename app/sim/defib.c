/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The defibrillator: pads, charge, synchronisation, and when a shock comes. */
#include "sim/stages.h"

#define CHARGE_J_S    45.0 /* 200 J in under five seconds (makers' data, recalled) */
#define STAND_CLEAR_S 1.5  /* hands off before a shock, and back on after it (tuned) */

void
lf_defib_init (LfSim *sim)
{
  sim->defib = (LfDefib){ .deliver_step = LF_NEVER, .last_shock_step = LF_NEVER };
}

static void
deliver (LfSim *sim)
{
  LfDefib *defib = &sim->defib;
  int64_t before = sim->heart.rhythm;
  double numbers[3] = { defib->charge_j, 0, 0 };

  defib->charge_j = 0;
  defib->armed = 0;
  defib->sync = 0;
  defib->deliver_step = LF_NEVER;
  defib->last_shock_step = sim->step;
  lf_shock_deliver (sim, numbers[0]);
  int64_t words[3] = { before, sim->heart.rhythm, 0 };
  int64_t none[3] = { -1, -1, -1 };
  lf_event_add (sim, LF_EVENT_SHOCK, LF_VERB_SHOCK, words, numbers);
  lf_event_add (sim, LF_EVENT_DONE, LF_VERB_SHOCK, none, numbers);
}

/* An R wave to fire on: the one that just now passes its top. */
static bool
on_r_wave (const LfSim *sim)
{
  double since_s = lf_heart_since_qrs_s (sim);
  return lf_heart_has_beats (sim) && since_s >= 0.03 && since_s < 0.03 + 2 * LF_DT_S;
}

/* Manual compressions stand clear of a shock and go on after it; the device compresses through. */
static void
clear_and_deliver (LfSim *sim)
{
  LfCpr *cpr = &sim->cpr;

  if (cpr->running && !cpr->mechanical) {
    cpr->shock_pause_start = sim->step;
    lf_cpr_pause (sim, 2 * STAND_CLEAR_S);
    sim->defib.deliver_step = sim->step + lf_round (STAND_CLEAR_S * LF_STEPS_PER_S);
    return;
  }
  if (cpr->running)
    cpr->peri_shock_pause_s = 0;
  else if (cpr->paused_at != LF_NEVER && cpr->shock_pause_start == LF_NEVER)
    cpr->shock_pause_start = cpr->paused_at;
  deliver (sim);
}

static LfRefusal
ask_for_shock (LfSim *sim, double energy_j)
{
  LfDefib *defib = &sim->defib;

  if (defib->armed)
    return LF_REFUSAL_BUSY;
  if (defib->sync && !lf_heart_has_beats (sim))
    return LF_REFUSAL_NO_R_WAVE;
  /* What is charged above it is let go, what is missing is made up. */
  defib->charging_to_j = defib->charge_j == energy_j ? 0 : energy_j;
  defib->armed = 1;
  return LF_REFUSAL_NONE;
}

LfRefusal
lf_defib_act (LfSim *sim, const LfCommand *command)
{
  LfDefib *defib = &sim->defib;
  double energy_j = command->n_args > 0 ? command->args[0].number : 0;

  if (!defib->pads_on)
    return LF_REFUSAL_NO_PADS;
  switch (command->verb) {
  case LF_VERB_CHARGE:
    defib->charging_to_j = energy_j;
    return LF_REFUSAL_NONE;
  case LF_VERB_SYNC:
    defib->sync = command->args[0].word == LF_SWITCH_ON;
    return LF_REFUSAL_NONE;
  case LF_VERB_DISARM:
    if (defib->charge_j <= 0 && defib->charging_to_j <= 0)
      return LF_REFUSAL_NOT_CHARGED;
    defib->charge_j = defib->charging_to_j = 0;
    defib->armed = 0;
    defib->deliver_step = LF_NEVER;
    return LF_REFUSAL_NONE;
  default:
    return ask_for_shock (sim, energy_j);
  }
}

void
lf_defib_step (LfSim *sim)
{
  LfDefib *defib = &sim->defib;

  if (defib->charging_to_j > 0) {
    defib->charge_j += CHARGE_J_S * LF_DT_S;
    if (defib->charge_j >= defib->charging_to_j) {
      defib->charge_j = defib->charging_to_j;
      defib->charging_to_j = 0;
    }
    return;
  }
  if (defib->deliver_step != LF_NEVER) {
    if (sim->step >= defib->deliver_step && (!defib->sync || on_r_wave (sim)))
      deliver (sim);
  } else if (defib->armed && (!defib->sync || on_r_wave (sim) || sim->cpr.running)) {
    clear_and_deliver (sim);
  }
}
