/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Procedures: what takes hands and time. Each pair of hands does one thing at a time; at its end
 * the thing is done. */
#include "sim/gas.h"
#include "sim/stages.h"

/* Whose hands. */
typedef enum {
  HANDS_CANNULATOR,
  HANDS_PERFUSIONIST,
  HANDS_IMAGING,
  HANDS_NURSE,
  HANDS_AIRWAY,
  HANDS_TEAM
} Hands;

typedef struct {
  LfVerb verb;
  Hands hands;
  double seconds; /* tuned: a practised team under compressions */
} Procedure;

/* Puncture to flow in 10-20 min, as drilled teams report (CHEER3 2023, Prague 2022): each part is a
 * tuned share of it. */
static const Procedure procedures[] = {
  { LF_VERB_AIRWAY, HANDS_AIRWAY, 20 },        { LF_VERB_PADS, HANDS_NURSE, 8 },
  { LF_VERB_LINE, HANDS_NURSE, 60 },           { LF_VERB_CHECK, HANDS_NURSE, 5 },
  { LF_VERB_SCAN, HANDS_IMAGING, 20 },         { LF_VERB_TRANSFER, HANDS_TEAM, 180 },
  { LF_VERB_PRIME, HANDS_PERFUSIONIST, 120 },  { LF_VERB_CIRCUIT_CHECK, HANDS_PERFUSIONIST, 20 },
  { LF_VERB_PUNCTURE, HANDS_CANNULATOR, 40 },  { LF_VERB_WIRE, HANDS_CANNULATOR, 15 },
  { LF_VERB_CONFIRM_WIRE, HANDS_IMAGING, 20 }, { LF_VERB_WITHDRAW, HANDS_CANNULATOR, 30 },
  { LF_VERB_CUT_DOWN, HANDS_CANNULATOR, 240 }, { LF_VERB_CANNULATE, HANDS_CANNULATOR, 60 },
  { LF_VERB_CONNECT, HANDS_CANNULATOR, 30 },   { LF_VERB_EXCHANGE, HANDS_PERFUSIONIST, 60 },
};

#define ECHO_S    10 /* a look in a rhythm check */
#define FEMORAL_S 15
#define TOE_S     30
#define DISTAL_S  90 /* a small cannula, the other way */

static const Procedure *
find (LfVerb verb)
{
  for (unsigned i = 0; i < sizeof procedures / sizeof procedures[0]; i++)
    if (procedures[i].verb == verb)
      return &procedures[i];
  return NULL;
}

static double
seconds_of (const Procedure *procedure, const LfCommand *command)
{
  int word = command->n_args > 0 ? command->args[0].word : -1;

  if (command->verb == LF_VERB_SCAN && word == LF_SCAN_ECHO)
    return ECHO_S;
  if (command->verb == LF_VERB_SCAN && word == LF_SCAN_FEMORAL)
    return FEMORAL_S;
  if (command->verb == LF_VERB_SCAN && word == LF_SCAN_TOE)
    return TOE_S;
  if (command->verb == LF_VERB_CANNULATE && word == LF_LINE_DISTAL)
    return DISTAL_S;
  return procedure->seconds;
}

static LfAccess *
access_of (LfSim *sim, const LfCommand *command)
{
  return &sim->circuit.access[command->args[0].word];
}

