/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands: which stage each goes to. */
#include "sim/stages.h"

#define CHECK_PAUSE_S 5   /* a rhythm check (RCUK 2021: pauses below 5 s) */
#define SWAP_PAUSE_S  1.5 /* a well-timed change of hands (tuned) */
#define FLUID_ML_S    8.0 /* wide access, pressure bag (tuned) */

static double
number (const LfCommand *command, int i)
{
  return command->args[i].number;
}

static LfRefusal
give_fluid (LfSim *sim, LfFluidId kind, double ml)
{
  sim->blood.fluid_ml_s[kind] = FLUID_ML_S;
  sim->blood.fluid_left_ml[kind] += ml;
  return LF_REFUSAL_NONE;
}

static LfRefusal
displace_uterus (LfSim *sim)
{
  if (!sim->patient.female)
    return LF_REFUSAL_NO_SENSE;
  if (sim->blood.uterus_displaced)
    return LF_REFUSAL_ALREADY_DONE;
  sim->blood.uterus_displaced = 1;
  return LF_REFUSAL_NONE;
}

/* A new bleed beside those that go on; beyond as many as are kept apart, a part of the last. */
static LfRefusal
bleed (LfSim *sim, double ml, double seconds)
{
  LfCirculation *c = &sim->blood;
  int i = 0;

  while (i < LF_MAX_BLEEDS - 1 && c->bleed_left_ml[i] > 0)
    i++;
  if (c->bleed_left_ml[i] <= 0)
    c->bleed_ml_s[i] = 0;
  c->bleed_ml_s[i] += ml / seconds;
  c->bleed_left_ml[i] += ml;
  return LF_REFUSAL_NONE;
}

/* While hands work between two clamps, both stay on. */
static LfRefusal
clamp (LfSim *sim, LfLine line, bool on)
{
  bool between = lf_procedures_under_way (sim, LF_VERB_EXCHANGE) ||
                 lf_procedures_under_way (sim, LF_VERB_DEAIR);

  if (!on && between && line != LF_LINE_DISTAL)
    return LF_REFUSAL_BUSY;
  sim->circuit.access[line].clamped = on;
  return LF_REFUSAL_NONE;
}

static LfRefusal
act_on_circuit (LfSim *sim, const LfCommand *command)
{
  LfCircuit *c = &sim->circuit;

  switch (command->verb) {
  case LF_VERB_CLAMP:
    return clamp (sim, (LfLine) command->args[0].word, command->args[1].word == LF_SWITCH_ON);
  case LF_VERB_PUMP:
    c->set_rpm = number (command, 0);
    c->bubble_stopped = 0;
    return LF_REFUSAL_NONE;
  case LF_VERB_SWEEP:
    c->sweep_l_min = number (command, 0);
    return LF_REFUSAL_NONE;
  case LF_VERB_FDO2:
    c->fdo2 = number (command, 0);
    return LF_REFUSAL_NONE;
  case LF_VERB_HEATER:
    c->heater_c = number (command, 0);
    return LF_REFUSAL_NONE;
  case LF_VERB_BUBBLE_STOP:
    c->bubble_stop = command->args[0].word == LF_SWITCH_ON;
    return LF_REFUSAL_NONE;
  case LF_VERB_PRESS:
    c->access[command->args[0].word].pressed = 1;
    return LF_REFUSAL_NONE;
  default:
    if (!c->connected)
      return LF_REFUSAL_NO_CIRCUIT;
    c->vent_l_min = number (command, 0);
    return LF_REFUSAL_NONE;
  }
}

static LfRefusal
act_on_chest (LfSim *sim, const LfCommand *command)
{
  LfCpr *cpr = &sim->cpr;

  switch (command->verb) {
  case LF_VERB_CPR:
    lf_cpr_set (sim, (LfCprMode) command->args[0].word);
    return LF_REFUSAL_NONE;
  case LF_VERB_CPR_RATE:
    cpr->rate_per_min = number (command, 0);
    return LF_REFUSAL_NONE;
  case LF_VERB_CPR_DEPTH:
    cpr->depth_cm = number (command, 0);
    return LF_REFUSAL_NONE;
  case LF_VERB_SWAP:
    if (cpr->mechanical)
      return LF_REFUSAL_NO_SENSE;
    cpr->fatigue = 0;
    lf_cpr_pause (sim, SWAP_PAUSE_S);
    return LF_REFUSAL_NONE;
  default:
    lf_cpr_pause (sim, CHECK_PAUSE_S);
    return LF_REFUSAL_NONE;
  }
}

static LfRefusal
act_on_lungs (LfSim *sim, const LfCommand *command)
{
  LfLungs *lungs = &sim->lungs;

  switch (command->verb) {
  case LF_VERB_VENTILATE:
    lungs->spontaneous = 0;
    if (lungs->airway < 0)
      lungs->airway = LF_AIRWAY_BAG_MASK;
    lungs->rate_per_min = number (command, 0);
    lungs->tidal_ml = number (command, 1);
    return LF_REFUSAL_NONE;
  case LF_VERB_FIO2:
    lungs->fio2 = number (command, 0);
    return LF_REFUSAL_NONE;
  default:
    lungs->peep_cmh2o = number (command, 0);
    return LF_REFUSAL_NONE;
  }
}

