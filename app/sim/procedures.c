/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Procedures: what takes hands and time. Each pair of hands does one thing at a time; at its end
 * the thing is done. */
#include "sim/circuit-work.h"
#include "sim/gas.h"
#include "sim/stages.h"

/* Whose hands. */
typedef enum {
  HANDS_CANNULATOR,
  HANDS_PERFUSIONIST,
  HANDS_IMAGING,
  HANDS_NURSE,
  HANDS_AIRWAY,
  HANDS_FAMILY,
  HANDS_OBSTETRIC,
  HANDS_TEAM
} Hands;

/* Whether it is possible now, and what is so once it is done. */
typedef LfRefusal Possible (const LfSim *sim, const LfCommand *command);
typedef void Effect (LfSim *sim, const LfTask *task);

static const LfAccess *
asked_of (const LfSim *sim, const LfCommand *command)
{
  return &sim->circuit.access[command->args[0].word];
}

static LfAccess *
worked_on (LfSim *sim, const LfTask *task)
{
  return &sim->circuit.access[task->words[0]];
}

/* ---- At the bedside ---- */

static void
airway_placed (LfSim *sim, const LfTask *task)
{
  lf_lungs_take_over (sim, (LfAirwayKind) task->words[0]);
}

static void
pads_placed (LfSim *sim, const LfTask *task)
{
  sim->defib.pads_on = 1;
  sim->defib.pads = task->words[0];
}

static LfRefusal
can_line (const LfSim *sim, const LfCommand *command)
{
  return sim->monitor.line[command->args[0].word] ? LF_REFUSAL_ALREADY_DONE : LF_REFUSAL_NONE;
}

static void
line_placed (LfSim *sim, const LfTask *task)
{
  lf_sim_set_line (sim, (LfArterialLine) task->words[0], true);
}

static LfRefusal
can_confirm_death (const LfSim *sim, const LfCommand *command)
{
  return sim->cpr.running || lf_sim_has_pulse (sim) ? LF_REFUSAL_NOT_STOPPED : LF_REFUSAL_NONE;
}

static LfRefusal
can_deliver (const LfSim *sim, const LfCommand *command)
{
  return sim->patient.female ? LF_REFUSAL_NONE : LF_REFUSAL_NO_SENSE;
}

/* The womb is empty, and nothing lies on the vena cava any more. */
static void
delivered (LfSim *sim, const LfTask *task)
{
  lf_sim_set_fault (sim, LF_FAULT_CAVAL_COMPRESSION, 0);
  sim->blood.uterus_displaced = 0;
}

/* ---- Vessels ---- */

static LfRefusal
can_enter (const LfSim *sim, const LfCommand *command)
{
  return asked_of (sim, command)->punctured != LF_VESSEL_NONE ? LF_REFUSAL_ALREADY_DONE
                                                              : LF_REFUSAL_NONE;
}

/* A needle meant for this line may enter another vessel, unless that is seen. */
static void
enter (LfSim *sim, const LfTask *task, bool seen)
{
  LfAccess *access = worked_on (sim, task);
  bool astray = !seen && sim->faults[LF_FAULT_RETURN_WIRE_IN_VEIN] > 0;

  access->site = task->words[1];
  if (task->words[0] == LF_LINE_DRAINAGE || (task->words[0] == LF_LINE_RETURN && astray))
    access->punctured = LF_VESSEL_VEIN;
  else
    access->punctured = LF_VESSEL_ARTERY;
}

static void
punctured (LfSim *sim, const LfTask *task)
{
  enter (sim, task, false);
}

static void
cut_down (LfSim *sim, const LfTask *task)
{
  enter (sim, task, true);
}

static LfRefusal
can_wire (const LfSim *sim, const LfCommand *command)
{
  const LfAccess *access = asked_of (sim, command);

  if (access->punctured == LF_VESSEL_NONE || access->site != command->args[1].word)
    return LF_REFUSAL_NO_PUNCTURE;
  return access->wire != LF_VESSEL_NONE ? LF_REFUSAL_ALREADY_DONE : LF_REFUSAL_NONE;
}