/* Whether it is possible now. */
static LfRefusal
possible (LfSim *sim, const LfCommand *command)
{
  LfCircuit *c = &sim->circuit;
  LfAccess *access;

  switch (command->verb) {
  case LF_VERB_LINE:
    return sim->monitor.line[command->args[0].word] ? LF_REFUSAL_ALREADY_DONE : LF_REFUSAL_NONE;
  case LF_VERB_PRIME:
    return c->primed ? LF_REFUSAL_ALREADY_DONE : LF_REFUSAL_NONE;
  case LF_VERB_PUNCTURE:
  case LF_VERB_CUT_DOWN:
    access = access_of (sim, command);
    return access->punctured != LF_VESSEL_NONE ? LF_REFUSAL_ALREADY_DONE : LF_REFUSAL_NONE;
  case LF_VERB_WIRE:
    access = access_of (sim, command);
    if (access->punctured == LF_VESSEL_NONE || access->site != command->args[1].word)
      return LF_REFUSAL_NO_PUNCTURE;
    return access->wire != LF_VESSEL_NONE ? LF_REFUSAL_ALREADY_DONE : LF_REFUSAL_NONE;
  case LF_VERB_CONFIRM_WIRE:
  case LF_VERB_WITHDRAW:
    access = access_of (sim, command);
    if (access->cannula != LF_VESSEL_NONE)
      return LF_REFUSAL_ALREADY_DONE;
    return access->wire == LF_VESSEL_NONE ? LF_REFUSAL_NO_WIRE : LF_REFUSAL_NONE;
  case LF_VERB_CANNULATE:
    access = access_of (sim, command);
    if (access->cannula != LF_VESSEL_NONE)
      return LF_REFUSAL_ALREADY_DONE;
    if (command->args[0].word == LF_LINE_DISTAL) /* a kit of its own: needle, wire and sheath */
      return c->access[LF_LINE_RETURN].cannula == LF_VESSEL_ARTERY ? LF_REFUSAL_NONE
                                                                   : LF_REFUSAL_NO_CANNULA;
    return access->wire == LF_VESSEL_NONE ? LF_REFUSAL_NO_WIRE : LF_REFUSAL_NONE;
  case LF_VERB_CONNECT:
    if (c->connected)
      return LF_REFUSAL_ALREADY_DONE;
    if (!c->primed)
      return LF_REFUSAL_NOT_PRIMED;
    return c->access[LF_LINE_DRAINAGE].cannula == LF_VESSEL_NONE ||
                   c->access[LF_LINE_RETURN].cannula == LF_VESSEL_NONE
               ? LF_REFUSAL_NO_CANNULA
               : LF_REFUSAL_NONE;
  case LF_VERB_EXCHANGE:
    if (!c->connected)
      return LF_REFUSAL_NO_CIRCUIT;
    return c->access[LF_LINE_DRAINAGE].clamped && c->access[LF_LINE_RETURN].clamped
               ? LF_REFUSAL_NONE
               : LF_REFUSAL_OPEN_CIRCUIT;
  default:
    return LF_REFUSAL_NONE;
  }
}

/* Which vessel a needle meant for this line enters. */
static LfVessel
vessel_entered (const LfSim *sim, LfLine line, bool seen)
{
  if (line == LF_LINE_DRAINAGE)
    return LF_VESSEL_VEIN;
  if (line == LF_LINE_RETURN && !seen && sim->faults[LF_FAULT_RETURN_WIRE_IN_VEIN] > 0)
    return LF_VESSEL_VEIN;
  return LF_VESSEL_ARTERY;
}

static void
see_wire (LfSim *sim, LfLine line)
{
  int64_t words[3] = { line, sim->circuit.access[line].wire, 0 };
  double numbers[3] = { 0, 0, 0 };

  sim->circuit.access[line].confirmed = 1;
  lf_event_add (sim, LF_EVENT_WIRE, LF_VERB_CONFIRM_WIRE, words, numbers);
}