static LfRefusal
put_in_circuit (LfSim *sim, double drainage_fr, double return_fr)
{
  LfCircuit *c = &sim->circuit;

  if (c->connected)
    return LF_REFUSAL_ALREADY_DONE;
  lf_circuit_place (sim, LF_LINE_DRAINAGE, LF_SITE_FEMORAL_RIGHT, LF_VESSEL_VEIN, drainage_fr);
  lf_circuit_place (sim, LF_LINE_RETURN, LF_SITE_FEMORAL_RIGHT, LF_VESSEL_ARTERY, return_fr);
  for (int i = LF_LINE_DRAINAGE; i <= LF_LINE_RETURN; i++) {
    c->access[i].wire = c->access[i].cannula;
    c->access[i].confirmed = 1;
    c->access[i].clamped = 0;
  }
  c->primed = c->checked = c->connected = 1;
  return LF_REFUSAL_NONE;
}

static LfRefusal
act_as_educator (LfSim *sim, const LfCommand *command)
{
  int word = command->args[0].word;

  switch (command->verb) {
  case LF_VERB_SET:
    lf_sim_set (sim, (LfVariableId) word, number (command, 1),
                command->n_args > 2 ? number (command, 2) : 0);
    return LF_REFUSAL_NONE;
  case LF_VERB_RHYTHM:
    lf_sim_set_rhythm (sim, (LfRhythmId) word);
    return LF_REFUSAL_NONE;
  case LF_VERB_FAULT:
    lf_sim_set_fault (sim, (LfFaultId) word, command->n_args > 1 ? number (command, 1) : 1);
    return LF_REFUSAL_NONE;
  case LF_VERB_CURE:
    lf_sim_set_fault (sim, (LfFaultId) word, 0);
    return LF_REFUSAL_NONE;
  case LF_VERB_BLEED:
    return bleed (sim, number (command, 0), number (command, 1));
  case LF_VERB_CIRCUIT:
    return put_in_circuit (sim, number (command, 0), number (command, 1));
  default:
    return LF_REFUSAL_NONE;
  }
}

static void
done (LfSim *sim, const LfCommand *command)
{
  int64_t words[3] = { -1, -1, -1 };
  double numbers[3] = { 0, 0, 0 };

  for (int i = 0; i < 3 && i < command->n_args; i++) {
    words[i] = command->args[i].word;
    numbers[i] = command->args[i].number;
  }
  lf_event_add (sim, LF_EVENT_DONE, command->verb, words, numbers);
}

/* What acts at once. */
static LfRefusal
act_at_once (LfSim *sim, const LfCommand *command)
{
  switch (command->verb) {
  case LF_VERB_CPR:
  case LF_VERB_CPR_RATE:
  case LF_VERB_CPR_DEPTH:
  case LF_VERB_SWAP:
  case LF_VERB_RHYTHM_CHECK:
    return act_on_chest (sim, command);
  case LF_VERB_VENTILATE:
  case LF_VERB_FIO2:
  case LF_VERB_PEEP:
    return act_on_lungs (sim, command);
  case LF_VERB_STOP_RESUSCITATION:
    lf_cpr_stand_down (sim);
    return LF_REFUSAL_NONE;
  case LF_VERB_CHARGE:
  case LF_VERB_DISARM:
  case LF_VERB_SHOCK:
  case LF_VERB_SYNC:
    return lf_defib_act (sim, command);
  case LF_VERB_PACE:
    return lf_pacer_set (sim, number (command, 0), command->n_args > 1 ? number (command, 1) : 0);
  case LF_VERB_DRUG:
    return lf_drugs_give (sim, (LfDrugId) command->args[0].word, number (command, 1),
                          command->args[2].text);
  case LF_VERB_INFUSE:
    return lf_drugs_infuse (sim, (LfDrugId) command->args[0].word, number (command, 1),
                            command->args[2].text);
  case LF_VERB_FLUID:
    return give_fluid (sim, (LfFluidId) command->args[0].word, number (command, 1));
  case LF_VERB_DISPLACE_UTERUS:
    return displace_uterus (sim);
  case LF_VERB_SAMPLE:
    return lf_samples_draw (sim, (LfSample) command->args[0].word,
                            (LfSampleSite) command->args[1].word);
  case LF_VERB_CLAMP:
  case LF_VERB_PUMP:
  case LF_VERB_SWEEP:
  case LF_VERB_FDO2:
  case LF_VERB_HEATER:
  case LF_VERB_BUBBLE_STOP:
  case LF_VERB_PRESS:
  case LF_VERB_LV_VENT:
    return act_on_circuit (sim, command);
  default:
    return act_as_educator (sim, command);
  }
}

LfRefusal
lf_sim_act (LfSim *sim, const LfCommand *command)
{
  if (lf_procedures_is_one (command->verb))
    return lf_procedures_begin (sim, command);
  LfRefusal refusal = act_at_once (sim, command);
  /* A shock counts when it is delivered: see LF_EVENT_SHOCK. */
  if (refusal == LF_REFUSAL_NONE && command->verb != LF_VERB_SHOCK)
    done (sim, command);
  return refusal;
}

void
lf_sim_set_fault (LfSim *sim, LfFaultId fault, double severity)
{
  if (fault == LF_FAULT_DRAINAGE_DECANNULATED || fault == LF_FAULT_RETURN_DECANNULATED) {
    LfLine line = fault == LF_FAULT_DRAINAGE_DECANNULATED ? LF_LINE_DRAINAGE : LF_LINE_RETURN;
    if (severity > 0)
      lf_circuit_slip_out (sim, line);
    else
      lf_circuit_slip_back (sim, line);
  }
  sim->faults[fault] = lf_clamp (severity, 0, 1);
}

void
lf_sim_set_line (LfSim *sim, LfArterialLine line, bool in)
{
  sim->monitor.line[line] = in;
}