static void
wired (LfSim *sim, const LfTask *task)
{
  LfAccess *access = worked_on (sim, task);

  access->wire = access->punctured;
  access->confirmed = 0;
}

static LfRefusal
can_see_or_withdraw_wire (const LfSim *sim, const LfCommand *command)
{
  const LfAccess *access = asked_of (sim, command);

  if (access->cannula != LF_VESSEL_NONE)
    return LF_REFUSAL_ALREADY_DONE;
  return access->wire == LF_VESSEL_NONE ? LF_REFUSAL_NO_WIRE : LF_REFUSAL_NONE;
}

static void
wire_seen (LfSim *sim, const LfTask *task)
{
  int64_t words[3] = { task->words[0], worked_on (sim, task)->wire, 0 };
  double numbers[3] = { 0, 0, 0 };

  worked_on (sim, task)->confirmed = 1;
  lf_event_add (sim, LF_EVENT_WIRE, LF_VERB_CONFIRM_WIRE, words, numbers);
}

static void
withdrawn (LfSim *sim, const LfTask *task)
{
  LfAccess *access = worked_on (sim, task);

  access->punctured = access->wire = LF_VESSEL_NONE;
  access->confirmed = 0;
}

/* The distal cannula is a kit of its own: needle, wire and sheath. It goes where the return cannula
 * lies. */
static LfRefusal
can_cannulate (const LfSim *sim, const LfCommand *command)
{
  const LfAccess *access = asked_of (sim, command);
  const LfAccess *ret = &sim->circuit.access[LF_LINE_RETURN];
  bool distal = command->args[0].word == LF_LINE_DISTAL;

  if (access->cannula != LF_VESSEL_NONE)
    return LF_REFUSAL_ALREADY_DONE;
  if (distal && ret->cannula != LF_VESSEL_ARTERY)
    return LF_REFUSAL_NO_CANNULA;
  if (distal)
    return ret->site == command->args[1].word ? LF_REFUSAL_NONE : LF_REFUSAL_NO_SENSE;
  return access->wire == LF_VESSEL_NONE || access->site != command->args[1].word
             ? LF_REFUSAL_NO_WIRE
             : LF_REFUSAL_NONE;
}

static void
cannulated (LfSim *sim, const LfTask *task)
{
  LfVessel vessel =
      task->words[0] == LF_LINE_DISTAL ? LF_VESSEL_ARTERY : (LfVessel) worked_on (sim, task)->wire;
  lf_circuit_place (sim, (LfLine) task->words[0], (LfSite) task->words[1], vessel,
                    task->numbers[2]);
}

/* ---- The table ---- */

typedef struct {
  LfVerb verb;
  Hands hands;
  double seconds;     /* tuned: a practised team under compressions */
  Possible *possible; /* NULL: always */
  Effect *effect;     /* NULL: nothing that the physics knows of */
} Procedure;

/* Puncture to flow in 10-20 min, as drilled teams report (CHEER3 2023, Prague 2022): each part is a
 * tuned share of it. */