static void
take_effect (LfSim *sim, const LfTask *task)
{
  LfCircuit *c = &sim->circuit;
  LfAccess *access = task->words[0] >= 0 && task->words[0] < LF_N_CIRCUIT_LINES
                         ? &c->access[task->words[0]]
                         : NULL;

  switch (task->verb) {
  case LF_VERB_AIRWAY:
    lf_lungs_take_over (sim, (LfAirwayKind) task->words[0]);
    break;
  case LF_VERB_PADS:
    sim->defib.pads_on = 1;
    sim->defib.pads = task->words[0];
    break;
  case LF_VERB_LINE:
    lf_sim_set_line (sim, (LfArterialLine) task->words[0], true);
    break;
  case LF_VERB_PRIME:
    c->primed = 1;
    break;
  case LF_VERB_CIRCUIT_CHECK:
    c->checked = 1;
    break;
  case LF_VERB_PUNCTURE:
  case LF_VERB_CUT_DOWN:
    access->punctured =
        vessel_entered (sim, (LfLine) task->words[0], task->verb == LF_VERB_CUT_DOWN);
    access->site = task->words[1];
    break;
  case LF_VERB_WIRE:
    access->wire = access->punctured;
    access->confirmed = 0;
    break;
  case LF_VERB_CONFIRM_WIRE:
    see_wire (sim, (LfLine) task->words[0]);
    break;
  case LF_VERB_WITHDRAW:
    access->punctured = access->wire = LF_VESSEL_NONE;
    access->confirmed = 0;
    break;
  case LF_VERB_CANNULATE:
    lf_circuit_place (sim, (LfLine) task->words[0], (LfSite) task->words[1],
                      task->words[0] == LF_LINE_DISTAL ? LF_VESSEL_ARTERY : (LfVessel) access->wire,
                      task->numbers[2]);
    break;
  case LF_VERB_CONNECT:
    c->connected = 1;
    break;
  case LF_VERB_EXCHANGE:
    if (task->words[0] == LF_EXCHANGE_OXYGENATOR)
      lf_sim_set_fault (sim, LF_FAULT_OXYGENATOR_CLOT, 0);
    else
      lf_sim_set_fault (sim, LF_FAULT_PUMP_FAILURE, 0);
    break;
  default:
    break;
  }
}

bool
lf_procedures_is_one (LfVerb verb)
{
  return find (verb) != NULL;
}

void
lf_procedures_init (LfSim *sim)
{
  for (int i = 0; i < LF_MAX_TASKS; i++)
    sim->tasks[i] = (LfTask){ .ends_step = LF_NEVER };
}

/* A free slot, unless those hands are at work. */
static LfTask *
free_slot (LfSim *sim, Hands hands)
{
  LfTask *slot = NULL;

  for (int i = 0; i < LF_MAX_TASKS; i++) {
    LfTask *task = &sim->tasks[i];
    if (task->ends_step == LF_NEVER)
      slot = task;
    else if (find ((LfVerb) task->verb)->hands == hands)
      return NULL;
  }
  return slot;
}

LfRefusal
lf_procedures_begin (LfSim *sim, const LfCommand *command)
{
  const Procedure *procedure = find (command->verb);
  LfRefusal refusal = possible (sim, command);
  LfTask *task = refusal == LF_REFUSAL_NONE ? free_slot (sim, procedure->hands) : NULL;

  if (refusal != LF_REFUSAL_NONE)
    return refusal;
  if (task == NULL)
    return LF_REFUSAL_BUSY;
  double seconds = seconds_of (procedure, command);
  *task = (LfTask){ .verb = command->verb,
                    .began_step = sim->step,
                    .ends_step = sim->step + lf_round (seconds * LF_STEPS_PER_S) };
  for (int i = 0; i < 3; i++) {
    task->words[i] = i < command->n_args ? command->args[i].word : -1;
    task->numbers[i] = i < command->n_args ? command->args[i].number : 0;
  }
  if (command->verb == LF_VERB_SCAN && command->args[0].word == LF_SCAN_ECHO)
    lf_cpr_pause (sim, ECHO_S); /* nothing is seen through compressions */
  lf_event_add (sim, LF_EVENT_BEGUN, command->verb, task->words, task->numbers);
  return LF_REFUSAL_NONE;
}

void
lf_procedures_step (LfSim *sim)
{
  for (int i = 0; i < LF_MAX_TASKS; i++) {
    LfTask *task = &sim->tasks[i];
    if (task->ends_step == LF_NEVER || sim->step < task->ends_step)
      continue;
    LfTask done = *task;
    *task = (LfTask){ .ends_step = LF_NEVER };
    take_effect (sim, &done);
    lf_event_add (sim, LF_EVENT_DONE, (LfVerb) done.verb, done.words, done.numbers);
  }
}