static const Procedure procedures[] = {
  { LF_VERB_AIRWAY, HANDS_AIRWAY, 20, NULL, airway_placed },
  { LF_VERB_PADS, HANDS_NURSE, 8, NULL, pads_placed },
  { LF_VERB_LINE, HANDS_NURSE, 60, can_line, line_placed },
  { LF_VERB_CHECK, HANDS_NURSE, 5, NULL, NULL },
  { LF_VERB_SCAN, HANDS_IMAGING, 20, NULL, NULL },
  { LF_VERB_TRANSFER, HANDS_TEAM, 180, NULL, NULL },
  { LF_VERB_FAMILY, HANDS_FAMILY, 60, NULL, NULL },
  { LF_VERB_CONFIRM_DEATH, HANDS_AIRWAY, 300, can_confirm_death, NULL }, /* AoMRC: five minutes */
  { LF_VERB_HYSTEROTOMY, HANDS_OBSTETRIC, 60, can_deliver, delivered },  /* RCUK 2021 */
  { LF_VERB_PRIME, HANDS_PERFUSIONIST, 120, lf_work_can_prime, lf_work_primed },
  { LF_VERB_CIRCUIT_CHECK, HANDS_PERFUSIONIST, 20, NULL, lf_work_circuit_checked },
  { LF_VERB_PUNCTURE, HANDS_CANNULATOR, 40, can_enter, punctured },
  { LF_VERB_WIRE, HANDS_CANNULATOR, 15, can_wire, wired },
  { LF_VERB_CONFIRM_WIRE, HANDS_IMAGING, 20, can_see_or_withdraw_wire, wire_seen },
  { LF_VERB_WITHDRAW, HANDS_CANNULATOR, 30, can_see_or_withdraw_wire, withdrawn },
  { LF_VERB_CUT_DOWN, HANDS_CANNULATOR, 240, can_enter, cut_down },
  { LF_VERB_CANNULATE, HANDS_CANNULATOR, 60, can_cannulate, cannulated },
  { LF_VERB_CONNECT, HANDS_CANNULATOR, 30, lf_work_can_connect, lf_work_connected },
  { LF_VERB_EXCHANGE, HANDS_PERFUSIONIST, 60, lf_work_can_take_apart, lf_work_exchanged },
  { LF_VERB_DEAIR, HANDS_PERFUSIONIST, 60, lf_work_can_take_apart, lf_work_deaired },
  { LF_VERB_REPAIR, HANDS_PERFUSIONIST, 20, lf_work_can_repair, lf_work_repaired },
  { LF_VERB_HAND_CRANK, HANDS_PERFUSIONIST, 15, lf_work_can_crank, lf_work_cranked },
};

#define ECHO_S 10 /* a look in a rhythm check */

/* Those that take another time than their kind (tuned). */
static const struct {
  LfVerb verb;
  int word;
  double seconds;
} others[] = {
  { LF_VERB_SCAN, LF_SCAN_ECHO, ECHO_S },
  { LF_VERB_SCAN, LF_SCAN_FEMORAL, 15 },
  { LF_VERB_SCAN, LF_SCAN_TOE, 30 },
  { LF_VERB_CANNULATE, LF_LINE_DISTAL, 90 }, /* a small cannula, the other way */
};

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

  for (unsigned i = 0; i < sizeof others / sizeof others[0]; i++)
    if (others[i].verb == command->verb && others[i].word == word)
      return others[i].seconds;
  return procedure->seconds;
}

bool
lf_procedures_is_one (LfVerb verb)
{
  return find (verb) != NULL;
}

bool
lf_procedures_under_way (const LfSim *sim, LfVerb verb)
{
  for (int i = 0; i < LF_MAX_TASKS; i++)
    if (sim->tasks[i].ends_step != LF_NEVER && sim->tasks[i].verb == (int64_t) verb)
      return true;
  return false;
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
  LfRefusal refusal =
      procedure->possible != NULL ? procedure->possible (sim, command) : LF_REFUSAL_NONE;
  LfTask *task = refusal == LF_REFUSAL_NONE ? free_slot (sim, procedure->hands) : NULL;

  if (refusal != LF_REFUSAL_NONE)
    return refusal;
  if (task == NULL)
    return LF_REFUSAL_BUSY;
  double seconds = seconds_of (procedure, command);
  *task = (LfTask){ .verb = command->verb,
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
    const Procedure *procedure = find ((LfVerb) done.verb);
    if (procedure->effect != NULL)
      procedure->effect (sim, &done);
    lf_event_add (sim, LF_EVENT_DONE, (LfVerb) done.verb, done.words, done.numbers);
  }
}
